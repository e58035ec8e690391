//! BSD syslog (RFC 3164) and journald's short form: `Jan 15 10:23:45 host program[12]: text`.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, level, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "syslog (RFC 3164)",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "Jun 14 15:16:01 combo sshd(pam_unix)[19939]: authentication failure; uid=0",
            time: "2024-06-14T15:16:01Z",
            level: None,
            message: "authentication failure",
        },
        Sample {
            line: "<11>Dec  1 08:00:00 web01 app: boom",
            time: "2023-12-01T08:00:00Z",
            level: Some(Level::Error),
            message: "boom",
        },
        Sample {
            line: "Jan 15 10:23:45 web01 kernel: [ 12.5] Out of memory",
            time: "2024-01-15T10:23:45Z",
            level: None,
            message: "[ 12.5] Out of memory",
        },
        Sample {
            line: "<134>2024-01-15T10:23:45Z fw01 filterlog[1]: x",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Info),
            message: "x",
        },
    ],
};

/// The longest `host program[pid]:` that is looked over.
const TAG_BYTES_MAX: usize = 160;

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    let level = priority(&mut c);
    let start = c.position();
    let (stamp, end) = if level.is_some() && c.peek()?.is_ascii_digit() {
        stamp::year_month_day_time(c.rest())?
    } else {
        stamp::month_day_time(c.rest())?
    };
    if stamp.year.is_some() && level.is_none() {
        return None;
    }
    let mut c = Cursor::at(line, start + end);
    c.gap()?;
    Some(Head::new(line, Some(stamp), level, message_start(line, c.position())))
}

/// `<PRI>`: the level of its severity.
pub(super) fn priority(cursor: &mut Cursor<'_>) -> Option<tftsr_model::Level> {
    let mut c = *cursor;
    c.eat(b'<')?;
    let priority = c.number(1, 3).filter(|p| *p <= 191)?;
    c.eat(b'>')?;
    *cursor = c;
    Some(level::by_syslog(priority % 8))
}

/// The place behind `host program[pid]:`; behind the time when there is no such tag.
pub(super) fn message_start(line: &[u8], from: usize) -> usize {
    let head = line.get(from..).unwrap_or_default();
    let head = &head[..head.len().min(TAG_BYTES_MAX)];
    let mut blanks = 0;
    for (at, byte) in head.iter().enumerate() {
        match byte {
            b' ' => blanks += 1,
            b':' if matches!(head.get(at + 1), Some(b' ') | None) => {
                let gap = head[at + 1..].iter().take_while(|b| **b == b' ').count();
                return from + at + 1 + gap;
            }
            _ => {}
        }
        // `host program[12]:` has one blank, macOS writes one more with a program of two words.
        if blanks > 2 {
            break;
        }
    }
    from
}
