//! MySQL and MariaDB error logs.

use super::{Format, Head, Sample, Strength};
use crate::{
    cursor::Cursor,
    level,
    stamp::{self, Stamp},
};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "MySQL",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "2024-01-15T10:23:45.123456Z 0 [ERROR] [MY-012574] [InnoDB] Unable to lock ./ibdata1",
            time: "2024-01-15T10:23:45.123456Z",
            level: Some(Level::Error),
            message: "[MY-012574]",
        },
        Sample {
            line: "2024-01-15 10:23:45 0 [Note] InnoDB: Buffer pool(s) load completed",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Notice),
            message: "InnoDB",
        },
        Sample {
            line: "240115 10:23:45 [Warning] Aborted connection 5",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Warn),
            message: "Aborted",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let (stamp, end) = stamp::year_month_day_time(line).or_else(|| short_date(line))?;
    let mut c = Cursor::at(line, end);
    c.gap()?;
    if c.number(1, 12).is_some() {
        c.gap()?;
    }
    c.eat(b'[')?;
    let level = match c.until(b']')? {
        b"System" => Level::Info,
        name => level::by_name(name)?,
    };
    c.spaces();
    Some(Head::new(line, Some(stamp), Some(level), c.position()))
}

/// `240115 10:23:45`, as servers before 5.7 wrote it.
fn short_date(line: &[u8]) -> Option<(Stamp, usize)> {
    let mut c = Cursor::new(line);
    if c.digits_ahead() != 6 {
        return None;
    }
    let date = (c.two()?, c.two()?, c.two()?);
    c.gap()?;
    let time = stamp::time_of_day(&mut c, b':')?;
    Some((Stamp::short_year(date, time)?, c.position()))
}
