//! Whom to trust, and whom to show a certificate to.

use crate::{ClientCertificate, EgressError, NetworkConfig, NetworkError, Origin, PemFile, error::TlsFault};
use rustls::{
    CertificateError, ClientConfig, ClientConnection, ProtocolVersion, RootCertStore,
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject},
};
use std::{
    collections::HashMap,
    io,
    sync::{Arc, LazyLock},
};
use tokio_rustls::{TlsConnector, client::TlsStream};
use x509_cert::{Certificate, der::Decode};

/// The system's authorities. Reading them takes tens of milliseconds; they are read at the first https address.
static SYSTEM_AUTHORITIES: LazyLock<Vec<CertificateDer<'static>>> = LazyLock::new(|| {
    let found = rustls_native_certs::load_native_certs();
    for error in found.errors {
        tracing::warn!(%error, "a certificate of the system was passed over");
    }
    found.certs
});

/// What was agreed on with a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsFacts {
    /// `TLS 1.3` or `TLS 1.2`.
    pub version: &'static str,
    /// Who the certificate is for, as RFC 4514 spells it.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// The last second it is good for, RFC 3339.
    pub not_after: String,
}

/// The TLS side of all connections.
pub(crate) struct Tls {
    extra: Vec<CertificateDer<'static>>,
    trusts_system: bool,
    clients: HashMap<String, Client>,
}

struct Client {
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
}

impl Tls {
    /// Reads the PEM of the settings, so that what is wrong with it is said before anything is sent.
    pub(crate) fn of(config: &NetworkConfig) -> Result<Self, NetworkError> {
        let mut extra = Vec::new();
        for file in &config.extra_authorities {
            extra.extend(authorities(file)?);
        }
        let mut clients = HashMap::new();
        for certificate in &config.client_certificates {
            let client = Client::read(certificate)?;
            clients.insert(certificate.host.to_ascii_lowercase(), client);
        }
        Ok(Self { extra, trusts_system: config.trusts_system, clients })
    }

    fn connector(&self, host: &str) -> Result<TlsConnector, NetworkError> {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(self.extra.iter().cloned());
        if self.trusts_system {
            // Systems carry authorities that no strict parser takes; the others are no worse for it.
            roots.add_parsable_certificates(SYSTEM_AUTHORITIES.iter().cloned());
        }
        if roots.is_empty() {
            return Err(NetworkError::NoAuthority);
        }
        let mut config = configured(roots, self.clients.get(host), host)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(TlsConnector::from(Arc::new(config)))
    }

    /// Agrees on keys with a server, over a connection that stands.
    pub(crate) async fn secure<Io>(
        &self,
        origin: &Origin,
        io: Io,
    ) -> Result<(TlsStream<Io>, TlsFacts), EgressError>
    where
        Io: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
    {
        let host = origin.host_name();
        let connector = self.connector(&host)?;
        let name = ServerName::try_from(host.clone()).map_err(|_| EgressError::Tls {
            host: host.clone(),
            fault: TlsFault::WrongName,
            source: None,
        })?;
        let stream = connector.connect(name, io).await.map_err(|error| EgressError::Tls {
            host,
            fault: fault_of(&error),
            source: Some(error),
        })?;
        let facts = facts(stream.get_ref().1);
        Ok((stream, facts))
    }
}

