//! Another SQLCipher opens the file with the documented settings and finds what the seed promises.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

mod common;

use common::{Fixture, add_issue, passphrase, raw_key};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// Names a Python that has the package `sqlcipher3`.
const PYTHON_VARIABLE: &str = "TFTSR_TEST_PYTHON";

fn python() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python =
        env::var_os(PYTHON_VARIABLE).map_or_else(|| manifest.join("../../.venv/bin/python"), PathBuf::from);
    assert!(
        python.exists(),
        "no Python at {}: `make test` makes one with the package sqlcipher3; or name one in {PYTHON_VARIABLE}",
        python.display()
    );
    python
}

fn read_independently(database: &Path, key: &str) -> serde_json::Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent_reader.py");
    let output = Command::new(python()).arg(script).arg(database).env("TFTSR_DB_KEY", key).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The seed's tables and columns, as the words between the parentheses of its statements.
fn seed_columns() -> Vec<(String, Vec<String>)> {
    let seed = rusqlite::Connection::open_in_memory().unwrap();
    seed.execute_batch(include_str!("seed.sql")).unwrap();
    let mut tables = seed
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'issues_fts_%'")
        .unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names
        .into_iter()
        .map(|name| {
            let mut columns = seed.prepare(&format!("PRAGMA table_info({name})")).unwrap();
            let columns = columns.query_map([], |row| row.get(1)).unwrap().map(Result::unwrap).collect();
            (name, columns)
        })
        .collect()
}

#[test]
fn another_sqlcipher_opens_the_file_and_finds_the_seeds_tables() {
    let raw = format!("raw:{}", "07".repeat(32));
    for (key, text) in
        [(passphrase("it's a \"passphrase\""), "it's a \"passphrase\""), (raw_key(7), raw.as_str())]
    {
        let fixture = Fixture { key, ..Fixture::new() };
        add_issue(&fixture.open(), "Checkout times out");
        let read = read_independently(&fixture.path(), text);
        for (table, columns) in seed_columns() {
            let found: Vec<&str> = read["tables"][&table]
                .as_array()
                .unwrap()
                .iter()
                .map(|name| name.as_str().unwrap())
                .collect();
            assert!(columns.iter().all(|column| found.contains(&column.as_str())), "{table}: {found:?}");
        }
        assert!(read["migrations"].as_array().unwrap().len() >= 18);
        assert_eq!(read["titles"], serde_json::json!(["Checkout times out"]));
        assert_eq!(read["found"], 1);
    }
}
