//! Why the keys could not be had.

use crate::SlotKind;
use std::{io, path::PathBuf};

/// A fault of the vault. Names the cause; no message ever holds key material.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// No key was given and no keychain could give one. Nothing was created.
    #[error("no key: {reason}")]
    KeystoreUnavailable {
        /// Why the keychain gave none.
        reason: String,
    },
    /// The key that was given opens none of the slots it could belong to.
    #[error("the key does not open the vault's {slot} slot")]
    WrongKey {
        /// The slot that was tried.
        slot: SlotKind,
    },
    /// The vault has no slot for this kind of key.
    #[error("the vault has no {slot} slot")]
    NoSuchSlot {
        /// The slot that was looked for.
        slot: SlotKind,
    },
    /// A key that protects nothing: empty, or the placeholder of the manual.
    #[error("the key from {origin} is refused: {reason}")]
    RefusedKey {
        /// Where it came from.
        origin: &'static str,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The key file may be read by others, is a link, or is no regular file.
    #[error("the key file {} is refused: {reason}", path.display())]
    InsecureKeyFile {
        /// The key file.
        path: PathBuf,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A database exists, but the file with its keys does not. Nothing was created over it.
    #[error("{} exists, but its key file {} does not", database.display(), keys.display())]
    KeysMissing {
        /// The database.
        database: PathBuf,
        /// The file that should hold its keys.
        keys: PathBuf,
    },
    /// The file is cut off, altered, or not what its name says.
    #[error("{} is damaged: {reason}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The file was written by a newer version of the program. It was not touched.
    #[error("{} was written by a newer version of this program", path.display())]
    TooNew {
        /// The file.
        path: PathBuf,
    },
    /// The key derivation asks for less work than the floor, so somebody may have weakened it.
    #[error("the {slot} slot asks for a weaker key derivation than is allowed")]
    WeakDerivation {
        /// The slot.
        slot: SlotKind,
    },
    /// A sealed blob is cut off, altered, or something else.
    #[error("the sealed file is damaged: {reason}")]
    SealedDamaged {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A sealed blob is whole, but this key does not open it.
    #[error("the key does not open the sealed file")]
    SealedWrongKey,
    /// An encrypted credential is altered, or belongs to another row or another vault.
    #[error("the stored credential cannot be decrypted")]
    CredentialUnreadable,
    /// Plain text was asked for in a build that never writes it.
    #[error("an unencrypted database exists only in debug builds")]
    PlaintextRefused,
    /// Reading or writing failed.
    #[error("{} cannot be read or written", path.display())]
    InputOutput {
        /// The file or folder.
        path: PathBuf,
        /// The operating system's answer.
        #[source]
        source: io::Error,
    },
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
}

impl VaultError {
    /// Names the file of an operating-system error.
    pub(crate) fn at(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::InputOutput { path, source }
    }
}
