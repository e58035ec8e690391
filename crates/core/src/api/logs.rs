//! Logs of an issue: import, list, read lines, what was replaced in them.

use super::issues;
use crate::{
    App, CoreError,
    import::{ImportPlan, Importer},
    line_redactor::LineRedactor,
};
use serde::{Deserialize, Serialize};
use std::{io::Cursor, path::PathBuf, sync::Arc};
use tftsr_input::LineChunk;
use tftsr_model::{IssueId, LogFile, LogFileId, PiiSpan, Skipped};
use tftsr_store::{Connection, tables};
use ts_rs::TS;

/// Lines one call reads.
const LINES_MAX: u64 = 10_000;
/// The name by which the walk knows standard input.
const STDIN: &str = "-";

/// What to import.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportLogs {
    /// The issue.
    pub issue_id: IssueId,
    /// Files, folders, archives; `-` for standard input.
    pub paths: Vec<String>,
}

/// What an import brought.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// The logs, in the order they were read.
    pub log_files: Vec<LogFile>,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
}

/// Names the issue whose logs to list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListLogFiles {
    /// The issue.
    pub issue_id: IssueId,
}

/// Which lines to read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadLogLines {
    /// The log.
    pub log_file_id: LogFileId,
    /// The first line, 1-based.
    pub from_line: u64,
    /// How many; at most 10,000.
    pub count: u64,
    /// Give the text as it is, not redacted. It stays on this machine.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub raw_text: bool,
}

/// A line of a stored log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogLine {
    /// Its number, 1-based.
    pub line: u64,
    /// Its text without terminator.
    pub text: String,
}

/// Lines of a stored log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogLines {
    /// The log.
    pub log_file_id: LogFileId,
    /// The lines that exist, in order.
    pub lines: Vec<LogLine>,
}

/// Names the log whose replaced values to list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPiiSpans {
    /// The log.
    pub log_file_id: LogFileId,
}

/// Imports logs into an issue, redacting as it reads.
///
/// # Errors
/// `not_found` for an unknown issue or path; what reading a named path reports. On an error nothing of
/// the call stays.
pub async fn import_logs(app: &App, request: ImportLogs) -> Result<ImportReport, CoreError> {
    require_issue(app, request.issue_id).await?;
    let plan = ImportPlan {
        issue_id: request.issue_id,
        paths: request.paths.iter().map(PathBuf::from).collect(),
        walk: app.walk_options(),
        stdin_name: None,
    };
    app.blocking(move |app| import(app, &plan)).await
}

/// Imports text that is already in memory under a name of its own.
pub(crate) async fn import_bytes(
    app: &App,
    issue_id: IssueId,
    name: &str,
    text: Vec<u8>,
) -> Result<LogFile, CoreError> {
    let mut walk = app.walk_options();
    let text: Arc<[u8]> = text.into();
    walk.stdin = Arc::new(move || Box::new(Cursor::new(Arc::clone(&text))));
    let plan = ImportPlan { issue_id, paths: vec![STDIN.into()], walk, stdin_name: Some(name.to_owned()) };
    let report = app.blocking(move |app| import(app, &plan)).await?;
    let reason = report.skipped.into_iter().map(|skipped| skipped.reason).next();
    report.log_files.into_iter().next().ok_or_else(|| {
        let reason = reason.unwrap_or_else(|| "it is empty".to_owned());
        CoreError::invalid(
            "log",
            format!("the log was not imported: {reason}"),
            "give a log with at least one line",
        )
    })
}

fn import(app: &App, plan: &ImportPlan) -> Result<ImportReport, CoreError> {
    let mut redactor = app.line_redactor_of(plan.issue_id)?;
    let imported = Importer::new(app, plan, &mut redactor, None)?.run()?;
    let log_files = imported.files.into_iter().map(|file| file.log_file).collect();
    Ok(ImportReport { log_files, skipped: imported.skipped })
}

/// Fails with `not_found` unless the issue exists.
pub(crate) async fn require_issue(app: &App, issue_id: IssueId) -> Result<(), CoreError> {
    app.read(move |connection| issues::require(connection, issue_id).map(|_| ())).await
}

/// The logs of an issue, in the order they came in.
///
/// # Errors
/// `not_found` for an unknown issue.
pub async fn list_log_files(app: &App, request: ListLogFiles) -> Result<Vec<LogFile>, CoreError> {
    app.read(move |connection| {
        issues::require(connection, request.issue_id)?;
        Ok(tables::log_files::list(connection, request.issue_id)?)
    })
    .await
}

/// Lines of a stored log, redacted unless asked otherwise.
///
/// # Errors
/// `not_found` for an unknown log; `limit_exceeded` for more than 10,000 lines.
pub async fn read_log_lines(app: &App, request: ReadLogLines) -> Result<LogLines, CoreError> {
    if request.count > LINES_MAX {
        return Err(CoreError::limit("lines of one call", LINES_MAX));
    }
    let id = request.log_file_id;
    let last = request.from_line.saturating_add(request.count).saturating_sub(1);
    let lines = app
        .blocking(move |app| {
            let file = app.read_blocking(|connection| require(connection, id))?;
            let lines =
                app.read_blocking(|connection| stored_lines(connection, id, request.from_line, last))?;
            if request.raw_text { Ok(lines) } else { redacted(app, &file, lines) }
        })
        .await?;
    Ok(LogLines { log_file_id: id, lines })
}

fn require(connection: &Connection, id: LogFileId) -> Result<LogFile, CoreError> {
    tables::log_files::get(connection, id)?.ok_or_else(|| CoreError::not_found("log", id))
}

fn stored_lines(
    connection: &Connection,
    id: LogFileId,
    from: u64,
    to: u64,
) -> Result<Vec<LogLine>, CoreError> {
    let lines = tables::log_chunks::read_lines(connection, id, from, to)?;
    let as_line =
        |(line, text): (u64, Vec<u8>)| LogLine { line, text: String::from_utf8_lossy(&text).into_owned() };
    Ok(lines.into_iter().map(as_line).collect())
}

fn redacted(app: &App, file: &LogFile, lines: Vec<LogLine>) -> Result<Vec<LogLine>, CoreError> {
    let mut redactor = app.line_redactor_of(file.issue_id)?;
    app.read_blocking(|connection| scan_stored(connection, file, &mut redactor))?;
    let redact =
        |line: LogLine| LogLine { text: redactor.redact(&file.file_name, line.line, &line.text), ..line };
    Ok(lines.into_iter().map(redact).collect())
}

/// Shows a stored log to the redactor, so that single lines of it can be redacted.
fn scan_stored(
    connection: &Connection,
    file: &LogFile,
    redactor: &mut LineRedactor,
) -> Result<(), CoreError> {
    redactor.scan_file(&file.file_name, |scan| {
        tables::log_chunks::for_each(connection, file.id, |chunk| {
            scan(&LineChunk { first_line: chunk.first_line, ..LineChunk::whole(&chunk.text) });
            Ok::<_, CoreError>(())
        })
    })
}

/// The values that were replaced in a log, by their place.
///
/// # Errors
/// `not_found` for an unknown log.
pub async fn list_pii_spans(app: &App, request: ListPiiSpans) -> Result<Vec<PiiSpan>, CoreError> {
    app.read(move |connection| {
        require(connection, request.log_file_id)?;
        Ok(tables::pii_spans::list(connection, request.log_file_id)?)
    })
    .await
}
