//! Access logs of web servers and proxies: common and combined log format.

use super::{Format, Head, Sample, Strength};
use crate::{cursor::Cursor, level, stamp};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "access log (CLF)",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: r#"127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326"#,
            time: "2000-10-10T13:55:36-07:00",
            level: Some(Level::Info),
            message: "\"GET",
        },
        Sample {
            line: r#"10.0.0.7 - - [15/Jan/2024:10:23:45 +0000] "POST /pay HTTP/1.1" 502 157 "-" "curl/8""#,
            time: "2024-01-15T10:23:45Z",
            level: Some(Level::Error),
            message: "\"POST",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    for _ in 0..3 {
        c.word()?;
        c.eat(b' ')?;
    }
    c.eat(b'[')?;
    let (stamp, end) = stamp::date_time(c.rest())?;
    c.advance(end);
    c.eat_text(b"] ")?;
    let start = c.position();
    let level = status(&mut c).and_then(level::by_http_status);
    Some(Head::new(line, Some(stamp), level, start))
}

/// The status behind the quoted request.
fn status(c: &mut Cursor<'_>) -> Option<u64> {
    c.eat(b'"')?;
    c.until(b'"')?;
    c.gap()?;
    c.number(3, 3)
}
