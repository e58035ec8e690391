//! How this machine reaches others, and whether it does.

use super::NoArguments;
use crate::{
    App, CoreError,
    act::Act,
    limits,
    network_config::{PROXY_PASSWORD, StoredClientCertificate, StoredNetwork, StoredPem, client_key},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    time::Instant,
};
use tftsr_egress::{Answer, Destination, Inspector, Outgoing, SendOptions, Stop};
use tftsr_model::Sensitive;
use tftsr_redact::{Decisions, Pseudonyms};
use ts_rs::TS;

/// A bundle of a system's authorities has about 250 KB; a key or a company's own CA a few.
const PEM_BYTES_MAX: u64 = 1024 * 1024;
/// CA files that are kept.
const AUTHORITIES_MAX: usize = 50;
/// Client certificates that are kept.
const CLIENT_CERTIFICATES_MAX: usize = 50;
/// Longest time that may be asked for.
const SECONDS_MAX: u32 = 3_600;

/// Where proxies come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProxyMode {
    /// `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`.
    #[default]
    Environment,
    /// Every host is reached directly.
    None,
    /// The addresses of these settings.
    Manual,
}

/// How other machines are reached. Secrets do not come back: only whether they are set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NetworkSettings {
    /// Where proxies come from.
    pub proxy: ProxyMode,
    /// For `http://` addresses; empty for none.
    pub http_proxy: String,
    /// For `https://` addresses; empty for none.
    pub https_proxy: String,
    /// Hosts reached without a proxy, with commas between them.
    pub no_proxy: String,
    /// Who signs in to the proxy; empty for nobody.
    pub proxy_user: String,
    /// Whether a password for the proxy is kept.
    pub has_proxy_password: bool,
    /// Whether the operating system's certificate authorities count.
    pub trusts_system: bool,
    /// The files of further authorities, by name.
    pub authorities: Vec<String>,
    /// The hosts that are shown a certificate.
    pub client_certificate_hosts: Vec<String>,
    /// Seconds to connect.
    pub connect_seconds: u32,
    /// Seconds to the first byte of an answer, and between two pieces of it.
    pub answer_seconds: u32,
}

/// Changes to the network settings; a field that is left out stays as it is.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct UpdateNetworkSettings {
    /// Where proxies come from.
    pub proxy: Option<ProxyMode>,
    /// For `http://` addresses; empty for none.
    pub http_proxy: Option<String>,
    /// For `https://` addresses; empty for none.
    pub https_proxy: Option<String>,
    /// Hosts reached without a proxy, with commas between them.
    pub no_proxy: Option<String>,
    /// Who signs in to the proxy; empty for nobody.
    pub proxy_user: Option<String>,
    /// The proxy's password; empty to forget it.
    #[ts(as = "Option<String>", optional)]
    pub proxy_password: Option<Sensitive<String>>,
    /// Whether the operating system's certificate authorities count.
    pub trusts_system: Option<bool>,
    /// PEM files of further authorities. They are copied.
    pub add_authorities: Option<Vec<PathBuf>>,
    /// Authorities to forget, by name.
    pub remove_authorities: Option<Vec<String>>,
    /// A certificate to show to a host.
    pub set_client_certificate: Option<SetClientCertificate>,
    /// Hosts that are shown none any more.
    pub remove_client_certificates: Option<Vec<String>>,
    /// Seconds to connect; 1 to 3,600.
    pub connect_seconds: Option<u32>,
    /// Seconds to the first byte of an answer, and between two pieces of it; 1 to 3,600.
    pub answer_seconds: Option<u32>,
}

/// A certificate and its key, read from PEM files; they can be one file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetClientCertificate {
    /// The host, without scheme and port.
    pub host: String,
    /// The certificate, and those above it.
    pub certificate_file: PathBuf,
    /// The private key, not encrypted. It is kept encrypted.
    pub key_file: PathBuf,
}

/// The address to try.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TestConnection {
    /// An address that a person typed. Only its server is asked.
    pub url: String,
}

/// How an address was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConnectionReport {
    /// The server that answered; after redirects it may be another than was asked.
    pub origin: String,
    /// The HTTP status.
    pub status: u16,
    /// The address that was dialled: the server's or the proxy's.
    pub address: String,
    /// The proxy on the way.
    pub proxy: Option<String>,
    /// TLS with the server; none for plain HTTP.
    pub tls: Option<TlsReport>,
    /// From the first lookup to the answer's head.
    pub millis: u32,
}

