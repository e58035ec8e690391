//! Logs of an issue and what was replaced in them.

use crate::{IssueId, LogFileId, PiiSpanId, UtcText, issue::names};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// A log that belongs to an issue, a row of `log_files`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogFile {
    /// Its key.
    pub id: LogFileId,
    /// The issue it belongs to.
    pub issue_id: IssueId,
    /// The file's name; a member of an archive is `archive!member`.
    pub file_name: String,
    /// Where it was read from, as given.
    pub file_path: String,
    /// Bytes of the content, after decompression.
    pub file_size: Option<u64>,
    /// The content's type, e.g. `text/plain`.
    pub mime_type: Option<String>,
    /// SHA-256 of the original content, lower-case hex.
    pub content_hash: Option<String>,
    /// When it was imported.
    pub uploaded_at: UtcText,
    /// True only when a sealed version of exactly these bytes exists.
    pub redacted: bool,
}

/// A value that was found and replaced, a row of `pii_spans`: one a distinct value and place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PiiSpan {
    /// Its key.
    pub id: PiiSpanId,
    /// The log it stands in.
    pub log_file_id: LogFileId,
    /// The kind of value, `UPPER_SNAKE`.
    pub pii_type: String,
    /// First byte of the value in the original content.
    pub start_offset: u64,
    /// First byte after it.
    pub end_offset: u64,
    /// The value itself.
    pub original_value: String,
    /// What stands in its place.
    pub replacement: String,
    /// How sure the rule was, 0 to 1; unknown for logs sealed before it was kept.
    pub confidence: Option<f64>,
    /// The rule that found it.
    pub rule: Option<String>,
    /// How often the value stands in this log.
    pub occurrences: u64,
    /// The line of its first occurrence, 1-based.
    pub line: Option<u64>,
}

names! {
    /// What a person decided about a value.
    Decision "decision", "accept, keep, replace" {
        /// It was rightly replaced.
        Accept = "accept",
        /// It is harmless and stays as it is.
        Keep = "keep",
        /// It must be replaced, though no rule finds it.
        Replace = "replace",
    }
}

/// A decision about a value, for every log and text of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RedactionDecision {
    /// The value as it stands in the logs.
    pub value: String,
    /// What was decided.
    pub decision: Decision,
    /// The kind of value, `UPPER_SNAKE`.
    pub pii_type: String,
}
