//! Sealing stored logs again: what a decision or a rule changes in all logs and texts of an issue.

use crate::{
    App, CoreError,
    jobs::{JobHandle, Progress},
    line_redactor::LineRedactor,
    placeholders,
    sealed_version::SealedVersion,
    text_changes::{Placeholders, TextChanges},
};
use tftsr_input::{Cancel, Encoding, LineChunk};
use tftsr_model::{IssueId, LogFile, LogFileId, PiiSpan, RedactionDecision};
use tftsr_store::{
    Connection, Transaction,
    tables::{self, issue_texts::TextKind, log_chunks::LogChunk},
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
    /// Follows the rules of the seals, and knows all placeholders.
    redactor: LineRedactor,
}

impl Resealed {
    /// Writes the new spans, hashes and placeholders, and changes every text that is stored with the issue
    /// likewise; the value that a person named is looked for in all of them.
    pub(crate) fn store(mut self, tx: &Transaction<'_>, named: Option<&str>) -> Result<(), CoreError> {
        let before = stored_placeholders(tx, self.issue_id)?;
        for log in &self.logs {
            let hash = self.redactor.rules_hash();
            tables::pii_spans::delete(tx, log.log_file_id)?;
            tables::pii_spans::insert_many(tx, &log.spans)?;
            tables::log_contents::reseal(tx, log.log_file_id, &log.sealed_hash, hash)?;
        }
        let after = stored_placeholders(tx, self.issue_id)?;
        let changes = TextChanges::between(&before, &after, named)?;
        tables::issue_texts::rewrite(tx, self.issue_id, &mut |text, kind| {
            self.rewritten(text, kind, &changes)
        })?;
        tables::pseudonyms::save(tx, self.issue_id, &placeholders::rows(self.redactor.stream()))?;
        Ok(())
    }

    /// A stored text under the new seals: what differs is put in its place, then what quotes logs is read as
    /// they are. What a person typed is not: nothing would bring their words back when the rule goes.
    fn rewritten(&mut self, text: &str, kind: TextKind, changes: &TextChanges) -> Option<String> {
        let changed = changes.apply(text);
        if kind == TextKind::Other {
            return changed;
        }
        let redacted = self.redactor.redact_text(changed.as_deref().unwrap_or(text));
        (redacted != text).then_some(redacted)
    }
}

/// Redacts every stored log of an issue under the user's rules and these decisions. Blocks; writes nothing.
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
    Ok(Resealed { issue_id, logs, redactor })
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

/// Each value that is replaced in the stored logs of an issue, with what stands in its place.
pub(crate) fn stored_placeholders(
    connection: &Connection,
    issue_id: IssueId,
) -> Result<Placeholders, CoreError> {
    let mut all = Placeholders::new();
    for file in tables::log_files::list(connection, issue_id)? {
        let spans = tables::pii_spans::list(connection, file.id)?;
        all.extend(spans.into_iter().map(|span| (span.original_value, span.replacement)));
    }
    Ok(all)
}
