//! Search for a text or a regular expression, line by line.

use crate::{
    clock::FileClock,
    findings::Window,
    lines::LineSplitter,
    options::FileInfo,
    reader::{FileReader, ReadLine},
    stats::clipped,
};
use jiff::Timestamp;
use regex::bytes::{Regex, RegexBuilder};
use serde::Serialize;
use std::ops::Range;
use tftsr_input::LineChunk;
use tftsr_model::Level;

/// A compiled pattern may take this many bytes.
const PATTERN_BYTES_MAX: usize = 10 * 1024 * 1024;

/// A pattern that cannot be searched for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// There is nothing to search for.
    #[error("the pattern is empty")]
    Empty,
    /// It is not a regular expression, or too large a one; the text says why, and repeats nothing of the pattern.
    #[error("not a usable regular expression: {0}")]
    NotARegex(String),
}

/// A pattern ready to be searched for. Case counts only when the pattern has a capital letter.
#[derive(Debug, Clone)]
pub struct Searcher {
    regex: Regex,
}

/// Where a pattern was met in a chunk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchMatch {
    /// The physical line, 1-based.
    pub line: u64,
    /// Where the first match of the line stands in the chunk's text, in bytes.
    pub range: Range<usize>,
}

/// The last line of a syntax error; the ones before it draw the pattern, which may be a value that is searched for.
fn reason(error: &regex::Error) -> String {
    match error {
        regex::Error::CompiledTooBig(_) => "it is too large".to_owned(),
        other => {
            let text = other.to_string();
            text.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
        }
    }
}

impl Searcher {
    /// Prepares a pattern: a literal text, or a regular expression that is matched line by line.
    ///
    /// # Errors
    /// When the pattern is empty or no regular expression.
    pub fn new(pattern: &str, is_regex: bool) -> Result<Self, PatternError> {
        if pattern.is_empty() {
            return Err(PatternError::Empty);
        }
        let source = if is_regex { pattern.to_owned() } else { regex::escape(pattern) };
        // `\S` and its like are classes, not capitals.
        let has_capital = has_capital(pattern, is_regex);
        let regex = RegexBuilder::new(&source)
            .case_insensitive(!has_capital)
            .multi_line(true)
            .crlf(true)
            .size_limit(PATTERN_BYTES_MAX)
            .build()
            .map_err(|error| PatternError::NotARegex(reason(&error)))?;
        Ok(Self { regex })
    }

    /// The lines of a chunk that match, in order, each with its first match. A literal runs at the
    /// speed of memory search, which the regex engine itself falls back to.
    #[must_use]
    pub fn search(&self, chunk: &LineChunk<'_>) -> Vec<SearchMatch> {
        let mut matches = Vec::new();
        let mut line_start = 0;
        let mut line = chunk.first_line;
        let mut counted_to = 0;
        while let Some(found) = self.regex.find_at(chunk.text, line_start) {
            let start = found.start();
            line += memchr::memchr_iter(b'\n', &chunk.text[counted_to..start]).count() as u64;
            counted_to = start;
            let end = memchr::memchr(b'\n', &chunk.text[start..]).map_or(chunk.text.len(), |at| start + at);
            // A match is told for the line it begins in.
            if start < chunk.text.len() {
                matches.push(SearchMatch { line, range: start..found.end().min(end) });
            }
            if end >= chunk.text.len() {
                break;
            }
            line_start = end + 1;
        }
        matches
    }

    /// Whether a line matches.
    #[must_use]
    pub fn is_match(&self, line: &[u8]) -> bool {
        self.regex.is_match(line)
    }
}

fn has_capital(pattern: &str, is_regex: bool) -> bool {
    let mut is_escaped = false;
    pattern.chars().any(|c| {
        let counts = c.is_uppercase() && !(is_regex && is_escaped);
        is_escaped = c == '\\' && !is_escaped;
        counts
    })
}

/// A line that matches, with its time and level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchHit {
    /// The physical line, 1-based.
    pub line: u64,
    /// RFC 3339; none when the file has no times.
    pub timestamp: Option<String>,
    /// The level its record carries.
    pub level: Option<Level>,
    /// The line's text, not redacted.
    pub text: String,
}

