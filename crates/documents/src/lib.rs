//! Documents from facts: an RCA or a post-mortem as a tree of blocks, and the tree as Markdown.
//!
//! Owns the sections, their wording and their order, the tree, and the Markdown in both directions.
//! Pure: reads no clock, no file and no database; whoever calls hands over the [`Facts`]. Printing
//! the tree as PDF is the task of a [`PdfRenderer`] that the binaries bring along.

mod cited;
mod facts;
mod format;
mod parse;
mod pdf;
mod postmortem;
mod rca;
pub mod render;
mod sections;
mod tree;
mod words;

pub use facts::{
    ActionItem, Facts, Hypothesis, HypothesisState, Impact, LogFacts, Milestone, MilestoneKind, Milestones,
    Retrospective,
};
pub use format::{DocumentFormat, FORMATS};
pub use parse::parse_markdown;
pub use pdf::{PageSetup, PaperSize, PdfError, PdfRenderer};
pub use postmortem::{PostmortemTemplate, postmortem};
pub use rca::rca;
pub use tree::{Alignment, Block, Column, Document, Inline, citation_text, plain_text};
