//! Bringing blocks and inlines into normal form.
//!
//! Nothing a reader could see gets lost here, except the NUL character, which no format can carry
//! and which becomes U+FFFD.

use super::{Alignment, Block, Column, Inline, citation_text};

const LEVEL_MAX: u8 = 6;
/// Lists and quotes nest this deep; what lies deeper is kept, on this level. No page has room for
/// more, and a typesetter's own limits are never reached.
const NESTING_MAX: usize = 10;
/// CommonMark reads at most nine digits as a list number.
const LIST_START_MAX: u32 = 999_999_999;
/// CommonMark reads at most 999 characters between the brackets of a citation; percent-encoding may
/// triple the UTF-8 bytes of a name.
const CITED_FILE_BYTES_MAX: usize = 300;

pub(super) fn blocks(blocks: Vec<Block>) -> Vec<Block> {
    nested(blocks, 0)
}

fn nested(blocks: Vec<Block>, depth: usize) -> Vec<Block> {
    let flat =
        blocks.into_iter().flat_map(|block| if depth < NESTING_MAX { vec![block] } else { opened(block) });
    flat.filter_map(|block| normal(block, depth)).collect()
}

/// The blocks in a list or quote without it, however deep they lie; any other block as it is.
fn opened(block: Block) -> Vec<Block> {
    let inner: Vec<Block> = match block {
        Block::Quote(inner) => inner,
        Block::BulletList(items) | Block::NumberedList { items, .. } => items.into_iter().flatten().collect(),
        other => return vec![other],
    };
    inner.into_iter().flat_map(opened).collect()
}

fn normal(block: Block, depth: usize) -> Option<Block> {
    let block = match block {
        Block::Heading { level, text } => {
            Block::Heading { level: level.clamp(1, LEVEL_MAX), text: non_empty(inlines(text))? }
        }
        Block::Paragraph(text) => Block::Paragraph(non_empty(inlines(text))?),
        Block::BulletList(list) => Block::BulletList(non_empty(items(list, depth))?),
        Block::NumberedList { start, items: list } => {
            Block::NumberedList { start: start.min(LIST_START_MAX), items: non_empty(items(list, depth))? }
        }
        Block::Table { columns, rows } => table(columns, rows)?,
        Block::KeyValue(pairs) => {
            let pairs = pairs.into_iter().map(|(name, value)| (inlines(name), inlines(value)));
            Block::KeyValue(non_empty(pairs.collect())?)
        }
        Block::Code { language, text } => {
            Block::Code { language: code_language(&language), text: line_feeds(&visible(&text)) }
        }
        Block::Quote(inner) => Block::Quote(non_empty(nested(inner, depth + 1))?),
        Block::Rule => Block::Rule,
    };
    Some(block)
}

fn non_empty<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn items(items: Vec<Vec<Block>>, depth: usize) -> Vec<Vec<Block>> {
    items.into_iter().map(|item| nested(item, depth + 1)).filter(|item| !item.is_empty()).collect()
}

fn table(columns: Vec<Column>, rows: Vec<Vec<Vec<Inline>>>) -> Option<Block> {
    let width = rows.iter().map(Vec::len).chain([columns.len()]).max().filter(|width| *width > 0)?;
    let mut columns: Vec<Column> = columns
        .into_iter()
        .map(|column| Column { heading: inlines(column.heading), alignment: column.alignment })
        .collect();
    columns.resize_with(width, Column::default);
    let rows: Vec<Vec<Vec<Inline>>> = rows.into_iter().map(|cells| row(cells, width)).collect();
    Some(if is_key_value(&columns, &rows) { key_value(rows) } else { Block::Table { columns, rows } })
}

fn row(cells: Vec<Vec<Inline>>, width: usize) -> Vec<Vec<Inline>> {
    let mut cells: Vec<Vec<Inline>> = cells.into_iter().map(inlines).collect();
    cells.resize_with(width, Vec::new);
    cells
}

fn is_key_value(columns: &[Column], rows: &[Vec<Vec<Inline>>]) -> bool {
    let bare = |column: &Column| column.heading.is_empty() && column.alignment == Alignment::Natural;
    columns.len() == 2 && !rows.is_empty() && columns.iter().all(bare)
}

fn key_value(rows: Vec<Vec<Vec<Inline>>>) -> Block {
    let pairs = rows.into_iter().map(|row| {
        let mut cells = row.into_iter();
        (cells.next().unwrap_or_default(), cells.next().unwrap_or_default())
    });
    Block::KeyValue(pairs.collect())
}

/// Which styles surround an inline already.
#[derive(Debug, Clone, Copy, Default)]
struct Within {
    strong: bool,
    emphasis: bool,
    link: bool,
}

fn inlines(list: Vec<Inline>) -> Vec<Inline> {
    flatten(list, Within::default())
}

fn flatten(list: Vec<Inline>, within: Within) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in list {
        for flat in flatten_one(inline, within) {
            push_merged(&mut out, flat);
        }
    }
    out
}

