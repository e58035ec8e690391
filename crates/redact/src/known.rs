//! Values that were found before, looked for wherever else they stand.
//!
//! A rule finds a password by its key and a cloud key by its shape. The same password two lines further in prose, or
//! the key in lower case, shows neither; but the issue knows them by then.

use crate::{Decisions, Label, Pseudonyms};
use aho_corasick::{AhoCorasick, MatchKind};

/// Shortest value that is looked for, in bytes without separators: shorter ones are words of the language.
const VALUE_BYTES_MIN: usize = 8;
/// The same for digits alone.
const DIGITS_MIN: usize = 9;
/// From this length on, letters and digits in one run are no name any more.
const LONG_BYTES_MIN: usize = 24;
/// Types whose values are names that others contain: they count only where no letter or digit touches them.
const NAMES: &[&str] =
    &["IPV4", "IPV6", "MAC", "HOSTNAME", "USERNAME", "DOMAIN_USER", "WINDOWS_SID", "PERSON"];

/// The values behind placeholders, compiled; letters of either case are the same.
#[derive(Debug, Clone)]
pub struct KnownValues {
    /// The values as they are spelled: what is replaced.
    spelled: AhoCorasick,
    /// The values and their telling parts without separators: what is found.
    joined: AhoCorasick,
    /// For each pattern of `joined`, which value it belongs to.
    owners: Vec<usize>,
    known: Vec<Known>,
}

#[derive(Debug, Clone)]
struct Known {
    kind: String,
    placeholder: String,
    stands_alone: bool,
}

impl KnownValues {
    /// The values that have a placeholder, without those that a person decided to keep. None when there is nothing
    /// to look for.
    #[must_use]
    pub fn of(pseudonyms: &Pseudonyms, decisions: &Decisions) -> Option<Self> {
        let mut values = Vec::new();
        let mut known = Vec::new();
        for row in pseudonyms.rows() {
            let is_kept = !decisions.applies(&Label::from_user(&row.kind), &row.canonical);
            let Ok(value) = String::from_utf8(row.canonical) else { continue };
            if is_kept || !is_distinct(&value) {
                continue;
            }
            let placeholder = format!("[{}_{}]", row.kind, row.number);
            let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
            let stands_alone = is_number || NAMES.contains(&row.kind.as_str());
            known.push(Known { kind: row.kind, placeholder, stands_alone });
            values.push(value);
        }
        if values.is_empty() {
            return None;
        }
        let (owners, joined): (Vec<_>, Vec<_>) = values.iter().enumerate().flat_map(patterns).unzip();
        let mut builder = AhoCorasick::builder();
        builder.ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest);
        Some(Self {
            joined: builder.build(joined).ok()?,
            spelled: builder.build(&values).ok()?,
            owners,
            known,
        })
    }

    /// Puts placeholders in their place; gives how many were replaced.
    pub fn replace_in(&self, text: &mut String) -> usize {
        let mut replaced = 0;
        let mut out = String::new();
        let bytes = text.as_bytes();
        self.spelled.replace_all_with(text, &mut out, |hit, spelling, out| {
            match self.known.get(hit.pattern().as_usize()) {
                Some(known) if known.counts_in(bytes, hit.start(), hit.end()) => {
                    out.push_str(&known.placeholder);
                    replaced += 1;
                }
                _ => out.push_str(spelling),
            }
            true
        });
        if replaced > 0 {
            *text = out;
        }
        replaced
    }

    /// The first of them in bytes whose blanks, dashes and colons do not count: its type and where it begins.
    /// Decoded bytes can begin anywhere, so a name counts there whatever touches it.
    #[must_use]
    pub fn first_in(&self, bytes: &[u8], is_decoded: bool) -> Option<(&str, usize)> {
        let kept = bytes.iter().enumerate().filter(|(_, byte)| !is_separator(**byte));
        let (places, bare): (Vec<usize>, Vec<u8>) = kept.unzip();
        self.joined.find_iter(&bare).find_map(|hit| {
            let known = self.known.get(*self.owners.get(hit.pattern().as_usize())?)?;
            let (start, last) = (*places.get(hit.start())?, *places.get(hit.end().checked_sub(1)?)?);
            (is_decoded || known.counts_in(bytes, start, last + 1)).then_some((known.kind.as_str(), start))
        })
    }
}

impl Known {
    /// Whether it is meant where it stands.
    fn counts_in(&self, bytes: &[u8], start: usize, end: usize) -> bool {
        let touches =
            |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
        !self.stands_alone || !(touches(start.checked_sub(1)) || touches(Some(end)))
    }
}

