//! Any other format: the first date and time within the head of the line, wherever it stands.

use super::{Format, Head, Sample, Strength};
use crate::{level, stamp};
use tftsr_model::Level;

/// A time further on belongs to what the line tells, not to the line.
const SEARCH_BYTES: usize = 160;

pub(super) const FORMAT: Format = Format {
    name: "general",
    strength: Strength::Voted,
    parse,
    samples: &[
        Sample {
            line: "web_1  | 2024-01-15T10:23:45.5Z ERROR boom",
            time: "2024-01-15T10:23:45.5Z",
            level: Some(Level::Error),
            message: "ERROR boom",
        },
        Sample {
            line: "ERROR|15-Jan-2024 10:23:45|pool exhausted",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Error),
            message: "pool exhausted",
        },
        Sample {
            line: "<date>2024-01-15 10:23:45</date> x",
            time: "2024-01-15T10:23:45Z",
            level: None,
            message: "</date> x",
        },
        Sample {
            line: "(worker 3) at 1/15/2024 10:23:45 PM: done",
            time: "2024-01-15T22:23:45Z",
            level: None,
            message: "done",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let head = line.get(..SEARCH_BYTES.min(line.len()))?;
    let mut is_boundary = true;
    for (at, byte) in head.iter().enumerate() {
        let starts = is_boundary && byte.is_ascii_alphanumeric();
        is_boundary = !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'.' | b'_' | b':');
        if !starts {
            continue;
        }
        if let Some((stamp, length)) = stamp::date_time(&line[at..]) {
            let after = &line[at + length..];
            let skipped = after.iter().position(|b| !b" ]|:-,\t)".contains(b)).unwrap_or(after.len());
            let before = level::find(&line[..at]);
            return Some(Head::new(line, Some(stamp), before, at + length + skipped));
        }
    }
    None
}