/// What was agreed on with the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TlsReport {
    /// `TLS 1.3` or `TLS 1.2`.
    pub version: String,
    /// Who the certificate is for.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// The last second it is good for.
    pub not_after: String,
}

/// The network settings as they are.
///
/// # Errors
/// Only what the database reports.
pub async fn get_network_settings(app: &App, _: NoArguments) -> Result<NetworkSettings, CoreError> {
    Ok(shown(&app.read(StoredNetwork::read).await?))
}

fn shown(stored: &StoredNetwork) -> NetworkSettings {
    NetworkSettings {
        proxy: stored.proxy,
        http_proxy: stored.http_proxy.clone(),
        https_proxy: stored.https_proxy.clone(),
        no_proxy: stored.no_proxy.clone(),
        proxy_user: stored.proxy_user.clone(),
        has_proxy_password: stored.proxy_password.is_some(),
        trusts_system: stored.trusts_system,
        authorities: stored.authorities.iter().map(|file| file.name.clone()).collect(),
        client_certificate_hosts: stored.client_certificates.iter().map(|one| one.host.clone()).collect(),
        connect_seconds: stored.connect_seconds,
        answer_seconds: stored.answer_seconds,
    }
}

/// Changes the network settings and answers with all of them. Nothing is kept that a connection could not use.
///
/// # Errors
/// `invalid_request` naming the field or the file that cannot be used; what the disk reports of a file.
pub async fn update_network_settings(
    app: &App,
    request: UpdateNetworkSettings,
) -> Result<NetworkSettings, CoreError> {
    app.blocking(move |app| {
        let before = app.read_blocking(StoredNetwork::read)?;
        let after = changed(app, before.clone(), request)?;
        app.network().gate_for(app, &after)?;
        let answer = shown(&after);
        // Counts and switches only: addresses and names are text.
        let act = Act::on("update_network_settings", "settings", "network").details(json!({
            "proxy": after.proxy,
            "has_proxy_password": answer.has_proxy_password,
            "trusts_system": after.trusts_system,
            "authorities": answer.authorities.len(),
            "client_certificates": answer.client_certificate_hosts.len(),
        }));
        app.act_blocking(act, move |tx, now| {
            if StoredNetwork::read(tx)? != before {
                return Err(CoreError::Changed { what: "settings", id: "network".to_owned() });
            }
            after.write(tx, now)
        })?;
        app.network().forget();
        Ok(answer)
    })
    .await
}

fn changed(
    app: &App,
    mut stored: StoredNetwork,
    request: UpdateNetworkSettings,
) -> Result<StoredNetwork, CoreError> {
    let text = |field, new: Option<String>, old: &mut String| -> Result<(), CoreError> {
        if let Some(new) = new {
            *old = limits::long_text(field, new.trim().to_owned())?;
        }
        Ok(())
    };
    text("http_proxy", request.http_proxy, &mut stored.http_proxy)?;
    text("https_proxy", request.https_proxy, &mut stored.https_proxy)?;
    text("no_proxy", request.no_proxy, &mut stored.no_proxy)?;
    text("proxy_user", request.proxy_user, &mut stored.proxy_user)?;
    stored.proxy = request.proxy.unwrap_or(stored.proxy);
    stored.trusts_system = request.trusts_system.unwrap_or(stored.trusts_system);
    stored.connect_seconds = seconds("connect_seconds", request.connect_seconds, stored.connect_seconds)?;
    stored.answer_seconds = seconds("answer_seconds", request.answer_seconds, stored.answer_seconds)?;
    if let Some(password) = request.proxy_password {
        stored.proxy_password = match password.expose().is_empty() {
            true => None,
            false => Some(app.credential_key().encrypt(&password, PROXY_PASSWORD)?),
        };
    }
    let removed = request.remove_authorities.unwrap_or_default();
    stored.authorities.retain(|file| !removed.contains(&file.name));
    for path in request.add_authorities.unwrap_or_default() {
        add_authority(&mut stored.authorities, &path)?;
    }
    let removed = request.remove_client_certificates.unwrap_or_default();
    stored.client_certificates.retain(|certificate| !removed.contains(&certificate.host));
    if let Some(certificate) = request.set_client_certificate {
        set_client_certificate(app, &mut stored.client_certificates, &certificate)?;
    }
    Ok(stored)
}

