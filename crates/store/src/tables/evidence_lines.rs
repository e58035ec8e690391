//! `evidence_lines`: the ranked lines kept with an issue. Their text is redacted.

use super::rows::{self, parsed, parsed_or_null, signed, string_list, string_list_text, unsigned};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{EvidenceId, EvidenceLine, IssueId, Level, StoredEvidence};

const TABLE: &str = "evidence_lines";
/// The rank of a line that nobody ranked: after all others.
const PINNED_RANK: i64 = 1_000_000;

/// Puts these lines, best first, in the place of the ranked ones that the issue had; pinned lines stay,
/// and a line that is pinned is not ranked beside itself. Links to the old lines keep their text and
/// lose the row they pointed at.
///
/// # Errors
/// [`StoreError::Statement`] when the issue or a log does not exist.
pub fn replace(
    transaction: &Transaction<'_>,
    issue: IssueId,
    evidence: &[StoredEvidence],
) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "DELETE FROM evidence_lines WHERE issue_id = ?1 AND origin = 'ranked'",
        params![issue.to_string()],
    )?;
    let pinned = list(transaction, issue)?;
    let is_pinned = |found: &StoredEvidence| {
        pinned.iter().any(|pin| pin.log_file_id == found.log_file_id && pin.line.line == found.line.line)
    };
    let ranked = (1i64..).zip(evidence).filter(|(_, line)| !is_pinned(line));
    ranked.into_iter().try_for_each(|(rank, line)| insert(transaction, issue, rank, line))
}

/// Adds a line that a person pinned, or pins one that is ranked already.
///
/// # Errors
/// [`StoreError::Statement`] when the issue or the log does not exist.
pub fn pin(transaction: &Transaction<'_>, evidence: &StoredEvidence) -> Result<(), StoreError> {
    let changed = rows::execute(
        transaction,
        "UPDATE evidence_lines SET origin = 'pinned' WHERE id = ?1",
        params![evidence.id.to_string()],
    )?;
    if changed > 0 { Ok(()) } else { insert(transaction, evidence.issue_id, PINNED_RANK, evidence) }
}

/// Makes a pinned line an ordinary one; one that was never ranked is removed.
///
/// # Errors
/// [`StoreError`] when a statement fails.
pub fn unpin(transaction: &Transaction<'_>, id: EvidenceId) -> Result<bool, StoreError> {
    let removed = rows::execute(
        transaction,
        "DELETE FROM evidence_lines WHERE id = ?1 AND origin = 'pinned' AND rank = ?2",
        params![id.to_string(), PINNED_RANK],
    )?;
    let changed = rows::execute(
        transaction,
        "UPDATE evidence_lines SET origin = 'ranked' WHERE id = ?1 AND origin = 'pinned'",
        params![id.to_string()],
    )?;
    Ok(removed + changed > 0)
}

/// The lines of an issue, best first.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, issue: IssueId) -> Result<Vec<StoredEvidence>, StoreError> {
    rows::all(
        connection,
        "SELECT id, issue_id, log_file_id, file, line, text, score, level, timestamp, template, count, reasons,
                origin
         FROM evidence_lines WHERE issue_id = ?1 ORDER BY rank, file, line",
        params![issue.to_string()],
        from_row,
    )
}

fn insert(
    transaction: &Transaction<'_>,
    issue: IssueId,
    rank: i64,
    evidence: &StoredEvidence,
) -> Result<(), StoreError> {
    let line = &evidence.line;
    rows::execute(
        transaction,
        "INSERT INTO evidence_lines (id, issue_id, log_file_id, rank, file, line, text, score, level, timestamp,
                                     template, count, reasons, origin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        params![
            evidence.id.to_string(),
            issue.to_string(),
            evidence.log_file_id.to_string(),
            rank,
            line.file,
            signed(TABLE, "line", line.line)?,
            line.text,
            line.score,
            line.level.map(Level::as_str),
            line.timestamp,
            line.template,
            signed(TABLE, "count", line.count)?,
            string_list_text(&line.reasons),
            evidence.origin.as_str(),
        ],
    )?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<StoredEvidence, StoreError> {
    Ok(StoredEvidence {
        id: parsed(row, TABLE, "id")?,
        issue_id: parsed(row, TABLE, "issue_id")?,
        log_file_id: parsed(row, TABLE, "log_file_id")?,
        origin: parsed(row, TABLE, "origin")?,
        line: EvidenceLine {
            file: row.get("file")?,
            line: unsigned(row, TABLE, "line")?,
            text: row.get("text")?,
            score: row.get("score")?,
            level: parsed_or_null(row, TABLE, "level")?,
            timestamp: row.get("timestamp")?,
            template: row.get("template")?,
            count: unsigned(row, TABLE, "count")?,
            reasons: string_list(row, TABLE, "reasons")?,
        },
    })
}
