//! What logs say, without a database: evidence, templates, timeline, search.
//!
//! Lines are ranked and ordered as they are; the text that is handed out is redacted line by line, so
//! that line numbers and order are the same with and without redaction.

use crate::{CoreError, import, line_redactor::LineRedactor};
use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use std::{collections::BTreeMap, path::PathBuf, sync::Arc};
use tftsr_input::{Cancel, Entry, LineChunk, LineChunks, WalkOptions, walk};
use tftsr_logs::{
    Analysis, AnalysisOptions, FileInfo, Findings, SearchHit, Searcher, TimedSearch, TimelineDetail,
};
use tftsr_model::{EvidenceLine, Level, LineAssignment, Skipped, Template, TimelineLine};
use tftsr_redact::{ContextScanner, Detector, Policy, Pseudonyms};

/// Matches one search gives; past it the search stops and says so.
const MATCHES_MAX: usize = 100_000;

/// Which logs, which part of time, and how their clocks run.
#[derive(Clone)]
pub struct LogSelection {
    /// Files, folders, archives; `-` for standard input.
    pub paths: Vec<PathBuf>,
    /// Only lines at or after this moment.
    pub from: Option<Timestamp>,
    /// Only lines at or before this moment.
    pub to: Option<Timestamp>,
    /// Zones and offsets that the user knows of.
    pub clocks: Clocks,
    /// Hand out text as it is.
    pub is_raw: bool,
    /// Stops reading.
    pub cancel: Cancel,
}

/// What the user says about the clocks of files, by name or by the last part of the name.
#[derive(Debug, Clone, Default)]
pub struct Clocks {
    zones: BTreeMap<String, TimeZone>,
    offsets: BTreeMap<String, i64>,
}

impl Clocks {
    /// Reads `FILE=ZONE` and `FILE=±SECONDS` pairs.
    ///
    /// # Errors
    /// `invalid_request` for a pair without `=`, an unknown zone, or an offset that is no number.
    pub fn parse(zones: &[String], offsets: &[String]) -> Result<Self, CoreError> {
        let zones = zones.iter().map(|text| {
            let (file, zone) = pair("tz", text)?;
            Ok((file.to_owned(), parse_zone(zone)?))
        });
        let offsets = offsets.iter().map(|text| {
            let (file, seconds) = pair("offset", text)?;
            Ok((file.to_owned(), parse_seconds(seconds)?))
        });
        Ok(Self {
            zones: zones.collect::<Result<_, CoreError>>()?,
            offsets: offsets.collect::<Result<_, CoreError>>()?,
        })
    }

    /// What the log engine is told of a file.
    pub(crate) fn file_info(&self, entry: &Entry<'_>) -> FileInfo {
        FileInfo {
            zone: of_file(&self.zones, &entry.name).cloned(),
            clock_offset_seconds: of_file(&self.offsets, &entry.name).copied().unwrap_or(0),
            ..import::file_info(entry)
        }
    }
}

/// What was said of a file: by its name as given, or by the last part of it.
fn of_file<'m, T>(map: &'m BTreeMap<String, T>, name: &str) -> Option<&'m T> {
    let last = name.rsplit(['/', '\\', '!']).next().unwrap_or(name);
    map.get(name).or_else(|| map.get(last))
}

fn pair<'t>(option: &'static str, text: &'t str) -> Result<(&'t str, &'t str), CoreError> {
    text.rsplit_once('=').ok_or_else(|| {
        CoreError::invalid(
            option,
            format!("\"{text}\" has no ="),
            format!("write it as --{option} FILE=VALUE"),
        )
    })
}

fn parse_zone(text: &str) -> Result<TimeZone, CoreError> {
    let named = TimeZone::get(text).ok();
    let zone = named.or_else(|| fixed_offset(text)).or_else(|| (text == "Z").then_some(TimeZone::UTC));
    zone.ok_or_else(|| {
        CoreError::invalid(
            "tz",
            format!("\"{text}\" is no time zone"),
            "write it like Europe/Berlin, UTC or +02:00",
        )
    })
}

