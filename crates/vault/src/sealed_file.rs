//! A small encrypted file under a key the user holds: the map that `redact --map` writes.
//!
//! ```text
//! magic "TFTSRMAP" · version 1 · derivation 1|2 · memory KiB u32 · passes u32 · salt 16 · nonce 24
//! · ciphertext and tag · SHA-256 over all before it
//! ```
//! Numbers are big-endian. The header up to the nonce is authenticated. The outer checksum holds no
//! secret: it tells a cut or altered file from a wrong key, which the cipher alone cannot.

use crate::{
    Secret, VaultError,
    derive::{self, Argon2Cost, Key, SALT_BYTES},
};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use sha2::{Digest, Sha256};
use tftsr_model::Sensitive;

const MAGIC: &[u8; 8] = b"TFTSRMAP";
const VERSION: u8 = 1;
const ARGON2ID: u8 = 1;
const HKDF_SHA256: u8 = 2;
const NONCE_BYTES: usize = 24;
const CHECKSUM_BYTES: usize = 32;
const HEADER_BYTES: usize = MAGIC.len() + 2 + 4 + 4 + SALT_BYTES + NONCE_BYTES;
const HKDF_PURPOSE: &str = "tftsr map key";

/// Encrypts `plain`. A passphrase costs 0.4 s, by design.
///
/// # Errors
/// [`VaultError::NoRandomness`].
pub fn seal_map(secret: &Secret, plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    let header = Header {
        derivation: match secret {
            Secret::Passphrase(_) => ARGON2ID,
            Secret::Raw(_) => HKDF_SHA256,
        },
        cost: Argon2Cost::default(),
        salt: derive::random()?,
        nonce: derive::random()?,
    };
    let aad = header.to_bytes();
    let key = header.key(secret).ok_or(VaultError::SealedWrongKey)?;
    let ciphertext = cipher(&key)
        .encrypt(&XNonce::from(header.nonce), Payload { msg: plain, aad: &aad })
        .map_err(|_| VaultError::SealedDamaged { reason: "it is too large" })?;
    let mut sealed = [aad.as_slice(), &ciphertext].concat();
    sealed.extend_from_slice(&Sha256::digest(&sealed));
    Ok(sealed)
}

/// Decrypts what [`seal_map`] made.
///
/// # Errors
/// [`VaultError::SealedDamaged`] when the file is cut, altered or another kind;
/// [`VaultError::SealedWrongKey`] when it is whole and the key is another.
pub fn open_map(secret: &Secret, sealed: &[u8]) -> Result<Sensitive<Vec<u8>>, VaultError> {
    if !sealed.starts_with(MAGIC) {
        return Err(VaultError::SealedDamaged { reason: "it is not a redaction map" });
    }
    let (body, checksum) = sealed
        .split_last_chunk::<CHECKSUM_BYTES>()
        .filter(|(body, _)| body.len() >= HEADER_BYTES)
        .ok_or(VaultError::SealedDamaged { reason: "it is cut off" })?;
    if Sha256::digest(body).as_slice() != checksum {
        return Err(VaultError::SealedDamaged { reason: "its checksum is wrong; it is cut off or altered" });
    }
    let (aad, ciphertext) = body.split_at(HEADER_BYTES);
    let header = Header::from_bytes(aad)?;
    let key = header.key(secret).ok_or(VaultError::SealedWrongKey)?;
    cipher(&key)
        .decrypt(&XNonce::from(header.nonce), Payload { msg: ciphertext, aad })
        .map(Sensitive::new)
        .map_err(|_| VaultError::SealedWrongKey)
}

/// What stands in front of the ciphertext.
struct Header {
    derivation: u8,
    cost: Argon2Cost,
    salt: [u8; SALT_BYTES],
    nonce: [u8; NONCE_BYTES],
}

