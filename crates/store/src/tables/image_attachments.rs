//! `image_attachments`: pictures that belong to an issue.

use super::rows::{self, parsed, signed, unsigned};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{ImageAttachmentId, IssueId, UtcText};

const TABLE: &str = "image_attachments";

/// A picture of an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageAttachment {
    /// Its key.
    pub id: ImageAttachmentId,
    /// The issue it belongs to.
    pub issue_id: IssueId,
    /// The file's name.
    pub file_name: String,
    /// Where it was read from; empty for a picture from the clipboard.
    pub file_path: String,
    /// Its bytes.
    pub file_size: u64,
    /// Its type, e.g. `image/png`.
    pub mime_type: String,
    /// SHA-256 of the content, lower-case hex.
    pub upload_hash: String,
    /// When it was added.
    pub uploaded_at: UtcText,
    /// True when the user confirmed that personal data may be in it.
    pub is_pii_warning_acknowledged: bool,
    /// True when it came from the clipboard.
    pub is_paste: bool,
}

/// Adds a picture. The acknowledgement is always written: the column's default would claim one that nobody gave.
///
/// # Errors
/// [`StoreError::Statement`] when the id exists or the issue does not.
pub fn insert(transaction: &Transaction<'_>, image: &ImageAttachment) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO image_attachments (id, issue_id, file_name, file_path, file_size, mime_type, upload_hash,
                                        uploaded_at, pii_warning_acknowledged, is_paste)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            image.id.to_string(),
            image.issue_id.to_string(),
            image.file_name,
            image.file_path,
            signed(TABLE, "file_size", image.file_size)?,
            image.mime_type,
            image.upload_hash,
            image.uploaded_at.as_str(),
            image.is_pii_warning_acknowledged,
            image.is_paste,
        ],
    )?;
    Ok(())
}

/// The pictures of an issue, oldest first.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, issue: IssueId) -> Result<Vec<ImageAttachment>, StoreError> {
    rows::all(
        connection,
        "SELECT id, issue_id, file_name, file_path, file_size, mime_type, upload_hash, uploaded_at,
                pii_warning_acknowledged, is_paste
         FROM image_attachments WHERE issue_id = ?1 ORDER BY id",
        params![issue.to_string()],
        from_row,
    )
}

fn from_row(row: &Row<'_>) -> Result<ImageAttachment, StoreError> {
    Ok(ImageAttachment {
        id: parsed(row, TABLE, "id")?,
        issue_id: parsed(row, TABLE, "issue_id")?,
        file_name: row.get("file_name")?,
        file_path: row.get("file_path")?,
        file_size: unsigned(row, TABLE, "file_size")?,
        mime_type: row.get("mime_type")?,
        upload_hash: row.get("upload_hash")?,
        uploaded_at: UtcText::from_column(row.get("uploaded_at")?),
        is_pii_warning_acknowledged: row.get("pii_warning_acknowledged")?,
        is_paste: row.get("is_paste")?,
    })
}
