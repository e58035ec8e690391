//! The host in the header of a line, as syslog daemons write it in front of every message.

use super::{Family, Find, Rule, hosts};
use std::ops::Range;

/// Longest header up to the host, in bytes.
const HEADER_BYTES_MAX: usize = 64;
const MONTHS: &[&[u8]] =
    &[b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];
/// Words that other loggers write where syslog has its host.
const LEVELS: &[&str] = &[
    "trace", "debug", "info", "notice", "warn", "warning", "error", "err", "fatal", "critical", "crit",
    "alert", "emerg", "severe", "fine", "main", "stdout", "stderr", "last", "message", "utc", "gmt", "cet",
    "cest",
];

pub(crate) const FAMILY: Family = Family {
    rules: &[Rule {
        id: "header.host",
        kind: "HOSTNAME",
        confidence: 0.9,
        find: Find::LineStart { take: |line, ranges| ranges.extend(take_host(line)) },
    }],
    hits: &[
        "Jan  7 04:14:45 «traulein» kernel: RIP: 0010",
        "<34>Oct 11 22:14:15 «web01» su: failed",
        "<13>1 2025-01-11T22:02:06.750Z «proxy-uat-34» radiusd 74010 - - started",
        "2025-01-07T04:14:45.123456+01:00 «db40-par1» sshd[12]: closed",
        "Jan 13 16:22:59 «fra1-asa» %ASA-4-722051: closed",
        "Jan 13 2025 16:22:59 «fra1-asa» : %ASA-4-722051: closed",
    ],
    misses: &[
        "Jan  7 04:14:45 localhost kernel: RIP: 0010",
        "Jan  7 04:14:45 kernel: RIP: 0010",
        "2025-01-07T04:14:45Z INFO main: started",
        "2025-01-07T04:14:45Z worker started: 3 jobs",
        "2025-01-07 04:14:45 pool-1-thread-4 o.s.Web: started",
        "Jan  7 04:14:45 last message repeated 3 times",
        "May the force",
    ],
};

fn take_host(line: &[u8]) -> Option<Range<usize>> {
    let first = *line.first()?;
    let (start, sure) = match first {
        b'<' => after_priority(line)?,
        b'0'..=b'9' => (after_date(line, 0)?, Sure::No),
        b'A'..=b'S' => (after_month(line, 0)?, Sure::Yes),
        _ => return None,
    };
    let length = line.get(start..)?.iter().position(|byte| *byte == b' ')?;
    let range = start..start + length;
    let tag = line.get(range.end + 1..)?;
    let word = line.get(range.clone())?;
    let is_host = match sure {
        Sure::Structured => true,
        Sure::Yes => is_tag(tag, false),
        Sure::No => is_tag(tag, true) && has_sign(word),
    };
    (is_host && hosts::is_host(word) && !is_level(word)).then_some(range)
}

/// How certain it is that the next word is a host.
#[derive(Clone, Copy)]
enum Sure {
    /// RFC 5424 has nothing else there.
    Structured,
    /// RFC 3164 has, where a tag follows.
    Yes,
    /// Many loggers begin with a date.
    No,
}

/// `<34>` and the date behind it.
fn after_priority(line: &[u8]) -> Option<(usize, Sure)> {
    let close = line.iter().take(5).position(|byte| *byte == b'>')? + 1;
    let rest = line.get(close..)?;
    if let Some(structured) = rest.strip_prefix(b"1 ") {
        let date = structured.iter().take(HEADER_BYTES_MAX).position(|byte| *byte == b' ')?;
        return Some((close + 2 + date + 1, Sure::Structured));
    }
    let start = after_month(line, close).or_else(|| after_date(line, close))?;
    Some((start, Sure::Yes))
}

/// `Jan  7 04:14:45 `, a year in it or not.
fn after_month(line: &[u8], from: usize) -> Option<usize> {
    let rest = line.get(from..)?;
    MONTHS.contains(&rest.get(..3)?).then_some(())?;
    let mut at = 3;
    let mut words = 0;
    loop {
        at += rest.get(at..)?.iter().take_while(|byte| **byte == b' ').count();
        let word = rest.get(at..)?.iter().position(|byte| *byte == b' ')?;
        let text = &rest[at..at + word];
        at += word + 1;
        words += 1;
        let is_time = text.len() >= 8 && text[2] == b':' && text[5] == b':';
        if is_time {
            let text = text.strip_suffix(b":").unwrap_or(text);
            return text
                .iter()
                .all(|byte| byte.is_ascii_digit() || b":.".contains(byte))
                .then_some(from + at);
        }
        (words < 3 && text.iter().all(u8::is_ascii_digit)).then_some(())?;
    }
}

/// `2025-01-07T04:14:45.123+01:00 `
fn after_date(line: &[u8], from: usize) -> Option<usize> {
    let rest = line.get(from..)?;
    let is_date =
        rest.len() > 20 && rest[4] == b'-' && rest[7] == b'-' && rest[10] == b'T' && rest[13] == b':';
    is_date.then_some(())?;
    let end = rest.iter().take(HEADER_BYTES_MAX).position(|byte| *byte == b' ')?;
    Some(from + end + 1)
}

/// Whether a program's tag begins here: `sshd[12]:`, `kernel:`, `%ASA-4-722051:`.
fn is_tag(text: &[u8], needs_process: bool) -> bool {
    let text = text.strip_prefix(b": ").unwrap_or(text);
    let length = text.iter().position(|byte| *byte == b' ').unwrap_or(text.len());
    let word = &text[..length];
    let has_process = word.contains(&b'[') && word.ends_with(b":");
    has_process
        || (!needs_process && (word.ends_with(b":") || word.starts_with(b"%")))
        || (needs_process && (word == b"kernel:" || word == b"systemd:"))
}

fn has_sign(word: &[u8]) -> bool {
    word.iter().any(|byte| byte.is_ascii_digit() || b"-.".contains(byte))
}

fn is_level(word: &[u8]) -> bool {
    LEVELS.iter().any(|level| word.eq_ignore_ascii_case(level.as_bytes()))
}
