//! Templates: lines that differ only in their variable parts, found in one pass.
//!
//! A line is masked (numbers, ids, paths and quoted values become wildcards) and its hash looked up;
//! only a masked text that was never seen goes through the tree, which may widen a known template.
//! The level and the state rule are part of a template's key, so all its lines mean the same.

mod mask;
mod tree;

use mask::mask;

use crate::{
    record,
    rules::{RuleId, Rules},
};
use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};
use tftsr_model::Level;
use tree::Tree;

/// Masked texts remembered; past this the memory is emptied and fills again.
const CACHE_ENTRIES_MAX: usize = 200_000;

/// Index of a template within one run.
pub(crate) type TemplateIndex = u32;

/// Finds the template of each line.
#[derive(Debug, Default)]
pub(crate) struct Miner {
    cache: HashMap<u64, TemplateIndex, BuildHasherDefault<ByKey>>,
    tree: Tree,
    masked: Vec<u8>,
}

/// What lines of one template share besides their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Traits {
    pub(crate) level: Option<Level>,
    pub(crate) rule: Option<RuleId>,
    /// A frame of a stack trace.
    pub(crate) is_frame: bool,
}

impl Miner {
    /// The template of a line; `detail` is the error a structured line keeps beside its message.
    pub(crate) fn assign(
        &mut self,
        rules: &Rules,
        message: &[u8],
        detail: &[u8],
        level: Option<Level>,
    ) -> TemplateIndex {
        let is_frame = record::is_frame(message);
        self.masked.clear();
        mask(if is_frame { frame_word(message) } else { message }, &mut self.masked);
        if !detail.is_empty() {
            self.masked.push(b' ');
            mask(detail, &mut self.masked);
        }
        let key = hash(&self.masked, level);
        if let Some(index) = self.cache.get(&key) {
            return *index;
        }
        let rule = if is_frame { None } else { rules.best(message, detail) };
        let index = self.tree.insert(&self.masked, Traits { level, rule, is_frame });
        if self.cache.len() >= CACHE_ENTRIES_MAX {
            self.cache.clear();
        }
        self.cache.insert(key, index);
        index
    }

    /// What the lines of this template share.
    pub(crate) fn traits(&self, index: TemplateIndex) -> Traits {
        self.tree.traits(index)
    }

    /// How many templates there are.
    pub(crate) fn len(&self) -> usize {
        self.tree.len()
    }

    /// The template's words with `<*>` for what varies.
    pub(crate) fn pattern(&self, index: TemplateIndex) -> String {
        self.tree.pattern(index)
    }
}

/// A frame says where, not what: all frames of one language are one template.
fn frame_word(message: &[u8]) -> &[u8] {
    let end = message.iter().position(|b| *b == b' ' || *b == b':').unwrap_or(message.len());
    &message[..end]
}

/// A fast hash of the masked text, eight bytes a step; the same on every machine.
fn hash(bytes: &[u8], level: Option<Level>) -> u64 {
    const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state = level.map_or(0, |l| l as u64 + 1) ^ (bytes.len() as u64).wrapping_mul(MULTIPLIER);
    let mut mix = |word: u64| state = (state.rotate_left(29) ^ word).wrapping_mul(MULTIPLIER);
    let (words, tail) = bytes.as_chunks::<8>();
    words.iter().for_each(|word| mix(u64::from_le_bytes(*word)));
    let mut last = [0u8; 8];
    last[..tail.len()].copy_from_slice(tail);
    mix(u64::from_le_bytes(last));
    state ^ (state >> 32)
}

/// The key is a hash already.
#[derive(Debug, Default)]
struct ByKey(u64);

impl Hasher for ByKey {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|b| self.0 = self.0.rotate_left(8) ^ u64::from(*b));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
