//! The root key and the keys that are derived from it, one for each use.

use crate::{
    CredentialKey, VaultError,
    derive::{self, Key, hkdf_sha256},
};
use tftsr_model::{DatabaseKey, Sensitive};

/// HKDF's salt for everything under the root. The root is random, so the salt need not be.
const SALT: &[u8] = b"tftsr-root-1";

/// 256 random bits that every key of this data folder comes from.
#[derive(Debug, Clone)]
pub struct RootKey(Key);

impl RootKey {
    /// A fresh root.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`].
    pub fn generate() -> Result<Self, VaultError> {
        Ok(Self(Sensitive::new(derive::random()?)))
    }

    /// The root as it was stored.
    #[must_use]
    pub fn from_bytes(bytes: Sensitive<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// The root's bytes, to be stored inside the encrypted database in env mode.
    #[must_use]
    pub fn bytes(&self) -> &Sensitive<[u8; 32]> {
        &self.0
    }

    /// Opens the database when the root lives in `keys.json`.
    #[must_use]
    pub fn database_key(&self) -> DatabaseKey {
        DatabaseKey::Raw(self.derived("tftsr database key"))
    }

    /// Encrypts tokens and API keys in rows of the database.
    #[must_use]
    pub fn credential_key(&self) -> CredentialKey {
        CredentialKey::new(self.derived("tftsr credential key"))
    }

    /// Encrypts attachments that are kept as files.
    #[must_use]
    pub fn attachment_key(&self) -> Sensitive<[u8; 32]> {
        self.derived("tftsr attachment key")
    }

    /// Makes hashes in the audit log that nobody without the vault can compare with a guess.
    #[must_use]
    pub fn audit_salt(&self) -> Sensitive<[u8; 32]> {
        self.derived("tftsr audit salt")
    }

    /// Encrypts backups.
    #[must_use]
    pub fn backup_key(&self) -> Sensitive<[u8; 32]> {
        self.derived("tftsr backup key")
    }

    fn derived(&self, purpose: &str) -> Key {
        hkdf_sha256(&self.0, SALT, purpose)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_a_root_are_all_different_and_stay_the_same() {
        let root = RootKey::from_bytes(Sensitive::new([9; 32]));
        let DatabaseKey::Raw(database) = root.database_key() else { panic!("a derived key is raw") };
        let others = [root.attachment_key(), root.backup_key(), root.audit_salt()].map(|key| *key.expose());
        let keys = [*database.expose(), others[0], others[1], others[2]];
        assert_eq!(keys.iter().collect::<std::collections::HashSet<_>>().len(), keys.len());
        // Pinned: a change here would lock every user out of their data.
        assert_eq!(hex::encode(keys[0]), "a7e900abea9dbb054d08b387a68506a516e0164e29c99824d862f7d44c1fe268");
    }
}
