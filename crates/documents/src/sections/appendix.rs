//! The appendix: the ranked lines, the logs with their hashes, what was replaced, what was skipped.

use crate::facts::{Facts, LogFacts};
use crate::tree::{Block, Column, Inline};
use crate::words::{
    cell, count, counted, heading, moment, paragraph, sentence, shortened, subheading, thousands, utc,
};
use tftsr_model::StoredEvidence;

/// Lines printed; the issue keeps them all.
const LINES_MAX: usize = 50;
/// A longer line is cut here; the citation leads to the whole of it.
const TEXT_CHARS_MAX: usize = 400;

/// The ranked lines with their reasons.
pub(crate) fn evidence(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Appendix A: Evidence")];
    if facts.evidence.is_empty() {
        blocks.push(sentence("No line of the logs stands out."));
        return blocks;
    }
    blocks.push(sentence(evidence_lead(facts)));
    let columns = vec![
        Column::number("#"),
        Column::new("Line"),
        Column::new("Text"),
        Column::number("Alike"),
        Column::new("Why it ranks here"),
    ];
    let rows =
        facts.evidence.iter().take(LINES_MAX).enumerate().map(|(index, line)| evidence_row(index + 1, line));
    blocks.push(Block::Table { columns, rows: rows.collect() });
    blocks
}

fn evidence_lead(facts: &Facts) -> String {
    let all = count(&facts.evidence);
    let shown = all.min(u64::try_from(LINES_MAX).unwrap_or(all));
    let mut text =
        "Best first. “Alike” counts the lines that differ only in their variable parts.".to_owned();
    if shown < all {
        text.push_str(&format!(
            " Shown are {} of {} lines; the issue keeps all.",
            thousands(shown),
            thousands(all)
        ));
    }
    text
}

fn evidence_row(rank: usize, evidence: &StoredEvidence) -> Vec<Vec<Inline>> {
    let line = &evidence.line;
    let mut place = vec![Inline::Citation { file: line.file.clone(), line: line.line }];
    if let Some(at) = line.timestamp.as_deref().and_then(moment) {
        place.extend([Inline::text("\n"), Inline::emphasis(utc(at))]);
    }
    if let Some(level) = line.level {
        place.extend([Inline::text("\n"), Inline::strong(level.as_str())]);
    }
    vec![
        cell(rank.to_string()),
        place,
        vec![Inline::code(shortened(line.text.trim_end(), TEXT_CHARS_MAX))],
        cell(thousands(line.count)),
        cell(line.reasons.join("; ")),
    ]
}

/// The logs, so that every citation can be checked against the very bytes it was read from.
pub(crate) fn logs(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Appendix B: Logs")];
    if facts.log_files.is_empty() {
        blocks.push(sentence("No log was read."));
    } else {
        let columns = vec![
            Column::new("File"),
            Column::number("Lines"),
            Column::number("Bytes"),
            Column::new("Read as"),
            Column::new("Covers"),
            Column::number("Redacted"),
        ];
        let rows = facts.log_files.iter().map(log_row).collect();
        blocks.extend([
            Block::Table { columns, rows },
            subheading("SHA-256 of the originals"),
            hashes(facts),
        ]);
    }
    blocks.extend(redactions(facts));
    blocks.extend(skipped(facts));
    blocks
}

fn log_row(log: &LogFacts) -> Vec<Vec<Inline>> {
    let read_as: Vec<&str> = [&log.format, &log.zone].into_iter().flatten().map(String::as_str).collect();
    let bytes = log.file.file_size.map_or_else(|| "unknown".to_owned(), thousands);
    vec![
        cell(&log.file.file_name),
        cell(thousands(log.lines)),
        cell(bytes),
        cell(if read_as.is_empty() { "plain text".to_owned() } else { read_as.join(", ") }),
        cell(covers(log)),
        cell(thousands(log.redactions)),
    ]
}

fn covers(log: &LogFacts) -> String {
    let times = (log.first.as_deref().and_then(moment), log.last.as_deref().and_then(moment));
    match times {
        (Some(first), Some(last)) => format!("{}\n{}", utc(first), utc(last)),
        _ => "no times found".to_owned(),
    }
}

fn hashes(facts: &Facts) -> Block {
    let pairs = facts.log_files.iter().map(|log| {
        let hash = log.file.content_hash.as_ref();
        let hash =
            hash.map_or_else(|| vec![Inline::emphasis("not recorded")], |hash| vec![Inline::code(hash)]);
        (cell(&log.file.file_name), hash)
    });
    Block::KeyValue(pairs.collect())
}

fn redactions(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![subheading("Redaction")];
    if facts.redactions.is_empty() {
        blocks.push(sentence("No value was replaced in these logs."));
        return blocks;
    }
    let all: u64 = facts.redactions.values().sum();
    let types = facts.redactions.iter().map(|(name, number)| format!("{name} {}", thousands(*number)));
    let types: Vec<String> = types.collect();
    blocks.push(paragraph([Inline::text(format!(
        "{} replaced by placeholders, which stand for the same value everywhere in this document: {}.",
        counted(all, "value was", "values were"),
        types.join(", "),
    ))]));
    blocks
}

fn skipped(facts: &Facts) -> Vec<Block> {
    if facts.skipped.is_empty() {
        return Vec::new();
    }
    let rows = facts.skipped.iter().map(|skipped| vec![cell(&skipped.path), cell(&skipped.reason)]).collect();
    let columns = ["File", "Why it was not read"].map(Column::new).to_vec();
    vec![subheading("Skipped"), Block::Table { columns, rows }]
}
