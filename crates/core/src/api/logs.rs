//! Logs of an issue: import, list, read lines, what was replaced in them.

use super::issues;
use crate::{
    App, CoreError,
    act::Act,
    import::{ImportPlan, Importer},
    jobs::{JobKind, Progress},
    line_redactor::LineRedactor,
    sealing,
};
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, io::Cursor, path::PathBuf, sync::Arc};
use tftsr_input::LineChunk;
use tftsr_logs::{FileInfo, SearchHit, Searcher, TimedSearch};
use tftsr_model::{IssueId, Level, LogFile, LogFileId, PiiSpan, Skipped, UtcText};
use tftsr_store::{Connection, tables};
use ts_rs::TS;

/// Lines one call reads.
const LINES_MAX: u64 = 10_000;
/// Lines before the first one that are read to know its record.
const CONTEXT_LINES: u64 = 50;
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
    /// The level that its record carries.
    pub level: Option<Level>,
    /// RFC 3339: the wall clock as written, with the offset found or given.
    pub timestamp: Option<String>,
}

/// Lines of a stored log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogLines {
    /// The log.
    pub log_file_id: LogFileId,
    /// The lines that exist, in order.
    pub lines: Vec<LogLine>,
}

/// Names the issue whose stored content to describe.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListLogContents {
    /// The issue.
    pub issue_id: IssueId,
}

/// What is kept of a log, a row of `log_contents`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StoredLog {
    /// The log.
    pub log_file_id: LogFileId,
    /// Its name within the issue.
    pub file_name: String,
    /// Where it was read from, as given.
    pub file_path: String,
    /// The original encoding, e.g. `utf-8`.
    pub encoding: String,
    /// Bytes of the original content, after decompression.
    pub byte_count: u64,
    /// Physical lines.
    pub line_count: u64,
    /// The log format that was recognised.
    pub format: Option<String>,
    /// The zone its times were read in.
    pub zone: Option<String>,
    /// RFC 3339 of the first line that has a time.
    pub first_timestamp: Option<String>,
    /// RFC 3339 of the last line that has a time.
    pub last_timestamp: Option<String>,
    /// SHA-256 of the original content, lower-case hex.
    pub content_hash: Option<String>,
    /// Different values that were replaced in it.
    pub redacted_values: u64,
    /// When a person approved its sealed version.
    pub approved_at: Option<UtcText>,
}

/// What to search for in a stored log.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchLogLines {
    /// The log.
    pub log_file_id: LogFileId,
    /// A text or a regular expression, matched line by line. Case counts when it has a capital letter.
    pub pattern: String,
    /// Whether it is a regular expression.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub is_regex: bool,
}

/// The lines of a stored log that match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogMatches {
    /// Their numbers, 1-based, in order; 10,000 at most.
    pub lines: Vec<u64>,
    /// False when there are more.
    pub is_complete: bool,
}

/// Names the log to delete.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteLogFile {
    /// The log.
    pub log_file_id: LogFileId,
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
    let paths: Vec<PathBuf> = request.paths.iter().map(PathBuf::from).collect();
    let job = app.start_job(JobKind::Import, request.issue_id, &paths)?;
    let _alone = app.lock_redaction(request.issue_id).await;
    let plan = ImportPlan::of_job(request.issue_id, paths, &job.handle());
    job.end(app.blocking(move |app| import(app, &plan)).await)
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
    let plan = ImportPlan {
        issue_id,
        paths: vec![STDIN.into()],
        walk,
        stdin_name: Some(name.to_owned()),
        progress: Progress::default(),
    };
    let _alone = app.lock_redaction(issue_id).await;
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

pub(crate) fn require(connection: &Connection, id: LogFileId) -> Result<LogFile, CoreError> {
    tables::log_files::get(connection, id)?.ok_or_else(|| CoreError::not_found("log", id))
}

fn stored_lines(
    connection: &Connection,
    id: LogFileId,
    from: u64,
    to: u64,
) -> Result<Vec<LogLine>, CoreError> {
    // The lines before the first one tell its record, and with it its time and level.
    let context_from = from.saturating_sub(CONTEXT_LINES).max(1);
    let texts = tables::log_chunks::read_lines(connection, id, context_from, to)?;
    let mut readings = line_readings(connection, id, &texts)?;
    let asked = texts.into_iter().filter(|(line, _)| *line >= from);
    Ok(asked
        .map(|(line, text)| {
            let (timestamp, level) = readings.remove(&line).unwrap_or_default();
            LogLine { line, text: String::from_utf8_lossy(&text).into_owned(), level, timestamp }
        })
        .collect())
}