/// `+02:00`, `-0530`, `+2`.
fn fixed_offset(text: &str) -> Option<TimeZone> {
    let (sign, clock) = match text.strip_prefix('-') {
        Some(clock) => (-1, clock),
        None => (1, text.strip_prefix('+')?),
    };
    let (hours, minutes) = match (clock.split_once(':'), clock.len()) {
        (Some(parts), _) => parts,
        (None, 4) => clock.split_at_checked(2)?,
        (None, _) => (clock, "00"),
    };
    let is_number = |digits: &str, most: usize| {
        (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_number(hours, 2) || !is_number(minutes, 2) || minutes.len() != 2 {
        return None;
    }
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let offset = jiff::tz::Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()?;
    (minutes < 60).then(|| TimeZone::fixed(offset))
}

fn parse_seconds(text: &str) -> Result<i64, CoreError> {
    text.trim_start_matches('+').parse().map_err(|_| {
        CoreError::invalid(
            "offset",
            format!("\"{text}\" is no number of seconds"),
            "write whole seconds, like -90 or +12",
        )
    })
}

/// The ranked lines of a selection.
#[derive(Debug, Clone, Serialize)]
pub struct EvidenceReport {
    /// Best first.
    pub evidence: Vec<EvidenceLine>,
    /// How many templates the lines fall into.
    pub templates: u64,
    /// Physical lines read.
    pub lines: u64,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
}

/// The templates of a selection.
#[derive(Debug, Clone, Serialize)]
pub struct TemplatesReport {
    /// Those with most lines first.
    pub templates: Vec<Template>,
    /// Which template each line belongs to, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignments: Option<Vec<LineAssignment>>,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
}

/// The merged timeline of a selection.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineReport {
    /// In time order.
    pub events: Vec<TimelineLine>,
    /// Zones assumed, years inferred, gaps, clocks that jumped back.
    pub warnings: Vec<String>,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
}

/// A line that a search found.
#[derive(Debug, Clone, Serialize)]
pub struct FoundLine {
    /// The file as given.
    pub file: String,
    /// The physical line, 1-based.
    pub line: u64,
    /// RFC 3339, when the file has times.
    pub timestamp: Option<String>,
    /// The level its record carries.
    pub level: Option<Level>,
    /// The line's text.
    pub text: String,
}

/// The lines that a search found.
#[derive(Debug, Clone, Serialize)]
pub struct SearchReport {
    /// In the order they were read.
    pub matches: Vec<FoundLine>,
    /// Physical lines read.
    pub lines: u64,
    /// True when the search stopped at its limit.
    pub truncated: bool,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
}

/// The lines that matter, best first, at most `top`.
///
/// # Errors
/// What reading a named path reports.
pub fn evidence(selection: &LogSelection, top: usize) -> Result<EvidenceReport, CoreError> {
    let mut read = analyze(selection, AnalysisOptions::default())?;
    let mut evidence = read.findings.evidence(top, selection.from, selection.to);
    for line in &mut evidence {
        line.text = read.shown(&line.file, line.line, &line.text);
    }
    Ok(EvidenceReport {
        evidence,
        templates: read.findings.template_count() as u64,
        lines: read.findings.lines(),
        skipped: read.skipped,
    })
}

/// Groups of lines that differ only in their variable parts.
///
/// # Errors
/// What reading a named path reports.
pub fn templates(selection: &LogSelection, assign: bool) -> Result<TemplatesReport, CoreError> {
    let mut read = analyze(selection, AnalysisOptions { assignments: assign, ..AnalysisOptions::default() })?;
    let mut templates = read.findings.templates();
    for template in &mut templates {
        template.pattern = read.shown_text(&template.pattern);
    }
    let assignments = assign.then(|| read.findings.assignments().collect());
    Ok(TemplatesReport { templates, assignments, skipped: read.skipped })
}

/// One timeline over all files: the telling records, or every physical line.
///
/// # Errors
/// What reading a named path reports.
pub fn timeline(selection: &LogSelection, all_lines: bool) -> Result<TimelineReport, CoreError> {
    let detail = if all_lines { TimelineDetail::AllLines } else { TimelineDetail::Events };
    let mut read = analyze(selection, AnalysisOptions { timeline: detail, ..AnalysisOptions::default() })?;
    let mut events = read.findings.timeline(selection.from, selection.to);
    for event in &mut events {
        event.text = read.shown(&event.file, event.line, &event.text);
    }
    Ok(TimelineReport { events, warnings: read.findings.warnings().to_vec(), skipped: read.skipped })
}

/// What reading a selection brought.
struct Read {
    findings: Findings,
    /// None when text is handed out as it is.
    redactor: Option<LineRedactor>,
    skipped: Vec<Skipped>,
}

impl Read {
    fn shown(&mut self, file: &str, line: u64, text: &str) -> String {
        self.redactor.as_mut().map_or_else(|| text.to_owned(), |redactor| redactor.redact(file, line, text))
    }

    fn shown_text(&mut self, text: &str) -> String {
        self.redactor.as_mut().map_or_else(|| text.to_owned(), |redactor| redactor.redact_text(text))
    }
}

fn analyze(selection: &LogSelection, options: AnalysisOptions) -> Result<Read, CoreError> {
    let detector = Arc::new(Detector::new(&Policy::default())?);
    let mut redactor = LineRedactor::new(Arc::clone(&detector), Pseudonyms::default(), String::new());
    let mut analysis = Analysis::new(options);
    let skipped = walk(&selection.paths, &walk_options(&selection.cancel), &mut |entry| {
        let name = entry.name.clone();
        let mut scanner = ContextScanner::new(&detector);
        analysis.begin_file(selection.clocks.file_info(&entry));
        let result = feed(entry.lines(), |chunk| {
            analysis.push(chunk);
            if !selection.is_raw {
                scanner.push(chunk);
            }
        });
        analysis.end_file();
        redactor.remember(&name, scanner);
        result.map(|_| ())
    })?;
    let redactor = (!selection.is_raw).then_some(redactor);
    Ok(Read { findings: analysis.finish(), redactor, skipped })
}

/// Gives every chunk of a file to `take`; how many lines there were.
fn feed(mut lines: LineChunks<'_>, mut take: impl FnMut(&LineChunk<'_>)) -> Result<u64, CoreError> {
    while let Some(chunk) = lines.next_chunk()? {
        take(&chunk);
    }
    Ok(lines.lines_read())
}

