//! The review of a redaction: what a person decides holds in every log and every stored text.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, bench};
use serde_json::{Value, json};
use tftsr_model::ErrorCode;

const LOG: &str = "2026-03-01T10:00:00Z INFO started on build 7.3.1 by project-zebra\n\
    2026-03-01T10:00:01Z ERROR login of ada@example.org from 203.0.113.7 failed at project-zebra\n\
    2026-03-01T10:00:02Z ERROR login of ada@example.org from 203.0.113.7 failed\n\
    2026-03-01T10:00:03Z FATAL giving up on project-zebra\n";

async fn analyzed(bench: &Bench) -> Value {
    let issue = bench.issue().await;
    let path = bench.log("app.log", LOG);
    let report = bench.call("analyze_logs", json!({"issue_id": issue, "paths": [path]})).await.unwrap();
    assert_eq!(report["imported"], 1);
    issue
}

fn value<'r>(review: &'r Value, text: &str) -> &'r Value {
    let values = review["values"].as_array().unwrap();
    values.iter().find(|value| value["value"] == text).unwrap_or(&Value::Null)
}

/// Fails with what stands around the word, not with all there is.
fn assert_absent(texts: &str, word: &str) {
    let around = texts.split_once(word).map(|(before, after)| {
        let before: String = before.chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect();
        format!("{before}{word}{}", after.chars().take(40).collect::<String>())
    });
    assert_eq!(around, None);
}

/// Everything that is stored as redacted text, in one string.
async fn stored_texts(bench: &Bench, issue: &Value) -> String {
    let mut texts = bench.of_issue("get_issue", issue).await.to_string();
    texts.push_str(&bench.of_issue("get_triage_findings", issue).await.to_string());
    for log in bench.of_issue("list_log_files", issue).await.as_array().unwrap() {
        let request = json!({"log_file_id": log["id"], "from_line": 1, "count": 100});
        texts.push_str(&bench.call("read_log_lines", request).await.unwrap().to_string());
    }
    texts
}

#[tokio::test]
async fn a_review_counts_values_by_kind_and_says_where_each_stands_first() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let review = bench.of_issue("get_redaction_review", &issue).await;
    let mail = value(&review, "ada@example.org");
    assert_eq!(
        (&mail["pii_type"], &mail["occurrences"], &mail["line"]),
        (&json!("EMAIL"), &json!(2), &json!(2))
    );
    assert_eq!(mail["placeholder"], "[EMAIL_1]");
    assert!(mail["confidence"].as_f64().is_some_and(|confidence| confidence > 0.0));
    let kinds: Vec<&str> =
        review["types"].as_array().unwrap().iter().map(|kind| kind["pii_type"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"EMAIL") && kinds.contains(&"IPV4"), "{kinds:?}");
    assert_eq!(review["is_approved"], false);
}

#[tokio::test]
async fn a_value_that_a_person_adds_disappears_from_every_text() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    bench.call("generate_document", json!({"issue_id": issue, "doc_type": "rca"})).await.unwrap();
    assert!(stored_texts(&bench, &issue).await.contains("project-zebra"));
    let request = json!({
        "issue_id": issue, "value": "project-zebra", "decision": "replace", "pii_type": "CODENAME",
    });
    let review = bench.call("decide_redaction", request).await.unwrap();
    assert_eq!(value(&review, "project-zebra")["occurrences"], 3);
    let texts = stored_texts(&bench, &issue).await;
    assert_absent(&texts, "project-zebra");
    assert!(texts.contains("[CODENAME_1]"));
    let audit = bench.call("list_audit_entries", json!({})).await.unwrap().to_string();
    assert!(audit.contains("decide_redaction") && !audit.contains("zebra"), "{audit}");
}

#[tokio::test]
async fn a_value_that_is_kept_comes_back_and_an_undo_hides_it_again() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let keep = json!({"issue_id": issue, "value": "203.0.113.7", "decision": "keep"});
    let review = bench.call("decide_redaction", keep).await.unwrap();
    assert_eq!(value(&review, "203.0.113.7")["decision"], "keep");
    let texts = stored_texts(&bench, &issue).await;
    assert!(texts.contains("203.0.113.7"));
    assert_absent(&texts, "[IPV4_1]");
    assert_absent(&texts, "ada@example.org");
    let undo = json!({"issue_id": issue, "value": "203.0.113.7"});
    let review = bench.call("decide_redaction", undo).await.unwrap();
    assert_eq!(value(&review, "203.0.113.7")["decision"], Value::Null);
    let texts = stored_texts(&bench, &issue).await;
    assert!(texts.contains("[IPV4_1]"));
    assert_absent(&texts, "203.0.113.7");
}

