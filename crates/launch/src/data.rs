//! The options that say which data a binary works on, and how they become what the core needs.

use clap::Args;
use std::{
    ffi::OsString,
    fs::File,
    io::{self, Read},
    path::PathBuf,
    sync::Arc,
};
use tftsr_core::{AppOptions, Cancel, CoreError, KeySource, PdfRenderer, ProxyVariables};
use tftsr_model::Sensitive;

/// The passphrase or raw key of environment mode.
const KEY_VARIABLE: &str = "TFTSR_DB_KEY";
/// Asks a debug build for the plain development database.
const PLAINTEXT_VARIABLE: &str = "TFTSR_PLAINTEXT";
/// A key is a line; a pipe takes this many bytes before its writer waits (POSIX's `PIPE_BUF` on Linux).
pub const KEY_BYTES_MAX: u64 = 4096;

/// Where the data is, and which file or descriptor has its key.
#[derive(Debug, Clone, Args)]
pub struct DataArgs {
    /// Folder of the database; default: the platform's place for application data
    #[arg(long, global = true, value_name = "DIR", env = "TFTSR_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    /// File with the key: 64 hex digits, or a passphrase (mode 0600)
    #[arg(long, global = true, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    /// Open file descriptor to read the key from
    #[arg(long, global = true, value_name = "N", conflicts_with = "key_file")]
    pub key_fd: Option<i32>,
}

/// What the environment says about keys.
#[derive(Clone, Default)]
pub struct Environment {
    /// The value of `TFTSR_DB_KEY`.
    pub key: Option<Sensitive<String>>,
    /// Whether a debug build was asked for the plain development database.
    pub allow_plaintext: bool,
}

impl Environment {
    /// Reads the environment of this process.
    #[must_use]
    pub fn read() -> Self {
        let is_plaintext_asked = std::env::var_os(PLAINTEXT_VARIABLE).is_some_and(|value| value == "1");
        Self {
            key: std::env::var(KEY_VARIABLE).ok().map(Sensitive::new),
            allow_plaintext: cfg!(debug_assertions) && is_plaintext_asked,
        }
    }

    /// Reads the value of `TFTSR_DB_KEY` from a pipe that the parent process filled.
    ///
    /// # Errors
    /// What reading reports; more than [`KEY_BYTES_MAX`] bytes.
    pub fn key_from_fd(fd: i32) -> io::Result<Sensitive<String>> {
        let pipe = File::open(format!("/dev/fd/{fd}"))?;
        let mut key = String::with_capacity(KEY_BYTES_MAX as usize + 1);
        pipe.take(KEY_BYTES_MAX + 1).read_to_string(&mut key)?;
        let key = Sensitive::new(key);
        if key.expose().len() as u64 > KEY_BYTES_MAX {
            let problem = format!("{KEY_VARIABLE} is longer than {KEY_BYTES_MAX} bytes");
            return Err(io::Error::new(io::ErrorKind::InvalidInput, problem));
        }
        Ok(key)
    }

    /// The names of this process's variables that no child may inherit.
    #[must_use]
    pub fn own_names() -> Vec<OsString> {
        let names = std::env::vars_os().map(|(name, _)| name);
        tftsr_vault::names_to_remove_from_children(names).collect()
    }
}

impl DataArgs {
    /// What is needed to open the data.
    ///
    /// # Errors
    /// As [`DataArgs::folder`].
    pub fn options(&self, environment: Environment, cancel: Cancel) -> Result<AppOptions, CoreError> {
        let proxies = ProxyVariables::from_variables(|name| std::env::var(name).ok());
        let data_dir = self.folder()?;
        Ok(AppOptions { data_dir, keys: self.keys(environment), pdf: pdf_renderer(), cancel, proxies })
    }

    /// Where keys may come from, in the words of the core.
    #[must_use]
    pub fn keys(&self, environment: Environment) -> KeySource {
        KeySource {
            env_key: environment.key,
            key_file: self.key_file.clone(),
            key_fd: self.key_fd,
            passphrase: None,
            allow_plaintext: environment.allow_plaintext,
        }
    }

    /// The data folder: the one that was named, otherwise the platform's.
    ///
    /// # Errors
    /// `invalid_request` on a system that names no folder for application data.
    pub fn folder(&self) -> Result<PathBuf, CoreError> {
        if let Some(dir) = &self.data_dir {
            return Ok(dir.clone());
        }
        dirs::data_dir().map(|dir| dir.join("tftsr")).ok_or_else(|| {
            CoreError::invalid(
                "data-dir",
                "this system names no folder for application data",
                "name one with --data-dir",
            )
        })
    }
}

/// The typesetter, unless this build leaves it out.
fn pdf_renderer() -> Option<Arc<dyn PdfRenderer>> {
    #[cfg(feature = "pdf")]
    return Some(Arc::new(tftsr_pdf::TypstRenderer::default()));
    #[cfg(not(feature = "pdf"))]
    None
}