fn is_separator(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'-' | b':' | b'(' | b')')
}

fn without_separators(value: &str) -> Vec<u8> {
    value.bytes().filter(|byte| !is_separator(*byte)).collect()
}

/// What tells a value: itself, and the parts that are secrets of their own. A rule may take `user:password@host` or
/// `sha256=…` as one.
fn patterns((owner, value): (usize, &String)) -> impl Iterator<Item = (usize, Vec<u8>)> {
    let parts = value
        .split(['@', ':', '=', '/', ';', '&', ',', '"'])
        .filter(|part| part.len() < value.len() && is_telling(part));
    parts.chain([value.as_str()]).map(move |text| (owner, without_separators(text)))
}

/// Whether a part is a secret and no name: of three classes of characters, or long and mixed with digits.
fn is_telling(part: &str) -> bool {
    let bare = without_separators(part);
    let classes = classes_of(part);
    bare.len() >= VALUE_BYTES_MIN && classes >= 3 && part.bytes().any(|byte| byte.is_ascii_digit())
        || bare.len() >= LONG_BYTES_MIN && classes >= 2 && bare.iter().all(u8::is_ascii_alphanumeric)
}

/// How many classes of characters there are behind the first one, which may be a capital for grammar's sake.
fn classes_of(value: &str) -> usize {
    let has = |is: fn(&u8) -> bool| usize::from(value.as_bytes().iter().skip(1).any(is));
    let others = |byte: &u8| !byte.is_ascii_alphanumeric();
    has(u8::is_ascii_lowercase) + has(u8::is_ascii_uppercase) + has(u8::is_ascii_digit) + has(others)
}

/// Whether a value is no word: somebody's password may be `password`, which every log says.
fn is_distinct(value: &str) -> bool {
    let bare = without_separators(value);
    if bare.iter().all(u8::is_ascii_digit) {
        return bare.len() >= DIGITS_MIN;
    }
    bare.len() >= VALUE_BYTES_MIN && classes_of(value) >= 2
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
        for word in ["password", "Required", "changeme", "2026-11-24", "short1!", ""] {
            assert!(!is_distinct(word), "{word}");
        }
        for value in ["Tr0ub4dor", "correct-horse", "jane@example.com", "4111111111111111", "Jane DoeSmith"] {
            assert!(is_distinct(value), "{value}");
        }
    }

    #[test]
    fn a_value_is_replaced_wherever_it_stands_and_a_longer_one_goes_first() {
        let known = known(&[("PASSWORD", "Tr0ub4dor"), ("TOKEN", "Tr0ub4dor&3"), ("IPV4", "10.20.30.40")]);
        let mut text = "he typed tr0ub4dOR, then TR0UB4DOR&3 on 10.20.30.40, not 10.20.30.401 — ü".to_owned();
        assert_eq!(known.replace_in(&mut text), 3);
        assert_eq!(text, "he typed [PASSWORD_1], then [TOKEN_1] on [IPV4_1], not 10.20.30.401 — ü");
    }

    #[test]
    fn separators_inside_a_value_do_not_hide_it() {
        let known = known(&[("PASSWORD", "Tr0ub4dor")]);
        assert_eq!(known.first_in(b"see Tr0u\n   b4dor", false), Some(("PASSWORD", 4)));
        assert_eq!(known.first_in(b"see Tr0u b4", false), None);
        let known = self::known(&[("CREDIT_CARD", "4539578763621486"), ("MAC", "001b44c49a7e")]);
        assert_eq!(known.first_in(b"card 4539-5787 6362-1486", false), Some(("CREDIT_CARD", 5)));
        assert_eq!(known.first_in(b"at 00:1B:44:C4:9A:7E", false), Some(("MAC", 3)));
        assert_eq!(known.first_in(b"order 145395787636214861", false), None);
        assert_eq!(known.first_in(b"order 145395787636214861", true), Some(("CREDIT_CARD", 7)));
    }

    #[test]
    fn a_secret_inside_a_value_is_found_by_itself_and_a_name_is_not() {
        let known = known(&[("EMAIL", "app:Tr0ub4dor-9@db.example.com")]);
        assert_eq!(known.first_in(b"they typed Tr0ub4dor-9", false), Some(("EMAIL", 11)));
        assert_eq!(known.first_in(b"lookup of db.example.com", false), None);
    }
}
