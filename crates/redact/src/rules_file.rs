//! The rules file: the user's rules and allow-list as JSON, for `redact --rules` and to carry them around.

use crate::{Policy, RuleError, USER_RULES_MAX, check_allowed, check_rule};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, MapAccess, Visitor, value::MapAccessDeserializer},
};
use std::{collections::BTreeSet, fmt};
use tftsr_model::{AllowedValue, RedactionRule};

/// `{"rules":[…],"allow":["value", {"value", "match"?, "type"?, "ignores_case"?, "reason"?}]}`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesFile {
    /// The rules.
    #[serde(default)]
    pub rules: Vec<RedactionRule>,
    /// The values that are never replaced.
    #[serde(default, deserialize_with = "allow_list")]
    pub allow: Vec<AllowedValue>,
}

impl RulesFile {
    /// Reads a file and checks every rule and entry in it, as [`check_rule`] does.
    ///
    /// # Errors
    /// [`RuleError::File`] when the bytes are not such a file, otherwise what is wrong with the first rule or
    /// entry that cannot be used.
    pub fn parse(json: &[u8]) -> Result<Self, RuleError> {
        let file: Self =
            serde_json::from_slice(json).map_err(|error| RuleError::File { reason: error.to_string() })?;
        if let Some(over) = file.rules.get(USER_RULES_MAX) {
            return Err(RuleError::TooMany { rule: over.name.clone(), count: file.rules.len() });
        }
        let mut names = BTreeSet::new();
        for rule in &file.rules {
            check_rule(rule)?;
            if !names.insert(&rule.name) {
                return Err(RuleError::SameName { rule: rule.name.clone() });
            }
        }
        file.allow.iter().try_for_each(check_allowed)?;
        Ok(file)
    }

    /// The file as JSON that a person can read.
    ///
    /// # Errors
    /// [`RuleError::File`] for a confidence or entropy that is no number.
    pub fn to_json(&self) -> Result<String, RuleError> {
        let text = serde_json::to_string_pretty(self);
        text.map(|text| text + "\n").map_err(|error| RuleError::File { reason: error.to_string() })
    }
}

impl Policy {
    /// Adds the rules and allowed values of a file.
    pub fn add_rules_file(&mut self, file: RulesFile) {
        self.user_rules.extend(file.rules);
        self.allowed.extend(file.allow);
    }
}

fn allow_list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<AllowedValue>, D::Error> {
    Ok(Vec::<Entry>::deserialize(deserializer)?.into_iter().map(|entry| entry.0).collect())
}

/// An entry of the list: a bare value, or all there is to say about it.
struct Entry(AllowedValue);

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // An untagged enum would do, and say of every mistake only that nothing fits.
        deserializer.deserialize_any(EntryVisitor)
    }
}

struct EntryVisitor;

impl<'de> Visitor<'de> for EntryVisitor {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or an object with a value")
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Entry, E> {
        Ok(Entry(AllowedValue::exact(value)))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Entry, A::Error> {
        AllowedValue::deserialize(MapAccessDeserializer::new(map)).map(Entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Detector;

    #[test]
    fn a_file_comes_back_as_it_was_written() {
        let text = br#"{
            "rules": [
                {"name": "store", "type": "STORE", "pattern": "store-(?<value>\\d{4})"},
                {"name": "card of staff", "type": "STAFF_CARD", "pattern": "\\b\\d{12}\\b", "confidence": 0.6,
                 "validator": {"name": "luhn"}, "near": {"words": ["badge"]}, "severity": "personal"},
                {"name": "random", "type": "NOISE", "pattern": "~\\w{9,}", "enabled": false,
                 "validator": {"name": "entropy", "bits_min": 3.25}}
            ],
            "allow": ["support@example.com", {"value": "10\\..*", "match": "pattern", "type": "IPV4"}]
        }"#;
        let file = RulesFile::parse(text).unwrap();
        assert_eq!(file.rules[0].confidence, 0.9);
        assert_eq!(file.allow[0], AllowedValue::exact("support@example.com"));
        assert_eq!(RulesFile::parse(file.to_json().unwrap().as_bytes()).unwrap(), file);
    }

    #[test]
    fn a_file_that_is_not_one_is_refused_with_the_reason() {
        let twice = br#"{"rules": [{"name":"a","type":"A","pattern":"aa1"},{"name":"a","type":"A","pattern":"aa2"}]}"#;
        for (text, reason) in [
            (&b"{\"rules\": [{\"name\": \"x\"}]}"[..], "missing field"),
            (b"{\"rule\": []}", "unknown field"),
            (b"{\"allow\": [7]}", "a value or an object"),
            (b"{\"allow\": [{\"value\": \"x\", \"matches\": \"exact\"}]}", "unknown field"),
            (twice, "two rules are called"),
        ] {
            let refused = RulesFile::parse(text).unwrap_err();
            assert!(refused.to_string().contains(reason), "{refused}");
        }
    }

    #[test]
    fn an_allowed_value_stays() {
        let mut policy = Policy::default();
        policy.add_rules_file(RulesFile::parse(br#"{"allow":["jane@example.com"]}"#).unwrap());
        assert!(Detector::new(&policy).unwrap().detect_text(b"jane@example.com").is_empty());
    }
}
