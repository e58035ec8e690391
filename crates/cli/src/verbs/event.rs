//! `tftsr event …`

use super::issue::issue_id;
use crate::{
    args::{EventAddArgs, EventUpdateArgs, EventVerb},
    output::Report,
};
use tftsr_core::{
    ApiError, App, CoreError,
    api::timeline::{
        self, CreateTimelineEvent, DeleteTimelineEvent, ListTimelineEvents, UpdateTimelineEvent,
    },
};
use tftsr_model::{TimelineEvent, TimelineEventId};

pub(crate) async fn run(app: &App, verb: &EventVerb) -> Result<Report, ApiError> {
    match verb {
        EventVerb::Add(args) => add(app, args).await,
        EventVerb::List(of) => list(app, &of.issue).await,
        EventVerb::Update(args) => update(app, args).await,
        EventVerb::Remove { of, id } => remove(app, &of.issue, id).await,
    }
}

async fn add(app: &App, args: &EventAddArgs) -> Result<Report, ApiError> {
    let request = CreateTimelineEvent {
        issue_id: issue_id(&args.of.issue)?,
        event_type: Some(args.event_type.clone()),
        description: args.description.clone(),
        occurred_at: args.at.clone(),
        cited_line: None,
    };
    let event = timeline::create_timeline_event(app, request).await?;
    Report::new(&event, event_text(&event))
}

async fn list(app: &App, issue: &str) -> Result<Report, ApiError> {
    let request = ListTimelineEvents { issue_id: issue_id(issue)? };
    let events = timeline::list_timeline_events(app, request).await?;
    Report::new(&events, events.iter().map(event_text).collect::<String>())
}

async fn update(app: &App, args: &EventUpdateArgs) -> Result<Report, ApiError> {
    let request = UpdateTimelineEvent {
        issue_id: issue_id(&args.of.issue)?,
        event_id: event_id(&args.id)?,
        event_type: args.event_type.clone(),
        description: args.description.clone(),
        occurred_at: args.at.clone(),
    };
    let event = timeline::update_timeline_event(app, request).await?;
    Report::new(&event, event_text(&event))
}

async fn remove(app: &App, issue: &str, id: &str) -> Result<Report, ApiError> {
    let request = DeleteTimelineEvent { issue_id: issue_id(issue)?, event_id: event_id(id)? };
    let event = timeline::delete_timeline_event(app, request).await?;
    Report::new(&event, format!("Removed {}", event.id))
}

fn event_id(text: &str) -> Result<TimelineEventId, CoreError> {
    text.parse().map_err(|_| CoreError::not_found("event", text))
}

fn event_text(event: &TimelineEvent) -> String {
    let at = event.occurred_at.as_deref().unwrap_or_else(|| event.created_at.as_str());
    format!("{at}  {}  {}  {}\n", event.event_type, event.description, event.id)
}
