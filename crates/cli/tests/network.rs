//! How an address is reached, from the terminal.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::Bench;
use serde_json::Value;
use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    thread,
};

/// Answers one request with a status and gives what was asked.
fn server(answer: &'static str) -> (String, thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/wiki/path", listener.local_addr().unwrap());
    let asked = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 4096];
        let length = stream.read(&mut request).unwrap();
        stream.write_all(answer.as_bytes()).unwrap();
        String::from_utf8_lossy(&request[..length]).into_owned()
    });
    (url, asked)
}

#[test]
fn doctor_says_how_an_address_is_reached_and_sends_nothing_of_its_path() {
    let bench = Bench::new();
    let (url, asked) = server("HTTP/1.1 401 Who are you\r\ncontent-length: 0\r\n\r\n");
    // A proxy of the environment is not asked for this machine.
    let mut command = bench.command(&["doctor", "--url", &url, "--json"]);
    let output = command.env("HTTP_PROXY", "http://127.0.0.1:9").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&report["status"], &report["proxy"]), (&Value::from(401), &Value::Null));
    let asked = asked.join().unwrap();
    assert!(asked.starts_with("GET / HTTP/1.1\r\n") && asked.contains("user-agent: tftsr/"), "{asked}");
}

#[test]
fn an_address_that_cannot_be_reached_is_3_with_the_next_step() {
    let bench = Bench::new();
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for (url, status) in
        [(format!("http://{closed}/"), 3), ("http://8.8.8.8/".to_owned(), 1), ("wiki".to_owned(), 1)]
    {
        let output = bench.command(&["doctor", "--url", &url, "--json"]).output().unwrap();
        assert_eq!(output.status.code(), Some(status), "{url}");
        let error: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(!error["error"]["hint"].as_str().unwrap().is_empty(), "{error}");
    }
}
