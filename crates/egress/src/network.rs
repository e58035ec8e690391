//! The network as an enterprise has it, in plain values.

use crate::{AddressError, ProxySettings, RetryPolicy};
use std::time::Duration;
use tftsr_model::Sensitive;

/// How this machine reaches others.
#[derive(Debug, Clone)]
pub struct NetworkConfig {
    /// Proxies, and who is reached without one.
    pub proxy: ProxySettings,
    /// Certificate authorities beside those of the operating system.
    pub extra_authorities: Vec<PemFile>,
    /// What proves to single hosts who is asking.
    pub client_certificates: Vec<ClientCertificate>,
    /// Whether the operating system's certificate authorities count. Off, only the extra ones do.
    pub trusts_system: bool,
    /// To look up, connect and agree on keys.
    pub connect_timeout: Duration,
    /// To the first byte of an answer, and between two pieces of it.
    pub answer_timeout: Duration,
    /// When to try again.
    pub retry: RetryPolicy,
}

impl Default for NetworkConfig {
    fn default() -> Self {
        let limits = crate::Limits::default();
        Self {
            proxy: ProxySettings::default(),
            extra_authorities: Vec::new(),
            client_certificates: Vec::new(),
            trusts_system: true,
            connect_timeout: limits.connect,
            answer_timeout: limits.first_byte,
            retry: RetryPolicy::default(),
        }
    }
}

/// Certificates in PEM and the name to call them by in errors.
#[derive(Debug, Clone)]
pub struct PemFile {
    /// The file's name, or what stands for it.
    pub name: String,
    /// Its contents.
    pub pem: Vec<u8>,
}

/// A certificate with its key, shown to one host only.
#[derive(Debug, Clone)]
pub struct ClientCertificate {
    /// The host, without scheme and port.
    pub host: String,
    /// The certificate and those above it.
    pub chain: PemFile,
    /// Its private key, not encrypted, in PEM.
    pub key: Sensitive<Vec<u8>>,
}

/// What is wrong with the settings of the network.
#[derive(Debug, thiserror::Error)]
pub enum NetworkError {
    /// A proxy's address cannot be used.
    #[error("the proxy's address cannot be used: {source}")]
    Proxy {
        /// What is wrong with it.
        #[source]
        source: AddressError,
    },
    /// A proxy of a kind that is not spoken.
    #[error("{scheme} proxies are not supported")]
    ProxyScheme {
        /// The scheme as given.
        scheme: String,
    },
    /// A file holds no certificate.
    #[error("{name} holds no certificate")]
    NoCertificate {
        /// The file.
        name: String,
    },
    /// A certificate does not parse.
    #[error("a certificate in {name} cannot be read: {reason}")]
    BadCertificate {
        /// The file.
        name: String,
        /// What is wrong.
        reason: String,
    },
    /// The key of a client certificate is encrypted.
    #[error("the private key for {host} is encrypted")]
    EncryptedKey {
        /// The host it is for.
        host: String,
    },
    /// There is no private key.
    #[error("there is no private key for {host}")]
    NoKey {
        /// The host it is for.
        host: String,
    },
    /// Key and certificate do not fit, or are of a kind that is not understood.
    #[error("the client certificate for {host} cannot be used: {reason}")]
    BadClientCertificate {
        /// The host it is for.
        host: String,
        /// What is wrong.
        reason: String,
    },
    /// No authority is trusted at all.
    #[error("this machine trusts no certificate authority")]
    NoAuthority,
}

impl NetworkError {
    /// The next step.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Proxy { source: AddressError::UserInfo } => {
                "give the proxy's user name and password in their own fields"
            }
            Self::Proxy { .. } => "give an address such as http://proxy.example.com:3128",
            Self::ProxyScheme { .. } => "name an HTTP proxy, as in http://proxy.example.com:3128",
            Self::NoCertificate { .. } => {
                "give a PEM file; it begins with -----BEGIN CERTIFICATE-----. From a .der or .cer file: openssl x509 -inform der -in FILE -out ca.pem"
            }
            Self::BadCertificate { .. } => "export the certificate again, as PEM",
            Self::EncryptedKey { .. } => {
                "take the passphrase off: openssl pkey -in FILE -out key.pem; it is kept encrypted here"
            }
            Self::NoKey { .. } => "give the key as PEM; it begins with -----BEGIN PRIVATE KEY-----",
            Self::BadClientCertificate { .. } => {
                "give the certificate and the key that belong together, both as PEM"
            }
            Self::NoAuthority => {
                "install the system's certificates (Debian: ca-certificates), or add a CA file in the network settings"
            }
        }
    }
}
