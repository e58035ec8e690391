//! The supercomputer collectors: Blue Gene/L, Thunderbird, and the HPC cluster of Los Alamos.

use super::{Format, Head, Sample, Strength, epoch, syslog_3164};
use crate::{cursor::Cursor, level, stamp};
use tftsr_model::Level;

pub(super) const BGL: Format = Format {
    name: "Blue Gene/L",
    strength: Strength::Strong,
    parse: parse_bgl,
    samples: &[Sample {
        line: "- 1117838570 2005.06.03 R02-M1-N0-C:J12-U11 2005-06-03-15.42.50.675872 R02-M1-N0-C:J12-U11 RAS KERNEL FATAL data storage interrupt",
        time: "2005-06-03T15:42:50.675872Z",
        level: Some(Level::Fatal),
        message: "data storage interrupt",
    }],
};

pub(super) const THUNDERBIRD: Format = Format {
    name: "Thunderbird",
    strength: Strength::Strong,
    parse: parse_thunderbird,
    samples: &[Sample {
        line: "- 1131566461 2005.11.09 dn228 Nov 9 12:01:01 dn228/dn228 crond(pam_unix)[2915]: session closed for user root",
        time: "2005-11-09T20:01:01Z",
        level: None,
        message: "session closed",
    }],
};

pub(super) const HPC: Format = Format {
    name: "HPC cluster",
    strength: Strength::Voted,
    parse: parse_hpc,
    samples: &[Sample {
        line: "134681 node-246 unix.hw state_change.unavailable 1077804742 1 Component State Change: x",
        time: "2004-02-26T14:12:22Z",
        level: None,
        message: "Component State",
    }],
};

/// `label epoch yyyy.mm.dd node`: what both collectors begin with; the cursor stands behind the node.
fn collected(line: &[u8]) -> Option<(Cursor<'_>, stamp::Stamp)> {
    let mut c = Cursor::new(line);
    c.word()?;
    c.eat(b' ')?;
    let (stamp, end) = epoch::stamp(c.rest())?;
    c.advance(end);
    c.eat(b' ')?;
    c.number(4, 4)?;
    c.eat(b'.')?;
    c.two()?;
    c.eat(b'.')?;
    c.two()?;
    c.eat(b' ')?;
    c.word()?;
    c.eat(b' ')?;
    Some((c, stamp))
}

fn parse_bgl(line: &[u8]) -> Option<Head> {
    let (mut c, _) = collected(line)?;
    let (stamp, end) = stamp::year_month_day_time(c.rest())?;
    c.advance(end);
    c.eat(b' ')?;
    for _ in 0..3 {
        c.word()?;
        c.eat(b' ')?;
    }
    let level = level::by_name(c.word()?)?;
    c.spaces();
    Some(Head::new(line, Some(stamp), Some(level), c.position()))
}

fn parse_thunderbird(line: &[u8]) -> Option<Head> {
    let (mut c, stamp) = collected(line)?;
    let (_, end) = stamp::month_day_time(c.rest())?;
    c.advance(end);
    c.gap()?;
    Some(Head::new(line, Some(stamp), None, syslog_3164::message_start(line, c.position())))
}

fn parse_hpc(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    c.number(1, 9)?;
    for _ in 0..3 {
        c.eat(b' ')?;
        c.word()?;
    }
    c.eat(b' ')?;
    let (stamp, end) = epoch::stamp(c.rest())?;
    c.advance(end);
    c.eat(b' ')?;
    c.number(1, 4)?;
    c.spaces();
    Some(Head::new(line, Some(stamp), None, c.position()))
}
