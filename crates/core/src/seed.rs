//! Made-up issues, logs and audit entries: the same for the same request, different enough to list.

use crate::{
    App, CoreError,
    act::Act,
    api::{
        issues::{CreateIssue, new_issue},
        logs,
        system::{SeedDatabase, SeedReport},
    },
};
use serde_json::json;
use tftsr_model::{IssueId, Severity};
use tftsr_store::tables;

/// Issues of one call.
const ISSUES_MAX: u32 = 1_000_000;
/// Logs of one call.
const LOGS_MAX: u32 = 100_000;
/// Further audit entries of one call.
const AUDIT_MAX: u32 = 1_000_000;
/// Rows of one transaction: large enough to be quick, small enough to let others write in between.
const ROWS_PER_ACT: u32 = 1_000;

const SUBJECTS: &[&str] =
    &["checkout", "login", "search", "billing", "mail relay", "file share", "call centre", "backup"];
const SYMPTOMS: &[&str] =
    &["is slow", "answers 503", "is unreachable", "loses messages", "restarts every minute", "runs full"];

/// Adds what the request asks for.
pub(crate) async fn run(
    app: &App,
    request: &SeedDatabase,
    domains: &[&str],
) -> Result<SeedReport, CoreError> {
    check("made-up issues", request.issues, ISSUES_MAX)?;
    check("made-up logs", request.logs, LOGS_MAX)?;
    check("made-up audit entries", request.audit, AUDIT_MAX)?;
    let issues = add_issues(app, request.issues, domains).await?;
    add_logs(app, request.logs, &issues).await?;
    add_audit_entries(app, request.audit).await?;
    Ok(SeedReport { issues: request.issues, logs: request.logs, audit: request.audit })
}

fn check(what: &'static str, wanted: u32, max: u32) -> Result<(), CoreError> {
    if wanted > max { Err(CoreError::limit(what, u64::from(max))) } else { Ok(()) }
}

async fn add_issues(app: &App, count: u32, domains: &[&str]) -> Result<Vec<IssueId>, CoreError> {
    let mut ids = Vec::new();
    for first in (0..count).step_by(ROWS_PER_ACT as usize) {
        let range = first..(first + ROWS_PER_ACT).min(count);
        let batch =
            range.map(|index| new_issue(app, made_up(index, domains))).collect::<Result<Vec<_>, _>>()?;
        ids.extend(batch.iter().map(|issue| issue.id));
        let act = Act::on("seed_issues", "database", "seed").details(json!({"issues": batch.len()}));
        app.act(act, move |tx, _| batch.iter().try_for_each(|issue| Ok(tables::issues::insert(tx, issue)?)))
            .await?;
    }
    Ok(ids)
}

fn made_up(index: u32, domains: &[&str]) -> CreateIssue {
    let pick = |list: &[&str], step: u32| list[(index / step) as usize % list.len()].to_owned();
    CreateIssue {
        title: format!("{} {} (sample {})", pick(SUBJECTS, 1), pick(SYMPTOMS, 3), index + 1),
        description: Some("Made up to try things out.".to_owned()),
        severity: Severity::ALL[(index / 2) as usize % Severity::ALL.len()],
        category: Some(pick(domains, 5)),
        source: Some("seed".to_owned()),
        assigned_to: None,
        tags: vec!["sample".to_owned()],
    }
}

async fn add_logs(app: &App, count: u32, issues: &[IssueId]) -> Result<(), CoreError> {
    if count > 0 && issues.is_empty() {
        return Err(CoreError::invalid(
            "issues",
            "logs need an issue to belong to",
            "ask for at least one issue",
        ));
    }
    for index in 0..count {
        let issue = issues[index as usize % issues.len()];
        logs::import_bytes(app, issue, &format!("sample-{index}.log"), made_up_log(index)).await?;
    }
    Ok(())
}

fn made_up_log(index: u32) -> Vec<u8> {
    let line = |minute: u32| {
        let level = if minute == 40 { "ERROR" } else { "INFO" };
        format!("2026-01-15T10:{minute:02}:00Z {level} worker-{index} handled batch {minute}\n")
    };
    (0..60).map(line).collect::<String>().into_bytes()
}

async fn add_audit_entries(app: &App, count: u32) -> Result<(), CoreError> {
    for first in (0..count).step_by(ROWS_PER_ACT as usize) {
        let batch = first..(first + ROWS_PER_ACT).min(count);
        app.write(move |tx, now| {
            batch
                .into_iter()
                .try_for_each(|index| Act::on("seed_audit", "database", index).append_to(tx, now).map(|_| ()))
        })
        .await?;
    }
    Ok(())
}
