//! Dates that begin with the name of a weekday or month.

use super::{Stamp, clock_face, numeric, zone::zone};
use crate::cursor::Cursor;

const MONTHS: [&[u8; 3]; 12] =
    [b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"];
const MONTH_REMAINDERS: [&[u8]; 12] =
    [b"uary", b"ruary", b"ch", b"il", b"", b"e", b"y", b"ust", b"tember", b"ober", b"ember", b"ember"];
const WEEKDAYS: [&[u8; 3]; 7] = [b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun"];

/// Any date and time that begins with a name.
pub(super) fn date_time(bytes: &[u8]) -> Option<(Stamp, usize)> {
    let mut c = Cursor::new(bytes);
    if weekday(&mut c).is_some() {
        let start = c.position();
        if c.peek()?.is_ascii_digit() {
            let (stamp, end) = numeric::date_time(c.rest())?;
            return Some((stamp, start + end));
        }
        let (stamp, end) = month_day_time(c.rest())?;
        return Some((stamp, start + end));
    }
    month_day_time(bytes)
}

/// `Jan 15 10:23:45`, `Jan 15 10:23:45 CET 2024`, `Jan 15 2024 10:23:45`, `Jan 15, 2024 1:23:45 PM`.
pub(crate) fn month_day_time(bytes: &[u8]) -> Option<(Stamp, usize)> {
    let mut c = Cursor::new(bytes);
    let month = month_name(&mut c)?;
    c.eat(b' ')?;
    c.spaces();
    let day = c.number(1, 2)? as u32;
    let comma = c.eat(b',').is_some();
    c.gap()?;
    if comma || c.digits_ahead() == 4 {
        let year = c.number(4, 4)? as i32;
        c.eat(b',');
        c.gap()?;
        let time = clock_face::time_of_day(&mut c, b':')?;
        let offset = zone(&mut c);
        return Some((Stamp::new(Some(year), month, day, time, offset)?, c.position()));
    }
    let time = clock_face::time_of_day(&mut c, b':')?;
    let offset = zone(&mut c);
    let year = trailing_year(&mut c);
    Some((Stamp::new(year, month, day, time, offset)?, c.position()))
}

fn trailing_year(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut c = *cursor;
    c.eat(b' ')?;
    let year = c.number(4, 4)? as i32;
    // Four digits before a colon or letter are a process id or a name, not a year.
    let ends = c.peek().is_none_or(|b| matches!(b, b' ' | b']' | b')' | b',' | b'|' | b'\t'));
    if !ends || !super::YEARS.contains(&year) {
        return None;
    }
    *cursor = c;
    Some(year)
}

/// A month's name, short or whole; 1 for January.
pub(super) fn month_name(c: &mut Cursor<'_>) -> Option<u32> {
    let (month, length) = month_by_name(c.rest())?;
    c.advance(length);
    Some(month)
}

/// The month that is named here and the length of its name.
fn month_by_name(rest: &[u8]) -> Option<(u32, usize)> {
    let head = rest.get(..3)?;
    let index = MONTHS.iter().position(|name| head.eq_ignore_ascii_case(*name))?;
    let letters = rest.iter().skip(3).take(10).take_while(|b| b.is_ascii_alphabetic()).count();
    let remainder = &rest[3..3 + letters];
    let named = letters == 0 || remainder.eq_ignore_ascii_case(MONTH_REMAINDERS[index]);
    let short_with_dot = usize::from(letters == 0 && rest.get(3) == Some(&b'.'));
    named.then_some((index as u32 + 1, 3 + letters + short_with_dot))
}

fn weekday(cursor: &mut Cursor<'_>) -> Option<()> {
    let mut c = *cursor;
    let head = c.rest().get(..3)?;
    WEEKDAYS.iter().find(|name| head.eq_ignore_ascii_case(**name))?;
    let letters = c.rest().iter().take(10).take_while(|b| b.is_ascii_alphabetic()).count();
    c.advance(letters);
    c.eat(b',');
    c.gap()?;
    *cursor = c;
    Some(())
}
