//! `documents`: what was written about an issue.

use super::rows::{self, parsed};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{Document, DocumentId, IssueId};

const TABLE: &str = "documents";

/// Adds a document.
///
/// # Errors
/// [`StoreError::Statement`] when the id exists or the issue does not.
pub fn insert(transaction: &Transaction<'_>, document: &Document) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO documents (id, issue_id, doc_type, title, content_md, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            document.id.to_string(),
            document.issue_id.to_string(),
            document.doc_type.as_str(),
            document.title,
            document.content_md,
            document.created_at,
            document.updated_at,
        ],
    )?;
    Ok(())
}

/// One document.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn get(connection: &Connection, id: DocumentId) -> Result<Option<Document>, StoreError> {
    rows::first(
        connection,
        "SELECT id, issue_id, doc_type, title, content_md, created_at, updated_at FROM documents WHERE id = ?1",
        params![id.to_string()],
        from_row,
    )
}

/// The documents of an issue, newest first.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, issue: IssueId) -> Result<Vec<Document>, StoreError> {
    rows::all(
        connection,
        "SELECT id, issue_id, doc_type, title, content_md, created_at, updated_at
         FROM documents WHERE issue_id = ?1 ORDER BY created_at DESC, id DESC",
        params![issue.to_string()],
        from_row,
    )
}

/// Writes title, text and `updated_at` (milliseconds since the epoch); says whether the document was there.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn update(
    transaction: &Transaction<'_>,
    id: DocumentId,
    title: &str,
    content_md: &str,
    updated_at: i64,
) -> Result<bool, StoreError> {
    let changed = rows::execute(
        transaction,
        "UPDATE documents SET title = ?2, content_md = ?3, updated_at = ?4 WHERE id = ?1",
        params![id.to_string(), title, content_md, updated_at],
    )?;
    Ok(changed > 0)
}

/// Removes a document; gives whether there was one.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete(transaction: &Transaction<'_>, id: DocumentId) -> Result<bool, StoreError> {
    Ok(rows::execute(transaction, "DELETE FROM documents WHERE id = ?1", params![id.to_string()])? > 0)
}

fn from_row(row: &Row<'_>) -> Result<Document, StoreError> {
    Ok(Document {
        id: parsed(row, TABLE, "id")?,
        issue_id: parsed(row, TABLE, "issue_id")?,
        doc_type: parsed(row, TABLE, "doc_type")?,
        title: row.get("title")?,
        content_md: row.get("content_md")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}
