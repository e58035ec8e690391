//! What one walk may read, open and hold in memory.

use std::fmt;

/// Bytes that decompression may yield in one walk: 50 GiB.
pub const EXPANDED_BYTES_MAX: u64 = 50 << 30;
/// Files and archive members that one walk may meet.
pub const ENTRIES_MAX: u64 = 500_000;
/// Archives within archives that one walk opens.
pub const ARCHIVE_DEPTH_MAX: u32 = 4;
/// Bytes that a zip inside another archive may have: it is copied aside, for a zip is read from its end.
pub const NESTED_ZIP_BYTES_MAX: u64 = 4 << 30;
/// Bytes of a line before it is cut: 16 MiB.
pub const LINE_BYTES_MAX: usize = 16 << 20;
/// Bytes that a chunk aims at: 256 KiB, large enough for fast reads and small enough for the cache.
pub const CHUNK_BYTES: usize = 256 << 10;

/// Limits on what one walk reads; each can be raised.
///
/// A walk that meets one of them stops with [`crate::InputError::LimitExceeded`], because a result on
/// part of the input would look like a result on all of it. The two sizes at the end never stop it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes that decompression may yield in one walk, all layers together.
    pub expanded_bytes: u64,
    /// Files and archive members that one walk may meet.
    pub entries: u64,
    /// Archives within archives; a compressed tar counts as one, a file compressed twice too.
    pub archive_depth: u32,
    /// Bytes that a zip inside another archive may have.
    pub nested_zip_bytes: u64,
    /// Bytes of the file after which a line is cut; the rest goes on in the next chunk.
    pub line_bytes: usize,
    /// Bytes of the file that a chunk aims at; results do not depend on it.
    pub chunk_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            expanded_bytes: EXPANDED_BYTES_MAX,
            entries: ENTRIES_MAX,
            archive_depth: ARCHIVE_DEPTH_MAX,
            nested_zip_bytes: NESTED_ZIP_BYTES_MAX,
            line_bytes: LINE_BYTES_MAX,
            chunk_bytes: CHUNK_BYTES,
        }
    }
}

/// Names the limit that was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// [`Limits::expanded_bytes`].
    ExpandedBytes,
    /// [`Limits::entries`].
    Entries,
    /// [`Limits::archive_depth`].
    ArchiveDepth,
    /// [`Limits::nested_zip_bytes`].
    NestedZipBytes,
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ExpandedBytes => "bytes after decompression",
            Self::Entries => "files and archive members",
            Self::ArchiveDepth => "archives within archives",
            Self::NestedZipBytes => "bytes of a zip inside another archive",
        })
    }
}
