//! Compact dates at the line's beginning, as HealthApp and many Windows services write them.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "compact date",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "20171223-22:15:29:606|Step_LSC|30002312|onStandStepChanged 3579",
            time: "2017-12-23T22:15:29.606Z",
            level: None,
            message: "Step_LSC",
        },
        Sample {
            line: "20171224-0:5:29:606|Step_LSC|30002312|x",
            time: "2017-12-24T00:05:29.606Z",
            level: None,
            message: "Step_LSC",
        },
        Sample {
            line: "20240115 102345 ERROR x",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Error),
            message: "ERROR",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let (stamp, end) = stamp::compact_date_time(line)?;
    let mut c = Cursor::at(line, end);
    c.eat_any(b" |,\t:")?;
    c.spaces();
    Some(Head::new(line, Some(stamp), None, c.position()))
}
