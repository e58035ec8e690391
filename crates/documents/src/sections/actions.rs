//! How the service was brought back, and what is done so that it does not come back.

use super::causes::event_item;
use super::timeline::incident_events;
use crate::facts::{ActionItem, Facts};
use crate::tree::{Block, Column, Inline};
use crate::words::{Remedy, cell, cell_or_missing, gap, heading, table_or};

/// Kinds of events that tell of the repair.
const MITIGATION_KINDS: [&str; 5] = ["mitigation", "mitigated", "resolution", "resolved", "verified"];

/// Mitigation and verification.
pub(crate) fn mitigation(facts: &Facts) -> Vec<Block> {
    vec![heading("Mitigation and verification"), mitigation_list(facts)]
}

/// The events that tell of the repair, or the gap.
pub(crate) fn mitigation_list(facts: &Facts) -> Block {
    let events = incident_events(facts).into_iter();
    let repairs = events.filter(|event| MITIGATION_KINDS.contains(&event.event_type.as_str()));
    let items: Vec<Vec<Block>> = repairs.map(event_item).collect();
    if items.is_empty() {
        return gap(
            "what brought the service back, and how that was verified",
            Remedy::Command("tftsr event add"),
        );
    }
    Block::BulletList(items)
}

/// Corrective and preventive actions.
pub(crate) fn actions(facts: &Facts) -> Vec<Block> {
    let columns = ["Action", "Type", "Who", "Due", "Status", "Verified by"].map(Column::new).to_vec();
    let rows = facts.actions.iter().map(row).collect();
    let missing = gap("what is done so that it does not come back, by whom, until when", Remedy::WriteHere);
    vec![heading("Actions"), table_or(columns, rows, missing)]
}

fn row(action: &ActionItem) -> Vec<Vec<Inline>> {
    vec![
        cell(&action.title),
        cell(&action.kind),
        cell_or_missing(action.assignee.as_ref()),
        cell_or_missing(action.due.as_ref()),
        cell_or_missing(action.status.as_ref()),
        cell_or_missing(action.verification.as_ref()),
    ]
}
