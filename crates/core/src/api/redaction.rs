//! The review of a redaction: what was replaced, how sure that is, what a person decides, what is approved.

use super::issues;
use crate::{
    App, CoreError,
    act::Act,
    jobs::{JobGuard, JobKind},
    sealing::{self, Resealed},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use tftsr_model::{Decision, IssueId, LogFileId, PiiSpan, RedactionDecision, UtcText};
use tftsr_store::{Connection, tables};
use ts_rs::TS;

/// A rule that is less sure than this leaves the value to a person's eye.
const CONFIDENCE_CERTAIN: f64 = 0.75;
/// Values that one answer lists; all are counted.
const VALUES_MAX: usize = 2_000;
/// Decisions of one issue; the values to replace are rules of the detector, which bounds their number.
const DECISIONS_MAX: usize = 200;
/// Characters of a value that a person adds: a shorter one would be found inside other words.
const VALUE_CHARS_MIN: usize = 3;
/// Characters of a value at most.
const VALUE_CHARS_MAX: usize = 1_000;

/// Names the issue whose redaction to review.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetRedactionReview {
    /// The issue.
    pub issue_id: IssueId,
}

/// A value of the issue's logs and what happened to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReviewedValue {
    /// The kind of value, `UPPER_SNAKE`.
    pub pii_type: String,
    /// The value itself. It stays on this machine.
    pub value: String,
    /// What stands in its place; none while it is kept as it is.
    pub placeholder: Option<String>,
    /// How sure the rule is, 0 to 1; unknown for logs of an older version.
    pub confidence: Option<f64>,
    /// The rule that found it.
    pub rule: Option<String>,
    /// How often it stands in the logs.
    pub occurrences: u64,
    /// The log of its first occurrence.
    pub log_file_id: Option<LogFileId>,
    /// The line of its first occurrence, 1-based.
    pub line: Option<u64>,
    /// What a person decided about it.
    pub decision: Option<Decision>,
    /// True when the rule is unsure and nobody has decided yet.
    pub is_uncertain: bool,
}

/// How many values of a kind there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TypeCount {
    /// The kind of value, `UPPER_SNAKE`.
    pub pii_type: String,
    /// Different values.
    pub values: u64,
    /// Places they stand in.
    pub occurrences: u64,
}

/// The sealed version of one log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SealedLog {
    /// The log.
    pub log_file_id: LogFileId,
    /// Its name within the issue.
    pub file_name: String,
    /// SHA-256 of the sealed bytes, lower-case hex.
    pub sealed_hash: Option<String>,
    /// When a person approved exactly these bytes.
    pub approved_at: Option<UtcText>,
}

/// Everything a person needs to say: this may leave the machine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RedactionReview {
    /// The values, the uncertain ones first, then by kind; 2,000 at most.
    pub values: Vec<ReviewedValue>,
    /// All values, by kind.
    pub types: Vec<TypeCount>,
    /// Different values in all.
    pub values_total: u64,
    /// Those whose rule is unsure and about which nobody has decided.
    pub uncertain_total: u64,
    /// The logs with their sealed versions.
    pub logs: Vec<SealedLog>,
    /// True when every log's sealed version was approved.
    pub is_approved: bool,
}

/// A decision about one value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideRedaction {
    /// The issue.
    pub issue_id: IssueId,
    /// The value as it stands in the logs.
    pub value: String,
    /// What is decided; nothing takes an earlier decision back.
    #[serde(default)]
    #[ts(optional)]
    pub decision: Option<Decision>,
    /// The kind of value for one that no rule finds; `SECRET` when nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub pii_type: Option<String>,
}

/// Names the issue whose sealed logs to approve.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApproveRedaction {
    /// The issue.
    pub issue_id: IssueId,
    /// The `sealed_hash` of each log as the person saw it, in the order of the logs.
    pub sealed_hashes: Vec<String>,
}

/// What was replaced in the logs of an issue, and what of it was decided and approved.
///
/// # Errors
/// `not_found` for an unknown issue.
pub async fn get_redaction_review(
    app: &App,
    request: GetRedactionReview,
) -> Result<RedactionReview, CoreError> {
    app.read(move |connection| read_review(connection, request.issue_id)).await
}

fn read_review(connection: &Connection, issue_id: IssueId) -> Result<RedactionReview, CoreError> {
    issues::require(connection, issue_id)?;
    let decisions = tables::redaction_decisions::list(connection, issue_id)?;
    let mut logs = Vec::new();
    let mut values: BTreeMap<(String, String), ReviewedValue> = BTreeMap::new();
    for file in tables::log_files::list(connection, issue_id)? {
        let content = tables::log_contents::get(connection, file.id)?;
        for span in tables::pii_spans::list(connection, file.id)? {
            gather(&mut values, span);
        }
        logs.push(SealedLog {
            log_file_id: file.id,
            file_name: file.file_name,
            sealed_hash: content.as_ref().and_then(|content| content.sealed_hash.clone()),
            approved_at: content.and_then(|content| content.approved_at),
        });
    }
    Ok(review(values, &decisions, logs))
}

