//! The stream: chunks of lines in, redacted lines and their replacements out.

use crate::{
    Decisions, Detector, FileContext, Label, Pseudonym, Pseudonyms, Redacted, Span, context::ContextScan,
    placeholder, restore::Spellings, scalar,
};
use std::sync::Arc;
use tftsr_input::{Encoding, LineChunk};

/// Most bytes of a line longer than a chunk that are held back to see a value that goes on.
pub const HELD_BYTES_MAX: usize = 64 << 10;

/// Redacts files one after another with shared pseudonyms. Memory does not grow with a file's size, only
/// with the count of its distinct values.
#[derive(Debug)]
pub struct Redactor {
    detector: Arc<Detector>,
    pseudonyms: Pseudonyms,
    scan: ContextScan,
    spellings: Option<Spellings>,
    held: Held,
    threads: usize,
}

/// The end of a line that was cut at a chunk's edge, waiting for the rest.
#[derive(Debug, Default)]
struct Held {
    text: Vec<u8>,
    line: u64,
    raw_offset: u64,
}

/// A stretch of redacted output.
#[derive(Debug)]
pub struct Piece<'a> {
    /// The redacted text, UTF-8 as in [`LineChunk::text`]; the caller encodes it for the file.
    pub text: &'a [u8],
    /// What was replaced in it, in order.
    pub replacements: &'a [Replacement<'a>],
}

/// One value that was replaced.
#[derive(Debug, Clone)]
pub struct Replacement<'a> {
    /// Its type.
    pub kind: Label,
    /// Its first byte in the file as it is (encoded, byte order mark counted).
    pub start: u64,
    /// The byte after it, likewise.
    pub end: u64,
    /// The value as it stood there, as text.
    pub value: &'a [u8],
    /// What stands there now, e.g. `[EMAIL_1]`.
    pub placeholder: Arc<str>,
    /// What was put on either side of it: a quote where the value was a bare number of JSON, else nothing.
    pub quote: String,
    /// How sure the rule is, 0–1.
    pub confidence: f32,
    /// The rule that found it.
    pub rule: Label,
    /// The line it begins in, 1-based.
    pub line: u64,
}

impl Replacement<'_> {
    /// Everything that was written in place of the value: the placeholder with its quotes.
    #[must_use]
    pub fn written(&self) -> String {
        format!("{0}{1}{0}", self.quote, self.placeholder)
    }
}

impl Redactor {
    /// A redactor that shares the numbers given so far.
    #[must_use]
    pub fn new(detector: Arc<Detector>, pseudonyms: Pseudonyms) -> Self {
        let (scan, held) = (ContextScan::default(), Held::default());
        Self { detector, pseudonyms, scan, spellings: None, held, threads: 1 }
    }

    /// Looks for values on so many threads; the output is the same for every number.
    #[must_use]
    pub fn on_threads(self, threads: usize) -> Self {
        Self { threads: threads.max(1), ..self }
    }

    /// Starts a file. What the last file left open is forgotten.
    pub fn begin_file(&mut self) {
        self.scan = ContextScan::default();
        self.spellings = None;
        self.held = Held::default();
    }

    /// Starts a file whose spellings are kept for a [`crate::RestoreMap`]; literal placeholders are escaped.
    pub fn begin_file_for_map(&mut self) {
        self.begin_file();
        self.spellings = Some(Spellings::default());
    }

