//! Text as the template takes it: lines of parts between which a line may break.
//!
//! A path of 200 characters or a base64 blob has no space to break at and would run out of its cell.
//! The template puts an empty, breakable gap between parts, so that the text itself stays the same.

use crate::fonts::Fonts;

/// Shorter words fit into every column.
const WORD_CHARS_MAX: usize = 16;
/// In a longer word, a break may come after each of these.
const BREAK_AFTER: &str = "/\\._-:=,;@&?|+)]}";
/// A part is no shorter than this, so that no single character is left alone on a line.
const PART_CHARS_MIN: usize = 3;
/// A part is no longer than this, whatever it consists of.
const PART_CHARS_MAX: usize = 8;
/// A tab in a code block leads to the next multiple of this.
const TAB_STOP: usize = 4;

/// The longest stretch of a text that never breaks, in characters.
pub(crate) fn longest_part(text: &str) -> usize {
    let words = text.split_whitespace().map(|word| word.chars().count());
    words.map(|chars| if chars > WORD_CHARS_MAX { PART_CHARS_MAX } else { chars }).max().unwrap_or(0)
}

/// The text as lines of parts. Characters that no font has, and those that would change the reading
/// order unseen, are written as their number.
pub(crate) fn lines(text: &str, fonts: &Fonts) -> Vec<Vec<String>> {
    text.split('\n').map(|line| parts(&visible(line, fonts))).collect()
}

/// A line of code as parts: like text, with tabs expanded and every space kept.
pub(crate) fn code_lines(text: &str, fonts: &Fonts) -> Vec<Vec<String>> {
    text.split('\n').map(|line| parts(&visible(&expand_tabs(line), fonts))).collect()
}

fn expand_tabs(line: &str) -> String {
    let mut out = String::new();
    let mut column = 0;
    for c in line.chars() {
        let width = if c == '\t' { TAB_STOP - column % TAB_STOP } else { 1 };
        if c == '\t' {
            out.push_str(&" ".repeat(width));
        } else {
            out.push(c);
        }
        column += width;
    }
    out
}

fn visible(text: &str, fonts: &Fonts) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\t' {
            out.push(' ');
        } else if is_hidden(c) || !fonts.covers(c) {
            out.push_str(&format!("[U+{:04X}]", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// Control characters, and the ones that turn the reading direction around.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

fn parts(line: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    for piece in line.split_inclusive(char::is_whitespace) {
        if piece.trim_end().chars().nth(WORD_CHARS_MAX).is_some() {
            split_word(piece, &mut parts);
        } else if let Some(last) = parts.last_mut() {
            last.push_str(piece);
        }
    }
    parts
}

fn split_word(word: &str, parts: &mut Vec<String>) {
    let mut chars_in_part = 0;
    for c in word.chars() {
        let is_full = chars_in_part >= PART_CHARS_MAX;
        if is_full && !c.is_whitespace() {
            parts.push(String::new());
            chars_in_part = 0;
        }
        if let Some(last) = parts.last_mut() {
            last.push(c);
        }
        chars_in_part += 1;
        if BREAK_AFTER.contains(c) && chars_in_part >= PART_CHARS_MIN {
            parts.push(String::new());
            chars_in_part = 0;
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.push(String::new());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_put_together_are_the_text() {
        let token = "a/b/".repeat(60);
        for line in [
            "",
            " ",
            "a b",
            "  indented  twice ",
            &token,
            "x".repeat(300).as_str(),
            "日本語".repeat(20).as_str(),
        ] {
            assert_eq!(parts(line).concat(), line);
        }
    }

    #[test]
    fn a_long_token_has_no_part_longer_than_a_narrow_cell() {
        let line = format!("see {} end", "QUJD".repeat(60));
        assert!(parts(&line).iter().all(|part| longest_part(part) <= WORD_CHARS_MAX), "{:?}", parts(&line));
    }

    #[test]
    fn an_ordinary_sentence_is_one_part() {
        assert_eq!(
            parts("The disk of the database host was full."),
            ["The disk of the database host was full."]
        );
    }

    #[test]
    fn tabs_lead_to_the_next_stop() {
        assert_eq!(expand_tabs("\ta\tb"), "    a   b");
    }
}
