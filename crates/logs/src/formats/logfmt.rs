//! logfmt: `time=… level=… msg="…"`, as logrus, Go kit, Grafana and Docker write it.

use super::{Format, Head, Sample, Strength};
use crate::{
    level,
    stamp::{self, Stamp},
};
use std::ops::Range;
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "logfmt",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: r#"time="2024-01-15T10:23:45Z" level=warning msg="disk slow" error="timeout""#,
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Warn),
            message: "disk slow",
        },
        Sample {
            line: "ts=2024-01-15T10:23:45.123Z caller=main.go:1 level=error component=tsdb msg=compaction err=\"no space left\"",
            time: "2024-01-15T10:23:45.123Z",
            level: Some(Level::Error),
            message: "compaction",
        },
        Sample {
            line: "t=1705314225 lvl=info msg=ok",
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Info),
            message: "ok",
        },
    ],
};

/// Fields that are looked at; what comes later is data.
const FIELDS_MAX: usize = 24;

fn parse(line: &[u8]) -> Option<Head> {
    let mut head = Head::new(line, None, None, 0);
    let (mut has_level, mut has_message) = (false, false);
    let mut at = 0;
    for _ in 0..FIELDS_MAX {
        let Some((key, value, next)) = field(line, at) else { break };
        let text = &line[value.clone()];
        match key {
            b"time" | b"ts" | b"t" | b"timestamp" if head.stamp.is_none() => head.stamp = stamp_of(text),
            b"level" | b"lvl" | b"severity" => {
                head.level = level::by_name(text);
                has_level = head.level.is_some();
            }
            b"msg" | b"message" => {
                head.message = value;
                has_message = true;
            }
            b"err" | b"error" | b"reason" => head.detail = value,
            _ => {}
        }
        at = next;
    }
    let known = [head.stamp.is_some(), has_level, has_message].into_iter().filter(|is| *is).count();
    (known >= 2).then_some(head)
}

fn stamp_of(text: &[u8]) -> Option<Stamp> {
    stamp::date_time(text).or_else(|| super::epoch::stamp(text)).map(|(stamp, _)| stamp)
}

/// The field that begins at `at`: key, where the value stands, and where the next field begins.
fn field(line: &[u8], at: usize) -> Option<(&[u8], Range<usize>, usize)> {
    let rest = line.get(at..)?;
    let key_length =
        rest.iter().take(40).position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-')))?;
    if key_length == 0 || rest.get(key_length) != Some(&b'=') {
        return None;
    }
    let start = at + key_length + 1;
    let value = line.get(start..)?;
    let (range, end) = if value.first() == Some(&b'"') {
        let length = quoted_length(&value[1..]);
        (start + 1..start + 1 + length, (start + length + 2).min(line.len()))
    } else {
        let length = memchr::memchr(b' ', value).unwrap_or(value.len());
        (start..start + length, start + length)
    };
    let gap = line[end..].iter().take_while(|b| **b == b' ').count();
    Some((&rest[..key_length], range, end + gap))
}

fn quoted_length(text: &[u8]) -> usize {
    let mut is_escaped = false;
    for (at, byte) in text.iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at,
            _ => {}
        }
    }
    text.len()
}
