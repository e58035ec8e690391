//! Search over the titles and descriptions of all issues.

use super::issues;
use crate::{App, CoreError, limits};
use serde::{Deserialize, Serialize};
use tftsr_model::{IssueId, IssueStatus, Severity};
use tftsr_store::{Connection, tables};
use ts_rs::TS;

/// What to look for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SearchIssues {
    /// Words; all of them must be there. Not empty.
    pub query: String,
    /// At most this many; 100 when nothing is said, 10,000 at most.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// An issue that holds the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchHit {
    /// The issue.
    pub id: IssueId,
    /// Its title.
    pub title: String,
    /// How bad it is.
    pub severity: Severity,
    /// Where the work stands.
    pub status: IssueStatus,
    /// The words in their surroundings; each stands in `«»`.
    pub snippet: String,
}

/// Issues whose title or description holds all words of the query, best first; the last word may be
/// the beginning of one.
///
/// # Errors
/// `invalid_request` for an empty query.
pub async fn search_issues(app: &App, request: SearchIssues) -> Result<Vec<SearchHit>, CoreError> {
    let query = limits::required_text("query", request.query)?;
    let limit = request.limit.unwrap_or(limits::ROWS_DEFAULT).min(limits::ROWS_MAX);
    app.read(move |connection| {
        let found = tables::search::search(connection, &query, u64::from(limit))?;
        found.into_iter().map(|hit| with_state(connection, hit)).collect()
    })
    .await
}

fn with_state(connection: &Connection, hit: tables::search::SearchHit) -> Result<SearchHit, CoreError> {
    let issue = issues::require(connection, hit.issue_id)?;
    Ok(SearchHit {
        id: issue.id,
        title: issue.title,
        severity: issue.severity,
        status: issue.status,
        snippet: hit.snippet,
    })
}
