//! Keys: where they come from, how they are kept, and what is encrypted with them directly.
//!
//! Owns `keys.json`, the call to the operating system's keychain, key derivation, and the encryption of
//! credentials and redaction maps. Opens no database and reads no environment variable.

mod credential;
mod derive;
mod environment;
mod error;
mod key_file;
mod key_ring;
mod keychain;
mod private_file;
mod root_key;
mod sealed_file;
mod slot;
mod unlock;

pub use credential::{CredentialKey, CredentialPlace};
pub use derive::Secret;
pub use environment::names_to_remove_from_children;
pub use error::VaultError;
pub use keychain::{KeychainError, KeychainStore, OsKeychain};
pub use root_key::RootKey;
pub use sealed_file::{open_map, seal_map};
pub(crate) use slot::Slot;
pub use slot::SlotKind;
pub use unlock::{KeyRequest, RootSource, Unlocked, has_database, map_secret, open, slots};
