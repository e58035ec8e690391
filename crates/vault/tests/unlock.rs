//! Which key opens a data folder, and what is left alone when none does.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};
use tempfile::TempDir;
use tftsr_model::{DatabaseKey, Sensitive};
use tftsr_vault::{
    KeyRequest, KeychainError, KeychainStore, RootSource, SlotKind, Unlocked, VaultError, map_secret, open,
    slots,
};

/// A keychain in memory; it can be made to fail.
#[derive(Default)]
struct MemoryKeychain {
    items: Mutex<HashMap<String, String>>,
    is_locked: bool,
}

impl KeychainStore for MemoryKeychain {
    fn get(&self, user: &str) -> Result<Option<String>, KeychainError> {
        self.answer(self.items.lock().unwrap().get(user).cloned())
    }

    fn set(&self, user: &str, secret: &str) -> Result<(), KeychainError> {
        self.answer(())?;
        self.items.lock().unwrap().insert(user.to_owned(), secret.to_owned());
        Ok(())
    }
}

impl MemoryKeychain {
    fn answer<T>(&self, value: T) -> Result<T, KeychainError> {
        if self.is_locked { Err(KeychainError("the keychain is locked".to_owned())) } else { Ok(value) }
    }
}

struct Fixture {
    folder: TempDir,
    keychain: Arc<dyn KeychainStore>,
}

impl Fixture {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap(), keychain: Arc::new(MemoryKeychain::default()) }
    }

    fn data_dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn request(&self) -> KeyRequest {
        KeyRequest { data_dir: self.data_dir(), ..KeyRequest::default() }
    }

    fn with_env(&self, key: &str) -> KeyRequest {
        KeyRequest { env_key: Some(Sensitive::new(key.to_owned())), ..self.request() }
    }

    fn with_keychain(&self) -> KeyRequest {
        KeyRequest { keychain: Some(self.keychain.clone()), ..self.request() }
    }

    /// A request with a key file of this content, mode 0600.
    fn with_key_file(&self, text: &str) -> KeyRequest {
        let path = self.folder.path().join("key");
        write_private(&path, text);
        KeyRequest { key_file: Some(path), ..self.request() }
    }

    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let Ok(entries) = fs::read_dir(self.data_dir()) else { return BTreeMap::new() };
        entries
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect()
    }

    /// Opens, expects a refusal, and expects nothing to be made or changed.
    fn refused(&self, request: &KeyRequest) -> VaultError {
        let before = (self.data_dir().exists(), self.files());
        let error = open(request).unwrap_err();
        assert!(before == (self.data_dir().exists(), self.files()), "a file changed: {error}");
        error
    }
}

fn write_private(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    set_mode(path, 0o600);
}

fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn raw(unlocked: &Unlocked) -> [u8; 32] {
    match &unlocked.database_key {
        DatabaseKey::Raw(bits) => *bits.expose(),
        other => panic!("{other:?}"),
    }
}

fn hex64(byte: &str) -> String {
    byte.repeat(32)
}

#[test]
fn env_mode_gives_the_database_its_key_and_makes_no_vault() {
    let fixture = Fixture::new();
    let unlocked = open(&fixture.with_env("correct horse")).unwrap();
    assert!(
        matches!(&unlocked.database_key, DatabaseKey::Passphrase(words) if words.expose() == "correct horse")
    );
    assert!(matches!(unlocked.root, RootSource::InsideDatabase));
    assert_eq!(unlocked.database_file_name, "tftsr.db");
    let unlocked = open(&fixture.with_env(&format!("raw:{}", hex64("0a")))).unwrap();
    assert_eq!(raw(&unlocked), [10; 32]);
    assert!(!fixture.data_dir().exists());
}

#[test]
fn a_variable_that_protects_nothing_is_refused() {
    let fixture = Fixture::new();
    for key in ["", "  ", "dev-key-change-in-prod", "raw:", "raw:0a0b", "raw:zz"] {
        let error = fixture.refused(&fixture.with_env(key));
        assert!(matches!(error, VaultError::RefusedKey { .. }), "{key:?}: {error}");
    }
}

#[test]
fn a_key_file_of_hex_digits_makes_the_file_slot_and_opens_it_again() {
    let fixture = Fixture::new();
    let first = open(&fixture.with_key_file(&hex64("ab"))).unwrap();
    let again = open(&fixture.with_key_file(&format!("{}\n", hex64("AB")))).unwrap();
    assert_eq!(raw(&first), raw(&again));
    assert_eq!(slots(&fixture.data_dir()).unwrap().unwrap(), [SlotKind::File]);
    let error = fixture.refused(&fixture.with_key_file(&hex64("ac")));
    assert!(matches!(error, VaultError::WrongKey { slot: SlotKind::File }), "{error}");
}

