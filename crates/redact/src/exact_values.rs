//! Values that are replaced wherever they stand: one automaton for all of them.

use crate::{
    ExactValue, Label, RuleError,
    detector::{Active, Found},
    policy::is_type_name,
};
use aho_corasick::AhoCorasick;

/// How sure a person is.
const CONFIDENCE: f32 = 1.0;

/// The values of a policy, compiled. They follow the user's rules in the detector's list.
#[derive(Debug)]
pub(crate) struct ExactValues {
    /// The place of the first one in the detector's list.
    first: usize,
    automaton: Option<AhoCorasick>,
}

impl ExactValues {
    pub(crate) fn new(values: &[ExactValue], first: usize) -> Result<Self, RuleError> {
        values.iter().try_for_each(check)?;
        let texts = values.iter().map(|value| &value.value);
        let automaton = (!values.is_empty()).then(|| AhoCorasick::new(texts)).transpose();
        Ok(Self {
            first,
            automaton: automaton.map_err(|error| RuleError::BuiltIn { reason: error.to_string() })?,
        })
    }

    /// The values as rules of the detector's list.
    pub(crate) fn active(values: &[ExactValue]) -> impl Iterator<Item = Active> + '_ {
        values.iter().zip(1..).map(|(value, number): (_, usize)| Active {
            id: Label::from_user(&format!("decision {number}")),
            kind: Label::from_user(&value.kind),
            confidence: CONFIDENCE,
            find: None,
            holder: format!("[{}_1]", value.kind),
        })
    }

    /// Adds every place of every value; those that overlap are all there.
    pub(crate) fn scan(&self, text: &[u8], found: &mut Vec<Found>) {
        let Some(automaton) = &self.automaton else { return };
        found.extend(automaton.find_overlapping_iter(text).map(|hit| Found {
            rule: self.first + hit.pattern().as_usize(),
            start: hit.start(),
            end: hit.end(),
        }));
    }
}

fn check(value: &ExactValue) -> Result<(), RuleError> {
    if value.value.is_empty() || value.value.contains('\n') {
        return Err(RuleError::NoValue { value: value.value.clone() });
    }
    if !is_type_name(&value.kind) {
        return Err(RuleError::TypeName { rule: "decision".to_owned(), kind: value.kind.clone() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Detector, Policy};

    #[test]
    fn values_that_overlap_go_as_one() {
        let value = |value: &str| ExactValue { kind: "NAME".into(), value: value.into() };
        let policy =
            Policy { replaced: vec![value("blue-green"), value("green-river")], ..Policy::default() };
        let spans = Detector::new(&policy).unwrap().detect_text(b"the blue-green-river team");
        assert_eq!(spans.iter().map(|span| (span.start, span.end)).collect::<Vec<_>>(), [(4, 20)]);
    }
}
