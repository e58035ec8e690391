//! The tree behind the cache: masked lines of equal length and beginning are compared word by word,
//! and a template widens where a line differs from it (after Drain, He et al., ICWS 2017).

use super::{TemplateIndex, Traits, mask::WILDCARD};
use std::collections::HashMap;

/// Templates kept; what comes later joins the template of its beginning alone.
const TEMPLATES_MAX: usize = 50_000;
/// Templates in one leaf; a further line joins the one it is most like.
const LEAF_TEMPLATES_MAX: usize = 100;
/// While a leaf has fewer templates than this, two different plain words mean two templates;
/// from then on that place is taken to vary.
const LEAF_TEMPLATES_STRICT: usize = 16;
/// Of the words of a line, the share that must equal the template's.
const SIMILARITY_MIN: f64 = 0.6;
/// Behind these words any plain word is a value: `for user root`, `from host`.
const VALUE_FOLLOWS: &[&[u8]] =
    &[b"user ", b"for ", b"from ", b"by ", b"host ", b"name ", b"service ", b"process "];
/// Names that only tell a date.
const CALENDAR: &[&[u8]] = &[
    b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec", b"Mon",
    b"Tue", b"Wed", b"Thu", b"Fri", b"Sat", b"Sun",
];
/// Words compared; a longer line differs, if at all, in its beginning.
const WORDS_MAX: usize = 120;

type Word = Box<[u8]>;

#[derive(Debug)]
struct Node {
    words: Vec<Word>,
    traits: Traits,
}

/// All templates of a run.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    leaves: HashMap<LeafKey, Vec<TemplateIndex>>,
}

/// Lines that may share a template.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct LeafKey {
    traits: Traits,
    words: usize,
    first: Word,
}

impl Tree {
    /// The template of a masked text that was not seen before: one that fits, widened, or a new one.
    pub(super) fn insert(&mut self, masked: &[u8], traits: Traits) -> TemplateIndex {
        let mut words: Vec<&[u8]> = masked.split_inclusive(|b| ends_word(*b)).take(WORDS_MAX).collect();
        let is_full = self.nodes.len() >= TEMPLATES_MAX;
        if is_full {
            words = vec![words.first().copied().unwrap_or_default(), &[WILDCARD]];
        }
        let key = LeafKey { traits, words: words.len(), first: first_word(&words) };
        let leaf = self.leaves.entry(key).or_default();
        let least = if is_full || leaf.len() >= LEAF_TEMPLATES_MAX { 0.0 } else { SIMILARITY_MIN };
        let is_strict = leaf.len() < LEAF_TEMPLATES_STRICT;
        let best = leaf
            .iter()
            .map(|index| (similarity(&self.nodes[*index as usize].words, &words, is_strict), *index))
            .filter(|(similarity, _)| *similarity >= least)
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        if let Some((_, index)) = best {
            widen(&mut self.nodes[index as usize].words, &words);
            return index;
        }
        let index = self.nodes.len() as TemplateIndex;
        leaf.push(index);
        self.nodes.push(Node { words: words.into_iter().map(Word::from).collect(), traits });
        index
    }

    pub(super) fn traits(&self, index: TemplateIndex) -> Traits {
        self.nodes[index as usize].traits
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn pattern(&self, index: TemplateIndex) -> String {
        let text = self.nodes[index as usize].words.concat();
        String::from_utf8_lossy(&text).replace(char::from(WILDCARD), "<*>")
    }
}

/// The first word that does not vary, or nothing.
fn first_word(words: &[&[u8]]) -> Word {
    words
        .first()
        .filter(|word| !word.contains(&WILDCARD))
        .map_or_else(Word::default, |word| Word::from(*word))
}

fn ends_word(byte: u8) -> bool {
    matches!(byte, b' ' | b'|' | b'=')
}

/// The share of words that are equal; below zero when two plain words differ and `is_strict`.
fn similarity(template: &[Word], words: &[&[u8]], is_strict: bool) -> f64 {
    let mut equal = 0usize;
    let mut before: &[u8] = &[];
    for (known, word) in template.iter().zip(words) {
        if **known == **word {
            equal += 1;
        } else if is_strict
            && is_plain(known)
            && is_plain(word)
            && !VALUE_FOLLOWS.contains(&before)
            && !before.ends_with(b"=")
        {
            return -1.0;
        }
        before = word;
    }
    equal as f64 / words.len().max(1) as f64
}

/// A word of letters alone, but for the punctuation around it: more often wording than a value.
fn is_plain(word: &[u8]) -> bool {
    let is_letter = |b: &u8| b.is_ascii_alphabetic();
    let start = word.iter().position(is_letter).unwrap_or(word.len());
    let end = word.iter().rposition(is_letter).map_or(start, |i| i + 1);
    let has_affixes_only = start <= 1 && word.len() - end <= 3 && !word.contains(&WILDCARD);
    let letters = &word[start..end];
    has_affixes_only && letters.len() > 1 && letters.iter().all(is_letter) && !CALENDAR.contains(&letters)
}

/// Makes every place vary in which the line differs; what ends the word stays.
fn widen(template: &mut [Word], words: &[&[u8]]) {
    for (known, word) in template.iter_mut().zip(words) {
        if **known != **word {
            let end = known.last().copied().filter(|b| ends_word(*b));
            *known = std::iter::once(WILDCARD).chain(end).collect();
        }
    }
}
