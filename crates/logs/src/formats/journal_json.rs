//! journald's JSON (`journalctl -o json`): microseconds, a syslog priority, the message.

use super::{Format, Head, Sample, Strength};
use crate::{json, level};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "journald JSON",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: r#"{"__REALTIME_TIMESTAMP":"1705314225123456","PRIORITY":"3","MESSAGE":"boom","_COMM":"x"}"#,
        time: "2024-01-15T10:23:45.123456Z",
        level: Some(Level::Error),
        message: "boom",
    }],
};

fn parse(line: &[u8]) -> Option<Head> {
    if !line.starts_with(b"{") || memchr::memmem::find(line, b"\"__REALTIME_TIMESTAMP\"").is_none() {
        return None;
    }
    let mut head = Head::new(line, None, None, 0);
    json::fields(line, 0, |key, value, depth| {
        let text = &line[value.range.clone()];
        match key {
            _ if depth > 1 => {}
            b"__REALTIME_TIMESTAMP" => head.stamp = super::epoch::stamp(text).map(|(stamp, _)| stamp),
            b"PRIORITY" => {
                head.level = text
                    .first()
                    .filter(|b| b.is_ascii_digit())
                    .map(|b| level::by_syslog(u64::from(b - b'0')));
            }
            b"MESSAGE" => head.message = value.range,
            _ => {}
        }
    })?;
    Some(head)
}
