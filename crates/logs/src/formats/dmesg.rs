//! The kernel's ring buffer: `[  123.456789] text`. Seconds since boot are no wall clock.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, formats::syslog_3164::priority};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "kernel ring buffer",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "[  123.456789] Out of memory: Killed process 1 (java)",
            time: "",
            level: None,
            message: "Out of memory",
        },
        Sample { line: "<3>[    0.000000] bad", time: "", level: Some(Level::Error), message: "bad" },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    let level = priority(&mut c);
    c.eat(b'[')?;
    c.spaces();
    c.number(1, 9)?;
    c.eat(b'.')?;
    c.number(6, 6)?;
    c.eat_text(b"] ")?;
    Some(Head::new(line, None, level, c.position()))
}
