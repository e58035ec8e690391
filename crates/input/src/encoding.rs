//! The encodings a log may come in: how their bytes become text, and how text becomes their bytes.
//!
//! Both ways lose nothing. What Unicode has no place for (bytes that a code page does not define,
//! lone UTF-16 surrogates) travels through the text in forms that [`Encoding::encode`] turns back.

use std::borrow::Cow;

/// The byte order mark of UTF-8.
const UTF8_BOM: &[u8] = b"\xEF\xBB\xBF";
/// The byte order mark of little-endian UTF-16.
const UTF16LE_BOM: &[u8] = b"\xFF\xFE";
/// The byte order mark of big-endian UTF-16.
const UTF16BE_BOM: &[u8] = b"\xFE\xFF";
/// A byte that its code page leaves undefined is shown as this private character plus the byte.
const UNDEFINED_BYTE_BASE: u32 = 0xF700;

/// How a file's bytes become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, or bytes that are passed through as they are.
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first.
    Utf16Le {
        /// Whether a byte order mark stands before it.
        bom: bool,
    },
    /// UTF-16, high byte first.
    Utf16Be {
        /// Whether a byte order mark stands before it.
        bom: bool,
    },
    /// One byte a character: windows-1252 (Latin-1) or a sister of it.
    SingleByte(CodePage),
}

/// A code page whose lower half is ASCII and whose characters are one byte each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodePage(&'static encoding_rs::Encoding);

impl CodePage {
    /// The code page of western Windows, which holds all of Latin-1's letters.
    pub const WINDOWS_1252: Self = Self(encoding_rs::WINDOWS_1252);

    /// Takes an encoding if it is of one byte a character.
    pub(crate) fn new(encoding: &'static encoding_rs::Encoding) -> Option<Self> {
        encoding.is_single_byte().then_some(Self(encoding))
    }

    /// The characters of the bytes 0x80 to 0xFF, in order.
    fn upper_half(self) -> [char; 128] {
        std::array::from_fn(|index| {
            let byte = 0x80 | index as u8;
            let bytes = [byte];
            let decoded = self.0.decode_without_bom_handling_and_without_replacement(&bytes);
            decoded.and_then(|text| text.chars().next()).unwrap_or_else(|| undefined_byte(byte))
        })
    }

    /// Appends the file's bytes for `text`; a character that the code page lacks becomes `?`.
    fn encode_into(self, mut text: &str, out: &mut Vec<u8>) {
        use encoding_rs::EncoderResult;
        let mut encoder = self.0.new_encoder();
        loop {
            // No character takes more bytes here than it takes in UTF-8, so this is room enough.
            let start = out.len();
            out.resize(start + text.len().max(1), 0);
            let room = &mut out[start..];
            let (result, read, written) = encoder.encode_from_utf8_without_replacement(text, room, true);
            out.truncate(start + written);
            text = text.get(read..).unwrap_or_default();
            match result {
                EncoderResult::Unmappable(c) => out.push(defined_as_byte(c).unwrap_or(b'?')),
                EncoderResult::OutputFull => {}
                EncoderResult::InputEmpty => return,
            }
        }
    }
}

