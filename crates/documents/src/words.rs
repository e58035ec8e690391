//! Small shapes that every section uses: paragraphs, gaps, times, numbers.

use crate::tree::{Block, Column, Inline};
use jiff::{Timestamp, tz::TimeZone};

/// A paragraph of these pieces.
pub(crate) fn paragraph(pieces: impl Into<Vec<Inline>>) -> Block {
    Block::Paragraph(pieces.into())
}

/// A paragraph of plain words.
pub(crate) fn sentence(text: impl Into<String>) -> Block {
    paragraph([Inline::text(text)])
}

/// A section's heading.
pub(crate) fn heading(text: &str) -> Block {
    Block::Heading { level: 2, text: vec![Inline::text(text)] }
}

/// A heading within a section.
pub(crate) fn subheading(text: &str) -> Block {
    Block::Heading { level: 3, text: vec![Inline::text(text)] }
}

/// One list item of one line.
pub(crate) fn item(pieces: impl Into<Vec<Inline>>) -> Vec<Block> {
    vec![paragraph(pieces)]
}

/// Items of plain words, or the gap when there are none.
pub(crate) fn bullets_or(texts: &[String], gap: Block) -> Block {
    if texts.is_empty() {
        return gap;
    }
    Block::BulletList(texts.iter().map(|text| item([Inline::text(text)])).collect())
}

/// The text as a paragraph, or the gap when there is none.
pub(crate) fn text_or(text: Option<&String>, gap: Block) -> Block {
    text.map_or(gap, sentence)
}

/// A table, or the gap when it has no rows.
pub(crate) fn table_or(columns: Vec<Column>, rows: Vec<Vec<Vec<Inline>>>, gap: Block) -> Block {
    if rows.is_empty() { gap } else { Block::Table { columns, rows } }
}

/// A table cell of plain words.
pub(crate) fn cell(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::text(text)]
}

/// A table cell that names what is missing when there is nothing.
pub(crate) fn cell_or_missing(text: Option<&String>) -> Vec<Inline> {
    text.map_or_else(|| vec![Inline::emphasis("not recorded")], cell)
}

/// How a gap is closed.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Remedy {
    /// With this command.
    Command(&'static str),
    /// By writing into the document.
    WriteHere,
}

/// Says that something is not recorded, and how to record it: a gap is shown, never filled with words.
pub(crate) fn gap(what: &str, remedy: Remedy) -> Block {
    let mut pieces = vec![Inline::strong("Not recorded yet:"), Inline::text(format!(" {what}."))];
    match remedy {
        Remedy::Command(command) => {
            let screen = if command.contains(" why ") { "Whys" } else { "Timeline" };
            let place = Inline::text(format!(" Add it under {screen}, or with "));
            pieces.extend([place, Inline::code(command), Inline::text(".")]);
        }
        Remedy::WriteHere => pieces.push(Inline::text(" Write it here before the document becomes final.")),
    }
    Block::Quote(vec![paragraph(pieces)])
}

/// The first line of a text, cut to so many characters with an ellipsis.
pub(crate) fn first_line(text: &str, chars_max: usize) -> String {
    shortened(text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default(), chars_max)
}

/// The text, cut to so many characters with an ellipsis.
pub(crate) fn shortened(text: &str, chars_max: usize) -> String {
    if text.chars().nth(chars_max).is_none() {
        return text.to_owned();
    }
    let kept: String = text.chars().take(chars_max.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The words as one sentence: with a full stop unless they end in a mark of their own.
pub(crate) fn with_full_stop(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '…', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// The moment an RFC 3339 text names.
pub(crate) fn moment(text: &str) -> Option<Timestamp> {
    text.parse().ok()
}

/// A moment in UTC, to the second.
pub(crate) fn utc(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// A moment's day in UTC.
pub(crate) fn utc_day(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d").to_string()
}

/// A moment's time of day in UTC; fractions of a second only where there are some.
pub(crate) fn utc_time(at: Timestamp) -> String {
    let has_fraction = at.subsec_nanosecond() != 0;
    at.strftime(if has_fraction { "%H:%M:%S.%3f" } else { "%H:%M:%S" }).to_string()
}

/// The time of day and offset that the source wrote, when its offset is not UTC's.
pub(crate) fn local_time(as_written: &str) -> Option<String> {
    let pieces = jiff::fmt::temporal::Pieces::parse(as_written).ok()?;
    let offset = pieces.to_numeric_offset().filter(|offset| offset.seconds() != 0)?;
    let zoned = moment(as_written)?.to_zoned_datetime(TimeZone::fixed(offset));
    Some(zoned.strftime("%H:%M:%S %:z").to_string())
}

/// A span of time in its two largest units, e.g. `1 h 24 min`.
pub(crate) fn duration(from: Timestamp, to: Timestamp) -> String {
    const UNITS: [(i64, &str); 4] = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")];
    let mut rest = to.duration_since(from).as_secs().max(0);
    let mut parts = Vec::new();
    for (seconds, unit) in UNITS {
        if rest >= seconds {
            parts.push(format!("{} {unit}", rest / seconds));
            rest %= seconds;
        }
    }
    parts.truncate(2);
    if parts.is_empty() { "0 s".to_owned() } else { parts.join(" ") }
}

/// A number with a comma between each three digits.
pub(crate) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A count with its noun, e.g. `1 line`, `1,204 lines`.
pub(crate) fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", thousands(number), if number == 1 { one } else { many })
}

/// The length of a list, for [`counted`] and [`thousands`].
pub(crate) fn count<T>(list: &[T]) -> u64 {
    u64::try_from(list.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_told_in_their_two_largest_units() {
        let from: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        for (seconds, expected) in
            [(0, "0 s"), (59, "59 s"), (60, "1 min"), (5_041, "1 h 24 min"), (90_061, "1 d 1 h"), (-5, "0 s")]
        {
            let to = Timestamp::from_second(from.as_second() + seconds).unwrap();
            assert_eq!(duration(from, to), expected);
        }
    }

    #[test]
    fn the_local_time_is_the_one_the_source_wrote() {
        assert_eq!(local_time("2026-11-23T11:05:07+02:00").as_deref(), Some("11:05:07 +02:00"));
        assert_eq!(local_time("2026-11-23T11:05:07Z"), None);
        assert_eq!(local_time("yesterday"), None);
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn cutting_counts_characters_and_never_splits_one() {
        assert_eq!(shortened("журнал", 4), "жур…");
        assert_eq!(shortened("журнал", 6), "журнал");
    }
}
