//! Finds values in text: one pass for literals, one automaton for shapes, then checks of the candidates.
//!
//! Rules see one line at a time, so what is found in a line never depends on how a file was cut into
//! chunks. What spans lines (keys in PEM, CSV columns) comes in as [`FileContext`].

use crate::{
    FileContext, Label, Policy, RuleError, Span,
    allow_list::AllowList,
    context::ContextScanner,
    encoded,
    exact_values::ExactValues,
    inserts, keyed, layer,
    literals::Literals,
    placeholder,
    reread::{self, Reread},
    rule_error::reason_of,
    rules::{FAMILIES, Find, PEOPLE_RULES, Place},
    shapes::Shapes,
    user_rules::UserRules,
};
use memchr::{memchr, memrchr};
use regex_automata::{Anchored, Input, meta::Regex, util::syntax};
use std::{collections::BTreeMap, ops::Range};
use tftsr_input::LineChunk;

/// Largest automaton of the built-in shapes, in bytes.
const SHAPES_COMPILED_BYTES_MAX: usize = 32 << 20;
/// Least text that is worth a thread of its own, in bytes.
const SHARED_BYTES_MIN: usize = 64 << 10;
/// How often a line is read again with its values replaced.
const REREAD_ROUNDS_MAX: usize = 16;

/// A policy, compiled. Costs some milliseconds to make and is then shared between threads.
#[derive(Debug)]
pub struct Detector {
    rules: Vec<Active>,
    literals: Literals,
    /// What to do at each literal, by its number in `literals`.
    actions: Vec<Vec<Start>>,
    tokens: Vec<Regex>,
    shapes: Shapes,
    /// The rule of each pattern of `shapes`.
    shape_rules: Vec<usize>,
    line_starts: Vec<(usize, TakeStart)>,
    encoded_rule: Option<usize>,
    user_rules: UserRules,
    exact_values: ExactValues,
    allowed: AllowList,
}

type TakeStart = fn(&[u8], &mut Vec<Range<usize>>);

/// A rule that the policy wants, as spans show it.
#[derive(Debug)]
pub(crate) struct Active {
    pub(crate) id: Label,
    pub(crate) kind: Label,
    pub(crate) confidence: f32,
    pub(crate) find: Option<&'static Find>,
    /// What a value looks like once it is replaced; its number does not matter for reading on.
    pub(crate) holder: String,
}

/// What a literal starts.
#[derive(Debug, Clone, Copy)]
enum Action {
    Token { rule: usize, pattern: usize },
    Around { rule: usize },
    Key { rule: usize },
    Insert,
}

/// An action and the length of the literal that starts it, in bytes.
#[derive(Debug, Clone, Copy)]
struct Start {
    action: Action,
    length: usize,
}

