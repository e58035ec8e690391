//! What hides a value from the rules: JSON escapes, percent-encoding, XML entities, terminal colours.
//!
//! A line that holds such an escape is decoded beside the original, searched again, and the finds are
//! mapped back to the bytes they came from. Two rounds, for text that was escaped twice.

use crate::detector::line_around;
use memchr::{memchr, memchr3};
use std::ops::Range;

/// How often a line is decoded: once, and once more for what was escaped twice.
const ROUNDS_MAX: usize = 2;
/// Longest terminal sequence that is taken for a colour, in bytes.
const COLOUR_BYTES_MAX: usize = 24;
/// Longest XML entity, in bytes.
const ENTITY_BYTES_MAX: usize = 10;

/// A line with its escapes undone.
pub(crate) struct Decoded {
    pub(crate) text: Vec<u8>,
    /// For each byte of `text` the bytes of the original line it came from.
    origin: Vec<Range<u32>>,
}

impl Decoded {
    /// The place in the original line of a place in `text`.
    pub(crate) fn place(&self, range: Range<usize>) -> Option<Range<usize>> {
        let first = self.origin.get(range.start)?;
        let last = self.origin.get(range.end.checked_sub(1)?)?;
        Some(first.start as usize..last.end as usize)
    }
}

/// Whether the text ends in an escape whose letter is no part of a word (`\n`, `\t`, `\r`).
pub(crate) fn ends_in_escape(text: &[u8]) -> bool {
    matches!(text, [.., b'\\', b'n' | b't' | b'r'])
}

/// The lines that hold an escape.
pub(crate) fn escaped_lines(text: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let offset = next_escape(text, at)?;
        let line = line_around(text, offset);
        at = line.end.max(offset + 1);
        Some(line)
    })
}

fn next_escape(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = text.get(at..)?;
        let escape = memchr3(b'\\', b'%', b'&', rest);
        let limit = escape.unwrap_or(rest.len());
        let found = memchr(0x1b, &rest[..limit]).or(escape)?;
        if escape_at(&rest[found..]).is_some() {
            return Some(at + found);
        }
        at += found + 1;
    }
}

/// The line decoded once, and twice where that changes it again.
pub(crate) fn decode(line: &[u8]) -> Vec<Decoded> {
    let mut rounds: Vec<Decoded> = Vec::new();
    if u32::try_from(line.len()).is_err() {
        return rounds;
    }
    for _ in 0..ROUNDS_MAX {
        let next = match rounds.last() {
            None => decode_once(line, |at| at as u32..at as u32 + 1),
            Some(last) if next_escape(&last.text, 0).is_none() => break,
            Some(last) => decode_once(&last.text, |at| last.origin[at].clone()),
        };
        rounds.push(next);
    }
    rounds
}

fn decode_once(line: &[u8], origin: impl Fn(usize) -> Range<u32>) -> Decoded {
    let mut decoded =
        Decoded { text: Vec::with_capacity(line.len()), origin: Vec::with_capacity(line.len()) };
    let mut at = 0;
    while let Some(byte) = line.get(at) {
        let Some((meaning, length)) = escape_at(&line[at..]) else {
            decoded.text.push(*byte);
            decoded.origin.push(origin(at));
            at += 1;
            continue;
        };
        let from = origin(at).start..origin(at + length - 1).end;
        let mut buffer = [0; 4];
        let bytes = meaning.bytes(&mut buffer);
        decoded.text.extend_from_slice(bytes);
        decoded.origin.extend(std::iter::repeat_n(from, bytes.len()));
        at += length;
    }
    decoded
}

/// What an escape stands for.
enum Meaning {
    Char(char),
    Byte(u8),
    Nothing,
}

impl Meaning {
    fn bytes<'b>(&self, buffer: &'b mut [u8; 4]) -> &'b [u8] {
        match self {
            Self::Char(c) => c.encode_utf8(buffer).as_bytes(),
            Self::Byte(byte) => {
                buffer[0] = *byte;
                &buffer[..1]
            }
            Self::Nothing => &[],
        }
    }
}

/// The escape at the start of `text` and its length.
fn escape_at(text: &[u8]) -> Option<(Meaning, usize)> {
    match text {
        [b'\\', b'u', hex @ ..] => {
            let code = number(hex.get(..4)?, 16)?;
            Some((Meaning::Char(char::from_u32(code).filter(|c| !c.is_control())?), 6))
        }
        [b'\\', b'x', hex @ ..] => {
            let byte = u8::try_from(number(hex.get(..2)?, 16)?).ok()?;
            (byte.is_ascii_graphic()).then_some((Meaning::Byte(byte), 4))
        }
        [b'\\', b'/', ..] => Some((Meaning::Byte(b'/'), 2)),
        [b'\\', b'n' | b't' | b'r', ..] => Some((Meaning::Byte(b' '), 2)),
        [b'%', hex @ ..] => {
            let byte = u8::try_from(number(hex.get(..2)?, 16)?).ok()?;
            (byte.is_ascii_graphic() || byte == b' ' || byte >= 0x80).then_some((Meaning::Byte(byte), 3))
        }
        [b'&', ..] => entity(text),
        [0x1b, b'[', rest @ ..] => {
            let window = rest.get(..rest.len().min(COLOUR_BYTES_MAX))?;
            let length = window.iter().position(|byte| !(byte.is_ascii_digit() || *byte == b';'))?;
            matches!(window.get(length), Some(b'm' | b'K')).then_some((Meaning::Nothing, length + 3))
        }
        _ => None,
    }
}

fn entity(text: &[u8]) -> Option<(Meaning, usize)> {
    let window = text.get(..text.len().min(ENTITY_BYTES_MAX))?;
    let end = window.iter().position(|byte| *byte == b';')?;
    let meaning = match window.get(1..end)? {
        b"amp" => '&',
        b"quot" => '"',
        b"apos" => '\'',
        b"lt" => '<',
        b"gt" => '>',
        [b'#', b'x' | b'X', hex @ ..] => char::from_u32(number(hex, 16)?)?,
        [b'#', digits @ ..] => char::from_u32(number(digits, 10)?)?,
        _ => return None,
    };
    (!meaning.is_control()).then_some((Meaning::Char(meaning), end + 1))
}

fn number(digits: &[u8], radix: u32) -> Option<u32> {
    digits.iter().all(u8::is_ascii_alphanumeric).then_some(())?;
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, radix).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_find_in_decoded_text_maps_to_the_escaped_bytes() {
        let line = br"a jane\u0040example.org b";
        let decoded = decode(line).remove(0);
        let at = memchr::memmem::find(&decoded.text, b"jane@example.org").unwrap();
        assert_eq!(decoded.place(at..at + 16), Some(2..23));
    }

    #[test]
    fn text_that_was_escaped_twice_is_decoded_twice() {
        assert_eq!(decode(b"a%2540b").last().unwrap().text, b"a@b");
    }

    #[test]
    fn a_line_without_escapes_is_not_decoded() {
        assert_eq!(escaped_lines(b"100% of C:\\dir & more\n").count(), 0);
    }
}
