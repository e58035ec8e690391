//! `cited_lines`: lines that a citation points at, with their neighbours, kept for good.

use super::rows::{self, signed, unsigned};
use crate::StoreError;
use rusqlite::{Connection, Transaction, params};
use tftsr_model::LogFileId;

const TABLE: &str = "cited_lines";

/// Keeps lines of a log (1-based numbers); one that is kept already stays as it is.
///
/// # Errors
/// [`StoreError::Statement`] when the log does not exist.
pub fn insert_many(
    transaction: &Transaction<'_>,
    log_file: LogFileId,
    lines: &[(u64, String)],
) -> Result<(), StoreError> {
    for (line, text) in lines {
        rows::execute(
            transaction,
            "INSERT INTO cited_lines (log_file_id, line, text) VALUES (?1, ?2, ?3)
             ON CONFLICT (log_file_id, line) DO NOTHING",
            params![log_file.to_string(), signed(TABLE, "line", *line)?, text],
        )?;
    }
    Ok(())
}

/// The kept lines of a log with their numbers, in order.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, log_file: LogFileId) -> Result<Vec<(u64, String)>, StoreError> {
    rows::all(
        connection,
        "SELECT line, text FROM cited_lines WHERE log_file_id = ?1 ORDER BY line",
        params![log_file.to_string()],
        |row| Ok((unsigned(row, TABLE, "line")?, row.get("text")?)),
    )
}
