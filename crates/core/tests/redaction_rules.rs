//! The user's rules, allow-list and profile: what they change, what they make stale, what is refused.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, bench};
use serde_json::{Value, json};
use tftsr_model::ErrorCode;

const LOG: &str = "2026-03-01T10:00:00Z INFO started, order AB-771204 is open\n\
    2026-03-01T10:00:01Z ERROR login of ada@example.org from 203.0.113.7 failed, order AB-771204\n\
    2026-03-01T10:00:02Z ERROR order AB-771204 is lost\n";

fn orders() -> Value {
    json!({
        "name": "order number", "type": "ORDER", "pattern": r"\bAB-\d{6}\b",
        "severity": "personal", "confidence": 0.9, "enabled": true,
    })
}

async fn analyzed(bench: &Bench) -> Value {
    let issue = bench.issue().await;
    let path = bench.log("app.log", LOG);
    bench.call("analyze_logs", json!({"issue_id": issue, "paths": [path]})).await.unwrap();
    issue
}

async fn approve(bench: &Bench, issue: &Value) -> Result<Value, tftsr_core::ApiError> {
    let review = bench.of_issue("get_redaction_review", issue).await;
    let hash = &review["logs"][0]["sealed_hash"];
    bench.call("approve_redaction", json!({"issue_id": issue, "sealed_hashes": [hash]})).await
}

async fn first_lines(bench: &Bench, issue: &Value) -> String {
    let log = bench.of_issue("list_log_files", issue).await[0]["id"].clone();
    let request = json!({"log_file_id": log, "from_line": 1, "count": 100});
    bench.call("read_log_lines", request).await.unwrap().to_string()
}

/// Evidence, whys, events and documents as they are stored.
async fn stored_texts(bench: &Bench, issue: &Value) -> String {
    let mut texts = bench.of_issue("list_evidence", issue).await.to_string();
    texts.push_str(&bench.of_issue("list_documents", issue).await.to_string());
    texts.push_str(&bench.of_issue("get_issue", issue).await.to_string());
    texts
}

#[tokio::test]
async fn a_rule_makes_seals_stale_and_sealing_again_puts_it_into_effect() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    bench.call("generate_document", json!({"issue_id": issue, "doc_type": "rca"})).await.unwrap();
    let before = approve(&bench, &issue).await.unwrap();
    assert_eq!((&before["is_approved"], &before["is_stale"]), (&json!(true), &json!(false)));
    assert!(stored_texts(&bench, &issue).await.contains("AB-771204"));

    let stored = bench.call("create_redaction_rule", json!({"rule": orders()})).await.unwrap();
    let stale = bench.of_issue("get_redaction_review", &issue).await;
    assert_eq!((&stale["is_approved"], &stale["is_stale"]), (&json!(false), &json!(true)));
    assert_eq!(stale["logs"][0]["approved_at"], Value::Null, "the approval itself is void");
    assert_eq!(bench.call("get_redaction_rules", json!({})).await.unwrap()["stale_issues"], json!([issue]));
    let refused = approve(&bench, &issue).await.unwrap_err();
    assert!(refused.message.contains("rules have changed"), "{refused}");
    assert!(
        first_lines(&bench, &issue).await.contains("[ORDER_1]"),
        "lines are shown under the rules of now"
    );

    let sealed = bench.of_issue("reseal_logs", &issue).await;
    assert_eq!(sealed["is_stale"], false);
    assert_ne!(sealed["logs"][0]["sealed_hash"], before["logs"][0]["sealed_hash"]);
    let order =
        sealed["values"].as_array().unwrap().iter().find(|value| value["value"] == "AB-771204").unwrap();
    assert_eq!((&order["severity"], &order["occurrences"]), (&json!("personal"), &json!(3)));
    let texts = stored_texts(&bench, &issue).await;
    assert!(texts.contains("[ORDER_1]") && !texts.contains("AB-771204"));
    approve(&bench, &issue).await.unwrap();

    bench.call("delete_redaction_rule", json!({"id": stored["id"]})).await.unwrap();
    let back = bench.of_issue("reseal_logs", &issue).await;
    assert_eq!(back["logs"][0]["sealed_hash"], before["logs"][0]["sealed_hash"]);
    assert!(stored_texts(&bench, &issue).await.contains("AB-771204"));
}

