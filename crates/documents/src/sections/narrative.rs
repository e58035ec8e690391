//! The story by phase, from what was recorded; each sentence names its source.

use super::causes::event_item;
use super::timeline::{happened_at, incident_events};
use crate::facts::{Facts, MilestoneKind};
use crate::tree::Block;
use crate::words::{Remedy, count, counted, gap, heading, sentence, subheading};
use jiff::Timestamp;
use tftsr_model::TimelineEvent;

/// Events told for each phase; the timeline has the rest.
const EVENTS_PER_PHASE_MAX: usize = 6;

/// The phases: their name and the milestone that ends them.
const PHASES: [(&str, MilestoneKind); 4] = [
    ("Before the effect", MilestoneKind::Started),
    ("Unnoticed", MilestoneKind::Detected),
    ("Noticed, not yet mitigated", MilestoneKind::Mitigated),
    ("Mitigated, not yet resolved", MilestoneKind::Resolved),
];

/// What people saw and did, phase by phase.
pub(crate) fn narrative(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Narrative")];
    let mut events = incident_events(facts);
    events.retain(|event| happened_at(event).is_some());
    for (name, end) in PHASES {
        let Some(end) = facts.milestones.get(end) else { continue };
        let rest = events.split_off(events.partition_point(|event| is_before(event, end.at)));
        blocks.extend(phase(name, &events));
        events = rest;
    }
    blocks.extend(phase(if blocks.len() > 1 { "Afterwards" } else { "What the logs show" }, &events));
    blocks.push(gap("what people saw, believed and decided at the time", Remedy::WriteHere));
    blocks
}

fn is_before(event: &TimelineEvent, end: Timestamp) -> bool {
    happened_at(event).is_some_and(|at| at < end)
}

fn phase(name: &str, events: &[&TimelineEvent]) -> Vec<Block> {
    if events.is_empty() {
        return Vec::new();
    }
    let items = events.iter().take(EVENTS_PER_PHASE_MAX).map(|event| event_item(event)).collect();
    let mut blocks = vec![subheading(name), Block::BulletList(items)];
    let left_out = events.get(EVENTS_PER_PHASE_MAX..).map_or(0, count);
    if left_out > 0 {
        let number = counted(left_out, "more event of this phase is", "more events of this phase are");
        blocks.push(sentence(format!("{number} told in the timeline.")));
    }
    blocks
}
