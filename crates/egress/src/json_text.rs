//! The texts of a JSON document: each as it will be read at the other end, and those of one key joined.

use crate::{decode::Layer, view::View};
use std::collections::BTreeMap;

/// The strings of a JSON document.
pub(crate) struct JsonTexts {
    /// Keys and values, one view each.
    pub(crate) texts: Vec<View>,
    /// For each key, all its values one after the other: a value cut into two messages is whole here.
    pub(crate) joined: Vec<View>,
}

impl JsonTexts {
    /// Reads the strings of bytes that are JSON. Of bytes that are not, it reads what looks like strings.
    pub(crate) fn of(json: &[u8]) -> Self {
        let mut texts = Vec::new();
        let mut joined = BTreeMap::<Vec<u8>, View>::new();
        let mut key = Vec::new();
        for (start, end) in literals(json) {
            let text = unescaped(json.get(start..end).unwrap_or_default(), start);
            if is_key(json, end) {
                key.clone_from(&text.bytes);
            } else {
                joined.entry(key.clone()).or_default().append(&text);
            }
            texts.push(text);
        }
        Self { texts, joined: joined.into_values().collect() }
    }
}

/// Where the contents of the string literals begin and end.
fn literals(json: &[u8]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let (mut open, mut at) = (None, 0);
    while let Some(byte) = json.get(at) {
        match (byte, open) {
            (b'\\', Some(_)) => at += 1,
            (b'"', Some(start)) => {
                found.push((start, at));
                open = None;
            }
            (b'"', None) => open = Some(at + 1),
            _ => {}
        }
        at += 1;
    }
    found
}

/// Whether a colon follows the closing quote at `end`.
fn is_key(json: &[u8], end: usize) -> bool {
    let after = json.get(end + 1..).unwrap_or_default();
    after.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b':')
}

fn unescaped(literal: &[u8], start: usize) -> View {
    let plain = View::plain(literal, start);
    let decoded = Layer::Backslash.views(literal, literal.len()).next();
    decoded.map_or_else(|| plain.clone(), |view| view.within(&plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(views: &[View]) -> Vec<String> {
        views.iter().map(|view| String::from_utf8_lossy(&view.bytes).into_owned()).collect()
    }

    #[test]
    fn texts_are_read_as_the_other_end_will_and_joined_by_key() {
        let json = r#"{"m": [{"role":"user","content":"one \"\u0041\""}, {"role":"user", "content" :"two"}], "n":1}"#;
        let read = JsonTexts::of(json.as_bytes());
        let texts = ["m", "role", "user", "content", "one \"A\"", "role", "user", "content", "two", "n"];
        assert_eq!(strings(&read.texts), texts);
        assert_eq!(strings(&read.joined), ["one \"A\"two", "useruser"]);
        let text = &read.texts[4];
        assert_eq!(
            (text.origin(0), text.origin(5)),
            (json.find("one").unwrap(), json.find("\\u0041").unwrap())
        );
    }
}