#[test]
fn any_other_content_is_the_passphrase() {
    let fixture = Fixture::new();
    let first = open(&fixture.with_key_file("correct horse\n")).unwrap();
    assert_eq!(raw(&first), raw(&open(&fixture.with_key_file("correct horse")).unwrap()));
    let error = fixture.refused(&fixture.with_key_file("wrong horse"));
    assert!(matches!(error, VaultError::WrongKey { slot: SlotKind::Passphrase }), "{error}");
    let error = fixture.refused(&fixture.with_key_file(&hex64("ab")));
    assert!(matches!(error, VaultError::NoSuchSlot { slot: SlotKind::File }), "{error}");
}

#[test]
fn an_insecure_key_file_is_refused() {
    let fixture = Fixture::new();
    let request = fixture.with_key_file(&hex64("ab"));
    let path = request.key_file.clone().unwrap();
    for mode in [0o640, 0o604, 0o620, 0o666] {
        set_mode(&path, mode);
        let error = fixture.refused(&request);
        assert!(matches!(error, VaultError::InsecureKeyFile { .. }), "{mode:o}: {error}");
    }
    set_mode(&path, 0o600);
    let link = fixture.folder.path().join("link");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    for path in [link, fixture.folder.path().to_owned()] {
        let error = fixture.refused(&KeyRequest { key_file: Some(path), ..fixture.request() });
        assert!(matches!(error, VaultError::InsecureKeyFile { .. }), "{error}");
    }
    let absent = KeyRequest { key_file: Some(fixture.folder.path().join("absent")), ..fixture.request() };
    assert!(matches!(fixture.refused(&absent), VaultError::InputOutput { .. }));
    for text in ["", "\n", &"x".repeat(5000)] {
        let error = fixture.refused(&fixture.with_key_file(text));
        assert!(matches!(error, VaultError::RefusedKey { .. }), "{error}");
    }
}

#[test]
fn a_key_comes_through_a_file_descriptor() {
    use std::os::fd::AsRawFd;
    let fixture = Fixture::new();
    let from_file = open(&fixture.with_key_file(&hex64("ab"))).unwrap();
    let (reader, mut writer) = std::io::pipe().unwrap();
    std::io::Write::write_all(&mut writer, hex64("ab").as_bytes()).unwrap();
    drop(writer);
    let request = KeyRequest { key_fd: Some(reader.as_raw_fd()), ..fixture.request() };
    assert_eq!(raw(&open(&request).unwrap()), raw(&from_file));
}

#[test]
fn a_flag_goes_before_the_variable_and_the_variable_before_the_keychain() {
    let fixture = Fixture::new();
    let all = KeyRequest {
        env_key: Some(Sensitive::new("variable".to_owned())),
        keychain: Some(fixture.keychain.clone()),
        ..fixture.with_key_file(&hex64("ab"))
    };
    assert!(matches!(
        open(&KeyRequest { key_file: None, ..all.clone() }).unwrap().database_key,
        DatabaseKey::Passphrase(_)
    ));
    open(&all).unwrap();
    assert_eq!(slots(&fixture.data_dir()).unwrap().unwrap(), [SlotKind::File]);
    // With a vault, a variable that opens none of its slots is never a new database.
    let error = fixture.refused(&KeyRequest { key_file: None, ..all });
    assert!(matches!(error, VaultError::NoSuchSlot { slot: SlotKind::Env }), "{error}");
}

#[test]
fn the_keychain_opens_what_it_made() {
    let fixture = Fixture::new();
    let first = open(&fixture.with_keychain()).unwrap();
    assert_eq!(raw(&first), raw(&open(&fixture.with_keychain()).unwrap()));
    assert_eq!(slots(&fixture.data_dir()).unwrap().unwrap(), [SlotKind::Keychain]);
    let emptied = KeyRequest { keychain: Some(Arc::new(MemoryKeychain::default())), ..fixture.request() };
    assert!(matches!(fixture.refused(&emptied), VaultError::KeystoreUnavailable { .. }));
}

#[test]
fn without_any_key_nothing_is_created() {
    let fixture = Fixture::new();
    let locked: Arc<dyn KeychainStore> = Arc::new(MemoryKeychain { is_locked: true, ..Default::default() });
    for keychain in [None, Some(locked)] {
        let error = fixture.refused(&KeyRequest { keychain, ..fixture.request() });
        assert!(matches!(error, VaultError::KeystoreUnavailable { .. }), "{error}");
    }
}

