//! The audit log's rows and what its verification can say.

use crate::{AuditEntryId, UtcText, issue::names};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// One act that changed state or sent bytes, a row of `audit_log`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditEntry {
    /// Its key.
    pub id: AuditEntryId,
    /// When the row was written.
    pub timestamp: UtcText,
    /// What was done, e.g. `create_issue`.
    pub action: String,
    /// The kind of thing it was done to, e.g. `issue`.
    pub entity_type: String,
    /// The id of that thing.
    pub entity_id: String,
    /// Who did it.
    pub user_id: String,
    /// A JSON object of salted hashes and counts, never text.
    pub details: Option<String>,
    /// Its place in the chain, gapless from 1.
    pub sequence: u64,
    /// Hash of the entry before it; 64 zeros for the first.
    pub prev_hash: String,
    /// SHA-256 over the canonical encoding of this entry and `prev_hash`, lower-case hex.
    pub hash: String,
}

names! {
    /// What is wrong at a place of the chain.
    AuditFindingKind "finding", "modified, deleted, inserted, reordered, truncated, replaced, rolled_back, forked" {
        /// The entry's fields no longer give its hash.
        Modified = "modified",
        /// An entry that was there is missing.
        Deleted = "deleted",
        /// An entry stands where none was written.
        Inserted = "inserted",
        /// Entries were exchanged.
        Reordered = "reordered",
        /// The end of the chain is missing.
        Truncated = "truncated",
        /// The chain is another one.
        Replaced = "replaced",
        /// The database is older than its outside head.
        RolledBack = "rolled_back",
        /// Two continuations exist.
        Forked = "forked",
    }
}

/// One fault of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditFinding {
    /// What is wrong.
    pub kind: AuditFindingKind,
    /// The sequence number it is wrong at.
    pub sequence: u64,
}

/// The result of walking the whole chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditReport {
    /// True when nothing was found.
    pub ok: bool,
    /// How many entries were walked.
    pub entries: u64,
    /// Hash of the last entry, or 64 zeros.
    pub head: String,
    /// The faults, by sequence.
    pub findings: Vec<AuditFinding>,
}