/// RFC 3339 and level of a line.
type LineReading = (Option<String>, Option<Level>);

/// Time and level of each line, as the log engine reads them.
fn line_readings(
    connection: &Connection,
    id: LogFileId,
    texts: &[(u64, Vec<u8>)],
) -> Result<HashMap<u64, LineReading>, CoreError> {
    let content = tables::log_contents::get(connection, id)?;
    let modified = content.and_then(|content| content.last_timestamp).and_then(|text| text.parse().ok());
    let info = FileInfo { modified, ..FileInfo::named(id.to_string()) };
    let every_line = Searcher::new("^", true)?;
    let mut reader = TimedSearch::new(&every_line, &info, modified, None, None);
    let mut readings = HashMap::with_capacity(texts.len());
    let mut keep = |hit: SearchHit| {
        readings.insert(hit.line, (hit.timestamp, hit.level));
    };
    let joined: Vec<u8> = texts.iter().flat_map(|(_, text)| text.iter().copied().chain([b'\n'])).collect();
    let first_line = texts.first().map_or(1, |(line, _)| *line);
    reader.push(&LineChunk { first_line, ..LineChunk::whole(&joined) }, &mut keep);
    reader.finish(&mut keep);
    Ok(readings)
}

fn redacted(app: &App, file: &LogFile, lines: Vec<LogLine>) -> Result<Vec<LogLine>, CoreError> {
    let mut redactor = app.line_redactor_of(file.issue_id)?;
    let detector = redactor.detector();
    match app.file_contexts().get(file.id, &detector) {
        Some(context) => redactor.remember_context(&file.file_name, context),
        None => {
            app.read_blocking(|connection| scan_stored(connection, file, &mut redactor))?;
            let context = redactor.context_of(&file.file_name).cloned().unwrap_or_default();
            app.file_contexts().put(file.id, detector, context);
        }
    }
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

/// What is kept of the logs of an issue, in the order they came in.
///
/// # Errors
/// `not_found` for an unknown issue.
pub async fn list_log_contents(app: &App, request: ListLogContents) -> Result<Vec<StoredLog>, CoreError> {
    app.read(move |connection| {
        issues::require(connection, request.issue_id)?;
        let files = tables::log_files::list(connection, request.issue_id)?;
        files.into_iter().map(|file| stored_log(connection, file)).collect()
    })
    .await
}

fn stored_log(connection: &Connection, file: LogFile) -> Result<StoredLog, CoreError> {
    let content = tables::log_contents::get(connection, file.id)?;
    let content = content.ok_or_else(|| CoreError::not_found("content of the log", file.id))?;
    Ok(StoredLog {
        log_file_id: file.id,
        file_name: file.file_name,
        file_path: file.file_path,
        encoding: content.encoding,
        byte_count: content.byte_count,
        line_count: content.line_count,
        format: content.format,
        zone: content.zone,
        first_timestamp: content.first_timestamp,
        last_timestamp: content.last_timestamp,
        content_hash: file.content_hash,
        redacted_values: tables::pii_spans::count(connection, file.id)?,
        approved_at: content.approved_at,
    })
}

/// The lines of a stored log that match a pattern. The log is searched as it is, not redacted; only line
/// numbers are answered.
///
/// # Errors
/// `not_found` for an unknown log; `invalid_request` for a pattern that is empty or no regular expression.
pub async fn search_log_lines(app: &App, request: SearchLogLines) -> Result<LogMatches, CoreError> {
    let searcher = Searcher::new(&request.pattern, request.is_regex)?;
    let id = request.log_file_id;
    app.blocking(move |app| {
        app.read_blocking(|connection| require(connection, id).map(|_| ()))?;
        let mut lines = Vec::new();
        sealing::for_each_stored_chunk(app, id, |chunk| {
            if lines.len() as u64 <= LINES_MAX {
                lines.extend(searcher.search(chunk).into_iter().map(|found| found.line));
            }
            Ok(())
        })?;
        lines.dedup();
        let is_complete = lines.len() as u64 <= LINES_MAX;
        lines.truncate(usize::try_from(LINES_MAX).unwrap_or(usize::MAX));
        Ok(LogMatches { lines, is_complete })
    })
    .await
}

/// Deletes a log of an issue with its evidence, and answers with what is gone.
///
/// # Errors
/// `not_found` for an unknown log.
pub async fn delete_log_file(app: &App, request: DeleteLogFile) -> Result<LogFile, CoreError> {
    let id = request.log_file_id;
    app.act(Act::on("delete_log_file", "log_file", id), move |tx, _| {
        let file = require(tx, id)?;
        tables::log_files::delete(tx, id)?;
        Ok(file)
    })
    .await
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