/// A find before merging: the index of its rule and its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) rule: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Detector {
    /// Compiles a policy.
    ///
    /// # Errors
    /// A [`RuleError`] naming the rule that is wrong or too large, or a type that no rule finds.
    pub fn new(policy: &Policy) -> Result<Self, RuleError> {
        check_types(policy)?;
        let built_in = FAMILIES.iter().flat_map(|family| family.rules);
        let mut rules: Vec<Active> = built_in
            .filter(|rule| policy.wants(rule.kind, rule.confidence))
            .map(|rule| Active {
                id: Label::built_in(rule.id),
                kind: Label::built_in(rule.kind),
                confidence: rule.confidence,
                find: Some(&rule.find),
                holder: format!("[{}_1]", rule.kind),
            })
            .collect();
        let user_rules = UserRules::compile(policy, rules.len())?;
        rules.extend(user_rules.active());
        let exact_values = ExactValues::new(&policy.replaced, rules.len())?;
        rules.extend(ExactValues::active(&policy.replaced));
        let (literals, actions, tokens) = compile_literals(&rules)?;
        let (shapes, shape_rules) = compile_shapes(&rules)?;
        let line_starts = line_starts(&rules);
        let encoded_rule = rules.iter().position(|rule| matches!(rule.find, Some(Find::Encoded)));
        let allowed = AllowList::new(&policy.allowed)?;
        Ok(Self {
            rules,
            literals,
            actions,
            tokens,
            shapes,
            shape_rules,
            line_starts,
            encoded_rule,
            user_rules,
            exact_values,
            allowed,
        })
    }

    /// Every type that the built-in rules can find, sorted.
    #[must_use]
    pub fn built_in_types() -> Vec<&'static str> {
        let mut types: Vec<_> = FAMILIES.iter().flat_map(|f| f.rules).map(|rule| rule.kind).collect();
        types.sort_unstable();
        types.dedup();
        types
    }

    /// The values in whole lines of a file; the first of them is number `first_line` (1-based). Sorted,
    /// never empty, never overlapping; offsets are bytes of `text`.
    #[must_use]
    pub fn detect(&self, text: &[u8], first_line: u64, context: &FileContext) -> Vec<Span> {
        let mut found = Vec::new();
        self.scan(text, &mut found);
        self.scan_layers(text, &mut found);
        self.scan_encoded(text, &mut found);
        context.mark(self, text, first_line, &mut found);
        let mut found = self.merge(text, found);
        for _ in 0..REREAD_ROUNDS_MAX {
            if !self.reread(text, first_line, context, &mut found) {
                break;
            }
        }
        found.into_iter().map(|one| self.span(one)).collect()
    }

    /// The same as [`Self::detect`], with the lines shared out to several threads. What is found in a line depends
    /// on that line and the context alone, so the result is the same for every number of threads.
    #[must_use]
    pub fn detect_on(
        &self,
        threads: usize,
        text: &[u8],
        first_line: u64,
        context: &FileContext,
    ) -> Vec<Span> {
        let half = text.len() / 2;
        let split = memchr(b'\n', &text[half..]).map_or(text.len(), |newline| half + newline + 1);
        if threads < 2 || text.len() < SHARED_BYTES_MIN || split == text.len() {
            return self.detect(text, first_line, context);
        }
        let (now, later) = text.split_at(split);
        let later_line = first_line + memchr::memchr_iter(b'\n', now).count() as u64;
        std::thread::scope(|scope| {
            let other = scope.spawn(|| self.detect_on(threads / 2, later, later_line, context));
            let mut spans = self.detect_on(threads - threads / 2, now, first_line, context);
            let others = other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            spans.extend(others.into_iter().map(|span| Span {
                start: span.start + split,
                end: span.end + split,
                ..span
            }));
            spans
        })
    }

    /// Adds what the replacements bring to light; says whether there was anything.
    fn reread(&self, text: &[u8], first_line: u64, context: &FileContext, found: &mut Vec<Found>) -> bool {
        // A rule of the user's may ask how far something stands, and a placeholder is shorter than its value.
        let unclear = match self.user_rules.is_empty() {
            true => reread::of_unclear_lines(text, found),
            false => found.clone(),
        };
        if unclear.is_empty() {
            return false;
        }
        let view = Reread::of(text, &unclear, |one| self.rules[one.rule].holder.as_str());
        let mut inner = Vec::new();
        self.scan(&view.text, &mut inner);
        self.scan_layers(&view.text, &mut inner);
        context.mark_reread(self, &view, text, first_line, &mut inner);
        let new: Vec<Found> =
            self.merge(&view.text, inner).iter().filter_map(|one| view.origin(one)).collect();
        let any = !new.is_empty();
        if any {
            found.extend(new);
            *found = self.merge(text, std::mem::take(found));
        }
        any
    }

    /// The values in a whole text, whose own lines are its context.
    #[must_use]
    pub fn detect_text(&self, text: &[u8]) -> Vec<Span> {
        let mut scanner = ContextScanner::new(self);
        scanner.push(&LineChunk::whole(text));
        self.detect(text, 1, scanner.context())
    }

    /// The rule behind a key name that stands alone, as in a CSV header.
    pub(crate) fn rule_of_key(&self, name: &[u8]) -> Option<usize> {
        let hits = self.literals.hits(name);
        let rules = hits.filter_map(|hit| {
            let place = Place { line: name, start: hit.start, end: hit.end };
            keyed::is_key(&place).then_some(())?;
            let rule = self.actions.get(hit.literal)?.iter().find_map(|start| match start.action {
                Action::Key { rule } => Some(rule),
                _ => None,
            })?;
            Some((hit.end, std::cmp::Reverse(hit.start), rule))
        });
        // The last word says what the value is, the words before it more exactly: `api_key`, not `key`.
        rules.max().map(|(_, _, rule)| rule)
    }

    /// Whether a value behind that key is one of the kind.
    pub(crate) fn accepts(&self, rule: usize, value: &keyed::KeyedValue<'_>) -> bool {
        match self.rules.get(rule).and_then(|rule| rule.find) {
            Some(Find::Key { accept, .. } | Find::GroupedKey { accept, .. }) => accept(value),
            _ => false,
        }
    }

    /// Whether a whole stretch of a line is a value of that rule.
    pub(crate) fn accepts_alone(&self, rule: usize, line: &[u8], range: Range<usize>) -> bool {
        let value = keyed::KeyedValue::of_cell(line, range);
        !keyed::is_nothing(value.bytes()) && self.accepts(rule, &value)
    }

    /// The rules that take the names of people and of their accounts.
    pub(crate) fn rules_of_people(&self) -> Vec<usize> {
        let position = |id: &&str| self.rules.iter().position(|rule| rule.id.as_str() == *id);
        PEOPLE_RULES.iter().filter_map(position).collect()
    }

    /// The index of the first wanted rule of a type.
    pub(crate) fn rule_of_type(&self, kind: &str) -> Option<usize> {
        self.rules.iter().position(|rule| rule.kind.as_str() == kind)
    }

    /// Whether placeholders of this type can be ours.
    pub(crate) fn knows_type(&self, kind: &str) -> bool {
        let built_in = FAMILIES.iter().flat_map(|family| family.rules).any(|rule| rule.kind == kind);
        built_in || self.rule_of_type(kind).is_some()
    }

    /// The rules of lines on the text as it is.
    fn scan(&self, text: &[u8], found: &mut Vec<Found>) {
        self.scan_literals(text, found);
        self.scan_shapes(text, found);
        self.scan_line_starts(text, found);
        self.user_rules.scan(text, found);
        self.exact_values.scan(text, found);
    }

    /// The rules of lines on what base64 and hexadecimal digits hide; what hides a value goes as a whole.
    fn scan_encoded(&self, text: &[u8], found: &mut Vec<Found>) {
        let Some(rule) = self.encoded_rule else { return };
        for run in encoded::runs(text) {
            let mut inner = Vec::new();
            for decoded in encoded::decode(&text[run.clone()]) {
                self.scan(&decoded, &mut inner);
                self.scan_layers(&decoded, &mut inner);
            }
            if !inner.is_empty() {
                found.push(Found { rule, start: run.start, end: run.end });
            }
        }
    }

    /// The rules of lines once more on what escapes hide (`\u0040`, `%40`, `&quot;`, colours).
    fn scan_layers(&self, text: &[u8], found: &mut Vec<Found>) {
        for line in layer::escaped_lines(text) {
            let bytes = text.get(line.clone()).unwrap_or_default();
            for decoded in layer::decode(bytes) {
                let mut inner = Vec::new();
                self.scan(&decoded.text, &mut inner);
                found.extend(inner.into_iter().filter_map(|f| {
                    let place = decoded.place(f.start..f.end)?;
                    // What only looks like an escape: `%DB_PASS%`.
                    if keyed::is_nothing(bytes.get(place.clone())?) {
                        return None;
                    }
                    Some(Found { rule: f.rule, start: line.start + place.start, end: line.start + place.end })
                }));
            }
        }
    }

    fn scan_literals(&self, text: &[u8], found: &mut Vec<Found>) {
        let mut line = 0..0;
        let mut ranges = Vec::new();
        // Literals may overlap: `db_pass` must not hide the `password` in `db_password`.
        for hit in self.literals.hits(text) {
            if !line.contains(&hit.start) {
                line = line_around(text, hit.start);
            }
            let place = Place {
                line: text.get(line.clone()).unwrap_or_default(),
                start: hit.start - line.start,
                end: hit.end - line.start,
            };
            if placeholder::covers(place.line, place.start) {
                continue;
            }
            for start in self.actions.get(hit.literal).into_iter().flatten() {
                if matches!(start.action, Action::Insert) {
                    let values = inserts::values(self, place.line, place.start);
                    found.extend(values.into_iter().map(|(rule, r)| Found {
                        rule,
                        start: line.start + r.start,
                        end: line.start + r.end,
                    }));
                    continue;
                }
                let place = Place { end: place.start + start.length, ..place };
                let rule = self.act(start.action, &place, &mut ranges);
                found.extend(ranges.drain(..).map(|r| Found {
                    rule,
                    start: line.start + r.start,
                    end: line.start + r.end,
                }));
            }
        }
    }

    /// Adds the values that a literal at a place leads to; gives the rule that found them.
    fn act(&self, action: Action, place: &Place<'_>, ranges: &mut Vec<Range<usize>>) -> usize {
        match action {
            Action::Token { rule, pattern } => {
                ranges.extend(self.tokens.get(pattern).and_then(|regex| token_at(regex, place)));
                rule
            }
            Action::Insert => usize::MAX,
            Action::Around { rule } => {
                if let Some(Find::Around { take, .. }) = self.rules.get(rule).and_then(|r| r.find) {
                    take(place, ranges);
                }
                rule
            }
            Action::Key { rule } => {
                let is_grouped = matches!(self.rules[rule].find, Some(Find::GroupedKey { .. }));
                let values = keyed::values(place).into_iter();
                let values = values.map(|value| if is_grouped { value.grown() } else { value });
                ranges.extend(values.filter(|value| self.accepts(rule, value)).map(|value| value.range()));
                rule
            }
        }
    }

    fn scan_shapes(&self, text: &[u8], found: &mut Vec<Found>) {
        let mut line = 0..0;
        self.shapes.scan(text, |start, hits| {
            if !line.contains(&start) {
                line = line_around(text, start);
            }
            let accepted =
                hits.iter().find_map(|hit| self.accepted_shape(text, &line, start..hit.end, hit.pattern))?;
            found.push(accepted);
            Some(accepted.end)
        });
    }

    fn scan_line_starts(&self, text: &[u8], found: &mut Vec<Found>) {
        if self.line_starts.is_empty() {
            return;
        }
        let mut ranges = Vec::new();
        let mut start = 0;
        while start < text.len() {
            let end = memchr(b'\n', &text[start..]).map_or(text.len(), |newline| start + newline);
            let line = start..end - usize::from(end > start && text[end - 1] == b'\r');
            for (rule, take) in &self.line_starts {
                take(text.get(line.clone()).unwrap_or_default(), &mut ranges);
                let place = |range: Range<usize>| (line.start + range.start, line.start + range.end);
                found.extend(ranges.drain(..).map(place).map(|(start, end)| Found {
                    rule: *rule,
                    start,
                    end,
                }));
            }
            start = end + 1;
        }
    }

    fn accepted_shape(
        &self,
        text: &[u8],
        line: &Range<usize>,
        range: Range<usize>,
        pattern: usize,
    ) -> Option<Found> {
        let rule = *self.shape_rules.get(pattern)?;
        let Some(Find::Shape { accept, .. }) = self.rules.get(rule)?.find else { return None };
        let place = Place {
            line: text.get(line.clone())?,
            start: range.start - line.start,
            end: range.end - line.start,
        };
        accept(&place).then_some(Found { rule, start: range.start, end: range.end })
    }

    /// The finds without placeholders and allowed values, overlaps merged to their union.
    fn merge(&self, text: &[u8], mut found: Vec<Found>) -> Vec<Found> {
        if found.is_empty() {
            return found;
        }
        found.retain(|one| {
            let kind = || self.rules[one.rule].kind.as_str();
            let value = text.get(one.start..one.end).filter(|value| !value.is_empty());
            value.is_some_and(|value| !self.allowed.allows(kind(), value))
        });
        found = placeholder::cut_out(text, found);
        found.sort_unstable_by_key(|f| (f.start, f.end, f.rule));
        let mut merged: Vec<Found> = Vec::with_capacity(found.len());
        for one in found {
            match merged.last_mut() {
                Some(last) if one.start < last.end => self.absorb(last, one),
                _ => merged.push(one),
            }
        }
        merged
    }

    /// Merges an overlapping find into the one before it. The surer one names the union.
    fn absorb(&self, last: &mut Found, one: Found) {
        last.end = last.end.max(one.end);
        if self.rules[one.rule].confidence > self.rules[last.rule].confidence {
            last.rule = one.rule;
        }
    }

    fn span(&self, found: Found) -> Span {
        let rule = &self.rules[found.rule];
        Span {
            kind: rule.kind.clone(),
            start: found.start,
            end: found.end,
            confidence: rule.confidence,
            rule: rule.id.clone(),
        }
    }
}

