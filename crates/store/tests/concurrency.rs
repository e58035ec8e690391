//! Writers and readers at once: nobody waits who need not, and a fault stays with the job that made it.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

mod common;

use common::{Fixture, add_issue, issue};
use std::{sync::mpsc, time::Duration};
use tftsr_store::{Store, StoreError, tables};

/// How long the write waits for the reads before it is taken that they wait for it.
const LONG_WRITE: Duration = Duration::from_secs(30);
const READS: usize = 20;

fn count_issues(store: &Store) -> usize {
    let filter = tables::issues::IssueFilter::default();
    store.read_blocking(|connection| tables::issues::list(connection, &filter)).unwrap().len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_read_does_not_wait_for_a_long_write() {
    let fixture = Fixture::new();
    let store = std::sync::Arc::new(fixture.open());
    let seen = issue("seen by readers");
    store.write(move |transaction| tables::issues::insert(transaction, &seen)).await.unwrap();
    let (begun, is_begun) = mpsc::channel();
    let (go_on, may_end) = mpsc::channel();
    let writing = tokio::spawn({
        let store = store.clone();
        async move {
            store
                .write(move |transaction| {
                    tables::issues::insert(transaction, &issue("not yet seen"))?;
                    begun.send(()).unwrap();
                    // The write holds its lock until the reads are done, as a large import does.
                    may_end.recv_timeout(LONG_WRITE).expect("the reads do not wait for this write");
                    Ok::<_, StoreError>(())
                })
                .await
        }
    });
    tokio::task::spawn_blocking(move || is_begun.recv()).await.unwrap().unwrap();
    for _ in 0..READS {
        let filter = tables::issues::IssueFilter::default();
        let seen: Result<_, StoreError> =
            store.read(move |connection| tables::issues::list(connection, &filter)).await;
        assert_eq!(seen.unwrap().len(), 1);
    }
    go_on.send(()).unwrap();
    writing.await.unwrap().unwrap();
    assert_eq!(tokio::task::spawn_blocking(move || count_issues(&store)).await.unwrap(), 2);
}

#[test]
fn a_panic_rolls_back_its_own_job_and_ends_no_other() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let outcome: Result<(), StoreError> = store.write_blocking(|transaction| {
        tables::issues::insert(transaction, &issue("half-way"))?;
        panic!("a fault in a job");
    });
    assert!(matches!(outcome, Err(StoreError::JobPanicked)));
    let outcome: Result<(), StoreError> = store.read_blocking(|_| panic!("a fault in a read"));
    assert!(matches!(outcome, Err(StoreError::JobPanicked)));
    add_issue(&store, "after");
    assert_eq!(count_issues(&store), 1);
}

#[test]
fn an_error_of_the_job_rolls_it_back() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let outcome: Result<(), StoreError> = store.write_blocking(|transaction| {
        tables::issues::insert(transaction, &issue("half-way"))?;
        Err(StoreError::Closed)
    });
    assert!(outcome.is_err());
    assert_eq!(count_issues(&store), 0);
}

#[test]
fn a_reader_cannot_write() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let outcome: Result<(), StoreError> =
        store.read_blocking(|connection| Ok(connection.execute_batch("DELETE FROM issues")?));
    assert!(matches!(outcome, Err(StoreError::ReadOnly { .. })), "{outcome:?}");
}

#[test]
fn a_closed_store_says_so() {
    let fixture = Fixture::new();
    let store = fixture.open();
    store.close();
    let row = issue("late");
    let written: Result<(), StoreError> =
        store.write_blocking(move |transaction| tables::issues::insert(transaction, &row));
    let read: Result<(), StoreError> = store.read_blocking(|_| Ok(()));
    assert!(matches!((written, read), (Err(StoreError::Closed), Err(StoreError::Closed))));
}

#[test]
fn two_stores_of_one_file_both_write() {
    let fixture = Fixture::new();
    let stores = [fixture.open(), fixture.open()];
    std::thread::scope(|scope| {
        for store in &stores {
            scope.spawn(|| (0..20).for_each(|round| drop(add_issue(store, &round.to_string()))));
        }
    });
    assert_eq!(stores.each_ref().map(count_issues), [40, 40]);
}

#[test]
fn several_may_create_the_database_at_once() {
    let fixture = Fixture::new();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| drop(add_issue(&fixture.open(), "one each")));
        }
    });
    assert_eq!(count_issues(&fixture.open()), 4);
    assert_eq!(common::files_of(fixture.path().parent().unwrap()).len(), 1, "no draft is left");
}
