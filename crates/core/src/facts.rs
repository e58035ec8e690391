//! The facts of an issue, as documents want them: gathered from the store, every text redacted.

use crate::{App, CoreError, api::issues, judgement, line_redactor::LineRedactor};
use std::collections::BTreeMap;
use tftsr_documents::{Facts, LogFacts, Milestones};
use tftsr_model::{Issue, IssueId, LogFile, ResolutionStep, TimelineEvent};
use tftsr_store::{Connection, tables};

/// Reads everything a document about the issue is made of.
pub(crate) async fn assemble(app: &App, issue_id: IssueId) -> Result<Facts, CoreError> {
    let now = app.now();
    app.blocking(move |app| {
        let mut redactor = app.line_redactor_of(issue_id)?;
        let facts = app.read_blocking(|connection| read(connection, issue_id, &now))?;
        Ok(redacted(facts, &mut redactor))
    })
    .await
}

fn read(connection: &Connection, issue_id: IssueId, now: &crate::act::Now) -> Result<Facts, CoreError> {
    let issue = issues::require(connection, issue_id)?;
    let events = tables::timeline_events::list(connection, issue_id)?;
    let files = tables::log_files::list(connection, issue_id)?;
    let log_files =
        files.into_iter().map(|file| log_facts(connection, file)).collect::<Result<Vec<_>, _>>()?;
    let mut facts = Facts::new(issue, now.timestamp, env!("CARGO_PKG_VERSION"));
    if let Some(findings) = tables::triage_findings::get(connection, issue_id)? {
        facts.verdict = findings.verdict;
        facts.cause = findings.cause;
        facts.skipped = findings.skipped;
    }
    facts.log_files = log_files;
    facts.evidence = tables::evidence_lines::list(connection, issue_id)?;
    facts.whys = tables::resolution_steps::list(connection, issue_id)?;
    (facts.verdict, facts.cause) = judgement::judged(facts.verdict, facts.cause, &facts.whys);
    facts.milestones = Milestones::from_events(&events);
    facts.timeline_events = events;
    facts.redactions = counts_by_type(connection, issue_id)?;
    Ok(facts)
}

fn log_facts(connection: &Connection, file: LogFile) -> Result<LogFacts, CoreError> {
    let content = tables::log_contents::get(connection, file.id)?;
    let redactions = tables::pii_spans::list(connection, file.id)?.len() as u64;
    Ok(LogFacts {
        lines: content.as_ref().map_or(0, |content| content.line_count),
        format: content.as_ref().and_then(|content| content.format.clone()),
        zone: content.as_ref().and_then(|content| content.zone.clone()),
        first: content.as_ref().and_then(|content| content.first_timestamp.clone()),
        last: content.and_then(|content| content.last_timestamp),
        redactions,
        file,
    })
}

/// How many different values of each type the issue's placeholders stand for.
fn counts_by_type(connection: &Connection, issue_id: IssueId) -> Result<BTreeMap<String, u64>, CoreError> {
    let mut counts = BTreeMap::new();
    for pseudonym in tables::pseudonyms::load(connection, issue_id)? {
        *counts.entry(pseudonym.pii_type).or_insert(0) += 1;
    }
    Ok(counts)
}

/// Evidence and causes are stored redacted; what people typed is redacted here.
fn redacted(mut facts: Facts, redactor: &mut LineRedactor) -> Facts {
    redact_issue(&mut facts.issue, redactor);
    for file in &mut facts.log_files {
        file.file.file_name = redactor.redact_text(&file.file.file_name);
        file.file.file_path = redactor.redact_text(&file.file.file_path);
    }
    for step in &mut facts.whys {
        redact_step(step, redactor);
    }
    for event in &mut facts.timeline_events {
        redact_event(event, redactor);
    }
    for skipped in &mut facts.skipped {
        // Where it lay on somebody's disk is nobody's business; which file it was is.
        let name = skipped.path.rsplit(['/', '\\']).next().unwrap_or(&skipped.path);
        skipped.path = redactor.redact_text(name);
        skipped.reason = redactor.redact_text(&skipped.reason);
    }
    for evidence in &mut facts.evidence {
        evidence.line.file = redactor.redact_text(&evidence.line.file);
    }
    if let Some(cause) = &mut facts.cause {
        cause.file = redactor.redact_text(&cause.file);
        cause.summary = redactor.redact_text(&cause.summary);
    }
    facts
}

fn redact_issue(issue: &mut Issue, redactor: &mut LineRedactor) {
    issue.title = redactor.redact_text(&issue.title);
    issue.description = issue.description.take().map(|text| redactor.redact_text(&text));
    issue.tags = issue.tags.iter().map(|tag| redactor.redact_text(tag)).collect();
}

fn redact_step(step: &mut ResolutionStep, redactor: &mut LineRedactor) {
    step.why_question = redactor.redact_text(&step.why_question);
    step.answer = step.answer.take().map(|text| redactor.redact_text(&text));
    for link in &mut step.evidence_links {
        link.file = redactor.redact_text(&link.file);
        link.text = redactor.redact_text(&link.text);
    }
}

fn redact_event(event: &mut TimelineEvent, redactor: &mut LineRedactor) {
    event.description = redactor.redact_text(&event.description);
    event.source = event.source.take().map(|text| redactor.redact_text(&text));
}
