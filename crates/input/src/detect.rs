//! Tells from the first bytes what an input is: text and its encoding, a container, or a binary.
//!
//! Names and extensions are not looked at, for rotated and uploaded logs lose them.

use crate::{
    Cancel, CodePage, Encoding,
    binary::{self, Binary},
    compression::Compression,
    fault::Fault,
    tar,
};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use std::io::{self, Read};

/// How many bytes the judgement rests on.
pub(crate) const HEAD_BYTES: usize = 64 << 10;
/// Of a hundred bytes of text, at most this many are control characters.
const CONTROL_PERCENT_MAX: usize = 5;
/// UTF-16 without a mark: of a hundred units, at least this many have a zero as their high byte …
const UTF16_ZERO_PERCENT_MIN: usize = 25;
/// … and at most this many as their low byte.
const UTF16_WRONG_ZERO_PERCENT_MAX: usize = 2;

/// The first bytes of an input.
pub(crate) struct Head {
    /// At most [`HEAD_BYTES`].
    pub(crate) bytes: Vec<u8>,
    /// True when nothing comes behind them.
    is_whole: bool,
    /// Why no more could be read.
    pub(crate) failure: Option<io::Error>,
    /// Stops the reading of what comes behind them, too.
    pub(crate) cancel: Cancel,
}

impl Head {
    /// Reads the first bytes, as far as they can be read.
    pub(crate) fn read(reader: &mut impl Read, cancel: &Cancel) -> Self {
        let mut bytes = vec![0; HEAD_BYTES];
        let mut filled = 0;
        let mut end = None;
        while filled < HEAD_BYTES && end.is_none() {
            match reader.read(&mut bytes[filled..]) {
                _ if cancel.is_cancelled() => end = Some(Some(Fault::Cancelled.into())),
                Ok(0) => end = Some(None),
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => end = Some(Some(error)),
            }
        }
        bytes.truncate(filled);
        Self { bytes, is_whole: end.is_some(), failure: end.flatten(), cancel: cancel.clone() }
    }

    /// True when nothing stands behind this mark.
    pub(crate) fn is_only(&self, mark: &[u8]) -> bool {
        self.is_whole && self.bytes == mark
    }

    /// What the input is, judged by these bytes.
    pub(crate) fn content(&self) -> Content {
        Content::of(&self.bytes, self.is_whole)
    }
}

/// What an input is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// One compressed stream, or several one after the other.
    Compressed(Compression),
    /// A tar archive.
    Tar,
    /// A zip archive.
    Zip,
    /// Something that is no text.
    Binary(&'static Binary),
    /// Text.
    Text(Encoding),
}

impl Content {
    /// Judges by the first [`HEAD_BYTES`]; `is_whole` says that nothing comes behind them.
    pub(crate) fn of(head: &[u8], is_whole: bool) -> Self {
        if let Some(compression) = Compression::of(head) {
            return Self::Compressed(compression);
        }
        if is_zip(head) {
            return Self::Zip;
        }
        if is_tar(head) {
            return Self::Tar;
        }
        if let Some(binary) = Binary::by_magic(head) {
            return Self::Binary(binary);
        }
        text_encoding(head, is_whole).map_or(Self::Binary(&binary::UNKNOWN), Self::Text)
    }
}

