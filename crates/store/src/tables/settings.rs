//! `settings`: names and values.

use super::rows;
use crate::StoreError;
use rusqlite::{Connection, Transaction, params};
use tftsr_model::UtcText;

/// The value of a setting.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn get(connection: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    rows::first(connection, "SELECT value FROM settings WHERE key = ?1", params![key], |row| Ok(row.get(0)?))
}

/// Writes a setting.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn set(transaction: &Transaction<'_>, key: &str, value: &str, now: &UtcText) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO settings (key, value, updated_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
        params![key, value, now.as_str()],
    )?;
    Ok(())
}

/// Every setting and its value, by name.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn list(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    rows::all(connection, "SELECT key, value FROM settings ORDER BY key", params![], |row| {
        Ok((row.get("key")?, row.get("value")?))
    })
}
