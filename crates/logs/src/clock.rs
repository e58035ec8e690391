//! One file's clock: turns what a line wrote into a moment, adding the zone and the year it left out.
//!
//! Never asks the host for its zone or its time. A line without a zone takes the file's zone, else
//! UTC; a line without a year takes the one that ends nearest to the file's own time.

use crate::{
    moment::{Doubt, Moment, zone_text},
    options::FileInfo,
    stamp::{DayOrder, Stamp, days_from_civil, days_in_month},
};
use jiff::{Timestamp, civil, tz::TimeZone};

const NANOSECONDS: i64 = 1_000_000_000;
const SECONDS_A_DAY: i64 = 86_400;
/// A quarter of an hour: no zone changes its offset within one.
const ZONE_CACHE_SECONDS: i64 = 900;
/// A file may be touched this long before its newest line, when clocks differ.
const MODIFIED_SLACK_DAYS: i64 = 1;
/// A month that jumps further than this has crossed New Year.
const NEW_YEAR_MONTHS: i64 = 6;
/// Years to go back to find one that has a 29 February.
const LEAP_SEARCH_YEARS: i32 = 8;

/// The clock of one file.
#[derive(Debug)]
pub(crate) struct FileClock {
    zone: Option<TimeZone>,
    shift: i64,
    reference_days: Option<i64>,
    is_day_first: Option<bool>,
    latest: Option<(i32, u32)>,
    zone_cache: Option<(i64, i32)>,
    /// What was met on the way, for the file's summary and warnings.
    pub(crate) seen: ClockNotes,
}

/// What a file's clock had to add.
#[derive(Debug, Default, Clone)]
pub(crate) struct ClockNotes {
    pub(crate) zone_written: Option<i32>,
    pub(crate) zone_assumed: bool,
    pub(crate) year_inferred: bool,
    pub(crate) year_unknown: bool,
    pub(crate) day_order_guessed: bool,
}

impl FileClock {
    /// A clock for this file; `reference` stands in for a file time that is not known.
    pub(crate) fn new(info: &FileInfo, reference: Option<Timestamp>) -> Self {
        let newest = info.modified.or(reference);
        Self {
            zone: info.zone.clone(),
            shift: info.clock_offset_seconds.saturating_mul(NANOSECONDS),
            reference_days: newest.map(|at| at.as_second().div_euclid(SECONDS_A_DAY) + MODIFIED_SLACK_DAYS),
            is_day_first: None,
            latest: None,
            zone_cache: None,
            seen: ClockNotes::default(),
        }
    }

    /// Learns from a line whether this file writes the day first.
    pub(crate) fn learn_order(&mut self, stamp: &Stamp) {
        match stamp.order {
            DayOrder::DayFirst => self.is_day_first = Some(true),
            DayOrder::MonthFirst if self.is_day_first.is_none() => self.is_day_first = Some(false),
            _ => {}
        }
    }

    /// The moment of a stamp; none when its year cannot be known.
    pub(crate) fn resolve(&mut self, stamp: &Stamp) -> Option<Moment> {
        self.learn_order(stamp);
        let (month, day) = self.month_and_day(stamp);
        let year = match stamp.year {
            Some(year) => year,
            None => self.infer_year(month, day)?,
        };
        let wall = days_from_civil(year, month, day) * SECONDS_A_DAY + i64::from(stamp.second);
        let (offset, zone_assumed) = self.offset(stamp, wall);
        self.seen.zone_assumed |= zone_assumed;
        let utc = (wall - i64::from(offset)).checked_mul(NANOSECONDS)? + i64::from(stamp.nanosecond);
        let doubt = Doubt { zone_assumed, year_inferred: stamp.year.is_none(), interpolated: false };
        Some(Moment { utc: utc.checked_add(self.shift)?, offset, digits: stamp.digits, doubt })
    }

    /// The zone for the file's summary: the one given, else the one written, else none.
    pub(crate) fn zone_name(&self) -> Option<String> {
        let given = self.zone.as_ref().and_then(|zone| zone.iana_name().map(str::to_owned));
        given
            .or_else(|| self.zone_cache.filter(|_| self.zone.is_some()).map(|(_, o)| zone_text(o)))
            .or_else(|| self.seen.zone_written.map(zone_text))
    }

    fn month_and_day(&mut self, stamp: &Stamp) -> (u32, u32) {
        if stamp.order != DayOrder::Open {
            return (stamp.month, stamp.day);
        }
        let is_day_first = self.is_day_first.unwrap_or_else(|| {
            self.seen.day_order_guessed = true;
            self.month_first_is_in_the_future(stamp)
        });
        if is_day_first { (stamp.day, stamp.month) } else { (stamp.month, stamp.day) }
    }

    /// With both readings open, the one that lies behind the file's own time is wrong.
    fn month_first_is_in_the_future(&self, stamp: &Stamp) -> bool {
        let Some((limit, year)) = self.reference_days.zip(stamp.year) else { return false };
        days_from_civil(year, stamp.month, stamp.day) > limit
            && days_from_civil(year, stamp.day, stamp.month) <= limit
    }

