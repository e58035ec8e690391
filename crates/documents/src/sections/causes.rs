//! What set it off, what failed, how it spread; and the root cause with the lines that show it.

use super::header::{cause_sentence, verdict_label};
use super::timeline::{happened_at, incident_events, source_line, whose_word};
use super::whys;
use crate::facts::Facts;
use crate::tree::{Block, Inline};
use crate::words::{
    Remedy, count, counted, gap, heading, item, moment, paragraph, sentence, shortened, subheading, utc,
    utc_time, with_full_stop,
};
use std::collections::BTreeSet;
use tftsr_model::{Cause, EvidenceLine, TimelineEvent, Verdict};

/// Kinds of events that set something off.
const TRIGGER_KINDS: [&str; 5] = ["trigger", "change", "deploy", "config_change", "restart"];
/// Lines shown where the verdict is inconclusive.
const KNOWN_LINES_MAX: usize = 5;
/// Files named in the path from the fault to the symptom.
const PROPAGATION_MAX: usize = 8;
/// A longer quotation is cut here; the citation leads to the whole line.
const QUOTE_CHARS_MAX: usize = 600;

/// Trigger, fault and propagation, for the RCA.
pub(crate) fn trigger_and_propagation(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Trigger, fault, propagation"), subheading("Trigger")];
    blocks.extend(trigger(facts));
    blocks.push(subheading("Fault"));
    match supported_cause(facts) {
        Some(cause) => blocks.extend(fault(cause)),
        None => blocks.push(sentence("The evidence at hand supports no statement about what failed first.")),
    }
    blocks.push(subheading("Propagation"));
    blocks.extend(propagation(facts));
    blocks
}

/// Root causes and contributing factors, for the RCA.
pub(crate) fn root_cause(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Root cause"), verdict_line(facts)];
    match supported_cause(facts) {
        Some(cause) => blocks.extend(reasons(cause)),
        None => blocks.extend(inconclusive(facts)),
    }
    blocks.push(subheading("Contributing factors"));
    blocks.extend(contributing(facts));
    blocks
}

/// Contributing conditions, for the post-mortem.
pub(crate) fn contributing_conditions(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Contributing conditions")];
    blocks.extend(contributing(facts));
    blocks
}

/// Root cause and trigger, for the post-mortem.
pub(crate) fn root_cause_and_trigger(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Root cause and trigger"), verdict_line(facts)];
    match supported_cause(facts) {
        Some(cause) => {
            blocks.extend(fault(cause));
            blocks.extend(reasons(cause));
        }
        None => blocks.extend(inconclusive(facts)),
    }
    blocks.push(subheading("Trigger"));
    blocks.extend(trigger(facts));
    blocks
}

fn supported_cause(facts: &Facts) -> Option<&Cause> {
    facts.cause.as_ref().filter(|_| facts.verdict != Verdict::Inconclusive)
}

fn verdict_line(facts: &Facts) -> Block {
    let mut pieces = vec![Inline::strong(format!("{}.", verdict_label(facts.verdict))), Inline::text(" ")];
    pieces.extend(cause_sentence(facts));
    paragraph(pieces)
}

fn trigger(facts: &Facts) -> Vec<Block> {
    let is_trigger = |event: &&&TimelineEvent| TRIGGER_KINDS.contains(&event.event_type.as_str());
    let events = incident_events(facts);
    let items: Vec<Vec<Block>> = events.iter().filter(is_trigger).map(|event| event_item(event)).collect();
    if items.is_empty() {
        return vec![gap("what set it off (a change, a load, a date)", Remedy::Command("tftsr event add"))];
    }
    vec![Block::BulletList(items)]
}

/// One event as one line: time, words, source.
pub(crate) fn event_item(event: &TimelineEvent) -> Vec<Block> {
    let time = happened_at(event).map_or_else(|| "At an unknown time".to_owned(), utc);
    let words = with_full_stop(&shortened(event.description.trim(), QUOTE_CHARS_MAX));
    let mut pieces = vec![Inline::strong(time), Inline::text(format!(": {words} "))];
    match source_line(event) {
        Some((file, line)) => pieces.push(Inline::Citation { file: file.to_owned(), line }),
        None => pieces.push(Inline::text(format!("({})", whose_word(event)))),
    }
    item(pieces)
}

fn fault(cause: &Cause) -> Vec<Block> {
    let mut pieces = vec![
        Inline::text("The deciding line is "),
        Inline::Citation { file: cause.file.clone(), line: cause.line },
    ];
    if let Some(at) = cause.timestamp.as_deref().and_then(moment) {
        pieces.push(Inline::text(format!(", written at {}", utc(at))));
    }
    pieces.push(Inline::text(":"));
    vec![paragraph(pieces), quotation(&cause.text)]
}

