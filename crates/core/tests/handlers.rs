//! Handlers as the window will call them: on a real encrypted database, through the dispatcher.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::bench;
use serde_json::{Value, json};
use tftsr_model::ErrorCode;

#[tokio::test]
async fn deleting_a_why_moves_those_below_it_up_to_its_parent() {
    let bench = bench().await;
    let issue = bench.issue().await;
    let mut parent = Value::Null;
    let mut ids = Vec::new();
    for question in ["one", "two", "three"] {
        let request = json!({"issue_id": issue, "why_question": question, "parent_id": parent});
        parent = bench.call("create_resolution_step", request).await.unwrap()["id"].clone();
        ids.push(parent.clone());
    }
    bench.call("delete_resolution_step", json!({"issue_id": issue, "step_id": ids[1]})).await.unwrap();
    let steps = bench.call("list_resolution_steps", json!({"issue_id": issue})).await.unwrap();
    assert_eq!(steps[1]["why_question"], "three");
    assert_eq!(steps[1]["parent_id"], ids[0]);
}

#[tokio::test]
async fn resolving_sets_the_time_and_reopening_clears_it() {
    let bench = bench().await;
    let issue = bench.issue().await;
    let resolved =
        bench.call("update_issue", json!({"issue_id": issue, "status": "resolved"})).await.unwrap();
    assert!(resolved["resolved_at"].is_string());
    let reopened = bench.call("update_issue", json!({"issue_id": issue, "status": "open"})).await.unwrap();
    assert!(reopened["resolved_at"].is_null());
}

#[tokio::test]
async fn every_change_has_its_audit_entry_and_reads_have_none() {
    let bench = bench().await;
    let issue = bench.issue().await;
    bench.call("get_issue", json!({"issue_id": issue})).await.unwrap();
    bench.call("update_issue", json!({"issue_id": issue, "title": "Mail is very slow"})).await.unwrap();
    bench.call("delete_issue", json!({"issue_id": issue})).await.unwrap();
    let entries = bench.call("list_audit_entries", json!({})).await.unwrap();
    let actions: Vec<&str> =
        entries.as_array().unwrap().iter().map(|e| e["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["delete_issue", "update_issue", "create_issue"]);
    assert!(!entries.to_string().contains("slow"), "the audit log holds no text");
    assert_eq!(bench.call("verify_audit_log", json!({})).await.unwrap()["ok"], true);
}

#[tokio::test]
async fn a_title_with_a_secret_is_redacted_in_its_documents() {
    let bench = bench().await;
    let request = json!({"title": "Login fails with password=hunter2secret", "severity": "low"});
    let issue = bench.call("create_issue", request).await.unwrap()["id"].clone();
    let document =
        bench.call("generate_document", json!({"issue_id": issue, "doc_type": "rca"})).await.unwrap();
    assert!(!document.to_string().contains("hunter2secret"), "{document}");
}

#[tokio::test]
async fn a_failing_triage_leaves_no_issue_behind() {
    let bench = bench().await;
    let binary = bench.folder.path().join("core.bin");
    std::fs::write(&binary, [0x7f, b'E', b'L', b'F', 0, 1, 2, 3].repeat(100)).unwrap();
    let out = bench.folder.path().join("out");
    let request = json!({"title": "x", "severity": "low", "paths": [binary], "out_dir": out});
    let error = bench.call("triage_logs", request).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::UnsupportedInput);
    assert_eq!(bench.call("list_issues", json!({})).await.unwrap(), json!([]));
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 0);
}

#[tokio::test]
async fn unknown_fields_and_commands_are_refused() {
    let bench = bench().await;
    let error =
        bench.call("create_issue", json!({"title": "x", "severity": "low", "colour": 1})).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidRequest);
    let error = bench.call("make_coffee", json!({})).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::UnknownCommand);
}
