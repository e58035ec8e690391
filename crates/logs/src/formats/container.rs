//! Container runtimes (CRI): time, stream, whether the line is whole, then the program's own line.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "container runtime (CRI)",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "2024-01-15T10:23:45.123456789Z stderr F E0115 10:23:45.123456 1 main.go:7] boom",
            time: "2024-01-15T10:23:45.123456789Z",
            level: Some(Level::Error),
            message: "boom",
        },
        Sample {
            line: "2024-01-15T10:23:45.123456789+01:00 stdout P INFO started",
            time: "2024-01-15T10:23:45.123456789+01:00",
            level: Some(Level::Info),
            message: "INFO",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let (stamp, end) = stamp::year_month_day_time(line)?;
    let mut c = Cursor::at(line, end);
    c.eat(b' ')?;
    c.eat_text(b"stdout ").or_else(|| c.eat_text(b"stderr "))?;
    c.eat_any(b"FP")?;
    c.eat(b' ').or_else(|| c.rest().is_empty().then_some(()))?;
    Some(within(line, stamp, c.position()))
}

/// The program's own line inside the runtime's: its level and message count, the runtime's time stands.
fn within(line: &[u8], stamp: stamp::Stamp, start: usize) -> Head {
    let own = &line[start..];
    let inner = super::klog::FORMAT.parse;
    let head = inner(own)
        .or_else(|| (super::json::FORMAT.parse)(own))
        .or_else(|| (super::logfmt::FORMAT.parse)(own));
    let Some(head) = head else { return Head::new(line, Some(stamp), None, start) };
    let moved = |r: std::ops::Range<usize>| if r.is_empty() { 0..0 } else { r.start + start..r.end + start };
    Head { stamp: Some(stamp), level: head.level, message: moved(head.message), detail: moved(head.detail) }
}
