//! The root cause analysis: its sections, in order.

use crate::facts::Facts;
use crate::sections::{actions, appendix, causes, header, history, impact, metrics, open, timeline, whys};
use crate::tree::Document;

/// Root cause analysis of an issue: two to four pages and an appendix.
#[must_use]
pub fn rca(facts: &Facts) -> Document {
    let sections = [
        header::header(facts, "Root cause analysis"),
        header::summary(facts),
        impact::impact(facts),
        metrics::metrics(facts),
        timeline::timeline(facts),
        causes::trigger_and_propagation(facts),
        whys::whys(facts),
        causes::root_cause(facts),
        open::hypotheses(facts),
        actions::mitigation(facts),
        actions::actions(facts),
        open::open_questions(facts),
        appendix::evidence(facts),
        appendix::logs(facts),
        history::change_log(facts),
    ];
    Document::new(sections.into_iter().flatten().collect())
}
