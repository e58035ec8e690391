//! Milestones, and the four times that are computed from them, each with its definition.

use crate::facts::{Facts, Milestone, MilestoneKind};
use crate::tree::{Block, Column, Inline};
use crate::words::{Remedy, cell, duration, gap, heading, local_time, text_or, utc};

/// Name, what is measured, from, to.
const METRICS: [(&str, &str, MilestoneKind, MilestoneKind); 4] = [
    ("Time to detect", "started → detected", MilestoneKind::Started, MilestoneKind::Detected),
    ("Time to acknowledge", "detected → acknowledged", MilestoneKind::Detected, MilestoneKind::Acknowledged),
    ("Time to mitigate", "started → mitigated", MilestoneKind::Started, MilestoneKind::Mitigated),
    ("Time to resolve", "started → resolved", MilestoneKind::Started, MilestoneKind::Resolved),
];

const ADD_EVENT: &str = "tftsr event add";

/// Detection and metrics, for the RCA.
pub(crate) fn metrics(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Detection and metrics")];
    blocks.extend(facts.retrospective.detection.as_ref().map(crate::words::sentence));
    blocks.extend(measured(facts));
    blocks
}

/// Detection, for the post-mortem.
pub(crate) fn detection(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Detection")];
    let missing = gap("how it was noticed, and what would have noticed it earlier", Remedy::WriteHere);
    blocks.push(text_or(facts.retrospective.detection.as_ref(), missing));
    blocks.extend(measured(facts));
    blocks
}

fn measured(facts: &Facts) -> Vec<Block> {
    let known = MilestoneKind::ALL.into_iter().filter_map(|kind| Some((kind, facts.milestones.get(kind)?)));
    let rows: Vec<_> = known.map(|(kind, milestone)| milestone_row(kind, milestone)).collect();
    let columns = ["Milestone", "Time (UTC)", "As written", "Source"].map(Column::new).to_vec();
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        blocks.push(Block::Table { columns, rows });
    }
    blocks.extend(metric_table(facts));
    blocks.extend(missing_milestones(facts));
    blocks
}

fn milestone_row(kind: MilestoneKind, milestone: &Milestone) -> Vec<Vec<Inline>> {
    let as_written = local_time(&milestone.as_written).unwrap_or_else(|| "UTC".to_owned());
    vec![cell(kind.as_str()), cell(utc(milestone.at)), cell(as_written), cell(&milestone.source)]
}

fn metric_table(facts: &Facts) -> Option<Block> {
    let rows = METRICS.iter().filter_map(|(name, definition, from, to)| {
        let (from, to) = (facts.milestones.get(*from)?, facts.milestones.get(*to)?);
        let value = if to.at < from.at {
            "not computed: the second is earlier than the first".to_owned()
        } else {
            duration(from.at, to.at)
        };
        Some(vec![cell(*name), cell(value), cell(*definition)])
    });
    let rows: Vec<_> = rows.collect();
    let columns = ["Metric", "Value", "Measured"].map(Column::new).to_vec();
    (!rows.is_empty()).then_some(Block::Table { columns, rows })
}

fn missing_milestones(facts: &Facts) -> Option<Block> {
    let missing = MilestoneKind::ALL.into_iter().filter(|kind| facts.milestones.get(*kind).is_none());
    let missing: Vec<&str> = missing.map(MilestoneKind::as_str).collect();
    (!missing.is_empty())
        .then(|| gap(&format!("when it was {}", missing.join(", ")), Remedy::Command(ADD_EVENT)))
}
