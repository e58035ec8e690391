//! What sealing logs again means for the texts that are stored with their issue: a value that has a
//! placeholder now goes, and one that has lost its placeholder comes back.

use crate::CoreError;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::{BTreeMap, BTreeSet};

/// Characters of a value that a person names: a shorter one would be found inside other words.
pub(crate) const VALUE_CHARS_MIN: usize = 3;
/// Characters from which a value of letters alone is no common word.
const WORD_CHARS_MIN: usize = 16;

/// Each replaced value of an issue's logs and its placeholder.
pub(crate) type Placeholders = BTreeMap<String, String>;

/// The replacements that bring a text from one sealed version to the next.
#[derive(Debug)]
pub(crate) struct TextChanges {
    /// Placeholders that stand for nothing any more, with their values.
    restored: Option<Replacer>,
    /// Values that are replaced now.
    hidden: Option<Replacer>,
}

impl TextChanges {
    /// What differs between two versions. The value that a person named is looked for whatever it is.
    pub(crate) fn between(
        before: &Placeholders,
        after: &Placeholders,
        named: Option<&str>,
    ) -> Result<Self, CoreError> {
        let in_use: BTreeSet<&str> = after.values().map(String::as_str).collect();
        let lost = before.iter().filter(|(_, placeholder)| !in_use.contains(placeholder.as_str()));
        let is_new = |value: &str| !before.contains_key(value) && is_distinctive(value);
        let hidden: Vec<(&str, &str)> = after
            .iter()
            .map(|(value, placeholder)| (value.as_str(), placeholder.as_str()))
            .filter(|(value, _)| Some(*value) == named || is_new(value))
            .collect();
        // A placeholder is taken whole, so that no value is looked for within it.
        let whole = in_use.iter().filter(|_| !hidden.is_empty()).map(|holder| (*holder, *holder));
        Ok(Self {
            restored: Replacer::new(lost.map(|(value, holder)| (holder.as_str(), value.as_str())))?,
            hidden: Replacer::new(hidden.iter().copied().chain(whole))?,
        })
    }

    /// The text under the new version; `None` when it stays as it is.
    pub(crate) fn apply(&self, text: &str) -> Option<String> {
        let restored = self.restored.as_ref().and_then(|replacer| replacer.apply(text));
        let hidden = self.hidden.as_ref();
        let hidden = hidden.and_then(|replacer| replacer.apply(restored.as_deref().unwrap_or(text)));
        hidden.or(restored).filter(|changed| changed != text)
    }
}

/// Whether a value can be looked for in any text. A user called `root` was found where the log says so, and
/// must not take the `root` of a root cause with it: texts of words are left to the detector.
fn is_distinctive(value: &str) -> bool {
    let chars = value.chars().count();
    let is_word = value.chars().all(char::is_alphabetic);
    chars >= if is_word { WORD_CHARS_MIN } else { VALUE_CHARS_MIN }
}

/// Many texts and what takes their place, in one pass; of two that begin together the longer one goes.
#[derive(Debug)]
struct Replacer {
    automaton: AhoCorasick,
    replacements: Vec<String>,
}

impl Replacer {
    fn new<'t>(pairs: impl Iterator<Item = (&'t str, &'t str)>) -> Result<Option<Self>, CoreError> {
        let (texts, replacements): (Vec<&str>, Vec<String>) =
            pairs.map(|(text, replacement)| (text, replacement.to_owned())).unzip();
        if texts.is_empty() {
            return Ok(None);
        }
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(texts);
        Ok(Some(Self { automaton: builder.map_err(CoreError::internal)?, replacements }))
    }

    fn apply(&self, text: &str) -> Option<String> {
        self.automaton.is_match(text).then(|| self.automaton.replace_all(text, &self.replacements))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placeholders(pairs: &[(&str, &str)]) -> Placeholders {
        pairs.iter().map(|(value, holder)| ((*value).to_owned(), (*holder).to_owned())).collect()
    }

    #[test]
    fn what_is_hidden_goes_and_what_is_not_comes_back() {
        let before = placeholders(&[("10.0.0.7", "[IPV4_1]"), ("jane@example.org", "[EMAIL_1]")]);
        let after = placeholders(&[("jane@example.org", "[EMAIL_1]"), ("T-77", "[TICKET_1]")]);
        let changes = TextChanges::between(&before, &after, None).unwrap();
        assert_eq!(
            changes.apply("T-77: [EMAIL_1] from [IPV4_1]").unwrap(),
            "[TICKET_1]: [EMAIL_1] from 10.0.0.7"
        );
        assert_eq!(changes.apply("nothing of it: [EMAIL_1]"), None);
        assert_eq!(TextChanges::between(&after, &after, None).unwrap().apply("T-77"), None);
    }

    #[test]
    fn a_value_is_not_looked_for_within_placeholders_nor_when_it_is_too_short() {
        let after =
            placeholders(&[("MAIL_1", "[WORD_1]"), ("jane@example.org", "[EMAIL_1]"), ("7", "[N_1]")]);
        let before = placeholders(&[("jane@example.org", "[EMAIL_1]")]);
        let changes = TextChanges::between(&before, &after, None).unwrap();
        assert_eq!(changes.apply("MAIL_1 7 of [EMAIL_1]").unwrap(), "[WORD_1] 7 of [EMAIL_1]");
    }

    #[test]
    fn a_common_word_is_replaced_in_texts_only_when_a_person_names_it() {
        let after = placeholders(&[("root", "[USERNAME_1]"), ("srv-7", "[HOSTNAME_1]")]);
        let changes = |named| TextChanges::between(&Placeholders::new(), &after, named).unwrap();
        assert_eq!(changes(None).apply("root cause: srv-7").unwrap(), "root cause: [HOSTNAME_1]");
        assert_eq!(changes(Some("root")).apply("root of srv-7").unwrap(), "[USERNAME_1] of [HOSTNAME_1]");
    }

    #[test]
    fn a_placeholder_that_another_spelling_still_needs_stays() {
        let before = placeholders(&[("AA:BB", "[MAC_1]"), ("aa-bb", "[MAC_1]")]);
        let after = placeholders(&[("aa-bb", "[MAC_1]")]);
        assert_eq!(TextChanges::between(&before, &after, None).unwrap().apply("[MAC_1]"), None);
    }
}
