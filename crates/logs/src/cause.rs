//! What may be said about the cause: one sentence from the deciding line, or nothing.
//!
//! A machine never says more than `likely`. It says nothing when the severe lines only suffer from
//! something that the bundle does not show, or when nothing stands out of the background.

use crate::{
    rank::{Bundle, Ranked, SEVERE, rule_of},
    rules::Kind,
};
use tftsr_model::{Cause, Level, Verdict};

/// A rule of this weight explains an incident by itself.
const EXPLAINING_WEIGHT: f64 = 1.5;
/// The deciding line is looked for among this many.
const CANDIDATES: usize = 5;
/// The score of the deciding line, as a share of the best line's.
const SCORE_SHARE_MIN: f64 = 0.6;
/// A line that no rule explains needs this many other severe templates around it.
const FOLLOWERS_MIN: usize = 2;

/// The verdict on a bundle.
#[derive(Debug, Clone, PartialEq)]
pub struct CauseFinding {
    /// `likely` or `inconclusive`.
    pub verdict: Verdict,
    /// Present exactly when the verdict is `likely`. Its text is not redacted; its summary quotes nothing.
    pub cause: Option<Cause>,
}

/// Decides from the ranked lines, best first.
pub(crate) fn decide(bundle: &Bundle<'_>, ranked: &[Ranked<'_>]) -> CauseFinding {
    let best = ranked.first().map_or(0.0, |line| line.score);
    let near_best = ranked.iter().take(CANDIDATES).filter(|line| line.score >= SCORE_SHARE_MIN * best);
    let candidates: Vec<&Ranked<'_>> = near_best.filter(|line| explains(ranked, line)).collect();
    // What came before the first severe lines can have caused them; what came later rather suffers.
    let is_early = |line: &&&Ranked<'_>| line.distance.is_some_and(|distance| distance.is_early());
    match candidates.iter().find(is_early).or(candidates.first()) {
        Some(line) => CauseFinding { verdict: Verdict::Likely, cause: Some(cause(bundle, line)) },
        None => CauseFinding { verdict: Verdict::Inconclusive, cause: None },
    }
}

/// Whether this line can stand as the cause of the others.
fn explains(ranked: &[Ranked<'_>], line: &Ranked<'_>) -> bool {
    if line.is_background || line.distance.is_none() {
        return false;
    }
    let followers = ranked.iter().filter(|other| {
        other.index != line.index
            && other.severity >= 1.2
            && !other.is_background
            && other.exemplar.order() > line.exemplar.order()
    });
    let followers = followers.take(FOLLOWERS_MIN).count();
    match rule_of(line.traits) {
        Some(rule) if rule.kind == Kind::Cause => rule.weight >= EXPLAINING_WEIGHT || followers >= 1,
        Some(rule) if rule.kind == Kind::Change => followers >= FOLLOWERS_MIN,
        Some(rule) if rule.kind == Kind::State => line.severity >= SEVERE && followers >= FOLLOWERS_MIN,
        Some(_) => false,
        None => line.traits.level >= Some(Level::Error) && followers >= FOLLOWERS_MIN,
    }
}

fn cause(bundle: &Bundle<'_>, line: &Ranked<'_>) -> Cause {
    let file = bundle.files[line.exemplar.file as usize].name.clone();
    let text = String::from_utf8_lossy(&line.exemplar.text).into_owned();
    let timestamp = line.exemplar.moment.map(|m| m.to_rfc3339());
    let when = timestamp.as_ref().map_or(String::new(), |at| format!(" at {at}"));
    let number = line.exemplar.line;
    let summary = match rule_of(line.traits) {
        Some(rule) => format!("{}{when} ({file}, line {number})", capitalised(rule.says)),
        None => format!("The first severe line was written{when} ({file}, line {number})"),
    };
    Cause { summary, file, line: number, text, timestamp, reasons: line.reasons.clone() }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
