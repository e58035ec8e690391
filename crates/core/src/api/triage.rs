//! The main job: logs in; evidence, timeline, whys and documents out.

use super::{
    documents::{self, DocumentTemplate, ExportDocument, GenerateDocument},
    issues::{self, CreateIssue, DeleteIssue},
    whys,
};
use crate::{
    App, CoreError,
    act::{Act, Now},
    app_event, file_out, hash,
    import::{ImportPlan, Imported, Importer},
    line_redactor::LineRedactor,
    triage_proposals::{self, LineOrigin, ProposedEvent, ProposedWhy},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};
use tftsr_documents::{DocumentFormat, FORMATS};
use tftsr_logs::{Analysis, AnalysisOptions, FileSummary, Findings, TimelineDetail};
use tftsr_model::{
    Cause, DocumentType, EvidenceId, EvidenceLine, Issue, IssueId, IssueStatus, LogFile, LogFileId,
    ResolutionStep, ResolutionStepId, Severity, Skipped, StepAuthor, StoredEvidence, TimeConfidence, Verdict,
};
use tftsr_store::{
    Transaction,
    tables::{self, log_contents::Reading, pseudonyms::Pseudonym, triage_findings::TriageFindings},
};
use ts_rs::TS;

/// Lines kept as evidence of an issue.
const EVIDENCE_KEPT: usize = 50;
/// Lines shown in the answer.
const EVIDENCE_SHOWN: usize = 10;
/// Words of the title that name the folder of its documents.
const TITLE_WORDS_IN_FOLDER: usize = 8;
/// Names tried when a document's file exists already.
const FILE_NAMES_MAX: u32 = 1_000;
/// How sure a machine alone is, in the seed's `root_cause_identified` metadata; a person confirms.
const CONFIDENCE_LIKELY: f64 = 0.5;

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