/// True for the first bytes of a zip: a member, or the end record of an empty one.
fn is_zip(head: &[u8]) -> bool {
    [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"].iter().any(|magic| head.starts_with(*magic))
}

/// True for a tar header, old or new: its checksum is right.
fn is_tar(head: &[u8]) -> bool {
    head.first_chunk().is_some_and(tar::has_right_checksum)
}

/// The encoding of a text; none when it is no text.
fn text_encoding(head: &[u8], is_whole: bool) -> Option<Encoding> {
    if let Some(encoding) = marked(head) {
        return Some(encoding);
    }
    if let Some(encoding) = unmarked_utf16(head) {
        return Some(encoding);
    }
    if is_control_heavy(head) {
        return None;
    }
    Some(if is_mostly_utf8(head, is_whole) {
        Encoding::Utf8
    } else {
        Encoding::SingleByte(code_page(head, is_whole))
    })
}

/// The encoding that a byte order mark tells.
fn marked(head: &[u8]) -> Option<Encoding> {
    [Encoding::Utf8Bom, Encoding::Utf16Le { bom: true }, Encoding::Utf16Be { bom: true }]
        .into_iter()
        .find(|encoding| head.starts_with(encoding.bom()))
}

/// UTF-16 without a mark shows by its zeros: spaces, digits, line ends and all of Latin have one as
/// their high byte.
fn unmarked_utf16(head: &[u8]) -> Option<Encoding> {
    let (units, _) = head.as_chunks::<2>();
    let zeros_in = |place: usize| units.iter().filter(|unit| unit[place] == 0).count() * 100;
    let many = units.len() * UTF16_ZERO_PERCENT_MIN;
    let few = units.len() * UTF16_WRONG_ZERO_PERCENT_MAX;
    let (in_first, in_second) = (zeros_in(0), zeros_in(1));
    let encoding = if units.is_empty() {
        return None;
    } else if in_second >= many && in_first <= few {
        Encoding::Utf16Le { bom: false }
    } else if in_first >= many && in_second <= few {
        Encoding::Utf16Be { bom: false }
    } else {
        return None;
    };
    let mut text = Vec::with_capacity(head.len());
    encoding.decoder()?.decode_into(head, &mut text);
    (!is_control_heavy(&text)).then_some(encoding)
}

/// True when the bytes hold more control characters than a text does. A run of zeros counts as one:
/// a crash or a truncated log in use leaves such runs in the middle of text.
fn is_control_heavy(bytes: &[u8]) -> bool {
    let mut counted = 0;
    let mut controls = 0;
    let mut before = None;
    for &byte in bytes {
        if byte != 0 || before != Some(0) {
            counted += 1;
            controls += usize::from(is_control(byte));
        }
        before = Some(byte);
    }
    controls * 100 > counted * CONTROL_PERCENT_MAX
}

/// True for control characters other than those that terminals and printers gave to logs.
fn is_control(byte: u8) -> bool {
    (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x08 | 0x0C | 0x1B)) || byte == 0x7F
}

/// True when the bytes are UTF-8, or broken UTF-8 rather than a code page: at least as many characters
/// beyond ASCII are whole as are broken. Text in a code page hardly ever holds whole ones by chance.
fn is_mostly_utf8(head: &[u8], is_whole: bool) -> bool {
    let mut whole = 0;
    let mut broken = 0;
    let mut chunks = head.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        let is_cut_by_the_head = chunks.peek().is_none() && !is_whole;
        broken += usize::from(!chunk.invalid().is_empty() && !is_cut_by_the_head);
    }
    broken == 0 || whole >= broken
}

