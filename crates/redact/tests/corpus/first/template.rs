//! Templates of lines: `«kind»` is a labelled value, `‹filler›` is ordinary text or another template.

use super::super::labelled::{LabelledText, Tier};
use super::encodings;
use super::kinds::{Kind, Value};
use super::world::World;
use super::{fillers, messages};
use std::collections::BTreeMap;

/// What a format makes of quotes and the like in its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escape {
    Nothing,
    Json,
    /// JSON written as a string into JSON.
    JsonInJson,
    Xml,
    Csv,
}

impl Escape {
    pub fn apply(self, text: &str) -> String {
        match self {
            Self::Nothing => text.to_owned(),
            Self::Json => encodings::json(text),
            Self::JsonInJson => encodings::json(&encodings::json(text)),
            Self::Xml => encodings::xml(text),
            Self::Csv => text.replace('"', "\"\""),
        }
    }
}

/// A line in the making. The same token twice in a line is the same value twice.
struct Line<'a> {
    world: &'a mut World,
    escape: Escape,
    own: Option<&'static Kind>,
    values: BTreeMap<String, Value>,
    text: LabelledText,
}

/// A template filled in. `own` is what an unnamed `«»` stands for.
pub fn expand(world: &mut World, template: &str, escape: Escape, own: Option<&'static Kind>) -> LabelledText {
    let mut line = Line { world, escape, own, values: BTreeMap::new(), text: LabelledText::default() };
    line.add(template, false);
    line.text
}

fn next_token(template: &str) -> Option<(&str, char, &str, &str)> {
    let (before, tail) = template.split_at(template.find(['«', '‹'])?);
    let open = tail.chars().next()?;
    let (name, rest) = tail.strip_prefix(open)?.split_once(if open == '«' { '»' } else { '›' })?;
    Some((before, open, name, rest))
}

impl Line<'_> {
    /// `inner`: the template is itself a value of the format, so its literal text is escaped too.
    fn add(&mut self, template: &str, inner: bool) {
        let mut rest = template;
        while let Some((before, open, name, after)) = next_token(rest) {
            self.literal(before, inner);
            match open {
                '«' => self.value(name),
                _ => self.filler(name),
            }
            rest = after;
        }
        self.literal(rest, inner);
    }

    fn literal(&mut self, text: &str, inner: bool) {
        let escaped = if inner { self.escape.apply(text) } else { text.to_owned() };
        self.text.plain(&escaped);
    }

    fn filler(&mut self, name: &str) {
        match name {
            "msg" => {
                let (message, kind) = messages::any(self.world);
                let outer = std::mem::replace(&mut self.own, kind);
                self.add(message, true);
                self.own = outer;
            }
            "say" => {
                let message = messages::ordinary(self.world);
                self.add(message, true);
            }
            "time" | "clf" | "syslog" | "log4j" | "epochms" => {
                let time = fillers::time(self.world, name);
                // Some of the times are watched; all of them would drown the other harmless values.
                if self.world.random.one_in(4) {
                    self.text.value(Tier::Harmless, "timestamp", &time);
                } else {
                    self.text.plain(&time);
                }
            }
            _ => {
                let text = fillers::fill(self.world, name);
                let text = self.escape.apply(&text);
                self.text.plain(&text);
            }
        }
    }

    fn value(&mut self, token: &str) {
        let (modifier, name) = token.split_once(':').unwrap_or(("", token));
        let (name, _) = name.split_once('#').unwrap_or((name, ""));
        let kind = if name.is_empty() { self.own.expect("a kind of its own") } else { self.world.kind(name) };
        let key = token.rsplit(':').next().unwrap_or(token).to_owned();
        let value = match self.values.get(&key) {
            Some(value) => value.clone(),
            None => self.world.value(kind),
        };
        self.values.insert(key, value.clone());
        let spelling = match modifier {
            "url" => encodings::percent(&value.spelling),
            "b64" => encodings::base64(value.spelling.as_bytes()),
            "cap" => value.spelling.to_uppercase(),
            _ => value.spelling,
        };
        let spelling = if modifier.is_empty() { self.escape.apply(&spelling) } else { spelling };
        self.text.spelled(kind.tier, kind.name, &spelling, &value.identity);
    }
}
