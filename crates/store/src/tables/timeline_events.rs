//! `timeline_events`: what happened, and what was done about it here.

use super::rows::{self, parsed, parsed_or_null, signed, unsigned_or_null};
use crate::StoreError;
use jiff::Timestamp;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{EventClass, IssueId, TimelineEvent, TimelineEventId, UtcText};

const TABLE: &str = "timeline_events";

/// Adds an event.
///
/// # Errors
/// [`StoreError::Statement`] when the id exists, or the issue or the log does not.
pub fn insert(transaction: &Transaction<'_>, event: &TimelineEvent) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO timeline_events (id, issue_id, event_type, description, metadata, created_at, class,
                                      occurred_at, confidence, log_file_id, source, source_line, source_hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            event.id.to_string(),
            event.issue_id.to_string(),
            event.event_type,
            event.description,
            event.metadata,
            event.created_at.as_str(),
            event.class.as_str(),
            event.occurred_at,
            event.confidence,
            event.log_file_id.map(|log_file| log_file.to_string()),
            event.source,
            source_line(event)?,
            event.source_hash,
        ],
    )?;
    Ok(())
}

/// One event.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn get(connection: &Connection, id: TimelineEventId) -> Result<Option<TimelineEvent>, StoreError> {
    rows::first(
        connection,
        "SELECT id, issue_id, event_type, description, metadata, created_at, class, occurred_at, confidence,
                log_file_id, source, source_line, source_hash
         FROM timeline_events WHERE id = ?1",
        params![id.to_string()],
        from_row,
    )
}

/// The events of an issue: incident events by when they happened, then app events by when they were written.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection, issue: IssueId) -> Result<Vec<TimelineEvent>, StoreError> {
    let mut events = rows::all(
        connection,
        "SELECT id, issue_id, event_type, description, metadata, created_at, class, occurred_at, confidence,
                log_file_id, source, source_line, source_hash
         FROM timeline_events WHERE issue_id = ?1 ORDER BY created_at, id",
        params![issue.to_string()],
        from_row,
    )?;
    events.sort_by_key(place);
    Ok(events)
}

/// Writes every column but `issue_id` and `created_at`; says whether the event was there.
///
/// # Errors
/// [`StoreError::Statement`] when the log does not exist.
pub fn update(transaction: &Transaction<'_>, event: &TimelineEvent) -> Result<bool, StoreError> {
    let changed = rows::execute(
        transaction,
        "UPDATE timeline_events
         SET event_type = ?2, description = ?3, metadata = ?4, class = ?5, occurred_at = ?6, confidence = ?7,
             log_file_id = ?8, source = ?9, source_line = ?10, source_hash = ?11
         WHERE id = ?1",
        params![
            event.id.to_string(),
            event.event_type,
            event.description,
            event.metadata,
            event.class.as_str(),
            event.occurred_at,
            event.confidence,
            event.log_file_id.map(|log_file| log_file.to_string()),
            event.source,
            source_line(event)?,
            event.source_hash,
        ],
    )?;
    Ok(changed > 0)
}

/// Removes an event; says whether it was there.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete(transaction: &Transaction<'_>, id: TimelineEventId) -> Result<bool, StoreError> {
    Ok(rows::execute(transaction, "DELETE FROM timeline_events WHERE id = ?1", params![id.to_string()])? > 0)
}

/// Where an event stands in the list; equal places keep the order of writing. Text would sort
/// times of different offsets wrongly, so the moment itself decides; an event without one comes last.
fn place(event: &TimelineEvent) -> (bool, bool, Option<Timestamp>) {
    let is_app = event.class == EventClass::App;
    let occurred_at = event.occurred_at.as_deref().and_then(|text| text.parse().ok()).filter(|_| !is_app);
    (is_app, occurred_at.is_none(), occurred_at)
}

fn source_line(event: &TimelineEvent) -> Result<Option<i64>, StoreError> {
    event.source_line.map(|line| signed(TABLE, "source_line", line)).transpose()
}

fn from_row(row: &Row<'_>) -> Result<TimelineEvent, StoreError> {
    Ok(TimelineEvent {
        id: parsed(row, TABLE, "id")?,
        issue_id: parsed(row, TABLE, "issue_id")?,
        event_type: row.get("event_type")?,
        description: row.get("description")?,
        metadata: row.get("metadata")?,
        created_at: UtcText::from_column(row.get("created_at")?),
        class: parsed(row, TABLE, "class")?,
        occurred_at: row.get("occurred_at")?,
        confidence: row.get("confidence")?,
        log_file_id: parsed_or_null(row, TABLE, "log_file_id")?,
        source: row.get("source")?,
        source_line: unsigned_or_null(row, TABLE, "source_line")?,
        source_hash: row.get("source_hash")?,
    })
}
