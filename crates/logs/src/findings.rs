//! What a run found.

use crate::{
    cause::{self, CauseFinding},
    rank::{self, Bundle, Ranked},
    stats::TemplateStats,
    templates::{Miner, TemplateIndex},
    timeline::Timeline,
};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;
use tftsr_model::{EvidenceLine, Level, LineAssignment, Template, TimelineLine};

/// What was found in one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileSummary {
    /// The file as given.
    pub name: String,
    /// Physical lines read.
    pub lines: u64,
    /// The name of its format; none when no line has a head that is known.
    pub format: Option<String>,
    /// Its zone, as the user gave it or as the lines write it; none when neither says so.
    pub zone: Option<String>,
    /// RFC 3339 of its earliest time.
    pub first: Option<String>,
    /// RFC 3339 of its latest time.
    pub last: Option<String>,
    /// Records by the level they carry.
    pub levels: BTreeMap<Level, u64>,
    /// Its earliest and latest time in UTC nanoseconds, to hold its lines against.
    #[serde(skip)]
    pub(crate) span: Option<(i64, i64)>,
    /// True when its lines name no zone and none was given.
    #[serde(skip)]
    pub(crate) is_zone_assumed: bool,
}

/// What a run over some files found. All texts are as they stand in the files: nothing is redacted.
#[derive(Debug)]
pub struct Findings {
    files: Vec<FileSummary>,
    miner: Miner,
    stats: Vec<TemplateStats>,
    timeline: Timeline,
    assignments: Vec<(u32, u64, TemplateIndex)>,
    warnings: Vec<String>,
}

impl Findings {
    pub(crate) fn new(
        files: Vec<FileSummary>,
        miner: Miner,
        stats: Vec<TemplateStats>,
        timeline: Timeline,
        assignments: Vec<(u32, u64, TemplateIndex)>,
        warnings: Vec<String>,
    ) -> Self {
        Self { files, miner, stats, timeline, assignments, warnings }
    }

    /// The files, in the order they were read.
    #[must_use]
    pub fn files(&self) -> &[FileSummary] {
        &self.files
    }

    /// Physical lines read in all files.
    #[must_use]
    pub fn lines(&self) -> u64 {
        self.files.iter().map(|file| file.lines).sum()
    }

    /// How many templates the lines fall into.
    #[must_use]
    pub fn template_count(&self) -> usize {
        self.stats.len()
    }

    /// The lines that matter, best first, at most `top`; with a window only lines whose time lies
    /// within it, both ends included.
    #[must_use]
    pub fn evidence(&self, top: usize, from: Option<Timestamp>, to: Option<Timestamp>) -> Vec<EvidenceLine> {
        let ranked = rank::rank(&self.bundle(), Window::new(from, to));
        ranked.iter().take(top).map(|line| self.evidence_line(line)).collect()
    }

    /// What caused the incident, as far as the lines support one. A machine alone says at most
    /// `likely`; a healthy bundle, or one that only shows consequences, is `inconclusive`.
    #[must_use]
    pub fn cause(&self) -> CauseFinding {
        let bundle = self.bundle();
        let ranked = rank::rank(&bundle, Window::new(None, None));
        cause::decide(&bundle, &ranked)
    }

    /// The templates, those with most lines first.
    #[must_use]
    pub fn templates(&self) -> Vec<Template> {
        let mut order: Vec<TemplateIndex> = (0..self.stats.len() as TemplateIndex).collect();
        order.sort_by_key(|index| (std::cmp::Reverse(self.stats[*index as usize].count), *index));
        order.into_iter().map(|index| self.template(index)).collect()
    }

    /// Which template each line belongs to, in the order the lines were read; nothing unless the
    /// options asked for it.
    pub fn assignments(&self) -> impl Iterator<Item = LineAssignment> {
        self.assignments.iter().map(|(file, line, index)| LineAssignment {
            file: self.files[*file as usize].name.clone(),
            line: *line,
            template: template_id(*index),
        })
    }

    /// The merged timeline, as much of it as the options asked for; a window leaves out events outside
    /// it, both ends included, and those without a time.
    #[must_use]
    pub fn timeline(&self, from: Option<Timestamp>, to: Option<Timestamp>) -> Vec<TimelineLine> {
        let window = Window::new(from, to);
        let events = self.timeline.merged();
        let shown = events.iter().filter(|event| window.holds(event.moment.map(|m| m.utc)));
        shown
            .map(|event| TimelineLine {
                file: self.files[event.file as usize].name.clone(),
                line: event.line,
                timestamp: event.moment.map(|m| m.to_rfc3339()),
                confidence: event.moment.map(|m| m.confidence()).unwrap_or_default(),
                level: event.level,
                text: self.timeline.text(event),
            })
            .collect()
    }

    /// What the reader must know of the times: zones assumed, years inferred, gaps, clocks jumping back.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    fn bundle(&self) -> Bundle<'_> {
        Bundle::new(&self.files, &self.miner, &self.stats)
    }

    fn evidence_line(&self, ranked: &Ranked<'_>) -> EvidenceLine {
        let exemplar = ranked.exemplar;
        EvidenceLine {
            file: self.files[exemplar.file as usize].name.clone(),
            line: exemplar.line,
            text: String::from_utf8_lossy(&exemplar.text).into_owned(),
            score: ranked.score,
            level: ranked.traits.level,
            timestamp: exemplar.moment.map(|m| m.to_rfc3339()),
            template: template_id(ranked.index),
            count: ranked.count,
            reasons: ranked.reasons.clone(),
        }
    }

    fn template(&self, index: TemplateIndex) -> Template {
        let stats = &self.stats[index as usize];
        let first = stats.slots().filter_map(|slot| slot.exemplar.moment).min();
        let last = stats.slots().filter_map(|slot| slot.last).max();
        Template {
            id: template_id(index),
            pattern: self.miner.pattern(index),
            count: stats.count,
            first: first.map(|m| m.to_rfc3339()),
            last: last.map(|m| m.to_rfc3339()),
            levels: self.miner.traits(index).level.into_iter().collect(),
            files: stats.files.iter().map(|(file, _)| self.files[*file as usize].name.clone()).collect(),
        }
    }
}

fn template_id(index: TemplateIndex) -> String {
    format!("t{}", index + 1)
}

/// A stretch of time, both ends included; an end that is not given is open.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    from: Option<i64>,
    to: Option<i64>,
}

impl Window {
    pub(crate) fn new(from: Option<Timestamp>, to: Option<Timestamp>) -> Self {
        let nanoseconds = |at: Timestamp| i64::try_from(at.as_nanosecond()).unwrap_or(i64::MAX);
        Self { from: from.map(nanoseconds), to: to.map(nanoseconds) }
    }

    /// Whether a moment lies in it; a line without a time lies only in the window that is open at both ends.
    pub(crate) fn holds(self, utc: Option<i64>) -> bool {
        match utc {
            Some(utc) => self.from.is_none_or(|from| from <= utc) && self.to.is_none_or(|to| utc <= to),
            None => self.from.is_none() && self.to.is_none(),
        }
    }
}
