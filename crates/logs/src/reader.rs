//! One file's lines into records: which format it has, and for each line its time, level and message.
//!
//! The first lines are held back until the formats have voted; later misses are tried against the
//! other unmistakable formats and, when another format keeps hitting, the file is voted on again.

use crate::{
    clock::FileClock,
    formats::{FORMATS, Format, Head, Strength},
    level,
    moment::Moment,
    record,
};
use std::ops::Range;
use tftsr_model::Level;

/// Lines that vote for the format before the first one is read.
const VOTE_LINES: usize = 200;
/// Bytes that may be held back for the vote.
const VOTE_BYTES: usize = 256 * 1024;
/// Of the lines that vote, one in this many must read as a format that is not unmistakable.
const VOTED_SHARE: usize = 4;
/// A format that hits this often, while the elected one misses, takes over.
const REVOTE_HITS: u32 = 20;
/// Lines a record may have; what follows is read as records of its own.
const RECORD_LINES_MAX: u32 = 5_000;

/// A line as the rest of the engine sees it.
#[derive(Debug)]
pub(crate) struct ReadLine<'a> {
    /// 1-based.
    pub(crate) number: u64,
    /// As it stands in the file, without its terminator.
    pub(crate) text: &'a [u8],
    /// The part that tells something, without escape sequences.
    pub(crate) message: &'a [u8],
    /// The error that a structured line keeps beside its message.
    pub(crate) detail: &'a [u8],
    pub(crate) moment: Option<Moment>,
    /// The level of the record, or the one this line announces itself.
    pub(crate) level: Option<Level>,
    /// False for the further lines of a record.
    pub(crate) starts_record: bool,
}

/// Reads the lines of one file.
#[derive(Debug)]
pub(crate) struct FileReader {
    pub(crate) clock: FileClock,
    held: Vec<u8>,
    held_ends: Vec<(u64, usize)>,
    elected: Option<usize>,
    has_voted: bool,
    misses: Vec<u32>,
    record: OpenRecord,
    scratch: Vec<u8>,
}

/// What further lines take over from the line that began their record.
#[derive(Debug, Default, Clone, Copy)]
struct OpenRecord {
    moment: Option<Moment>,
    level: Option<Level>,
    lines: u32,
}

impl FileReader {
    pub(crate) fn new(clock: FileClock) -> Self {
        Self {
            clock,
            held: Vec::new(),
            held_ends: Vec::new(),
            elected: None,
            has_voted: false,
            misses: vec![0; FORMATS.len()],
            record: OpenRecord::default(),
            scratch: Vec::new(),
        }
    }

