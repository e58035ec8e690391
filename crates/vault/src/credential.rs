//! Tokens and API keys at rest: AES-256-GCM, `base64(nonce ‖ ciphertext ‖ tag)`.

use crate::{
    VaultError,
    derive::{self, Key},
};
use aes_gcm::{
    Aes256Gcm, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use tftsr_model::Sensitive;

/// Bytes of a nonce, random for each encryption.
const NONCE_BYTES: usize = 12;

/// The row a credential belongs to. It is authenticated, so a ciphertext cannot be moved to another row.
#[derive(Debug, Clone, Copy)]
pub struct CredentialPlace<'a> {
    /// The table, e.g. `ai_providers`.
    pub table: &'a str,
    /// The service, e.g. `confluence`.
    pub service: &'a str,
    /// The row's id.
    pub id: &'a str,
}

impl CredentialPlace<'_> {
    /// `table|service|id`. None of the three holds a bar: they are names and ids of ours.
    fn associated_data(self) -> Vec<u8> {
        format!("{}|{}|{}", self.table, self.service, self.id).into_bytes()
    }
}

/// Encrypts and decrypts credentials.
#[derive(Debug, Clone)]
pub struct CredentialKey(Key);

impl CredentialKey {
    pub(crate) fn new(key: Key) -> Self {
        Self(key)
    }

    /// Encrypts a credential for its row.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`].
    pub fn encrypt(
        &self,
        secret: &Sensitive<String>,
        place: CredentialPlace<'_>,
    ) -> Result<String, VaultError> {
        let nonce: [u8; NONCE_BYTES] = derive::random()?;
        let aad = place.associated_data();
        let payload = Payload { msg: secret.expose().as_bytes(), aad: &aad };
        let ciphertext = self
            .cipher()
            .encrypt(&Nonce::from(nonce), payload)
            .map_err(|_| VaultError::CredentialUnreadable)?;
        Ok(STANDARD.encode([nonce.as_slice(), &ciphertext].concat()))
    }

    /// Decrypts what [`CredentialKey::encrypt`] made for the same row.
    ///
    /// # Errors
    /// [`VaultError::CredentialUnreadable`] when text, row or key is another.
    pub fn decrypt(&self, stored: &str, place: CredentialPlace<'_>) -> Result<Sensitive<String>, VaultError> {
        let unreadable = || VaultError::CredentialUnreadable;
        let bytes = STANDARD.decode(stored).map_err(|_| unreadable())?;
        let (nonce, ciphertext) = bytes.split_first_chunk::<NONCE_BYTES>().ok_or_else(unreadable)?;
        let aad = place.associated_data();
        let payload = Payload { msg: ciphertext, aad: &aad };
        let secret = self.cipher().decrypt(&Nonce::from(*nonce), payload).map_err(|_| unreadable())?;
        String::from_utf8(secret).map(Sensitive::new).map_err(|_| unreadable())
    }

    fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new(self.0.expose().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: CredentialPlace<'_> =
        CredentialPlace { table: "credentials", service: "confluence", id: "1" };

    fn key() -> CredentialKey {
        CredentialKey::new(Sensitive::new([3; 32]))
    }

    fn stored() -> String {
        key().encrypt(&Sensitive::new("token-ü".to_owned()), PLACE).unwrap()
    }

    #[test]
    fn a_credential_comes_back_and_never_looks_the_same_twice() {
        assert_eq!(key().decrypt(&stored(), PLACE).unwrap().expose(), "token-ü");
        assert_ne!(stored(), stored());
    }

    #[test]
    fn a_ciphertext_opens_in_its_own_row_only() {
        for other in [
            CredentialPlace { table: "ai_providers", ..PLACE },
            CredentialPlace { service: "servicenow", ..PLACE },
            CredentialPlace { id: "2", ..PLACE },
        ] {
            assert!(key().decrypt(&stored(), other).is_err(), "{other:?}");
        }
    }

    #[test]
    fn an_altered_or_cut_ciphertext_is_refused() {
        let mut bytes = STANDARD.decode(stored()).unwrap();
        for length in 0..bytes.len() {
            assert!(key().decrypt(&STANDARD.encode(&bytes[..length]), PLACE).is_err());
        }
        bytes[14] ^= 1;
        assert!(key().decrypt(&STANDARD.encode(&bytes), PLACE).is_err());
        assert!(key().decrypt("not base64!", PLACE).is_err());
    }
}
