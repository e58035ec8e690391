//! Profiles: how much is replaced, as data under `profiles/`.

use serde::Deserialize;
use std::sync::LazyLock;
use tftsr_model::{RedactionProfile, RedactionRule, ValueSeverity};

/// What a profile says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProfileData {
    /// Finds of a rule that is less sure are left alone.
    pub(crate) min_confidence: f32,
    /// What is replaced.
    pub(crate) severities: Vec<ValueSeverity>,
    /// Rules that only this profile has, as a user could have written them.
    #[serde(default)]
    pub(crate) rules: Vec<RedactionRule>,
}

/// What a profile says.
pub(crate) fn data_of(profile: RedactionProfile) -> &'static ProfileData {
    static STRICT: LazyLock<ProfileData> = LazyLock::new(|| parsed(include_str!("../profiles/strict.json")));
    static STANDARD: LazyLock<ProfileData> =
        LazyLock::new(|| parsed(include_str!("../profiles/standard.json")));
    static MINIMAL: LazyLock<ProfileData> =
        LazyLock::new(|| parsed(include_str!("../profiles/minimal.json")));
    match profile {
        RedactionProfile::Strict => &STRICT,
        RedactionProfile::Standard => &STANDARD,
        RedactionProfile::Minimal => &MINIMAL,
    }
}

fn parsed(json: &str) -> ProfileData {
    serde_json::from_str(json).expect("the profiles are part of the program, and a test reads each")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Detector, Policy, check_rule, rules::FAMILIES};

    fn kinds_under(profile: RedactionProfile, text: &str) -> Vec<String> {
        let detector = Detector::new(&Policy { profile, ..Policy::default() }).unwrap();
        detector.detect_text(text.as_bytes()).iter().map(|span| span.kind.to_string()).collect()
    }

    #[test]
    fn each_profile_replaces_what_it_says() {
        let text = "password=hunter2! mail to jane@example.com from 203.0.113.7 handle Zq8vK2mXw4Rt9LpB3nYc";
        use RedactionProfile as P;
        assert_eq!(kinds_under(P::Minimal, text), ["PASSWORD"]);
        assert_eq!(kinds_under(P::Standard, text), ["PASSWORD", "EMAIL", "IPV4"]);
        assert_eq!(kinds_under(P::Strict, text), ["PASSWORD", "EMAIL", "IPV4", "SECRET"]);
    }

    #[test]
    fn no_built_in_rule_is_too_unsure_for_the_standard_profile() {
        let least = data_of(RedactionProfile::Standard).min_confidence;
        for rule in FAMILIES.iter().flat_map(|family| family.rules) {
            assert!(rule.confidence >= least, "{}", rule.id);
        }
    }

    #[test]
    fn the_rules_of_profiles_pass_the_checks_for_everybody() {
        for profile in RedactionProfile::ALL {
            for rule in &data_of(*profile).rules {
                check_rule(rule).unwrap();
            }
        }
    }
}
