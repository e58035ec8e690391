//! `ai_conversations`: who was asked about an issue. The messages are in `ai_messages`.

use super::rows::{self, parsed};
use crate::StoreError;
use rusqlite::{Connection, Row, params};
use tftsr_model::{AiConversation, IssueId, UtcText};

const TABLE: &str = "ai_conversations";

/// The conversations of an issue, oldest first.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, issue: IssueId) -> Result<Vec<AiConversation>, StoreError> {
    rows::all(
        connection,
        "SELECT id, issue_id, provider, model, created_at, title
         FROM ai_conversations WHERE issue_id = ?1 ORDER BY created_at, id",
        params![issue.to_string()],
        from_row,
    )
}

fn from_row(row: &Row<'_>) -> Result<AiConversation, StoreError> {
    Ok(AiConversation {
        id: parsed(row, TABLE, "id")?,
        issue_id: parsed(row, TABLE, "issue_id")?,
        provider: row.get("provider")?,
        model: row.get("model")?,
        created_at: UtcText::from_column(row.get("created_at")?),
        title: row.get("title")?,
    })
}
