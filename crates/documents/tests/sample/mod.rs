//! One invented incident with something in every section, and one about which little is known.

use jiff::Timestamp;
use std::collections::BTreeMap;
use tftsr_documents::{
    ActionItem, Facts, Hypothesis, HypothesisState, Impact, LogFacts, Milestones, Retrospective,
};
use tftsr_model::{
    Cause, EventClass, EvidenceLine, EvidenceLink, EvidenceOrigin, Issue, IssueStatus, Level, LogFile,
    ResolutionStep, Severity, Skipped, StepAuthor, StepState, StoredEvidence, TimelineEvent, UtcText,
    Verdict,
};

const DISK_FULL: &str = "2026-11-22 23:58:41.207 UTC [2210] PANIC:  could not write to file \"pg_wal/xlogtemp.2210\": No space left on device";

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u32) -> T {
    format!("01934a5e-0000-7000-8000-{number:012x}").parse().expect("a well-formed id")
}

fn at(text: &str) -> UtcText {
    UtcText::from_column(text.to_owned())
}

fn issue(title: &str, description: Option<&str>) -> Issue {
    Issue {
        id: id(1),
        title: title.to_owned(),
        description: description.map(str::to_owned),
        severity: Severity::Critical,
        status: IssueStatus::Investigating,
        category: Some("databases".to_owned()),
        source: Some("cli".to_owned()),
        created_at: at("2026-11-23 00:20:00"),
        updated_at: at("2026-11-23 01:00:00"),
        resolved_at: None,
        assigned_to: None,
        tags: vec![],
    }
}

fn log(number: u32, name: &str, lines: u64, format: &str, zone: &str) -> LogFacts {
    let file = LogFile {
        id: id(100 + number),
        issue_id: id(1),
        file_name: name.to_owned(),
        file_path: format!("incident/{name}"),
        file_size: Some(lines * 118),
        mime_type: Some("text/plain".to_owned()),
        content_hash: Some(format!("{number:02x}").repeat(32)),
        uploaded_at: at("2026-11-23 00:21:00"),
        redacted: true,
    };
    LogFacts {
        file,
        lines,
        format: Some(format.to_owned()),
        zone: Some(zone.to_owned()),
        first: Some("2026-11-22T22:00:00Z".to_owned()),
        last: Some("2026-11-23T00:15:00Z".to_owned()),
        redactions: u64::from(number) * 7,
    }
}

fn evidence(number: u32, file: &str, line: u64, level: Level, at: &str, text: &str) -> StoredEvidence {
    StoredEvidence {
        id: id(200 + number),
        issue_id: id(1),
        log_file_id: id(101),
        origin: EvidenceOrigin::Ranked,
        line: EvidenceLine {
            file: file.to_owned(),
            line,
            text: text.to_owned(),
            score: f64::from(100 - number),
            level: Some(level),
            timestamp: Some(at.to_owned()),
            template: format!("T{number}"),
            count: u64::from(number * number * 31),
            reasons: vec!["rare in its file".to_owned(), "first seen 2 s before the first error".to_owned()],
        },
    }
}

fn event(
    number: u32,
    kind: &str,
    at_written: &str,
    text: &str,
    source: Option<(&str, u64)>,
) -> TimelineEvent {
    TimelineEvent {
        id: id(300 + number),
        issue_id: id(1),
        event_type: kind.to_owned(),
        description: text.to_owned(),
        metadata: None,
        created_at: at("2026-11-23 00:30:00"),
        class: EventClass::Incident,
        occurred_at: Some(at_written.to_owned()),
        confidence: Some(if source.is_some() { "zone_assumed,year_inferred" } else { "exact" }.to_owned()),
        log_file_id: source.map(|_| id(101)),
        source: source.map(|(file, _)| file.to_owned()).or_else(|| Some("on-call engineer".to_owned())),
        source_line: source.map(|(_, line)| line),
        source_hash: None,
    }
}

