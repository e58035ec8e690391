//! The formats a document can be exported in.

/// One export format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentFormat {
    /// The text as it is stored.
    Markdown,
    /// Printed by a [`crate::PdfRenderer`].
    Pdf,
}

/// Every format that exists; the file's extension chooses among them.
pub const FORMATS: &[DocumentFormat] = &[DocumentFormat::Markdown, DocumentFormat::Pdf];

impl DocumentFormat {
    /// The file extension, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Pdf => "pdf",
        }
    }

    /// The media type of the exported bytes.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Pdf => "application/pdf",
        }
    }

    /// The format a file extension asks for, in any case; none when no format has it.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        FORMATS.iter().copied().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_own_extension() {
        for format in FORMATS {
            assert_eq!(DocumentFormat::from_extension(&format.extension().to_uppercase()), Some(*format));
        }
        assert_eq!(DocumentFormat::from_extension("exe"), None);
    }
}
