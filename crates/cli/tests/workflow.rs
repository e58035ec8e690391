//! One incident worked on verb by verb, and the verbs that show and try the program itself.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, KEY_FILE, Ran, rows, text_of};
use serde_json::{Value, json};
use std::fs;

const LOG: &str = "2026-03-01T10:05:00Z INFO parameter \"max_connections\" changed to \"5\"\n\
    2026-03-01T10:05:01Z ERROR too many connections for jane.doe@example.com\n";

/// The text of a log's lines as `read_log_lines` gives it.
fn log_text(bench: &Bench, log_file: &Value) -> String {
    let request = json!({"log_file_id": log_file["id"], "from_line": 1, "count": 100, "raw_text": true});
    let lines = bench.json(&["call", "read_log_lines", &request.to_string()]);
    rows(&lines["lines"]).iter().map(|line| text_of(&line["text"]) + "\n").collect()
}

#[test]
fn an_incident_goes_from_a_log_to_an_exported_document() {
    let bench = Bench::new();
    bench.write("app.log", LOG);
    let issue = bench.issue("checkout refuses orders");
    bench.json(&["issue", "import-logs", &issue, "app.log"]);
    let why = ["--question", "Why were orders refused?", "--answer", "Five connections were too few."];
    let cited = ["--evidence", "app.log:1", "--evidence", "app.log:2"];
    let step = bench.json(&[&["why", "add", "--issue", &issue], &why[..], &cited].concat());
    assert_eq!(step["evidence"], "[L:app.log#1] [L:app.log#2]");
    assert_eq!(rows(&step["evidence_links"])[1]["text"].as_str().unwrap().split_once("for "), {
        Some(("2026-03-01T10:05:01Z ERROR too many connections ", "[EMAIL_1]"))
    });
    let deeper = ["--question", "Why five?", "--parent", &text_of(&step["id"])];
    assert_eq!(
        bench.json(&[&["why", "add", "--issue", &issue], &deeper[..]].concat())["parent_id"],
        step["id"]
    );
    let event = ["--description", "The limit was raised again", "--at", "2026-03-01T10:20:00Z"];
    bench.json(&[&["event", "add", "--issue", &issue], &event[..]].concat());

    let document = bench.json(&["doc", "generate", &issue, "--type", "rca"]);
    let text = text_of(&document["content_md"]);
    for expected in ["checkout refuses orders", "Five connections were too few", "The limit was raised again"]
    {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    assert!(!text.contains("jane.doe@example.com"));
}

#[test]
fn an_export_overwrites_only_when_told_to() {
    let bench = Bench::new();
    let issue = bench.issue("x");
    let id = text_of(&bench.json(&["doc", "generate", &issue, "--type", "rca"])["id"]);
    bench.write("rca.md", "mine");
    bench.run(&["--json", "doc", "export", &id, "--to", "rca.md"]).assert_error(12, "already_exists");
    assert_eq!(fs::read_to_string(bench.path("rca.md")).unwrap(), "mine");
    bench.json(&["doc", "export", &id, "--to", "rca.md", "--force"]);
    let shown = bench.json(&["doc", "show", &id]);
    assert_eq!(fs::read_to_string(bench.path("rca.md")).unwrap(), text_of(&shown["content_md"]));
}

#[test]
fn an_export_in_a_format_that_is_not_there_is_refused() {
    let bench = Bench::new();
    let issue = bench.issue("x");
    let id = text_of(&bench.json(&["doc", "generate", &issue, "--type", "rca"])["id"]);
    bench.run(&["--json", "doc", "export", &id, "--to", "rca.exe"]).assert_error(1, "invalid_request");
    assert!(!bench.path("rca.exe").exists());
    bench
        .run(&["--json", "doc", "generate", &issue, "--type", "handover"])
        .assert_error(1, "invalid_request");
}

#[test]
fn search_finds_an_issue_until_it_is_deleted() {
    let bench = Bench::new();
    let issue = bench.issue("turbine stands still");
    let hits = |word: &str| rows(&bench.json(&["search", word])).len();
    assert_eq!((hits("turbine"), hits("pump")), (1, 0));
    bench.json(&["issue", "update", &issue, "--title", "pump stands still"]);
    assert_eq!((hits("turbine"), hits("pump")), (0, 1));
    bench.json(&["issue", "delete", &issue]);
    assert_eq!(hits("pump"), 0);
    bench.run(&["--json", "issue", "show", &issue]).assert_error(2, "not_found");
}

#[test]
fn every_act_is_an_entry_of_a_chain_that_holds() {
    let bench = Bench::new();
    bench.write("app.log", LOG);
    let issue = bench.issue("x");
    bench.json(&["issue", "import-logs", &issue, "app.log"]);
    bench.json(&["why", "add", "--issue", &issue, "--question", "Why?"]);
    bench.json(&["issue", "delete", &issue]);
    let entries = bench.json(&["audit", "list"]);
    let actions: Vec<&str> = rows(&entries).iter().filter_map(|entry| entry["action"].as_str()).collect();
    for action in ["delete_issue", "create_resolution_step", "create_issue"] {
        assert!(actions.contains(&action), "{action} is not in {actions:?}");
    }
    for pair in rows(&entries).windows(2) {
        assert_eq!(pair[0]["prev_hash"], pair[1]["hash"], "{pair:?}");
    }
    let report = bench.json(&["audit", "verify"]);
    assert_eq!((&report["ok"], &report["head"]), (&true.into(), &rows(&entries)[0]["hash"]));
    assert_eq!(report["entries"], rows(&entries).len());
}

#[test]
fn capture_keeps_both_streams_and_the_exit_status() {
    let bench = Bench::new();
    let issue = bench.issue("x");
    let script = "echo to-stdout; echo to-stderr >&2; exit 3";
    let report = bench.json(&["capture", &issue, "--", "sh", "-c", script]);
    assert_eq!((&report["exit_status"], &report["command"]), (&3.into(), &json!(["sh", "-c", script])));
    let text = log_text(&bench, &report["log_file"]);
    for expected in ["\nto-stdout\n", "\nto-stderr\n", "exit status 3"] {
        assert!(text.contains(expected), "{expected:?} is not in\n{text}");
    }
    let detail = bench.json(&["issue", "show", &issue]);
    assert_eq!(rows(&detail["log_files"])[0]["id"], report["log_file"]["id"]);
}

#[test]
fn a_captured_command_sees_no_variable_of_the_program() {
    let bench = Bench::new();
    let key = format!("raw:{}", "a".repeat(64));
    let run = |arguments: &[&str]| {
        let mut command = bench.bare(&["--json"]);
        let command = command.args(arguments).env("TFTSR_DB_KEY", &key).env("TFTSR_DATA_DIR", "data");
        Ran::of(command.env("TFTSR_ANYTHING", "x").env("KEPT", "yes")).json()
    };
    let issue = text_of(&run(&["issue", "create", "--title", "x"])["id"]);
    let report = run(&["capture", &issue, "--", "env"]);
    let request =
        json!({"log_file_id": report["log_file"]["id"], "from_line": 1, "count": 500, "raw_text": true});
    let text = run(&["call", "read_log_lines", &request.to_string()]).to_string();
    assert!(text.contains("KEPT=yes"), "{text}");
    assert!(!text.contains("TFTSR_") && !text.contains(&"a".repeat(64)), "{text}");
}

#[test]
fn call_answers_as_the_verb_does() {
    let bench = Bench::new();
    let issue = bench.issue("x");
    assert_eq!(bench.json(&["call", "list_issues"]), bench.json(&["issue", "list"]));
    let request = json!({"issue_id": issue}).to_string();
    assert_eq!(bench.json(&["call", "get_issue", &request]), bench.json(&["issue", "show", &issue]));
}

#[test]
fn every_listed_command_can_be_called() {
    let bench = Bench::new();
    let commands = bench.run_bare(&["--json", "commands"]).json();
    assert!(!rows(&commands).is_empty());
    for command in rows(&commands).iter().map(|command| text_of(&command["name"])) {
        // No command takes a field of this name, so nothing is done; but each is known.
        let ran = bench.run(&["--json", "call", &command, "{\"no_such_field\":1}"]);
        ran.assert_error(1, "invalid_request");
    }
}

#[test]
fn doctor_says_where_data_lives_and_what_opens_it() {
    let bench = Bench::new();
    bench.issue("x");
    let status = bench.json(&["doctor"]);
    assert_eq!((&status["is_encrypted"], &status["key_source"]), (&true.into(), &"file".into()));
    assert_eq!(status["counts"]["issues"], 1);
    assert!(bench.path(text_of(&status["database"])).is_file());
    let text = bench.run(&["doctor"]).text();
    assert!(!text.contains(&fs::read_to_string(bench.path(KEY_FILE)).unwrap()), "{text}");
}

#[test]
fn seed_fills_the_database_and_the_chain_still_holds() {
    let bench = Bench::new();
    bench.json(&["seed", "--issues", "20", "--logs", "5", "--audit", "50"]);
    let counts = bench.json(&["doctor"])["counts"].clone();
    assert_eq!((&counts["issues"], &counts["log_files"]), (&20.into(), &5.into()));
    assert!(counts["audit_entries"].as_u64().unwrap() >= 50, "{counts}");
    assert_eq!(bench.json(&["audit", "verify"])["ok"], true);
}
