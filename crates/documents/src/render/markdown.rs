//! The tree as Markdown (CommonMark with tables), for people to read and to edit.
//!
//! What comes out here reads back as the same tree (`parse_markdown`). A citation is written
//! `[L:file#line]`; adjacent lists change their marker, which is how CommonMark keeps them apart.

mod escape;
mod inline;

use crate::cited;
use crate::tree::{Alignment, Block, Column, Document, Inline};
use inline::{Place, inline_markdown};

/// The document as Markdown, ending in a line break; an empty document is an empty string.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let text = blocks_markdown(document.blocks(), "\n\n");
    if text.is_empty() { text } else { text + "\n" }
}

fn blocks_markdown(blocks: &[Block], separator: &str) -> String {
    let mut parts = Vec::with_capacity(blocks.len());
    let mut marker = Marker::First;
    for (index, block) in blocks.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|before| blocks.get(before));
        marker = if is_same_list(previous, block) { marker.other() } else { Marker::First };
        parts.push(block_markdown(block, marker));
    }
    parts.join(separator)
}

/// Two lists of one kind that follow each other take turns with these.
#[derive(Debug, Clone, Copy)]
enum Marker {
    First,
    Second,
}

impl Marker {
    fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }

    fn bullet(self) -> &'static str {
        match self {
            Self::First => "-",
            Self::Second => "*",
        }
    }

    fn after_number(self) -> &'static str {
        match self {
            Self::First => ".",
            Self::Second => ")",
        }
    }
}

fn is_same_list(previous: Option<&Block>, block: &Block) -> bool {
    matches!(
        (previous, block),
        (Some(Block::BulletList(_)), Block::BulletList(_))
            | (Some(Block::NumberedList { .. }), Block::NumberedList { .. })
    )
}

fn block_markdown(block: &Block, marker: Marker) -> String {
    match block {
        Block::Heading { level, text } => {
            let hashes = "#".repeat(usize::from(*level));
            format!("{hashes} {}", inline_markdown(text, Place::Heading))
        }
        Block::Paragraph(text) => inline_markdown(text, Place::Paragraph),
        Block::BulletList(items) => list_markdown(items, |_| marker.bullet().to_owned()),
        Block::NumberedList { start, items } => {
            list_markdown(items, |index| format!("{}{}", item_number(*start, index), marker.after_number()))
        }
        Block::Table { columns, rows } => table_markdown(columns, rows),
        Block::KeyValue(pairs) => key_value_markdown(pairs),
        Block::Code { language, text } => code_markdown(language, text),
        Block::Quote(inner) => prefixed(&blocks_markdown(inner, "\n\n"), "> ", "> "),
        // Asterisks or hyphens would read as a list item where the rule is an item's first block.
        Block::Rule => "___".to_owned(),
    }
}

/// CommonMark reads a number of at most nine digits; only the first one counts.
fn item_number(start: u32, index: usize) -> u64 {
    const NUMBER_MAX: u64 = 999_999_999;
    u64::from(start).saturating_add(u64::try_from(index).unwrap_or(NUMBER_MAX)).min(NUMBER_MAX)
}

fn list_markdown(items: &[Vec<Block>], marker: impl Fn(usize) -> String) -> String {
    let separator = if items.iter().all(|item| is_tight(item)) { "\n" } else { "\n\n" };
    let parts: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let marker = marker(index) + " ";
            let indent = " ".repeat(marker.len());
            prefixed(&blocks_markdown(item, separator), &marker, &indent)
        })
        .collect();
    parts.join(separator)
}

/// Whether the item needs no blank lines: a paragraph, then at most lists that may interrupt one.
fn is_tight(item: &[Block]) -> bool {
    let Some((first, rest)) = item.split_first() else { return true };
    let interrupts = |block: &Block| match block {
        Block::BulletList(items) | Block::NumberedList { start: 1, items } => {
            items.iter().all(|item| is_tight(item))
        }
        _ => false,
    };
    matches!(first, Block::Paragraph(_)) && rest.len() <= 1 && rest.iter().all(interrupts)
}

