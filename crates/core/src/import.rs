//! Logs into an issue: each chunk that is read goes to the redactor, the log engine and the database.
//!
//! A file becomes visible only when it is complete: until then its row has no content hash and lists
//! leave it out. When an import fails, what it has written so far is removed.

use crate::{
    App, CoreError,
    act::{Act, Now},
    app_event,
    jobs::{JobHandle, Progress},
    line_redactor::LineRedactor,
    names::ShortNames,
    placeholders,
    sealed_version::SealedVersion,
};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::{collections::HashSet, path::PathBuf};
use tftsr_input::{Encoding, Entry, InputError, LineChunk, WalkOptions, walk};
use tftsr_logs::{Analysis, FileInfo};
use tftsr_model::{IssueId, LogFile, LogFileId, PiiSpan, Skipped};
use tftsr_redact::ContextScanner;
use tftsr_store::{
    Transaction,
    tables::{
        self,
        log_chunks::{CompressedChunk, LogChunk},
        log_contents::{LogContent, LogStorage},
    },
};

/// Compressed bytes that are gathered before they are written: one transaction each.
const BATCH_BYTES: usize = 8 * 1024 * 1024;

/// What an import brought.
#[derive(Debug)]
pub(crate) struct Imported {
    /// The logs, in the order they were read.
    pub(crate) files: Vec<ImportedFile>,
    /// What was met and not read.
    pub(crate) skipped: Vec<Skipped>,
}

/// One imported log.
#[derive(Debug)]
pub(crate) struct ImportedFile {
    /// Its row.
    pub(crate) log_file: LogFile,
    /// Its name as the walk gave it, by which the log engine knows it.
    pub(crate) given_name: String,
}

/// What is read and under which conditions.
pub(crate) struct ImportPlan {
    pub(crate) issue_id: IssueId,
    pub(crate) paths: Vec<PathBuf>,
    pub(crate) walk: WalkOptions,
    /// Takes the place of the name `-`.
    pub(crate) stdin_name: Option<String>,
    /// Told of every chunk that was read.
    pub(crate) progress: Progress,
}

impl ImportPlan {
    /// The plan of a job that reads paths.
    pub(crate) fn of_job(issue_id: IssueId, paths: Vec<PathBuf>, job: &JobHandle) -> Self {
        let (walk, progress) = (App::walk_options_of(job), job.progress.clone());
        Self { issue_id, paths, walk, stdin_name: None, progress }
    }
}

/// Everything that sees the chunks, and what has been written so far.
pub(crate) struct Importer<'a> {
    app: &'a App,
    plan: &'a ImportPlan,
    names: ShortNames,
    redactor: &'a mut LineRedactor,
    analysis: Option<&'a mut Analysis>,
    known_hashes: HashSet<String>,
    files: Vec<ImportedFile>,
    notes: Vec<Skipped>,
}

impl<'a> Importer<'a> {
    pub(crate) fn new(
        app: &'a App,
        plan: &'a ImportPlan,
        redactor: &'a mut LineRedactor,
        analysis: Option<&'a mut Analysis>,
    ) -> Result<Self, CoreError> {
        let issue_id = plan.issue_id;
        let existing =
            app.read_blocking(move |connection| Ok(tables::log_files::list(connection, issue_id)?))?;
        Ok(Self {
            app,
            plan,
            names: ShortNames::taken(existing.iter().map(|file| file.file_name.clone())),
            redactor,
            analysis,
            known_hashes: existing.into_iter().filter_map(|file| file.content_hash).collect(),
            files: Vec::new(),
            notes: Vec::new(),
        })
    }

    /// Reads everything; on failure removes what was written.
    pub(crate) fn run(mut self) -> Result<Imported, CoreError> {
        let plan = self.plan;
        let walked = walk(&plan.paths, &plan.walk, &mut |entry| self.read_entry(entry));
        match walked {
            Ok(mut skipped) => {
                skipped.append(&mut self.notes);
                Ok(Imported { files: self.files, skipped })
            }
            Err(error) => {
                self.remove_all();
                Err(error)
            }
        }
    }

    fn remove_all(&self) {
        let ids: Vec<LogFileId> = self.files.iter().map(|file| file.log_file.id).collect();
        let removed = self.app.write_blocking(move |tx, _| {
            for id in ids {
                tables::log_files::delete(tx, id)?;
            }
            Ok(())
        });
        if let Err(error) = removed {
            // The failure of the import itself is what the caller has to hear.
            tracing::warn!(%error, "what a failed import had written could not be removed");
        }
    }