pub(crate) fn walk_options(cancel: &Cancel) -> WalkOptions {
    WalkOptions { cancel: cancel.clone(), ..WalkOptions::default() }
}

/// Lines that hold the pattern, in the order they are read.
///
/// # Errors
/// `invalid_request` for a pattern that is no regular expression; what reading a named path reports.
pub fn search(selection: &LogSelection, pattern: &str, is_regex: bool) -> Result<SearchReport, CoreError> {
    let searcher = Searcher::new(pattern, is_regex)?;
    let detector = Arc::new(Detector::new(&Policy::default())?);
    let mut redactor = LineRedactor::new(Arc::clone(&detector), Pseudonyms::default(), String::new());
    let mut found = Vec::new();
    let mut lines_read = 0;
    let skipped = walk(&selection.paths, &walk_options(&selection.cancel), &mut |entry| {
        let name = entry.name.clone();
        let info = selection.clocks.file_info(&entry);
        let mut search = TimedSearch::new(&searcher, &info, None, selection.from, selection.to);
        let mut scanner = ContextScanner::new(&detector);
        let mut hits = Hits { file: &name, found: &mut found };
        let read = feed(entry.lines(), |chunk| {
            search.push(chunk, |hit| hits.add(hit));
            scanner.push(chunk);
        });
        search.finish(|hit| hits.add(hit));
        redactor.remember(&name, scanner);
        lines_read += read?;
        Ok::<_, CoreError>(())
    })?;
    let truncated = found.len() > MATCHES_MAX;
    found.truncate(MATCHES_MAX);
    if !selection.is_raw {
        found.iter_mut().for_each(|hit| hit.text = redactor.redact(&hit.file, hit.line, &hit.text));
    }
    Ok(SearchReport { matches: found, lines: lines_read, truncated, skipped })
}

/// Where the hits of one file go; keeps one more than the limit, so that "more" can be told.
struct Hits<'a> {
    file: &'a str,
    found: &'a mut Vec<FoundLine>,
}

impl Hits<'_> {
    fn add(&mut self, hit: SearchHit) {
        if self.found.len() <= MATCHES_MAX {
            let SearchHit { line, timestamp, level, text } = hit;
            self.found.push(FoundLine { file: self.file.to_owned(), line, timestamp, level, text });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_found_by_full_and_by_short_name() {
        let zones = ["logs/app.log=Europe/Berlin".to_owned(), "db.log=+05:30".to_owned()];
        let clocks = Clocks::parse(&zones, &["db.log=-90".to_owned()]).unwrap();
        assert!(of_file(&clocks.zones, "logs/app.log").is_some());
        assert!(of_file(&clocks.zones, "b.tar!var/db.log").is_some());
        assert_eq!(of_file(&clocks.offsets, "x/db.log"), Some(&-90));
        assert_eq!(of_file(&clocks.offsets, "app.log"), None);
    }

    #[test]
    fn zones_are_names_or_offsets() {
        for text in ["Europe/Berlin", "UTC", "Z", "+02:00", "-0530", "+2"] {
            assert!(parse_zone(text).is_ok(), "{text}");
        }
        for text in ["Nowhere/City", "+99:99", "abc", "+1:5"] {
            assert!(parse_zone(text).is_err(), "{text}");
        }
    }
}
