//! Values that must not be printed, logged or serialized.

use serde::{Deserialize, Deserializer};
use std::fmt;
use zeroize::{Zeroize, Zeroizing};

/// A secret held in memory: wiped on drop, shown by `Debug` as `<redacted>`, not serializable.
#[derive(Clone)]
pub struct Sensitive<T: Zeroize>(Zeroizing<T>);

impl<T: Zeroize> Sensitive<T> {
    /// Takes ownership of the secret. The caller must not keep a copy.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(Zeroizing::new(value))
    }

    /// The secret itself, for the one call that needs it.
    #[must_use]
    pub fn expose(&self) -> &T {
        &self.0
    }
}

/// A secret may come in with a request; there is no way for it to go out with an answer.
impl<'de> Deserialize<'de> for Sensitive<String> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

impl<T: Zeroize> fmt::Debug for Sensitive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<redacted>")
    }
}

/// What opens the database file: made by the vault, used by the store.
#[derive(Debug, Clone)]
pub enum DatabaseKey {
    /// A passphrase that SQLCipher stretches itself (PBKDF2-HMAC-SHA512, 256,000 iterations).
    Passphrase(Sensitive<String>),
    /// A raw 256-bit key, used as it is.
    Raw(Sensitive<[u8; 32]>),
    /// No encryption: only debug builds, only in `tftsr-dev.db`, only when asked for.
    Plaintext,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_never_shows_the_secret() {
        let key = DatabaseKey::Passphrase(Sensitive::new("hunter2".to_owned()));
        assert_eq!(format!("{key:?}"), "Passphrase(<redacted>)");
    }
}
