//! What base64 and hexadecimal digits hide: a settings file in a manifest, a command of PowerShell.
//!
//! Only runs that decode to text are looked into, so pictures, certificates and hashes cost next to nothing.

use std::ops::Range;

/// Shortest run that can hide a value with its key, in bytes.
const RUN_BYTES_MIN: usize = 24;
/// Longest run that is decoded, in bytes.
const RUN_BYTES_MAX: usize = 1 << 20;
/// Decoded bytes by which it is decided whether a run is text.
const SAMPLE_BYTES: usize = 24;

/// The runs of base64 letters that are long enough, with their padding.
pub(crate) fn runs(text: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        // One probe in the length of a run is enough to meet every run.
        while let Some(probe) = text.get(at + RUN_BYTES_MIN - 1) {
            if !is_letter(*probe) {
                at += RUN_BYTES_MIN;
                continue;
            }
            let probe = at + RUN_BYTES_MIN - 1;
            let start = probe - text[at..probe].iter().rev().take_while(|byte| is_letter(**byte)).count();
            if start > at {
                at = start;
                if text.get(at + RUN_BYTES_MIN - 1).is_none_or(|byte| !is_letter(*byte)) {
                    continue;
                }
            }
            let length = text[start..].iter().take_while(|byte| is_letter(**byte)).count();
            at = start + length + 1;
            if (RUN_BYTES_MIN..=RUN_BYTES_MAX).contains(&length) {
                let padding = text[start + length..].iter().take(2).take_while(|byte| **byte == b'=').count();
                return Some(start..start + length + padding);
            }
        }
        None
    })
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_')
}

/// The texts that a run can mean: at each place where its groups may begin, as hexadecimal digits.
pub(crate) fn decode(run: &[u8]) -> Vec<Vec<u8>> {
    let body = &run[..run.iter().rposition(|byte| *byte != b'=').map_or(0, |at| at + 1)];
    let shifted = (0..4).filter_map(|skip| {
        let groups = body.get(skip..)?;
        begins_ascii(groups).then(|| text_of(groups, from_base64))?
    });
    let hex = body.strip_prefix(b"0x").unwrap_or(body);
    let is_hex = hex.iter().all(u8::is_ascii_hexdigit) && hex.len().is_multiple_of(2);
    shifted.chain(is_hex.then(|| text_of(hex, from_hex)).flatten()).collect()
}

/// Whether the groups of base64 can begin with ASCII, whose highest bit is the highest of their first letter.
fn begins_ascii(text: &[u8]) -> bool {
    text.iter().step_by(4).take(4).all(|byte| matches!(byte, b'A'..=b'Z' | b'a'..=b'f'))
}

/// The decoded bytes where they are text, UTF-16 made plain.
fn text_of(run: &[u8], decode: fn(&[u8]) -> Vec<u8>) -> Option<Vec<u8>> {
    let sample = decode(&run[..run.len().min(SAMPLE_BYTES * 2)]);
    let wide = sample.len() >= 8 && sample.iter().skip(1).step_by(2).all(|byte| *byte == 0);
    let plain = |bytes: Vec<u8>| if wide { bytes.into_iter().step_by(2).collect() } else { bytes };
    let sample = plain(sample);
    is_text(&sample[..sample.len().min(SAMPLE_BYTES)]).then(|| plain(decode(run)))
}

fn is_text(bytes: &[u8]) -> bool {
    let readable = |byte: &u8| byte.is_ascii_graphic() || b" \t\r\n".contains(byte);
    bytes.len() >= 8 && bytes.iter().filter(|byte| readable(byte)).count() * 10 >= bytes.len() * 9
}

/// Whole groups of base64, either alphabet; what is left over at the end is decoded as far as it goes.
fn from_base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for group in text.chunks(4) {
        let bits =
            group.iter().fold(0_u32, |bits, byte| bits << 6 | six_bits(*byte)) << (6 * (4 - group.len()));
        let bytes = bits.to_be_bytes();
        out.extend_from_slice(&bytes[1..group.len().max(1)]);
    }
    out
}

fn six_bits(byte: u8) -> u32 {
    u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        _ => 63,
    })
}

fn from_hex(text: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| (byte as char).to_digit(16).unwrap_or(0) as u8;
    text.chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_found_wherever_it_begins() {
        let run = "cGFzc3dvcmQ9aHVudGVyMjIK";
        for before in 0..60 {
            let text = format!("{} {run}== b", "a ".repeat(before));
            let found: Vec<_> = runs(text.as_bytes()).map(|range| (range.start, range.end)).collect();
            let start = before * 2 + 1;
            assert_eq!(found, [(start, start + run.len() + 2)], "{before}");
        }
    }

    #[test]
    fn a_run_is_decoded_at_every_offset() {
        let texts = decode(b"xxcGFzc3dvcmQ9aHVudGVyMjIK");
        assert!(texts.iter().any(|text| text.ends_with(b"password=hunter22\n")), "{texts:?}");
    }
}
