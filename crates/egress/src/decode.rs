//! The encodings that hide a value from a search: each reads a text and gives what it says.
//!
//! A decoder that finds nothing of its encoding gives no view. None of them fails: what does not decode is
//! left as it stands.

use crate::view::View;
use flate2::read::{MultiGzDecoder, ZlibDecoder};
use std::io::Read;

/// Shortest run that is taken for base64, in characters: less holds no value worth looking for.
const BASE64_CHARS_MIN: usize = 8;
/// Shortest run that is taken for hex digits, in pairs.
const HEX_PAIRS_MIN: usize = 4;
/// Longest line after which base64 may go on in the next one (76 by RFC 2045, 64 by RFC 7468).
const BASE64_LINE_CHARS_MIN: usize = 40;

/// An encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// `%41`, and `+` for a blank.
    Percent,
    /// `\n`, `\u0041`, `\x41`.
    Backslash,
    /// `&amp;`, `&#65;`, `&#x41;`.
    Entities,
    /// `QUI=`, standard and URL-safe, at any of the four alignments.
    Base64,
    /// `4142`, also with one separator between the pairs.
    Hex,
    /// Two or four bytes a character.
    Utf16,
    /// gzip or zlib.
    Compressed,
}

impl Layer {
    /// All of them.
    pub(crate) const ALL: &[Self] = &[
        Self::Percent,
        Self::Backslash,
        Self::Entities,
        Self::Base64,
        Self::Hex,
        Self::Utf16,
        Self::Compressed,
    ];

    /// The word for messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Percent => "percent-encoding",
            Self::Backslash => "backslash escapes",
            Self::Entities => "HTML entities",
            Self::Base64 => "base64",
            Self::Hex => "hex digits",
            Self::Utf16 => "UTF-16",
            Self::Compressed => "compression",
        }
    }

    /// Whether what is decoded is a piece by itself, so that nothing is known of what touched it.
    pub(crate) fn can_begin_anywhere(self) -> bool {
        matches!(self, Self::Base64 | Self::Hex | Self::Compressed)
    }

    /// What the text says in this encoding; unpacking stops at `bytes_max`.
    pub(crate) fn views(self, text: &[u8], bytes_max: usize) -> Box<dyn Iterator<Item = View> + '_> {
        match self {
            Self::Percent => Box::new(whole(text, b'%', percent_at, true).into_iter()),
            Self::Backslash => Box::new(whole(text, b'\\', backslash_at, false).into_iter()),
            Self::Entities => Box::new(whole(text, b'&', entity_at, false).into_iter()),
            Self::Base64 => Box::new(base64(text)),
            Self::Hex => Box::new(hex(text).into_iter()),
            Self::Utf16 => Box::new(utf16(text).into_iter()),
            Self::Compressed => Box::new(compressed(text, bytes_max).into_iter()),
        }
    }
}

/// Reads one escape at the beginning of the text: its length, and the bytes it stands for.
type ReadEscape = fn(&[u8]) -> Option<(usize, Vec<u8>)>;

/// Replaces the escapes that begin with `mark`.
fn whole(text: &[u8], mark: u8, read: ReadEscape, is_plus_blank: bool) -> Option<View> {
    if !text.contains(&mark) {
        return None;
    }
    let mut view = View::with_capacity(text.len());
    let (mut at, mut any) = (0, false);
    while let Some(&byte) = text.get(at) {
        let escape = (byte == mark).then(|| read(text.get(at..).unwrap_or_default())).flatten();
        match escape {
            Some((length, bytes)) => {
                view.extend(&bytes, at);
                any = true;
                at += length;
            }
            None => {
                view.push(if is_plus_blank && byte == b'+' { b' ' } else { byte }, at);
                at += 1;
            }
        }
    }
    any.then_some(view)
}

fn percent_at(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    Some((3, vec![hex_pair(text.get(1..3)?)?]))
}

