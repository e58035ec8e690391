//! Work on one issue as the window does it: analysis in steps, pinned lines, documents that are edited.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, bench};
use serde_json::{Value, json};
use tftsr_model::ErrorCode;

/// A quiet service, a change of its settings, and what follows from it.
fn incident() -> String {
    let quiet = (0..200)
        .map(|n| format!("2026-03-01T10:{:02}:{:02}Z INFO request {n} served in 12 ms\n", n / 60, n % 60));
    let mut log: String = quiet.collect();
    log.push_str("2026-03-01T10:05:00Z NOTICE configuration reloaded: pool_size changed from 30 to 3\n");
    for n in 0..40 {
        log.push_str(&format!("2026-03-01T10:05:{:02}Z ERROR pool exhausted, request {n} rejected\n", n + 1));
    }
    log
}

async fn analyzed(bench: &Bench) -> Value {
    let issue = bench.issue().await;
    let path = bench.log("app.log", &incident());
    bench.call("analyze_logs", json!({"issue_id": issue, "paths": [path]})).await.unwrap();
    issue
}

#[tokio::test]
async fn pasted_text_becomes_a_log_that_is_ranked() {
    let bench = bench().await;
    let issue = bench.issue().await;
    let pasted = json!({"name": "pasted.log", "text": incident()});
    let report = bench.call("analyze_logs", json!({"issue_id": issue, "pasted": pasted})).await.unwrap();
    assert_eq!(report["imported"], 1);
    let logs = bench.of_issue("list_log_contents", &issue).await;
    assert_eq!((&logs[0]["file_name"], &logs[0]["line_count"]), (&json!("pasted.log"), &json!(241)));
    let evidence = bench.of_issue("list_evidence", &issue).await;
    assert!(evidence.to_string().contains("pool_size changed"), "{evidence}");
}

#[tokio::test]
async fn a_second_analysis_keeps_what_a_person_did() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let log = bench.of_issue("list_log_files", &issue).await[0]["id"].clone();
    let pinned = bench.call("pin_evidence", json!({"log_file_id": log, "line": 3})).await.unwrap();
    assert_eq!((&pinned["origin"], &pinned["timestamp"]), (&json!("pinned"), &json!("2026-03-01T10:00:02Z")));
    let whys = bench.of_issue("list_resolution_steps", &issue).await;
    let first = whys[0]["id"].clone();
    bench
        .call("update_resolution_step", json!({"issue_id": issue, "step_id": first, "accept": true}))
        .await
        .unwrap();
    let events = bench.of_issue("list_timeline_events", &issue).await.as_array().unwrap().len();

    bench.call("analyze_logs", json!({"issue_id": issue})).await.unwrap();
    let evidence = bench.of_issue("list_evidence", &issue).await;
    let is_pinned = |line: &&Value| line["origin"] == "pinned";
    assert_eq!(evidence.as_array().unwrap().iter().filter(is_pinned).count(), 1);
    let after = bench.of_issue("list_resolution_steps", &issue).await;
    assert!(after.as_array().unwrap().iter().any(|step| step["id"] == first && step["author"] == "person"));
    assert_eq!(after.as_array().unwrap().len(), whys.as_array().unwrap().len(), "{after}");
    assert_eq!(bench.of_issue("list_timeline_events", &issue).await.as_array().unwrap().len(), events);
}

#[tokio::test]
async fn a_line_is_unpinned_and_a_ranked_one_stays_in_its_rank() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let evidence = bench.of_issue("list_evidence", &issue).await;
    let best = &evidence[0];
    let pin = json!({"log_file_id": best["log_file_id"], "line": best["line"]});
    let pinned = bench.call("pin_evidence", pin).await.unwrap();
    assert_eq!((&pinned["id"], &pinned["origin"]), (&best["id"], &json!("pinned")));
    let unpin = json!({"issue_id": issue, "evidence_id": best["id"]});
    bench.call("unpin_evidence", unpin.clone()).await.unwrap();
    assert_eq!(bench.of_issue("list_evidence", &issue).await, evidence);
    assert_eq!(bench.call("unpin_evidence", unpin).await.unwrap_err().code, ErrorCode::NotFound);
}

#[tokio::test]
async fn an_event_made_from_a_line_has_its_time_and_source() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let request = json!({
        "issue_id": issue, "event_type": "started", "description": "The pool shrinks",
        "cited_line": {"file": "app.log", "line": 201},
    });
    let event = bench.call("create_timeline_event", request).await.unwrap();
    assert_eq!(event["occurred_at"], "2026-03-01T10:05:00Z");
    assert_eq!((&event["source"], &event["source_line"]), (&json!("app.log"), &json!(201)));
    assert_eq!(event["source_hash"].as_str().unwrap().len(), 64);
}

