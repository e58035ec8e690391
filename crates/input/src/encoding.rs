//! The encodings a log may come in.

/// How a file's bytes become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, or bytes that are passed through as they are.
    Utf8,
}
