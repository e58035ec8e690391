//! Money: cards, bank accounts, crypto addresses.

use super::{Family, Find, Place, Rule, values};

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "finance.card",
            kind: "CREDIT_CARD",
            confidence: 0.93,
            find: Find::Shape {
                pattern: r"\b(?:3[47]\d{2}[ -]?\d{6}[ -]?\d{5}|[2-6]\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7})\b",
                accept: is_card,
            },
        },
        Rule {
            id: "finance.iban",
            kind: "IBAN",
            confidence: 0.95,
            find: Find::Shape {
                pattern: r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b",
                accept: |place| {
                    let length = place.bytes().iter().filter(|byte| **byte != b' ').count();
                    (15..=34).contains(&length) && values::mod_97(place.bytes())
                },
            },
        },
        Rule {
            id: "finance.security_code",
            kind: "CVV",
            confidence: 0.9,
            find: Find::Key {
                names: &["cvv", "cvc", "cvv2", "cvc2", "card_security_code"],
                accept: |value| {
                    matches!(value.bytes().len(), 3 | 4) && value.bytes().iter().all(u8::is_ascii_digit)
                },
            },
        },
        Rule {
            id: "finance.card_expiry",
            kind: "CARD_EXPIRY",
            confidence: 0.85,
            find: Find::Key {
                names: &[
                    "expiry",
                    "exp",
                    "exp_date",
                    "expiry_date",
                    "card_expiry",
                    "expiration_date",
                    "valid_thru",
                ],
                accept: |value| is_card_expiry(value.bytes()),
            },
        },
        Rule {
            id: "finance.swift_party",
            kind: "BANK_ACCOUNT",
            confidence: 0.88,
            find: Find::Token {
                prefixes: &[":52A:", ":53A:", ":54A:", ":56A:", ":57A:", ":58A:"],
                pattern: r":5[2-8]A:(?<value>[A-Z]{6}[0-9A-Z]{2}(?:[0-9A-Z]{3})?)\b",
            },
        },
        Rule {
            id: "finance.account",
            kind: "BANK_ACCOUNT",
            confidence: 0.88,
            find: Find::GroupedKey {
                names: &[
                    "account_number",
                    "account_no",
                    "acct",
                    "routing_number",
                    "routing",
                    "sort_code",
                    "bank_account",
                    "iban",
                    "aba",
                    "bic",
                    "swift",
                    "swift_code",
                    "swift_bic",
                    "bic_code",
                    "account_num",
                    "bank_account_number",
                    "aba_number",
                    "routing_no",
                    "bsb",
                    "ifsc",
                    "ifsc_code",
                    "clabe",
                    "kontonummer",
                    "konto",
                    "blz",
                    "beneficiary_account",
                    "debtor_account",
                    "creditor_account",
                    "iban_number",
                ],
                accept: |value| {
                    value.bytes().len() >= 6
                        && value
                            .bytes()
                            .iter()
                            .all(|byte| byte.is_ascii_alphanumeric() || b" -".contains(byte))
                        && !values::is_plain_word(value.bytes())
                            | value.bytes().iter().all(u8::is_ascii_digit)
                            | (matches!(value.bytes().len(), 8 | 11)
                                && value.bytes().iter().all(u8::is_ascii_uppercase))
                },
            },
        },
        Rule {
            id: "finance.card_key",
            kind: "CREDIT_CARD",
            confidence: 0.94,
            find: Find::GroupedKey {
                names: &["card_number", "credit_card", "card_no", "cc_number", "creditcard"],
                accept: |value| {
                    values::luhn(&values::digits(value.bytes())) && values::digits(value.bytes()).len() >= 12
                },
            },
        },
        Rule {
            id: "finance.crypto",
            kind: "CRYPTO_ADDRESS",
            confidence: 0.9,
            find: Find::Shape {
                pattern: r"\b(?:bc1[a-z0-9]{25,59}|0x[0-9a-fA-F]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34})\b",
                accept: is_crypto,
            },
        },
    ],
    hits: &[
        "card «4111 1111 1111 1111» declined",
        "card «5500-0000-0000-0004» ok",
        "amex «378282246310005» ok",
        "iban «GB82 WEST 1234 5698 7654 32» paid",
        "to «DE89370400440532013000» paid",
        "cvv=«123»",
        "routing_number: «021000021»",
        "pay «bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq» now",
    ],
    misses: &["order 4111111111111112 shipped", "epoch 1700000000123 ms", "GB83 WEST 1234 5698 7654 32"],
};

/// `06/26`, `06/2026`
fn is_card_expiry(value: &[u8]) -> bool {
    let digits: Vec<u8> = value.iter().copied().filter(u8::is_ascii_digit).collect();
    let month = digits.get(..2).map_or(0, |month| (month[0] - b'0') * 10 + month[1] - b'0');
    matches!(value.get(2), Some(b'/' | b'-'))
        && matches!(value.len(), 5 | 7)
        && digits.len() + 1 == value.len()
        && (1..=12).contains(&month)
}

fn is_card(place: &Place<'_>) -> bool {
    let digits = values::digits(place.bytes());
    let joined = |byte: u8| matches!(byte, b'.' | b'-' | b'_');
    let digit_near = place.head().iter().rev().nth(1).is_some_and(u8::is_ascii_digit)
        && joined(place.before())
        || place.tail().get(1).is_some_and(u8::is_ascii_digit) && joined(place.after());
    has_brand_length(&digits) && values::luhn(&digits) && !digit_near
}

/// Whether a brand gives out numbers of this length that begin so (ISO/IEC 7812).
fn has_brand_length(digits: &[u32]) -> bool {
    match (digits, digits.len()) {
        ([3, 4 | 7, ..], length) => length == 15,
        ([3, ..], length) => matches!(length, 14 | 16),
        ([4, ..], length) => matches!(length, 16 | 19),
        ([2, ..], length) => length == 16,
        (_, length) => matches!(length, 16..=19),
    }
}

fn is_crypto(place: &Place<'_>) -> bool {
    let text = place.bytes();
    let prefixed = text.starts_with(b"bc1") || text.starts_with(b"0x");
    prefixed
        || (values::looks_random(text)
            && values::entropy(text) > 4.0
            && text.iter().any(u8::is_ascii_uppercase))
}
