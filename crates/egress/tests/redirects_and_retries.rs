//! Going where a server says, and going again.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{bench, bench_on, ok, quick, sealed, typed};
use serde_json::json;
use tftsr_egress::{
    Credential, EgressError, Method, NetworkConfig, Outgoing, Reach, RedirectFault, RetryPolicy,
    recorder::Recorder,
};
use tftsr_model::Sensitive;

fn redirect(status: u16, location: &str) -> String {
    format!("HTTP/1.1 {status} Elsewhere\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n")
}

/// Answers the requests in this order; the last answer goes on for ever.
fn in_order(answers: Vec<String>) -> Recorder {
    Recorder::start(move |number, _, wire| {
        wire.write_all(answers.get(number).or(answers.last()).unwrap().as_bytes())
    })
    .unwrap()
}

fn heads(server: &Recorder) -> Vec<String> {
    server
        .recorded()
        .iter()
        .map(|bytes| String::from_utf8_lossy(bytes).lines().next().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn a_redirect_on_the_same_server_is_followed_with_its_credential_and_each_hop_is_audited() {
    let server = in_order(vec![redirect(302, "/login?next=1"), ok("there")]);
    let bench = bench();
    let to = typed(&server.url("/old"));
    let credential = Credential::bearer(to.origin(), &Sensitive::new("the-token".into()));
    let answer = bench.send(&Outgoing::get("ask", &to).credential(credential)).await.unwrap();
    assert_eq!(answer.bytes().await.unwrap(), b"there");
    assert_eq!(heads(&server), ["GET /old HTTP/1.1", "GET /login?next=1 HTTP/1.1"]);
    assert!(
        server.recorded().iter().all(|bytes| String::from_utf8_lossy(bytes).contains("Bearer the-token"))
    );
    assert_eq!(bench.log.intents().iter().map(|intent| intent.attempt).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(
        bench.log.outcomes().iter().map(|outcome| outcome.status).collect::<Vec<_>>(),
        [Some(302), Some(200)]
    );
}

#[tokio::test]
async fn a_redirect_to_an_inner_host_is_refused_before_it_is_dialled() {
    let inner = Recorder::answering("HTTP/1.1 200 OK\r\n\r\n").unwrap();
    let table = [
        (inner.url("/"), Reach::Loopback),
        (format!("http://localhost:{}/", inner.address().port()), Reach::Loopback),
        (format!("http://0x7f.1:{}/", inner.address().port()), Reach::Loopback),
        (format!("http://[::ffff:127.0.0.1]:{}/", inner.address().port()), Reach::Loopback),
        ("http://169.254.169.254/latest/meta-data".to_owned(), Reach::LinkLocal),
        ("http://10.0.0.1/".to_owned(), Reach::Private),
    ];
    for (location, wanted) in table {
        let server = in_order(vec![redirect(302, &location)]);
        let bench = bench_on(&quick(), &["localhost"]);
        let refused = bench.get(&server.url("/")).await.unwrap_err();
        assert!(
            matches!(refused, EgressError::Forbidden { reach, .. } if reach == wanted),
            "{location}: {refused}"
        );
    }
    assert!(inner.recorded().is_empty());
}

#[tokio::test]
async fn redirects_that_cannot_be_followed_are_refused_by_name() {
    let table = [
        (redirect(302, "/again"), Method::GET, RedirectFault::TooMany),
        (redirect(302, "ftp://files.example"), Method::GET, RedirectFault::Address),
        (redirect(302, "http://jane:secret@127.0.0.1/"), Method::GET, RedirectFault::Address),
        (redirect(307, "https://other.example/"), Method::POST, RedirectFault::Body),
        (redirect(301, "/same"), Method::POST, RedirectFault::Body),
    ];
    for (answer, method, wanted) in table {
        let server = in_order(vec![answer.clone()]);
        let to = typed(&server.url("/"));
        let outgoing = Outgoing::new("ask", method, &to).json(&sealed(json!({"a": 1})));
        let outgoing = if wanted == RedirectFault::Body { outgoing } else { Outgoing::get("ask", &to) };
        let refused = bench().send(&outgoing).await.unwrap_err();
        assert!(
            matches!(refused, EgressError::Redirect { fault, .. } if fault == wanted),
            "{answer}: {refused}"
        );
        assert!(server.recorded().len() <= 6);
    }
}

#[tokio::test]
async fn a_body_goes_again_to_the_same_server_and_see_other_asks_without_it() {
    let server = in_order(vec![redirect(307, "/new"), redirect(303, "/result"), ok("done")]);
    let outgoing = Outgoing::post("ask", &typed(&server.url("/"))).json(&sealed(json!({"a": 1})));
    let answer = bench().send(&outgoing).await.unwrap();
    assert_eq!(answer.bytes().await.unwrap(), b"done");
    assert_eq!(heads(&server), ["POST / HTTP/1.1", "POST /new HTTP/1.1", "GET /result HTTP/1.1"]);
    let bodies: Vec<_> = server.recorded().iter().map(|bytes| bytes.ends_with(br#"{"a":1}"#)).collect();
    assert_eq!(bodies, [true, true, false]);
}

#[tokio::test]
async fn what_can_be_repeated_is_tried_again_and_each_try_is_audited() {
    let busy = "HTTP/1.1 503 Busy\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n".to_owned();
    let limited = "HTTP/1.1 429 Slow down\r\ncontent-length: 0\r\n\r\n".to_owned();
    let server = in_order(vec![busy, limited, ok("at last")]);
    let bench = bench();
    assert_eq!(bench.read(&server.url("/")).await.unwrap(), b"at last");
    assert_eq!(bench.log.intents().iter().map(|intent| intent.attempt).collect::<Vec<_>>(), [1, 2, 3]);
    let statuses: Vec<_> = bench.log.outcomes().iter().map(|outcome| outcome.status).collect();
    assert_eq!(statuses, [Some(503), Some(429), Some(200)]);
}

#[tokio::test]
async fn a_post_is_tried_once_unless_it_is_marked() {
    let gateway = "HTTP/1.1 502 Bad\r\ncontent-length: 0\r\n\r\n".to_owned();
    let server = in_order(vec![gateway.clone()]);
    let outgoing = Outgoing::post("ask", &typed(&server.url("/"))).json(&sealed(json!({})));
    assert_eq!(bench().send(&outgoing).await.unwrap().status(), 502);
    assert_eq!(server.recorded().len(), 1);
    let marked = outgoing.repeatable();
    assert_eq!(bench().send(&marked).await.unwrap().status(), 502);
    assert_eq!(server.recorded().len(), 1 + 3);
}

#[tokio::test]
async fn other_statuses_and_long_waits_are_final() {
    for answer in [
        "HTTP/1.1 500 Oops\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 404 Gone\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 503 Busy\r\nretry-after: 86400\r\ncontent-length: 0\r\n\r\n",
    ] {
        let server = in_order(vec![answer.to_owned()]);
        bench().get(&server.url("/")).await.unwrap();
        assert_eq!(server.recorded().len(), 1, "{answer}");
    }
}

#[tokio::test]
async fn a_connection_that_does_not_come_about_is_tried_again() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", free.local_addr().unwrap());
    drop(free);
    let retry = RetryPolicy { attempts_max: 2, ..quick().retry };
    let bench = bench_on(&NetworkConfig { retry, ..quick() }, &[]);
    assert!(bench.get(&url).await.is_err());
    assert_eq!(bench.log.outcomes().len(), 2);
    let post = Outgoing::post("ask", &typed(&url)).json(&sealed(json!({})));
    assert!(bench.send(&post).await.is_err());
    assert_eq!(bench.log.outcomes().len(), 3);
}
