//! The document tree: blocks and inlines, always in normal form.
//!
//! Normal form means: nothing empty, neighbours of one kind merged, no emphasis inside emphasis, a
//! table as wide as its widest row. Every tree in normal form has a Markdown text that reads back as
//! exactly this tree, which is what lets the stored Markdown be the source of every export.

/// A document. Its blocks are in normal form, whoever made them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    blocks: Vec<Block>,
}

impl Document {
    /// Takes the blocks and brings them into normal form.
    #[must_use]
    pub fn new(blocks: Vec<Block>) -> Self {
        Self { blocks: normal::blocks(blocks) }
    }

    /// The blocks, in reading order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The text of the first heading of level 1: what the document is called.
    #[must_use]
    pub fn title(&self) -> Option<String> {
        self.blocks.iter().find_map(|block| match block {
            Block::Heading { level: 1, text } => Some(plain_text(text)),
            _ => None,
        })
    }
}

/// What stands below what came before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 is the title, 6 the finest.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its words.
        text: Vec<Inline>,
    },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// Items in no order.
    BulletList(Vec<Vec<Block>>),
    /// Items in order.
    NumberedList {
        /// The first item's number.
        start: u32,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// Rows under headings.
    Table {
        /// The columns, left to right.
        columns: Vec<Column>,
        /// The rows, each with one cell a column.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// Names and their values: a table of two columns without headings.
    KeyValue(Vec<(Vec<Inline>, Vec<Inline>)>),
    /// Text in which every space counts.
    Code {
        /// The language, or nothing.
        language: String,
        /// The lines, without a line break after the last.
        text: String,
    },
    /// What somebody or something else said.
    Quote(Vec<Block>),
    /// A line across the page.
    Rule,
}

/// A column of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub heading: Vec<Inline>,
    /// Where its cells stand.
    pub alignment: Alignment,
}

/// Where the text of a column stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Alignment {
    /// As the reader's language has it.
    #[default]
    Natural,
    /// On the left.
    Left,
    /// In the middle.
    Center,
    /// On the right.
    Right,
}

/// What stands within a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text; `\n` is a line break.
    Text(String),
    /// Bold.
    Strong(Vec<Inline>),
    /// Italic.
    Emphasis(Vec<Inline>),
    /// Monospaced, on one line.
    Code(String),
    /// A link.
    Link {
        /// What the reader sees.
        text: Vec<Inline>,
        /// Where it leads.
        url: String,
    },
    /// A line of a log, as proof.
    Citation {
        /// The file as the evidence names it.
        file: String,
        /// The line, 1-based.
        line: u64,
    },
}

impl Inline {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Bold text.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong(vec![Self::text(text)])
    }

    /// Italic text.
    pub fn emphasis(text: impl Into<String>) -> Self {
        Self::Emphasis(vec![Self::text(text)])
    }

    /// Monospaced text.
    pub fn code(text: impl Into<String>) -> Self {
        Self::Code(text.into())
    }
}

impl Column {
    /// A column with this heading, aligned as the language has it.
    pub fn new(heading: impl Into<String>) -> Self {
        Self { heading: vec![Inline::text(heading)], alignment: Alignment::Natural }
    }

    /// A column of numbers, aligned on the right.
    pub fn number(heading: impl Into<String>) -> Self {
        Self { alignment: Alignment::Right, ..Self::new(heading) }
    }
}

/// The words of these inlines without their styles; a citation reads `file line n`.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                plain_text(inner)
            }
            Inline::Citation { file, line } => citation_text(file, *line),
        })
        .collect()
}

/// How a citation reads for people.
#[must_use]
pub fn citation_text(file: &str, line: u64) -> String {
    format!("{file} line {line}")
}

mod normal;
