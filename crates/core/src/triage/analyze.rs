//! One reading of everything: the logs that the issue has, and those that come in now.

use crate::{
    App, CoreError,
    import::{ImportPlan, Imported, ImportedFile, Importer},
    line_redactor::LineRedactor,
    sealing,
};
use jiff::Timestamp;
use tftsr_logs::{Analysis, AnalysisOptions, FileInfo, Findings, TimelineDetail};
use tftsr_model::LogFile;
use tftsr_redact::ContextScanner;
use tftsr_store::tables;

/// What reading and ranking brought, on the thread that did it.
pub(crate) struct Analyzed {
    pub(crate) imported: Imported,
    pub(crate) findings: Findings,
    pub(crate) redactor: LineRedactor,
    stored_before: usize,
}

impl Analyzed {
    /// Logs that were not there before.
    pub(crate) fn imported_count(&self) -> u64 {
        (self.imported.files.len() - self.stored_before) as u64
    }
}

/// Reads the stored logs of the plan's issue, imports the plan's paths, and ranks all of it. Blocks.
pub(crate) fn analyze(app: &App, plan: &ImportPlan) -> Result<Analyzed, CoreError> {
    let issue_id = plan.issue_id;
    let mut redactor = app.line_redactor_of(issue_id)?;
    let options = AnalysisOptions { timeline: TimelineDetail::Events, ..AnalysisOptions::default() };
    let mut analysis = Analysis::new(options);
    let stored = app.read_blocking(|connection| Ok(tables::log_files::list(connection, issue_id)?))?;
    let mut files = Vec::with_capacity(stored.len());
    for file in stored {
        files.push(read_stored(app, plan, file, &mut redactor, &mut analysis)?);
    }
    let stored_before = files.len();
    let mut imported = Imported { files, skipped: Vec::new() };
    if !plan.paths.is_empty() {
        let added = Importer::new(app, plan, &mut redactor, Some(&mut analysis))?.run()?;
        imported.files.extend(added.files);
        imported.skipped = added.skipped;
    }
    Ok(Analyzed { imported, findings: analysis.finish(), redactor, stored_before })
}

fn read_stored(
    app: &App,
    plan: &ImportPlan,
    log_file: LogFile,
    redactor: &mut LineRedactor,
    analysis: &mut Analysis,
) -> Result<ImportedFile, CoreError> {
    // A path of the plan may be called like a stored log; the id keeps their names apart.
    let given_name = format!("{}/{}", log_file.id, log_file.file_name);
    plan.progress.begin_file(&log_file.file_name);
    analysis.begin_file(FileInfo {
        modified: last_moment(app, &log_file)?,
        ..FileInfo::named(given_name.clone())
    });
    let detector = redactor.detector();
    let mut scanner = ContextScanner::new(&detector);
    sealing::for_each_stored_chunk(app, log_file.id, |chunk| {
        if plan.walk.cancel.is_cancelled() {
            return Err(CoreError::Cancelled);
        }
        plan.progress.add_bytes(chunk.text.len() as u64);
        scanner.push(chunk);
        analysis.push(chunk);
        Ok(())
    })?;
    analysis.end_file();
    redactor.remember(&given_name, scanner);
    Ok(ImportedFile { log_file, given_name })
}

/// The year of lines without one is inferred as it was when the log came in.
fn last_moment(app: &App, file: &LogFile) -> Result<Option<Timestamp>, CoreError> {
    let id = file.id;
    let content = app.read_blocking(|connection| Ok(tables::log_contents::get(connection, id)?))?;
    let last = content.and_then(|content| content.last_timestamp);
    Ok(last.and_then(|text| text.parse().ok()))
}
