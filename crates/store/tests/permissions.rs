//! Alone in its file: the umask belongs to the whole process.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

mod common;

use common::{Fixture, add_issue};
use rustix::{fs::Mode, process::umask};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn folder_and_files_are_private_whatever_the_umask() {
    for mask in [0o000, 0o022, 0o277] {
        let fixture = Fixture::new();
        let before = umask(Mode::from_raw_mode(mask));
        let store = fixture.open();
        add_issue(&store, "an issue");
        umask(before);
        let folder = fixture.path().parent().unwrap().to_owned();
        assert_eq!(mode(&folder), 0o700, "umask {mask:o}");
        for file in fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            assert_eq!(mode(&path), 0o600, "umask {mask:o}: {}", path.display());
        }
    }
}
