//! The JSON of every verb: a snapshot each, and the order of the names that the manual fixes.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, KEY_FILE, keys, rows, text_of};
use insta::{Settings, assert_json_snapshot, internals::Content};
use serde_json::Value;

/// A small incident: a change, then what broke, with two values to redact.
const LOG: &str = "2026-03-01T10:00:00Z INFO service started\n\
    2026-03-01T10:05:00Z INFO parameter \"max_connections\" changed to \"5\"\n\
    2026-03-01T10:05:01Z ERROR too many connections for jane.doe@example.com\n\
    2026-03-01T10:05:02Z ERROR too many connections for 203.0.113.9\n\
    2026-03-01T10:05:03Z ERROR too many connections for 203.0.113.9\n";

/// What differs from run to run, by the name it stands under.
const CHANGING: [&str; 14] = [
    "id",
    "issue_id",
    "log_file_id",
    "evidence_id",
    "document_id",
    "created_at",
    "updated_at",
    "uploaded_at",
    "started_at",
    "ended_at",
    "host",
    "sha256",
    "migrations",
    "newest_migration",
];
/// What the engines decide; their own tests hold it, and it may become better without a change of shape.
const DECIDED: [&str; 5] = ["score", "reasons", "summary", "confidence", "content_md"];

/// Compares with the stored snapshot; what changes from run to run is replaced by its name.
fn check(name: &str, value: &Value) {
    let mut settings = Settings::clone_current();
    for field in CHANGING.iter().chain(&DECIDED) {
        settings.add_dynamic_redaction(&format!(".**.{field}"), move |content, _| replaced(field, content));
    }
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| assert_json_snapshot!(name, value));
}

/// An absent value stays absent: whether there is one is part of the shape.
fn replaced(field: &str, content: Content) -> Content {
    match content {
        Content::None | Content::Unit => content,
        _ => Content::from(format!("[{field}]")),
    }
}

/// A bench with the small incident in `app.log`, and an issue that holds it.
fn with_issue() -> (Bench, String) {
    let bench = Bench::new();
    bench.write("app.log", LOG);
    bench.write("logs/app.log", LOG);
    bench.write("logs/empty.log", "");
    let issue = bench.issue("checkout is down");
    (bench, issue)
}

#[test]
fn verbs_on_files() {
    let (bench, _) = with_issue();
    let evidence = bench.json(&["evidence", "--top", "2", "logs"]);
    assert_eq!(keys(&evidence), ["evidence", "templates", "lines", "skipped"]);
    assert_eq!(
        keys(&evidence["evidence"][0]),
        ["file", "line", "text", "score", "level", "timestamp", "template", "count", "reasons"]
    );
    check("evidence", &evidence);

    let templates = bench.json(&["templates", "--assign", "logs"]);
    assert_eq!(
        keys(&templates["templates"][0]),
        ["id", "pattern", "count", "first", "last", "levels", "files"]
    );
    assert_eq!(keys(&templates["assignments"][0]), ["file", "line", "template"]);
    check("templates", &templates);
    assert!(bench.json(&["templates", "logs"]).get("assignments").is_none());

    let timeline = bench.json(&["timeline", "logs"]);
    assert_eq!(keys(&timeline["events"][0]), ["file", "line", "timestamp", "confidence", "level", "text"]);
    check("timeline", &timeline);
    check("search_log", &bench.json(&["search-log", "connections", "logs"]));

    let redacted = bench.json(&["redact", "app.log"]);
    assert_eq!(keys(&redacted), ["file", "encoding", "bytes", "redacted", "spans"]);
    check("redact", &redacted);
}

#[test]
fn text_is_redacted_and_raw_keeps_lines_and_order() {
    let (bench, _) = with_issue();
    for verb in [["evidence", "evidence"], ["timeline", "events"], ["search-log", "matches"]] {
        let pattern: &[&str] = if verb[0] == "search-log" { &["connections"] } else { &[] };
        let redacted = bench.json(&[&[verb[0]], pattern, &["app.log"]].concat());
        let raw = bench.json(&[&[verb[0], "--raw"], pattern, &["app.log"]].concat());
        let lines =
            |report: &Value| rows(&report[verb[1]]).iter().map(|row| row["line"].clone()).collect::<Vec<_>>();
        assert_eq!(lines(&redacted), lines(&raw), "{verb:?}");
        assert!(!redacted.to_string().contains("jane.doe@example.com"), "{verb:?}");
        assert!(raw.to_string().contains("jane.doe@example.com"), "{verb:?}");
    }
}

#[test]
fn triage() {
    let (bench, _) = with_issue();
    let ran = bench.run(&["--json", "triage", "logs", "--title", "checkout is down", "--out", "out"]);
    let mut report = ran.json();
    assert_eq!(keys(&report), ["issue_id", "verdict", "cause", "evidence", "files", "skipped"]);
    // A build without the typesetter writes no PDF; the Markdown is the same in both.
    let files = report["files"].as_array_mut().unwrap();
    files.retain(|file| text_of(file).ends_with(".md"));
    report["evidence"].as_array_mut().unwrap().truncate(1);
    check("triage", &report);
}

