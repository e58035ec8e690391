//! The schema's history: every migration in order, each applied once, in one transaction with its row.
//!
//! A migration that has landed never changes; a test pins the hash of each file.

use rusqlite::{Connection, TransactionBehavior, params};

/// One step of the schema's history.
#[derive(Debug)]
pub(crate) struct Migration {
    /// Its row in `_migrations` and the name of its file without `.sql`.
    pub(crate) name: &'static str,
    /// Its statements.
    pub(crate) sql: &'static str,
}

macro_rules! migrations {
    ($($name:literal,)+) => {
        /// Every migration; its place, from 1, is the `user_version` it leads to.
        pub(crate) const MIGRATIONS: &[Migration] = &[
            $(Migration { name: $name, sql: include_str!(concat!("../migrations/", $name, ".sql")) },)+
        ];
    };
}

migrations! {
    "001_issues",
    "002_log_files",
    "003_pii_spans",
    "004_ai_conversations",
    "005_ai_messages",
    "006_resolution_steps",
    "007_documents",
    "008_audit_log",
    "009_settings",
    "010_issues_fts",
    "011_credentials",
    "012_image_attachments",
    "013_log_content",
    "014_ai_providers",
    "015_audit_chain",
    "016_fts_triggers",
    "017_timeline_events",
    "018_mcp_servers",
    "019_vault_root",
    "020_incident_model",
    "021_foreign_key_indexes",
    "022_triage_findings",
    "023_review",
    "024_issue_list_index",
    "025_redaction_rules",
}

/// The schema number that this program writes.
pub(crate) const KNOWN_VERSION: u32 = MIGRATIONS.len() as u32;

/// The schema number of a file; 0 for an empty one.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Applies what is missing, one transaction a migration.
pub(crate) fn apply_missing(connection: &mut Connection) -> rusqlite::Result<()> {
    for (number, migration) in (1u32..).zip(MIGRATIONS) {
        apply(connection, number, migration)?;
    }
    Ok(())
}

fn apply(connection: &mut Connection, number: u32, migration: &Migration) -> rusqlite::Result<()> {
    if version(connection)? >= number {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have applied it while this one waited for the lock.
    if version(&transaction)? >= number {
        return Ok(());
    }
    transaction.execute_batch(
        "CREATE TABLE IF NOT EXISTS _migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)",
    )?;
    transaction.execute_batch(migration.sql)?;
    transaction.execute(
        "INSERT INTO _migrations (name, applied_at) VALUES (?1, datetime('now'))",
        params![migration.name],
    )?;
    transaction.pragma_update(None, "user_version", number)?;
    transaction.commit()
}
