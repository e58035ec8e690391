//! Apache's error log: `[Sun Dec 04 04:47:44 2005] [error] text`.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, level, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "Apache error log",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "[Sun Dec 04 04:47:44 2005] [error] mod_jk child workerEnv in error state 6",
            time: "2005-12-04T04:47:44Z",
            level: Some(Level::Error),
            message: "mod_jk",
        },
        Sample {
            line: "[Mon Jan 15 10:23:45.902022 2024] [core:crit] [pid 7] (13)Permission denied: x",
            time: "2024-01-15T10:23:45.902022Z",
            level: Some(Level::Fatal),
            message: "[pid 7]",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    c.eat(b'[')?;
    c.peek().filter(u8::is_ascii_alphabetic)?;
    let (stamp, end) = stamp::date_time(c.rest())?;
    c.advance(end);
    c.eat_text(b"] [")?;
    let field = c.until(b']')?;
    let name = field.rsplit(|b| *b == b':').next()?;
    let level = level::by_name(name).or_else(|| name.starts_with(b"trace").then_some(Level::Trace));
    c.spaces();
    Some(Head::new(line, Some(stamp), Some(level?), c.position()))
}
