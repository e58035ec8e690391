//! The last search: what hides a value, and what must not be taken for one.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use base64::{Engine, engine::general_purpose::STANDARD};
use common::{DETECTOR, bench, inspector, sealed_blindly, typed};
use proptest::prelude::*;
use serde_json::json;
use std::{fs, io::Write, path::Path};
use tftsr_egress::{EgressError, Finding, Outgoing, SendOptions, recorder::Recorder};
use tftsr_redact::{Decisions, Pseudonyms, SealPolicy, seal};

/// What the gate finds in a text that was sealed as a model's message, with the values known.
async fn finding(server: &Recorder, text: &str) -> Option<Finding> {
    let mut pseudonyms = Pseudonyms::default();
    let policy = SealPolicy { detector: DETECTOR.clone() };
    let payload = json!({"model": "m", "messages": [{"role": "user", "content": text}]});
    let body = seal(payload, &policy, &Decisions::default(), &mut pseudonyms).unwrap();
    let bench = bench();
    let options = SendOptions { inspector: inspector(&pseudonyms), ..bench.options() };
    let outgoing = Outgoing::post("ask", &typed(&server.url("/"))).json(&body);
    match bench.gate.send(&outgoing, &options).await {
        Ok(_) => None,
        Err(EgressError::Blocked(finding)) => Some(*finding),
        Err(error) => panic!("{error}"),
    }
}

fn server() -> Recorder {
    Recorder::answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap()
}

#[tokio::test]
async fn the_sample_incidents_pass_once_they_are_sealed() {
    let server = server();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/incidents");
    let mut folders = vec![examples];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else if let Ok(text) = fs::read_to_string(entry.path()) {
                files += 1;
                let text: String = text.chars().take(200_000).collect();
                assert_eq!(finding(&server, &text).await, None, "{}", entry.path().display());
            }
        }
    }
    assert!(files >= 4, "{files}");
}

#[tokio::test]
async fn harmless_encoded_text_passes() {
    let server = server();
    let image = STANDARD
        .encode((0..6000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect::<Vec<_>>());
    let harmless = [
        "commit 3f2a9c1e5b7d8046a1c2e3f405162738495a6b7c".to_owned(),
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
        "GET /api/v2/search%20results?page=2&sort=name%2Casc HTTP/1.1".to_owned(),
        "at com.example.shop.checkout.PaymentGatewayClient.authorize(PaymentGatewayClient.java:118)"
            .to_owned(),
        "Tom &amp; Jerry said &quot;100% of C:\\\\temp\\\\new&quot; &#8212; fine".to_owned(),
        format!("data:image/png;base64,{image}"),
        "0x7ffe 00:00:01 dead beef 48 65 6c 6c 6f 20 77 6f 72 6c 64".to_owned(),
        STANDARD.encode("a perfectly harmless sentence about a disk that is full"),
    ];
    for text in harmless {
        assert_eq!(finding(&server, &text).await, None, "{text}");
    }
}

#[tokio::test]
async fn encodings_are_seen_through_one_inside_the_other() {
    let server = server();
    let secret = "user jane.doe@example.com failed";
    let gzip = |bytes: &[u8]| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    };
    let percent = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let utf16: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hidden = [
        percent(&percent(secret)),
        STANDARD.encode(STANDARD.encode(secret)),
        STANDARD.encode(gzip(secret.as_bytes())),
        STANDARD.encode(&utf16),
        STANDARD.encode(percent(secret)),
        percent(&STANDARD.encode(secret)),
        STANDARD.encode(gzip(STANDARD.encode(secret).as_bytes())),
        hex(STANDARD.encode(secret).as_bytes()),
        STANDARD.encode(format!("{{\"log\":\"{}\"}}", secret.replace('@', "\\u0040"))),
    ];
    for hidden in hidden {
        let text = format!("the log says {hidden} and stops");
        let found = finding(&server, &text).await;
        // What the rules themselves see through is replaced before it comes here.
        let left =
            String::from_utf8_lossy(server.recorded().last().map_or(&[], Vec::as_slice)).contains(&hidden);
        assert!(found.is_some() || !left, "{text}");
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn a_text_that_decodes_without_end_is_blocked_and_not_read_for_ever() {
    let mut packed = vec![b'x'; 200 << 20];
    for _ in 0..2 {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&packed).unwrap();
        packed = encoder.finish().unwrap();
    }
    let found = finding(&server(), &STANDARD.encode(packed)).await;
    assert_eq!(found.map(|finding| finding.kind).as_deref(), Some("DEEPLY_ENCODED"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_makes_the_search_fail(text in "(?s)[ -~\u{0}\n\r%&\\\\u=+/äß€\u{10ffff}]{0,300}") {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let body = sealed_blindly(json!({"messages": [{"role": "user", "content": text}]}));
        let outgoing = Outgoing::post("ask", &typed(&SERVER.url("/"))).json(&body);
        let sent = runtime.block_on(async { bench().send(&outgoing).await });
        prop_assert!(matches!(sent, Ok(_) | Err(EgressError::Blocked(_))));
    }
}

static SERVER: std::sync::LazyLock<Recorder> = std::sync::LazyLock::new(server);
