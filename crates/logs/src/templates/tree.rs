//! The tree behind the cache: masked lines of equal length and beginning are compared word by word,
//! and a template widens where a line differs from it (after Drain, He et al., ICWS 2017).

use super::{TemplateIndex, Traits, mask::WILDCARD};
use std::collections::HashMap;

/// Templates kept; what comes later joins the template of its beginning alone.
const TEMPLATES_MAX: usize = 50_000;
/// Templates compared in one leaf; the oldest first.
const LEAF_TEMPLATES_MAX: usize = 100;
/// Of the words of a line, the share that must equal the template's.
const SIMILARITY_MIN: f64 = 0.7;
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
        let mut words: Vec<&[u8]> = masked.split(|b| *b == b' ').take(WORDS_MAX).collect();
        let is_full = self.nodes.len() >= TEMPLATES_MAX;
        if is_full {
            words = vec![words.first().copied().unwrap_or_default(), &[WILDCARD]];
        }
        let key = LeafKey { traits, words: words.len(), first: first_word(&words) };
        let leaf = self.leaves.entry(key).or_default();
        let best = leaf
            .iter()
            .map(|index| (similarity(&self.nodes[*index as usize].words, &words), *index))
            .filter(|(similarity, _)| *similarity >= SIMILARITY_MIN || is_full)
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        if let Some((_, index)) = best {
            widen(&mut self.nodes[index as usize].words, &words);
            return index;
        }
        let index = self.nodes.len() as TemplateIndex;
        if leaf.len() < LEAF_TEMPLATES_MAX {
            leaf.push(index);
        }
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
        let text = self.nodes[index as usize].words.join(&b' ');
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

/// The share of words that are equal; a place that already varies fits anything.
fn similarity(template: &[Word], words: &[&[u8]]) -> f64 {
    let equal = template.iter().zip(words).filter(|(a, b)| ***a == ***b || ***a == [WILDCARD]).count();
    equal as f64 / words.len().max(1) as f64
}

fn widen(template: &mut [Word], words: &[&[u8]]) {
    for (known, word) in template.iter_mut().zip(words) {
        if **known != **word {
            *known = Word::from([WILDCARD].as_slice());
        }
    }
}
