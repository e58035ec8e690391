//! A date in brackets at the line's beginning: PHP, WebLogic, uWSGI, Proftpd and others.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "bracketed date",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "[15-Jan-2024 10:23:45 UTC] PHP Fatal error:  Uncaught Error",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Error),
            message: "PHP Fatal error",
        },
        Sample {
            line: "<Jan 15, 2024 10:23:45 AM UTC> <Error> <Deployer> <BEA-149265> x",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Error),
            message: "<Error>",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    let open = c.eat_any(b"[<(")?;
    let close = match open {
        b'[' => b']',
        b'<' => b'>',
        _ => b')',
    };
    let (stamp, end) = stamp::date_time(c.rest())?;
    stamp.year?;
    c.advance(end);
    c.eat(close)?;
    c.spaces();
    Some(Head::new(line, Some(stamp), None, c.position()))
}
