//! The rules: one file a family, each with the texts it must and must not touch.
//!
//! A new family is a new file and one line in [`FAMILIES`]. A generic test runs every family's hits and
//! misses through the whole engine.

use crate::keyed::KeyedValue;
use std::ops::Range;

mod accounts;
mod address;
mod cloud;
mod commands;
mod contact;
mod finance;
mod forge;
mod header;
mod hosts;
mod identity;
mod keys;
mod logins;
mod network;
mod passwords;
mod person;
mod saas;
mod sessions;
pub(crate) mod values;

/// The rules whose `accept` knows the names of people and of their accounts.
pub(crate) const PEOPLE_RULES: &[&str] = &["person.role_key", "accounts.user_key"];

/// Bytes on either side of a candidate in which a rule looks for other words.
const NEAR_BYTES: usize = 400;

/// Every family, secrets first: of two rules that find the same bytes the first one names them.
pub(crate) const FAMILIES: &[&Family] = &[
    &cloud::FAMILY,
    &forge::FAMILY,
    &keys::FAMILY,
    &saas::FAMILY,
    &sessions::FAMILY,
    &passwords::FAMILY,
    &commands::FAMILY,
    &network::FAMILY,
    &hosts::FAMILY,
    &header::FAMILY,
    &accounts::FAMILY,
    &logins::FAMILY,
    &contact::FAMILY,
    &person::FAMILY,
    &address::FAMILY,
    &identity::FAMILY,
    &finance::FAMILY,
];

/// Rules that belong together, with their own examples.
pub(crate) struct Family {
    /// The rules.
    pub(crate) rules: &'static [Rule],
    /// Texts with the values to be found between `«` and `»`: data for the tests and for the wiki.
    pub(crate) hits: &'static [&'static str],
    /// Texts in which nothing may be found.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are data for the tests"))]
    pub(crate) misses: &'static [&'static str],
}

/// One way to find one kind of value.
pub(crate) struct Rule {
    /// `family.name`, as spans show it.
    pub(crate) id: &'static str,
    /// The type of what it finds.
    pub(crate) kind: &'static str,
    /// How sure it is, 0–1.
    pub(crate) confidence: f32,
    /// How it finds it.
    pub(crate) find: Find,
}

impl Rule {
    /// A token with a prefix of its own, which nothing else has.
    pub(crate) const fn token(
        id: &'static str,
        kind: &'static str,
        prefixes: &'static [&'static str],
        pattern: &'static str,
    ) -> Self {
        Self { id, kind, confidence: 0.98, find: Find::Token { prefixes, pattern } }
    }
}

/// How a rule finds its values. All of them see one line at a time.
#[derive(Debug)]
pub(crate) enum Find {
    /// A prefix found by the literal pass, then a pattern that must match from there on. A group named
    /// `value` limits the value to that group.
    Token {
        /// The prefixes; letter case is left to the pattern.
        prefixes: &'static [&'static str],
        /// An ASCII pattern.
        pattern: &'static str,
    },
    /// Literals found by the literal pass, then code that takes the values around them.
    Around {
        /// The literals, in any letter case.
        literals: &'static [&'static str],
        /// Adds the ranges of the values, as offsets in the line.
        take: fn(&Place<'_>, &mut Vec<Range<usize>>),
    },
    /// A telling key (`db_password`, `firstName`), whose value follows in one of the usual notations.
    Key {
        /// The key's words, in lower case, separated by `_`; any notation of them is found.
        names: &'static [&'static str],
        /// Whether this value is one of the kind.
        accept: fn(&KeyedValue<'_>) -> bool,
    },
    /// Code that reads what a line begins with: the header that loggers put there.
    LineStart {
        /// Adds the ranges of the values in the line.
        take: fn(&[u8], &mut Vec<Range<usize>>),
    },
    /// The same for numbers that people write in groups: an unquoted value goes on over the blanks within it.
    GroupedKey {
        /// As in [`Find::Key`].
        names: &'static [&'static str],
        /// Whether this value is one of the kind.
        accept: fn(&KeyedValue<'_>) -> bool,
    },
    /// A run of base64 or hexadecimal digits that hides text in which any rule finds something.
    Encoded,
    /// A shape in the one automaton, then a check of the candidate. A shape must not match a line break.
    Shape {
        /// An ASCII pattern.
        pattern: &'static str,
        /// Whether the candidate is one of the kind.
        accept: fn(&Place<'_>) -> bool,
    },
}

