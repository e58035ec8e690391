//! A file that cannot be opened is left as it is, and the error names the cause.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]
#![allow(clippy::print_stdout, reason = "a skipped test says so")]

mod common;

use common::{Fixture, add_issue, files_of, passphrase, raw_connection, raw_key};
use rusqlite::Connection;
use std::{fs, path::Path, process::Command};
use tftsr_model::DatabaseKey;
use tftsr_store::{Store, StoreError, tables};

/// Opens, expects a refusal, and expects every file to be as it was and none to be new.
fn refused(fixture: &Fixture, key: &DatabaseKey) -> StoreError {
    let folder = fixture.path().parent().unwrap().to_owned();
    let before = files_of(&folder);
    let error = Store::open(&fixture.path(), key).unwrap_err();
    assert!(files_of(&folder) == before, "a file changed: {error}");
    error
}

fn closed_database() -> Fixture {
    let fixture = Fixture::new();
    let store = fixture.open();
    add_issue(&store, "an issue");
    drop(store);
    assert_eq!(files_of(fixture.path().parent().unwrap()).len(), 1, "closing removes the WAL");
    fixture
}

#[test]
fn a_wrong_key_changes_nothing() {
    let fixture = closed_database();
    for key in [raw_key(8), passphrase("hunter2"), DatabaseKey::Plaintext] {
        let error = refused(&fixture, &key);
        assert!(matches!(error, StoreError::WrongKey { .. }), "{error}");
    }
    drop(fixture.open());
}

#[test]
fn a_wrong_key_leaves_the_wal_of_a_crash_alone() {
    let fixture = Fixture::new();
    let store = fixture.open();
    add_issue(&store, "committed, not yet in the main file");
    // A copy of the files of an open database is what a crash leaves.
    let crashed = Fixture::new();
    let folder = crashed.path().parent().unwrap().to_owned();
    fs::create_dir(&folder).unwrap();
    for (path, bytes) in files_of(fixture.path().parent().unwrap()) {
        fs::write(folder.join(path.file_name().unwrap()), bytes).unwrap();
    }
    fs::remove_file(folder.join("tftsr.db-shm")).unwrap();
    let wal = fs::read(folder.join("tftsr.db-wal")).unwrap();
    let error = Store::open(&crashed.path(), &raw_key(8)).unwrap_err();
    assert!(matches!(error, StoreError::WrongKey { .. }), "{error}");
    assert!(fs::read(folder.join("tftsr.db-wal")).unwrap() == wal);
    let filter = tables::issues::IssueFilter::default();
    let issues =
        crashed.open().read_blocking(|connection| tables::issues::list(connection, &filter)).unwrap();
    assert_eq!(issues.len(), 1);
}

#[test]
fn a_newer_database_is_not_touched() {
    let fixture = closed_database();
    let connection = raw_connection(&fixture);
    connection.pragma_update(None, "user_version", 999).unwrap();
    connection.close().unwrap();
    let error = refused(&fixture, &fixture.key);
    assert!(matches!(error, StoreError::DatabaseTooNew { found: 999, .. }), "{error}");
}

#[test]
fn an_unencrypted_database_is_refused_where_an_encrypted_one_belongs() {
    let fixture = Fixture::new();
    fs::create_dir(fixture.path().parent().unwrap()).unwrap();
    let plain = Connection::open(fixture.path()).unwrap();
    plain.execute_batch("CREATE TABLE t (x)").unwrap();
    plain.close().unwrap();
    for key in [raw_key(7), passphrase("hunter2")] {
        let error = refused(&fixture, &key);
        assert!(matches!(error, StoreError::NotEncrypted { .. }), "{error}");
    }
}

#[test]
fn a_cut_file_is_damaged_not_empty() {
    let fixture = closed_database();
    let whole = fs::read(fixture.path()).unwrap();
    for length in [0, 1, 100, 4095, 4097, 3 * 4096, whole.len() - 4096, whole.len() - 1] {
        fs::write(fixture.path(), &whole[..length]).unwrap();
        let error = refused(&fixture, &fixture.key);
        assert!(matches!(error, StoreError::Damaged { .. }), "{length} bytes: {error}");
    }
}

