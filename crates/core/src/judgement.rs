//! What may be said about the cause once people have worked on the whys. Decided by code, from what they
//! verified, refuted and rejected; never from words.

use tftsr_model::{Cause, ResolutionStep, StepState, Verdict};

/// The verdict and the cause, from what the program found and what people did with it.
///
/// A verified answer outranks the program's, unless it only explains part of the way to it. The program's
/// own cause falls when its why was refuted or rejected.
pub(crate) fn judged(
    verdict: Verdict,
    found: Option<Cause>,
    whys: &[ResolutionStep],
) -> (Verdict, Option<Cause>) {
    let found = found.filter(|_| verdict != Verdict::Inconclusive);
    let proposed = found.as_ref().and_then(|cause| step_of(cause, whys));
    let verified = deepest_verified(whys);
    let is_on_the_way = |step: &ResolutionStep| {
        proposed.is_some_and(|proposed| step.id != proposed.id && is_above(step, proposed, whys))
    };
    match (verified, proposed) {
        (Some(step), _) if !is_on_the_way(step) => (Verdict::Likely, verified_cause(step)),
        (_, Some(_)) => (verdict, found),
        _ => (Verdict::Inconclusive, None),
    }
}

/// The why that holds the program's cause, as long as nobody refuted or rejected it.
fn step_of<'w>(cause: &Cause, whys: &'w [ResolutionStep]) -> Option<&'w ResolutionStep> {
    let cites = |step: &&ResolutionStep| {
        step.answer.as_ref() == Some(&cause.summary)
            || step.evidence_links.iter().any(|link| link.file == cause.file && link.line == cause.line)
    };
    whys.iter().filter(|step| step.state != StepState::Refuted).find(cites)
}

/// The deepest answer that a person verified against a line.
fn deepest_verified(whys: &[ResolutionStep]) -> Option<&ResolutionStep> {
    let verified = whys.iter().filter(|step| step.state == StepState::Verified && step.answer.is_some());
    verified.filter(|step| !step.evidence_links.is_empty()).max_by_key(|step| above(step, whys).count())
}

fn verified_cause(step: &ResolutionStep) -> Option<Cause> {
    let link = step.evidence_links.first()?;
    Some(Cause {
        summary: step.answer.clone()?,
        file: link.file.clone(),
        line: link.line,
        text: link.text.clone(),
        timestamp: None,
        reasons: vec!["a person verified this answer against the line".to_owned()],
    })
}

fn is_above(step: &ResolutionStep, other: &ResolutionStep, whys: &[ResolutionStep]) -> bool {
    above(other, whys).any(|parent| parent.id == step.id)
}

/// The whys above one, nearest first. A chain longer than the list would be a ring, and ends.
fn above<'w>(step: &ResolutionStep, whys: &'w [ResolutionStep]) -> impl Iterator<Item = &'w ResolutionStep> {
    let parent = |id| whys.iter().find(|other| Some(other.id) == id);
    std::iter::successors(parent(step.parent_id), move |step| parent(step.parent_id)).take(whys.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tftsr_model::{EvidenceLink, IssueId, LogFileId, ResolutionStepId, StepAuthor, UtcText};

    fn step(parent: Option<&ResolutionStep>, line: u64, state: StepState) -> ResolutionStep {
        let link = EvidenceLink {
            evidence_id: None,
            log_file_id: LogFileId::generate(),
            file: "app.log".to_owned(),
            line,
            text: format!("line {line}"),
        };
        ResolutionStep {
            id: ResolutionStepId::generate(),
            issue_id: IssueId::generate(),
            step_order: 1,
            why_question: "Why?".to_owned(),
            answer: Some(format!("because of line {line}")),
            evidence: None,
            created_at: UtcText::from_timestamp(jiff::Timestamp::UNIX_EPOCH),
            parent_id: parent.map(|parent| parent.id),
            state,
            author: StepAuthor::Person,
            evidence_links: vec![link],
        }
    }

    fn found(line: u64) -> Option<Cause> {
        Some(Cause {
            summary: "what the program says".to_owned(),
            file: "app.log".to_owned(),
            line,
            text: String::new(),
            timestamp: None,
            reasons: Vec::new(),
        })
    }

    fn line_of(whys: &[ResolutionStep]) -> Option<u64> {
        judged(Verdict::Likely, found(7), whys).1.map(|cause| cause.line)
    }

    #[test]
    fn the_programs_cause_stands_while_its_why_does() {
        assert_eq!(line_of(&[step(None, 7, StepState::Answered)]), Some(7));
        assert_eq!(line_of(&[step(None, 7, StepState::Refuted)]), None);
        assert_eq!(line_of(&[step(None, 3, StepState::Answered)]), None, "its why was rejected");
    }

    #[test]
    fn a_verified_answer_outranks_the_programs_unless_it_is_on_the_way_to_it() {
        let symptom = step(None, 3, StepState::Verified);
        let proposed = step(Some(&symptom), 7, StepState::Answered);
        assert_eq!(line_of(&[symptom.clone(), proposed.clone()]), Some(7));
        let own = step(Some(&proposed), 9, StepState::Verified);
        assert_eq!(line_of(&[symptom, proposed, own]), Some(9));
        assert_eq!(
            line_of(&[step(None, 7, StepState::Answered), step(None, 9, StepState::Verified)]),
            Some(9)
        );
    }

    #[test]
    fn a_verified_answer_is_a_cause_where_the_program_has_none() {
        let (verdict, cause) = judged(Verdict::Inconclusive, None, &[step(None, 9, StepState::Verified)]);
        assert_eq!((verdict, cause.map(|cause| cause.line)), (Verdict::Likely, Some(9)));
        assert_eq!(judged(Verdict::Inconclusive, found(7), &[step(None, 7, StepState::Answered)]).1, None);
    }
}