    /// The name of the format the file was elected to have.
    pub(crate) fn format_name(&self) -> Option<&'static str> {
        self.elected.map(|index| FORMATS[index].name)
    }

    /// Takes a line; calls `sink` with each line that is ready, this one or those held back.
    pub(crate) fn line(&mut self, number: u64, text: &[u8], sink: &mut impl FnMut(ReadLine<'_>)) {
        if self.has_voted {
            self.read(number, text, sink);
            return;
        }
        self.held.extend_from_slice(text);
        self.held_ends.push((number, self.held.len()));
        if self.held_ends.len() >= VOTE_LINES || self.held.len() >= VOTE_BYTES {
            self.release(sink);
        }
    }

    /// The file has ended: gives out what was still held back.
    pub(crate) fn finish(&mut self, sink: &mut impl FnMut(ReadLine<'_>)) {
        if !self.has_voted {
            self.release(sink);
        }
    }

    fn release(&mut self, sink: &mut impl FnMut(ReadLine<'_>)) {
        self.has_voted = true;
        let held = std::mem::take(&mut self.held);
        let ends = std::mem::take(&mut self.held_ends);
        let lines = || {
            let starts = std::iter::once(0).chain(ends.iter().map(|(_, end)| *end));
            starts.zip(&ends).map(|(start, (number, end))| (*number, &held[start..*end]))
        };
        self.elected = self.vote(lines().map(|(_, text)| text));
        for (number, text) in lines() {
            self.read(number, text, sink);
        }
    }

    /// The format most of these lines read as; the earlier in the list wins a tie.
    fn vote<'l>(&mut self, lines: impl Iterator<Item = &'l [u8]>) -> Option<usize> {
        let mut hits = vec![0usize; FORMATS.len()];
        let mut filled = 0;
        let mut scratch = Vec::new();
        for text in lines.filter(|text| !text.is_empty()) {
            let line = without_escapes(text, &mut scratch);
            filled += 1;
            for (index, format) in FORMATS.iter().enumerate() {
                if let Some(head) = (format.parse)(line) {
                    hits[index] += 1;
                    head.stamp.iter().for_each(|stamp| self.clock.learn_order(stamp));
                }
            }
        }
        let is_enough = |index: usize| match FORMATS[index].strength {
            Strength::Strong => hits[index] > 0,
            Strength::Voted => hits[index] * VOTED_SHARE >= filled,
        };
        (0..FORMATS.len())
            .filter(|i| is_enough(*i))
            .max_by_key(|i| (hits[*i], std::cmp::Reverse(*i)))
            .filter(|i| hits[*i] > 0)
    }

    fn read(&mut self, number: u64, text: &[u8], sink: &mut impl FnMut(ReadLine<'_>)) {
        let mut scratch = std::mem::take(&mut self.scratch);
        let line = without_escapes(text, &mut scratch);
        let parts = match self.head(line) {
            Some(head) => self.begin_record(line, head),
            None => self.continue_record(line),
        };
        sink(ReadLine {
            number,
            text,
            message: line.get(parts.message).unwrap_or_default(),
            detail: line.get(parts.detail).unwrap_or_default(),
            moment: parts.moment,
            level: parts.level,
            starts_record: parts.starts_record,
        });
        self.scratch = scratch;
    }

    /// The head of a line that begins a record.
    fn head(&mut self, line: &[u8]) -> Option<Head> {
        if let Some(index) = self.elected
            && let Some(head) = (FORMATS[index].parse)(line)
        {
            return Some(head);
        }
        // An indented line never begins a record of another format.
        if matches!(line.first(), None | Some(b' ' | b'\t')) {
            return None;
        }
        let is_other = |(index, format): &(usize, &Format)| {
            Some(*index) != self.elected && format.strength == Strength::Strong
        };
        let other = FORMATS.iter().enumerate().filter(is_other);
        let (index, head) = other.filter_map(|(i, f)| (f.parse)(line).map(|head| (i, head))).next()?;
        self.misses[index] += 1;
        if self.misses[index] >= REVOTE_HITS {
            self.misses.fill(0);
            self.elected = Some(index);
        }
        Some(head)
    }

    fn begin_record(&mut self, line: &[u8], head: Head) -> Parts {
        let moment = head.stamp.and_then(|stamp| self.clock.resolve(&stamp));
        let message = line.get(head.message.clone()).unwrap_or_default();
        let level = head.level.or_else(|| level::find(message));
        let inherited = self.record.moment.map(Moment::inherited);
        self.record = OpenRecord { moment: moment.or(self.record.moment), level, lines: 1 };
        let moment = moment.or(inherited);
        Parts { message: head.message, detail: head.detail, moment, level, starts_record: true }
    }

    /// A line without a head: part of the open record, or, in a file without a format, one of its own.
    fn continue_record(&mut self, line: &[u8]) -> Parts {
        let own_level = level::find(line);
        let has_format = self.elected.is_some();
        let belongs = self.record.lines > 0
            && self.record.lines < RECORD_LINES_MAX
            && (has_format || record::is_continuation(line));
        if belongs {
            self.record.lines += 1;
        } else {
            self.record = OpenRecord { level: None, lines: 1, ..self.record };
        }
        let level = own_level.max(self.record.level);
        if !belongs {
            self.record.level = own_level;
        }
        let start = line.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(line.len());
        let moment = self.record.moment.map(Moment::inherited);
        Parts { message: start..line.len(), detail: 0..0, moment, level, starts_record: !belongs }
    }
}

struct Parts {
    message: Range<usize>,
    detail: Range<usize>,
    moment: Option<Moment>,
    level: Option<Level>,
    starts_record: bool,
}

/// The line without terminal escape sequences (`ESC [ … letter`) and without a byte order mark.
fn without_escapes<'a>(line: &'a [u8], scratch: &'a mut Vec<u8>) -> &'a [u8] {
    if memchr::memchr(0x1b, line).is_none() {
        return line;
    }
    scratch.clear();
    let mut rest = line;
    while let Some(at) = memchr::memchr(0x1b, rest) {
        scratch.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        if rest.first() == Some(&b'[') {
            let length = rest.iter().skip(1).position(u8::is_ascii_alphabetic).map_or(rest.len(), |i| i + 2);
            rest = &rest[length..];
        }
    }
    scratch.extend_from_slice(rest);
    scratch
}
