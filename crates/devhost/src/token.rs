//! The secret of one start: whoever has it may run commands.

use std::io;
use subtle::ConstantTimeEq;

/// Bytes of randomness; 256 bits cannot be guessed over loopback.
const TOKEN_BYTES: usize = 32;

/// The token of this start, as lower-case hex digits.
pub(crate) struct Token(String);

impl Token {
    /// A new one from the operating system's randomness.
    pub(crate) fn generate() -> io::Result<Self> {
        Ok(Self(random_text::<TOKEN_BYTES>()?))
    }

    pub(crate) fn as_text(&self) -> &str {
        &self.0
    }

    /// Whether the given text is the token, in a time that does not tell where they differ.
    pub(crate) fn matches(&self, given: &[u8]) -> bool {
        self.0.as_bytes().ct_eq(given).into()
    }
}

/// `N` random bytes as hex digits.
pub(crate) fn random_text<const N: usize>() -> io::Result<String> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(hex::encode(bytes))
}
