//! Finds where one of many literals begins, in any letter case: the first of two passes over every byte.
//!
//! An automaton for a thousand literals takes megabytes, and the processor waits for memory at every second
//! byte. Here four folded bytes index a bitmap that stays in the cache; only where its bit is set are
//! literals compared, and that is at one byte in hundreds.

/// Bytes that index the bitmap.
const WINDOW_BYTES: usize = 4;
/// Bits that are left of a byte, see [`FOLDED`].
const FOLDED_BITS: usize = 5;
/// Bytes of a literal that count for the second bitmap.
const LONG_BYTES: usize = 6;
const LONG_HASHES: usize = 1 << 17;
/// Bytes of a literal that are compared at once.
const HEAD_BYTES: usize = 8;
const WINDOWS: usize = 1 << (WINDOW_BYTES * FOLDED_BITS);
const WINDOW_MASK: u32 = WINDOWS as u32 - 1;

/// Each byte's number: letters lose their case, signs that literals begin with have their own, and the rest of
/// the bytes share three.
const FOLDED: [u8; 256] = {
    let mut folded = [31; 256];
    let mut byte = 0;
    while byte < 256 {
        folded[byte] = match byte as u8 {
            b'a'..=b'z' => byte as u8 - b'a' + 1,
            b'A'..=b'Z' => byte as u8 - b'A' + 1,
            b' ' => 0,
            b'0'..=b'9' => 27,
            b'@' => 28,
            b':' => 29,
            b'_' | b'-' | b'.' | b'/' => 30,
            _ => 31,
        };
        byte += 1;
    }
    folded
};

/// A set of literals, compiled. Letters are ASCII in any case; other bytes are taken as they are.
#[derive(Debug)]
pub(crate) struct Literals {
    literals: Vec<Box<[u8]>>,
    /// One bit for each window with which a literal begins.
    bitmap: Vec<u64>,
    /// One bit for each window with which a literal shorter than [`LONG_BYTES`] begins.
    short: Vec<u64>,
    /// One bit for each hash of the first bytes of longer literals: rules out most words that only begin alike.
    long: Vec<u64>,
    /// How many bits are set before each word of the bitmap.
    ranks: Vec<u32>,
    /// The literals of the windows that have any, in the order of the windows, longest first.
    candidates: Vec<Candidate>,
    /// Where each such window's literals begin in `candidates`, and the end of the last.
    groups: Vec<u32>,
}

/// A literal with its first bytes, which settle most comparisons at once.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    head: u64,
    mask: u64,
    literal: u32,
}

impl Candidate {
    fn new(number: u32, literal: &[u8]) -> Self {
        let known = literal.len().min(HEAD_BYTES);
        let mask = if known == HEAD_BYTES { u64::MAX } else { (1 << (8 * known)) - 1 };
        Self { head: head_of(literal) & mask, mask, literal: number }
    }
}

/// A literal in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Its number in the order the literals were given.
    pub(crate) literal: usize,
}

