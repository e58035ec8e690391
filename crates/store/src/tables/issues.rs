//! `issues`: one row an incident.

use super::{
    rows::{self, parsed, signed, string_list, string_list_text, unsigned},
    search,
};
use crate::StoreError;
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::{Issue, IssueId, IssueStatus, IssueSummary, Severity, UtcText};

const TABLE: &str = "issues";

/// Which issues to list; an empty filter lists all, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueFilter {
    /// Only this status.
    pub status: Option<IssueStatus>,
    /// Only issues on which work is left: open or under investigation.
    pub is_unresolved: bool,
    /// Only this severity.
    pub severity: Option<Severity>,
    /// Only this category (IT domain).
    pub category: Option<String>,
    /// Only issues with this tag.
    pub tag: Option<String>,
    /// Only issues whose title or description has words that begin with these.
    pub text: Option<String>,
    /// At most so many rows.
    pub limit: u64,
    /// Leave out so many rows first.
    pub offset: u64,
}

impl Default for IssueFilter {
    fn default() -> Self {
        Self {
            status: None,
            is_unresolved: false,
            severity: None,
            category: None,
            tag: None,
            text: None,
            limit: i64::MAX as u64,
            offset: 0,
        }
    }
}

/// Adds an issue as it is; `resolved_at` follows its status by the rule of [`update`].
///
/// # Errors
/// [`StoreError::Statement`] when the id exists.
pub fn insert(transaction: &Transaction<'_>, issue: &Issue) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO issues (id, title, description, severity, status, category, source, created_at,
                             updated_at, resolved_at, assigned_to, tags)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
                 CASE WHEN ?5 IN ('resolved', 'closed') THEN COALESCE(?10, ?9) END, ?11, ?12)",
        params![
            issue.id.to_string(),
            issue.title,
            issue.description,
            issue.severity.as_str(),
            issue.status.as_str(),
            issue.category,
            issue.source,
            issue.created_at.as_str(),
            issue.updated_at.as_str(),
            issue.resolved_at.as_ref().map(UtcText::as_str),
            issue.assigned_to,
            string_list_text(&issue.tags),
        ],
    )?;
    Ok(())
}

/// One issue.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn get(connection: &Connection, id: IssueId) -> Result<Option<Issue>, StoreError> {
    rows::first(
        connection,
        "SELECT id, title, description, severity, status, category, source, created_at, updated_at,
                resolved_at, assigned_to, tags
         FROM issues WHERE id = ?1",
        params![id.to_string()],
        issue_from_row,
    )
}

// What an issue must meet to pass a filter: its parameters are status, severity, category, tag, words, is_unresolved.
macro_rules! passes_filter {
    () => {
        "(?1 IS NULL OR status = ?1)
           AND (?2 IS NULL OR severity = ?2)
           AND (?3 IS NULL OR category = ?3)
           AND (?4 IS NULL OR EXISTS (
                 SELECT 1 FROM json_each(CASE WHEN json_valid(tags) THEN tags ELSE '[]' END)
                 WHERE value = ?4))
           AND (?5 IS NULL OR rowid IN (SELECT rowid FROM issues_fts WHERE issues_fts MATCH ?5))
           AND (NOT ?6 OR status IN ('open', 'investigating'))"
    };
}

/// The issues that pass the filter, newest first.
///
/// # Errors
/// [`StoreError`] when a row cannot be read or a number of the filter does not fit.
pub fn list(connection: &Connection, filter: &IssueFilter) -> Result<Vec<IssueSummary>, StoreError> {
    if passes_nothing(filter) {
        return Ok(Vec::new());
    }
    rows::all(
        connection,
        concat!(
            "SELECT id, title, severity, status, category, assigned_to, tags, created_at, updated_at,
                (SELECT count(*) FROM log_files WHERE log_files.issue_id = issues.id) AS log_file_count
         FROM issues WHERE ",
            passes_filter!(),
            " ORDER BY created_at DESC, id DESC LIMIT ?7 OFFSET ?8"
        ),
        params![
            filter.status.map(IssueStatus::as_str),
            filter.severity.map(Severity::as_str),
            filter.category,
            filter.tag,
            words_of(filter),
            filter.is_unresolved,
            signed(TABLE, "limit", filter.limit)?,
            signed(TABLE, "offset", filter.offset)?,
        ],
        summary_from_row,
    )
}

/// How many issues pass the filter, whatever its limit and offset.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn count(connection: &Connection, filter: &IssueFilter) -> Result<u64, StoreError> {
    if passes_nothing(filter) {
        return Ok(0);
    }
    let counted = rows::first(
        connection,
        concat!("SELECT COUNT(*) AS total FROM issues WHERE ", passes_filter!()),
        params![
            filter.status.map(IssueStatus::as_str),
            filter.severity.map(Severity::as_str),
            filter.category,
            filter.tag,
            words_of(filter),
            filter.is_unresolved,
        ],
        |row| unsigned(row, TABLE, "total"),
    )?;
    counted.ok_or(StoreError::UnreadableRow { table: TABLE, column: "total" })
}

fn words_of(filter: &IssueFilter) -> Option<String> {
    filter.text.as_deref().and_then(search::match_expression)
}