    /// Redacts the next chunk of the file.
    ///
    /// # Errors
    /// The sink's own.
    pub fn push<E>(
        &mut self,
        chunk: &LineChunk<'_>,
        sink: &mut impl FnMut(Piece<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.held.text.is_empty() && !chunk.ends_inside_line {
            return self.emit(chunk, sink);
        }
        let mut held = std::mem::take(&mut self.held);
        if held.text.is_empty() {
            held = Held { text: Vec::new(), line: chunk.first_line, raw_offset: chunk.raw_offset };
        }
        held.text.extend_from_slice(chunk.text);
        let joined =
            LineChunk { text: &held.text, first_line: held.line, raw_offset: held.raw_offset, ..*chunk };
        let split = if chunk.ends_inside_line { self.hold_from(&joined) } else { held.text.len() };
        let (now, later) = held.text.split_at(split);
        self.emit(&LineChunk { text: now, ..joined }, sink)?;
        if chunk.ends_inside_line {
            self.held = Held {
                text: later.to_vec(),
                line: held.line + memchr::memchr_iter(b'\n', now).count() as u64,
                raw_offset: held.raw_offset + chunk.encoding.encoded_len(now),
            };
        }
        Ok(())
    }

    /// Redacts what is still held back and ends the file. Gives the spellings if it was begun for a map.
    ///
    /// # Errors
    /// The sink's own.
    pub fn finish<E>(
        &mut self,
        encoding: Encoding,
        sink: &mut impl FnMut(Piece<'_>) -> Result<(), E>,
    ) -> Result<Option<Spellings>, E> {
        let held = std::mem::take(&mut self.held);
        let rest = LineChunk {
            text: &held.text,
            first_line: held.line,
            raw_offset: held.raw_offset,
            encoding,
            ends_inside_line: false,
        };
        if !held.text.is_empty() {
            self.emit(&rest, sink)?;
        }
        Ok(self.spellings.take())
    }

    /// Redacts one line of a file out of its order, with the file's context. The same spans as in the
    /// stream, and the same placeholders once the stream has numbered its values.
    pub fn redact_line(&mut self, text: &[u8], line: u64, context: &FileContext) -> Redacted<String> {
        let spans = self.detector.detect(text, line, context);
        let out = self.replace(text, &spans).text;
        Redacted::from_redaction(String::from_utf8_lossy(&out).into_owned())
    }

    /// Redacts a whole text, whose own lines are its context.
    pub fn redact_text(&mut self, text: &str) -> Redacted<String> {
        let spans = self.detector.detect_text(text.as_bytes());
        let out = self.replace(text.as_bytes(), &spans).text;
        Redacted::from_redaction(String::from_utf8_lossy(&out).into_owned())
    }

    /// Redacts a text in place as far as the decisions say; gives how many values were replaced.
    pub(crate) fn replace_in(&mut self, text: &mut String, decisions: &Decisions) -> usize {
        let mut spans = self.detector.detect_text(text.as_bytes());
        spans.retain(|span| decisions.applies(&span.kind, &text.as_bytes()[span.start..span.end]));
        if !spans.is_empty() {
            let out = self.replace(text.as_bytes(), &spans).text;
            *text = String::from_utf8_lossy(&out).into_owned();
        }
        spans.len()
    }

    /// The pseudonyms given so far.
    #[must_use]
    pub fn pseudonyms(&self) -> &Pseudonyms {
        &self.pseudonyms
    }

    /// The pseudonyms, for the store or for the next redactor.
    #[must_use]
    pub fn into_pseudonyms(self) -> Pseudonyms {
        self.pseudonyms
    }

    /// Where to hold back from: a blank between values near the end of a line that is not over.
    fn hold_from(&mut self, joined: &LineChunk<'_>) -> usize {
        let text = joined.text;
        let line = memchr::memrchr(b'\n', text).map_or(0, |at| at + 1);
        if text.len() - line <= HELD_BYTES_MAX {
            return line;
        }
        let spans = self.detector.detect(text, joined.first_line, self.scan.context());
        let limit = text.len() - HELD_BYTES_MAX / 2;
        let inside = |at: usize| spans.iter().any(|span| span.start < at && at < span.end);
        let blank = (line..limit).rev().find(|at| text[*at] == b' ' && !inside(*at));
        blank.unwrap_or_else(|| {
            (line..=limit).rev().find(|at| !inside(*at) && is_boundary(text, *at)).unwrap_or(line)
        })
    }

    fn emit<E>(
        &mut self,
        chunk: &LineChunk<'_>,
        sink: &mut impl FnMut(Piece<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.scan.push(&self.detector, chunk.text, chunk.first_line);
        let spans = self.detector.detect_on(self.threads, chunk.text, chunk.first_line, self.scan.context());
        let done = self.replace(chunk.text, &spans);
        self.scan.forget_before(chunk.first_line);
        let replacements = located(chunk, spans, done.pseudonyms, done.quotes);
        sink(Piece { text: &done.text, replacements: &replacements })
    }

    fn replace(&mut self, text: &[u8], spans: &[Span]) -> Replaced {
        let mut done = Replaced { text: Vec::with_capacity(text.len()), ..Replaced::default() };
        let mut at = 0;
        for span in spans {
            self.copy(&text[at..span.start], &mut done.text);
            let value = &text[span.start..span.end];
            let quote = scalar::quote(text, &(span.start..span.end)).unwrap_or_default();
            let pseudonym = self.pseudonyms.assign(&span.kind, value);
            if let Some(spellings) = &mut self.spellings {
                spellings.record(&pseudonym.text, value, quote);
            }
            for part in [quote, pseudonym.text.as_bytes(), quote] {
                done.text.extend_from_slice(part);
            }
            done.pseudonyms.push(pseudonym);
            done.quotes.push(String::from_utf8_lossy(quote).into_owned());
            at = span.end;
        }
        self.copy(&text[at..], &mut done.text);
        done
    }

    /// Copies text between spans, escaping literal placeholders when a map is made.
    fn copy(&self, text: &[u8], out: &mut Vec<u8>) {
        if self.spellings.is_none() {
            out.extend_from_slice(text);
            return;
        }
        let mut at = 0;
        for holder in placeholder::all(text) {
            if self.must_escape(&text[holder.clone()]) {
                out.extend_from_slice(&text[at..=holder.start]);
                out.push(b'!');
                at = holder.start + 1;
            }
        }
        out.extend_from_slice(&text[at..]);
    }

    /// Whether restoring would take this placeholder of the original for one of ours.
    fn must_escape(&self, holder: &[u8]) -> bool {
        let Some((_, marks, name)) = placeholder::at_start(holder) else { return false };
        let kind =
            name.iter().rposition(|byte| *byte == b'_').and_then(|at| std::str::from_utf8(&name[..at]).ok());
        marks > 0 || kind.is_some_and(|kind| self.detector.knows_type(kind))
    }
}

/// A chunk's output before it is handed over.
#[derive(Default)]
struct Replaced {
    text: Vec<u8>,
    pseudonyms: Vec<Pseudonym>,
    /// What stands on either side of each placeholder and did not stand in the original.
    quotes: Vec<String>,
}

/// Spans with their offsets in the file.
fn located<'a>(
    chunk: &LineChunk<'a>,
    spans: Vec<Span>,
    pseudonyms: Vec<Pseudonym>,
    quotes: Vec<String>,
) -> Vec<Replacement<'a>> {
    let (mut at, mut raw) = (0, chunk.raw_offset);
    let mut advance = |to: usize| {
        raw += chunk.encoding.encoded_len(&chunk.text[at..to]);
        at = to;
        raw
    };
    let (mut counted_to, mut line) = (0, chunk.first_line);
    let mut line_of = |offset: usize| {
        line += memchr::memchr_iter(b'\n', &chunk.text[counted_to..offset]).count() as u64;
        counted_to = offset;
        line
    };
    let replacement = |((span, pseudonym), quote): ((Span, Pseudonym), String)| Replacement {
        kind: pseudonym.kind,
        start: advance(span.start),
        end: advance(span.end),
        value: &chunk.text[span.start..span.end],
        placeholder: pseudonym.text,
        quote,
        confidence: span.confidence,
        rule: span.rule,
        line: line_of(span.start),
    };
    spans.into_iter().zip(pseudonyms).zip(quotes).map(replacement).collect()
}

/// Whether a character begins here.
fn is_boundary(text: &[u8], at: usize) -> bool {
    text.get(at).is_none_or(|byte| byte & 0xC0 != 0x80)
}
