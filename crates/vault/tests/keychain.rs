//! The real keychain: gnome-keyring on a session bus of its own, an absent bus, and one that never answers.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

use std::{
    env,
    os::unix::net::UnixListener,
    path::Path,
    process::{Command, Output},
    sync::Arc,
    time::Instant,
};
use tempfile::TempDir;
use tftsr_vault::{KeyRequest, OsKeychain, VaultError, open};

/// Tells the re-executed test which part it plays; the value is the data folder.
const PART_FOLDER: &str = "VAULT_KEYCHAIN_TEST_FOLDER";

/// Runs one of the parts below in a process of its own, because the bus address belongs to the process.
fn play(mut command: Command, part: &str, folder: &Path) -> Output {
    let test = env::current_exe().unwrap();
    command
        .args([test.to_str().unwrap(), part, "--exact", "--nocapture"])
        .env(PART_FOLDER, folder)
        // The keyring keeps its files under these; the user's own keyring stays out of the test.
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("share"))
        .env("XDG_RUNTIME_DIR", folder)
        .output()
        .unwrap()
}

fn assert_passed(output: &Output) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", text(&output.stdout), text(&output.stderr));
}

fn request() -> Option<KeyRequest> {
    let folder = env::var_os(PART_FOLDER)?;
    let data_dir = Path::new(&folder).join("data");
    Some(KeyRequest { data_dir, keychain: Some(Arc::new(OsKeychain)), ..KeyRequest::default() })
}

#[test]
fn gnome_keyring_opens_the_vault_it_made() {
    let folder = TempDir::new().unwrap();
    let mut command = Command::new("dbus-run-session");
    // The daemon takes its password from stdin and answers on the bus once it is unlocked.
    let unlock =
        "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\" \"$@\"";
    command.args(["--", "sh", "-c", unlock]);
    assert_passed(&play(command, "part_with_a_keyring", folder.path()));
}

/// Not a test of its own: the part inside the session bus.
#[test]
fn part_with_a_keyring() {
    let Some(request) = request() else { return };
    let first = open(&request).unwrap();
    let start = Instant::now();
    let again = open(&request).unwrap();
    println!("unlock with the keychain: {} ms", start.elapsed().as_millis());
    assert_eq!(key(&first), key(&again));
}

fn key(unlocked: &tftsr_vault::Unlocked) -> [u8; 32] {
    match &unlocked.database_key {
        tftsr_model::DatabaseKey::Raw(bits) => *bits.expose(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_absent_bus_is_an_unavailable_keystore() {
    let folder = TempDir::new().unwrap();
    let mut command = Command::new("env");
    command.args(["-u", "DBUS_SESSION_BUS_ADDRESS", "-u", "DISPLAY"]);
    assert_passed(&play(command, "part_without_a_keyring", folder.path()));
    assert!(!folder.path().join("data").exists());
}

#[test]
fn a_bus_that_never_answers_is_given_up_after_three_seconds() {
    let folder = TempDir::new().unwrap();
    let socket = folder.path().join("bus");
    // It accepts connections into its backlog and says nothing.
    let _silent = UnixListener::bind(&socket).unwrap();
    let mut command = Command::new("env");
    command.arg(format!("DBUS_SESSION_BUS_ADDRESS=unix:path={}", socket.display()));
    let start = Instant::now();
    assert_passed(&play(command, "part_without_a_keyring", folder.path()));
    let seconds = start.elapsed().as_secs();
    assert!((3..8).contains(&seconds), "{seconds} s");
    assert!(!folder.path().join("data").exists());
}

/// Not a test of its own: the part without a bus that answers.
#[test]
fn part_without_a_keyring() {
    let Some(request) = request() else { return };
    let error = open(&request).unwrap_err();
    assert!(matches!(error, VaultError::KeystoreUnavailable { .. }), "{error}");
}