/// Adds a span to the value it is an occurrence of.
fn gather(values: &mut BTreeMap<(String, String), ReviewedValue>, span: PiiSpan) {
    let key = (span.pii_type.clone(), span.original_value.clone());
    let known = values.entry(key).or_insert_with(|| ReviewedValue {
        pii_type: span.pii_type,
        value: span.original_value,
        placeholder: Some(span.replacement),
        confidence: span.confidence,
        rule: span.rule,
        occurrences: 0,
        log_file_id: Some(span.log_file_id),
        line: span.line,
        decision: None,
        is_uncertain: false,
    });
    known.occurrences += span.occurrences;
}

fn review(
    values: BTreeMap<(String, String), ReviewedValue>,
    decisions: &[RedactionDecision],
    logs: Vec<SealedLog>,
) -> RedactionReview {
    let decided = |value: &str| decisions.iter().find(|decision| decision.value == value);
    let mut values: Vec<ReviewedValue> = values.into_values().collect();
    for value in &mut values {
        value.decision = decided(&value.value).map(|decision| decision.decision);
        let is_unsure = value.confidence.is_some_and(|confidence| confidence < CONFIDENCE_CERTAIN);
        value.is_uncertain = is_unsure && value.decision.is_none();
    }
    let types = count_by_type(&values);
    let kept = decisions.iter().filter(|decision| decision.decision == Decision::Keep);
    values.extend(kept.map(kept_value));
    values.sort_by_key(|value| (!value.is_uncertain, value.decision != Some(Decision::Keep)));
    let (values_total, uncertain_total) =
        (values.len() as u64, values.iter().filter(|value| value.is_uncertain).count() as u64);
    values.truncate(VALUES_MAX);
    let is_approved = !logs.is_empty() && logs.iter().all(|log| log.approved_at.is_some());
    RedactionReview { values, types, values_total, uncertain_total, logs, is_approved }
}

/// A value that stays in the logs has no span any more; the decision is all that is known of it.
fn kept_value(decision: &RedactionDecision) -> ReviewedValue {
    ReviewedValue {
        pii_type: decision.pii_type.clone(),
        value: decision.value.clone(),
        placeholder: None,
        confidence: None,
        rule: None,
        occurrences: 0,
        log_file_id: None,
        line: None,
        decision: Some(Decision::Keep),
        is_uncertain: false,
    }
}

fn count_by_type(values: &[ReviewedValue]) -> Vec<TypeCount> {
    let mut counts: BTreeMap<&str, TypeCount> = BTreeMap::new();
    for value in values {
        let count = counts.entry(&value.pii_type).or_insert_with(|| TypeCount {
            pii_type: value.pii_type.clone(),
            values: 0,
            occurrences: 0,
        });
        count.values += 1;
        count.occurrences += value.occurrences;
    }
    let mut counts: Vec<TypeCount> = counts.into_values().collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.occurrences));
    counts
}

/// Decides about a value, seals every log of the issue again under the decision, and changes the texts
/// that are stored with the issue likewise. An approval of the logs is void then.
///
/// # Errors
/// `not_found` for an unknown issue; `invalid_request` for a value or type that cannot be used;
/// `cancelled`. In all these cases nothing was changed.
pub async fn decide_redaction(app: &App, request: DecideRedaction) -> Result<RedactionReview, CoreError> {
    let issue_id = request.issue_id;
    let _alone = app.lock_redaction(issue_id).await;
    let decision = checked(app, request).await?;
    if decision.decision == Some(Decision::Accept) {
        return accept(app, issue_id, decision.into_stored()).await;
    }
    let job = app.start_job(JobKind::Seal, issue_id, &[])?;
    let resealed = reseal(app, issue_id, &decision, &job).await;
    let written = match resealed {
        Ok(resealed) => store(app, issue_id, decision, resealed).await,
        Err(error) => Err(error),
    };
    job.end(written)
}

/// A decision, or the wish to take one back.
#[derive(Debug, Clone)]
struct Wanted {
    value: String,
    pii_type: String,
    decision: Option<Decision>,
}

impl Wanted {
    fn into_stored(self) -> RedactionDecision {
        let decision = self.decision.unwrap_or(Decision::Accept);
        RedactionDecision { value: self.value, decision, pii_type: self.pii_type }
    }
}

async fn checked(app: &App, request: DecideRedaction) -> Result<Wanted, CoreError> {
    let DecideRedaction { issue_id, value, decision, pii_type } = request;
    let chars = value.chars().count();
    if !(VALUE_CHARS_MIN..=VALUE_CHARS_MAX).contains(&chars) || value.contains('\n') {
        let message = format!("a value has {VALUE_CHARS_MIN} to {VALUE_CHARS_MAX} characters on one line");
        return Err(CoreError::invalid("value", message, "select the whole value as it stands in the log"));
    }
    let review = get_redaction_review(app, GetRedactionReview { issue_id }).await?;
    if is_part_of_a_placeholder(&review, &value) {
        return Err(CoreError::invalid(
            "value",
            "the value is part of a placeholder",
            "a placeholder holds nothing of the value it stands for; choose the text around it",
        ));
    }
    let known = review.values.iter().find(|known| known.value == value);
    let pii_type = pii_type.or_else(|| known.map(|known| known.pii_type.clone()));
    Ok(Wanted { value, decision, pii_type: pii_type.unwrap_or_else(|| "SECRET".to_owned()) })
}

