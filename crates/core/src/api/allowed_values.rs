//! The allow-list: values that redaction never replaces, in any issue.

use super::redaction_rules::change;
use crate::{App, CoreError, act::Act};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tftsr_model::{AllowedValue, AllowedValueId, StoredAllowedValue};
use tftsr_redact::{ALLOWED_VALUES_MAX, check_allowed};
use tftsr_store::{Connection, Transaction, tables};
use ts_rs::TS;

/// An entry to add to the allow-list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateAllowedValue {
    /// What it says.
    pub allowed: AllowedValue,
}

/// An entry of the allow-list to change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateAllowedValue {
    /// The entry.
    pub id: AllowedValueId,
    /// All that it says from now on.
    pub allowed: AllowedValue,
}

/// Names the entry to delete.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteAllowedValue {
    /// The entry.
    pub id: AllowedValueId,
}

/// Adds an entry to the allow-list.
///
/// # Errors
/// `invalid_request`, with the field, for an entry that is malformed, would let values of many types through, or
/// is there already; `limit_exceeded` for more than 1,000.
pub async fn create_allowed_value(
    app: &App,
    request: CreateAllowedValue,
) -> Result<StoredAllowedValue, CoreError> {
    let allowed = checked(app, request.allowed).await?;
    let now = app.now_text();
    let stored = StoredAllowedValue {
        id: AllowedValueId::generate(),
        allowed,
        created_at: now.clone(),
        updated_at: now,
    };
    let act = Act::on("create_allowed_value", "allowed_value", stored.id).details(details(&stored.allowed));
    change(app, act, move |tx, _| {
        insert(tx, &stored)?;
        Ok(stored)
    })
    .await
}

/// Changes an entry of the allow-list.
///
/// # Errors
/// As [`create_allowed_value`]; `not_found` for an unknown entry.
pub async fn update_allowed_value(
    app: &App,
    request: UpdateAllowedValue,
) -> Result<StoredAllowedValue, CoreError> {
    let id = request.id;
    let allowed = checked(app, request.allowed).await?;
    let act = Act::on("update_allowed_value", "allowed_value", id).details(details(&allowed));
    change(app, act, move |tx, now| {
        require_no_twin(tx, &allowed, Some(id))?;
        tables::redaction_allowed::update(tx, id, &allowed, &now.text)?;
        require(tx, id)
    })
    .await
}

/// Deletes an entry of the allow-list.
///
/// # Errors
/// `not_found` for an unknown entry.
pub async fn delete_allowed_value(
    app: &App,
    request: DeleteAllowedValue,
) -> Result<StoredAllowedValue, CoreError> {
    let id = request.id;
    change(app, Act::on("delete_allowed_value", "allowed_value", id), move |tx, _| {
        let deleted = require(tx, id)?;
        tables::redaction_allowed::delete(tx, id)?;
        Ok(deleted)
    })
    .await
}

/// The audit log keeps the bounds of an entry; the value itself is not for it.
fn details(allowed: &AllowedValue) -> Value {
    json!({"match": allowed.match_by, "pii_type": allowed.kind})
}

async fn checked(app: &App, allowed: AllowedValue) -> Result<AllowedValue, CoreError> {
    app.blocking(move |_| {
        check_allowed(&allowed)?;
        Ok(allowed)
    })
    .await
}

pub(super) fn insert(tx: &Transaction<'_>, stored: &StoredAllowedValue) -> Result<(), CoreError> {
    require_no_twin(tx, &stored.allowed, None)?;
    if tables::redaction_allowed::list(tx)?.len() >= ALLOWED_VALUES_MAX {
        return Err(CoreError::limit("entries of the allow-list", ALLOWED_VALUES_MAX as u64));
    }
    Ok(tables::redaction_allowed::insert(tx, stored)?)
}

pub(super) fn is_twin(one: &AllowedValue, other: &AllowedValue) -> bool {
    (&one.value, one.match_by, &one.kind) == (&other.value, other.match_by, &other.kind)
}

fn require_no_twin(
    connection: &Connection,
    allowed: &AllowedValue,
    own: Option<AllowedValueId>,
) -> Result<(), CoreError> {
    let entries = tables::redaction_allowed::list(connection)?;
    if entries.iter().any(|stored| is_twin(&stored.allowed, allowed) && Some(stored.id) != own) {
        let message = "the allow-list has an entry for this value and type already";
        return Err(CoreError::invalid("value", message, "change that entry instead"));
    }
    Ok(())
}

fn require(connection: &Connection, id: AllowedValueId) -> Result<StoredAllowedValue, CoreError> {
    let found = tables::redaction_allowed::get(connection, id)?;
    found.ok_or_else(|| CoreError::not_found("allow-list entry", id))
}
