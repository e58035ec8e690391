//! Windows events as XML, one event a line.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, level::by_name, stamp};
use memchr::memmem;
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "Windows event XML",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: "<Event xmlns='x'><System><Provider Name='disk'/><EventID>7</EventID><Level>2</Level><TimeCreated SystemTime='2024-01-15T10:23:45.1234567Z'/></System><EventData><Data>bad block</Data></EventData></Event>",
        time: "2024-01-15T10:23:45.1234567Z",
        level: Some(Level::Error),
        message: "<EventData>",
    }],
};

fn parse(line: &[u8]) -> Option<Head> {
    let start = line.iter().position(|b| *b != b' ')?;
    if !line[start..].starts_with(b"<Event") {
        return None;
    }
    let time = memmem::find(line, b"SystemTime=")? + b"SystemTime=".len() + 1;
    let (stamp, _) = stamp::date_time(line.get(time..)?)?;
    let level = memmem::find(line, b"<Level>").and_then(|at| level(&line[at + b"<Level>".len()..]));
    let message = memmem::find(line, b"<EventData>").unwrap_or(start);
    Some(Head::new(line, Some(stamp), level, message))
}

/// Windows counts 1 critical, 2 error, 3 warning, 4 and 0 information, 5 verbose.
fn level(text: &[u8]) -> Option<Level> {
    let name = Cursor::new(text).until(b'<')?;
    match name {
        b"1" => Some(Level::Fatal),
        b"2" => Some(Level::Error),
        b"3" => Some(Level::Warn),
        b"0" | b"4" => Some(Level::Info),
        b"5" => Some(Level::Trace),
        name => by_name(name),
    }
}
