//! The lines that were kept as evidence of an issue.

use super::issues;
use crate::{App, CoreError};
use serde::{Deserialize, Serialize};
use tftsr_model::{IssueId, StoredEvidence};
use tftsr_store::tables;
use ts_rs::TS;

/// Names the issue whose evidence to list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListEvidence {
    /// The issue.
    pub issue_id: IssueId,
}

/// The evidence of an issue, best first, redacted.
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
