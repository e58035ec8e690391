//! Spark and older Hadoop: `17/06/09 20:10:40 INFO executor.Backend: text`.

use super::{Format, Head, Sample, Strength};
use crate::{
    cursor::Cursor,
    level,
    stamp::{self, Stamp},
};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "Spark",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: "17/06/09 20:10:40 WARN executor.Backend: lost",
        time: "2017-06-09T20:10:40Z",
        level: Some(Level::Warn),
        message: "lost",
    }],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    let year = c.two()?;
    c.eat(b'/')?;
    let month = c.two()?;
    c.eat(b'/')?;
    let day = c.two()?;
    c.eat(b' ')?;
    let time = stamp::time_of_day(&mut c, b':')?;
    c.gap()?;
    let level = level::by_name(c.word()?)?;
    c.gap()?;
    c.word()?;
    c.spaces();
    Some(Head::new(line, Some(Stamp::short_year((year, month, day), time)?), Some(level), c.position()))
}