#[test]
fn a_keychain_that_hangs_is_given_up_after_its_limit() {
    struct Hanging;
    impl KeychainStore for Hanging {
        fn get(&self, _: &str) -> Result<Option<String>, KeychainError> {
            loop {
                std::thread::park();
            }
        }
        fn set(&self, user: &str, _: &str) -> Result<(), KeychainError> {
            self.get(user).map(drop)
        }
    }
    let fixture = Fixture::new();
    let start = std::time::Instant::now();
    let error = fixture.refused(&KeyRequest { keychain: Some(Arc::new(Hanging)), ..fixture.request() });
    assert!(
        matches!(&error, VaultError::KeystoreUnavailable { reason } if reason.contains("3 s")),
        "{error}"
    );
    assert!((3..5).contains(&start.elapsed().as_secs()), "{:?}", start.elapsed());
}

#[test]
fn a_database_whose_keys_are_gone_is_never_given_a_new_vault() {
    let fixture = Fixture::new();
    fs::create_dir(fixture.data_dir()).unwrap();
    fs::write(fixture.data_dir().join("tftsr.db"), b"somebody's incidents").unwrap();
    for request in [fixture.with_key_file(&hex64("ab")), fixture.with_keychain(), fixture.request()] {
        let error = fixture.refused(&request);
        assert!(matches!(error, VaultError::KeysMissing { .. }), "{error}");
    }
}

#[test]
fn either_copy_of_the_key_file_is_enough_and_the_other_is_written_again() {
    let fixture = Fixture::new();
    let request = fixture.with_key_file(&hex64("ab"));
    let first = raw(&open(&request).unwrap());
    let whole = fixture.files();
    assert_eq!(whole.len(), 2);
    for path in whole.keys() {
        for damage in [None, Some(&b""[..]), Some(b"{}"), Some(b"{\"version\":1}"), Some(&[0xff; 99])] {
            match damage {
                None => fs::remove_file(path).unwrap(),
                Some(bytes) => fs::write(path, bytes).unwrap(),
            }
            assert_eq!(raw(&open(&request).unwrap()), first, "{}", path.display());
            assert!(fixture.files() == whole, "{}", path.display());
        }
    }
}

#[test]
fn every_altered_byte_of_both_copies_is_damage_and_never_a_new_vault() {
    let fixture = Fixture::new();
    let request = fixture.with_key_file(&hex64("ab"));
    open(&request).unwrap();
    let whole = fixture.files();
    let length = whole.values().next().unwrap().len();
    for place in (0..length).step_by(7) {
        for (path, bytes) in &whole {
            let mut altered = bytes.clone();
            altered[place] ^= 0x02;
            fs::write(path, altered).unwrap();
        }
        match open(&request) {
            Err(VaultError::Damaged { .. } | VaultError::TooNew { .. }) => {}
            outcome => panic!("byte {place}: {outcome:?}"),
        }
    }
}

#[test]
fn a_newer_key_file_is_left_alone() {
    let fixture = Fixture::new();
    let request = fixture.with_key_file(&hex64("ab"));
    open(&request).unwrap();
    let first = fixture.data_dir().join("keys.json");
    let newer = fs::read_to_string(&first).unwrap().replacen("\"version\": 1", "\"version\": 2", 1);
    fs::write(&first, newer).unwrap();
    assert!(matches!(fixture.refused(&request), VaultError::TooNew { .. }));
}

#[test]
fn key_files_and_folder_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let fixture = Fixture::new();
    open(&fixture.with_key_file(&hex64("ab"))).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&fixture.data_dir()), 0o700);
    assert!(fixture.files().keys().all(|path| mode(path) == 0o600));
}

#[test]
fn several_that_start_at_once_agree_on_one_vault() {
    let fixture = Fixture::new();
    let request = fixture.with_keychain();
    let keys: Vec<[u8; 32]> = std::thread::scope(|scope| {
        let opened: Vec<_> = (0..6).map(|_| scope.spawn(|| raw(&open(&request).unwrap()))).collect();
        opened.into_iter().map(|key| key.join().unwrap()).collect()
    });
    assert!(keys.iter().all(|key| key == &keys[0]));
    assert_eq!(fixture.files().len(), 2);
}

#[test]
fn plain_text_is_for_debug_builds_under_another_name() {
    let fixture = Fixture::new();
    let unlocked = open(&KeyRequest { allow_plaintext: true, ..fixture.request() }).unwrap();
    assert!(matches!(unlocked.database_key, DatabaseKey::Plaintext));
    assert_eq!(unlocked.database_file_name, "tftsr-dev.db");
}

#[test]
fn a_map_takes_its_key_from_the_flag_or_the_variable_and_from_nowhere_else() {
    let fixture = Fixture::new();
    assert!(map_secret(&fixture.with_keychain()).unwrap().is_none());
    assert!(map_secret(&fixture.with_env("words")).unwrap().is_some());
    assert!(map_secret(&fixture.with_key_file(&hex64("ab"))).unwrap().is_some());
    assert!(map_secret(&fixture.with_env("dev-key-change-in-prod")).is_err());
}
