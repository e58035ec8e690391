//! Looks for canaries in bytes, in every encoding. Shares no code with the program's own search: it writes each
//! value in each way and looks for that, instead of decoding what it reads.

use super::{
    encodings::{hex, percent},
    kinds::Canary,
};
use aho_corasick::AhoCorasick;
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::read::MultiGzDecoder;
use std::{collections::BTreeSet, io::Read};

pub(crate) struct Finder {
    patterns: AhoCorasick,
    /// Kind and encoding of each pattern.
    names: Vec<(&'static str, &'static str)>,
}

impl Finder {
    pub(crate) fn of(canaries: &[Canary]) -> Self {
        let mut names = Vec::new();
        let mut texts = Vec::new();
        for canary in canaries {
            for (name, text) in spellings(&canary.value) {
                names.push((canary.kind, name));
                texts.push(text);
            }
        }
        let patterns = AhoCorasick::builder().ascii_case_insensitive(true).build(texts);
        Self { patterns: patterns.expect("some hundred short patterns"), names }
    }

    /// What is found: kind and encoding.
    pub(crate) fn find(&self, bytes: &[u8]) -> BTreeSet<(&'static str, &'static str)> {
        let bare: Vec<u8> = bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
        let mut found = BTreeSet::new();
        let mut texts = vec![bytes.to_vec(), bare];
        texts.extend(unpacked(bytes));
        for text in texts {
            found.extend(
                self.patterns.find_overlapping_iter(&text).map(|hit| self.names[hit.pattern().as_usize()]),
            );
        }
        found
    }
}

/// What is packed anywhere in the bytes, as it is or in base64.
fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    for start in
        bytes.windows(3).enumerate().filter(|(_, window)| *window == [0x1f, 0x8b, 8]).map(|(at, _)| at)
    {
        let mut text = Vec::new();
        // What unpacks before a fault counts.
        let _ = MultiGzDecoder::new(&bytes[start..]).take(1 << 20).read_to_end(&mut text);
        texts.push(text);
    }
    let is_digit = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    for run in bytes.split(|byte| !is_digit(byte)).filter(|run| run.starts_with(b"H4sI")) {
        let decoded = STANDARD.decode(run).unwrap_or_default();
        let mut text = Vec::new();
        let _ = MultiGzDecoder::new(&decoded[..]).take(1 << 20).read_to_end(&mut text);
        texts.push(text);
    }
    texts
}

fn spellings(value: &str) -> Vec<(&'static str, Vec<u8>)> {
    let bare: String = value.chars().filter(|character| !character.is_whitespace()).collect();
    let each =
        |write: &dyn Fn(u16) -> String| value.encode_utf16().map(write).collect::<String>().into_bytes();
    let utf16: Vec<u8> = value.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut all = vec![
        ("raw", value.as_bytes().to_vec()),
        ("without blanks", bare.into_bytes()),
        ("percent", percent(value).into_bytes()),
        ("percent as URLs have it", form(value)),
        ("percent twice", percent(&percent(value)).into_bytes()),
        ("hex", hex(value.as_bytes()).into_bytes()),
        ("json escapes", each(&|unit| format!("\\u{unit:04x}"))),
        ("json escapes twice", each(&|unit| format!("\\\\u{unit:04x}"))),
        ("html decimal", each(&|unit| format!("&#{unit};"))),
        ("html hex", each(&|unit| format!("&#x{unit:x};"))),
        ("utf-16 in json", each(&|unit| format!("{}\\u0000", char::from_u32(unit.into()).unwrap_or('?')))),
        // Without its first byte this is the other byte order as well.
        ("utf-16", utf16[..utf16.len() - 1].to_vec()),
    ];
    all.extend((0..3).map(|offset| ("base64", base64_core(value, offset))));
    all
}

/// Percent-encoded where a URL must be.
fn form(value: &str) -> Vec<u8> {
    let write = |byte: u8| match byte {
        byte if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(write).collect::<String>().into_bytes()
}

/// The digits that do not depend on what stands before and after.
fn base64_core(value: &str, offset: usize) -> Vec<u8> {
    let padded = [&vec![0; offset], value.as_bytes()].concat();
    let digits = STANDARD.encode(&padded[..padded.len() / 3 * 3]).into_bytes();
    digits[if offset == 0 { 0 } else { offset + 1 }..].to_vec()
}
