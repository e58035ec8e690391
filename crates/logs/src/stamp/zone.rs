//! The zone behind a time: `Z`, `+02:00`, `-0700`, `UTC`, `CEST`.

use crate::cursor::Cursor;

const MINUTE: i32 = 60;
const HOUR: i32 = 3600;

/// Abbreviations that mean one offset wherever they are written. `CST`, `IST` and `BST` mean several:
/// they are read over and the offset stays unknown, for a confident wrong time is worse than none.
const NAMES: &[(&[u8], Option<i32>)] = &[
    (b"UTC", Some(0)),
    (b"GMT", Some(0)),
    (b"WET", Some(0)),
    (b"WEST", Some(HOUR)),
    (b"CET", Some(HOUR)),
    (b"CEST", Some(2 * HOUR)),
    (b"MEZ", Some(HOUR)),
    (b"MESZ", Some(2 * HOUR)),
    (b"EET", Some(2 * HOUR)),
    (b"EEST", Some(3 * HOUR)),
    (b"MSK", Some(3 * HOUR)),
    (b"SGT", Some(8 * HOUR)),
    (b"HKT", Some(8 * HOUR)),
    (b"JST", Some(9 * HOUR)),
    (b"KST", Some(9 * HOUR)),
    (b"AEST", Some(10 * HOUR)),
    (b"AEDT", Some(11 * HOUR)),
    (b"NZST", Some(12 * HOUR)),
    (b"NZDT", Some(13 * HOUR)),
    (b"EST", Some(-5 * HOUR)),
    (b"EDT", Some(-4 * HOUR)),
    (b"CDT", Some(-5 * HOUR)),
    (b"MST", Some(-7 * HOUR)),
    (b"MDT", Some(-6 * HOUR)),
    (b"PST", Some(-8 * HOUR)),
    (b"PDT", Some(-7 * HOUR)),
    (b"CST", None),
    (b"IST", None),
    (b"BST", None),
];

/// Reads a zone if one stands here; seconds east of UTC when it says so.
pub(super) fn zone(cursor: &mut Cursor<'_>) -> Option<i32> {
    if let Some(offset) = numeric(cursor, false) {
        return Some(offset);
    }
    let mut c = *cursor;
    if c.eat_any(b"Zz").is_some() && ends_word(&c) {
        *cursor = c;
        return Some(0);
    }
    let mut c = *cursor;
    c.eat(b' ')?;
    if let Some(offset) = numeric(&mut c, true) {
        *cursor = c;
        return Some(offset);
    }
    let (name_length, offset) = named(c.rest())?;
    c.advance(name_length);
    *cursor = c;
    offset
}

/// `+02:00`, `-0700` and, where no blank stands before it, `+02`.
fn numeric(cursor: &mut Cursor<'_>, after_blank: bool) -> Option<i32> {
    let mut c = *cursor;
    let sign = if c.eat_any(b"+-")? == b'-' { -1 } else { 1 };
    let hours = c.two()?;
    let has_colon = c.eat(b':').is_some();
    let minutes = match c.two() {
        Some(minutes) => minutes,
        None if has_colon || after_blank => return None,
        None => 0,
    };
    if hours > 14 || minutes > 59 || !ends_word(&c) {
        return None;
    }
    *cursor = c;
    Some(sign * (hours as i32 * HOUR + minutes as i32 * MINUTE))
}

fn named(rest: &[u8]) -> Option<(usize, Option<i32>)> {
    let length = rest.iter().take(6).take_while(|b| b.is_ascii_uppercase()).count();
    let ends =
        rest.get(length).is_none_or(|b| !b.is_ascii_alphanumeric() && !matches!(b, b'_' | b'+' | b'-'));
    let word = rest.get(..length)?;
    NAMES.iter().find(|(name, _)| ends && *name == word).map(|(_, offset)| (length, *offset))
}

fn ends_word(cursor: &Cursor<'_>) -> bool {
    cursor.peek().is_none_or(|b| !b.is_ascii_alphanumeric())
}
