//! What redaction has seen of stored logs, kept so that reading a few lines need not scan the whole log.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};
use tftsr_model::LogFileId;
use tftsr_redact::{Detector, FileContext};

/// Logs whose context is kept; the one that was not asked for longest goes first.
const CONTEXTS_KEPT: usize = 64;

/// The contexts of the logs that were read last.
#[derive(Default)]
pub(crate) struct FileContexts {
    kept: Mutex<VecDeque<Kept>>,
}

/// A context names rules by their number in the detector that found it, so it is good for that one only.
struct Kept {
    log_file_id: LogFileId,
    detector: Arc<Detector>,
    context: FileContext,
}

impl FileContexts {
    pub(crate) fn get(&self, id: LogFileId, detector: &Arc<Detector>) -> Option<FileContext> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = |known: &Kept| known.log_file_id == id && Arc::ptr_eq(&known.detector, detector);
        let found = kept.iter().position(is_it).and_then(|place| kept.remove(place))?;
        let context = found.context.clone();
        kept.push_front(found);
        Some(context)
    }

    pub(crate) fn put(&self, id: LogFileId, detector: Arc<Detector>, context: FileContext) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|known| known.log_file_id != id);
        kept.push_front(Kept { log_file_id: id, detector, context });
        kept.truncate(CONTEXTS_KEPT);
    }
}