fn seconds(field: &'static str, new: Option<u32>, old: u32) -> Result<u32, CoreError> {
    match new.unwrap_or(old) {
        seconds @ 1..=SECONDS_MAX => Ok(seconds),
        seconds => {
            let message = format!("{seconds} seconds cannot be waited for");
            Err(CoreError::invalid(field, message, format!("give 1 to {SECONDS_MAX}")))
        }
    }
}

/// Keeps a copy of a file; one of the same name is replaced.
fn add_authority(authorities: &mut Vec<StoredPem>, path: &Path) -> Result<(), CoreError> {
    let file = read_pem(path)?;
    authorities.retain(|known| known.name != file.name);
    authorities.push(file);
    if authorities.len() > AUTHORITIES_MAX {
        return Err(CoreError::limit("CA files", AUTHORITIES_MAX as u64));
    }
    Ok(())
}

fn set_client_certificate(
    app: &App,
    certificates: &mut Vec<StoredClientCertificate>,
    request: &SetClientCertificate,
) -> Result<(), CoreError> {
    let host = host_of(&request.host)?;
    let chain = read_pem(&request.certificate_file)?;
    let key = Sensitive::new(read_pem(&request.key_file)?.pem);
    let key = app.credential_key().encrypt(&key, client_key(&host))?;
    certificates.retain(|known| known.host != host);
    certificates.push(StoredClientCertificate { host, chain, key });
    if certificates.len() > CLIENT_CERTIFICATES_MAX {
        return Err(CoreError::limit("client certificates", CLIENT_CERTIFICATES_MAX as u64));
    }
    Ok(())
}

/// A host as connections spell it.
fn host_of(text: &str) -> Result<String, CoreError> {
    let destination = Destination::typed(&format!("https://{}", text.trim()));
    let host = destination.as_ref().map(|destination| destination.origin().host_name()).ok();
    host.filter(|_| !text.contains(['/', '|', '@'])).ok_or_else(|| {
        CoreError::invalid("host", "this is not the name of a host", "give it as in wiki.example.com")
    })
}

fn read_pem(path: &Path) -> Result<StoredPem, CoreError> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|source| CoreError::reading(path, source))?;
    file.take(PEM_BYTES_MAX + 1)
        .read_to_end(&mut bytes)
        .map_err(|source| CoreError::reading(path, source))?;
    if bytes.len() as u64 > PEM_BYTES_MAX {
        return Err(CoreError::limit("bytes of a PEM file", PEM_BYTES_MAX));
    }
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    // What is not text is no PEM; the gate says so with the file's name and what to do.
    Ok(StoredPem { name, pem: String::from_utf8_lossy(&bytes).into_owned() })
}

/// Asks the server of an address that a person typed for its first page, and says how it was reached. The rest of the
/// address stays here: it belongs to no issue, so nothing could tell what in it must not leave.
///
/// # Errors
/// `invalid_request` for the address, `cannot_connect` and `timeout` with the next step.
pub async fn test_connection(app: &App, request: TestConnection) -> Result<ConnectionReport, CoreError> {
    let destination = Destination::typed(&request.url)
        .map_err(|error| CoreError::invalid("url", error.to_string(), error.hint()))?;
    let gate = app.network().gate(app).await?;
    let inspector = Inspector::new(app.detector().await?, Decisions::default(), &Pseudonyms::default());
    let options = SendOptions { inspector, limits: gate.limits(), stop: Stop::never() };
    let started = Instant::now();
    let answer = gate.send(&Outgoing::get("test_connection", &destination.root()).once(), &options).await?;
    let millis = u32::try_from(started.elapsed().as_millis()).unwrap_or(u32::MAX);
    let report = report(&answer, millis);
    answer.discard().await?;
    Ok(report)
}

fn report(answer: &Answer, millis: u32) -> ConnectionReport {
    let facts = answer.facts();
    let tls = facts.tls.as_ref().map(|tls| TlsReport {
        version: tls.version.to_owned(),
        subject: tls.subject.clone(),
        issuer: tls.issuer.clone(),
        not_after: tls.not_after.clone(),
    });
    ConnectionReport {
        origin: answer.origin().to_string(),
        status: answer.status(),
        address: facts.address.to_string(),
        proxy: facts.proxy.clone(),
        tls,
        millis,
    }
}
