//! A process killed at any moment loses nothing that was acknowledged, and nothing on the disk is readable.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

mod common;

use common::{Fixture, add_issue, add_log, files_of, passphrase};
use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{Command, Stdio},
};
use tftsr_model::{DatabaseKey, PiiSpan, PiiSpanId};
use tftsr_store::{
    Store,
    tables::{self, log_chunks::LogChunk},
};

/// Set for the child: the database it writes to until it is killed.
const CHILD_DATABASE: &str = "STORE_CRASH_TEST_DATABASE";
const KILLS: usize = 20;
/// Acknowledged writes before the kill; a different one each round moves the kill about.
const WRITES_BASE: usize = 3;

/// Not a test of its own: what the child runs. It prints each row after the store acknowledged it.
#[test]
fn child_that_writes_until_it_is_killed() {
    let Some(path) = env::var_os(CHILD_DATABASE).map(PathBuf::from) else { return };
    let store = Store::open(&path, &common::raw_key(7)).unwrap();
    let mut stdout = std::io::stdout();
    loop {
        let issue = add_issue(&store, &"acknowledged ".repeat(400));
        writeln!(stdout, "row {}", issue.id).unwrap();
        stdout.flush().unwrap();
    }
}

/// Starts the child, waits for `writes` acknowledged rows, kills it, and gives every row it acknowledged.
fn acknowledged_before_kill(fixture: &Fixture, writes: usize) -> Vec<String> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["child_that_writes_until_it_is_killed", "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD_DATABASE, fixture.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acknowledged = Vec::new();
    for line in lines {
        // The kill leaves at most half a line at the end; it ends without its id.
        let Ok(line) = line else { break };
        acknowledged.extend(line.split_once("row ").map(|(_, id)| id.to_owned()).filter(|id| id.len() == 36));
        if acknowledged.len() == writes {
            // Child::kill is SIGKILL: no destructor runs, no WAL is moved.
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    acknowledged
}

#[test]
fn a_killed_process_loses_no_acknowledged_row() {
    let fixture = Fixture::new();
    let mut acknowledged = Vec::new();
    for round in 0..KILLS {
        acknowledged.extend(acknowledged_before_kill(&fixture, WRITES_BASE + round * 7 % 40));
    }
    let store = fixture.open();
    for id in &acknowledged {
        let id = id.parse().unwrap();
        assert!(store.read_blocking(|connection| tables::issues::get(connection, id)).unwrap().is_some());
    }
    assert_eq!(store.read_blocking(tables::health::integrity_findings).unwrap(), [""; 0]);
    println!("{KILLS} kills, {} acknowledged rows, none lost", acknowledged.len());
}

#[test]
fn no_word_of_the_content_is_readable_in_any_file() {
    for key in [common::raw_key(7), passphrase("correct horse battery staple")] {
        let fixture = Fixture { key, ..Fixture::new() };
        let store = fixture.open();
        write_canaries(&store);
        // Once with the WAL full, once after it moved into the main file.
        assert_nothing_readable(&fixture);
        drop(store);
        assert_nothing_readable(&fixture);
    }
}

const CANARIES: [&str; 4] = ["canaryTitle", "canaryLogLine", "canarySpanValue", "canarySetting"];

fn write_canaries(store: &Store) {
    add_issue(store, CANARIES[0]);
    let log = add_log(store);
    let chunk = LogChunk {
        log_file_id: log.id,
        chunk_index: 0,
        first_line: 1,
        line_count: 1,
        byte_offset: 0,
        text: CANARIES[1].as_bytes().to_vec(),
    };
    let chunk = chunk.compress().unwrap();
    let span = PiiSpan {
        id: PiiSpanId::generate(),
        log_file_id: log.id,
        pii_type: "EMAIL".to_owned(),
        start_offset: 0,
        end_offset: 1,
        original_value: CANARIES[2].to_owned(),
        replacement: "[EMAIL_1]".to_owned(),
        confidence: Some(0.9),
        rule: None,
        occurrences: 1,
        line: Some(1),
    };
    store
        .write_blocking(move |transaction| {
            tables::log_chunks::insert(transaction, &chunk)?;
            tables::pii_spans::insert_many(transaction, &[span])?;
            tables::settings::set(transaction, CANARIES[3], CANARIES[3], &common::now())
        })
        .unwrap();
}

fn assert_nothing_readable(fixture: &Fixture) {
    for (path, bytes) in files_of(fixture.path().parent().unwrap()) {
        for word in CANARIES.iter().copied().chain(["CREATE TABLE", "issues", "SQLite format"]) {
            let is_readable = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!is_readable, "{word} is readable in {}", path.display());
        }
    }
}

#[test]
fn an_unencrypted_development_database_opens_only_as_such() {
    let fixture = Fixture { key: DatabaseKey::Plaintext, ..Fixture::new() };
    add_issue(&fixture.open(), "plain");
    assert!(Store::open(&fixture.path(), &common::raw_key(7)).is_err());
    drop(fixture.open());
}