#[test]
fn flipped_bits_are_never_read_as_data() {
    let fixture = closed_database();
    let whole = fs::read(fixture.path()).unwrap();
    for page in 1..whole.len() / 4096 {
        let mut altered = whole.clone();
        altered[page * 4096 + 77] ^= 1;
        fs::write(fixture.path(), &altered).unwrap();
        let found = Store::open(&fixture.path(), &fixture.key)
            .and_then(|store| store.read_blocking(tables::health::integrity_findings));
        assert!(found.is_err() || found.is_ok_and(|findings| !findings.is_empty()), "page {page}");
    }
}

#[test]
fn a_lock_of_another_process_is_busy_after_the_limit() {
    let fixture = closed_database();
    let other = raw_connection(&fixture);
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    let error = Store::open(&fixture.path(), &fixture.key).unwrap_err();
    assert!(matches!(error, StoreError::Busy { .. }), "{error}");
}

#[test]
fn a_folder_where_a_file_stands_is_an_input_output_error() {
    let fixture = Fixture::new();
    fs::write(fixture.path().parent().unwrap(), b"a file").unwrap();
    assert!(Store::open(&fixture.path(), &fixture.key).is_err());
}

/// A small file system of its own, gone with the value. Only root may mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let folder = tempfile::TempDir::new().unwrap();
        let mounted = run("mount", &["-t", "tmpfs", "-o", "size=2m", "tmpfs"], folder.path());
        if !mounted {
            println!("skipped: a small file system cannot be mounted here (needs root)");
        }
        mounted.then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        run("umount", &["-l"], self.0.path());
    }
}

fn run(program: &str, arguments: &[&str], last: &Path) -> bool {
    Command::new(program).args(arguments).arg(last).output().is_ok_and(|output| output.status.success())
}

#[test]
fn a_full_disk_loses_only_the_write_that_met_it() {
    let Some(disk) = SmallDisk::mount() else { return };
    let path = disk.0.path().join("tftsr.db");
    let store = Store::open(&path, &raw_key(7)).unwrap();
    add_issue(&store, "before");
    let filler = disk.0.path().join("filler");
    let _ = fs::write(&filler, vec![1u8; 4 << 20]);
    let error = (0..200)
        .find_map(|round| {
            let row = common::issue(&format!("{round}").repeat(2000));
            let written: Result<(), StoreError> =
                store.write_blocking(move |transaction| tables::issues::insert(transaction, &row));
            written.err()
        })
        .unwrap();
    assert!(matches!(error, StoreError::DiskFull { .. }), "{error}");
    fs::remove_file(filler).unwrap();
    add_issue(&store, "after");
    drop(store);
    let store = Store::open(&path, &raw_key(7)).unwrap();
    let filter = tables::issues::IssueFilter { text: Some("before".to_owned()), ..Default::default() };
    assert_eq!(store.read_blocking(|connection| tables::issues::list(connection, &filter)).unwrap().len(), 1);
    assert_eq!(store.read_blocking(tables::health::integrity_findings).unwrap(), [""; 0]);
}

#[test]
fn a_disk_that_is_full_at_creation_leaves_no_file() {
    let Some(disk) = SmallDisk::mount() else { return };
    let _ = fs::write(disk.0.path().join("filler"), vec![1u8; 4 << 20]);
    let path = disk.0.path().join("tftsr.db");
    let error = Store::open(&path, &raw_key(7)).unwrap_err();
    assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
    assert_eq!(files_of(disk.0.path()).len(), 1, "only the filler is left");
}

#[test]
fn a_read_only_folder_is_named_as_such() {
    let Some(disk) = SmallDisk::mount() else { return };
    let existing = disk.0.path().join("tftsr.db");
    drop(Store::open(&existing, &raw_key(7)).unwrap());
    assert!(run("mount", &["-o", "remount,ro"], disk.0.path()));
    for name in ["tftsr.db", "new.db", "folder/new.db"] {
        let error = Store::open(&disk.0.path().join(name), &raw_key(7)).unwrap_err();
        assert!(matches!(error, StoreError::ReadOnly { .. }), "{name}: {error:?}");
    }
}
