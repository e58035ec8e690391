//! Everything a document is made of, as plain data.
//!
//! The core assembles it from the store. Whatever nobody has recorded stays empty, and the document
//! lists it as a gap.

use jiff::Timestamp;
use std::collections::BTreeMap;
use tftsr_model::{Cause, Issue, LogFile, ResolutionStep, Skipped, StoredEvidence, TimelineEvent, Verdict};

/// What is known about one incident at one moment. All text in it is redacted already.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The issue.
    pub issue: Issue,
    /// What may be said about the cause.
    pub verdict: Verdict,
    /// The cause, when the verdict allows one.
    pub cause: Option<Cause>,
    /// The logs that were read, in the order they came in.
    pub log_files: Vec<LogFacts>,
    /// What was met and not read.
    pub skipped: Vec<Skipped>,
    /// The ranked lines, best first.
    pub evidence: Vec<StoredEvidence>,
    /// The whys, by `step_order`.
    pub whys: Vec<ResolutionStep>,
    /// Incident and app events alike, in any order; the documents keep them apart.
    pub timeline_events: Vec<TimelineEvent>,
    /// When it started, was detected, acknowledged, mitigated, resolved.
    pub milestones: Milestones,
    /// Who felt it, and how much.
    pub impact: Impact,
    /// Other explanations that were looked at.
    pub hypotheses: Vec<Hypothesis>,
    /// What is to be done so that it does not come back.
    pub actions: Vec<ActionItem>,
    /// What nobody knows yet, one question each.
    pub open_questions: Vec<String>,
    /// What the post-mortem adds to the analysis.
    pub retrospective: Retrospective,
    /// How many values were replaced, by their type (`EMAIL`, `IPV4`, …).
    pub redactions: BTreeMap<String, u64>,
    /// The moment the document speaks for.
    pub generated_at: Timestamp,
    /// The program's version, e.g. `0.1.0`.
    pub program_version: String,
}

impl Facts {
    /// The facts of an issue about which nothing is known but the issue itself.
    #[must_use]
    pub fn new(issue: Issue, generated_at: Timestamp, program_version: &str) -> Self {
        Self {
            issue,
            verdict: Verdict::Inconclusive,
            cause: None,
            log_files: Vec::new(),
            skipped: Vec::new(),
            evidence: Vec::new(),
            whys: Vec::new(),
            timeline_events: Vec::new(),
            milestones: Milestones::default(),
            impact: Impact::default(),
            hypotheses: Vec::new(),
            actions: Vec::new(),
            open_questions: Vec::new(),
            retrospective: Retrospective::default(),
            redactions: BTreeMap::new(),
            generated_at,
            program_version: program_version.to_owned(),
        }
    }
}

/// One log with what reading it has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFacts {
    /// The stored log.
    pub file: LogFile,
    /// Physical lines in it.
    pub lines: u64,
    /// The format it was read as, e.g. `syslog`.
    pub format: Option<String>,
    /// The zone its times were read in, e.g. `Europe/Berlin` or `UTC (assumed)`.
    pub zone: Option<String>,
    /// RFC 3339 of its first line that has a time.
    pub first: Option<String>,
    /// RFC 3339 of its last line that has a time.
    pub last: Option<String>,
    /// How many values were replaced in it.
    pub redactions: u64,
}

/// The turning points that the metrics are computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MilestoneKind {
    /// The fault began to have an effect.
    Started,
    /// Somebody or something noticed.
    Detected,
    /// Somebody took it on.
    Acknowledged,
    /// The effect was gone or tolerable.
    Mitigated,
    /// The fault itself was gone.
    Resolved,
}

/// One turning point with where it is known from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// When it happened.
    pub at: Timestamp,
    /// The moment as its source writes it, RFC 3339 with its offset.
    pub as_written: String,
    /// A person's word, a page, a log line.
    pub source: String,
}

/// The turning points that are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Milestones(pub BTreeMap<MilestoneKind, Milestone>);

impl MilestoneKind {
    /// Every kind, in the order they happen.
    pub const ALL: [Self; 5] =
        [Self::Started, Self::Detected, Self::Acknowledged, Self::Mitigated, Self::Resolved];

    /// The word in documents and as an event's kind.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Detected => "detected",
            Self::Acknowledged => "acknowledged",
            Self::Mitigated => "mitigated",
            Self::Resolved => "resolved",
        }
    }
}

impl Milestones {
    /// Takes the milestones from events whose kind is one of their words; the earliest of a kind wins.
    #[must_use]
    pub fn from_events(events: &[TimelineEvent]) -> Self {
        let mut found: BTreeMap<MilestoneKind, Milestone> = BTreeMap::new();
        for event in events {
            let Some((kind, milestone)) = milestone_of(event) else {
                continue;
            };
            let known = found.get(&kind);
            if known.is_none_or(|known| milestone.at < known.at) {
                found.insert(kind, milestone);
            }
        }
        Self(found)
    }

    /// The milestone of this kind, when it is known.
    #[must_use]
    pub fn get(&self, kind: MilestoneKind) -> Option<&Milestone> {
        self.0.get(&kind)
    }
}

fn milestone_of(event: &TimelineEvent) -> Option<(MilestoneKind, Milestone)> {
    let kind = MilestoneKind::ALL.into_iter().find(|kind| kind.as_str() == event.event_type)?;
    let as_written = event.occurred_at.clone()?;
    let at = as_written.parse().ok()?;
    let source = event.source.clone().unwrap_or_else(|| "recorded by hand".to_owned());
    Some((kind, Milestone { at, as_written, source }))
}

/// Who felt the incident, and how much.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Impact {
    /// Who was affected.
    pub affected: Option<String>,
    /// What they could not do.
    pub effect: Option<String>,
    /// Numbers with their unit, one sentence each.
    pub numbers: Vec<String>,
}

/// Where an explanation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HypothesisState {
    /// Neither supported nor ruled out.
    Open,
    /// The evidence supports it.
    Supported,
    /// The evidence speaks against it.
    RuledOut,
}

/// An explanation that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hypothesis {
    /// The explanation, one sentence.
    pub statement: String,
    /// Where it stands.
    pub state: HypothesisState,
    /// What decided it, or the next check that would.
    pub reason: String,
}

/// Something to do so that it does not come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionItem {
    /// What is to be done.
    pub title: String,
    /// prevent, detect, mitigate or process.
    pub kind: String,
    /// Who does it.
    pub assignee: Option<String>,
    /// Until when, as a date.
    pub due: Option<String>,
    /// Where it stands.
    pub status: Option<String>,
    /// How one will see that it works.
    pub verification: Option<String>,
}

/// What the people who were there add to the analysis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Retrospective {
    /// What a stranger needs to know first.
    pub background: Option<String>,
    /// How the service was brought back.
    pub response: Option<String>,
    /// How it was noticed.
    pub detection: Option<String>,
    /// What helped.
    pub went_well: Vec<String>,
    /// What hindered.
    pub went_wrong: Vec<String>,
    /// What could have been worse.
    pub lucky: Vec<String>,
    /// Whether it happened before, and when.
    pub recurrence: Option<String>,
    /// What others can learn from it.
    pub lessons: Vec<String>,
    /// Who took part, in which role.
    pub responders: Vec<String>,
    /// What was told to whom, and when.
    pub messages: Vec<String>,
    /// Terms and what they mean.
    pub glossary: BTreeMap<String, String>,
}
