//! What prints a document as PDF, as far as this crate has to know it.
//!
//! The typesetter is heavy, so it lives in a crate of its own, which the binaries hand to the core.

use crate::Document;
use jiff::Timestamp;

/// The size of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PaperSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// What stands on every page and in the file's properties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSetup {
    /// The size of the page.
    pub paper: PaperSize,
    /// The kind of document for the running head, e.g. `Root cause analysis`.
    pub label: String,
    /// The file's creation date; none leaves it out.
    pub created_at: Option<Timestamp>,
}

/// Why no PDF was made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The typesetter refused the page; a fault of the template, never of the text.
    #[error("the page could not be typeset: {message}")]
    Typeset {
        /// What the typesetter said.
        message: String,
    },
    /// The pages could not be written as a PDF file.
    #[error("the typeset pages could not be written as PDF: {message}")]
    Write {
        /// What the PDF writer said.
        message: String,
    },
}

/// Prints a document tree as PDF.
pub trait PdfRenderer: Send + Sync {
    /// The bytes of the PDF. The same document and setup give the same bytes on one machine.
    ///
    /// # Errors
    /// [`PdfError`] when the typesetter or the PDF writer refuses.
    fn render(&self, document: &Document, setup: &PageSetup) -> Result<Vec<u8>, PdfError>;

    /// The same pages as SVG pictures, one a page, without any reference to the outside.
    ///
    /// # Errors
    /// [`PdfError`] when the typesetter refuses.
    fn render_pages(&self, document: &Document, setup: &PageSetup) -> Result<Vec<String>, PdfError>;
}