impl Literals {
    /// `literals` are not empty, and in lower case.
    pub(crate) fn new<'l>(literals: impl IntoIterator<Item = &'l str>) -> Self {
        let literals: Vec<Box<[u8]>> = literals.into_iter().map(|one| one.as_bytes().into()).collect();
        let mut by_window: Vec<(u32, u32)> = Vec::new();
        for (number, literal) in literals.iter().enumerate() {
            by_window.extend(windows_of(literal).map(|window| (window, number as u32)));
        }
        let longest_first = |&(window, number): &(u32, u32)| {
            (window, std::cmp::Reverse(literals[number as usize].len()), number)
        };
        by_window.sort_unstable_by_key(longest_first);
        let mut bitmap = vec![0_u64; WINDOWS / 64];
        by_window.iter().for_each(|(window, _)| bitmap[*window as usize / 64] |= 1 << (window % 64));
        let (mut short, mut long) = (vec![0_u64; WINDOWS / 64], vec![0_u64; LONG_HASHES / 64]);
        for (window, number) in &by_window {
            let literal = &literals[*number as usize];
            if let Some(head) = literal.get(..LONG_BYTES) {
                let hash = long_hash(*window, &head[WINDOW_BYTES..]);
                long[hash / 64] |= 1 << (hash % 64);
            } else {
                short[*window as usize / 64] |= 1 << (window % 64);
            }
        }
        let ranks = bitmap.iter().scan(0, |sum, word| {
            let before = *sum;
            *sum += word.count_ones();
            Some(before)
        });
        let ranks = ranks.collect();
        let begins = |at: &usize| *at == 0 || by_window[*at].0 != by_window[*at - 1].0;
        let mut groups: Vec<u32> = (0..by_window.len()).filter(begins).map(|at| at as u32).collect();
        groups.push(by_window.len() as u32);
        let candidate = |&(_, number): &(u32, u32)| Candidate::new(number, &literals[number as usize]);
        let candidates = by_window.iter().map(candidate).collect();
        Self { literals, bitmap, short, long, ranks, candidates, groups }
    }

    /// The longest literal at each place where one begins; literals may overlap.
    pub(crate) fn hits<'t>(&'t self, text: &'t [u8]) -> impl Iterator<Item = Hit> + 't {
        let mut window = text.iter().take(WINDOW_BYTES - 1).fold(0, |window, byte| push(window, *byte));
        // Behind the end stand bytes that fold to nothing.
        window = (text.len()..WINDOW_BYTES - 1).fold(window, |window, _| push(window, 0));
        let mut start = 0;
        std::iter::from_fn(move || {
            while start < text.len() {
                let next = text.get(start + WINDOW_BYTES - 1).copied().unwrap_or(0);
                window = push(window, next);
                start += 1;
                let (word, bit) = (window as usize / 64, window % 64);
                if self.bitmap[word] >> bit & 1 == 1
                    && (self.short[word] >> bit & 1 == 1 || self.may_be_long(text, start - 1, window))
                    && let Some(hit) = self.longest_at(text, start - 1, word, bit)
                {
                    return Some(hit);
                }
            }
            None
        })
    }

    fn may_be_long(&self, text: &[u8], start: usize, window: u32) -> bool {
        let hash =
            text.get(start + WINDOW_BYTES..start + LONG_BYTES).map_or(0, |rest| long_hash(window, rest));
        self.long[hash / 64] >> (hash % 64) & 1 == 1
    }

    #[inline(never)]
    fn longest_at(&self, text: &[u8], start: usize, word: usize, bit: u32) -> Option<Hit> {
        let rank = (self.ranks[word] + (self.bitmap[word] & ((1 << bit) - 1)).count_ones()) as usize;
        let group = self.groups[rank] as usize..self.groups[rank + 1] as usize;
        let head = head_of(&text[start..]);
        let candidate = self.candidates[group].iter().find(|candidate| {
            let literal = &self.literals[candidate.literal as usize];
            head & candidate.mask == candidate.head
                && text
                    .get(start..start + literal.len())
                    .is_some_and(|there| there.eq_ignore_ascii_case(literal))
        })?;
        let number = candidate.literal as usize;
        Some(Hit { start, end: start + self.literals[number].len(), literal: number })
    }
}

/// A number for the first bytes of a longer literal.
fn long_hash(window: u32, rest: &[u8]) -> usize {
    let whole = rest
        .iter()
        .fold(u64::from(window), |all, byte| all << FOLDED_BITS | u64::from(FOLDED[*byte as usize]));
    (whole.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 47) as usize
}

/// The first bytes in lower case; other bytes than letters may share a number with one another.
fn head_of(text: &[u8]) -> u64 {
    let mut head = [0; HEAD_BYTES];
    match text.first_chunk() {
        Some(whole) => head = *whole,
        None => head[..text.len()].copy_from_slice(text),
    }
    u64::from_le_bytes(head) | u64::from_le_bytes([0x20; HEAD_BYTES])
}

fn push(window: u32, byte: u8) -> u32 {
    (window << FOLDED_BITS | u32::from(FOLDED[byte as usize])) & WINDOW_MASK
}

/// Every window that a literal can begin: one, or all that a shorter literal's followers make.
fn windows_of(literal: &[u8]) -> impl Iterator<Item = u32> {
    let known = literal.iter().take(WINDOW_BYTES).fold(0, |window, byte| push(window, *byte));
    let open_bits = FOLDED_BITS * WINDOW_BYTES.saturating_sub(literal.len());
    (0..1_u32 << open_bits).map(move |followers| known << open_bits | followers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use aho_corasick::{AhoCorasick, Input, MatchKind};
    use proptest::prelude::*;

    /// What an automaton finds, one place after another.
    fn by_automaton(literals: &[String], text: &[u8]) -> Vec<Hit> {
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(literals)
            .unwrap();
        let mut from = 0;
        std::iter::from_fn(|| {
            let hit = automaton.find(Input::new(text).range(from..))?;
            from = hit.start() + 1;
            Some(Hit { start: hit.start(), end: hit.end(), literal: hit.pattern().as_usize() })
        })
        .collect()
    }

    proptest! {
        #[test]
        fn every_literal_is_found_where_an_automaton_finds_it(
            literals in prop::collection::btree_set("[a-c_:@ ]{1,7}", 1..20),
            text in "[a-dA-D_:@ ]{0,80}",
        ) {
            let literals: Vec<String> = literals.into_iter().collect();
            let mine: Vec<Hit> =
                Literals::new(literals.iter().map(String::as_str)).hits(text.as_bytes()).collect();
            prop_assert_eq!(mine, by_automaton(&literals, text.as_bytes()));
        }
    }

    #[test]
    fn a_literal_at_the_very_end_is_found() {
        let literals = Literals::new(["pw", "@"]);
        let ends: Vec<usize> = literals.hits(b"a pw@").map(|hit| hit.end).collect();
        assert_eq!(ends, [4, 5]);
    }
}
