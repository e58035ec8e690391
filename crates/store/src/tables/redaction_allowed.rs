//! `redaction_allowed`: values that redaction never replaces.

use super::rows::{self, parsed};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{AllowedValue, AllowedValueId, StoredAllowedValue, UtcText};

const TABLE: &str = "redaction_allowed";

/// Adds an entry.
///
/// # Errors
/// [`StoreError::Statement`] when there is one for the same value, match and type.
pub fn insert(transaction: &Transaction<'_>, stored: &StoredAllowedValue) -> Result<(), StoreError> {
    let allowed = &stored.allowed;
    rows::execute(
        transaction,
        "INSERT INTO redaction_allowed (id, value, match_by, pii_type, ignores_case, reason, created_at,
                                        updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            stored.id.to_string(),
            allowed.value,
            allowed.match_by.as_str(),
            allowed.kind.as_deref().unwrap_or_default(),
            allowed.ignores_case,
            allowed.reason,
            stored.created_at.as_str(),
            stored.updated_at.as_str(),
        ],
    )?;
    Ok(())
}

/// Writes what an entry says; gives whether it was there.
///
/// # Errors
/// [`StoreError::Statement`] when there is another for the same value, match and type.
pub fn update(
    transaction: &Transaction<'_>,
    id: AllowedValueId,
    allowed: &AllowedValue,
    now: &UtcText,
) -> Result<bool, StoreError> {
    let changed = rows::execute(
        transaction,
        "UPDATE redaction_allowed
         SET value = ?2, match_by = ?3, pii_type = ?4, ignores_case = ?5, reason = ?6, updated_at = ?7
         WHERE id = ?1",
        params![
            id.to_string(),
            allowed.value,
            allowed.match_by.as_str(),
            allowed.kind.as_deref().unwrap_or_default(),
            allowed.ignores_case,
            allowed.reason,
            now.as_str(),
        ],
    )?;
    Ok(changed > 0)
}

/// Removes an entry; gives whether it was there.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete(transaction: &Transaction<'_>, id: AllowedValueId) -> Result<bool, StoreError> {
    Ok(rows::execute(transaction, "DELETE FROM redaction_allowed WHERE id = ?1", params![id.to_string()])?
        > 0)
}

/// One entry.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn get(connection: &Connection, id: AllowedValueId) -> Result<Option<StoredAllowedValue>, StoreError> {
    rows::first(
        connection,
        "SELECT id, value, match_by, pii_type, ignores_case, reason, created_at, updated_at
         FROM redaction_allowed WHERE id = ?1",
        params![id.to_string()],
        from_row,
    )
}

/// Every entry, by value.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list(connection: &Connection) -> Result<Vec<StoredAllowedValue>, StoreError> {
    rows::all(
        connection,
        "SELECT id, value, match_by, pii_type, ignores_case, reason, created_at, updated_at
         FROM redaction_allowed ORDER BY value, match_by, pii_type",
        params![],
        from_row,
    )
}

fn from_row(row: &Row<'_>) -> Result<StoredAllowedValue, StoreError> {
    let kind: String = row.get("pii_type")?;
    let allowed = AllowedValue {
        value: row.get("value")?,
        match_by: parsed(row, TABLE, "match_by")?,
        kind: (!kind.is_empty()).then_some(kind),
        ignores_case: row.get("ignores_case")?,
        reason: row.get("reason")?,
    };
    Ok(StoredAllowedValue {
        id: parsed(row, TABLE, "id")?,
        allowed,
        created_at: UtcText::from_column(row.get("created_at")?),
        updated_at: UtcText::from_column(row.get("updated_at")?),
    })
}
