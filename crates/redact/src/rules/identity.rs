//! National ids with their check digits, and ids of people and things behind keys.

use super::{Family, Find, Place, Rule, values};
use crate::keyed::KeyedValue;

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "identity.us_ssn",
            kind: "SSN",
            confidence: 0.9,
            find: Find::Shape { pattern: r"\b\d{3}-\d{2}-\d{4}\b", accept: is_ssn },
        },
        Rule {
            id: "identity.ssn_key",
            kind: "SSN",
            confidence: 0.95,
            find: Find::Key {
                names: &["ssn", "social_security_number", "social_security", "itin"],
                accept: |value| values::digits(value.bytes()).len() == 9,
            },
        },
        Rule {
            id: "identity.uk_nino",
            kind: "NATIONAL_ID",
            confidence: 0.88,
            find: Find::Shape {
                pattern: r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b",
                accept: |_| true,
            },
        },
        Rule {
            id: "identity.es_dni",
            kind: "NATIONAL_ID",
            confidence: 0.9,
            find: Find::Shape { pattern: r"\b(?:\d{8}|[XYZ]\d{7})-?[A-Z]\b", accept: is_dni },
        },
        Rule {
            id: "identity.fr_nir",
            kind: "NATIONAL_ID",
            confidence: 0.92,
            find: Find::Shape {
                pattern: r"\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}\b",
                accept: is_nir,
            },
        },
        Rule {
            id: "identity.br_cpf",
            kind: "NATIONAL_ID",
            confidence: 0.92,
            find: Find::Shape {
                pattern: r"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b",
                accept: |place| is_cpf(&values::digits(place.bytes())),
            },
        },
        Rule {
            id: "identity.in_aadhaar",
            kind: "NATIONAL_ID",
            confidence: 0.85,
            find: Find::Shape {
                pattern: r"\b[2-9]\d{3} \d{4} \d{4}\b",
                accept: |place| {
                    !place.tail().get(1).is_some_and(u8::is_ascii_digit)
                        && values::verhoeff(&values::digits(place.bytes()))
                },
            },
        },
        Rule {
            id: "identity.in_pan",
            kind: "NATIONAL_ID",
            confidence: 0.8,
            find: Find::Shape { pattern: r"\b[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]\b", accept: |_| true },
        },
        Rule {
            id: "identity.fi_hetu",
            kind: "NATIONAL_ID",
            confidence: 0.92,
            find: Find::Shape { pattern: r"\b\d{6}[-+A]\d{3}[0-9A-Y]\b", accept: is_hetu },
        },
        Rule {
            id: "identity.se_personnummer",
            kind: "NATIONAL_ID",
            confidence: 0.88,
            find: Find::Shape {
                pattern: r"\b(?:19|20)?\d{2}(?:0[1-9]|1[0-2])\d{2}[-+]\d{4}\b",
                accept: is_personnummer,
            },
        },
        Rule {
            id: "identity.national_key",
            kind: "NATIONAL_ID",
            confidence: 0.9,
            find: Find::Key {
                names: &[
                    "national_id",
                    "nino",
                    "nhs",
                    "nhs_number",
                    "pesel",
                    "bsn",
                    "cpf",
                    "aadhaar",
                    "pan_number",
                    "dni",
                    "nie",
                    "sin",
                    "tax_id",
                    "steuer_id",
                    "personnummer",
                    "hetu",
                    "nir",
                    "codice_fiscale",
                    "tin",
                    "ahv",
                    "curp",
                    "national_insurance",
                ],
                accept: has_id_shape,
            },
        },
        Rule {
            id: "identity.document_key",
            kind: "ID_DOCUMENT",
            confidence: 0.88,
            find: Find::Key {
                names: &[
                    "passport",
                    "passport_number",
                    "passport_no",
                    "driver_license",
                    "driver_licence",
                    "drivers_license",
                    "driving_licence",
                    "license_number",
                    "mrn",
                    "medical_record_number",
                    "medical_record",
                    "patient_id",
                    "employee_id",
                    "emp_id",
                    "badge_number",
                    "license_plate",
                    "plate",
                    "number_plate",
                    "vin",
                    "imei",
                    "imsi",
                    "insurance_number",
                    "policy_number",
                    "member_id",
                ],
                accept: has_id_shape,
            },
        },
        Rule {
            id: "identity.gps",
            kind: "GPS",
            confidence: 0.85,
            find: Find::Shape {
                pattern: r"-?\b\d{1,2}\.\d{4,8}, ?-?\d{1,3}\.\d{4,8}\b",
                accept: |place| place.before() != b'.' && place.after() != b'.',
            },
        },
        Rule {
            id: "identity.gps_key",
            kind: "GPS",
            confidence: 0.85,
            find: Find::Key {
                names: &["latitude", "longitude", "lat", "lng", "lon"],
                accept: |value| value.bytes().contains(&b'.') && values::digits(value.bytes()).len() >= 4,
            },
        },
    ],
    hits: &[
        "ssn «536-22-8714» on file",
        r#"{"ssn":"«536228714»"}"#,
        "dni «12345678Z» ok",
        "cpf «529.982.247-25» ok",
        "hetu «131052-308T» ok",
        "passport_no=«X1234567»",
        "at «48.858370, 2.294481» now",
        "pesel: «44051401359»",
    ],
    misses: &["order 000-12-3456 shipped", "ref 12345678A", "id 529.982.247-26", "employee_id="],
};

fn is_ssn(place: &Place<'_>) -> bool {
    let text = place.bytes();
    let joined = |byte: u8| byte == b'-' || byte == b'.';
    let valid = !text.starts_with(b"000") && !text.starts_with(b"666");
    valid
        && &text[4..6] != b"00"
        && &text[7..] != b"0000"
        && !joined(place.before())
        && !joined(place.after())
}

fn is_dni(place: &Place<'_>) -> bool {
    const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let text = place.bytes();
    let lead = match text[0] {
        b'Y' => 10_000_000,
        b'Z' => 20_000_000,
        _ => 0,
    };
    let number = values::digits(text).iter().fold(0_usize, |sum, digit| sum * 10 + *digit as usize);
    text.last() == Some(&LETTERS[(lead + number) % 23])
}

fn is_nir(place: &Place<'_>) -> bool {
    let digits = values::digits(place.bytes());
    let number = |digits: &[u32]| digits.iter().fold(0_u64, |sum, digit| sum * 10 + u64::from(*digit));
    digits.len() == 15 && 97 - number(&digits[..13]) % 97 == number(&digits[13..])
}

fn is_cpf(digits: &[u32]) -> bool {
    let check = |count: u32| {
        let weights: Vec<u32> = (2..=count + 1).rev().collect();
        (values::weighted(digits, &weights) * 10 % 11) % 10
    };
    digits.len() == 11
        && digits[9] == check(9)
        && digits[10] == check(10)
        && digits.iter().any(|d| *d != digits[0])
}

fn is_hetu(place: &Place<'_>) -> bool {
    const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let text = place.bytes();
    let body = values::digits(&[&text[..6], &text[7..10]].concat());
    let number = body.iter().fold(0_usize, |sum, digit| sum * 10 + *digit as usize);
    text.last() == Some(&CHECKS[number % 31])
}

fn is_personnummer(place: &Place<'_>) -> bool {
    let digits = values::digits(place.bytes());
    values::luhn(&digits[digits.len() - 10..]) && !matches!(place.after(), b'-' | b'.')
}

fn has_id_shape(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    (4..=24).contains(&bytes.len())
        && bytes.iter().filter(|byte| byte.is_ascii_digit()).count() >= 3
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b" -./".contains(byte))
}
