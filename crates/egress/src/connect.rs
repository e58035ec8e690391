//! One connection to one server: lookup, check, dial, proxy, TLS.

use crate::{
    EgressError, Origin, Scheme, TlsFacts,
    credential::basic_value,
    error::Phase,
    message::Message,
    proxy::{Proxies, ProxySignIn},
    resolve::{self, Resolve},
    tls::Tls,
};
use http::HeaderValue;
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};
use zeroize::Zeroizing;

/// Largest answer of a proxy to CONNECT, in bytes.
const PROXY_HEAD_BYTES_MAX: usize = 16 * 1024;

/// What a connection turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConnectionFacts {
    /// The address that was dialled: the server's, or the proxy's.
    pub address: SocketAddr,
    /// The proxy, as `host:port`.
    pub proxy: Option<String>,
    /// TLS with the server; none for plain HTTP.
    pub tls: Option<TlsFacts>,
}

/// Bytes both ways.
pub(crate) trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

/// A connection on which HTTP can be spoken.
pub(crate) struct Connection {
    pub(crate) stream: Box<dyn Stream>,
    pub(crate) facts: ConnectionFacts,
    /// A plain request through a proxy names the whole address, and signs in with every request.
    pub(crate) plain_proxy: Option<Option<HeaderValue>>,
}

/// Makes connections.
pub(crate) struct Connector {
    pub(crate) resolver: Arc<dyn Resolve>,
    pub(crate) proxies: Proxies,
    pub(crate) tls: Tls,
}

impl Connector {
    /// Connects for a message.
    pub(crate) async fn connect(
        &self,
        message: &Message,
        limit: Duration,
    ) -> Result<Connection, EgressError> {
        let origin = message.destination.origin();
        timeout(limit, self.connect_unlimited(message))
            .await
            .unwrap_or_else(|_| Err(too_long(origin, Phase::Connect, limit)))
    }

    async fn connect_unlimited(&self, message: &Message) -> Result<Connection, EgressError> {
        let (origin, named_by) = (message.destination.origin(), message.destination.named_by());
        match self.proxies.to(origin) {
            Some(proxy) => {
                resolve::check_behind_proxy(&*self.resolver, origin, named_by).await?;
                self.through_proxy(proxy, origin).await
            }
            None => {
                let addresses = resolve::allowed_addresses(&*self.resolver, origin, named_by).await?;
                if origin.scheme() == Scheme::Http && !resolve::is_inner(&addresses) {
                    return Err(EgressError::PlainHttp { host: origin.host_name() });
                }
                let (stream, address) = dial(origin, &addresses).await?;
                self.finish(origin, Box::new(stream), address, None).await
            }
        }
    }

    async fn through_proxy(&self, proxy: &Origin, origin: &Origin) -> Result<Connection, EgressError> {
        if origin.scheme() == Scheme::Http {
            // The proxy would carry it in the clear; only hosts of one's own are spoken to like that.
            let addresses =
                resolve::allowed_addresses(&*self.resolver, origin, crate::NamedBy::Person).await?;
            if !resolve::is_inner(&addresses) {
                return Err(EgressError::PlainHttp { host: origin.host_name() });
            }
        }
        let addresses = resolve::proxy_addresses(&*self.resolver, proxy).await?;
        let (stream, address) = dial(proxy, &addresses).await?;
        let mut stream: Box<dyn Stream> = Box::new(stream);
        if proxy.scheme() == Scheme::Https {
            stream = Box::new(self.tls.secure(proxy, stream).await?.0);
        }
        let sign_in = self.proxies.sign_in();
        let name = proxy.authority_with_port();
        if origin.scheme() == Scheme::Http {
            let facts = ConnectionFacts { address, proxy: Some(name), tls: None };
            return Ok(Connection { stream, facts, plain_proxy: Some(sign_in.and_then(sign_in_value)) });
        }
        open_tunnel(&mut stream, proxy, origin, sign_in).await?;
        self.finish(origin, stream, address, Some(name)).await
    }

