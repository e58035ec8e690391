//! What the findings of a triage come to, and how it is kept: redacted, and under the names that the
//! issue's logs have.

use super::{
    analyze::Analyzed,
    proposals::{self, LineOrigin, ProposedEvent, ProposedWhy},
    replace_whys::replace_whys,
};
use crate::{
    App, CoreError,
    act::{Act, Now},
    api::triage::{AnalysisReport, TriageReport},
    app_event, hash,
    line_redactor::LineRedactor,
    placeholders,
};
use serde_json::json;
use std::collections::{HashMap, HashSet};
use tftsr_logs::{FileSummary, Findings};
use tftsr_model::{
    Cause, EvidenceId, EvidenceLine, EvidenceOrigin, Issue, IssueId, LogFile, LogFileId, StoredEvidence,
    TimeConfidence, Verdict,
};
use tftsr_store::{
    Transaction,
    tables::{self, log_contents::Reading, pseudonyms::Pseudonym, triage_findings::TriageFindings},
};

/// Lines kept as evidence of an issue.
const EVIDENCE_KEPT: usize = 50;
/// Lines shown in the answer.
const EVIDENCE_SHOWN: usize = 10;
/// How sure a machine alone is, in the seed's `root_cause_identified` metadata; a person confirms.
const CONFIDENCE_LIKELY: f64 = 0.5;

/// What the findings come to, redacted and under the names that the issue's logs have.
pub(crate) struct Outcome {
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
    /// Redacts the findings and draws the proposals from them.
    pub(crate) fn of(analyzed: &mut Analyzed, issue: &Issue) -> Self {
        let Analyzed { imported, findings, redactor, .. } = analyzed;
        let files: HashMap<&str, &LogFile> =
            imported.files.iter().map(|file| (file.given_name.as_str(), &file.log_file)).collect();
        let ranked = findings.evidence(EVIDENCE_KEPT, None, None);
        let origins = origins(findings, &ranked, &files);
        let evidence = stored_evidence(ranked, issue.id, &files, redactor);
        let stated = findings.cause();
        let cause = stated.cause.and_then(|cause| stored_cause(cause, &files, redactor));
        let verdict = if cause.is_some() { stated.verdict } else { Verdict::Inconclusive };
        let title = redactor.redact_text(&issue.title);
        let whys = proposals::whys(&title, verdict, cause.as_ref(), &evidence);
        let events =
            proposals::events(&evidence, |found| origins.get(&(found.log_file_id, found.line.line)).cloned());
        Self {
            findings: TriageFindings { verdict, cause, skipped: imported.skipped.clone() },
            evidence,
            events,
            whys,
            readings: readings(findings, &files),
            placeholders: placeholders::rows(redactor.stream()),
            given_names: files
                .iter()
                .map(|(given, file)| (file.file_name.clone(), (*given).to_owned()))
                .collect(),
        }
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
        Some(StoredEvidence {
            id: EvidenceId::generate(),
            issue_id,
            log_file_id: file.id,
            origin: EvidenceOrigin::Ranked,
            line,
        })
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
    let sentence = redactor.redact_text(&cause.summary.replace(&cause.file, &file.file_name));
    let text = redactor.redact(&cause.file, cause.line, &cause.text);
    Some(Cause {
        // What is quoted is cut only after it was redacted: half a secret is recognised by no rule.
        summary: format!("{sentence}: {}", proposals::quoted(&text)),
        text,
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

impl Outcome {
    /// The answer, under the names that the caller gave.
    pub(crate) fn report(
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

impl Outcome {
    /// The answer to an analysis of an issue that was there before.
    pub(crate) fn analysis_report(self, imported: u64) -> AnalysisReport {
        AnalysisReport {
            verdict: self.findings.verdict,
            cause: self.findings.cause,
            imported,
            evidence_lines: self.evidence.len() as u64,
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

/// Keeps evidence, events, whys and findings, in one transaction with their audit entries.
pub(crate) async fn store(app: &App, issue_id: IssueId, outcome: &Outcome) -> Result<(), CoreError> {
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
        store_new_events(tx, issue_id, events, now)?;
        replace_whys(tx, issue_id, whys, now)?;
        record_cause(tx, issue_id, findings.cause.as_ref(), now)
    })
    .await
}

/// Adds the events whose line is not an event yet, so that a person's edits of an earlier one stay.
fn store_new_events(
    tx: &Transaction<'_>,
    issue_id: IssueId,
    events: Vec<ProposedEvent>,
    now: &Now,
) -> Result<(), CoreError> {
    let known: HashSet<_> = tables::timeline_events::list(tx, issue_id)?
        .into_iter()
        .filter_map(|event| event.log_file_id.zip(event.source_line))
        .collect();
    for event in events.into_iter().map(|event| event.into_row(issue_id, now)) {
        if event.log_file_id.zip(event.source_line).is_none_or(|place| !known.contains(&place)) {
            tables::timeline_events::insert(tx, &event)?;
        }
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
