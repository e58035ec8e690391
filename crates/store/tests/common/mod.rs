//! What the tests of the store share: a temporary database and rows to put in.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use std::path::PathBuf;
use tempfile::TempDir;
use tftsr_model::{
    DatabaseKey, Issue, IssueId, IssueStatus, LogFile, LogFileId, Sensitive, Severity, UtcText,
};
use tftsr_store::{Store, tables};

/// A folder that is removed at the end, and the database in it.
pub struct Fixture {
    pub folder: TempDir,
    pub key: DatabaseKey,
}

impl Fixture {
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap(), key: raw_key(7) }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("data").join("tftsr.db")
    }

    pub fn open(&self) -> Store {
        Store::open(&self.path(), &self.key).unwrap()
    }
}

/// A bare connection to the database: what somebody with the key and another program can do.
pub fn raw_connection(fixture: &Fixture) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(fixture.path()).unwrap();
    let digits = "07".repeat(32);
    connection.pragma_update(None, "key", format!("x'{digits}'")).unwrap();
    connection
}

/// Every file below a folder with its bytes, by name.
pub fn files_of(folder: &std::path::Path) -> std::collections::BTreeMap<PathBuf, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

pub fn raw_key(byte: u8) -> DatabaseKey {
    DatabaseKey::Raw(Sensitive::new([byte; 32]))
}

pub fn passphrase(text: &str) -> DatabaseKey {
    DatabaseKey::Passphrase(Sensitive::new(text.to_owned()))
}

pub fn now() -> UtcText {
    UtcText::from_column("2026-11-23 12:00:00".to_owned())
}

pub fn issue(title: &str) -> Issue {
    Issue {
        id: IssueId::generate(),
        title: title.to_owned(),
        description: None,
        severity: Severity::High,
        status: IssueStatus::Open,
        category: None,
        source: None,
        created_at: now(),
        updated_at: now(),
        resolved_at: None,
        assigned_to: None,
        tags: Vec::new(),
    }
}

pub fn log_file(issue: IssueId) -> LogFile {
    LogFile {
        id: LogFileId::generate(),
        issue_id: issue,
        file_name: "app.log".to_owned(),
        file_path: "/var/log/app.log".to_owned(),
        file_size: Some(3),
        mime_type: Some("text/plain".to_owned()),
        content_hash: Some("ab".repeat(32)),
        uploaded_at: now(),
        redacted: false,
    }
}

/// Adds an issue and gives it back.
pub fn add_issue(store: &Store, title: &str) -> Issue {
    let issue = issue(title);
    let row = issue.clone();
    store.write_blocking(move |transaction| tables::issues::insert(transaction, &row)).unwrap();
    issue
}

/// Adds an issue with one log and gives the log back.
pub fn add_log(store: &Store) -> LogFile {
    let log = log_file(add_issue(store, "an issue").id);
    let row = log.clone();
    store.write_blocking(move |transaction| tables::log_files::insert(transaction, &row)).unwrap();
    log
}
