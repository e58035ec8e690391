//! Proxifier: `[10.30 16:49:06] program - text`, month before day.

use super::{Format, Head, Sample, Strength};
use crate::{
    cursor::Cursor,
    stamp::{self, Stamp},
};

pub(super) const FORMAT: Format = Format {
    name: "Proxifier",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: "[10.30 16:49:06] chrome.exe - proxy.example:5070 open through proxy",
        time: "2023-10-30T16:49:06Z",
        level: None,
        message: "chrome.exe",
    }],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    c.eat(b'[')?;
    let month = c.two()?;
    c.eat(b'.')?;
    let day = c.two()?;
    c.eat(b' ')?;
    let time = stamp::time_of_day(&mut c, b':')?;
    c.eat(b']')?;
    c.spaces();
    Some(Head::new(line, Some(Stamp::without_year(month, day, time)?), None, c.position()))
}
