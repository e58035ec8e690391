//! The vault as the window sees it before anything else: new, locked, opening or open.

use super::NoArguments;
use crate::{ApiError, CoreError, Host, host::State};
use serde::{Deserialize, Serialize};
use std::path::Path;
use tftsr_model::Sensitive;
use tftsr_vault::SlotKind;
use ts_rs::TS;

/// Characters of a passphrase that makes a new vault. NIST SP 800-63B asks for at least 8.
const PASSPHRASE_CHARS_MIN: usize = 8;
/// Characters of a passphrase at most.
const PASSPHRASE_CHARS_MAX: usize = 1_000;

/// Where the vault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// There is no vault and no database yet; the user chooses how the key is kept.
    New,
    /// There is one, and nothing has opened it.
    Locked,
    /// It is being opened.
    Opening,
    /// It is open.
    Open,
}

/// A way to open the vault that the user may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultKey {
    /// Random bits in the operating system's keychain.
    Keychain,
    /// Words the user remembers.
    Passphrase,
}

/// Where the vault stands, and what can open it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VaultStatus {
    /// Where it stands.
    pub state: VaultState,
    /// The keys that the vault can be opened with from the window; empty for a new one.
    pub keys: Vec<VaultKey>,
    /// Why the last try to open it failed.
    pub error: Option<ApiError>,
    /// The data folder.
    pub data_dir: String,
    /// The program's version.
    pub version: String,
}

/// How to open the vault; a new one is made with this key.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenVault {
    /// The key.
    pub key: VaultKey,
    /// The words, when the key is a passphrase; 8 to 1,000 characters for a new vault.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub passphrase: Option<Sensitive<String>>,
}

/// Where the vault stands.
///
/// # Errors
/// `damaged` or what the disk reports, when the key file cannot be read.
pub async fn get_vault_status(host: &Host, _: NoArguments) -> Result<VaultStatus, CoreError> {
    let options = host.options();
    let data_dir = options.data_dir.clone();
    let found =
        tokio::task::spawn_blocking(move || found_in(&data_dir)).await.map_err(CoreError::internal)??;
    let (state, error) = match host.state() {
        State::Open(_) => (VaultState::Open, None),
        State::Opening => (VaultState::Opening, None),
        State::Closed(error) if found.is_new => (VaultState::New, error),
        State::Closed(error) => (VaultState::Locked, error),
    };
    Ok(VaultStatus {
        state,
        keys: found.keys,
        error,
        data_dir: options.data_dir.display().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// What the data folder holds.
struct Found {
    is_new: bool,
    keys: Vec<VaultKey>,
}

fn found_in(data_dir: &Path) -> Result<Found, CoreError> {
    let slots = tftsr_vault::slots(data_dir)?;
    let is_new = slots.is_none() && !tftsr_vault::has_database(data_dir);
    let keys = slots.unwrap_or_default().into_iter().filter_map(|slot| match slot {
        SlotKind::Keychain => Some(VaultKey::Keychain),
        SlotKind::Passphrase => Some(VaultKey::Passphrase),
        SlotKind::Recovery | SlotKind::Env | SlotKind::File => None,
    });
    Ok(Found { is_new, keys: keys.collect() })
}

/// Opens the vault, or makes it when there is none.
///
/// # Errors
/// `wrong_key`, `keystore_unavailable`, `damaged`; `invalid_request` for a passphrase that is missing or,
/// for a new vault, too short. Then nothing was created or changed.
pub async fn open_vault(host: &Host, request: OpenVault) -> Result<VaultStatus, ApiError> {
    match request.key {
        VaultKey::Keychain => host.open_with_keychain().await?,
        VaultKey::Passphrase => {
            let is_new = get_vault_status(host, NoArguments {}).await?.state == VaultState::New;
            let words = checked_passphrase(request.passphrase, is_new)?;
            host.open_with_passphrase(words).await?
        }
    };
    Ok(get_vault_status(host, NoArguments {}).await?)
}

fn checked_passphrase(
    words: Option<Sensitive<String>>,
    is_new: bool,
) -> Result<Sensitive<String>, CoreError> {
    let words = words.unwrap_or_else(|| Sensitive::new(String::new()));
    let chars = words.expose().chars().count();
    let chars_min = if is_new { PASSPHRASE_CHARS_MIN } else { 1 };
    if (chars_min..=PASSPHRASE_CHARS_MAX).contains(&chars) {
        return Ok(words);
    }
    Err(CoreError::invalid(
        "passphrase",
        format!("a passphrase has {chars_min} to {PASSPHRASE_CHARS_MAX} characters"),
        "use several words that you can remember and nobody can guess",
    ))
}
