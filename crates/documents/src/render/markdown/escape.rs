//! Plain text as Markdown: as few backslashes as possible, and never one too few.
//!
//! Each rule looks at a character and its neighbours as they will be written, and answers whether
//! CommonMark could read it as anything but itself.

use super::inline::Place;

/// What stands around a text.
pub(super) struct Surroundings {
    pub(super) place: Place,
    pub(super) in_link: bool,
    /// Nothing stands before it in its block.
    pub(super) starts_line: bool,
    /// Nothing stands after it in its block or link.
    pub(super) ends_line: bool,
    pub(super) follows_citation: bool,
    /// The first character must be written as an entity.
    pub(super) encode_first: bool,
    /// The last character must be written as an entity.
    pub(super) encode_last: bool,
}

/// The text as Markdown.
pub(super) fn escape(text: &str, around: &Surroundings) -> String {
    let chars: Vec<char> = text.chars().collect();
    let encoded = (0..chars.len()).map(|at| is_encoded(&chars, at, around)).collect();
    let line = Line { chars: &chars, encoded, around };
    let mut out = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        line.push(&mut out, at, *c);
    }
    out
}

/// Control characters always; spaces where a line's edge would eat them; what a delimiter demands.
fn is_encoded(chars: &[char], at: usize, around: &Surroundings) -> bool {
    let Some(&c) = chars.get(at) else { return false };
    let last = chars.len() - 1;
    let is_demanded = (at == 0 && around.encode_first) || (at == last && around.encode_last);
    let at_block_edge = (at == 0 && around.starts_line) || (at == last && around.ends_line);
    if c == '\n' {
        return is_demanded || at_block_edge || around.place == Place::Heading;
    }
    let before_is_break = at > 0 && chars.get(at - 1) == Some(&'\n');
    let at_line_edge = at_block_edge || before_is_break || chars.get(at + 1) == Some(&'\n');
    is_demanded || (c.is_control() && c != '\t') || (c.is_whitespace() && at_line_edge)
}

struct Line<'a> {
    chars: &'a [char],
    encoded: Vec<bool>,
    around: &'a Surroundings,
}

