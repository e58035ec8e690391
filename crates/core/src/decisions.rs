//! A person's decisions about values, in the words of the detector.

use tftsr_model::{Decision, RedactionDecision};
use tftsr_redact::{Policy, UserRule};

/// What the detector is to look for under these decisions; none when they change nothing.
pub(crate) fn policy(decisions: &[RedactionDecision]) -> Option<Policy> {
    let of = |wanted: Decision| decisions.iter().filter(move |decision| decision.decision == wanted);
    let policy = Policy {
        allowed_values: of(Decision::Keep).map(|decision| decision.value.clone()).collect(),
        user_rules: of(Decision::Replace).zip(1..).map(rule).collect(),
        ..Policy::default()
    };
    (policy != Policy::default()).then_some(policy)
}

/// The value itself as a rule that is certain.
fn rule((decision, number): (&RedactionDecision, usize)) -> UserRule {
    UserRule {
        name: format!("decision {number}"),
        kind: decision.pii_type.clone(),
        pattern: regex::escape(&decision.value),
        confidence: 1.0,
    }
}
