//! ISO 8601 and RFC 3339 at the line's beginning: log4j, logback, Python, Rust, Zookeeper, Hadoop,
//! journald's short-iso, and most of what has been written since.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "ISO 8601",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "2015-07-29 17:41:44,747 - INFO  [QuorumPeer[myid=1]:FastLeaderElection@774] - Notification time out: 3200",
            time: "2015-07-29T17:41:44.747Z",
            level: Some(Level::Info),
            message: "INFO",
        },
        Sample {
            line: "2024-01-15T10:23:45.123456+02:00 ERROR my_crate::db: pool timed out",
            time: "2024-01-15T10:23:45.123456+02:00",
            level: Some(Level::Error),
            message: "ERROR my_crate",
        },
        Sample {
            line: "[2024-01-15 10:23:45.001] [WARN] slow query",
            time: "2024-01-15T10:23:45.001Z",
            level: Some(Level::Warn),
            message: "[WARN]",
        },
        Sample {
            line: "2024-01-15 10:23:45,123 - app.db - WARNING - retrying",
            time: "2024-01-15T10:23:45.123Z",
            level: Some(Level::Warn),
            message: "app.db",
        },
        Sample {
            line: "2024-01-15T10:23:45+0100 web01 systemd[1]: Started x.",
            time: "2024-01-15T10:23:45+01:00",
            level: None,
            message: "web01",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    let is_bracketed = c.eat(b'[').is_some();
    let (stamp, end) = stamp::year_month_day_time(c.rest())?;
    c.advance(end);
    if is_bracketed {
        c.eat(b']')?;
    }
    c.spaces();
    if c.eat_any(b"-|:,").is_some() {
        c.spaces();
    }
    Some(Head::new(line, Some(stamp), None, c.position()))
}
