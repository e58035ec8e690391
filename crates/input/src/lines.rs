//! Reads a stream as whole lines in chunks, with one reused buffer.

use crate::{
    Cancel, Encoding, InputError, Limits, LineChunk, ReadBefore,
    encoding::Decoder,
    fault::{self, Fault},
};
use std::io::{self, Read};

/// The smallest line limit that is honoured, so that a character always fits.
const LINE_BYTES_MIN: usize = 16;

/// The lines of one input, in file order.
///
/// The concatenation of all chunks and the line numbers do not depend on [`Limits::chunk_bytes`].
/// Terminators stay as they are; a line ends at LF, so a lone CR ends none.
pub struct LineChunks<'a> {
    name: String,
    reader: Box<dyn Read + 'a>,
    cancel: Cancel,
    encoding: Encoding,
    decoder: Option<Decoder>,
    chunk_bytes: usize,
    line_bytes: usize,
    /// Bytes as they are in the file; valid up to `filled`.
    raw: Vec<u8>,
    filled: usize,
    /// How much of `raw` the last chunk covered.
    delivered: usize,
    /// The last chunk's text, where it is not `raw` itself.
    text: Vec<u8>,
    raw_offset: u64,
    line_ends: u64,
    is_inside_line: bool,
    is_at_end: bool,
    /// An error that waits until the bytes before it are delivered.
    failure: Option<io::Error>,
}

/// Where the next chunk ends in the raw buffer.
struct Cut {
    end: usize,
    is_inside_line: bool,
}

impl<'a> LineChunks<'a> {
    /// Reads `reader`, which stands behind the byte order mark, as text in `encoding`.
    pub(crate) fn new(
        name: String,
        encoding: Encoding,
        reader: Box<dyn Read + 'a>,
        limits: &Limits,
        cancel: Cancel,
    ) -> Self {
        let line_bytes = limits.line_bytes.max(LINE_BYTES_MIN);
        Self {
            name,
            reader,
            cancel,
            encoding,
            decoder: encoding.decoder(),
            // A chunk no larger than a line may be puts each cut at the same place for every chunk size.
            chunk_bytes: limits.chunk_bytes.clamp(1, line_bytes),
            line_bytes,
            raw: Vec::new(),
            filled: 0,
            delivered: 0,
            text: Vec::new(),
            raw_offset: encoding.bom().len() as u64,
            line_ends: 0,
            is_inside_line: false,
            is_at_end: false,
            failure: None,
        }
    }

