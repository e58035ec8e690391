//! `tftsr capture`.

use super::issue::issue_id;
use crate::{args::CaptureArgs, output::Report};
use tftsr_core::{ApiError, App, capture};

pub(crate) async fn run(app: &App, args: &CaptureArgs) -> Result<Report, ApiError> {
    let report = capture::run(app, issue_id(&args.issue)?, args.command.clone()).await?;
    let status = report.exit_status.map_or_else(|| "a signal".to_owned(), |status| status.to_string());
    let text = format!(
        "Kept as {} ({} bytes); it ended with {status}",
        report.log_file.file_name,
        report.log_file.file_size.unwrap_or(0)
    );
    Report::new(&report, text)
}
