//! Every redacted text that is stored with an issue, for a decision that changes what is redacted.

use super::rows;
use crate::StoreError;
use rusqlite::{Transaction, params};
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
/// The columns that hold JSON: both sides of the replacement are escaped as JSON strings are. The audit
/// log keeps the hash of an event's first metadata; that it was rewritten, the decision's entry says.
const JSON_REWRITES: &[&str] = &[
    "UPDATE triage_findings SET cause = replace(cause, ?2, ?3) WHERE issue_id = ?1 AND instr(cause, ?2) > 0",
    "UPDATE timeline_events SET metadata = replace(metadata, ?2, ?3)
     WHERE issue_id = ?1 AND instr(metadata, ?2) > 0",
];

/// Puts one text in the place of another, everywhere in the issue's stored texts; gives how many rows
/// changed.
///
/// # Errors
/// [`StoreError`] when a statement fails.
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
    let (old, new) = (inside_json(old), inside_json(new));
    for statement in JSON_REWRITES {
        changed += rows::execute(transaction, statement, params![issue.to_string(), old, new])?;
    }
    Ok(changed)
}

fn inside_json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text).to_owned()
}
