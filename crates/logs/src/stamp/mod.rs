//! Dates and times as they are written in a line, before any zone or year is added.
//!
//! One grammar serves every format: it is tried at a place where a date may begin and says what was
//! written there and where it ends. It never guesses a zone, a year or the order of day and month;
//! that is the file clock's part, which knows the rest of the file.

mod clock_face;
mod named;
mod numeric;
mod zone;

pub(crate) use clock_face::{compact as compact_time, time_of_day};
pub(crate) use named::month_day_time;
pub(crate) use numeric::{compact_date_time, from_epoch, year_month_day_time};

/// The years a log line may carry; anything else is a number that only looks like a date.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// What is known of the order of day and month in a purely numeric date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayOrder {
    /// The shape leaves no doubt, or a name was written.
    Clear,
    /// The first number exceeds 12.
    DayFirst,
    /// The second number exceeds 12.
    MonthFirst,
    /// Both readings are possible; `month` and `day` are given month first.
    Open,
}

/// A date and time as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// None when the line names no year.
    pub(crate) year: Option<i32>,
    pub(crate) month: u32,
    pub(crate) day: u32,
    pub(crate) order: DayOrder,
    /// Seconds since midnight.
    pub(crate) second: u32,
    pub(crate) nanosecond: u32,
    /// How many digits of the second's fraction were written.
    pub(crate) digits: u8,
    /// Seconds east of UTC, when the line says so.
    pub(crate) offset: Option<i32>,
    /// True for seconds since the epoch, which no zone can change.
    pub(crate) is_instant: bool,
}

/// The time of day with what may follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeOfDay {
    pub(crate) second: u32,
    pub(crate) nanosecond: u32,
    pub(crate) digits: u8,
    pub(crate) is_twelve_hour: bool,
}

impl Stamp {
    /// Joins a date and a time; none when there is no such day.
    fn new(year: Option<i32>, month: u32, day: u32, time: TimeOfDay, offset: Option<i32>) -> Option<Self> {
        let plausible_year = year.is_none_or(|y| YEARS.contains(&y));
        let longest = days_in_month(year.unwrap_or(2000), month)?;
        (plausible_year && (1..=longest).contains(&day)).then_some(Self {
            year,
            month,
            day,
            order: DayOrder::Clear,
            second: time.second,
            nanosecond: time.nanosecond,
            digits: time.digits,
            offset,
            is_instant: false,
        })
    }

    /// A date that names no year.
    pub(crate) fn without_year(month: u32, day: u32, time: TimeOfDay) -> Option<Self> {
        Self::new(None, month, day, time, None)
    }

    /// A date with a year of two digits: 70 to 99 are of the last century.
    pub(crate) fn short_year((year, month, day): (u32, u32, u32), time: TimeOfDay) -> Option<Self> {
        let century = if year >= 70 { 1900 } else { 2000 };
        Self::new(Some(year as i32 + century), month, day, time, None)
    }
}

/// Reads a date and time that begins at the first byte, in any shape the grammar knows.
/// Returns what was read and where it ends.
pub(crate) fn date_time(bytes: &[u8]) -> Option<(Stamp, usize)> {
    match bytes.first()? {
        b'0'..=b'9' => numeric::date_time(bytes),
        b'A'..=b'Z' | b'a'..=b'z' => named::date_time(bytes),
        _ => None,
    }
}

/// Days of a month in the proleptic Gregorian calendar; none for a month that does not exist.
pub(crate) fn days_in_month(year: i32, month: u32) -> Option<u32> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 if is_leap => Some(29),
        2 => Some(28),
        _ => None,
    }
}

