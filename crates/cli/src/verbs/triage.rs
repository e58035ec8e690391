//! `tftsr triage`: the main job.

use crate::{
    args::TriageArgs,
    output::{Report, STATUS_INCONCLUSIVE},
};
use std::fmt::Write as _;
use tftsr_core::{
    ApiError, App, CoreError,
    api::triage::{self, TriageLogs, TriageReport},
};
use tftsr_model::Verdict;

pub(crate) async fn run(app: &App, args: &TriageArgs) -> Result<Report, ApiError> {
    let request = TriageLogs {
        title: args.title.clone(),
        severity: args.severity.parse().map_err(CoreError::from)?,
        category: args.domain.clone(),
        paths: args.paths.iter().map(|path| path.display().to_string()).collect(),
        out_dir: args.out.as_ref().map(|dir| dir.display().to_string()),
        raw_text: args.text.raw,
    };
    let report = triage::triage_logs(app, request).await?;
    let status = if report.verdict == Verdict::Inconclusive { STATUS_INCONCLUSIVE } else { 0 };
    Ok(Report::new(&report, report_text(&report))?.with_status(status))
}

fn report_text(report: &TriageReport) -> String {
    let mut text = format!("Verdict: {}\n", report.verdict);
    match &report.cause {
        Some(cause) => {
            let _ = writeln!(
                text,
                "{}\n  {}:{}  {}",
                cause.summary,
                cause.file,
                cause.line,
                cause.text.trim_end()
            );
        }
        None => text.push_str("No cause can be supported by these logs.\n"),
    }
    let _ = writeln!(text, "\nEvidence");
    for (index, line) in report.evidence.iter().enumerate() {
        let _ = writeln!(text, "{:>3}. {}:{}", index + 1, line.file, line.line);
        let _ = writeln!(text, "     {}", line.text.trim_end());
        let _ = writeln!(text, "     why: {}", line.reasons.join("; "));
    }
    for skipped in &report.skipped {
        let _ = writeln!(text, "skipped {}: {}", skipped.path, skipped.reason);
    }
    let _ = writeln!(text, "\nDocuments");
    for file in &report.files {
        let _ = writeln!(text, "  {file}");
    }
    let _ = writeln!(text, "\nIssue {}", report.issue_id);
    text
}
