//! What the user says about redaction in every issue: the profile, rules of their own, the allow-list.

use crate::CoreError;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use tftsr_model::{
    AllowedValue, Decision, RedactionDecision, RedactionProfile, RedactionRule, StoredAllowedValue,
    StoredRedactionRule, ValueSeverity,
};
use tftsr_redact::{ExactValue, Policy, severity_of};
use tftsr_store::{Connection, tables};

/// The row of `settings` that holds the profile.
pub(crate) const PROFILE: &str = "redaction.profile";

/// What is looked for in the logs of every issue, beside the decisions of each.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct RuleSet {
    profile: RedactionProfile,
    /// Those that are switched on.
    rules: Vec<RedactionRule>,
    allowed: Vec<AllowedValue>,
}

impl RuleSet {
    /// The set as it is stored.
    pub(crate) fn read(connection: &Connection) -> Result<Self, CoreError> {
        let rules = tables::redaction_rules::list(connection)?;
        let allowed = tables::redaction_allowed::list(connection)?;
        Ok(Self::of(read_profile(connection)?, &rules, &allowed))
    }

    /// What counts of these rows: a rule that is off does nothing, and a reason is for people.
    fn of(profile: RedactionProfile, rules: &[StoredRedactionRule], allowed: &[StoredAllowedValue]) -> Self {
        let rules = rules.iter().map(|stored| &stored.rule).filter(|rule| rule.enabled);
        let without_reason =
            |stored: &StoredAllowedValue| AllowedValue { reason: String::new(), ..stored.allowed.clone() };
        Self {
            profile,
            rules: rules.cloned().collect(),
            allowed: allowed.iter().map(without_reason).collect(),
        }
    }

    /// Names the set: equal sets have equal names, whenever they were made. Empty for the default, so that
    /// logs that were sealed before there were rules count as sealed under it.
    pub(crate) fn hash(&self) -> String {
        if *self == Self::default() {
            return String::new();
        }
        let json = serde_json::to_vec(self).expect("rules are made of texts and finite numbers");
        hex::encode(Sha256::digest(json))
    }

    /// What a detector looks for under this set and the decisions of an issue.
    pub(crate) fn policy(&self, decisions: &[RedactionDecision]) -> Policy {
        let of = |wanted: Decision| decisions.iter().filter(move |decision| decision.decision == wanted);
        let kept = of(Decision::Keep).map(|decision| AllowedValue::exact(&decision.value));
        let replaced = of(Decision::Replace)
            .map(|decision| ExactValue { kind: decision.pii_type.clone(), value: decision.value.clone() });
        Policy {
            profile: self.profile,
            user_rules: self.rules.clone(),
            allowed: self.allowed.iter().cloned().chain(kept).collect(),
            replaced: replaced.collect(),
            ..Policy::default()
        }
    }

    /// What is lost when a value of this type gets out that this rule found.
    pub(crate) fn severity(&self, kind: &str, rule: Option<&str>) -> ValueSeverity {
        let own = self.rules.iter().find(|own| Some(own.name.as_str()) == rule && own.kind == kind);
        own.map_or_else(|| severity_of(kind), |own| own.severity)
    }
}

/// The profile that was chosen. One that a newer program wrote counts as not chosen.
pub(crate) fn read_profile(connection: &Connection) -> Result<RedactionProfile, CoreError> {
    let text = tables::settings::get(connection, PROFILE)?;
    Ok(text.and_then(|text| serde_json::from_value(Value::String(text)).ok()).unwrap_or_default())
}
