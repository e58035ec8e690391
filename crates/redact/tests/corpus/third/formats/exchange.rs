//! Messages of banks, hospitals and payment houses.

use super::super::super::labelled::Structure;
use super::super::template::Escape;
use super::super::writer::{Format, LINES};

pub const FORMATS: &[Format] = &[
    Format {
        name: "hl7",
        file: "health/hl7-#.log",
        files: 1,
        records: (32, 40),
        loudness: 70,
        quiet: &[
            "«ts_space» [hl7-in-1] INFO  mllp - ACK sent for control id «ticket» in «duration»",
            "MSA|AA|«ticket»",
            "OBX|1|NM|718-7^Hemoglobin^LN||13.«small»|g/dL|12.0-16.0||||F",
            "«ts_space» WARN  mllp - unknown segment ZPV, OID «oid»",
        ],
        loud: &[
            "MSH|^~\\&|ADT1|HOSP|LAB|HOSP|«ts_compact»||ADT^A01|«ticket»|P|2.5\nPID|1||«mrn»^^^HOSP^MR||«last»^«first»||«dob_plain»|F|||«street»^^Town^^«postcode»||«phone_e164»",
            "«ts_space» ERROR mllp - patient mrn=«mrn» name=\"«name»\" dob=«dob» not matched",
            "«ts_space» INFO  pdq - lookup nhs_number=«nhs» by user=«user» from «ipv4»",
            "«ts_space» INFO  egk - health_insurance_number=«health_card» accepted at «host»",
            "NK1|1|«last»^«first»|SPO||«phone_e164»",
            "«ts_space» WARN  fhir - GET https://«fqdn»/fhir/Patient?identifier=«mrn» patient_email=«email» 404",
        ],
        ..LINES
    },
    Format {
        name: "payment json",
        file: "payments/gateway-#.jsonl",
        files: 1,
        structure: Structure::JsonLines,
        escape: Escape::Json,
        loudness: 60,
        prefix: r#"{"ts":"«ts»","#,
        quiet: &[
            r#""event":"authorised","amount":"«amount»","currency":"EUR","pspReference":"«ulid»","invoice":"«invoice»"}"#,
            r#""event":"declined","pan":"411111******1111","number":"«not_a_card»","reason":"luhn"}"#,
            r#""event":"reference","remittance":"«not_an_iban»","valid":false}"#,
            r#""event":"settlement","batch":«count»,"total":"«amount»","status":"«status»"}"#,
            r#""event":"stock","isbn":"«isbn»","ean":"«ean»"}"#,
        ],
        loud: &[
            r#""event":"card","cardNumber":"«card»","cvv":"«cvv»","expiry":"«expiry»","holderName":"«name»"}"#,
            r#""event":"sepa","debtorIban":"«iban»","bic":"«bic»","debtorName":"«name»"}"#,
            r#""event":"ach","routing_number":"«routing»","account_number":"«account»"}"#,
            r#""event":"crypto","btc_address":"«btc»","amount":0.«small»}"#,
            r#""event":"wallet","eth_address":"«eth»","ip":"«ipv4»"}"#,
            r#""event":"3ds","email":"«email»","billingAddress":"«address»","phone":"«phone_us»"}"#,
            r#""event":"raw","body":"{\"card\":{\"number\":\"«card_plain»\",\"cvc\":\"«cvv»\"},\"key\":\"«stripe_restricted_key»\"}"}"#,
            r#""event":"pin","pin":"«pin»","terminal":"«count»"}"#,
        ],
        ..LINES
    },
    Format {
        name: "swift mt103",
        file: "banking/mt103-#.txt",
        files: 1,
        records: (12, 18),
        loudness: 85,
        quiet: &["«ts_plain» FIN interface: ACK «ticket» MUR «uuid»"],
        loud: &[
            ":20:«ulid»\n:23B:CRED\n:32A:«date»EUR«amount»\n:50K:/«iban»\n«name»\n«address»\n:57A:«bic»\n:71A:SHA",
            "«ts_plain» sanctions screening hit: customer_name=\"«name»\" iban=«iban» bic=«bic»",
            "«ts_plain» wire: account_number=«account» routing_number=«routing» beneficiary: «name»",
        ],
        ..LINES
    },
];
