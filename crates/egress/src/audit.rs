//! What is written down before bytes leave and after: the caller's audit log does the writing.

use crate::Origin;
use std::{future::Future, pin::Pin, sync::Arc, time::Instant};
use tftsr_model::ErrorCode;

/// A future behind a pointer, for traits that are used as objects.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Bytes are about to leave. Holds hashes, counts and the place they go to, none of their text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// What the caller is doing, in a word of its own: `test_connection`.
    pub purpose: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// Where to.
    pub origin: Origin,
    /// The proxy on the way, as `host:port`.
    pub proxy: Option<String>,
    /// Counts the tries of one send, redirects included, from 1.
    pub attempt: u32,
    /// Length of the message without its credential.
    pub bytes: u64,
    /// SHA-256 over the vault's salt and exactly these bytes.
    pub salted_sha256: [u8; 32],
    /// Whether a credential goes along.
    pub has_credential: bool,
}

/// Names an intent that was committed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntentId(pub String);

/// What became of an intent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The status of the answer, when there was one.
    pub status: Option<u16>,
    /// Bytes of the answer's body as they were received.
    pub received_bytes: u64,
    /// From the intent to the end of the answer.
    pub millis: u64,
    /// Why it did not end well.
    pub error: Option<ErrorCode>,
}

/// The audit log could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the audit log cannot be written")]
pub struct AuditFailure(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// Commits intents and outcomes. When an intent cannot be committed, nothing is sent.
pub trait AuditSink: Send + Sync {
    /// Commits an intent; answers after it has reached the disk.
    fn intend(&self, intent: Intent) -> BoxFuture<'_, Result<IntentId, AuditFailure>>;
    /// Commits what became of it.
    fn conclude(&self, id: IntentId, outcome: Outcome) -> BoxFuture<'_, Result<(), AuditFailure>>;
}

/// An intent whose outcome is still to be written. Dropped in the middle, it is written as cancelled.
pub(crate) struct OpenIntent {
    sink: Arc<dyn AuditSink>,
    id: Option<IntentId>,
    started: Instant,
    status: Option<u16>,
    received_bytes: u64,
}

impl OpenIntent {
    pub(crate) async fn commit(sink: Arc<dyn AuditSink>, intent: Intent) -> Result<Self, AuditFailure> {
        let id = sink.intend(intent).await?;
        Ok(Self { sink, id: Some(id), started: Instant::now(), status: None, received_bytes: 0 })
    }

    pub(crate) fn answered(&mut self, status: u16) {
        self.status = Some(status);
    }

    pub(crate) fn received(&mut self, bytes: u64) {
        self.received_bytes += bytes;
    }

    pub(crate) fn received_bytes(&self) -> u64 {
        self.received_bytes
    }

    pub(crate) fn millis(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Writes how it ended; the second time, nothing.
    pub(crate) async fn close(&mut self, error: Option<ErrorCode>) -> Result<(), AuditFailure> {
        match self.id.take() {
            Some(id) => self.sink.conclude(id, self.outcome(error)).await,
            None => Ok(()),
        }
    }

    fn outcome(&self, error: Option<ErrorCode>) -> Outcome {
        Outcome { status: self.status, received_bytes: self.received_bytes, millis: self.millis(), error }
    }
}

impl Drop for OpenIntent {
    /// The caller stopped waiting. Without a runtime the intent stays open, which is the truth as well.
    fn drop(&mut self) {
        let (Some(id), Ok(runtime)) = (self.id.take(), tokio::runtime::Handle::try_current()) else { return };
        let (sink, outcome) = (Arc::clone(&self.sink), self.outcome(Some(ErrorCode::Cancelled)));
        runtime.spawn(async move {
            if let Err(failure) = sink.conclude(id, outcome).await {
                tracing::warn!(%failure, "the outcome of a dropped request is not in the audit log");
            }
        });
    }
}
