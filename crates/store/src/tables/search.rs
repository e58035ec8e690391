//! `issues_fts`: full-text search over titles and descriptions.

use super::rows::{self, parsed, signed};
use crate::StoreError;
use rusqlite::{Connection, Transaction, params};
use tftsr_model::IssueId;

const TABLE: &str = "issues_fts";

/// An issue that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// The issue.
    pub issue_id: IssueId,
    /// Its title.
    pub title: String,
    /// The best matching passage; the words that matched stand in `«»`.
    pub snippet: String,
}

/// The issues that have every word of `text`, best first; the last word may be a beginning.
///
/// Text without a word finds nothing. No character of it has a meaning to the search engine.
///
/// # Errors
/// [`StoreError`] when a row cannot be read or the limit does not fit.
pub fn search(connection: &Connection, text: &str, limit: u64) -> Result<Vec<SearchHit>, StoreError> {
    let Some(words) = match_expression(text) else { return Ok(Vec::new()) };
    rows::all(
        connection,
        "SELECT id, title, snippet(issues_fts, -1, '«', '»', '…', 16) AS passage
         FROM issues_fts WHERE issues_fts MATCH ?1 ORDER BY rank LIMIT ?2",
        params![words, signed(TABLE, "limit", limit)?],
        |row| {
            Ok(SearchHit {
                issue_id: parsed(row, TABLE, "id")?,
                title: row.get("title")?,
                snippet: row.get("passage")?,
            })
        },
    )
}

/// Builds the index anew from `issues`, for instance after a program ran VACUUM on the file.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn rebuild(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    rows::execute(transaction, "INSERT INTO issues_fts(issues_fts) VALUES ('rebuild')", params![])?;
    Ok(())
}

/// The words of `text` as an FTS5 expression; none when it has no word.
///
/// Each run of letters and digits becomes a quoted string, so that AND, NEAR, a star or a quote in
/// the text is a word like any other.
pub(super) fn match_expression(text: &str) -> Option<String> {
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let quoted: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    (!quoted.is_empty()).then(|| quoted.join(" ") + "*")
}
