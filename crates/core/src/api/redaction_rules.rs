//! The user's redaction rules and profile. They hold for every issue, as the allow-list does.
//!
//! A change makes sealed versions stale that were made under other rules, and takes their approvals back in the
//! same transaction; sealing again is the issue's own act (`reseal_logs`).

use super::NoArguments;
use crate::{
    App, CoreError,
    act::{Act, Now},
    rule_set,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tftsr_model::{
    IssueId, RedactionProfile, RedactionRule, RedactionRuleId, StoredAllowedValue, StoredRedactionRule,
    ValueSeverity,
};
use tftsr_redact::{Detector, RuleError, USER_RULES_MAX, check_rule, severity_of};
use tftsr_store::{Connection, Transaction, tables};
use ts_rs::TS;

/// A type of value that the program finds by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BuiltInType {
    /// Its name, `UPPER_SNAKE`.
    pub name: String,
    /// What is lost when such a value gets out.
    pub severity: ValueSeverity,
}

/// What the user says about redaction in every issue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RedactionRules {
    /// How much is replaced.
    pub profile: RedactionProfile,
    /// The rules, by name.
    pub rules: Vec<StoredRedactionRule>,
    /// The values that are never replaced.
    pub allowed: Vec<StoredAllowedValue>,
    /// What is found without any rule of the user's.
    pub built_in_types: Vec<BuiltInType>,
    /// Issues with logs that were sealed under other rules than these, the newest first.
    pub stale_issues: Vec<IssueId>,
}

/// A rule to add.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateRedactionRule {
    /// What it says.
    pub rule: RedactionRule,
}

/// A rule to change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateRedactionRule {
    /// The rule.
    pub id: RedactionRuleId,
    /// All that it says from now on.
    pub rule: RedactionRule,
}

/// Names the rule to delete.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteRedactionRule {
    /// The rule.
    pub id: RedactionRuleId,
}

/// The profile to choose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRedactionProfile {
    /// How much is replaced.
    pub profile: RedactionProfile,
}

/// Profile, rules and allow-list.
///
/// # Errors
/// Only what the database reports.
pub async fn get_redaction_rules(app: &App, _: NoArguments) -> Result<RedactionRules, CoreError> {
    app.read(read).await
}

fn read(connection: &Connection) -> Result<RedactionRules, CoreError> {
    let hash = rule_set::RuleSet::read(connection)?.hash();
    let built_in = Detector::built_in_types().into_iter();
    let built_in_types =
        built_in.map(|name| BuiltInType { name: name.to_owned(), severity: severity_of(name) });
    Ok(RedactionRules {
        profile: rule_set::read_profile(connection)?,
        rules: tables::redaction_rules::list(connection)?,
        allowed: tables::redaction_allowed::list(connection)?,
        built_in_types: built_in_types.collect(),
        stale_issues: tables::log_contents::list_stale_issues(connection, &hash)?,
    })
}

/// A change of the rules: afterwards no approval of a sealed version stands that was made under other rules.
pub(super) async fn change<T: Send + 'static>(
    app: &App,
    act: Act,
    work: impl FnOnce(&Transaction<'_>, &Now) -> Result<T, CoreError> + Send + 'static,
) -> Result<T, CoreError> {
    app.act(act, move |tx, now| {
        let done = work(tx, now)?;
        let hash = rule_set::RuleSet::read(tx)?.hash();
        tables::log_contents::withdraw_stale_approvals(tx, &hash)?;
        Ok(done)
    })
    .await
}

/// Adds a rule.
///
/// # Errors
/// `invalid_request`, with the field, for a rule that is malformed, too large, too slow or too broad, or whose
/// name is taken; `limit_exceeded` for more than 200.
pub async fn create_redaction_rule(
    app: &App,
    request: CreateRedactionRule,
) -> Result<StoredRedactionRule, CoreError> {
    let rule = checked(app, request.rule).await?;
    let now = app.now_text();
    let stored = StoredRedactionRule {
        id: RedactionRuleId::generate(),
        rule,
        created_at: now.clone(),
        updated_at: now,
    };
    let act = Act::on("create_redaction_rule", "redaction_rule", stored.id).details(details(&stored.rule));
    change(app, act, move |tx, _| {
        insert(tx, &stored)?;
        Ok(stored)
    })
    .await
}

/// Changes a rule.
///
/// # Errors
/// As [`create_redaction_rule`]; `not_found` for an unknown rule.
pub async fn update_redaction_rule(
    app: &App,
    request: UpdateRedactionRule,
) -> Result<StoredRedactionRule, CoreError> {
    let id = request.id;
    let rule = checked(app, request.rule).await?;
    let act = Act::on("update_redaction_rule", "redaction_rule", id).details(details(&rule));
    change(app, act, move |tx, now| {
        require_free_name(tx, &rule.name, Some(id))?;
        tables::redaction_rules::update(tx, id, &rule, &now.text)?;
        require(tx, id)
    })
    .await
}

/// Deletes a rule.
///
/// # Errors
/// `not_found` for an unknown rule.
pub async fn delete_redaction_rule(
    app: &App,
    request: DeleteRedactionRule,
) -> Result<StoredRedactionRule, CoreError> {
    let id = request.id;
    change(app, Act::on("delete_redaction_rule", "redaction_rule", id), move |tx, _| {
        let deleted = require(tx, id)?;
        tables::redaction_rules::delete(tx, id)?;
        Ok(deleted)
    })
    .await
}

/// The audit log keeps of a rule what it weighs, not what it says: a pattern may spell what it protects.
fn details(rule: &RedactionRule) -> Value {
    json!({"severity": rule.severity, "enabled": rule.enabled})
}

/// Measuring a rule takes a while, so it is done on a thread of its own.
async fn checked(app: &App, rule: RedactionRule) -> Result<RedactionRule, CoreError> {
    app.blocking(move |_| {
        check_rule(&rule)?;
        Ok(rule)
    })
    .await
}

pub(super) fn insert(tx: &Transaction<'_>, stored: &StoredRedactionRule) -> Result<(), CoreError> {
    require_free_name(tx, &stored.rule.name, None)?;
    if tables::redaction_rules::list(tx)?.len() >= USER_RULES_MAX {
        return Err(CoreError::limit("redaction rules", USER_RULES_MAX as u64));
    }
    Ok(tables::redaction_rules::insert(tx, stored)?)
}

fn require_free_name(
    connection: &Connection,
    name: &str,
    own: Option<RedactionRuleId>,
) -> Result<(), CoreError> {
    let rules = tables::redaction_rules::list(connection)?;
    if rules.iter().any(|stored| stored.rule.name == name && Some(stored.id) != own) {
        return Err(RuleError::SameName { rule: name.to_owned() }.into());
    }
    Ok(())
}

fn require(connection: &Connection, id: RedactionRuleId) -> Result<StoredRedactionRule, CoreError> {
    let found = tables::redaction_rules::get(connection, id)?;
    found.ok_or_else(|| CoreError::not_found("redaction rule", id))
}

/// Chooses how much is replaced, and answers with all there is.
///
/// # Errors
/// Only what the database reports.
pub async fn set_redaction_profile(
    app: &App,
    request: SetRedactionProfile,
) -> Result<RedactionRules, CoreError> {
    let profile = request.profile;
    let act = Act::on("set_redaction_profile", "settings", "redaction").details(json!({"profile": profile}));
    change(app, act, move |tx, now| {
        tables::settings::set(tx, rule_set::PROFILE, profile.as_str(), &now.text)?;
        read(tx)
    })
    .await
}
