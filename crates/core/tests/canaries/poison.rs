//! The program in a process of its own, with every input poisoned.
//!
//! [`the_poisoned_program`] runs only as the child of the test below it: with a temporary folder, a home and a log of
//! its own, so that whatever it leaves anywhere can be searched.

use super::{
    encodings::{ENCODINGS, gzip, percent},
    finder::Finder,
    gate::SENDERS,
    kinds::{Canary, canaries},
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
};
use tftsr_core::{AppOptions, Cancel, Host, KeySource, ProxyVariables};
use tftsr_egress::recorder::Recorder;

/// Names the folder to work in; without it the child does nothing.
const FOLDER_VARIABLE: &str = "TFTSR_CANARY_FOLDER";

/// Where each of the child's outputs is allowed to be found, as a prefix of the place and a kind. Nowhere.
type Found = BTreeMap<String, BTreeSet<(&'static str, &'static str)>>;

#[test]
fn nothing_of_a_poisoned_program_is_found_outside_its_encrypted_pages() {
    let folder = tempfile::tempdir().unwrap();
    let made = |name: &str| {
        let path = folder.path().join(name);
        fs::create_dir(&path).unwrap();
        path
    };
    let (home, temporary) = (made("home"), made("tmp"));
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "poison::the_poisoned_program", "--nocapture"])
        .env(FOLDER_VARIABLE, folder.path())
        .env("HOME", &home)
        .env("TMPDIR", &temporary)
        .env("SQLITE_TMPDIR", &temporary)
        .env("RUST_BACKTRACE", "full")
        .output()
        .unwrap();
    let said = [&output.stdout[..], &output.stderr].concat();
    let text = String::from_utf8_lossy(&said);
    assert!(
        text.contains("ALL INPUTS POISONED"),
        "{}",
        text.chars().rev().take(3000).collect::<String>().chars().rev().collect::<String>()
    );
    assert!(
        text.contains("the log is seen") && text.contains("WIRE GET / HTTP/1.1"),
        "the log or the wire is not seen"
    );

    let finder = Finder::of(&canaries());
    let mut found = Found::new();
    for line in said.split(|byte| *byte == b'\n') {
        let place = String::from_utf8_lossy(line).chars().take(160).collect();
        note(&mut found, place, finder.find(line));
    }
    note(&mut found, "all lines together".to_owned(), finder.find(&said));
    let mut files = 0;
    for place in ["home", "tmp", "data", "out"] {
        for path in files_below(&folder.path().join(place)) {
            files += 1;
            note(&mut found, path.display().to_string(), finder.find(&fs::read(&path).unwrap()));
        }
    }
    assert!(files >= 4, "database, log and keys at least");
    assert!(
        folder.path().join("data/tftsr.db-wal").metadata().unwrap().len() > 0,
        "the log of writes is searched too"
    );
    assert!(found.is_empty(), "{found:#?}");
}

fn note(found: &mut Found, place: String, canaries: BTreeSet<(&'static str, &'static str)>) {
    if !canaries.is_empty() {
        found.entry(place).or_default().extend(canaries);
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            files.extend(files_below(&entry.path()));
        } else {
            files.push(entry.path());
        }
    }
    files
}

#[test]
#[ignore = "runs as the child of the test above"]
fn the_poisoned_program() {
    let Some(folder) = std::env::var_os(FOLDER_VARIABLE).map(PathBuf::from) else { return };
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(std::io::stderr)
        .init();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let program = Program::open(&folder).await;
        program.poison_everything().await;
        // Dropping it would close the database and empty its log.
        std::mem::forget(program);
    });
    tracing::trace!("the log is seen");
    println!("ALL INPUTS POISONED");
    std::io::stdout().flush().unwrap();
    // No goodbye: what a crash would leave is what is searched.
    std::process::exit(0);
}

struct Program {
    host: Host,
    folder: PathBuf,
    canaries: Vec<Canary>,
    server: Recorder,
}

impl Program {
    async fn open(folder: &Path) -> Self {
        let key_file = folder.join("key");
        fs::write(&key_file, "7".repeat(64)).unwrap();
        fs::set_permissions(&key_file, fs::Permissions::from_mode(0o600)).unwrap();
        let host = Host::new(AppOptions {
            data_dir: folder.join("data"),
            keys: KeySource { key_file: Some(key_file), ..KeySource::default() },
            pdf: None,
            cancel: Cancel::default(),
            proxies: ProxyVariables::default(),
        });
        host.open().await.unwrap();
        let server = Recorder::answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
        Self { host, folder: folder.to_owned(), canaries: canaries(), server }
    }

    /// Calls a command; its error is said aloud, its answer is not: an answer goes to the user.
    async fn call(&self, command: &str, request: Value) -> Option<Value> {
        match self.host.call(command, request).await {
            Ok(answer) => Some(answer),
            Err(error) => {
                println!("ERROR {error:?}");
                None
            }
        }
    }

    async fn poison_everything(&self) {
        let mut issue = Value::Null;
        for canary in &self.canaries {
            issue = self.poison_texts(canary).await;
            self.poison_requests(canary).await;
            self.poison_the_way_out(canary).await;
        }
        self.poison_logs(&issue).await;
        for bytes in self.server.recorded() {
            print!("WIRE ");
            std::io::stdout().write_all(&bytes).unwrap();
            println!();
        }
    }

