//! Redis and Valkey: `1234:M 15 Jan 2024 10:23:45.123 # text`.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "Redis",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: "1234:M 15 Jan 2024 10:23:45.123 # Can't save in background: fork: Cannot allocate memory",
        time: "2024-01-15T10:23:45.123Z",
        level: Some(Level::Warn),
        message: "Can't save",
    }],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    c.number(1, 9)?;
    c.eat(b':')?;
    c.eat_any(b"MSCX")?;
    c.eat(b' ')?;
    let start = c.position();
    let (stamp, end) = stamp::date_time(c.rest())?;
    let mut c = Cursor::at(line, start + end);
    c.eat(b' ')?;
    let level = match c.eat_any(b".-*#")? {
        b'.' => Level::Debug,
        b'-' => Level::Info,
        b'*' => Level::Notice,
        _ => Level::Warn,
    };
    c.spaces();
    Some(Head::new(line, Some(stamp), Some(level), c.position()))
}
