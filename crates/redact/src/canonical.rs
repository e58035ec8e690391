//! One spelling for a value that can be written in several ways.

use std::{borrow::Cow, net::Ipv6Addr};

/// The canonical spelling of a value of that type.
pub(crate) fn of<'a>(kind: &str, value: &'a [u8]) -> Cow<'a, [u8]> {
    match kind {
        "EMAIL" | "HOSTNAME" | "DOMAIN_USER" => Cow::Owned(value.to_ascii_lowercase()),
        "IPV6" => ipv6(value).map_or(Cow::Borrowed(value), Cow::Owned),
        "MAC" => Cow::Owned(keep(value, u8::is_ascii_hexdigit).to_ascii_lowercase()),
        "PHONE" => Cow::Owned(keep(value, u8::is_ascii_digit)),
        "CREDIT_CARD" | "SSN" => Cow::Owned(keep(value, u8::is_ascii_digit)),
        "IBAN" | "NATIONAL_ID" => Cow::Owned(keep(value, u8::is_ascii_alphanumeric).to_ascii_uppercase()),
        _ => Cow::Borrowed(value),
    }
}

fn ipv6(value: &[u8]) -> Option<Vec<u8>> {
    let address: Ipv6Addr = std::str::from_utf8(value).ok()?.parse().ok()?;
    Some(address.to_string().into_bytes())
}

/// The bytes that belong to the value; the value itself when none does.
fn keep(value: &[u8], belongs: fn(&u8) -> bool) -> Vec<u8> {
    let kept: Vec<u8> = value.iter().copied().filter(belongs).collect();
    if kept.is_empty() { value.to_vec() } else { kept }
}
