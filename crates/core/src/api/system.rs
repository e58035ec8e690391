//! The program about itself: where data lives, what commands there are, made-up data to try things out.

use super::{CommandInfo, NoArguments, issues};
use crate::{App, CoreError, Host, seed};
use serde::{Deserialize, Serialize};
use tftsr_store::tables;
use ts_rs::TS;

/// What the database holds and what opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SystemStatus {
    /// The program's version.
    pub version: String,
    /// The data folder.
    pub data_dir: String,
    /// The database file.
    pub database: String,
    /// False only for the development database.
    pub is_encrypted: bool,
    /// Which slot opened it: `environment`, `file`, `passphrase`, `keychain`, or `none`.
    pub key_source: String,
    /// How many migrations the database has gone through.
    pub migrations: u64,
    /// The name of the newest one.
    pub newest_migration: String,
    /// Rows of the main tables.
    pub counts: RowCounts,
}

/// Rows of the main tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowCounts {
    /// Issues.
    pub issues: u64,
    /// Logs.
    pub log_files: u64,
    /// Documents.
    pub documents: u64,
    /// Audit entries.
    pub audit_entries: u64,
}

/// How much made-up data to add.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeedDatabase {
    /// Issues to add; at most 1,000,000.
    pub issues: u32,
    /// Logs to add, spread over these issues; at most 100,000.
    pub logs: u32,
    /// Further audit entries to add; at most 1,000,000.
    pub audit: u32,
}

/// What was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeedReport {
    /// Issues added.
    pub issues: u32,
    /// Logs added.
    pub logs: u32,
    /// Audit entries added beyond those of the acts.
    pub audit: u32,
}

/// Where data lives, what opens it, how much there is.
///
/// # Errors
/// Only what the database reports.
pub async fn get_status(app: &App, _: NoArguments) -> Result<SystemStatus, CoreError> {
    let (counts, migrations) = app
        .read(|connection| {
            Ok((tables::health::row_counts(connection)?, tables::health::migrations(connection)?))
        })
        .await?;
    let rows = |table: &str| counts.iter().find(|(name, _)| *name == table).map_or(0, |(_, rows)| *rows);
    Ok(SystemStatus {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_dir: app.data_dir().display().to_string(),
        database: app.database_path().display().to_string(),
        is_encrypted: app.is_encrypted(),
        key_source: app.key_source().to_owned(),
        migrations: migrations.len() as u64,
        newest_migration: migrations.into_iter().next_back().unwrap_or_default(),
        counts: RowCounts {
            issues: rows("issues"),
            log_files: rows("log_files"),
            documents: rows("documents"),
            audit_entries: rows("audit_log"),
        },
    })
}

/// Every command of the program.
///
/// # Errors
/// None.
pub async fn list_commands(_: &Host, _: NoArguments) -> Result<Vec<CommandInfo>, CoreError> {
    Ok(super::commands())
}

/// Adds made-up issues, logs and audit entries, for trying things out and for measuring.
///
/// # Errors
/// `limit_exceeded` past the limits of [`SeedDatabase`].
pub async fn seed_database(app: &App, request: SeedDatabase) -> Result<SeedReport, CoreError> {
    seed::run(app, &request, issues::DOMAINS).await
}
