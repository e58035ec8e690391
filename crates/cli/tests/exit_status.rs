//! Exit statuses and error documents, and that a refused call changes nothing.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stderr, reason = "a test that cannot run here says why")]

mod common;

use common::{Bench, DATA_DIR, KEY_FILE, Ran, examples, files_below, keys, rows, succeeds, text_of};
use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};
use tftsr_model::{DatabaseKey, Sensitive};
use tftsr_store::Store;

const UNKNOWN_ID: &str = "01a20a27-0000-7000-8000-000000000000";
/// A gzip member that holds "hello" in one stored block, with a checksum that is wrong.
const DAMAGED_GZIP: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\
    \x01\x05\x00\xfa\xffhello\x00\x00\x00\x00\x05\x00\x00\x00";
const BINARY: &[u8] = b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x03\x00\xff\xfe\x00\x01";
const FILE_VERBS: &[&[&str]] =
    &[&["evidence"], &["templates", "--assign"], &["timeline"], &["search-log", "anything"]];

fn json<'a>(verb: &[&'a str], path: &'a str) -> Vec<&'a str> {
    [&["--json"], verb, &[path]].concat()
}

#[test]
fn wrong_usage_is_1_with_an_error_document() {
    let bench = Bench::new();
    let calls: &[&[&str]] = &[
        &["--json", "--bogus"],
        &["--json", "no-such-verb"],
        &["--format", "json", "evidence"],
        &["--format=json", "issue", "create"],
        &["--json", "issue", "list", "--limit", "many"],
        &["--json", "evidence", "--from", "yesterday-ish", "."],
        &["--json", "search-log", "--regex", "(", "."],
        &["--json", "timeline", "--tz", "a.log=Nowhere/Land", "."],
        &["--json", "timeline", "--offset", "a.log=soon", "."],
        &["--json", "triage", "--title", "x", "--severity", "awful", "."],
        &["--json", "issue", "create", "--title", " "],
        &["--json", "call", "list_issues", "not json"],
        &["--json", "call", "list_issues", "{\"no_such_field\":1}"],
    ];
    for call in calls {
        bench.run(call).assert_error(1, "invalid_request");
    }
    bench.run(&["--json", "call", "no_such_command"]).assert_error(1, "unknown_command");
}

#[test]
fn the_error_document_names_the_arguments_that_are_missing() {
    let document = Bench::new().run(&["--json", "issue", "import-logs"]).json();
    let message = text_of(&document["error"]["message"]);
    assert!(message.contains("<ID>") && message.contains("<PATH>..."), "{message}");
}

#[test]
fn without_json_an_error_is_words_on_standard_error() {
    let bench = Bench::new();
    for (call, status) in [
        (vec!["--bogus"], 1),
        (vec![], 1),
        (vec!["evidence", "gone.log"], 2),
        (vec!["issue", "show", "x"], 2),
    ] {
        let ran = bench.run(&call);
        assert_eq!((ran.status, ran.text().as_str()), (status, ""), "{call:?}");
        assert!(!ran.stderr.is_empty(), "{call:?}");
    }
}

#[test]
fn help_and_version_are_no_error() {
    let bench = Bench::new();
    for call in [vec!["--help"], vec!["--version"], vec!["triage", "--help"]] {
        let ran = bench.run_bare(&call);
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{call:?}");
        assert!(!ran.stdout.is_empty(), "{call:?}");
    }
}

#[test]
fn what_is_named_and_not_there_is_2() {
    let bench = Bench::new();
    bench.write("app.log", "one line\n");
    let issue = bench.issue("x");
    let calls: &[&[&str]] = &[
        &["evidence", "gone.log"],
        &["templates", "gone.log"],
        &["timeline", "app.log", "gone.log"],
        &["search-log", "x", "gone.log"],
        &["redact", "gone.log"],
        &["triage", "--title", "x", "gone.log"],
        &["issue", "show", UNKNOWN_ID],
        &["issue", "show", "nonsense"],
        &["issue", "delete", UNKNOWN_ID],
        &["issue", "update", UNKNOWN_ID, "--title", "y"],
        &["issue", "import-logs", UNKNOWN_ID, "app.log"],
        &["issue", "import-logs", &issue, "gone.log"],
        &["why", "list", "--issue", UNKNOWN_ID],
        &["why", "add", "--issue", &issue, "--question", "why?", "--evidence", "gone.log:1"],
        &["event", "add", "--issue", UNKNOWN_ID, "--description", "d"],
        &["doc", "generate", UNKNOWN_ID, "--type", "rca"],
        &["doc", "show", UNKNOWN_ID],
        &["capture", UNKNOWN_ID, "--", "true"],
        &["capture", &issue, "--", "/no/such/program"],
    ];
    for call in calls {
        let call = [&["--json"], *call].concat();
        bench.run(&call).assert_error(2, "not_found");
    }
}

