//! Events of an issue that people know of; app events are written by the acts themselves.

use super::{
    issues,
    logs::{self, ReadLogLines},
};
use crate::{
    App, CoreError,
    act::Act,
    citations::{self, CitedLine},
    hash, limits, moment,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tftsr_model::{EventClass, IssueId, LogFileId, TimeConfidence, TimelineEvent, TimelineEventId};
use tftsr_store::{Connection, tables};
use ts_rs::TS;

/// Events of one issue.
const EVENTS_MAX: usize = 100_000;

/// What a new event is made from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct CreateTimelineEvent {
    /// The issue.
    pub issue_id: IssueId,
    /// The kind, in a word; `observation` when nothing is said.
    #[serde(default)]
    pub event_type: Option<String>,
    /// What happened, in one sentence.
    pub description: String,
    /// When it happened: RFC 3339, or a date and time in UTC. The cited line's time when nothing is said.
    #[serde(default)]
    pub occurred_at: Option<String>,
    /// The line of a stored log that shows it.
    #[serde(default)]
    pub cited_line: Option<CitedLine>,
}

/// Names the issue whose events to list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListTimelineEvents {
    /// The issue.
    pub issue_id: IssueId,
}

/// Changes to an event; a field that is left out stays as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct UpdateTimelineEvent {
    /// The issue.
    pub issue_id: IssueId,
    /// The event.
    pub event_id: TimelineEventId,
    /// A new kind.
    #[serde(default)]
    pub event_type: Option<String>,
    /// A new sentence.
    #[serde(default)]
    pub description: Option<String>,
    /// A new moment.
    #[serde(default)]
    pub occurred_at: Option<String>,
}

/// Names the event to delete.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteTimelineEvent {
    /// The issue.
    pub issue_id: IssueId,
    /// The event.
    pub event_id: TimelineEventId,
}

/// Adds an event that a person knows of.
///
/// # Errors
/// `not_found` for an unknown issue; `invalid_request` for an empty sentence or an unreadable moment.
pub async fn create_timeline_event(
    app: &App,
    request: CreateTimelineEvent,
) -> Result<TimelineEvent, CoreError> {
    let issue_id = request.issue_id;
    let id = TimelineEventId::generate();
    let source = source_of(app, issue_id, request.cited_line).await?;
    let given = request.occurred_at.as_deref().map(moment::parse_given).transpose()?;
    let occurred_at = given.or_else(|| source.as_ref().and_then(|source| source.timestamp.clone()));
    let description = limits::required_text("description", request.description)?;
    let event_type =
        limits::short_text("event_type", request.event_type.unwrap_or_else(|| "observation".to_owned()))?;
    let act = Act::on("create_timeline_event", "timeline_event", id).details(json!({"issue_id": issue_id}));
    app.act(act, move |tx, now| {
        issues::require(tx, issue_id)?;
        if tables::timeline_events::list(tx, issue_id)?.len() >= EVENTS_MAX {
            return Err(CoreError::limit("events of one issue", EVENTS_MAX as u64));
        }
        let event = TimelineEvent {
            id,
            issue_id,
            event_type,
            description,
            metadata: None,
            created_at: now.text.clone(),
            class: EventClass::Incident,
            confidence: occurred_at.as_ref().map(|_| TimeConfidence::Exact.as_str().to_owned()),
            occurred_at,
            log_file_id: source.as_ref().map(|source| source.log_file_id),
            source: Some(source.as_ref().map_or_else(|| "person".to_owned(), |source| source.file.clone())),
            source_line: source.as_ref().map(|source| source.line),
            source_hash: source.map(|source| source.hash),
        };
        tables::timeline_events::insert(tx, &event)?;
        Ok(event)
    })
    .await
}

/// Where an event was read.
struct EventSource {
    log_file_id: LogFileId,
    file: String,
    line: u64,
    hash: String,
    timestamp: Option<String>,
}

async fn source_of(
    app: &App,
    issue_id: IssueId,
    cited: Option<CitedLine>,
) -> Result<Option<EventSource>, CoreError> {
    let Some(cited) = cited else { return Ok(None) };
    let link = citations::resolve_one(app, issue_id, cited).await?;
    let request =
        ReadLogLines { log_file_id: link.log_file_id, from_line: link.line, count: 1, raw_text: true };
    let found = logs::read_log_lines(app, request).await?.lines.into_iter().next();
    let found = found.ok_or_else(|| CoreError::not_found("line", link.line))?;
    Ok(Some(EventSource {
        log_file_id: link.log_file_id,
        file: link.file,
        line: link.line,
        hash: hash::sha256_hex(found.text.as_bytes()),
        timestamp: found.timestamp,
    }))
}

/// The events of an issue: incident events by when they happened, then app events.
///
/// # Errors
/// `not_found` for an unknown issue.
pub async fn list_timeline_events(
    app: &App,
    request: ListTimelineEvents,
) -> Result<Vec<TimelineEvent>, CoreError> {
    app.read(move |connection| {
        issues::require(connection, request.issue_id)?;
        Ok(tables::timeline_events::list(connection, request.issue_id)?)
    })
    .await
}

/// Changes an event and answers with its new state. App events cannot be changed.
///
/// # Errors
/// `not_found` for an unknown issue or event; `invalid_request` for an app event.
pub async fn update_timeline_event(
    app: &App,
    request: UpdateTimelineEvent,
) -> Result<TimelineEvent, CoreError> {
    let (issue_id, id) = (request.issue_id, request.event_id);
    let act = Act::on("update_timeline_event", "timeline_event", id).details(json!({"issue_id": issue_id}));
    app.act(act, move |tx, _| {
        let mut event = require_editable(tx, issue_id, id)?;
        if let Some(description) = request.description {
            event.description = limits::required_text("description", description)?;
        }
        if let Some(event_type) = request.event_type {
            event.event_type = limits::short_text("event_type", event_type)?;
        }
        if let Some(occurred_at) = request.occurred_at {
            event.occurred_at = Some(moment::parse_given(&occurred_at)?);
            event.confidence = Some(TimeConfidence::Exact.as_str().to_owned());
        }
        tables::timeline_events::update(tx, &event)?;
        Ok(event)
    })
    .await
}

/// Deletes an event. App events cannot be deleted.
///
/// # Errors
/// `not_found` for an unknown issue or event; `invalid_request` for an app event.
pub async fn delete_timeline_event(
    app: &App,
    request: DeleteTimelineEvent,
) -> Result<TimelineEvent, CoreError> {
    let (issue_id, id) = (request.issue_id, request.event_id);
    let act = Act::on("delete_timeline_event", "timeline_event", id).details(json!({"issue_id": issue_id}));
    app.act(act, move |tx, _| {
        let event = require_editable(tx, issue_id, id)?;
        tables::timeline_events::delete(tx, id)?;
        Ok(event)
    })
    .await
}

fn require_editable(
    connection: &Connection,
    issue_id: IssueId,
    id: TimelineEventId,
) -> Result<TimelineEvent, CoreError> {
    issues::require(connection, issue_id)?;
    let events = tables::timeline_events::list(connection, issue_id)?;
    let event =
        events.into_iter().find(|event| event.id == id).ok_or_else(|| CoreError::not_found("event", id))?;
    if event.class == EventClass::App {
        let message = "this event records what the program did and cannot be changed";
        return Err(CoreError::invalid("event_id", message, "add an event of your own instead"));
    }
    Ok(event)
}