#[tokio::test]
async fn rules_that_are_as_they_were_need_no_new_seal() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let stored = bench.call("create_redaction_rule", json!({"rule": orders()})).await.unwrap();
    let mut off = orders();
    off["enabled"] = json!(false);
    bench.call("update_redaction_rule", json!({"id": stored["id"], "rule": off})).await.unwrap();
    assert_eq!(bench.of_issue("get_redaction_review", &issue).await["is_stale"], false);
    approve(&bench, &issue).await.unwrap();
    let texts = stored_texts(&bench, &issue).await;
    assert!(texts.contains("AB-771204") && texts.contains("[EMAIL_1]"));
}

#[tokio::test]
async fn logs_that_come_in_and_decisions_follow_the_rules() {
    let bench = bench().await;
    bench.call("create_redaction_rule", json!({"rule": orders()})).await.unwrap();
    let allowed =
        json!({"value": "203.0.113.7", "match": "exact", "ignores_case": false, "reason": "a test net"});
    bench.call("create_allowed_value", json!({"allowed": allowed})).await.unwrap();
    let issue = analyzed(&bench).await;
    let texts = stored_texts(&bench, &issue).await;
    assert!(texts.contains("[ORDER_1]") && texts.contains("203.0.113.7") && !texts.contains("AB-771204"));
    let keep = json!({"issue_id": issue, "value": "ada@example.org", "decision": "keep"});
    let review = bench.call("decide_redaction", keep).await.unwrap();
    let values: Vec<&str> =
        review["values"].as_array().unwrap().iter().map(|value| value["value"].as_str().unwrap()).collect();
    assert_eq!(values, ["ada@example.org", "AB-771204"]);
    assert_eq!(review["is_stale"], false);
}

#[tokio::test]
async fn the_minimal_profile_leaves_all_but_secrets() {
    let bench = bench().await;
    let issue = analyzed(&bench).await;
    let rules = bench.call("set_redaction_profile", json!({"profile": "minimal"})).await.unwrap();
    assert_eq!((&rules["profile"], &rules["stale_issues"]), (&json!("minimal"), &json!([issue])));
    let review = bench.of_issue("reseal_logs", &issue).await;
    assert_eq!(review["values"], json!([]));
    assert!(stored_texts(&bench, &issue).await.contains("ada@example.org"));
    let back = bench.call("set_redaction_profile", json!({"profile": "standard"})).await.unwrap();
    assert_eq!(back["stale_issues"], json!([issue]));
    bench.of_issue("reseal_logs", &issue).await;
    let texts = stored_texts(&bench, &issue).await;
    assert!(texts.contains("[EMAIL_1]") && !texts.contains("ada@example.org"));
}

#[tokio::test]
async fn a_rule_that_cannot_be_used_is_refused_at_its_field_with_a_hint() {
    let bench = bench().await;
    for (field, value, told) in [
        ("pattern", json!("("), "not valid"),
        ("pattern", json!("\\w+"), "too broad"),
        ("pattern", json!("(?:.{0,100}x){3}~"), "too slow"),
        ("pattern", json!("a*"), "empty"),
        ("type", json!("order"), "not the name of a type"),
        ("name", json!("  "), "needs a name"),
        ("confidence", json!(2), "between 0 and 1"),
        ("near", json!({"words": [], "distance_bytes": 4, "side": "before"}), "words"),
        ("validator", json!({"name": "length", "chars_min": 9, "chars_max": 2}), "length"),
    ] {
        let mut rule = orders();
        rule[field] = value;
        let refused = bench.call("create_redaction_rule", json!({"rule": rule})).await.unwrap_err();
        assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::InvalidRequest, Some(field)));
        assert!(refused.message.contains(told) && !refused.hint.is_empty(), "{refused}");
    }
    bench.call("create_redaction_rule", json!({"rule": orders()})).await.unwrap();
    let twice = bench.call("create_redaction_rule", json!({"rule": orders()})).await.unwrap_err();
    assert_eq!(twice.field.as_deref(), Some("name"));
    let open = json!({"value": ".*", "match": "pattern", "ignores_case": false, "reason": ""});
    let refused = bench.call("create_allowed_value", json!({"allowed": open})).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("value"));
    let known = bench.call("get_redaction_rules", json!({})).await.unwrap();
    assert_eq!((known["rules"].as_array().unwrap().len(), &known["allowed"]), (1, &json!([])));
}

