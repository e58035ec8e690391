//! Sealing stored logs again: what a decision about one value changes in all logs and texts of an issue.

use crate::{
    App, CoreError,
    jobs::{JobHandle, Progress},
    line_redactor::LineRedactor,
    placeholders,
    sealed_version::SealedVersion,
};
use tftsr_input::{Cancel, Encoding, LineChunk};
use tftsr_model::{IssueId, LogFile, LogFileId, PiiSpan, RedactionDecision};
use tftsr_store::{
    Transaction,
    tables::{self, log_chunks::LogChunk, pseudonyms::Pseudonym},
};

/// The new sealed version of one log.
pub(crate) struct Sealed {
    log_file_id: LogFileId,
    sealed_hash: String,
    spans: Vec<PiiSpan>,
}

/// Everything that sealing the logs of an issue brought, ready to be written in one transaction.
pub(crate) struct Resealed {
    issue_id: IssueId,
    logs: Vec<Sealed>,
    placeholders: Vec<Pseudonym>,
}

impl Resealed {
    /// Writes the new spans, hashes and placeholders.
    pub(crate) fn store(&self, tx: &Transaction<'_>) -> Result<(), CoreError> {
        tables::pseudonyms::save(tx, self.issue_id, &self.placeholders)?;
        for log in &self.logs {
            tables::pii_spans::delete(tx, log.log_file_id)?;
            tables::pii_spans::insert_many(tx, &log.spans)?;
            tables::log_contents::reseal(tx, log.log_file_id, &log.sealed_hash)?;
        }
        Ok(())
    }

    /// What stands in the place of a value in any of the logs.
    pub(crate) fn placeholder_of(&self, value: &str) -> Option<&str> {
        let spans = self.logs.iter().flat_map(|log| &log.spans);
        spans.filter(|span| span.original_value == value).map(|span| span.replacement.as_str()).next()
    }
}

/// Redacts every stored log of an issue under these decisions. Blocks; writes nothing.
pub(crate) fn reseal(
    app: &App,
    issue_id: IssueId,
    decisions: &[RedactionDecision],
    job: &JobHandle,
) -> Result<Resealed, CoreError> {
    let mut redactor = app.line_redactor_with(issue_id, decisions)?;
    let files = app.read_blocking(|connection| Ok(tables::log_files::list(connection, issue_id)?))?;
    let JobHandle { progress, cancel } = job;
    let seal = |file: &LogFile| seal_log(app, file, &mut redactor, progress, cancel);
    let logs = files.iter().map(seal).collect::<Result<Vec<_>, _>>()?;
    Ok(Resealed { issue_id, logs, placeholders: placeholders::rows(redactor.stream()) })
}

fn seal_log(
    app: &App,
    file: &LogFile,
    redactor: &mut LineRedactor,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Sealed, CoreError> {
    progress.begin_file(&file.file_name);
    let encoding = stored_encoding(app, file.id)?;
    let mut version = SealedVersion::new(file.id, encoding);
    let stream = redactor.stream();
    stream.begin_file();
    for_each_stored_chunk(app, file.id, |chunk| {
        if cancel.is_cancelled() {
            return Err(CoreError::Cancelled);
        }
        progress.add_bytes(chunk.text.len() as u64);
        stream.push(chunk, &mut |piece| {
            version.take(&piece);
            Ok(())
        })
    })?;
    stream.finish(encoding, &mut |piece| {
        version.take(&piece);
        Ok::<_, CoreError>(())
    })?;
    let (sealed_hash, spans) = version.finish();
    Ok(Sealed { log_file_id: file.id, sealed_hash, spans })
}

/// Gives a stored log chunk by chunk, as the import once read it. Blocks.
pub(crate) fn for_each_stored_chunk(
    app: &App,
    log_file_id: LogFileId,
    mut each: impl FnMut(&LineChunk<'_>) -> Result<(), CoreError>,
) -> Result<(), CoreError> {
    let encoding = stored_encoding(app, log_file_id)?;
    app.read_blocking(|connection| {
        tables::log_chunks::for_each(connection, log_file_id, |chunk| each(&as_line_chunk(&chunk, encoding)))
    })
}

/// The encoding of a stored log. A byte order mark was there when the first text stands behind it.
fn stored_encoding(app: &App, log_file_id: LogFileId) -> Result<Encoding, CoreError> {
    const MARKS: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];
    let (content, first_offset) = app.read_blocking(|connection| {
        let content = tables::log_contents::get(connection, log_file_id)?;
        Ok((content, tables::log_chunks::first_offset(connection, log_file_id)?))
    })?;
    let label = content.map_or_else(|| "utf-8".to_owned(), |content| content.encoding);
    let with_mark = |mark: &[u8]| {
        Encoding::labelled(&label, mark).filter(|encoding| encoding.bom().len() as u64 == first_offset)
    };
    let marked = MARKS.iter().find_map(|mark| with_mark(mark)).filter(|_| first_offset > 0);
    Ok(marked.or_else(|| Encoding::labelled(&label, b"")).unwrap_or(Encoding::Utf8))
}

/// A chunk that does not end with its line's end goes on in the next one, or the log ends there: to the
/// redactor, which is told of the end by `finish`, both are the same.
fn as_line_chunk(chunk: &LogChunk, encoding: Encoding) -> LineChunk<'_> {
    LineChunk {
        text: &chunk.text,
        first_line: chunk.first_line,
        raw_offset: chunk.byte_offset,
        encoding,
        ends_inside_line: !chunk.text.ends_with(b"\n"),
    }
}

/// Puts a decision about one value into effect in every text that is stored with the issue: a value that
/// has a placeholder now goes, and one that has lost its placeholder comes back.
pub(crate) fn rewrite_texts(
    tx: &Transaction<'_>,
    issue_id: IssueId,
    value: &str,
    placeholder_before: Option<&str>,
    placeholder_now: Option<&str>,
) -> Result<(), CoreError> {
    let (old, new) = match (placeholder_before, placeholder_now) {
        (_, Some(placeholder)) => (value, placeholder),
        (Some(placeholder), None) => (placeholder, value),
        (None, None) => return Ok(()),
    };
    tables::issue_texts::replace(tx, issue_id, old, new)?;
    Ok(())
}
