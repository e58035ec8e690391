//! What a line cannot know by itself: that it lies inside a key block, or which CSV column is secret.
//!
//! The scan only looks backwards, so a file's context is complete for every line already pushed. That is
//! why the stream and a single line taken out of a huge file give the same result.

use crate::{Detector, detector::Found, reread::Reread};
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;
use tftsr_input::LineChunk;

/// Lines after which a key block is given up: an RSA key of 16,384 bits has fewer than 250.
const KEY_BLOCK_LINES_MAX: u64 = 400;
/// Lines after which a YAML block scalar is given up.
const YAML_BLOCK_LINES_MAX: u64 = 2_000;
/// Most columns of a table that are looked at.
const COLUMNS_MAX: usize = 512;
/// What a line must hold to open a block; everything else is skipped at memory speed.
const OPENERS: [&str; 14] = [
    "PRIVATE KEY",
    "Static key",
    ": |",
    ": >",
    "data:",
    "Data:",
    "name:",
    "name\":",
    "Name\":",
    "- --",
    "\"--",
    "  --",
    "<name>",
    "<key>",
];

/// What spans lines in one file: blocks of secret lines and secret columns.
#[derive(Debug, Clone, Default)]
pub struct FileContext {
    /// In file order, never overlapping.
    blocks: Vec<Block>,
    columns: Option<Columns>,
}

/// Lines that are secret as a whole.
#[derive(Debug, Clone, Copy)]
struct Block {
    first_line: u64,
    last_line: u64,
    rule: usize,
    part: Part,
}

/// Which part of a block's line is the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The last word, so that a logger's prefix stays.
    LastWord,
    /// All but the indentation.
    Trimmed,
    /// What follows `key:`.
    AfterColon,
    /// An item of a list, without its dash, quotes and comma.
    Item,
    /// The content of an element of XML.
    Element,
}

/// The secret columns of a table with a header.
#[derive(Debug, Clone)]
struct Columns {
    header_line: u64,
    delimiter: u8,
    /// Index of the column and its rules, of which the first that accepts a cell takes it.
    secret: Vec<(usize, Vec<usize>)>,
}

impl FileContext {
    /// Adds what the context says about these lines.
    pub(crate) fn mark(&self, detector: &Detector, text: &[u8], first_line: u64, found: &mut Vec<Found>) {
        let begin = self.blocks.partition_point(|block| block.last_line < first_line);
        let blocks = self.blocks.get(begin..).unwrap_or_default();
        if let Some(columns) = &self.columns {
            each_line(text, first_line, |number, line, start| {
                columns.mark(detector, number, line, start, found);
            });
        }
        if !blocks.is_empty() {
            mark_blocks(blocks, text, first_line, found);
        }
    }
}

impl FileContext {
    /// Adds what the header says about lines that are read again with placeholders in them: a replaced
    /// delimiter can make one cell of two.
    pub(crate) fn mark_reread(
        &self,
        detector: &Detector,
        view: &Reread,
        original: &[u8],
        first_line: u64,
        found: &mut Vec<Found>,
    ) {
        let Some(columns) = &self.columns else { return };
        let (mut at, mut number) = (0, first_line);
        each_line(&view.text, first_line, |_, line, start| {
            let place = view.original_place(start);
            number += memchr::memchr_iter(b'\n', original.get(at..place).unwrap_or_default()).count() as u64;
            at = at.max(place);
            columns.mark(detector, number, line, start, found);
        });
    }
}

fn mark_blocks(mut blocks: &[Block], text: &[u8], first_line: u64, found: &mut Vec<Found>) {
    each_line(text, first_line, |number, line, start| {
        while let Some((block, rest)) = blocks.split_first() {
            if block.last_line >= number {
                if block.first_line <= number
                    && let Some(value) = block.part.of(line)
                {
                    found.push(Found {
                        rule: block.rule,
                        start: start + value.start,
                        end: start + value.end,
                    });
                }
                return;
            }
            blocks = rest;
        }
    });
}

