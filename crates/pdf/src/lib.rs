//! Document tree → typst → PDF.
//!
//! Owns the page: template, fonts, column widths, where long words may break. All text of the document
//! reaches the template as values, never as markup, so that nothing in a log line is obeyed.

mod breaks;
mod columns;
mod fonts;
mod nodes;
mod world;

use fonts::{Fonts, SystemFonts};
use jiff::{Timestamp, tz::TimeZone};
use std::path::PathBuf;
use tftsr_documents::{Document, PageSetup, PdfError, PdfRenderer};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_svg::SvgOptions;
use world::TemplateWorld;

/// Results of the last so many renderings stay in memory, which makes the next similar one faster.
const CACHED_RENDERINGS: usize = 4;

/// Prints documents with typst.
///
/// Latin, Greek and Cyrillic come from embedded fonts; for other characters the system's fonts are
/// searched, and what no font has is printed as its number, e.g. `[U+1F525]`.
#[derive(Debug)]
pub struct TypstRenderer {
    system_fonts: SystemFonts,
}

impl Default for TypstRenderer {
    fn default() -> Self {
        Self::with_font_folders(fonts::platform_folders())
    }
}

impl TypstRenderer {
    /// A renderer that looks for missing characters in these folders only.
    #[must_use]
    pub fn with_font_folders(folders: Vec<PathBuf>) -> Self {
        Self { system_fonts: SystemFonts::new(folders) }
    }
}

impl TypstRenderer {
    fn typeset(&self, document: &Document, setup: &PageSetup) -> Result<PagedDocument, PdfError> {
        let fonts = Fonts::for_characters(nodes::characters(document), &self.system_fonts);
        let inputs = nodes::inputs(document, setup, &fonts);
        let world = TemplateWorld::new(inputs, &fonts);
        let pages = typst::compile::<PagedDocument>(&world).output;
        pages.map_err(|errors| PdfError::Typeset { message: messages(&errors) })
    }
}

impl PdfRenderer for TypstRenderer {
    fn render(&self, document: &Document, setup: &PageSetup) -> Result<Vec<u8>, PdfError> {
        let pages = self.typeset(document, setup)?;
        let options = PdfOptions {
            ident: Smart::Auto,
            creator: Smart::Custom(Some("TFTSR".to_owned())),
            timestamp: setup.created_at.and_then(pdf_timestamp),
            tagged: true,
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&pages, &options);
        typst::comemo::evict(CACHED_RENDERINGS);
        bytes.map_err(|errors| PdfError::Write { message: messages(&errors) })
    }

    fn render_pages(&self, document: &Document, setup: &PageSetup) -> Result<Vec<String>, PdfError> {
        let typeset = self.typeset(document, setup)?;
        let pages = typeset.pages().iter().map(|page| typst_svg::svg(page, &SvgOptions::default()));
        let pages = pages.collect();
        typst::comemo::evict(CACHED_RENDERINGS);
        Ok(pages)
    }
}

fn messages(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    messages.join("; ")
}

fn pdf_timestamp(at: Timestamp) -> Option<typst_pdf::Timestamp> {
    let utc = at.to_zoned_datetime(TimeZone::UTC);
    let part = |value: i8| u8::try_from(value).ok();
    let datetime = Datetime::from_ymd_hms(
        i32::from(utc.year()),
        part(utc.month())?,
        part(utc.day())?,
        part(utc.hour())?,
        part(utc.minute())?,
        part(utc.second())?,
    )?;
    Some(typst_pdf::Timestamp::new_utc(datetime))
}
