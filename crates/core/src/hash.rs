//! SHA-256 in the spelling of the tables: lower-case hex.

use sha2::{Digest, Sha256};

/// SHA-256 of the bytes, 64 lower-case hex digits.
pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
