//! Rows come back as they went in, in the order that each list promises.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

mod common;

use common::{Fixture, add_issue, add_log, issue, now};
use proptest::prelude::*;
use tftsr_model::{
    AllowedValue, AllowedValueId, EventClass, EvidenceId, EvidenceLine, EvidenceLink, EvidenceOrigin, Issue,
    IssueId, IssueStatus, Level, LogFileId, Near, NearSide, RedactionRule, RedactionRuleId, ResolutionStep,
    ResolutionStepId, Severity, StepAuthor, StepState, StoredAllowedValue, StoredEvidence,
    StoredRedactionRule, TimelineEvent, TimelineEventId, UtcText, Validator, ValueSeverity,
};
use tftsr_store::{
    Store, StoreError,
    tables::{self, issues::IssueFilter, log_chunks::LogChunk, pseudonyms::Pseudonym},
};

fn titles(store: &Store, filter: &IssueFilter) -> Vec<String> {
    let issues = store.read_blocking(|connection| tables::issues::list(connection, filter)).unwrap();
    issues.into_iter().map(|issue| issue.title).collect()
}

fn update(store: &Store, issue: &Issue) -> Issue {
    let row = issue.clone();
    store.write_blocking(move |transaction| tables::issues::update(transaction, &row)).unwrap().unwrap()
}

#[test]
fn resolving_dates_an_issue_and_reopening_clears_the_date() {
    let store = Fixture::new();
    let store = store.open();
    let mut issue = add_issue(&store, "an issue");
    let later = |minute: u8| UtcText::from_column(format!("2026-11-23 12:{minute:02}:00"));
    for (minute, status, resolved) in [
        (1, IssueStatus::Investigating, None),
        (2, IssueStatus::Resolved, Some(2)),
        (3, IssueStatus::Closed, Some(2)),
        (4, IssueStatus::Open, None),
        (5, IssueStatus::Closed, Some(5)),
    ] {
        issue.status = status;
        issue.updated_at = later(minute);
        assert_eq!(update(&store, &issue).resolved_at, resolved.map(later), "{status}");
    }
}

#[test]
fn an_issue_comes_back_as_it_went_in_and_a_missing_one_is_none() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let full = Issue {
        description: Some("ünïcode \"quotes\"\nlines".to_owned()),
        category: Some("databases".to_owned()),
        source: Some("cli".to_owned()),
        assigned_to: Some("on call".to_owned()),
        tags: vec!["b".to_owned(), "a \"b\", c".to_owned()],
        ..issue("everything")
    };
    let row = full.clone();
    store.write_blocking(move |transaction| tables::issues::insert(transaction, &row)).unwrap();
    let get = |id| store.read_blocking(|connection| tables::issues::get(connection, id)).unwrap();
    assert_eq!(get(full.id), Some(full));
    assert_eq!(get(IssueId::generate()), None);
    assert!(
        !store
            .write_blocking(|transaction| tables::issues::delete(transaction, IssueId::generate()))
            .unwrap()
    );
}

#[test]
fn the_issue_list_filters_and_pages_newest_first() {
    let fixture = Fixture::new();
    let store = fixture.open();
    for (title, severity, status, category, tag) in [
        ("one", Severity::Low, IssueStatus::Open, "network", "x"),
        ("two", Severity::High, IssueStatus::Open, "databases", "y%"),
        ("three", Severity::High, IssueStatus::Closed, "network", "x"),
    ] {
        let row = Issue {
            severity,
            status,
            category: Some(category.to_owned()),
            tags: vec![tag.to_owned()],
            ..issue(title)
        };
        store.write_blocking(move |transaction| tables::issues::insert(transaction, &row)).unwrap();
    }
    let all = IssueFilter::default;
    let text = |text: &str| Some(text.to_owned());
    for (filter, expected) in [
        (all(), &["three", "two", "one"][..]),
        (IssueFilter { severity: Some(Severity::High), ..all() }, &["three", "two"]),
        (IssueFilter { status: Some(IssueStatus::Open), ..all() }, &["two", "one"]),
        (IssueFilter { is_unresolved: true, ..all() }, &["two", "one"]),
        (IssueFilter { category: text("network"), ..all() }, &["three", "one"]),
        (IssueFilter { tag: text("y%"), ..all() }, &["two"]),
        (IssueFilter { tag: text("%"), ..all() }, &[]),
        (IssueFilter { text: text("THR"), ..all() }, &["three"]),
        (IssueFilter { text: text(" "), ..all() }, &["three", "two", "one"]),
        (IssueFilter { text: text("?!"), ..all() }, &[]),
        (IssueFilter { limit: 1, offset: 1, ..all() }, &["two"]),
    ] {
        assert_eq!(titles(&store, &filter), expected, "{filter:?}");
    }
}

