//! Unpacks an answer piece by piece, and stops at a bomb.

use flate2::write::MultiGzDecoder;
use std::io::Write;

/// How many packed bytes are unpacked at a time: at deflate's most, a thousand times as many come out.
const PIECE_BYTES: usize = 1024;
/// Unpacked bytes that are fine whatever the ratio: small answers pack well.
const FREE_BYTES: u64 = 1 << 20;

/// Why unpacking stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum InflateFault {
    /// It is not what it says, or it is cut off.
    Damaged,
    /// Too much came out of too little.
    Bomb,
    /// More came out than is wanted.
    TooLarge,
}

/// The state between two pieces.
pub(crate) struct Inflater {
    decoder: MultiGzDecoder<Vec<u8>>,
    packed_bytes: u64,
    unpacked_bytes: u64,
    expansion_max: u64,
    bytes_max: u64,
}

impl Inflater {
    pub(crate) fn new(expansion_max: u64, bytes_max: u64) -> Self {
        let decoder = MultiGzDecoder::new(Vec::new());
        Self { decoder, packed_bytes: 0, unpacked_bytes: 0, expansion_max, bytes_max }
    }

    /// What a further piece unpacks to.
    pub(crate) fn push(&mut self, packed: &[u8]) -> Result<Vec<u8>, InflateFault> {
        let mut out = Vec::new();
        for piece in packed.chunks(PIECE_BYTES) {
            self.packed_bytes += piece.len() as u64;
            self.decoder.write_all(piece).map_err(|_| InflateFault::Damaged)?;
            self.take(&mut out)?;
        }
        // What is complete must not wait for the next piece.
        self.decoder.flush().map_err(|_| InflateFault::Damaged)?;
        self.take(&mut out)?;
        Ok(out)
    }

    /// What is left at the end.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, InflateFault> {
        self.decoder.try_finish().map_err(|_| InflateFault::Damaged)?;
        let mut out = Vec::new();
        self.take(&mut out)?;
        Ok(out)
    }

    fn take(&mut self, out: &mut Vec<u8>) -> Result<(), InflateFault> {
        let unpacked = std::mem::take(self.decoder.get_mut());
        self.unpacked_bytes += unpacked.len() as u64;
        if self.unpacked_bytes > self.bytes_max {
            return Err(InflateFault::TooLarge);
        }
        if self.unpacked_bytes > FREE_BYTES + self.packed_bytes.saturating_mul(self.expansion_max) {
            return Err(InflateFault::Bomb);
        }
        out.extend_from_slice(&unpacked);
        Ok(())
    }
}
