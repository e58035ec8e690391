//! Finds what is known by its shape: addresses, numbers with check digits.
//!
//! A shape can only begin where a word begins, or at a sign such as `+`. One automaton for all of them is
//! started at each such place and dies within a few bytes at nearly every one. That is several times faster
//! than letting it run over every byte, and it gives every length that a shape can have there, so that the
//! check digits decide which one is meant.

use crate::RuleError;
use regex_automata::{
    Anchored, MatchKind,
    hybrid::{
        LazyStateID,
        dfa::{Cache, DFA},
    },
    nfa::thompson,
    util::{
        pool::{Pool, PoolGuard},
        start, syntax,
    },
};

/// Largest automaton of the shapes, in bytes, before its states are built on the way.
const COMPILED_BYTES_MAX: usize = 32 << 20;
/// Memory for the states of one thread; when it is full, it starts anew.
const CACHE_BYTES: usize = 16 << 20;
/// Longest shape, in bytes.
const SHAPE_BYTES_MAX: usize = 256;

type MakeCache = Box<dyn Fn() -> Cache + Send + Sync + std::panic::UnwindSafe + std::panic::RefUnwindSafe>;
type Caches = Pool<Cache, MakeCache>;

type CacheGuard<'s> = PoolGuard<'s, Cache, MakeCache>;

/// A byte that a shape can begin with.
const BEGINS: u8 = 1;
/// A byte that is part of a word.
const WORD: u8 = 2;

/// The shapes of all rules, compiled.
pub(crate) struct Shapes {
    dfa: DFA,
    caches: Caches,
    /// Of each byte, whether a shape can begin with it and whether it is part of a word.
    classes: [u8; 256],
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
        let classes = classes(&dfa);
        let for_caches = dfa.clone();
        let caches: Caches = Pool::new(Box::new(move || for_caches.create_cache()));
        Ok(Self { dfa, caches, classes })
    }

    /// Calls `accept` at each place where shapes begin, with all of them: in the order of their patterns, each
    /// pattern's longest first. Goes on behind the end that it gives.
    pub(crate) fn scan(&self, text: &[u8], mut accept: impl FnMut(usize, &[Hit]) -> Option<usize>) {
        let mut walk = Walk { shapes: self, cache: self.caches.get(), starts: None, clears: 0 };
        let mut hits = Vec::new();
        let (mut at, mut before) = (0, 0);
        while let Some(byte) = text.get(at) {
            let class = self.classes[usize::from(*byte)];
            if class & BEGINS == 0 || before & class & WORD != 0 {
                before = class;
                at += 1;
                continue;
            }
            hits.clear();
            walk.hits_at(text, at, before & WORD != 0, &mut hits);
            let end = if hits.is_empty() { None } else { accept(at, &hits) };
            // The next candidate may begin inside one that was not accepted.
            at = end.unwrap_or(at + 1).max(at + 1);
            before = text.get(at - 1).map_or(0, |byte| self.classes[usize::from(*byte)]);
        }
    }
}

/// The automaton on its way over one text.
struct Walk<'s> {
    shapes: &'s Shapes,
    cache: CacheGuard<'s>,
    /// The states to start from: behind what is no part of a word, and behind a part of one.
    starts: Option<[LazyStateID; 2]>,
    /// How often the cache had been cleared when the states were taken; clearing makes them void.
    clears: usize,
}

impl Walk<'_> {
    fn start(&mut self, in_word: bool) -> Option<LazyStateID> {
        if self.starts.is_none() || self.clears != self.cache.clear_count() {
            let [outside, inside] = [b' ', b'a'].map(|before| {
                let config = start::Config::new().anchored(Anchored::Yes).look_behind(Some(before));
                self.shapes.dfa.start_state(&mut self.cache, &config).ok()
            });
            self.starts = Some([outside?, inside?]);
            self.clears = self.cache.clear_count();
        }
        self.starts.map(|starts| starts[usize::from(in_word)])
    }

    fn hits_at(&mut self, text: &[u8], start: usize, in_word: bool, hits: &mut Vec<Hit>) {
        let Some(mut state) = self.start(in_word) else { return };
        let dfa = &self.shapes.dfa;
        let limit = text.len().min(start + SHAPE_BYTES_MAX);
        for (at, byte) in (start..limit).zip(&text[start..limit]) {
            let Ok(next) = dfa.next_state(&mut self.cache, state, *byte) else { return };
            state = next;
            if state.is_tagged() {
                if !state.is_match() {
                    break;
                }
                self.record(state, at, hits);
            }
        }
        // What ends with the text is known only behind its last byte.
        if limit == text.len()
            && !state.is_dead()
            && let Ok(last) = dfa.next_eoi_state(&mut self.cache, state)
            && last.is_match()
        {
            self.record(last, limit, hits);
        }
        if hits.len() > 1 {
            hits.sort_unstable_by_key(|hit| (hit.pattern, std::cmp::Reverse(hit.end)));
        }
    }

    fn record(&self, state: LazyStateID, end: usize, hits: &mut Vec<Hit>) {
        let dfa = &self.shapes.dfa;
        let patterns = 0..dfa.match_len(&self.cache, state);
        hits.extend(
            patterns
                .map(|index| Hit { pattern: dfa.match_pattern(&self.cache, state, index).as_usize(), end }),
        );
    }
}

/// The classes of all bytes. A shape can begin where the automaton lives on after the byte.
fn classes(dfa: &DFA) -> [u8; 256] {
    let mut cache = dfa.create_cache();
    let mut classes = [0; 256];
    for byte in 0..=u8::MAX {
        let mut lives = |before: u8| {
            let config = start::Config::new().anchored(Anchored::Yes).look_behind(Some(before));
            let state = dfa.start_state(&mut cache, &config).ok()?;
            Some(!dfa.next_state(&mut cache, state, byte).ok()?.is_dead())
        };
        let begins = [b' ', b'a'].into_iter().filter_map(&mut lives).any(|lives| lives);
        let is_word = byte.is_ascii_alphanumeric() || byte == b'_';
        classes[usize::from(byte)] = if begins { BEGINS } else { 0 } | if is_word { WORD } else { 0 };
    }
    classes
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
