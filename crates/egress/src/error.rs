//! Why nothing was sent, or why what came back cannot be used. No message repeats a byte of what was to leave.

use crate::{AddressError, AuditFailure, Finding, NetworkError, Reach};
use std::{fmt, io};
use tftsr_model::ErrorCode;

/// The part of a send that took too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Lookup, connection, proxy, keys.
    Connect,
    /// The first byte of the answer.
    FirstByte,
    /// The next piece of the answer.
    Idle,
    /// Everything together.
    Total,
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connect => "connecting",
            Self::FirstByte => "the beginning of the answer",
            Self::Idle => "the next part of the answer",
            Self::Total => "the whole exchange",
        })
    }
}

/// Why a TLS connection did not come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TlsFault {
    /// Nobody we trust vouches for the certificate.
    UnknownIssuer,
    /// The certificate is for another host.
    WrongName,
    /// The certificate is out of date or not valid yet.
    Expired,
    /// Something else about the certificate.
    BadCertificate,
    /// The server wants to see a certificate of ours.
    CertificateRequired,
    /// The server speaks something else.
    Other,
}

impl fmt::Display for TlsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnknownIssuer => {
                "its certificate is signed by an authority that this machine does not know"
            }
            Self::WrongName => "its certificate is for another host",
            Self::Expired => "its certificate is out of date, or this machine's clock is wrong",
            Self::BadCertificate => "its certificate cannot be accepted",
            Self::CertificateRequired => {
                "it asks for a client certificate, or does not accept the one it was shown"
            }
            Self::Other => "it does not speak TLS as expected",
        })
    }
}

/// A refused redirect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RedirectFault {
    /// One after the other.
    TooMany,
    /// From TLS to plain HTTP.
    Downgrade,
    /// The body would go to another server.
    Body,
    /// The address does not parse or is not HTTP.
    Address,
}

impl fmt::Display for RedirectFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooMany => "it redirects again and again",
            Self::Downgrade => "it redirects from https to http",
            Self::Body => "it redirects what was sent to another place",
            Self::Address => "it redirects to an address that is not a web address",
        })
    }
}

