//! A certificate authority, servers with its certificates, and a proxy that asks who one is.

#![allow(
    dead_code,
    clippy::unwrap_used,
    unreachable_pub,
    missing_docs,
    reason = "test code; each file uses its part"
)]

use base64::{Engine, engine::general_purpose::STANDARD};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::{
    RootCertStore, ServerConfig, ServerConnection, StreamOwned,
    pki_types::{CertificateDer, PrivateKeyDer},
    server::WebPkiClientVerifier,
};
use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};
use tftsr_egress::{
    PemFile,
    recorder::{Recorder, Respond, Wire, Wrap},
};

pub struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
}

/// A certificate and its key, both in PEM.
pub struct Signed {
    pub certificate: rcgen::Certificate,
    pub key: KeyPair,
}

impl Authority {
    pub fn named(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self { issuer: CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap() }
    }

    pub fn pem(&self) -> PemFile {
        PemFile { name: "company-ca.pem".into(), pem: self.issuer.pem().into_bytes() }
    }

    pub fn sign(&self, host: &str) -> Signed {
        self.sign_until(host, 2100)
    }

    pub fn sign_until(&self, host: &str, year: i32) -> Signed {
        let mut params = CertificateParams::new(vec![host.to_owned()]).unwrap();
        params.distinguished_name.push(DnType::CommonName, host);
        params.not_before = rcgen::date_time_ymd(2000, 1, 1);
        params.not_after = rcgen::date_time_ymd(year, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Signed { certificate, key }
    }

    fn roots(&self) -> Arc<RootCertStore> {
        let mut roots = RootCertStore::empty();
        roots.add(self.issuer.der().clone()).unwrap();
        Arc::new(roots)
    }

    /// A server with a certificate for this host; it speaks at least TLS 1.2.
    pub fn server(
        &self,
        signed: &Signed,
        client_authority: Option<&Self>,
        respond: Arc<Respond>,
    ) -> Recorder {
        self.server_speaking(rustls::ALL_VERSIONS, signed, client_authority, respond)
    }

    pub fn server_speaking(
        &self,
        versions: &[&'static rustls::SupportedProtocolVersion],
        signed: &Signed,
        client_authority: Option<&Self>,
        respond: Arc<Respond>,
    ) -> Recorder {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder =
            ServerConfig::builder_with_provider(provider.clone()).with_protocol_versions(versions).unwrap();
        let builder = match client_authority {
            Some(authority) => {
                let verifier = WebPkiClientVerifier::builder_with_provider(authority.roots(), provider);
                builder.with_client_cert_verifier(verifier.build().unwrap())
            }
            None => builder.with_no_client_auth(),
        };
        let chain: Vec<CertificateDer<'static>> = vec![signed.certificate.der().clone()];
        let key = PrivateKeyDer::try_from(signed.key.serialize_der()).unwrap();
        let config = Arc::new(builder.with_single_cert(chain, key).unwrap());
        let wrap: Arc<Wrap> = Arc::new(move |stream| {
            let connection = ServerConnection::new(config.clone()).map_err(io::Error::other)?;
            Ok(Box::new(Closing(StreamOwned::new(connection, stream))) as Box<dyn Wire>)
        });
        Recorder::start_with(wrap, respond).unwrap()
    }
}

/// Says goodbye as TLS wants it.
struct Closing(StreamOwned<ServerConnection, TcpStream>);

impl Read for Closing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Write for Closing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Drop for Closing {
    fn drop(&mut self) {
        self.0.conn.send_close_notify();
        drop(self.0.flush());
    }
}

/// A proxy that lets through who signs in, and keeps the heads it was sent.
pub struct Proxy {
    pub address: SocketAddr,
    pub heads: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    /// Every connection goes to `target`, whatever host was asked for: the test's names exist nowhere.
    pub fn start(sign_in: Option<(&str, &str)>, target: SocketAddr) -> Self {
        let wanted = sign_in.map(|(user, password)| {
            format!("proxy-authorization: Basic {}", STANDARD.encode(format!("{user}:{password}")))
        });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let heads = Arc::new(Mutex::new(Vec::new()));
        let kept = heads.clone();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (wanted, kept) = (wanted.clone(), kept.clone());
                thread::spawn(move || drop(serve(stream, wanted.as_deref(), target, &kept)));
            }
        });
        Self { address, heads }
    }

    pub fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

fn serve(
    mut client: TcpStream,
    wanted: Option<&str>,
    target: SocketAddr,
    kept: &Mutex<Vec<String>>,
) -> io::Result<()> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && client.read(&mut byte)? == 1 {
        head.push(byte[0]);
    }
    let text = String::from_utf8_lossy(&head).into_owned();
    kept.lock().unwrap().push(text.clone());
    if wanted.is_some_and(|wanted| !text.lines().any(|line| line == wanted)) {
        return client.write_all(
            b"HTTP/1.1 407 Who are you\r\nproxy-authenticate: Basic\r\ncontent-length: 0\r\n\r\n",
        );
    }
    let mut server = TcpStream::connect(target)?;
    if text.starts_with("CONNECT ") {
        client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")?;
    } else {
        server.write_all(&head)?;
    }
    let (mut from_client, mut to_server) = (client.try_clone()?, server.try_clone()?);
    thread::spawn(move || drop(io::copy(&mut from_client, &mut to_server)));
    io::copy(&mut server, &mut client)?;
    client.shutdown(std::net::Shutdown::Both)
}
