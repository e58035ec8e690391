//! Syslog as RFC 5424 writes it: `<165>1 time host app pid id [data] text`.

use super::{Format, Head, Sample, Strength, syslog_3164::priority};
use crate::{cursor::Cursor, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "syslog (RFC 5424)",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "<165>1 2024-01-15T10:23:45.003Z web01 evntslog - ID47 [ex@32473 iut=\"3\"] text here",
            time: "2024-01-15T10:23:45.003Z",
            level: Some(Level::Notice),
            message: "text here",
        },
        Sample {
            line: "<11>1 2024-01-15T10:23:45+02:00 h app 12 - - boom",
            time: "2024-01-15T10:23:45+02:00",
            level: Some(Level::Error),
            message: "boom",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    let level = priority(&mut c)?;
    c.eat_text(b"1 ")?;
    let stamp = if c.eat(b'-').is_some() {
        None
    } else {
        let (stamp, end) = stamp::year_month_day_time(c.rest())?;
        c.advance(end);
        Some(stamp)
    };
    for _ in 0..4 {
        c.eat(b' ')?;
        c.word()?;
    }
    c.eat(b' ')?;
    structured_data(&mut c);
    c.spaces();
    Some(Head::new(line, stamp, Some(level), c.position()))
}

/// Steps over `-` or `[id key="value"]…`.
fn structured_data(c: &mut Cursor<'_>) {
    if c.eat(b'-').is_some() {
        return;
    }
    while c.peek() == Some(b'[') && c.until(b']').is_some() {}
}
