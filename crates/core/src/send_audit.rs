//! The audit log as the gate needs it: an intent that is on the disk before the first byte leaves, its outcome after.

use crate::{
    CoreError,
    act::{Act, Now},
};
use jiff::Timestamp;
use serde_json::json;
use std::sync::Arc;
use tftsr_egress::{AuditFailure, AuditSink, BoxFuture, Intent, IntentId, Outcome};
use tftsr_store::Store;

/// Writes into the chain of the open database.
pub(crate) struct SendAudit {
    store: Arc<Store>,
}

impl SendAudit {
    pub(crate) fn new(store: &Arc<Store>) -> Self {
        Self { store: Arc::clone(store) }
    }

    async fn append(&self, act: Act) -> Result<String, AuditFailure> {
        let now = Now::at(Timestamp::now());
        let written = self.store.write(move |tx| act.append_to(tx, &now)).await;
        written.map(|entry| entry.id.to_string()).map_err(|error: CoreError| AuditFailure(Box::new(error)))
    }
}

impl AuditSink for SendAudit {
    fn intend(&self, intent: Intent) -> BoxFuture<'_, Result<IntentId, AuditFailure>> {
        let act = Act::on("send_intent", "origin", &intent.origin).details(json!({
            "purpose": intent.purpose,
            "method": intent.method,
            "attempt": intent.attempt,
            "bytes": intent.bytes,
            "salted_sha256": hex::encode(intent.salted_sha256),
            "has_credential": intent.has_credential,
            "goes_through_proxy": intent.proxy.is_some(),
        }));
        Box::pin(async move { Ok(IntentId(self.append(act).await?)) })
    }

    fn conclude(&self, id: IntentId, outcome: Outcome) -> BoxFuture<'_, Result<(), AuditFailure>> {
        let act = Act::on("send_outcome", "audit_entry", id.0).details(json!({
            "status": outcome.status,
            "received_bytes": outcome.received_bytes,
            "millis": outcome.millis,
            "error": outcome.error,
        }));
        Box::pin(async move { self.append(act).await.map(|_| ()) })
    }
}
