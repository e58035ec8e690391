//! What can go wrong with the database, as causes that a caller can tell apart.

use rusqlite::ErrorCode as SqliteCode;
use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// Where a fault happened: the database file, when it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place(Option<PathBuf>);

impl Place {
    /// The file, when it is known.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.0.as_deref()
    }
}

impl From<&Path> for Place {
    fn from(path: &Path) -> Self {
        Self(Some(path.to_owned()))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(path) => path.display().fmt(f),
            None => f.write_str("the database"),
        }
    }
}

/// A fault of the store. Names the cause; the hint is the caller's.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The key does not fit. The first page of a damaged file looks the same, so the message says both.
    #[error("the key does not open {place} (or its first page is damaged)")]
    WrongKey {
        /// The database file.
        place: Place,
    },
    /// An unencrypted database stands where an encrypted one belongs.
    #[error("{place} is not encrypted; an unencrypted database is never opened here")]
    NotEncrypted {
        /// The database file.
        place: Place,
    },
    /// The file was written by a newer version of the program. It was not touched.
    #[error(
        "{place} was written by a newer version (schema {found}, this program knows {known}); it was left as it is"
    )]
    DatabaseTooNew {
        /// The database file.
        place: Place,
        /// The file's schema number.
        found: u32,
        /// The highest schema number this program knows.
        known: u32,
    },
    /// The file is cut off or its pages fail their checks.
    #[error("{place} is damaged: {what}")]
    Damaged {
        /// The database file.
        place: Place,
        /// What the check said.
        what: String,
    },
    /// The file or its folder cannot be written to.
    #[error("{place} cannot be written to")]
    ReadOnly {
        /// The database file.
        place: Place,
    },
    /// The operating system refused access.
    #[error("access to {place} was refused")]
    PermissionDenied {
        /// The database file or its folder.
        place: Place,
    },
    /// No room is left. The transaction was rolled back.
    #[error("no room is left on the disk that holds {place}")]
    DiskFull {
        /// The database file.
        place: Place,
    },
    /// Another process held the database for longer than the limit.
    #[error("another process holds {place}")]
    Busy {
        /// The database file.
        place: Place,
    },
    /// Reading or writing failed for another reason.
    #[error("reading or writing {place} failed")]
    InputOutput {
        /// The database file or its folder.
        place: Place,
        /// The operating system's answer.
        #[source]
        source: io::Error,
    },
    /// The job panicked. Its transaction was rolled back; the store goes on.
    #[error("a database job panicked; its transaction was rolled back")]
    JobPanicked,
    /// The store was closed before the job could run.
    #[error("the database is closed")]
    Closed,
    /// A column holds a value that this program never writes.
    #[error("a row of {table} holds an unreadable {column}")]
    UnreadableRow {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// A value does not fit its column.
    #[error("{column} of {table} does not fit: {value}")]
    OutOfRange {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The value, a number.
        value: u64,
    },
    /// A statement failed: a broken rule of the schema, or a fault of the program.
    #[error("a database statement failed")]
    Statement(#[source] rusqlite::Error),
}

impl StoreError {
    /// Names the cause of an SQLite error at a known file.
    pub(crate) fn at(place: Place, error: rusqlite::Error) -> Self {
        let Some(failure) = error.sqlite_error() else {
            return Self::Statement(error);
        };
        match failure.code {
            SqliteCode::NotADatabase => Self::WrongKey { place },
            SqliteCode::DatabaseCorrupt => Self::Damaged { place, what: failure.to_string() },
            SqliteCode::ReadOnly => Self::ReadOnly { place },
            SqliteCode::PermissionDenied | SqliteCode::AuthorizationForStatementDenied => {
                Self::PermissionDenied { place }
            }
            SqliteCode::DiskFull => Self::DiskFull { place },
            SqliteCode::DatabaseBusy | SqliteCode::DatabaseLocked => Self::Busy { place },
            SqliteCode::SystemIoFailure | SqliteCode::CannotOpen => {
                Self::InputOutput { place, source: io::Error::other(error) }
            }
            _ => Self::Statement(error),
        }
    }

    /// Names the cause of an operating-system error at a known file or folder.
    pub(crate) fn from_io(path: &Path, source: io::Error) -> Self {
        let place = Place::from(path);
        match source.kind() {
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { place },
            io::ErrorKind::PermissionDenied => Self::PermissionDenied { place },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { place },
            _ => Self::InputOutput { place, source },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::at(Place::default(), error)
    }
}