fn why(
    number: u32,
    parent: Option<u32>,
    question: &str,
    answer: Option<&str>,
    link: Option<(&str, u64)>,
) -> ResolutionStep {
    ResolutionStep {
        id: id(400 + number),
        issue_id: id(1),
        step_order: i64::from(number),
        why_question: question.to_owned(),
        answer: answer.map(str::to_owned),
        evidence: None,
        created_at: at("2026-11-23 00:40:00"),
        parent_id: parent.map(|parent| id(400 + parent)),
        state: if answer.is_some() { StepState::Answered } else { StepState::Open },
        author: if number == 1 { StepAuthor::Proposal } else { StepAuthor::Person },
        evidence_links: link
            .into_iter()
            .map(|(file, line)| EvidenceLink {
                evidence_id: None,
                log_file_id: id(101),
                file: file.to_owned(),
                line,
                text: DISK_FULL.to_owned(),
            })
            .collect(),
    }
}

fn events() -> Vec<TimelineEvent> {
    let mut events = vec![
        event(1, "change", "2026-11-22T22:40:00+01:00", "Nightly export moved to the database host", None),
        event(2, "started", "2026-11-23T00:58:41+01:00", "Checkout answers 503", None),
        event(3, "fatal", "2026-11-22T23:58:41.207Z", DISK_FULL, Some(("postgresql-16-main.log", 8812))),
        event(
            4,
            "error",
            "2026-11-23T00:58:43+01:00",
            "checkout: connection to [HOST_2]:5432 refused (pool checkout_rw, 50 waiting, retry 5 * 2 s)",
            Some(("checkout/app.log", 20411)),
        ),
        event(5, "detected", "2026-11-23T00:06:00Z", "Pager: error rate of checkout over 20 %", None),
        event(6, "mitigation", "2026-11-23T00:31:00Z", "Export files deleted, database restarted", None),
        event(7, "mitigated", "2026-11-23T00:31:00Z", "Checkout answers again", None),
    ];
    events.extend((0..60).map(|n| {
        let second = n % 60;
        event(
            20 + n,
            "warn",
            &format!("2026-11-22T23:59:{second:02}Z"),
            "nginx: upstream timed out (110: Connection timed out) while connecting to upstream",
            Some(("nginx/error.log", u64::from(500 + n))),
        )
    }));
    let mut imported = event(90, "log_uploaded", "2026-11-23T00:21:00Z", "Four logs imported", None);
    imported.class = EventClass::App;
    events.push(imported);
    events
}