impl Part {
    fn of(self, line: &[u8]) -> Option<Range<usize>> {
        let trimmed = trimmed(line);
        let body = line.get(trimmed.clone())?;
        if self == Self::Element {
            let start = trimmed.start + memchr::memchr(b'>', body)? + 1;
            let end = start + memchr::memchr(b'<', &line[start..])?;
            return (start < end).then_some(start..end);
        }
        let skipped = match self {
            Self::Trimmed | Self::Element => 0,
            Self::Item => body.iter().take_while(|byte| b"- \"'".contains(byte)).count(),
            Self::LastWord => body.iter().rposition(|byte| byte.is_ascii_whitespace()).map_or(0, |at| at + 1),
            Self::AfterColon => {
                let colon = body.iter().position(|byte| *byte == b':')? + 1;
                colon
                    + body.get(colon..)?.iter().take_while(|byte| matches!(byte, b' ' | b'"' | b'\'')).count()
            }
        };
        let end = match self {
            Self::AfterColon | Self::Item => {
                trimmed.end - body.iter().rev().take_while(|byte| matches!(byte, b'"' | b'\'' | b',')).count()
            }
            _ => trimmed.end,
        };
        let start = trimmed.start + skipped;
        (start < end).then_some(start..end)
    }
}

impl Columns {
    fn from_header(detector: &Detector, number: u64, line: &[u8]) -> Option<Self> {
        let header = line.strip_prefix(b"#Fields: ");
        let names = header.unwrap_or(line);
        let delimiters: &[u8] = if header.is_some() { b" \t" } else { b",;\t|" };
        let delimiter = *delimiters.iter().find(|d| memchr::memchr(**d, names).is_some())?;
        let fields: Vec<_> = fields(names, delimiter).take(COLUMNS_MAX).collect();
        let is_header = fields.len() >= 2 && fields.iter().all(|field| is_column_name(&names[field.clone()]));
        let rule = |(index, field): (usize, &Range<usize>)| {
            let name = &names[field.clone()];
            let people = if is_person_column(name) { detector.rules_of_people() } else { Vec::new() };
            let rules: Vec<usize> = people.into_iter().chain(detector.rule_of_key(name)).collect();
            (!rules.is_empty()).then_some((index, rules))
        };
        let secret: Vec<_> = fields.iter().enumerate().filter_map(rule).collect();
        (is_header && !secret.is_empty()).then_some(Self { header_line: number, delimiter, secret })
    }

    fn mark(&self, detector: &Detector, number: u64, line: &[u8], start: usize, found: &mut Vec<Found>) {
        if number <= self.header_line || line.first() == Some(&b'#') {
            return;
        }
        let mut secret = self.secret.iter().peekable();
        for (index, field) in fields(line, self.delimiter).enumerate() {
            let Some((column, rules)) = secret.peek() else { return };
            if *column == index {
                secret.next();
                let rule = rules.iter().find(|rule| detector.accepts_alone(**rule, line, field.clone()));
                found.extend(rule.map(|rule| Found {
                    rule: *rule,
                    start: start + field.start,
                    end: start + field.end,
                }));
            }
        }
    }
}

/// Whether people may stand in a column; a cell is only taken where it reads like a person's name.
fn is_person_column(name: &[u8]) -> bool {
    let names =
        ["name", "customer", "employee", "manager", "owner", "contact", "user", "person", "client", "author"];
    names.iter().any(|one| name.eq_ignore_ascii_case(one.as_bytes()))
}

fn is_column_name(name: &[u8]) -> bool {
    name.first().is_some_and(|first| first.is_ascii_alphabetic() || *first == b'_')
        && name.len() <= 64
        && name.iter().all(|byte| byte.is_ascii_alphanumeric() || b"_-. ()".contains(byte))
}

