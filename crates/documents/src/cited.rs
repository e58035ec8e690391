//! The text of a citation: `L:file#line`, with `%XX` for what Markdown would read otherwise.

const PREFIX: &str = "L:";
/// Besides letters and digits, what may stand in a file name between brackets as it is.
const PLAIN: &str = "/._-:,+=@~$!(){};?#";

/// The reference for a line of a file, without its brackets.
pub(crate) fn reference(file: &str, line: u64) -> String {
    let mut text = PREFIX.to_owned();
    let mut rest = file.chars().peekable();
    while let Some(c) = rest.next() {
        let is_path_separator = c == '\\' && rest.peek().is_some_and(|next| next.is_alphanumeric());
        if c.is_alphanumeric() || PLAIN.contains(c) || is_path_separator {
            text.push(c);
        } else {
            push_encoded(&mut text, c);
        }
    }
    format!("{text}#{line}")
}

fn push_encoded(text: &mut String, c: char) {
    for byte in c.to_string().bytes() {
        text.push_str(&format!("%{byte:02X}"));
    }
}

/// The file and line a reference names; none when it is not a citation.
pub(crate) fn parse(reference: &str) -> Option<(String, u64)> {
    let (file, line) = reference.strip_prefix(PREFIX)?.rsplit_once('#')?;
    let is_number = !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit());
    let line = is_number.then(|| line.parse().ok())??;
    Some((decoded(file), line))
}

fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match bytes.get(at + 1..at + 3).and_then(hex_byte).filter(|_| byte == b'%') {
            Some(value) => {
                out.push(value);
                at += 3;
            }
            None => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

fn hex_byte(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok()?;
    digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u8::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_name_comes_back_from_its_reference() {
        for file in [
            "app.log",
            "logs.tar.gz!var/log/messages",
            "C:\\logs\\app.log",
            "a#b",
            "50%41",
            "ä [1] «x».log",
            "журнал.log",
            "",
            "`|*_<&>",
            "\\",
            " x ",
        ] {
            assert_eq!(parse(&reference(file, 42)), Some((file.to_owned(), 42)), "{file}");
        }
    }

    #[test]
    fn an_ordinary_path_is_written_as_it_is() {
        assert_eq!(reference("var/log/my_app-1.log", 7), "L:var/log/my_app-1.log#7");
    }

    #[test]
    fn what_is_no_citation_is_left_alone() {
        for text in ["app.log#1", "L:app.log", "L:app.log#", "L:app.log#+1", "L:a#99999999999999999999"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
