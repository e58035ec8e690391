//! Runs a command and keeps what it printed as a log of an issue.
//!
//! Not in the list of commands: a window or a tool must never be able to start a program this way.

use crate::{App, CoreError, api::logs};
use jiff::Timestamp;
use serde::Serialize;
use std::{
    io::{self, Read as _},
    process::{Command, ExitStatus, Stdio},
};
use tftsr_model::{IssueId, LogFile};

/// Bytes of output that are kept; what comes after is read and dropped, and the log says so.
const OUTPUT_BYTES_MAX: usize = 64 * 1024 * 1024;

/// What was run and what came of it.
#[derive(Debug, Clone, Serialize)]
pub struct CaptureReport {
    /// The log that holds the output.
    pub log_file: LogFile,
    /// The command and its arguments.
    pub command: Vec<String>,
    /// Its exit status; none when a signal ended it.
    pub exit_status: Option<i32>,
    /// The machine's name.
    pub host: String,
    /// When it was started, RFC 3339.
    pub started_at: String,
    /// When it ended, RFC 3339.
    pub ended_at: String,
}

/// What a finished process left behind.
struct Finished {
    output: Vec<u8>,
    is_cut: bool,
    status: ExitStatus,
    started_at: Timestamp,
    ended_at: Timestamp,
}

/// Runs `command` (program and arguments, no shell) and stores its output with the issue.
///
/// # Errors
/// `not_found` for an unknown issue or program; `permission_denied`; what the database reports.
pub async fn run(app: &App, issue_id: IssueId, command: Vec<String>) -> Result<CaptureReport, CoreError> {
    logs::require_issue(app, issue_id).await?;
    let line = command.clone();
    let finished =
        tokio::task::spawn_blocking(move || run_process(&line)).await.map_err(CoreError::internal)??;
    let host = rustix::system::uname().nodename().to_string_lossy().into_owned();
    let name =
        format!("capture-{}-{}.log", program_name(&command), finished.started_at.strftime("%Y%m%dT%H%M%SZ"));
    let text = as_log(&command, &host, &finished);
    let log_file = logs::import_bytes(app, issue_id, &name, text).await?;
    Ok(CaptureReport {
        log_file,
        command,
        exit_status: finished.status.code(),
        host,
        started_at: finished.started_at.to_string(),
        ended_at: finished.ended_at.to_string(),
    })
}

fn run_process(command: &[String]) -> Result<Finished, CoreError> {
    let [program, arguments @ ..] = command else {
        return Err(CoreError::invalid("command", "no command was given", "write it behind --"));
    };
    let failed = |source: io::Error| CoreError::File { path: program.into(), verb: "run", source };
    // Both streams share one pipe, so that the log has the order in which the lines were printed.
    let (mut reader, writer) = io::pipe().map_err(failed)?;
    let mut process = Command::new(program);
    process.args(arguments).stdin(Stdio::null()).stdout(writer.try_clone().map_err(failed)?).stderr(writer);
    for name in tftsr_vault::names_to_remove_from_children(std::env::vars_os().map(|(name, _)| name)) {
        process.env_remove(name);
    }
    let started_at = Timestamp::now();
    let mut child = process.spawn().map_err(failed)?;
    // The parent's ends of the pipe must go, or reading would never end.
    drop(process);
    let (output, is_cut) = read_limited(&mut reader).map_err(failed)?;
    let status = child.wait().map_err(failed)?;
    Ok(Finished { output, is_cut, status, started_at, ended_at: Timestamp::now() })
}

fn read_limited(reader: &mut impl io::Read) -> io::Result<(Vec<u8>, bool)> {
    let mut output = Vec::new();
    reader.by_ref().take(OUTPUT_BYTES_MAX as u64).read_to_end(&mut output)?;
    let dropped = io::copy(reader, &mut io::sink())?;
    Ok((output, dropped > 0))
}

fn program_name(command: &[String]) -> String {
    let program = command.first().map(String::as_str).unwrap_or_default();
    let name = program.rsplit('/').next().unwrap_or(program);
    name.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(*letter)).collect()
}

/// The output between a head and a foot that say what was run, where and when.
fn as_log(command: &[String], host: &str, finished: &Finished) -> Vec<u8> {
    let mut log = format!("{} [info] capture started: {}\n", finished.started_at, command.join(" "));
    log.push_str(&format!("{} [info] capture host: {host}\n", finished.started_at));
    let mut log = log.into_bytes();
    log.extend_from_slice(&finished.output);
    if !log.ends_with(b"\n") {
        log.push(b'\n');
    }
    if finished.is_cut {
        let note = format!(
            "{} [warn] capture cut: output beyond {OUTPUT_BYTES_MAX} bytes was dropped\n",
            finished.ended_at
        );
        log.extend_from_slice(note.as_bytes());
    }
    let status = finished
        .status
        .code()
        .map_or_else(|| "ended by a signal".to_owned(), |code| format!("exit status {code}"));
    log.extend_from_slice(format!("{} [info] capture ended: {status}\n", finished.ended_at).as_bytes());
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run_line(line: &[&str]) -> Finished {
        run_process(&line.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn both_streams_are_kept_in_their_order() {
        let finished = run_line(&["sh", "-c", "echo one; echo two >&2; echo three; exit 7"]);
        assert_eq!(finished.output, b"one\ntwo\nthree\n");
        assert_eq!(finished.status.code(), Some(7));
    }

    #[test]
    fn a_program_that_is_not_there_is_a_clear_error() {
        let error = run_process(&["/no/such/program".to_owned()]).err().unwrap();
        assert_eq!(crate::ApiError::from(error).code, tftsr_model::ErrorCode::NotFound);
    }
}
