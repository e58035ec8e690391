//! From a path and a key to a connection that may be written through.
//!
//! An existing file is first looked at without any way to change it: a wrong key, a newer schema or
//! a damaged first page must leave every byte, and no new file beside it. A new file is made under
//! another name and appears at its place only when its schema is complete.

use crate::{
    Place, StoreError, migrations,
    settings::{Role, apply_key, at, connect},
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};
use tftsr_model::DatabaseKey;

/// What every unencrypted SQLite file begins with.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";
/// Bytes of a page: SQLCipher 4's default; larger pages cost 2.5 times as much per small commit.
const PAGE_BYTES: u64 = 4096;

/// Opens the database at `path` for writing, making it first when there is none.
pub(crate) fn open_writer(path: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    if !path.try_exists().map_err(|error| StoreError::from_io(path, error))? {
        create(path, key)?;
    }
    probe(path, key)?;
    let mut connection = connect(path, key, Role::Writer).map_err(|error| explain(path, error))?;
    migrations::apply_missing(&mut connection).map_err(at(path)).map_err(|error| explain(path, error))?;
    Ok(connection)
}

/// Looks at the file through a handle that cannot change it.
fn probe(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    check_header(path, key)?;
    if wal_is_present(path) {
        return check_key_and_version(path, key, "mode=ro");
    }
    // Without a WAL the main file is the whole truth, and `immutable` keeps SQLite from making one.
    let checked = check_key_and_version(path, key, "mode=ro&immutable=1");
    if checked.is_err() && wal_is_present(path) {
        // Another process opened the file in between, so the pages may have moved under the probe.
        return check_key_and_version(path, key, "mode=ro");
    }
    checked
}

fn check_header(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let from_io = |error| StoreError::from_io(path, error);
    let mut header = Vec::with_capacity(PLAIN_HEADER.len());
    let file = File::open(path).map_err(from_io)?;
    let length = file.metadata().map_err(from_io)?.len();
    file.take(PLAIN_HEADER.len() as u64).read_to_end(&mut header).map_err(from_io)?;
    let is_plain = header == PLAIN_HEADER;
    let place = Place::from(path);
    match key {
        _ if length < PAGE_BYTES => {
            Err(StoreError::Damaged { place, what: format!("it has only {length} bytes") })
        }
        DatabaseKey::Plaintext if !is_plain => Err(StoreError::WrongKey { place }),
        DatabaseKey::Passphrase(_) | DatabaseKey::Raw(_) if is_plain => {
            Err(StoreError::NotEncrypted { place })
        }
        _ if !length.is_multiple_of(PAGE_BYTES) => {
            Err(StoreError::Damaged { place, what: "its last page is cut off".to_owned() })
        }
        _ => Ok(()),
    }
}

fn check_key_and_version(path: &Path, key: &DatabaseKey, options: &str) -> Result<(), StoreError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let found = Connection::open_with_flags(sqlite_uri(path, options), flags)
        .and_then(|connection| {
            // Even the last handle to close must leave another's WAL as it is.
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
            apply_key(&connection, key)?;
            migrations::version(&connection)
        })
        .map_err(at(path))?;
    if found > migrations::KNOWN_VERSION {
        return Err(StoreError::DatabaseTooNew {
            place: Place::from(path),
            found,
            known: migrations::KNOWN_VERSION,
        });
    }
    Ok(())
}

/// Makes a complete, empty database and puts it at `path` in one step.
fn create(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        create_private_folder(folder).map_err(|error| StoreError::from_io(folder, error))?;
    }
    let draft = draft_path(path);
    let made = write_draft(&draft, key).and_then(|()| publish(&draft, path));
    // The draft is removed either way; when it was published this removes only its second name.
    let removed = remove_if_present(&draft);
    for suffix in ["-wal", "-shm"] {
        let mut name = draft.clone().into_os_string();
        name.push(suffix);
        remove_if_present(Path::new(&name)).map_err(|error| StoreError::from_io(&draft, error))?;
    }
    made?;
    removed.map_err(|error| StoreError::from_io(&draft, error))
}

fn write_draft(draft: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    create_private_file(draft).map_err(|error| StoreError::from_io(draft, error))?;
    let mut connection = connect(draft, key, Role::Writer)?;
    migrations::apply_missing(&mut connection).map_err(at(draft))?;
    // Closing moves the WAL into the file too, but says nothing when there is no room for it.
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(at(draft))?;
    connection.close().map_err(|(_, error)| at(draft)(error))
}

/// Gives the draft its final name without ever replacing a database that is there.
fn publish(draft: &Path, path: &Path) -> Result<(), StoreError> {
    match fs::hard_link(draft, path) {
        // Another process was faster; its database is as good as this one.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        // Some file systems (exFAT, some network mounts) have no links.
        Err(_) if !path.exists() => {
            fs::rename(draft, path).map_err(|error| StoreError::from_io(path, error))?;
        }
        linked => linked.map_err(|error| StoreError::from_io(path, error))?,
    }
    sync_folder(path).map_err(|error| StoreError::from_io(path, error))
}

fn draft_path(path: &Path) -> PathBuf {
    static DRAFTS: AtomicU64 = AtomicU64::new(0);
    // One name for each process and call, so that two that start at once do not share a draft.
    let number = DRAFTS.fetch_add(1, Ordering::Relaxed);
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".creating-{}-{number}", std::process::id()));
    path.with_file_name(name)
}

/// A folder that could not be written to explains a failure to open better than SQLite's words.
fn explain(path: &Path, error: StoreError) -> StoreError {
    if !matches!(error, StoreError::InputOutput { .. }) {
        return error;
    }
    let trial = draft_path(path);
    match create_private_file(&trial).and_then(|()| fs::remove_file(&trial)) {
        Ok(()) => error,
        Err(cause) if cause.kind() == io::ErrorKind::StorageFull => StoreError::from_io(path, cause),
        Err(_) => StoreError::ReadOnly { place: Place::from(path) },
    }
}

fn wal_is_present(path: &Path) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    fs::metadata(name).is_ok_and(|found| found.len() > 0)
}

/// The path as an SQLite URI; every byte that could mean something in a URI is escaped.
fn sqlite_uri(path: &Path, options: &str) -> String {
    let mut uri = String::from("file:");
    for &byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri.push('?');
    uri.push_str(options);
    uri
}

fn remove_if_present(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes a folder that only its owner can enter, whatever the umask; one that exists stays as it is.
fn create_private_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    restrict(folder, 0o700)
}

/// Makes an empty file that only its owner can read, whatever the umask. SQLite gives its WAL the same mode.
fn create_private_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    restrict(path, 0o600)
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn restrict(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_keeps_its_odd_bytes_in_the_uri() {
        assert_eq!(
            sqlite_uri(Path::new("/a b/100%?#ü.db"), "mode=ro"),
            "file:/a%20b/100%25%3F%23%C3%BC.db?mode=ro"
        );
    }
}
