//! The why-tree: each question with its answer, where it stands, and the lines that support it.

use crate::facts::Facts;
use crate::tree::{Block, Inline};
use crate::words::{Remedy, gap, heading, item, paragraph, with_full_stop};
use std::collections::HashSet;
use tftsr_model::{ResolutionStep, ResolutionStepId, StepAuthor, StepState};

/// Deeper whys are listed on this level: a page has no room to indent further.
const DEPTH_MAX: usize = 8;

/// The whole tree.
pub(crate) fn whys(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Whys")];
    if facts.whys.is_empty() {
        blocks.push(gap("why it happened, question by question", Remedy::Command("tftsr why add")));
        return blocks;
    }
    let mut tree = Tree { steps: &facts.whys, placed: HashSet::new() };
    let roots = tree.roots();
    let mut items = tree.items(&roots, 1);
    // Steps whose parents form a circle are reached from no root; they are listed, not lost.
    let stranded: Vec<&ResolutionStep> =
        facts.whys.iter().filter(|step| !tree.placed.contains(&step.id)).collect();
    items.extend(tree.items(&stranded, 1));
    blocks.push(Block::NumberedList { start: 1, items });
    blocks
}

struct Tree<'a> {
    steps: &'a [ResolutionStep],
    placed: HashSet<ResolutionStepId>,
}

impl<'a> Tree<'a> {
    fn roots(&self) -> Vec<&'a ResolutionStep> {
        let ids: HashSet<ResolutionStepId> = self.steps.iter().map(|step| step.id).collect();
        self.steps.iter().filter(|step| step.parent_id.is_none_or(|parent| !ids.contains(&parent))).collect()
    }

    fn items(&mut self, steps: &[&'a ResolutionStep], depth: usize) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        for step in steps {
            if !self.placed.insert(step.id) {
                continue;
            }
            let mut item = step_blocks(step);
            let children: Vec<&ResolutionStep> =
                self.steps.iter().filter(|child| child.parent_id == Some(step.id)).collect();
            let below = self.items(&children, depth + 1);
            if depth < DEPTH_MAX {
                item.push(Block::NumberedList { start: 1, items: below });
                items.push(item);
            } else {
                items.push(item);
                items.extend(below);
            }
        }
        items
    }
}

fn step_blocks(step: &ResolutionStep) -> Vec<Block> {
    let mut pieces = vec![Inline::strong(&step.why_question), Inline::text("\n")];
    match &step.answer {
        Some(answer) => pieces.push(Inline::text(with_full_stop(answer))),
        None => pieces.push(Inline::emphasis("Not answered yet.")),
    }
    pieces.extend(citations(step));
    pieces.extend([Inline::text(" "), Inline::emphasis(format!("({})", standing(step)))]);
    vec![paragraph(pieces)]
}

fn citations(step: &ResolutionStep) -> Vec<Inline> {
    let links = step
        .evidence_links
        .iter()
        .flat_map(|link| [Inline::text(" "), Inline::Citation { file: link.file.clone(), line: link.line }]);
    links.collect()
}

fn standing(step: &ResolutionStep) -> String {
    let state = match step.state {
        StepState::Open => return "open".to_owned(),
        StepState::Answered => "answered, not verified",
        StepState::Verified => "verified by a person",
        StepState::Refuted => "refuted by a person",
    };
    match step.author {
        StepAuthor::Proposal => format!("{state}; proposed by the program"),
        StepAuthor::Person => state.to_owned(),
    }
}

/// The answers below the first whys, which explain what made the fault possible; refuted ones are out.
pub(crate) fn contributing_answers(facts: &Facts) -> Vec<Vec<Block>> {
    let is_factor = |step: &&ResolutionStep| {
        step.parent_id.is_some() && matches!(step.state, StepState::Answered | StepState::Verified)
    };
    let factors = facts.whys.iter().filter(is_factor).filter(|step| !cites_cause(facts, step));
    let items = factors.filter_map(|step| {
        let mut pieces = vec![Inline::text(with_full_stop(step.answer.as_deref()?))];
        pieces.extend(citations(step));
        Some(item(pieces))
    });
    items.collect()
}

fn cites_cause(facts: &Facts, step: &ResolutionStep) -> bool {
    let Some(cause) = &facts.cause else { return false };
    step.evidence_links.iter().any(|link| link.file == cause.file && link.line == cause.line)
}

/// The questions nobody has answered.
pub(crate) fn open_whys(facts: &Facts) -> impl Iterator<Item = &ResolutionStep> {
    facts.whys.iter().filter(|step| step.state == StepState::Open)
}

/// The answers a person found wrong.
pub(crate) fn refuted_whys(facts: &Facts) -> impl Iterator<Item = &ResolutionStep> {
    facts.whys.iter().filter(|step| step.state == StepState::Refuted)
}
