//! The main job: logs in; evidence, timeline, whys and documents out.

use super::{
    documents::{self, DocumentTemplate, ExportDocument, GenerateDocument},
    issues::{self, CreateIssue, DeleteIssue},
};
use crate::{
    App, CoreError,
    act::Act,
    app_event, file_out,
    import::ImportPlan,
    jobs::{JobHandle, JobKind},
    judgement, limits,
    triage::{self, Outcome},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{
    fmt,
    io::Cursor,
    path::{Path, PathBuf},
    sync::Arc,
};
use tftsr_documents::{DocumentFormat, FORMATS};
use tftsr_model::{
    Cause, DocumentType, EvidenceLine, Issue, IssueId, IssueStatus, Severity, Skipped, Verdict,
};
use tftsr_store::tables;
use ts_rs::TS;

/// Words of the title that name the folder of its documents.
const TITLE_WORDS_IN_FOLDER: usize = 8;
/// Names tried when a document's file exists already.
const FILE_NAMES_MAX: u32 = 1_000;
/// Bytes of text that come in one request.
const PASTED_BYTES_MAX: usize = 50_000_000;

/// What to look into.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TriageLogs {
    /// One line that names the symptom.
    pub title: String,
    /// How bad it is.
    pub severity: Severity,
    /// The IT domain.
    #[serde(default)]
    #[ts(optional)]
    pub category: Option<String>,
    /// Files, folders, archives; `-` for standard input.
    pub paths: Vec<String>,
    /// Folder for the documents; a new one named after the title when nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub out_dir: Option<String>,
    /// Answer with log text as it is. The documents are redacted all the same.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub raw_text: bool,
}

/// Text that comes from no file.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PastedText {
    /// The name of the log that it becomes.
    pub name: String,
    /// The text, at most 50 MB.
    pub text: String,
}

impl fmt::Debug for PastedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PastedText").field("name", &self.name).field("bytes", &self.text.len()).finish()
    }
}

/// What to add to an issue before all its logs are analyzed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnalyzeLogs {
    /// The issue.
    pub issue_id: IssueId,
    /// Files, folders, archives to import; none to analyze what is there.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub paths: Vec<String>,
    /// Text to import as a log of its own.
    #[serde(default)]
    #[ts(optional)]
    pub pasted: Option<PastedText>,
}

/// What an analysis brought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AnalysisReport {
    /// What may be said about the cause; a machine alone reaches `likely`.
    pub verdict: Verdict,
    /// The cause, when one can be supported.
    pub cause: Option<Cause>,
    /// Logs that came in.
    pub imported: u64,
    /// Lines kept as evidence.
    pub evidence_lines: u64,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
}

/// Names the issue whose findings to get.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetTriageFindings {
    /// The issue.
    pub issue_id: IssueId,
}

/// What may be said about the cause, from the last analysis and from what people did with its whys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StoredFindings {
    /// What may be said about the cause.
    pub verdict: Verdict,
    /// The cause, when one can be supported; its text is redacted.
    pub cause: Option<Cause>,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
}

/// What was found and written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TriageReport {
    /// The issue that was created.
    pub issue_id: IssueId,
    /// What may be said about the cause; a machine alone reaches `likely`.
    pub verdict: Verdict,
    /// The cause, when one can be supported.
    pub cause: Option<Cause>,
    /// The ten lines that matter most, best first.
    pub evidence: Vec<EvidenceLine>,
    /// The documents that were written.
    pub files: Vec<String>,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
}

/// Creates an issue, imports, redacts, ranks, merges the timeline, proposes whys with cited lines, and
/// writes the RCA and the post-mortem.
///
/// # Errors
/// As for creating an issue, importing logs and exporting documents. On an error the issue is removed
/// again, so nothing is left half-made.
pub async fn triage_logs(app: &App, request: TriageLogs) -> Result<TriageReport, CoreError> {
    let out_dir = out_dir(&request);
    file_out::require_folder(&out_dir)?;
    let issue = start(app, &request).await?;
    match work_on(app, &issue, &request, &out_dir).await {
        Ok(report) => Ok(report),
        Err(error) => {
            let removed = issues::delete_issue(app, DeleteIssue { issue_id: issue.id }).await;
            if let Err(removal) = removed {
                // The failure of the triage itself is what the caller has to hear.
                tracing::warn!(error = %removal, issue = %issue.id, "a failed triage could not be removed");
            }
            Err(error)
        }
    }
}

/// The folder that was named, or one named after the title.
fn out_dir(request: &TriageLogs) -> PathBuf {
    let slug = || {
        let lower = request.title.to_lowercase();
        let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<&str> = words.take(TITLE_WORDS_IN_FOLDER).collect();
        PathBuf::from(if words.is_empty() { "incident".to_owned() } else { words.join("-") })
    };
    request.out_dir.as_ref().map_or_else(slug, PathBuf::from)
}

async fn start(app: &App, request: &TriageLogs) -> Result<Issue, CoreError> {
    let create = CreateIssue {
        title: request.title.clone(),
        description: None,
        severity: request.severity,
        category: request.category.clone(),
        source: Some("triage".to_owned()),
        assigned_to: None,
        tags: Vec::new(),
    };
    let mut issue = issues::new_issue(app, create)?;
    issue.status = IssueStatus::Investigating;
    let act = Act::on("create_issue", "issue", issue.id)
        .details(json!({"severity": issue.severity, "category": issue.category, "source": "triage"}));
    app.act(act, move |tx, now| {
        tables::issues::insert(tx, &issue)?;
        let metadata = json!({"severity": issue.severity, "category": issue.category});
        app_event::record(tx, issue.id, "triage_started", "Triage started", &metadata, now)?;
        Ok(issue)
    })
    .await
}

