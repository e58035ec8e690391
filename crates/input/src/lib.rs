//! Bytes in: folders, archives, compression, encodings, and whole lines in chunks.
//!
//! The one decoder that redaction and the log engine share. Owns the limits on what is read; knows
//! nothing of what the lines mean.

mod chunk;
mod encoding;

pub use chunk::LineChunk;
pub use encoding::Encoding;
