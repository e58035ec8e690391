//! Whether to try again, and when. Decides only; the caller waits.

use http::Method;
use std::time::Duration;

/// When and how often a failed send is tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryPolicy {
    /// Tries altogether, the first one included.
    pub attempts_max: u32,
    /// The wait after the first failure; doubles with each further one.
    pub first_delay: Duration,
    /// The longest wait of our own choice.
    pub delay_max: Duration,
    /// The longest wait that a server may ask for. Asked for more, the failure is final.
    pub retry_after_max: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts_max: 3,
            first_delay: Duration::from_millis(500),
            delay_max: Duration::from_secs(20),
            retry_after_max: Duration::from_secs(60),
        }
    }
}

/// How a try failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// No connection came about; nothing was sent.
    Connect,
    /// The server answered with this status and, perhaps, when to come back.
    Status(u16, Option<Duration>),
}

impl RetryPolicy {
    /// Tries once.
    #[must_use]
    pub fn never() -> Self {
        Self { attempts_max: 1, ..Self::default() }
    }

    /// The wait before the next try; none when there is none. `jitter` lies between 0 and 1 and spreads the
    /// second half of the wait, so that many clients do not come back at once.
    pub(crate) fn delay(self, attempt: u32, failure: Failure, jitter: f64) -> Option<Duration> {
        if attempt >= self.attempts_max {
            return None;
        }
        match failure {
            Failure::Status(429 | 502 | 503 | 504, Some(asked)) => {
                (asked <= self.retry_after_max).then_some(asked)
            }
            Failure::Connect | Failure::Status(429 | 502 | 503 | 504, None) => {
                Some(self.own_delay(attempt, jitter))
            }
            Failure::Status(..) => None,
        }
    }

    fn own_delay(self, attempt: u32, jitter: f64) -> Duration {
        let doubled = self.first_delay.saturating_mul(1_u32.checked_shl(attempt - 1).unwrap_or(u32::MAX));
        doubled.min(self.delay_max).mul_f64(0.5 + jitter.clamp(0.0, 1.0) / 2.0)
    }
}

/// Whether doing it twice is doing it once (RFC 9110, 9.2.2).
pub(crate) fn is_idempotent(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::PUT | Method::DELETE | Method::OPTIONS)
}

/// `Retry-After`: seconds, or a date, from which `now` is taken off.
pub(crate) fn retry_after(value: &str, now: jiff::Timestamp) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let date = jiff::fmt::rfc2822::parse(value.trim()).ok()?.timestamp();
    Some(Duration::try_from(date.duration_since(now)).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn millis(delay: Option<Duration>) -> Option<u128> {
        delay.map(|delay| delay.as_millis())
    }

    #[test]
    fn waits_double_are_spread_and_end() {
        let policy =
            RetryPolicy { attempts_max: 8, delay_max: Duration::from_secs(4), ..RetryPolicy::default() };
        let minute = Some(Duration::from_secs(60));
        let hour = Some(Duration::from_secs(3600));
        let table = [
            (1, Failure::Connect, 0.0, Some(250)),
            (1, Failure::Connect, 1.0, Some(500)),
            (2, Failure::Connect, 1.0, Some(1_000)),
            (3, Failure::Status(503, None), 0.5, Some(1_500)),
            (4, Failure::Status(429, None), 1.0, Some(4_000)),
            (7, Failure::Status(502, None), 1.0, Some(4_000)),
            (7, Failure::Status(502, None), 99.0, Some(4_000)),
            (8, Failure::Connect, 0.0, None),
            (1, Failure::Status(429, minute), 0.0, Some(60_000)),
            (1, Failure::Status(504, Some(Duration::ZERO)), 1.0, Some(0)),
            (1, Failure::Status(503, hour), 0.0, None),
            (1, Failure::Status(500, None), 0.0, None),
            (1, Failure::Status(501, minute), 0.0, None),
            (1, Failure::Status(400, None), 0.0, None),
            (1, Failure::Status(200, None), 0.0, None),
        ];
        for (attempt, failure, jitter, wanted) in table {
            assert_eq!(
                millis(policy.delay(attempt, failure, jitter)),
                wanted,
                "{attempt} {failure:?} {jitter}"
            );
        }
        assert_eq!(RetryPolicy::never().delay(1, Failure::Connect, 0.0), None);
        let endless = RetryPolicy { attempts_max: u32::MAX, ..policy };
        assert_eq!(millis(endless.delay(4_000_000, Failure::Connect, 1.0)), Some(4_000));
    }

    #[test]
    fn a_server_says_when_in_seconds_or_by_date() {
        let now = "2026-11-24T03:00:00Z".parse().unwrap();
        let table = [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("Tue, 24 Nov 2026 03:00:30 GMT", Some(30)),
            ("Tue, 24 Nov 2026 02:00:00 GMT", Some(0)),
            ("soon", None),
            ("-5", None),
            ("99999999999999999999", None),
        ];
        for (value, wanted) in table {
            assert_eq!(retry_after(value, now), wanted.map(Duration::from_secs), "{value}");
        }
    }

    #[test]
    fn only_what_can_be_repeated_is() {
        let repeatable = |method: &Method| is_idempotent(method);
        assert!([Method::GET, Method::HEAD, Method::PUT, Method::DELETE].iter().all(repeatable));
        assert!(![Method::POST, Method::PATCH].iter().any(repeatable));
    }
}
