//! Through a proxy that asks who one is.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;
#[path = "common/tls.rs"]
mod tls_bench;

use common::{Bench, bench_on, ok, quick, typed};
use std::sync::Arc;
use tftsr_egress::{
    Credential, Destination, EgressError, NetworkConfig, Outgoing, ProxySettings, ProxySignIn, RetryPolicy,
    recorder::{Recorder, Respond},
};
use tftsr_model::Sensitive;
use tls_bench::{Authority, Proxy};

fn says_hi() -> Arc<Respond> {
    Arc::new(|_, _, wire| wire.write_all(ok("hi").as_bytes()))
}

fn through(proxy: &Proxy, sign_in: Option<(&str, &str)>, authority: &Authority) -> NetworkConfig {
    let address = Some(format!("http://{}", proxy.address));
    let sign_in = sign_in.map(|(user, password)| ProxySignIn {
        user: user.to_owned(),
        password: Sensitive::new(password.to_owned()),
    });
    NetworkConfig {
        proxy: ProxySettings {
            http: address.clone(),
            https: address,
            no_proxy: "direct.test".into(),
            sign_in,
        },
        extra_authorities: vec![authority.pem()],
        retry: RetryPolicy::never(),
        ..quick()
    }
}

async fn ask(bench: &Bench, address: &str) -> Result<Vec<u8>, EgressError> {
    let to = typed(address);
    let token = Credential::bearer(to.origin(), &Sensitive::new("token-for-the-server".into()));
    bench.send(&Outgoing::get("ask", &to).credential(token)).await?.bytes().await
}

#[tokio::test]
async fn a_tunnel_is_opened_with_the_sign_in_and_the_proxy_sees_nothing_else() {
    let authority = Authority::named("Ours");
    let server = authority.server(&authority.sign("api.test"), None, says_hi());
    let proxy = Proxy::start(Some(("jane", "p@ss wörd")), server.address());
    // The name is unknown to this machine: the proxy resolves it.
    let bench = bench_on(&through(&proxy, Some(("jane", "p@ss wörd")), &authority), &[]);
    assert_eq!(ask(&bench, "https://api.test/v1").await.unwrap(), b"hi");
    let [head] = proxy.heads().try_into().unwrap();
    assert!(
        head.starts_with(
            "CONNECT api.test:443 HTTP/1.1\r\nhost: api.test:443\r\nproxy-authorization: Basic "
        )
    );
    assert_eq!(head.lines().count(), 4);
    let sent = String::from_utf8_lossy(&server.recorded()[0]).into_owned();
    assert!(sent.contains("Bearer token-for-the-server") && !sent.contains("proxy-authorization"));
    let [intent] = bench.log.intents().try_into().unwrap();
    assert_eq!(intent.proxy, Some(proxy.address.to_string()));
}

#[tokio::test]
async fn a_proxy_that_wants_another_sign_in_is_named_and_the_server_gets_nothing() {
    let authority = Authority::named("Ours");
    let server = authority.server(&authority.sign("api.test"), None, says_hi());
    let proxy = Proxy::start(Some(("jane", "right")), server.address());
    for sign_in in [None, Some(("jane", "wrong"))] {
        let bench = bench_on(&through(&proxy, sign_in, &authority), &[]);
        let refused = ask(&bench, "https://api.test/").await.unwrap_err();
        assert!(matches!(refused, EgressError::ProxyRefused { status: 407, .. }), "{refused}");
        assert!(refused.hint().contains("password") && !refused.to_string().contains("wrong"));
    }
    assert!(server.recorded().is_empty());
}

#[tokio::test]
async fn a_plain_request_names_the_whole_address_and_signs_in() {
    let authority = Authority::named("Ours");
    let server = Recorder::start(|_, _, wire| wire.write_all(ok("hi").as_bytes())).unwrap();
    let proxy = Proxy::start(Some(("jane", "right")), server.address());
    let bench = bench_on(&through(&proxy, Some(("jane", "right")), &authority), &["inner.test"]);
    assert_eq!(ask(&bench, "http://inner.test:8080/v1").await.unwrap(), b"hi");
    let [head] = proxy.heads().try_into().unwrap();
    assert!(
        head.starts_with("GET http://inner.test:8080/v1 HTTP/1.1\r\nhost: inner.test:8080\r\n"),
        "{head}"
    );
    assert!(head.contains("proxy-authorization: Basic amFuZTpyaWdodA=="));
}

#[tokio::test]
async fn an_exception_goes_past_the_proxy() {
    let authority = Authority::named("Ours");
    let server = authority.server(&authority.sign("direct.test"), None, says_hi());
    let proxy = Proxy::start(None, server.address());
    let bench = bench_on(&through(&proxy, None, &authority), &["direct.test"]);
    let address = format!("https://direct.test:{}/", server.address().port());
    assert_eq!(ask(&bench, &address).await.unwrap(), b"hi");
    assert!(proxy.heads().is_empty());
}

#[tokio::test]
async fn behind_a_proxy_inner_hosts_are_refused_when_a_server_named_them() {
    let authority = Authority::named("Ours");
    let server = authority.server(&authority.sign("inner.test"), None, says_hi());
    let proxy = Proxy::start(None, server.address());
    let bench = bench_on(&through(&proxy, None, &authority), &["inner.test", "localhost"]);
    for address in [
        "https://localhost/",
        "https://169.254.169.254/",
        "https://10.0.0.1/",
        "https://inner.test/",
        "https://vault/",
    ] {
        let given = Destination::given(address).unwrap();
        let refused = bench.send(&Outgoing::get("ask", &given)).await.unwrap_err();
        assert!(matches!(refused, EgressError::Forbidden { .. }), "{address}: {refused}");
    }
    assert!(proxy.heads().is_empty() && server.recorded().is_empty());
}

#[tokio::test]
async fn something_that_is_no_proxy_is_named() {
    let authority = Authority::named("Ours");
    for answer in ["SSH-2.0-OpenSSH_9.2\r\n\r\n", "", "220 mail\r\n\r\n"] {
        let other = Recorder::answering(answer).unwrap();
        let proxy = Proxy { address: other.address(), heads: Arc::default() };
        let bench = bench_on(&through(&proxy, None, &authority), &[]);
        let refused = ask(&bench, "https://api.test/").await.unwrap_err();
        assert!(matches!(refused, EgressError::NotAProxy { .. }), "{answer}: {refused}");
    }
}
