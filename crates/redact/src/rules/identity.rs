//! National ids with their check digits, and ids of people and things behind keys.

use super::{Family, Find, Place, Rule, values};
use crate::keyed::KeyedValue;

/// How far before a number the word may stand that says what it is, in bytes.
const WORD_DISTANCE_BYTES: usize = 24;

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
            id: "identity.be_register",
            kind: "NATIONAL_ID",
            confidence: 0.92,
            find: Find::Shape { pattern: r"\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b", accept: |_| true },
        },
        Rule {
            id: "identity.ch_ahv",
            kind: "NATIONAL_ID",
            confidence: 0.92,
            find: Find::Shape {
                pattern: r"\b756\.\d{4}\.\d{4}\.\d{2}\b",
                accept: |place| is_ean(&values::digits(place.bytes())),
            },
        },
        Rule {
            id: "identity.it_codice_fiscale",
            kind: "NATIONAL_ID",
            confidence: 0.92,
            find: Find::Shape {
                pattern: r"\b[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]\b",
                accept: |_| true,
            },
        },
        Rule {
            id: "identity.uk_driver",
            kind: "ID_DOCUMENT",
            confidence: 0.9,
            find: Find::Shape {
                pattern: r"\b[A-Z9]{5}\d[0156]\d[0-3]\d\d[A-Z9]{2}\d[A-Z]{2}\b",
                accept: |place| stands_alone(place),
            },
        },
        Rule {
            id: "identity.dk_cpr",
            kind: "NATIONAL_ID",
            confidence: 0.8,
            find: Find::Shape { pattern: r"\b\d{6}-\d{4}\b", accept: is_cpr },
        },
        Rule {
            id: "identity.eleven_digits",
            kind: "NATIONAL_ID",
            confidence: 0.8,
            find: Find::Shape {
                pattern: r"\b\d{11}\b",
                accept: |place| {
                    let digits = values::digits(place.bytes());
                    stands_alone(place)
                        && !is_amount(place)
                        && (is_pesel(&digits) || is_german_tax_id(&digits) || is_fodselsnummer(&digits))
                },
            },
        },
        // Nine or ten bare digits pass a check by chance too often: they need spaces or a word before them.
        Rule {
            id: "identity.grouped_digits",
            kind: "NATIONAL_ID",
            confidence: 0.85,
            find: Find::Shape {
                pattern: r"\b(?:\d{3} \d{3} \d{4}|\d{3}[ -]\d{3}[ -]\d{3})\b",
                accept: |place| {
                    let digits = values::digits(place.bytes());
                    let valid = if digits.len() == 10 { is_nhs(&digits) } else { values::luhn(&digits) };
                    let longer = place.tail().get(1).is_some_and(u8::is_ascii_digit);
                    valid && !longer && stands_alone(place)
                },
            },
        },
        Rule {
            id: "identity.named_digits",
            kind: "NATIONAL_ID",
            confidence: 0.88,
            find: Find::Shape {
                pattern: r"\b\d{9,10}\b",
                accept: |place| {
                    let digits = values::digits(place.bytes());
                    let named = |words| place.follows_word(words, WORD_DISTANCE_BYTES);
                    (is_bsn(&digits) && named(&["bsn", "burgerservice"]))
                        || (digits.len() == 10 && is_nhs(&digits) && named(&["nhs"]))
                        || (digits.len() == 9
                            && values::luhn(&digits)
                            && named(&["social insurance", " sin "]))
                },
            },
        },
        Rule {
            id: "identity.imei",
            kind: "ID_DOCUMENT",
            confidence: 0.9,
            find: Find::Shape {
                pattern: r"\b\d{2}-?\d{6}-?\d{6}-?\d\b",
                accept: |place| {
                    let named =
                        place.follows_word(&["imei"], WORD_DISTANCE_BYTES) || place.bytes().contains(&b'-');
                    named && values::luhn(&values::digits(place.bytes()))
                },
            },
        },
        Rule {
            id: "identity.vin",
            kind: "ID_DOCUMENT",
            confidence: 0.85,
            find: Find::Shape {
                pattern: r"\b[A-HJ-NPR-Z0-9]{17}\b",
                accept: |place| stands_alone(place) && is_vin(place.bytes()),
            },
        },
        Rule {
            id: "identity.vehicle_or_device_key",
            kind: "ID_DOCUMENT",
            confidence: 0.88,
            find: Find::Key {
                names: &[
                    "vin",
                    "imei",
                    "imsi",
                    "iccid",
                    "imeisv",
                    "meid",
                    "vehicle_vin",
                    "chassis_number",
                    "sim_number",
                ],
                accept: |value| {
                    let alphanumeric =
                        value.bytes().iter().filter(|byte| byte.is_ascii_alphanumeric()).count();
                    has_id_shape(value) && (14..=20).contains(&alphanumeric)
                },
            },
        },
        Rule {
            id: "identity.national_key",
            kind: "NATIONAL_ID",
            confidence: 0.9,
            find: Find::GroupedKey {
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
                    "national_insurance_number",
                    "id_value",
                    "id_number",
                    "identity_number",
                    "identification_number",
                    "national_number",
                    "national_register_number",
                    "citizen_id",
                    "resident_id",
                    "social_insurance_number",
                    "tax_number",
                    "tax_file_number",
                    "tax_identification_number",
                    "taxpayer_id",
                    "tfn",
                    "abn",
                    "acn",
                    "pps",
                    "pps_number",
                    "ppsn",
                    "nif",
                    "nipc",
                    "contribuinte",
                    "cpr",
                    "cpr_nummer",
                    "cpr_nr",
                    "fodselsnummer",
                    "f\u{f8}dselsnummer",
                    "personnr",
                    "fnr",
                    "rijksregisternummer",
                    "rijksregister",
                    "insz",
                    "niss",
                    "burgerservicenummer",
                    "sofinummer",
                    "svnr",
                    "sozialversicherungsnummer",
                    "versicherungsnummer",
                    "rentenversicherungsnummer",
                    "steuernummer",
                    "steueridentifikationsnummer",
                    "idnr",
                    "ahv_nummer",
                    "avs",
                    "numero_de_securite_sociale",
                    "nss",
                    "insee",
                    "henkilotunnus",
                    "henkil\u{f6}tunnus",
                    "kennitala",
                    "isikukood",
                    "oib",
                    "jmbg",
                    "emso",
                    "cnp",
                    "egn",
                    "rodne_cislo",
                    "afm",
                    "amka",
                    "tckn",
                    "tc_kimlik",
                    "rfc",
                    "rut",
                    "cuit",
                    "cuil",
                    "cedula",
                    "cnpj",
                    "pan",
                    "aadhar",
                    "uid_number",
                    "nric",
                    "fin",
                    "hkid",
                    "mynumber",
                    "my_number",
                    "rrn",
                    "sin_number",
                    "sid_number",
                    "ein",
                    "utr",
                    "chi_number",
                    "medicare",
                    "medicare_number",
                    "health_card_number",
                    "vat_number",
                    "vat_id",
                    "ust_id",
                    "cf",
                    "snils",
                    "passport_id",
                ],
                accept: has_id_shape,
            },
        },
        Rule {
            id: "identity.document_key",
            kind: "ID_DOCUMENT",
            confidence: 0.88,
            find: Find::GroupedKey {
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
                    "licence_plate",
                    "plate_number",
                    "registration_plate",
                    "vehicle_registration",
                    "reg_no",
                    "kennzeichen",
                    "immatriculation",
                    "matricula",
                    "kenteken",
                    "drivers_licence",
                    "driver_s_license",
                    "driver_s_licence",
                    "driver's_license",
                    "driver's_licence",
                    "driving_license",
                    "driving_licence_number",
                    "driver_license_number",
                    "licence_number",
                    "licence_no",
                    "license_no",
                    "dl_number",
                    "passportnumber",
                    "travel_document",
                    "document_number",
                    "medical_id",
                    "patient_number",
                    "patient_mrn",
                    "hospital_number",
                    "nhs_id",
                    "insurance_id",
                    "health_plan_id",
                    "employee_number",
                    "employee_no",
                    "employee",
                    "staff_id",
                    "staff_number",
                    "personnel_number",
                    "personalnummer",
                    "payroll_number",
                    "badge_id",
                    "badge",
                    "student_id",
                    "plate",
                    "number_plate",
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
        "PESEL «44051401359» checked, Steuer-ID «86095742719» too",
        "NHS «943 476 5919» and nhs no «9434765919»",
        "SIN «046 454 286» on file",
        "bsn 1: «111222333»",
        "imei «490154203237518» seen",
        "vehicle «1M8GDM9AXKP042788» sold",
        "nir «1 84 12 76 451 089 46» ok",
        "nie «X1234567L» ok",
        "E15,7329,«44051401359»,1319087521",
    ],
    misses: &[
        "2026-09-22T08:09:02.100417-0500 up",
        "took 12345678901 ns",
        "at 10:22:33,44051401359 up",
        "read 44051401359 bytes",
        "id 9434765918 of 490154203237518",
        "vin=12.1V",
        "serial 1M8GDM9AYKP042788",
        "order 000-12-3456 shipped",
        "ref 12345678A",
        "id 529.982.247-26",
        "employee_id=",
    ],
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
    let day_first = values::digits(&place.bytes()[..4]);
    let [d1, d2, m1, m2] = day_first[..] else { return false };
    if !is_day(d1 * 10 + d2, m1 * 10 + m2) || is_fraction(place) {
        return false;
    }
    const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let text = place.bytes();
    let body = values::digits(&[&text[..6], &text[7..10]].concat());
    let number = body.iter().fold(0_usize, |sum, digit| sum * 10 + *digit as usize);
    text.last() == Some(&CHECKS[number % 31])
}

