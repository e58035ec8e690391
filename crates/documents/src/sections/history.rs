//! The change log: what this program did, and who approved.

use crate::facts::Facts;
use crate::tree::{Block, Column, Inline};
use crate::words::{Remedy, cell, gap, heading, thousands, utc};
use tftsr_model::{EventClass, TimelineEvent};

/// The work on the issue is summed up beyond so many acts.
const ROWS_MAX: usize = 12;

/// Change log and approvals.
pub(crate) fn change_log(facts: &Facts) -> Vec<Block> {
    let mut rows: Vec<Vec<Vec<Inline>>> = app_rows(facts);
    let generated =
        format!("This document was made from the issue's facts by TFTSR {}", facts.program_version);
    rows.push(vec![cell(utc(facts.generated_at)), cell(generated)]);
    let columns = ["Time", "What"].map(Column::new).to_vec();
    vec![
        heading("Change log and approvals"),
        Block::Table { columns, rows },
        gap("who reviewed and approved this document", Remedy::WriteHere),
    ]
}

fn app_rows(facts: &Facts) -> Vec<Vec<Vec<Inline>>> {
    let mut events: Vec<&TimelineEvent> =
        facts.timeline_events.iter().filter(|event| event.class == EventClass::App).collect();
    events.sort_by(|a, b| a.created_at.cmp(&b.created_at));
    let left_out = events.len().saturating_sub(ROWS_MAX);
    let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
    if left_out > 0 {
        let number = thousands(u64::try_from(left_out).unwrap_or(u64::MAX));
        rows.push(vec![cell("earlier"), cell(format!("{number} more acts, in the issue's timeline"))]);
    }
    let shown = events.into_iter().skip(left_out);
    rows.extend(shown.map(|event| vec![cell(format!("{} UTC", event.created_at)), cell(&event.description)]));
    rows
}