/// Text without a single word matches no word, so nothing can pass.
fn passes_nothing(filter: &IssueFilter) -> bool {
    filter.text.as_deref().is_some_and(|text| !text.trim().is_empty()) && words_of(filter).is_none()
}

/// Writes every column of the issue but `created_at`; gives the row as it then is.
///
/// `resolved_at` is not taken from the caller: the first change to `resolved` or `closed` sets it
/// to `updated_at`, a change back to `open` or `investigating` clears it.
///
/// # Errors
/// [`StoreError`] when the statement fails; a missing row is `None`.
pub fn update(transaction: &Transaction<'_>, issue: &Issue) -> Result<Option<Issue>, StoreError> {
    rows::first(
        transaction,
        "UPDATE issues
         SET title = ?2, description = ?3, severity = ?4, status = ?5, category = ?6, source = ?7,
             updated_at = ?8, assigned_to = ?9, tags = ?10,
             resolved_at = CASE WHEN ?5 IN ('resolved', 'closed') THEN COALESCE(resolved_at, ?8) END
         WHERE id = ?1
         RETURNING id, title, description, severity, status, category, source, created_at, updated_at,
                   resolved_at, assigned_to, tags",
        params![
            issue.id.to_string(),
            issue.title,
            issue.description,
            issue.severity.as_str(),
            issue.status.as_str(),
            issue.category,
            issue.source,
            issue.updated_at.as_str(),
            issue.assigned_to,
            string_list_text(&issue.tags),
        ],
        issue_from_row,
    )
}

/// Removes the issue and everything that hangs on it; says whether it was there.
///
/// # Errors
/// [`StoreError`] when the statement fails.
pub fn delete(transaction: &Transaction<'_>, id: IssueId) -> Result<bool, StoreError> {
    Ok(rows::execute(transaction, "DELETE FROM issues WHERE id = ?1", params![id.to_string()])? > 0)
}

fn issue_from_row(row: &Row<'_>) -> Result<Issue, StoreError> {
    Ok(Issue {
        id: parsed(row, TABLE, "id")?,
        title: row.get("title")?,
        description: row.get("description")?,
        severity: parsed(row, TABLE, "severity")?,
        status: parsed(row, TABLE, "status")?,
        category: row.get("category")?,
        source: row.get("source")?,
        created_at: UtcText::from_column(row.get("created_at")?),
        updated_at: UtcText::from_column(row.get("updated_at")?),
        resolved_at: row.get::<_, Option<String>>("resolved_at")?.map(UtcText::from_column),
        assigned_to: row.get("assigned_to")?,
        tags: string_list(row, TABLE, "tags")?,
    })
}

fn summary_from_row(row: &Row<'_>) -> Result<IssueSummary, StoreError> {
    Ok(IssueSummary {
        id: parsed(row, TABLE, "id")?,
        title: row.get("title")?,
        severity: parsed(row, TABLE, "severity")?,
        status: parsed(row, TABLE, "status")?,
        category: row.get("category")?,
        assigned_to: row.get("assigned_to")?,
        tags: string_list(row, TABLE, "tags")?,
        created_at: UtcText::from_column(row.get("created_at")?),
        updated_at: UtcText::from_column(row.get("updated_at")?),
        log_file_count: unsigned(row, TABLE, "log_file_count")?,
    })
}

/// Counts over all issues.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IssueCounts {
    /// All issues.
    pub total: u64,
    /// In status `open`.
    pub open: u64,
    /// In status `investigating`.
    pub investigating: u64,
    /// Neither resolved nor closed, severity `critical`.
    pub unresolved_critical: u64,
    /// Neither resolved nor closed, severity `high`.
    pub unresolved_high: u64,
    /// Resolved at or after the given moment.
    pub resolved_recently: u64,
    /// Mean hours from creation to resolution over those.
    pub mean_hours_to_resolve: Option<f64>,
}

/// Counts the issues in one pass; `since` begins what counts as recent.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn counts(connection: &Connection, since: &UtcText) -> Result<IssueCounts, StoreError> {
    let counted = rows::first(
        connection,
        "SELECT COUNT(*) AS total,
                COUNT(*) FILTER (WHERE status = 'open') AS open,
                COUNT(*) FILTER (WHERE status = 'investigating') AS investigating,
                COUNT(*) FILTER (WHERE status IN ('open', 'investigating') AND severity = 'critical') AS critical,
                COUNT(*) FILTER (WHERE status IN ('open', 'investigating') AND severity = 'high') AS high,
                COUNT(*) FILTER (WHERE resolved_at >= ?1) AS resolved_recently,
                AVG(24.0 * (julianday(resolved_at) - julianday(created_at)))
                  FILTER (WHERE resolved_at >= ?1) AS mean_hours
         FROM issues",
        params![since.as_str()],
        |row| {
            Ok(IssueCounts {
                total: unsigned(row, TABLE, "total")?,
                open: unsigned(row, TABLE, "open")?,
                investigating: unsigned(row, TABLE, "investigating")?,
                unresolved_critical: unsigned(row, TABLE, "critical")?,
                unresolved_high: unsigned(row, TABLE, "high")?,
                resolved_recently: unsigned(row, TABLE, "resolved_recently")?,
                mean_hours_to_resolve: row.get("mean_hours")?,
            })
        },
    )?;
    counted.ok_or(StoreError::UnreadableRow { table: TABLE, column: "total" })
}