/// The private character that stands for a byte without a meaning.
fn undefined_byte(byte: u8) -> char {
    char::from_u32(UNDEFINED_BYTE_BASE + u32::from(byte)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The byte that a private character of [`undefined_byte`] stands for.
fn defined_as_byte(c: char) -> Option<u8> {
    u32::from(c).checked_sub(UNDEFINED_BYTE_BASE).and_then(|byte| u8::try_from(byte).ok())
}

impl Encoding {
    /// The usual name, in lower case, without regard to a byte order mark.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Utf8 | Self::Utf8Bom => "utf-8",
            Self::Utf16Le { .. } => "utf-16le",
            Self::Utf16Be { .. } => "utf-16be",
            Self::SingleByte(page) => {
                LABELS.iter().find(|(e, _)| *e == page.0).map_or("single-byte", |(_, l)| l)
            }
        }
    }

    /// The byte order mark that the file begins with; empty when it has none.
    #[must_use]
    pub fn bom(&self) -> &'static [u8] {
        match self {
            Self::Utf8Bom => UTF8_BOM,
            Self::Utf16Le { bom: true } => UTF16LE_BOM,
            Self::Utf16Be { bom: true } => UTF16BE_BOM,
            _ => b"",
        }
    }

    /// Bytes that this piece of a chunk's text takes in the file. The piece must begin and end
    /// between characters.
    #[must_use]
    pub fn encoded_len(&self, text: &[u8]) -> u64 {
        match self {
            Self::Utf8 | Self::Utf8Bom => text.len() as u64,
            Self::Utf16Le { .. } | Self::Utf16Be { .. } => {
                // A character of four bytes is the one that takes two units.
                let units =
                    text.iter().map(|byte| u64::from(starts_character(*byte)) + u64::from(*byte >= 0xF0));
                2 * units.sum::<u64>()
            }
            Self::SingleByte(_) => text.iter().filter(|byte| starts_character(**byte)).count() as u64,
        }
    }

    /// The file's bytes for a piece of text, without byte order mark: what [`crate::LineChunk::text`]
    /// was made from, or how a text put in its place is written in the file's own encoding.
    ///
    /// A character that a code page lacks becomes `?`; it cannot have come from the file.
    #[must_use]
    pub fn encode<'t>(&self, text: &'t [u8]) -> Cow<'t, [u8]> {
        match self {
            Self::Utf8 | Self::Utf8Bom => Cow::Borrowed(text),
            Self::Utf16Le { .. } => Cow::Owned(encode_utf16(text, u16::to_le_bytes)),
            Self::Utf16Be { .. } => Cow::Owned(encode_utf16(text, u16::to_be_bytes)),
            Self::SingleByte(page) => {
                let mut out = Vec::with_capacity(text.len());
                page.encode_into(&String::from_utf8_lossy(text), &mut out);
                Cow::Owned(out)
            }
        }
    }

    /// The encoding of this [`Encoding::label`] for a whole file; the file's first bytes say whether a
    /// byte order mark is there. None for a label that no encoding has.
    #[must_use]
    pub fn labelled(label: &str, file: &[u8]) -> Option<Self> {
        match label {
            "utf-8" if file.starts_with(UTF8_BOM) => Some(Self::Utf8Bom),
            "utf-8" => Some(Self::Utf8),
            "utf-16le" => Some(Self::Utf16Le { bom: file.starts_with(UTF16LE_BOM) }),
            "utf-16be" => Some(Self::Utf16Be { bom: file.starts_with(UTF16BE_BOM) }),
            _ => {
                let page = encoding_rs::Encoding::for_label(label.as_bytes())?;
                CodePage::new(page).map(Self::SingleByte)
            }
        }
    }

    /// The text of a whole file, without its byte order mark. An odd last byte of UTF-16 is left out.
    #[must_use]
    pub fn decode(&self, file: &[u8]) -> Vec<u8> {
        let body = file.strip_prefix(self.bom()).unwrap_or(file);
        let Some(decoder) = self.decoder() else { return body.to_vec() };
        let whole = body.len() - body.len() % self.unit_bytes();
        let mut text = Vec::with_capacity(whole);
        decoder.decode_into(&body[..whole], &mut text);
        text
    }

    /// Bytes of the smallest unit, at whose multiples lines begin.
    pub(crate) fn unit_bytes(&self) -> usize {
        match self {
            Self::Utf16Le { .. } | Self::Utf16Be { .. } => 2,
            _ => 1,
        }
    }

    /// What turns this encoding's bytes into text; none when they are the text.
    pub(crate) fn decoder(&self) -> Option<Decoder> {
        match self {
            Self::Utf8 | Self::Utf8Bom => None,
            Self::Utf16Le { .. } => Some(Decoder::Utf16(u16::from_le_bytes)),
            Self::Utf16Be { .. } => Some(Decoder::Utf16(u16::from_be_bytes)),
            Self::SingleByte(page) => Some(Decoder::SingleByte(Box::new(page.upper_half()))),
        }
    }
}

/// Turns whole characters of a file's encoding into text.
pub(crate) enum Decoder {
    /// Two bytes a unit, read by the function.
    Utf16(fn([u8; 2]) -> u16),
    /// One byte a character; the table is that of the bytes from 0x80 on.
    SingleByte(Box<[char; 128]>),
}

impl Decoder {
    /// Appends the text of `raw`, which must end between characters.
    pub(crate) fn decode_into(&self, raw: &[u8], text: &mut Vec<u8>) {
        match self {
            Self::Utf16(unit_of) => decode_utf16(raw, *unit_of, text),
            Self::SingleByte(upper_half) => decode_single_byte(raw, upper_half, text),
        }
    }
}

