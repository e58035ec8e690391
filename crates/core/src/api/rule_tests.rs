//! Trying a rule on a text while one writes it.

use crate::{App, CoreError};
use serde::{Deserialize, Serialize};
use tftsr_model::RedactionRule;
use tftsr_redact::{CandidateOutcome, Policy, RuleError, try_rule};
use tftsr_store::tables;
use ts_rs::TS;

/// Bytes of the text that a rule is tried on.
const TEST_TEXT_BYTES_MAX: usize = 100_000;
/// Matches that one try gives.
const TEST_MATCHES_MAX: usize = 1_000;

/// A rule to try on a text. Neither is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TestRedactionRule {
    /// The rule.
    pub rule: RedactionRule,
    /// The text, at most 100,000 bytes.
    pub text: String,
}

/// What became of a match of a rule's pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MatchOutcome {
    /// It is replaced.
    Replaced,
    /// It stays: the validator says that it is none.
    FailsValidator,
    /// It stays: no word of the rule stands near it.
    NoWordNear,
    /// It stays: the allow-list names it.
    Allowed,
}

/// A match of a rule's pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuleMatch {
    /// Its first UTF-16 unit in the text.
    pub start: u64,
    /// The UTF-16 unit after it.
    pub end: u64,
    /// What became of it.
    pub outcome: MatchOutcome,
}

/// What a rule does to a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuleTest {
    /// The matches in order; 1,000 at most.
    pub matches: Vec<RuleMatch>,
    /// True when there are more.
    pub is_truncated: bool,
}

/// Tries a rule on a text, as the editor does while one writes it. The rule need not be kept, nor have a name.
///
/// # Errors
/// `invalid_request`, with the field, for a rule that could not be kept; `limit_exceeded` for a text of more
/// than 100,000 bytes.
pub async fn test_redaction_rule(app: &App, request: TestRedactionRule) -> Result<RuleTest, CoreError> {
    if request.text.len() > TEST_TEXT_BYTES_MAX {
        return Err(CoreError::limit("bytes of text to try a rule on", TEST_TEXT_BYTES_MAX as u64));
    }
    app.blocking(move |app| {
        let TestRedactionRule { mut rule, text } = request;
        if rule.name.trim().is_empty() {
            "unnamed".clone_into(&mut rule.name);
        }
        let stored =
            app.read_blocking(|connection| Ok::<_, CoreError>(tables::redaction_allowed::list(connection)?))?;
        let allowed = stored.into_iter().map(|stored| stored.allowed).collect();
        let candidates = try_rule(&rule, &Policy { allowed, ..Policy::default() }, text.as_bytes());
        let candidates = candidates.map_err(|error| without_name(&error, &rule.name))?;
        let is_truncated = candidates.len() > TEST_MATCHES_MAX;
        let mut units = Utf16Offsets::new(&text);
        let shown = candidates.iter().take(TEST_MATCHES_MAX).map(|candidate| RuleMatch {
            start: units.at(candidate.start),
            end: units.at(candidate.end),
            outcome: outcome(candidate.outcome),
        });
        Ok(RuleTest { matches: shown.collect(), is_truncated })
    })
    .await
}

const fn outcome(outcome: CandidateOutcome) -> MatchOutcome {
    match outcome {
        CandidateOutcome::Found => MatchOutcome::Replaced,
        CandidateOutcome::FailsValidator => MatchOutcome::FailsValidator,
        CandidateOutcome::NoWordNear => MatchOutcome::NoWordNear,
        CandidateOutcome::Allowed => MatchOutcome::Allowed,
    }
}

/// In an editor everybody knows which rule it is.
fn without_name(error: &RuleError, name: &str) -> CoreError {
    let message = error.to_string();
    let rest = message.strip_prefix(&format!("rule \"{name}\"")).unwrap_or(&message);
    let message = match rest.strip_prefix(": ") {
        Some(problem) => problem.to_owned(),
        None if rest.len() < message.len() => format!("the rule{rest}"),
        None => message,
    };
    match error.field() {
        Some(field) => CoreError::invalid(field, message, error.hint()),
        None => error.clone().into(),
    }
}

/// Offsets in UTF-8 as offsets in UTF-16, asked for in rising order.
struct Utf16Offsets<'t> {
    text: &'t str,
    bytes: usize,
    units: u64,
}

impl<'t> Utf16Offsets<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, bytes: 0, units: 0 }
    }

    /// The offset of a byte; within a character, that of the character after it.
    fn at(&mut self, byte: usize) -> u64 {
        let mut rest = self.text.get(self.bytes..).unwrap_or_default().chars();
        while self.bytes < byte
            && let Some(letter) = rest.next()
        {
            self.bytes += letter.len_utf8();
            self.units += letter.len_utf16() as u64;
        }
        self.units
    }
}
