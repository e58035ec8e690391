//! E-mail addresses and phone numbers.

use super::{Family, Find, Place, Rule, values};
use crate::keyed::KeyedValue;
use std::ops::Range;

/// Longest local part and longest domain, in bytes.
const EMAIL_PART_BYTES_MAX: usize = 255;
/// Endings of systemd's units (`getty@tty1.service`), none of them a top-level domain.
const UNIT_ENDINGS: &[&str] =
    &["service", "timer", "socket", "target", "mount", "slice", "scope", "device", "swap"];

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "contact.email",
            kind: "EMAIL",
            confidence: 0.97,
            find: Find::Around { literals: &["@"], take: take_email },
        },
        Rule {
            id: "contact.phone_international",
            kind: "PHONE",
            confidence: 0.9,
            find: Find::Shape {
                pattern: r"\+\d{1,3}[ .-]?\(?\d{1,5}\)?(?:[ .-]?\d{2,5}){1,5}\b",
                accept: is_international,
            },
        },
        Rule {
            id: "contact.phone_us",
            kind: "PHONE",
            confidence: 0.85,
            find: Find::Shape {
                pattern: r"(?:\b1[ .-])?(?:\([2-9]\d{2}\) ?|\b[2-9]\d{2}[.-])[2-9]\d{2}[.-]\d{4}\b",
                accept: |place| !b".-".contains(&place.before()) && !b".-".contains(&place.after()),
            },
        },
        Rule {
            id: "contact.phone_key",
            kind: "PHONE",
            confidence: 0.9,
            find: Find::GroupedKey {
                names: &[
                    "phone",
                    "phone_number",
                    "telephone",
                    "mobile",
                    "cell",
                    "msisdn",
                    "tel",
                    "mobile_number",
                    "fax",
                    "caller_id",
                    "telefon",
                    "telefono",
                    "telephone_number",
                    "cell_phone",
                    "mobile_phone",
                    "home_phone",
                    "work_phone",
                    "phone_no",
                    "contact_number",
                    "handy",
                    "gsm",
                    "whatsapp",
                    "callback_number",
                    "caller",
                    "callee",
                    "ani",
                ],
                accept: is_keyed_phone,
            },
        },
    ],
    hits: &[
        "mail «jane.doe+ops@example.com» bounced",
        "to=<«jörg@bücher.example»>,",
        r#""email":"«jane\u0040example.com»""#,
        "GET /u?mail=«jane%40example.com»&x=1",
        "call «+44 20 7946 0958» now",
        "call «(415) 555-2671» or «415-555-2672»",
        r#"{"phone":"«5551234567»"}"#,
    ],
    misses: &[
        "git@ and @Override and a @ b",
        "image@sha256:abc",
        "user@localhost",
        "Started getty@tty1.service and user@1000.slice",
        "2024-01-15 10:22:33 +0200",
        "took +12 ms",
    ],
};

fn take_email(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let plain = |byte: &&u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte) || **byte >= 0x80;
    let head = place.head();
    // A quote stands twice inside a field of a table.
    let width = if head.ends_with(b"\"\"") { 2 } else { 1 };
    let quoted = head
        .ends_with(b"\"")
        .then(|| memchr::memmem::rfind(&head[..head.len() - width], &b"\"\""[..width]))
        .flatten();
    // Rarer characters of local parts (`=`, `/`, `'`) end fields of logs far more often than they name people.
    let back = head.iter().rev().take(EMAIL_PART_BYTES_MAX).take_while(plain).count();
    // The quote may itself be escaped.
    let escaped =
        |quote: usize| quote - head[..quote].iter().rev().take_while(|byte| **byte == b'\\').count();
    let mut start = quoted.map_or(place.start - back, escaped);
    start += head[start..].iter().take_while(|byte| matches!(byte, b'.' | b'-' | b'+' | b'%')).count();
    let domain = place.tail().iter().take(EMAIL_PART_BYTES_MAX);
    let length = domain
        .take_while(|byte| byte.is_ascii_alphanumeric() || b".-".contains(byte) || **byte >= 0x80)
        .count();
    let domain = &place.tail()[..length];
    let length =
        domain.iter().rposition(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80).map_or(0, |at| at + 1);
    if start < place.start && is_domain(&domain[..length]) {
        ranges.push(start..place.end + length);
    }
}

fn is_domain(domain: &[u8]) -> bool {
    let Some(dot) = domain.iter().rposition(|byte| *byte == b'.') else { return false };
    let top = &domain[dot + 1..];
    let is_unit = UNIT_ENDINGS.iter().any(|ending| top == ending.as_bytes());
    dot > 0 && top.len() >= 2 && !is_unit && !top.iter().all(u8::is_ascii_digit)
}

fn is_international(place: &Place<'_>) -> bool {
    let count = values::digits(place.bytes()).len();
    (8..=15).contains(&count) && !place.before().is_ascii_alphanumeric() && place.after() != b'.'
}

fn is_keyed_phone(value: &KeyedValue<'_>) -> bool {
    let count = values::digits(value.bytes()).len();
    (7..=15).contains(&count)
        && value.bytes().iter().all(|byte| byte.is_ascii_digit() || b"+-()./ ".contains(byte))
}
