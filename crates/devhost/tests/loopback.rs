//! The server as a process: who may speak to it, what it answers, when it ends.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::Devhost;
use serde_json::json;
use std::{fs, process::Command};

#[test]
fn our_own_page_runs_commands_on_the_real_core() {
    let devhost = Devhost::start();
    let created = devhost.call("create_issue", &json!({"title": "Mail is slow", "severity": "high"}));
    assert_eq!(created.status, 200, "{}", created.body);
    let listed = devhost.call("list_issues", &json!({})).json();
    assert_eq!(listed[0]["title"], "Mail is slow");
}

#[test]
fn an_error_of_the_core_arrives_whole() {
    let devhost = Devhost::start();
    let unknown = devhost.call("drop_tables", &json!({}));
    assert_eq!((unknown.status, unknown.json()["code"].clone()), (404, json!("unknown_command")));
    let misfit = devhost.call("create_issue", &json!({"no_such_field": 1}));
    assert_eq!((misfit.status, misfit.json()["code"].clone()), (422, json!("invalid_request")));
    assert!(!misfit.json()["hint"].as_str().unwrap().is_empty());
}

#[test]
fn a_foreign_page_is_refused_with_403_even_when_it_knows_the_token() {
    let devhost = Devhost::start();
    let token = format!("x-tftsr-token: {}", devhost.token);
    let foreign = ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1"];
    for origin in foreign.map(|origin| format!("origin: {origin}")) {
        for line in
            ["POST /ipc/list_issues", "POST /upload?name=a", "GET /session", "GET /", "OPTIONS /ipc/x"]
        {
            let answer = devhost.send(line, &[devhost.host(), origin.clone(), token.clone()], b"{}");
            assert_eq!(answer.status, 403, "{line} from {origin}");
            assert!(!answer.head.contains("access-control-allow"), "{}", answer.head);
        }
    }
}

#[test]
fn a_foreign_name_for_this_address_is_refused_with_403() {
    let devhost = Devhost::start();
    for host in [format!("host: evil.example:{}", devhost.port), "host: 127.0.0.1".to_owned()] {
        let answer = devhost.send("GET /", &[host], b"");
        assert_eq!(answer.status, 403);
    }
}

#[test]
fn without_the_token_nothing_is_answered_but_the_page() {
    let devhost = Devhost::start();
    let wrong = format!("x-tftsr-token: {}", "0".repeat(devhost.token.len()));
    let short = format!("x-tftsr-token: {}", &devhost.token.split_at(10).0);
    for headers in [vec![devhost.host()], vec![devhost.host(), wrong], vec![devhost.host(), short]] {
        for line in ["POST /ipc/list_issues", "POST /upload?name=a", "GET /session"] {
            assert_eq!(devhost.send(line, &headers, b"{}").status, 401, "{line}");
        }
    }
    assert_eq!(devhost.send("GET /issues", &[devhost.host()], b"").status, 200);
}

#[test]
fn every_start_has_a_token_of_its_own() {
    let (first, second) = (Devhost::start(), Devhost::start());
    assert_eq!(first.token.len(), 64);
    assert_ne!(first.token, second.token);
    assert_eq!(first.url, format!("http://127.0.0.1:{}/?token={}", first.port, first.token));
}

#[test]
fn a_request_beyond_its_limit_is_refused_and_the_server_lives() {
    let devhost = Devhost::start();
    let large = json!({"title": "x".repeat(17 * 1024 * 1024), "severity": "high"});
    assert_eq!(devhost.call("create_issue", &large).status, 413);
    assert_eq!(devhost.call("list_issues", &json!({})).status, 200);
}

#[test]
fn an_uploaded_file_keeps_its_bytes_and_its_last_name() {
    let devhost = Devhost::start();
    let bytes: Vec<u8> = (0..=255).cycle().take(3_000_000).collect();
    let line = "POST /upload?name=..%2F..%2Fweb%2001.log";
    let (first, second) =
        (devhost.send(line, &devhost.own(), &bytes), devhost.send(line, &devhost.own(), b""));
    let path = first.json()["path"].as_str().unwrap().to_owned();
    assert!(path.ends_with("/web 01.log"), "{path}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_ne!(first.json(), second.json());
}

#[cfg(unix)]
#[test]
fn files_pass_through_a_folder_that_nobody_else_may_read_and_that_goes_with_the_process() {
    use std::os::unix::fs::PermissionsExt;
    let mut devhost = Devhost::start();
    let session = devhost.send("GET /session", &devhost.own(), b"").json();
    let downloads = std::path::PathBuf::from(session["downloads_dir"].as_str().unwrap());
    let folder = downloads.parent().unwrap().to_owned();
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    drop(devhost.child.stdin.take());
    devhost.child.wait().unwrap();
    assert!(!folder.exists());
}

#[test]
fn the_page_comes_with_the_policy_and_a_new_nonce_each_time() {
    let devhost = Devhost::start();
    let nonce = |path: &str| {
        let answer = devhost.send(&format!("GET {path}"), &[devhost.host()], b"");
        let (_, rest) = answer.body.split_once("<style nonce=\"").unwrap();
        let nonce = rest.split_once('"').unwrap().0.to_owned();
        assert!(answer.head.contains("default-src 'none'"), "{}", answer.head);
        assert!(answer.head.contains(&format!("style-src 'self' 'nonce-{nonce}'")), "{}", answer.head);
        nonce
    };
    assert_ne!(nonce("/"), nonce("/issues/0197/logs"));
}

#[test]
fn files_are_served_from_the_page_only() {
    let devhost = Devhost::start();
    let script = devhost.send("GET /assets/main.js", &[devhost.host()], b"");
    assert_eq!((script.status, script.body.as_str()), (200, "export {};"));
    assert!(script.head.contains("text/javascript"), "{}", script.head);
    assert!(devhost.outside().exists());
    for path in
        ["/../key", "/%2e%2e/key", "/assets/../../key", "/..%2fkey", "//etc/passwd.txt", "/missing.js"]
    {
        assert_eq!(devhost.send(&format!("GET {path}"), &[devhost.host()], b"").status, 404, "{path}");
    }
}

#[test]
fn it_ends_when_whoever_started_it_is_gone() {
    let mut devhost = Devhost::start();
    drop(devhost.child.stdin.take());
    assert!(devhost.child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn it_ends_in_order_when_it_is_told_to() {
    let mut devhost = Devhost::start();
    assert_eq!(devhost.call("list_issues", &json!({})).status, 200);
    Command::new("kill").arg(devhost.child.id().to_string()).status().unwrap();
    assert!(devhost.child.wait().unwrap().success());
}
