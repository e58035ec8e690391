//! A slot: the root key, wrapped under one way to open the vault.

use crate::{
    RootKey, Secret, VaultError,
    derive::{self, Argon2Cost, Key, SALT_BYTES},
};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use serde::{Deserialize, Serialize};
use std::fmt;
use tftsr_model::Sensitive;

const NONCE_BYTES: usize = 24;
/// Of the scheme in this file; authenticated with every slot.
const SLOT_VERSION: u32 = 1;

/// The ways to open a vault. Any one of them gives the root key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// Random bits in the operating system's keychain.
    Keychain,
    /// Words the user chose.
    Passphrase,
    /// The code that was shown once.
    Recovery,
    /// `TFTSR_DB_KEY`.
    Env,
    /// 64 hex digits in a file or pipe.
    File,
}

impl SlotKind {
    /// The name as `keys.json` spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keychain => "keychain",
            Self::Passphrase => "passphrase",
            Self::Recovery => "recovery",
            Self::Env => "env",
            Self::File => "file",
        }
    }
}

impl fmt::Display for SlotKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How the wrapping key comes from the secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kdf", rename_all = "snake_case")]
enum Derivation {
    /// For words: Argon2id at this cost.
    Argon2id(Argon2Cost),
    /// For random bits.
    HkdfSha256,
}

/// A slot as it stands in `keys.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Slot {
    pub(crate) kind: SlotKind,
    #[serde(flatten)]
    derivation: Derivation,
    #[serde(with = "hex::serde")]
    salt: [u8; SALT_BYTES],
    #[serde(with = "hex::serde")]
    nonce: [u8; NONCE_BYTES],
    #[serde(with = "hex::serde")]
    wrapped_root: Vec<u8>,
}

impl Slot {
    /// Wraps the root under a secret.
    pub(crate) fn wrap(
        kind: SlotKind,
        secret: &Secret,
        root: &RootKey,
        vault_id: &str,
    ) -> Result<Self, VaultError> {
        let mut slot = Self {
            kind,
            derivation: match secret {
                Secret::Passphrase(_) => Derivation::Argon2id(Argon2Cost::default()),
                Secret::Raw(_) => Derivation::HkdfSha256,
            },
            salt: derive::random()?,
            nonce: derive::random()?,
            wrapped_root: Vec::new(),
        };
        let key = slot.wrapping_key(secret)?;
        let aad = slot.associated_data(vault_id);
        let payload = Payload { msg: root.bytes().expose(), aad: &aad };
        slot.wrapped_root = cipher(&key)
            .encrypt(&XNonce::from(slot.nonce), payload)
            .map_err(|_| VaultError::WrongKey { slot: kind })?;
        Ok(slot)
    }

    /// The root, when the secret is the slot's.
    pub(crate) fn unwrap(&self, secret: &Secret, vault_id: &str) -> Result<RootKey, VaultError> {
        let wrong_key = || VaultError::WrongKey { slot: self.kind };
        let key = self.wrapping_key(secret)?;
        let aad = self.associated_data(vault_id);
        let payload = Payload { msg: &self.wrapped_root, aad: &aad };
        let root = cipher(&key).decrypt(&XNonce::from(self.nonce), payload).map_err(|_| wrong_key())?;
        let root = Sensitive::new(root);
        let bytes: [u8; 32] = root.expose().as_slice().try_into().map_err(|_| wrong_key())?;
        Ok(RootKey::from_bytes(Sensitive::new(bytes)))
    }

    fn wrapping_key(&self, secret: &Secret) -> Result<Key, VaultError> {
        match (self.derivation, secret) {
            (Derivation::Argon2id(cost), Secret::Passphrase(_)) if !cost.is_allowed() => {
                Err(VaultError::WeakDerivation { slot: self.kind })
            }
            (Derivation::Argon2id(cost), Secret::Passphrase(words)) => {
                Ok(derive::argon2id(words.expose(), &self.salt, cost))
            }
            (Derivation::HkdfSha256, Secret::Raw(bits)) => {
                Ok(derive::hkdf_sha256(bits, &self.salt, self.kind.as_str()))
            }
            // Words where bits belong, or bits where words belong.
            _ => Err(VaultError::WrongKey { slot: self.kind }),
        }
    }

    /// What the wrapping authenticates: a slot moved to another vault, relabelled or given a cheaper
    /// derivation does not open. No field holds a bar.
    fn associated_data(&self, vault_id: &str) -> Vec<u8> {
        let derivation = match self.derivation {
            Derivation::Argon2id(cost) => format!("argon2id,{},{}", cost.memory_kib, cost.passes),
            Derivation::HkdfSha256 => "hkdf_sha256".to_owned(),
        };
        format!("tftsr-slot|{SLOT_VERSION}|{vault_id}|{}|{derivation}", self.kind).into_bytes()
    }
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.expose().into())
}
