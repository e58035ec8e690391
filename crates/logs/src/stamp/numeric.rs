//! Dates that begin with a digit.

use super::{DayOrder, Stamp, TimeOfDay, civil_from_days, clock_face, named::month_name, zone::zone};
use crate::cursor::Cursor;

const SECONDS_A_DAY: i64 = 86_400;

/// Any date and time that begins with a digit.
pub(super) fn date_time(bytes: &[u8]) -> Option<(Stamp, usize)> {
    let digits = Cursor::new(bytes).digits_ahead();
    match digits {
        4 => year_month_day_time(bytes),
        8 | 14 => compact_date_time(bytes),
        1 | 2 => day_or_month_first(bytes),
        _ => None,
    }
}

/// `2024-01-15T10:23:45`, with `/` or `.` in the date, and blank, `T`, `_`, `-`, `:` before the time.
pub(crate) fn year_month_day_time(bytes: &[u8]) -> Option<(Stamp, usize)> {
    let mut c = Cursor::new(bytes);
    let year = c.number(4, 4)? as i32;
    let mark = c.eat_any(b"-/.")?;
    let month = c.two()?;
    c.eat(mark)?;
    let day = c.two()?;
    let joint = c.eat_any(b"T t_-:,")?;
    if joint == b',' {
        c.spaces();
    }
    let separator = if joint == b'-' && c.peek_at(2) == Some(b'.') { b'.' } else { b':' };
    let time = clock_face::time_of_day(&mut c, separator)?;
    finish(c, Some(year), month, day, time)
}

/// `20240115T102345`, `20240115102345`, `20171223-22:15:29:606`.
pub(crate) fn compact_date_time(bytes: &[u8]) -> Option<(Stamp, usize)> {
    let mut c = Cursor::new(bytes);
    let digits = c.digits_ahead();
    let year = c.two()? * 100 + c.two()?;
    let (month, day) = (c.two()?, c.two()?);
    if digits == 8 {
        c.eat_any(b"T-_ ")?;
    }
    let time = clock_face::compact(&mut c).or_else(|| clock_face::without_leading_zeros(&mut c))?;
    finish(c, Some(year as i32), month, day, time)
}

/// `10/Oct/2000:13:55:36`, `15-Jan-2024 …`, `15 Jan 2024 …`, `1/15/2024 …`, `15.01.2024 …`.
fn day_or_month_first(bytes: &[u8]) -> Option<(Stamp, usize)> {
    let mut c = Cursor::new(bytes);
    let first = c.number(1, 2)? as u32;
    let mark = c.eat_any(b"/-. ")?;
    if c.peek()?.is_ascii_alphabetic() {
        let month = month_name(&mut c)?;
        c.eat(mark)?;
        let (year, time) = year_and_time(&mut c)?;
        return finish(c, Some(year), month, first, time);
    }
    if mark == b' ' {
        return None;
    }
    let second = c.number(1, 2)? as u32;
    c.eat(mark)?;
    let (year, time) = year_and_time(&mut c)?;
    let (month, day, order) = match (first, second) {
        // Dots are written day first wherever they are written.
        (day, month) if mark == b'.' => (month, day, DayOrder::Clear),
        (13.., month) => (month, first, DayOrder::DayFirst),
        (month, 13..) => (month, second, DayOrder::MonthFirst),
        (month, day) if time.is_twelve_hour || month == day => (month, day, DayOrder::Clear),
        (month, day) => (month, day, DayOrder::Open),
    };
    let (stamp, end) = finish(c, Some(year), month, day, time)?;
    Some((Stamp { order, ..stamp }, end))
}

fn year_and_time(c: &mut Cursor<'_>) -> Option<(i32, TimeOfDay)> {
    let year = c.number(4, 4)? as i32;
    c.eat_any(b" :,T")?;
    c.spaces();
    Some((year, clock_face::time_of_day(c, b':')?))
}

fn finish(
    mut c: Cursor<'_>,
    year: Option<i32>,
    month: u32,
    day: u32,
    time: TimeOfDay,
) -> Option<(Stamp, usize)> {
    let offset = zone(&mut c);
    // A digit or letter right behind means that this was part of something longer.
    if c.peek().is_some_and(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    Some((Stamp::new(year, month, day, time, offset)?, c.position()))
}

/// The stamp of seconds and nanoseconds since 1970-01-01 UTC; none outside the plausible years.
pub(crate) fn from_epoch(seconds: i64, nanosecond: u32, digits: u8) -> Option<Stamp> {
    let (year, month, day) = civil_from_days(seconds.div_euclid(SECONDS_A_DAY));
    let second = seconds.rem_euclid(SECONDS_A_DAY) as u32;
    let time = TimeOfDay { second, nanosecond, digits, is_twelve_hour: false };
    Some(Stamp { is_instant: true, ..Stamp::new(Some(year), month, day, time, Some(0))? })
}
