//! What a reader must find in the documents, whatever the facts are.

mod sample;

use tftsr_documents::{
    Block, Document, Facts, PostmortemTemplate, parse_markdown, plain_text, postmortem, rca, render::markdown,
};

fn headings(document: &Document) -> Vec<String> {
    let headings = document.blocks().iter().filter_map(|block| match block {
        Block::Heading { level: 2, text } => Some(plain_text(text)),
        _ => None,
    });
    headings.collect()
}

fn lead(document: &Document) -> String {
    match document.blocks().get(1) {
        Some(Block::Paragraph(text)) => plain_text(text),
        other => panic!("the verdict stands right below the title, not {other:?}"),
    }
}

fn empty(facts: Facts) -> Facts {
    Facts::new(facts.issue, facts.generated_at, &facts.program_version)
}

#[test]
fn the_rca_has_its_sections_in_order() {
    let expected = [
        "Summary",
        "Impact",
        "Detection and metrics",
        "Timeline",
        "Trigger, fault, propagation",
        "Whys",
        "Root cause",
        "Hypotheses",
        "Mitigation and verification",
        "Actions",
        "Open questions",
        "Appendix A: Evidence",
        "Appendix B: Logs",
        "Change log and approvals",
    ];
    assert_eq!(headings(&rca(&sample::disk_full())), expected);
    assert_eq!(
        headings(&rca(&empty(sample::disk_full()))),
        expected,
        "an empty section is a gap, not missing"
    );
}

#[test]
fn a_longer_post_mortem_has_every_section_of_a_shorter_one() {
    let facts = sample::disk_full();
    let [lite, standard, full] =
        PostmortemTemplate::ALL.map(|template| headings(&postmortem(&facts, template)));
    assert!(lite.iter().all(|heading| standard.contains(heading)));
    assert!(standard.iter().all(|heading| full.contains(heading)));
    assert_eq!((lite.len(), standard.len(), full.len()), (6, 12, 17));
}

#[test]
fn a_likely_cause_is_named_first_with_the_line_that_shows_it() {
    let document = rca(&sample::disk_full());
    assert!(lead(&document).starts_with("Likely cause. PostgreSQL stopped because"));
    assert!(lead(&document).contains("postgresql-16-main.log line 8812"));
    assert!(markdown(&document).contains("[L:postgresql-16-main.log#8812]"));
}

#[test]
fn an_inconclusive_document_says_so_first_and_names_no_cause() {
    let facts = Facts { cause: sample::disk_full().cause, ..sample::inconclusive() };
    let text = markdown(&rca(&facts));
    assert!(lead(&rca(&facts)).starts_with("Inconclusive."));
    assert!(text.contains("### What is known") && text.contains("### What would change this"));
    assert!(!text.contains("PostgreSQL stopped"), "a cause without support is not stated anywhere");
}

#[test]
fn what_is_not_recorded_is_named_and_never_filled() {
    let text = markdown(&rca(&empty(sample::disk_full())));
    for missing in
        ["who was affected", "when it was started", "what happened when", "what set it off", "by whom"]
    {
        assert!(text.contains(missing), "{missing}");
    }
    for filler in ["N/A", "TBD", "TODO", "unknown at this time"] {
        assert!(!text.contains(filler), "{filler}");
    }
}

#[test]
fn metrics_are_computed_from_milestones_across_zones() {
    let text = markdown(&rca(&sample::disk_full()));
    assert!(text.contains("| Time to detect | 7 min 19 s | started → detected |"), "{text}");
    assert!(text.contains("| Time to mitigate | 32 min 19 s | started → mitigated |"));
    assert!(!text.contains("Time to resolve |"), "nothing is computed from a milestone nobody recorded");
}

#[test]
fn events_that_say_the_same_share_a_row_and_none_is_lost_silently() {
    let text = markdown(&rca(&sample::disk_full()));
    assert!(text.contains("_60 alike, the last at 23:59:59_"));
    assert!(!text.contains("most telling"), "everything is told, so nothing is left out");
}

#[test]
fn a_long_timeline_keeps_the_cause_and_says_what_it_left_out() {
    let mut facts = sample::disk_full();
    let template = facts.timeline_events[7].clone();
    for number in 0..500u32 {
        let mut event = template.clone();
        let word: String =
            number.to_string().chars().map(|digit| char::from(digit as u8 + b'a' - b'0')).collect();
        event.description = format!("something else {word}");
        facts.timeline_events.push(event);
    }
    let text = markdown(&rca(&facts));
    assert!(text.contains("of 567 events; the other"));
    assert!(text.contains("| **fatal** |"));
    let rows = text.lines().filter(|line| line.contains("[L:nginx/error.log#500]")).count();
    assert!(rows <= 40, "{rows} rows");
}

#[test]
fn acts_of_the_program_stay_out_of_the_incident_s_timeline() {
    let text = markdown(&rca(&sample::disk_full()));
    let (timeline, rest) = text.split_once("## Trigger").expect("the section after the timeline");
    assert!(!timeline.contains("Four logs imported"));
    assert!(rest.contains("Four logs imported"));
}

#[test]
fn whys_in_a_circle_are_listed_once_each() {
    let mut facts = sample::disk_full();
    facts.whys[0].parent_id = Some(facts.whys[3].id);
    let text = markdown(&rca(&facts));
    for why in &facts.whys {
        assert_eq!(text.matches(&format!("**{}**", why.why_question)).count(), 1, "{}", why.why_question);
    }
}

#[test]
fn every_document_reads_back_from_its_markdown() {
    for facts in [sample::disk_full(), sample::inconclusive()] {
        let templates = PostmortemTemplate::ALL.map(|template| postmortem(&facts, template));
        for document in templates.into_iter().chain([rca(&facts)]) {
            assert_eq!(parse_markdown(&markdown(&document)), document);
        }
    }
}
