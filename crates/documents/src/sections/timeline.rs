//! The incident's timeline, cut to what tells the story.
//!
//! Events of this program (imports, generated documents) are no part of it; they stand in the
//! change log.

use crate::facts::{Facts, MilestoneKind};
use crate::tree::{Block, Column, Inline};
use crate::words::{
    Remedy, cell, gap, heading, local_time, moment, sentence, shortened, thousands, utc_day, utc_time,
};
use jiff::Timestamp;
use std::collections::HashMap;
use tftsr_model::{EventClass, TimelineEvent};

/// More rows than this are a log again, not a story.
const ROWS_MAX: usize = 40;
/// A longer line is cut here; the citation leads to the whole of it.
const TEXT_CHARS_MAX: usize = 240;

/// The timeline as a table.
pub(crate) fn timeline(facts: &Facts) -> Vec<Block> {
    let events = incident_events(facts);
    let shown = most_telling(facts, &events);
    let mut blocks = vec![heading("Timeline")];
    if shown.is_empty() {
        blocks.push(gap("what happened when", Remedy::Command("tftsr event add")));
        return blocks;
    }
    let days: Vec<String> = days(&shown);
    blocks.push(sentence(lead(&days, shown.len(), events.len())));
    let day_in_rows = days.len() > 1;
    let columns = ["Time (UTC)", "Kind", "What happened", "Source", "Confidence"].map(Column::new).to_vec();
    let rows = shown.into_iter().map(|event| row(event, day_in_rows)).collect();
    blocks.push(Block::Table { columns, rows });
    blocks
}

/// What happened in the systems and between people, in time order; events without a time come last.
pub(crate) fn incident_events(facts: &Facts) -> Vec<&TimelineEvent> {
    let mut events: Vec<&TimelineEvent> =
        facts.timeline_events.iter().filter(|event| event.class == EventClass::Incident).collect();
    events.sort_by_key(|event| happened_at(event).map_or((true, Timestamp::MAX), |at| (false, at)));
    events
}

pub(crate) fn happened_at(event: &TimelineEvent) -> Option<Timestamp> {
    moment(event.occurred_at.as_deref()?)
}

/// The line an event was read from.
pub(crate) fn source_line(event: &TimelineEvent) -> Option<(&str, u64)> {
    Some((event.source.as_deref()?, event.source_line?))
}

fn most_telling<'a>(facts: &Facts, events: &[&'a TimelineEvent]) -> Vec<&'a TimelineEvent> {
    let ranks = evidence_ranks(facts);
    let mut by_weight: Vec<(usize, &TimelineEvent)> = events.iter().copied().enumerate().collect();
    by_weight.sort_by_key(|(place, event)| (weight(facts, &ranks, event), *place));
    by_weight.truncate(ROWS_MAX);
    by_weight.sort_by_key(|(place, _)| *place);
    by_weight.into_iter().map(|(_, event)| event).collect()
}

fn evidence_ranks(facts: &Facts) -> HashMap<(&str, u64), usize> {
    let lines = facts.evidence.iter().enumerate();
    lines.map(|(rank, evidence)| ((evidence.line.file.as_str(), evidence.line.line), rank)).collect()
}

/// Smaller is more telling: the cause and what people recorded, then evidence by rank, then the rest.
fn weight(facts: &Facts, ranks: &HashMap<(&str, u64), usize>, event: &TimelineEvent) -> usize {
    let Some(line) = source_line(event) else { return 0 };
    let is_milestone = MilestoneKind::ALL.iter().any(|kind| kind.as_str() == event.event_type);
    let is_cause = facts.cause.as_ref().is_some_and(|cause| (cause.file.as_str(), cause.line) == line);
    if is_milestone || is_cause {
        return 0;
    }
    ranks.get(&line).map_or(usize::MAX, |rank| rank + 1)
}

fn days(events: &[&TimelineEvent]) -> Vec<String> {
    let mut days: Vec<String> = events.iter().filter_map(|event| happened_at(event)).map(utc_day).collect();
    days.dedup();
    days
}

fn lead(days: &[String], shown: usize, all: usize) -> String {
    let day = match days {
        [] => String::new(),
        [day] => format!("All times are of {day}, UTC; a second line gives the time as its source wrote it."),
        _ => "Times are UTC; a second line gives the time as its source wrote it.".to_owned(),
    };
    if shown == all {
        return day;
    }
    format!(
        "{day} Shown are the {shown} most telling of {} events; the other {} are in the issue's timeline (`tftsr event list`).",
        thousands(u64::try_from(all).unwrap_or(u64::MAX)),
        thousands(u64::try_from(all - shown).unwrap_or(u64::MAX)),
    )
    .trim_start()
    .to_owned()
}

fn row(event: &TimelineEvent, day_in_row: bool) -> Vec<Vec<Inline>> {
    vec![
        time_cell(event, day_in_row),
        cell(event.event_type.replace('_', " ")),
        cell(shortened(event.description.trim(), TEXT_CHARS_MAX)),
        source_cell(event),
        cell(confidence(event)),
    ]
}

fn time_cell(event: &TimelineEvent, day_in_row: bool) -> Vec<Inline> {
    let Some(at) = happened_at(event) else { return vec![Inline::emphasis("unknown")] };
    let time = if day_in_row { format!("{} {}", utc_day(at), utc_time(at)) } else { utc_time(at) };
    let mut pieces = vec![Inline::text(time)];
    if let Some(local) = event.occurred_at.as_deref().and_then(local_time) {
        pieces.extend([Inline::text("\n"), Inline::emphasis(local)]);
    }
    pieces
}

/// The line an event was read from, or whose word it is.
pub(crate) fn source_cell(event: &TimelineEvent) -> Vec<Inline> {
    match (source_line(event), event.source.as_ref()) {
        (Some((file, line)), _) => vec![Inline::Citation { file: file.to_owned(), line }],
        (None, Some(source)) => cell(source),
        (None, None) => cell("recorded by hand"),
    }
}

fn confidence(event: &TimelineEvent) -> String {
    match event.confidence.as_deref() {
        None | Some("") => "as recorded".to_owned(),
        Some(names) => names.replace(',', ", ").replace('_', " "),
    }
}
