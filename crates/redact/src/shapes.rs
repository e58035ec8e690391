//! Finds what is known by its shape: addresses, numbers with check digits.
//!
//! A shape can only begin where a word begins, or at a sign such as `+`. One automaton for all of them is
//! started at each such place and dies within a few bytes at nearly every one. That is several times faster
//! than letting it run over every byte, and it gives every length that a shape can have there, so that the
//! check digits decide which one is meant.

use crate::RuleError;
use regex_automata::{
    Anchored, MatchKind,
    hybrid::dfa::{Cache, DFA},
    nfa::thompson,
    util::{pool::Pool, start, syntax},
};

/// Largest automaton of the shapes, in bytes, before its states are built on the way.
const COMPILED_BYTES_MAX: usize = 32 << 20;
/// Memory for the states of one thread; when it is full, it starts anew.
const CACHE_BYTES: usize = 16 << 20;
/// Longest shape, in bytes.
const SHAPE_BYTES_MAX: usize = 256;

type Caches =
    Pool<Cache, Box<dyn Fn() -> Cache + Send + Sync + std::panic::UnwindSafe + std::panic::RefUnwindSafe>>;

/// The shapes of all rules, compiled.
pub(crate) struct Shapes {
    dfa: DFA,
    caches: Caches,
    /// The bytes that a shape can begin with.
    begins: [bool; 256],
}

impl std::fmt::Debug for Shapes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shapes").field("patterns", &self.dfa.pattern_len()).finish_non_exhaustive()
    }
}

/// A shape in a text: the number of its pattern and where it can end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) pattern: usize,
    pub(crate) end: usize,
}

impl Shapes {
    /// Patterns are ASCII and match no line break.
    pub(crate) fn new(patterns: &[&str]) -> Result<Self, RuleError> {
        let built = DFA::builder()
            .configure(DFA::config().match_kind(MatchKind::All).cache_capacity(CACHE_BYTES))
            .syntax(syntax::Config::new().unicode(false).utf8(false))
            .thompson(thompson::Config::new().utf8(false).nfa_size_limit(Some(COMPILED_BYTES_MAX)))
            .build_many(patterns);
        let dfa = built.map_err(|error| RuleError::BuiltIn { reason: error.to_string() })?;
        let begins = beginnings(&dfa);
        let for_caches = dfa.clone();
        let caches: Caches = Pool::new(Box::new(move || for_caches.create_cache()));
        Ok(Self { dfa, caches, begins })
    }

    /// Calls `accept` at each place where shapes begin, with all of them: in the order of their patterns, each
    /// pattern's longest first. Goes on behind the end that it gives.
    pub(crate) fn scan(&self, text: &[u8], mut accept: impl FnMut(usize, &[Hit]) -> Option<usize>) {
        let mut cache = self.caches.get();
        let mut hits = Vec::new();
        let (mut at, mut in_word) = (0, false);
        while let Some(byte) = text.get(at) {
            let is_word = is_word(*byte);
            if !(self.begins[usize::from(*byte)] && !(in_word && is_word)) {
                in_word = is_word;
                at += 1;
                continue;
            }
            hits.clear();
            self.hits_at(&mut cache, text, at, &mut hits);
            let end = if hits.is_empty() { None } else { accept(at, &hits) };
            // The next candidate may begin inside one that was not accepted.
            at = end.unwrap_or(at + 1).max(at + 1);
            in_word = text.get(at - 1).is_some_and(|byte| self::is_word(*byte));
        }
    }

    fn hits_at(&self, cache: &mut Cache, text: &[u8], start: usize, hits: &mut Vec<Hit>) {
        let config = start::Config::new()
            .anchored(Anchored::Yes)
            .look_behind(start.checked_sub(1).and_then(|before| text.get(before).copied()));
        let Ok(mut state) = self.dfa.start_state(cache, &config) else { return };
        let limit = text.len().min(start + SHAPE_BYTES_MAX);
        for (at, byte) in (start..limit).zip(&text[start..limit]) {
            let Ok(next) = self.dfa.next_state(cache, state, *byte) else { return };
            state = next;
            if state.is_tagged() {
                if !state.is_match() {
                    break;
                }
                self.record(cache, state, at, hits);
            }
        }
        // What ends with the text is known only behind its last byte.
        if limit == text.len()
            && !state.is_dead()
            && let Ok(last) = self.dfa.next_eoi_state(cache, state)
            && last.is_match()
        {
            self.record(cache, last, limit, hits);
        }
        hits.sort_unstable_by_key(|hit| (hit.pattern, std::cmp::Reverse(hit.end)));
    }

    fn record(
        &self,
        cache: &Cache,
        state: regex_automata::hybrid::LazyStateID,
        end: usize,
        hits: &mut Vec<Hit>,
    ) {
        let patterns = 0..self.dfa.match_len(cache, state);
        hits.extend(
            patterns
                .map(|index| Hit { pattern: self.dfa.match_pattern(cache, state, index).as_usize(), end }),
        );
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The bytes after which the automaton lives on, at the start of a line or behind a blank.
fn beginnings(dfa: &DFA) -> [bool; 256] {
    let mut cache = dfa.create_cache();
    let mut begins = [false; 256];
    for byte in 0..=u8::MAX {
        let lives = |before: Option<u8>, cache: &mut Cache| {
            let config = start::Config::new().anchored(Anchored::Yes).look_behind(before);
            let state = dfa.start_state(cache, &config).ok()?;
            Some(!dfa.next_state(cache, state, byte).ok()?.is_dead())
        };
        let anywhere = [None, Some(b' '), Some(b'a')].into_iter();
        begins[usize::from(byte)] =
            anywhere.filter_map(|before| lives(before, &mut cache)).any(|lives| lives);
    }
    begins
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ops::Range;

    fn found(patterns: &[&str], text: &str) -> Vec<(usize, usize, Range<usize>)> {
        let mut all = Vec::new();
        Shapes::new(patterns).unwrap().scan(text.as_bytes(), |start, hits| {
            all.extend(hits.iter().map(|hit| (start, hit.pattern, start..hit.end)));
            hits.first().map(|hit| hit.end)
        });
        all
    }

    #[test]
    fn a_shape_is_given_with_every_length_it_can_have() {
        let seen = found(&[r"\b\d{2}(?: \d{2}){0,2}\b"], "x 11 22 33 44");
        assert_eq!(seen, [(2, 0, 2..10), (2, 0, 2..7), (2, 0, 2..4), (11, 0, 11..13)]);
    }

    #[test]
    fn a_shape_begins_at_a_word_or_at_a_sign() {
        let seen = found(&[r"\+\d{3}\b", r"\b\d{4}\b"], "a1234 +123 b+456");
        assert_eq!(seen, [(6, 0, 6..10), (12, 0, 12..16)]);
    }

    #[test]
    fn a_shape_at_the_very_end_is_found() {
        assert_eq!(found(&[r"\b\d{4}\b"], "1234"), [(0, 0, 0..4)]);
    }
}
