//! Shows what the rules replace in files: `cargo run --example show -- FILE…` prints, for each distinct value,
//! how often it stands there, its rule, the value and its line the first time.

use std::{collections::BTreeMap, io, io::Write as _};
use tftsr_redact::{Detector, Policy};

/// How much of a line is shown around a value, in bytes.
const AROUND_BYTES: usize = 40;

fn main() -> io::Result<()> {
    let detector = Detector::new(&Policy::default()).map_err(io::Error::other)?;
    let mut seen: BTreeMap<(String, Vec<u8>), (usize, Vec<u8>)> = BTreeMap::new();
    for path in std::env::args().skip(1) {
        let text = std::fs::read(path)?;
        for span in detector.detect_text(&text) {
            let value = text[span.start..span.end].to_vec();
            let first = || (0, around(&text, span.start, span.end).to_vec());
            seen.entry((span.rule.as_str().to_owned(), value)).or_insert_with(first).0 += 1;
        }
    }
    let mut out = io::stdout().lock();
    for ((rule, value), (count, line)) in seen {
        let (value, line) = (String::from_utf8_lossy(&value), String::from_utf8_lossy(&line));
        writeln!(out, "{count:6} {rule:28} {value}    <- {line}")?;
    }
    Ok(())
}

/// The value with the bytes of its line around it.
fn around(text: &[u8], start: usize, end: usize) -> &[u8] {
    let line_start = text[..start].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let line_end = text[end..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| end + at);
    &text[line_start.max(start.saturating_sub(AROUND_BYTES))..line_end.min(end + AROUND_BYTES)]
}
