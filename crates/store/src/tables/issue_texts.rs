//! Every redacted text that is stored with an issue, for a decision that changes what is redacted.

use super::rows;
use crate::StoreError;
use rusqlite::{Transaction, params};
use serde_json::Value;
use tftsr_model::IssueId;

/// The columns that hold redacted text, each as an UPDATE of the rows of one issue.
const REWRITES: &[&str] = &[
    "UPDATE evidence_lines SET text = replace(text, ?2, ?3) WHERE issue_id = ?1 AND instr(text, ?2) > 0",
    "UPDATE timeline_events SET description = replace(description, ?2, ?3)
     WHERE issue_id = ?1 AND instr(description, ?2) > 0",
    "UPDATE resolution_steps
     SET why_question = replace(why_question, ?2, ?3), answer = replace(answer, ?2, ?3)
     WHERE issue_id = ?1 AND (instr(why_question, ?2) > 0 OR instr(answer, ?2) > 0)",
    "UPDATE why_evidence SET text = replace(text, ?2, ?3)
     WHERE step_id IN (SELECT id FROM resolution_steps WHERE issue_id = ?1) AND instr(text, ?2) > 0",
    "UPDATE documents SET title = replace(title, ?2, ?3), content_md = replace(content_md, ?2, ?3)
     WHERE issue_id = ?1 AND (instr(title, ?2) > 0 OR instr(content_md, ?2) > 0)",
];
/// Puts one text in the place of another, everywhere in the issue's stored texts; gives how many rows
/// changed.
///
/// The audit log keeps the hash of an event's first metadata; that it was rewritten, the decision's entry
/// says.
///
/// # Errors
/// [`StoreError`] when a statement fails or stored JSON cannot be read.
pub fn replace(
    transaction: &Transaction<'_>,
    issue: IssueId,
    old: &str,
    new: &str,
) -> Result<usize, StoreError> {
    let mut changed = 0;
    for statement in REWRITES {
        changed += rows::execute(transaction, statement, params![issue.to_string(), old, new])?;
    }
    for (read, write, column) in JSON_COLUMNS {
        let texts = rows::all(transaction, read, params![issue.to_string()], |row| {
            Ok((row.get::<_, String>("id")?, row.get::<_, String>("json")?))
        })?;
        for (id, text) in texts {
            let mut value: Value = serde_json::from_str(&text)
                .map_err(|_| StoreError::UnreadableRow { table: "issue texts", column })?;
            if replace_in(&mut value, old, new) {
                changed += rows::execute(transaction, write, params![id, value.to_string()])?;
            }
        }
    }
    Ok(changed)
}

/// The columns that hold JSON: how to read and write one, and its name. Only values are rewritten: a text
/// may be spelled like the name of a field.
const JSON_COLUMNS: &[(&str, &str, &str)] = &[
    (
        "SELECT issue_id AS id, cause AS json FROM triage_findings WHERE issue_id = ?1 AND cause IS NOT NULL",
        "UPDATE triage_findings SET cause = ?2 WHERE issue_id = ?1",
        "cause",
    ),
    (
        "SELECT id, metadata AS json FROM timeline_events WHERE issue_id = ?1 AND metadata IS NOT NULL",
        "UPDATE timeline_events SET metadata = ?2 WHERE id = ?1",
        "metadata",
    ),
];

/// Rewrites every text in a JSON value, names of fields excepted; says whether there was any.
fn replace_in(value: &mut Value, old: &str, new: &str) -> bool {
    match value {
        Value::String(text) if text.contains(old) => {
            *text = text.replace(old, new);
            true
        }
        // Counting visits every one; `any` would stop at the first.
        Value::Array(items) => {
            items.iter_mut().map(|item| replace_in(item, old, new)).filter(|is| *is).count() > 0
        }
        Value::Object(fields) => {
            fields.values_mut().map(|item| replace_in(item, old, new)).filter(|is| *is).count() > 0
        }
        _ => false,
    }
}
