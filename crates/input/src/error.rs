//! What can go wrong between a path and its lines, and what to do about it.

use crate::Limit;
use std::{fmt, io};

/// Why an input could not be read, or not to its end. `path` is the name as it would be shown:
/// the path as given, `archive!member` for a member, `-` for standard input.
#[derive(Debug, thiserror::Error)]
pub enum InputError {
    /// Nothing is there.
    NotFound {
        /// The input's name.
        path: String,
    },
    /// The operating system refused to open or list it.
    PermissionDenied {
        /// The input's name.
        path: String,
    },
    /// It is no text; `hint` says what turns it into text.
    IsBinary {
        /// The input's name.
        path: String,
        /// What it is, with its article, e.g. `a packet capture`.
        kind: &'static str,
        /// The next step, a full sentence.
        hint: &'static str,
    },
    /// It is of a kind that is never read: a link, a device, an encrypted member, an unsafe name.
    Unsupported {
        /// The input's name.
        path: String,
        /// What it is, as a clause without full stop.
        reason: String,
        /// The next step, a full sentence.
        hint: &'static str,
    },
    /// Its compressed or encoded form is broken or cut off; what came before was delivered.
    Damaged {
        /// The input's name.
        path: String,
        /// What is broken, as a clause without full stop.
        fault: String,
        /// How much was delivered before the damage.
        read: ReadBefore,
    },
    /// A limit of [`crate::Limits`] was reached.
    LimitExceeded {
        /// The input that was being read.
        path: String,
        /// Which limit.
        limit: Limit,
        /// Its value.
        allowed: u64,
    },
    /// [`crate::Cancel`] was set.
    Cancelled {
        /// The input that was being read.
        path: String,
    },
    /// The operating system failed to read it for another reason.
    Io {
        /// The input's name.
        path: String,
        /// The operating system's answer.
        source: io::Error,
    },
}

/// How much of an input was delivered before it turned out to be damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadBefore {
    /// A text: bytes after decompression, and lines, the last of which may be incomplete.
    Lines {
        /// Bytes after decompression.
        bytes: u64,
        /// Lines.
        lines: u64,
    },
    /// An archive: members that were reached, skipped ones included.
    Members(u64),
}

impl fmt::Display for ReadBefore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |count: u64| if count == 1 { "" } else { "s" };
        match *self {
            Self::Lines { bytes, lines } => {
                write!(f, "{lines} line{} ({bytes} byte{})", plural(lines), plural(bytes))
            }
            Self::Members(members) => write!(f, "{members} member{}", plural(members)),
        }
    }
}

impl InputError {
    /// Names the cause of an operating system's error on `path`.
    #[must_use]
    pub fn from_io(path: &str, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            io::ErrorKind::PermissionDenied => Self::PermissionDenied { path },
            _ => Self::Io { path, source },
        }
    }

    /// The input's name.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::NotFound { path }
            | Self::PermissionDenied { path }
            | Self::IsBinary { path, .. }
            | Self::Unsupported { path, .. }
            | Self::Damaged { path, .. }
            | Self::LimitExceeded { path, .. }
            | Self::Cancelled { path }
            | Self::Io { path, .. } => path,
        }
    }

    /// What failed, without the input's name: the text for a list that shows the name beside it.
    #[must_use]
    pub fn reason(&self) -> String {
        match self {
            Self::NotFound { .. } => "no such file or folder".to_owned(),
            Self::PermissionDenied { .. } => "permission denied".to_owned(),
            Self::IsBinary { kind, .. } => format!("{kind}, not a text log"),
            Self::Unsupported { reason, .. } => reason.clone(),
            Self::Damaged { fault, read, .. } => format!("{fault}, after {read}"),
            Self::LimitExceeded { limit, allowed, .. } => {
                format!("the limit of {allowed} {limit} is reached")
            }
            Self::Cancelled { .. } => "reading was cancelled".to_owned(),
            Self::Io { source, .. } => format!("reading failed: {source}"),
        }
    }

    /// The next step, a full sentence.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "Check the spelling of the path and the current folder.",
            Self::PermissionDenied { .. } => "Run as a user who may read it, or copy it to where you can.",
            Self::IsBinary { hint, .. } | Self::Unsupported { hint, .. } => hint,
            Self::Damaged { .. } => {
                "Fetch the file again; if it is the only copy, what came before the damage can still be read."
            }
            Self::LimitExceeded { limit, .. } => limit_hint(*limit),
            Self::Cancelled { .. } => "Start again to read it whole.",
            Self::Io { source, .. } => io_hint(source.kind()),
        }
    }

    /// True when the walk must end whatever the input was: what failed is not the input's fault, or
    /// would only repeat itself on the next one.
    pub(crate) fn ends_walk(&self) -> bool {
        match self {
            Self::LimitExceeded { .. } | Self::Cancelled { .. } => true,
            Self::Io { source, .. } => source.kind() == io::ErrorKind::StorageFull,
            _ => false,
        }
    }
}

