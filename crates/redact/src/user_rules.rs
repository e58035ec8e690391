//! The user's own rules: compiled within limits, and run line by line beside the built-in ones.

use crate::{
    Label, Policy, RuleError,
    allow_list::AllowList,
    detector::{Active, Found},
    policy::{USER_RULE_COMPILED_BYTES_MAX, USER_RULES_MAX},
    rule_checks,
    rule_cost::check_cost,
    rule_error::reason_of,
    rules::Place,
};
use regex_automata::{PatternID, Span, meta::Regex, util::syntax};
use std::ops::Range;
use tftsr_model::RedactionRule;

/// The wanted rules of a policy, compiled. They follow the built-in ones in the detector's list.
#[derive(Debug)]
pub(crate) struct UserRules {
    /// The place of the first one in the detector's list.
    first: usize,
    rules: Vec<Compiled>,
}

/// A rule and its automaton.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) rule: RedactionRule,
    pattern: Regex,
    /// Groups cost time, so they are only asked for where the pattern has the one that counts.
    has_value_group: bool,
}

/// What became of a match of a rule's pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CandidateOutcome {
    /// It is a value.
    Found,
    /// The validator says that it is none.
    FailsValidator,
    /// No word of the rule stands near it.
    NoWordNear,
    /// The allow-list lets it stay.
    Allowed,
}

/// A match of a rule's pattern in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Its first byte.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// What became of it.
    pub outcome: CandidateOutcome,
}

/// Checks a rule as a person gives it: its form, its size, and that it is neither too slow nor too broad,
/// measured on log text that comes with the program. The same rule is always judged the same.
///
/// # Errors
/// A [`RuleError`] that names the rule and says what is wrong.
pub fn check_rule(rule: &RedactionRule) -> Result<(), RuleError> {
    check_cost(&Compiled::new(rule)?)
}

/// What a rule's pattern matches in a text, and what becomes of each match. Whether the rule is enabled does
/// not matter.
///
/// # Errors
/// As [`check_rule`], and for an entry of the allow-list that cannot be used.
pub fn try_rule(rule: &RedactionRule, policy: &Policy, text: &[u8]) -> Result<Vec<Candidate>, RuleError> {
    let compiled = Compiled::new(rule)?;
    check_cost(&compiled)?;
    let allowed = AllowList::new(&policy.allowed)?;
    let mut candidates = Vec::new();
    compiled.candidates(text, &mut |place, line_start| {
        let outcome = match rule_checks::outcome(&compiled.rule, place) {
            CandidateOutcome::Found if allowed.allows(&rule.kind, place.bytes()) => CandidateOutcome::Allowed,
            outcome => outcome,
        };
        let (start, end) = (line_start + place.start, line_start + place.end);
        candidates.push(Candidate { start, end, outcome });
    });
    Ok(candidates)
}

impl UserRules {
    /// Compiles all rules of a policy and keeps the wanted ones.
    pub(crate) fn compile(policy: &Policy, first: usize) -> Result<Self, RuleError> {
        if let Some(over) = policy.user_rules.get(USER_RULES_MAX) {
            return Err(RuleError::TooMany { rule: over.name.clone(), count: policy.user_rules.len() });
        }
        let mut rules = Vec::new();
        for rule in policy.rules() {
            let compiled = Compiled::new(rule)?;
            if policy.wants_rule(rule) {
                rules.push(compiled);
            }
        }
        Ok(Self { first, rules })
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The rules as the detector lists them.
    pub(crate) fn active(&self) -> impl Iterator<Item = Active> + '_ {
        self.rules.iter().map(|Compiled { rule, .. }| Active {
            id: Label::from_user(&rule.name),
            kind: Label::from_user(&rule.kind),
            confidence: rule.confidence as f32,
            find: None,
            holder: format!("[{}_1]", rule.kind),
        })
    }

    /// Adds what the rules find in whole lines.
    pub(crate) fn scan(&self, text: &[u8], found: &mut Vec<Found>) {
        for (rule, compiled) in (self.first..).zip(&self.rules) {
            compiled.values(text, &mut |range| {
                found.push(Found { rule, start: range.start, end: range.end });
            });
        }
    }
}

impl Compiled {
    /// Checks a rule's form and compiles its pattern.
    pub(crate) fn new(rule: &RedactionRule) -> Result<Self, RuleError> {
        rule_checks::check_form(rule)?;
        let pattern = compile_pattern(rule)?;
        let has_value_group = pattern.group_info().to_index(PatternID::ZERO, "value").is_some();
        Ok(Self { rule: rule.clone(), pattern, has_value_group })
    }

    /// Gives every value of the rule in whole lines.
    pub(crate) fn values(&self, text: &[u8], each: &mut dyn FnMut(Range<usize>)) {
        self.candidates(text, &mut |place, line_start| {
            if rule_checks::outcome(&self.rule, place) == CandidateOutcome::Found {
                each(line_start + place.start..line_start + place.end);
            }
        });
    }

    /// Gives every match of the pattern, and where its line begins.
    pub(crate) fn candidates(&self, text: &[u8], each: &mut dyn FnMut(&Place<'_>, usize)) {
        let mut line_start = 0;
        for line in text.split_inclusive(|byte| *byte == b'\n') {
            let body = line.strip_suffix(b"\n").unwrap_or(line);
            let body = body.strip_suffix(b"\r").unwrap_or(body);
            self.matches(body, &mut |found| {
                each(&Place { line: body, start: found.start, end: found.end }, line_start);
            });
            line_start += line.len();
        }
    }

    /// Gives every match in one line, or what its group `value` holds.
    fn matches(&self, line: &[u8], each: &mut dyn FnMut(Span)) {
        if self.has_value_group {
            for groups in self.pattern.captures_iter(line) {
                let whole = || groups.get_match().map(|found| found.span());
                groups.get_group_by_name("value").or_else(whole).into_iter().for_each(&mut *each);
            }
        } else {
            self.pattern.find_iter(line).for_each(|found| each(found.span()));
        }
    }
}

fn compile_pattern(rule: &RedactionRule) -> Result<Regex, RuleError> {
    let limit = USER_RULE_COMPILED_BYTES_MAX;
    let refused = |reason: String| RuleError::Pattern { rule: rule.name.clone(), reason };
    let hir = syntax::parse_with(&rule.pattern, &syntax_config())
        .map_err(|error| refused(last_line(&error.to_string())))?;
    if hir.properties().minimum_len().is_none_or(|bytes| bytes == 0) {
        return Err(RuleError::MatchesEmpty { rule: rule.name.clone() });
    }
    let config = Regex::config().nfa_size_limit(Some(limit)).utf8_empty(false);
    Regex::builder().configure(config).build_from_hir(&hir).map_err(|error| match error.size_limit() {
        Some(_) => {
            RuleError::TooLarge { rule: rule.name.clone(), what: "compiled pattern", limit_bytes: limit }
        }
        None => refused(last_line(&reason_of(&error))),
    })
}

/// What the parser says without the picture of the pattern above it, which needs a terminal.
fn last_line(message: &str) -> String {
    let line = message.lines().last().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}

/// How patterns of the user's are read: any bytes, so that a log in an old encoding is no obstacle.
pub(crate) fn syntax_config() -> syntax::Config {
    syntax::Config::new().utf8(false)
}
