//! Tables and documents that go from one program to another.

use super::super::super::labelled::Structure;
use super::super::template::Escape;
use super::super::writer::{Format, LINES};

const CSV: Format = Format { structure: Structure::Csv, records: (45, 60), ..LINES };

pub const FORMATS: &[Format] = &[
    Format {
        name: "csv customers",
        file: "exports/customers-#.csv",
        files: 1,
        head: "customer_no,first_name,last_name,email,phone,date_of_birth,street,postal_code,iban,created\n",
        loud: &["C-«count»,«first»,«last»,«email»,«phone»,«dob»,\"«street»\",«postcode»,«iban»,«date»"],
        ..CSV
    },
    Format {
        name: "csv hr",
        file: "exports/hr-payroll-#.csv",
        files: 1,
        head: "employee_id,full_name,ssn,tax_id,bank_account,sort_code,salary,currency,licence_plate\n",
        loud: &[
            "«employee»,\"«name_turned»\",«ssn»,«steuer_id»,«account»,«sort_code»,«amount»,EUR,«plate»",
            "«employee»,\"«name_turned»\",«itin»,,«account»,«sort_code»,«amount»,USD,",
        ],
        ..CSV
    },
    Format {
        name: "csv devices",
        file: "exports/assets-#.csv",
        files: 1,
        head: "asset,hostname,ip,mac,serial_ean,owner,imei,sha256\n",
        loud: &[
            "A«count»,«host»,«ipv4»,«mac»,«ean»,«user»,«imei»,«sha256»",
            "A«count»,«netbios»,«ipv6»,«mac»,«ean»,«user»,,«sha256»",
            "A«count»,,«loopback»,,«ean»,«service_user»,,«sha256»",
        ],
        ..CSV
    },
    Format {
        name: "csv national ids",
        file: "exports/kyc-#.csv",
        files: 1,
        head: "case,country,id_type,id_value,name,passport_number\n",
        records: (60, 80),
        loud: &[
            "K«count»,GB,nino,«nino»,\"«name»\",«passport»",
            "K«count»,GB,nhs_number,«nhs»,\"«name»\",«passport»",
            "K«count»,FR,nir,«nir»,\"«name»\",«passport»",
            "K«count»,ES,dni,«dni»,\"«name»\",«passport»",
            "K«count»,ES,nie,«nie»,\"«name»\",«passport»",
            "K«count»,IT,codice_fiscale,«codice»,\"«name»\",«passport»",
            "K«count»,NL,bsn,«bsn»,\"«name»\",«passport»",
            "K«count»,PL,pesel,«pesel»,\"«name»\",«passport»",
            "K«count»,FI,hetu,«hetu»,\"«name»\",«passport»",
            "K«count»,SE,personnummer,«personnummer»,\"«name»\",«passport»",
            "K«count»,NO,fodselsnummer,«fodselsnummer»,\"«name»\",«passport»",
            "K«count»,DK,cpr,«cpr»,\"«name»\",«passport»",
            "K«count»,BR,cpf,«cpf»,\"«name»\",«passport»",
            "K«count»,IN,aadhaar,«aadhaar»,\"«name»\",«passport»",
            "K«count»,IN,pan,«pan_in»,\"«name»\",«passport»",
            "K«count»,CA,sin,«sin»,\"«name»\",«passport»",
            "K«count»,AU,tfn,«tfn»,\"«name»\",«passport»",
            "K«count»,CH,ahv,«ahv»,\"«name»\",«passport»",
            "K«count»,BE,rijksregisternummer,«rijksnummer»,\"«name»\",«passport»",
            "K«count»,GB,driving_licence,«driver_uk»,\"«name»\",«passport»",
        ],
        ..CSV
    },
    Format {
        name: "soap xml",
        file: "soap/messages-#.xml",
        files: 1,
        structure: Structure::Xml,
        escape: Escape::Xml,
        records: (22, 30),
        loudness: 75,
        head: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:wsse=\"http://docs.oasis-open.org/wss\">\n",
        tail: "\n</log>\n",
        quiet: &[
            "<soap:Envelope><soap:Body><Ping id=\"«uuid»\"/></soap:Body></soap:Envelope>",
            "<soap:Fault><faultcode>soap:Server</faultcode><faultstring>«class»</faultstring><detail code=\"«hresult»\">«identifier»</detail></soap:Fault>",
            "<setting name=\"passwordPolicy\" tokenType=\"Bearer\" minLength=\"12\" file=\"«path»\"/>",
        ],
        loud: &[
            "<soap:Envelope><soap:Header><wsse:UsernameToken><wsse:Username>«user»</wsse:Username><wsse:Password Type=\"PasswordText\">«password_quoted»</wsse:Password></wsse:UsernameToken></soap:Header></soap:Envelope>",
            "<CreateCustomer><FirstName>«first»</FirstName><LastName>«last»</LastName><Email>«email»</Email><Phone>«phone»</Phone><BirthDate>«dob»</BirthDate><Street>«street»</Street></CreateCustomer>",
            "<connection host=\"«fqdn»\" port=\"1521\" user=\"«db_user»\" password=\"«password_quoted»\"/>",
            "<Payment><CardNumber>«card»</CardNumber><CVV>«cvv»</CVV><Amount currency=\"EUR\">«amount»</Amount></Payment>",
            "<apiKey>«generic»</apiKey>",
            "<vehicle vin=\"«vin»\" licensePlate=\"«plate»\" driverLicense=\"«driver_us»\"/>",
            "<client address=\"«ipv4»\" session=\"«session»\"/>",
        ],
        ..LINES
    },
];
