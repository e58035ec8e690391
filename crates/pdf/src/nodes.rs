//! The document tree as values for the template.

use crate::breaks::{code_lines, is_hidden, lines};
use crate::columns::{Extent, shares};
use crate::fonts::Fonts;
use std::collections::BTreeSet;
use tftsr_documents::{
    Alignment, Block, Column, Document, Inline, PageSetup, PaperSize, citation_text, plain_text,
};
use typst::foundations::{Array, Dict, IntoValue, Str, Value};

/// Letters of the monospaced font beside those of the text.
const CODE_SCALE: f64 = 1.15;
/// The running head shows so much of the title.
const RUNNING_TITLE_CHARS: usize = 90;

/// Everything the template reads from `sys.inputs`.
pub(crate) fn inputs(document: &Document, setup: &PageSetup, fonts: &Fonts) -> Dict {
    let writer = Writer { fonts };
    let title = document.title().unwrap_or_else(|| setup.label.clone());
    let running: String = title.chars().take(RUNNING_TITLE_CHARS).collect();
    let ellipsis = if running.len() < title.len() { "…" } else { "" };
    dict([
        ("title", string(&title)),
        ("running", writer.lines(&(running + ellipsis))),
        ("label", string(&setup.label)),
        (
            "paper",
            string(match setup.paper {
                PaperSize::A4 => "a4",
                PaperSize::Letter => "us-letter",
            }),
        ),
        ("blocks", writer.blocks(document.blocks())),
    ])
}

/// The characters a font is needed for.
pub(crate) fn characters(document: &Document) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    for block in document.blocks() {
        collect(block, &mut found);
    }
    found.retain(|c| !is_hidden(*c));
    found
}

fn collect(block: &Block, found: &mut BTreeSet<char>) {
    let mut take = |inlines: &[Inline]| found.extend(plain_text(inlines).chars());
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => take(text),
        Block::Table { columns, rows } => {
            columns.iter().for_each(|column| take(&column.heading));
            rows.iter().flatten().for_each(|cell| take(cell));
        }
        Block::KeyValue(pairs) => pairs.iter().for_each(|(name, value)| {
            take(name);
            take(value);
        }),
        Block::Code { text, .. } => found.extend(text.chars()),
        Block::Quote(inner) => inner.iter().for_each(|block| collect(block, found)),
        Block::BulletList(items) | Block::NumberedList { items, .. } => {
            items.iter().flatten().for_each(|block| collect(block, found));
        }
        Block::Rule => {}
    }
}

struct Writer<'a> {
    fonts: &'a Fonts,
}

impl Writer<'_> {
    fn blocks(&self, blocks: &[Block]) -> Value {
        array(blocks.iter().map(|block| self.block(block)))
    }

    fn block(&self, block: &Block) -> Value {
        match block {
            Block::Heading { level, text } => {
                node("heading", [("level", i64::from(*level).into_value()), ("text", self.inlines(text))])
            }
            Block::Paragraph(text) => node("paragraph", [("text", self.inlines(text))]),
            Block::BulletList(items) => node("bullets", [("items", self.items(items))]),
            Block::NumberedList { start, items } => {
                node("numbers", [("start", i64::from(*start).into_value()), ("items", self.items(items))])
            }
            Block::Table { columns, rows } => self.table(columns, rows),
            Block::KeyValue(pairs) => {
                let rows = pairs.iter().map(|(name, value)| array([self.inlines(name), self.inlines(value)]));
                node("facts", [("rows", array(rows)), ("widths", widths(&pair_extents(pairs)))])
            }
            Block::Code { text, .. } => node("code", [("lines", parts(code_lines(text, self.fonts)))]),
            Block::Quote(inner) => node("quote", [("blocks", self.blocks(inner))]),
            Block::Rule => node("rule", []),
        }
    }

    fn items(&self, items: &[Vec<Block>]) -> Value {
        array(items.iter().map(|item| self.blocks(item)))
    }

    fn table(&self, columns: &[Column], rows: &[Vec<Vec<Inline>>]) -> Value {
        let headings = columns.iter().map(|column| self.inlines(&column.heading));
        let alignments = columns.iter().map(|column| {
            string(match column.alignment {
                Alignment::Natural | Alignment::Left => "left",
                Alignment::Center => "center",
                Alignment::Right => "right",
            })
        });
        let cells = rows.iter().flatten().map(|cell| self.inlines(cell));
        let fields = [
            ("headings", array(headings)),
            ("alignments", array(alignments)),
            ("widths", widths(&table_extents(columns, rows))),
            ("cells", array(cells)),
        ];
        node("table", fields)
    }

    fn inlines(&self, inlines: &[Inline]) -> Value {
        array(inlines.iter().map(|inline| self.inline(inline)))
    }

    fn inline(&self, inline: &Inline) -> Value {
        match inline {
            Inline::Text(text) => node("text", [("lines", self.lines(text))]),
            Inline::Strong(inner) => {
                node("strong", [("text", self.inlines(inner)), ("plain", string(&plain_text(inner)))])
            }
            Inline::Emphasis(inner) => node("emphasis", [("text", self.inlines(inner))]),
            Inline::Code(text) => node("code", [("lines", self.lines(text))]),
            Inline::Link { text, url } => node("link", [("text", self.inlines(text)), ("url", string(url))]),
            Inline::Citation { file, line } => {
                node("citation", [("lines", self.lines(&citation_text(file, *line)))])
            }
        }
    }

    fn lines(&self, text: &str) -> Value {
        parts(lines(text, self.fonts))
    }
}

fn pair_extents(pairs: &[(Vec<Inline>, Vec<Inline>)]) -> Vec<Extent> {
    let mut extents = vec![Extent::default(); 2];
    for (name, value) in pairs {
        for (extent, cell) in extents.iter_mut().zip([name, value]) {
            extent.include(&plain_text(cell), scale(cell));
        }
    }
    extents
}

fn table_extents(columns: &[Column], rows: &[Vec<Vec<Inline>>]) -> Vec<Extent> {
    let mut extents = vec![Extent::default(); columns.len()];
    let headings = columns.iter().map(|column| &column.heading);
    let heading_row: Vec<&Vec<Inline>> = headings.collect();
    for row in std::iter::once(heading_row).chain(rows.iter().map(|row| row.iter().collect())) {
        for (extent, cell) in extents.iter_mut().zip(row) {
            extent.include(&plain_text(cell), scale(cell));
        }
    }
    extents
}

fn scale(cell: &[Inline]) -> f64 {
    let is_monospaced = |inline: &Inline| matches!(inline, Inline::Code(_) | Inline::Citation { .. });
    if cell.iter().any(is_monospaced) { CODE_SCALE } else { 1.0 }
}

fn widths(extents: &[Extent]) -> Value {
    array(shares(extents).into_iter().map(IntoValue::into_value))
}

fn parts(lines: Vec<Vec<String>>) -> Value {
    array(lines.into_iter().map(|line| array(line.iter().map(|part| string(part)))))
}

fn node<const N: usize>(kind: &str, fields: [(&str, Value); N]) -> Value {
    let mut dict = dict(fields);
    dict.insert(Str::from("kind"), string(kind));
    Value::Dict(dict)
}

fn dict<const N: usize>(fields: [(&str, Value); N]) -> Dict {
    fields.into_iter().map(|(name, value)| (Str::from(name), value)).collect()
}

fn string(text: &str) -> Value {
    Value::Str(Str::from(text))
}

fn array(values: impl IntoIterator<Item = Value>) -> Value {
    Value::Array(values.into_iter().collect::<Array>())
}
