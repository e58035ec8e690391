//! `pii_spans`: what was found and replaced in a log.

use super::rows::{self, parsed, signed, unsigned, unsigned_or_null};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{LogFileId, PiiSpan};

const TABLE: &str = "pii_spans";

/// Adds spans.
///
/// # Errors
/// [`StoreError::Statement`] when an id exists or a log does not.
pub fn insert_many(transaction: &Transaction<'_>, spans: &[PiiSpan]) -> Result<(), StoreError> {
    for span in spans {
        rows::execute(
            transaction,
            "INSERT INTO pii_spans (id, log_file_id, pii_type, start_offset, end_offset, original_value, replacement,
                                    confidence, rule, occurrences, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                span.id.to_string(),
                span.log_file_id.to_string(),
                span.pii_type,
                signed(TABLE, "start_offset", span.start_offset)?,
                signed(TABLE, "end_offset", span.end_offset)?,
                span.original_value,
                span.replacement,
                span.confidence,
                span.rule,
                signed(TABLE, "occurrences", span.occurrences)?,
                span.line.map(|line| signed(TABLE, "line", line)).transpose()?,
            ],
        )?;
    }
    Ok(())
}

/// The spans of a log, in the order they stand in it.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, log_file: LogFileId) -> Result<Vec<PiiSpan>, StoreError> {
    rows::all(
        connection,
        "SELECT id, log_file_id, pii_type, start_offset, end_offset, original_value, replacement,
                confidence, rule, occurrences, line
         FROM pii_spans WHERE log_file_id = ?1 ORDER BY start_offset, end_offset, id",
        params![log_file.to_string()],
        from_row,
    )
}

/// How many different values were replaced in a log.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn count(connection: &Connection, log_file: LogFileId) -> Result<u64, StoreError> {
    let counted = rows::first(
        connection,
        "SELECT COUNT(*) AS spans FROM pii_spans WHERE log_file_id = ?1",
        params![log_file.to_string()],
        |row| unsigned(row, TABLE, "spans"),
    )?;
    Ok(counted.unwrap_or(0))
}

/// Removes the spans of a log; gives how many there were.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete(transaction: &Transaction<'_>, log_file: LogFileId) -> Result<usize, StoreError> {
    rows::execute(transaction, "DELETE FROM pii_spans WHERE log_file_id = ?1", params![log_file.to_string()])
}

fn from_row(row: &Row<'_>) -> Result<PiiSpan, StoreError> {
    Ok(PiiSpan {
        id: parsed(row, TABLE, "id")?,
        log_file_id: parsed(row, TABLE, "log_file_id")?,
        pii_type: row.get("pii_type")?,
        start_offset: unsigned(row, TABLE, "start_offset")?,
        end_offset: unsigned(row, TABLE, "end_offset")?,
        original_value: row.get("original_value")?,
        replacement: row.get("replacement")?,
        confidence: row.get("confidence")?,
        rule: row.get("rule")?,
        occurrences: unsigned(row, TABLE, "occurrences")?,
        line: unsigned_or_null(row, TABLE, "line")?,
    })
}
