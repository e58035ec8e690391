//! Any bytes at all: spans lie inside and apart, a second pass finds nothing, chunks change nothing, and the way
//! back gives the original.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};
use std::{
    convert::Infallible,
    sync::{Arc, LazyLock},
};
use tftsr_input::{Encoding, LineChunk};
use tftsr_redact::{Detector, Piece, Policy, Pseudonyms, Redactor, RestoreMap, Spellings};

static DETECTOR: LazyLock<Arc<Detector>> =
    LazyLock::new(|| Arc::new(Detector::new(&Policy::default()).expect("the built-in rules compile")));

fuzz_target!(|data: &[u8]| {
    let Some((cut, text)) = data.split_first() else { return };
    // The reader hands out text: what is not UTF-8 was decoded before.
    let Ok(text) = std::str::from_utf8(text) else { return };
    let text = text.as_bytes();
    let mut end = 0;
    for span in DETECTOR.detect_text(text) {
        assert!(end <= span.start && span.start < span.end && span.end <= text.len(), "{span:?}");
        end = span.end;
    }
    let (once, spellings) = redact(text, text.len().max(1));
    let (chunked, _) = redact(text, usize::from(*cut) + 1);
    assert!(once == chunked, "chunks of {cut} change the output");
    let left = DETECTOR.detect_text(&once);
    assert!(left.is_empty(), "a second pass finds {left:?}");
    let mut map = RestoreMap::default();
    map.add_file(Sha256::digest(&once).into(), "UTF-8", spellings);
    assert!(map.restore(&once) == text, "the way back leads elsewhere");
});

/// The redacted text, pushed in chunks of whole lines of about that size.
fn redact(text: &[u8], size: usize) -> (Vec<u8>, Spellings) {
    let mut redactor = Redactor::new(Arc::clone(&DETECTOR), Pseudonyms::default());
    redactor.begin_file_for_map();
    let mut out = Vec::new();
    let mut sink = |piece: Piece<'_>| {
        out.extend_from_slice(piece.text);
        Ok::<(), Infallible>(())
    };
    let (mut at, mut line) = (0, 1);
    while at < text.len() {
        let near = text.len().min(at + size);
        let end = text[near - 1..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |newline| near + newline);
        let chunk = LineChunk { first_line: line, raw_offset: at as u64, ..LineChunk::whole(&text[at..end]) };
        let Ok(()) = redactor.push(&chunk, &mut sink);
        line += chunk.text.iter().filter(|byte| **byte == b'\n').count() as u64;
        at = end;
    }
    let Ok(spellings) = redactor.finish(Encoding::Utf8, &mut sink);
    (out, spellings.expect("a file that was begun for a map has spellings"))
}
