//! Issues: create, get, list, update, delete.

use super::NoArguments;
use crate::{App, CoreError, act::Act, echo, limits};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tftsr_model::{Issue, IssueDetail, IssueId, IssueStatus, IssueSummary, Severity, UtcText};
use tftsr_store::{Connection, tables};
use ts_rs::TS;

/// The domains an issue can be filed under.
pub const DOMAINS: &[&str] = &[
    "linux",
    "windows",
    "network",
    "kubernetes",
    "databases",
    "virtualization",
    "hardware",
    "observability",
    "telephony",
    "security",
    "public_safety",
    "application",
    "automation",
    "hpe_infra",
    "dell_hardware",
    "identity",
];

/// How long ago still counts as recent.
const RECENT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What a new issue is made from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateIssue {
    /// One line that names the symptom; not empty, at most 500 characters.
    pub title: String,
    /// What is known in free words; at most 100,000 characters.
    #[serde(default)]
    #[ts(optional)]
    pub description: Option<String>,
    /// How bad it is.
    pub severity: Severity,
    /// The IT domain, one of [`DOMAINS`].
    #[serde(default)]
    #[ts(optional)]
    pub category: Option<String>,
    /// Where it comes from; `local` when nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub source: Option<String>,
    /// Who works on it.
    #[serde(default)]
    #[ts(optional)]
    pub assigned_to: Option<String>,
    /// Free labels; at most 50 of 100 characters.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub tags: Vec<String>,
}

/// Names one issue.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetIssue {
    /// The issue.
    pub issue_id: IssueId,
}

/// Which issues to list; an empty filter means all.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct IssueFilter {
    /// Only this status.
    pub status: Option<IssueStatus>,
    /// Only issues on which work is left: open or under investigation.
    pub is_unresolved: Option<bool>,
    /// Only this severity.
    pub severity: Option<Severity>,
    /// Only this domain.
    pub category: Option<String>,
    /// Only with this label.
    pub tag: Option<String>,
    /// Only with words in title or description that begin with these.
    pub text: Option<String>,
    /// At most this many; 100 when nothing is said, 10,000 at most.
    pub limit: Option<u32>,
    /// Pass over this many first.
    pub offset: Option<u32>,
}

/// Changes to an issue; a field that is left out stays as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct UpdateIssue {
    /// The issue.
    pub issue_id: IssueId,
    /// A new title.
    #[serde(default)]
    pub title: Option<String>,
    /// A new description; an empty text removes it.
    #[serde(default)]
    pub description: Option<String>,
    /// A new severity.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// A new status. Reopening clears `resolved_at`.
    #[serde(default)]
    pub status: Option<IssueStatus>,
    /// A new domain; an empty text removes it.
    #[serde(default)]
    pub category: Option<String>,
    /// A new assignee; an empty text removes it.
    #[serde(default)]
    pub assigned_to: Option<String>,
    /// Replaces all labels.
    #[serde(default)]
    pub tags: Option<Vec<String>>,
}

/// Names the issue to delete.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteIssue {
    /// The issue.
    pub issue_id: IssueId,
}

/// What was deleted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeletedIssue {
    /// The issue that is gone.
    pub id: IssueId,
    /// How many logs went with it.
    pub log_files: u64,
    /// How many documents went with it.
    pub documents: u64,
}

/// Creates an issue.
///
/// # Errors
/// `invalid_request` for an empty or overlong field or an unknown domain.
pub async fn create_issue(app: &App, request: CreateIssue) -> Result<Issue, CoreError> {
    let issue = new_issue(app, request)?;
    let act = Act::on("create_issue", "issue", issue.id)
        .details(json!({"severity": issue.severity, "category": issue.category, "tags": issue.tags.len()}));
    app.act(act, move |tx, _| {
        tables::issues::insert(tx, &issue)?;
        Ok(issue)
    })
    .await
}

/// A checked row for a request, with its id and times.
pub(crate) fn new_issue(app: &App, request: CreateIssue) -> Result<Issue, CoreError> {
    let now = app.now_text();
    Ok(Issue {
        id: IssueId::generate(),
        title: limits::title(&request.title)?,
        description: request.description.map(|text| limits::long_text("description", text)).transpose()?,
        severity: request.severity,
        status: IssueStatus::Open,
        category: request.category.map(checked_domain).transpose()?,
        source: Some(request.source.unwrap_or_else(|| "local".to_owned())),
        created_at: now.clone(),
        updated_at: now,
        resolved_at: None,
        assigned_to: request.assigned_to.map(|text| limits::short_text("assigned_to", text)).transpose()?,
        tags: limits::tags(request.tags)?,
    })
}

/// An issue with everything that hangs on it.
///
/// # Errors
/// `not_found` when no issue has that id.
pub async fn get_issue(app: &App, request: GetIssue) -> Result<IssueDetail, CoreError> {
    app.read(move |connection| read_detail(connection, request.issue_id)).await
}

fn read_detail(connection: &Connection, id: IssueId) -> Result<IssueDetail, CoreError> {
    Ok(IssueDetail {
        issue: require(connection, id)?,
        log_files: tables::log_files::list(connection, id)?,
        resolution_steps: tables::resolution_steps::list(connection, id)?,
        conversations: tables::ai_conversations::list(connection, id)?,
        timeline_events: tables::timeline_events::list(connection, id)?,
        evidence: tables::evidence_lines::list(connection, id)?,
        documents: tables::documents::list(connection, id)?,
    })
}

/// The issue, or `not_found`.
pub(crate) fn require(connection: &Connection, id: IssueId) -> Result<Issue, CoreError> {
    tables::issues::get(connection, id)?.ok_or_else(|| CoreError::not_found("issue", id))
}