/// The fields of a delimited line, without surrounding quotes and blanks.
fn fields(line: &[u8], delimiter: u8) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let rest = line.get(start..)?;
        let length = field_length(rest, delimiter);
        next = (length < rest.len()).then_some(start + length + 1);
        let field = trimmed(&rest[..length]);
        let quoted = field.len() >= 2 && rest[field.start] == b'"' && rest[field.end - 1] == b'"';
        let inset = usize::from(quoted);
        Some(start + field.start + inset..start + field.end - inset)
    })
}

/// Bytes up to the next delimiter outside quotes.
fn field_length(rest: &[u8], delimiter: u8) -> usize {
    let mut in_quotes = false;
    for (at, byte) in rest.iter().enumerate() {
        match *byte {
            b'"' => in_quotes = !in_quotes,
            byte if byte == delimiter && !in_quotes => return at,
            _ => {}
        }
    }
    rest.len()
}

/// Collects a file's context from its chunks, in order. Cheap: it looks closer only at the few lines that
/// can open a block.
#[derive(Debug)]
pub struct ContextScanner<'d> {
    detector: &'d Detector,
    scan: ContextScan,
}

impl<'d> ContextScanner<'d> {
    /// A scanner for one file.
    #[must_use]
    pub fn new(detector: &'d Detector) -> Self {
        Self { detector, scan: ContextScan::default() }
    }

    /// Takes the next chunk of the file.
    pub fn push(&mut self, chunk: &LineChunk<'_>) {
        self.scan.push(self.detector, chunk.text, chunk.first_line);
    }

    /// What is known of the lines pushed so far.
    #[must_use]
    pub fn context(&self) -> &FileContext {
        &self.scan.context
    }

    /// The context of the whole file.
    #[must_use]
    pub fn finish(self) -> FileContext {
        self.scan.context
    }
}

/// The scanner's state without its detector, so that a stream can own both.
#[derive(Debug)]
pub(crate) struct ContextScan {
    openers: AhoCorasick,
    context: FileContext,
    open: Option<Open>,
    seen_first_line: bool,
}

impl Default for ContextScan {
    fn default() -> Self {
        // Leftmost-first, because only then the vectorised search for few literals is used.
        let openers = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(OPENERS);
        let openers = openers.expect("a few short literals always compile");
        Self { openers, context: FileContext::default(), open: None, seen_first_line: false }
    }
}

/// A block whose end has not been seen.
#[derive(Debug, Clone, Copy)]
struct Open {
    rule: usize,
    first_line: u64,
    until: Until,
}

/// How an open block ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Until {
    /// At a line that is no part of a PEM body.
    PemEnd,
    /// At a line indented no deeper than its key.
    Dedent(usize),
    /// The same, but only values that are base64 count (the data of a Kubernetes secret).
    DedentBase64(usize),
    /// After one line, which gives the value of the name before it.
    Value,
    /// After one line, which is the argument of the flag before it.
    Argument,
    /// After one line, whose element gives the value of the name before it.
    Element,
}

impl ContextScan {
    pub(crate) fn context(&self) -> &FileContext {
        &self.context
    }

    /// Forgets blocks that end before a line, so that a stream's memory stays bounded.
    pub(crate) fn forget_before(&mut self, line: u64) {
        self.context.blocks.retain(|block| block.last_line >= line);
    }

    pub(crate) fn push(&mut self, detector: &Detector, text: &[u8], first_line: u64) {
        if !self.seen_first_line && !text.is_empty() {
            self.seen_first_line = true;
            let head = lines(text).take(8);
            let mut columns = head.enumerate().filter_map(|(index, (line, _))| {
                (index == 0 || line.starts_with(b"#Fields: "))
                    .then(|| Columns::from_header(detector, first_line + index as u64, line))?
            });
            self.context.columns = columns.next();
        }
        let (mut at, mut number) = (0, first_line);
        while at < text.len() {
            if self.open.is_none() {
                let Some(hit) = self.openers.find(&text[at..]) else { return };
                let line = memchr::memrchr(b'\n', &text[..at + hit.start()]).map_or(0, |end| end + 1).max(at);
                number += memchr::memchr_iter(b'\n', &text[at..line]).count() as u64;
                at = line;
            }
            let (line, length) = lines(&text[at..]).next().unwrap_or((b"", text.len() - at));
            self.line(detector, line, number);
            at += length;
            number += 1;
        }
    }

