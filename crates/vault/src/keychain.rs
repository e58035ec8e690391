//! The operating system's keychain, called on a thread of its own.
//!
//! A dead or prompting keychain daemon answers never; a program that waits for it hangs. So every call
//! has a time limit, and a call that exceeds it leaves its thread behind: there is no way to stop it.

use crate::derive::{Key, raw_from_hex};
use std::{
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};

/// How long a call to the keychain may take. An unlocked one answers within milliseconds.
const ANSWER_MS: u64 = 3_000;
/// The name under which the items of this program stand; the user of an item is the vault's id.
const SERVICE: &str = "tftsr";

/// Why the keychain gave nothing, in words for the user.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct KeychainError(pub String);

/// A place of the operating system that keeps small secrets.
pub trait KeychainStore: Send + Sync {
    /// The secret of a user, if there is one.
    ///
    /// # Errors
    /// When the keychain cannot be reached or is locked.
    fn get(&self, user: &str) -> Result<Option<String>, KeychainError>;

    /// Keeps a secret for a user.
    ///
    /// # Errors
    /// When the keychain cannot be reached or is locked.
    fn set(&self, user: &str, secret: &str) -> Result<(), KeychainError>;
}

/// The keychain of this operating system: Secret Service, Keychain, or Credential Manager.
#[derive(Debug, Default, Clone, Copy)]
pub struct OsKeychain;

impl KeychainStore for OsKeychain {
    fn get(&self, user: &str) -> Result<Option<String>, KeychainError> {
        match os::entry(user)?.get_password() {
            Ok(secret) => Ok(Some(secret)),
            Err(keyring_core::Error::NoEntry) => Ok(None),
            Err(error) => Err(failure(&error)),
        }
    }

    fn set(&self, user: &str, secret: &str) -> Result<(), KeychainError> {
        os::entry(user)?.set_password(secret).map_err(|error| failure(&error))
    }
}

fn failure(error: &keyring_core::Error) -> KeychainError {
    KeychainError(format!("the keychain failed: {error}"))
}

#[cfg(any(target_os = "linux", target_os = "macos", target_os = "windows"))]
mod os {
    use super::{KeychainError, SERVICE, failure};
    #[cfg(target_os = "macos")]
    use apple_native_keyring_store::keychain::Store;
    use keyring_core::{Entry, api::CredentialStoreApi};
    #[cfg(target_os = "windows")]
    use windows_native_keyring_store::Store;
    #[cfg(target_os = "linux")]
    use zbus_secret_service_keyring_store::Store;

    pub(super) fn entry(user: &str) -> Result<Entry, KeychainError> {
        let store = Store::new().map_err(|error| failure(&error))?;
        store.build(SERVICE, user, None).map_err(|error| failure(&error))
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
mod os {
    use super::KeychainError;
    use keyring_core::Entry;

    pub(super) fn entry(_: &str) -> Result<Entry, KeychainError> {
        Err(KeychainError("this operating system has no keychain that is known here".to_owned()))
    }
}

/// The random bits that the keychain keeps for a vault.
pub(crate) fn get_bits(store: &Arc<dyn KeychainStore>, vault_id: &str) -> Result<Option<Key>, KeychainError> {
    let user = vault_id.to_owned();
    let digits = within_limit(store, move |store| store.get(&user))?;
    let Some(digits) = digits else { return Ok(None) };
    let bits = raw_from_hex(&zeroize::Zeroizing::new(digits));
    bits.map(Some).ok_or_else(|| KeychainError("the keychain item is not one of this program".to_owned()))
}

/// Lets the keychain keep random bits for a vault, and makes sure that it does.
pub(crate) fn set_bits(
    store: &Arc<dyn KeychainStore>,
    vault_id: &str,
    bits: &Key,
) -> Result<(), KeychainError> {
    let user = vault_id.to_owned();
    // Hex, because some keychains (KDE's) keep only text.
    let digits = zeroize::Zeroizing::new(hex::encode(bits.expose()));
    within_limit(store, move |store| store.set(&user, &digits))?;
    match get_bits(store, vault_id)? {
        Some(kept) if kept.expose() == bits.expose() => Ok(()),
        _ => Err(KeychainError("the keychain did not keep the item".to_owned())),
    }
}

fn within_limit<T: Send + 'static>(
    store: &Arc<dyn KeychainStore>,
    call: impl FnOnce(&dyn KeychainStore) -> Result<T, KeychainError> + Send + 'static,
) -> Result<T, KeychainError> {
    let store = Arc::clone(store);
    let (answer, answered) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("keychain".to_owned())
        .spawn(move || {
            // Nobody listens any more after the limit; the late answer is of no use.
            let _ = answer.send(call(store.as_ref()));
        })
        .map_err(|error| KeychainError(format!("no thread for the keychain: {error}")))?;
    match answered.recv_timeout(Duration::from_millis(ANSWER_MS)) {
        Ok(outcome) => outcome,
        Err(mpsc::RecvTimeoutError::Timeout) => {
            Err(KeychainError(format!("the keychain did not answer within {} s", ANSWER_MS / 1000)))
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            Err(KeychainError("the call to the keychain panicked".to_owned()))
        }
    }
}