    fn read_entry(&mut self, entry: Entry<'_>) -> Result<(), CoreError> {
        let given_name = entry.name.clone();
        self.plan.progress.begin_file(&given_name);
        let info = file_info(&entry);
        let mut file = self.open_file(&entry);
        if let Some(analysis) = &mut self.analysis {
            analysis.begin_file(info);
        }
        self.redactor.stream().begin_file();
        let detector = self.redactor.detector();
        let mut scanner = ContextScanner::new(&detector);
        let read = self.read_lines(entry, &mut file, &mut scanner);
        if let Some(analysis) = &mut self.analysis {
            analysis.end_file();
        }
        self.redactor.remember(&given_name, scanner);
        let finished = self.redactor.stream().finish(file.encoding, &mut |piece| {
            file.sealed.take(&piece);
            Ok::<_, CoreError>(())
        });
        // What came before the damage is kept: inside a folder the walk goes on and lists the reason.
        if read.as_ref().err().is_none_or(is_damage) {
            finished?;
            self.finish_file(file, given_name)?;
        } else {
            self.discard(&file)?;
        }
        read
    }

    fn open_file(&mut self, entry: &Entry<'_>) -> OpenFile {
        let given = self.plan.stdin_name.as_ref().filter(|_| entry.name == "-").unwrap_or(&entry.name);
        let row = LogFile {
            id: LogFileId::generate(),
            issue_id: self.plan.issue_id,
            file_name: self.names.choose(given, &self.plan.paths),
            file_path: given.clone(),
            file_size: None,
            mime_type: Some("text/plain".to_owned()),
            content_hash: None,
            uploaded_at: self.app.now_text(),
            redacted: false,
        };
        OpenFile::new(row, entry.encoding)
    }

    fn read_lines(
        &mut self,
        entry: Entry<'_>,
        file: &mut OpenFile,
        scanner: &mut ContextScanner<'_>,
    ) -> Result<(), CoreError> {
        let mut lines = entry.lines();
        while let Some(chunk) = lines.next_chunk()? {
            file.take(&chunk)?;
            self.plan.progress.add_bytes(chunk.text.len() as u64);
            scanner.push(&chunk);
            if let Some(analysis) = &mut self.analysis {
                analysis.push(&chunk);
            }
            self.redactor.stream().push(&chunk, &mut |piece| {
                file.sealed.take(&piece);
                Ok::<_, CoreError>(())
            })?;
            if file.batch_bytes >= BATCH_BYTES {
                self.write_batch(file)?;
            }
        }
        Ok(())
    }

    /// Writes the gathered chunks; the first batch also makes the (still hidden) row.
    fn write_batch(&self, file: &mut OpenFile) -> Result<(), CoreError> {
        let row = (!file.is_row_written).then(|| file.row.clone());
        file.is_row_written = true;
        file.batch_bytes = 0;
        let chunks = std::mem::take(&mut file.batch);
        self.app.write_blocking(move |tx, _| {
            if let Some(row) = row {
                tables::log_files::insert(tx, &row)?;
            }
            Ok(chunks.iter().try_for_each(|chunk| tables::log_chunks::insert(tx, chunk))?)
        })
    }

    fn discard(&self, file: &OpenFile) -> Result<(), CoreError> {
        let id = file.row.id;
        self.app.write_blocking(move |tx, _| {
            tables::log_files::delete(tx, id)?;
            Ok(())
        })
    }

    fn finish_file(&mut self, mut file: OpenFile, given_name: String) -> Result<(), CoreError> {
        if file.bytes == 0 {
            return Ok(());
        }
        let content_hash = hex::encode(file.original.clone().finalize());
        if !self.known_hashes.insert(content_hash.clone()) {
            let reason = "an equal log is already part of the issue".to_owned();
            self.notes.push(Skipped { path: given_name, reason });
            return self.discard(&file);
        }
        self.write_batch(&mut file)?;
        let (row, content, spans) = file.complete(content_hash, self.redactor.rules_hash());
        let log_file = row.clone();
        let placeholders = placeholders::rows(self.redactor.stream());
        let act = Act::on("import_log", "log_file", row.id).details(json!({
            "issue_id": row.issue_id,
            "bytes": row.file_size,
            "sha256": row.content_hash,
            "sealed_sha256": content.sealed_hash,
            "values_replaced": spans.len(),
        }));
        self.app.act_blocking(act, move |tx, now| {
            tables::log_files::complete(tx, &row)?;
            tables::log_contents::insert(tx, &content)?;
            tables::pii_spans::insert_many(tx, &spans)?;
            tables::pseudonyms::save(tx, row.issue_id, &placeholders)?;
            record_upload(tx, &row, now)
        })?;
        self.files.push(ImportedFile { log_file, given_name });
        Ok(())
    }
}

