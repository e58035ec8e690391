//! One text that a walk has found.

use crate::{Cancel, Encoding, Limits, LineChunks};
use std::{io::Read, path::PathBuf, time::SystemTime};

/// How a walk came to a text; decides what happens when it turns out to be unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Its path was named: an error ends the walk.
    Explicit,
    /// It was met inside a folder that was named: an error puts it on the list of what was skipped.
    Folder,
    /// It is a member of an archive: likewise.
    Archive,
}

/// A text, before it is read.
pub struct Entry<'a> {
    /// The name to show and to cite: the path as given, below a folder joined to it, for a member
    /// `archive!member`, for standard input `-`.
    pub name: String,
    /// The file on disk that it is in; `-` for standard input.
    pub path: PathBuf,
    /// When the file, or the member by its archive's word, was last changed.
    pub modified: Option<SystemTime>,
    /// How the walk came to it.
    pub origin: Origin,
    /// How it is encoded, judged by its first 64 KiB.
    pub encoding: Encoding,
    pub(crate) reader: Box<dyn Read + 'a>,
    pub(crate) limits: &'a Limits,
    pub(crate) cancel: &'a Cancel,
}

impl<'a> Entry<'a> {
    /// Starts to read its lines.
    #[must_use]
    pub fn lines(self) -> LineChunks<'a> {
        LineChunks::new(self.name, self.encoding, self.reader, self.limits, self.cancel.clone())
    }
}
