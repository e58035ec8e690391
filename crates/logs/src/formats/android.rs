//! Android's logcat (threadtime): `03-17 16:13:38.811  1702  2395 D WindowManager: text`.

use super::{Format, Head, Sample, Strength};
use crate::{
    cursor::Cursor,
    level,
    stamp::{self, Stamp},
};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "Android logcat",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: "03-17 16:13:38.811  1702  2395 E WindowManager: died",
        time: "2024-03-17T16:13:38.811Z",
        level: Some(Level::Error),
        message: "died",
    }],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    let month = c.two()?;
    c.eat(b'-')?;
    let day = c.two()?;
    c.eat(b' ')?;
    let time = stamp::time_of_day(&mut c, b':')?;
    c.gap()?;
    c.number(1, 7)?;
    c.gap()?;
    c.number(1, 7)?;
    c.gap()?;
    let level = level::by_letter(c.eat_any(b"VDIWEFA")?)?;
    c.eat(b' ')?;
    let start = c.position();
    let end = memchr::memmem::find(c.rest(), b": ").map_or(start, |at| start + at + 2);
    Some(Head::new(line, Some(Stamp::without_year(month, day, time)?), Some(level), end))
}
