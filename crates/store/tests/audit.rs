//! What the audit chain shows to somebody who looks, after somebody with the database key was at it.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

mod common;

use common::{Fixture, now, raw_connection};
use rusqlite::Connection;
use tftsr_model::AuditFindingKind::{
    self as Kind, Deleted, Inserted, Modified, Reordered, Replaced, Truncated,
};
use tftsr_store::{
    Store, StoreError,
    tables::audit_log::{self, AuditFilter, NewAuditEntry},
};

const ENTRIES: u64 = 12;

fn entry(number: u64) -> NewAuditEntry {
    NewAuditEntry {
        action: "create_issue".to_owned(),
        entity_type: "issue".to_owned(),
        entity_id: number.to_string(),
        user_id: "local".to_owned(),
        details: serde_json::json!({ "number": number }),
    }
}

fn append(store: &Store, numbers: std::ops::RangeInclusive<u64>) {
    for number in numbers {
        store
            .write_blocking(move |transaction| audit_log::append(transaction, entry(number), &now()))
            .unwrap();
    }
}

fn with_chain() -> Fixture {
    let fixture = Fixture::new();
    append(&fixture.open(), 1..=ENTRIES);
    fixture
}

/// What verification names after `tamper` ran with the triggers gone.
fn named(tamper: impl FnOnce(&Connection)) -> Vec<(Kind, u64)> {
    let fixture = with_chain();
    let connection = raw_connection(&fixture);
    connection
        .execute_batch(
            "DROP TRIGGER audit_log_refuses_update; DROP TRIGGER audit_log_refuses_delete;
             DROP TRIGGER audit_log_refuses_replace; DROP INDEX idx_audit_log_sequence;",
        )
        .unwrap();
    tamper(&connection);
    connection.close().unwrap();
    let report = fixture.open().read_blocking(audit_log::verify).unwrap();
    assert_eq!(report.ok, report.findings.is_empty());
    report.findings.into_iter().map(|finding| (finding.kind, finding.sequence)).collect()
}

fn named_after(sql: &str) -> Vec<(Kind, u64)> {
    named(|connection| connection.execute_batch(sql).unwrap())
}

#[test]
fn an_untouched_chain_has_no_findings_and_its_head_is_the_last_entry() {
    let store = with_chain().open();
    let report = store.read_blocking(audit_log::verify).unwrap();
    let newest =
        store.read_blocking(|connection| audit_log::list(connection, &AuditFilter::default())).unwrap();
    assert!(report.ok);
    assert_eq!((report.entries, &report.head), (ENTRIES, &newest[0].hash));
    assert_eq!(newest.last().unwrap().prev_hash, "0".repeat(64));
    assert_eq!(
        newest.iter().map(|entry| entry.sequence).collect::<Vec<_>>(),
        (1..=ENTRIES).rev().collect::<Vec<_>>()
    );
}

#[test]
fn an_empty_chain_is_whole() {
    let report = Fixture::new().open().read_blocking(audit_log::verify).unwrap();
    assert!(report.ok && report.entries == 0 && report.head == "0".repeat(64));
}

#[test]
fn every_edited_field_of_every_entry_is_named() {
    for column in ["id", "timestamp", "action", "entity_type", "entity_id", "user_id", "details", "epoch"] {
        for sequence in [1, 6, ENTRIES] {
            let sql = format!("UPDATE audit_log SET {column} = '77' WHERE sequence = {sequence}");
            assert_eq!(named_after(&sql), [(Modified, sequence)], "{sql}");
        }
    }
    assert_eq!(named_after("UPDATE audit_log SET details = NULL WHERE sequence = 4"), [(Modified, 4)]);
    assert_eq!(named_after("UPDATE audit_log SET hash = 'junk' WHERE sequence = 4"), [(Modified, 4)]);
}

#[test]
fn deleted_entries_are_named_even_when_the_rest_closes_ranks() {
    assert_eq!(named_after("DELETE FROM audit_log WHERE sequence = 5"), [(Deleted, 5)]);
    assert_eq!(named_after("DELETE FROM audit_log WHERE sequence IN (1, 7)"), [(Deleted, 1), (Deleted, 7)]);
    let closed_ranks = "DELETE FROM audit_log WHERE sequence = 5;
                        UPDATE audit_log SET sequence = sequence - 1 WHERE sequence > 5";
    assert_eq!(named_after(closed_ranks), [(Deleted, 5)]);
}

#[test]
fn a_cut_tail_is_named() {
    assert_eq!(named_after("DELETE FROM audit_log WHERE sequence > 9"), [(Truncated, 10)]);
    assert_eq!(named_after("DELETE FROM audit_log"), [(Truncated, 1)]);
}