#[tokio::test]
async fn an_approval_holds_for_exactly_these_bytes() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let hash = bench.of_issue("get_redaction_review", &issue).await["logs"][0]["sealed_hash"].clone();
    let approve = |hash: &Value| json!({"issue_id": issue, "sealed_hashes": [hash]});
    let others = bench.call("approve_redaction", approve(&json!("0".repeat(64)))).await.unwrap_err();
    assert_eq!(others.code, ErrorCode::AlreadyExists, "other bytes than those that were seen");
    let approved = bench.call("approve_redaction", approve(&hash)).await.unwrap();
    assert_eq!(approved["is_approved"], true);
    let accepted = json!({"issue_id": issue, "value": "ada@example.org", "decision": "accept"});
    let review = bench.call("decide_redaction", accepted).await.unwrap();
    assert_eq!(review["is_approved"], true, "accepting changes no byte");
    let before = review["logs"][0]["sealed_hash"].clone();
    let keep = json!({"issue_id": issue, "value": "203.0.113.7", "decision": "keep"});
    let review = bench.call("decide_redaction", keep).await.unwrap();
    assert_eq!(review["is_approved"], false);
    assert_ne!(review["logs"][0]["sealed_hash"], before);
    let undo = json!({"issue_id": issue, "value": "203.0.113.7"});
    let review = bench.call("decide_redaction", undo).await.unwrap();
    assert_eq!(review["logs"][0]["sealed_hash"], before, "sealing is the same for the same decisions");
}

#[tokio::test]
async fn decisions_hold_for_logs_that_come_later() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let request = json!({"issue_id": issue, "value": "project-zebra", "decision": "replace"});
    bench.call("decide_redaction", request).await.unwrap();
    let later = bench.log("later.log", "2026-03-01T11:00:00Z ERROR project-zebra is down again\n");
    bench.call("analyze_logs", json!({"issue_id": issue, "paths": [later]})).await.unwrap();
    let texts = stored_texts(&bench, &issue).await;
    assert_absent(&texts, "project-zebra");
}

#[tokio::test]
async fn a_value_too_short_to_be_told_apart_is_refused() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let request = json!({"issue_id": issue, "value": "on", "decision": "replace"});
    let refused = bench.call("decide_redaction", request).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidRequest);
    let request =
        json!({"issue_id": issue, "value": "project-zebra", "decision": "replace", "pii_type": "no name"});
    let refused = bench.call("decide_redaction", request).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidRequest);
    let jobs = bench.call("list_jobs", json!({})).await.unwrap();
    assert_eq!(jobs[0]["state"], "failed");
    assert!(stored_texts(&bench, &issue).await.contains("project-zebra"));
}

#[tokio::test]
async fn a_value_spelled_like_a_field_leaves_the_stored_findings_readable() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    for value in ["text", "failed"] {
        let request = json!({"issue_id": issue, "value": value, "decision": "replace"});
        bench.call("decide_redaction", request).await.unwrap();
    }
    let findings = bench.of_issue("get_triage_findings", &issue).await;
    assert!(findings["cause"]["text"].as_str().is_some_and(|text| text.contains("[SECRET_")), "{findings}");
    let events = bench.of_issue("list_timeline_events", &issue).await;
    assert!(events.to_string().contains("file_name"));
}

#[tokio::test]
async fn a_part_of_a_placeholder_is_no_value() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    for value in ["EMAIL", "[EMAIL_1]", "IPV4_1"] {
        let request = json!({"issue_id": issue, "value": value, "decision": "replace"});
        let refused = bench.call("decide_redaction", request).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidRequest, "{value}");
    }
    assert!(stored_texts(&bench, &issue).await.contains("[EMAIL_1]"));
}

#[tokio::test]
async fn decisions_and_imports_at_the_same_time_lose_nothing_of_each_other() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let later = bench.log("later.log", "2026-03-01T11:00:00Z ERROR project-zebra and build 7.3.1 are down\n");
    let replace = |value: &str| json!({"issue_id": issue, "value": value, "decision": "replace"});
    let (one, other, added) = tokio::join!(
        bench.call("decide_redaction", replace("project-zebra")),
        bench.call("decide_redaction", replace("build 7.3.1")),
        bench.call("analyze_logs", json!({"issue_id": issue, "paths": [later]})),
    );
    one.unwrap();
    other.unwrap();
    added.unwrap();
    let texts = stored_texts(&bench, &issue).await;
    assert_absent(&texts, "project-zebra");
    assert_absent(&texts, "build 7.3.1");
    let review = bench.of_issue("get_redaction_review", &issue).await;
    assert_eq!(value(&review, "project-zebra")["occurrences"], 4);
    assert_eq!(value(&review, "build 7.3.1")["occurrences"], 2);
}

#[tokio::test]
async fn a_utf_16_log_keeps_its_seal_when_a_decision_is_taken_back() {
    let bench = bench().await;
    let issue = bench.issue().await;
    let path = bench.folder.path().join("wide.log");
    let wide = std::iter::once('\u{feff}').chain(LOG.chars());
    let bytes: Vec<u8> = wide.flat_map(|letter| (letter as u16).to_le_bytes()).collect();
    std::fs::write(&path, bytes).unwrap();
    bench.call("analyze_logs", json!({"issue_id": issue, "paths": [path]})).await.unwrap();
    let before = bench.of_issue("get_redaction_review", &issue).await["logs"][0]["sealed_hash"].clone();
    let keep = json!({"issue_id": issue, "value": "203.0.113.7", "decision": "keep"});
    let kept = bench.call("decide_redaction", keep).await.unwrap();
    assert_ne!(kept["logs"][0]["sealed_hash"], before);
    let undo = json!({"issue_id": issue, "value": "203.0.113.7"});
    let undone = bench.call("decide_redaction", undo).await.unwrap();
    assert_eq!(undone["logs"][0]["sealed_hash"], before);
}