/// Days since 1970-01-01 of a civil date (Howard Hinnant's `days_from_civil`).
pub(crate) fn days_from_civil(year: i32, month: u32, day: u32) -> i64 {
    let y = i64::from(year) - i64::from(month <= 2);
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let month_from_march = i64::from((month + 9) % 12);
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The civil date of a day number (Howard Hinnant's `civil_from_days`): year, month, day.
pub(crate) fn civil_from_days(days: i64) -> (i32, u32, u32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let m = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * m + 2) / 5 + 1) as u32;
    let month = if m < 10 { m + 3 } else { m - 9 } as u32;
    ((year_of_era + era * 400) as i32 + i32::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_and_dates_are_inverse() {
        for days in (-10_000..60_000).step_by(7) {
            let (y, m, d) = civil_from_days(days);
            assert_eq!(days_from_civil(y, m, d), days);
        }
    }

    /// Written text → the reading as `Y-M-D seconds.nanos digits offset order`, and what is left.
    #[test]
    fn the_grammar_reads_what_is_written_and_no_more() {
        let table = [
            ("2024-01-15T10:23:45Z rest", "2024-1-15 37425.0/0 Some(0) Clear| rest"),
            ("2024-01-15T10:23:45.123456+02:00 x", "2024-1-15 37425.123456000/6 Some(7200) Clear| x"),
            ("2024-01-15 10:23:45,123 INFO", "2024-1-15 37425.123000000/3 None Clear| INFO"),
            ("2024-01-15 10:23:45.120 UTC [1]", "2024-1-15 37425.120000000/3 Some(0) Clear| [1]"),
            ("2024-01-15 10:23:45 -0500 x", "2024-1-15 37425.0/0 Some(-18000) Clear| x"),
            ("2024-01-15 10:23:45 -12 x", "2024-1-15 37425.0/0 None Clear| -12 x"),
            ("2024-01-15 10:23:45-05 x", "2024-1-15 37425.0/0 Some(-18000) Clear| x"),
            ("2024/01/15 10:23:45 [error]", "2024-1-15 37425.0/0 None Clear| [error]"),
            ("2005-06-03-15.42.50.675872 R02", "2005-6-3 56570.675872000/6 None Clear| R02"),
            ("20240115T102345Z x", "2024-1-15 37425.0/0 Some(0) Clear| x"),
            ("20171223-22:15:29:606|Step", "2017-12-23 80129.606000000/3 None Clear||Step"),
            ("10/Oct/2000:13:55:36 -0700] x", "2000-10-10 50136.0/0 Some(-25200) Clear|] x"),
            ("15-Jan-2024 10:23:45.123 x", "2024-1-15 37425.123000000/3 None Clear| x"),
            ("15 Jan 2024 10:23:45.123 * x", "2024-1-15 37425.123000000/3 None Clear| * x"),
            ("1/15/2024 10:23:45 PM x", "2024-1-15 80625.0/0 None MonthFirst| x"),
            ("15/1/2024 10:23:45 x", "2024-1-15 37425.0/0 None DayFirst| x"),
            ("5/1/2024 10:23:45 x", "2024-5-1 37425.0/0 None Open| x"),
            ("15.01.2024 10:23:45 x", "2024-1-15 37425.0/0 None Clear| x"),
            ("Jan 15 10:23:45 host", "None-1-15 37425.0/0 None Clear| host"),
            ("Jan  5 2024 10:23:45 host", "2024-1-5 37425.0/0 None Clear| host"),
            ("Jan 15, 2024 1:23:45 PM org", "2024-1-15 48225.0/0 None Clear| org"),
            ("Mon Jan 15 10:23:45 2024] x", "2024-1-15 37425.0/0 None Clear|] x"),
            ("Mon Jan 15 10:23:45.902 2024] x", "2024-1-15 37425.902000000/3 None Clear|] x"),
            ("Mon Jan 15 10:23:45 CET 2024 x", "2024-1-15 37425.0/0 Some(3600) Clear| x"),
            ("Mon, 15 Jan 2024 10:23:45 GMT x", "2024-1-15 37425.0/0 Some(0) Clear| x"),
        ];
        for (text, expected) in table {
            let (s, end) = date_time(text.as_bytes()).unwrap_or_else(|| panic!("not read: {text}"));
            let year = s.year.map_or("None".to_owned(), |y| y.to_string());
            let read = format!(
                "{year}-{}-{} {}.{}/{} {:?} {:?}|{}",
                s.month,
                s.day,
                s.second,
                s.nanosecond,
                s.digits,
                s.offset,
                s.order,
                text.get(end..).unwrap()
            );
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_date_is_refused() {
        for text in [
            "2024-13-15 10:23:45",
            "2024-02-30 10:23:45",
            "2024-01-15",
            "2024-01-15 25:23:45",
            "1234-01-15 10:23:45",
            "192.168.1.12 10:23:45",
            "12:34:56 only a time",
            "Marching 5 10:23:45",
            "20249915 102345",
            "version 1.2.3",
        ] {
            assert_eq!(date_time(text.as_bytes()), None, "{text}");
        }
    }
}