#[test]
fn a_filter_counts_what_it_lists_whatever_its_limit() {
    let fixture = Fixture::new();
    let store = fixture.open();
    for status in [IssueStatus::Open, IssueStatus::Investigating, IssueStatus::Closed] {
        let row = Issue { status, ..issue("Checkout is down") };
        store.write_blocking(move |transaction| tables::issues::insert(transaction, &row)).unwrap();
    }
    let all = IssueFilter::default;
    for (filter, expected) in [
        (IssueFilter { limit: 1, offset: 2, ..all() }, 3),
        (IssueFilter { is_unresolved: true, ..all() }, 2),
        (IssueFilter { text: Some("checkout".to_owned()), ..all() }, 3),
        (IssueFilter { text: Some("?!".to_owned()), ..all() }, 0),
    ] {
        let counted = store.read_blocking(|connection| tables::issues::count(connection, &filter)).unwrap();
        assert_eq!(counted, expected, "{filter:?}");
    }
}

#[test]
fn a_sealed_log_is_marked_with_the_hash_of_its_seal() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let log = add_log(&store);
    let content = tables::log_contents::LogContent {
        log_file_id: log.id,
        storage: tables::log_contents::LogStorage::Chunks,
        source_name: "bundle.zip!app.log".to_owned(),
        encoding: "utf-16le".to_owned(),
        byte_count: 3,
        line_count: 1,
        format: None,
        zone: Some("Europe/Berlin".to_owned()),
        clock_offset_seconds: -1.5,
        sealed_hash: None,
        first_timestamp: None,
        last_timestamp: Some("2026-11-23T12:00:00+01:00".to_owned()),
        approved_at: None,
        rules_hash: "rules".to_owned(),
    };
    let row = content.clone();
    store
        .write_blocking(move |transaction| {
            tables::log_contents::insert(transaction, &row)?;
            tables::log_files::mark_redacted(transaction, log.id, "seal")
        })
        .unwrap();
    let read = store.read_blocking(|connection| tables::log_contents::get(connection, log.id)).unwrap();
    assert_eq!(
        read,
        Some(tables::log_contents::LogContent { sealed_hash: Some("seal".to_owned()), ..content })
    );
    let logs = store.read_blocking(|connection| tables::log_files::list(connection, log.issue_id)).unwrap();
    assert!(logs[0].redacted);
    let hash = log.content_hash.unwrap();
    let same = store
        .read_blocking(|connection| tables::log_files::list_by_content_hash(connection, log.issue_id, &hash));
    assert_eq!(same.unwrap(), logs);
}