fn is_personnummer(place: &Place<'_>) -> bool {
    let digits = values::digits(place.bytes());
    let last = &digits[digits.len() - 10..];
    let (month, day) = (last[2] * 10 + last[3], last[4] * 10 + last[5]);
    let is_date = is_day(day, month) || (day > 60 && is_day(day - 60, month));
    values::luhn(last) && is_date && !is_fraction(place) && !matches!(place.after(), b'-' | b'.')
}

/// Denmark gives out numbers whose check digit fails since 2007: the date and standing alone must do.
fn is_cpr(place: &Place<'_>) -> bool {
    let digits = values::digits(place.bytes());
    let named = place.follows_word(&["cpr", "person"], WORD_DISTANCE_BYTES);
    let weighted = values::weighted(&digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    let is_date = is_day(digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]);
    is_date && stands_alone(place) && (named || weighted.is_multiple_of(11) || place.before() == b',')
}

/// The check digit of EAN-13.
fn is_ean(digits: &[u32]) -> bool {
    let sum: u32 =
        digits.iter().enumerate().map(|(at, digit)| if at % 2 == 0 { *digit } else { digit * 3 }).sum();
    digits.len() == 13 && sum.is_multiple_of(10)
}

fn is_day(day: u32, month: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// Whether the number goes on from the one before it, as the fraction of a second does (`02.100417-0500`).
fn is_fraction(place: &Place<'_>) -> bool {
    let before = |back: usize| place.head().iter().rev().nth(back).copied().unwrap_or(b' ');
    // A comma is more often the end of a column: only behind the seconds of a time it begins a fraction.
    let goes_on = match place.before() {
        b',' => before(3) == b':',
        b'.' | b':' | b'-' | b'/' => true,
        _ => false,
    };
    goes_on && before(1).is_ascii_digit()
}

/// Whether nothing that numbers go on with stands on either side.
fn stands_alone(place: &Place<'_>) -> bool {
    let joins = |byte: u8| b"._-:/#=+".contains(&byte);
    let goes_on = joins(place.after()) && place.tail().get(1).is_some_and(u8::is_ascii_alphanumeric);
    !is_fraction(place) && !goes_on
}

/// Whether a unit follows the number.
fn is_amount(place: &Place<'_>) -> bool {
    let units = [&b" bytes"[..], b" ns", b" us", b" ms", b" rows", b" records", b" kB", b" KB"];
    units.iter().any(|unit| place.tail().starts_with(unit))
}

/// Poland: a date (the month tells the century) and a weighted sum.
fn is_pesel(digits: &[u32]) -> bool {
    let [_, _, m1, m2, d1, d2, ..] = digits[..] else { return false };
    let sum = values::weighted(digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]);
    is_day(d1 * 10 + d2, (m1 * 10 + m2) % 20) && m1 <= 3 && sum.is_multiple_of(10)
}

