//! What the log engine finds: levels, ranked lines, templates, the merged timeline, the verdict.

use crate::{EvidenceId, IssueId, LogFileId, issue::names};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

names! {
    /// The level a record carries, mildest first.
    Level "level", "trace, debug, info, notice, warn, error, fatal" {
        /// Finest detail.
        Trace = "trace",
        /// For developers.
        Debug = "debug",
        /// Normal operation.
        Info = "info",
        /// Normal, but worth noting.
        Notice = "notice",
        /// Something may go wrong.
        Warn = "warn",
        /// Something went wrong.
        Error = "error",
        /// The program or system could not go on (critical, alert, emergency, panic).
        Fatal = "fatal",
    }
}

names! {
    /// How far a timestamp can be trusted.
    TimeConfidence "confidence", "exact, zone_assumed, year_inferred, interpolated" {
        /// Date, time and zone stand in the line.
        Exact = "exact",
        /// The line names no zone; the file's zone, or UTC, was taken.
        ZoneAssumed = "zone_assumed",
        /// The line names no year; it was inferred from the file's time.
        YearInferred = "year_inferred",
        /// The line names no time; its neighbour's was taken.
        Interpolated = "interpolated",
    }
}

names! {
    /// What may be said about the cause. Decided by code from the evidence, never by tone.
    Verdict "verdict", "confirmed, likely, inconclusive" {
        /// A person verified the link and ruled out an alternative.
        Confirmed = "confirmed",
        /// The evidence supports it; a machine alone reaches no further.
        Likely = "likely",
        /// No cause can be supported.
        Inconclusive = "inconclusive",
    }
}

names! {
    /// How a line became evidence.
    EvidenceOrigin "origin", "ranked, pinned" {
        /// The program ranked it.
        Ranked = "ranked",
        /// A person pinned it.
        Pinned = "pinned",
    }
}

/// A ranked line with the reasons for its rank.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EvidenceLine {
    /// The file as given; a member of an archive is `archive!member`.
    pub file: String,
    /// The physical line that scored, 1-based.
    pub line: u64,
    /// The line's text.
    pub text: String,
    /// Its score; higher is better, comparable within one run only.
    pub score: f64,
    /// The level its record carries, if it carries one.
    pub level: Option<Level>,
    /// RFC 3339 as written in the file, with the offset found or given; none when the file has no times.
    pub timestamp: Option<String>,
    /// Id of the template the line belongs to.
    pub template: String,
    /// How many lines of the run belong to that template.
    pub count: u64,
    /// Why it ranks here, in the reader's words, strongest first.
    pub reasons: Vec<String>,
}

/// An evidence line as it is kept with an issue: `text` is redacted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StoredEvidence {
    /// Its key.
    pub id: EvidenceId,
    /// The issue it belongs to.
    pub issue_id: IssueId,
    /// The stored log it comes from.
    pub log_file_id: LogFileId,
    /// Whether the program ranked it or a person pinned it.
    pub origin: EvidenceOrigin,
    /// The line.
    #[serde(flatten)]
    pub line: EvidenceLine,
}

/// A group of lines that differ only in their variable parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Template {
    /// Stable within one run.
    pub id: String,
    /// The constant words, with `<*>` for what varies.
    pub pattern: String,
    /// How many lines belong to it.
    pub count: u64,
    /// RFC 3339 of its first line that has a time.
    pub first: Option<String>,
    /// RFC 3339 of its last line that has a time.
    pub last: Option<String>,
    /// The levels its lines carry, mildest first.
    pub levels: Vec<Level>,
    /// The files its lines stand in.
    pub files: Vec<String>,
}

/// Which template one line belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineAssignment {
    /// The file as given.
    pub file: String,
    /// The physical line, 1-based.
    pub line: u64,
    /// The template's id.
    pub template: String,
}

/// A line of the merged timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimelineLine {
    /// The file as given.
    pub file: String,
    /// The physical line, 1-based.
    pub line: u64,
    /// RFC 3339: the wall clock as written, with the offset found or given.
    pub timestamp: Option<String>,
    /// How far the timestamp can be trusted; `exact` stands alone.
    pub confidence: Vec<TimeConfidence>,
    /// The level its record carries.
    pub level: Option<Level>,
    /// The line's text.
    pub text: String,
}

/// Something that was met inside a folder or archive and not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Skipped {
    /// The file as it would have been named.
    pub path: String,
    /// Why, and what would make it readable.
    pub reason: String,
}

/// The cause that the evidence supports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Cause {
    /// One sentence, redacted.
    pub summary: String,
    /// The file of the deciding line.
    pub file: String,
    /// The deciding line, 1-based.
    pub line: u64,
    /// The deciding line's text, redacted.
    pub text: String,
    /// When it was written, RFC 3339.
    pub timestamp: Option<String>,
    /// Why this line and no other.
    pub reasons: Vec<String>,
}