    /// The next lines; none at the end.
    ///
    /// # Errors
    /// [`InputError::Damaged`], `LimitExceeded`, `Cancelled` or `Io`. All that could be read before
    /// the failure was delivered by earlier calls, the last line possibly incomplete.
    pub fn next_chunk(&mut self) -> Result<Option<LineChunk<'_>>, InputError> {
        self.drop_delivered();
        let cut = match self.fill() {
            Ok(cut) => cut,
            Err(error) => return Err(fault::into_input_error(&self.name, error, self.read_so_far())),
        };
        Ok(cut.map(|cut| self.deliver(&cut)))
    }

    /// How the input is encoded.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Bytes delivered so far, as they are in the file (decompressed, encoded, byte order mark counted).
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        self.raw_offset + self.delivered as u64
    }

    /// Lines delivered so far; a last line without terminator counts.
    #[must_use]
    pub fn lines_read(&self) -> u64 {
        self.line_ends + u64::from(self.is_inside_line)
    }

    /// What an error says was read before it.
    fn read_so_far(&self) -> ReadBefore {
        ReadBefore::Lines { bytes: self.bytes_read(), lines: self.lines_read() }
    }

    /// Moves what the last chunk left to the front of the buffer.
    fn drop_delivered(&mut self) {
        self.raw.copy_within(self.delivered..self.filled, 0);
        self.filled -= self.delivered;
        self.raw_offset += self.delivered as u64;
        self.delivered = 0;
    }

    /// Reads until a chunk is complete; none when nothing is left.
    fn fill(&mut self) -> io::Result<Option<Cut>> {
        let mut searched = 0;
        loop {
            if self.is_at_end {
                return self.rest();
            }
            if self.filled >= self.chunk_bytes {
                if let Some(end) = self.last_line_end(searched) {
                    return Ok(Some(Cut { end, is_inside_line: false }));
                }
                searched = self.filled;
            }
            // One byte more than a line may have: only it tells that the line goes on.
            if self.filled > self.line_bytes {
                return Ok(Some(Cut { end: self.character_end(), is_inside_line: true }));
            }
            self.read_more()?;
        }
    }

    /// The last chunk, or the failure that waited behind it, or nothing.
    fn rest(&mut self) -> io::Result<Option<Cut>> {
        let end = self.filled - self.filled % self.encoding.unit_bytes();
        if end > 0 {
            return Ok(Some(Cut { end, is_inside_line: false }));
        }
        if self.filled > 0 {
            self.filled = 0;
            self.failure.get_or_insert_with(|| {
                Fault::Damaged("the UTF-16 text ends inside a character".into()).into()
            });
        }
        self.failure.take().map_or(Ok(None), Err)
    }

    /// Reads once, up to the chunk's size, or up to twice what is there when no line ended in it.
    fn read_more(&mut self) -> io::Result<()> {
        if self.cancel.is_cancelled() {
            return Err(Fault::Cancelled.into());
        }
        let target = if self.filled < self.chunk_bytes {
            self.chunk_bytes
        } else {
            (self.filled * 2).min(self.line_bytes + 1)
        };
        if self.raw.len() < target {
            self.raw.resize(target, 0);
        }
        match self.reader.read(&mut self.raw[self.filled..target]) {
            Ok(0) => self.is_at_end = true,
            Ok(count) => self.filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                self.failure = Some(error);
                self.is_at_end = true;
            }
        }
        Ok(())
    }

    /// The end of the last line that ends behind `from`.
    fn last_line_end(&self, from: usize) -> Option<usize> {
        // A unit may have been read by half when the search ended there.
        let from = from - from % self.encoding.unit_bytes();
        let unsearched = &self.raw[from..self.filled];
        let end = match self.encoding {
            Encoding::Utf16Le { .. } => last_unit(unsearched, [b'\n', 0])?,
            Encoding::Utf16Be { .. } => last_unit(unsearched, [0, b'\n'])?,
            _ => memchr::memrchr(b'\n', unsearched)? + 1,
        };
        Some(from + end)
    }

    /// The end of the last whole character that a line may have; for a line that is cut.
    fn character_end(&self) -> usize {
        self.line_bytes - incomplete_tail(self.encoding, &self.raw[..self.line_bytes])
    }

    /// Makes the chunk that ends at the cut and counts its lines.
    fn deliver(&mut self, cut: &Cut) -> LineChunk<'_> {
        let first_line = self.line_ends + 1;
        let raw = &self.raw[..cut.end];
        let text = match &self.decoder {
            None => raw,
            Some(decoder) => {
                self.text.clear();
                decoder.decode_into(raw, &mut self.text);
                &self.text
            }
        };
        self.delivered = cut.end;
        self.line_ends += memchr::memchr_iter(b'\n', text).count() as u64;
        self.is_inside_line = text.last().is_some_and(|byte| *byte != b'\n');
        LineChunk {
            text,
            first_line,
            raw_offset: self.raw_offset,
            encoding: self.encoding,
            ends_inside_line: cut.is_inside_line,
        }
    }
}

/// The end of the last two-byte unit that equals `unit`.
fn last_unit(bytes: &[u8], unit: [u8; 2]) -> Option<usize> {
    let (units, _) = bytes.as_chunks::<2>();
    units.iter().rposition(|candidate| *candidate == unit).map(|index| 2 * (index + 1))
}

/// Bytes at the end that begin a character without ending it.
fn incomplete_tail(encoding: Encoding, bytes: &[u8]) -> usize {
    match encoding {
        Encoding::Utf8 | Encoding::Utf8Bom => incomplete_utf8_tail(bytes),
        Encoding::Utf16Le { .. } => incomplete_utf16_tail(bytes, u16::from_le_bytes),
        Encoding::Utf16Be { .. } => incomplete_utf16_tail(bytes, u16::from_be_bytes),
        Encoding::SingleByte(_) => 0,
    }
}

/// Bytes of a UTF-8 character that the end cuts.
fn incomplete_utf8_tail(bytes: &[u8]) -> usize {
    let continuations = bytes.iter().rev().take(3).take_while(|byte| **byte & 0xC0 == 0x80).count();
    let needed = match bytes.iter().rev().nth(continuations) {
        Some(0xC2..=0xDF) => 2,
        Some(0xE0..=0xEF) => 3,
        Some(0xF0..=0xF4) => 4,
        _ => return 0,
    };
    if continuations + 1 < needed { continuations + 1 } else { 0 }
}