/// Issues, newest first.
///
/// # Errors
/// Only what the database reports.
pub async fn list_issues(app: &App, filter: IssueFilter) -> Result<Vec<IssueSummary>, CoreError> {
    let filter = table_filter(filter);
    app.read(move |connection| Ok(tables::issues::list(connection, &filter)?)).await
}

/// How many issues pass a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssueMatches {
    /// All of them, whatever the filter's limit and offset.
    pub total: u64,
}

/// How long the list of a filter is.
///
/// # Errors
/// Only what the database reports.
pub async fn count_issues(app: &App, filter: IssueFilter) -> Result<IssueMatches, CoreError> {
    let filter = table_filter(filter);
    let total = app.read(move |connection| Ok(tables::issues::count(connection, &filter)?)).await?;
    Ok(IssueMatches { total })
}

fn table_filter(filter: IssueFilter) -> tables::issues::IssueFilter {
    tables::issues::IssueFilter {
        status: filter.status,
        is_unresolved: filter.is_unresolved.unwrap_or(false),
        severity: filter.severity,
        category: filter.category,
        tag: filter.tag,
        text: filter.text.filter(|text| !text.trim().is_empty()),
        limit: filter.limit.unwrap_or(limits::ROWS_DEFAULT).min(limits::ROWS_MAX).into(),
        offset: filter.offset.unwrap_or(0).into(),
    }
}

/// How many issues there are, by what matters to a person on call.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct IssueCounts {
    /// All issues.
    pub total: u64,
    /// Nobody has begun.
    pub open: u64,
    /// Somebody is at work.
    pub investigating: u64,
    /// Open or under investigation, critical (P1).
    pub unresolved_critical: u64,
    /// Open or under investigation, high (P2).
    pub unresolved_high: u64,
    /// Resolved or closed in the last 30 days.
    pub resolved_recently: u64,
    /// Mean hours from creation to resolution over those; unknown when there are none.
    pub mean_hours_to_resolve: Option<f64>,
}

/// True counts over all issues.
///
/// # Errors
/// Only what the database reports.
pub async fn get_issue_counts(app: &App, _: NoArguments) -> Result<IssueCounts, CoreError> {
    let since = UtcText::from_timestamp(app.now().timestamp - RECENT);
    let counts = app.read(move |connection| Ok(tables::issues::counts(connection, &since)?)).await?;
    Ok(IssueCounts {
        total: counts.total,
        open: counts.open,
        investigating: counts.investigating,
        unresolved_critical: counts.unresolved_critical,
        unresolved_high: counts.unresolved_high,
        resolved_recently: counts.resolved_recently,
        mean_hours_to_resolve: counts.mean_hours_to_resolve,
    })
}

/// Changes an issue and answers with its new state.
///
/// # Errors
/// `not_found`; `invalid_request` as for [`create_issue`].
pub async fn update_issue(app: &App, request: UpdateIssue) -> Result<Issue, CoreError> {
    let id = request.issue_id;
    let act = Act::on("update_issue", "issue", id).details(changed_fields(&request));
    app.act(act, move |tx, now| {
        let mut issue = require(tx, id)?;
        apply(&mut issue, request)?;
        issue.updated_at = now.text.clone();
        tables::issues::update(tx, &issue)?.ok_or_else(|| CoreError::not_found("issue", id))
    })
    .await
}

fn changed_fields(request: &UpdateIssue) -> serde_json::Value {
    let fields = [
        ("title", request.title.is_some()),
        ("description", request.description.is_some()),
        ("severity", request.severity.is_some()),
        ("status", request.status.is_some()),
        ("category", request.category.is_some()),
        ("assigned_to", request.assigned_to.is_some()),
        ("tags", request.tags.is_some()),
    ];
    let changed: Vec<&str> =
        fields.iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| *name).collect();
    json!({"fields": changed, "severity": request.severity, "status": request.status})
}

fn apply(issue: &mut Issue, request: UpdateIssue) -> Result<(), CoreError> {
    if let Some(title) = request.title {
        issue.title = limits::title(&title)?;
    }
    if let Some(text) = request.description {
        issue.description = none_if_empty(limits::long_text("description", text)?);
    }
    if let Some(domain) = request.category {
        issue.category = none_if_empty(domain).map(checked_domain).transpose()?;
    }
    if let Some(person) = request.assigned_to {
        issue.assigned_to = none_if_empty(limits::short_text("assigned_to", person)?);
    }
    if let Some(tags) = request.tags {
        issue.tags = limits::tags(tags)?;
    }
    issue.severity = request.severity.unwrap_or(issue.severity);
    issue.status = request.status.unwrap_or(issue.status);
    Ok(())
}

fn none_if_empty(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn checked_domain(domain: String) -> Result<String, CoreError> {
    if DOMAINS.contains(&domain.as_str()) {
        return Ok(domain);
    }
    Err(CoreError::invalid(
        "domain",
        format!("unknown domain{}", echo::name(&domain)),
        format!("use one of: {}", DOMAINS.join(", ")),
    ))
}

/// Deletes an issue with its logs, evidence, whys, events and documents.
///
/// # Errors
/// `not_found` when no issue has that id.
pub async fn delete_issue(app: &App, request: DeleteIssue) -> Result<DeletedIssue, CoreError> {
    let id = request.issue_id;
    app.act(Act::on("delete_issue", "issue", id), move |tx, _| {
        require(tx, id)?;
        let log_files = tables::log_files::list(tx, id)?.len() as u64;
        let documents = tables::documents::list(tx, id)?.len() as u64;
        tables::issues::delete(tx, id)?;
        Ok(DeletedIssue { id, log_files, documents })
    })
    .await
}
