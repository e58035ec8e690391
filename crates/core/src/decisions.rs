//! A person's decisions about values, in the words of the detector; and the detectors they ask for.

use crate::CoreError;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};
use tftsr_model::{Decision, RedactionDecision};
use tftsr_redact::{Detector, Policy, UserRule};

/// Detectors that are kept beside the one without decisions: making one compiles all rules.
const DETECTORS_KEPT: usize = 8;

/// The detector without decisions, and those of the issues that were worked on last.
pub(crate) struct Detectors {
    plain: Arc<Detector>,
    kept: Mutex<VecDeque<(Policy, Arc<Detector>)>>,
}

impl Detectors {
    pub(crate) fn new() -> Result<Self, CoreError> {
        Ok(Self { plain: Arc::new(Detector::new(&Policy::default())?), kept: Mutex::default() })
    }

    /// The detector that finds what these decisions leave to be found. Equal decisions give the same one
    /// as long as it is kept.
    pub(crate) fn under(&self, decisions: &[RedactionDecision]) -> Result<Arc<Detector>, CoreError> {
        let policy = policy(decisions);
        if policy == Policy::default() {
            return Ok(Arc::clone(&self.plain));
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = kept.iter().position(|(known, _)| *known == policy)
            && let Some(found) = kept.remove(place)
        {
            kept.push_front(found.clone());
            return Ok(found.1);
        }
        let detector = Arc::new(Detector::new(&policy)?);
        kept.push_front((policy, Arc::clone(&detector)));
        kept.truncate(DETECTORS_KEPT);
        Ok(detector)
    }
}

fn policy(decisions: &[RedactionDecision]) -> Policy {
    let of = |wanted: Decision| decisions.iter().filter(move |decision| decision.decision == wanted);
    Policy {
        allowed_values: of(Decision::Keep).map(|decision| decision.value.clone()).collect(),
        user_rules: of(Decision::Replace).zip(1..).map(rule).collect(),
        ..Policy::default()
    }
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
