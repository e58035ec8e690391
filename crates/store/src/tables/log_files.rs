//! `log_files`: the logs of an issue. Their content is in `log_contents` and `log_chunks`.

use super::rows::{self, parsed, signed, unsigned_or_null};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{IssueId, LogFile, LogFileId, UtcText};

const TABLE: &str = "log_files";

/// Adds a log.
///
/// # Errors
/// [`StoreError::Statement`] when the id exists or the issue does not.
pub fn insert(transaction: &Transaction<'_>, log_file: &LogFile) -> Result<(), StoreError> {
    let size = log_file.file_size.map(|size| signed(TABLE, "file_size", size)).transpose()?;
    rows::execute(
        transaction,
        "INSERT INTO log_files (id, issue_id, file_name, file_path, file_size, mime_type, content_hash,
                                uploaded_at, redacted)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            log_file.id.to_string(),
            log_file.issue_id.to_string(),
            log_file.file_name,
            log_file.file_path,
            size,
            log_file.mime_type,
            log_file.content_hash,
            log_file.uploaded_at.as_str(),
            log_file.redacted,
        ],
    )?;
    Ok(())
}

/// One log.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn get(connection: &Connection, id: LogFileId) -> Result<Option<LogFile>, StoreError> {
    rows::first(
        connection,
        "SELECT id, issue_id, file_name, file_path, file_size, mime_type, content_hash, uploaded_at, redacted
         FROM log_files WHERE id = ?1",
        params![id.to_string()],
        from_row,
    )
}

/// The complete logs of an issue, in the order they came in.
///
/// A row without content hash belongs to an import that has not ended, so it is left out.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, issue: IssueId) -> Result<Vec<LogFile>, StoreError> {
    rows::all(
        connection,
        "SELECT id, issue_id, file_name, file_path, file_size, mime_type, content_hash, uploaded_at, redacted
         FROM log_files WHERE issue_id = ?1 AND content_hash IS NOT NULL ORDER BY id",
        params![issue.to_string()],
        from_row,
    )
}

/// The logs of an issue whose content has this hash: the same bytes, imported before.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list_by_content_hash(
    connection: &Connection,
    issue: IssueId,
    content_hash: &str,
) -> Result<Vec<LogFile>, StoreError> {
    rows::all(
        connection,
        "SELECT id, issue_id, file_name, file_path, file_size, mime_type, content_hash, uploaded_at, redacted
         FROM log_files WHERE content_hash = ?2 AND issue_id = ?1 ORDER BY id",
        params![issue.to_string(), content_hash],
        from_row,
    )
}

/// Completes a log that was inserted before its content was read: size, hash and whether it is redacted.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn complete(transaction: &Transaction<'_>, log_file: &LogFile) -> Result<bool, StoreError> {
    let size = log_file.file_size.map(|size| signed(TABLE, "file_size", size)).transpose()?;
    let changed = rows::execute(
        transaction,
        "UPDATE log_files SET file_size = ?2, content_hash = ?3, redacted = ?4 WHERE id = ?1",
        params![log_file.id.to_string(), size, log_file.content_hash, log_file.redacted],
    )?;
    Ok(changed > 0)
}

/// Whether an import is under way, or was begun and never completed.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn has_unfinished(connection: &Connection) -> Result<bool, StoreError> {
    let found = rows::first(
        connection,
        "SELECT 1 FROM log_files WHERE content_hash IS NULL LIMIT 1",
        params![],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// Removes what imports left behind that were begun before `before` and never completed.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete_unfinished(transaction: &Transaction<'_>, before: &UtcText) -> Result<usize, StoreError> {
    rows::execute(
        transaction,
        "DELETE FROM log_files WHERE content_hash IS NULL AND uploaded_at < ?1",
        params![before.as_str()],
    )
}

/// Records that a sealed version of exactly the stored bytes exists; says whether the log was there.
///
/// # Errors
/// [`StoreError`] when a statement fails.
pub fn mark_redacted(
    transaction: &Transaction<'_>,
    id: LogFileId,
    sealed_hash: &str,
) -> Result<bool, StoreError> {
    rows::execute(
        transaction,
        "UPDATE log_contents SET sealed_hash = ?2 WHERE log_file_id = ?1",
        params![id.to_string(), sealed_hash],
    )?;
    let marked = rows::execute(
        transaction,
        "UPDATE log_files SET redacted = 1 WHERE id = ?1",
        params![id.to_string()],
    )?;
    Ok(marked > 0)
}

/// Removes a log with its content, spans and evidence; says whether it was there.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete(transaction: &Transaction<'_>, id: LogFileId) -> Result<bool, StoreError> {
    Ok(rows::execute(transaction, "DELETE FROM log_files WHERE id = ?1", params![id.to_string()])? > 0)
}

fn from_row(row: &Row<'_>) -> Result<LogFile, StoreError> {
    Ok(LogFile {
        id: parsed(row, TABLE, "id")?,
        issue_id: parsed(row, TABLE, "issue_id")?,
        file_name: row.get("file_name")?,
        file_path: row.get("file_path")?,
        file_size: unsigned_or_null(row, TABLE, "file_size")?,
        mime_type: row.get("mime_type")?,
        content_hash: row.get("content_hash")?,
        uploaded_at: UtcText::from_column(row.get("uploaded_at")?),
        // The seed lets the column be NULL; only an explicit 1 says that a sealed version exists.
        redacted: row.get::<_, Option<i64>>("redacted")? == Some(1),
    })
}
