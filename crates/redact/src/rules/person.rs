//! People: names in context, dates of birth, addresses.

use super::{Family, Find, Rule};
use crate::keyed::{KeyedValue, Separator};

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "person.name_key",
            kind: "PERSON",
            confidence: 0.88,
            find: Find::Key {
                names: &[
                    "first_name",
                    "last_name",
                    "full_name",
                    "given_name",
                    "family_name",
                    "surname",
                    "display_name",
                    "middle_name",
                    "maiden_name",
                    "customer_name",
                    "patient_name",
                    "card_holder",
                    "cardholder_name",
                    "account_holder",
                    "employee_name",
                    "contact_name",
                    "vorname",
                    "nachname",
                ],
                accept: is_name,
            },
        },
        Rule {
            id: "person.name_in_context",
            kind: "PERSON",
            confidence: 0.8,
            find: Find::Token {
                prefixes: &[
                    "user ",
                    "customer ",
                    "patient ",
                    "employee ",
                    "mr. ",
                    "mrs. ",
                    "ms. ",
                    "dr. ",
                    "assigned to ",
                    "reported by ",
                    "approved by ",
                ],
                pattern: r"(?:[A-Za-z.]+(?: to| by)? )(?<value>[A-Z][a-z]+(?: [A-Z]\.)?[ ][A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b",
            },
        },
        Rule {
            id: "person.birth",
            kind: "DATE_OF_BIRTH",
            confidence: 0.9,
            find: Find::Key {
                names: &[
                    "dob",
                    "date_of_birth",
                    "birth_date",
                    "birthdate",
                    "birthday",
                    "born",
                    "geburtsdatum",
                ],
                accept: |value| value.bytes().iter().filter(|byte| byte.is_ascii_digit()).count() >= 4,
            },
        },
        Rule {
            id: "person.address",
            kind: "ADDRESS",
            confidence: 0.85,
            find: Find::Key {
                names: &[
                    "street",
                    "street_address",
                    "home_address",
                    "billing_address",
                    "shipping_address",
                    "address_line1",
                    "address_line_1",
                    "postal_address",
                    "address",
                ],
                accept: is_address,
            },
        },
        Rule {
            id: "person.street",
            kind: "ADDRESS",
            confidence: 0.8,
            find: Find::Shape {
                pattern: r"\b\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way)\b",
                accept: |_| true,
            },
        },
    ],
    hits: &[
        r#"{"firstName":"«Maria»","lastName":"«Nowak»"}"#,
        "user «Maria Nowak» logged in",
        "dob=«1984-03-12»",
        "ship to «221 Baker Street», London",
    ],
    misses: &["user Not found", "display_name=", "user logged in", "customer 42 updated"],
};

fn is_name(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    value.separator != Separator::Prose
        && bytes.iter().any(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80)
        && !bytes.iter().any(|byte| byte.is_ascii_digit() || b"_/\\=$".contains(byte))
}

fn is_address(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    value.quoted && bytes.contains(&b' ') && bytes.iter().any(u8::is_ascii_digit)
}
