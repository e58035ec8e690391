//! What stands first: the title, the verdict, the key facts, the summary.

use crate::facts::{Facts, MilestoneKind};
use crate::tree::{Block, Inline};
use crate::words::{
    count, counted, first_line, heading, item, moment, paragraph, thousands, utc, utc_day, utc_time,
    with_full_stop,
};
use tftsr_model::{Severity, StepState, Verdict};

/// Longest line that the summary takes over from the issue's description.
const DESCRIPTION_CHARS_MAX: usize = 240;

/// Title, verdict and key facts.
pub(crate) fn header(facts: &Facts, kind: &str) -> Vec<Block> {
    let title = Inline::text(format!("{kind}: {}", facts.issue.title));
    vec![Block::Heading { level: 1, text: vec![title] }, verdict(facts), key_facts(facts)]
}

/// The verdict as readers see it.
pub(crate) fn verdict_label(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "Confirmed cause",
        Verdict::Likely => "Likely cause",
        Verdict::Inconclusive => "Inconclusive",
    }
}

/// What the verdict is worth.
fn verdict_meaning(facts: &Facts) -> &'static str {
    match facts.verdict {
        Verdict::Confirmed => {
            "A person verified the link from this line to the symptom and ruled out an alternative."
        }
        Verdict::Likely if is_verified(facts) => {
            "A person verified it against this line; no alternative has been ruled out yet."
        }
        Verdict::Likely => "The evidence supports it; no person has verified it yet.",
        Verdict::Inconclusive => "What is known, and what would change this, stands under “Root cause”.",
    }
}

/// Whether a person verified an answer that cites the deciding line.
fn is_verified(facts: &Facts) -> bool {
    let Some(cause) = &facts.cause else { return false };
    let verified = facts.whys.iter().filter(|step| step.state == StepState::Verified);
    verified
        .flat_map(|step| &step.evidence_links)
        .any(|link| link.file == cause.file && link.line == cause.line)
}

fn verdict(facts: &Facts) -> Block {
    let mut pieces = vec![Inline::strong(format!("{}.", verdict_label(facts.verdict))), Inline::text(" ")];
    pieces.extend(cause_sentence(facts));
    pieces.push(Inline::text(format!(" {}", verdict_meaning(facts))));
    paragraph(pieces)
}

/// The cause with the line that shows it, or that none can be supported.
pub(crate) fn cause_sentence(facts: &Facts) -> Vec<Inline> {
    let Some(cause) = facts.cause.as_ref().filter(|_| facts.verdict != Verdict::Inconclusive) else {
        return vec![Inline::text("The evidence at hand supports no cause.")];
    };
    vec![
        Inline::text(format!("{} ", with_full_stop(&cause.summary))),
        Inline::Citation { file: cause.file.clone(), line: cause.line },
    ]
}

fn key_facts(facts: &Facts) -> Block {
    let issue = &facts.issue;
    let mut pairs = vec![
        ("Issue", vec![Inline::code(issue.id.to_string())]),
        ("Severity", vec![Inline::strong(severity_label(issue.severity))]),
        ("Status", vec![Inline::text(issue.status.as_str())]),
    ];
    if let Some(domain) = &issue.category {
        pairs.push(("Domain", vec![Inline::text(domain)]));
    }
    pairs.push(("Opened", vec![Inline::text(format!("{} UTC", issue.created_at))]));
    if let Some((first, last)) = covered_time(facts) {
        pairs.push(("Logs cover", vec![Inline::text(span_text(first, last))]));
    }
    pairs.push(("Read", vec![Inline::text(material(facts))]));
    pairs.push((
        "As of",
        vec![Inline::text(format!("{}, TFTSR {}", utc(facts.generated_at), facts.program_version))],
    ));
    Block::KeyValue(pairs.into_iter().map(|(name, value)| (vec![Inline::text(name)], value)).collect())
}

/// The severity with its usual number.
fn severity_label(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "Critical (P1)",
        Severity::High => "High (P2)",
        Severity::Medium => "Medium (P3)",
        Severity::Low => "Low (P4)",
    }
}

fn material(facts: &Facts) -> String {
    let lines = facts.log_files.iter().map(|log| log.lines).sum();
    let redacted: u64 = facts.redactions.values().sum();
    let mut text = format!(
        "{} of {}, {} kept as evidence",
        counted(lines, "line", "lines"),
        counted(count(&facts.log_files), "log", "logs"),
        thousands(count(&facts.evidence)),
    );
    if redacted > 0 {
        text.push_str(&format!("; {} redacted", counted(redacted, "value", "values")));
    }
    text
}

fn covered_time(facts: &Facts) -> Option<(jiff::Timestamp, jiff::Timestamp)> {
    let firsts = facts.log_files.iter().filter_map(|log| moment(log.first.as_deref()?));
    let lasts = facts.log_files.iter().filter_map(|log| moment(log.last.as_deref()?));
    Some((firsts.min()?, lasts.max()?))
}

fn span_text(first: jiff::Timestamp, last: jiff::Timestamp) -> String {
    if utc_day(first) == utc_day(last) {
        return format!("{} {} – {} UTC", utc_day(first), utc_time(first), utc_time(last));
    }
    format!("{} – {}", utc(first), utc(last))
}

/// Five lines that a reader in a hurry needs.
pub(crate) fn summary(facts: &Facts) -> Vec<Block> {
    let lines = [
        ("What", what_happened(facts)),
        ("When", when(facts)),
        ("Why", cause_sentence(facts)),
        ("Impact", impact(facts)),
        ("State", state(facts)),
    ];
    let items = lines.into_iter().map(|(name, pieces)| {
        let mut line = vec![Inline::strong(format!("{name}:")), Inline::text(" ")];
        line.extend(pieces);
        item(line)
    });
    vec![heading("Summary"), Block::BulletList(items.collect())]
}

fn what_happened(facts: &Facts) -> Vec<Inline> {
    let description = facts.issue.description.as_deref().unwrap_or_default();
    let text = match first_line(description, DESCRIPTION_CHARS_MAX) {
        line if line.is_empty() => facts.issue.title.clone(),
        line => line,
    };
    vec![Inline::text(with_full_stop(&text))]
}

fn when(facts: &Facts) -> Vec<Inline> {
    let started = facts.milestones.get(MilestoneKind::Started).map(|milestone| utc(milestone.at));
    let deciding = facts.cause.as_ref().and_then(|cause| moment(cause.timestamp.as_deref()?)).map(utc);
    vec![Inline::text(match (started, deciding) {
        (Some(started), _) => format!("It started at {started}."),
        (None, Some(deciding)) => {
            format!("The deciding line was written at {deciding}; when the effect started is not recorded.")
        }
        (None, None) => "When it started is not recorded.".to_owned(),
    })]
}

fn impact(facts: &Facts) -> Vec<Inline> {
    let known =
        [&facts.impact.affected, &facts.impact.effect].into_iter().flatten().chain(&facts.impact.numbers);
    let known: Vec<String> = known.map(|text| with_full_stop(text)).collect();
    vec![Inline::text(if known.is_empty() { "Not recorded yet.".to_owned() } else { known.join(" ") })]
}

fn state(facts: &Facts) -> Vec<Inline> {
    let state = format!(
        "The issue is {}; {} recorded, {} open.",
        facts.issue.status,
        counted(count(&facts.actions), "action", "actions"),
        counted(super::open::question_count(facts), "question", "questions"),
    );
    vec![Inline::text(state)]
}
