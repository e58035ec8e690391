//! `keys.json`: the slots of a vault, in two copies.

use crate::{RootKey, Secret, Slot, SlotKind, VaultError, private_file};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use uuid::Uuid;

const FIRST_COPY: &str = "keys.json";
const SECOND_COPY: &str = "keys-copy.json";
/// Of the file's shape. A higher one is a newer program's.
const FILE_VERSION: u32 = 1;
/// A key ring has a few slots of a few hundred bytes each; more was not written here.
const FILE_BYTES_MAX: u64 = 1024 * 1024;

/// A vault's slots.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeyRing {
    version: u32,
    /// Counts the changes; of two whole copies the higher one is the truth.
    revision: u64,
    vault_id: String,
    slots: Vec<Slot>,
    /// SHA-256 over the JSON of all before it. Tells a damaged file from a wrong key.
    checksum: String,
}

/// What stands at the place of one copy.
enum Copy {
    Whole(KeyRing),
    Absent,
    Unusable(VaultError),
}

/// The file that is named in messages.
pub(crate) fn path(data_dir: &Path) -> PathBuf {
    data_dir.join(FIRST_COPY)
}

impl KeyRing {
    /// A new vault with a random id and no slots.
    pub(crate) fn new() -> Self {
        Self {
            version: FILE_VERSION,
            revision: 1,
            vault_id: Uuid::new_v4().to_string(),
            slots: Vec::new(),
            checksum: String::new(),
        }
    }

    /// The vault's id: the user of its keychain item.
    pub(crate) fn vault_id(&self) -> &str {
        &self.vault_id
    }

    /// The kinds of slots there are.
    pub(crate) fn kinds(&self) -> Vec<SlotKind> {
        self.slots.iter().map(|slot| slot.kind).collect()
    }

    /// Wraps the root under one more secret; a slot of the same kind is replaced.
    pub(crate) fn put(&mut self, kind: SlotKind, secret: &Secret, root: &RootKey) -> Result<(), VaultError> {
        let slot = Slot::wrap(kind, secret, root, &self.vault_id)?;
        self.slots.retain(|slot| slot.kind != kind);
        self.slots.push(slot);
        Ok(())
    }

    /// The root, by the slot of this kind.
    pub(crate) fn unlock(&self, kind: SlotKind, secret: &Secret) -> Result<RootKey, VaultError> {
        let slot = self.slots.iter().find(|slot| slot.kind == kind);
        slot.ok_or(VaultError::NoSuchSlot { slot: kind })?.unwrap(secret, &self.vault_id)
    }

    /// Reads the vault of a data folder; none when there is neither copy. A lost or damaged copy is
    /// written again from the other.
    pub(crate) fn load(data_dir: &Path) -> Result<Option<Self>, VaultError> {
        let paths = [data_dir.join(FIRST_COPY), data_dir.join(SECOND_COPY)];
        let (ring, stale) = match paths.each_ref().map(|path| read_copy(path)) {
            [Copy::Absent, Copy::Absent] => return Ok(None),
            // A newer program's file is never overwritten, whatever the other copy says.
            [Copy::Unusable(error @ VaultError::TooNew { .. }), _]
            | [_, Copy::Unusable(error @ VaultError::TooNew { .. })]
            | [Copy::Unusable(error), Copy::Absent | Copy::Unusable(_)]
            | [Copy::Absent, Copy::Unusable(error)] => return Err(error),
            [Copy::Whole(first), Copy::Whole(second)] if first.revision == second.revision => {
                return Ok(Some(first));
            }
            [Copy::Whole(first), Copy::Whole(second)] if second.revision > first.revision => {
                (second, &paths[0])
            }
            [Copy::Whole(first), _] => (first, &paths[1]),
            [_, Copy::Whole(second)] => (second, &paths[0]),
        };
        tracing::warn!(path = %stale.display(), "a copy of the key file was lost, damaged or old; it is written again");
        if let Err(error) = private_file::write(stale, &ring.to_bytes()) {
            // The vault opens all the same: a read-only folder must not lock its owner out.
            tracing::warn!(%error, "the copy could not be written");
        }
        Ok(Some(ring))
    }

    /// Writes a new vault. When another process was faster, nothing is written and its vault stands.
    pub(crate) fn create(&self, data_dir: &Path) -> Result<Created, VaultError> {
        private_file::create_folder(data_dir).map_err(VaultError::at(data_dir))?;
        let first = data_dir.join(FIRST_COPY);
        match private_file::write_new(&first, &self.to_bytes()) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(Created::ByAnother),
            Err(error) => return Err(VaultError::at(first)(error)),
        }
        let second = data_dir.join(SECOND_COPY);
        private_file::write(&second, &self.to_bytes()).map_err(VaultError::at(second))?;
        Ok(Created::Here)
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut sealed = self.clone();
        sealed.checksum = self.computed_checksum();
        serde_json::to_vec_pretty(&sealed).expect("a key ring has no value that JSON cannot hold")
    }

    fn computed_checksum(&self) -> String {
        let unsealed = Self { checksum: String::new(), ..self.clone() };
        let json = serde_json::to_vec(&unsealed).expect("a key ring has no value that JSON cannot hold");
        hex::encode(Sha256::digest(json))
    }
}

/// Who wrote the vault that now stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Created {
    /// This call.
    Here,
    /// Another process, a moment before.
    ByAnother,
}

fn read_copy(path: &Path) -> Copy {
    let length = match fs::metadata(path) {
        Ok(metadata) => metadata.len(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Copy::Absent,
        Err(error) => return Copy::Unusable(VaultError::at(path)(error)),
    };
    if length > FILE_BYTES_MAX {
        return damaged(path, "it is too large");
    }
    match fs::read(path) {
        Ok(bytes) => parse(path, &bytes),
        Err(error) => Copy::Unusable(VaultError::at(path)(error)),
    }
}

/// Only what must be known before the rest can be understood.
#[derive(Deserialize)]
struct VersionOnly {
    version: u32,
}

fn parse(path: &Path, bytes: &[u8]) -> Copy {
    let Ok(VersionOnly { version }) = serde_json::from_slice(bytes) else {
        return damaged(path, "it is no key file");
    };
    if version > FILE_VERSION {
        return Copy::Unusable(VaultError::TooNew { path: path.to_owned() });
    }
    match serde_json::from_slice::<KeyRing>(bytes) {
        Ok(ring) if ring.checksum == ring.computed_checksum() => Copy::Whole(ring),
        Ok(_) => damaged(path, "its checksum is wrong"),
        Err(_) => damaged(path, "a field is missing or altered"),
    }
}

fn damaged(path: &Path, reason: &str) -> Copy {
    Copy::Unusable(VaultError::Damaged { path: path.to_owned(), reason: reason.to_owned() })
}
