//! klog and glog, the format of Kubernetes' own programs: `E0115 10:23:45.123456  1 main.go:7] text`.

use super::{Format, Head, Sample, Strength};
use crate::{
    cursor::Cursor,
    level,
    stamp::{self, Stamp},
};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "klog",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "E0115 10:23:45.123456       1 leaderelection.go:330] error retrieving lock",
            time: "2024-01-15T10:23:45.123456Z",
            level: Some(Level::Error),
            message: "error retrieving",
        },
        Sample {
            line: "I1231 23:59:59.000001   12 main.go:1] ok",
            time: "2023-12-31T23:59:59.000001Z",
            level: Some(Level::Info),
            message: "ok",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    let level = level::by_letter(c.eat_any(b"IWEF")?)?;
    let (month, day) = (c.two()?, c.two()?);
    c.eat(b' ')?;
    let time = stamp::time_of_day(&mut c, b':')?;
    let stamp = Stamp::without_year(month, day, time)?;
    c.gap()?;
    c.number(1, 9)?;
    c.gap()?;
    let place = c.until(b']')?;
    c.spaces();
    place.contains(&b':').then(|| Head::new(line, Some(stamp), Some(level), c.position()))
}
