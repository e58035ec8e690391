//! App events: what this program did, on the issue's timeline.
//!
//! An event is written twice, in one transaction: its metadata stands in `timeline_events`, the
//! metadata's hash in `audit_log`.

use crate::{
    CoreError,
    act::{Act, Now},
    hash,
};
use serde_json::{Value, json};
use tftsr_model::{EventClass, IssueId, TimelineEvent, TimelineEventId};
use tftsr_store::{Transaction, tables};

/// Adds an app event of one of the seed's kinds.
pub(crate) fn record(
    tx: &Transaction<'_>,
    issue_id: IssueId,
    event_type: &'static str,
    description: &str,
    metadata: &Value,
    now: &Now,
) -> Result<(), CoreError> {
    let event = TimelineEvent {
        id: TimelineEventId::generate(),
        issue_id,
        event_type: event_type.to_owned(),
        description: description.to_owned(),
        metadata: Some(metadata.to_string()),
        created_at: now.text.clone(),
        class: EventClass::App,
        occurred_at: None,
        confidence: None,
        log_file_id: None,
        source: None,
        source_line: None,
        source_hash: None,
    };
    tables::timeline_events::insert(tx, &event)?;
    let hash = hash::sha256_hex(event.metadata.as_deref().unwrap_or_default().as_bytes());
    let act = Act::on(event_type, "issue", issue_id)
        .details(json!({"event_id": event.id, "metadata_sha256": hash}));
    act.append_to(tx, now).map(|_| ())
}
