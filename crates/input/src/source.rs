//! Where bytes come from: what an input is called, and the reader that gives its first bytes again.

use crate::{Cancel, InputError, Limit, Limits, Origin, detect::Head, fault::Fault};
use std::{
    fs::File,
    io::{self, Cursor, Read, Take},
    path::Path,
    time::SystemTime,
};

/// An input's identity, and how deep it lies.
#[derive(Debug, Clone)]
pub(crate) struct Source<'p> {
    /// The name to show.
    pub(crate) name: String,
    /// The file on disk.
    pub(crate) path: &'p Path,
    /// When it was last changed.
    pub(crate) modified: Option<SystemTime>,
    /// How the walk came to it.
    pub(crate) origin: Origin,
    /// Archives around it.
    depth: u32,
    /// True when a decompressor gives its bytes.
    is_decompressed: bool,
}

impl<'p> Source<'p> {
    /// An input outside of every archive.
    pub(crate) fn new(name: String, path: &'p Path, modified: Option<SystemTime>, origin: Origin) -> Self {
        Self { name, path, modified, origin, depth: 0, is_decompressed: false }
    }

    /// The content of this compressed file, under the same name.
    pub(crate) fn inside_compression(self, limits: &Limits) -> Result<Self, InputError> {
        let source = if self.is_decompressed { self.deeper(limits)? } else { self };
        Ok(Self { is_decompressed: true, ..source })
    }

    /// This archive, opened.
    pub(crate) fn inside_archive(self, limits: &Limits) -> Result<Self, InputError> {
        Ok(Self { is_decompressed: false, origin: Origin::Archive, ..self.deeper(limits)? })
    }

    /// A member of this opened archive.
    pub(crate) fn member(&self, member: &str, modified: Option<SystemTime>) -> Self {
        Self { name: format!("{}!{member}", self.name), modified, ..self.clone() }
    }

    /// One archive more around it.
    fn deeper(self, limits: &Limits) -> Result<Self, InputError> {
        if self.depth >= limits.archive_depth {
            let allowed = u64::from(limits.archive_depth);
            return Err(InputError::LimitExceeded { path: self.name, limit: Limit::ArchiveDepth, allowed });
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

/// The bytes of an input.
pub(crate) enum Bytes<'r> {
    /// A file on disk, which can also be read from its end.
    File(Take<File>),
    /// Anything else.
    Stream(Box<dyn Read + 'r>),
}

impl Bytes<'_> {
    /// A file as long as it was when it was opened: a writer that appends while we read, or whom our
    /// own output feeds, must not keep the walk from ending. Some virtual files claim to be empty.
    pub(crate) fn file(file: File, len: u64) -> Self {
        Self::File(file.take(if len == 0 { u64::MAX } else { len }))
    }
}

impl Read for Bytes<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(out),
            Self::Stream(stream) => stream.read(out),
        }
    }
}

/// An input whose head was looked at, to be read from its beginning.
pub(crate) struct Headed<'r> {
    head: Cursor<Vec<u8>>,
    failure: Option<io::Error>,
    cancel: Cancel,
    rest: Bytes<'r>,
}

impl<'r> Headed<'r> {
    /// Gives the head from `skipped` bytes on, then its failure or the rest.
    pub(crate) fn behind(skipped: usize, head: Head, rest: Bytes<'r>) -> Self {
        let mut bytes = Cursor::new(head.bytes);
        bytes.set_position(skipped as u64);
        Self { head: bytes, failure: head.failure, cancel: head.cancel, rest }
    }

    /// The file on disk, from its beginning, if it is one.
    pub(crate) fn into_file(self) -> Result<File, Self> {
        match self.rest {
            Bytes::File(file) => Ok(file.into_inner()),
            rest => Err(Self { rest, ..self }),
        }
    }
}

impl Read for Headed<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.cancel.is_cancelled() {
            return Err(Fault::Cancelled.into());
        }
        match self.head.read(out)? {
            0 => self.failure.take().map_or_else(|| self.rest.read(out), Err),
            count => Ok(count),
        }
    }
}