fn backslash_at(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    let plain = |byte: u8| Some((2, vec![byte]));
    match text.get(1)? {
        b'n' => plain(b'\n'),
        b'r' => plain(b'\r'),
        b't' => plain(b'\t'),
        b'b' => plain(8),
        b'f' => plain(12),
        quote @ (b'"' | b'\\' | b'/' | b'\'') => plain(*quote),
        b'x' => Some((4, vec![hex_pair(text.get(2..4)?)?])),
        b'u' => unicode_escape(text),
        b'0'..=b'7' => octal_escape(text),
        _ => None,
    }
}

/// `\u0041`, `\u{41}`, and two of the first for a character beyond 16 bits.
fn unicode_escape(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    if text.get(2) == Some(&b'{') {
        let end = text.iter().take(12).position(|byte| *byte == b'}')?;
        return Some((end + 1, utf8(number(text.get(3..end)?, 16)?)?));
    }
    let high = number(text.get(2..6)?, 16)?;
    if let (0xd800..=0xdbff, Some(b"\\u")) = (high, text.get(6..8)) {
        let low = number(text.get(8..12)?, 16)?.checked_sub(0xdc00)?;
        return Some((12, utf8(0x10000 + ((high - 0xd800) << 10) + low)?));
    }
    Some((6, utf8(high)?))
}

/// `\101`, as shells write it.
fn octal_escape(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    let byte = u8::try_from(number(text.get(1..4)?, 8)?).ok()?;
    Some((4, vec![byte]))
}

fn entity_at(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    let end = text.iter().take(12).position(|byte| *byte == b';')?;
    let bytes = match text.get(1..end)? {
        [b'#', b'x' | b'X', digits @ ..] => utf8(number(digits, 16)?)?,
        [b'#', digits @ ..] => utf8(number(digits, 10)?)?,
        name => named_entity(name)?.as_bytes().to_vec(),
    };
    Some((end + 1, bytes))
}

/// The names that stand for what values are made of (https://html.spec.whatwg.org, named references).
fn named_entity(name: &[u8]) -> Option<&'static str> {
    Some(match name {
        b"amp" => "&",
        b"lt" => "<",
        b"gt" => ">",
        b"quot" => "\"",
        b"apos" => "'",
        b"commat" => "@",
        b"period" => ".",
        b"colon" => ":",
        b"sol" => "/",
        b"equals" => "=",
        b"plus" => "+",
        b"lowbar" => "_",
        b"hyphen" | b"dash" => "-",
        b"nbsp" => " ",
        _ => return None,
    })
}

/// Digits as a number; none when there are none or when one is not of the base.
fn number(digits: &[u8], base: u32) -> Option<u32> {
    let text = std::str::from_utf8(digits).ok()?;
    text.bytes().all(|byte| char::from(byte).is_digit(base)).then(|| u32::from_str_radix(text, base).ok())?
}

fn utf8(code: u32) -> Option<Vec<u8>> {
    Some(char::from_u32(code)?.to_string().into_bytes())
}

fn hex_pair(digits: &[u8]) -> Option<u8> {
    u8::try_from(number(digits, 16)?).ok()
}

/// Each run of base64 characters, at each of four alignments: a run can begin in the middle of a word.
fn base64(text: &[u8]) -> impl Iterator<Item = View> {
    base64_runs(text).flat_map(|run| (0..4).map(move |skip| base64_of(run.get(skip..).unwrap_or_default())))
}

/// The digits of a run with their places.
type Digits = Vec<(u8, u32)>;

/// Runs of base64 digits. A long line and the one after it are one run.
fn base64_runs(text: &[u8]) -> impl Iterator<Item = Digits> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let run = base64_run(text, &mut at);
            if run.len() >= BASE64_CHARS_MIN {
                return Some(run);
            }
        }
        None
    })
}