/// True for the first byte of a UTF-8 character.
fn starts_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// Appends the text of bytes that are one character each.
fn decode_single_byte(raw: &[u8], upper_half: &[char; 128], text: &mut Vec<u8>) {
    let mut rest = raw;
    let mut utf8 = [0; 4];
    loop {
        let (ascii, behind) = rest.split_at(encoding_rs::Encoding::ascii_valid_up_to(rest));
        text.extend_from_slice(ascii);
        let [byte, behind @ ..] = behind else { return };
        let c = upper_half[usize::from(byte & 0x7F)];
        text.extend_from_slice(c.encode_utf8(&mut utf8).as_bytes());
        rest = behind;
    }
}

/// Appends the text of UTF-16. A lone surrogate is written in the three bytes that UTF-8 would give
/// its number (as WTF-8 does), so that it can be turned back.
fn decode_utf16(raw: &[u8], unit_of: fn([u8; 2]) -> u16, text: &mut Vec<u8>) {
    let (units, _) = raw.as_chunks::<2>();
    let mut utf8 = [0; 4];
    for decoded in char::decode_utf16(units.iter().map(|pair| unit_of(*pair))) {
        match decoded {
            Ok(c) if c.is_ascii() => text.push(c as u8),
            Ok(c) => text.extend_from_slice(c.encode_utf8(&mut utf8).as_bytes()),
            Err(lone) => text.extend_from_slice(&three_bytes(lone.unpaired_surrogate())),
        }
    }
}

/// The three-byte form of a unit of 0x0800 or more.
fn three_bytes(unit: u16) -> [u8; 3] {
    [0xE0 | (unit >> 12) as u8, 0x80 | ((unit >> 6) & 0x3F) as u8, 0x80 | (unit & 0x3F) as u8]
}

/// The UTF-16 of a text that may hold lone surrogates in their three-byte form.
fn encode_utf16(text: &[u8], bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(chunk) = rest.utf8_chunks().next() {
        out.extend(chunk.valid().encode_utf16().flat_map(bytes_of));
        let (unit, behind) = unit_of_broken(&rest[chunk.valid().len()..]);
        out.extend(unit.into_iter().flat_map(bytes_of));
        rest = behind;
    }
    out
}

/// The unit that stands at the front of bytes that are not UTF-8, and the bytes behind it: a lone
/// surrogate as it was read, or a replacement character for what no file of this encoding gave.
fn unit_of_broken(bytes: &[u8]) -> (Option<u16>, &[u8]) {
    match bytes {
        [] => (None, bytes),
        [0xED, second @ 0xA0..=0xBF, third @ 0x80..=0xBF, behind @ ..] => {
            (Some(0xD000 | u16::from(second & 0x3F) << 6 | u16::from(third & 0x3F)), behind)
        }
        [_, behind @ ..] => (Some(0xFFFD), behind),
    }
}

