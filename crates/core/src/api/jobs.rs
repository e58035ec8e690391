//! Long work, watched and stopped.

use super::NoArguments;
use crate::{App, CoreError, jobs::Job};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names the job to stop.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CancelJob {
    /// The job.
    pub job_id: u64,
}

/// Running jobs first, then the last fifty that ended, the newest first.
///
/// # Errors
/// None.
pub async fn list_jobs(app: &App, _: NoArguments) -> Result<Vec<Job>, CoreError> {
    Ok(app.jobs().list())
}

/// Asks a running job to stop. What it had begun is undone before it ends.
///
/// # Errors
/// `not_found` when no such job runs.
pub async fn cancel_job(app: &App, request: CancelJob) -> Result<Job, CoreError> {
    app.jobs().cancel(request.job_id)
}
