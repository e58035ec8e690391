//! Rules as data for what a line means beyond its level: causes, states, symptoms, changes.
//!
//! A rule names words that must stand in the line together. It is read once for each new masked text,
//! never once a line. Each family has its own file with its own hits and near-misses.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

mod build;
mod change;
mod consequence;
mod database;
mod kernel;
mod network;
mod orchestrator;
mod storage;
mod windows;
mod words;

/// What a line that a rule fits says about an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Explains by itself why other things fail.
    Cause,
    /// Something is wrong here; it may have a cause elsewhere.
    State,
    /// Suffers from something else: refused, timed out, unreachable.
    Symptom,
    /// Repeats that something failed and adds nothing.
    Consequence,
    /// Somebody or something changed the system.
    Change,
    /// Back to normal, or normal at all.
    Recovery,
}

/// One rule.
pub(crate) struct Rule {
    pub(crate) kind: Kind,
    /// 1 weak, 2 clear, 3 decisive.
    pub(crate) weight: f64,
    /// Lower-case texts that must all stand in the line.
    pub(crate) needles: &'static [&'static str],
    /// Lower-case texts of which none may stand in the line.
    pub(crate) unless: &'static [&'static str],
    /// What it says, in the reader's words, without a full stop.
    pub(crate) says: &'static str,
}

/// A rule whose needles suffice.
const fn rule(kind: Kind, weight: f64, needles: &'static [&'static str], says: &'static str) -> Rule {
    Rule { kind, weight, needles, unless: &[], says }
}

impl Rule {
    /// The same rule, but for lines that also hold one of these texts.
    const fn unless(self, unless: &'static [&'static str]) -> Self {
        Self { unless, ..self }
    }
}

/// The rules of one field, with lines they must fit and lines they must not.
pub(crate) struct Family {
    pub(crate) name: &'static str,
    pub(crate) rules: &'static [Rule],
    #[cfg_attr(not(test), expect(dead_code, reason = "the hits are the family's test"))]
    pub(crate) hits: &'static [(&'static str, Kind)],
    #[cfg_attr(not(test), expect(dead_code, reason = "the near-misses are the family's test"))]
    pub(crate) misses: &'static [&'static str],
}

const FAMILIES: &[Family] = &[
    kernel::FAMILY,
    orchestrator::FAMILY,
    database::FAMILY,
    network::FAMILY,
    storage::FAMILY,
    build::FAMILY,
    windows::FAMILY,
    change::FAMILY,
    consequence::FAMILY,
    words::FAMILY,
];

/// Index of a rule in the order of [`FAMILIES`].
pub(crate) type RuleId = u16;

/// All rules, ready to be looked for at once.
#[derive(Debug)]
pub(crate) struct Rules {
    words: AhoCorasick,
    compiled: Vec<Compiled>,
    /// The rules that begin with each word, so that only those are looked at whose word was found.
    by_first_word: Vec<Vec<RuleId>>,
    weights: Vec<f64>,
}

#[derive(Debug)]
struct Compiled {
    needles: Vec<usize>,
    unless: Vec<usize>,
}

impl Rules {
    /// Builds the search for every word of every rule.
    pub(crate) fn new() -> Self {
        let mut texts: Vec<&'static str> = Vec::new();
        let mut place = |text: &&'static str| {
            texts.iter().position(|known| known == text).unwrap_or_else(|| {
                texts.push(text);
                texts.len() - 1
            })
        };
        let compiled: Vec<Compiled> = all()
            .map(|(_, rule)| Compiled {
                needles: rule.needles.iter().map(&mut place).collect(),
                unless: rule.unless.iter().map(&mut place).collect(),
            })
            .collect();
        let words = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::DFA))
            .build(&texts)
            .expect("a few hundred short words always fit into one automaton");
        let mut by_first_word = vec![Vec::new(); texts.len()];
        for (id, rule) in compiled.iter().enumerate() {
            by_first_word[rule.needles[0]].push(id as RuleId);
        }
        let weights = all().map(|(_, rule)| rule.weight).collect();
        Self { words, compiled, by_first_word, weights }
    }

    /// The weightiest rule that fits a line; of two that weigh the same the earlier one.
    pub(crate) fn best(&self, message: &[u8], detail: &[u8]) -> Option<RuleId> {
        let mut found: Vec<usize> = Vec::new();
        for text in [message, detail] {
            let begins = |m: &aho_corasick::Match| begins_word(text, m.start());
            found.extend(
                self.words.find_overlapping_iter(text).filter(begins).map(|m| m.pattern().as_usize()),
            );
        }
        let fits = |id: &&RuleId| {
            let rule = &self.compiled[usize::from(**id)];
            rule.needles.iter().all(|n| found.contains(n)) && !rule.unless.iter().any(|n| found.contains(n))
        };
        let weight = |id: RuleId| self.weights[usize::from(id)];
        let fitting = found.iter().flat_map(|word| &self.by_first_word[*word]).filter(fits);
        fitting.copied().max_by(|a, b| weight(*a).total_cmp(&weight(*b)).then(b.cmp(a)))
    }
}

/// Whether a word begins here: `fan` is not in `infant`, but `exception` is in `StateException`.
fn begins_word(text: &[u8], at: usize) -> bool {
    let Some((before, first)) = at.checked_sub(1).and_then(|i| text.get(i)).zip(text.get(at)) else {
        return true;
    };
    let is_camel = before.is_ascii_lowercase() && first.is_ascii_uppercase();
    !before.is_ascii_alphanumeric() || !first.is_ascii_alphanumeric() || is_camel
}

/// The rule of an id, with the name of its family.
pub(crate) fn by_id(id: RuleId) -> (&'static str, &'static Rule) {
    all().nth(usize::from(id)).expect("ids are given out by Rules::best alone")
}

fn all() -> impl Iterator<Item = (&'static str, &'static Rule)> {
    FAMILIES.iter().flat_map(|family| family.rules.iter().map(|rule| (family.name, rule)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_fits_its_hits() {
        let rules = Rules::new();
        for family in FAMILIES {
            for (line, kind) in family.hits {
                let id = rules
                    .best(line.as_bytes(), b"")
                    .unwrap_or_else(|| panic!("{}: no rule fits {line}", family.name));
                assert_eq!(by_id(id).1.kind, *kind, "{}: {line}", family.name);
            }
        }
    }

    #[test]
    fn no_rule_fits_a_near_miss() {
        let rules = Rules::new();
        for family in FAMILIES {
            for line in family.misses {
                let fits = rules.best(line.as_bytes(), b"").map(|id| by_id(id).1.says);
                assert_eq!(fits, None, "{}: {line}", family.name);
            }
        }
    }

    #[test]
    fn needles_are_lower_case_and_every_rule_speaks() {
        for (family, rule) in all() {
            let texts = || rule.needles.iter().chain(rule.unless);
            assert!(
                !rule.needles.is_empty() && texts().all(|t| *t == t.to_lowercase()),
                "{family}: {:?}",
                rule.needles
            );
            assert!(!rule.says.is_empty() && !rule.says.ends_with('.'), "{family}: {}", rule.says);
            assert!((1.0..=3.0).contains(&rule.weight), "{family}: {}", rule.says);
        }
    }
}
