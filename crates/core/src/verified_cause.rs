//! The cause as a person sees it: the deepest why that was verified against a line.

use tftsr_model::{Cause, ResolutionStep, StepState};

/// The answer that people got to, with the line it was verified against; none while no cited answer is
/// verified.
pub(crate) fn verified_cause(whys: &[ResolutionStep]) -> Option<Cause> {
    let verified = whys.iter().filter(|step| step.state == StepState::Verified);
    let deepest =
        verified.filter(|step| !step.evidence_links.is_empty()).max_by_key(|step| depth(step, whys))?;
    let link = deepest.evidence_links.first()?;
    Some(Cause {
        summary: deepest.answer.clone()?,
        file: link.file.clone(),
        line: link.line,
        text: link.text.clone(),
        timestamp: None,
        reasons: vec!["a person verified this answer against the line".to_owned()],
    })
}

/// How many whys stand above one. A chain longer than the list would be a ring, and ends.
fn depth(step: &ResolutionStep, whys: &[ResolutionStep]) -> usize {
    let mut above = step.parent_id;
    (0..whys.len())
        .take_while(|_| {
            let parent = whys.iter().find(|other| Some(other.id) == above);
            above = parent.and_then(|parent| parent.parent_id);
            parent.is_some()
        })
        .count()
}
