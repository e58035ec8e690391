//! A run of whole lines, the unit that redaction and the log engine work on.

use crate::Encoding;

/// Whole lines of one file, with their terminators, in file order.
///
/// A chunk ends behind a line terminator, except for the last chunk of a file and for a line longer
/// than the limit, which is cut and goes on in the next chunk (`ends_inside_line`).
#[derive(Debug, Clone, Copy)]
pub struct LineChunk<'a> {
    /// The lines. UTF-8 files are given byte for byte, invalid sequences included; every other
    /// encoding is given as UTF-8 (a lone UTF-16 surrogate in its three-byte form). The byte order
    /// mark is never part of it. [`Encoding::encode`] gives the file's bytes back.
    pub text: &'a [u8],
    /// Number of the first line, 1-based.
    pub first_line: u64,
    /// Offset of `text[0]` in the file as it is (decompressed, encoded, byte order mark counted).
    pub raw_offset: u64,
    /// How the file is encoded; maps offsets in `text` back to the file.
    pub encoding: Encoding,
    /// True when the last line was cut at the limit and goes on in the next chunk.
    pub ends_inside_line: bool,
}

impl<'a> LineChunk<'a> {
    /// The whole of a UTF-8 text as one chunk.
    #[must_use]
    pub fn whole(text: &'a [u8]) -> Self {
        Self { text, first_line: 1, raw_offset: 0, encoding: Encoding::Utf8, ends_inside_line: false }
    }
}
