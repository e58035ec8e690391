//! `log_contents`: how and where a log's content is kept, and how it is to be read.

use super::rows::{self, parsed, signed, unsigned};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use std::str::FromStr;
use tftsr_model::{IssueId, LogFileId, UtcText};

const TABLE: &str = "log_contents";

/// Where the content is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogStorage {
    /// In `log_chunks`.
    Chunks,
    /// At `log_files.file_path`, with the hash of `log_files.content_hash`.
    Reference,
}

impl LogStorage {
    /// The name as the column spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Chunks => "chunks",
            Self::Reference => "reference",
        }
    }
}

impl FromStr for LogStorage {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::Chunks, Self::Reference].into_iter().find(|storage| storage.as_str() == text).ok_or(())
    }
}

/// A row of `log_contents`.
#[derive(Debug, Clone, PartialEq)]
pub struct LogContent {
    /// The log it belongs to.
    pub log_file_id: LogFileId,
    /// Where the content is.
    pub storage: LogStorage,
    /// The name that citations use; a member of an archive is `archive!member`.
    pub source_name: String,
    /// The original encoding, e.g. `utf-8`.
    pub encoding: String,
    /// Bytes of the original content.
    pub byte_count: u64,
    /// Physical lines.
    pub line_count: u64,
    /// The log format that was recognised.
    pub format: Option<String>,
    /// The zone given for times without one.
    pub zone: Option<String>,
    /// Seconds that are added to the file's times.
    pub clock_offset_seconds: f64,
    /// SHA-256 of the sealed version of exactly these bytes, lower-case hex.
    pub sealed_hash: Option<String>,
    /// RFC 3339 of the first line that has a time.
    pub first_timestamp: Option<String>,
    /// RFC 3339 of the last line that has a time.
    pub last_timestamp: Option<String>,
    /// When a person approved the sealed version.
    pub approved_at: Option<UtcText>,
    /// Which rules the sealed version was made under; empty for those that come with the program alone.
    pub rules_hash: String,
}

/// Adds the row of a log.
///
/// # Errors
/// [`StoreError::Statement`] when there is one already or the log does not exist.
pub fn insert(transaction: &Transaction<'_>, content: &LogContent) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO log_contents (log_file_id, storage, source_name, encoding, byte_count, line_count,
                                   format, zone, clock_offset_seconds, sealed_hash, first_timestamp,
                                   last_timestamp, rules_hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            content.log_file_id.to_string(),
            content.storage.as_str(),
            content.source_name,
            content.encoding,
            signed(TABLE, "byte_count", content.byte_count)?,
            signed(TABLE, "line_count", content.line_count)?,
            content.format,
            content.zone,
            content.clock_offset_seconds,
            content.sealed_hash,
            content.first_timestamp,
            content.last_timestamp,
            content.rules_hash,
        ],
    )?;
    Ok(())
}

/// The row of a log.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn get(connection: &Connection, log_file: LogFileId) -> Result<Option<LogContent>, StoreError> {
    rows::first(
        connection,
        "SELECT log_file_id, storage, source_name, encoding, byte_count, line_count, format, zone,
                clock_offset_seconds, sealed_hash, first_timestamp, last_timestamp, approved_at,
                rules_hash
         FROM log_contents WHERE log_file_id = ?1",
        params![log_file.to_string()],
        from_row,
    )
}

/// What reading a log has shown, as the log engine says it after the last line of the run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The log format that was recognised.
    pub format: Option<String>,
    /// The zone its times were read in.
    pub zone: Option<String>,
    /// RFC 3339 of the first line that has a time.
    pub first_timestamp: Option<String>,
    /// RFC 3339 of the last line that has a time.
    pub last_timestamp: Option<String>,
}

/// Writes what reading a log has shown; says whether the row was there.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn update_reading(
    transaction: &Transaction<'_>,
    log_file: LogFileId,
    reading: &Reading,
) -> Result<bool, StoreError> {
    let changed = rows::execute(
        transaction,
        "UPDATE log_contents SET format = ?2, zone = ?3, first_timestamp = ?4, last_timestamp = ?5
         WHERE log_file_id = ?1",
        params![
            log_file.to_string(),
            reading.format,
            reading.zone,
            reading.first_timestamp,
            reading.last_timestamp
        ],
    )?;
    Ok(changed > 0)
}

/// Keeps the hash of a new sealed version and of the rules it was made under. Nobody has approved it yet.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn reseal(
    transaction: &Transaction<'_>,
    log_file: LogFileId,
    sealed_hash: &str,
    rules_hash: &str,
) -> Result<bool, StoreError> {
    let changed = rows::execute(
        transaction,
        "UPDATE log_contents SET sealed_hash = ?2, rules_hash = ?3, approved_at = NULL WHERE log_file_id = ?1",
        params![log_file.to_string(), sealed_hash, rules_hash],
    )?;
    Ok(changed > 0)
}

/// Takes back the approvals of sealed versions that were made under other rules; gives how many.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn withdraw_stale_approvals(
    transaction: &Transaction<'_>,
    rules_hash: &str,
) -> Result<usize, StoreError> {
    rows::execute(
        transaction,
        "UPDATE log_contents SET approved_at = NULL WHERE approved_at IS NOT NULL AND rules_hash <> ?1",
        params![rules_hash],
    )
}

/// The issues with a complete log whose sealed version was made under other rules.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn list_stale_issues(connection: &Connection, rules_hash: &str) -> Result<Vec<IssueId>, StoreError> {
    rows::all(
        connection,
        "SELECT DISTINCT log_files.issue_id
         FROM log_contents JOIN log_files ON log_files.id = log_contents.log_file_id
         WHERE log_contents.rules_hash <> ?1 AND log_files.content_hash IS NOT NULL
         ORDER BY log_files.issue_id DESC",
        params![rules_hash],
        |row| parsed(row, "log_files", "issue_id"),
    )
}

/// Keeps that a person approved the sealed version.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn approve(
    transaction: &Transaction<'_>,
    log_file: LogFileId,
    now: &UtcText,
) -> Result<bool, StoreError> {
    let changed = rows::execute(
        transaction,
        "UPDATE log_contents SET approved_at = ?2 WHERE log_file_id = ?1 AND sealed_hash IS NOT NULL",
        params![log_file.to_string(), now.as_str()],
    )?;
    Ok(changed > 0)
}

fn from_row(row: &Row<'_>) -> Result<LogContent, StoreError> {
    Ok(LogContent {
        log_file_id: parsed(row, TABLE, "log_file_id")?,
        storage: parsed(row, TABLE, "storage")?,
        source_name: row.get("source_name")?,
        encoding: row.get("encoding")?,
        byte_count: unsigned(row, TABLE, "byte_count")?,
        line_count: unsigned(row, TABLE, "line_count")?,
        format: row.get("format")?,
        zone: row.get("zone")?,
        clock_offset_seconds: row.get("clock_offset_seconds")?,
        sealed_hash: row.get("sealed_hash")?,
        first_timestamp: row.get("first_timestamp")?,
        last_timestamp: row.get("last_timestamp")?,
        approved_at: row.get::<_, Option<String>>("approved_at")?.map(UtcText::from_column),
        rules_hash: row.get("rules_hash")?,
    })
}