#[test]
fn without_a_key_it_is_8_and_nothing_is_created() {
    let bench = Bench::new();
    let ran = bench.run_bare(&["--json", "--data-dir", DATA_DIR, "issue", "create", "--title", "x"]);
    ran.assert_error(8, "keystore_unavailable");
    assert!(!bench.path(DATA_DIR).join("tftsr.db").exists());
    assert!(bench.data_files().is_empty(), "{:?}", bench.data_files().keys());
}

#[test]
fn a_wrong_key_is_10_and_changes_nothing() {
    let bench = Bench::new();
    bench.issue("kept");
    bench.write_key("other", 8);
    let before = bench.data_files();
    let ran = bench.run_bare(&["--json", "--data-dir", DATA_DIR, "--key-file", "other", "issue", "list"]);
    ran.assert_error(10, "wrong_key");
    assert!(bench.data_files() == before);
    assert_eq!(rows(&bench.json(&["issue", "list"])).len(), 1);
}

#[test]
fn a_key_in_the_environment_opens_only_what_it_made() {
    let raw = |digit: &str| format!("raw:{}", digit.repeat(64));
    let bench = Bench::new();
    let list = |key: &str| {
        Ran::of(bench.bare(&["--json", "--data-dir", DATA_DIR, "issue", "list"]).env("TFTSR_DB_KEY", key))
    };
    assert_eq!(list(&raw("a")).json(), serde_json::json!([]));
    let before = bench.data_files();
    list(&raw("b")).assert_error(10, "wrong_key");
    list("a passphrase that never was").assert_error(10, "wrong_key");
    assert!(bench.data_files() == before);
    assert_eq!(list(&raw("a")).status, 0);
}

#[test]
fn a_passphrase_in_the_environment_opens_the_database_again() {
    let bench = Bench::new();
    let run = |arguments: &[&str]| {
        let mut command = bench.bare(&["--json", "--data-dir", DATA_DIR]);
        Ran::of(command.args(arguments).env("TFTSR_DB_KEY", "correct horse battery staple"))
    };
    assert_eq!(run(&["issue", "create", "--title", "kept"]).status, 0);
    assert_eq!(rows(&run(&["issue", "list"]).json())[0]["title"], "kept");
}

#[test]
fn a_newer_database_is_10_and_stays_byte_for_byte() {
    let bench = Bench::new();
    fs::create_dir(bench.path(DATA_DIR)).unwrap();
    let database = bench.path(DATA_DIR).join("tftsr.db");
    let store = Store::open(&database, &DatabaseKey::Raw(Sensitive::new([0xaa; 32]))).unwrap();
    store
        .write_blocking(|tx| Ok::<_, tftsr_store::StoreError>(tx.pragma_update(None, "user_version", 999)?))
        .unwrap();
    store.close();
    let before = fs::read(&database).unwrap();
    let mut command = bench.bare(&["--json", "--data-dir", DATA_DIR, "issue", "list"]);
    let ran = Ran::of(command.env("TFTSR_DB_KEY", format!("raw:{}", "a".repeat(64))));
    ran.assert_error(10, "database_too_new");
    assert!(fs::read(&database).unwrap() == before);
}

#[test]
fn a_damaged_database_is_10_and_stays_byte_for_byte() {
    let bench = Bench::new();
    bench.issue("x");
    let database = bench.path(DATA_DIR).join("tftsr.db");
    let mut bytes = fs::read(&database).unwrap();
    bytes.iter_mut().skip(100).take(4096).for_each(|byte| *byte ^= 0x5a);
    fs::write(&database, &bytes).unwrap();
    let ran = bench.run(&["--json", "issue", "list"]);
    assert_eq!(ran.status, 10, "{}", ran.text());
    assert!(fs::read(&database).unwrap() == bytes);
}

