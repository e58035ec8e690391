//! The time of day: `10:23:45`, `1:23:45.678 PM`, `15.42.50.675872`, `102345`.

use super::TimeOfDay;
use crate::cursor::Cursor;

/// Reads hours, minutes and seconds with an optional fraction and AM or PM.
/// Seconds may be left out only where AM, PM or a zone follows, for `10:23` alone is any ratio.
pub(crate) fn time_of_day(cursor: &mut Cursor<'_>, separator: u8) -> Option<TimeOfDay> {
    let mut c = *cursor;
    let hour = c.number(1, 2)? as u32;
    c.eat(separator)?;
    let minute = c.two()?;
    let mut time = TimeOfDay { second: 0, nanosecond: 0, digits: 0, is_twelve_hour: false };
    let mut second = 0;
    let has_seconds = c.peek() == Some(separator) && c.peek_at(1).is_some_and(|b| b.is_ascii_digit());
    if has_seconds {
        c.eat(separator)?;
        second = c.two()?.min(59);
        (time.nanosecond, time.digits) = fraction(&mut c);
    }
    let half = half_of_day(&mut c);
    let zone_follows = matches!(c.peek(), Some(b'Z' | b'+'));
    if minute > 59 || !(has_seconds || half.is_some() || zone_follows) {
        return None;
    }
    let hour = hour_of_day(hour, half)?;
    time.second = hour * 3600 + minute * 60 + second;
    time.is_twelve_hour = half.is_some();
    *cursor = c;
    Some(time)
}

/// Reads `HHMMSS` with an optional fraction.
pub(crate) fn compact(cursor: &mut Cursor<'_>) -> Option<TimeOfDay> {
    let mut c = *cursor;
    let (hour, minute, second) = (c.two()?, c.two()?, c.two()?);
    if c.digits_ahead() > 0 || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let (nanosecond, digits) = fraction(&mut c);
    *cursor = c;
    let second = hour * 3600 + minute * 60 + second.min(59);
    Some(TimeOfDay { second, nanosecond, digits, is_twelve_hour: false })
}

/// Reads `0:5:29:606`: a clock that writes no leading zeros.
pub(super) fn without_leading_zeros(cursor: &mut Cursor<'_>) -> Option<TimeOfDay> {
    let mut c = *cursor;
    let hour = c.number(1, 2)? as u32;
    c.eat(b':')?;
    let minute = c.number(1, 2)? as u32;
    c.eat(b':')?;
    let second = c.number(1, 2)? as u32;
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    // Milliseconds lose their leading zeros too: `:4` is four of them.
    let millisecond = c.eat(b':').and_then(|()| c.number(1, 3)).unwrap_or(0) as u32;
    *cursor = c;
    let second = hour * 3600 + minute * 60 + second.min(59);
    Some(TimeOfDay { second, nanosecond: millisecond * 1_000_000, digits: 3, is_twelve_hour: false })
}

/// The fraction behind the seconds: nanoseconds and how many digits were written.
/// A comma or colon counts only before 3, 6 or 9 digits, else it separates fields.
fn fraction(cursor: &mut Cursor<'_>) -> (u32, u8) {
    let mut c = *cursor;
    let Some(mark) = c.eat_any(b".,:") else { return (0, 0) };
    let count = c.digits_ahead();
    let plausible = match mark {
        b'.' => (1..=12).contains(&count),
        b',' => matches!(count, 3 | 6 | 9),
        _ => count == 3,
    };
    if !plausible {
        return (0, 0);
    }
    let mut nanoseconds = 0;
    for place in 0..9 {
        let digit = if place < count { c.peek_at(place).unwrap_or(b'0') - b'0' } else { 0 };
        nanoseconds = nanoseconds * 10 + u32::from(digit);
    }
    c.advance(count);
    *cursor = c;
    (nanoseconds, count.min(9) as u8)
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Evening,
}

fn half_of_day(cursor: &mut Cursor<'_>) -> Option<Half> {
    let mut c = *cursor;
    c.spaces();
    let half = match c.peek()? {
        b'A' | b'a' => Half::Morning,
        b'P' | b'p' => Half::Evening,
        _ => return None,
    };
    let ends = c.peek_at(2).is_none_or(|b| !b.is_ascii_alphanumeric());
    if !matches!(c.peek_at(1), Some(b'M' | b'm')) || !ends {
        return None;
    }
    c.advance(2);
    *cursor = c;
    Some(half)
}

fn hour_of_day(hour: u32, half: Option<Half>) -> Option<u32> {
    match (half, hour) {
        (None, 0..=23) => Some(hour),
        (Some(Half::Morning), 12) => Some(0),
        (Some(Half::Morning), 1..=11) | (Some(Half::Evening), 12) => Some(hour),
        (Some(Half::Evening), 1..=11) => Some(hour + 12),
        _ => None,
    }
}