async fn work_on(
    app: &App,
    issue: &Issue,
    request: &TriageLogs,
    out_dir: &Path,
) -> Result<TriageReport, CoreError> {
    let paths: Vec<PathBuf> = request.paths.iter().map(PathBuf::from).collect();
    let job = app.start_job(JobKind::Analyze, issue.id, &paths)?;
    let plan = ImportPlan::of_job(issue.id, paths, &job.handle());
    let mut analyzed = app.blocking(move |app| triage::analyze(app, &plan)).await?;
    let outcome = Outcome::of(&mut analyzed, issue);
    triage::store(app, issue.id, &outcome).await?;
    let files = write_documents(app, issue.id, out_dir).await?;
    let report = outcome.report(issue.id, &mut analyzed, files, request.raw_text);
    job.end(Ok(report))
}

/// Imports logs into an issue, ranks the lines of all its logs, proposes events and whys. What a person
/// wrote, pinned or accepted stays; proposals that nobody accepted give way to the new ones.
///
/// # Errors
/// `not_found` for an unknown issue or path; what reading a named path reports; `cancelled`. On an error
/// no log of the call stays.
pub async fn analyze_logs(app: &App, request: AnalyzeLogs) -> Result<AnalysisReport, CoreError> {
    let issue_id = request.issue_id;
    let issue = app.read(move |connection| issues::require(connection, issue_id)).await?;
    let paths: Vec<PathBuf> = request.paths.iter().map(PathBuf::from).collect();
    let job = app.start_job(JobKind::Analyze, issue_id, &paths)?;
    let _alone = app.lock_redaction(issue_id).await;
    let plan = import_plan(&request, &job.handle())?;
    job.end(analyze(app, issue, plan).await)
}

fn import_plan(request: &AnalyzeLogs, job: &JobHandle) -> Result<ImportPlan, CoreError> {
    let paths = request.paths.iter().map(PathBuf::from).collect();
    let mut plan = ImportPlan::of_job(request.issue_id, paths, job);
    plan.walk.lists_unreadable = true;
    if let Some(pasted) = &request.pasted {
        if pasted.text.len() > PASTED_BYTES_MAX {
            return Err(CoreError::limit("bytes of pasted text", PASTED_BYTES_MAX as u64));
        }
        let text: Arc<[u8]> = pasted.text.as_bytes().into();
        plan.stdin_name = Some(limits::title(&pasted.name)?);
        plan.walk.stdin = Arc::new(move || Box::new(Cursor::new(Arc::clone(&text))));
        plan.paths.push(PathBuf::from("-"));
    }
    Ok(plan)
}

async fn analyze(app: &App, issue: Issue, plan: ImportPlan) -> Result<AnalysisReport, CoreError> {
    let mut analyzed = app.blocking(move |app| triage::analyze(app, &plan)).await?;
    let imported = analyzed.imported_count();
    let outcome = Outcome::of(&mut analyzed, &issue);
    triage::store(app, issue.id, &outcome).await?;
    Ok(outcome.analysis_report(imported))
}

/// What may be said about the cause of an issue; nothing for one whose logs were never analyzed.
///
/// # Errors
/// `not_found` for an unknown issue.
pub async fn get_triage_findings(
    app: &App,
    request: GetTriageFindings,
) -> Result<Option<StoredFindings>, CoreError> {
    app.read(move |connection| {
        issues::require(connection, request.issue_id)?;
        let found = tables::triage_findings::get(connection, request.issue_id)?;
        let whys = tables::resolution_steps::list(connection, request.issue_id)?;
        Ok(found.map(|found| {
            let (verdict, cause) = judgement::judged(found.verdict, found.cause, &whys);
            StoredFindings { verdict, cause, skipped: found.skipped }
        }))
    })
    .await
}

/// Writes RCA and post-mortem, each as Markdown and, where it can be printed, as PDF.
async fn write_documents(app: &App, issue_id: IssueId, out_dir: &Path) -> Result<Vec<String>, CoreError> {
    let mut files = Vec::new();
    for (doc_type, stem) in [(DocumentType::Rca, "rca"), (DocumentType::Postmortem, "postmortem")] {
        let request = GenerateDocument { issue_id, doc_type, template: Some(DocumentTemplate::Standard) };
        let document = documents::generate_document(app, request).await?;
        for format in FORMATS.iter().filter(|format| **format != DocumentFormat::Pdf || app.pdf().is_some()) {
            let path = free_name(out_dir, stem, format.extension())?;
            let path = path.display().to_string();
            let request = ExportDocument { document_id: document.id, path, overwrite: false };
            files.push(documents::export_document(app, request).await?.file);
        }
    }
    Ok(files)
}

/// A name that no file has yet: an earlier triage's documents are never overwritten.
fn free_name(out_dir: &Path, stem: &str, extension: &str) -> Result<PathBuf, CoreError> {
    let numbered = (2..FILE_NAMES_MAX).map(|number| format!("{stem}-{number}.{extension}"));
    let mut names =
        std::iter::once(format!("{stem}.{extension}")).chain(numbered).map(|name| out_dir.join(name));
    let free = names.find(|path| path.symlink_metadata().is_err());
    free.ok_or_else(|| CoreError::limit("documents of one folder", u64::from(FILE_NAMES_MAX)))
}