#[test]
fn a_damaged_or_binary_file_is_an_error_only_when_it_is_named() {
    let bench = Bench::new();
    bench.write("logs/bad.log.gz", DAMAGED_GZIP);
    bench.write("logs/program.bin", BINARY);
    bench.write("logs/empty.log", "");
    bench.write("logs/app.log", "2026-01-01T00:00:00Z ERROR disk failed\n");
    for verb in FILE_VERBS {
        bench.run_bare(&json(verb, "logs/bad.log.gz")).assert_error(10, "input_damaged");
        bench.run_bare(&json(verb, "logs/program.bin")).assert_error(1, "unsupported_input");
        let ran = bench.run_bare(&json(verb, "logs"));
        assert_eq!(ran.status, 0, "{verb:?}: {}", ran.text());
        let document = ran.json();
        let skipped = rows(&document["skipped"]);
        let paths: Vec<&str> = skipped.iter().filter_map(|skipped| skipped["path"].as_str()).collect();
        assert_eq!(paths, ["logs/bad.log.gz", "logs/empty.log", "logs/program.bin"], "{verb:?}");
        assert!(skipped.iter().all(|skipped| skipped["reason"] != "" && keys(skipped) == ["path", "reason"]));
    }
}

#[test]
fn an_empty_file_is_zero_lines_and_no_error() {
    let bench = Bench::new();
    bench.write("empty.log", "");
    for verb in FILE_VERBS {
        let ran = bench.run_bare(&json(verb, "empty.log"));
        assert_eq!(ran.status, 0, "{verb:?}: {}", ran.text());
        assert_eq!(ran.json()["skipped"][0]["path"], "empty.log", "{verb:?}");
    }
    assert_eq!(bench.run_bare(&["--json", "evidence", "empty.log"]).json()["lines"], 0);
    let issue = bench.issue("x");
    let report = bench.json(&["issue", "import-logs", &issue, "empty.log"]);
    assert_eq!(report["skipped"][0]["path"], "empty.log");
}

#[test]
fn an_import_that_fails_leaves_nothing_of_it() {
    let bench = Bench::new();
    bench.write("good.log", "one\ntwo\n");
    bench.write("bad.log.gz", DAMAGED_GZIP);
    let issue = bench.issue("x");
    bench
        .run(&["--json", "issue", "import-logs", &issue, "good.log", "bad.log.gz"])
        .assert_error(10, "input_damaged");
    assert_eq!(bench.json(&["issue", "show", &issue])["log_files"], serde_json::json!([]));
}

#[test]
fn a_triage_without_a_cause_is_11_and_writes_its_files() {
    let bench = Bench::new();
    bench.write("calm.log", "2026-01-01T00:00:00Z INFO all is well\n2026-01-01T00:00:05Z INFO still well\n");
    let ran = bench.run(&["--json", "triage", "calm.log", "--title", "calm", "--out", "out"]);
    assert_eq!(ran.status, 11, "{}", ran.text());
    let report = ran.json();
    assert_eq!((&report["verdict"], &report["cause"]), (&"inconclusive".into(), &serde_json::Value::Null));
    assert!(bench.path("out/rca.md").is_file() && bench.path("out/postmortem.md").is_file());
    for file in rows(&report["files"]) {
        assert!(bench.path(text_of(file)).is_file(), "{file}");
    }
}

#[test]
fn a_map_without_a_key_is_8_and_nothing_is_written() {
    let bench = Bench::new();
    bench.write("app.log", "mail from jane@example.com\n");
    bench.run_bare(&["--json", "redact", "--map", "m", "app.log"]).assert_error(8, "keystore_unavailable");
    assert!(!bench.path("m").exists());
    assert_eq!(bench.run_bare(&["redact", "--map", "m", "app.log"]).text(), "");
}

#[test]
fn a_map_opens_only_with_its_key() {
    let bench = Bench::new();
    bench.write("app.log", "mail from jane@example.com\n");
    bench.write_key("other", 8);
    let redacted = bench.run_bare(&["--key-file", KEY_FILE, "redact", "--map", "m", "app.log"]);
    assert_eq!(redacted.status, 0, "{}", redacted.stderr);
    bench.write("redacted.log", &redacted.stdout);
    let ran = bench.run_bare(&["--json", "--key-file", "other", "restore", "--map", "m", "redacted.log"]);
    ran.assert_error(10, "wrong_key");
    let ran = bench.run_bare(&["--json", "restore", "--map", "m", "redacted.log"]);
    ran.assert_error(8, "keystore_unavailable");
}

