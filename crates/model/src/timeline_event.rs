//! Events on an issue's timeline.

use crate::{IssueId, LogFileId, TimelineEventId, UtcText, issue::names};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

names! {
    /// Whether the event belongs to the incident or to the work on it.
    EventClass "event class", "incident, app" {
        /// Happened in the systems or between the people concerned.
        Incident = "incident",
        /// Happened in this program (`log_uploaded`, `rca_generated`, …).
        App = "app",
    }
}

/// An event, a row of `timeline_events`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimelineEvent {
    /// Its key.
    pub id: TimelineEventId,
    /// The issue it belongs to.
    pub issue_id: IssueId,
    /// The kind: one of the seed's names for app events, a free word for incident events.
    pub event_type: String,
    /// What happened, in one sentence; redacted when it quotes a log.
    pub description: String,
    /// A JSON object with what belongs to the kind.
    pub metadata: Option<String>,
    /// When the row was written.
    pub created_at: UtcText,
    /// Incident or app.
    pub class: EventClass,
    /// When it happened: RFC 3339 with its offset, as far as known.
    pub occurred_at: Option<String>,
    /// How far `occurred_at` can be trusted, as comma-separated confidences.
    pub confidence: Option<String>,
    /// The stored log it was read from.
    pub log_file_id: Option<LogFileId>,
    /// Where it was read: `file` or a person's word.
    pub source: Option<String>,
    /// The line in that file, 1-based.
    pub source_line: Option<u64>,
    /// SHA-256 of that line's original bytes, lower-case hex.
    pub source_hash: Option<String>,
}
