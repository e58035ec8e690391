//! The audit log: list entries, walk the chain.

use super::NoArguments;
use crate::{App, CoreError, limits};
use serde::{Deserialize, Serialize};
use tftsr_model::{AuditEntry, AuditReport};
use tftsr_store::tables;
use ts_rs::TS;

/// Which entries to list; an empty filter means all.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct AuditFilter {
    /// Only this action.
    pub action: Option<String>,
    /// Only what was done to this thing.
    pub entity_id: Option<String>,
    /// At most this many; 100 when nothing is said, 10,000 at most.
    pub limit: Option<u32>,
    /// Pass over this many first.
    pub offset: Option<u32>,
}

/// Entries, newest first.
///
/// # Errors
/// Only what the database reports.
pub async fn list_audit_entries(app: &App, filter: AuditFilter) -> Result<Vec<AuditEntry>, CoreError> {
    let filter = tables::audit_log::AuditFilter {
        action: filter.action,
        entity_type: None,
        entity_id: filter.entity_id,
        limit: filter.limit.unwrap_or(limits::ROWS_DEFAULT).min(limits::ROWS_MAX).into(),
        offset: filter.offset.unwrap_or(0).into(),
    };
    app.read(move |connection| Ok(tables::audit_log::list(connection, &filter)?)).await
}

/// Walks the whole chain and names what does not fit.
///
/// # Errors
/// Only what the database reports; findings are part of the answer.
pub async fn verify_audit_log(app: &App, _: NoArguments) -> Result<AuditReport, CoreError> {
    app.read(|connection| Ok(tables::audit_log::verify(connection)?)).await
}
