//! `redaction_decisions`: what a person decided about values of an issue.

use super::rows::{self, parsed};
use crate::StoreError;
use rusqlite::{Connection, Transaction, params};
use tftsr_model::{Decision, IssueId, RedactionDecision, UtcText};

const TABLE: &str = "redaction_decisions";

/// Keeps a decision; an earlier one about the same value gives way.
///
/// # Errors
/// [`StoreError::Statement`] when the issue does not exist.
pub fn set(
    transaction: &Transaction<'_>,
    issue: IssueId,
    decision: &RedactionDecision,
    now: &UtcText,
) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO redaction_decisions (issue_id, value, decision, pii_type, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (issue_id, value) DO UPDATE
         SET decision = excluded.decision, pii_type = excluded.pii_type, created_at = excluded.created_at",
        params![
            issue.to_string(),
            decision.value,
            decision.decision.as_str(),
            decision.pii_type,
            now.as_str(),
        ],
    )?;
    Ok(())
}

/// Forgets what was decided about a value; gives whether there was anything.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete(transaction: &Transaction<'_>, issue: IssueId, value: &str) -> Result<bool, StoreError> {
    let deleted = rows::execute(
        transaction,
        "DELETE FROM redaction_decisions WHERE issue_id = ?1 AND value = ?2",
        params![issue.to_string(), value],
    )?;
    Ok(deleted > 0)
}

/// The decisions of an issue.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, issue: IssueId) -> Result<Vec<RedactionDecision>, StoreError> {
    rows::all(
        connection,
        "SELECT value, decision, pii_type FROM redaction_decisions WHERE issue_id = ?1 ORDER BY value",
        params![issue.to_string()],
        |row| {
            let decision: Decision = parsed(row, TABLE, "decision")?;
            Ok(RedactionDecision { value: row.get("value")?, decision, pii_type: row.get("pii_type")? })
        },
    )
}