    async fn finish(
        &self,
        origin: &Origin,
        stream: Box<dyn Stream>,
        address: SocketAddr,
        proxy: Option<String>,
    ) -> Result<Connection, EgressError> {
        if origin.scheme() == Scheme::Http {
            let facts = ConnectionFacts { address, proxy, tls: None };
            return Ok(Connection { stream, facts, plain_proxy: None });
        }
        let (stream, tls) = self.tls.secure(origin, stream).await?;
        let facts = ConnectionFacts { address, proxy, tls: Some(tls) };
        Ok(Connection { stream: Box::new(stream), facts, plain_proxy: None })
    }
}

pub(crate) fn too_long(origin: &Origin, phase: Phase, limit: Duration) -> EgressError {
    EgressError::Timeout { host: origin.host_name(), phase, seconds: limit.as_secs() }
}

/// Dials the addresses that were checked, one after the other.
async fn dial(origin: &Origin, addresses: &[SocketAddr]) -> Result<(TcpStream, SocketAddr), EgressError> {
    let mut failure = None;
    for address in addresses {
        match TcpStream::connect(address).await {
            Ok(stream) => {
                // Small messages must not wait for their acknowledgement. Where it cannot be set, they wait.
                let _ = stream.set_nodelay(true);
                return Ok((stream, *address));
            }
            Err(error) => failure = Some(error),
        }
    }
    let source = failure.unwrap_or_else(|| std::io::ErrorKind::AddrNotAvailable.into());
    Err(EgressError::Connect { host: origin.host_name(), port: origin.port(), source })
}

/// `Basic …` for a proxy.
fn sign_in_value(sign_in: &ProxySignIn) -> Option<HeaderValue> {
    let value = Zeroizing::new(format!("Basic {}", *basic_value(&sign_in.user, &sign_in.password)));
    let mut value = HeaderValue::from_str(&value).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// Asks a proxy for a way to the server (RFC 9110, 9.3.6). What follows goes to the server, and only there.
async fn open_tunnel(
    stream: &mut Box<dyn Stream>,
    proxy: &Origin,
    origin: &Origin,
    sign_in: Option<&ProxySignIn>,
) -> Result<(), EgressError> {
    let name = || proxy.authority_with_port();
    let connect = |source| EgressError::Connect { host: proxy.host_name(), port: proxy.port(), source };
    let server = origin.authority_with_port();
    let sign_in = sign_in.map(|sign_in| basic_value(&sign_in.user, &sign_in.password));
    let sign_in = sign_in.map_or_else(Zeroizing::default, |value| {
        Zeroizing::new(format!("proxy-authorization: Basic {}\r\n", *value))
    });
    let head = Zeroizing::new(format!("CONNECT {server} HTTP/1.1\r\nhost: {server}\r\n{}\r\n", *sign_in));
    stream.write_all(head.as_bytes()).await.map_err(connect)?;
    stream.flush().await.map_err(connect)?;
    match read_status(stream).await.map_err(connect)? {
        Some(200..=299) => Ok(()),
        Some(status) => Err(EgressError::ProxyRefused { proxy: name(), status }),
        None => Err(EgressError::NotAProxy { proxy: name() }),
    }
}

/// The status of an answer, read to the end of its head and not a byte further.
async fn read_status(stream: &mut Box<dyn Stream>) -> std::io::Result<Option<u16>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() == PROXY_HEAD_BYTES_MAX {
            return Ok(None);
        }
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    let line = head.split(|byte| *byte == b'\r').next().and_then(|line| std::str::from_utf8(line).ok());
    let mut words = line.unwrap_or_default().split(' ');
    let is_http = words.next().is_some_and(|version| version.starts_with("HTTP/1."));
    Ok(words.next().filter(|_| is_http).and_then(|status| status.parse().ok()))
}
