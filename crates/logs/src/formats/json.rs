//! JSON lines: pino, bunyan, zap, logrus, serilog, ECS, Docker's json-file, CloudTrail and the like.

use super::{Format, Head, Sample, Strength};
use crate::{
    json::{self, Value},
    level,
    stamp::{self, Stamp},
};
use std::ops::Range;
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "JSON lines",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: r#"{"level":"error","ts":1705314225.5,"msg":"dial failed","error":"connection refused"}"#,
            time: "2024-01-15T10:23:45.5Z",
            level: Some(Level::Error),
            message: "dial failed",
        },
        Sample {
            line: r#"{"level":50,"time":1705314225123,"pid":1,"msg":"boom"}"#,
            time: "2024-01-15T10:23:45.123Z",
            level: Some(Level::Error),
            message: "boom",
        },
        Sample {
            line: r#"{"@timestamp":"2024-01-15T10:23:45.123Z","log":{"level":"WARN"},"message":"slow"}"#,
            time: "2024-01-15T10:23:45.123Z",
            level: Some(Level::Warn),
            message: "slow",
        },
        Sample {
            line: r#"{"log":"ERROR boom\n","stream":"stderr","time":"2024-01-15T10:23:45.123456789Z"}"#,
            time: "2024-01-15T10:23:45.123456789Z",
            level: Some(Level::Error),
            message: "ERROR boom",
        },
        Sample {
            line: r#"{"@t":"2024-01-15T10:23:45Z","@mt":"Started {Name}","@l":"Warning"}"#,
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Warn),
            message: "Started",
        },
        Sample {
            line: r#"{"eventTime":"2024-01-15T10:23:45Z","eventName":"DeleteRoute","errorCode":"AccessDenied"}"#,
            time: "2024-01-15T10:23:45Z",
            level: None,
            message: "DeleteRoute",
        },
    ],
};

/// Keys that hold the time; of several the one that comes first here counts.
const TIME_KEYS: &[&[u8]] = &[
    b"@timestamp",
    b"timestamp",
    b"time",
    b"ts",
    b"@t",
    b"datetime",
    b"date",
    b"asctime",
    b"eventTime",
    b"event_time",
    b"timeMillis",
    b"t",
    b"Timestamp",
    b"TimeGenerated",
    b"requestReceivedTimestamp",
    b"instant",
];
const LEVEL_KEYS: &[&[u8]] = &[
    b"level",
    b"log.level",
    b"severity",
    b"lvl",
    b"levelname",
    b"loglevel",
    b"log_level",
    b"@l",
    b"Level",
    b"s",
    b"priority",
];
const MESSAGE_KEYS: &[&[u8]] = &[
    b"msg",
    b"message",
    b"MESSAGE",
    b"@m",
    b"@mt",
    b"log",
    b"event",
    b"Message",
    b"text",
    b"body",
    b"eventName",
    b"textPayload",
];
const DETAIL_KEYS: &[&[u8]] = &[
    b"error",
    b"err",
    b"exception",
    b"reason",
    b"cause",
    b"errorMessage",
    b"errorCode",
    b"exc_info",
    b"stack_trace",
    b"stack",
    b"error.message",
    b"@x",
];

/// The best of the keys met so far: rank in its list and where the value stands.
type Pick = Option<(usize, Value)>;

#[derive(Default)]
struct Picks {
    time: Pick,
    level: Pick,
    message: Pick,
    detail: Pick,
}

fn parse(line: &[u8]) -> Option<Head> {
    let start = line.iter().position(|b| *b != b' ')?;
    if line[start] != b'{' {
        return None;
    }
    let mut picks = Picks::default();
    json::fields(line, start, |key, value, depth| {
        // A nested key counts only where no key of the same kind stands further out.
        let nested = if depth > 1 { 100 } else { 0 };
        pick(&mut picks.time, TIME_KEYS, key, &value, nested);
        pick(&mut picks.level, LEVEL_KEYS, key, &value, nested);
        pick(&mut picks.message, MESSAGE_KEYS, key, &value, nested);
        pick(&mut picks.detail, DETAIL_KEYS, key, &value, nested);
    })?;
    let stamp = picks.time.and_then(|(_, value)| stamp_of(line, &value));
    if stamp.is_none() && picks.level.is_none() && picks.message.is_none() {
        return None;
    }
    let level = picks.level.and_then(|(_, value)| level_of(line, &value));
    let message = picks.message.map_or(start..line.len(), |(_, value)| inner(line, value.range));
    let detail = picks.detail.map_or(0..0, |(_, value)| value.range);
    Some(Head { stamp, level, message, detail })
}

fn pick(slot: &mut Pick, keys: &[&[u8]], key: &[u8], value: &Value, nested: usize) {
    let Some(rank) = keys.iter().position(|known| *known == key) else { return };
    let rank = rank + nested;
    // Docker's `log` is a text; ECS's `log` is an object that only carries the level.
    if !value.is_container && slot.as_ref().is_none_or(|(best, _)| rank < *best) {
        *slot = Some((rank, value.clone()));
    }
}

fn stamp_of(line: &[u8], value: &Value) -> Option<Stamp> {
    let text = line.get(value.range.clone())?;
    match stamp::date_time(text) {
        Some((stamp, _)) => Some(stamp),
        None => super::epoch::stamp(text).map(|(stamp, _)| stamp),
    }
}

fn level_of(line: &[u8], value: &Value) -> Option<Level> {
    let text = line.get(value.range.clone())?;
    if let Some(level) = level::by_name(text) {
        return Some(level);
    }
    match text {
        [letter] if letter.is_ascii_uppercase() => level::by_letter(*letter),
        _ => std::str::from_utf8(text).ok()?.parse().ok().and_then(level::by_number),
    }
}

/// A message without the escaped line end that Docker leaves in it.
fn inner(line: &[u8], range: Range<usize>) -> Range<usize> {
    let text = line.get(range.clone()).unwrap_or_default();
    let end = text.strip_suffix(b"\\n").map_or(text.len(), <[u8]>::len);
    range.start..range.start + end
}
