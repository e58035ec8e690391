//! The distinct values that redaction found in one log, each with its first place and its count.

use sha2::{Digest, Sha256};
use std::collections::HashMap;
use tftsr_model::{LogFileId, PiiSpan, PiiSpanId};
use tftsr_redact::Replacement;

/// Distinct values of one log that get a row in `pii_spans`; past it they are replaced and not listed.
const SPAN_ROWS_MAX: usize = 100_000;

/// Gathers the rows of `pii_spans` while a log is redacted.
pub(crate) struct FoundValues {
    log_file_id: LogFileId,
    spans: Vec<PiiSpan>,
    /// Hash of type and value to the place in `spans`; the values themselves may be long.
    places: HashMap<[u8; 32], usize>,
}

impl FoundValues {
    pub(crate) fn new(log_file_id: LogFileId) -> Self {
        Self { log_file_id, spans: Vec::new(), places: HashMap::new() }
    }

    /// Counts a replacement; the first of its value becomes a row.
    pub(crate) fn keep(&mut self, replaced: &Replacement<'_>) {
        let kind = replaced.kind.as_str();
        let key = Sha256::new().chain_update(kind).chain_update([0]).chain_update(replaced.value);
        let key: [u8; 32] = key.finalize().into();
        if let Some(known) = self.places.get(&key).and_then(|place| self.spans.get_mut(*place)) {
            known.occurrences += 1;
            return;
        }
        if self.spans.len() >= SPAN_ROWS_MAX {
            return;
        }
        self.places.insert(key, self.spans.len());
        self.spans.push(PiiSpan {
            id: PiiSpanId::generate(),
            log_file_id: self.log_file_id,
            pii_type: kind.to_owned(),
            start_offset: replaced.start,
            end_offset: replaced.end,
            original_value: String::from_utf8_lossy(replaced.value).into_owned(),
            replacement: replaced.placeholder.to_string(),
            confidence: Some(f64::from(replaced.confidence)),
            rule: Some(replaced.rule.to_string()),
            occurrences: 1,
            line: Some(replaced.line),
        });
    }

    pub(crate) fn into_spans(self) -> Vec<PiiSpan> {
        self.spans
    }
}