/// What reading and ranking brought, on the thread that did it.
struct Analyzed {
    imported: Imported,
    findings: Findings,
    redactor: LineRedactor,
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
    let outcome = Outcome::of(&mut analyzed, issue)?;
    store(app, issue.id, &outcome).await?;
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

/// What the findings come to, redacted and under the names that the issue's logs have.
struct Outcome {
    findings: TriageFindings,
    evidence: Vec<StoredEvidence>,
    events: Vec<ProposedEvent>,
    whys: Vec<ProposedWhy>,
    readings: Vec<(LogFileId, Reading)>,
    placeholders: Vec<Pseudonym>,
    /// Name in the issue to name as given.
    given_names: HashMap<String, String>,
}

impl Outcome {
    fn of(analyzed: &mut Analyzed, issue: &Issue) -> Result<Self, CoreError> {
        let Analyzed { imported, findings, redactor } = analyzed;
        let files: HashMap<&str, &LogFile> =
            imported.files.iter().map(|file| (file.given_name.as_str(), &file.log_file)).collect();
        let ranked = findings.evidence(EVIDENCE_KEPT, None, None);
        let origins = origins(findings, &ranked, &files);
        let evidence = stored_evidence(ranked, issue.id, &files, redactor);
        let stated = findings.cause();
        let cause = stated.cause.and_then(|cause| stored_cause(cause, &files, redactor));
        let verdict = if cause.is_some() { stated.verdict } else { Verdict::Inconclusive };
        let title = redactor.redact_text(&issue.title);
        let whys = triage_proposals::whys(&title, verdict, cause.as_ref(), &evidence);
        let events = triage_proposals::events(&evidence, |found| {
            origins.get(&(found.log_file_id, found.line.line)).cloned()
        });
        Ok(Self {
            findings: TriageFindings { verdict, cause, skipped: imported.skipped.clone() },
            evidence,
            events,
            whys,
            readings: readings(findings, &files),
            placeholders: crate::placeholders::rows(redactor.stream()),
            given_names: files
                .iter()
                .map(|(given, file)| (file.file_name.clone(), (*given).to_owned()))
                .collect(),
        })
    }
}

fn stored_evidence(
    ranked: Vec<EvidenceLine>,
    issue_id: IssueId,
    files: &HashMap<&str, &LogFile>,
    redactor: &mut LineRedactor,
) -> Vec<StoredEvidence> {
    let stored = ranked.into_iter().filter_map(|mut line| {
        let file = files.get(line.file.as_str())?;
        line.text = redactor.redact(&line.file, line.line, &line.text);
        line.file.clone_from(&file.file_name);
        Some(StoredEvidence { id: EvidenceId::generate(), issue_id, log_file_id: file.id, line })
    });
    stored.collect()
}

/// What is known of the ranked lines beyond what is kept of them: their time's confidence, their hash.
fn origins(
    findings: &Findings,
    ranked: &[EvidenceLine],
    files: &HashMap<&str, &LogFile>,
) -> HashMap<(LogFileId, u64), LineOrigin> {
    let timeline = findings.timeline(None, None);
    let confidences: HashMap<(&str, u64), &[TimeConfidence]> = timeline
        .iter()
        .map(|event| ((event.file.as_str(), event.line), event.confidence.as_slice()))
        .collect();
    let origin = |line: &EvidenceLine| {
        let file = files.get(line.file.as_str())?;
        let confidence =
            confidences.get(&(line.file.as_str(), line.line)).copied().unwrap_or_default().to_vec();
        Some(((file.id, line.line), LineOrigin { confidence, hash: hash::sha256_hex(line.text.as_bytes()) }))
    };
    ranked.iter().filter_map(origin).collect()
}

fn stored_cause(cause: Cause, files: &HashMap<&str, &LogFile>, redactor: &mut LineRedactor) -> Option<Cause> {
    let file = files.get(cause.file.as_str())?;
    // The sentence names the file as given; the issue and its documents know it by its short name.
    let summary = cause.summary.replace(&cause.file, &file.file_name);
    Some(Cause {
        summary: redactor.redact_text(&summary),
        text: redactor.redact(&cause.file, cause.line, &cause.text),
        file: file.file_name.clone(),
        ..cause
    })
}

/// What the log engine says of each file, for the row of its content.
fn readings(findings: &Findings, files: &HashMap<&str, &LogFile>) -> Vec<(LogFileId, Reading)> {
    let of_file = |summary: &FileSummary| {
        let file = files.get(summary.name.as_str())?;
        let reading = Reading {
            format: summary.format.clone(),
            zone: summary.zone.clone().or_else(|| summary.first.as_ref().map(|_| "UTC (assumed)".to_owned())),
            first_timestamp: summary.first.clone(),
            last_timestamp: summary.last.clone(),
        };
        Some((file.id, reading))
    };
    findings.files().iter().filter_map(of_file).collect()
}

/// Keeps evidence, events, whys and findings, in one transaction with their audit entries.
async fn store(app: &App, issue_id: IssueId, outcome: &Outcome) -> Result<(), CoreError> {
    let findings = outcome.findings.clone();
    let evidence = outcome.evidence.clone();
    let events = outcome.events.clone();
    let whys = outcome.whys.clone();
    let readings = outcome.readings.clone();
    let placeholders = outcome.placeholders.clone();
    let act = Act::on("triage_logs", "issue", issue_id).details(json!({
        "verdict": findings.verdict,
        "evidence_lines": evidence.len(),
        "events": events.len(),
        "skipped": findings.skipped.len(),
    }));
    app.act(act, move |tx, now| {
        for (log_file, reading) in &readings {
            tables::log_contents::update_reading(tx, *log_file, reading)?;
        }
        tables::pseudonyms::save(tx, issue_id, &placeholders)?;
        tables::evidence_lines::replace(tx, issue_id, &evidence)?;
        tables::triage_findings::replace(tx, issue_id, &findings, &now.text)?;
        for event in events {
            tables::timeline_events::insert(tx, &event.into_row(issue_id, now))?;
        }
        store_whys(tx, issue_id, whys, now)?;
        record_cause(tx, issue_id, findings.cause.as_ref(), now)
    })
    .await
}

fn store_whys(
    tx: &Transaction<'_>,
    issue_id: IssueId,
    proposals: Vec<ProposedWhy>,
    now: &Now,
) -> Result<(), CoreError> {
    let mut parent_id = None;
    for (order, proposal) in (1_i64..).zip(proposals) {
        let step = ResolutionStep {
            id: ResolutionStepId::generate(),
            issue_id,
            step_order: order,
            why_question: proposal.question,
            answer: proposal.answer,
            evidence: whys::cite(&proposal.links)?,
            created_at: now.text.clone(),
            parent_id,
            state: proposal.state,
            author: StepAuthor::Proposal,
            evidence_links: proposal.links,
        };
        parent_id = Some(step.id);
        tables::resolution_steps::insert(tx, &step)?;
        whys::record_advance(tx, &step, now)?;
    }
    Ok(())
}

fn record_cause(
    tx: &Transaction<'_>,
    issue_id: IssueId,
    cause: Option<&Cause>,
    now: &Now,
) -> Result<(), CoreError> {
    let Some(cause) = cause else { return Ok(()) };
    let metadata = json!({"root_cause": cause.summary, "confidence": CONFIDENCE_LIKELY});
    app_event::record(tx, issue_id, "root_cause_identified", "A likely root cause was found", &metadata, now)
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

impl Outcome {
    /// The answer, under the names that the caller gave.
    fn report(
        self,
        issue_id: IssueId,
        analyzed: &mut Analyzed,
        files: Vec<String>,
        is_raw: bool,
    ) -> TriageReport {
        let given = |name: &String| self.given_names.get(name).unwrap_or(name).clone();
        let mut evidence: Vec<EvidenceLine> =
            self.evidence.iter().take(EVIDENCE_SHOWN).map(|stored| stored.line.clone()).collect();
        let mut cause = self.findings.cause.clone();
        for line in &mut evidence {
            line.file = given(&line.file);
        }
        if let Some(cause) = &mut cause {
            cause.file = given(&cause.file);
        }
        if is_raw {
            show_originals(&analyzed.findings, &mut evidence, cause.as_mut());
        }
        TriageReport {
            issue_id,
            verdict: self.findings.verdict,
            cause,
            evidence,
            files,
            skipped: self.findings.skipped,
        }
    }
}

/// Puts the lines' own text back in place of the redacted one.
fn show_originals(findings: &Findings, evidence: &mut [EvidenceLine], cause: Option<&mut Cause>) {
    let originals = findings.evidence(EVIDENCE_KEPT, None, None);
    for line in evidence {
        let original =
            originals.iter().find(|original| original.file == line.file && original.line == line.line);
        if let Some(original) = original {
            line.text.clone_from(&original.text);
        }
    }
    if let (Some(cause), Some(original)) = (cause, findings.cause().cause) {
        *cause = original;
    }
}
