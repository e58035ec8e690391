//! `tftsr timeline`: files with different clocks become one order.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, keys, rows, text_of};
use serde_json::Value;

/// Four clocks: UTC written, an offset written, no zone written, and a clock that runs ninety seconds late.
fn bench() -> Bench {
    let bench = Bench::new();
    bench.write("utc.log", "2026-03-01T10:00:00Z ERROR first\n2026-03-01T10:00:30Z ERROR sixth\n");
    bench.write("offset.log", "2026-03-01T12:00:05+02:00 ERROR second\n");
    bench.write("berlin.log", "2026-03-01 11:00:10 ERROR third\njava.lang.Boom\n\tat a.B.c(B.java:1)\n");
    bench.write("late.log", "2026-03-01T09:58:50Z ERROR fifth, of jane@example.com\n");
    bench
}

const CLOCKS: [&str; 4] = ["--tz", "berlin.log=Europe/Berlin", "--offset", "late.log=+90"];
const FILES: [&str; 4] = ["utc.log", "offset.log", "berlin.log", "late.log"];

fn timeline(bench: &Bench, arguments: &[&str]) -> Value {
    bench.json(&[&["timeline"], arguments, &FILES].concat())
}

fn places(document: &Value) -> Vec<(String, u64)> {
    let place = |event: &Value| (text_of(&event["file"]), event["line"].as_u64().unwrap());
    rows(&document["events"]).iter().map(place).collect()
}

#[test]
fn mixed_zones_and_a_wrong_clock_become_one_order() {
    let document = timeline(&bench(), &CLOCKS);
    let expected = [("utc.log", 1), ("offset.log", 1), ("berlin.log", 1), ("late.log", 1), ("utc.log", 2)];
    assert_eq!(places(&document), expected.map(|(file, line)| (file.to_owned(), line)));
    let times: Vec<String> =
        rows(&document["events"]).iter().map(|event| text_of(&event["timestamp"])).collect();
    // The wall clock stays as it was written; only the offset is added.
    assert_eq!(times[1..3], ["2026-03-01T12:00:05+02:00", "2026-03-01T11:00:10+01:00"]);
}

#[test]
fn without_a_zone_utc_is_assumed_and_said() {
    let document = timeline(&bench(), &[]);
    let berlin = rows(&document["events"]).iter().find(|event| event["file"] == "berlin.log").unwrap();
    assert_eq!(berlin["confidence"], serde_json::json!(["zone_assumed"]));
    assert_eq!(berlin["timestamp"], "2026-03-01T11:00:10Z");
    let warnings = rows(&document["warnings"]);
    assert!(warnings.iter().any(|warning| text_of(warning).contains("berlin.log")), "{warnings:?}");
}

#[test]
fn the_zone_of_this_machine_changes_nothing() {
    let bench = bench();
    let run = |zone: &str| {
        let mut command = bench.bare(&["--json", "timeline"]);
        common::Ran::of(command.args(FILES).env("TZ", zone)).text()
    };
    assert_eq!(run("America/New_York"), run("Asia/Tokyo"));
}

#[test]
fn all_lines_gives_one_event_a_physical_line() {
    let bench = bench();
    let arguments = [&CLOCKS[..], &["--all-lines"]].concat();
    let document = timeline(&bench, &arguments);
    assert_eq!(places(&document).len(), 7);
    let of_berlin: Vec<&Value> =
        rows(&document["events"]).iter().filter(|event| event["file"] == "berlin.log").collect();
    assert_eq!(of_berlin.iter().map(|event| event["line"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2, 3]);
    for continuation in &of_berlin[1..] {
        assert_eq!(continuation["timestamp"], of_berlin[0]["timestamp"]);
        assert!(rows(&continuation["confidence"]).contains(&"interpolated".into()), "{continuation}");
    }
}

#[test]
fn from_and_to_are_part_of_what_is_kept() {
    let window = ["--from", "2026-03-01T10:00:05Z", "--to", "2026-03-01T10:00:20Z"];
    let document = timeline(&bench(), &[&CLOCKS[..], &window].concat());
    assert_eq!(places(&document), ["offset.log", "berlin.log", "late.log"].map(|file| (file.to_owned(), 1)));
}

#[test]
fn text_is_redacted_unless_originals_are_asked_for() {
    let bench = bench();
    let (redacted, raw) = (timeline(&bench, &CLOCKS), timeline(&bench, &[&CLOCKS[..], &["--raw"]].concat()));
    assert_eq!(places(&redacted), places(&raw));
    assert!(redacted.to_string().contains("of [EMAIL_1]"), "{redacted}");
    assert!(!redacted.to_string().contains("jane@example.com"));
    assert!(raw.to_string().contains("of jane@example.com"), "{raw}");
}

#[test]
fn every_event_has_its_names_in_order() {
    let document = timeline(&bench(), &CLOCKS);
    assert_eq!(keys(&document)[..2], ["events", "warnings"]);
    for event in rows(&document["events"]) {
        assert_eq!(keys(event), ["file", "line", "timestamp", "confidence", "level", "text"]);
    }
}

#[test]
fn csv_and_markdown_say_the_same_as_json() {
    let bench = bench();
    let run = |format: &str| {
        let arguments = [&["timeline", "--format", format][..], &CLOCKS, &FILES].concat();
        let ran = bench.run_bare(&arguments);
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        ran.text()
    };
    let csv = run("csv");
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("timestamp,confidence,level,file,line,text"));
    assert_eq!(
        lines.next(),
        Some("2026-03-01T10:00:00Z,exact,error,utc.log,1,2026-03-01T10:00:00Z ERROR first")
    );
    assert_eq!(lines.count(), 4);
    // The comma in the text must not become a cell of its own.
    assert!(csv.contains(",\"2026-03-01T09:58:50Z ERROR fifth, of [EMAIL_1]\"\n"), "{csv}");
    let table = run("md");
    assert!(
        table.starts_with("| time | confidence | level | place | text |\n|---|---|---|---|---|\n"),
        "{table}"
    );
    assert_eq!(table.lines().count(), 2 + 5);
    assert!(table.contains("| late.log:1 |"), "{table}");
}