/// Germany: one digit two or three times among the first ten, then ISO 7064 mod 11,10.
fn is_german_tax_id(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let count = |digit: u32| body.iter().filter(|one| **one == digit).count();
    let repeated: Vec<usize> = (0..10).map(count).filter(|count| *count > 1).collect();
    let product = body.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    matches!(repeated[..], [2 | 3]) && body.first() != Some(&0) && (11 - product) % 10 == *check
}

/// Norway: two check digits, mod 11.
fn is_fodselsnummer(digits: &[u32]) -> bool {
    let [d1, d2, m1, m2, ..] = *digits else { return false };
    let first = values::weighted(digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]);
    let second = values::weighted(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    let day = (d1 * 10 + d2) % 40;
    digits.len() == 11
        && first.is_multiple_of(11)
        && second.is_multiple_of(11)
        && is_day(day, (m1 * 10 + m2) % 40)
}

/// Netherlands: the eleven test, whose last weight is -1.
fn is_bsn(digits: &[u32]) -> bool {
    let Some((last, body)) = digits.split_last() else { return false };
    body.len() == 8 && values::weighted(body, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 == *last
}

/// United Kingdom: weights from ten down, mod 11.
fn is_nhs(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let rest = values::weighted(body, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    rest != 1 && (11 - rest) % 11 == *check
}

/// ISO 3779: letters count as in the table, the ninth character is the sum mod 11. Real ones end in digits.
fn is_vin(text: &[u8]) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    const LETTERS: &[u8; 26] = b"12345678.12345.7.923456789";
    let value = |byte: &u8| match byte {
        b'A'..=b'Z' => u32::from(LETTERS[usize::from(byte - b'A')] - b'0'),
        _ => u32::from(byte - b'0'),
    };
    let sum: u32 = text.iter().map(value).zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    let check = b"0123456789X".get(sum as usize % 11);
    let letters = text.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    text.get(8) == check && letters >= 3 && text.iter().rev().take(4).all(u8::is_ascii_digit)
}

fn has_id_shape(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    (4..=28).contains(&bytes.len())
        && bytes.iter().any(u8::is_ascii_digit)
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b" -./".contains(byte) || *byte >= 0x80)
        && !(bytes.len() > 8 && bytes.iter().filter(|byte| byte.is_ascii_lowercase()).count() > 2)
}
