//! `issues_fts` follows `issues`, and no text a user types breaks a search.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

mod common;

use common::{Fixture, add_issue};
use proptest::prelude::*;
use tftsr_store::{Store, StoreError, tables};

fn found(store: &Store, text: &str) -> Vec<String> {
    let text = text.to_owned();
    let hits = store.read_blocking(|connection| tables::search::search(connection, &text, 10)).unwrap();
    hits.into_iter().map(|hit| hit.title).collect()
}

#[test]
fn the_index_follows_insert_update_and_delete() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let mut issue = add_issue(&store, "Checkout times out");
    assert_eq!(found(&store, "checkout tim"), ["Checkout times out"]);

    issue.title = "Payment gateway refuses".to_owned();
    let changed = issue.clone();
    store.write_blocking(move |transaction| tables::issues::update(transaction, &changed)).unwrap();
    assert_eq!(found(&store, "checkout"), [""; 0]);
    assert_eq!(found(&store, "GATEWAY"), ["Payment gateway refuses"]);

    store.write_blocking(move |transaction| tables::issues::delete(transaction, issue.id)).unwrap();
    assert_eq!(found(&store, "gateway"), [""; 0]);
}

#[test]
fn a_hit_shows_the_passage_with_the_words_marked() {
    let fixture = Fixture::new();
    let store = fixture.open();
    add_issue(&store, "Disk full on db-7");
    let hits = store.read_blocking(|connection| tables::search::search(connection, "disk 7", 10)).unwrap();
    assert_eq!(hits[0].snippet, "«Disk» full on db-«7»");
}

#[test]
fn what_looks_like_query_syntax_is_searched_as_words() {
    let fixture = Fixture::new();
    let store = fixture.open();
    add_issue(&store, "NEAR the limit");
    for (text, hits) in [
        ("NEAR(the, 2)", 0),
        ("near the", 1),
        ("title:limit", 0),
        ("\"limit", 1),
        ("limit*", 1),
        ("-limit ^", 1),
        ("AND", 0),
        ("'; DROP TABLE issues; --", 0),
        ("()", 0),
        ("", 0),
        ("\0", 0),
    ] {
        assert_eq!(found(&store, text).len(), hits, "{text:?}");
    }
}

#[test]
fn a_rebuild_brings_the_index_back_in_step() {
    let fixture = Fixture::new();
    let store = fixture.open();
    add_issue(&store, "Checkout times out");
    store.write_blocking(tables::search::rebuild).unwrap();
    assert_eq!(found(&store, "checkout").len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_text_breaks_a_search(texts in prop::collection::vec("\\PC{0,40}|[\"'*()^:+\\- a-zA-Z\\x00-\\x1f]{0,20}", 8)) {
        thread_local! {
            static OPENED: (Fixture, Store) = { let fixture = Fixture::new(); let store = fixture.open(); (fixture, store) };
        }
        for text in texts {
            let outcome: Result<_, StoreError> = OPENED.with(|(_, store)| {
                store.read_blocking(|connection| tables::search::search(connection, &text, 10))
            });
            prop_assert!(outcome.is_ok(), "{text:?}: {outcome:?}");
        }
    }
}
