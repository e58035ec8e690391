//! The findings are the same however the lines were cut into chunks, and however often they are made.

use proptest::prelude::*;
use tftsr_input::LineChunk;
use tftsr_logs::{Analysis, AnalysisOptions, FileInfo, TimelineDetail};

/// Everything a run found, as one text.
fn findings(files: &[Vec<u8>], cuts: &[usize]) -> String {
    let options = AnalysisOptions { assignments: true, timeline: TimelineDetail::AllLines, reference: None };
    let mut analysis = Analysis::new(options);
    for (number, text) in files.iter().enumerate() {
        let modified = "2024-02-01T00:00:00Z".parse().ok();
        analysis.begin_file(FileInfo { modified, ..FileInfo::named(format!("file{number}.log")) });
        for chunk in chunks(text, cuts) {
            analysis.push(&chunk);
        }
        analysis.end_file();
    }
    let found = analysis.finish();
    format!(
        "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
        found.files(),
        found.evidence(50, None, None),
        found.templates(),
        found.assignments().collect::<Vec<_>>(),
        found.timeline(None, None),
        found.warnings(),
        found.cause(),
    )
}

/// The text in pieces of these sizes, over and over; a piece may end inside a line.
fn chunks<'a>(text: &'a [u8], cuts: &[usize]) -> Vec<LineChunk<'a>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut sizes = cuts.iter().copied().cycle();
    while at < text.len() {
        let end = (at + sizes.next().unwrap_or(text.len())).min(text.len());
        let first_line = 1 + text[..at].iter().filter(|b| **b == b'\n').count() as u64;
        let ends_inside_line = end < text.len() && text[end - 1] != b'\n';
        pieces.push(LineChunk {
            text: &text[at..end],
            first_line,
            raw_offset: at as u64,
            ends_inside_line,
            ..LineChunk::whole(b"")
        });
        at = end;
    }
    pieces
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        (0u32..59, "[a-z]{1,6}")
            .prop_map(|(s, w)| format!("2024-01-15T10:23:{s:02}Z INFO worker {w} done in {s} ms")),
        (0u32..59).prop_map(|s| format!(
            "Jan 15 10:24:{s:02} web01 app[{s}]: error: write failed: No space left on device"
        )),
        (0u32..59).prop_map(|s| format!(
            "{{\"time\":\"2024-01-15T10:25:{s:02}+02:00\",\"level\":\"warn\",\"msg\":\"slow {s}\"}}"
        )),
        Just("\tat com.example.App.main(App.java:7)".to_owned()),
        Just("Caused by: java.net.ConnectException: Connection refused".to_owned()),
        Just(String::new()),
        "[ -~]{0,40}",
        Just("\u{1b}[31mERROR\u{1b}[0m boom\r".to_owned()),
    ]
}

fn file() -> impl Strategy<Value = Vec<u8>> {
    (prop::collection::vec(line(), 0..300), any::<bool>()).prop_map(|(lines, ends)| {
        let mut text = lines.join("\n").into_bytes();
        if ends {
            text.push(b'\n');
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn findings_are_the_same_for_every_chunk_size(
        files in prop::collection::vec(file(), 1..3),
        cuts in prop::collection::vec(1usize..200, 1..8),
    ) {
        let whole = findings(&files, &[usize::MAX / 2]);
        prop_assert_eq!(&whole, &findings(&files, &cuts));
        prop_assert_eq!(&whole, &findings(&files, &[usize::MAX / 2]));
    }
}
