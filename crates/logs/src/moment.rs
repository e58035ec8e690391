//! A line's moment: the instant for sorting, and the wall clock for showing.

use crate::stamp::civil_from_days;
use tftsr_model::TimeConfidence;

const NANOSECONDS: i64 = 1_000_000_000;
const SECONDS_A_DAY: i64 = 86_400;

/// When a line was written and how far that can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    /// Nanoseconds since 1970-01-01 UTC.
    pub(crate) utc: i64,
    /// Seconds east of UTC of the wall clock that was written.
    pub(crate) offset: i32,
    /// How many digits of the second's fraction were written.
    pub(crate) digits: u8,
    pub(crate) doubt: Doubt,
}

/// What of a moment was not written in the line itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Doubt {
    pub(crate) zone_assumed: bool,
    pub(crate) year_inferred: bool,
    pub(crate) interpolated: bool,
}

impl Moment {
    /// The same moment, taken over by a line that carries none.
    pub(crate) fn inherited(self) -> Self {
        Self { doubt: Doubt { interpolated: true, ..self.doubt }, ..self }
    }

    /// RFC 3339 with the wall clock as written; `Z` stands for an offset of zero.
    pub(crate) fn to_rfc3339(self) -> String {
        let local = self.utc + i64::from(self.offset) * NANOSECONDS;
        let seconds = local.div_euclid(NANOSECONDS);
        let (year, month, day) = civil_from_days(seconds.div_euclid(SECONDS_A_DAY));
        let of_day = seconds.rem_euclid(SECONDS_A_DAY);
        let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
        let fraction = self.fraction(local.rem_euclid(NANOSECONDS));
        let zone = zone_text(self.offset);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{zone}")
    }

    fn fraction(self, nanosecond: i64) -> String {
        if self.digits == 0 {
            return String::new();
        }
        let kept = nanosecond / 10i64.pow(9 - u32::from(self.digits.min(9)));
        format!(".{kept:0width$}", width = usize::from(self.digits.min(9)))
    }

    /// The doubts as the model names them; `exact` stands alone.
    pub(crate) fn confidence(self) -> Vec<TimeConfidence> {
        let named = [
            (self.doubt.zone_assumed, TimeConfidence::ZoneAssumed),
            (self.doubt.year_inferred, TimeConfidence::YearInferred),
            (self.doubt.interpolated, TimeConfidence::Interpolated),
        ];
        let doubts: Vec<_> = named.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
        if doubts.is_empty() { vec![TimeConfidence::Exact] } else { doubts }
    }
}

/// `Z`, `+02:00`, `-03:30`.
pub(crate) fn zone_text(offset: i32) -> String {
    if offset == 0 {
        return "Z".to_owned();
    }
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.unsigned_abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wall_clock_is_shown_as_written() {
        let moment = |utc, offset, digits| Moment { utc, offset, digits, doubt: Doubt::default() };
        let at = 1_705_314_225 * NANOSECONDS;
        assert_eq!(moment(at, 0, 0).to_rfc3339(), "2024-01-15T10:23:45Z");
        assert_eq!(moment(at + 120_000_000, 7200, 3).to_rfc3339(), "2024-01-15T12:23:45.120+02:00");
        assert_eq!(moment(at, -12_600, 0).to_rfc3339(), "2024-01-15T06:53:45-03:30");
        assert_eq!(moment(-1, 0, 9).to_rfc3339(), "1969-12-31T23:59:59.999999999Z");
    }
}