fn flatten_one(inline: Inline, within: Within) -> Vec<Inline> {
    match inline {
        Inline::Text(text) if text.is_empty() => Vec::new(),
        Inline::Text(text) => vec![Inline::Text(line_feeds(&visible(&text)))],
        Inline::Code(text) if text.is_empty() => Vec::new(),
        // At the start of a line this would read as the definition of a link and vanish.
        Inline::Code(text) if within.link && text.contains("]:") => flatten_one(Inline::Text(text), within),
        Inline::Code(text) => vec![Inline::Code(line_feeds(&visible(&text)).replace('\n', " "))],
        Inline::Strong(inner) if within.strong => flatten(inner, within),
        Inline::Strong(inner) => {
            let inner = flatten(inner, Within { strong: true, ..within });
            non_empty(inner).map(Inline::Strong).into_iter().collect()
        }
        Inline::Emphasis(inner) if within.emphasis => flatten(inner, within),
        Inline::Emphasis(inner) => {
            let inner = flatten(inner, Within { emphasis: true, ..within });
            non_empty(inner).map(Inline::Emphasis).into_iter().collect()
        }
        Inline::Link { text, .. } if within.link => flatten(text, within),
        Inline::Link { text, url } => vec![link(text, &url, within)],
        Inline::Citation { file, line } => vec![citation(&file, line, within)],
    }
}

fn link(text: Vec<Inline>, url: &str, within: Within) -> Inline {
    let url: String = visible(url).chars().filter(|c| !c.is_control()).collect();
    let text = flatten(text, Within { link: true, ..within });
    let text = if text.is_empty() && !url.is_empty() { vec![Inline::Text(url.clone())] } else { text };
    Inline::Link { text, url }
}

fn citation(file: &str, line: u64, within: Within) -> Inline {
    let file = visible(file);
    if within.link || file.len() > CITED_FILE_BYTES_MAX {
        return Inline::Text(line_feeds(&citation_text(&file, line)));
    }
    Inline::Citation { file, line }
}

/// Appends, joining what Markdown could not keep apart from its left neighbour.
fn push_merged(out: &mut Vec<Inline>, inline: Inline) {
    match (out.last_mut(), inline) {
        (Some(Inline::Text(left)), Inline::Text(right)) | (Some(Inline::Code(left)), Inline::Code(right)) => {
            left.push_str(&right);
        }
        (Some(Inline::Strong(left)), Inline::Strong(right))
        | (Some(Inline::Emphasis(left)), Inline::Emphasis(right)) => {
            for inner in right {
                push_merged(left, inner);
            }
        }
        (_, inline) => out.push(inline),
    }
}

fn visible(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

fn line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The language of a code block: one word, because the rest of that line means nothing to readers.
fn code_language(language: &str) -> String {
    language.chars().take_while(|c| c.is_alphanumeric() || "+-_.#".contains(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;

    fn paragraph(inlines: Vec<Inline>) -> Vec<Block> {
        vec![Block::Paragraph(inlines)]
    }

    #[test]
    fn neighbours_of_one_kind_become_one() {
        let parts = vec![Inline::text("a"), Inline::text("b"), Inline::strong("c"), Inline::strong("d")];
        let joined = vec![Inline::text("ab"), Inline::strong("cd")];
        assert_eq!(Document::new(paragraph(parts)).blocks(), paragraph(joined));
    }

    #[test]
    fn what_is_empty_disappears_at_every_level() {
        let empty = Block::Paragraph(vec![Inline::text(""), Inline::strong("")]);
        let nested = Block::BulletList(vec![vec![Block::Quote(vec![empty.clone()])], vec![]]);
        assert_eq!(Document::new(vec![empty, nested]).blocks(), &[]);
    }

    #[test]
    fn endless_nesting_ends_and_keeps_its_text() {
        let deep =
            (0..200).fold(Block::Paragraph(vec![Inline::text("end")]), |inner, _| Block::Quote(vec![inner]));
        let text = format!("{:?}", Document::new(vec![deep]));
        assert_eq!(text.matches("Quote").count(), NESTING_MAX);
        assert!(text.contains("end"));
    }

    #[test]
    fn a_short_row_and_a_long_row_lose_no_cell() {
        let cell = |text: &str| vec![Inline::text(text)];
        let table = Block::Table {
            columns: vec![Column::new("A")],
            rows: vec![vec![], vec![cell("1"), cell("2"), cell("3")]],
        };
        let document = Document::new(vec![table]);
        let [Block::Table { columns, rows }] = document.blocks() else { panic!("a table stays a table") };
        assert_eq!((columns.len(), rows[0].len(), rows[1].len()), (3, 3, 3));
    }

    #[test]
    fn a_table_of_two_columns_without_headings_is_names_and_values() {
        let row = vec![vec![Inline::text("Status")], vec![Inline::text("open")]];
        let table = Block::Table { columns: vec![Column::default(); 2], rows: vec![row.clone()] };
        assert_eq!(
            Document::new(vec![table]).blocks(),
            &[Block::KeyValue(vec![(row[0].clone(), row[1].clone())])]
        );
    }
}
