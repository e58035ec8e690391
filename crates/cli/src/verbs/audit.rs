//! `tftsr audit …`

use crate::{
    args::AuditVerb,
    output::{Report, STATUS_FINDINGS, columns},
};
use std::fmt::Write as _;
use tftsr_core::{
    ApiError, App,
    api::{
        NoArguments,
        audit::{self, AuditFilter},
    },
};
use tftsr_model::{AuditEntry, AuditReport};

pub(crate) async fn run(app: &App, verb: &AuditVerb) -> Result<Report, ApiError> {
    match verb {
        AuditVerb::List { limit, action } => list(app, *limit, action.clone()).await,
        AuditVerb::Verify => verify(app).await,
    }
}

async fn list(app: &App, limit: u32, action: Option<String>) -> Result<Report, ApiError> {
    let filter = AuditFilter { action, limit: Some(limit), ..AuditFilter::default() };
    let entries = audit::list_audit_entries(app, filter).await?;
    let row = |entry: &AuditEntry| {
        vec![
            entry.sequence.to_string(),
            entry.timestamp.to_string(),
            entry.action.clone(),
            format!("{} {}", entry.entity_type, entry.entity_id),
        ]
    };
    Report::new(&entries, columns(&entries.iter().map(row).collect::<Vec<_>>()))
}

async fn verify(app: &App) -> Result<Report, ApiError> {
    let report = audit::verify_audit_log(app, NoArguments {}).await?;
    let status = if report.ok { 0 } else { STATUS_FINDINGS };
    Ok(Report::new(&report, report_text(&report))?.with_status(status))
}

fn report_text(report: &AuditReport) -> String {
    if report.ok {
        return format!("The chain of {} entries is whole; its head is {}\n", report.entries, report.head);
    }
    let mut text = format!("The chain of {} entries is NOT whole:\n", report.entries);
    for finding in &report.findings {
        let _ = writeln!(text, "  entry {}: {}", finding.sequence, finding.kind);
    }
    text
}
