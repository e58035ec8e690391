//! Windows servicing (CBS, DISM, setup): `2016-09-28 04:30:30, Info                  CBS    text`.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, level, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "Windows servicing (CBS)",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: "2016-09-28 04:30:30, Error                 CBS    Failed to resolve package [HRESULT = 0x800f0805]",
        time: "2016-09-28T04:30:30Z",
        level: Some(Level::Error),
        message: "CBS    Failed",
    }],
};

fn parse(line: &[u8]) -> Option<Head> {
    let (stamp, end) = stamp::year_month_day_time(line)?;
    let mut c = Cursor::at(line, end);
    c.eat_text(b", ")?;
    let level = level::by_name(c.word()?)?;
    c.gap()?;
    Some(Head::new(line, Some(stamp), Some(level), c.position()))
}
