//! Physical lines out of chunks, the same for every chunk size.

use tftsr_input::LineChunk;

/// What is kept of a line for reading its head, its words and its template; the rest is only counted.
pub(crate) const LINE_BYTES_MAX: usize = 16 * 1024;

/// Puts lines together that a chunk boundary has cut and numbers them.
#[derive(Debug, Default)]
pub(crate) struct LineSplitter {
    carry: Vec<u8>,
    is_inside: bool,
    next_line: u64,
}

impl LineSplitter {
    /// Calls `line` with number and bytes, without terminator, of each line that ends in this chunk.
    pub(crate) fn push(&mut self, chunk: &LineChunk<'_>, mut line: impl FnMut(u64, &[u8])) {
        if self.next_line == 0 {
            self.next_line = chunk.first_line;
        }
        let mut rest = chunk.text;
        while let Some(end) = memchr::memchr(b'\n', rest) {
            self.finish_line(&rest[..end], &mut line);
            rest = &rest[end + 1..];
        }
        if chunk.ends_inside_line {
            self.keep(rest);
            self.is_inside = true;
        } else if !rest.is_empty() {
            self.finish_line(rest, &mut line);
        }
    }

    /// Gives out a line that was cut and never went on.
    pub(crate) fn finish(&mut self, mut line: impl FnMut(u64, &[u8])) {
        if self.is_inside {
            self.finish_line(&[], &mut line);
        }
    }

    fn finish_line(&mut self, tail: &[u8], line: &mut impl FnMut(u64, &[u8])) {
        let number = self.next_line;
        self.next_line += 1;
        if self.is_inside {
            self.keep(tail);
            line(number, without_return(&self.carry));
            self.carry.clear();
            self.is_inside = false;
        } else {
            line(number, without_return(&tail[..tail.len().min(LINE_BYTES_MAX)]));
        }
    }

    fn keep(&mut self, part: &[u8]) {
        let room = LINE_BYTES_MAX - self.carry.len();
        self.carry.extend_from_slice(&part[..part.len().min(room)]);
    }
}

fn without_return(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_cut_between_chunks_comes_out_whole() {
        let mut splitter = LineSplitter::default();
        let mut seen = Vec::new();
        let whole = LineChunk::whole(b"a\r\nbc");
        for chunk in [
            LineChunk { ends_inside_line: true, ..whole },
            LineChunk { text: b"de", first_line: 2, ends_inside_line: true, ..whole },
            LineChunk { text: b"f\n\ng", first_line: 2, ..whole },
        ] {
            splitter.push(&chunk, |n, l| seen.push((n, String::from_utf8_lossy(l).into_owned())));
        }
        let expected = [(1, "a"), (2, "bcdef"), (3, ""), (4, "g")];
        assert_eq!(seen, expected.map(|(n, l)| (n, l.to_owned())));
    }
}
