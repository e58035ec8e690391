//! The merged timeline: zones, years, records, windows and warnings.

use jiff::tz::TimeZone;
use tftsr_input::LineChunk;
use tftsr_logs::{Analysis, AnalysisOptions, FileInfo, Findings, TimelineDetail};
use tftsr_model::{Level, TimeConfidence, TimelineLine};

fn run(timeline: TimelineDetail, files: &[(FileInfo, &str)]) -> Findings {
    let mut analysis = Analysis::new(AnalysisOptions { timeline, ..AnalysisOptions::default() });
    for (info, text) in files {
        analysis.begin_file(info.clone());
        analysis.push(&LineChunk::whole(text.as_bytes()));
    }
    analysis.finish()
}

fn shown(events: &[TimelineLine]) -> Vec<String> {
    let time = |event: &TimelineLine| event.timestamp.clone().unwrap_or("-".to_owned());
    events.iter().map(|event| format!("{} {}:{}", time(event), event.file, event.line)).collect()
}

#[test]
fn files_of_different_zones_merge_by_instant_and_keep_their_wall_clocks() {
    let berlin = FileInfo { zone: TimeZone::get("Europe/Berlin").ok(), ..FileInfo::named("b") };
    let late = FileInfo { clock_offset_seconds: -3600, ..FileInfo::named("c") };
    let found = run(
        TimelineDetail::AllLines,
        &[
            (FileInfo::named("a"), "2024-07-01T08:00:01Z a\n2024-07-01T08:00:03-02:00 b\n"),
            (berlin, "2024-07-01 10:00:02,500 x\n"),
            (late, "2024-07-01T09:00:00Z y\n"),
        ],
    );
    let expected = [
        "2024-07-01T08:00:00Z c:1",
        "2024-07-01T08:00:01Z a:1",
        "2024-07-01T10:00:02.500+02:00 b:1",
        "2024-07-01T08:00:03-02:00 a:2",
    ];
    assert_eq!(shown(&found.timeline(None, None)), expected);
}

#[test]
fn a_zone_that_is_not_written_is_assumed_and_said() {
    let found = run(TimelineDetail::AllLines, &[(FileInfo::named("a"), "2024-07-01 08:00:01 x\n")]);
    assert_eq!(found.timeline(None, None)[0].confidence, [TimeConfidence::ZoneAssumed]);
    assert_eq!(found.warnings(), ["a: its times name no zone; UTC is assumed"]);
}

#[test]
fn years_are_inferred_from_the_file_and_roll_back_over_new_year() {
    let modified = "2024-01-02T00:00:00Z".parse().ok();
    let info = FileInfo { modified, ..FileInfo::named("s") };
    let found = run(TimelineDetail::AllLines, &[(info, "Dec 31 23:59:59 h a: x\nJan  1 00:00:00 h a: y\n")]);
    let events = found.timeline(None, None);
    assert_eq!(shown(&events), ["2023-12-31T23:59:59Z s:1", "2024-01-01T00:00:00Z s:2"]);
    assert_eq!(events[0].confidence, [TimeConfidence::ZoneAssumed, TimeConfidence::YearInferred]);
    assert!(
        found
            .warnings()
            .contains(&"s: its times name no year; it is inferred from the file's time".to_owned())
    );
}

#[test]
fn without_a_file_time_a_missing_year_gives_no_time_at_all() {
    let found = run(TimelineDetail::AllLines, &[(FileInfo::named("s"), "Dec 31 23:59:59 h a: x\n")]);
    let events = found.timeline(None, None);
    assert_eq!((events[0].timestamp.as_ref(), events[0].confidence.len()), (None, 0));
    assert_eq!(found.warnings().len(), 1);
}

const TRACE: &str = "\
2024-01-15 10:00:00Z INFO start
2024-01-15 10:00:01Z INFO request
java.lang.IllegalStateException: no
\tat com.example.A.b(A.java:1)
Caused by: java.io.IOException: No space left on device
2024-01-15 10:00:02Z WARN slow
";

#[test]
fn continuation_lines_take_their_records_time() {
    let found = run(TimelineDetail::AllLines, &[(FileInfo::named("a"), TRACE)]);
    let events = found.timeline(None, None);
    assert_eq!(events.len(), 6);
    assert_eq!(events[4].timestamp.as_deref(), Some("2024-01-15T10:00:01Z"));
    assert_eq!(events[4].confidence, [TimeConfidence::Interpolated]);
}

#[test]
fn without_all_lines_an_event_is_a_record_that_warns_or_changes_a_state() {
    let found = run(TimelineDetail::Events, &[(FileInfo::named("a"), TRACE)]);
    let events = found.timeline(None, None);
    assert_eq!(shown(&events), ["2024-01-15T10:00:01Z a:2", "2024-01-15T10:00:02Z a:6"]);
    assert_eq!(events[1].level, Some(Level::Warn));
}

#[test]
fn a_window_includes_both_of_its_ends() {
    let text = "2024-01-15T10:00:00Z a\n2024-01-15T10:00:01Z b\n2024-01-15T10:00:02Z c\n";
    let found = run(TimelineDetail::AllLines, &[(FileInfo::named("a"), text)]);
    let events = found.timeline("2024-01-15T10:00:01Z".parse().ok(), "2024-01-15T10:00:02Z".parse().ok());
    assert_eq!(events.iter().map(|e| e.line).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn lines_before_the_first_time_of_a_file_take_it_over() {
    let text = "a banner\n2024-01-15T10:00:00Z a\n";
    let found =
        run(TimelineDetail::AllLines, &[(FileInfo::named("a"), text), (FileInfo::named("b"), "no time\n")]);
    let events = found.timeline(None, None);
    assert_eq!(shown(&events), ["2024-01-15T10:00:00Z a:1", "2024-01-15T10:00:00Z a:2", "- b:1"]);
}

#[test]
fn silence_and_a_clock_that_jumps_back_are_warned_of() {
    let mut text: String = (0..60).map(|s| format!("2024-01-15T10:00:{s:02}Z tick\n")).collect();
    text.push_str("2024-01-15T13:00:00Z tick\n2024-01-15T12:00:00Z tick\n");
    let found = run(TimelineDetail::Off, &[(FileInfo::named("a"), &text)]);
    let expected =
        ["a: nothing was written for 2 h 59 min before line 61", "a: the clock jumps back by 1 h at line 62"];
    assert_eq!(found.warnings(), expected);
}