/// Bytes of a UTF-16 unit or surrogate pair that the end cuts.
fn incomplete_utf16_tail(bytes: &[u8], unit_of: fn([u8; 2]) -> u16) -> usize {
    let (units, half) = bytes.as_chunks::<2>();
    let is_high = units.last().is_some_and(|unit| (0xD800..0xDC00).contains(&unit_of(*unit)));
    half.len() + if is_high { 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        CodePage,
        testing::{utf16be, utf16le},
    };
    use proptest::prelude::*;

    /// A reader that gives at most `step` bytes at once, as pipes and decoders do.
    struct Trickle<'b> {
        bytes: &'b [u8],
        step: usize,
    }

    impl Read for Trickle<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let room = out.len().min(self.step);
            self.bytes.read(&mut out[..room])
        }
    }

    /// What lines say, however they were cut into chunks: each piece with its line and offset.
    #[derive(Debug, PartialEq, Eq)]
    struct Told {
        text: Vec<u8>,
        /// Line number and offset of each line's beginning, and of each cut.
        places: Vec<(u64, u64)>,
        lines: u64,
        bytes: u64,
    }

    fn limits(chunk_bytes: usize, line_bytes: usize) -> Limits {
        Limits { chunk_bytes, line_bytes, ..Limits::default() }
    }

    fn read(raw: &[u8], encoding: Encoding, limits: &Limits, step: usize) -> Told {
        let reader = Box::new(Trickle { bytes: &raw[encoding.bom().len()..], step });
        let mut lines = LineChunks::new("x".into(), encoding, reader, limits, Cancel::default());
        let mut told = Told { text: Vec::new(), places: Vec::new(), lines: 0, bytes: 0 };
        let mut is_line_open = false;
        while let Some(chunk) = lines.next_chunk().unwrap() {
            let mut at = chunk.raw_offset;
            for (line, text) in (chunk.first_line..).zip(chunk.text.split_inclusive(|byte| *byte == b'\n')) {
                told.places.push((line, at));
                at += encoding.encoded_len(text);
            }
            assert!(chunk.ends_inside_line || chunk.text.ends_with(b"\n") || at == raw.len() as u64);
            told.text.extend_from_slice(chunk.text);
            is_line_open = chunk.ends_inside_line;
            assert_eq!(lines.bytes_read(), at);
        }
        assert!(!is_line_open, "a line that was cut goes on in the next chunk");
        told.lines = lines.lines_read();
        told.bytes = lines.bytes_read();
        told
    }

    #[test]
    fn terminators_stay_as_they_are_and_only_line_feeds_end_lines() {
        for (raw, lines) in
            [(&b""[..], 0), (b"\n", 1), (b"a", 1), (b"a\n", 1), (b"a\r\nb\rc\n\nd", 4), (b"\n\n\n", 3)]
        {
            for chunk_bytes in 1..8 {
                let told = read(raw, Encoding::Utf8, &limits(chunk_bytes, 1 << 20), 3);
                assert_eq!((&told.text[..], told.lines, told.bytes), (raw, lines, raw.len() as u64));
            }
        }
    }

    #[test]
    fn offsets_count_the_byte_order_mark() {
        let raw = b"\xEF\xBB\xBFa\nb\n";
        let told = read(raw, Encoding::Utf8Bom, &limits(1, 100), 1);
        assert_eq!(told.places, [(1, 3), (2, 5)]);
        assert_eq!(told.bytes, 7);
    }

    #[test]
    fn a_line_of_20_mb_comes_in_pieces_under_one_number() {
        let raw = [&vec![b'x'; 20_000_000][..], b"\nnext\n"].concat();
        let reader = Box::new(&raw[..]);
        let mut lines =
            LineChunks::new("x".into(), Encoding::Utf8, reader, &Limits::default(), Cancel::default());
        let mut pieces = Vec::new();
        while let Some(chunk) = lines.next_chunk().unwrap() {
            pieces.push((chunk.first_line, chunk.raw_offset, chunk.text.len(), chunk.ends_inside_line));
        }
        let limit = crate::LINE_BYTES_MAX;
        assert_eq!(pieces[0], (1, 0, limit, true));
        assert_eq!((pieces[1].0, pieces[1].1, pieces[1].3), (1, limit as u64, false));
        assert_eq!(pieces.iter().map(|piece| piece.2).sum::<usize>(), raw.len());
        assert_eq!(lines.lines_read(), 2);
    }

    #[test]
    fn a_line_is_cut_between_characters() {
        let [wide, text] = ["\u{1F600}".repeat(40), "€".repeat(40)];
        for (encoding, raw) in [
            (Encoding::Utf8, wide.clone().into_bytes()),
            (Encoding::Utf8, text.into_bytes()),
            (Encoding::Utf16Le { bom: false }, utf16le(&wide)),
            (Encoding::Utf16Be { bom: false }, utf16be(&wide)),
        ] {
            for line_bytes in 16..24 {
                let reader = Box::new(&raw[..]);
                let limits = limits(4, line_bytes);
                let mut lines = LineChunks::new("x".into(), encoding, reader, &limits, Cancel::default());
                while let Some(chunk) = lines.next_chunk().unwrap() {
                    assert!(std::str::from_utf8(chunk.text).is_ok(), "{encoding:?} {line_bytes}");
                }
            }
        }
    }

    #[test]
    fn utf16_that_ends_inside_a_unit_is_damage_behind_all_that_was_whole() {
        let raw = [&utf16le("one\ntwo")[..], b"!"].concat();
        let reader = Box::new(&raw[..]);
        let encoding = Encoding::Utf16Le { bom: false };
        let mut lines = LineChunks::new("x".into(), encoding, reader, &Limits::default(), Cancel::default());
        assert_eq!(lines.next_chunk().unwrap().unwrap().text, b"one\ntwo");
        let error = lines.next_chunk().unwrap_err();
        assert_eq!(error.to_string(), "x: the UTF-16 text ends inside a character, after 2 lines (14 bytes)");
        assert!(lines.next_chunk().unwrap().is_none());
    }

    #[test]
    fn what_came_before_a_failure_is_delivered_before_it() {
        struct Failing(u8);
        impl Read for Failing {
            fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
                self.0 += 1;
                match self.0 {
                    1 => (&b"one\ntw"[..]).read(out),
                    _ => Err(io::Error::from_raw_os_error(5)),
                }
            }
        }
        let reader = Box::new(Failing(0));
        let mut lines =
            LineChunks::new("x".into(), Encoding::Utf8, reader, &Limits::default(), Cancel::default());
        assert_eq!(lines.next_chunk().unwrap().unwrap().text, b"one\ntw");
        assert!(matches!(lines.next_chunk(), Err(InputError::Io { .. })));
        assert!(lines.next_chunk().unwrap().is_none());
    }

    /// Texts of short lines with all terminators and characters of every length.
    fn log_text() -> impl Strategy<Value = String> {
        "([a-z 0-9]{0,6}|\n|\r\n|\r|é|€|\u{1F600}|\u{0A0A}|\u{0A00}|\u{000A}\u{0A}){0,40}"
    }

    proptest! {
        #[test]
        fn the_result_is_the_same_for_every_chunk_size(
            text in log_text(), chunk_bytes in 1_usize..64, line_bytes in 16_usize..48, step in 1_usize..9,
        ) {
            for (encoding, raw) in [
                (Encoding::Utf8, text.clone().into_bytes()),
                (Encoding::Utf16Le { bom: false }, utf16le(&text)),
                (Encoding::Utf16Be { bom: false }, utf16be(&text)),
            ] {
                let told = read(&raw, encoding, &limits(chunk_bytes, line_bytes), step);
                prop_assert_eq!(&told.text, text.as_bytes());
                prop_assert_eq!(told.lines, text.split_inclusive('\n').count() as u64);
                prop_assert_eq!(told.bytes, raw.len() as u64);
                let at_once = read(&raw, encoding, &limits(usize::MAX, line_bytes), usize::MAX);
                prop_assert_eq!(told, at_once);
            }
        }

        #[test]
        fn any_bytes_come_back_from_every_encoding(
            mut raw: Vec<u8>, chunk_bytes in 1_usize..64, line_bytes in 16_usize..48,
        ) {
            raw.truncate(raw.len() & !1);
            for encoding in [
                Encoding::Utf8,
                Encoding::SingleByte(CodePage::WINDOWS_1252),
                Encoding::Utf16Le { bom: false },
                Encoding::Utf16Be { bom: false },
            ] {
                let told = read(&raw, encoding, &limits(chunk_bytes, line_bytes), 7);
                prop_assert_eq!(&*encoding.encode(&told.text), &raw[..]);
                let at_once = read(&raw, encoding, &limits(usize::MAX, line_bytes), usize::MAX);
                prop_assert_eq!(told, at_once);
            }
        }
    }
}