#[test]
fn inserted_entries_are_named() {
    let added = "INSERT INTO audit_log (id, timestamp, action, entity_type, entity_id, sequence, prev_hash, hash, epoch)
                 SELECT 'x', timestamp, action, entity_type, entity_id, PLACE, prev_hash, hash, epoch
                 FROM audit_log WHERE sequence = 5";
    for (place, sequence) in [("13", 13), ("NULL", 0), ("5", 5)] {
        assert_eq!(named_after(&added.replace("PLACE", place)), [(Inserted, sequence)], "{place}");
    }
    let made_room = format!(
        "UPDATE audit_log SET sequence = sequence + 1 WHERE sequence >= 6; {}",
        added.replace("PLACE", "6")
    );
    assert_eq!(named_after(&made_room), [(Inserted, 6)]);
}

#[test]
fn exchanged_entries_are_named() {
    let swap = "UPDATE audit_log SET sequence = -1 WHERE sequence = 3;
                UPDATE audit_log SET sequence = 3 WHERE sequence = 8;
                UPDATE audit_log SET sequence = 8 WHERE sequence = -1";
    assert_eq!(named_after(swap), [(Reordered, 3), (Reordered, 8)]);
    // The contents are exchanged, the chain's own columns stay.
    let contents = "CREATE TEMP TABLE held AS SELECT * FROM audit_log WHERE sequence IN (3, 8);
         UPDATE audit_log SET id = 'held' WHERE sequence = 3;
         UPDATE audit_log SET (id, timestamp, action, entity_type, entity_id, user_id, details) =
           (SELECT id, timestamp, action, entity_type, entity_id, user_id, details FROM held WHERE sequence = 3) WHERE sequence = 8;
         UPDATE audit_log SET (id, timestamp, action, entity_type, entity_id, user_id, details) =
           (SELECT id, timestamp, action, entity_type, entity_id, user_id, details FROM held WHERE sequence = 8) WHERE sequence = 3";
    assert_eq!(named_after(contents), [(Reordered, 3), (Reordered, 8)]);
}

#[test]
fn a_chain_without_its_head_counts_as_replaced() {
    assert_eq!(named_after("DELETE FROM audit_head"), [(Replaced, ENTRIES)]);
}

#[test]
fn a_row_of_nonsense_is_a_finding_not_an_error() {
    let nonsense = "UPDATE audit_log SET sequence = 'x', hash = x'00ff', prev_hash = NULL, details = 3.5 WHERE sequence = 2";
    assert_eq!(named_after(nonsense), [(Inserted, 0), (Deleted, 2)]);
}

#[test]
fn the_triggers_refuse_every_way_to_change_an_entry() {
    let fixture = with_chain();
    let connection = raw_connection(&fixture);
    for sql in [
        "UPDATE audit_log SET action = 'x'",
        "DELETE FROM audit_log",
        "INSERT OR REPLACE INTO audit_log (id, action, entity_type, entity_id, sequence)
         SELECT id, 'x', entity_type, entity_id, 13 FROM audit_log WHERE sequence = 3",
        "INSERT OR REPLACE INTO audit_log (id, action, entity_type, entity_id, sequence) VALUES ('x', 'x', 'x', 'x', 3)",
        "INSERT INTO audit_log (id, action, entity_type, entity_id) VALUES ('x', 'x', 'x', 'x')",
        "INSERT INTO audit_log (id, action, entity_type, entity_id, sequence) VALUES ('x', 'x', 'x', 'x', 15)",
    ] {
        let error = connection.execute_batch(sql).unwrap_err().to_string();
        assert!(error.contains("append-only"), "{sql}: {error}");
    }
    drop(connection);
    assert!(fixture.open().read_blocking(audit_log::verify).unwrap().ok);
}

#[test]
fn an_entry_lives_and_dies_with_the_act_it_records() {
    let fixture = with_chain();
    let store = fixture.open();
    let failed: Result<(), StoreError> = store.write_blocking(|transaction| {
        audit_log::append(transaction, entry(13), &now())?;
        Err(StoreError::Closed)
    });
    assert!(failed.is_err());
    append(&store, 13..=13);
    let report = store.read_blocking(audit_log::verify).unwrap();
    assert!(report.ok && report.entries == 13, "{report:?}");
}

#[test]
fn the_list_filters_and_pages() {
    let store = with_chain().open();
    let listed = |filter: AuditFilter| -> Vec<u64> {
        let entries = store.read_blocking(|connection| audit_log::list(connection, &filter)).unwrap();
        entries.into_iter().map(|entry| entry.sequence).collect()
    };
    assert_eq!(listed(AuditFilter { entity_id: Some("4".to_owned()), ..Default::default() }), [4]);
    assert_eq!(listed(AuditFilter { limit: 2, offset: 1, ..Default::default() }), [11, 10]);
    assert_eq!(listed(AuditFilter { action: Some("none".to_owned()), ..Default::default() }), [0; 0]);
}
