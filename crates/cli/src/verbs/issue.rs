//! `tftsr issue …`

use crate::{
    args::{IssueCreateArgs, IssueListArgs, IssueUpdateArgs, IssueVerb, SearchArgs},
    output::{Report, columns},
};
use std::{fmt::Write as _, path::Path};
use tftsr_core::{
    ApiError, App, CoreError,
    api::{
        issues,
        issues::{CreateIssue, DeleteIssue, GetIssue, IssueFilter, UpdateIssue},
        logs,
        logs::{ImportLogs, ImportReport},
        search,
        search::SearchIssues,
    },
};
use tftsr_model::{Issue, IssueDetail, IssueId, IssueSummary};

pub(crate) async fn run(app: &App, verb: &IssueVerb) -> Result<Report, ApiError> {
    match verb {
        IssueVerb::Create(args) => create(app, args).await,
        IssueVerb::Show { id } => show(app, id).await,
        IssueVerb::List(args) => list(app, args).await,
        IssueVerb::Update(args) => update(app, args).await,
        IssueVerb::Delete { id } => delete(app, id).await,
        IssueVerb::Search(args) => search(app, args).await,
        IssueVerb::ImportLogs { id, paths } => import_logs(app, id, paths).await,
    }
}

/// The id that was typed; whatever is not an id names no issue.
pub(crate) fn issue_id(text: &str) -> Result<IssueId, CoreError> {
    text.parse().map_err(|_| CoreError::not_found("issue", text))
}

async fn create(app: &App, args: &IssueCreateArgs) -> Result<Report, ApiError> {
    let request = CreateIssue {
        title: args.title.clone(),
        description: args.description.clone(),
        severity: args.severity.parse().map_err(CoreError::from)?,
        category: args.domain.clone(),
        source: Some("cli".to_owned()),
        assigned_to: args.assigned_to.clone(),
        tags: args.tags.clone(),
    };
    let issue = issues::create_issue(app, request).await?;
    Report::new(&issue, issue_text(&issue))
}

async fn show(app: &App, id: &str) -> Result<Report, ApiError> {
    let detail = issues::get_issue(app, GetIssue { issue_id: issue_id(id)? }).await?;
    Report::new(&detail, detail_text(&detail))
}

async fn list(app: &App, args: &IssueListArgs) -> Result<Report, ApiError> {
    let filter = IssueFilter {
        status: args.status.as_deref().map(str::parse).transpose().map_err(CoreError::from)?,
        severity: args.severity.as_deref().map(str::parse).transpose().map_err(CoreError::from)?,
        category: args.domain.clone(),
        tag: args.tag.clone(),
        limit: Some(args.limit),
        offset: Some(args.offset),
        ..IssueFilter::default()
    };
    let found = issues::list_issues(app, filter).await?;
    Report::new(&found, list_text(&found))
}

async fn update(app: &App, args: &IssueUpdateArgs) -> Result<Report, ApiError> {
    let request = UpdateIssue {
        issue_id: issue_id(&args.id)?,
        title: args.title.clone(),
        description: args.description.clone(),
        severity: args.severity.as_deref().map(str::parse).transpose().map_err(CoreError::from)?,
        status: args.status.as_deref().map(str::parse).transpose().map_err(CoreError::from)?,
        category: args.domain.clone(),
        assigned_to: args.assigned_to.clone(),
        tags: (!args.tags.is_empty()).then(|| args.tags.clone()),
    };
    let issue = issues::update_issue(app, request).await?;
    Report::new(&issue, issue_text(&issue))
}

async fn delete(app: &App, id: &str) -> Result<Report, ApiError> {
    let deleted = issues::delete_issue(app, DeleteIssue { issue_id: issue_id(id)? }).await?;
    let text =
        format!("Deleted {} with {} logs and {} documents", deleted.id, deleted.log_files, deleted.documents);
    Report::new(&deleted, text)
}

pub(crate) async fn search(app: &App, args: &SearchArgs) -> Result<Report, ApiError> {
    let request = SearchIssues { query: args.query.clone(), limit: Some(args.limit) };
    let hits = search::search_issues(app, request).await?;
    let rows: Vec<Vec<String>> = hits
        .iter()
        .map(|hit| {
            vec![hit.id.to_string(), hit.severity.to_string(), hit.status.to_string(), hit.snippet.clone()]
        })
        .collect();
    let text = if rows.is_empty() { "Nothing found.\n".to_owned() } else { columns(&rows) };
    Report::new(&hits, text)
}

async fn import_logs(app: &App, id: &str, paths: &[impl AsRef<Path>]) -> Result<Report, ApiError> {
    let request = ImportLogs {
        issue_id: issue_id(id)?,
        paths: paths.iter().map(|path| path.as_ref().display().to_string()).collect(),
    };
    let report = logs::import_logs(app, request).await?;
    let text = import_text(&report);
    Report::new(&report, text)
}

fn import_text(report: &ImportReport) -> String {
    let mut text = String::new();
    for file in &report.log_files {
        let _ = writeln!(text, "{}  {}  {} bytes", file.id, file.file_name, file.file_size.unwrap_or(0));
    }
    for skipped in &report.skipped {
        let _ = writeln!(text, "skipped {}: {}", skipped.path, skipped.reason);
    }
    text
}

fn issue_text(issue: &Issue) -> String {
    let mut text = format!("{}\n{}\n", issue.id, issue.title);
    let _ = write!(text, "severity {}, status {}", issue.severity, issue.status);
    for (name, value) in [("domain", &issue.category), ("assigned to", &issue.assigned_to)] {
        if let Some(value) = value {
            let _ = write!(text, ", {name} {value}");
        }
    }
    if !issue.tags.is_empty() {
        let _ = write!(text, ", tags {}", issue.tags.join(", "));
    }
    text.push('\n');
    text
}

fn list_text(found: &[IssueSummary]) -> String {
    if found.is_empty() {
        return "No issues. Create one with `tftsr issue create --title …`, or let `tftsr triage` do it.\n"
            .to_owned();
    }
    let row = |issue: &IssueSummary| {
        vec![
            issue.id.to_string(),
            issue.severity.to_string(),
            issue.status.to_string(),
            issue.created_at.to_string(),
            issue.title.clone(),
        ]
    };
    columns(&found.iter().map(row).collect::<Vec<_>>())
}

fn detail_text(detail: &IssueDetail) -> String {
    let mut text = issue_text(&detail.issue);
    if let Some(description) = &detail.issue.description {
        let _ = writeln!(text, "\n{description}");
    }
    let _ = writeln!(text, "\nLogs");
    for file in &detail.log_files {
        let _ = writeln!(text, "  {}  {} bytes", file.file_name, file.file_size.unwrap_or(0));
    }
    let _ = writeln!(text, "\nWhys");
    for step in &detail.resolution_steps {
        let _ = writeln!(text, "  {}. {}", step.step_order, step.why_question);
        let _ = writeln!(text, "     {}", step.answer.as_deref().unwrap_or("(not answered yet)"));
    }
    let _ = writeln!(text, "\nEvidence");
    for evidence in detail.evidence.iter().take(10) {
        let line = &evidence.line;
        let _ = writeln!(text, "  {}:{}  {}", line.file, line.line, line.text.trim_end());
    }
    let _ = writeln!(text, "\nDocuments");
    for document in &detail.documents {
        let _ = writeln!(text, "  {}  {}  {}", document.id, document.doc_type, document.title);
    }
    text
}
