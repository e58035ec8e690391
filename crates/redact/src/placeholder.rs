//! Placeholders: `[EMAIL_1]`, and `[!EMAIL_1]` for one that stood in the original already.
//!
//! A placeholder is never part of a span, so redacting redacted text finds nothing. When a map for
//! restoring is made, a literal one in the original gets one `!` more, and restoring takes it away.

use crate::detector::Found;
use memchr::memchr_iter;
use std::ops::Range;

/// Longest type name in a placeholder, in bytes.
const TYPE_BYTES_MAX: usize = 64;
/// Most digits of a placeholder's number.
const NUMBER_DIGITS_MAX: usize = 10;

/// The placeholder at the start of `text`: its length, the count of its `!`, and its name (`EMAIL_1`).
pub(crate) fn at_start(text: &[u8]) -> Option<(usize, usize, &[u8])> {
    let inner = text.strip_prefix(b"[")?;
    matches!(inner.first(), Some(b'!' | b'A'..=b'Z')).then_some(())?;
    let marks = inner.iter().take_while(|byte| **byte == b'!').count();
    let name = inner.get(marks..)?;
    let window = name.get(..name.len().min(TYPE_BYTES_MAX + NUMBER_DIGITS_MAX + 2))?;
    let length = window.iter().position(|byte| *byte == b']')?;
    let name = name.get(..length)?;
    is_name(name).then_some((marks + length + 2, marks, name))
}

/// Whether it is `TYPE_n`.
fn is_name(name: &[u8]) -> bool {
    let Some(split) = name.iter().rposition(|byte| *byte == b'_') else { return false };
    let (kind, number) = (&name[..split], &name[split + 1..]);
    kind.first().is_some_and(u8::is_ascii_uppercase)
        && kind.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'_')
        && (1..=NUMBER_DIGITS_MAX).contains(&number.len())
        && number.iter().all(u8::is_ascii_digit)
}

/// Whether the byte at `at` lies inside a placeholder: `[PASSWORD_1]` is no key called password.
pub(crate) fn covers(line: &[u8], at: usize) -> bool {
    let head = line.get(..at).unwrap_or_default();
    let belongs =
        |byte: &&u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(**byte, b'_' | b'!');
    let back = head.iter().rev().take(TYPE_BYTES_MAX).take_while(belongs).count();
    let Some(open) = (at - back).checked_sub(1).filter(|open| line[*open] == b'[') else { return false };
    line.get(open..).and_then(at_start).is_some_and(|(length, ..)| at < open + length)
}

/// Every placeholder of a text, in order.
pub(crate) fn all(text: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    memchr_iter(b'[', text).filter_map(|start| Some(start..start + at_start(text.get(start..)?)?.0))
}

/// Takes placeholders out of the finds; what is left of a find stays one only where it says something.
pub(crate) fn cut_out(text: &[u8], found: Vec<Found>) -> Vec<Found> {
    let holders: Vec<Range<usize>> = all(text).collect();
    if holders.is_empty() {
        return found;
    }
    let mut kept = Vec::with_capacity(found.len());
    for one in found {
        let mut start = one.start;
        let first = holders.partition_point(|holder| holder.end <= one.start);
        for holder in holders.iter().skip(first).take_while(|holder| holder.start < one.end) {
            keep(text, Found { start, end: holder.start, ..one }, &mut kept);
            start = holder.end;
        }
        let cut = start != one.start;
        let rest = Found { start, ..one };
        if cut { keep(text, rest, &mut kept) } else { kept.push(rest) }
    }
    kept
}

fn keep(text: &[u8], piece: Found, kept: &mut Vec<Found>) {
    let bytes = text.get(piece.start..piece.end).unwrap_or_default();
    if bytes.iter().any(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80) {
        kept.push(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_type_and_a_number_in_brackets_is_a_placeholder() {
        for (text, length) in [
            ("[EMAIL_1] x", Some(9)),
            ("[!!AWS_SECRET_KEY_12]", Some(21)),
            ("[EMAIL_]", None),
            ("[email_1]", None),
            ("[ERROR]", None),
            ("[EMAIL_1", None),
            ("EMAIL_1]", None),
        ] {
            assert_eq!(at_start(text.as_bytes()).map(|(length, ..)| length), length, "{text}");
        }
    }
}