fn record_upload(tx: &Transaction<'_>, row: &LogFile, now: &Now) -> Result<(), CoreError> {
    let metadata = json!({"file_name": row.file_name, "file_size": row.file_size});
    app_event::record(tx, row.issue_id, "log_uploaded", "A log was imported", &metadata, now)
}

fn is_damage(error: &CoreError) -> bool {
    matches!(error, CoreError::Input(InputError::Damaged { .. }))
}

/// What the log engine is told of a file.
pub(crate) fn file_info(entry: &Entry<'_>) -> FileInfo {
    let modified = entry.modified.and_then(|time| Timestamp::try_from(time).ok());
    FileInfo { modified, ..FileInfo::named(entry.name.clone()) }
}

/// A file while it is read: its hashes, its chunks that wait to be written, the values found in it.
struct OpenFile {
    row: LogFile,
    is_row_written: bool,
    encoding: Encoding,
    batch: Vec<CompressedChunk>,
    batch_bytes: usize,
    next_chunk: u64,
    bytes: u64,
    lines: u64,
    is_inside_line: bool,
    original: Sha256,
    sealed: SealedVersion,
}

impl OpenFile {
    fn new(row: LogFile, encoding: Encoding) -> Self {
        let mut original = Sha256::new();
        original.update(encoding.bom());
        let log_file_id = row.id;
        Self {
            row,
            is_row_written: false,
            encoding,
            batch: Vec::new(),
            batch_bytes: 0,
            next_chunk: 0,
            bytes: 0,
            lines: 0,
            is_inside_line: false,
            sealed: SealedVersion::new(log_file_id, encoding),
            original,
        }
    }

    /// Hashes the chunk as it is in the file and compresses its text for the database.
    fn take(&mut self, chunk: &LineChunk<'_>) -> Result<(), CoreError> {
        let encoded = self.encoding.encode(chunk.text);
        self.original.update(&encoded);
        if self.bytes == 0 {
            self.bytes = self.encoding.bom().len() as u64;
        }
        self.bytes += encoded.len() as u64;
        let line_count = memchr::memchr_iter(b'\n', chunk.text).count() as u64
            + u64::from(!chunk.text.is_empty() && !chunk.text.ends_with(b"\n"));
        self.lines += line_count - u64::from(self.is_inside_line && line_count > 0);
        self.is_inside_line = chunk.ends_inside_line;
        let stored = LogChunk {
            log_file_id: self.row.id,
            chunk_index: self.next_chunk,
            first_line: chunk.first_line,
            line_count,
            byte_offset: chunk.raw_offset,
            text: chunk.text.to_vec(),
        };
        self.batch.push(stored.compress()?);
        self.batch_bytes += chunk.text.len();
        self.next_chunk += 1;
        Ok(())
    }

    /// The rows that make the log complete.
    fn complete(self, content_hash: String, rules_hash: &str) -> (LogFile, LogContent, Vec<PiiSpan>) {
        let (sealed_hash, spans) = self.sealed.finish();
        let content = LogContent {
            log_file_id: self.row.id,
            storage: LogStorage::Chunks,
            source_name: self.row.file_name.clone(),
            encoding: self.encoding.label().to_owned(),
            byte_count: self.bytes,
            line_count: self.lines,
            format: None,
            zone: None,
            clock_offset_seconds: 0.0,
            sealed_hash: Some(sealed_hash),
            first_timestamp: None,
            last_timestamp: None,
            approved_at: None,
            rules_hash: rules_hash.to_owned(),
        };
        let row = LogFile {
            file_size: Some(self.bytes),
            content_hash: Some(content_hash),
            redacted: true,
            ..self.row
        };
        (row, content, spans)
    }
}
