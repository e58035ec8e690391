//! Dates with a month's name or day and month in numbers at the line's beginning:
//! java.util.logging, Tomcat, RFC 2822, ctime, and regional Windows dates.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "named month or regional date",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "Jan 15, 2024 10:23:45 AM org.apache.catalina.core.StandardService startInternal",
            time: "2024-01-15T10:23:45Z",
            level: None,
            message: "org.apache",
        },
        Sample {
            line: "15-Jan-2024 10:23:45.123 SEVERE [main] org.apache.catalina x",
            time: "2024-01-15T10:23:45.123Z",
            level: Some(Level::Error),
            message: "SEVERE",
        },
        Sample {
            line: "Mon Jan 15 10:23:45 2024 : Error: (0) no reply",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Error),
            message: "Error:",
        },
        Sample {
            line: "01/15/2024 10:23:45 PM - ERROR - x",
            time: "2024-01-15T22:23:45Z",
            level: Some(Level::Error),
            message: "ERROR",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let (stamp, end) = stamp::date_time(line)?;
    stamp.year?;
    let mut c = Cursor::at(line, end);
    c.eat_any(b" \t|,;]")?;
    c.spaces();
    if c.eat_any(b":-|").is_some() {
        c.spaces();
    }
    Some(Head::new(line, Some(stamp), None, c.position()))
}
