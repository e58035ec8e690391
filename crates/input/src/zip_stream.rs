//! Reads a zip's members from its beginning, by the headers that stand before each of them.
//!
//! Only for archives that were cut off: their checksums are not compared, and a member is not read
//! whose length no header tells. The `zip` crate's own stream reader gives up at the members that most
//! support bundles consist of, those whose length stands behind them.

use std::io::{self, BufRead, Read};

/// What a member's header begins with.
const MEMBER_SIGNATURE: [u8; 4] = *b"PK\x03\x04";
/// Bytes behind a member that may tell its length: signature, checksum, two 64-bit lengths.
const DESCRIPTOR_BYTES_MAX: usize = 24;
/// Bytes of a member's header behind the signature, without the name.
const HEADER_BYTES: usize = 26;

/// A member, as the header before its content describes it.
pub(crate) struct LocalMember {
    name: Vec<u8>,
    method: u16,
    is_encrypted: bool,
    /// Compressed bytes, if the header tells.
    len: Option<u64>,
}

impl LocalMember {
    /// Reads the next header; none where the directory begins or something else stands.
    pub(crate) fn read(file: &mut impl Read) -> io::Result<Option<Self>> {
        if !find_signature(file)? {
            return Ok(None);
        }
        let mut header = [0; HEADER_BYTES];
        file.read_exact(&mut header)?;
        let short = |at: usize| u16::from_le_bytes([header[at], header[at + 1]]);
        let len = u32::from_le_bytes([header[14], header[15], header[16], header[17]]);
        let flags = short(2);
        let has_len = flags & 8 == 0 && len != u32::MAX;
        let mut name = vec![0; usize::from(short(22))];
        file.read_exact(&mut name)?;
        io::copy(&mut file.take(u64::from(short(24))), &mut io::sink())?;
        Ok(Some(Self {
            name,
            method: short(4),
            is_encrypted: flags & 1 != 0,
            len: has_len.then_some(u64::from(len)),
        }))
    }

    /// The name; in an old archive its letters beyond ASCII are lost.
    pub(crate) fn name(&self) -> String {
        String::from_utf8_lossy(&self.name).into_owned()
    }

    /// True for a folder.
    pub(crate) fn is_folder(&self) -> bool {
        self.name.ends_with(b"/")
    }

    /// The content that stands behind the header; none when it cannot be read or its end not found.
    pub(crate) fn content<'f>(&self, file: &'f mut impl BufRead) -> Option<Box<dyn Read + 'f>> {
        match (self.is_encrypted, self.method, self.len) {
            (false, 0, Some(len)) => Some(Box::new(Exactly { reader: file.take(len) })),
            (false, 8, _) => Some(Box::new(flate2::bufread::DeflateDecoder::new(file))),
            _ => None,
        }
    }
}

/// Reads over what may stand behind a member, up to the signature of the next one.
fn find_signature(file: &mut impl Read) -> io::Result<bool> {
    let mut window = [0; 4];
    file.read_exact(&mut window)?;
    for _ in 0..=DESCRIPTOR_BYTES_MAX {
        if window == MEMBER_SIGNATURE {
            return Ok(true);
        }
        let mut next = [0];
        file.read_exact(&mut next)?;
        window = [window[1], window[2], window[3], next[0]];
    }
    Ok(false)
}

/// A content of known length, whose early end is an error.
struct Exactly<R> {
    reader: io::Take<R>,
}

impl<R: Read> Read for Exactly<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(out)?;
        if count == 0 && self.reader.limit() > 0 && !out.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(count)
    }
}
