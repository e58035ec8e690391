//! The incident that comes with the program, for a first look at everything.

use super::{
    issues::{self, CreateIssue, DeleteIssue},
    triage::{self, AnalyzeLogs},
};
use crate::{App, CoreError, api::NoArguments};
use std::{
    path::Path,
    time::{Duration, SystemTime},
};
use tftsr_model::{Issue, Severity};

/// The logs of the sample, as `examples/incidents/checkout-outage` has them.
const SAMPLE: &[(&str, &[u8])] = &[
    ("checkout-api.log", include_bytes!("../../../../examples/incidents/checkout-outage/checkout-api.log")),
    ("edge-access.log", include_bytes!("../../../../examples/incidents/checkout-outage/edge-access.log")),
    ("edge-error.log", include_bytes!("../../../../examples/incidents/checkout-outage/edge-error.log")),
    (
        "payment-worker.jsonl",
        include_bytes!("../../../../examples/incidents/checkout-outage/payment-worker.jsonl"),
    ),
    (
        "platform-syslog.log",
        include_bytes!("../../../../examples/incidents/checkout-outage/platform-syslog.log"),
    ),
    (
        "postgresql-2026-10-13.log",
        include_bytes!("../../../../examples/incidents/checkout-outage/postgresql-2026-10-13.log"),
    ),
];
/// 2026-10-13 08:00 UTC, when the sample's logs end. Lines without a year take it from the file's time.
const SAMPLE_WRITTEN: Duration = Duration::from_secs(1_791_878_400);

/// Makes an issue of the sample incident and analyzes its logs. All people, hosts and keys in it are
/// invented.
///
/// # Errors
/// What the disk and the database report; then no issue stays.
pub async fn create_sample_issue(app: &App, _: NoArguments) -> Result<Issue, CoreError> {
    let folder = app.blocking(|app| written_to(app.data_dir())).await?;
    let issue = issues::create_issue(app, sample_issue()).await?;
    let paths = vec![folder.path().display().to_string()];
    let request = AnalyzeLogs { issue_id: issue.id, paths, pasted: None };
    match triage::analyze_logs(app, request).await {
        Ok(_) => Ok(issue),
        Err(error) => {
            issues::delete_issue(app, DeleteIssue { issue_id: issue.id }).await?;
            Err(error)
        }
    }
}

fn sample_issue() -> CreateIssue {
    CreateIssue {
        title: "Checkout answers 5xx since 07:14 UTC".to_owned(),
        description: Some(
            "Sample incident. Customers of a web shop cannot place orders. A release went out at 06:55 and \
             the card processor had trouble at 06:41; neither explains all of it."
                .to_owned(),
        ),
        severity: Severity::Critical,
        category: Some("databases".to_owned()),
        source: Some("sample".to_owned()),
        assigned_to: None,
        tags: vec!["sample".to_owned()],
    }
}

/// The sample's files in a folder that is removed when it is dropped.
fn written_to(data_dir: &Path) -> Result<tempfile::TempDir, CoreError> {
    let folder = tempfile::Builder::new().prefix("sample-").tempdir_in(data_dir);
    let folder = folder.map_err(|source| CoreError::writing(data_dir, source))?;
    let written = SystemTime::UNIX_EPOCH + SAMPLE_WRITTEN;
    for (name, bytes) in SAMPLE {
        let path = folder.path().join(name);
        let set_time = || std::fs::File::options().write(true).open(&path)?.set_modified(written);
        let made = std::fs::write(&path, bytes).and_then(|()| set_time());
        made.map_err(|source| CoreError::writing(&path, source))?;
    }
    Ok(folder)
}