    fn line(&mut self, detector: &Detector, line: &[u8], number: u64) {
        if let Some(open) = self.open {
            if open.goes_on(line, number) {
                self.extend(detector, open, line, number);
                return;
            }
            self.open = None;
        }
        self.open = opened_by(detector, line, number);
    }

    fn extend(&mut self, detector: &Detector, open: Open, line: &[u8], number: u64) {
        let part = match open.until {
            Until::PemEnd if is_pem_header(line) => Part::Trimmed,
            Until::PemEnd => Part::LastWord,
            Until::Dedent(_) => Part::Trimmed,
            Until::DedentBase64(_) if is_base64_entry(line) => Part::AfterColon,
            Until::DedentBase64(_) => return,
            Until::Value => Part::AfterColon,
            Until::Argument => Part::Item,
            Until::Element => Part::Element,
        };
        let is_one_value = matches!(open.until, Until::Value | Until::Argument | Until::Element);
        if is_one_value && !part.of(line).is_some_and(|range| detector.accepts_alone(open.rule, line, range))
        {
            return;
        }
        match self.context.blocks.last_mut() {
            Some(last) if last.rule == open.rule && last.part == part && last.last_line + 1 == number => {
                last.last_line = number;
            }
            _ => self.context.blocks.push(Block {
                first_line: number,
                last_line: number,
                rule: open.rule,
                part,
            }),
        }
    }
}

impl Open {
    fn goes_on(&self, line: &[u8], number: u64) -> bool {
        let age = number - self.first_line;
        match self.until {
            Until::PemEnd => age < KEY_BLOCK_LINES_MAX && is_pem_body(line),
            Until::Dedent(indent) | Until::DedentBase64(indent) => {
                age < YAML_BLOCK_LINES_MAX && (trimmed(line).is_empty() || indentation(line) > indent)
            }
            Until::Value => age == 0 && is_value_line(line),
            Until::Argument => age == 0,
            Until::Element => age == 0 && line[trimmed(line)].starts_with(b"<"),
        }
    }
}

fn opened_by(detector: &Detector, line: &[u8], number: u64) -> Option<Open> {
    let body = &line[trimmed(line)];
    let opens_pem = memchr::memmem::find(body, b"-----BEGIN ").is_some()
        && [&b"PRIVATE KEY"[..], b"OpenVPN Static key"]
            .iter()
            .any(|kind| memchr::memmem::find(body, kind).is_some())
        && body.ends_with(b"-----");
    if opens_pem {
        let rule = detector.rule_of_type("PRIVATE_KEY")?;
        return Some(Open { rule, first_line: number + 1, until: Until::PemEnd });
    }
    if matches!(body, b"data:" | b"Data:") {
        let rule = detector.rule_of_type("SECRET")?;
        return Some(Open { rule, first_line: number + 1, until: Until::DedentBase64(indentation(line)) });
    }
    if let Some(open) = opened_by_name(detector, body, number) {
        return Some(open);
    }
    let colon = body.iter().position(|byte| *byte == b':')?;
    let (key, value) = body.split_at(colon);
    // Only a plain key: were a value before the colon, redacting it would change what opens here.
    key.iter().all(|byte| byte.is_ascii_alphanumeric() || b"_-. \"'".contains(byte)).then_some(())?;
    let scalar = value.strip_prefix(b": ")?;
    let is_scalar = scalar.len() <= 3 && matches!(scalar.first(), Some(b'|' | b'>'));
    let rule = is_scalar.then(|| detector.rule_of_key(key))??;
    Some(Open { rule, first_line: number + 1, until: Until::Dedent(indentation(line)) })
}

