//! The lines that were kept as evidence of an issue: ranked by the program, or pinned by a person.

use super::{
    issues,
    logs::{self, ReadLogLines},
};
use crate::{App, CoreError, act::Act};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tftsr_model::{EvidenceId, EvidenceLine, EvidenceOrigin, IssueId, LogFileId, StoredEvidence};
use tftsr_store::{Connection, tables};
use ts_rs::TS;

/// Lines that a person may pin in one issue.
const PINNED_MAX: usize = 1_000;

/// Names the issue whose evidence to list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListEvidence {
    /// The issue.
    pub issue_id: IssueId,
}

/// The line to pin.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PinEvidence {
    /// The log.
    pub log_file_id: LogFileId,
    /// The line, 1-based.
    pub line: u64,
}

/// The line to unpin.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnpinEvidence {
    /// The issue.
    pub issue_id: IssueId,
    /// The evidence.
    pub evidence_id: EvidenceId,
}

/// The evidence of an issue: ranked lines, best first, then pinned lines that were never ranked. Redacted.
///
/// # Errors
/// `not_found` for an unknown issue.
pub async fn list_evidence(app: &App, request: ListEvidence) -> Result<Vec<StoredEvidence>, CoreError> {
    app.read(move |connection| {
        issues::require(connection, request.issue_id)?;
        Ok(tables::evidence_lines::list(connection, request.issue_id)?)
    })
    .await
}

/// Keeps a line as evidence whatever its rank.
///
/// # Errors
/// `not_found` for an unknown log or line; `limit_exceeded` past 1,000 pinned lines.
pub async fn pin_evidence(app: &App, request: PinEvidence) -> Result<StoredEvidence, CoreError> {
    let id = request.log_file_id;
    let read = ReadLogLines { log_file_id: id, from_line: request.line, count: 1, raw_text: false };
    let found = logs::read_log_lines(app, read).await?.lines.into_iter().next();
    let found = found.ok_or_else(|| CoreError::not_found("line", request.line))?;
    let act = Act::on("pin_evidence", "log_file", id).details(json!({"line": request.line}));
    app.act(act, move |tx, _| {
        let file = logs::require(tx, id)?;
        let known = tables::evidence_lines::list(tx, file.issue_id)?;
        if known.iter().filter(|line| line.origin == EvidenceOrigin::Pinned).count() >= PINNED_MAX {
            return Err(CoreError::limit("pinned lines of one issue", PINNED_MAX as u64));
        }
        let ranked = known.into_iter().find(|line| line.log_file_id == id && line.line.line == found.line);
        let pinned = ranked.unwrap_or_else(|| StoredEvidence {
            id: EvidenceId::generate(),
            issue_id: file.issue_id,
            log_file_id: id,
            origin: EvidenceOrigin::Pinned,
            line: EvidenceLine {
                file: file.file_name,
                line: found.line,
                text: found.text,
                score: 0.0,
                level: found.level,
                timestamp: found.timestamp,
                template: String::new(),
                count: 1,
                reasons: Vec::new(),
            },
        });
        tables::evidence_lines::pin(tx, &pinned)?;
        Ok(StoredEvidence { origin: EvidenceOrigin::Pinned, ..pinned })
    })
    .await
}

/// Makes a pinned line an ordinary one. One that was never ranked is evidence no longer; whys that cite it
/// keep their citation.
///
/// # Errors
/// `not_found` when the issue has no such pinned line.
pub async fn unpin_evidence(app: &App, request: UnpinEvidence) -> Result<StoredEvidence, CoreError> {
    let UnpinEvidence { issue_id, evidence_id } = request;
    let act = Act::on("unpin_evidence", "issue", issue_id).details(json!({"evidence_id": evidence_id}));
    app.act(act, move |tx, _| {
        let pinned = require_pinned(tx, issue_id, evidence_id)?;
        tables::evidence_lines::unpin(tx, evidence_id)?;
        Ok(pinned)
    })
    .await
}

fn require_pinned(
    connection: &Connection,
    issue_id: IssueId,
    id: EvidenceId,
) -> Result<StoredEvidence, CoreError> {
    let lines = tables::evidence_lines::list(connection, issue_id)?;
    let pinned = lines.into_iter().find(|line| line.id == id && line.origin == EvidenceOrigin::Pinned);
    pinned.ok_or_else(|| CoreError::not_found("pinned line", id))
}