/// Stores the text in chunks cut at `cuts`, as an import would, lines and cut lines alike.
fn store_in_chunks(store: &Store, log: LogFileId, text: &[u8], cuts: &[usize]) {
    let mut ends: Vec<usize> = cuts.iter().map(|cut| cut % (text.len() + 1)).chain([text.len()]).collect();
    ends.sort_unstable();
    ends.dedup();
    let (mut start, mut index) = (0, 0);
    for end in ends.into_iter().filter(|&end| end > 0) {
        let before = text[..start].iter().filter(|&&byte| byte == b'\n').count() as u64;
        let piece = &text[start..end];
        let chunk = LogChunk {
            log_file_id: log,
            chunk_index: index,
            first_line: before + 1,
            line_count: piece.split_inclusive(|&byte| byte == b'\n').count() as u64,
            byte_offset: start as u64,
            text: piece.to_vec(),
        };
        let chunk = chunk.compress().unwrap();
        store.write_blocking(move |transaction| tables::log_chunks::insert(transaction, &chunk)).unwrap();
        (start, index) = (end, index + 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn lines_come_back_whole_wherever_the_chunks_were_cut(
        text in "[ab\\n\\r]{0,60}", cuts in prop::collection::vec(0usize..60, 0..5), from in 0u64..12, length in 0u64..12,
    ) {
        thread_local! {
            static OPENED: (Fixture, Store) = { let fixture = Fixture::new(); let store = fixture.open(); (fixture, store) };
        }
        OPENED.with(|(_, store)| check_lines(store, &text, &cuts, from, from + length))?;
    }
}

/// Stores `text` as a new log and expects `read_lines` and `for_each` to give it back.
fn check_lines(store: &Store, text: &str, cuts: &[usize], from: u64, to: u64) -> Result<(), TestCaseError> {
    let log = add_log(store).id;
    store_in_chunks(store, log, text.as_bytes(), cuts);
    let lines = text.split_inclusive('\n').map(|line| {
        line.strip_suffix("\r\n").or_else(|| line.strip_suffix('\n')).unwrap_or(line).as_bytes().to_vec()
    });
    let expected: Vec<_> = (1u64..).zip(lines).filter(|(number, _)| (from..=to).contains(number)).collect();
    let read = store.read_blocking(|connection| tables::log_chunks::read_lines(connection, log, from, to));
    prop_assert_eq!(read.unwrap(), expected);
    let mut whole = Vec::new();
    store
        .read_blocking(|connection| {
            tables::log_chunks::for_each(connection, log, |chunk| {
                whole.extend(chunk.text);
                Ok::<_, StoreError>(())
            })
        })
        .unwrap();
    prop_assert_eq!(whole, text.as_bytes());
    Ok(())
}

fn event(issue: IssueId, class: EventClass, occurred_at: Option<&str>, description: &str) -> TimelineEvent {
    TimelineEvent {
        id: TimelineEventId::generate(),
        issue_id: issue,
        event_type: "log_uploaded".to_owned(),
        description: description.to_owned(),
        metadata: Some("{}".to_owned()),
        created_at: now(),
        class,
        occurred_at: occurred_at.map(str::to_owned),
        confidence: Some("exact".to_owned()),
        log_file_id: None,
        source: None,
        source_line: Some(7),
        source_hash: None,
    }
}

#[test]
fn incident_events_stand_in_the_order_of_their_moments_whatever_their_offset() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let issue = add_issue(&store, "an issue").id;
    let rows = [
        event(issue, EventClass::App, Some("2020-01-01T00:00:00Z"), "app first"),
        event(issue, EventClass::Incident, None, "no time"),
        event(issue, EventClass::Incident, Some("2026-11-23T12:00:00.000002+05:00"), "07:00:00.000002"),
        event(issue, EventClass::Incident, Some("2026-11-23T08:00:00Z"), "08:00"),
        event(issue, EventClass::Incident, Some("2026-11-23T02:00:00.000001-05:00"), "07:00:00.000001"),
        event(issue, EventClass::App, None, "app second"),
    ];
    let inserted = rows.clone();
    store
        .write_blocking(move |transaction| {
            inserted.iter().try_for_each(|row| tables::timeline_events::insert(transaction, row))
        })
        .unwrap();
    let listed = store.read_blocking(|connection| tables::timeline_events::list(connection, issue)).unwrap();
    let order: Vec<&str> = listed.iter().map(|event| event.description.as_str()).collect();
    assert_eq!(order, ["07:00:00.000001", "07:00:00.000002", "08:00", "no time", "app first", "app second"]);

    let changed = TimelineEvent { description: "changed".to_owned(), ..rows[0].clone() };
    let row = changed.clone();
    assert!(
        store.write_blocking(move |transaction| tables::timeline_events::update(transaction, &row)).unwrap()
    );
    let read = |id| store.read_blocking(|connection| tables::timeline_events::get(connection, id)).unwrap();
    assert_eq!(read(changed.id), Some(changed.clone()));
    assert!(
        store
            .write_blocking(move |transaction| tables::timeline_events::delete(transaction, changed.id))
            .unwrap()
    );
    assert_eq!(read(changed.id), None);
}

#[test]
fn evidence_is_replaced_as_a_whole_and_links_outlive_it() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let log = add_log(&store);
    let evidence = |text: &str| StoredEvidence {
        id: EvidenceId::generate(),
        issue_id: log.issue_id,
        log_file_id: log.id,
        origin: EvidenceOrigin::Ranked,
        line: EvidenceLine {
            file: "app.log".to_owned(),
            line: 42,
            text: text.to_owned(),
            score: 0.1 + 0.2,
            level: Some(Level::Fatal),
            timestamp: None,
            template: "t1".to_owned(),
            count: 3,
            reasons: vec!["rare".to_owned(), "first of its kind".to_owned()],
        },
    };
    let replace = |rows: Vec<StoredEvidence>| {
        store
            .write_blocking(move |transaction| {
                tables::evidence_lines::replace(transaction, log.issue_id, &rows)
            })
            .unwrap();
    };
    let first = vec![evidence("best"), evidence("second")];
    replace(first.clone());
    let listed =
        || store.read_blocking(|connection| tables::evidence_lines::list(connection, log.issue_id)).unwrap();
    assert_eq!(listed(), first);

    let step = ResolutionStep {
        id: ResolutionStepId::generate(),
        issue_id: log.issue_id,
        step_order: 1,
        why_question: "Why?".to_owned(),
        answer: Some("Because.".to_owned()),
        evidence: None,
        created_at: now(),
        parent_id: None,
        state: StepState::Answered,
        author: StepAuthor::Proposal,
        evidence_links: vec![EvidenceLink {
            evidence_id: Some(first[0].id),
            log_file_id: log.id,
            file: "app.log".to_owned(),
            line: 42,
            text: "best".to_owned(),
        }],
    };
    let row = step.clone();
    store.write_blocking(move |transaction| tables::resolution_steps::insert(transaction, &row)).unwrap();
    let steps = || {
        store.read_blocking(|connection| tables::resolution_steps::list(connection, log.issue_id)).unwrap()
    };
    assert_eq!(steps(), [step]);
    let next =
        store.read_blocking(|connection| tables::resolution_steps::next_order(connection, log.issue_id));
    assert_eq!(next.unwrap(), 2);

    replace(vec![evidence("another run")]);
    let links = &steps()[0].evidence_links;
    assert_eq!((links[0].evidence_id, links[0].text.as_str()), (None, "best"));
}

