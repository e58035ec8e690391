//! Answers that are too slow, too large or too well packed.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, bench, ok};
use flate2::{Compression, write::GzEncoder};
use std::{
    io::{self, Write},
    sync::{Mutex, mpsc},
    time::Duration,
};
use tftsr_egress::{EgressError, Limits, Phase, recorder::Recorder};
use tftsr_model::ErrorCode;

const SHORT: Duration = Duration::from_millis(150);

fn limited(change: impl FnOnce(Limits) -> Limits) -> Bench {
    let bench = bench();
    Bench { limits: change(bench.limits), ..bench }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn packed(body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// A server that says the beginning of an answer and then nothing for as long as the test runs.
fn silent_after(beginning: &'static [u8]) -> (Recorder, mpsc::Sender<()>) {
    let (keep, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let server = Recorder::start(move |_, _, wire| {
        wire.write_all(beginning)?;
        wire.flush()?;
        wait.lock().unwrap().recv().ok();
        Ok(())
    });
    (server.unwrap(), keep)
}

async fn phase_of(bench: &Bench, server: &Recorder) -> Phase {
    match bench.read(&server.url("/")).await {
        Err(EgressError::Timeout { phase, .. }) => phase,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_server_that_never_answers_a_head_that_never_ends_and_a_body_that_stalls_time_out() {
    let (mute, _a) = silent_after(b"");
    let bench = limited(|limits| Limits { first_byte: SHORT, ..limits });
    assert_eq!(phase_of(&bench, &mute).await, Phase::FirstByte);
    let (slow_head, _b) = silent_after(b"HTTP/1.1 200 OK\r\nx-one: 1\r\n");
    assert_eq!(phase_of(&bench, &slow_head).await, Phase::FirstByte);
    let [_, outcome] = bench.log.outcomes().try_into().unwrap();
    assert_eq!(outcome.error, Some(ErrorCode::Timeout));

    let (stalled, _c) = silent_after(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nsome");
    let bench = limited(|limits| Limits { idle: SHORT, ..limits });
    assert_eq!(phase_of(&bench, &stalled).await, Phase::Idle);
    let [outcome] = bench.log.outcomes().try_into().unwrap();
    assert_eq!(
        (outcome.status, outcome.received_bytes, outcome.error),
        (Some(200), 4, Some(ErrorCode::Timeout))
    );
}

#[tokio::test]
async fn a_body_that_drips_for_ever_ends_with_the_total_limit() {
    let server = Recorder::start(|_, _, wire| {
        wire.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")?;
        loop {
            wire.write_all(b"1\r\nx\r\n")?;
            wire.flush()?;
            std::thread::yield_now();
        }
    })
    .unwrap();
    let bench = limited(|limits| Limits { total: SHORT, ..limits });
    assert_eq!(phase_of(&bench, &server).await, Phase::Total);
}

#[tokio::test]
async fn an_endless_body_ends_with_the_limit_of_bytes() {
    let server = Recorder::start(|_, _, wire| {
        wire.write_all(b"HTTP/1.1 200 OK\r\n\r\n")?;
        let piece = [b'x'; 64 * 1024];
        loop {
            wire.write_all(&piece)?;
        }
    })
    .unwrap();
    let bench = limited(|limits| Limits { answer_bytes_max: 1 << 20, ..limits });
    let refused = bench.read(&server.url("/")).await.unwrap_err();
    assert!(matches!(refused, EgressError::TooLarge { limit_bytes: 1_048_576, .. }), "{refused}");
    let [outcome] = bench.log.outcomes().try_into().unwrap();
    assert_eq!(outcome.error, Some(ErrorCode::LimitExceeded));
}

#[tokio::test]
async fn an_endless_head_is_refused() {
    let server = Recorder::start(|_, _, wire| {
        wire.write_all(b"HTTP/1.1 200 OK\r\n")?;
        loop {
            wire.write_all(b"x-more: and more and more and more\r\n")?;
        }
    })
    .unwrap();
    let refused = bench().read(&server.url("/")).await.unwrap_err();
    assert!(matches!(refused, EgressError::Broken { .. }), "{refused}");
}

#[tokio::test]
async fn a_packed_answer_is_unpacked_and_a_bomb_is_not() {
    let text = b"a wiki page of some length ".repeat(400);
    let (packed_text, bomb) = (packed(&gzip(&text)), packed(&gzip(&vec![0; 12 << 20])));
    let answers = [packed_text, bomb, packed(&gzip(&text)[..40]), packed(b"no gzip at all")];
    let server = Recorder::start(move |number, _, wire| wire.write_all(&answers[number])).unwrap();
    let bench = bench();
    assert_eq!(bench.read(&server.url("/")).await.unwrap(), text);
    let refused = bench.read(&server.url("/")).await.unwrap_err();
    assert!(matches!(refused, EgressError::Bomb { .. }), "{refused}");
    for damaged in ["cut off", "not packed"] {
        let refused = bench.read(&server.url("/")).await.unwrap_err();
        assert!(matches!(refused, EgressError::Packed { .. }), "{damaged}: {refused}");
    }
}

#[tokio::test]
async fn an_unpacked_answer_is_limited_whatever_its_packed_size() {
    let server = Recorder::start(|_, _, wire| wire.write_all(&packed(&gzip(&vec![b'x'; 900_000])))).unwrap();
    let bench = limited(|limits| Limits { answer_bytes_max: 500_000, ..limits });
    let refused = bench.read(&server.url("/")).await.unwrap_err();
    assert!(matches!(refused, EgressError::TooLarge { .. }), "{refused}");
}

#[tokio::test]
async fn an_unknown_packing_a_cut_body_and_something_that_is_no_http_are_named() {
    let answers: [&[u8]; 3] = [
        b"HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\ncut",
        b"SSH-2.0-OpenSSH_9.2\r\n",
    ];
    let server = Recorder::start(move |number, _, wire| wire.write_all(answers[number])).unwrap();
    let bench = bench();
    let refused = bench.read(&server.url("/")).await.unwrap_err();
    assert!(matches!(refused, EgressError::Packed { .. }), "{refused}");
    for wanted in ["cut body", "no http"] {
        let refused = bench.read(&server.url("/")).await.unwrap_err();
        assert!(matches!(refused, EgressError::Broken { .. }), "{wanted}: {refused}");
    }
    assert_eq!(bench.log.outcomes().len(), 3);
}

#[tokio::test]
async fn a_message_that_is_too_large_is_not_sent() {
    let server = Recorder::start(|_, _, wire| wire.write_all(ok("").as_bytes())).unwrap();
    let body = common::sealed("x ".repeat(17 << 20));
    let outgoing =
        tftsr_egress::Outgoing::post("ask", &common::typed(&server.url("/"))).text("text/plain", &body);
    let refused = bench().send(&outgoing).await.unwrap_err();
    assert!(matches!(refused, EgressError::TooLarge { .. }), "{refused}");
    assert!(server.recorded().is_empty());
}

#[tokio::test]
async fn nobody_listening_is_said_with_host_and_port() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let refused = bench().get(&format!("http://127.0.0.1:{port}/")).await.unwrap_err();
    let EgressError::Connect { source, .. } = &refused else { panic!("{refused}") };
    assert_eq!(source.kind(), io::ErrorKind::ConnectionRefused);
    assert_eq!(refused.code(), ErrorCode::CannotConnect);
}
