//! nginx's error log and Go's standard logger: `2024/01/15 10:23:45 [error] 12#12: *1 text`.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, level, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "nginx error log",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: "2024/01/15 10:23:45 [crit] 12#12: *1 SSL_do_handshake() failed",
        time: "2024-01-15T10:23:45Z",
        level: Some(Level::Fatal),
        message: "12#12: *1 SSL",
    }],
};

fn parse(line: &[u8]) -> Option<Head> {
    let (stamp, end) = stamp::year_month_day_time(line)?;
    let mut c = Cursor::at(line, end);
    c.eat_text(b" [")?;
    let level = level::by_name(c.until(b']')?)?;
    c.eat(b' ')?;
    c.peek().filter(u8::is_ascii_digit)?;
    let has_process = c.rest().iter().take(12).any(|b| *b == b'#');
    has_process.then(|| Head::new(line, Some(stamp), Some(level), c.position()))
}