#[test]
fn verbs_on_issues() {
    let (bench, issue) = with_issue();
    let create = ["issue", "create", "--title", "mail queue grows", "--severity", "high", "--tag", "mail"];
    let created = bench.json(&create);
    assert_eq!(keys(&created)[..4], ["id", "title", "description", "severity"]);
    check("issue_create", &created);
    check("issue_list", &bench.json(&["issue", "list"]));
    check("issue_update", &bench.json(&["issue", "update", &issue, "--status", "investigating"]));
    check("issue_import_logs", &bench.json(&["issue", "import-logs", &issue, "logs"]));
    let detail = bench.json(&["issue", "show", &issue]);
    assert_eq!(keys(&detail)[..4], ["issue", "log_files", "resolution_steps", "conversations"]);
    check("issue_show", &detail);
    check("issue_search", &bench.json(&["issue", "search", "checkout"]));
    check("search", &bench.json(&["search", "checkout"]));
    check("issue_delete", &bench.json(&["issue", "delete", &issue]));
}

#[test]
fn verbs_on_whys_and_events() {
    let (bench, issue) = with_issue();
    bench.json(&["issue", "import-logs", &issue, "app.log"]);
    let question = ["--question", "Why?", "--answer", "A limit was lowered.", "--evidence", "app.log:2"];
    let step = bench.json(&[&["why", "add", "--issue", &issue], &question[..]].concat());
    check("why_add", &step);
    let id = text_of(&step["id"]);
    check("why_update", &bench.json(&["why", "update", "--issue", &issue, &id, "--state", "verified"]));
    check("why_list", &bench.json(&["why", "list", "--issue", &issue]));
    check("why_remove", &bench.json(&["why", "remove", "--issue", &issue, &id]));

    let words = ["--description", "A call came in", "--at", "2026-03-01T10:07:00Z", "--type", "report"];
    let event = bench.json(&[&["event", "add", "--issue", &issue], &words[..]].concat());
    check("event_add", &event);
    let id = text_of(&event["id"]);
    let update = ["event", "update", "--issue", &issue, &id, "--description", "Two calls came in"];
    check("event_update", &bench.json(&update));
    let listed = bench.json(&["event", "list", "--issue", &issue]);
    check("event_list", &rows(&listed).iter().find(|row| row["id"] == *id).unwrap().clone());
    check("event_remove", &bench.json(&["event", "remove", "--issue", &issue, &id]));
}

#[test]
fn verbs_on_documents() {
    let (bench, issue) = with_issue();
    let document = bench.json(&["doc", "generate", &issue, "--type", "rca"]);
    check("doc_generate", &document);
    let id = text_of(&document["id"]);
    check("doc_show", &bench.json(&["doc", "show", &id]));
    check("doc_list", &bench.json(&["doc", "list", "--issue", &issue]));
    let exported = bench.json(&["doc", "export", &id, "--to", "rca.md"]);
    assert_eq!(keys(&exported), ["file", "bytes", "sha256"]);
    assert_eq!(exported["bytes"], std::fs::read(bench.path("rca.md")).unwrap().len());
}

#[test]
fn capture() {
    let (bench, issue) = with_issue();
    let mut report = bench.json(&["capture", &issue, "--", "sh", "-c", "echo out; exit 3"]);
    // Its name holds the time, its head the machine.
    for field in ["file_name", "file_path", "file_size", "content_hash"] {
        assert!(!report["log_file"][field].is_null(), "{field}");
        report["log_file"][field] = format!("[{field}]").into();
    }
    check("capture", &report);
}

#[test]
fn verbs_on_the_audit_log() {
    let (bench, _) = with_issue();
    let listed = bench.json(&["audit", "list", "--limit", "1", "--action", "create_issue"]);
    let entry = &rows(&listed)[0];
    assert_eq!(
        keys(entry),
        [
            "id",
            "timestamp",
            "action",
            "entity_type",
            "entity_id",
            "user_id",
            "details",
            "sequence",
            "prev_hash",
            "hash"
        ]
    );
    let verified = bench.json(&["audit", "verify"]);
    assert_eq!(keys(&verified), ["ok", "entries", "head", "findings"]);
    assert_eq!((&verified["ok"], &verified["findings"]), (&true.into(), &serde_json::json!([])));
}

#[test]
fn verbs_on_the_program() {
    let (bench, _) = with_issue();
    let mut status = bench.json(&["doctor"]);
    status["version"] = "[version]".into();
    check("doctor", &status);
    let commands = bench.run_bare(&["--json", "commands"]).json();
    assert_eq!(
        keys(&commands[0]),
        [
            "name",
            "area",
            "request",
            "response",
            "cache_effect",
            "tags",
            "is_allowed_while_locked",
            "sends_bytes"
        ]
    );
    check("call", &bench.json(&["call", "list_issues", "{\"limit\":1}"]));
    check("seed", &bench.json(&["seed", "--issues", "2", "--logs", "1", "--audit", "3"]));
}

#[test]
fn restore_prints_the_text_itself() {
    let (bench, _) = with_issue();
    let redacted = bench.run_bare(&["--key-file", KEY_FILE, "redact", "--map", "m", "app.log"]);
    bench.write("redacted.log", &redacted.stdout);
    let restored =
        bench.run_bare(&["--json", "--key-file", KEY_FILE, "restore", "--map", "m", "redacted.log"]);
    assert_eq!((restored.status, restored.text().as_str()), (0, LOG));
}
