//! HDFS: `081109 203615 148 INFO dfs.DataNode$PacketResponder: text`.

use super::{Format, Head, Sample, Strength};
use crate::{
    cursor::Cursor,
    level,
    stamp::{Stamp, compact_time},
};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "HDFS",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: "081109 203615 148 INFO dfs.DataNode$PacketResponder: PacketResponder 1 for block blk_1 terminating",
        time: "2008-11-09T20:36:15Z",
        level: Some(Level::Info),
        message: "PacketResponder 1",
    }],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    if c.digits_ahead() != 6 {
        return None;
    }
    let date = (c.two()?, c.two()?, c.two()?);
    c.eat(b' ')?;
    let time = compact_time(&mut c)?;
    c.eat(b' ')?;
    c.number(1, 9)?;
    c.eat(b' ')?;
    let level = level::by_name(c.word()?)?;
    c.gap()?;
    c.word()?;
    c.spaces();
    Some(Head::new(line, Some(Stamp::short_year(date, time)?), Some(level), c.position()))
}