    /// An issue in which every text says the canary, in every encoding.
    async fn poison_texts(&self, canary: &Canary) -> Value {
        let poison = spelled(canary);
        let title = canary.line.replace('\n', " ");
        let issue = json!({"title": title, "description": poison, "severity": "high", "assigned_to": canary.value, "tags": [canary.value]});
        let issue = self.call("create_issue", issue).await.unwrap()["id"].clone();
        let why = json!({"issue_id": issue, "why_question": poison, "answer": poison});
        self.call("create_resolution_step", why).await.unwrap();
        let event = json!({"issue_id": issue, "description": poison, "occurred_at": "2026-11-24T03:00:00Z"});
        self.call("create_timeline_event", event).await.unwrap();
        let document =
            self.call("generate_document", json!({"issue_id": issue, "doc_type": "rca"})).await.unwrap();
        let edit = json!({"document_id": document["id"], "title": title, "content_md": poison});
        self.call("update_document", edit).await.unwrap();
        issue
    }

    /// Requests that fail, with the canary where they fail. Paths and hosts are not poisoned: an error must name the file
    /// or the server that it is about.
    async fn poison_requests(&self, canary: &Canary) {
        for value in [&canary.value, &canary.line, &percent(&canary.value)] {
            let table = [
                ("get_issue", json!({"issue_id": value})),
                ("get_issue", json!({value.as_str(): 1})),
                ("create_issue", json!({"title": "x", "severity": value})),
                ("create_issue", json!({"title": "x", "severity": "high", "category": value})),
                ("create_issue", json!(value)),
                ("list_issues", json!({"text": value, "category": value, "tag": value})),
                ("list_issues", json!({"limit": value})),
                ("search_issues", json!({"query": value})),
                ("search_issues", json!({"query": format!("\"{value}")})),
                (
                    "create_timeline_event",
                    json!({"issue_id": "0198c0de-0000-7000-8000-000000000000", "description": "x", "occurred_at": value}),
                ),
                (
                    "generate_document",
                    json!({"issue_id": "0198c0de-0000-7000-8000-000000000000", "doc_type": value}),
                ),
                ("update_settings", json!({"theme": value})),
                ("list_audit_entries", json!({"action": value, "entity_id": value})),
                ("update_network_settings", json!({"proxy": "manual", "https_proxy": value})),
                (
                    "update_network_settings",
                    json!({"no_proxy": value, "proxy_user": value, "proxy_password": value}),
                ),
                (value.as_str(), json!({})),
            ];
            for (command, request) in table {
                self.call(command, request).await;
            }
        }
    }

    /// Every command that sends, with the canary in all it takes.
    async fn poison_the_way_out(&self, canary: &Canary) {
        assert_eq!(SENDERS, ["test_connection"], "drive the new command here");
        self.call(
            "update_network_settings",
            json!({"proxy": "none", "proxy_user": "", "proxy_password": ""}),
        )
        .await;
        for encoding in ENCODINGS {
            for text in [&canary.line, &canary.value] {
                let path = (encoding.encode)(text);
                self.call("test_connection", json!({"url": self.server.url(&format!("/{path}"))})).await;
            }
        }
        for url in [canary.value.clone(), format!("http://{}@127.0.0.1:1/", canary.value)] {
            self.call("test_connection", json!({"url": url})).await;
        }
        self.call("test_connection", json!({"url": self.server.url("/")})).await.unwrap();
    }

    /// Files of several kinds, pasted text, and what is made of them.
    async fn poison_logs(&self, issue: &Value) {
        let text: String = self
            .canaries
            .iter()
            .map(|canary| format!("2026-11-24T03:00:00Z ERROR {}\n", spelled(canary)))
            .collect();
        let utf16: Vec<u8> =
            [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let inputs = self.folder.join("inputs");
        fs::create_dir(&inputs).unwrap();
        fs::write(inputs.join("app.log"), &text).unwrap();
        fs::write(inputs.join("wide.log"), utf16).unwrap();
        fs::write(inputs.join("old.log.gz"), gzip(text.as_bytes())).unwrap();
        fs::write(inputs.join("damaged.log.gz"), &gzip(text.as_bytes())[..200]).unwrap();
        fs::write(inputs.join("bundle.zip"), zipped(&text)).unwrap();
        self.call("import_logs", json!({"issue_id": issue, "paths": [inputs]})).await.unwrap();
        let pasted = json!({"name": "pasted", "text": text});
        self.call("analyze_logs", json!({"issue_id": issue, "pasted": pasted})).await.unwrap();
        let files = self.call("list_log_files", json!({"issue_id": issue})).await.unwrap();
        for file in files.as_array().unwrap() {
            let id = &file["id"];
            self.call("pin_evidence", json!({"log_file_id": id, "line": 1})).await;
            for canary in &self.canaries {
                let pattern = json!({"log_file_id": id, "pattern": canary.value, "is_regex": canary.value.len() % 2 == 0});
                self.call("search_log_lines", pattern).await;
            }
        }
        for canary in &self.canaries {
            let decision = json!({"issue_id": issue, "value": canary.value, "decision": "replace", "pii_type": canary.value});
            self.call("decide_redaction", decision).await;
        }
        self.poison_documents().await;
    }

    /// Documents are written for others to read. They are made of a log that says every canary plainly: what the rules
    /// do not see through stands in a document as it stands in the window, until it is sent.
    async fn poison_documents(&self) {
        let line = |canary: &Canary| format!("2026-11-24T03:00:00Z ERROR {}\n", canary.line);
        let log = self.folder.join("inputs/plain.log");
        fs::write(&log, self.canaries.iter().map(line).collect::<String>()).unwrap();
        let out = self.folder.join("out");
        let triage = json!({"title": "Mail is slow", "severity": "high", "paths": [log], "out_dir": out});
        self.call("triage_logs", triage).await.unwrap();
    }
}

/// The canary in every encoding, one after the other.
fn spelled(canary: &Canary) -> String {
    ENCODINGS.iter().map(|encoding| format!("{}\n", (encoding.encode)(&canary.line))).collect()
}

fn zipped(text: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in ["one.log", "deep/two.log"] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
