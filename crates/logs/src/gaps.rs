//! Watches one file's times for silence and for a clock that jumps back.

use crate::moment::Moment;

const SECOND: i64 = 1_000_000_000;
/// A silence shorter than this is not worth a warning.
const GAP_MIN: i64 = 15 * 60 * SECOND;
/// A silence counts only when it is this many times the file's mean interval.
const GAP_FACTOR: i64 = 50;
/// Threads write slightly out of order; less than this is no jump of the clock.
const JUMP_MIN: i64 = 10 * SECOND;

/// What was met in one file so far.
#[derive(Debug, Default)]
pub(crate) struct TimeWatch {
    first: Option<Moment>,
    latest: Option<Moment>,
    stamped: i64,
    longest: Option<(i64, u64)>,
    jump: Option<(i64, u64)>,
    jumps: u64,
}

impl TimeWatch {
    /// Takes the moment that a line itself carries.
    pub(crate) fn see(&mut self, line: u64, moment: Moment) {
        self.stamped += 1;
        self.first = Some(self.first.map_or(moment, |first| first.min(moment)));
        let Some(latest) = self.latest else {
            self.latest = Some(moment);
            return;
        };
        let step = moment.utc.saturating_sub(latest.utc);
        if step > self.longest.map_or(GAP_MIN, |(gap, _)| gap) {
            self.longest = Some((step, line));
        }
        if step < -JUMP_MIN {
            self.jumps += 1;
            self.jump.get_or_insert((-step, line));
            // From here on the clock's new reading is what later lines are held against.
            self.latest = Some(moment);
        } else {
            self.latest = Some(latest.max(moment));
        }
    }

    pub(crate) fn first(&self) -> Option<Moment> {
        self.first
    }

    pub(crate) fn latest(&self) -> Option<Moment> {
        self.latest
    }

    /// The warnings for the reader.
    pub(crate) fn warnings(&self, file: &str) -> Vec<String> {
        let mut warnings = Vec::new();
        if let Some((gap, line)) = self.longest.filter(|(gap, _)| *gap > GAP_FACTOR * self.mean_step()) {
            warnings.push(format!("{file}: nothing was written for {} before line {line}", duration(gap)));
        }
        if let Some((back, line)) = self.jump {
            let more =
                if self.jumps > 1 { format!(" ({} times in this file)", self.jumps) } else { String::new() };
            warnings.push(format!("{file}: the clock jumps back by {} at line {line}{more}", duration(back)));
        }
        warnings
    }

    fn mean_step(&self) -> i64 {
        let Some((first, latest)) = self.first.zip(self.latest) else { return 0 };
        let silence = self.longest.map_or(0, |(gap, _)| gap);
        (latest.utc - first.utc - silence).max(0) / (self.stamped - 1).max(1)
    }
}

/// Nanoseconds in the reader's words, two units at most.
pub(crate) fn duration(nanoseconds: i64) -> String {
    let seconds = nanoseconds / SECOND;
    match seconds {
        0 => format!("{} ms", nanoseconds / 1_000_000),
        1..60 => format!("{seconds} s"),
        60..3_600 => joined(seconds / 60, "min", seconds % 60, "s"),
        3_600..86_400 => joined(seconds / 3_600, "h", seconds / 60 % 60, "min"),
        _ => joined(seconds / 86_400, "d", seconds / 3_600 % 24, "h"),
    }
}

fn joined(large: i64, large_unit: &str, small: i64, small_unit: &str) -> String {
    if small == 0 {
        format!("{large} {large_unit}")
    } else {
        format!("{large} {large_unit} {small} {small_unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_said_in_two_units_at_most() {
        let table =
            [(5_000_000, "5 ms"), (38, "38 s"), (60, "1 min"), (3_725, "1 h 2 min"), (90_000, "1 d 1 h")];
        for (value, expected) in table {
            let nanoseconds = if value > 1_000_000 { value } else { value * SECOND };
            assert_eq!(duration(nanoseconds), expected);
        }
    }
}
