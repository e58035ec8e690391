//! What a look at the whole database says: row counts and integrity checks.

use super::rows;
use crate::StoreError;
use rusqlite::{Connection, params};

/// The tables that are counted, by name.
const COUNTED: &[(&str, &str)] = &[
    ("audit_log", "SELECT count(*) FROM audit_log"),
    ("documents", "SELECT count(*) FROM documents"),
    ("evidence_lines", "SELECT count(*) FROM evidence_lines"),
    ("image_attachments", "SELECT count(*) FROM image_attachments"),
    ("issues", "SELECT count(*) FROM issues"),
    ("log_chunks", "SELECT count(*) FROM log_chunks"),
    ("log_files", "SELECT count(*) FROM log_files"),
    ("pii_spans", "SELECT count(*) FROM pii_spans"),
    ("resolution_steps", "SELECT count(*) FROM resolution_steps"),
    ("timeline_events", "SELECT count(*) FROM timeline_events"),
];

/// How many rows the main tables have, by name.
///
/// # Errors
/// [`StoreError`] when a statement fails.
pub fn row_counts(connection: &Connection) -> Result<Vec<(&'static str, u64)>, StoreError> {
    COUNTED
        .iter()
        .map(|&(table, sql)| {
            let count =
                rows::first(connection, sql, params![], |row| Ok(row.get::<_, i64>(0)?))?.unwrap_or_default();
            Ok((table, count.unsigned_abs()))
        })
        .collect()
}

/// The names of the applied migrations, in order.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn migrations(connection: &Connection) -> Result<Vec<String>, StoreError> {
    rows::all(connection, "SELECT name FROM _migrations ORDER BY name", params![], |row| Ok(row.get(0)?))
}

/// Walks every page and index; gives what is wrong, in SQLite's words. Empty when all is well.
///
/// # Errors
/// [`StoreError`] when the walk itself fails.
pub fn integrity_findings(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut findings =
        rows::all(connection, "PRAGMA cipher_integrity_check", params![], |row| Ok(row.get(0)?))?;
    findings.extend(rows::all(connection, "PRAGMA integrity_check", params![], |row| Ok(row.get(0)?))?);
    findings.extend(rows::all(connection, "PRAGMA foreign_key_check", params![], |row| {
        Ok(format!("a row of {} points at nothing", row.get::<_, String>(0)?))
    })?);
    findings.retain(|finding: &String| finding != "ok");
    Ok(findings)
}
