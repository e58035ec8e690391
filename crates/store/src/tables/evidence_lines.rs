//! `evidence_lines`: the ranked lines kept with an issue. Their text is redacted.

use super::rows::{self, parsed, parsed_or_null, signed, string_list, string_list_text, unsigned};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{EvidenceLine, IssueId, Level, StoredEvidence};

const TABLE: &str = "evidence_lines";

/// Puts these lines, best first, in the place of those the issue had. Links to the old lines keep
/// their text and lose the row they pointed at.
///
/// # Errors
/// [`StoreError::Statement`] when the issue or a log does not exist.
pub fn replace(
    transaction: &Transaction<'_>,
    issue: IssueId,
    evidence: &[StoredEvidence],
) -> Result<(), StoreError> {
    rows::execute(transaction, "DELETE FROM evidence_lines WHERE issue_id = ?1", params![issue.to_string()])?;
    (1i64..).zip(evidence).try_for_each(|(rank, line)| insert(transaction, issue, rank, line))
}

/// The lines of an issue, best first.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, issue: IssueId) -> Result<Vec<StoredEvidence>, StoreError> {
    rows::all(
        connection,
        "SELECT id, issue_id, log_file_id, file, line, text, score, level, timestamp, template, count, reasons
         FROM evidence_lines WHERE issue_id = ?1 ORDER BY rank",
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
                                     template, count, reasons)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
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
        ],
    )?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<StoredEvidence, StoreError> {
    Ok(StoredEvidence {
        id: parsed(row, TABLE, "id")?,
        issue_id: parsed(row, TABLE, "issue_id")?,
        log_file_id: parsed(row, TABLE, "log_file_id")?,
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