#[tokio::test]
async fn a_rule_is_tried_on_a_text_before_it_is_kept() {
    let bench = bench().await;
    let mut rule = orders();
    rule["name"] = json!("");
    rule["near"] = json!({"words": ["order"], "distance_bytes": 10, "side": "before"});
    let text = "grüße 🙂 order AB-771204, item AB-000001";
    let tried = bench.call("test_redaction_rule", json!({"rule": rule, "text": text})).await.unwrap();
    assert_eq!(
        tried["matches"],
        json!([
            {"start": 15, "end": 24, "outcome": "replaced"},
            {"start": 31, "end": 40, "outcome": "no_word_near"},
        ])
    );
    rule["pattern"] = json!("(");
    let refused = bench.call("test_redaction_rule", json!({"rule": rule, "text": text})).await.unwrap_err();
    assert_eq!(refused.message, "the pattern is not valid: unclosed group");
}

#[tokio::test]
async fn rules_are_carried_from_one_vault_to_another() {
    let (from, to) = (bench().await, bench().await);
    from.call("create_redaction_rule", json!({"rule": orders()})).await.unwrap();
    let allowed = json!({"value": "10\\.0\\..*", "match": "pattern", "type": "IPV4", "ignores_case": false, "reason": "lab"});
    from.call("create_allowed_value", json!({"allowed": allowed})).await.unwrap();
    let path = from.folder.path().join("rules.json");
    let exported = from.call("export_redaction_rules", json!({"path": path})).await.unwrap();
    assert_eq!((&exported["rules"], &exported["allowed"]), (&json!(1), &json!(1)));
    let again = from.call("export_redaction_rules", json!({"path": path})).await.unwrap_err();
    assert_eq!(again.code, ErrorCode::AlreadyExists);

    let mut other = orders();
    other["pattern"] = json!("ZZ-[0-9]{6}");
    to.call("create_redaction_rule", json!({"rule": other})).await.unwrap();
    let imported = to.call("import_redaction_rules", json!({"path": path})).await.unwrap();
    assert_eq!(imported, json!({"rules_added": 0, "rules_changed": 1, "allowed_added": 1, "unchanged": 0}));
    let imported = to.call("import_redaction_rules", json!({"path": path})).await.unwrap();
    assert_eq!(imported["unchanged"], 2);
    let known = to.call("get_redaction_rules", json!({})).await.unwrap();
    assert_eq!((&known["rules"][0]["rule"], &known["allowed"][0]["allowed"]), (&orders(), &allowed));

    let broken = to.log(
        "broken.json",
        r#"{"rules": [{"name": "ok", "type": "OK", "pattern": "OK-1234"}, {"name": "x"}]}"#,
    );
    let refused = to.call("import_redaction_rules", json!({"path": broken})).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidRequest);
    assert_eq!(
        to.call("get_redaction_rules", json!({})).await.unwrap()["rules"].as_array().unwrap().len(),
        1
    );
}

#[tokio::test]
async fn every_change_is_audited_and_no_entry_spells_what_a_rule_says() {
    let bench = bench().await;
    let rule = bench.call("create_redaction_rule", json!({"rule": orders()})).await.unwrap();
    bench.call("update_redaction_rule", json!({"id": rule["id"], "rule": orders()})).await.unwrap();
    bench.call("delete_redaction_rule", json!({"id": rule["id"]})).await.unwrap();
    let allowed = json!({"value": "10.1.2.3", "match": "exact", "ignores_case": false, "reason": "the lab"});
    let entry = bench.call("create_allowed_value", json!({"allowed": allowed})).await.unwrap();
    bench.call("update_allowed_value", json!({"id": entry["id"], "allowed": allowed})).await.unwrap();
    bench.call("delete_allowed_value", json!({"id": entry["id"]})).await.unwrap();
    bench.call("set_redaction_profile", json!({"profile": "strict"})).await.unwrap();
    let entries = bench.call("list_audit_entries", json!({})).await.unwrap();
    let actions: Vec<&str> =
        entries.as_array().unwrap().iter().rev().map(|entry| entry["action"].as_str().unwrap()).collect();
    assert_eq!(
        actions[actions.len() - 7..],
        [
            "create_redaction_rule",
            "update_redaction_rule",
            "delete_redaction_rule",
            "create_allowed_value",
            "update_allowed_value",
            "delete_allowed_value",
            "set_redaction_profile",
        ]
    );
    let text = entries.to_string();
    assert!(!text.contains("AB-") && !text.contains("10.1.2.3") && !text.contains("the lab"), "{text}");
    let missing = bench.call("delete_redaction_rule", json!({"id": rule["id"]})).await.unwrap_err();
    assert_eq!(missing.code, ErrorCode::NotFound);
}
