//! Counts the steps of a search: the pattern's automaton is run state by state, as the slowest engine would.
//!
//! The engine that searches logs is mostly much faster; what it falls back to on a hard pattern is this. A
//! count is the same on every machine, which a clock is not.

use crate::{policy::USER_RULE_COMPILED_BYTES_MAX, user_rules::syntax_config};
use regex_automata::{
    nfa::thompson::{Compiler, NFA, State},
    util::primitives::StateID,
};

/// The steps of finding every match in the lines of a text; `None` when they are more than the limit, or the
/// pattern does not compile.
pub(crate) fn count(pattern: &str, text: &str, steps_max: u64) -> Option<u64> {
    let nfa = Compiler::new()
        .configure(NFA::config().nfa_size_limit(Some(USER_RULE_COMPILED_BYTES_MAX)))
        .syntax(syntax_config())
        .build(pattern)
        .ok()?;
    let mut run = Run::new(&nfa, steps_max);
    for line in text.lines() {
        let mut from = 0;
        while let Some(end) = run.next_match(line.as_bytes(), from)? {
            from = end.max(from + 1);
        }
    }
    Some(run.steps)
}

/// A search under way: the states it is in, the most wanted first.
struct Run<'n> {
    nfa: &'n NFA,
    current: States,
    next: States,
    stack: Vec<StateID>,
    steps: u64,
    steps_max: u64,
}

/// A set of states in the order in which they were added.
struct States {
    order: Vec<StateID>,
    is_in: Vec<bool>,
}

impl States {
    fn new(count: usize) -> Self {
        Self { order: Vec::new(), is_in: vec![false; count] }
    }

    fn clear(&mut self) {
        for state in self.order.drain(..) {
            self.is_in[state.as_usize()] = false;
        }
    }

    /// Adds a state; says whether it is new.
    fn add(&mut self, state: StateID) -> bool {
        if std::mem::replace(&mut self.is_in[state.as_usize()], true) {
            return false;
        }
        self.order.push(state);
        true
    }
}

impl<'n> Run<'n> {
    fn new(nfa: &'n NFA, steps_max: u64) -> Self {
        let count = nfa.states().len();
        let (current, next) = (States::new(count), States::new(count));
        Self { nfa, current, next, stack: Vec::new(), steps: 0, steps_max }
    }

    /// The end of the first match at or after a place; the outer `None` when the steps are used up.
    fn next_match(&mut self, line: &[u8], from: usize) -> Option<Option<usize>> {
        self.next.clear();
        self.enter(self.nfa.start_unanchored(), line, from);
        std::mem::swap(&mut self.current, &mut self.next);
        let mut end = None;
        for at in from..=line.len() {
            if self.steps > self.steps_max {
                return None;
            }
            if self.step(line, at) {
                end = Some(at);
            }
            std::mem::swap(&mut self.current, &mut self.next);
            if self.current.order.is_empty() {
                break;
            }
        }
        Some(end)
    }

    /// Takes every state over the byte at a place; says whether one of them is a match there. What is less
    /// wanted than the match is dropped.
    fn step(&mut self, line: &[u8], at: usize) -> bool {
        let nfa = self.nfa;
        self.next.clear();
        for index in 0..self.current.order.len() {
            self.steps += 1;
            let state = nfa.state(self.current.order[index]);
            if matches!(state, State::Match { .. }) {
                return true;
            }
            if let Some(target) = after(state, line, at) {
                self.enter(target, line, at + 1);
            }
        }
        false
    }

    /// Adds a state and all that it leads to without a byte, in the order of their worth.
    fn enter(&mut self, state: StateID, line: &[u8], at: usize) {
        self.stack.push(state);
        while let Some(state) = self.stack.pop() {
            self.steps += 1;
            if !self.next.add(state) {
                continue;
            }
            match self.nfa.state(state) {
                State::Union { alternates } => self.stack.extend(alternates.iter().rev()),
                State::BinaryUnion { alt1, alt2 } => self.stack.extend([*alt2, *alt1]),
                State::Capture { next, .. } => self.stack.push(*next),
                State::Look { look, next } if self.nfa.look_matcher().matches(*look, line, at) => {
                    self.stack.push(*next);
                }
                _ => {}
            }
        }
    }
}

/// Where a state leads on the byte at a place.
fn after(state: &State, line: &[u8], at: usize) -> Option<StateID> {
    match state {
        State::ByteRange { trans } => trans.matches(line, at).then_some(trans.next),
        State::Sparse(sparse) => sparse.matches(line, at),
        State::Dense(dense) => dense.matches(line, at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_grow_with_what_the_search_must_keep_in_mind() {
        let text = "a line of ordinary text, long enough to look at\n".repeat(20);
        let steps = |pattern: &str| count(pattern, &text, u64::MAX).unwrap() / text.len() as u64;
        assert!(steps("text") < 10);
        assert!(steps(r".{0,200}~") > 100);
        assert_eq!(count(r".{0,200}~", &text, 1_000), None);
    }

    #[test]
    fn every_match_of_every_line_is_found() {
        let nfa = NFA::new(r"\b\d+\b").unwrap();
        let mut run = Run::new(&nfa, u64::MAX);
        assert_eq!(run.next_match(b"a 12 b 345", 0), Some(Some(4)));
        assert_eq!(run.next_match(b"a 12 b 345", 4), Some(Some(10)));
        assert_eq!(run.next_match(b"a 12 b 345", 10), Some(None));
    }
}
