//! What the routes share for as long as the process runs.

use crate::token::Token;
use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};
use tempfile::TempDir;
use tftsr_core::Host;

/// One run of the server. Clones share everything; the temporary folder goes with the last of them.
#[derive(Clone)]
pub(crate) struct Session(Arc<Inner>);

struct Inner {
    host: Host,
    port: u16,
    token: Token,
    dist: PathBuf,
    /// `uploads/` and `downloads/`, which nobody else may read: raw logs pass through them.
    files: TempDir,
}

impl Session {
    /// A session with empty folders of its own.
    pub(crate) fn new(host: Host, port: u16, token: Token, dist: PathBuf) -> io::Result<Self> {
        let files = private_folder()?;
        let session = Self(Arc::new(Inner { host, port, token, dist, files }));
        std::fs::create_dir(session.uploads())?;
        std::fs::create_dir(session.downloads())?;
        Ok(session)
    }

    pub(crate) fn host(&self) -> &Host {
        &self.0.host
    }

    pub(crate) fn port(&self) -> u16 {
        self.0.port
    }

    pub(crate) fn token(&self) -> &Token {
        &self.0.token
    }

    /// The built page.
    pub(crate) fn dist(&self) -> &Path {
        &self.0.dist
    }

    /// Where a browser's files are put, so that the core can read them.
    pub(crate) fn uploads(&self) -> PathBuf {
        self.0.files.path().join("uploads")
    }

    /// Where exports go, for want of a save dialog.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.0.files.path().join("downloads")
    }
}

/// A temporary folder for this user alone, which makes what is below it private too.
fn private_folder() -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("tftsr-devhost-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir()
}
