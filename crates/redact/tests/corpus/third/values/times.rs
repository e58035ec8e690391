//! Moments in the spellings of many programs; one in six bears a label, so that they do not drown the other traps.

use super::super::scene::Scene;
use super::super::template::{Piece, harmless, plain};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];

pub fn make(name: &str, scene: &mut Scene) -> Option<Vec<Piece>> {
    let (kind, text) = spelling(name, scene.clock)?;
    Some(if scene.random.one_in(6) { harmless(kind, text) } else { plain(text) })
}

fn spelling(name: &str, clock: u64) -> Option<(&'static str, String)> {
    let (seconds, millis) = (clock / 1000, clock % 1000);
    let (year, month, day) = date(seconds / 86_400);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    let (short, weekday) = (MONTHS[month as usize - 1], DAYS[(seconds / 86_400 % 7) as usize]);
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    Some(match name {
        "ts" => ("timestamp_iso", format!("{year}-{month:02}-{day:02}T{time}.{millis:03}Z")),
        "ts_zone" => ("timestamp_iso", format!("{year}-{month:02}-{day:02}T{time}+00:00")),
        "ts_micro" => ("timestamp_iso", format!("{year}-{month:02}-{day:02}T{time}.{millis:03}418Z")),
        "ts_space" => ("timestamp_sql", format!("{year}-{month:02}-{day:02} {time}.{millis:03}")),
        "ts_comma" => ("timestamp_sql", format!("{year}-{month:02}-{day:02} {time},{millis:03}")),
        "ts_plain" => ("timestamp_sql", format!("{year}-{month:02}-{day:02} {time}")),
        "ts_syslog" => ("timestamp_syslog", format!("{short} {day:2} {time}")),
        "ts_apache" => ("timestamp_apache", format!("{day:02}/{short}/{year}:{time} +0000")),
        "ts_nginx" => ("timestamp_nginx", format!("{year}/{month:02}/{day:02} {time}")),
        "ts_error" => ("timestamp_long", format!("{weekday} {short} {day:02} {time}.{millis:03}211 {year}")),
        "ts_http" => ("timestamp_http", format!("{weekday}, {day:02} {short} {year} {time} GMT")),
        "ts_redis" => ("timestamp_redis", format!("{day:02} {short} {year} {time}.{millis:03}")),
        "ts_windows" => (
            "timestamp_windows",
            format!(
                "{month}/{day}/{year} {}:{minute:02}:{second:02} {}",
                (hour + 11) % 12 + 1,
                if hour < 12 { "AM" } else { "PM" }
            ),
        ),
        "ts_compact" => {
            ("timestamp_compact", format!("{year}{month:02}{day:02}{hour:02}{minute:02}{second:02}"))
        }
        "ts_klog" => ("timestamp_klog", format!("{month:02}{day:02} {time}.{millis:03}112")),
        "time" => ("clock_time", format!("{hour:02}:{minute:02}")),
        "date" => ("date", format!("{year}-{month:02}-{day:02}")),
        "epoch" => ("epoch_seconds", format!("{seconds}")),
        "epoch_ms" => ("epoch_millis", format!("{clock}")),
        _ => return None,
    })
}

/// Days since 1970 as a date of the Gregorian calendar.
fn date(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let of_years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * of_years + of_years / 4 - of_years / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    (of_years + era * 400 + u64::from(month <= 2), month, of_year - (153 * march + 2) / 5 + 1)
}