#[tokio::test]
async fn a_stored_log_is_searched_and_its_lines_carry_time_and_level() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let log = bench.of_issue("list_log_files", &issue).await[0]["id"].clone();
    let request = json!({"log_file_id": log, "pattern": "request (7|8) rejected", "is_regex": true});
    let found = bench.call("search_log_lines", request).await.unwrap();
    assert_eq!((&found["lines"], &found["is_complete"]), (&json!([209, 210]), &json!(true)));
    let request = json!({"log_file_id": log, "from_line": 209, "count": 1});
    let line = bench.call("read_log_lines", request).await.unwrap()["lines"][0].clone();
    assert_eq!((&line["level"], &line["timestamp"]), (&json!("error"), &json!("2026-03-01T10:05:08Z")));
    let refused =
        bench.call("search_log_lines", json!({"log_file_id": log, "pattern": ""})).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidRequest);
}

#[tokio::test]
async fn a_document_edited_in_two_places_loses_neither_text() {
    let bench = bench().await;
    let issue = bench.issue().await;
    let written =
        bench.call("generate_document", json!({"issue_id": issue, "doc_type": "rca"})).await.unwrap();
    let edit = |text: &str, based_on: &Value| json!({"document_id": written["id"], "content_md": text, "based_on": based_on});
    let first = bench.call("update_document", edit("# First", &written["updated_at"])).await.unwrap();
    assert!(first["updated_at"].as_i64() > written["updated_at"].as_i64());
    let late = bench.call("update_document", edit("# Second", &written["updated_at"])).await.unwrap_err();
    assert_eq!(late.code, ErrorCode::AlreadyExists);
    let kept = bench.call("get_document", json!({"document_id": written["id"]})).await.unwrap();
    assert_eq!(kept["content_md"], "# First");
    bench.call("delete_document", json!({"document_id": written["id"]})).await.unwrap();
    assert_eq!(bench.of_issue("list_documents", &issue).await, json!([]));
}