impl Line<'_> {
    fn push(&self, out: &mut String, at: usize, c: char) {
        if self.is_encoded(at) {
            out.push_str(&format!("&#{};", u32::from(c)));
            return;
        }
        match (c, self.around.place) {
            ('\n', Place::Cell) => out.push_str("<br>"),
            ('\n', _) => out.push_str("\\\n"),
            _ => {
                if self.needs_backslash(at, c) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }

    fn needs_backslash(&self, at: usize, c: char) -> bool {
        match c {
            '`' => true,
            '\\' => !self.is_harmless_after_backslash(at + 1),
            '*' => !self.stands_alone(at, at),
            '_' => self.underscore_counts(at),
            '<' => self.opens_tag(at),
            '&' => self.opens_entity(at),
            '[' => !self.is_plain_bracket(at),
            ']' => self.around.in_link,
            '!' => self.get(at + 1).is_none_or(|next| next == '['),
            '(' => at == 0 && self.around.follows_citation,
            '|' => self.around.place == Place::Cell || self.starts_line(at),
            ':' => (at == 0 && self.around.follows_citation) || self.is_table_rule(at),
            '#' => self.opens_heading(at) || self.closes_heading(at),
            '+' => self.opens_item(at),
            '-' => self.opens_item(at) || self.is_table_rule(at),
            '=' => self.starts_line(at) && self.line_consists_of(at, "= "),
            '>' | '~' => self.starts_line(at),
            '.' | ')' => self.follows_number(at) && self.ends_word(at + 1),
            _ => false,
        }
    }

    fn get(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|before| self.get(before))
    }

    fn is_encoded(&self, at: usize) -> bool {
        self.encoded.get(at).copied().unwrap_or(false)
    }

    /// Whether a letter or digit stands there and will be written as itself.
    fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(char::is_alphanumeric) && !self.is_encoded(at)
    }

    fn is_space(&self, at: usize) -> bool {
        self.get(at).is_some_and(|c| c == ' ') && !self.is_encoded(at)
    }

    /// Whether the character there begins a line that could be read as a block.
    fn starts_line(&self, at: usize) -> bool {
        let begins = if at == 0 { self.around.starts_line } else { self.before(at) == Some('\n') };
        begins && self.around.place == Place::Paragraph
    }

    /// Whether a list marker or a heading's hashes would end before this place.
    fn ends_word(&self, at: usize) -> bool {
        self.is_encoded(at) || self.get(at).is_none_or(char::is_whitespace)
    }

    fn line_consists_of(&self, at: usize, allowed: &str) -> bool {
        self.chars.iter().skip(at).take_while(|c| **c != '\n').all(|c| allowed.contains(*c))
    }

    fn is_harmless_after_backslash(&self, at: usize) -> bool {
        let is_harmless = |c: char| c != '\n' && !c.is_ascii_punctuation();
        self.get(at).is_some_and(is_harmless) && !self.is_encoded(at)
    }

    /// Whether the run from `first` to `last` has a space on either side and so can style nothing.
    fn stands_alone(&self, first: usize, last: usize) -> bool {
        first > 0 && self.is_space(first - 1) && self.is_space(last + 1)
    }

    fn underscore_counts(&self, at: usize) -> bool {
        let is_other = |c: &char| *c != '_';
        let left = self.chars.iter().take(at).rposition(is_other);
        let right = self.chars.iter().skip(at).position(is_other).map(|offset| at + offset);
        let (Some(left), Some(right)) = (left, right) else { return true };
        let is_inside_word = self.is_word(left) && self.is_word(right);
        !is_inside_word && !self.stands_alone(left + 1, right - 1)
    }

    fn opens_tag(&self, at: usize) -> bool {
        self.get(at + 1).is_none_or(|next| next.is_ascii_alphabetic() || "/!?".contains(next))
    }

    fn opens_entity(&self, at: usize) -> bool {
        let rest = self.chars.iter().skip(at + 1);
        let name_length = rest.clone().take_while(|c| c.is_ascii_alphanumeric() || **c == '#').count();
        name_length > 0 && rest.clone().nth(name_length) == Some(&';')
    }

    /// `[ERROR] text` needs no backslash: no definition of `ERROR` follows, and nothing that would
    /// make a link of it.
    fn is_plain_bracket(&self, at: usize) -> bool {
        if self.around.in_link || (at == 0 && !self.around.starts_line) {
            return false;
        }
        let rest = self.chars.iter().skip(at + 1);
        let is_plain = |c: &char| c.is_alphanumeric() || " ._-:/+=,".contains(*c);
        let length = rest.clone().take_while(|c| is_plain(c)).count();
        let mut end = rest.clone().skip(length);
        let is_citation = rest.take(2).collect::<String>() == "L:";
        let closes = end.next() == Some(&']');
        let is_followed_plainly = end.next().is_some_and(|c| !"([:".contains(*c));
        length > 0 && !is_citation && closes && is_followed_plainly
    }

    /// A line of hyphens, colons and bars under a line with a bar would make a table of both; one of
    /// hyphens alone a heading or a rule.
    fn is_table_rule(&self, at: usize) -> bool {
        self.starts_line(at) && self.line_consists_of(at, "-:| \t")
    }

    fn opens_item(&self, at: usize) -> bool {
        self.starts_line(at) && self.ends_word(at + 1)
    }

    fn opens_heading(&self, at: usize) -> bool {
        let hashes = self.chars.iter().skip(at).take_while(|c| **c == '#').count();
        self.starts_line(at) && self.ends_word(at + hashes)
    }

    fn closes_heading(&self, at: usize) -> bool {
        self.around.place == Place::Heading && self.around.ends_line && at + 1 == self.chars.len()
    }

    fn follows_number(&self, at: usize) -> bool {
        let digits = self.chars.iter().take(at).rev().take_while(|c| c.is_ascii_digit()).count();
        digits > 0 && self.starts_line(at - digits)
    }
}
