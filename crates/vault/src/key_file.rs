//! Keys that come as text: `--key-file`, `--key-fd`, and the rules for `TFTSR_DB_KEY`.

use crate::{
    VaultError,
    derive::{Secret, raw_from_hex},
};
use std::{
    fs::{File, OpenOptions},
    io::Read,
    path::{Path, PathBuf},
};
use tftsr_model::Sensitive;

/// A key is a line; a file longer than this is something else.
const KEY_TEXT_BYTES_MAX: u64 = 4096;
/// What the manual of an older program shows as an example; it must never protect anything.
const PLACEHOLDER_KEY: &str = "dev-key-change-in-prod";
/// How `TFTSR_DB_KEY` says that 64 hex digits are the key itself.
const RAW_PREFIX: &str = "raw:";

/// Reads a key file: a regular file, not a link, that nobody else may read.
pub(crate) fn read_key_file(path: &Path) -> Result<Sensitive<String>, VaultError> {
    let file = open_without_following(path)?;
    let metadata = file.metadata().map_err(VaultError::at(path))?;
    if !metadata.is_file() {
        return Err(insecure(path, "it is not a regular file"));
    }
    if is_open_to_others(&metadata) {
        return Err(insecure(path, "others may read or write it (make it mode 0600)"));
    }
    read_text(file, path, "--key-file")
}

/// Reads a key from a file descriptor that the parent process opened, for instance a pipe.
pub(crate) fn read_key_fd(fd: i32) -> Result<Sensitive<String>, VaultError> {
    let path = PathBuf::from(format!("/dev/fd/{fd}"));
    let file = File::open(&path).map_err(VaultError::at(&path))?;
    read_text(file, &path, "--key-fd")
}

/// Refuses a value of `TFTSR_DB_KEY` that protects nothing.
pub(crate) fn check_env_key(key: &Sensitive<String>) -> Result<(), VaultError> {
    check_text(key.expose(), "TFTSR_DB_KEY")
}

/// `raw:` and 64 hex digits are random bits; anything else is a passphrase as it stands.
pub(crate) fn env_secret(key: &Sensitive<String>) -> Secret {
    key.expose()
        .strip_prefix(RAW_PREFIX)
        .and_then(raw_from_hex)
        .map_or_else(|| Secret::Passphrase(key.clone()), Secret::Raw)
}

fn check_text(text: &str, origin: &'static str) -> Result<(), VaultError> {
    let reason = match text.trim() {
        "" => "it is empty",
        PLACEHOLDER_KEY => "it is the placeholder of a manual",
        trimmed
            if trimmed.starts_with(RAW_PREFIX)
                && raw_from_hex(&trimmed.replacen(RAW_PREFIX, "", 1)).is_none() =>
        {
            "raw: must be followed by 64 hex digits"
        }
        _ => return Ok(()),
    };
    Err(VaultError::RefusedKey { origin, reason })
}

fn read_text(file: File, path: &Path, origin: &'static str) -> Result<Sensitive<String>, VaultError> {
    let mut text = String::with_capacity(KEY_TEXT_BYTES_MAX as usize + 1);
    file.take(KEY_TEXT_BYTES_MAX + 1).read_to_string(&mut text).map_err(VaultError::at(path))?;
    let text = Sensitive::new(text);
    if text.expose().len() as u64 > KEY_TEXT_BYTES_MAX {
        return Err(VaultError::RefusedKey { origin, reason: "it is longer than 4096 bytes" });
    }
    // Editors and `echo` end the line; the end is not part of the key.
    let key = Sensitive::new(text.expose().trim_end_matches(['\r', '\n']).to_owned());
    check_text(key.expose(), origin)?;
    Ok(key)
}

fn insecure(path: &Path, reason: &'static str) -> VaultError {
    VaultError::InsecureKeyFile { path: path.to_owned(), reason }
}

#[cfg(unix)]
fn open_without_following(path: &Path) -> Result<File, VaultError> {
    use std::os::unix::fs::OpenOptionsExt;
    let link = std::fs::symlink_metadata(path).map_err(VaultError::at(path))?;
    if link.is_symlink() {
        return Err(insecure(path, "it is a link"));
    }
    // The flag closes the gap between the look above and the opening; NONBLOCK keeps a pipe from hanging it.
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits() as i32).open(path).map_err(VaultError::at(path))
}

#[cfg(not(unix))]
fn open_without_following(path: &Path) -> Result<File, VaultError> {
    let link = std::fs::symlink_metadata(path).map_err(VaultError::at(path))?;
    if link.is_symlink() {
        return Err(insecure(path, "it is a link"));
    }
    OpenOptions::new().read(true).open(path).map_err(VaultError::at(path))
}

#[cfg(unix)]
fn is_open_to_others(metadata: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o077 != 0
}

/// Windows key files inherit the access list of the user's profile; there are no mode bits to look at.
#[cfg(not(unix))]
fn is_open_to_others(_: &std::fs::Metadata) -> bool {
    false
}
