//! Compressed streams, known by their first bytes and read as they come.

use crate::{
    fault::{self, Fault},
    meter::Meter,
};
use std::io::{self, BufReader, Read};

/// Bytes of compressed input read at once.
const INPUT_BYTES: usize = 256 << 10;
/// Bytes of memory that an xz stream may ask for; the largest preset needs 65 MiB.
const XZ_MEMORY_BYTES_MAX: u64 = 128 << 20;
/// The largest zstd window, as a power of two: 128 MiB.
const ZSTD_WINDOW_LOG_MAX: u32 = 27;

/// A format of compression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compression {
    /// gzip, of one member or several.
    Gzip,
    /// Zstandard, of one frame or several.
    Zstandard,
    /// xz, of one stream or several.
    Xz,
    /// bzip2, of one stream or several.
    Bzip2,
}

impl Compression {
    /// The format whose bytes the head begins with.
    pub(crate) fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0x1F, 0x8B, 0x08, ..] => Some(Self::Gzip),
            [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => Some(Self::Zstandard),
            [0xFD, b'7', b'z', b'X', b'Z', 0, ..] => Some(Self::Xz),
            [b'B', b'Z', b'h', b'1'..=b'9', block @ ..] if is_bzip2_block(block) => Some(Self::Bzip2),
            _ => None,
        }
    }

    /// What the stream is called in messages.
    fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip stream",
            Self::Zstandard => "zstd stream",
            Self::Xz => "xz stream",
            Self::Bzip2 => "bzip2 stream",
        }
    }

    /// Reads what `compressed` holds; its bytes count towards the meter's limit.
    pub(crate) fn reader<'r>(
        self,
        compressed: impl Read + 'r,
        meter: &'r Meter<'r>,
    ) -> io::Result<Box<dyn Read + 'r>> {
        let input = BufReader::with_capacity(INPUT_BYTES, compressed);
        let decoder: Box<dyn Read + 'r> = match self {
            Self::Gzip => Box::new(flate2::bufread::MultiGzDecoder::new(input)),
            Self::Bzip2 => Box::new(bzip2::bufread::MultiBzDecoder::new(input)),
            Self::Zstandard => {
                let mut decoder = zstd::stream::read::Decoder::with_buffer(input)?;
                decoder.window_log_max(ZSTD_WINDOW_LOG_MAX)?;
                Box::new(decoder)
            }
            Self::Xz => {
                let stream = liblzma::stream::Stream::new_stream_decoder(
                    XZ_MEMORY_BYTES_MAX,
                    liblzma::stream::CONCATENATED,
                )?;
                Box::new(liblzma::bufread::XzDecoder::new_stream(input, stream))
            }
        };
        Ok(Box::new(Expanded::new(self.name(), decoder, meter)))
    }
}

/// True for the mark of a first block or of an empty stream's end, as far as it is there.
fn is_bzip2_block(bytes: &[u8]) -> bool {
    [b"\x31\x41\x59\x26\x53\x59", b"\x17\x72\x45\x38\x50\x90"]
        .iter()
        .any(|mark| bytes.iter().zip(*mark).all(|(byte, expected)| byte == expected))
}

/// A decoder whose output is counted and whose errors say what was decoded.
pub(crate) struct Expanded<'m, R> {
    form: &'static str,
    decoder: R,
    meter: &'m Meter<'m>,
    /// A decoder that failed is not asked again: some would go on with wrong bytes.
    fault: Option<Fault>,
}

impl<'m, R: Read> Expanded<'m, R> {
    /// Counts what `decoder` gives; `form` is what it decodes, e.g. `gzip stream`.
    pub(crate) fn new(form: &'static str, decoder: R, meter: &'m Meter<'m>) -> Self {
        Self { form, decoder, meter, fault: None }
    }

    /// Reads, with the causes of errors named.
    fn decode(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.meter.is_cancelled() {
            return Err(Fault::Cancelled.into());
        }
        let count = self.decoder.read(out).map_err(|error| fault::of_decoder(self.form, error))?;
        self.meter.count_expanded(count)?;
        Ok(count)
    }
}

impl<R: Read> Read for Expanded<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if let Some(fault) = &self.fault {
            return Err(fault.clone().into());
        }
        let outcome = self.decode(out);
        self.fault = outcome.as_ref().err().and_then(fault::find).cloned();
        outcome
    }
}