/// Reads the run at `at`, which may be empty, and moves `at` behind the byte that ends it.
fn base64_run(text: &[u8], at: &mut usize) -> Digits {
    let mut run = Digits::new();
    let mut line_chars = 0;
    while let Some(&byte) = text.get(*at) {
        let place = u32::try_from(*at).unwrap_or(u32::MAX);
        *at += 1;
        match base64_digit(byte) {
            Some(digit) => {
                run.push((digit, place));
                line_chars += 1;
            }
            None if matches!(byte, b'\r' | b'\n') && goes_on(&run, line_chars) => line_chars = 0,
            None => break,
        }
    }
    run
}

/// Whether a run may go on behind a line's end: after a long line, and after its carriage return.
fn goes_on(run: &Digits, line_chars: usize) -> bool {
    !run.is_empty() && (line_chars == 0 || line_chars >= BASE64_LINE_CHARS_MIN)
}

fn base64_digit(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

fn base64_of(digits: &[(u8, u32)]) -> View {
    let mut view = View::with_capacity(digits.len() * 3 / 4);
    for group in digits.chunks(4) {
        let bits = group.iter().fold(0_u32, |bits, (digit, _)| (bits << 6) | u32::from(*digit));
        let bits = bits << (6 * (4 - group.len()));
        let origin = group.first().map_or(0, |(_, at)| *at as usize);
        // Two digits hold one byte, three hold two; a single one holds none.
        let [_, bytes @ ..] = bits.to_be_bytes();
        view.extend(bytes.get(..group.len() - 1).unwrap_or_default(), origin);
    }
    view
}

/// Runs of hex pairs: side by side, or with the same single separator between them.
fn hex(text: &[u8]) -> Vec<View> {
    let mut views = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let (view, end) = hex_run(text, at);
        if view.bytes.len() >= HEX_PAIRS_MIN {
            // A run of an odd number of digits may have begun with one that is not part of it.
            if let (shifted, _) = hex_run(text, at + 1)
                && text.get(at + 2).is_some_and(u8::is_ascii_hexdigit)
            {
                views.push(shifted);
            }
            views.push(view);
            at = end;
        } else {
            at += 1;
        }
    }
    views
}

fn hex_run(text: &[u8], start: usize) -> (View, usize) {
    let mut view = View::default();
    let pair = |at: usize| text.get(at..at + 2).and_then(hex_pair);
    let Some(first) = pair(start) else { return (view, start) };
    view.push(first, start);
    let mut at = start + 2;
    let separator = text.get(at).copied().filter(|byte| matches!(byte, b' ' | b':' | b'-' | b','));
    let gap = usize::from(separator.is_some() && pair(at + 1).is_some());
    while let Some(byte) = pair(at + gap) {
        if gap == 1 && text.get(at).copied() != separator {
            break;
        }
        view.push(byte, at + gap);
        at += gap + 2;
    }
    (view, at)
}

/// Without its zero bytes: Latin text in UTF-16 or UTF-32, of either byte order.
fn utf16(text: &[u8]) -> Option<View> {
    if !text.contains(&0) {
        return None;
    }
    let mut view = View::with_capacity(text.len());
    text.iter().enumerate().filter(|(_, byte)| **byte != 0).for_each(|(at, byte)| view.push(*byte, at));
    Some(view)
}

/// What is packed at the beginning of the bytes, as far as it unpacks.
fn compressed(bytes: &[u8], bytes_max: usize) -> Option<View> {
    let unpacked = match bytes {
        [0x1f, 0x8b, 8, ..] => unpacked(MultiGzDecoder::new(bytes), bytes_max),
        [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..] => unpacked(ZlibDecoder::new(bytes), bytes_max),
        _ => return None,
    };
    (!unpacked.is_empty()).then(|| View::at(0, unpacked))
}

