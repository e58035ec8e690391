//! What the user says about redaction: rules of their own, values to leave alone, how much is replaced.

use crate::{AllowedValueId, RedactionRuleId, UtcText, issue::names};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

names! {
    /// What is lost when a value of that kind gets out, worst first.
    ValueSeverity "severity", "secret, personal, infrastructure" {
        /// It opens something: a key, a password, a session.
        Secret = "secret",
        /// It says who somebody is.
        Personal = "personal",
        /// It says where something is: an address, a host, an account name.
        Infrastructure = "infrastructure",
    }
}

names! {
    /// How much is replaced.
    #[derive(Default)]
    RedactionProfile "profile", "strict, standard, minimal" {
        /// Everything, guesses included.
        Strict = "strict",
        /// Everything that a rule is reasonably sure of.
        #[default]
        Standard = "standard",
        /// Secrets only.
        Minimal = "minimal",
    }
}

names! {
    /// On which side of a value the words of a rule must stand.
    NearSide "side", "before, after, either" {
        /// Before the value.
        Before = "before",
        /// After the value.
        After = "after",
        /// On one side or the other.
        Either = "either",
    }
}

names! {
    /// What an entry of the allow-list is compared by.
    AllowedMatch "match", "exact, pattern" {
        /// By the value itself.
        Exact = "exact",
        /// By a regular expression that must match the whole value.
        Pattern = "pattern",
    }
}

/// Bytes between a value and the words of its rule, when a rule does not say.
const NEAR_DISTANCE_BYTES: u32 = 40;
/// How sure a rule is that does not say.
const CONFIDENCE: f64 = 0.9;

/// A rule of the user's. A group named `value` in the pattern limits what is replaced to that group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RedactionRule {
    /// How spans and errors name it; unique.
    pub name: String,
    /// The type of what it finds, `UPPER_SNAKE`; placeholders carry it.
    #[serde(rename = "type")]
    pub kind: String,
    /// A regular expression of the `regex` crate, matched within one line.
    pub pattern: String,
    /// What a match must pass besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub validator: Option<Validator>,
    /// Words that must stand near a match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub near: Option<Near>,
    /// What is lost when such a value gets out.
    #[serde(default = "secret")]
    pub severity: ValueSeverity,
    /// How sure it is, 0 to 1.
    #[serde(default = "confidence")]
    pub confidence: f64,
    /// Whether it is looked for.
    #[serde(default = "enabled")]
    pub enabled: bool,
}

const fn secret() -> ValueSeverity {
    ValueSeverity::Secret
}

const fn confidence() -> f64 {
    CONFIDENCE
}

const fn enabled() -> bool {
    true
}

/// A rule that is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StoredRedactionRule {
    /// Its key.
    pub id: RedactionRuleId,
    /// What it says.
    pub rule: RedactionRule,
    /// When it was first kept.
    pub created_at: UtcText,
    /// When it was last changed.
    pub updated_at: UtcText,
}

/// A check that a match must pass.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "name", rename_all = "snake_case", deny_unknown_fields)]
pub enum Validator {
    /// Luhn's check digit, as on payment cards; what is no digit is left out.
    Luhn,
    /// ISO 7064 mod 97-10, as in an IBAN.
    Mod97,
    /// Verhoeff's check digit; what is no digit is left out.
    Verhoeff,
    /// Shannon entropy of at least so many bits a byte: words have about 3, random letters 4 and more.
    Entropy {
        /// Bits a byte, 0 to 8.
        bits_min: f64,
    },
    /// A number of characters.
    Length {
        /// At least.
        chars_min: u32,
        /// At most.
        chars_max: u32,
    },
}

/// Words that must stand near a value on its line, in any letter case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Near {
    /// The words; one of them is enough.
    pub words: Vec<String>,
    /// Bytes between a word and the value at most, the word counted.
    #[serde(default = "distance")]
    pub distance_bytes: u32,
    /// On which side.
    #[serde(default = "before")]
    pub side: NearSide,
}

const fn distance() -> u32 {
    NEAR_DISTANCE_BYTES
}

const fn before() -> NearSide {
    NearSide::Before
}

/// A value, or a shape of values, that is never replaced.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllowedValue {
    /// The value, or a regular expression that must match the whole of it.
    pub value: String,
    /// Which of the two it is.
    #[serde(default = "exact", rename = "match")]
    pub match_by: AllowedMatch,
    /// Only where it was found as this type.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub kind: Option<String>,
    /// Whether letter case does not matter.
    #[serde(default)]
    pub ignores_case: bool,
    /// Why it may stay, for whoever reads the list later.
    #[serde(default)]
    pub reason: String,
}

const fn exact() -> AllowedMatch {
    AllowedMatch::Exact
}

impl AllowedValue {
    /// This value exactly, of whatever type.
    #[must_use]
    pub fn exact(value: impl Into<String>) -> Self {
        let (match_by, reason) = (AllowedMatch::Exact, String::new());
        Self { value: value.into(), match_by, kind: None, ignores_case: false, reason }
    }
}

/// An entry of the allow-list that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StoredAllowedValue {
    /// Its key.
    pub id: AllowedValueId,
    /// What it says.
    pub allowed: AllowedValue,
    /// When it was first kept.
    pub created_at: UtcText,
    /// When it was last changed.
    pub updated_at: UtcText,
}
