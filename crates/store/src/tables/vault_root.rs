//! `vault_root`: the random root of the other keys, when a passphrase opens the database directly.

use super::rows;
use crate::{StoreError, Transaction};
use rusqlite::{Connection, params};
use tftsr_model::{Sensitive, UtcText};

/// The root, when one was written.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn get(connection: &Connection) -> Result<Option<Sensitive<[u8; 32]>>, StoreError> {
    rows::first(connection, "SELECT root_key FROM vault_root WHERE id = 1", params![], |row| {
        Ok(Sensitive::new(row.get(0)?))
    })
}

/// The root; writes `fresh` first when there is none. Two processes that start at once agree on one.
///
/// # Errors
/// [`StoreError`] when a statement fails.
pub fn get_or_insert(
    transaction: &Transaction<'_>,
    fresh: &Sensitive<[u8; 32]>,
    now: &UtcText,
) -> Result<Sensitive<[u8; 32]>, StoreError> {
    if let Some(root) = get(transaction)? {
        return Ok(root);
    }
    rows::execute(
        transaction,
        "INSERT INTO vault_root (id, root_key, created_at) VALUES (1, ?1, ?2)",
        params![fresh.expose(), now.as_str()],
    )?;
    Ok(fresh.clone())
}
