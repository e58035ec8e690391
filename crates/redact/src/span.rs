//! What detection says about a text: which bytes are a value, of which kind, and who said so.

use std::{borrow::Borrow, fmt, hash, sync::Arc};

/// A short name that is cheap to clone: a kind (`EMAIL`) or a rule id (`contact.email`).
#[derive(Clone)]
pub struct Label(Text);

#[derive(Clone)]
enum Text {
    BuiltIn(&'static str),
    FromUser(Arc<str>),
}

impl Label {
    /// A name known at compile time.
    #[must_use]
    pub const fn built_in(name: &'static str) -> Self {
        Self(Text::BuiltIn(name))
    }

    /// A name that came from a rules file or from the store.
    #[must_use]
    pub fn from_user(name: &str) -> Self {
        Self(Text::FromUser(Arc::from(name)))
    }

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Text::BuiltIn(name) => name,
            Text::FromUser(name) => name,
        }
    }
}

impl PartialEq for Label {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Label {}

impl hash::Hash for Label {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Borrow<str> for Label {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A value to be replaced.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// What it is, `UPPER_SNAKE`.
    pub kind: Label,
    /// Its first byte in the text given.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// How sure the rule is, 0–1.
    pub confidence: f32,
    /// The rule that found it; of several that overlap, the surest.
    pub rule: Label,
}