    fn infer_year(&mut self, month: u32, day: u32) -> Option<i32> {
        let year = match self.latest {
            Some((year, before)) => match i64::from(month) - i64::from(before) {
                jump if jump < -NEW_YEAR_MONTHS => year + 1,
                jump if jump > NEW_YEAR_MONTHS => year - 1,
                _ => year,
            },
            None => self.newest_year(month, day)?,
        };
        self.seen.year_inferred = true;
        self.latest = Some((year, month));
        // 29 February exists only in some years; an impossible date would be a wrong one.
        (day <= days_in_month(year, month)?).then_some(year)
    }

    /// The last year in which this date is not in the future of the file.
    fn newest_year(&mut self, month: u32, day: u32) -> Option<i32> {
        let Some(limit) = self.reference_days else {
            self.seen.year_unknown = true;
            return None;
        };
        let (newest, ..) = crate::stamp::civil_from_days(limit);
        (newest - LEAP_SEARCH_YEARS..=newest).rev().find(|year| {
            days_in_month(*year, month).is_some_and(|longest| day <= longest)
                && days_from_civil(*year, month, day) <= limit
        })
    }

    /// Seconds east of UTC, and whether that was assumed. A zone given for the file outranks the line's.
    fn offset(&mut self, stamp: &Stamp, wall: i64) -> (i32, bool) {
        if let Some(written) = stamp.offset {
            self.seen.zone_written.get_or_insert(written);
        }
        match (&self.zone, stamp.offset) {
            (Some(zone), _) if !stamp.is_instant => {
                let slot = wall.div_euclid(ZONE_CACHE_SECONDS);
                let cached = self.zone_cache.filter(|(at, _)| *at == slot).map(|(_, offset)| offset);
                let offset = cached.unwrap_or_else(|| zone_offset(zone, wall));
                self.zone_cache = Some((slot, offset));
                (offset, false)
            }
            (_, Some(written)) => (written, false),
            (_, None) => (0, true),
        }
    }
}

/// The offset of a zone at a wall-clock second. In the hour that exists twice the first one is taken.
fn zone_offset(zone: &TimeZone, wall: i64) -> i32 {
    let Ok(as_if_utc) = Timestamp::from_second(wall) else { return 0 };
    let civil: civil::DateTime = TimeZone::UTC.to_datetime(as_if_utc);
    let instant = zone.to_ambiguous_timestamp(civil).compatible();
    instant.map_or(0, |at| zone.to_offset(at).seconds())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stamp::date_time;

    fn clock(modified: &str, zone: Option<&str>) -> FileClock {
        let info = FileInfo {
            modified: Some(modified.parse().unwrap()),
            zone: zone.map(|name| TimeZone::get(name).unwrap()),
            ..FileInfo::named("a.log")
        };
        FileClock::new(&info, None)
    }

    fn read(clock: &mut FileClock, text: &str) -> String {
        let (stamp, _) = date_time(text.as_bytes()).unwrap();
        clock.resolve(&stamp).unwrap().to_rfc3339()
    }

    #[test]
    fn a_missing_year_rolls_back_over_new_year() {
        let mut c = clock("2024-01-02T08:00:00Z", None);
        assert_eq!(read(&mut c, "Dec 31 23:59:59"), "2023-12-31T23:59:59Z");
        assert_eq!(read(&mut c, "Jan  1 00:00:01"), "2024-01-01T00:00:01Z");
        assert_eq!(read(&mut c, "Dec 31 23:59:58"), "2023-12-31T23:59:58Z");
    }

    #[test]
    fn a_leap_day_finds_its_leap_year() {
        assert_eq!(read(&mut clock("2026-11-23T00:00:00Z", None), "Feb 29 10:00:00"), "2024-02-29T10:00:00Z");
    }

    #[test]
    fn a_file_zone_follows_daylight_saving_and_outranks_the_line() {
        let mut c = clock("2024-12-01T00:00:00Z", Some("Europe/Berlin"));
        assert_eq!(read(&mut c, "2024-01-15 10:00:00"), "2024-01-15T10:00:00+01:00");
        assert_eq!(read(&mut c, "2024-07-15 10:00:00"), "2024-07-15T10:00:00+02:00");
        assert_eq!(read(&mut c, "2024-07-15 10:00:00Z"), "2024-07-15T10:00:00+02:00");
    }

    #[test]
    fn day_and_month_take_the_order_that_other_lines_prove() {
        let mut c = clock("2024-12-01T00:00:00Z", None);
        assert_eq!(read(&mut c, "5/1/2024 10:00:00"), "2024-05-01T10:00:00Z");
        assert_eq!(read(&mut c, "25/1/2024 10:00:00"), "2024-01-25T10:00:00Z");
        assert_eq!(read(&mut c, "5/1/2024 10:00:00"), "2024-01-05T10:00:00Z");
    }

    #[test]
    fn of_two_open_readings_the_one_in_the_future_is_wrong() {
        let mut c = clock("2024-02-01T00:00:00Z", None);
        assert_eq!(read(&mut c, "11/1/2024 10:00:00"), "2024-01-11T10:00:00Z");
    }
}
