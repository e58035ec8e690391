//! The Windows event viewer's CSV and text exports: `Error,1/15/2024 10:23:45 AM,Source,7031,None,"text"`.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, level, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "Windows event CSV",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "Error,1/15/2024 10:23:45 AM,Service Control Manager,7031,None,\"The Spooler service terminated\"",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Error),
            message: "Service Control Manager",
        },
        Sample {
            line: "\"Warning\",\"15.01.2024 10:23:45\",\"disk\",\"153\",\"None\",\"x\"",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Warn),
            message: "disk",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    c.eat(b'"');
    let level = level::by_name(c.until(b',')?.strip_suffix(b"\"").unwrap_or_else(|| before_comma(line)))?;
    c.eat(b'"');
    let (stamp, end) = stamp::date_time(c.rest())?;
    c.advance(end);
    c.eat(b'"');
    c.eat_any(b",\t")?;
    c.eat(b'"');
    Some(Head::new(line, Some(stamp), Some(level), c.position()))
}

fn before_comma(line: &[u8]) -> &[u8] {
    line.split(|b| *b == b',').next().unwrap_or_default()
}
