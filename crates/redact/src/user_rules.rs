//! The user's own rules: compiled within limits, and run line by line beside the built-in ones.

use crate::{
    Label, Policy, RuleError, UserRule,
    detector::{Active, Found, reason_of},
    policy::{USER_RULE_COMPILED_BYTES_MAX, USER_RULES_MAX},
};
use regex_automata::{meta::Regex, util::syntax};

/// The wanted rules of a policy, compiled. They follow the built-in ones in the detector's list.
#[derive(Debug)]
pub(crate) struct UserRules {
    /// The place of the first one in the detector's list.
    first: usize,
    rules: Vec<Compiled>,
}

#[derive(Debug)]
struct Compiled {
    name: String,
    kind: String,
    confidence: f32,
    pattern: Regex,
}

impl UserRules {
    /// Compiles all rules of a policy and keeps the wanted ones.
    pub(crate) fn compile(policy: &Policy, first: usize) -> Result<Self, RuleError> {
        if let Some(over) = policy.user_rules.get(USER_RULES_MAX) {
            return Err(RuleError::TooMany { rule: over.name.clone(), count: policy.user_rules.len() });
        }
        let mut rules = Vec::new();
        for rule in &policy.user_rules {
            rule.check()?;
            let pattern = compile_pattern(rule)?;
            if policy.wants(&rule.kind, rule.confidence) {
                let (name, kind) = (rule.name.clone(), rule.kind.clone());
                rules.push(Compiled { name, kind, confidence: rule.confidence, pattern });
            }
        }
        Ok(Self { first, rules })
    }

    /// The rules as the detector lists them.
    pub(crate) fn active(&self) -> impl Iterator<Item = Active> + '_ {
        self.rules.iter().map(|rule| Active {
            id: Label::from_user(&rule.name),
            kind: Label::from_user(&rule.kind),
            confidence: rule.confidence,
            find: None,
            holder: format!("[{}_1]", rule.kind),
        })
    }

    /// Adds what the rules find in whole lines.
    pub(crate) fn scan(&self, text: &[u8], found: &mut Vec<Found>) {
        for (rule, compiled) in (self.first..).zip(&self.rules) {
            scan_rule(rule, &compiled.pattern, text, found);
        }
    }
}

fn scan_rule(rule: usize, pattern: &Regex, text: &[u8], found: &mut Vec<Found>) {
    let mut start = 0;
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let body = line.strip_suffix(b"\n").unwrap_or(line);
        for captures in pattern.captures_iter(body) {
            let whole = captures.get_match().map(|m| m.span());
            if let Some(span) = captures.get_group_by_name("value").or(whole) {
                found.push(Found { rule, start: start + span.start, end: start + span.end });
            }
        }
        start += line.len();
    }
}

fn compile_pattern(rule: &UserRule) -> Result<Regex, RuleError> {
    let limit = USER_RULE_COMPILED_BYTES_MAX;
    let config = Regex::config().nfa_size_limit(Some(limit)).utf8_empty(false);
    let built =
        Regex::builder().configure(config).syntax(syntax::Config::new().utf8(false)).build(&rule.pattern);
    let regex = built.map_err(|error| match error.size_limit() {
        Some(_) => {
            RuleError::TooLarge { rule: rule.name.clone(), what: "compiled pattern", limit_bytes: limit }
        }
        None => RuleError::Pattern { rule: rule.name.clone(), reason: reason_of(&error) },
    })?;
    if regex.is_match("") {
        return Err(RuleError::MatchesEmpty { rule: rule.name.clone() });
    }
    Ok(regex)
}
