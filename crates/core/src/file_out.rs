//! Files written whole or not at all.

use crate::CoreError;
use std::{fs, io::Write as _, path::Path};
use tempfile::NamedTempFile;

/// Writes `bytes` to `path` through a neighbour that is renamed when it is complete.
///
/// The file is readable by its owner alone. Missing folders are made.
pub(crate) fn write_whole(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), CoreError> {
    if !overwrite {
        require_free(path)?;
    }
    let folder = parent(path);
    fs::create_dir_all(folder).map_err(|source| CoreError::writing(folder, source))?;
    let mut file = NamedTempFile::new_in(folder).map_err(|source| CoreError::writing(path, source))?;
    file.write_all(bytes).map_err(|source| CoreError::writing(path, source))?;
    file.as_file().sync_all().map_err(|source| CoreError::writing(path, source))?;
    let persisted = if overwrite { file.persist(path) } else { file.persist_noclobber(path) };
    persisted.map(|_| ()).map_err(|error| CoreError::writing(path, error.error))
}

/// Fails early, before long work, when the target exists already.
pub(crate) fn require_free(path: &Path) -> Result<(), CoreError> {
    if path.symlink_metadata().is_ok() {
        Err(CoreError::AlreadyExists { path: path.to_owned() })
    } else {
        Ok(())
    }
}

/// Makes a folder where there is none and fails early, before long work, when nothing can be written to it.
pub(crate) fn require_folder(folder: &Path) -> Result<(), CoreError> {
    fs::create_dir_all(folder).map_err(|source| CoreError::writing(folder, source))?;
    NamedTempFile::new_in(folder).map(|_| ()).map_err(|source| CoreError::writing(folder, source))
}

fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_kept_unless_overwriting_was_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/rca.md");
        write_whole(&path, b"one", false).unwrap();
        assert!(matches!(write_whole(&path, b"two", false), Err(CoreError::AlreadyExists { .. })));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        write_whole(&path, b"two", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "no temporary file is left");
    }
}
