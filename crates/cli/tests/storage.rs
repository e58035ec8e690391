//! What is on the disk: never a word in clear, and never less than what was acknowledged.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, contains, rows, text_of};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::Read as _,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

/// A word that no schema, no library and no file name holds.
const WORD: &str = "quetzalfjord";
/// Lines of the log whose import is killed: enough to be in the middle of it.
const KILLED_LINES: usize = 20_000;
const KILLS: u32 = 20;
/// How long an import may take before the test gives up.
const IMPORT_TIMEOUT: Duration = Duration::from_secs(60);

/// A log each of whose lines holds the word, in ever new company so that it does not compress away.
fn log(lines: usize, seed: u64) -> String {
    let mut state = seed;
    (0..lines).fold(String::new(), |mut text, number| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let _ = writeln!(text, "2026-03-01T10:00:00Z ERROR {WORD} {number} handle {:x} lost", state >> 16);
        text
    })
}

/// Asserts that no file of the data folder shows a word of the logs; gives the names that were looked at.
#[track_caller]
fn assert_nothing_is_readable(bench: &Bench) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let Ok(entries) = std::fs::read_dir(bench.path(common::DATA_DIR)) else { return names };
    for path in entries.map(|entry| entry.unwrap().path()) {
        // A file may go between the listing and the look: then it shows nothing.
        let Ok(bytes) = std::fs::read(&path) else { continue };
        for word in [WORD.as_bytes(), b"handle ", b"SQLite format 3", b"CREATE TABLE"] {
            assert!(!contains(&bytes, word), "{} shows {word:?}", path.display());
        }
        names.insert(path.file_name().unwrap().to_string_lossy().into_owned());
    }
    names
}

fn start_import(bench: &Bench, issue: &str, file: &str) -> Child {
    let mut command = bench.command(&["--json", "issue", "import-logs", issue, file]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn no_word_of_the_logs_is_readable_while_it_runs_or_after() {
    let bench = Bench::new();
    bench.write("app.log", log(KILLED_LINES * 2, 1));
    let issue = bench.issue(&format!("{WORD} is down"));
    let mut import = start_import(&bench, &issue, "app.log");
    let mut seen = BTreeSet::new();
    let started = Instant::now();
    while import.try_wait().unwrap().is_none() {
        seen.extend(assert_nothing_is_readable(&bench));
        assert!(started.elapsed() < IMPORT_TIMEOUT, "the import does not end");
    }
    assert!(import.wait().unwrap().success());
    assert!(seen.contains("tftsr.db-wal"), "the log of changes was never looked at: {seen:?}");
    assert_eq!(rows(&bench.json(&["search", WORD])).len(), 1);
    let names = assert_nothing_is_readable(&bench);
    assert!(names.contains("tftsr.db"), "{names:?}");
}

#[test]
fn a_killed_import_leaves_no_half_file_and_takes_no_acknowledged_one() {
    let bench = Bench::new();
    bench.write("first.log", log(100, 1));
    let issue = bench.issue("killed");
    bench.json(&["issue", "import-logs", &issue, "first.log"]);
    let mut acknowledged = BTreeSet::from(["first.log".to_owned()]);
    let whole = time_of_an_import(&bench);
    for kill in 0..KILLS {
        let name = format!("log-{kill}.log");
        bench.write(&name, log(KILLED_LINES, u64::from(kill) + 2));
        // From the very start to a little past the usual end, so that some imports do get acknowledged.
        let after = whole * kill * 5 / (KILLS * 4);
        if import_and_kill(&bench, &issue, &name, after) {
            acknowledged.insert(name);
        }
        assert_nothing_is_readable(&bench);
        let shown = shown_logs(&bench, &issue);
        assert!(shown.is_superset(&acknowledged), "{acknowledged:?} was acknowledged, {shown:?} is there");
    }
    assert_eq!(bench.json(&["audit", "verify"])["ok"], true);
    bench.json(&["issue", "import-logs", &issue, "log-0.log"]);
}

/// How long an import of a log of this size takes here, in an issue of its own.
fn time_of_an_import(bench: &Bench) -> Duration {
    bench.write("timed.log", log(KILLED_LINES, 0));
    let issue = bench.issue("timed");
    let started = Instant::now();
    bench.json(&["issue", "import-logs", &issue, "timed.log"]);
    started.elapsed()
}

/// Kills the import (SIGKILL) after that time; true when it had already said that it is done.
fn import_and_kill(bench: &Bench, issue: &str, file: &str, after: Duration) -> bool {
    let mut import = start_import(bench, issue, file);
    let started = Instant::now();
    while started.elapsed() < after && import.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    import.kill().unwrap();
    let status = import.wait().unwrap();
    let mut said = String::new();
    import.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    status.success() && said.contains("log_files")
}

/// The logs that `issue show` lists, each checked to be whole: its last line can be read.
fn shown_logs(bench: &Bench, issue: &str) -> BTreeSet<String> {
    let detail = bench.json(&["issue", "show", issue]);
    let whole = |file: &Value| {
        assert!(!file["content_hash"].is_null(), "{file}");
        let name = text_of(&file["file_name"]);
        let on_disk = std::fs::read_to_string(bench.path(&name)).unwrap();
        assert_eq!(file["file_size"], on_disk.len(), "{file}");
        let (count, last) = (on_disk.lines().count(), on_disk.lines().last().unwrap());
        let request = serde_json::json!({
            "log_file_id": file["id"], "from_line": count, "count": 2, "raw_text": true,
        });
        let lines = bench.json(&["call", "read_log_lines", &request.to_string()]);
        assert_eq!(rows(&lines["lines"]).len(), 1, "{lines}");
        assert_eq!((&lines["lines"][0]["line"], &lines["lines"][0]["text"]), (&count.into(), &last.into()));
        name
    };
    rows(&detail["log_files"]).iter().map(whole).collect()
}
