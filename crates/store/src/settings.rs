//! How every connection is set up: key first, then the same PRAGMAs everywhere.

use crate::{Place, StoreError};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{path::Path, time::Duration};
use tftsr_model::{DatabaseKey, Sensitive};

/// Page cache of one connection. At SQLite's 2 MB, point reads through SQLCipher cost three times as much.
const CACHE_KIB: i64 = 64 * 1024;
/// How long a statement waits for another process before it fails as busy.
const BUSY_TIMEOUT_MS: u64 = 3_000;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The one connection that writes.
    Writer,
    /// A connection of the read pool.
    Reader,
}

/// Opens an existing file in the given role and makes sure that the key fits.
pub(crate) fn connect(path: &Path, key: &DatabaseKey, role: Role) -> Result<Connection, StoreError> {
    // A reader opens read-write too: a read-only handle could not join the WAL's shared memory
    // when no writer is there. `query_only` is what keeps it from writing.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(at(path))?;
    apply_key(&connection, key).map_err(at(path))?;
    apply_settings(&connection, role).map_err(at(path))?;
    Ok(connection)
}

/// Turns an SQLite error into a cause at this file.
pub(crate) fn at(path: &Path) -> impl Fn(rusqlite::Error) -> StoreError {
    move |error| StoreError::at(Place::from(path), error)
}

/// Gives SQLCipher the key; must be the first statement on a connection.
///
/// A passphrase gets SQLCipher 4's defaults and nothing else: AES-256-CBC, pages of 4096 bytes,
/// PBKDF2-HMAC-SHA512 with 256,000 iterations, HMAC-SHA512. Any SQLCipher 4 opens the file with it.
pub(crate) fn apply_key(connection: &Connection, key: &DatabaseKey) -> rusqlite::Result<()> {
    // SQLCipher would write each failed check to stderr, which belongs to the command line. Failures
    // come back as error codes all the same.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    let value = match key {
        DatabaseKey::Plaintext => return Ok(()),
        DatabaseKey::Passphrase(passphrase) => passphrase.clone(),
        DatabaseKey::Raw(bytes) => {
            let digits = Sensitive::new(hex::encode(bytes.expose()));
            Sensitive::new(format!("x'{}'", digits.expose()))
        }
    };
    connection.pragma_update(None, "key", value.expose().as_str())?;
    // With it on, every page is wiped after use: five times the cost, and no help while unlocked.
    connection.pragma_update(None, "cipher_memory_security", "OFF")
}

fn apply_settings(connection: &Connection, role: Role) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::from_millis(BUSY_TIMEOUT_MS))?;
    // Nothing a statement spills may reach the disk unencrypted.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    match role {
        Role::Writer => apply_writer_settings(connection),
        Role::Reader => connection.pragma_update(None, "query_only", true),
    }
}

fn apply_writer_settings(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))?;
    // An acknowledged write has reached the disk, not only the operating system.
    connection.pragma_update(None, "synchronous", "FULL")?;
    // Deleted text is overwritten wherever that costs no extra page.
    connection.pragma_update_and_check(None, "secure_delete", "FAST", |_| Ok(()))
}
