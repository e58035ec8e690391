//! Values that are never replaced.

use crate::{
    Detector, Policy, RuleError,
    policy::{USER_PATTERN_BYTES_MAX, USER_RULE_COMPILED_BYTES_MAX, is_type_name},
    rule_error::reason_of,
    rules::FAMILIES,
};
use regex_automata::{Anchored, Input, MatchKind, meta::Regex, util::syntax};
use std::{
    collections::{BTreeSet, HashSet},
    sync::LazyLock,
};
use tftsr_model::{AllowedMatch, AllowedValue};

/// Types of values that a pattern without a type may let through: one that matches more is meant for one of
/// them and opens the rest by accident.
pub const ALLOWED_TYPES_MAX: usize = 4;

/// The allow-list of a policy, compiled.
#[derive(Debug, Default)]
pub(crate) struct AllowList {
    /// Values of any type, compared byte for byte.
    exact: HashSet<Vec<u8>>,
    others: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    pattern: Regex,
    kind: Option<String>,
}

impl AllowList {
    pub(crate) fn new(entries: &[AllowedValue]) -> Result<Self, RuleError> {
        let mut list = Self::default();
        for entry in entries {
            check_form(entry)?;
            if is_plain(entry) {
                list.exact.insert(entry.value.clone().into_bytes());
            } else {
                list.others.push(Entry { pattern: compile(entry)?, kind: entry.kind.clone() });
            }
        }
        Ok(list)
    }

    /// Whether a value that was found as this type stays.
    pub(crate) fn allows(&self, kind: &str, value: &[u8]) -> bool {
        self.exact.contains(value) || self.others.iter().any(|entry| entry.allows(kind, value))
    }
}

impl Entry {
    fn allows(&self, kind: &str, value: &[u8]) -> bool {
        let is_of_kind = self.kind.as_ref().is_none_or(|wanted| wanted == kind);
        let input = Input::new(value).anchored(Anchored::Yes);
        is_of_kind && self.pattern.find(input).is_some_and(|found| found.end() == value.len())
    }
}

fn is_plain(entry: &AllowedValue) -> bool {
    entry.match_by == AllowedMatch::Exact && entry.kind.is_none() && !entry.ignores_case
}

/// Checks an entry as a person adds it.
///
/// # Errors
/// A [`RuleError`] that names the entry: it is empty or too long, its pattern does not compile, its type is no
/// type name, or it would let values of many types through.
pub fn check_allowed(entry: &AllowedValue) -> Result<(), RuleError> {
    check_form(entry)?;
    let list = AllowList::new(std::slice::from_ref(entry))?;
    if entry.kind.is_none() && entry.match_by == AllowedMatch::Pattern {
        let types = sample_types_allowed(&list);
        if types > ALLOWED_TYPES_MAX {
            return Err(RuleError::AllowsTooMuch { value: entry.value.clone(), types });
        }
    }
    Ok(())
}

fn check_form(entry: &AllowedValue) -> Result<(), RuleError> {
    if entry.value.is_empty() || entry.value.contains('\n') {
        return Err(RuleError::NoValue { value: entry.value.clone() });
    }
    if entry.value.len() > USER_PATTERN_BYTES_MAX {
        return Err(RuleError::TooLarge {
            rule: "allow-list".to_owned(),
            what: "value",
            limit_bytes: USER_PATTERN_BYTES_MAX,
        });
    }
    match &entry.kind {
        Some(kind) if !is_type_name(kind) => {
            Err(RuleError::TypeName { rule: entry.value.clone(), kind: kind.clone() })
        }
        _ => Ok(()),
    }
}

/// With every match counted, the longest one tells whether the pattern can match the whole value.
fn compile(entry: &AllowedValue) -> Result<Regex, RuleError> {
    let pattern = match entry.match_by {
        AllowedMatch::Exact => regex::escape(&entry.value),
        AllowedMatch::Pattern => entry.value.clone(),
    };
    let limit = Some(USER_RULE_COMPILED_BYTES_MAX);
    Regex::builder()
        .configure(Regex::config().nfa_size_limit(limit).match_kind(MatchKind::All))
        .syntax(syntax::Config::new().utf8(false).case_insensitive(entry.ignores_case))
        .build(&pattern)
        .map_err(|error| RuleError::Pattern { rule: entry.value.clone(), reason: reason_of(&error) })
}

/// Of how many types the list lets a value among the built-in rules' own examples through.
fn sample_types_allowed(list: &AllowList) -> usize {
    let through = EXAMPLES.iter().filter(|(kind, value)| list.allows(kind, value));
    through.map(|(kind, _)| kind).collect::<BTreeSet<_>>().len()
}

/// The values in the examples of the built-in rules, each with its type.
static EXAMPLES: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let detector = Detector::new(&Policy::default()).expect("a test compiles the built-in rules");
    let texts = FAMILIES.iter().flat_map(|family| family.hits).map(|hit| hit.replace(['«', '»'], ""));
    let values_of = |text: String| {
        let spans = detector.detect_text(text.as_bytes()).into_iter();
        let value = |span: crate::Span| Some((span.kind.to_string(), text.get(span.start..span.end)?.into()));
        spans.filter_map(value).collect::<Vec<_>>()
    };
    texts.flat_map(values_of).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(value: &str) -> AllowedValue {
        AllowedValue { match_by: AllowedMatch::Pattern, ..AllowedValue::exact(value) }
    }

    fn allows(entry: AllowedValue, kind: &str, value: &str) -> bool {
        AllowList::new(&[entry]).unwrap().allows(kind, value.as_bytes())
    }

    #[test]
    fn an_entry_allows_what_it_names_and_nothing_else() {
        assert!(allows(AllowedValue::exact("10.0.0.1"), "IPV4", "10.0.0.1"));
        assert!(!allows(AllowedValue::exact("10.0.0.1"), "IPV4", "10.0.0.11"));
        let any_case = AllowedValue { ignores_case: true, ..AllowedValue::exact("Build.Bot") };
        assert!(allows(any_case, "USERNAME", "build.bot"));
        let typed = AllowedValue { kind: Some("EMAIL".to_owned()), ..AllowedValue::exact("a@b.org") };
        assert!(allows(typed.clone(), "EMAIL", "a@b.org"));
        assert!(!allows(typed, "PASSWORD", "a@b.org"));
    }

    #[test]
    fn a_pattern_must_match_the_whole_value() {
        assert!(allows(pattern(r"10\.|10\.\d+\.\d+\.\d+"), "IPV4", "10.1.2.3"));
        assert!(!allows(pattern(r"10\.\d+"), "IPV4", "10.1.2.3"));
    }

    #[test]
    fn an_entry_that_would_open_everything_is_refused() {
        for open in [".*", r"\S+", "[A-Za-z0-9_-]+"] {
            let refused = check_allowed(&pattern(open)).unwrap_err();
            assert!(matches!(refused, RuleError::AllowsTooMuch { .. }), "{open}: {refused}");
        }
        check_allowed(&pattern(r".*@example\.com")).unwrap();
        check_allowed(&AllowedValue { kind: Some("HOSTNAME".to_owned()), ..pattern(".*") }).unwrap();
        assert!(check_allowed(&AllowedValue::exact("")).is_err());
        assert!(check_allowed(&pattern("a)(b")).is_err());
    }
}
