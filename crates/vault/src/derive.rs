//! From one secret to the keys that are used: Argon2id for words people choose, HKDF for random bytes.

use crate::VaultError;
use argon2::{Algorithm, Argon2, Params, Version};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use tftsr_model::Sensitive;
use zeroize::Zeroizing;

/// Bytes of every symmetric key here.
pub(crate) const KEY_BYTES: usize = 32;
/// Bytes of a salt.
pub(crate) const SALT_BYTES: usize = 16;

/// Least memory of Argon2id (64 MiB; 0.4 s with three passes on two cores). Less is refused.
const ARGON2_MEMORY_KIB_MIN: u32 = 64 * 1024;
/// Most memory that a file may ask for, so that a forged one cannot exhaust the machine.
const ARGON2_MEMORY_KIB_MAX: u32 = 1024 * 1024;
/// Fewest passes of Argon2id.
const ARGON2_PASSES_MIN: u32 = 3;
/// Most passes that a file may ask for.
const ARGON2_PASSES_MAX: u32 = 16;
/// Lanes of Argon2id.
const ARGON2_LANES: u32 = 1;

/// A 256-bit key.
pub(crate) type Key = Sensitive<[u8; KEY_BYTES]>;

/// How much work Argon2id does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Argon2Cost {
    /// Memory in KiB.
    pub(crate) memory_kib: u32,
    /// Passes over it.
    pub(crate) passes: u32,
}

impl Default for Argon2Cost {
    fn default() -> Self {
        Self { memory_kib: ARGON2_MEMORY_KIB_MIN, passes: ARGON2_PASSES_MIN }
    }
}

impl Argon2Cost {
    /// Whether the work is neither below the floor nor above what a machine should be asked for.
    pub(crate) fn is_allowed(self) -> bool {
        (ARGON2_MEMORY_KIB_MIN..=ARGON2_MEMORY_KIB_MAX).contains(&self.memory_kib)
            && (ARGON2_PASSES_MIN..=ARGON2_PASSES_MAX).contains(&self.passes)
    }
}

/// What a person, a file or the keychain gave.
#[derive(Debug, Clone)]
pub enum Secret {
    /// 256 random bits.
    Raw(Sensitive<[u8; 32]>),
    /// Words somebody chose.
    Passphrase(Sensitive<String>),
}

impl Secret {
    /// 64 hex digits, with or without the `raw:` of the variable, are random bits; anything else is a passphrase.
    pub(crate) fn from_text(text: &Sensitive<String>) -> Self {
        let digits = text.expose().strip_prefix("raw:").unwrap_or(text.expose());
        raw_from_hex(digits).map_or_else(|| Self::Passphrase(text.clone()), Self::Raw)
    }
}

/// The 32 bytes of exactly 64 hex digits.
pub(crate) fn raw_from_hex(digits: &str) -> Option<Key> {
    let mut bytes = Zeroizing::new([0u8; KEY_BYTES]);
    hex::decode_to_slice(digits, bytes.as_mut_slice()).ok()?;
    Some(Sensitive::new(*bytes))
}

/// Stretches a passphrase. The cost must be allowed.
pub(crate) fn argon2id(passphrase: &str, salt: &[u8; SALT_BYTES], cost: Argon2Cost) -> Key {
    let params = Params::new(cost.memory_kib, cost.passes, ARGON2_LANES, Some(KEY_BYTES))
        .expect("an allowed cost is within Argon2's own limits");
    let mut key = Zeroizing::new([0u8; KEY_BYTES]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
        .expect("salt and output lengths are within Argon2's limits");
    Sensitive::new(*key)
}

/// Derives a key for one purpose from random bytes. Different purposes give unrelated keys.
pub(crate) fn hkdf_sha256(secret: &Key, salt: &[u8], purpose: &str) -> Key {
    let mut key = Zeroizing::new([0u8; KEY_BYTES]);
    Hkdf::<Sha256>::new(Some(salt), secret.expose())
        .expand(purpose.as_bytes(), key.as_mut_slice())
        .expect("32 bytes are within HKDF's limit");
    Sensitive::new(*key)
}

/// Fresh random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::NoRandomness)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_exactly_64_hex_digits_are_raw_bits() {
        let table = [
            ("ab".repeat(32), true),
            ("AB".repeat(32), true),
            ("ab".repeat(31), false),
            ("ab".repeat(33), false),
            ("xy".repeat(32), false),
            (String::new(), false),
        ];
        for (text, is_raw) in table {
            assert_eq!(raw_from_hex(&text).is_some(), is_raw, "{text}");
        }
    }

    #[test]
    fn less_work_than_the_floor_and_more_than_a_machine_has_are_refused() {
        let cost = Argon2Cost::default();
        assert!(cost.is_allowed());
        for (memory_kib, passes) in [(65_535, 3), (65_536, 2), (2 * 1024 * 1024, 3), (65_536, 100)] {
            assert!(!Argon2Cost { memory_kib, passes }.is_allowed(), "{memory_kib} KiB, {passes} passes");
        }
    }

    #[test]
    fn two_purposes_of_one_root_give_two_keys() {
        let root = Sensitive::new([1u8; 32]);
        assert_ne!(hkdf_sha256(&root, b"salt", "one").expose(), hkdf_sha256(&root, b"salt", "two").expose());
    }
}
