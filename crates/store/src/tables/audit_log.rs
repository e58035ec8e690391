//! `audit_log`: every act that changed state or sent bytes, in a chain.
//!
//! There is no update and no delete: triggers refuse both. How the chain is hashed and checked is
//! in the private module `audit_chain`.

use super::{
    audit_chain::{self, ChainedEntry, GENESIS_HASH},
    rows::{self, parsed, signed, unsigned},
};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{AuditEntry, AuditEntryId, AuditReport, UtcText};

const TABLE: &str = "audit_log";

/// An act to record. `details` holds salted hashes and counts, never text.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAuditEntry {
    /// What was done, e.g. `create_issue`.
    pub action: String,
    /// The kind of thing it was done to, e.g. `issue`.
    pub entity_type: String,
    /// The id of that thing.
    pub entity_id: String,
    /// Who did it.
    pub user_id: String,
    /// A JSON object; `null` for none.
    pub details: serde_json::Value,
}

/// Which entries to list; an empty filter lists all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditFilter {
    /// Only this action.
    pub action: Option<String>,
    /// Only this kind of thing.
    pub entity_type: Option<String>,
    /// Only this thing.
    pub entity_id: Option<String>,
    /// At most so many rows.
    pub limit: u64,
    /// Leave out so many rows first.
    pub offset: u64,
}

impl Default for AuditFilter {
    fn default() -> Self {
        Self { action: None, entity_type: None, entity_id: None, limit: i64::MAX as u64, offset: 0 }
    }
}

/// Where the chain ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditHead {
    /// Sequence number of the last entry.
    pub sequence: u64,
    /// Its hash, lower-case hex.
    pub hash: String,
}

/// Records an act in the transaction that performs it: both are committed, or neither.
///
/// # Errors
/// [`StoreError`] when a statement fails; the caller's transaction must then be given up.
pub fn append(
    transaction: &Transaction<'_>,
    entry: NewAuditEntry,
    now: &UtcText,
) -> Result<AuditEntry, StoreError> {
    let last = head(transaction)?;
    let mut entry = AuditEntry {
        id: AuditEntryId::generate(),
        timestamp: now.clone(),
        action: entry.action,
        entity_type: entry.entity_type,
        entity_id: entry.entity_id,
        user_id: entry.user_id,
        details: (!entry.details.is_null()).then(|| entry.details.to_string()),
        sequence: last.as_ref().map_or(1, |last| last.sequence + 1),
        prev_hash: last.map_or_else(|| GENESIS_HASH.to_owned(), |last| last.hash),
        hash: String::new(),
    };
    let epoch = current_epoch(transaction)?;
    entry.hash = audit_chain::hash(&ChainedEntry::from_entry(&entry, epoch));
    insert(transaction, &entry, epoch)?;
    move_head(transaction, &entry)?;
    Ok(entry)
}

/// The entries that pass the filter, newest first.
///
/// # Errors
/// [`StoreError`] when a row cannot be read or a number of the filter does not fit.
pub fn list(connection: &Connection, filter: &AuditFilter) -> Result<Vec<AuditEntry>, StoreError> {
    rows::all(
        connection,
        "SELECT id, timestamp, action, entity_type, entity_id, user_id, details, sequence, prev_hash, hash
         FROM audit_log
         WHERE sequence IS NOT NULL
           AND (?1 IS NULL OR action = ?1)
           AND (?2 IS NULL OR entity_type = ?2)
           AND (?3 IS NULL OR entity_id = ?3)
         ORDER BY sequence DESC LIMIT ?4 OFFSET ?5",
        params![
            filter.action,
            filter.entity_type,
            filter.entity_id,
            signed(TABLE, "limit", filter.limit)?,
            signed(TABLE, "offset", filter.offset)?,
        ],
        from_row,
    )
}

/// Gives every entry to `each` in the order of the chain, one in memory at a time.
///
/// # Errors
/// What `each` returns, or [`StoreError`] when a row cannot be read.
pub fn for_each<E: From<StoreError>>(
    connection: &Connection,
    mut each: impl FnMut(AuditEntry) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = connection
        .prepare_cached(
            "SELECT id, timestamp, action, entity_type, entity_id, user_id, details, sequence, prev_hash, hash
             FROM audit_log WHERE sequence IS NOT NULL ORDER BY sequence",
        )
        .map_err(StoreError::from)?;
    let mut entries = statement.query(params![]).map_err(StoreError::from)?;
    while let Some(row) = entries.next().map_err(StoreError::from)? {
        each(from_row(row)?)?;
    }
    Ok(())
}

/// Where the chain ends, as the database says it; none before the first entry.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn head(connection: &Connection) -> Result<Option<AuditHead>, StoreError> {
    rows::first(connection, "SELECT sequence, hash FROM audit_head WHERE id = 1", params![], |row| {
        Ok(AuditHead { sequence: unsigned(row, "audit_head", "sequence")?, hash: row.get("hash")? })
    })
}

/// Walks the whole chain and names what is wrong with it.
///
/// # Errors
/// [`StoreError`] when a statement fails; a tampered row is a finding, not an error.
pub fn verify(connection: &Connection) -> Result<AuditReport, StoreError> {
    let entries = rows::all(
        connection,
        "SELECT id, timestamp, action, entity_type, entity_id, user_id, details, sequence, epoch, prev_hash, hash
         FROM audit_log ORDER BY sequence, rowid",
        params![],
        |row| Ok(audit_chain::Link::from_row(row)?),
    )?;
    Ok(audit_chain::check(&entries, head(connection)?.as_ref()))
}

/// The epoch after the last one that a checkpoint closed.
fn current_epoch(connection: &Connection) -> Result<u64, StoreError> {
    let epoch = rows::first(
        connection,
        "SELECT COALESCE(MAX(epoch), 0) + 1 AS epoch FROM audit_checkpoints",
        params![],
        |row| unsigned(row, "audit_checkpoints", "epoch"),
    )?;
    Ok(epoch.unwrap_or(1))
}

fn insert(transaction: &Transaction<'_>, entry: &AuditEntry, epoch: u64) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO audit_log (id, timestamp, action, entity_type, entity_id, user_id, details, sequence,
                                prev_hash, hash, epoch)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            entry.id.to_string(),
            entry.timestamp.as_str(),
            entry.action,
            entry.entity_type,
            entry.entity_id,
            entry.user_id,
            entry.details,
            signed(TABLE, "sequence", entry.sequence)?,
            entry.prev_hash,
            entry.hash,
            signed(TABLE, "epoch", epoch)?,
        ],
    )?;
    Ok(())
}

fn move_head(transaction: &Transaction<'_>, entry: &AuditEntry) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO audit_head (id, sequence, hash) VALUES (1, ?1, ?2)
         ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash",
        params![signed("audit_head", "sequence", entry.sequence)?, entry.hash],
    )?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<AuditEntry, StoreError> {
    Ok(AuditEntry {
        id: parsed(row, TABLE, "id")?,
        timestamp: UtcText::from_column(row.get("timestamp")?),
        action: row.get("action")?,
        entity_type: row.get("entity_type")?,
        entity_id: row.get("entity_id")?,
        user_id: row.get::<_, Option<String>>("user_id")?.unwrap_or_default(),
        details: row.get("details")?,
        sequence: unsigned(row, TABLE, "sequence")?,
        prev_hash: row.get::<_, Option<String>>("prev_hash")?.unwrap_or_default(),
        hash: row.get::<_, Option<String>>("hash")?.unwrap_or_default(),
    })
}
