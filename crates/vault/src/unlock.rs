//! Which key opens the data folder: the order of sources, and what is made on first use.
//!
//! The rules: a flag before the environment before the keychain; a key that does not fit never makes a
//! new database; where nothing gives a key, nothing is created.

use crate::{
    KeychainStore, RootKey, Secret, SlotKind, VaultError,
    key_file::{check_env_key, env_secret, read_key_fd, read_key_file},
    key_ring::{self, Created, KeyRing},
    keychain,
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use tftsr_model::{DatabaseKey, Sensitive};

/// The encrypted database's name.
const DATABASE_FILE: &str = "tftsr.db";
/// The unencrypted database's name; no build uses an unencrypted file under the other name.
const PLAINTEXT_DATABASE_FILE: &str = "tftsr-dev.db";

/// Everything that may give a key. The caller reads flags and environment; nothing is read here.
#[derive(Clone, Default)]
pub struct KeyRequest {
    /// The folder of the database and of `keys.json`.
    pub data_dir: PathBuf,
    /// The value of `TFTSR_DB_KEY`, when it is set.
    pub env_key: Option<Sensitive<String>>,
    /// `--key-file`.
    pub key_file: Option<PathBuf>,
    /// `--key-fd`.
    pub key_fd: Option<i32>,
    /// Words that the user typed.
    pub passphrase: Option<Sensitive<String>>,
    /// Whether `TFTSR_PLAINTEXT=1` is set; refused in release builds.
    pub allow_plaintext: bool,
    /// The keychain; none where it must not be asked.
    pub keychain: Option<Arc<dyn KeychainStore>>,
}

/// Where the root key is.
#[derive(Debug, Clone)]
pub enum RootSource {
    /// A slot gave it.
    Known(RootKey),
    /// In the table `vault_root` of the database; the caller writes one on first use.
    InsideDatabase,
}

/// What opens the data folder.
#[derive(Debug, Clone)]
pub struct Unlocked {
    /// Opens the database.
    pub database_key: DatabaseKey,
    /// The database's name in the data folder.
    pub database_file_name: &'static str,
    /// Where every other key comes from.
    pub root: RootSource,
}

/// Finds the key of a data folder, making the vault on first use.
///
/// # Errors
/// [`VaultError::KeystoreUnavailable`] when nothing gives a key; [`VaultError::WrongKey`],
/// [`VaultError::NoSuchSlot`], [`VaultError::RefusedKey`] and [`VaultError::InsecureKeyFile`] for a key that
/// is there and will not do; [`VaultError::KeysMissing`], [`VaultError::Damaged`] and
/// [`VaultError::TooNew`] for the key file. In all these cases nothing was created or changed.
pub fn open(request: &KeyRequest) -> Result<Unlocked, VaultError> {
    if request.allow_plaintext {
        return open_plaintext();
    }
    if let Some(text) = key_from_flag(request)? {
        let secret = Secret::from_text(&text);
        let kind = match secret {
            Secret::Raw(_) => SlotKind::File,
            Secret::Passphrase(_) => SlotKind::Passphrase,
        };
        return open_with_secret(&request.data_dir, kind, &secret);
    }
    if let Some(words) = &request.passphrase {
        let secret = Secret::Passphrase(words.clone());
        return open_with_secret(&request.data_dir, SlotKind::Passphrase, &secret);
    }
    if let Some(key) = &request.env_key {
        check_env_key(key)?;
        return open_with_env_key(&request.data_dir, key);
    }
    open_with_keychain(request)
}

/// The key for `redact --map` and `restore`, by the same order of flag and environment; none when neither is given.
///
/// # Errors
/// As [`open`], for the key itself.
pub fn map_secret(request: &KeyRequest) -> Result<Option<Secret>, VaultError> {
    if let Some(text) = key_from_flag(request)? {
        return Ok(Some(Secret::from_text(&text)));
    }
    let Some(key) = &request.env_key else { return Ok(None) };
    check_env_key(key)?;
    Ok(Some(env_secret(key)))
}

/// The kinds of slots that the vault of a data folder has; none when there is no vault.
///
/// # Errors
/// [`VaultError::Damaged`], [`VaultError::TooNew`], [`VaultError::InputOutput`].
pub fn slots(data_dir: &Path) -> Result<Option<Vec<SlotKind>>, VaultError> {
    Ok(KeyRing::load(data_dir)?.map(|ring| ring.kinds()))
}

/// Whether the data folder holds an encrypted database. One that cannot be looked at counts as there:
/// it must not be taken for a first start.
#[must_use]
pub fn has_database(data_dir: &Path) -> bool {
    data_dir.join(DATABASE_FILE).try_exists().unwrap_or(true)
}

fn open_plaintext() -> Result<Unlocked, VaultError> {
    if !cfg!(debug_assertions) {
        return Err(VaultError::PlaintextRefused);
    }
    Ok(Unlocked {
        database_key: DatabaseKey::Plaintext,
        database_file_name: PLAINTEXT_DATABASE_FILE,
        root: RootSource::InsideDatabase,
    })
}

fn key_from_flag(request: &KeyRequest) -> Result<Option<Sensitive<String>>, VaultError> {
    match (&request.key_file, request.key_fd) {
        (Some(path), _) => read_key_file(path).map(Some),
        (None, Some(fd)) => read_key_fd(fd).map(Some),
        (None, None) => Ok(None),
    }
}

fn open_with_secret(data_dir: &Path, kind: SlotKind, secret: &Secret) -> Result<Unlocked, VaultError> {
    if let Some(ring) = KeyRing::load(data_dir)? {
        return ring.unlock(kind, secret).map(unlocked);
    }
    refuse_database_without_keys(data_dir)?;
    let root = RootKey::generate()?;
    let mut ring = KeyRing::new();
    ring.put(kind, secret, &root)?;
    match ring.create(data_dir)? {
        Created::Here => Ok(unlocked(root)),
        Created::ByAnother => open_with_secret(data_dir, kind, secret),
    }
}

/// Without a vault the variable is SQLCipher's own key, so that any SQLCipher opens the file with it.
fn open_with_env_key(data_dir: &Path, key: &Sensitive<String>) -> Result<Unlocked, VaultError> {
    let secret = env_secret(key);
    if let Some(ring) = KeyRing::load(data_dir)? {
        return ring.unlock(SlotKind::Env, &secret).map(unlocked);
    }
    Ok(Unlocked {
        database_key: match secret {
            Secret::Raw(bits) => DatabaseKey::Raw(bits),
            Secret::Passphrase(words) => DatabaseKey::Passphrase(words),
        },
        database_file_name: DATABASE_FILE,
        root: RootSource::InsideDatabase,
    })
}

fn open_with_keychain(request: &KeyRequest) -> Result<Unlocked, VaultError> {
    let ring = KeyRing::load(&request.data_dir)?;
    if ring.is_none() {
        refuse_database_without_keys(&request.data_dir)?;
    }
    let store = request.keychain.as_ref().ok_or_else(|| unavailable("no key was given"))?;
    match ring {
        Some(ring) => open_keychain_slot(store, &ring),
        None => create_with_keychain(store, &request.data_dir),
    }
}

fn open_keychain_slot(store: &Arc<dyn KeychainStore>, ring: &KeyRing) -> Result<Unlocked, VaultError> {
    if !ring.kinds().contains(&SlotKind::Keychain) {
        return Err(unavailable("the vault has no keychain slot, and no other key was given"));
    }
    let bits = keychain::get_bits(store, ring.vault_id()).map_err(|error| unavailable(&error.to_string()))?;
    let bits = bits.ok_or_else(|| unavailable("the keychain has no item for this vault"))?;
    ring.unlock(SlotKind::Keychain, &Secret::Raw(bits)).map(unlocked)
}

/// The keychain keeps its part first: a vault that no keychain can open must never come to be.
fn create_with_keychain(store: &Arc<dyn KeychainStore>, data_dir: &Path) -> Result<Unlocked, VaultError> {
    let RandomSlot { ring, root, bits } = RandomSlot::new()?;
    keychain::set_bits(store, ring.vault_id(), &bits).map_err(|error| unavailable(&error.to_string()))?;
    match ring.create(data_dir)? {
        Created::Here => Ok(unlocked(root)),
        Created::ByAnother => {
            let ring = KeyRing::load(data_dir)?
                .ok_or_else(|| unavailable("the vault that another process made is gone"))?;
            open_keychain_slot(store, &ring)
        }
    }
}

/// A new vault whose only slot opens with random bits.
struct RandomSlot {
    ring: KeyRing,
    root: RootKey,
    bits: Sensitive<[u8; 32]>,
}

impl RandomSlot {
    fn new() -> Result<Self, VaultError> {
        let root = RootKey::generate()?;
        let bits = Sensitive::new(crate::derive::random()?);
        let mut ring = KeyRing::new();
        ring.put(SlotKind::Keychain, &Secret::Raw(bits.clone()), &root)?;
        Ok(Self { ring, root, bits })
    }
}

/// A database whose keys are gone is its owner's to rescue; a new vault would only hide that.
fn refuse_database_without_keys(data_dir: &Path) -> Result<(), VaultError> {
    let database = data_dir.join(DATABASE_FILE);
    match database.try_exists() {
        Ok(false) => Ok(()),
        Ok(true) => Err(VaultError::KeysMissing { database, keys: key_ring::path(data_dir) }),
        Err(error) => Err(VaultError::at(database)(error)),
    }
}

fn unlocked(root: RootKey) -> Unlocked {
    Unlocked {
        database_key: root.database_key(),
        database_file_name: DATABASE_FILE,
        root: RootSource::Known(root),
    }
}

fn unavailable(reason: &str) -> VaultError {
    VaultError::KeystoreUnavailable { reason: reason.to_owned() }
}
