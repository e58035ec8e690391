//! The variables of this program end with it: a web engine starts processes of its own, and the key to the
//! database must not be in their environment.
//!
//! A variable cannot be taken out of a running process without `unsafe`, and `/proc` would show it
//! still. So the program starts itself once more in its own place, without the variables, and hands the key on
//! through a pipe that nobody else can read.

use crate::arguments::Arguments;
use std::io;

/// Replaces this process by itself without its own variables; does nothing when there are none.
///
/// # Errors
/// What the operating system reports when it cannot; then no window must open.
#[cfg(unix)]
pub(crate) fn start_without_own_variables(arguments: &Arguments) -> io::Result<()> {
    use std::{os::unix::process::CommandExt, process::Command};
    use tftsr_launch::Environment;

    let names = Environment::own_names();
    if names.is_empty() {
        return Ok(());
    }
    let environment = Environment::read();
    let mut again = Command::new(std::env::current_exe()?);
    again.args(arguments.without_environment(&environment));
    for name in names {
        again.env_remove(name);
    }
    if let Some(key) = &environment.key {
        again.args(["--environment-key-fd".to_owned(), inherited_pipe(key.expose())?.to_string()]);
    }
    Err(again.exec())
}

/// On Windows a process cannot be replaced in its place. The web view's processes run as the same user in the
/// same session there, and can read this process's variables anyway.
#[cfg(not(unix))]
pub(crate) fn start_without_own_variables(_: &Arguments) -> io::Result<()> {
    Ok(())
}

/// A pipe that holds the text and stays open for the program that follows.
#[cfg(unix)]
fn inherited_pipe(text: &str) -> io::Result<std::os::fd::RawFd> {
    use std::{fs::File, io::Write, os::fd::IntoRawFd};
    use tftsr_launch::KEY_BYTES_MAX;

    if text.len() as u64 > KEY_BYTES_MAX {
        let problem = format!("TFTSR_DB_KEY is longer than {KEY_BYTES_MAX} bytes");
        return Err(io::Error::new(io::ErrorKind::InvalidInput, problem));
    }
    let (reader, writer) = rustix::pipe::pipe()?;
    File::from(writer).write_all(text.as_bytes())?;
    Ok(reader.into_raw_fd())
}
