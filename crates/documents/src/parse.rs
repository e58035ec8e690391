//! Markdown back into the tree: what a person may have edited, and what every export is made from.
//!
//! Only CommonMark and tables are read. HTML is text like any other, so that `<tag>` in a log line
//! is neither lost nor obeyed; only `<br>` in a table cell is the line break it stands for there.

use crate::cited;
use crate::tree::{Alignment, Block, Column, Document, Inline};
use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// Lists, their items and quotes are built this deep, so that a hostile text cannot exhaust the stack;
/// what lies deeper is kept, one level up. Normal form keeps fewer levels still.
const NESTING_MAX: usize = 64;

/// The tree of a Markdown text. Every text is a document; nothing in it is an error.
#[must_use]
pub fn parse_markdown(text: &str) -> Document {
    let citation = |link: BrokenLink| {
        cited::parse(&link.reference).map(|_| (link.reference.into_static(), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(text, Options::ENABLE_TABLES, Some(citation));
    let mut builder = Builder { open: vec![Open::Root(Vec::new())] };
    for event in parser {
        builder.take(event);
    }
    builder.finish()
}

/// A part of the tree that is not complete yet.
enum Open {
    Root(Vec<Block>),
    Quote(Vec<Block>),
    Item(Vec<Block>),
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Table { alignments: Vec<Alignment>, headings: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>> },
    Row { is_head: bool, cells: Vec<Vec<Inline>> },
    Code { language: String, text: String },
    Html(String),
    Line { kind: LineKind, inlines: Vec<Inline> },
}

/// What a line of inlines will become.
enum LineKind {
    Paragraph,
    /// The text of a tight list item, which no tag announces.
    Tight,
    Heading(u8),
    Cell,
    Strong,
    Emphasis,
    Link(String),
    Citation(String, u64),
}

struct Builder {
    open: Vec<Open>,
}

impl Builder {
    fn take(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => self.inline(Inline::code(&*text)),
            Event::Html(text) => self.text(&text),
            Event::InlineHtml(text) => {
                let is_break = self.is_in_cell() && &*text == "<br>";
                self.text(if is_break { "\n" } else { &text });
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => self.block(Block::Rule),
            // None of these is switched on; their text would be text.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        let opened = match tag {
            Tag::Strong => line(LineKind::Strong),
            Tag::Emphasis => line(LineKind::Emphasis),
            Tag::Link { dest_url, link_type, .. } => line(link_kind(&dest_url, link_type)),
            Tag::Image { dest_url, .. } => line(LineKind::Link(dest_url.to_string())),
            block => {
                self.close_tight();
                opened_block(block)
            }
        };
        let is_inline = matches!(&opened, Open::Line { kind, .. } if kind.is_inline());
        if is_inline {
            self.ensure_line();
        }
        self.open.push(opened);
    }

    fn end(&mut self, tag: TagEnd) {
        if matches!(tag, TagEnd::Item | TagEnd::BlockQuote(_)) {
            self.close_tight();
        }
        if let Some(open) = self.open.pop() {
            self.complete(open);
        }
    }

    /// Hands a complete part to the part that holds it.
    fn complete(&mut self, open: Open) {
        match open {
            Open::Root(blocks) => self.blocks(blocks),
            Open::Quote(blocks) if self.open.len() > NESTING_MAX => self.blocks(blocks),
            Open::Quote(blocks) => self.block(Block::Quote(blocks)),
            Open::Item(blocks) => self.item(blocks),
            Open::List { items, .. } if self.open.len() > NESTING_MAX => {
                self.blocks(items.into_iter().flatten().collect());
            }
            Open::List { start, items } => self.block(list(start, items)),
            Open::Table { alignments, headings, rows } => self.block(table(alignments, headings, rows)),
            Open::Row { is_head, cells } => self.row(is_head, cells),
            Open::Code { language, text } => {
                let text = text.strip_suffix('\n').unwrap_or(&text).to_owned();
                self.block(Block::Code { language, text });
            }
            Open::Html(text) => self.block(Block::Paragraph(vec![Inline::text(text.trim_end())])),
            Open::Line { kind, inlines } => self.line(kind, inlines),
        }
    }

    fn line(&mut self, kind: LineKind, inlines: Vec<Inline>) {
        match kind {
            LineKind::Paragraph | LineKind::Tight => self.block(Block::Paragraph(inlines)),
            LineKind::Heading(level) => self.block(Block::Heading { level, text: inlines }),
            LineKind::Cell => self.cell(inlines),
            LineKind::Strong => self.inline(Inline::Strong(inlines)),
            LineKind::Emphasis => self.inline(Inline::Emphasis(inlines)),
            LineKind::Link(url) => self.inline(Inline::Link { text: inlines, url }),
            LineKind::Citation(file, line) => self.inline(Inline::Citation { file, line }),
        }
    }

    fn text(&mut self, text: &str) {
        match self.open.last_mut() {
            Some(Open::Code { text: held, .. } | Open::Html(held)) => held.push_str(text),
            _ => self.inline(Inline::text(text)),
        }
    }

    fn inline(&mut self, inline: Inline) {
        self.ensure_line();
        if let Some(Open::Line { inlines, .. }) = self.open.last_mut() {
            inlines.push(inline);
        }
    }

    fn ensure_line(&mut self) {
        if !matches!(self.open.last(), Some(Open::Line { .. })) {
            self.open.push(line(LineKind::Tight));
        }
    }

    fn close_tight(&mut self) {
        if matches!(self.open.last(), Some(Open::Line { kind: LineKind::Tight, .. }))
            && let Some(open) = self.open.pop()
        {
            self.complete(open);
        }
    }

    fn is_in_cell(&self) -> bool {
        self.open.iter().any(|open| matches!(open, Open::Line { kind: LineKind::Cell, .. }))
    }

    fn block(&mut self, block: Block) {
        self.close_tight();
        self.blocks(vec![block]);
    }

    fn blocks(&mut self, more: Vec<Block>) {
        if let Some(Open::Root(blocks) | Open::Quote(blocks) | Open::Item(blocks)) = self.open.last_mut() {
            blocks.extend(more);
        }
    }

    fn item(&mut self, blocks: Vec<Block>) {
        if let Some(Open::List { items, .. }) = self.open.last_mut() {
            items.push(blocks);
        }
    }

    fn cell(&mut self, inlines: Vec<Inline>) {
        if let Some(Open::Row { cells, .. }) = self.open.last_mut() {
            cells.push(inlines);
        }
    }

    fn row(&mut self, is_head: bool, cells: Vec<Vec<Inline>>) {
        match self.open.last_mut() {
            Some(Open::Table { headings, .. }) if is_head => *headings = cells,
            Some(Open::Table { rows, .. }) => rows.push(cells),
            _ => {}
        }
    }

    fn finish(mut self) -> Document {
        self.close_tight();
        match self.open.pop() {
            Some(Open::Root(blocks)) => Document::new(blocks),
            _ => Document::default(),
        }
    }
}

impl LineKind {
    fn is_inline(&self) -> bool {
        matches!(self, Self::Strong | Self::Emphasis | Self::Link(_) | Self::Citation(..))
    }
}

fn line(kind: LineKind) -> Open {
    Open::Line { kind, inlines: Vec::new() }
}

fn link_kind(url: &str, link_type: LinkType) -> LineKind {
    let is_citation = matches!(link_type, LinkType::ShortcutUnknown | LinkType::CollapsedUnknown);
    match cited::parse(url).filter(|_| is_citation) {
        Some((file, line)) => LineKind::Citation(file, line),
        None => LineKind::Link(url.to_owned()),
    }
}

fn opened_block(tag: Tag) -> Open {
    match tag {
        Tag::Heading { level, .. } => line(LineKind::Heading(level as u8)),
        Tag::BlockQuote(_) => Open::Quote(Vec::new()),
        Tag::CodeBlock(kind) => Open::Code { language: language(&kind), text: String::new() },
        Tag::HtmlBlock => Open::Html(String::new()),
        Tag::List(start) => Open::List { start, items: Vec::new() },
        Tag::Item => Open::Item(Vec::new()),
        Tag::Table(alignments) => Open::Table {
            alignments: alignments.into_iter().map(alignment).collect(),
            headings: Vec::new(),
            rows: Vec::new(),
        },
        Tag::TableHead => Open::Row { is_head: true, cells: Vec::new() },
        Tag::TableRow => Open::Row { is_head: false, cells: Vec::new() },
        Tag::TableCell => line(LineKind::Cell),
        _ => line(LineKind::Paragraph),
    }
}

fn language(kind: &CodeBlockKind) -> String {
    match kind {
        CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default().to_owned(),
        CodeBlockKind::Indented => String::new(),
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::Natural,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

fn list(start: Option<u64>, items: Vec<Vec<Block>>) -> Block {
    match start {
        Some(start) => Block::NumberedList { start: u32::try_from(start).unwrap_or(u32::MAX), items },
        None => Block::BulletList(items),
    }
}

fn table(alignments: Vec<Alignment>, headings: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>>) -> Block {
    let columns = headings.into_iter().zip(alignments);
    let columns = columns.map(|(heading, alignment)| Column { heading, alignment }).collect();
    Block::Table { columns, rows }
}
