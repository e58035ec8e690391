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

/// An error and what it was made from, outermost first.
fn causes(error: &io::Error) -> impl Iterator<Item = &(dyn Error + 'static)> {
    std::iter::successors(Some(error as &(dyn Error + 'static)), |&error| {
        match error.downcast_ref::<io::Error>() {
            // `source` of an `io::Error` passes over the error that it wraps.
            Some(error) => error.get_ref().map(|inner| inner as _),
            None => error.source(),
        }
    })
}

/// The fault inside an error, however many layers wrapped it.
pub(crate) fn find(error: &io::Error) -> Option<&Fault> {
    causes(error).find_map(|cause| cause.downcast_ref())
}

/// True when the operating system, not a decoder, gave this error.
fn is_from_system(error: &io::Error) -> bool {
    causes(error)
        .any(|cause| cause.downcast_ref::<io::Error>().is_some_and(|error| error.raw_os_error().is_some()))
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

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: ReadBefore = ReadBefore::Members(0);

    #[test]
    fn a_fault_is_found_under_any_number_of_wrappers() {
        let limit = Fault::Limit { limit: Limit::Entries, allowed: 7 };
        let wrapped = io::Error::other(io::Error::new(io::ErrorKind::InvalidData, io::Error::from(limit)));
        let error = into_input_error("x", of_decoder("gzip stream", wrapped), NOTHING);
        assert!(
            matches!(error, InputError::LimitExceeded { limit: Limit::Entries, allowed: 7, .. }),
            "{error:?}"
        );
    }

    #[test]
    fn a_disk_that_fails_is_no_damage_to_the_stream() {
        let wrapped = io::Error::other(io::Error::from_raw_os_error(5));
        let error = into_input_error("x", of_decoder("gzip stream", wrapped), NOTHING);
        assert!(matches!(error, InputError::Io { .. }), "{error:?}");
    }

    #[test]
    fn a_decoders_own_error_says_what_it_decoded() {
        for (kind, fault) in [
            (io::ErrorKind::UnexpectedEof, "the xz stream is cut off"),
            (io::ErrorKind::InvalidData, "the xz stream is damaged (bad block)"),
        ] {
            let error =
                into_input_error("x", of_decoder("xz stream", io::Error::new(kind, "bad block")), NOTHING);
            assert!(error.to_string().starts_with(&format!("x: {fault}")), "{error}");
        }
    }
}
