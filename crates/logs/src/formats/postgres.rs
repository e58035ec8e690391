//! PostgreSQL: time, zone, process, and a severity of its own words.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "PostgreSQL",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "2024-01-15 10:23:45.123 UTC [123] FATAL:  remaining connection slots are reserved",
            time: "2024-01-15T10:23:45.123Z",
            level: Some(Level::Fatal),
            message: "remaining",
        },
        Sample {
            line: "2024-01-15 10:23:45.123 CET [123] app@shop LOG:  checkpoint starting: time",
            time: "2024-01-15T10:23:45.123+01:00",
            level: Some(Level::Info),
            message: "checkpoint",
        },
        Sample {
            line: "2024-01-15 10:23:45 EST STATEMENT:  SELECT 1",
            time: "2024-01-15T10:23:45-05:00",
            level: Some(Level::Info),
            message: "SELECT",
        },
    ],
};

/// The severity stands within this many bytes behind the time.
const PREFIX_BYTES_MAX: usize = 120;

const SEVERITIES: &[(&[u8], Level)] = &[
    (b"LOG:  ", Level::Info),
    (b"ERROR:  ", Level::Error),
    (b"FATAL:  ", Level::Fatal),
    (b"PANIC:  ", Level::Fatal),
    (b"WARNING:  ", Level::Warn),
    (b"NOTICE:  ", Level::Notice),
    (b"INFO:  ", Level::Info),
    (b"STATEMENT:  ", Level::Info),
    (b"DETAIL:  ", Level::Info),
    (b"HINT:  ", Level::Info),
    (b"CONTEXT:  ", Level::Info),
    (b"DEBUG:  ", Level::Debug),
];

fn parse(line: &[u8]) -> Option<Head> {
    let (stamp, end) = stamp::year_month_day_time(line)?;
    let prefix = line.get(end..(end + PREFIX_BYTES_MAX).min(line.len()))?;
    // The double blank behind the colon is PostgreSQL's own.
    let colon = memchr::memmem::find(prefix, b":  ")?;
    let word_start = prefix[..colon].iter().rposition(|b| *b == b' ').map_or(0, |i| i + 1);
    let word = &prefix[word_start..(colon + 3).min(prefix.len())];
    let (_, level) = SEVERITIES.iter().find(|(name, _)| *name == word)?;
    let c = Cursor::at(line, end + colon + 3);
    Some(Head::new(line, Some(stamp), Some(*level), c.position()))
}
