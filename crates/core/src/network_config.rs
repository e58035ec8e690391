//! The settings of the network as the database keeps them: one row, secrets encrypted within it.

use crate::{CoreError, act::Now, api::network::ProxyMode};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tftsr_egress::{ClientCertificate, Limits, NetworkConfig, PemFile, ProxySettings, ProxySignIn};
use tftsr_model::Sensitive;
use tftsr_store::{Connection, Transaction, tables};
use tftsr_vault::{CredentialKey, CredentialPlace};

/// The row of `settings`.
const ROW: &str = "network";

/// The row's value. A field that an older program did not know has its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct StoredNetwork {
    pub(crate) proxy: ProxyMode,
    pub(crate) http_proxy: String,
    pub(crate) https_proxy: String,
    pub(crate) no_proxy: String,
    pub(crate) proxy_user: String,
    /// Encrypted for its place.
    pub(crate) proxy_password: Option<String>,
    pub(crate) trusts_system: bool,
    pub(crate) authorities: Vec<StoredPem>,
    pub(crate) client_certificates: Vec<StoredClientCertificate>,
    pub(crate) connect_seconds: u32,
    pub(crate) answer_seconds: u32,
}

/// Certificates as they were read from a file. They are public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredPem {
    pub(crate) name: String,
    pub(crate) pem: String,
}

/// A certificate for one host and its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredClientCertificate {
    pub(crate) host: String,
    pub(crate) chain: StoredPem,
    /// Encrypted for its place.
    pub(crate) key: String,
}

impl Default for StoredNetwork {
    fn default() -> Self {
        let limits = Limits::default();
        let seconds = |limit: Duration| u32::try_from(limit.as_secs()).unwrap_or(u32::MAX);
        Self {
            proxy: ProxyMode::default(),
            http_proxy: String::new(),
            https_proxy: String::new(),
            no_proxy: String::new(),
            proxy_user: String::new(),
            proxy_password: None,
            trusts_system: true,
            authorities: Vec::new(),
            client_certificates: Vec::new(),
            connect_seconds: seconds(limits.connect),
            answer_seconds: seconds(limits.first_byte),
        }
    }
}

/// The place of the proxy's password.
pub(crate) const PROXY_PASSWORD: CredentialPlace<'static> =
    CredentialPlace { table: "settings", service: "network", id: "proxy_password" };

/// The place of the key for a host.
pub(crate) fn client_key(host: &str) -> CredentialPlace<'_> {
    CredentialPlace { table: "settings", service: "network_client_key", id: host }
}

impl StoredNetwork {
    /// The settings as they are; the defaults before the first change.
    pub(crate) fn read(connection: &Connection) -> Result<Self, CoreError> {
        let text = tables::settings::get(connection, ROW)?;
        let stored = text.map(|text| serde_json::from_str(&text)).transpose();
        stored
            .map(Option::unwrap_or_default)
            .map_err(|_| CoreError::internal("the network settings cannot be read"))
    }

    pub(crate) fn write(&self, tx: &Transaction<'_>, now: &Now) -> Result<(), CoreError> {
        let text = serde_json::to_string(self).map_err(CoreError::internal)?;
        Ok(tables::settings::set(tx, ROW, &text, &now.text)?)
    }

    /// What the gate takes, secrets decrypted.
    pub(crate) fn config(
        &self,
        key: &CredentialKey,
        variables: &ProxySettings,
    ) -> Result<NetworkConfig, CoreError> {
        let client_certificates = self.client_certificates.iter().map(|stored| stored.opened(key));
        Ok(NetworkConfig {
            proxy: self.proxy_settings(key, variables)?,
            extra_authorities: self.authorities.iter().map(StoredPem::file).collect(),
            client_certificates: client_certificates.collect::<Result<_, CoreError>>()?,
            trusts_system: self.trusts_system,
            connect_timeout: Duration::from_secs(self.connect_seconds.into()),
            answer_timeout: Duration::from_secs(self.answer_seconds.into()),
            ..NetworkConfig::default()
        })
    }

    fn proxy_settings(
        &self,
        key: &CredentialKey,
        variables: &ProxySettings,
    ) -> Result<ProxySettings, CoreError> {
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        let mut settings = match self.proxy {
            ProxyMode::None => return Ok(ProxySettings::default()),
            ProxyMode::Environment => variables.clone(),
            ProxyMode::Manual => ProxySettings {
                http: given(&self.http_proxy),
                https: given(&self.https_proxy),
                no_proxy: self.no_proxy.clone(),
                sign_in: None,
            },
        };
        if let (Some(user), Some(password)) = (given(&self.proxy_user), &self.proxy_password) {
            let password = key.decrypt(password, PROXY_PASSWORD)?;
            settings.sign_in = Some(ProxySignIn { user, password });
        }
        Ok(settings)
    }
}

impl StoredPem {
    fn file(&self) -> PemFile {
        PemFile { name: self.name.clone(), pem: self.pem.clone().into_bytes() }
    }
}

impl StoredClientCertificate {
    fn opened(&self, key: &CredentialKey) -> Result<ClientCertificate, CoreError> {
        let secret = key.decrypt(&self.key, client_key(&self.host))?;
        let key = Sensitive::new(secret.expose().clone().into_bytes());
        Ok(ClientCertificate { host: self.host.clone(), chain: self.chain.file(), key })
    }
}