/// A log line in its own spacing.
fn quotation(text: &str) -> Block {
    Block::Code { language: String::new(), text: shortened(text.trim_end(), QUOTE_CHARS_MAX) }
}

fn reasons(cause: &Cause) -> Vec<Block> {
    if cause.reasons.is_empty() {
        return Vec::new();
    }
    let items = cause.reasons.iter().map(|reason| item([Inline::text(reason)])).collect();
    vec![sentence("Why this line and no other:"), Block::BulletList(items)]
}

/// The first line of evidence in each other file after the cause, in time order.
fn propagation(facts: &Facts) -> Vec<Block> {
    let Some(cause) = supported_cause(facts) else {
        return vec![sentence("Without a supported cause there is no path to draw.")];
    };
    let after = lines_after(facts, cause);
    if after.is_empty() {
        return vec![gap("how the fault reached the symptom", Remedy::Command("tftsr why add"))];
    }
    let items =
        after.iter().take(PROPAGATION_MAX).map(|(at, line)| line_item(&utc_time(*at), line)).collect();
    let lead = "After the deciding line, these lines stand out first in each other log (UTC). They follow it in time; whether they follow from it is for the whys to say.";
    vec![sentence(lead), Block::NumberedList { start: 1, items }]
}

fn lines_after<'a>(facts: &'a Facts, cause: &Cause) -> Vec<(jiff::Timestamp, &'a EvidenceLine)> {
    let Some(start) = cause.timestamp.as_deref().and_then(moment) else { return Vec::new() };
    let lines = facts.evidence.iter().map(|evidence| &evidence.line);
    let mut timed: Vec<_> = lines
        .filter(|line| line.file != cause.file)
        .filter_map(|line| Some((moment(line.timestamp.as_deref()?)?, line)))
        .filter(|(at, _)| *at >= start)
        .collect();
    timed.sort_by_key(|(at, _)| *at);
    let mut seen = BTreeSet::new();
    timed.retain(|(_, line)| seen.insert(line.file.as_str()));
    timed
}

fn line_item(lead: &str, line: &EvidenceLine) -> Vec<Block> {
    let text = shortened(line.text.trim(), QUOTE_CHARS_MAX / 2);
    item([
        Inline::strong(lead),
        Inline::text(" "),
        Inline::code(text),
        Inline::text(" "),
        Inline::Citation { file: line.file.clone(), line: line.line },
    ])
}

fn contributing(facts: &Facts) -> Vec<Block> {
    let factors = whys::contributing_answers(facts);
    if factors.is_empty() {
        return vec![gap("what made it possible, or worse", Remedy::Command("tftsr why add"))];
    }
    vec![Block::BulletList(factors)]
}

fn inconclusive(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![subheading("What is known")];
    let known: Vec<Vec<Block>> = facts
        .evidence
        .iter()
        .take(KNOWN_LINES_MAX)
        .map(|evidence| line_item(&known_time(&evidence.line), &evidence.line))
        .collect();
    if known.is_empty() {
        blocks.push(sentence("No line of the logs stands out."));
    } else {
        blocks.push(sentence("These lines stand out most, but none of them carries a cause by itself:"));
        blocks.push(Block::NumberedList { start: 1, items: known });
    }
    blocks.extend([subheading("What would change this"), Block::BulletList(remedies(facts))]);
    blocks
}

fn known_time(line: &EvidenceLine) -> String {
    line.timestamp.as_deref().and_then(moment).map_or_else(|| "no time".to_owned(), utc)
}

fn remedies(facts: &Facts) -> Vec<Vec<Block>> {
    let mut remedies = Vec::new();
    if facts.milestones.0.is_empty() {
        remedies.push(item([
            Inline::text(
                "The moment the symptom began, so that lines can be judged by their distance from it (",
            ),
            Inline::code("tftsr event add"),
            Inline::text(")."),
        ]));
    }
    if !facts.skipped.is_empty() {
        let skipped = counted(count(&facts.skipped), "file was", "files were");
        remedies.push(item([Inline::text(format!(
            "{skipped} skipped; the appendix says what would make them readable."
        ))]));
    }
    remedies.push(item([Inline::text(
        "Logs of the systems that the affected one depends on, and of the hours before the first line at hand.",
    )]));
    remedies.push(item([
        Inline::text("A person who knows the system and links a line to the symptom ("),
        Inline::code("tftsr why add"),
        Inline::text(")."),
    ]));
    remedies
}
