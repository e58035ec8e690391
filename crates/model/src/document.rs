//! The documents written about an issue.

use crate::{DocumentId, IssueId, issue::names};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

names! {
    /// What kind of document it is.
    DocumentType "document type", "rca, postmortem, handover, status" {
        /// Root cause analysis.
        Rca = "rca",
        /// Blameless post-mortem.
        Postmortem = "postmortem",
        /// One page for the next shift.
        Handover = "handover",
        /// One page for those who wait.
        Status = "status",
    }
}

/// A document, a row of `documents`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Document {
    /// Its key.
    pub id: DocumentId,
    /// The issue it is about.
    pub issue_id: IssueId,
    /// Its kind.
    pub doc_type: DocumentType,
    /// Its title.
    pub title: String,
    /// The whole text as Markdown; pseudonyms stand for redacted values.
    pub content_md: String,
    /// When it was made, milliseconds since the epoch.
    pub created_at: i64,
    /// When it last changed, milliseconds since the epoch.
    pub updated_at: i64,
}