fn configured(
    roots: RootCertStore,
    client: Option<&Client>,
    host: &str,
) -> Result<ClientConfig, NetworkError> {
    let bad = |error: rustls::Error| NetworkError::BadClientCertificate {
        host: host.to_owned(),
        reason: error.to_string(),
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("the provider speaks TLS 1.2 and 1.3")
        .with_root_certificates(roots);
    match client {
        Some(client) => {
            builder.with_client_auth_cert(client.chain.clone(), client.key.clone_key()).map_err(bad)
        }
        None => Ok(builder.with_no_client_auth()),
    }
}

impl Client {
    fn read(certificate: &ClientCertificate) -> Result<Self, NetworkError> {
        let host = &certificate.host;
        let chain = certificates(&certificate.chain)?;
        let pem = certificate.key.expose();
        let is_encrypted = [&b"BEGIN ENCRYPTED PRIVATE KEY"[..], b"Proc-Type: 4,ENCRYPTED"]
            .iter()
            .any(|mark| pem.windows(mark.len()).any(|window| window == *mark));
        if is_encrypted {
            return Err(NetworkError::EncryptedKey { host: host.clone() });
        }
        let key =
            PrivateKeyDer::from_pem_slice(pem).map_err(|_| NetworkError::NoKey { host: host.clone() })?;
        let client = Self { chain, key };
        // Whether key and certificate belong together shows when a configuration is made of them.
        configured(RootCertStore::empty(), Some(&client), host).map(|_| client)
    }
}

/// The certificates of a file, each one usable as an authority.
fn authorities(file: &PemFile) -> Result<Vec<CertificateDer<'static>>, NetworkError> {
    let found = certificates(file)?;
    for certificate in &found {
        RootCertStore::empty().add(certificate.clone()).map_err(|error| bad(file, &error))?;
    }
    Ok(found)
}

fn certificates(file: &PemFile) -> Result<Vec<CertificateDer<'static>>, NetworkError> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&file.pem).collect();
    match found {
        Ok(found) if found.is_empty() => Err(NetworkError::NoCertificate { name: file.name.clone() }),
        Ok(found) => Ok(found),
        Err(error) => Err(bad(file, &error)),
    }
}

fn bad(file: &PemFile, reason: &dyn std::fmt::Display) -> NetworkError {
    NetworkError::BadCertificate { name: file.name.clone(), reason: reason.to_string() }
}

fn fault_of(error: &io::Error) -> TlsFault {
    use CertificateError as Cert;
    use rustls::{AlertDescription as Alert, Error as Tls};
    let Some(error) = error.get_ref().and_then(|inner| inner.downcast_ref::<Tls>()) else {
        return TlsFault::Other;
    };
    match error {
        Tls::InvalidCertificate(Cert::UnknownIssuer) => TlsFault::UnknownIssuer,
        Tls::InvalidCertificate(Cert::NotValidForName | Cert::NotValidForNameContext { .. }) => {
            TlsFault::WrongName
        }
        Tls::InvalidCertificate(
            Cert::Expired | Cert::ExpiredContext { .. } | Cert::NotValidYet | Cert::NotValidYetContext { .. },
        ) => TlsFault::Expired,
        Tls::InvalidCertificate(_) => TlsFault::BadCertificate,
        Tls::AlertReceived(Alert::CertificateRequired | Alert::BadCertificate | Alert::UnknownCA) => {
            TlsFault::CertificateRequired
        }
        _ => TlsFault::Other,
    }
}

/// Whether the end of a connection was the server's wish to see a certificate: in TLS 1.3 it is said after the
/// handshake, with the first bytes.
pub(crate) fn is_certificate_wanted(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(io) = error.downcast_ref::<io::Error>()
            && fault_of(io) == TlsFault::CertificateRequired
        {
            return true;
        }
        next = error.source();
    }
    false
}

fn facts(connection: &ClientConnection) -> TlsFacts {
    let version = match connection.protocol_version() {
        Some(ProtocolVersion::TLSv1_3) => "TLS 1.3",
        _ => "TLS 1.2",
    };
    let shown = connection.peer_certificates().and_then(|chain| chain.first());
    let certificate = shown.and_then(|shown| Certificate::from_der(shown).ok());
    let Some(certificate) = certificate else {
        return TlsFacts { version, subject: String::new(), issuer: String::new(), not_after: String::new() };
    };
    let body = certificate.tbs_certificate();
    TlsFacts {
        version,
        subject: body.subject().to_string(),
        issuer: body.issuer().to_string(),
        not_after: body.validity().not_after.to_date_time().to_string(),
    }
}