/// How to get past a limit.
fn limit_hint(limit: Limit) -> &'static str {
    match limit {
        Limit::ExpandedBytes => {
            "Raise the limit on expanded bytes if you trust the archive, or give fewer files."
        }
        Limit::Entries => "Raise the limit on entries, or give a smaller folder or archive.",
        Limit::ArchiveDepth => {
            "Raise the limit on archive depth if you trust the archive, or unpack its outer layers first."
        }
        Limit::NestedZipBytes => "Raise the limit on nested zip bytes, or unpack the outer archive first.",
    }
}

/// What to do about an error of the operating system.
fn io_hint(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::StorageFull => "Free space in the temporary folder, or set TMPDIR to another disk.",
        io::ErrorKind::StaleNetworkFileHandle | io::ErrorKind::TimedOut => {
            "Check the network file system, then try again."
        }
        _ => "Check the disk and the file, then try again.",
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path(), self.reason())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path() -> String {
        "app.log".to_owned()
    }

    #[test]
    fn every_error_says_what_failed_and_what_to_do_next() {
        let full = io::Error::from(io::ErrorKind::StorageFull);
        for (error, text, hint) in [
            (InputError::NotFound { path: path() }, "no such file", "Check the spelling"),
            (InputError::PermissionDenied { path: path() }, "permission denied", "Run as a user"),
            (
                InputError::IsBinary { path: path(), kind: "an image", hint: "Attach it." },
                "an image, not",
                "Attach",
            ),
            (InputError::Unsupported { path: path(), reason: "a link".into(), hint: "Go." }, "a link", "Go."),
            (
                InputError::Damaged {
                    path: path(),
                    fault: "the gzip stream is cut off".into(),
                    read: ReadBefore::Lines { bytes: 20, lines: 1 },
                },
                "the gzip stream is cut off, after 1 line (20 bytes)",
                "Fetch the file again",
            ),
            (
                InputError::LimitExceeded { path: path(), limit: Limit::Entries, allowed: 9 },
                "the limit of 9 files and archive members is reached",
                "Raise the limit on entries",
            ),
            (InputError::Cancelled { path: path() }, "reading was cancelled", "Start again"),
            (InputError::Io { path: path(), source: full }, "reading failed", "Free space"),
        ] {
            assert!(error.to_string().starts_with(&format!("app.log: {text}")), "{error}");
            assert!(error.hint().starts_with(hint), "{error}: {}", error.hint());
        }
    }

    #[test]
    fn the_operating_systems_errors_are_told_apart_by_kind() {
        let of = |kind: io::ErrorKind| InputError::from_io("app.log", kind.into());
        assert!(matches!(of(io::ErrorKind::NotFound), InputError::NotFound { .. }));
        assert!(matches!(of(io::ErrorKind::PermissionDenied), InputError::PermissionDenied { .. }));
        assert!(matches!(of(io::ErrorKind::IsADirectory), InputError::Io { .. }));
    }
}
