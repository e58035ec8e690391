//! What redaction has seen of stored logs, kept so that reading a few lines need not scan the whole log.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};
use tftsr_model::LogFileId;
use tftsr_redact::FileContext;

/// Logs whose context is kept; the one that was not asked for longest goes first.
const CONTEXTS_KEPT: usize = 64;

/// The contexts of the logs that were read last.
#[derive(Default)]
pub(crate) struct FileContexts {
    kept: Mutex<VecDeque<(LogFileId, FileContext)>>,
}

impl FileContexts {
    pub(crate) fn get(&self, id: LogFileId) -> Option<FileContext> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let place = kept.iter().position(|(known, _)| *known == id)?;
        let found = kept.remove(place)?;
        let context = found.1.clone();
        kept.push_front(found);
        Some(context)
    }

    pub(crate) fn put(&self, id: LogFileId, context: FileContext) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((id, context));
        kept.truncate(CONTEXTS_KEPT);
    }

    /// Forgets everything: after a decision, other rules hold.
    pub(crate) fn clear(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
