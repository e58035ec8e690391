//! What the program proposes after a triage with no AI: a chain of whys and the events of the incident.
//!
//! Everything proposed cites lines. A person accepts, edits or refutes; nothing here claims more than
//! the evidence shows.

use crate::act::Now;
use std::collections::HashSet;
use tftsr_model::{
    Cause, EventClass, EvidenceLine, EvidenceLink, IssueId, Level, LogFileId, StepState, StoredEvidence,
    TimeConfidence, TimelineEvent, TimelineEventId, Verdict,
};

/// Events proposed from evidence.
const EVENTS_MAX: usize = 30;
/// Lines that an open question offers as a start.
const CANDIDATES_MAX: usize = 3;

/// A why to be stored: question, answer, the lines that show it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ProposedWhy {
    pub(crate) question: String,
    pub(crate) answer: Option<String>,
    pub(crate) state: StepState,
    pub(crate) links: Vec<EvidenceLink>,
}

/// The whys that the evidence supports, from the symptom down.
pub(crate) fn whys(
    title: &str,
    verdict: Verdict,
    cause: Option<&Cause>,
    evidence: &[StoredEvidence],
) -> Vec<ProposedWhy> {
    let symptom = format!("Why did this happen: {title}?");
    let Some(cause) = cause.filter(|_| verdict != Verdict::Inconclusive) else {
        return vec![open_question(symptom, evidence)];
    };
    let deciding =
        evidence.iter().find(|found| found.line.file == cause.file && found.line.line == cause.line);
    let effect = evidence.iter().find(|found| is_effect_of(&found.line, cause));
    let mut steps = Vec::new();
    let mut question = symptom;
    if let Some(effect) = effect {
        steps.push(answered(question, effect_sentence(&effect.line), effect));
        question = format!("Why did that happen: {}?", quoted(&effect.line.text));
    }
    steps.push(ProposedWhy {
        question,
        answer: Some(cause.summary.clone()),
        state: StepState::Answered,
        links: deciding.map(link).into_iter().collect(),
    });
    steps.push(ProposedWhy {
        question: "Which system or process factor that we control allowed this?".to_owned(),
        answer: None,
        state: StepState::Open,
        links: Vec::new(),
    });
    steps
}

fn open_question(question: String, evidence: &[StoredEvidence]) -> ProposedWhy {
    let links = evidence.iter().take(CANDIDATES_MAX).map(link).collect();
    ProposedWhy { question, answer: None, state: StepState::Open, links }
}

fn answered(question: String, answer: String, evidence: &StoredEvidence) -> ProposedWhy {
    ProposedWhy { question, answer: Some(answer), state: StepState::Answered, links: vec![link(evidence)] }
}

/// What users felt: a severe line of another kind that does not come before the cause.
fn is_effect_of(line: &EvidenceLine, cause: &Cause) -> bool {
    let is_another = line.file != cause.file || line.line != cause.line;
    let is_severe = line.level.is_some_and(|level| level >= Level::Error);
    is_another && is_severe && is_not_before(line.timestamp.as_deref(), cause.timestamp.as_deref())
}

fn is_not_before(effect: Option<&str>, cause: Option<&str>) -> bool {
    let moment = |text: Option<&str>| text.and_then(|text| text.parse::<jiff::Timestamp>().ok());
    match (moment(effect), moment(cause)) {
        (Some(effect), Some(cause)) => effect >= cause,
        // Without both times the order is unknown, and an effect must not be made up.
        _ => false,
    }
}

fn effect_sentence(line: &EvidenceLine) -> String {
    let since = line.timestamp.as_deref().map(|time| format!(" from {time}")).unwrap_or_default();
    let count = if line.count > 1 { format!(" ({} lines of this kind)", line.count) } else { String::new() };
    format!("{} reports{since}: {}{count}", line.file, quoted(&line.text))
}

/// A line in a sentence: one line, not longer than a reader takes in, cut between words.
pub(super) fn quoted(text: &str) -> String {
    const CHARS_MAX: usize = 240;
    let line = text.lines().next().unwrap_or_default().trim();
    if line.chars().count() <= CHARS_MAX {
        return format!("“{line}”");
    }
    let head: String = line.chars().take(CHARS_MAX).collect();
    let whole_words = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
    format!("“{whole_words} …”")
}

/// The link from a why to a stored line.
pub(crate) fn link(evidence: &StoredEvidence) -> EvidenceLink {
    EvidenceLink {
        evidence_id: Some(evidence.id),
        log_file_id: evidence.log_file_id,
        file: evidence.line.file.clone(),
        line: evidence.line.line,
        text: evidence.line.text.clone(),
    }
}

/// An incident event read from a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ProposedEvent {
    description: String,
    occurred_at: Option<String>,
    confidence: Option<String>,
    log_file_id: LogFileId,
    file: String,
    line: u64,
    hash: Option<String>,
}

