//! What the people who were there add: background, response, what went how, lessons, roles.

use super::actions::mitigation_list;
use crate::facts::Facts;
use crate::tree::{Block, Inline};
use crate::words::{Remedy, bullets_or, cell, gap, heading, subheading, text_or};

fn missing(what: &str) -> Block {
    gap(what, Remedy::WriteHere)
}

/// What a stranger needs to know first.
pub(crate) fn background(facts: &Facts) -> Vec<Block> {
    let text = facts.retrospective.background.as_ref().or(facts.issue.description.as_ref());
    vec![heading("Background"), text_or(text, missing("what the system does and for whom"))]
}

/// How the service was brought back.
pub(crate) fn response(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![heading("Response and recovery")];
    blocks.extend(facts.retrospective.response.as_ref().map(crate::words::sentence));
    blocks.push(mitigation_list(facts));
    blocks
}

/// What went well, what went wrong, where we got lucky.
pub(crate) fn what_went_how(facts: &Facts) -> Vec<Block> {
    let review = &facts.retrospective;
    vec![
        heading("What went how"),
        subheading("What went well"),
        bullets_or(&review.went_well, missing("what helped")),
        subheading("What went wrong"),
        bullets_or(&review.went_wrong, missing("what hindered")),
        subheading("Where we got lucky"),
        bullets_or(&review.lucky, missing("what could have been worse")),
    ]
}

/// Whether it happened before.
pub(crate) fn recurrence(facts: &Facts) -> Vec<Block> {
    let text = facts.retrospective.recurrence.as_ref();
    vec![heading("Recurrence"), text_or(text, missing("whether it happened before, and when"))]
}

/// What others can learn.
pub(crate) fn lessons(facts: &Facts) -> Vec<Block> {
    vec![
        heading("Lessons"),
        bullets_or(&facts.retrospective.lessons, missing("what others can learn from it")),
    ]
}

/// Who took part, in which role.
pub(crate) fn responders(facts: &Facts) -> Vec<Block> {
    let people = &facts.retrospective.responders;
    vec![heading("Responders and roles"), bullets_or(people, missing("who took part, in which role"))]
}

/// What was told to whom.
pub(crate) fn messages(facts: &Facts) -> Vec<Block> {
    let messages = &facts.retrospective.messages;
    vec![
        heading("Messages"),
        bullets_or(messages, missing("what was told to whom, inside and outside, and when")),
    ]
}

/// Terms and what they mean.
pub(crate) fn glossary(facts: &Facts) -> Vec<Block> {
    let terms = &facts.retrospective.glossary;
    if terms.is_empty() {
        return vec![heading("Glossary"), missing("terms a stranger would have to look up")];
    }
    let pairs = terms.iter().map(|(term, meaning)| (vec![Inline::strong(term)], cell(meaning)));
    vec![heading("Glossary"), Block::KeyValue(pairs.collect())]
}
