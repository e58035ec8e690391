//! What the caller says about a run and about each of its files.

use jiff::{Timestamp, tz::TimeZone};

/// How much of the timeline to collect; what is not collected costs neither time nor memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TimelineDetail {
    /// None of it.
    #[default]
    Off,
    /// One event a record of level warn or more, and one a state change.
    Events,
    /// One event a physical line.
    AllLines,
}

/// What to collect in one run.
#[derive(Debug, Clone, Default)]
pub struct AnalysisOptions {
    /// Collect which template each line belongs to.
    pub assignments: bool,
    /// How much of the timeline to collect.
    pub timeline: TimelineDetail,
    /// Stands in for the time of a file whose own is unknown, to infer missing years.
    pub reference: Option<Timestamp>,
}

/// What is known of a file before its first line.
#[derive(Debug, Clone)]
pub struct FileInfo {
    /// The file as given; a member of an archive is `archive!member`.
    pub name: String,
    /// When it was last written.
    pub modified: Option<Timestamp>,
    /// The zone of its clock when the user gave one; it outranks what the lines say.
    pub zone: Option<TimeZone>,
    /// Seconds to add to every time in it.
    pub clock_offset_seconds: i64,
}

impl FileInfo {
    /// A file of which only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), modified: None, zone: None, clock_offset_seconds: 0 }
    }
}
