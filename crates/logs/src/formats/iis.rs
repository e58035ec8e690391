//! IIS in the W3C extended format, default fields. Its times are UTC by definition.

use super::{Format, Head, Sample, Strength};
use crate::{
    cursor::Cursor,
    level,
    stamp::{self, Stamp},
};
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "IIS (W3C)",
    strength: Strength::Strong,
    parse,
    samples: &[Sample {
        line: "2024-01-15 10:23:45 10.0.0.5 GET /app - 443 - 10.0.0.9 Mozilla/5.0 - 503 0 64 15",
        time: "2024-01-15T10:23:45Z",
        level: Some(Level::Error),
        message: "10.0.0.5 GET",
    }],
};

const METHODS: &[&[u8]] = &[b"GET", b"POST", b"PUT", b"HEAD", b"DELETE", b"OPTIONS", b"PATCH", b"PROPFIND"];

fn parse(line: &[u8]) -> Option<Head> {
    let (stamp, end) = stamp::year_month_day_time(line)?;
    let mut c = Cursor::at(line, end);
    c.eat(b' ')?;
    let start = c.position();
    let mut has_method = false;
    for _ in 0..3 {
        has_method |= METHODS.contains(&c.word()?);
        c.eat(b' ')?;
    }
    let level = has_method.then(|| level::by_http_status(status(line)?)).flatten()?;
    Some(Head::new(line, Some(Stamp { offset: Some(0), ..stamp }), Some(level), start))
}

/// The status is the first of the four numbers a default line ends with.
fn status(line: &[u8]) -> Option<u64> {
    let field = line.rsplit(|b| *b == b' ').filter(|f| !f.is_empty()).nth(3)?;
    Cursor::new(field).number(3, 3)
}
