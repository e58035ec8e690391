//! What leaves, and what is written down about it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{SALT, bench, inspector, sealed, sealed_blindly, typed};
use serde_json::json;
use sha2::{Digest, Sha256};
use tftsr_egress::{
    Credential, Destination, EgressError, Method, Outgoing, SendOptions, recorder::Recorder, stop,
};
use tftsr_model::{ErrorCode, Sensitive};
use tftsr_redact::Pseudonyms;

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn the_bytes_on_the_wire_are_the_bytes_of_the_audit_entry_plus_the_credential() {
    let server = Recorder::answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi").unwrap();
    let bench = bench();
    let to = typed(&server.url("/v1"));
    let token = Sensitive::new("s3cr3t-t0ken-of-this-host".to_owned());
    let outgoing = Outgoing::post("ask_model", &to)
        .segment("chat")
        .sealed_segment(&sealed("conversation 7/of us".to_owned()))
        .query("order", &sealed("new & old".to_owned()))
        .header("accept", "application/json")
        .sealed_header("x-title", &sealed("mail is slow".to_owned()))
        .json(&sealed(json!({"content": "disk of jane@example.com is full"})))
        .credential(Credential::bearer(to.origin(), &token));
    let answer = bench.send(&outgoing).await.unwrap();
    assert_eq!((answer.status(), text(&answer.bytes().await.unwrap())), (200, "hi".to_owned()));

    let recorded = server.recorded();
    let credential = format!("authorization: Bearer {}\r\n", token.expose());
    let sent = text(&recorded[0]);
    let body = r#"{"content":"disk of [EMAIL_1] is full"}"#;
    let wanted = format!(
        "POST /v1/chat/conversation%207%2Fof%20us?order=new%20%26%20old HTTP/1.1\r\nhost: {}\r\nuser-agent: tftsr/{}\r\n\
         accept-encoding: gzip\r\naccept: application/json\r\nx-title: mail is slow\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n{credential}\r\n{body}",
        server.address(),
        env!("CARGO_PKG_VERSION"),
        body.len(),
    );
    assert_eq!(sent, wanted);

    let without = sent.replace(&credential, "");
    let [intent] = bench.log.intents().try_into().unwrap();
    let hash: [u8; 32] = Sha256::new().chain_update(SALT).chain_update(&without).finalize().into();
    assert_eq!((intent.salted_sha256, intent.bytes), (hash, without.len() as u64));
    assert_eq!((intent.purpose, intent.method, intent.attempt), ("ask_model", "POST", 1));
    assert_eq!(intent.origin.to_string(), format!("http://{}", server.address()));
    assert!(intent.has_credential && intent.proxy.is_none());
    assert!(!format!("{intent:?}").contains(token.expose()));
    let [outcome] = bench.log.outcomes().try_into().unwrap();
    assert_eq!((outcome.status, outcome.received_bytes, outcome.error), (Some(200), 2, None));
}

#[tokio::test]
async fn nothing_is_sent_when_the_intent_cannot_be_recorded() {
    let server = Recorder::answering("HTTP/1.1 200 OK\r\n\r\n").unwrap();
    let bench = bench();
    bench.log.fill_disk();
    let refused = bench.get(&server.url("/")).await.unwrap_err();
    assert!(matches!(refused, EgressError::Audit(_)), "{refused}");
    assert!(server.recorded().is_empty());
}

#[tokio::test]
async fn an_outcome_that_cannot_be_recorded_is_an_error_of_the_send() {
    let server = Recorder::answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi").unwrap();
    let bench = bench();
    let answer = bench.get(&server.url("/")).await.unwrap();
    bench.log.fill_disk();
    assert!(matches!(answer.bytes().await, Err(EgressError::Audit(_))));
}

#[tokio::test]
async fn a_value_that_is_left_blocks_and_the_error_names_place_and_kind_only() {
    let server = Recorder::answering("HTTP/1.1 200 OK\r\n\r\n").unwrap();
    let bench = bench();
    let hidden = json!({"messages": [{"content": "see amFuZS5kb2VAZXhhbXBsZS5jb20= please"}]});
    let refused = bench
        .send(&Outgoing::post("ask", &typed(&server.url("/"))).json(&sealed_blindly(hidden)))
        .await
        .unwrap_err();
    assert_eq!(refused.code(), ErrorCode::RedactionBlocked);
    let message = refused.to_string();
    assert!(message.starts_with("nothing was sent: a value of type "), "{message}");
    assert!(message.contains(" is left in body at byte 29") && !message.contains("amFuZ"), "{message}");
    assert!(server.recorded().is_empty() && bench.log.intents().is_empty());

    let leaky = typed(&server.url("/users/jane.doe@example.com"));
    let refused = bench.send(&Outgoing::get("ask", &leaky)).await.unwrap_err();
    let EgressError::Blocked(finding) = &refused else { panic!("{refused}") };
    assert_eq!((finding.part.as_str(), finding.kind.as_str(), finding.offset), ("path", "EMAIL", 7));
    assert!(!refused.to_string().contains("jane") && server.recorded().is_empty());
}