#[tokio::test]
async fn the_sample_incident_has_evidence_whys_and_a_likely_cause() {
    let bench = bench().await;
    let issue = bench.call("create_sample_issue", json!({})).await.unwrap()["id"].clone();
    let findings = bench.of_issue("get_triage_findings", &issue).await;
    assert_eq!(findings["verdict"], "likely");
    assert!(findings["cause"]["text"].as_str().unwrap().contains("statement_timeout"), "{findings}");
    assert_eq!(bench.of_issue("list_log_files", &issue).await.as_array().unwrap().len(), 6);
    let left: Vec<_> = std::fs::read_dir(bench.folder.path().join("data"))
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("sample"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test]
async fn a_why_that_a_person_verified_is_a_likely_cause_where_the_program_has_none() {
    let bench = bench().await;
    let issue = bench.issue().await;
    let log = bench.log("app.log", "2026-03-01T10:00:00Z INFO all is well\n2026-03-01T10:00:01Z INFO bye\n");
    bench.call("analyze_logs", json!({"issue_id": issue, "paths": [log]})).await.unwrap();
    assert_eq!(bench.of_issue("get_triage_findings", &issue).await["verdict"], "inconclusive");
    let why = json!({
        "issue_id": issue, "why_question": "Why did it stop?", "answer": "It was told to end.",
        "evidence": [{"file": "app.log", "line": 2}],
    });
    let step = bench.call("create_resolution_step", why).await.unwrap()["id"].clone();
    let write = json!({"issue_id": issue, "doc_type": "rca"});
    let before = bench.call("generate_document", write.clone()).await.unwrap()["content_md"].clone();
    assert!(before.as_str().unwrap().contains("**Inconclusive.**"));
    let verify = json!({"issue_id": issue, "step_id": step, "state": "verified"});
    bench.call("update_resolution_step", verify).await.unwrap();
    let after = bench.call("generate_document", write).await.unwrap()["content_md"].clone();
    let after = after.as_str().unwrap();
    assert!(
        after.contains("**Likely cause.** It was told to end. [L:app.log#2] A person verified it"),
        "{after}"
    );
}

#[tokio::test]
async fn a_rejected_proposal_is_the_cause_of_nothing() {
    let bench = bench().await;
    let issue = bench.call("create_sample_issue", json!({})).await.unwrap()["id"].clone();
    let findings = bench.of_issue("get_triage_findings", &issue).await;
    assert_eq!(findings["verdict"], "likely");
    for step in bench.of_issue("list_resolution_steps", &issue).await.as_array().unwrap() {
        let request = json!({"issue_id": issue, "step_id": step["id"]});
        bench.call("delete_resolution_step", request).await.unwrap();
    }
    let findings = bench.of_issue("get_triage_findings", &issue).await;
    assert_eq!((&findings["verdict"], &findings["cause"]), (&json!("inconclusive"), &Value::Null));
    let write = json!({"issue_id": issue, "doc_type": "rca"});
    let rca = bench.call("generate_document", write).await.unwrap();
    assert!(rca["content_md"].as_str().unwrap().contains("**Inconclusive.**"));
}

#[tokio::test]
async fn a_file_that_is_no_log_does_not_cost_the_others() {
    let bench = bench().await;
    let issue = bench.issue().await;
    let log = bench.log("app.log", &incident());
    let binary = bench.folder.path().join("core.bin");
    std::fs::write(&binary, [0x7f, b'E', b'L', b'F', 0, 1, 2, 3].repeat(100)).unwrap();
    let missing = bench.folder.path().join("gone.log");
    let paths = json!({"issue_id": issue, "paths": [log, binary, missing]});
    let report = bench.call("analyze_logs", paths).await.unwrap();
    assert_eq!((&report["imported"], report["skipped"].as_array().unwrap().len()), (&json!(1), 2));
    let rca = bench.call("generate_document", json!({"issue_id": issue, "doc_type": "rca"})).await.unwrap();
    let folder = bench.folder.path().display().to_string();
    assert!(!rca["content_md"].as_str().unwrap().contains(&folder), "no path of the disk is in the document");
    let alone = json!({"issue_id": issue, "paths": [binary]});
    assert_eq!(bench.call("analyze_logs", alone).await.unwrap_err().code, ErrorCode::UnsupportedInput);
}

#[tokio::test]
async fn counts_are_those_of_the_issues() {
    let bench = bench().await;
    let issue = bench.issue().await;
    bench.issue().await;
    bench.call("update_issue", json!({"issue_id": issue, "status": "resolved"})).await.unwrap();
    let counts = bench.call("get_issue_counts", json!({})).await.unwrap();
    assert_eq!(
        (&counts["total"], &counts["open"], &counts["unresolved_high"]),
        (&json!(2), &json!(1), &json!(1))
    );
    assert_eq!(counts["resolved_recently"], 1);
    assert!(counts["mean_hours_to_resolve"].as_f64().unwrap() < 0.1);
}

#[tokio::test]
async fn a_list_is_as_long_as_its_count_says() {
    let bench = bench().await;
    let issue = bench.issue().await;
    bench.issue().await;
    bench.call("update_issue", json!({"issue_id": issue, "status": "closed"})).await.unwrap();
    for (filter, total) in
        [(json!({}), 2), (json!({"is_unresolved": true}), 1), (json!({"status": "open"}), 1)]
    {
        let listed = bench.call("list_issues", filter.clone()).await.unwrap();
        assert_eq!(listed.as_array().unwrap().len(), total);
        let counted = bench.call("count_issues", filter).await.unwrap();
        assert_eq!(counted, json!({"total": total}));
    }
}

#[tokio::test]
async fn a_refusal_names_the_field_that_cannot_be_used() {
    let bench = bench().await;
    let refused = bench.call("create_issue", json!({"title": " ", "severity": "low"})).await.unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::InvalidRequest, Some("title")));
    let missing = bench.call("get_issue", json!({"issue_id": "none"})).await.unwrap_err();
    assert_eq!(missing.field, None);
}

#[tokio::test]
async fn settings_are_kept_and_only_what_was_named_changes() {
    let bench = bench().await;
    let before = bench.call("get_settings", json!({})).await.unwrap();
    assert_eq!(before, json!({"theme": "system", "density": "comfortable", "time_display": "local"}));
    bench.call("update_settings", json!({"theme": "dark"})).await.unwrap();
    let after = bench.call("update_settings", json!({"time_display": "utc"})).await.unwrap();
    assert_eq!(after, json!({"theme": "dark", "density": "comfortable", "time_display": "utc"}));
    let refused = bench.call("update_settings", json!({"theme": "pink"})).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidRequest);
}
