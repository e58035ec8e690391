//! What an error may repeat of a request: errors are logged and pasted into bug reports, and a secret typed into the
//! wrong field must not go along.

/// Longest name that is repeated.
const NAME_CHARS_MAX: usize = 40;
/// What serde says before it quotes a piece of the request. The names it quotes elsewhere are this program's own.
const QUOTING: &[&str] = &["unknown variant", "unknown field", "invalid type", "invalid value"];

/// A name in quotes when it could be a name of this program that was mistyped; otherwise nothing.
pub(crate) fn name(text: &str) -> String {
    let is_plain = text.chars().all(|character| character.is_ascii_lowercase() || character == '_');
    if is_plain && text.len() <= NAME_CHARS_MAX { format!(" \"{text}\"") } else { String::new() }
}

/// What is wrong with a JSON request, without the piece of it that serde quotes.
pub(crate) fn json_fault(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let Some(kind) = QUOTING.iter().find(|kind| message.starts_with(**kind)) else { return message };
    match message.rsplit_once(", expected ") {
        Some((_, expected)) => format!("{kind}, expected {expected}"),
        None => (*kind).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only its errors are of interest")]
    struct Request {
        limit: Option<u32>,
        needed: bool,
    }

    #[test]
    fn a_request_that_does_not_fit_is_described_without_its_values() {
        let table = [
            (r#"{"needed":true,"limit":"hunter2, expected x"}"#, "invalid type, expected u32"),
            (r#"{"needed":true,"limit":-7}"#, "invalid value, expected u32"),
            (r#"{"hunter2`, expected `":1}"#, "unknown field, expected `limit` or `needed`"),
            (r#"{}"#, "missing field `needed`"),
        ];
        for (json, wanted) in table {
            let request = serde_json::from_str::<serde_json::Value>(json).unwrap();
            let error = serde_json::from_value::<Request>(request).unwrap_err();
            assert_eq!(json_fault(&error), wanted, "{json}");
        }
    }

    #[test]
    fn only_what_could_be_a_name_is_repeated() {
        assert_eq!(name("creat_issue"), " \"creat_issue\"");
        for text in ["Tr0ub4dor", "kanari-vogel", "ü", &"x".repeat(41)] {
            assert_eq!(name(text), "", "{text}");
        }
    }
}