/// The line around an offset, without its terminator.
pub(crate) fn line_around(text: &[u8], offset: usize) -> Range<usize> {
    let start = memrchr(b'\n', text.get(..offset).unwrap_or_default()).map_or(0, |at| at + 1);
    let end = memchr(b'\n', text.get(offset..).unwrap_or_default()).map_or(text.len(), |at| offset + at);
    let trimmed = if end > start && text.get(end - 1) == Some(&b'\r') { end - 1 } else { end };
    start..trimmed.max(offset)
}

/// A token that begins at a literal; it must not be the rest of a longer word.
fn token_at(regex: &Regex, place: &Place<'_>) -> Option<Range<usize>> {
    let begins_a_word = place.bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    if begins_a_word && place.before().is_ascii_alphanumeric() && !layer::ends_in_escape(place.head()) {
        return None;
    }
    let input = Input::new(place.line).range(place.start..).anchored(Anchored::Yes);
    let mut captures = regex.create_captures();
    regex.captures(input, &mut captures);
    let span = captures.get_group_by_name("value").or_else(|| captures.get_match().map(|m| m.span()))?;
    Some(span.range())
}

/// The rules that look at the start of each line.
fn line_starts(rules: &[Active]) -> Vec<(usize, TakeStart)> {
    let starts = rules.iter().enumerate().filter_map(|(index, rule)| match rule.find {
        Some(Find::LineStart { take }) => Some((index, *take)),
        _ => None,
    });
    starts.collect()
}

