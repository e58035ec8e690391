//! What the tests of the command line share: a temporary folder with a key, and the real program in it.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use serde_json::Value;
use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    io::Write as _,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

/// The folder of the database, below the bench.
pub const DATA_DIR: &str = "data";
/// The right key file, below the bench.
pub const KEY_FILE: &str = "key";
/// No session bus answers here, so that no test depends on the machine's keychain.
const NO_BUS: &str = "unix:path=/nonexistent/bus";

/// A folder of its own for one test. The program runs in it, so paths in its output are relative.
pub struct Bench {
    folder: TempDir,
}

/// What a run of the program left behind.
pub struct Ran {
    pub status: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Bench {
    pub fn new() -> Self {
        let bench = Self { folder: TempDir::new().unwrap() };
        bench.write_key(KEY_FILE, 7);
        bench
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, and the folders above it.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Writes a key file of 64 equal hex digits: raw keys open fast, passphrases do not.
    pub fn write_key(&self, name: &str, digit: u8) {
        let path = self.write(name, digit.to_string().repeat(64));
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    }

    /// The program without database or key, in an environment that says nothing about it.
    pub fn bare(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tftsr"));
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("TFTSR_") {
                command.env_remove(name);
            }
        }
        command.env("HOME", self.folder.path()).env("DBUS_SESSION_BUS_ADDRESS", NO_BUS);
        command.env_remove("XDG_DATA_HOME");
        command
    }

    /// The program with the bench's database and key.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.bare(&["--data-dir", DATA_DIR, "--key-file", KEY_FILE]);
        command.args(arguments);
        command
    }

    /// Runs the program with the bench's database and key.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(&mut self.command(arguments))
    }

    /// Runs the program without database or key.
    pub fn run_bare(&self, arguments: &[&str]) -> Ran {
        Ran::of(&mut self.bare(arguments))
    }

    /// The JSON document of a run that ends well.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let mut with_json = vec!["--json"];
        with_json.extend(arguments);
        let ran = self.run(&with_json);
        assert_eq!(ran.status, 0, "{arguments:?}: {} {}", ran.text(), ran.stderr);
        ran.json()
    }

    /// Creates an issue and gives its id.
    pub fn issue(&self, title: &str) -> String {
        text_of(&self.json(&["issue", "create", "--title", title])["id"])
    }

    /// Every file of the database's folder with its bytes.
    pub fn data_files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files_below(&self.path(DATA_DIR))
    }
}

impl Ran {
    pub fn of(command: &mut Command) -> Self {
        command.output().unwrap().into()
    }

    /// Runs the program with `input` on its standard input.
    pub fn with_stdin(command: &mut Command, input: &[u8]) -> Self {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        child.wait_with_output().unwrap().into()
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    /// Standard output as exactly one JSON document.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// Asserts a failure: its exit status and, on standard output, the error document with its code.
    #[track_caller]
    pub fn assert_error(&self, status: i32, code: &str) {
        assert_eq!(self.status, status, "{} {}", self.text(), self.stderr);
        let document = self.json();
        let error = document["error"].as_object().unwrap();
        assert_eq!(error.keys().collect::<Vec<_>>(), ["code", "message", "hint", "detail"]);
        assert_eq!(error["code"], code, "{document}");
        assert_ne!(error["message"], "", "{document}");
        assert_ne!(error["hint"], "", "{document}");
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            // A process that a signal ended has no status; no test expects this number.
            status: output.status.code().unwrap_or(-1),
            stdout: output.stdout,
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// Every file below a folder with its bytes; nothing when the folder does not exist.
pub fn files_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let Ok(entries) = fs::read_dir(folder) else { return BTreeMap::new() };
    let mut files = BTreeMap::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            files.insert(path, bytes);
        }
    }
    files
}

/// The names of a JSON object, in their order.
pub fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

pub fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

pub fn rows(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

/// Whether `needle` occurs anywhere in `bytes`.
pub fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// The workspace's folder of example incidents.
pub fn examples() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../examples/incidents")
}

/// Whether a program named on the path can be run with these arguments.
pub fn succeeds(program: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> bool {
    Command::new(program).args(arguments).output().is_ok_and(|output| output.status.success())
}
