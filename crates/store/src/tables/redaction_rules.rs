//! `redaction_rules`: the user's own redaction rules.

use super::rows::{self, parsed};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use serde_json::json;
use tftsr_model::{RedactionRule, RedactionRuleId, StoredRedactionRule, UtcText};

const TABLE: &str = "redaction_rules";

/// Adds a rule.
///
/// # Errors
/// [`StoreError::Statement`] when another rule has its name.
pub fn insert(transaction: &Transaction<'_>, stored: &StoredRedactionRule) -> Result<(), StoreError> {
    let rule = &stored.rule;
    rows::execute(
        transaction,
        "INSERT INTO redaction_rules (id, name, pii_type, pattern, validator, near, severity, confidence,
                                      is_enabled, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            stored.id.to_string(),
            rule.name,
            rule.kind,
            rule.pattern,
            rule.validator.map(|validator| json!(validator).to_string()),
            rule.near.as_ref().map(|near| json!(near).to_string()),
            rule.severity.as_str(),
            rule.confidence,
            rule.enabled,
            stored.created_at.as_str(),
            stored.updated_at.as_str(),
        ],
    )?;
    Ok(())
}

/// Writes what a rule says; gives whether it was there.
///
/// # Errors
/// [`StoreError::Statement`] when another rule has its name.
pub fn update(
    transaction: &Transaction<'_>,
    id: RedactionRuleId,
    rule: &RedactionRule,
    now: &UtcText,
) -> Result<bool, StoreError> {
    let changed = rows::execute(
        transaction,
        "UPDATE redaction_rules
         SET name = ?2, pii_type = ?3, pattern = ?4, validator = ?5, near = ?6, severity = ?7,
             confidence = ?8, is_enabled = ?9, updated_at = ?10
         WHERE id = ?1",
        params![
            id.to_string(),
            rule.name,
            rule.kind,
            rule.pattern,
            rule.validator.map(|validator| json!(validator).to_string()),
            rule.near.as_ref().map(|near| json!(near).to_string()),
            rule.severity.as_str(),
            rule.confidence,
            rule.enabled,
            now.as_str(),
        ],
    )?;
    Ok(changed > 0)
}

/// Removes a rule; gives whether it was there.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete(transaction: &Transaction<'_>, id: RedactionRuleId) -> Result<bool, StoreError> {
    Ok(rows::execute(transaction, "DELETE FROM redaction_rules WHERE id = ?1", params![id.to_string()])? > 0)
}

/// One rule.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn get(connection: &Connection, id: RedactionRuleId) -> Result<Option<StoredRedactionRule>, StoreError> {
    rows::first(
        connection,
        "SELECT id, name, pii_type, pattern, validator, near, severity, confidence, is_enabled, created_at,
                updated_at
         FROM redaction_rules WHERE id = ?1",
        params![id.to_string()],
        from_row,
    )
}

/// Every rule, by name.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection) -> Result<Vec<StoredRedactionRule>, StoreError> {
    rows::all(
        connection,
        "SELECT id, name, pii_type, pattern, validator, near, severity, confidence, is_enabled, created_at,
                updated_at
         FROM redaction_rules ORDER BY name",
        params![],
        from_row,
    )
}

fn from_row(row: &Row<'_>) -> Result<StoredRedactionRule, StoreError> {
    let rule = RedactionRule {
        name: row.get("name")?,
        kind: row.get("pii_type")?,
        pattern: row.get("pattern")?,
        validator: parsed_json(row, "validator", |text| serde_json::from_str(text))?,
        near: parsed_json(row, "near", |text| serde_json::from_str(text))?,
        severity: parsed(row, TABLE, "severity")?,
        confidence: row.get("confidence")?,
        enabled: row.get("is_enabled")?,
    };
    Ok(StoredRedactionRule {
        id: parsed(row, TABLE, "id")?,
        rule,
        created_at: UtcText::from_column(row.get("created_at")?),
        updated_at: UtcText::from_column(row.get("updated_at")?),
    })
}

/// A column that holds JSON or NULL.
fn parsed_json<T>(
    row: &Row<'_>,
    column: &'static str,
    parse: fn(&str) -> serde_json::Result<T>,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parse(&text).map_err(|_| StoreError::UnreadableRow { table: TABLE, column })).transpose()
}