/// `- name: DB_PASSWORD`, whose `value:` follows in the next line, or `"--password",`, whose argument does.
fn opened_by_name(detector: &Detector, body: &[u8], number: u64) -> Option<Open> {
    let item = body.strip_prefix(b"- ").unwrap_or(body);
    let bare = Part::Item.of(item).and_then(|range| item.get(range))?;
    let open = |rule, until| Open { rule, first_line: number + 1, until };
    if item.strip_prefix(b"\"").unwrap_or(item).starts_with(b"--") && item.len() > 4 {
        let is_word = bare.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte));
        return is_word.then(|| detector.rule_of_key(bare)).flatten().map(|rule| open(rule, Until::Argument));
    }
    let element = [&b"<name>"[..], b"<key>"].iter().find_map(|name| item.strip_prefix(*name));
    if let Some(rest) = element {
        let name = rest.strip_suffix(b"</name>").or_else(|| rest.strip_suffix(b"</key>"))?;
        return detector.rule_of_key(name).map(|rule| open(rule, Until::Element));
    }
    let names = [&b"name:"[..], b"\"name\":", b"\"Name\":", b"key:", b"\"key\":", b"Name:"];
    let rest = names.iter().find_map(|name| item.strip_prefix(*name))?;
    let name = Part::Item.of(rest).and_then(|range| rest.get(range))?;
    let is_word = name.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte));
    is_word.then(|| detector.rule_of_key(name)).flatten().map(|rule| open(rule, Until::Value))
}

fn is_value_line(line: &[u8]) -> bool {
    let body = &line[trimmed(line)];
    [&b"value:"[..], b"\"value\":", b"Value:", b"\"Value\":"].iter().any(|key| body.starts_with(key))
}

/// A line of a PEM or PGP body: base64 in its last word, or a header, or empty.
fn is_pem_body(line: &[u8]) -> bool {
    let body = &line[trimmed(line)];
    let last = body.rsplit(|byte| byte.is_ascii_whitespace()).next().unwrap_or_default();
    body.is_empty() || is_pem_header(line) || last.iter().all(is_base64)
}

fn is_pem_header(line: &[u8]) -> bool {
    let body = &line[trimmed(line)];
    [&b"Proc-Type:"[..], b"DEK-Info:", b"Version:", b"Comment:", b"Hash:"]
        .iter()
        .any(|name| body.starts_with(name))
}

fn is_base64(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=".contains(byte)
}

/// `name: dmFsdWU=`, with a value that is base64 as a whole.
fn is_base64_entry(line: &[u8]) -> bool {
    let Some(range) = Part::AfterColon.of(line) else { return false };
    let value = &line[range];
    value.len() >= 4 && value.len().is_multiple_of(4) && value.iter().all(is_base64)
}

fn indentation(line: &[u8]) -> usize {
    line.iter().take_while(|byte| **byte == b' ').count()
}

/// The line without blanks around it.
fn trimmed(line: &[u8]) -> Range<usize> {
    let start = line.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let tail = line[start..].iter().rev().take_while(|byte| byte.is_ascii_whitespace()).count();
    start..line.len() - tail
}

/// The lines of a text without terminators, each with its length including the terminator.
fn lines(text: &[u8]) -> impl Iterator<Item = (&[u8], usize)> {
    text.split_inclusive(|byte| *byte == b'\n').map(|line| {
        let body = line.strip_suffix(b"\n").unwrap_or(line);
        (body.strip_suffix(b"\r").unwrap_or(body), line.len())
    })
}

/// Calls `visit` with number, bytes and offset of each line.
fn each_line(text: &[u8], first_line: u64, mut visit: impl FnMut(u64, &[u8], usize)) {
    let mut start = 0;
    for (number, (line, length)) in (first_line..).zip(lines(text)) {
        visit(number, line, start);
        start += length;
    }
}
