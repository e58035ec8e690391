//! The ways a value can be written so that a search for it finds nothing.

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// A way of writing, for text.
pub(crate) struct Encoding {
    pub(crate) name: &'static str,
    pub(crate) encode: fn(&str) -> String,
}

/// All of them but the split ones, which need two places.
pub(crate) const ENCODINGS: &[Encoding] = &[
    Encoding { name: "raw", encode: str::to_owned },
    Encoding { name: "upper case", encode: str::to_uppercase },
    Encoding { name: "lower case", encode: str::to_lowercase },
    Encoding { name: "percent", encode: percent },
    Encoding { name: "percent twice", encode: |text| percent(&percent(text)) },
    Encoding { name: "base64 at 0", encode: |text| base64("", text) },
    Encoding { name: "base64 at 1", encode: |text| base64("x", text) },
    Encoding { name: "base64 at 2", encode: |text| base64("xy", text) },
    Encoding { name: "hex", encode: |text| hex(text.as_bytes()) },
    Encoding { name: "json escapes", encode: |text| each(text, |unit| format!("\\u{unit:04x}")) },
    Encoding { name: "html decimal", encode: |text| each(text, |unit| format!("&#{unit};")) },
    Encoding { name: "html hex", encode: |text| each(text, |unit| format!("&#x{unit:X};")) },
    Encoding { name: "utf-16 le", encode: |text| each(text, |unit| format!("{}\0", char_of(unit))) },
    Encoding { name: "utf-16 be", encode: |text| each(text, |unit| format!("\0{}", char_of(unit))) },
    Encoding { name: "gzip in base64", encode: |text| STANDARD.encode(gzip(text.as_bytes())) },
    Encoding { name: "split by a line", encode: split_by_a_line },
];

pub(crate) fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn base64(before: &str, text: &str) -> String {
    STANDARD.encode(format!("{before}{text}"))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory takes all that is written");
    encoder.finish().expect("memory takes all that is written")
}

fn each(text: &str, write: impl Fn(u16) -> String) -> String {
    text.encode_utf16().map(write).collect()
}

fn char_of(unit: u16) -> char {
    char::from_u32(u32::from(unit)).unwrap_or('?')
}

fn split_by_a_line(text: &str) -> String {
    let (first, second) = halves(text);
    format!("{first}\n    {second}")
}

/// The text in two pieces of about the same length.
pub(crate) fn halves(text: &str) -> (&str, &str) {
    let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    text.split_at(middle)
}
