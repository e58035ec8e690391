//! The redacted version of one log while it is made: its hash, and the distinct values that were replaced
//! in it, each with its first place and its count.

use sha2::{Digest, Sha256};
use std::collections::HashMap;
use tftsr_input::Encoding;
use tftsr_model::{LogFileId, PiiSpan, PiiSpanId};
use tftsr_redact::{Piece, Replacement};

/// Distinct values of one log that get a row in `pii_spans`; past it they are replaced and not listed.
const SPAN_ROWS_MAX: usize = 100_000;

/// What import and sealing make of the redactor's pieces; equal bytes under equal decisions give equal hashes.
pub(crate) struct SealedVersion {
    log_file_id: LogFileId,
    encoding: Encoding,
    hash: Sha256,
    spans: Vec<PiiSpan>,
    /// Hash of type and value to the place in `spans`; the values themselves may be long.
    places: HashMap<[u8; 32], usize>,
}

impl SealedVersion {
    /// Begins with the byte order mark that the log has.
    pub(crate) fn new(log_file_id: LogFileId, encoding: Encoding) -> Self {
        let hash = Sha256::new().chain_update(encoding.bom());
        Self { log_file_id, encoding, hash, spans: Vec::new(), places: HashMap::new() }
    }

    /// Hashes a piece in the log's own encoding and keeps what was replaced in it.
    pub(crate) fn take(&mut self, piece: &Piece<'_>) {
        self.hash.update(self.encoding.encode(piece.text));
        piece.replacements.iter().for_each(|replaced| self.keep(replaced));
    }

    /// Counts a replacement; the first of its value becomes a row of `pii_spans`.
    fn keep(&mut self, replaced: &Replacement<'_>) {
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

    /// SHA-256 of the whole version, lower-case hex, and the rows of `pii_spans`.
    pub(crate) fn finish(self) -> (String, Vec<PiiSpan>) {
        (hex::encode(self.hash.finalize()), self.spans)
    }
}
