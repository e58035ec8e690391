//! The seed's text timestamps.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// A moment as the seed's tables keep it: `YYYY-MM-DD HH:MM:SS`, UTC, whole seconds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct UtcText(String);

impl UtcText {
    /// The text of a moment, rounded down to the second.
    #[must_use]
    pub fn from_timestamp(at: Timestamp) -> Self {
        Self(at.strftime("%Y-%m-%d %H:%M:%S").to_string())
    }

    /// Takes a column's text as it is: the store wrote it, so it already has the shape.
    #[must_use]
    pub fn from_column(text: String) -> Self {
        Self(text)
    }

    /// The text, for a column or a page.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UtcText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_in_utc_to_the_second() {
        let at: Timestamp = "2026-11-23T09:05:07.9+02:00".parse().unwrap();
        assert_eq!(UtcText::from_timestamp(at).as_str(), "2026-11-23 07:05:07");
    }
}
