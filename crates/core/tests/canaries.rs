//! Canaries: values that must not leave, planted into every input in every encoding, and looked for in everything
//! that comes out.
//!
//! Two halves. The first sends what a person of an issue could send through the real gate to a real socket, and
//! searches the bytes that arrive. The second runs the program in a process of its own with all inputs poisoned, ends
//! it without a goodbye, and searches its log at trace level, its errors, its panics, its temporary files and its
//! database on the disk.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by panicking; the child prints for its parent"
)]

#[path = "canaries/encodings.rs"]
mod encodings;
#[path = "canaries/finder.rs"]
mod finder;
#[path = "canaries/gate.rs"]
mod gate;
#[path = "canaries/kinds.rs"]
mod kinds;
#[path = "canaries/poison.rs"]
mod poison;

use kinds::canaries;
use std::collections::BTreeSet;

#[test]
fn there_are_enough_of_them_and_each_is_found_in_each_encoding() {
    let canaries = canaries();
    let kinds: BTreeSet<_> = canaries.iter().map(|canary| canary.kind).collect();
    assert!(kinds.len() == canaries.len() && kinds.len() >= 40, "{}", kinds.len());
    assert!(encodings::ENCODINGS.len() >= 12);
    let finder = finder::Finder::of(&canaries);
    for canary in &canaries {
        for encoding in encodings::ENCODINGS {
            let text = format!("before {} after", (encoding.encode)(&canary.line));
            let found = finder.find(text.as_bytes());
            assert!(
                found.iter().any(|(kind, _)| *kind == canary.kind),
                "{} {}: {text}",
                canary.kind,
                encoding.name
            );
        }
    }
    assert!(finder.find(b"a line of a log without any value, 2026-11-24T03:00:00Z").is_empty());
}
