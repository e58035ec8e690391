//! Reads the members of a tar archive one after the other from a stream.
//!
//! The `tar` crate parses the headers; the loop over them is ours, because the crate's own reads
//! extension headers of any size into memory and fills sparse files with zeros without a limit.

use crate::fault::Fault;
use std::{
    io::{self, Read},
    time::{Duration, SystemTime},
};
use tar::{EntryType, Header};

/// Bytes of a header, and the unit in which an archive is laid out.
const BLOCK_BYTES: u64 = 512;
/// Bytes that an extension header (a long name, attributes) may have: 1 MiB.
const EXTENSION_BYTES_MAX: u64 = 1 << 20;

/// A tar archive that is read to a certain member.
pub(crate) struct TarReader<R> {
    reader: R,
    /// Bytes of the current member that are unread.
    content_left: u64,
    /// Bytes between the current member and the next header.
    padding: u64,
}

/// A member's header, with what its extension headers say.
pub(crate) struct TarMember {
    /// The name, as it is written.
    pub(crate) name: Vec<u8>,
    /// When it was last changed.
    pub(crate) modified: Option<SystemTime>,
    /// What it is.
    pub(crate) kind: EntryType,
    /// True when its holes were left out of the archive.
    pub(crate) is_sparse: bool,
}

/// What extension headers say about the member that follows.
#[derive(Default)]
struct Extensions {
    name: Option<Vec<u8>>,
    size: Option<u64>,
    seconds: Option<u64>,
    is_sparse: bool,
}

impl<R: Read> TarReader<R> {
    /// Stands before the first member.
    pub(crate) fn new(reader: R) -> Self {
        Self { reader, content_left: 0, padding: 0 }
    }

    /// Goes to the next member; none at the end of the archive, to which the stream is read, so that
    /// a decompressor below can check its sums.
    pub(crate) fn next(&mut self) -> io::Result<Option<TarMember>> {
        let mut extensions = Extensions::default();
        loop {
            self.skip_content()?;
            let Some(header) = self.header()? else {
                io::copy(&mut self.reader, &mut io::sink())?;
                return Ok(None);
            };
            let kind = header.entry_type();
            let is_extension = kind.is_gnu_longname()
                || kind.is_gnu_longlink()
                || kind.is_pax_local_extensions()
                || kind.is_pax_global_extensions();
            let pax_size = if is_extension { None } else { extensions.size };
            self.begin_content(pax_size.map_or_else(|| header.entry_size(), Ok).map_err(broken)?);
            if kind.is_gnu_longname() {
                let mut name = self.extension()?;
                name.truncate(name.iter().position(|byte| *byte == 0).unwrap_or(name.len()));
                extensions.name = Some(name);
            } else if kind.is_pax_local_extensions() {
                extensions.add_pax(&self.extension()?);
            } else if !is_extension {
                return Ok(Some(extensions.describe(&header)));
            }
        }
    }

    /// The content of the current member, from where it was read to.
    pub(crate) fn content(&mut self) -> impl Read + '_ {
        TarContent(self)
    }

    /// Reads a header; none at the mark of the archive's end, or where the stream ends without it.
    fn header(&mut self) -> io::Result<Option<Header>> {
        let mut header = Header::new_old();
        match read_full(&mut self.reader, header.as_mut_bytes())? {
            512 => {}
            0 => return Ok(None),
            _ => return Err(cut_off()),
        }
        if header.as_bytes().iter().all(|byte| *byte == 0) {
            return Ok(None);
        }
        if !has_right_checksum(header.as_bytes()) {
            return Err(
                Fault::Damaged("the tar archive is damaged (a header's checksum is wrong)".into()).into()
            );
        }
        Ok(Some(header))
    }

    /// Stands at the first byte of a content of `size` bytes.
    fn begin_content(&mut self, size: u64) {
        self.content_left = size;
        self.padding = (BLOCK_BYTES - size % BLOCK_BYTES) % BLOCK_BYTES;
    }

    /// Reads over what is left of the current member.
    fn skip_content(&mut self) -> io::Result<()> {
        io::copy(&mut self.content(), &mut io::sink())?;
        let skipped = io::copy(&mut self.reader.by_ref().take(self.padding), &mut io::sink())?;
        if skipped < self.padding {
            return Err(cut_off());
        }
        self.padding = 0;
        Ok(())
    }

    /// Reads an extension header's content.
    fn extension(&mut self) -> io::Result<Vec<u8>> {
        if self.content_left > EXTENSION_BYTES_MAX {
            let fault = "the tar archive is damaged (an extension header is larger than 1 MiB)";
            return Err(Fault::Damaged(fault.into()).into());
        }
        let mut content = Vec::new();
        self.content().read_to_end(&mut content)?;
        Ok(content)
    }
}

impl Extensions {
    /// Takes over the attributes of a pax header that matter for reading.
    fn add_pax(&mut self, content: &[u8]) {
        for extension in tar::PaxExtensions::new(content).flatten() {
            let number = || {
                let digits = extension.value().ok()?.split('.').next()?;
                digits.parse::<u64>().ok()
            };
            match extension.key_bytes() {
                b"path" => self.name = Some(extension.value_bytes().to_vec()),
                b"size" => self.size = number(),
                b"mtime" => self.seconds = number(),
                key if key.starts_with(b"GNU.sparse.") => self.is_sparse = true,
                _ => {}
            }
        }
    }

    /// The member whose header came behind these extensions.
    fn describe(self, header: &Header) -> TarMember {
        let seconds = self.seconds.or_else(|| header.mtime().ok()).filter(|seconds| *seconds > 0);
        let kind = header.entry_type();
        TarMember {
            name: self.name.unwrap_or_else(|| header.path_bytes().into_owned()),
            modified: seconds
                .and_then(|seconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))),
            kind,
            is_sparse: self.is_sparse || kind.is_gnu_sparse(),
        }
    }
}

/// Reads the current member and no further.
struct TarContent<'t, R>(&'t mut TarReader<R>);

impl<R: Read> Read for TarContent<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.0.content_left == 0 || out.is_empty() {
            return Ok(0);
        }
        let count = self.0.reader.by_ref().take(self.0.content_left).read(out)?;
        if count == 0 {
            return Err(cut_off());
        }
        self.0.content_left -= count as u64;
        Ok(count)
    }
}

/// True when a header's checksum is the one that it carries, so that these bytes are a header.
pub(crate) fn has_right_checksum(header: &[u8; BLOCK_BYTES as usize]) -> bool {
    const CHECKSUM: std::ops::Range<usize> = 148..156;
    let counted = |(at, byte): (usize, &u8)| u32::from(if CHECKSUM.contains(&at) { b' ' } else { *byte });
    let sum: u32 = header.iter().enumerate().map(counted).sum();
    let digits = header[CHECKSUM].trim_ascii_start().iter().take_while(|byte| (b'0'..=b'7').contains(*byte));
    sum == digits.fold(0, |written, digit| written * 8 + u32::from(digit - b'0'))
}

/// Reads until the buffer is full or the stream ends; returns how much was read.
fn read_full(reader: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match reader.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// The archive ends where it must not.
fn cut_off() -> io::Error {
    Fault::Damaged("the tar archive is cut off".into()).into()
}

/// A header that has a right checksum and wrong fields.
#[allow(clippy::needless_pass_by_value, reason = "`map_err` gives the error by value")]
fn broken(error: io::Error) -> io::Error {
    Fault::Damaged(format!("the tar archive is damaged ({error})")).into()
}