/// Lower-case names of the code pages; the library spells them as web pages do.
const LABELS: &[(&encoding_rs::Encoding, &str)] = &[
    (encoding_rs::IBM866, "ibm866"),
    (encoding_rs::ISO_8859_2, "iso-8859-2"),
    (encoding_rs::ISO_8859_3, "iso-8859-3"),
    (encoding_rs::ISO_8859_4, "iso-8859-4"),
    (encoding_rs::ISO_8859_5, "iso-8859-5"),
    (encoding_rs::ISO_8859_6, "iso-8859-6"),
    (encoding_rs::ISO_8859_7, "iso-8859-7"),
    (encoding_rs::ISO_8859_8, "iso-8859-8"),
    (encoding_rs::ISO_8859_8_I, "iso-8859-8-i"),
    (encoding_rs::ISO_8859_10, "iso-8859-10"),
    (encoding_rs::ISO_8859_13, "iso-8859-13"),
    (encoding_rs::ISO_8859_14, "iso-8859-14"),
    (encoding_rs::ISO_8859_15, "iso-8859-15"),
    (encoding_rs::ISO_8859_16, "iso-8859-16"),
    (encoding_rs::KOI8_R, "koi8-r"),
    (encoding_rs::KOI8_U, "koi8-u"),
    (encoding_rs::MACINTOSH, "macintosh"),
    (encoding_rs::WINDOWS_874, "windows-874"),
    (encoding_rs::WINDOWS_1250, "windows-1250"),
    (encoding_rs::WINDOWS_1251, "windows-1251"),
    (encoding_rs::WINDOWS_1252, "windows-1252"),
    (encoding_rs::WINDOWS_1253, "windows-1253"),
    (encoding_rs::WINDOWS_1254, "windows-1254"),
    (encoding_rs::WINDOWS_1255, "windows-1255"),
    (encoding_rs::WINDOWS_1256, "windows-1256"),
    (encoding_rs::WINDOWS_1257, "windows-1257"),
    (encoding_rs::WINDOWS_1258, "windows-1258"),
    (encoding_rs::X_MAC_CYRILLIC, "x-mac-cyrillic"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UTF16: [Encoding; 2] = [Encoding::Utf16Le { bom: false }, Encoding::Utf16Be { bom: false }];

    fn decode(encoding: Encoding, raw: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        encoding.decoder().unwrap().decode_into(raw, &mut text);
        text
    }

    #[test]
    fn a_whole_file_is_decoded_by_the_label_it_was_written_with() {
        let latin = Encoding::SingleByte(CodePage::WINDOWS_1252);
        for encoding in [Encoding::Utf8, Encoding::Utf8Bom, Encoding::Utf16Le { bom: true }, latin] {
            let text = "Zürich is down\n".as_bytes();
            let mut file = encoding.bom().to_vec();
            file.extend_from_slice(&encoding.encode(text));
            assert_eq!(Encoding::labelled(encoding.label(), &file), Some(encoding));
            assert_eq!(encoding.decode(&file), text);
        }
        assert_eq!(Encoding::labelled("no such label", b""), None);
    }

    #[test]
    fn texts_take_the_bytes_that_their_encoding_gives_them() {
        let latin = Encoding::SingleByte(CodePage::WINDOWS_1252);
        let [little, big] = UTF16;
        for (encoding, text, raw) in [
            (Encoding::Utf8, "aé", &b"a\xC3\xA9"[..]),
            (latin, "aé€", b"a\xE9\x80"),
            (little, "aé", b"a\0\xE9\0"),
            (big, "a\u{1F600}", b"\0a\xD8\x3D\xDE\x00"),
            (latin, "a\u{1F600}", b"a?"),
        ] {
            assert_eq!(encoding.encode(text.as_bytes()), raw, "{encoding:?} {text}");
            assert_eq!(encoding.encoded_len(text.as_bytes()), raw.len() as u64, "{encoding:?} {text}");
        }
    }

    #[test]
    fn every_byte_of_every_code_page_comes_back() {
        let bytes: Vec<u8> = (0..=255).collect();
        for (_, label) in LABELS {
            let Some(page) = encoding_rs::Encoding::for_label(label.as_bytes()).and_then(CodePage::new)
            else {
                panic!("{label} is no code page");
            };
            let encoding = Encoding::SingleByte(page);
            assert_eq!(encoding.label(), *label);
            let text = decode(encoding, &bytes);
            assert!(std::str::from_utf8(&text).is_ok(), "{label}");
            assert_eq!(encoding.encode(&text), bytes, "{label}");
            assert_eq!(encoding.encoded_len(&text), 256, "{label}");
        }
    }

    #[test]
    fn placeholders_are_written_in_every_encoding() {
        let [little, _] = UTF16;
        assert_eq!(little.encode(b"[IP]"), &b"[\0I\0P\0]\0"[..]);
        assert_eq!(Encoding::SingleByte(CodePage::WINDOWS_1252).encode(b"[IP]"), &b"[IP]"[..]);
    }

    proptest! {
        #[test]
        fn any_utf16_comes_back_lone_surrogates_included(units: Vec<u16>) {
            for (encoding, bytes_of) in UTF16.into_iter().zip([u16::to_le_bytes, u16::to_be_bytes]) {
                let raw: Vec<u8> = units.iter().flat_map(|unit| bytes_of(*unit)).collect();
                let text = decode(encoding, &raw);
                prop_assert_eq!(&*encoding.encode(&text), &raw[..]);
                prop_assert_eq!(encoding.encoded_len(&text), raw.len() as u64);
            }
        }

        #[test]
        fn valid_utf16_becomes_the_same_text(text: String) {
            let raw: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            prop_assert_eq!(decode(Encoding::Utf16Be { bom: false }, &raw), text.into_bytes());
        }

        #[test]
        fn no_bytes_make_encoding_panic(text: Vec<u8>) {
            for (page, _) in LABELS {
                let _ = Encoding::SingleByte(CodePage(page)).encode(&text);
            }
            for encoding in UTF16 {
                prop_assert_eq!(encoding.encode(&text).len() % 2, 0);
            }
        }
    }
}
