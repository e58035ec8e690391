//! From keys to the open database.

use crate::{CoreError, act::Now};
use jiff::Timestamp;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use tftsr_model::Sensitive;
use tftsr_store::{Store, tables};
use tftsr_vault::{KeyRequest, KeychainStore, OsKeychain, RootKey, RootSource, Secret, Unlocked};

/// Where keys may come from. Binaries read flags and environment; this crate reads neither.
#[derive(Clone, Default)]
pub struct KeySource {
    /// The value of `TFTSR_DB_KEY`.
    pub env_key: Option<Sensitive<String>>,
    /// `--key-file`.
    pub key_file: Option<PathBuf>,
    /// `--key-fd`.
    pub key_fd: Option<i32>,
    /// What the user typed into the window.
    pub passphrase: Option<Sensitive<String>>,
    /// `TFTSR_PLAINTEXT=1` in a debug build.
    pub allow_plaintext: bool,
}

impl KeySource {
    fn request(&self, data_dir: &Path, keychain: Option<Arc<dyn KeychainStore>>) -> KeyRequest {
        KeyRequest {
            data_dir: data_dir.to_owned(),
            env_key: self.env_key.clone(),
            key_file: self.key_file.clone(),
            key_fd: self.key_fd,
            passphrase: self.passphrase.clone(),
            allow_plaintext: self.allow_plaintext,
            keychain,
        }
    }

    /// The key for a redaction map: from a flag or the environment, never from the keychain.
    ///
    /// # Errors
    /// `keystore_unavailable` when neither gives one; what is wrong with the one given.
    pub fn map_secret(&self) -> Result<Secret, CoreError> {
        let secret = tftsr_vault::map_secret(&self.request(Path::new(""), None))?;
        secret.ok_or_else(|| {
            let reason = "a redaction map needs --key-file, --key-fd or TFTSR_DB_KEY".to_owned();
            tftsr_vault::VaultError::KeystoreUnavailable { reason }.into()
        })
    }

    /// Whether anything but the keychain gives a key.
    pub(crate) fn is_given(&self) -> bool {
        self.name() != "keychain"
    }

    /// Which of them gives the key, in the order in which the vault looks.
    fn name(&self) -> &'static str {
        match self {
            Self { allow_plaintext: true, .. } => "none",
            Self { key_file: Some(_), .. } | Self { key_fd: Some(_), .. } => "file",
            Self { passphrase: Some(_), .. } => "passphrase",
            Self { env_key: Some(_), .. } => "environment",
            _ => "keychain",
        }
    }
}

/// The open database and what opened it.
pub(crate) struct Opened {
    pub(crate) store: Store,
    pub(crate) database_path: PathBuf,
    pub(crate) is_encrypted: bool,
    pub(crate) key_source: &'static str,
    /// Where the keys of credentials and the audit log's salt come from.
    pub(crate) root: RootKey,
}

/// Unlocks the vault and opens the database.
pub(crate) fn open(data_dir: &Path, keys: &KeySource) -> Result<Opened, CoreError> {
    let unlocked = tftsr_vault::open(&keys.request(data_dir, Some(Arc::new(OsKeychain))))?;
    let database_path = data_dir.join(unlocked.database_file_name);
    let store = Store::open(&database_path, &unlocked.database_key)?;
    let root = root(&store, unlocked)?;
    Ok(Opened { store, database_path, is_encrypted: !keys.allow_plaintext, key_source: keys.name(), root })
}

/// The root of all other keys. In env mode it lives inside the encrypted file; the first use writes it.
fn root(store: &Store, unlocked: Unlocked) -> Result<RootKey, CoreError> {
    if let RootSource::Known(root) = unlocked.root {
        return Ok(root);
    }
    let known = store.read_blocking(|connection| Ok::<_, CoreError>(tables::vault_root::get(connection)?))?;
    if let Some(bytes) = known {
        return Ok(RootKey::from_bytes(bytes));
    }
    let fresh = RootKey::generate()?;
    let bytes = store.write_blocking(move |tx| {
        let now = Now::at(Timestamp::now()).text;
        Ok::<_, CoreError>(tables::vault_root::get_or_insert(tx, fresh.bytes(), &now)?)
    })?;
    Ok(RootKey::from_bytes(bytes))
}
