//! Values that were found before, looked for wherever else they stand.
//!
//! A rule finds a password by its key and a cloud key by its shape. The same password two lines further in prose, or
//! the key in lower case, shows neither; but the issue knows them by then.

use crate::{Decisions, Label, Pseudonyms};
use aho_corasick::{AhoCorasick, MatchKind};

/// Shortest value that is looked for, in bytes without blanks: shorter ones are words of the language.
const VALUE_BYTES_MIN: usize = 8;
/// From this length on, digits alone are no counter and no time any more.
const DIGITS_MIN: usize = 13;
/// Types whose values mean something only in their place: the rules have judged that, and what is an address here
/// may be a version there.
const NAMES_OF_PLACES: &[&str] =
    &["IPV4", "IPV6", "MAC", "HOSTNAME", "USERNAME", "DOMAIN_USER", "WINDOWS_SID", "AWS_ACCOUNT_ID"];

/// The values behind placeholders, compiled; letters of either case are the same.
#[derive(Debug, Clone)]
pub struct KnownValues {
    values: AhoCorasick,
    without_blanks: AhoCorasick,
    kinds: Vec<String>,
    placeholders: Vec<String>,
}

impl KnownValues {
    /// The values that have a placeholder, without those that a person decided to keep. None when there is nothing
    /// to look for.
    #[must_use]
    pub fn of(pseudonyms: &Pseudonyms, decisions: &Decisions) -> Option<Self> {
        let mut values = Vec::new();
        let (mut kinds, mut placeholders) = (Vec::new(), Vec::new());
        for row in pseudonyms.rows() {
            let is_kept = !decisions.applies(&Label::from_user(&row.kind), &row.canonical);
            let Ok(value) = String::from_utf8(row.canonical) else { continue };
            if is_kept || NAMES_OF_PLACES.contains(&row.kind.as_str()) || !is_distinct(&value) {
                continue;
            }
            values.push(value);
            placeholders.push(format!("[{}_{}]", row.kind, row.number));
            kinds.push(row.kind);
        }
        if values.is_empty() {
            return None;
        }
        let mut builder = AhoCorasick::builder();
        builder.ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest);
        let bare = values.iter().map(|value| without_blanks(value));
        Some(Self {
            without_blanks: builder.build(bare).ok()?,
            values: builder.build(&values).ok()?,
            kinds,
            placeholders,
        })
    }

    /// Puts placeholders in their place; gives how many were replaced.
    pub fn replace_in(&self, text: &mut String) -> usize {
        let mut replaced = 0;
        let mut out = String::new();
        self.values.replace_all_with(text, &mut out, |hit, _, out| {
            out.push_str(self.placeholders.get(hit.pattern().as_usize()).map_or("", String::as_str));
            replaced += 1;
            true
        });
        if replaced > 0 {
            *text = out;
        }
        replaced
    }

    /// The first of them in bytes whose blanks do not count: its type and where it begins.
    #[must_use]
    pub fn first_in(&self, bytes: &[u8]) -> Option<(&str, usize)> {
        let kept = bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii_whitespace());
        let (places, bare): (Vec<usize>, Vec<u8>) = kept.unzip();
        let hit = self.without_blanks.find(&bare)?;
        Some((self.kinds.get(hit.pattern().as_usize())?, places.get(hit.start()).copied()?))
    }
}

fn without_blanks(value: &str) -> String {
    value.chars().filter(|character| !character.is_ascii_whitespace()).collect()
}

/// Whether a value is no word: somebody's password may be `password`, which every log says.
fn is_distinct(value: &str) -> bool {
    let value = without_blanks(value);
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.len() >= DIGITS_MIN;
    }
    let has = |is: fn(&u8) -> bool| usize::from(value.as_bytes().iter().skip(1).any(is));
    let others = |byte: &u8| !byte.is_ascii_alphanumeric();
    let classes =
        has(u8::is_ascii_lowercase) + has(u8::is_ascii_uppercase) + has(u8::is_ascii_digit) + has(others);
    value.len() >= VALUE_BYTES_MIN && classes >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(values: &[(&'static str, &str)]) -> KnownValues {
        let mut pseudonyms = Pseudonyms::default();
        for (kind, value) in values {
            pseudonyms.assign(&Label::built_in(kind), value.as_bytes());
        }
        KnownValues::of(&pseudonyms, &Decisions::default()).unwrap()
    }

    #[test]
    fn words_and_counters_are_not_looked_for() {
        for word in ["password", "Required", "changeme", "20261124", "short1!", ""] {
            assert!(!is_distinct(word), "{word}");
        }
        for value in ["Tr0ub4dor", "correct-horse", "jane@example.com", "4111111111111111", "Jane DoeSmith"] {
            assert!(is_distinct(value), "{value}");
        }
    }

    #[test]
    fn a_value_is_replaced_wherever_it_stands_and_a_longer_one_goes_first() {
        let known = known(&[("PASSWORD", "Tr0ub4dor"), ("TOKEN", "Tr0ub4dor&3"), ("IPV4", "10.20.30.40")]);
        let mut text = "he typed tr0ub4dOR, then TR0UB4DOR&3 on 10.20.30.40 — ü".to_owned();
        assert_eq!(known.replace_in(&mut text), 2);
        assert_eq!(text, "he typed [PASSWORD_1], then [TOKEN_1] on 10.20.30.40 — ü");
    }

    #[test]
    fn blanks_inside_a_value_do_not_hide_it() {
        let known = known(&[("PASSWORD", "Tr0ub4dor")]);
        assert_eq!(known.first_in(b"see Tr0u\n   b4dor"), Some(("PASSWORD", 4)));
        assert_eq!(known.first_in(b"see Tr0u b4"), None);
    }
}
