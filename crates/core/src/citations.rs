//! Citations: a line of a stored log, named by a person, turned into a link with its text.

use crate::{
    App, CoreError,
    api::logs::{self, ListLogFiles, ReadLogLines},
};
use serde::{Deserialize, Serialize};
use tftsr_model::{EvidenceLink, IssueId, LogFile};
use tftsr_store::tables;
use ts_rs::TS;

/// A line of a stored log that supports an answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CitedLine {
    /// The log's name within the issue.
    pub file: String,
    /// The line, 1-based.
    pub line: u64,
}

/// The lines that an answer cites, as links with redacted text.
///
/// # Errors
/// `not_found` when the issue has no such log, or the log no such line.
pub(crate) async fn resolve(
    app: &App,
    issue_id: IssueId,
    lines: Vec<CitedLine>,
) -> Result<Vec<EvidenceLink>, CoreError> {
    let mut links = Vec::with_capacity(lines.len());
    for cited in lines {
        links.push(resolve_one(app, issue_id, cited).await?);
    }
    Ok(links)
}

/// One cited line as a link with redacted text.
///
/// # Errors
/// As [`resolve`].
pub(crate) async fn resolve_one(
    app: &App,
    issue_id: IssueId,
    cited: CitedLine,
) -> Result<EvidenceLink, CoreError> {
    let files = logs::list_log_files(app, ListLogFiles { issue_id }).await?;
    let is_named = |file: &&LogFile| file.file_name == cited.file || file.file_path == cited.file;
    let file = files.iter().find(is_named).ok_or_else(|| CoreError::not_found("log", &cited.file))?;
    let request = ReadLogLines { log_file_id: file.id, from_line: cited.line, count: 1, raw_text: false };
    let read = logs::read_log_lines(app, request).await?;
    let place = format!("{}:{}", cited.file, cited.line);
    let line = read.lines.into_iter().next().ok_or_else(|| CoreError::not_found("line", place))?;
    let (id, number) = (file.id, cited.line);
    let evidence =
        app.read(move |connection| Ok(tables::evidence_lines::list(connection, issue_id)?)).await?;
    let known = evidence.into_iter().find(|found| found.log_file_id == id && found.line.line == number);
    Ok(EvidenceLink {
        evidence_id: known.map(|found| found.id),
        log_file_id: file.id,
        file: file.file_name.clone(),
        line: cited.line,
        text: line.text,
    })
}
