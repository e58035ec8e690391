//! What to look for: how much, which types, the user's own rules, the values to leave and those to take.

use crate::{profile, severity::severity_of};
use std::collections::BTreeSet;
use tftsr_model::{AllowedValue, RedactionProfile, RedactionRule, ValueSeverity};

/// Most rules of the user's.
pub const USER_RULES_MAX: usize = 200;
/// Most entries of an allow-list that a person keeps.
pub const ALLOWED_VALUES_MAX: usize = 1_000;
/// Longest pattern of one user rule, in bytes.
pub const USER_PATTERN_BYTES_MAX: usize = 2_000;
/// Largest automaton one user rule may compile to, in bytes.
pub const USER_RULE_COMPILED_BYTES_MAX: usize = 1 << 20;
/// Longest name or type of a user rule, in bytes.
pub const USER_NAME_BYTES_MAX: usize = 64;
/// Most words of which one must stand near a value.
pub const NEAR_WORDS_MAX: usize = 20;
/// Longest of these words, in bytes.
pub const NEAR_WORD_BYTES_MAX: usize = 64;
/// Farthest such a word may stand from the value, in bytes.
pub const NEAR_DISTANCE_BYTES_MAX: u32 = 200;

/// What a [`crate::Detector`] looks for. The default looks for what the standard profile says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Policy {
    /// How much is replaced.
    pub profile: RedactionProfile,
    /// Only these types, e.g. `EMAIL`; `None` for all.
    pub types: Option<BTreeSet<String>>,
    /// Spans below this confidence (0–1) are left alone; the profile decides when nothing is said.
    pub min_confidence: Option<f32>,
    /// Rules beyond the built-in ones. Those that come from outside must have passed [`crate::check_rule`].
    pub user_rules: Vec<RedactionRule>,
    /// Values that are never replaced.
    pub allowed: Vec<AllowedValue>,
    /// Values that are always replaced, whatever the profile says.
    pub replaced: Vec<ExactValue>,
}

/// A value that is replaced wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExactValue {
    /// The type under which it is replaced.
    pub kind: String,
    /// The value, of one line and not empty.
    pub value: String,
}

impl Policy {
    /// Whether spans of a built-in rule of this type and confidence are wanted.
    pub(crate) fn wants(&self, kind: &str, confidence: f32) -> bool {
        self.wants_severity(severity_of(kind), kind, confidence)
    }

    /// Whether a rule of the user's is to be looked for.
    pub(crate) fn wants_rule(&self, rule: &RedactionRule) -> bool {
        rule.enabled && self.wants_severity(rule.severity, &rule.kind, rule.confidence as f32)
    }

    fn wants_severity(&self, severity: ValueSeverity, kind: &str, confidence: f32) -> bool {
        let profile = profile::data_of(self.profile);
        confidence >= self.min_confidence.unwrap_or(profile.min_confidence)
            && profile.severities.contains(&severity)
            && self.types.as_ref().is_none_or(|types| types.contains(kind))
    }

    /// The rules of the profile, then those of the user.
    pub(crate) fn rules(&self) -> impl Iterator<Item = &RedactionRule> {
        profile::data_of(self.profile).rules.iter().chain(&self.user_rules)
    }
}

/// Whether a name can stand in a placeholder: `[A-Z][A-Z0-9_]*`, at most 64 bytes.
pub(crate) fn is_type_name(name: &str) -> bool {
    name.len() <= USER_NAME_BYTES_MAX
        && name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Detector, RuleError};

    fn with_rule(kind: &str, pattern: &str) -> Policy {
        let json = serde_json::json!({"name": "mine", "type": kind, "pattern": pattern});
        Policy { user_rules: vec![serde_json::from_value(json).unwrap()], ..Policy::default() }
    }

    #[test]
    fn a_rule_that_cannot_be_used_is_refused_by_name() {
        let long = "a".repeat(USER_PATTERN_BYTES_MAX + 1);
        for (kind, pattern) in [
            ("TICKET", "("),
            ("ticket", "a"),
            ("TICKET", "a*"),
            ("TICKET", "(a{999}){99}"),
            ("TICKET", &long),
        ] {
            let refused = Detector::new(&with_rule(kind, pattern)).unwrap_err();
            assert!(refused.to_string().contains("\"mine\""), "{refused}");
        }
    }

    #[test]
    fn a_user_rule_replaces_its_value_group_only() {
        let detector = Detector::new(&with_rule("TICKET", r"ticket (?<value>T-\d+)")).unwrap();
        let spans = detector.detect_text(b"see ticket T-77 now");
        assert_eq!(
            spans.iter().map(|s| (s.kind.as_str(), s.start, s.end)).collect::<Vec<_>>(),
            [("TICKET", 11, 15)]
        );
    }

    #[test]
    fn only_wanted_types_are_found_and_a_misspelt_type_is_refused() {
        let only = |kind: &str| Policy { types: Some([kind.to_owned()].into()), ..Policy::default() };
        let detector = Detector::new(&only("EMAIL")).unwrap();
        assert_eq!(detector.detect_text(b"password=hunter2 jane@example.com").len(), 1);
        assert_eq!(
            Detector::new(&only("EMIAL")).unwrap_err(),
            RuleError::UnknownType { kind: "EMIAL".into() }
        );
    }

    #[test]
    fn a_value_that_must_go_goes_whatever_the_profile() {
        let replaced = vec![ExactValue { kind: "CODENAME".into(), value: "project-zebra".into() }];
        let policy = Policy { replaced, profile: RedactionProfile::Minimal, ..Policy::default() };
        let spans = Detector::new(&policy).unwrap().detect_text(b"rollout of project-zebra began");
        assert_eq!(spans.iter().map(|s| (s.kind.as_str(), s.start)).collect::<Vec<_>>(), [("CODENAME", 11)]);
    }

    #[test]
    fn a_rule_that_is_switched_off_or_too_unsure_for_the_profile_is_not_looked_for() {
        let found = |change: fn(&mut RedactionRule), profile| {
            let mut policy = Policy { profile, ..with_rule("TICKET", r"T-\d+") };
            policy.user_rules.iter_mut().for_each(change);
            Detector::new(&policy).unwrap().detect_text(b"ticket T-77").len()
        };
        use RedactionProfile::{Minimal, Standard, Strict};
        assert_eq!(found(|_| (), Standard), 1);
        assert_eq!(found(|rule| rule.enabled = false, Strict), 0);
        assert_eq!(found(|rule| rule.confidence = 0.3, Standard), 0);
        assert_eq!(found(|rule| rule.confidence = 0.3, Strict), 1);
        assert_eq!(found(|rule| rule.severity = ValueSeverity::Personal, Minimal), 0);
    }
}
