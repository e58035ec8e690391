//! Bytes in: folders, archives, compression, encodings, and whole lines in chunks.
//!
//! The one decoder that redaction and the log engine share. Owns the limits on what is read; knows
//! nothing of what the lines mean. Nothing is unpacked to disk under a name: archives are streamed.
//!
//! [`walk`] goes from paths to inputs (`walk`), judges each by its first bytes (`detect`, `binary`),
//! opens what is packed (`compression`, `archive`, `tar`, `zip`) and shows each text as an [`Entry`],
//! whose [`LineChunks`] decode it (`lines`, `encoding`). Limits and [`Cancel`] reach through all layers
//! (`meter`, `fault`).

mod archive;
mod binary;
mod cancel;
mod chunk;
mod compression;
mod detect;
mod encoding;
mod entry;
mod error;
mod fault;
mod limits;
mod lines;
mod meter;
mod read;
mod source;
mod tar;
#[cfg(test)]
mod testing;
mod walk;
mod zip;
mod zip_stream;

pub use cancel::Cancel;
pub use chunk::LineChunk;
pub use encoding::{CodePage, Encoding};
pub use entry::{Entry, Origin};
pub use error::{InputError, ReadBefore};
pub use limits::{
    ARCHIVE_DEPTH_MAX, CHUNK_BYTES, ENTRIES_MAX, EXPANDED_BYTES_MAX, LINE_BYTES_MAX, Limit, Limits,
    NESTED_ZIP_BYTES_MAX,
};
pub use lines::LineChunks;
pub use walk::{OpenStdin, VisitError, WalkOptions, walk};