/// The likeliest code page; windows-1252 when the text rather is of an encoding of several bytes,
/// which is read without loss that way.
fn code_page(head: &[u8], is_whole: bool) -> CodePage {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, is_whole);
    CodePage::new(detector.guess(None, Utf8Detection::Deny)).unwrap_or(CodePage::WINDOWS_1252)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{code_page, utf16be, utf16le};
    use proptest::prelude::*;

    fn text(encoding: Encoding) -> Content {
        Content::Text(encoding)
    }

    #[test]
    fn texts_are_known_by_their_bytes() {
        let latin = text(Encoding::SingleByte(CodePage::WINDOWS_1252));
        for (head, expected) in [
            (&b""[..], text(Encoding::Utf8)),
            (b"x", text(Encoding::Utf8)),
            (b"\n", text(Encoding::Utf8)),
            (b"Nov 23 09:00:00 host app: started\n", text(Encoding::Utf8)),
            ("größer als erlaubt\n".as_bytes(), text(Encoding::Utf8)),
            (b"\xEF\xBB\xBFx", text(Encoding::Utf8Bom)),
            (b"\xEF\xBB\xBF", text(Encoding::Utf8Bom)),
            (b"\xFF\xFEx\0", text(Encoding::Utf16Le { bom: true })),
            (b"\xFE\xFF\0x", text(Encoding::Utf16Be { bom: true })),
            (&utf16le("10:00:01 error\r\n"), text(Encoding::Utf16Le { bom: false })),
            (&utf16be("10:00:01 error\r\n"), text(Encoding::Utf16Be { bom: false })),
            (&utf16le("10:00:01 [42] служба остановлена\r\n"), text(Encoding::Utf16Le { bom: false })),
            (b"caf\xE9 ferm\xE9, d\xE9sol\xE9\n", latin),
            ("naïve \u{1F600} and one broken ".as_bytes(), text(Encoding::Utf8)),
            (b"caf\xC3\xA9 caf\xC3\xA9 caf\xE9\n", text(Encoding::Utf8)),
            (b"\x1B[31merror\x1B[0m in red\n", text(Encoding::Utf8)),
        ] {
            assert_eq!(Content::of(head, true), expected, "{head:?}");
        }
    }

    #[test]
    fn a_cyrillic_code_page_is_told_from_latin() {
        let head =
            code_page("windows-1251", "ошибка: соединение с базой данных потеряно, повторная попытка\n");
        assert_eq!(
            Content::of(&head, true),
            text(Encoding::SingleByte(CodePage::new(encoding_rs::WINDOWS_1251).unwrap()))
        );
    }

    #[test]
    fn a_log_with_a_run_of_zeros_from_a_crash_is_still_text() {
        let line = b"Nov 23 09:00:00 host kernel: everything is fine\n";
        let head = [&line.repeat(10)[..], &[0; 4096], &line.repeat(10)].concat();
        assert_eq!(Content::of(&head, true), text(Encoding::Utf8));
    }

    #[test]
    fn a_character_that_the_head_cuts_breaks_nothing() {
        let head = "größe ".repeat(HEAD_BYTES / 8).into_bytes();
        for cut in 1..9 {
            assert_eq!(Content::of(&head[..cut], false), text(Encoding::Utf8), "{cut}");
        }
    }

    #[test]
    fn containers_are_known_by_their_bytes() {
        for (head, expected) in [
            (&b"\x1F\x8B\x08\0"[..], Content::Compressed(Compression::Gzip)),
            (b"\x28\xB5\x2F\xFD\0", Content::Compressed(Compression::Zstandard)),
            (b"\xFD7zXZ\0\0", Content::Compressed(Compression::Xz)),
            (b"BZh91AY&SY", Content::Compressed(Compression::Bzip2)),
            (b"BZh9\x17\x72\x45\x38\x50\x90", Content::Compressed(Compression::Bzip2)),
            (b"BZh4 is a ticket number, no stream\n", text(Encoding::Utf8)),
            (b"PK\x03\x04\x14\0", Content::Zip),
            (b"PK\x05\x06\0\0", Content::Zip),
            (b"PKCS11 token is missing\n", text(Encoding::Utf8)),
        ] {
            assert_eq!(Content::of(head, true), expected, "{head:?}");
        }
    }

    #[test]
    fn binaries_are_no_text() {
        let sound: Vec<u8> = (0..4000_i32).flat_map(|n| ((n * n) as i16).to_le_bytes()).collect();
        let packed: Vec<u8> = (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for head in [
            &sound[..],
            &packed,
            b"\0",
            b"\0\x01\x02\x03",
            b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR",
            b"%PDF-1.7\n1 0 obj\n",
            b"SQLite format 3\0\x10\0",
            b"\x7FELF\x02\x01\x01\0",
            b"7z\xBC\xAF\x27\x1C",
            b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0\xB8\0",
        ] {
            assert!(matches!(Content::of(head, true), Content::Binary(_)), "{head:?}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(head: Vec<u8>, is_whole: bool) {
            let _ = Content::of(&head, is_whole);
        }

        #[test]
        fn every_text_without_controls_is_text(line in "[^\\p{Cc}\u{FEFF}]{1,80}") {
            prop_assert_eq!(Content::of(line.as_bytes(), true), text(Encoding::Utf8));
        }
    }
}