impl Header {
    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend([VERSION, self.derivation]);
        bytes.extend(self.cost.memory_kib.to_be_bytes());
        bytes.extend(self.cost.passes.to_be_bytes());
        bytes.extend(self.salt);
        bytes.extend(self.nonce);
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        let mut rest = bytes.get(MAGIC.len()..).unwrap_or_default();
        let [version, derivation] = take(&mut rest)?;
        if version != VERSION {
            return Err(VaultError::SealedDamaged { reason: "a newer version of this program wrote it" });
        }
        let cost = Argon2Cost {
            memory_kib: u32::from_be_bytes(take(&mut rest)?),
            passes: u32::from_be_bytes(take(&mut rest)?),
        };
        if !cost.is_allowed() {
            return Err(VaultError::SealedDamaged { reason: "its key derivation is outside the limits" });
        }
        Ok(Self { derivation, cost, salt: take(&mut rest)?, nonce: take(&mut rest)? })
    }

    /// The key, when the secret is of the kind that the file was sealed with.
    fn key(&self, secret: &Secret) -> Option<Key> {
        match (self.derivation, secret) {
            (ARGON2ID, Secret::Passphrase(words)) => {
                Some(derive::argon2id(words.expose(), &self.salt, self.cost))
            }
            (HKDF_SHA256, Secret::Raw(bits)) => Some(derive::hkdf_sha256(bits, &self.salt, HKDF_PURPOSE)),
            _ => None,
        }
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], VaultError> {
    let (taken, left) =
        rest.split_first_chunk::<N>().ok_or(VaultError::SealedDamaged { reason: "it is cut off" })?;
    *rest = left;
    Ok(*taken)
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.expose().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &[u8] = b"[EMAIL_1] stands for alice@example.org";

    fn raw(byte: u8) -> Secret {
        Secret::Raw(Sensitive::new([byte; 32]))
    }

    fn words(text: &str) -> Secret {
        Secret::Passphrase(Sensitive::new(text.to_owned()))
    }

    fn is_damaged(outcome: &Result<Sensitive<Vec<u8>>, VaultError>) -> bool {
        matches!(outcome, Err(VaultError::SealedDamaged { .. }))
    }

    #[test]
    fn a_map_comes_back_under_both_kinds_of_key() {
        for secret in [raw(1), words("correct horse")] {
            let sealed = seal_map(&secret, PLAIN).unwrap();
            assert_eq!(open_map(&secret, &sealed).unwrap().expose(), PLAIN);
            assert!(!sealed.windows(5).any(|window| window == b"alice"));
        }
    }

    #[test]
    fn another_key_or_another_kind_of_key_is_a_wrong_key() {
        let sealed = seal_map(&raw(1), PLAIN).unwrap();
        for secret in [raw(2), words("01")] {
            assert!(matches!(open_map(&secret, &sealed), Err(VaultError::SealedWrongKey)));
        }
    }

    #[test]
    fn every_cut_is_damage() {
        let sealed = seal_map(&raw(1), PLAIN).unwrap();
        for length in 0..sealed.len() {
            assert!(is_damaged(&open_map(&raw(1), &sealed[..length])), "{length} bytes");
        }
    }

    #[test]
    fn every_flipped_byte_is_damage() {
        let sealed = seal_map(&raw(1), PLAIN).unwrap();
        for place in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[place] ^= 0x40;
            assert!(is_damaged(&open_map(&raw(1), &altered)), "byte {place}");
        }
    }

    #[test]
    fn a_file_that_asks_for_less_work_is_refused_even_with_a_right_checksum() {
        let mut sealed = seal_map(&words("correct horse"), PLAIN).unwrap();
        sealed[10..14].copy_from_slice(&8u32.to_be_bytes());
        let end = sealed.len() - CHECKSUM_BYTES;
        let checksum = Sha256::digest(&sealed[..end]);
        sealed[end..].copy_from_slice(&checksum);
        assert!(is_damaged(&open_map(&words("correct horse"), &sealed)));
    }
}
