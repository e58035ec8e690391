//! OpenStack services, with or without the file name that collectors put before the time.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, level, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "OpenStack",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "nova-api.log.1.2017-05-16_13:53:08 2017-05-16 00:00:00.008 25746 INFO nova.osapi [req-1 - -] GET /v2",
            time: "2017-05-16T00:00:00.008Z",
            level: Some(Level::Info),
            message: "[req-1",
        },
        Sample {
            line: "2024-01-15 10:23:45.123 7 ERROR nova.compute.manager [-] Instance failed to spawn",
            time: "2024-01-15T10:23:45.123Z",
            level: Some(Level::Error),
            message: "[-] Instance",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    if !c.peek()?.is_ascii_digit() {
        let collected = c.word()?;
        memchr::memmem::find(collected, b".log")?;
        c.eat(b' ')?;
    }
    let start = c.position();
    let (stamp, end) = stamp::year_month_day_time(c.rest())?;
    let mut c = Cursor::at(line, start + end);
    c.eat(b' ')?;
    c.number(1, 8)?;
    c.eat(b' ')?;
    let level = level::by_name(c.word()?)?;
    c.gap()?;
    c.word()?;
    c.spaces();
    Some(Head::new(line, Some(stamp), Some(level), c.position()))
}
