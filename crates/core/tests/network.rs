//! The way out as commands: settings, one connection, and what the audit log says about it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, bench};
use serde_json::{Value, json};
use tftsr_egress::recorder::Recorder;
use tftsr_model::ErrorCode;

const OK: &str = "HTTP/1.1 204 No content\r\n\r\n";

/// A certificate that vouches for itself, and its key, both in PEM.
fn pem_pair() -> (String, String) {
    let made = rcgen::generate_simple_self_signed(vec!["wiki.example.com".to_owned()]).unwrap();
    (made.cert.pem(), made.signing_key.serialize_pem())
}

async fn entries(bench: &Bench, action: &str) -> Vec<Value> {
    let entries = bench.call("list_audit_entries", json!({"action": action})).await.unwrap();
    entries.as_array().unwrap().iter().rev().cloned().collect()
}

fn details(entry: &Value) -> Value {
    serde_json::from_str(entry["details"].as_str().unwrap()).unwrap()
}

#[tokio::test]
async fn a_connection_is_tried_and_its_intent_and_outcome_stand_in_the_chain() {
    let server = Recorder::answering(OK).unwrap();
    let bench = bench().await;
    let report = bench.call("test_connection", json!({"url": server.url("/health")})).await.unwrap();
    assert_eq!(report["status"], 204);
    assert_eq!(report["origin"], format!("http://{}", server.address()));
    assert_eq!((&report["tls"], &report["proxy"]), (&Value::Null, &Value::Null));
    let [intent] = entries(&bench, "send_intent").await.try_into().unwrap();
    let [outcome] = entries(&bench, "send_outcome").await.try_into().unwrap();
    assert_eq!(intent["entity_id"], report["origin"]);
    assert_eq!(outcome["entity_id"], intent["id"]);
    let sent = server.recorded().remove(0);
    assert!(sent.starts_with(b"GET / HTTP/1.1\r\n"), "nothing of the path goes along");
    assert_eq!(details(&intent)["bytes"], sent.len());
    assert_eq!(
        (&details(&intent)["purpose"], &details(&intent)["method"]),
        (&json!("test_connection"), &json!("GET"))
    );
    assert_eq!((&details(&outcome)["status"], &details(&outcome)["error"]), (&json!(204), &Value::Null));
    let hash = details(&intent)["salted_sha256"].as_str().unwrap().to_owned();
    assert_ne!(hash, sha256_hex(&sent), "a hash without salt could be compared with a guess");
    assert_eq!(bench.call("verify_audit_log", json!({})).await.unwrap()["ok"], true);
}

fn sha256_hex(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn what_goes_wrong_is_said_with_the_next_step_and_recorded() {
    let bench = bench().await;
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let table = [
        ("wiki.example.com".to_owned(), ErrorCode::InvalidRequest),
        ("http://jane:hunter2@127.0.0.1/".to_owned(), ErrorCode::InvalidRequest),
        ("http://8.8.8.8/".to_owned(), ErrorCode::InvalidRequest),
        ("https://169.254.169.254/".to_owned(), ErrorCode::ApprovalRequired),
        (format!("http://{closed}/"), ErrorCode::CannotConnect),
        ("http://jane:hunter2/".to_owned(), ErrorCode::InvalidRequest),
    ];
    for (url, code) in table {
        let error = bench.call("test_connection", json!({"url": url})).await.unwrap_err();
        assert_eq!(error.code, code, "{url}: {error:?}");
        assert!(!error.hint.is_empty() && !format!("{error:?}").contains("hunter2"), "{error:?}");
    }
    let outcomes = entries(&bench, "send_outcome").await;
    assert_eq!(outcomes.len(), entries(&bench, "send_intent").await.len());
    assert_eq!(details(outcomes.last().unwrap())["error"], "cannot_connect");
}

#[tokio::test]
async fn settings_are_kept_and_secrets_do_not_come_back() {
    let bench = bench().await;
    let (certificate, key) = pem_pair();
    let (ca, key) = (bench.log("company-ca.pem", &certificate), bench.log("key.pem", &key));
    let settings = bench
        .call(
            "update_network_settings",
            json!({
                "proxy": "manual", "https_proxy": "http://proxy.example.com:3128", "no_proxy": "127.0.0.0/8",
                "proxy_user": "jane", "proxy_password": "pr0xy-Passw0rd", "add_authorities": [ca],
                "set_client_certificate": {"host": "Wiki.Example.com", "certificate_file": ca, "key_file": key},
                "answer_seconds": 7,
            }),
        )
        .await
        .unwrap();
    assert_eq!(settings["has_proxy_password"], true);
    assert_eq!(settings["authorities"], json!(["company-ca.pem"]));
    assert_eq!(settings["client_certificate_hosts"], json!(["wiki.example.com"]));
    assert_eq!((&settings["answer_seconds"], &settings["connect_seconds"]), (&json!(7), &json!(10)));
    assert_eq!(bench.call("get_network_settings", json!({})).await.unwrap(), settings);
    let said = format!("{settings} {:?}", entries(&bench, "update_network_settings").await);
    assert!(
        !said.contains("pr0xy")
            && !said.contains("PRIVATE KEY")
            && !said.contains("proxy.example.com:3128\\")
    );
    // An exception is reached without the proxy, which does not exist.
    let server = Recorder::answering(OK).unwrap();
    assert!(bench.call("test_connection", json!({"url": server.url("/")})).await.is_ok());

    let cleared = json!({"proxy_password": "", "remove_authorities": ["company-ca.pem"],
        "remove_client_certificates": ["wiki.example.com"]});
    let settings = bench.call("update_network_settings", cleared).await.unwrap();
    assert_eq!(settings["has_proxy_password"], false);
    assert_eq!((&settings["authorities"], &settings["client_certificate_hosts"]), (&json!([]), &json!([])));
}

#[tokio::test]
async fn settings_that_no_connection_could_use_are_refused_and_nothing_is_kept() {
    let bench = bench().await;
    let before = bench.call("get_network_settings", json!({})).await.unwrap();
    let (ca, text) = (bench.log("ca.pem", &pem_pair().0), bench.log("notes.txt", "no certificate"));
    let missing = bench.folder.path().join("missing.pem");
    let table = [
        json!({"proxy": "manual", "https_proxy": "socks5://proxy:1080"}),
        json!({"proxy": "manual", "http_proxy": "http://jane:secret@proxy"}),
        json!({"add_authorities": [text]}),
        json!({"add_authorities": [missing]}),
        json!({"set_client_certificate": {"host": "wiki.example.com", "certificate_file": ca, "key_file": text}}),
        json!({"set_client_certificate": {"host": "https://wiki", "certificate_file": ca, "key_file": ca}}),
        json!({"connect_seconds": 0}),
        json!({"answer_seconds": 4_000}),
        json!({"unknown": 1}),
    ];
    for request in table {
        let error = bench.call("update_network_settings", request.clone()).await.unwrap_err();
        assert!(!error.hint.is_empty(), "{request}: {error:?}");
    }
    assert_eq!(bench.call("get_network_settings", json!({})).await.unwrap(), before);
    assert!(entries(&bench, "update_network_settings").await.is_empty());
}