/// What is known of an evidence line beyond its redacted text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LineOrigin {
    /// How far its time can be trusted.
    pub(crate) confidence: Vec<TimeConfidence>,
    /// SHA-256 of its original text.
    pub(crate) hash: String,
}

/// The events that evidence gives: one of each kind of line, best first, each with a time.
pub(crate) fn events(
    evidence: &[StoredEvidence],
    origin: impl Fn(&StoredEvidence) -> Option<LineOrigin>,
) -> Vec<ProposedEvent> {
    let mut seen = HashSet::new();
    let dated = evidence.iter().filter(|found| found.line.timestamp.is_some());
    let kinds = dated.filter(|found| seen.insert(found.line.template.clone()));
    kinds.take(EVENTS_MAX).map(|found| event(found, origin(found))).collect()
}

fn event(found: &StoredEvidence, origin: Option<LineOrigin>) -> ProposedEvent {
    let (confidence, hash) = origin.map_or((None, None), |origin| {
        let words: Vec<&str> = origin.confidence.iter().map(|confidence| confidence.as_str()).collect();
        ((!words.is_empty()).then(|| words.join(",")), Some(origin.hash))
    });
    ProposedEvent {
        description: found.line.text.trim().to_owned(),
        occurred_at: found.line.timestamp.clone(),
        confidence,
        log_file_id: found.log_file_id,
        file: found.line.file.clone(),
        line: found.line.line,
        hash,
    }
}

impl ProposedEvent {
    /// The row to store.
    pub(crate) fn into_row(self, issue_id: IssueId, now: &Now) -> TimelineEvent {
        TimelineEvent {
            id: TimelineEventId::generate(),
            issue_id,
            event_type: "log_line".to_owned(),
            description: self.description,
            metadata: None,
            created_at: now.text.clone(),
            class: EventClass::Incident,
            occurred_at: self.occurred_at,
            confidence: self.confidence,
            log_file_id: Some(self.log_file_id),
            source: Some(self.file),
            source_line: Some(self.line),
            source_hash: self.hash,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tftsr_model::{EvidenceId, EvidenceOrigin};

    fn evidence(file: &str, line: u64, level: Level, time: &str) -> StoredEvidence {
        let line = EvidenceLine {
            file: file.to_owned(),
            line,
            text: format!("text of line {line}"),
            score: 1.0,
            level: Some(level),
            timestamp: Some(time.to_owned()),
            template: line.to_string(),
            count: 12,
            reasons: vec!["rare".to_owned()],
        };
        StoredEvidence {
            id: EvidenceId::generate(),
            issue_id: IssueId::generate(),
            log_file_id: LogFileId::generate(),
            origin: EvidenceOrigin::Ranked,
            line,
        }
    }

    fn cause(file: &str, line: u64, time: &str) -> Cause {
        Cause {
            summary: "The limit was lowered.".to_owned(),
            file: file.to_owned(),
            line,
            text: String::new(),
            timestamp: Some(time.to_owned()),
            reasons: Vec::new(),
        }
    }

    #[test]
    fn the_chain_runs_from_symptom_over_effect_to_cause_and_stays_open_below() {
        let found = [
            evidence("db.log", 7, Level::Warn, "2026-01-01T10:00:00Z"),
            evidence("app.log", 90, Level::Error, "2026-01-01T10:00:05Z"),
        ];
        let steps = whys(
            "checkout is down",
            Verdict::Likely,
            Some(&cause("db.log", 7, "2026-01-01T10:00:00Z")),
            &found,
        );
        let cited: Vec<_> =
            steps.iter().map(|step| step.links.first().map(|link| (link.file.as_str(), link.line))).collect();
        assert_eq!(cited, [Some(("app.log", 90)), Some(("db.log", 7)), None]);
        assert_eq!(steps[2].state, StepState::Open);
    }

    #[test]
    fn a_long_line_is_quoted_up_to_a_word() {
        assert_eq!(quoted(" short line \nsecond"), "“short line”");
        let long = quoted(&"word ".repeat(60));
        assert!(long.ends_with("word …”") && long.chars().count() < 250, "{long}");
    }

    #[test]
    fn an_error_before_the_cause_is_not_its_effect() {
        let found = [evidence("app.log", 3, Level::Error, "2026-01-01T09:00:00Z")];
        let steps = whys("x", Verdict::Likely, Some(&cause("db.log", 7, "2026-01-01T10:00:00Z")), &found);
        assert_eq!(steps.len(), 2);
    }

    #[test]
    fn without_a_cause_the_question_stays_open_and_offers_candidates() {
        let found = [evidence("app.log", 3, Level::Error, "2026-01-01T09:00:00Z")];
        let steps = whys("x", Verdict::Inconclusive, None, &found);
        assert_eq!(steps.len(), 1);
        assert_eq!((steps[0].state, steps[0].answer.as_deref()), (StepState::Open, None));
        assert_eq!(steps[0].links.len(), 1);
    }
}