#[test]
fn nobody_changes_what_a_placeholder_stands_for() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let issue = add_issue(&store, "an issue").id;
    let save = |number, canonical: &str| -> Result<(), StoreError> {
        let row = Pseudonym { pii_type: "IPV4".to_owned(), number, canonical: canonical.to_owned() };
        store.write_blocking(move |transaction| tables::pseudonyms::save(transaction, issue, &[row]))
    };
    save(1, "10.0.0.1").unwrap();
    save(1, "10.0.0.1").unwrap();
    assert!(save(1, "10.0.0.2").is_err());
    assert!(save(2, "10.0.0.1").is_err());
    save(2, "10.0.0.2").unwrap();
    let loaded = store.read_blocking(|connection| tables::pseudonyms::load(connection, issue)).unwrap();
    assert_eq!(
        loaded.iter().map(|one| (one.number, one.canonical.as_str())).collect::<Vec<_>>(),
        [(1, "10.0.0.1"), (2, "10.0.0.2")]
    );
    assert!(!format!("{loaded:?}").contains("10.0"), "Debug shows no value");
}

#[test]
fn settings_are_written_over_and_listed_by_name() {
    let fixture = Fixture::new();
    let store = fixture.open();
    for (key, value) in [("b", "1"), ("a", "2"), ("b", "3")] {
        store
            .write_blocking(move |transaction| tables::settings::set(transaction, key, value, &now()))
            .unwrap();
    }
    let listed = store.read_blocking(tables::settings::list).unwrap();
    assert_eq!(listed, [("a", "2"), ("b", "3")].map(|(key, value)| (key.to_owned(), value.to_owned())));
}

#[test]
fn the_root_inside_the_database_is_written_once() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let root = |byte: u8| {
        let fresh = tftsr_model::Sensitive::new([byte; 32]);
        let root = store.write_blocking(move |transaction| {
            tables::vault_root::get_or_insert(transaction, &fresh, &now())
        });
        *root.unwrap().expose()
    };
    assert_eq!((root(1), root(2)), ([1; 32], [1; 32]));
}

#[test]
fn rules_and_allowed_values_come_back_as_they_went_in() {
    let fixture = Fixture::new();
    let store = fixture.open();
    let rule = |name: &str| StoredRedactionRule {
        id: RedactionRuleId::generate(),
        rule: RedactionRule {
            name: name.to_owned(),
            kind: "STAFF_CARD".to_owned(),
            pattern: r"\b\d{12}\b".to_owned(),
            validator: Some(Validator::Entropy { bits_min: 2.5 }),
            near: Some(Near { words: vec!["Größe".to_owned()], distance_bytes: 9, side: NearSide::Either }),
            severity: ValueSeverity::Personal,
            confidence: 0.85,
            enabled: false,
        },
        created_at: now(),
        updated_at: now(),
    };
    let entry = |value: &str, kind: Option<&str>| StoredAllowedValue {
        id: AllowedValueId::generate(),
        allowed: AllowedValue { kind: kind.map(str::to_owned), ..AllowedValue::exact(value) },
        created_at: now(),
        updated_at: now(),
    };
    let (rules, entries) = ([rule("b"), rule("a")], [entry("x", Some("EMAIL")), entry("x", None)]);
    let (stored_rules, stored_entries) = (rules.clone(), entries.clone());
    store
        .write_blocking(move |transaction| {
            stored_rules.iter().try_for_each(|rule| tables::redaction_rules::insert(transaction, rule))?;
            stored_entries.iter().try_for_each(|entry| tables::redaction_allowed::insert(transaction, entry))
        })
        .unwrap();
    let read = store
        .read_blocking(|connection| {
            let rules = tables::redaction_rules::list(connection)?;
            Ok::<_, StoreError>((rules, tables::redaction_allowed::list(connection)?))
        })
        .unwrap();
    assert_eq!(read.0, [rules[1].clone(), rules[0].clone()]);
    assert_eq!(read.1, [entries[1].clone(), entries[0].clone()]);
    let taken = rule("a");
    let refused =
        store.write_blocking(move |transaction| tables::redaction_rules::insert(transaction, &taken));
    assert!(matches!(refused, Err(StoreError::Statement(_))), "{refused:?}");
}
