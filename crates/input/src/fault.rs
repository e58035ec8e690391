//! What a reading layer says to the layers above it, inside the `io::Error` that `Read` allows.
//!
//! Readers are stacked (file, decompressor, tar, decompressor, lines), and each of them passes on the
//! errors of the one below. A fault carries its cause through that stack to where it is named.

use crate::{InputError, Limit, ReadBefore};
use std::{error::Error, io};

/// A cause that no `io::ErrorKind` tells apart.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum Fault {
    /// The bytes are broken or cut off.
    #[error("{0}")]
    Damaged(String),
    /// A limit was reached.
    #[error("limit reached: {limit}")]
    Limit {
        /// Which limit.
        limit: Limit,
        /// Its value.
        allowed: u64,
    },
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> Self {
        Self::other(fault)
    }
}

/// The fault inside an error, however many layers wrapped it.
pub(crate) fn find(error: &io::Error) -> Option<&Fault> {
    let mut cause: Option<&(dyn Error + 'static)> = error.get_ref().map(|inner| inner as _);
    while let Some(error) = cause {
        if let Some(fault) = error.downcast_ref::<Fault>() {
            return Some(fault);
        }
        cause = match error.downcast_ref::<io::Error>() {
            // `source` of an `io::Error` skips the error it wraps.
            Some(inner) => inner.get_ref().map(|inner| inner as _),
            None => error.source(),
        };
    }
    None
}

/// True when the operating system, not a decoder, gave this error.
fn is_from_system(error: &io::Error) -> bool {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.downcast_ref::<io::Error>().is_some_and(|io| io.raw_os_error().is_some()) {
            return true;
        }
        cause = match error.downcast_ref::<io::Error>() {
            Some(inner) => inner.get_ref().map(|inner| inner as _),
            None => error.source(),
        };
    }
    false
}

/// Takes a decoder's error: what comes from a layer below stays as it is, all else is damage to the
/// `form` (e.g. `gzip stream`) that it decodes.
pub(crate) fn of_decoder(form: &str, error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::Interrupted || find(&error).is_some() || is_from_system(&error) {
        return error;
    }
    let fault = match error.kind() {
        io::ErrorKind::UnexpectedEof => format!("the {form} is cut off"),
        _ => format!("the {form} is damaged ({error})"),
    };
    Fault::Damaged(fault).into()
}

/// Names the cause of a failed read of `path`, of which `read` was delivered before.
pub(crate) fn into_input_error(path: &str, error: io::Error, read: ReadBefore) -> InputError {
    let path = path.to_owned();
    match find(&error).cloned() {
        Some(Fault::Damaged(fault)) => InputError::Damaged { path, fault, read },
        Some(Fault::Limit { limit, allowed }) => InputError::LimitExceeded { path, limit, allowed },
        Some(Fault::Cancelled) => InputError::Cancelled { path },
        None => InputError::from_io(&path, error),
    }
}
