//! `resolution_steps` and `why_evidence`: the whys of an issue and the lines that support them.

use super::rows::{self, parsed, parsed_or_null, signed, unsigned};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{EvidenceLink, IssueId, ResolutionStep, ResolutionStepId, UtcText};

const TABLE: &str = "resolution_steps";

/// Adds a why with its links.
///
/// # Errors
/// [`StoreError::Statement`] when the id exists, or the issue, the parent or a linked log does not.
pub fn insert(transaction: &Transaction<'_>, step: &ResolutionStep) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO resolution_steps (id, issue_id, step_order, why_question, answer, evidence, created_at,
                                       parent_id, state, author)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            step.id.to_string(),
            step.issue_id.to_string(),
            step.step_order,
            step.why_question,
            step.answer,
            step.evidence,
            step.created_at.as_str(),
            step.parent_id.map(|parent| parent.to_string()),
            step.state.as_str(),
            step.author.as_str(),
        ],
    )?;
    insert_links(transaction, step)
}

/// One why with its links.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn get(connection: &Connection, id: ResolutionStepId) -> Result<Option<ResolutionStep>, StoreError> {
    let step = rows::first(
        connection,
        "SELECT id, issue_id, step_order, why_question, answer, evidence, created_at, parent_id, state, author
         FROM resolution_steps WHERE id = ?1",
        params![id.to_string()],
        from_row,
    )?;
    step.map(|step| with_links(connection, step)).transpose()
}

/// The whys of an issue with their links, by `step_order`.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, issue: IssueId) -> Result<Vec<ResolutionStep>, StoreError> {
    let steps = rows::all(
        connection,
        "SELECT id, issue_id, step_order, why_question, answer, evidence, created_at, parent_id, state, author
         FROM resolution_steps WHERE issue_id = ?1 ORDER BY step_order, id",
        params![issue.to_string()],
        from_row,
    )?;
    steps.into_iter().map(|step| with_links(connection, step)).collect()
}

/// The place after the last why of an issue; 1 for the first.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn next_order(connection: &Connection, issue: IssueId) -> Result<i64, StoreError> {
    let next = rows::first(
        connection,
        "SELECT COALESCE(MAX(step_order), 0) + 1 FROM resolution_steps WHERE issue_id = ?1",
        params![issue.to_string()],
        |row| Ok(row.get(0)?),
    )?;
    Ok(next.unwrap_or(1))
}

/// Writes every column but `issue_id` and `created_at`, and replaces the links; says whether the why was there.
///
/// # Errors
/// [`StoreError::Statement`] when the parent or a linked log does not exist.
pub fn update(transaction: &Transaction<'_>, step: &ResolutionStep) -> Result<bool, StoreError> {
    let changed = rows::execute(
        transaction,
        "UPDATE resolution_steps
         SET step_order = ?2, why_question = ?3, answer = ?4, evidence = ?5, parent_id = ?6, state = ?7, author = ?8
         WHERE id = ?1",
        params![
            step.id.to_string(),
            step.step_order,
            step.why_question,
            step.answer,
            step.evidence,
            step.parent_id.map(|parent| parent.to_string()),
            step.state.as_str(),
            step.author.as_str(),
        ],
    )?;
    if changed == 0 {
        return Ok(false);
    }
    rows::execute(transaction, "DELETE FROM why_evidence WHERE step_id = ?1", params![step.id.to_string()])?;
    insert_links(transaction, step)?;
    Ok(true)
}

/// Removes a why and its links; those that asked further about it lose their parent. Says whether it was there.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete(transaction: &Transaction<'_>, id: ResolutionStepId) -> Result<bool, StoreError> {
    Ok(rows::execute(transaction, "DELETE FROM resolution_steps WHERE id = ?1", params![id.to_string()])? > 0)
}

fn insert_links(transaction: &Transaction<'_>, step: &ResolutionStep) -> Result<(), StoreError> {
    for (position, link) in (0i64..).zip(&step.evidence_links) {
        rows::execute(
            transaction,
            "INSERT INTO why_evidence (step_id, position, evidence_id, log_file_id, file, line, text)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                step.id.to_string(),
                position,
                link.evidence_id.map(|evidence| evidence.to_string()),
                link.log_file_id.to_string(),
                link.file,
                signed("why_evidence", "line", link.line)?,
                link.text,
            ],
        )?;
    }
    Ok(())
}

fn with_links(connection: &Connection, mut step: ResolutionStep) -> Result<ResolutionStep, StoreError> {
    step.evidence_links = rows::all(
        connection,
        "SELECT evidence_id, log_file_id, file, line, text FROM why_evidence WHERE step_id = ?1 ORDER BY position",
        params![step.id.to_string()],
        link_from_row,
    )?;
    Ok(step)
}

fn link_from_row(row: &Row<'_>) -> Result<EvidenceLink, StoreError> {
    Ok(EvidenceLink {
        evidence_id: parsed_or_null(row, "why_evidence", "evidence_id")?,
        log_file_id: parsed(row, "why_evidence", "log_file_id")?,
        file: row.get("file")?,
        line: unsigned(row, "why_evidence", "line")?,
        text: row.get("text")?,
    })
}

fn from_row(row: &Row<'_>) -> Result<ResolutionStep, StoreError> {
    Ok(ResolutionStep {
        id: parsed(row, TABLE, "id")?,
        issue_id: parsed(row, TABLE, "issue_id")?,
        step_order: row.get("step_order")?,
        why_question: row.get("why_question")?,
        answer: row.get("answer")?,
        evidence: row.get("evidence")?,
        created_at: UtcText::from_column(row.get("created_at")?),
        parent_id: parsed_or_null(row, TABLE, "parent_id")?,
        state: parsed(row, TABLE, "state")?,
        author: parsed(row, TABLE, "author")?,
        evidence_links: Vec::new(),
    })
}
