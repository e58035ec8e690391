//! ISO 8601 and RFC 3339 at the line's beginning: log4j, logback, Python, Rust, Zookeeper, Hadoop,
//! journald's short-iso, and most of what has been written since.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, level, stamp};
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
            message: "Notification time out",
        },
        Sample {
            line: "2024-01-15T10:23:45.123456+02:00 ERROR my_crate::db: pool timed out",
            time: "2024-01-15T10:23:45.123456+02:00",
            level: Some(Level::Error),
            message: "pool timed out",
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
            message: "retrying",
        },
        Sample {
            line: "2024-01-15T10:23:45.123Z  WARN 4312 --- [main] c.e.shop.App : 500 answers",
            time: "2024-01-15T10:23:45.123Z",
            level: Some(Level::Warn),
            message: "500 answers",
        },
        Sample {
            line: "2024-01-15T10:23:45+0100 web01 systemd[1]: Started x.",
            time: "2024-01-15T10:23:45+01:00",
            level: None,
            message: "web01",
        },
    ],
};

/// Parts that a logger puts before its message.
const HEAD_PARTS_MAX: usize = 7;
/// A thread's name is at most this long.
const HEAD_BYTES_MAX: usize = 120;

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
    let (level, start) = logger_head(line, c.position());
    Some(Head::new(line, Some(stamp), level, start))
}

/// Steps over what log4j, logback and Python put before the message: level, thread, process and
/// logger in any order. Only a level makes it such a head; without one the message begins at once.
fn logger_head(line: &[u8], start: usize) -> (Option<Level>, usize) {
    let mut c = Cursor::at(line, start);
    let mut found = None;
    let mut end = start;
    for _ in 0..HEAD_PARTS_MAX {
        let Some(part) = (if c.peek() == Some(b'[') { bracketed(&mut c) } else { c.word() }) else { break };
        let name = part.strip_suffix(b":").unwrap_or(part);
        let level = if found.is_none() {
            level::by_name(name).filter(|_| name[0].is_ascii_uppercase())
        } else {
            None
        };
        let is_head = level.is_some()
            || part[0] == b'['
            || is_separator(part)
            || is_logger(part)
            || (is_number(part) && (found.is_none() || c.rest().starts_with(b" --- ")));
        if !is_head {
            break;
        }
        found = found.or(level);
        c.spaces();
        end = c.position();
    }
    if found.is_some() && end < line.len() { (found, end) } else { (None, start) }
}

/// `[main]`, brackets within included.
fn bracketed<'a>(c: &mut Cursor<'a>) -> Option<&'a [u8]> {
    let rest = c.rest();
    let mut open = 0;
    for (at, byte) in rest.iter().enumerate().take(HEAD_BYTES_MAX) {
        match byte {
            b'[' => open += 1,
            b']' if open == 1 => {
                c.advance(at + 1);
                return Some(&rest[..=at]);
            }
            b']' => open -= 1,
            _ => {}
        }
    }
    None
}

fn is_separator(part: &[u8]) -> bool {
    matches!(part, b"-" | b":" | b"|" | b"---")
}

/// A process id, as it stands before the level or, in Spring's format, before three dashes.
fn is_number(part: &[u8]) -> bool {
    part.iter().all(u8::is_ascii_digit)
}

/// A dotted or `::`-joined name.
fn is_logger(part: &[u8]) -> bool {
    let name = part.strip_suffix(b":").unwrap_or(part);
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'$' | b':' | b'-');
    let is_joined = memchr::memchr2(b'.', b':', name).is_some_and(|at| at > 0 && at + 1 < name.len());
    is_joined && name[0].is_ascii_alphabetic() && name.iter().all(is_name) && !name.ends_with(b".")
}
