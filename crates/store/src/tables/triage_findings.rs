//! `triage_findings`: what a triage could say about the cause of an issue.

use super::rows::{self, parsed};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{Cause, IssueId, Skipped, UtcText, Verdict};

const TABLE: &str = "triage_findings";

/// Verdict, cause and what was not read. All text is redacted.
#[derive(Debug, Clone, PartialEq)]
pub struct TriageFindings {
    /// What may be said about the cause.
    pub verdict: Verdict,
    /// The cause, when one can be supported.
    pub cause: Option<Cause>,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
}

/// The findings of an issue, when it went through a triage.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn get(connection: &Connection, issue: IssueId) -> Result<Option<TriageFindings>, StoreError> {
    rows::first(
        connection,
        "SELECT verdict, cause, skipped FROM triage_findings WHERE issue_id = ?1",
        params![issue.to_string()],
        from_row,
    )
}

/// Writes the findings of an issue in place of earlier ones.
///
/// # Errors
/// [`StoreError::Statement`] when the issue does not exist.
pub fn replace(
    transaction: &Transaction<'_>,
    issue: IssueId,
    findings: &TriageFindings,
    now: &UtcText,
) -> Result<(), StoreError> {
    let cause = findings.cause.as_ref().map(|cause| serde_json::json!(cause).to_string());
    rows::execute(
        transaction,
        "INSERT INTO triage_findings (issue_id, verdict, cause, skipped, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT(issue_id) DO UPDATE
         SET verdict = excluded.verdict, cause = excluded.cause, skipped = excluded.skipped,
             created_at = excluded.created_at",
        params![
            issue.to_string(),
            findings.verdict.as_str(),
            cause,
            serde_json::json!(findings.skipped).to_string(),
            now.as_str(),
        ],
    )?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<TriageFindings, StoreError> {
    let cause: Option<String> = row.get("cause")?;
    let skipped: String = row.get("skipped")?;
    let unreadable = |column| move |_| StoreError::UnreadableRow { table: TABLE, column };
    Ok(TriageFindings {
        verdict: parsed(row, TABLE, "verdict")?,
        cause: cause.map(|text| serde_json::from_str(&text)).transpose().map_err(unreadable("cause"))?,
        skipped: serde_json::from_str(&skipped).map_err(unreadable("skipped"))?,
    })
}
