//! What one send may take.

use std::time::Duration;

/// Largest head of an answer, in bytes.
pub(crate) const HEAD_BYTES_MAX: usize = 64 * 1024;
/// Most headers of an answer.
pub(crate) const HEADERS_MAX: usize = 100;
/// Most redirects that are followed.
pub(crate) const REDIRECTS_MAX: u32 = 5;
/// Largest message that is sent, in bytes. A model's largest context is a few megabytes.
pub(crate) const MESSAGE_BYTES_MAX: usize = 32 * 1024 * 1024;

/// Limits of time and size. Every one holds; the first to be reached ends the send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// To look up, connect, pass the proxy and agree on keys.
    pub connect: Duration,
    /// From the last byte sent to the first byte of the answer.
    pub first_byte: Duration,
    /// Between two pieces of the answer.
    pub idle: Duration,
    /// All tries, waits and the whole answer together.
    pub total: Duration,
    /// Body of the answer, received and unpacked each.
    pub answer_bytes_max: u64,
    /// How many times larger an unpacked body may be than what was received.
    pub expansion_max: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            first_byte: Duration::from_secs(60),
            idle: Duration::from_secs(60),
            total: Duration::from_secs(300),
            answer_bytes_max: 16 * 1024 * 1024,
            // JSON of a wiki packs 5 to 20 times, a log up to 60; a bomb 1,000.
            expansion_max: 200,
        }
    }
}