fn check_types(policy: &Policy) -> Result<(), RuleError> {
    let known = Detector::built_in_types();
    let unknown = policy
        .types
        .iter()
        .flatten()
        .find(|kind| !known.contains(&kind.as_str()) && !policy.rules().any(|rule| rule.kind == **kind));
    match unknown {
        Some(kind) => Err(RuleError::UnknownType { kind: kind.clone() }),
        None => Ok(()),
    }
}

fn ascii_regex() -> regex_automata::meta::Builder {
    let mut builder = Regex::builder();
    builder
        .configure(
            Regex::config().nfa_size_limit(Some(SHAPES_COMPILED_BYTES_MAX)).hybrid_cache_capacity(16 << 20),
        )
        .syntax(syntax::Config::new().unicode(false).utf8(false));
    builder
}

type Compiled = (Literals, Vec<Vec<Start>>, Vec<Regex>);

fn compile_literals(rules: &[Active]) -> Result<Compiled, RuleError> {
    let mut tokens = Vec::new();
    let mut actions: BTreeMap<String, Vec<Action>> = BTreeMap::new();
    let mut add =
        |literal: &str, action| actions.entry(literal.to_ascii_lowercase()).or_default().push(action);
    for (rule, active) in rules.iter().enumerate() {
        match active.find {
            Some(Find::Token { prefixes, pattern }) => {
                let action = Action::Token { rule, pattern: tokens.len() };
                tokens.push(ascii_regex().build(pattern).map_err(|error| built_in(active, &error))?);
                prefixes.iter().for_each(|prefix| add(prefix, action));
            }
            Some(Find::Around { literals, .. }) => {
                literals.iter().for_each(|l| add(l, Action::Around { rule }));
            }
            Some(Find::Key { names, .. } | Find::GroupedKey { names, .. }) => {
                let spellings = names.iter().flat_map(|name| keyed::spellings(name));
                spellings.for_each(|spelling| add(&spelling, Action::Key { rule }));
            }
            Some(Find::Shape { .. } | Find::LineStart { .. } | Find::Encoded) | None => {}
        }
    }
    actions.entry("insert into ".to_owned()).or_default().push(Action::Insert);
    let starts = actions.keys().map(|literal| starts_at(literal, &actions)).collect();
    let literals = Literals::new(actions.keys().map(String::as_str));
    Ok((literals, starts, tokens))
}

