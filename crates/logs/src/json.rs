//! A scanner over one line of JSON that only says where each key's value stands.
//!
//! It allocates nothing and unescapes nothing; it goes two levels deep, which is where log lines keep
//! what is looked for.

use std::ops::Range;

/// Deeper objects are stepped over.
const DEPTH_MAX: usize = 2;

/// Where a value stands; for a text without its quotes.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    pub(crate) range: Range<usize>,
    /// True for an object or array.
    pub(crate) is_container: bool,
}

/// Calls `found` with key, value and depth (1 is the outermost object) for each field of the object
/// that opens at `start`. None when the line is no JSON object up to its end; a line that was cut
/// inside a value still gives the fields before the cut.
pub(crate) fn fields(line: &[u8], start: usize, mut found: impl FnMut(&[u8], Value, usize)) -> Option<()> {
    let mut at = start + 1;
    let mut depth = 1;
    let mut count = 0;
    loop {
        at = skip_blank(line, at);
        match line.get(at) {
            Some(b'"') => {}
            Some(b'}') if depth > 1 => {
                depth -= 1;
                at += 1;
                continue;
            }
            Some(b'}') => return (count > 0).then_some(()),
            Some(b',') => {
                at += 1;
                continue;
            }
            _ => return (count > 0 && line.len() <= at).then_some(()),
        }
        let key_end = string_end(line, at + 1)?;
        let key = &line[at + 1..key_end];
        at = skip_blank(line, key_end + 1);
        if line.get(at) != Some(&b':') {
            return None;
        }
        at = skip_blank(line, at + 1);
        let is_container = matches!(line.get(at), Some(b'{' | b'['));
        count += 1;
        if line.get(at) == Some(&b'{') && depth < DEPTH_MAX {
            depth += 1;
            at += 1;
            continue;
        }
        let (range, next) = value_at(line, at);
        found(key, Value { range, is_container }, depth);
        at = next;
    }
}

fn skip_blank(line: &[u8], mut at: usize) -> usize {
    while matches!(line.get(at), Some(b' ' | b'\t')) {
        at += 1;
    }
    at
}

/// The place of the quote that closes a text whose first byte is at `from`.
fn string_end(line: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let quote = from + memchr::memchr(b'"', line.get(from..)?)?;
        let backslashes = line[..quote].iter().rev().take_while(|b| **b == b'\\').count();
        if backslashes % 2 == 0 {
            return Some(quote);
        }
        from = quote + 1;
    }
}

/// The value that begins at `at` and the place behind it.
fn value_at(line: &[u8], at: usize) -> (Range<usize>, usize) {
    match line.get(at) {
        Some(b'"') => match string_end(line, at + 1) {
            Some(end) => (at + 1..end, end + 1),
            None => (at + 1..line.len(), line.len()),
        },
        Some(b'{' | b'[') => {
            let end = container_end(line, at);
            (at..end, end)
        }
        _ => {
            let rest = line.get(at..).unwrap_or_default();
            let length =
                rest.iter().position(|b| matches!(b, b',' | b'}' | b']' | b' ')).unwrap_or(rest.len());
            (at..at + length, at + length)
        }
    }
}

/// The place behind the object or array that opens at `at`.
fn container_end(line: &[u8], mut at: usize) -> usize {
    let mut open = 0usize;
    while let Some(byte) = line.get(at) {
        match byte {
            b'"' => match string_end(line, at + 1) {
                Some(end) => at = end,
                None => return line.len(),
            },
            b'{' | b'[' => open += 1,
            b'}' | b']' if open <= 1 => return at + 1,
            b'}' | b']' => open -= 1,
            _ => {}
        }
        at += 1;
    }
    line.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_two_levels_deep() {
        let line = br#" {"a":"x\"y", "b":{"c":[1,{"d":2}],"e":"}"},"f":-1.5}"#;
        let mut seen = Vec::new();
        fields(line, 1, |key, value, depth| {
            let key = String::from_utf8_lossy(key).into_owned();
            seen.push((key, String::from_utf8_lossy(&line[value.range]).into_owned(), depth));
        })
        .unwrap();
        let expected = [("a", r#"x\"y"#, 1), ("c", r#"[1,{"d":2}]"#, 2), ("e", "}", 2), ("f", "-1.5", 1)];
        let expected: Vec<_> = expected.map(|(k, v, d)| (k.to_owned(), v.to_owned(), d)).into();
        assert_eq!(seen, expected);
    }

    #[test]
    fn what_is_no_object_gives_none() {
        for text in ["{}", "{x}", "{\"a\" 1}", "{"] {
            assert!(fields(text.as_bytes(), 0, |_, _, _| ()).is_none(), "{text}");
        }
    }
}