/// A send that failed.
#[derive(Debug, thiserror::Error)]
pub enum EgressError {
    /// The address cannot be used.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// The network settings cannot be used.
    #[error(transparent)]
    Network(#[from] NetworkError),
    /// A value is left in what was to leave.
    #[error("nothing was sent: {}", describe(.0))]
    Blocked(Box<Finding>),
    /// The intent or the outcome could not be recorded.
    #[error(transparent)]
    Audit(#[from] AuditFailure),
    /// A part cannot be carried by HTTP.
    #[error("nothing was sent: {part} cannot be sent: {reason}")]
    Unsendable {
        /// The part.
        part: String,
        /// Why.
        reason: &'static str,
    },
    /// A credential of another host.
    #[error("nothing was sent: the credential does not belong to {host}")]
    ForeignCredential {
        /// The host that was to get it.
        host: String,
    },
    /// Plain HTTP to a host beyond the private networks.
    #[error(
        "nothing was sent: {host} is not in a private network, and http:// would send everything in the clear"
    )]
    PlainHttp {
        /// The host.
        host: String,
    },
    /// The host lies where its namer may not lead.
    #[error("nothing was sent: {host} lies in {reach}")]
    Forbidden {
        /// The host.
        host: String,
        /// Where it lies.
        reach: Reach,
    },
    /// The name does not resolve.
    #[error("there is no host {host}, or its name cannot be looked up now")]
    NoSuchHost {
        /// The name.
        host: String,
        /// What the system says.
        #[source]
        source: Option<io::Error>,
    },
    /// No connection.
    #[error("{host} cannot be reached on port {port}")]
    Connect {
        /// The host.
        host: String,
        /// The port.
        port: u16,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// The proxy does not let us through.
    #[error("the proxy {proxy} refused the connection with status {status}")]
    ProxyRefused {
        /// The proxy.
        proxy: String,
        /// Its status; 407 asks for a sign-in.
        status: u16,
    },
    /// The proxy does not answer as a proxy.
    #[error("{proxy} does not answer as a proxy")]
    NotAProxy {
        /// The proxy.
        proxy: String,
    },
    /// TLS failed.
    #[error("no safe connection to {host}: {fault}")]
    Tls {
        /// The host.
        host: String,
        /// Why.
        fault: TlsFault,
        /// What the library says.
        #[source]
        source: Option<io::Error>,
    },
    /// It took too long.
    #[error("{host} took too long: {phase} is limited to {seconds} s")]
    Timeout {
        /// The host.
        host: String,
        /// Which part.
        phase: Phase,
        /// Its limit.
        seconds: u64,
    },
    /// Too many bytes.
    #[error("{what} is larger than {limit_bytes} bytes")]
    TooLarge {
        /// What.
        what: &'static str,
        /// The limit.
        limit_bytes: u64,
    },
    /// The answer unpacks to far more than was received.
    #[error("the answer of {host} unpacks to more than {factor} times its size")]
    Bomb {
        /// The host.
        host: String,
        /// The limit.
        factor: u64,
    },
    /// The answer is packed in a way that was not asked for, or is damaged.
    #[error("the answer of {host} cannot be unpacked")]
    Packed {
        /// The host.
        host: String,
    },
    /// A redirect that is not followed.
    #[error("{host} cannot be followed: {fault}")]
    Redirect {
        /// The host.
        host: String,
        /// Why.
        fault: RedirectFault,
    },
    /// The connection broke or the answer is not HTTP.
    #[error("the connection to {host} broke off, or its answer is not HTTP")]
    Broken {
        /// The host.
        host: String,
        /// What the library says.
        #[source]
        source: hyper::Error,
    },
    /// The caller said stop.
    #[error("stopped on request")]
    Stopped,
}

fn describe(finding: &Finding) -> String {
    let Finding { part, kind, offset, rule, layers } = finding;
    let layers: Vec<_> = layers.iter().map(|layer| layer.as_str()).collect();
    let inside = if layers.is_empty() { String::new() } else { format!(" inside {}", layers.join(", ")) };
    format!("a value of type {kind} is left in {part} at byte {offset}{inside} ({rule})")
}

impl EgressError {
    /// The code that programs branch on.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Address(_)
            | Self::Network(_)
            | Self::Unsendable { .. }
            | Self::ForeignCredential { .. }
            | Self::PlainHttp { .. } => ErrorCode::InvalidRequest,
            Self::Blocked(_) => ErrorCode::RedactionBlocked,
            Self::Audit(_) => ErrorCode::InputOutput,
            Self::Forbidden { .. } => ErrorCode::ApprovalRequired,
            Self::NoSuchHost { .. }
            | Self::Connect { .. }
            | Self::ProxyRefused { .. }
            | Self::NotAProxy { .. }
            | Self::Tls { .. }
            | Self::Broken { .. } => ErrorCode::CannotConnect,
            Self::Timeout { .. } => ErrorCode::Timeout,
            Self::TooLarge { .. } | Self::Bomb { .. } => ErrorCode::LimitExceeded,
            Self::Packed { .. } | Self::Redirect { .. } => ErrorCode::RemoteRefused,
            Self::Stopped => ErrorCode::Cancelled,
        }
    }

    /// The next step.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Address(error) => error.hint(),
            Self::Network(error) => error.hint(),
            Self::Blocked(_) => {
                "look at the redaction of the issue: replace the value, or decide that it may be seen"
            }
            Self::Audit(_) => "check the disk and the data folder; without its audit entry nothing is sent",
            Self::Unsendable { .. } => "leave out line breaks and control characters",
            Self::ForeignCredential { .. } => "set the credential of this host",
            Self::PlainHttp { .. } => "use https://",
            Self::Forbidden { reach: Reach::LinkLocal | Reach::Unusable, .. } => {
                "such an address is never reached, whoever gives it; use the host's address in its own network"
            }
            Self::Forbidden { .. } => "if this host is yours, type its address yourself",
            Self::NoSuchHost { .. } => "check the spelling; inside a company, check VPN and proxy",
            Self::Connect { .. } => "check address, port, VPN and firewall; is a proxy needed?",
            Self::ProxyRefused { status: 407, .. } => {
                "give the proxy's user name and password in the network settings"
            }
            Self::ProxyRefused { .. } => "ask whoever runs the proxy to let this host through",
            Self::NotAProxy { .. } => "check the proxy's address and port in the network settings",
            Self::Tls { fault, .. } => fault.hint(),
            Self::Timeout { phase: Phase::Connect, .. } => "check VPN, firewall and proxy, then try again",
            Self::Timeout { .. } => "try again, or allow more time in the network settings",
            Self::TooLarge { .. } => "ask for less",
            Self::Bomb { .. } | Self::Packed { .. } => "report it to whoever runs the server",
            Self::Redirect { .. } => "give the address that it leads to, if you trust it",
            Self::Broken { .. } => "try again; is this the port of a web server?",
            Self::Stopped => "run it again to start over",
        }
    }

    /// Whether no connection came about, so that nothing of the message was sent.
    pub(crate) fn is_before_sending(&self) -> bool {
        let is_connecting = matches!(self, Self::Timeout { phase: Phase::Connect, .. });
        is_connecting || matches!(self, Self::NoSuchHost { .. } | Self::Connect { .. })
    }
}

impl TlsFault {
    fn hint(self) -> &'static str {
        match self {
            Self::UnknownIssuer => {
                "if a company's own authority or proxy signs it, add that CA file in the network settings"
            }
            Self::WrongName => "use the name that the certificate is for",
            Self::Expired => "check this machine's clock; otherwise the server's certificate must be renewed",
            Self::BadCertificate => "the server's certificate must be replaced",
            Self::CertificateRequired => "add the client certificate for this host in the network settings",
            Self::Other => "is this the port of an https server?",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_to_type_an_address_that_is_never_reached() {
        let hint = |reach| EgressError::Forbidden { host: "h".to_owned(), reach }.hint();
        assert!(hint(Reach::Private).contains("type its address"));
        assert!(hint(Reach::LinkLocal).contains("never reached"));
    }
}
