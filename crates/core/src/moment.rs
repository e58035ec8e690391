//! Moments that people type.

use crate::CoreError;
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

const HINT: &str =
    "write it like 2026-11-23T03:05:00+01:00, 2026-11-23T02:05:00Z or \"2026-11-23 02:05:00\" (UTC)";

/// A moment as typed: RFC 3339, or a date (and time) that is taken as UTC.
///
/// # Errors
/// `invalid_request` when it is neither.
pub fn parse(text: &str) -> Result<Timestamp, CoreError> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok(moment);
    }
    text.parse::<DateTime>()
        .and_then(|civil| TimeZone::UTC.to_timestamp(civil))
        .map_err(|_| CoreError::invalid("time", "this is not a moment", HINT))
}

/// The same moment as RFC 3339, with the offset that was typed or `Z`.
pub(crate) fn parse_given(text: &str) -> Result<String, CoreError> {
    let moment = parse(text)?;
    let is_complete = text.trim().parse::<Timestamp>().is_ok();
    Ok(if is_complete { text.trim().replacen(' ', "T", 1) } else { moment.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_moments_are_understood_with_and_without_zone() {
        let expected: Timestamp = "2026-11-23T02:05:00Z".parse().unwrap();
        for text in
            ["2026-11-23T03:05:00+01:00", "2026-11-23T02:05:00Z", "2026-11-23 02:05:00", "2026-11-23T02:05"]
        {
            assert_eq!(parse(text).unwrap(), expected, "{text}");
        }
        assert!(parse("yesterday").is_err());
    }

    #[test]
    fn the_offset_that_was_typed_is_kept() {
        assert_eq!(parse_given("2026-11-23T03:05:00+01:00").unwrap(), "2026-11-23T03:05:00+01:00");
        assert_eq!(parse_given("2026-11-23 02:05:00").unwrap(), "2026-11-23T02:05:00Z");
    }
}
