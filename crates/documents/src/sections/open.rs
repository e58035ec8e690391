//! What was ruled out and what nobody knows yet.

use super::whys::{open_whys, refuted_whys};
use crate::facts::{Facts, HypothesisState};
use crate::tree::{Block, Column, Inline};
use crate::words::{Remedy, cell, gap, heading, item, sentence, table_or};
use tftsr_model::{ResolutionStep, Verdict};

/// Hypotheses, and how they were decided.
pub(crate) fn hypotheses(facts: &Facts) -> Vec<Block> {
    let stated = facts.hypotheses.iter().map(|hypothesis| {
        vec![cell(&hypothesis.statement), cell(state_label(hypothesis.state)), cell(&hypothesis.reason)]
    });
    let rows: Vec<_> = stated.chain(refuted_whys(facts).map(refuted_row)).collect();
    let columns = ["Explanation", "State", "What decided it"].map(Column::new).to_vec();
    let missing = gap("which other explanations were looked at, and what ruled them out", Remedy::WriteHere);
    vec![heading("Hypotheses"), table_or(columns, rows, missing)]
}

fn state_label(state: HypothesisState) -> &'static str {
    match state {
        HypothesisState::Open => "open",
        HypothesisState::Supported => "supported",
        HypothesisState::RuledOut => "ruled out",
    }
}

fn refuted_row(step: &ResolutionStep) -> Vec<Vec<Inline>> {
    let answer = step.answer.as_ref().unwrap_or(&step.why_question);
    let links = step.evidence_links.iter();
    let citations = links.map(|link| Inline::Citation { file: link.file.clone(), line: link.line });
    let mut decided = vec![Inline::text("refuted by a person ")];
    decided.extend(citations);
    vec![cell(answer), cell("ruled out"), decided]
}

/// What nobody knows yet.
pub(crate) fn open_questions(facts: &Facts) -> Vec<Block> {
    let questions = questions(facts);
    let list = if questions.is_empty() {
        sentence("No question is open.")
    } else {
        Block::BulletList(questions.iter().map(|question| item([Inline::text(question)])).collect())
    };
    vec![heading("Open questions"), list]
}

/// How many questions are open.
pub(crate) fn question_count(facts: &Facts) -> u64 {
    crate::words::count(&questions(facts))
}

fn questions(facts: &Facts) -> Vec<String> {
    let mut questions = facts.open_questions.clone();
    questions.extend(open_whys(facts).map(|step| step.why_question.clone()));
    match facts.verdict {
        Verdict::Confirmed => {}
        Verdict::Likely => questions
            .push("Does the deciding line explain the symptom, and which alternative is ruled out? A person has to verify this before the cause counts as confirmed.".to_owned()),
        Verdict::Inconclusive => questions.push("What is the cause?".to_owned()),
    }
    questions
}