/// Replacing a part of `[EMAIL_1]` would break every placeholder of its kind in the stored texts.
fn is_part_of_a_placeholder(review: &RedactionReview, value: &str) -> bool {
    let placeholders = review.values.iter().filter_map(|known| known.placeholder.as_deref());
    review
        .types
        .iter()
        .map(|kind| kind.pii_type.as_str())
        .chain(placeholders)
        .any(|text| text.contains(value))
}

/// Accepting changes no byte: the value is replaced already.
async fn accept(
    app: &App,
    issue_id: IssueId,
    decision: RedactionDecision,
) -> Result<RedactionReview, CoreError> {
    app.act(act(issue_id, Some(Decision::Accept), &decision.pii_type), move |tx, now| {
        tables::redaction_decisions::set(tx, issue_id, &decision, &now.text)?;
        read_review(tx, issue_id)
    })
    .await
}

async fn reseal(
    app: &App,
    issue_id: IssueId,
    wanted: &Wanted,
    job: &JobGuard,
) -> Result<Resealed, CoreError> {
    let known =
        app.read(move |connection| Ok(tables::redaction_decisions::list(connection, issue_id)?)).await?;
    let mut decisions: Vec<RedactionDecision> =
        known.into_iter().filter(|decision| decision.value != wanted.value).collect();
    if wanted.decision.is_some() {
        decisions.push(wanted.clone().into_stored());
    }
    if decisions.len() > DECISIONS_MAX {
        return Err(CoreError::limit("decisions about the values of one issue", DECISIONS_MAX as u64));
    }
    let handle = job.handle();
    app.blocking(move |app| sealing::reseal(app, issue_id, &decisions, &handle)).await
}

async fn store(
    app: &App,
    issue_id: IssueId,
    wanted: Wanted,
    resealed: Resealed,
) -> Result<RedactionReview, CoreError> {
    app.act(act(issue_id, wanted.decision, &wanted.pii_type), move |tx, now| {
        let before = placeholder_of(tx, issue_id, &wanted.value)?;
        resealed.store(tx)?;
        let stored = wanted.clone().into_stored();
        match wanted.decision {
            Some(_) => tables::redaction_decisions::set(tx, issue_id, &stored, &now.text)?,
            None => {
                tables::redaction_decisions::delete(tx, issue_id, &wanted.value)?;
            }
        }
        let after = resealed.placeholder_of(&wanted.value);
        sealing::rewrite_texts(tx, issue_id, &wanted.value, before.as_deref(), after)?;
        read_review(tx, issue_id)
    })
    .await
}

fn act(issue_id: IssueId, decision: Option<Decision>, pii_type: &str) -> Act {
    Act::on("decide_redaction", "issue", issue_id)
        .details(json!({"decision": decision, "pii_type": pii_type}))
}

/// What stands in the place of a value now.
fn placeholder_of(
    connection: &Connection,
    issue_id: IssueId,
    value: &str,
) -> Result<Option<String>, CoreError> {
    for file in tables::log_files::list(connection, issue_id)? {
        let spans = tables::pii_spans::list(connection, file.id)?;
        if let Some(span) = spans.into_iter().find(|span| span.original_value == value) {
            return Ok(Some(span.replacement));
        }
    }
    Ok(None)
}

/// Approves the sealed versions of all logs of an issue that the person has seen.
///
/// # Errors
/// `not_found` for an unknown issue; `invalid_request` when it has no logs; `already_exists` when the sealed
/// versions are others by now.
pub async fn approve_redaction(app: &App, request: ApproveRedaction) -> Result<RedactionReview, CoreError> {
    let issue_id = request.issue_id;
    let _alone = app.lock_redaction(issue_id).await;
    let review = get_redaction_review(app, GetRedactionReview { issue_id }).await?;
    if review.logs.is_empty() {
        return Err(CoreError::invalid("issue_id", "the issue has no logs to approve", "add logs first"));
    }
    let hashes: Vec<&str> = review.logs.iter().filter_map(|log| log.sealed_hash.as_deref()).collect();
    if hashes != request.sealed_hashes {
        return Err(CoreError::Changed { what: "redaction of the issue", id: issue_id.to_string() });
    }
    let act = Act::on("approve_redaction", "issue", issue_id)
        .details(json!({"sealed_hashes": hashes, "uncertain": review.uncertain_total}));
    app.act(act, move |tx, now| {
        for log in tables::log_files::list(tx, issue_id)? {
            tables::log_contents::approve(tx, log.id, &now.text)?;
        }
        read_review(tx, issue_id)
    })
    .await
}
