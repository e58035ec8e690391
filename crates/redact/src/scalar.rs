//! Bare numbers in JSON. A placeholder in place of `55.49` needs quotes, or the document no longer parses.

use crate::detector::line_around;
use std::ops::Range;

/// Most bytes of an array of numbers that are looked at to find its beginning.
const ARRAY_BYTES_MAX: usize = 256;

/// The quote that a placeholder for this value needs on either side, as the key before it has it (`"`, or `\"`
/// in JSON that stands in a string); none where the value is no bare number of JSON.
pub(crate) fn quote<'t>(text: &'t [u8], value: &Range<usize>) -> Option<&'t [u8]> {
    let inside = text.get(value.clone())?;
    let is_number = inside.split(|byte| *byte == b',').all(|item| is_number(item.trim_ascii()));
    is_number.then_some(())?;
    // One line decides, as for every find: how a file is cut into chunks must not change what is written.
    let line = line_around(text, value.start);
    let behind = text.get(value.end..line.end)?.trim_ascii_start();
    let is_whole = behind.first().is_none_or(|byte| b",}]\\".contains(byte));
    is_whole.then_some(())?;
    let head = text.get(line.start..value.start)?;
    let colon = head.trim_ascii_end().strip_suffix(b":").or_else(|| before_array(head))?;
    let key = colon.trim_ascii_end();
    let body = key.strip_suffix(b"\"")?;
    let slashes = body.iter().rev().take_while(|byte| **byte == b'\\').count();
    key.get(key.len() - slashes - 1..)
}

/// Whether JSON takes it for a number: `92-7434` and `007` are none.
fn is_number(text: &[u8]) -> bool {
    serde_json::from_slice::<serde_json::Number>(text).is_ok()
}

/// What stands before the colon of `"key":[1.5, `.
fn before_array(head: &[u8]) -> Option<&[u8]> {
    let near = head.get(head.len().saturating_sub(ARRAY_BYTES_MAX)..)?;
    let numbers = near
        .iter()
        .rev()
        .take_while(|byte| {
            byte.is_ascii_digit() || b"+-.eE, []_\"\\".contains(byte) || byte.is_ascii_uppercase()
        })
        .count();
    let open = near[near.len() - numbers..].iter().position(|byte| *byte == b'[')?;
    let before = &head[..head.len() - numbers + open];
    before.trim_ascii_end().strip_suffix(b":")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str, value: &str) -> Option<String> {
        let at = text.find(value).unwrap();
        quote(text.as_bytes(), &(at..at + value.len()))
            .map(|quote| String::from_utf8_lossy(quote).into_owned())
    }

    #[test]
    fn a_bare_number_of_json_needs_the_quotes_of_its_key() {
        assert_eq!(quoted(r#"{"lat":55.49,"a":1}"#, "55.49").as_deref(), Some("\""));
        assert_eq!(quoted(r#"{"m":"{\"otp\": 482913}"}"#, "482913").as_deref(), Some(r#"\""#));
        assert_eq!(quoted(r#"{"at":[12.5, 55.49]}"#, "55.49").as_deref(), Some("\""));
    }

    #[test]
    fn the_lines_around_decide_nothing() {
        let alone = r#"  "licencePlate": 92.7434"#;
        assert_eq!(quoted(alone, "92.7434"), quoted(&format!("{alone}\nserv"), "92.7434"));
        assert_eq!(quoted("\"otp\":\n482913", "482913"), None);
        assert_eq!(quoted(r#"  "licencePlate": 92-7434"#, "92-7434"), None);
    }

    #[test]
    fn texts_and_plain_lines_need_none() {
        assert_eq!(quoted(r#"{"lat":"55.49"}"#, "55.49"), None);
        assert_eq!(quoted("otp: 482913, sent", "482913"), None);
        assert_eq!(quoted("code=482913", "482913"), None);
    }
}