#[test]
fn a_key_file_that_others_can_read_is_refused() {
    let bench = Bench::new();
    fs::set_permissions(bench.path(KEY_FILE), fs::Permissions::from_mode(0o644)).unwrap();
    let ran = bench.run(&["--json", "issue", "list"]);
    assert_ne!(ran.status, 0);
    assert!(!ran.json()["error"]["message"].is_null());
    assert!(bench.data_files().is_empty());
}

/// A small file system of its own below the bench; unmounted at the end.
struct SmallDisk {
    folder: PathBuf,
}

impl SmallDisk {
    /// None, with the reason printed, where this process may not mount.
    fn mount(bench: &Bench, size: &str) -> Option<Self> {
        let folder = bench.path("disk");
        fs::create_dir(&folder).unwrap();
        let options = format!("size={size}");
        if !succeeds("mount", ["-t", "tmpfs", "-o", &options, "tmpfs", &folder.display().to_string()]) {
            eprintln!("skipped: this process may not mount a file system");
            return None;
        }
        Some(Self { folder })
    }

    fn make_read_only(&self) {
        let folder = self.folder.display().to_string();
        assert!(succeeds("mount", ["-o", "remount,ro", &folder]));
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        succeeds("umount", [&self.folder]);
    }
}

fn on_disk(bench: &Bench, arguments: &[&str]) -> Ran {
    let mut command = bench.bare(&["--json", "--data-dir", "disk/data", "--key-file", KEY_FILE]);
    Ran::of(command.args(arguments))
}

/// Lines that compress badly, so that they need room: a linear congruential generator's numbers.
fn dense_log(lines: u32) -> String {
    let mut state = 1_u64;
    let mut line = |number| {
        let words = (0..6).map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            format!("{:x}", state >> 8)
        });
        format!("2026-01-01T00:00:00Z INFO row {number} {}\n", words.collect::<Vec<_>>().join(" "))
    };
    (0..lines).map(&mut line).collect()
}

#[test]
fn a_full_disk_is_12_and_loses_nothing_that_was_acknowledged() {
    let bench = Bench::new();
    let Some(_disk) = SmallDisk::mount(&bench, "3m") else { return };
    bench.write("big.log", dense_log(100_000));
    let issue = text_of(&on_disk(&bench, &["issue", "create", "--title", "kept"]).json()["id"]);
    on_disk(&bench, &["issue", "import-logs", &issue, "big.log"]).assert_error(12, "disk_full");
    let detail = on_disk(&bench, &["issue", "show", &issue]).json();
    assert_eq!((&detail["issue"]["title"], rows(&detail["log_files"]).len()), (&"kept".into(), 0));
    assert_eq!(on_disk(&bench, &["audit", "verify"]).status, 0);
}

#[test]
fn a_read_only_data_folder_is_12_and_stays_as_it_is() {
    let bench = Bench::new();
    let Some(disk) = SmallDisk::mount(&bench, "4m") else { return };
    assert_eq!(on_disk(&bench, &["issue", "create", "--title", "kept"]).status, 0);
    disk.make_read_only();
    let before = files_below(&disk.folder);
    on_disk(&bench, &["issue", "create", "--title", "lost"]).assert_error(12, "read_only");
    assert!(files_below(&disk.folder) == before);
}

#[test]
fn a_read_only_folder_for_the_documents_is_12_and_leaves_no_issue() {
    let bench = Bench::new();
    let Some(disk) = SmallDisk::mount(&bench, "1m") else { return };
    disk.make_read_only();
    let log = examples().join("checkout-outage/edge-error.log").display().to_string();
    bench.run(&["--json", "triage", &log, "--title", "x", "--out", "disk/out"]).assert_error(12, "read_only");
    assert_eq!(bench.json(&["issue", "list"]), serde_json::json!([]));
}

#[test]
fn a_disk_too_full_for_a_new_database_is_12_and_nothing_half_made_stays() {
    for size in ["64k", "256k", "512k", "768k", "1m", "1100k"] {
        let bench = Bench::new();
        let Some(_disk) = SmallDisk::mount(&bench, size) else { return };
        let ran = on_disk(&bench, &["issue", "create", "--title", "x"]);
        if ran.status == 0 {
            assert_eq!(on_disk(&bench, &["issue", "list"]).status, 0, "{size}");
            continue;
        }
        ran.assert_error(12, "disk_full");
        let left = files_below(&bench.path("disk/data"));
        assert!(
            left.keys().all(|path| !path.to_string_lossy().contains("tftsr.db")),
            "{size}: {:?}",
            left.keys()
        );
    }
}