#[tokio::test]
async fn a_value_of_the_issue_is_blocked_in_any_case_and_across_messages() {
    let server = Recorder::answering("HTTP/1.1 200 OK\r\n\r\n").unwrap();
    let bench = bench();
    let mut pseudonyms = Pseudonyms::default();
    pseudonyms.assign(&tftsr_redact::Label::built_in("PASSWORD"), b"Correct-Horse-Battery");
    let options = SendOptions { inspector: inspector(&pseudonyms), ..bench.options() };
    let hidden = [
        json!({"content": "they typed CORRECT-HORSE-BATTERY there"}),
        json!({"content": "in two lines: correct-horse-\n   battery"}),
        json!([{"role": "user", "content": "it begins Correct-Ho"}, {"role": "user", "content": "rse-Battery"}]),
        json!({"content": "Q29ycmVjdC1Ib3JzZS1CYXR0ZXJ5"}),
    ];
    for body in hidden {
        let outgoing = Outgoing::post("ask", &typed(&server.url("/"))).json(&sealed_blindly(body.clone()));
        let refused = bench.gate.send(&outgoing, &options).await.unwrap_err();
        assert!(matches!(refused, EgressError::Blocked(_)), "{body}: {refused}");
    }
    assert!(server.recorded().is_empty());
}

#[tokio::test]
async fn a_credential_of_another_host_is_refused() {
    let server = Recorder::answering("HTTP/1.1 200 OK\r\n\r\n").unwrap();
    let other = Destination::typed("https://api.example.com").unwrap();
    let credential = Credential::header(other.origin(), "x-api-key", Sensitive::new("key".into()));
    let outgoing = Outgoing::get("ask", &typed(&server.url("/"))).credential(credential);
    let refused = bench().send(&outgoing).await.unwrap_err();
    assert!(matches!(refused, EgressError::ForeignCredential { .. }), "{refused}");
    assert!(server.recorded().is_empty());
}

#[tokio::test]
async fn callers_set_no_header_of_the_gate_and_no_line_break() {
    let bench = bench();
    let to = typed("http://127.0.0.1:9/");
    for name in ["authorization", "host", "cookie", "proxy-authorization", "content-length"] {
        let refused = bench.send(&Outgoing::get("ask", &to).header(name, "x")).await.unwrap_err();
        assert!(matches!(refused, EgressError::Unsendable { .. }), "{name}: {refused}");
    }
    let split = sealed("a\r\nx-evil: 1".to_owned());
    let refused = bench.send(&Outgoing::get("ask", &to).sealed_header("x-title", &split)).await.unwrap_err();
    assert!(matches!(refused, EgressError::Unsendable { .. }), "{refused}");
}

#[tokio::test]
async fn plain_http_and_inner_hosts_are_for_addresses_a_person_typed() {
    let server = Recorder::answering("HTTP/1.1 200 OK\r\n\r\n").unwrap();
    let bench = bench();
    let given = Destination::given(&server.url("/")).unwrap();
    let refused = bench.send(&Outgoing::get("ask", &given)).await.unwrap_err();
    assert!(matches!(refused, EgressError::Forbidden { .. }), "{refused}");
    assert_eq!(refused.code(), ErrorCode::ApprovalRequired);
    // No packet goes there: the check comes before the connection.
    let refused = bench.get("http://1.1.1.1/").await.unwrap_err();
    assert!(matches!(refused, EgressError::PlainHttp { .. }), "{refused}");
    assert!(server.recorded().is_empty());
    assert_eq!(bench.log.outcomes().len(), bench.log.intents().len());
}

#[tokio::test]
async fn a_stream_is_read_while_it_is_made_and_a_dropped_one_is_recorded_as_cancelled() {
    let (go_on, wait) = std::sync::mpsc::channel::<()>();
    let wait = std::sync::Mutex::new(wait);
    let server = Recorder::start(move |_, _, wire| {
        wire.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")?;
        wire.write_all(b"9\r\ndata: a\n\n\r\n")?;
        wire.flush()?;
        // The rest comes only when the first piece was read.
        wait.lock().unwrap().recv().ok();
        wire.write_all(b"9\r\ndata: b\n\n\r\n")?;
        wire.flush()?;
        wait.lock().unwrap().recv().ok();
        Ok(())
    })
    .unwrap();
    let bench = bench();
    let outgoing = Outgoing::new("stream", Method::POST, &typed(&server.url("/"))).streamed();
    let mut body = bench.send(&outgoing).await.unwrap().into_body();
    assert_eq!(body.next().await.unwrap().unwrap(), b"data: a\n\n");
    go_on.send(()).unwrap();
    assert_eq!(body.next().await.unwrap().unwrap(), b"data: b\n\n");
    drop(body);
    let [outcome] = bench.log.outcomes_when(1).await.try_into().unwrap();
    assert_eq!((outcome.error, outcome.received_bytes), (Some(ErrorCode::Cancelled), 18));
    assert!(text(&server.recorded()[0]).contains("accept-encoding: identity\r\n"));
}

#[tokio::test]
async fn stopping_ends_a_send_that_waits_and_a_body_that_is_read() {
    let (_keep, wait) = std::sync::mpsc::channel::<()>();
    let wait = std::sync::Mutex::new(wait);
    let server = Recorder::start(move |number, _, wire| {
        if number == 1 {
            wire.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nsome")?;
            wire.flush()?;
        }
        wait.lock().unwrap().recv().ok();
        Ok(())
    })
    .unwrap();
    let (stopper, stop) = stop();
    let bench = common::Bench { stop, ..bench() };
    let url = server.url("/");
    let waiting = bench.get(&url);
    let stopping = async {
        while bench.log.intents().is_empty() || server.recorded().is_empty() {
            tokio::task::yield_now().await;
        }
        stopper.stop();
    };
    let (refused, ()) = tokio::join!(waiting, stopping);
    assert!(matches!(refused, Err(EgressError::Stopped)));
    let [outcome] = bench.log.outcomes().try_into().unwrap();
    assert_eq!((outcome.status, outcome.error), (None, Some(ErrorCode::Cancelled)));
}
