//! New proposals in the place of old ones, beside what a person wrote or accepted.

use super::proposals::ProposedWhy;
use crate::{CoreError, act::Now, api::whys};
use std::collections::HashSet;
use tftsr_model::{IssueId, ResolutionStep, ResolutionStepId, StepAuthor, StepState};
use tftsr_store::{Transaction, tables};

/// Removes the proposals that nobody took up and adds the new chain. A question that is still there is
/// not asked twice; the chain goes on below it.
pub(super) fn replace_whys(
    tx: &Transaction<'_>,
    issue_id: IssueId,
    proposals: Vec<ProposedWhy>,
    now: &Now,
) -> Result<(), CoreError> {
    let mut kept = remove_untouched(tx, issue_id)?;
    let mut parent_id = None;
    for proposal in proposals {
        let known = kept.iter().find(|step| step.why_question == proposal.question);
        if let Some(known) = known {
            parent_id = Some(known.id);
            continue;
        }
        let step = new_step(issue_id, &kept, parent_id, proposal, now)?;
        parent_id = Some(step.id);
        tables::resolution_steps::insert(tx, &step)?;
        whys::record_advance(tx, &step, now)?;
        kept.push(step);
    }
    Ok(())
}

fn remove_untouched(tx: &Transaction<'_>, issue_id: IssueId) -> Result<Vec<ResolutionStep>, CoreError> {
    let steps = tables::resolution_steps::list(tx, issue_id)?;
    let mut needed: HashSet<ResolutionStepId> = HashSet::new();
    for step in steps.iter().filter(|step| is_touched(step)) {
        let mut above = Some(step);
        while let Some(step) = above.filter(|step| needed.insert(step.id)) {
            above = steps.iter().find(|other| Some(other.id) == step.parent_id);
        }
    }
    let (kept, removed): (Vec<_>, Vec<_>) = steps.into_iter().partition(|step| needed.contains(&step.id));
    for step in removed {
        tables::resolution_steps::delete(tx, step.id)?;
    }
    Ok(kept)
}

/// Whether a person wrote it, accepted it or judged it.
fn is_touched(step: &ResolutionStep) -> bool {
    step.author == StepAuthor::Person || matches!(step.state, StepState::Verified | StepState::Refuted)
}

fn new_step(
    issue_id: IssueId,
    before: &[ResolutionStep],
    parent_id: Option<ResolutionStepId>,
    proposal: ProposedWhy,
    now: &Now,
) -> Result<ResolutionStep, CoreError> {
    Ok(ResolutionStep {
        id: ResolutionStepId::generate(),
        issue_id,
        step_order: before.iter().map(|step| step.step_order).max().unwrap_or(0) + 1,
        why_question: proposal.question,
        answer: proposal.answer,
        evidence: whys::cite(&proposal.links)?,
        created_at: now.text.clone(),
        parent_id,
        state: proposal.state,
        author: StepAuthor::Proposal,
        evidence_links: proposal.links,
    })
}