/// A search through one file that knows each line's time, for searches within a window of time.
#[derive(Debug)]
pub struct TimedSearch<'s> {
    searcher: &'s Searcher,
    window: Window,
    splitter: LineSplitter,
    reader: FileReader,
}

impl<'s> TimedSearch<'s> {
    /// A search through the file that `info` describes. `reference` stands in for a file time that is
    /// not known; both ends of the window are included and either may be open.
    #[must_use]
    pub fn new(
        searcher: &'s Searcher,
        info: &FileInfo,
        reference: Option<Timestamp>,
        from: Option<Timestamp>,
        to: Option<Timestamp>,
    ) -> Self {
        Self {
            searcher,
            window: Window::new(from, to),
            splitter: LineSplitter::default(),
            reader: FileReader::new(FileClock::new(info, reference)),
        }
    }

    /// Takes the next lines; hits may come later, for the file's format is found out first.
    pub fn push(&mut self, chunk: &LineChunk<'_>, mut hit: impl FnMut(SearchHit)) {
        let Self { searcher, window, splitter, reader } = self;
        splitter.push(chunk, |number, text| {
            reader.line(number, text, &mut |line| report(searcher, *window, &line, &mut hit));
        });
    }

    /// The file has ended; the hits that were held back come now.
    pub fn finish(mut self, mut hit: impl FnMut(SearchHit)) {
        let Self { searcher, window, splitter, reader } = &mut self;
        splitter.finish(|number, text| {
            reader.line(number, text, &mut |line| report(searcher, *window, &line, &mut hit));
        });
        reader.finish(&mut |line| report(searcher, *window, &line, &mut hit));
    }
}

fn report(searcher: &Searcher, window: Window, line: &ReadLine<'_>, hit: &mut impl FnMut(SearchHit)) {
    if !window.holds(line.moment.map(|m| m.utc)) || !searcher.is_match(line.text) {
        return;
    }
    let text = clipped(line.text);
    hit(SearchHit {
        line: line.number,
        timestamp: line.moment.map(|m| m.to_rfc3339()),
        level: line.level,
        text: String::from_utf8_lossy(text).into_owned(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, is_regex: bool, text: &str) -> Vec<(u64, String)> {
        let searcher = Searcher::new(pattern, is_regex).unwrap();
        let matches = searcher.search(&LineChunk::whole(text.as_bytes()));
        matches.into_iter().map(|m| (m.line, text.get(m.range).unwrap().to_owned())).collect()
    }

    #[test]
    fn each_matching_line_is_told_once_with_its_first_match() {
        let text = "one two two\nthree\r\nTwo\n";
        assert_eq!(found("two", false, text), [(1, "two".to_owned()), (3, "Two".to_owned())]);
        assert_eq!(found("Two", false, text), [(3, "Two".to_owned())]);
        assert_eq!(found("t[a-z]+o$", true, text), [(1, "two".to_owned()), (3, "Two".to_owned())]);
        assert_eq!(found("E+$", true, "three\r\n"), []);
        assert_eq!(found(r"\Shree", true, text), [(2, "three".to_owned())]);
        assert_eq!(found("a.b", false, "axb\na.b"), [(2, "a.b".to_owned())]);
    }

    #[test]
    fn a_pattern_that_cannot_work_is_refused_with_its_reason_alone() {
        assert_eq!(Searcher::new("", false).unwrap_err(), PatternError::Empty);
        let refused = Searcher::new("hunter2(", true).unwrap_err().to_string();
        assert_eq!(refused, "not a usable regular expression: unclosed group");
        let large = Searcher::new(r"\w{5000}{5000}", true).unwrap_err().to_string();
        assert!(!large.contains("5000"), "{large}");
    }

    #[test]
    fn a_timed_search_keeps_to_its_window() {
        let searcher = Searcher::new("x", false).unwrap();
        let from = "2024-01-15T10:00:00Z".parse().ok();
        let text = b"2024-01-15 09:59:59 x\n2024-01-15 10:00:00 x\n  x again\n2024-01-15 10:00:01 y\n";
        let mut search = TimedSearch::new(&searcher, &FileInfo::named("a"), None, from, None);
        let mut lines = Vec::new();
        search.push(&LineChunk::whole(text), |hit| lines.push(hit.line));
        search.finish(|hit| lines.push(hit.line));
        assert_eq!(lines, [2, 3]);
    }
}