/// Puts a prefix before the first line and another before each line after it; no trailing spaces.
fn prefixed(text: &str, first: &str, others: &str) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .enumerate()
        .map(|(index, line)| {
            let prefix = if index == 0 { first } else { others };
            if line.is_empty() { prefix.trim_end().to_owned() } else { format!("{prefix}{line}") }
        })
        .collect();
    lines.join("\n")
}

fn table_markdown(columns: &[Column], rows: &[Vec<Vec<Inline>>]) -> String {
    let headings = columns.iter().map(|column| column.heading.as_slice());
    let rules: String = columns.iter().map(|column| format!("{}|", delimiter(column.alignment))).collect();
    let mut lines = vec![row_markdown(headings), format!("|{rules}")];
    lines.extend(rows.iter().map(|row| row_markdown(row.iter().map(Vec::as_slice))));
    lines.join("\n")
}

fn delimiter(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Natural => "---",
        Alignment::Left => ":---",
        Alignment::Center => ":---:",
        Alignment::Right => "---:",
    }
}

fn row_markdown<'a>(cells: impl Iterator<Item = &'a [Inline]>) -> String {
    let cells = cells.map(|cell| inline_markdown(cell, Place::Cell));
    let cells: String =
        cells.map(|text| if text.is_empty() { " |".to_owned() } else { format!(" {text} |") }).collect();
    format!("|{cells}")
}

fn key_value_markdown(pairs: &[(Vec<Inline>, Vec<Inline>)]) -> String {
    let rows =
        pairs.iter().map(|(name, value)| row_markdown([name.as_slice(), value.as_slice()].into_iter()));
    let lines: Vec<String> = ["| | |".to_owned(), "|---|---|".to_owned()].into_iter().chain(rows).collect();
    lines.join("\n")
}

fn code_markdown(language: &str, text: &str) -> String {
    const FENCE_MIN: usize = 3;
    let fence = "`".repeat(FENCE_MIN.max(longest_run(text, '`') + 1));
    if text.is_empty() {
        return format!("{fence}{language}\n{fence}");
    }
    format!("{fence}{language}\n{text}\n{fence}")
}

/// The length of the longest run of `wanted`.
fn longest_run(text: &str, wanted: char) -> usize {
    text.split(|c| c != wanted).map(str::len).max().unwrap_or(0)
}

fn citation_markdown(file: &str, line: u64) -> String {
    format!("[{}]", cited::reference(file, line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_markdown;

    fn paragraph(text: &str) -> String {
        markdown(&Document::new(vec![Block::Paragraph(vec![Inline::text(text)])]))
    }

    #[test]
    fn ordinary_text_is_written_as_it_is() {
        for text in [
            "5 * 2 = 10, snake_case and C:\\Users\\me stay.",
            "[ERROR] disk full on /var/log (42 %): a < b & c > d",
            "2026-11-23 12:00:00 -- 3.5 GB, ~10 min; -5 °C",
            "Ошибка диска: «нет места» — επιχειρησιακή 🔥",
        ] {
            assert_eq!(paragraph(text), format!("{text}\n"));
        }
    }

    #[test]
    fn what_markdown_would_read_otherwise_gets_a_backslash() {
        for (text, expected) in [
            ("*star*", "\\*star\\*"),
            ("_private_", "\\_private\\_"),
            ("<tag>", "\\<tag>"),
            ("- item", "\\- item"),
            ("12. item", "12\\. item"),
            ("# head", "\\# head"),
            ("---", "\\---"),
            ("&amp;", "\\&amp;"),
            ("`code`", "\\`code\\`"),
            ("[a](b)", "\\[a](b)"),
        ] {
            assert_eq!(paragraph(text), format!("{expected}\n"), "{text}");
        }
    }

    #[test]
    fn a_citation_keeps_its_plain_form() {
        let cited = Inline::Citation { file: "var/log/app_1.log".to_owned(), line: 12 };
        let document = Document::new(vec![Block::Paragraph(vec![Inline::text("Disk full "), cited])]);
        assert_eq!(markdown(&document), "Disk full [L:var/log/app_1.log#12]\n");
    }

    #[test]
    fn a_text_of_endless_nesting_is_read_without_nesting_endlessly() {
        let text = format!("{} end", ">".repeat(20_000));
        let document = parse_markdown(&text);
        assert!(markdown(&document).ends_with("end\n"));
    }
}