/// Everything that starts where a literal stands. The literal pass sees only the longest one, so it acts for
/// the shorter ones it begins with (`user` in `user `), except that the longest key alone names its value.
fn starts_at(literal: &str, actions: &BTreeMap<String, Vec<Action>>) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    for length in (1..=literal.len()).rev() {
        let shorter = literal.get(..length).and_then(|prefix| actions.get(prefix));
        let has_key = starts.iter().any(|start| matches!(start.action, Action::Key { .. }));
        let wanted =
            shorter.into_iter().flatten().filter(|one| !(has_key && matches!(one, Action::Key { .. })));
        starts.extend(wanted.map(|action| Start { action: *action, length }));
    }
    starts
}

fn compile_shapes(rules: &[Active]) -> Result<(Shapes, Vec<usize>), RuleError> {
    let shapes = rules.iter().enumerate().filter_map(|(index, rule)| match rule.find {
        Some(Find::Shape { pattern, .. }) => Some((*pattern, index)),
        _ => None,
    });
    let (patterns, shape_rules): (Vec<&str>, Vec<usize>) = shapes.unzip();
    Ok((Shapes::new(&patterns)?, shape_rules))
}

fn built_in(rule: &Active, error: &(dyn std::error::Error + 'static)) -> RuleError {
    RuleError::BuiltIn { reason: format!("{}: {}", rule.id, reason_of(error)) }
}
