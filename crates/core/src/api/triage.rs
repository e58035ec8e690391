//! The main job: logs in; evidence, timeline, whys and documents out.

use super::{
    documents::{self, DocumentTemplate, ExportDocument, GenerateDocument},
    issues::{self, CreateIssue, DeleteIssue},
};
use crate::{
    App, CoreError,
    act::Act,
    app_event, file_out,
    import::{ImportPlan, Importer},
    triage::{self, Analyzed, Outcome},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::{Path, PathBuf};
use tftsr_documents::{DocumentFormat, FORMATS};
use tftsr_logs::{Analysis, AnalysisOptions, TimelineDetail};
use tftsr_model::{
    Cause, DocumentType, EvidenceLine, Issue, IssueId, IssueStatus, Severity, Skipped, Verdict,
};
use tftsr_store::tables;
use ts_rs::TS;

/// Words of the title that name the folder of its documents.
const TITLE_WORDS_IN_FOLDER: usize = 8;
/// Names tried when a document's file exists already.
const FILE_NAMES_MAX: u32 = 1_000;

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
    let plan = ImportPlan {
        issue_id: issue.id,
        paths: request.paths.iter().map(PathBuf::from).collect(),
        walk: app.walk_options(),
        stdin_name: None,
    };
    let mut analyzed = app.blocking(move |app| analyze(app, &plan)).await?;
    let outcome = Outcome::of(&mut analyzed, issue);
    triage::store(app, issue.id, &outcome).await?;
    let files = write_documents(app, issue.id, out_dir).await?;
    Ok(outcome.report(issue.id, &mut analyzed, files, request.raw_text))
}

fn analyze(app: &App, plan: &ImportPlan) -> Result<Analyzed, CoreError> {
    let mut redactor = app.line_redactor_of(plan.issue_id)?;
    let options = AnalysisOptions { timeline: TimelineDetail::Events, ..AnalysisOptions::default() };
    let mut analysis = Analysis::new(options);
    let imported = Importer::new(app, plan, &mut redactor, Some(&mut analysis))?.run()?;
    Ok(Analyzed { imported, findings: analysis.finish(), redactor })
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
