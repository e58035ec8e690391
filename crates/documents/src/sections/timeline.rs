//! The incident's timeline, cut to what tells the story.
//!
//! Events of this program (imports, generated documents) are no part of it; they stand in the
//! change log.

use crate::facts::{Facts, MilestoneKind};
use crate::tree::{Block, Column, Inline};
use crate::words::{
    Remedy, cell, gap, heading, local_time, moment, paragraph, shortened, thousands, utc_day, utc_time,
};
use jiff::Timestamp;
use std::collections::HashMap;
use tftsr_model::{EventClass, Level, TimelineEvent};

/// More rows than this are a log again, not a story.
const ROWS_MAX: usize = 40;
/// A longer line is cut here; the citation leads to the whole of it.
const TEXT_CHARS_MAX: usize = 240;

/// The timeline as a table.
pub(crate) fn timeline(facts: &Facts) -> Vec<Block> {
    let events = incident_events(facts);
    let folded = folded(facts, &events);
    let shown = most_telling(&folded);
    let mut blocks = vec![heading("Timeline")];
    if shown.is_empty() {
        blocks.push(gap("what happened when", Remedy::Command("tftsr event add")));
        return blocks;
    }
    let days = days(&shown);
    blocks.push(paragraph(lead(&days, &shown, events.len())));
    let day_in_rows = days.len() > 1;
    let columns = ["Time (UTC)", "Kind", "What happened", "Source", "Confidence"].map(Column::new).to_vec();
    let rows = shown.into_iter().map(|entry| row(entry, day_in_rows)).collect();
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

/// Who says so, where no log does.
pub(crate) fn whose_word(event: &TimelineEvent) -> &str {
    event.source.as_deref().unwrap_or("recorded by hand")
}

/// One row: an event, and the later ones that say the same.
struct Entry<'a> {
    event: &'a TimelineEvent,
    count: usize,
    last: &'a TimelineEvent,
    weight: usize,
}

/// Folds events of one kind and file whose words differ only in their numbers into the first of them.
/// The cause and what people recorded always keep a row of their own.
fn folded<'a>(facts: &Facts, events: &[&'a TimelineEvent]) -> Vec<Entry<'a>> {
    let ranks = evidence_ranks(facts);
    let mut entries: Vec<Entry> = Vec::new();
    let mut place_of_group: HashMap<(&str, &str, String), usize> = HashMap::new();
    for event in events {
        let weight = weight(facts, &ranks, event);
        let group = (event.event_type.as_str(), whose_word(event), without_numbers(&event.description));
        let known =
            place_of_group.get(&group).filter(|_| weight > 0).and_then(|place| entries.get_mut(*place));
        match known {
            Some(entry) => {
                entry.count += 1;
                entry.last = event;
                entry.weight = entry.weight.min(weight);
            }
            None => {
                if weight > 0 {
                    place_of_group.insert(group, entries.len());
                }
                entries.push(Entry { event, count: 1, last: event, weight });
            }
        }
    }
    entries
}

fn without_numbers(text: &str) -> String {
    text.chars().filter(|c| !c.is_ascii_digit()).collect()
}

fn most_telling<'e, 'a>(entries: &'e [Entry<'a>]) -> Vec<&'e Entry<'a>> {
    let mut by_weight: Vec<(usize, &Entry)> = entries.iter().enumerate().collect();
    by_weight.sort_by_key(|(place, entry)| (entry.weight, *place));
    by_weight.truncate(ROWS_MAX);
    by_weight.sort_by_key(|(place, _)| *place);
    by_weight.into_iter().map(|(_, entry)| entry).collect()
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

fn days(entries: &[&Entry]) -> Vec<String> {
    let mut days: Vec<String> =
        entries.iter().filter_map(|entry| happened_at(entry.event)).map(utc_day).collect();
    days.dedup();
    days
}

fn lead(days: &[String], shown: &[&Entry], all: usize) -> Vec<Inline> {
    let zone = match days {
        [] => "None of these events has a time.".to_owned(),
        [day] => format!("All times are of {day}, UTC; a second line gives the time as its source wrote it."),
        _ => "Times are UTC; a second line gives the time as its source wrote it.".to_owned(),
    };
    let told: usize = shown.iter().map(|entry| entry.count).sum();
    if told == all {
        return vec![Inline::text(zone)];
    }
    let number = |count: usize| thousands(u64::try_from(count).unwrap_or(u64::MAX));
    let left_out = format!(
        "{zone} These are the {} most telling of {} events; the other {} are in the issue's timeline (",
        number(told),
        number(all),
        number(all - told),
    );
    vec![Inline::text(left_out), Inline::code("tftsr event list"), Inline::text(").")]
}

fn row(entry: &Entry, day_in_row: bool) -> Vec<Vec<Inline>> {
    let event = entry.event;
    vec![
        time_cell(event, day_in_row),
        kind_cell(&event.event_type),
        words_cell(entry),
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

/// A level is set off from the words that people choose for a kind.
fn kind_cell(kind: &str) -> Vec<Inline> {
    let is_level = kind.parse::<Level>().is_ok();
    if is_level { vec![Inline::strong(kind)] } else { cell(kind.replace('_', " ")) }
}

fn words_cell(entry: &Entry) -> Vec<Inline> {
    let mut pieces = cell(shortened(entry.event.description.trim(), TEXT_CHARS_MAX));
    if entry.count > 1 {
        let until =
            happened_at(entry.last).map(|at| format!(", the last at {}", utc_time(at))).unwrap_or_default();
        pieces.extend([Inline::text("\n"), Inline::emphasis(format!("{} alike{until}", entry.count))]);
    }
    pieces
}

fn source_cell(event: &TimelineEvent) -> Vec<Inline> {
    match source_line(event) {
        Some((file, line)) => vec![Inline::Citation { file: file.to_owned(), line }],
        None => cell(whose_word(event)),
    }
}

fn confidence(event: &TimelineEvent) -> String {
    match event.confidence.as_deref() {
        None | Some("") => "as recorded".to_owned(),
        Some(names) => names.replace(',', ", ").replace('_', " "),
    }
}
