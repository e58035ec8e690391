//! Why steps: the seed's `resolution_steps`, grown into a tree with evidence.

use crate::{EvidenceId, IssueId, LogFileId, ResolutionStepId, UtcText, issue::names};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

names! {
    /// Where a why stands.
    StepState "state", "open, answered, verified, refuted" {
        /// Asked, not answered.
        Open = "open",
        /// Answered, not checked by a person.
        Answered = "answered",
        /// A person checked the answer against its evidence.
        Verified = "verified",
        /// A person found the answer wrong.
        Refuted = "refuted",
    }
}

names! {
    /// Who wrote the answer.
    StepAuthor "author", "person, proposal" {
        /// A person.
        Person = "person",
        /// The program; a person has not yet accepted it.
        Proposal = "proposal",
    }
}

/// A line that supports an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceLink {
    /// The evidence row, when the line was ranked.
    pub evidence_id: Option<EvidenceId>,
    /// The stored log.
    pub log_file_id: LogFileId,
    /// The file's name, for display and for `[L:file#line]`.
    pub file: String,
    /// The line, 1-based.
    pub line: u64,
    /// The line's text, redacted.
    pub text: String,
}

/// One why of an issue, a row of `resolution_steps` with its links.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResolutionStep {
    /// Its key.
    pub id: ResolutionStepId,
    /// The issue it belongs to.
    pub issue_id: IssueId,
    /// Its place in reading order, from 1.
    pub step_order: i64,
    /// The question.
    pub why_question: String,
    /// The answer, once there is one.
    pub answer: Option<String>,
    /// The seed's free-text evidence; the citations in `[L:file#line]` form when made by the program.
    pub evidence: Option<String>,
    /// When the row was made.
    pub created_at: UtcText,
    /// The why this one asks further about; none for the first.
    pub parent_id: Option<ResolutionStepId>,
    /// Where it stands.
    pub state: StepState,
    /// Who wrote the answer.
    pub author: StepAuthor,
    /// The lines that support the answer.
    pub evidence_links: Vec<EvidenceLink>,
}