fn unpacked(mut reader: impl Read, bytes_max: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut piece = [0_u8; 8 * 1024];
    // A damaged end does not hide what came before it.
    while out.len() < bytes_max
        && let Ok(length @ 1..) = reader.read(&mut piece)
    {
        out.extend_from_slice(piece.get(..length).unwrap_or_default());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::{Engine, engine::general_purpose as engines};

    const SECRET: &str = "jane.doe+ops@example.com";

    /// Whether one of the views says it, and the place where the first of its bytes stands.
    fn place(layer: Layer, text: &[u8]) -> Option<usize> {
        let find = |view: &View| {
            let at = view.bytes.windows(SECRET.len()).position(|window| window == SECRET.as_bytes())?;
            Some(view.origin(at))
        };
        layer.views(text, 1 << 20).find_map(|view| find(&view))
    }

    fn escaped(each: impl Fn(u8) -> String) -> Vec<u8> {
        format!("before {} after", SECRET.bytes().map(each).collect::<String>()).into_bytes()
    }

    #[test]
    fn each_encoding_is_read_and_says_where() {
        let table = [
            (Layer::Percent, escaped(|byte| format!("%{byte:02x}"))),
            (Layer::Percent, escaped(|byte| format!("%{byte:02X}"))),
            (Layer::Backslash, escaped(|byte| format!("\\u{byte:04x}"))),
            (Layer::Backslash, escaped(|byte| format!("\\u{{{byte:x}}}"))),
            (Layer::Backslash, escaped(|byte| format!("\\x{byte:02X}"))),
            (Layer::Backslash, escaped(|byte| format!("\\{byte:03o}"))),
            (Layer::Entities, escaped(|byte| format!("&#{byte};"))),
            (Layer::Entities, escaped(|byte| format!("&#x{byte:X};"))),
            (Layer::Hex, escaped(|byte| format!("{byte:02x}"))),
            (Layer::Utf16, escaped(|byte| format!("{}\0", char::from(byte)))),
            (Layer::Utf16, escaped(|byte| format!("\0{}", char::from(byte)))),
            (Layer::Hex, format!("before {}", hex_with(" ")).into_bytes()),
            (Layer::Hex, format!("before {}", hex_with(":")).into_bytes()),
        ];
        for (layer, text) in table {
            let place = place(layer, &text);
            assert!(matches!(place, Some(7..=9)), "{layer:?} {}: {place:?}", String::from_utf8_lossy(&text));
        }
    }

    fn hex_with(separator: &str) -> String {
        SECRET.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(separator)
    }

    #[test]
    fn base64_is_read_at_every_alignment_inside_every_surrounding() {
        for before in ["", "a", "ab", "abc"] {
            let plain = format!("{before}{SECRET} and more");
            for encoded in [engines::STANDARD.encode(&plain), engines::URL_SAFE_NO_PAD.encode(&plain)] {
                for glued in ["", "x", "xy", "xyz", "key="] {
                    let text = format!("see {glued}{encoded}, please");
                    assert!(place(Layer::Base64, text.as_bytes()).is_some(), "{text}");
                }
            }
        }
    }

    #[test]
    fn base64_on_several_lines_is_one_text() {
        let plain = format!("{}{SECRET}{}", "x".repeat(40), "y".repeat(90));
        let encoded = engines::STANDARD.encode(plain);
        for (width, end) in [(64, "\n"), (76, "\r\n")] {
            let lines: Vec<_> = encoded.as_bytes().chunks(width).map(String::from_utf8_lossy).collect();
            assert!(place(Layer::Base64, lines.join(end).as_bytes()).is_some(), "{width}");
        }
    }

    #[test]
    fn unpacking_stops_at_its_limit() {
        use flate2::{Compression, write::GzEncoder};
        use std::io::Write;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&vec![0; 10 << 20]).unwrap();
        let bomb = encoder.finish().unwrap();
        let view = Layer::Compressed.views(&bomb, 64 * 1024).next().unwrap();
        assert!(view.bytes.len() <= 72 * 1024, "{}", view.bytes.len());
    }

    #[test]
    fn plain_text_gives_no_views() {
        for layer in [Layer::Percent, Layer::Backslash, Layer::Entities, Layer::Utf16, Layer::Compressed] {
            for text in ["", "100 % sure", "C:\\q & d", "a&b; c", "50%zz", "a \\ b"] {
                assert_eq!(layer.views(text.as_bytes(), 1024).next(), None, "{layer:?} {text}");
            }
        }
    }
}
