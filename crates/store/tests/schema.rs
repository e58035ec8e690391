//! The opened schema holds everything the seed asks for, and no landed migration ever changes.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

mod common;

use common::{Fixture, raw_connection};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, path::Path};
use tftsr_store::tables;

/// SHA-256 of each migration, as it landed. A line is added with a new file and never edited.
const PINS: &str = include_str!("migrations.sha256");

/// A column as SQLite understood it: type, NOT NULL, default, place in the primary key.
type Column = (String, bool, Option<String>, i64);

fn objects(connection: &Connection) -> BTreeMap<(String, String), String> {
    let mut statement = connection
        .prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'issues_fts_%'")
        .unwrap();
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn columns(connection: &Connection, table: &str) -> BTreeMap<String, Column> {
    let mut statement = connection.prepare(&format!("PRAGMA table_info({table})")).unwrap();
    let rows = statement
        .query_map([], |row| Ok((row.get(1)?, (row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))))
        .unwrap();
    rows.map(Result::unwrap).collect()
}

fn foreign_keys(connection: &Connection, table: &str) -> Vec<(String, String, String, String)> {
    let mut statement = connection.prepare(&format!("PRAGMA foreign_key_list({table})")).unwrap();
    let rows =
        statement.query_map([], |row| Ok((row.get(2)?, row.get(3)?, row.get(4)?, row.get(6)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

/// The CHECK and UNIQUE clauses of a statement, without spaces.
fn constraints(sql: &str) -> Vec<String> {
    let squeezed: String = sql.split_whitespace().collect();
    squeezed
        .match_indices("CHECK(")
        .chain(squeezed.match_indices("UNIQUE("))
        .map(|(start, _)| squeezed.get(start..).unwrap().split_inclusive("))").next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_seed_is_a_subset_of_the_opened_schema() {
    let fixture = Fixture::new();
    drop(fixture.open());
    let ours = raw_connection(&fixture);
    let seed = Connection::open_in_memory().unwrap();
    seed.execute_batch(include_str!("seed.sql")).unwrap();

    let our_objects = objects(&ours);
    for ((kind, name), sql) in objects(&seed) {
        let our_sql = &our_objects[&(kind.clone(), name.clone())];
        if kind == "index" || name == "issues_fts" {
            assert_eq!(our_sql, &sql, "{kind} {name}");
            continue;
        }
        let our_columns = columns(&ours, &name);
        for (column, definition) in columns(&seed, &name) {
            assert_eq!(our_columns[&column], definition, "{name}.{column}");
        }
        let our_keys = foreign_keys(&ours, &name);
        for key in foreign_keys(&seed, &name) {
            assert!(our_keys.contains(&key), "{name}: {key:?}");
        }
        let our_constraints = constraints(our_sql);
        for constraint in constraints(&sql) {
            let is_kept = our_constraints
                .iter()
                .any(|ours| constraint.starts_with(ours.as_str()) || ours.starts_with(&constraint));
            assert!(is_kept, "{name}: {constraint}");
        }
    }
}

#[test]
fn every_landed_migration_is_what_it_was() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let hashes: Vec<String> = names
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy();
            format!("{}  {name}\n", hex::encode(Sha256::digest(fs::read(path).unwrap())))
        })
        .collect();
    assert_eq!(hashes.concat(), PINS);
}

#[test]
fn every_migration_has_its_row_and_runs_once() {
    let fixture = Fixture::new();
    drop(fixture.open());
    let applied = fixture.open().read_blocking(tables::health::migrations).unwrap();
    assert_eq!(applied.len(), PINS.lines().count());
    assert!(applied.len() >= 18);
    assert!(PINS.lines().zip(&applied).all(|(pin, name)| pin.ends_with(&format!("  {name}.sql"))));
}

#[test]
fn a_whole_database_has_no_integrity_findings() {
    let fixture = Fixture::new();
    let store = fixture.open();
    common::add_log(&store);
    assert_eq!(store.read_blocking(tables::health::integrity_findings).unwrap(), [""; 0]);
}

#[test]
fn deleting_an_issue_deletes_everything_that_hangs_on_it() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let log = common::add_log(&store);
    store.write_blocking(move |transaction| tables::issues::delete(transaction, log.issue_id)).unwrap();
    let counts = store.read_blocking(tables::health::row_counts).unwrap();
    assert!(counts.iter().all(|&(_, rows)| rows == 0), "{counts:?}");
}
