//! Whom the gate believes, and whom it shows a certificate to.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;
#[path = "common/tls.rs"]
mod tls_bench;

use common::{Bench, bench_on, ok, quick};
use std::sync::Arc;
use tftsr_egress::{
    ClientCertificate, EgressError, Gate, NetworkConfig, NetworkError, PemFile, RetryPolicy, TlsFault,
    recorder::{Recorder, Respond},
};
use tftsr_model::Sensitive;
use tls_bench::{Authority, Signed};

const HOST: &str = "wiki.test";

fn says_hi() -> Arc<Respond> {
    Arc::new(|_, _, wire| wire.write_all(ok("hi").as_bytes()))
}

fn trusting(authority: &Authority) -> NetworkConfig {
    NetworkConfig { extra_authorities: vec![authority.pem()], retry: RetryPolicy::never(), ..quick() }
}

fn url(server: &Recorder) -> String {
    format!("https://{HOST}:{}/", server.address().port())
}

async fn fault(bench: &Bench, url: &str) -> TlsFault {
    match bench.read(url).await {
        Err(EgressError::Tls { fault, .. }) => fault,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_company_authority_is_believed_and_the_facts_of_the_connection_are_told() {
    let authority = Authority::named("Example Corp Root");
    let signed = authority.sign(HOST);
    for (versions, wanted) in
        [(&[&rustls::version::TLS13], "TLS 1.3"), (&[&rustls::version::TLS12], "TLS 1.2")]
    {
        let server = authority.server_speaking(versions, &signed, None, says_hi());
        let bench = bench_on(&trusting(&authority), &[HOST]);
        let answer = bench.get(&url(&server)).await.unwrap();
        let facts = answer.facts().tls.clone().unwrap();
        assert_eq!((facts.version, facts.not_after.as_str()), (wanted, "2100-01-01T00:00:00Z"));
        assert_eq!((facts.subject.as_str(), facts.issuer.as_str()), ("CN=wiki.test", "CN=Example Corp Root"));
        assert_eq!(answer.bytes().await.unwrap(), b"hi");
    }
}

#[tokio::test]
async fn a_stranger_a_wrong_name_and_an_old_certificate_are_told_apart_and_get_no_byte() {
    let (ours, strange) = (Authority::named("Ours"), Authority::named("Strange"));
    let bench = bench_on(&trusting(&ours), &[HOST]);
    let table: [(&Authority, Signed, TlsFault); 3] = [
        (&strange, strange.sign(HOST), TlsFault::UnknownIssuer),
        (&ours, ours.sign("other.test"), TlsFault::WrongName),
        (&ours, ours.sign_until(HOST, 2001), TlsFault::Expired),
    ];
    for (authority, signed, wanted) in table {
        let server = authority.server(&signed, None, says_hi());
        assert_eq!(fault(&bench, &url(&server)).await, wanted);
        assert!(server.recorded().iter().all(Vec::is_empty));
    }
    // A mail server speaks first, and not TLS.
    let mail = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://{HOST}:{}/", mail.local_addr().unwrap().port());
    std::thread::spawn(move || {
        std::io::Write::write_all(&mut mail.accept().unwrap().0, b"220 mail.test ESMTP\r\n").unwrap();
    });
    assert_eq!(fault(&bench, &address).await, TlsFault::Other);
}

#[tokio::test]
async fn a_client_certificate_is_shown_to_its_host_only() {
    let (servers, people) = (Authority::named("Servers"), Authority::named("People"));
    let server = servers.server(&servers.sign(HOST), Some(&people), says_hi());
    let jane = people.sign("jane");
    let certificate = |host: &str| ClientCertificate {
        host: host.to_owned(),
        chain: PemFile { name: "jane.pem".into(), pem: jane.certificate.pem().into_bytes() },
        key: Sensitive::new(jane.key.serialize_pem().into_bytes()),
    };
    let with =
        |host: &str| NetworkConfig { client_certificates: vec![certificate(host)], ..trusting(&servers) };
    let bench = bench_on(&with("Wiki.TEST"), &[HOST]);
    assert_eq!(bench.read(&url(&server)).await.unwrap(), b"hi");
    for config in [with("other.test"), trusting(&servers)] {
        let bench = bench_on(&config, &[HOST]);
        assert_eq!(fault(&bench, &url(&server)).await, TlsFault::CertificateRequired);
    }
}

#[test]
fn what_is_wrong_with_a_pem_file_is_said_before_anything_is_sent() {
    let authority = Authority::named("Ours");
    let (one, two) = (authority.sign("one"), authority.sign("two"));
    let file = |pem: &str| PemFile { name: "ca.pem".into(), pem: pem.as_bytes().to_vec() };
    let authorities = |pem: &str| NetworkConfig { extra_authorities: vec![file(pem)], ..quick() };
    let client = |chain: &str, key: &str| NetworkConfig {
        client_certificates: vec![ClientCertificate {
            host: "wiki.test".into(),
            chain: file(chain),
            key: Sensitive::new(key.as_bytes().to_vec()),
        }],
        ..quick()
    };
    let (chain, key) = (one.certificate.pem(), one.key.serialize_pem());
    let encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
    let garbage = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let table = [
        (authorities(""), "ca.pem holds no certificate"),
        (authorities("0\u{82}binary"), "ca.pem holds no certificate"),
        (authorities(garbage), "a certificate in ca.pem cannot be read"),
        (authorities("-----BEGIN CERTIFICATE-----\nAAAA\n"), "a certificate in ca.pem cannot be read"),
        (client("", &key), "ca.pem holds no certificate"),
        (client(&chain, ""), "there is no private key for wiki.test"),
        (client(&chain, encrypted), "the private key for wiki.test is encrypted"),
        (client(&chain, &two.key.serialize_pem()), "the client certificate for wiki.test cannot be used"),
    ];
    for (config, wanted) in table {
        let log = Arc::new(common::Log::default());
        let Err(error) = Gate::new(&config, log, Sensitive::new(common::SALT)) else { panic!("{wanted}") };
        assert!(error.to_string().starts_with(wanted), "{error}");
        assert!(!error.hint().is_empty());
    }
    let log = Arc::new(common::Log::default());
    assert!(Gate::new(&client(&chain, &key), log, Sensitive::new(common::SALT)).is_ok());
}

#[tokio::test]
async fn without_any_authority_nobody_is_believed() {
    let bench = bench_on(&NetworkConfig { retry: RetryPolicy::never(), ..quick() }, &[HOST]);
    let server = Recorder::answering("").unwrap();
    let refused = bench.get(&url(&server)).await.unwrap_err();
    assert!(matches!(refused, EgressError::Network(NetworkError::NoAuthority)), "{refused}");
}

#[tokio::test]
async fn a_redirect_from_https_to_http_is_refused() {
    let authority = Authority::named("Ours");
    let respond: Arc<Respond> = Arc::new(|_, _, wire| {
        wire.write_all(b"HTTP/1.1 302 Elsewhere\r\nlocation: http://127.0.0.1/\r\ncontent-length: 0\r\n\r\n")
    });
    let server = authority.server(&authority.sign(HOST), None, respond);
    let refused = bench_on(&trusting(&authority), &[HOST]).get(&url(&server)).await.unwrap_err();
    assert!(
        matches!(refused, EgressError::Redirect { fault: tftsr_egress::RedirectFault::Downgrade, .. }),
        "{refused}"
    );
}

#[tokio::test]
async fn a_credential_does_not_follow_a_redirect_to_another_origin() {
    let authority = Authority::named("Ours");
    let plain = Recorder::answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
    let secure = authority.server(&authority.sign(HOST), None, says_hi());
    // The one way to another origin that stays on this machine: the same host from port 80 to 443 cannot be
    // opened here, so two ports stand for it, and the second is refused as a stranger's before it is dialled.
    let location =
        format!("HTTP/1.1 302 Elsewhere\r\nlocation: {}\r\ncontent-length: 0\r\n\r\n", url(&secure));
    let first = Recorder::start(move |_, _, wire| wire.write_all(location.as_bytes())).unwrap();
    let to = common::typed(&first.url("/"));
    let token = tftsr_egress::Credential::bearer(to.origin(), &Sensitive::new("the-token".into()));
    let bench = bench_on(&trusting(&authority), &[HOST]);
    let refused = bench.send(&tftsr_egress::Outgoing::get("ask", &to).credential(token)).await.unwrap_err();
    assert!(matches!(refused, EgressError::Forbidden { .. }), "{refused}");
    let [first, second] = bench.log.intents().try_into().unwrap();
    assert!(first.has_credential && !second.has_credential);
    assert!(secure.recorded().is_empty() && plain.recorded().is_empty());
}
