//! Lines as they will read once their values are replaced.
//!
//! Replacing a value can bring another one to light: a token that was glued to it now stands free. Lines
//! with finds are therefore read again with placeholders in place, until nothing new is found.

use crate::detector::{Found, line_around};
use std::ops::Range;

/// The finds of the lines in which replacing can bring something to light. Where every value stands between
/// signs that end words, and holds none itself, its placeholder reads as it did.
pub(crate) fn of_unclear_lines(text: &[u8], found: &[Found]) -> Vec<Found> {
    let same_line =
        |a: &Found, b: &Found| memchr::memchr(b'\n', &text[a.end.min(b.start)..b.start]).is_none();
    let lines = found.chunk_by(same_line);
    lines.filter(|line| !line.iter().all(|one| is_clear(text, one))).flatten().copied().collect()
}

fn is_clear(text: &[u8], one: &Found) -> bool {
    let before = one.start.checked_sub(1).map_or(b' ', |at| text[at]);
    // The padding of base64 is no sign between a key and its value.
    let padded = before == b'=' && one.start >= 2 && text[one.start - 2] == b'=';
    let after = text.get(one.end).copied().unwrap_or(b' ');
    // Rules for numbers look at the number before and behind: it is gone when it is a placeholder.
    let is_digit = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_digit);
    let beside_number = is_digit(one.start.checked_sub(2)) || is_digit(Some(one.end + 1));
    let inside = |byte: &u8| byte.is_ascii_alphanumeric() || b"._@+-:/".contains(byte) || *byte >= 0x80;
    !padded
        && !beside_number
        && b" \t\n=\"'(,".contains(&before)
        && b" \t\r\n\"',;)".contains(&after)
        && text[one.start..one.end].iter().all(inside)
}

/// The affected lines of a text with placeholders in place of their finds.
pub(crate) struct Reread {
    pub(crate) text: Vec<u8>,
    /// Stretches in the order of `text`: where each begins there, and the bytes it stands for.
    stretches: Vec<(usize, Range<usize>)>,
}

impl Reread {
    /// `found` is sorted and without overlaps; `holder` gives the placeholder of a find.
    pub(crate) fn of<'h>(text: &[u8], found: &[Found], holder: impl Fn(&Found) -> &'h str) -> Self {
        let mut view = Self { text: Vec::new(), stretches: Vec::new() };
        let mut at = 0;
        let mut line_end = 0;
        for one in found {
            if one.start >= line_end {
                view.copy(text, at..line_end);
                at = line_around(text, one.start).start;
            }
            view.copy(text, at..one.start);
            view.stretches.push((view.text.len(), one.start..one.end));
            view.text.extend_from_slice(holder(one).as_bytes());
            at = one.end;
            line_end = memchr::memchr(b'\n', &text[at..]).map_or(text.len(), |newline| at + newline + 1);
        }
        view.copy(text, at..line_end);
        view
    }

    fn copy(&mut self, text: &[u8], range: Range<usize>) {
        if let Some(bytes) = text.get(range.clone()).filter(|bytes| !bytes.is_empty()) {
            self.stretches.push((self.text.len(), range));
            self.text.extend_from_slice(bytes);
        }
    }

    /// Where a byte of `text` comes from; the first byte of its value for one of a placeholder.
    pub(crate) fn original_place(&self, at: usize) -> usize {
        let index = self.stretches.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        let Some((start, original)) = self.stretches.get(index) else { return at };
        (original.start + at.saturating_sub(*start)).min(original.end)
    }

    /// The bytes of the original that a find in `text` stands for. It holds no placeholder, so it lies within
    /// one stretch.
    pub(crate) fn origin(&self, found: &Found) -> Option<Found> {
        let index = self.stretches.partition_point(|(start, _)| *start <= found.start).checked_sub(1)?;
        let (start, original) = self.stretches.get(index)?;
        let shifted = |at: usize| original.start + (at - start);
        (shifted(found.end) <= original.end).then(|| Found {
            rule: found.rule,
            start: shifted(found.start),
            end: shifted(found.end),
        })
    }
}
