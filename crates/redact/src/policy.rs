//! What to look for: the types, the least confidence, the user's own rules, the values to leave.

use serde::Deserialize;
use std::collections::BTreeSet;

/// Most rules one rules file may hold.
pub const USER_RULES_MAX: usize = 200;
/// Longest pattern of one user rule, in bytes.
pub const USER_PATTERN_BYTES_MAX: usize = 2_000;
/// Largest automaton one user rule may compile to, in bytes.
pub const USER_RULE_COMPILED_BYTES_MAX: usize = 1 << 20;
/// Longest name or type of a user rule, in bytes.
pub const USER_NAME_BYTES_MAX: usize = 64;

/// What a [`crate::Detector`] looks for. The default looks for everything it knows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Policy {
    /// Only these types, e.g. `EMAIL`; `None` for all.
    pub types: Option<BTreeSet<String>>,
    /// Spans below this confidence (0–1) are left alone.
    pub min_confidence: f32,
    /// Rules beyond the built-in ones.
    pub user_rules: Vec<UserRule>,
    /// Values that are never replaced, compared byte for byte.
    pub allowed_values: BTreeSet<String>,
}

/// One rule of the user's. A group named `value` in the pattern limits what is replaced to that group.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UserRule {
    /// How spans and errors name it.
    pub name: String,
    /// The type of what it finds, `UPPER_SNAKE`.
    #[serde(rename = "type")]
    pub kind: String,
    /// A regular expression of the `regex` crate, matched within one line.
    pub pattern: String,
    /// How sure it is, 0–1.
    #[serde(default = "default_confidence")]
    pub confidence: f32,
}

fn default_confidence() -> f32 {
    0.9
}

/// A rules file as JSON: `{"rules":[{"name","type","pattern","confidence"?}],"allow":["value"]}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesFile {
    #[serde(default)]
    rules: Vec<UserRule>,
    #[serde(default)]
    allow: BTreeSet<String>,
}

/// Why a policy cannot be used. Each names the rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// The rules file is not the JSON it should be.
    #[error("the rules file cannot be read: {reason}")]
    File {
        /// What is wrong and where.
        reason: String,
    },
    /// The pattern does not compile.
    #[error("rule \"{rule}\": the pattern is not valid: {reason}")]
    Pattern {
        /// The rule's name.
        rule: String,
        /// What the parser says.
        reason: String,
    },
    /// The pattern is longer, or compiles to more, than the limit.
    #[error("rule \"{rule}\" is too large: at most {limit_bytes} bytes of {what}")]
    TooLarge {
        /// The rule's name.
        rule: String,
        /// What was measured.
        what: &'static str,
        /// The limit.
        limit_bytes: usize,
    },
    /// There are too many rules.
    #[error("{count} rules are too many, at most {USER_RULES_MAX}; the first one over is \"{rule}\"")]
    TooMany {
        /// The first rule over the limit.
        rule: String,
        /// How many were given.
        count: usize,
    },
    /// The pattern matches nothing at all between two bytes, so it would match everywhere.
    #[error("rule \"{rule}\" matches the empty text")]
    MatchesEmpty {
        /// The rule's name.
        rule: String,
    },
    /// The type is not `UPPER_SNAKE` or the name is empty.
    #[error("rule \"{rule}\": \"{kind}\" is not a type name; use letters, digits and _, as in EMPLOYEE_ID")]
    TypeName {
        /// The rule's name.
        rule: String,
        /// The type as given.
        kind: String,
    },
    /// The confidence is outside 0–1.
    #[error("rule \"{rule}\": the confidence must lie between 0 and 1")]
    Confidence {
        /// The rule's name, or `min_confidence`.
        rule: String,
    },
    /// A type was asked for that no rule finds; it is refused because a typo would leak values.
    #[error("no rule finds the type \"{kind}\"")]
    UnknownType {
        /// The type as given.
        kind: String,
    },
    /// A rule of this program does not compile: a fault of the program.
    #[error("the built-in rules do not compile: {reason}")]
    BuiltIn {
        /// What the compiler says.
        reason: String,
    },
}

impl Policy {
    /// Adds the rules and allowed values of a rules file (JSON, see [`UserRule`]).
    ///
    /// # Errors
    /// [`RuleError::File`] when the bytes are not such a file. The rules themselves are checked by
    /// [`crate::Detector::new`].
    pub fn add_rules_file(&mut self, json: &[u8]) -> Result<(), RuleError> {
        let file: RulesFile =
            serde_json::from_slice(json).map_err(|error| RuleError::File { reason: error.to_string() })?;
        self.user_rules.extend(file.rules);
        self.allowed_values.extend(file.allow);
        Ok(())
    }

    /// Whether spans of this type and confidence are wanted.
    pub(crate) fn wants(&self, kind: &str, confidence: f32) -> bool {
        confidence >= self.min_confidence && self.types.as_ref().is_none_or(|types| types.contains(kind))
    }
}

impl UserRule {
    /// Checks what can be checked without compiling.
    pub(crate) fn check(&self) -> Result<(), RuleError> {
        let rule = || self.name.clone();
        if self.name.is_empty() || !is_type_name(&self.kind) {
            return Err(RuleError::TypeName { rule: rule(), kind: self.kind.clone() });
        }
        if self.name.len() > USER_NAME_BYTES_MAX {
            return Err(RuleError::TooLarge { rule: rule(), what: "name", limit_bytes: USER_NAME_BYTES_MAX });
        }
        if self.pattern.len() > USER_PATTERN_BYTES_MAX {
            return Err(RuleError::TooLarge {
                rule: rule(),
                what: "pattern",
                limit_bytes: USER_PATTERN_BYTES_MAX,
            });
        }
        if !(0.0..=1.0).contains(&self.confidence) {
            return Err(RuleError::Confidence { rule: rule() });
        }
        Ok(())
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
    use crate::Detector;

    fn with_rule(kind: &str, pattern: &str) -> Policy {
        let rule =
            UserRule { name: "mine".into(), kind: kind.into(), pattern: pattern.into(), confidence: 0.9 };
        Policy { user_rules: vec![rule], ..Policy::default() }
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
    fn an_allowed_value_stays() {
        let mut policy = Policy::default();
        policy.add_rules_file(br#"{"allow":["jane@example.com"]}"#).unwrap();
        assert!(Detector::new(&policy).unwrap().detect_text(b"jane@example.com").is_empty());
    }
}
