//! Every redacted text that is stored with an issue, for what changes how they are redacted.

use super::rows;
use crate::StoreError;
use rusqlite::{Transaction, params, types};
use serde_json::Value;
use tftsr_model::IssueId;

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Lines of logs, and what was written from them.
    Quoted,
    /// What a person may have typed, or a fact such as a name or a hash.
    Other,
}

/// What a text becomes; `None` when it stays.
pub type Rewrite<'f> = dyn FnMut(&str, TextKind) -> Option<String> + 'f;

/// Texts of one kind: how to read those of an issue, each with its row's key, and how to write one.
struct Texts {
    read: &'static str,
    write: &'static str,
    /// Where it is, for a fault.
    column: &'static str,
    is_json: bool,
    kind: TextKind,
}

const fn plain(kind: TextKind, read: &'static str, write: &'static str, column: &'static str) -> Texts {
    Texts { read, write, column, is_json: false, kind }
}

const fn json(kind: TextKind, read: &'static str, write: &'static str, column: &'static str) -> Texts {
    Texts { read, write, column, is_json: true, kind }
}

const TEXTS: &[Texts] = &[
    plain(
        TextKind::Quoted,
        "SELECT rowid AS id, text FROM evidence_lines WHERE issue_id = ?1",
        "UPDATE evidence_lines SET text = ?2 WHERE rowid = ?1",
        "text",
    ),
    plain(
        TextKind::Other,
        "SELECT rowid AS id, description AS text FROM timeline_events WHERE issue_id = ?1",
        "UPDATE timeline_events SET description = ?2 WHERE rowid = ?1",
        "description",
    ),
    plain(
        TextKind::Other,
        "SELECT rowid AS id, why_question AS text FROM resolution_steps WHERE issue_id = ?1",
        "UPDATE resolution_steps SET why_question = ?2 WHERE rowid = ?1",
        "why_question",
    ),
    plain(
        TextKind::Other,
        "SELECT rowid AS id, answer AS text FROM resolution_steps WHERE issue_id = ?1 AND answer IS NOT NULL",
        "UPDATE resolution_steps SET answer = ?2 WHERE rowid = ?1",
        "answer",
    ),
    plain(
        TextKind::Quoted,
        "SELECT rowid AS id, text FROM why_evidence
         WHERE step_id IN (SELECT id FROM resolution_steps WHERE issue_id = ?1)",
        "UPDATE why_evidence SET text = ?2 WHERE rowid = ?1",
        "text",
    ),
    plain(
        TextKind::Quoted,
        "SELECT rowid AS id, title AS text FROM documents WHERE issue_id = ?1",
        "UPDATE documents SET title = ?2 WHERE rowid = ?1",
        "title",
    ),
    plain(
        TextKind::Quoted,
        "SELECT rowid AS id, content_md AS text FROM documents WHERE issue_id = ?1",
        "UPDATE documents SET content_md = ?2 WHERE rowid = ?1",
        "content_md",
    ),
    json(
        TextKind::Quoted,
        "SELECT issue_id AS id, cause AS text FROM triage_findings WHERE issue_id = ?1 AND cause IS NOT NULL",
        "UPDATE triage_findings SET cause = ?2 WHERE issue_id = ?1",
        "cause",
    ),
    json(
        TextKind::Other,
        "SELECT rowid AS id, metadata AS text FROM timeline_events WHERE issue_id = ?1 AND metadata IS NOT NULL",
        "UPDATE timeline_events SET metadata = ?2 WHERE rowid = ?1",
        "metadata",
    ),
];

/// Puts every stored text of an issue through `rewrite`; gives how many changed.
///
/// The audit log keeps the hash of an event's first metadata; that it was rewritten, the entry of the act
/// says.
///
/// # Errors
/// [`StoreError`] when a statement fails or stored JSON cannot be read.
pub fn rewrite(
    transaction: &Transaction<'_>,
    issue: IssueId,
    rewrite: &mut Rewrite<'_>,
) -> Result<usize, StoreError> {
    let mut changed = 0;
    for texts in TEXTS {
        let stored = rows::all(transaction, texts.read, params![issue.to_string()], |row| {
            Ok((row.get::<_, types::Value>("id")?, row.get::<_, String>("text")?))
        })?;
        for (id, text) in stored {
            if let Some(text) = texts.rewritten(&text, rewrite)? {
                changed += rows::execute(transaction, texts.write, params![id, text])?;
            }
        }
    }
    Ok(changed)
}

impl Texts {
    /// In JSON only values are rewritten: a text may be spelled like the name of a field.
    fn rewritten(&self, text: &str, rewrite: &mut Rewrite<'_>) -> Result<Option<String>, StoreError> {
        if !self.is_json {
            return Ok(rewrite(text, self.kind));
        }
        let mut value: Value = serde_json::from_str(text)
            .map_err(|_| StoreError::UnreadableRow { table: "issue texts", column: self.column })?;
        Ok(rewrite_in(&mut value, self.kind, rewrite).then(|| value.to_string()))
    }
}

/// Rewrites every text in a JSON value, names of fields excepted; says whether there was any.
fn rewrite_in(value: &mut Value, kind: TextKind, rewrite: &mut Rewrite<'_>) -> bool {
    match value {
        Value::String(text) => {
            let Some(new) = rewrite(text, kind) else { return false };
            *text = new;
            true
        }
        // Counting visits every one; `any` would stop at the first.
        Value::Array(items) => {
            items.iter_mut().map(|item| rewrite_in(item, kind, rewrite)).filter(|is| *is).count() > 0
        }
        Value::Object(fields) => {
            fields.values_mut().map(|item| rewrite_in(item, kind, rewrite)).filter(|is| *is).count() > 0
        }
        _ => false,
    }
}
