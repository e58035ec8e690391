//! The blameless post-mortem: which sections each template has, in order.

use crate::facts::Facts;
use crate::sections::{actions, causes, header, impact, metrics, narrative, open, review, timeline};
use crate::tree::{Block, Document};

/// How much a post-mortem covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PostmortemTemplate {
    /// One or two pages: what happened, why, and what is done about it.
    Lite,
    /// The usual one.
    #[default]
    Standard,
    /// Every section.
    Full,
}

impl PostmortemTemplate {
    /// Every template, shortest first.
    pub const ALL: [Self; 3] = [Self::Lite, Self::Standard, Self::Full];

    /// The name the command line takes.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lite => "lite",
            Self::Standard => "standard",
            Self::Full => "full",
        }
    }

    /// The template of this name; none when no template has it.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.as_str() == name)
    }
}

type Section = fn(&Facts) -> Vec<Block>;

/// Every section in order, with the shortest template that has it.
const SECTIONS: &[(PostmortemTemplate, Section)] = &[
    (PostmortemTemplate::Lite, header::summary),
    (PostmortemTemplate::Standard, review::background),
    (PostmortemTemplate::Lite, impact::impact),
    (PostmortemTemplate::Full, narrative::narrative),
    (PostmortemTemplate::Lite, timeline::timeline),
    (PostmortemTemplate::Standard, causes::contributing_conditions),
    (PostmortemTemplate::Lite, causes::root_cause_and_trigger),
    (PostmortemTemplate::Standard, metrics::detection),
    (PostmortemTemplate::Standard, review::response),
    (PostmortemTemplate::Standard, review::what_went_how),
    (PostmortemTemplate::Full, review::recurrence),
    (PostmortemTemplate::Standard, review::lessons),
    (PostmortemTemplate::Lite, actions::actions),
    (PostmortemTemplate::Full, review::responders),
    (PostmortemTemplate::Full, review::messages),
    (PostmortemTemplate::Lite, open::open_questions),
    (PostmortemTemplate::Full, review::glossary),
];

/// Post-mortem of an issue, as long as the template asks for.
#[must_use]
pub fn postmortem(facts: &Facts, template: PostmortemTemplate) -> Document {
    let mut blocks = header::header(facts, "Post-mortem");
    for (shortest, section) in SECTIONS {
        if *shortest <= template {
            blocks.extend(section(facts));
        }
    }
    Document::new(blocks)
}
