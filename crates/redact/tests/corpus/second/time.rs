//! A moment in the formats that loggers write.

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];

/// Year, month and day of a number of days since 1970.
pub fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

pub fn format(clock: u64, milliseconds: u64, format: &str) -> String {
    let (year, month, day) = civil(clock / 86_400);
    let (hour, minute, second) = (clock / 3600 % 24, clock / 60 % 60, clock % 60);
    let name = MONTHS[month as usize - 1];
    let weekday = WEEKDAYS[(clock / 86_400 % 7) as usize];
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    let date = format!("{year}-{month:02}-{day:02}");
    match format {
        "iso" => format!("{date}T{time}.{milliseconds:03}Z"),
        "sec" => format!("{date}T{time}Z"),
        "offset" => format!("{date}T{time}.{milliseconds:03}+02:00"),
        "nano" => format!("{date}T{time}.{milliseconds:03}{:06}Z", clock * 7919 % 1_000_000),
        "java" => format!("{date} {time}.{milliseconds:03}"),
        "comma" => format!("{date} {time},{milliseconds:03}"),
        "space" => format!("{date} {time}"),
        "date" => date,
        "time" => time,
        "syslog" => format!("{name} {day:>2} {time}"),
        "clf" => format!("{day:02}/{name}/{year}:{time} +0000"),
        "apache" => format!("{weekday} {name} {day:02} {time}.{milliseconds:03}000 {year}"),
        "nginx" => format!("{year}/{month:02}/{day:02} {time}"),
        "http" => format!("{weekday}, {day:02} {name} {year} {time} GMT"),
        "mail" => format!("{weekday}, {day} {name} {year} {time} +0000"),
        "us" => format!(
            "{month}/{day}/{year} {}:{minute:02}:{second:02} {}",
            (hour + 11) % 12 + 1,
            if hour < 12 { "AM" } else { "PM" }
        ),
        "redis" => format!("{day:02} {name} {year} {time}.{milliseconds:03}"),
        "klog" => format!("{month:02}{day:02} {time}.{milliseconds:03}{:03}", clock % 1000),
        "epoch" => clock.to_string(),
        "ms" => (clock * 1000 + milliseconds).to_string(),
        other => panic!("no time is written as {other}"),
    }
}
