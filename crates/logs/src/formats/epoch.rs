//! Seconds, milliseconds, microseconds or nanoseconds since 1970 at the line's beginning.

use super::{Format, Head, Sample, Strength};
use crate::{
    cursor::Cursor,
    stamp::{Stamp, from_epoch},
};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "seconds since 1970",
    strength: Strength::Voted,
    parse,
    samples: &[
        Sample { line: "1705314225 start", time: "2024-01-15T10:23:45Z", level: None, message: "start" },
        Sample {
            line: "[1705314225123] ERROR x",
            time: "2024-01-15T10:23:45.123Z",
            level: Some(Level::Error),
            message: "ERROR",
        },
        Sample {
            line: "1705314225.123456 x",
            time: "2024-01-15T10:23:45.123456Z",
            level: None,
            message: "x",
        },
        Sample {
            line: "1705314225123456789 x",
            time: "2024-01-15T10:23:45.123456789Z",
            level: None,
            message: "x",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    let is_bracketed = c.eat(b'[').is_some();
    let (stamp, end) = stamp(c.rest())?;
    c.advance(end);
    if is_bracketed {
        c.eat(b']')?;
    }
    c.eat_any(b" \t:,;|")?;
    c.spaces();
    Some(Head::new(line, Some(stamp), None, c.position()))
}

/// Reads a count since 1970; its length tells the unit, a plausible year confirms it.
pub(super) fn stamp(text: &[u8]) -> Option<(Stamp, usize)> {
    let mut c = Cursor::new(text);
    let digits = c.digits_ahead();
    let count = c.number(10, 19)? as i64;
    let (per_second, places) = match digits {
        10 => (1, 0),
        13 => (1_000, 3),
        16 => (1_000_000, 6),
        19 => (1_000_000_000, 9),
        _ => return None,
    };
    let mut nanosecond = (count % per_second) * (1_000_000_000 / per_second);
    let mut written = places;
    if digits == 10 && c.peek() == Some(b'.') {
        let fraction = Cursor::at(text, c.position() + 1).digits_ahead();
        for place in 0..9 {
            let digit = c.peek_at(1 + place).filter(|_| place < fraction).unwrap_or(b'0');
            nanosecond = nanosecond * 10 + i64::from(digit - b'0');
        }
        c.advance(if fraction > 0 { 1 + fraction } else { 0 });
        written = fraction.min(9) as u8;
    }
    let stamp = from_epoch(count / per_second, nanosecond as u32, written)?;
    Some((stamp, c.position()))
}