/// A candidate in its line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// The line, without its terminator.
    pub(crate) line: &'a [u8],
    /// The candidate's first byte.
    pub(crate) start: usize,
    /// The byte after the candidate.
    pub(crate) end: usize,
}

impl<'a> Place<'a> {
    /// The candidate's bytes.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.line.get(self.start..self.end).unwrap_or_default()
    }

    /// The line before the candidate.
    pub(crate) fn head(&self) -> &'a [u8] {
        self.line.get(..self.start).unwrap_or_default()
    }

    /// The line after the candidate.
    pub(crate) fn tail(&self) -> &'a [u8] {
        self.line.get(self.end..).unwrap_or_default()
    }

    /// The line before the candidate, at most `NEAR_BYTES` of it: what a rule looks for around each of many
    /// candidates must not cost the length of the line each time.
    pub(crate) fn near_head(&self) -> &'a [u8] {
        let head = self.head();
        head.get(head.len().saturating_sub(NEAR_BYTES)..).unwrap_or_default()
    }

    /// The line after the candidate, at most `NEAR_BYTES` of it.
    pub(crate) fn near_tail(&self) -> &'a [u8] {
        let tail = self.tail();
        tail.get(..tail.len().min(NEAR_BYTES)).unwrap_or_default()
    }

    /// The byte before the candidate; a space at the start of the line.
    pub(crate) fn before(&self) -> u8 {
        self.head().last().copied().unwrap_or(b' ')
    }

    /// The byte after the candidate; a space at the end of the line.
    pub(crate) fn after(&self) -> u8 {
        self.tail().first().copied().unwrap_or(b' ')
    }

    /// Whether one of the words stands within `distance` bytes before the candidate, in any letter case, and is
    /// not the end of a longer word (`server` is no version).
    pub(crate) fn follows_word(&self, words: &[&str], distance: usize) -> bool {
        let head = self.head();
        let near = head.get(head.len().saturating_sub(distance)..).unwrap_or_default().to_ascii_lowercase();
        words.iter().any(|word| {
            memchr::memmem::find_iter(&near, word.as_bytes())
                .any(|at| at == 0 || word.starts_with(' ') || !near[at - 1].is_ascii_alphanumeric())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Detector, Policy};
    use std::collections::HashSet;

    /// Splits `a «b» c` into the text and the ranges of the marked values.
    fn unmark(marked: &str) -> (String, Vec<Range<usize>>) {
        let (mut text, mut ranges, mut start) = (String::new(), Vec::new(), 0);
        for c in marked.chars() {
            match c {
                '«' => start = text.len(),
                '»' => ranges.push(start..text.len()),
                other => text.push(other),
            }
        }
        (text, ranges)
    }

    #[test]
    fn every_family_finds_its_hits_and_nothing_else_in_them() {
        let detector = Detector::new(&Policy::default()).unwrap();
        let mut wrong = String::new();
        for hit in FAMILIES.iter().flat_map(|family| family.hits) {
            let (text, wanted) = unmark(hit);
            let found = detector.detect_text(text.as_bytes());
            let places: Vec<_> = found.iter().map(|span| span.start..span.end).collect();
            if places != wanted {
                let seen: Vec<_> =
                    found.iter().map(|s| (s.rule.as_str(), text.get(s.start..s.end))).collect();
                wrong.push_str(&format!("{hit}\n    found {seen:?}\n"));
            }
        }
        assert!(wrong.is_empty(), "\n{wrong}");
    }

    #[test]
    fn every_family_leaves_its_misses_alone() {
        let detector = Detector::new(&Policy::default()).unwrap();
        let mut wrong = String::new();
        for miss in FAMILIES.iter().flat_map(|family| family.misses) {
            for span in detector.detect_text(miss.as_bytes()) {
                wrong.push_str(&format!("{miss}\n    {}: {:?}\n", span.rule, miss.get(span.start..span.end)));
            }
        }
        assert!(wrong.is_empty(), "\n{wrong}");
    }

    #[test]
    fn rule_ids_are_unique_and_types_can_stand_in_placeholders() {
        let mut seen = HashSet::new();
        for rule in FAMILIES.iter().flat_map(|family| family.rules) {
            assert!(seen.insert(rule.id), "{} stands twice", rule.id);
            assert!(crate::policy::is_type_name(rule.kind), "{}", rule.kind);
        }
    }
}
