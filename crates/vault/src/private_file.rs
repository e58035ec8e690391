//! Files that only their owner can read, written so that a crash leaves the old or the new one whole.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

/// Replaces `path` in one step: a temporary file, synced, renamed, and its folder synced.
pub(crate) fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    with_draft(path, content, |draft| fs::rename(draft, path))
}

/// [`write`] for a file that must not exist yet; fails with `AlreadyExists` when another process was faster.
pub(crate) fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
    with_draft(path, content, |draft| match fs::hard_link(draft, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // Some file systems (exFAT, some network mounts) have no links.
        Err(_) if !path.exists() => fs::rename(draft, path),
        linked => linked,
    })
}

/// Makes a folder that only its owner can enter, whatever the umask; one that exists stays as it is.
pub(crate) fn create_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    restrict(folder, 0o700)
}

fn with_draft(path: &Path, content: &[u8], publish: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let draft = draft_path(path);
    let published = write_draft(&draft, content).and_then(|()| publish(&draft));
    match fs::remove_file(&draft) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => published?,
    }
    sync_folder(path)
}

fn write_draft(draft: &Path, content: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(draft)?;
    restrict(draft, 0o600)?;
    file.write_all(content)?;
    file.sync_all()
}

fn draft_path(path: &Path) -> PathBuf {
    static DRAFTS: AtomicU64 = AtomicU64::new(0);
    // One name for each process and call, so that two that start at once do not share a draft.
    let number = DRAFTS.fetch_add(1, Ordering::Relaxed);
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".writing-{}-{number}", std::process::id()));
    path.with_file_name(name)
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn restrict(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
