//! The detectors that rules and decisions ask for.

use crate::CoreError;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};
use tftsr_redact::{Detector, Policy};

/// Detectors that are kept beside the default one: making one compiles all rules.
const DETECTORS_KEPT: usize = 8;

/// The detector of the default policy, and those of the issues that were worked on last.
pub(crate) struct Detectors {
    plain: Arc<Detector>,
    kept: Mutex<VecDeque<(Policy, Arc<Detector>)>>,
}

impl Detectors {
    pub(crate) fn new() -> Result<Self, CoreError> {
        Ok(Self { plain: Arc::new(Detector::new(&Policy::default())?), kept: Mutex::default() })
    }

    /// The detector that finds what the policy says. Equal policies give the same one as long as it is kept.
    pub(crate) fn under(&self, policy: Policy) -> Result<Arc<Detector>, CoreError> {
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