/// An incident with a likely cause.
pub(crate) fn disk_full() -> Facts {
    let now: Timestamp = "2026-11-23T01:05:00Z".parse().expect("a timestamp");
    let long_path = "/srv/".to_owned() + &"very_long_folder_name/".repeat(9) + "export.csv";
    let timeline_events = events();
    Facts {
        verdict: Verdict::Likely,
        cause: Some(Cause {
            summary: "PostgreSQL stopped because the disk that holds its write-ahead log was full".to_owned(),
            file: "postgresql-16-main.log".to_owned(),
            line: 8812,
            text: DISK_FULL.to_owned(),
            timestamp: Some("2026-11-22T23:58:41.207Z".to_owned()),
            reasons: vec![
                "the only PANIC in 41,000 lines".to_owned(),
                "2 s before the first error of any other log".to_owned(),
            ],
        }),
        log_files: vec![
            log(1, "postgresql-16-main.log", 9_120, "PostgreSQL", "UTC"),
            log(2, "checkout/app.log", 20_988, "logback", "+01:00 (in line)"),
            log(3, "nginx/error.log", 2_204, "nginx error", "UTC (assumed)"),
            log(4, "syslog", 10_412, "RFC 3164", "Europe/Berlin (given)"),
        ],
        skipped: vec![Skipped {
            path: "core.2210".to_owned(),
            reason: "a core dump is no text; `gdb -batch -ex bt` turns it into text".to_owned(),
        }],
        evidence: vec![
            evidence(1, "postgresql-16-main.log", 8812, Level::Fatal, "2026-11-22T23:58:41.207Z", DISK_FULL),
            evidence(
                2,
                "checkout/app.log",
                20411,
                Level::Error,
                "2026-11-23T00:58:43+01:00",
                "HikariPool-1 - Connection is not available, request timed out after 30000ms <pool checkout_rw>",
            ),
            evidence(
                3,
                "nginx/error.log",
                512,
                Level::Error,
                "2026-11-22T23:58:49Z",
                "upstream timed out (110: Connection timed out) while connecting to upstream, client: [IPV4_3], server: _",
            ),
            evidence(
                4,
                "syslog",
                10001,
                Level::Warn,
                "2026-11-22T23:41:02Z",
                &format!("export[811]: Запись файла {long_path}: 97 % занято — προσοχή"),
            ),
            evidence(
                5,
                "syslog",
                10340,
                Level::Info,
                "2026-11-22T23:59:30Z",
                &format!("systemd[1]: postgresql@16-main.service: token {}", "QUJDREVG".repeat(24)),
            ),
        ],
        whys: vec![
            why(
                1,
                None,
                "Why did checkout answer 503?",
                Some("It could not reach the database"),
                Some(("checkout/app.log", 20411)),
            ),
            why(
                2,
                Some(1),
                "Why could it not reach the database?",
                Some("PostgreSQL had stopped: its log disk was full"),
                Some(("postgresql-16-main.log", 8812)),
            ),
            why(
                3,
                Some(2),
                "Why was the disk full?",
                Some("A nightly export writes to the same disk since Sunday"),
                Some(("syslog", 10001)),
            ),
            why(4, Some(3), "Why did nobody see the disk fill up?", None, None),
        ],
        milestones: Milestones::from_events(&timeline_events),
        timeline_events,
        impact: Impact {
            affected: Some("All customers of the web shop in Europe".to_owned()),
            effect: None,
            numbers: vec!["1,912 of 2,034 checkouts failed within 32 minutes".to_owned()],
        },
        hypotheses: vec![Hypothesis {
            statement: "A network fault between checkout and database".to_owned(),
            state: HypothesisState::RuledOut,
            reason: "Replication over the same link went on until 23:58:41".to_owned(),
        }],
        actions: vec![ActionItem {
            title: "Give the export a volume of its own".to_owned(),
            kind: "prevent".to_owned(),
            assignee: Some("storage team".to_owned()),
            due: Some("2026-12-01".to_owned()),
            status: None,
            verification: Some("The export of 2 December fills no other volume".to_owned()),
        }],
        open_questions: vec!["Who else writes to this disk?".to_owned()],
        retrospective: Retrospective {
            went_well: vec!["The pager named the right service".to_owned()],
            glossary: BTreeMap::from([(
                "WAL".to_owned(),
                "write-ahead log: what PostgreSQL writes before it changes a table".to_owned(),
            )]),
            ..Retrospective::default()
        },
        redactions: BTreeMap::from([
            ("EMAIL".to_owned(), 12),
            ("IPV4".to_owned(), 1_318),
            ("PASSWORD".to_owned(), 2),
        ]),
        ..Facts::new(
            issue(
                "Checkout fails with 503 for all customers",
                Some("Since shortly before one in the morning every checkout ends with 503.\nSecond line."),
            ),
            now,
            "0.1.0",
        )
    }
}

/// An incident about which the logs say nothing.
pub(crate) fn inconclusive() -> Facts {
    let full = disk_full();
    Facts {
        log_files: full.log_files,
        skipped: full.skipped,
        evidence: full.evidence.into_iter().skip(2).collect(),
        ..Facts::new(issue("Checkout is slow", None), full.generated_at, "0.1.0")
    }
}
