//! A file in the making, that takes only lines without contradictions.

use super::super::labelled::{LabelledFile, LabelledText, Structure, Tier};
use super::kinds::Kind;
use super::template::{Escape, expand};
use super::world::World;
use std::collections::BTreeSet;

pub struct Sheet {
    pub escape: Escape,
    text: LabelledText,
    /// The text without its labelled values.
    bare: String,
    to_go: BTreeSet<String>,
}

/// True if a text has a value as words of their own.
fn has_word(text: &str, value: &str) -> bool {
    text.match_indices(value).any(|(place, _)| {
        let (before, tail) = text.split_at(place);
        let after = tail.strip_prefix(value).unwrap_or(tail);
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !inside(before.chars().next_back()) && !inside(after.chars().next())
    })
}

/// The text between the labels.
fn unlabelled(text: &LabelledText) -> String {
    let mut bare = Vec::new();
    let mut from = 0;
    for label in text.labels() {
        bare.extend_from_slice(&text.bytes()[from..label.range.start]);
        bare.push(0);
        from = label.range.end;
    }
    bare.extend_from_slice(&text.bytes()[from..]);
    String::from_utf8_lossy(&bare).into_owned()
}

/// The values of a text, spelled and decoded, with whether they must go.
fn values(text: &LabelledText) -> Vec<(bool, String)> {
    let both = |label: &super::super::labelled::Labelled| {
        let spelling = String::from_utf8_lossy(&text.bytes()[label.range.clone()]).into_owned();
        let goes = label.tier != Tier::Harmless;
        [(goes, spelling), (goes, label.identity.clone())]
    };
    text.labels().iter().flat_map(both).collect()
}

impl Sheet {
    pub fn new(escape: Escape) -> Self {
        Self { escape, text: LabelledText::default(), bare: String::new(), to_go: BTreeSet::new() }
    }

    /// A line after a template, made anew until it contradicts nothing before it.
    pub fn line(&mut self, world: &mut World, template: &str) {
        self.piece(world, template, None);
        self.end_line();
    }

    pub fn end_line(&mut self) {
        self.text.plain("\n");
        self.bare.push('\n');
    }

    /// Part of a line; see `line`.
    pub fn piece(&mut self, world: &mut World, template: &str, own: Option<&'static Kind>) {
        for _ in 0..60 {
            world.next_person();
            let text = expand(world, template, self.escape, own);
            if self.take(world, &text) {
                return;
            }
        }
        panic!("no line without contradictions: {template}");
    }

    /// Text with labels, if it contradicts nothing.
    pub fn take(&mut self, world: &mut World, text: &LabelledText) -> bool {
        let bare = unlabelled(text);
        let values = values(text);
        let new_in_old = values.iter().any(|(goes, value)| *goes && has_word(&self.bare, value));
        let new_in_new = values.iter().any(|(goes, value)| *goes && has_word(&bare, value));
        let old_in_new = self.to_go.iter().any(|value| has_word(&bare, value));
        if new_in_old || new_in_new || old_in_new || !world.agrees(&values) {
            return false;
        }
        self.to_go.extend(values.into_iter().filter(|(goes, _)| *goes).map(|(_, value)| value));
        self.bare.push_str(&bare);
        self.text.append(text);
        true
    }

    pub fn finish(self, name: String, format: &'static str, structure: Structure) -> LabelledFile {
        LabelledFile { name, format, structure, text: self.text }
    }
}
