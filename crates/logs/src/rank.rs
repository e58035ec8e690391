//! Ranks templates by how likely one of their lines decides the incident, and says why.
//!
//! A score is a product: how severe, how rare, how far from background noise, how near the onset.
//! The onset is where most severe templates appear for the first time at once; a flood of consequences
//! is common and late, a cause is rare and early, and a change just before the onset weighs most.

use crate::{
    findings::{FileSummary, Window},
    gaps::duration,
    rules::{self, Kind, Rule},
    stats::{Exemplar, Slot, TemplateStats},
    templates::{Miner, TemplateIndex, Traits},
};
use std::collections::{BTreeMap, BTreeSet};
use tftsr_model::Level;

const SECOND: f64 = 1e9;
/// From this severity on a line can mark the onset: an error without a rule has 2.4.
pub(crate) const SEVERE: f64 = 2.0;
/// Templates that appear within this share of the axis appear at once; at least the constants below.
const AT_ONCE: f64 = 0.02;
const AT_ONCE_SECONDS_MIN: f64 = 30.0;
const AT_ONCE_LINES_MIN: f64 = 10.0;
/// Clocks without a zone are off by whole half hours, at most this many.
const SKEW_HALF_HOURS_MAX: i64 = 28;
/// Nanoseconds within which two lines count as written at the same moment.
pub(crate) const SAME_MOMENT: i64 = 2_000_000_000;
const HALF_HOUR: i64 = 1_800_000_000_000;
/// What a line far from the onset keeps of its score.
const FAR: f64 = 0.7;
/// Edges of the time axis that count as its beginning and end.
const EDGE: f64 = 0.15;
/// A template in fewer time slots than this is not background, however long it goes on.
const BACKGROUND_SLOTS_MIN: usize = 4;
/// If one slot holds more than this share of a template's lines, it came in a burst.
const BURST_SHARE: f64 = 0.5;
/// The least time around the onset that counts as near, in seconds after and before it.
const NEAR_AFTER_SECONDS: f64 = 30.0;
const NEAR_BEFORE_SECONDS: f64 = 600.0;
/// Each further line that the same rule brings from the same file loses this much.
const REPEATED_RULE: f64 = 0.7;

/// What is ranked, with the totals that a score is relative to.
pub(crate) struct Bundle<'a> {
    pub(crate) files: &'a [FileSummary],
    miner: &'a Miner,
    stats: &'a [TemplateStats],
    lines: u64,
    /// First and last moment of all lines, UTC nanoseconds.
    span: Option<(i64, i64)>,
    /// By file: what to add to its times so that they lie with those of the files that name a zone.
    skews: Vec<i64>,
}

/// A template with the line that stands for it.
#[derive(Debug, Clone)]
pub(crate) struct Ranked<'a> {
    pub(crate) index: TemplateIndex,
    pub(crate) exemplar: &'a Exemplar,
    pub(crate) traits: Traits,
    pub(crate) count: u64,
    pub(crate) severity: f64,
    pub(crate) score: f64,
    pub(crate) is_background: bool,
    /// How it lies to the onset of its axis; none where there is no onset.
    pub(crate) distance: Option<Distance>,
    pub(crate) reasons: Vec<String>,
}

impl Distance {
    /// Whether the line was written before the first severe lines or together with them.
    pub(crate) fn is_early(self) -> bool {
        self.steps <= if self.is_time { SAME_MOMENT } else { 0 }
    }
}

/// Where a line lies to the first severe lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Distance {
    /// Nanoseconds, or lines where there are no times; negative before the onset.
    pub(crate) steps: i64,
    is_time: bool,
    /// `steps` over the axis' own idea of near: 1 is at the edge of near.
    relative: f64,
}

/// One axis for all lines with a time, one for each file without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Axis {
    Time,
    Lines(u32),
}

impl<'a> Bundle<'a> {
    pub(crate) fn new(files: &'a [FileSummary], miner: &'a Miner, stats: &'a [TemplateStats]) -> Self {
        let skews = skews(files);
        let spans = files.iter().zip(&skews).filter_map(|(file, skew)| Some((file.span?, *skew)));
        let span = spans.map(|((first, last), skew)| (first + skew, last + skew)).reduce(wider);
        let lines = files.iter().map(|file| file.lines).sum();
        Self { files, miner, stats, lines, span, skews }
    }

    /// Where a line stands on its axis: the axis, the place, and the axis' first and last place.
    fn place(&self, exemplar: &Exemplar) -> (Axis, i64, (i64, i64)) {
        match (exemplar.moment, self.span) {
            (Some(moment), Some(span)) => (Axis::Time, moment.utc + self.skews[exemplar.file as usize], span),
            _ => {
                let last = self.files[exemplar.file as usize].lines;
                (Axis::Lines(exemplar.file), exemplar.line as i64, (1, last as i64))
            }
        }
    }

    /// A place as a share of its own file, whose clock may be off from the others'.
    fn share(&self, exemplar: &Exemplar) -> f64 {
        let of_file = exemplar.moment.zip(self.files[exemplar.file as usize].span);
        let (place, (first, last)) = match of_file {
            Some((moment, span)) => (moment.utc, span),
            None => (exemplar.line as i64, (1, self.files[exemplar.file as usize].lines as i64)),
        };
        (place - first) as f64 / ((last - first) as f64).max(1.0)
    }
}

/// All candidates within the window, best first.
pub(crate) fn rank<'a>(bundle: &Bundle<'a>, window: Window) -> Vec<Ranked<'a>> {
    let indices = 0..bundle.stats.len() as TemplateIndex;
    let mut candidates: Vec<Ranked<'a>> =
        indices.filter_map(|index| candidate(bundle, index, window)).collect();
    let onsets = onsets(bundle, &candidates);
    for ranked in &mut candidates {
        weigh_by_onset(bundle, &onsets, ranked);
    }
    candidates.retain(|ranked| ranked.severity >= 1.0 || ranked.distance.is_some());
    sort(&mut candidates);
    spread(&mut candidates);
    for ranked in &mut candidates {
        ranked.reasons = reasons(bundle, ranked);
    }
    candidates
}

fn candidate<'a>(bundle: &Bundle<'a>, index: TemplateIndex, window: Window) -> Option<Ranked<'a>> {
    let traits = bundle.miner.traits(index);
    if traits.is_frame {
        return None;
    }
    let stats = &bundle.stats[index as usize];
    let in_window = |slot: &&Slot| window.holds(slot.exemplar.moment.map(|m| m.utc));
    let exemplar = &stats.slots().find(in_window)?.exemplar;
    let severity = severity(traits, &exemplar.text);
    let is_background = is_background(bundle, stats);
    // Changes differ from each other even when their wording does not.
    let is_change = rule_of(traits).is_some_and(|rule| rule.kind == Kind::Change);
    let noise = match (is_background, is_change) {
        (true, _) => 0.2,
        (false, true) => 1.0,
        (false, false) => recurrence(bundle, stats),
    };
    let score = severity * rarity(bundle, stats) * noise;
    let (count, reasons) = (stats.count, Vec::new());
    Some(Ranked { index, exemplar, traits, count, severity, score, is_background, distance: None, reasons })
}

/// How bad a line is by its level and by the rule that fits it.
fn severity(traits: Traits, text: &[u8]) -> f64 {
    let tier = match traits.level {
        Some(Level::Fatal) => 3.2,
        Some(Level::Error) => 2.4,
        Some(Level::Warn) => 1.3,
        Some(Level::Notice) => 0.5,
        Some(Level::Info) => 0.35,
        Some(Level::Debug) => 0.15,
        Some(Level::Trace) => 0.1,
        None => 0.5,
    };
    let tier = if names_deeper_cause(text) { tier + 0.6 } else { tier };
    let Some(rule) = rule_of(traits) else { return tier };
    match rule.kind {
        Kind::Cause => tier.max(1.2) + rule.weight,
        Kind::State => tier.max(1.0) + 0.6 * rule.weight,
        Kind::Symptom => 0.75 * (tier.max(1.2) + 0.4 * rule.weight),
        Kind::Change => tier.max(0.6) + 0.3 * rule.weight,
        Kind::Consequence => 0.45 * tier.max(1.0),
        Kind::Recovery => 0.3 * tier,
    }
}

pub(crate) fn rule_of(traits: Traits) -> Option<&'static Rule> {
    traits.rule.map(|id| rules::by_id(id).1)
}

fn names_deeper_cause(text: &[u8]) -> bool {
    let start = text.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(0);
    text[start..].starts_with(b"Caused by:") || text[start..].starts_with(b"caused by:")
}

/// 1 for a line that stands alone, falling with its share of the bundle and of its file.
fn rarity(bundle: &Bundle<'_>, stats: &TemplateStats) -> f64 {
    let rare = |count: u64, lines: u64| (1.0 + lines as f64 / count as f64).ln() / (1.0 + lines as f64).ln();
    let across = rare(stats.count, bundle.lines.max(2));
    let (file, count) = *stats.files.iter().max_by_key(|(_, count)| *count).unwrap_or(&(0, 1));
    let within = rare(count, bundle.files[file as usize].lines.max(2));
    (across * within).sqrt().clamp(0.05, 1.0).powf(0.7)
}

/// Whether a template goes on evenly from the beginning to the end, healthy time included.
fn is_background(bundle: &Bundle<'_>, stats: &TemplateStats) -> bool {
    let shares: Vec<f64> = stats.slots().map(|slot| bundle.share(&slot.exemplar)).collect();
    let largest = stats.slots().map(|slot| slot.count).max().unwrap_or(0);
    let begins_early = shares.iter().copied().fold(1.0, f64::min) <= EDGE;
    let ends_late = shares.iter().copied().fold(0.0, f64::max) >= 1.0 - 2.0 * EDGE;
    let is_even = (largest as f64) < BURST_SHARE * stats.count as f64;
    shares.len() >= BACKGROUND_SLOTS_MIN && begins_early && ends_late && is_even
}

/// Less for what was there from the beginning and came back, though not evenly.
fn recurrence(bundle: &Bundle<'_>, stats: &TemplateStats) -> f64 {
    let shares = || stats.slots().map(|slot| bundle.share(&slot.exemplar));
    let first = shares().fold(1.0, f64::min);
    let last = shares().fold(0.0, f64::max);
    if stats.count >= 3 && first <= EDGE && last - first >= 0.5 { 0.6 } else { 1.0 }
}

fn wider(a: (i64, i64), b: (i64, i64)) -> (i64, i64) {
    (a.0.min(b.0), a.1.max(b.1))
}

/// How far the clock of each file without a zone is off, judged by how the files' spans lie together.
/// For ranking alone: the times that are shown stay as they are.
fn skews(files: &[FileSummary]) -> Vec<i64> {
    let known = files.iter().filter(|file| !file.is_zone_assumed).filter_map(|file| file.span).reduce(wider);
    let skew = |file: &FileSummary| {
        let (span, known) = file.span.filter(|_| file.is_zone_assumed).zip(known)?;
        let apart = |skew: i64| (span.0 + skew).abs_diff(known.0) + (span.1 + skew).abs_diff(known.1);
        let steps = -SKEW_HALF_HOURS_MAX..=SKEW_HALF_HOURS_MAX;
        steps.map(|step| step * HALF_HOUR).min_by_key(|skew| (apart(*skew), skew.abs()))
    };
    files.iter().map(|file| skew(file).unwrap_or(0)).collect()
}

/// The onset of each axis: where the severe templates that appear at once weigh most together.
fn onsets(bundle: &Bundle<'_>, candidates: &[Ranked<'_>]) -> BTreeMap<Axis, i64> {
    let mut firsts: BTreeMap<Axis, Vec<(i64, f64)>> = BTreeMap::new();
    let mut lengths: BTreeMap<Axis, f64> = BTreeMap::new();
    let suffers = |r: &&Ranked<'_>| {
        let kind = rule_of(r.traits).map(|rule| rule.kind);
        !r.is_background && r.severity >= 1.0 && !matches!(kind, Some(Kind::Change | Kind::Recovery))
    };
    for ranked in candidates.iter().filter(suffers) {
        let (axis, place, (first, last)) = bundle.place(ranked.exemplar);
        let weight = ranked.severity * (1.0 + ranked.count as f64).ln();
        firsts
            .entry(axis)
            .or_default()
            .push((place, if ranked.severity >= SEVERE { weight } else { 0.5 * weight }));
        lengths.insert(axis, (last - first) as f64);
    }
    let onset = |(axis, mut firsts): (Axis, Vec<(i64, f64)>)| {
        firsts.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let least = if axis == Axis::Time { AT_ONCE_SECONDS_MIN * SECOND } else { AT_ONCE_LINES_MIN };
        Some((axis, heaviest_start(&firsts, least.max(AT_ONCE * lengths[&axis]) as i64)?))
    };
    let has_severe = candidates.iter().any(|r| r.severity >= SEVERE && !r.is_background);
    if has_severe { firsts.into_iter().filter_map(onset).collect() } else { BTreeMap::new() }
}

/// The place from which the weights within `length` add up to most; the earliest of equals.
fn heaviest_start(firsts: &[(i64, f64)], length: i64) -> Option<i64> {
    let mut best: Option<(i64, f64)> = None;
    let (mut end, mut sum) = (0, 0.0);
    for (place, weight) in firsts {
        while let Some((next, more)) = firsts.get(end).filter(|(next, _)| next - place <= length) {
            debug_assert!(next >= place);
            sum += more;
            end += 1;
        }
        if best.is_none_or(|(_, most)| sum > most + 1e-9) {
            best = Some((*place, sum));
        }
        sum -= weight;
    }
    best.map(|(place, _)| place)
}

fn weigh_by_onset<'a>(bundle: &Bundle<'a>, onsets: &BTreeMap<Axis, i64>, ranked: &mut Ranked<'a>) {
    let (axis, _, (first, last)) = bundle.place(ranked.exemplar);
    let Some(onset) = onsets.get(&axis) else { return };
    let kind = rule_of(ranked.traits).map(|rule| rule.kind);
    // Many logs write whole seconds: a change in the same second was before its consequences.
    let tolerance = if axis == Axis::Time { SAME_MOMENT } else { 0 };
    if kind == Some(Kind::Change) {
        ranked.exemplar = last_before(bundle, ranked, axis, onset + tolerance).unwrap_or(ranked.exemplar);
    }
    let steps = bundle.place(ranked.exemplar).1 - onset;
    let is_before = steps < if kind == Some(Kind::Change) { tolerance } else { 0 };
    let length = (last - first) as f64;
    let near = match (axis, !is_before) {
        (Axis::Time, true) => (NEAR_AFTER_SECONDS * SECOND).max(length / 20.0),
        (Axis::Time, false) => (NEAR_BEFORE_SECONDS * SECOND).max(length / 20.0),
        (Axis::Lines(_), _) => (length / 20.0).max(10.0),
    };
    let relative = steps as f64 / near;
    let closeness = (-relative.abs()).exp();
    let gain = match (!is_before, kind) {
        (false, Some(Kind::Change)) => 3.0,
        (true, _) => 1.0,
        (false, _) if ranked.severity >= 1.0 => 0.7,
        (false, _) => 0.1,
    };
    ranked.score *= FAR + gain * closeness;
    ranked.distance = Some(Distance { steps, is_time: axis == Axis::Time, relative });
}

/// The last line of a template before this place: of all changes the one nearest to the onset counts.
fn last_before<'a>(bundle: &Bundle<'a>, ranked: &Ranked<'a>, axis: Axis, end: i64) -> Option<&'a Exemplar> {
    let exemplars = bundle.stats[ranked.index as usize].slots().map(|slot| &slot.exemplar);
    let placed = exemplars.map(|exemplar| (bundle.place(exemplar), exemplar));
    let before = placed.filter(|((on, place, _), _)| *on == axis && *place < end);
    before.max_by_key(|((_, place, _), _)| *place).map(|(_, exemplar)| exemplar)
}

fn sort(candidates: &mut [Ranked<'_>]) {
    candidates.sort_by(|a, b| {
        b.score.total_cmp(&a.score).then_with(|| a.exemplar.order().cmp(&b.exemplar.order()))
    });
}

/// Keeps one mechanism from filling the list: further lines of the same rule and file step back.
fn spread(candidates: &mut [Ranked<'_>]) {
    let mut seen: BTreeMap<(u16, u32), i32> = BTreeMap::new();
    for ranked in candidates.iter_mut() {
        let Some(rule) = ranked.traits.rule else { continue };
        let times = seen.entry((rule, ranked.exemplar.file)).or_default();
        ranked.score *= REPEATED_RULE.powi(*times);
        *times += 1;
    }
    sort(candidates);
}

fn reasons(bundle: &Bundle<'_>, ranked: &Ranked<'_>) -> Vec<String> {
    let mut reasons = Vec::new();
    reasons.extend(rule_of(ranked.traits).map(|rule| rule.says.to_owned()));
    reasons.extend(ranked.distance.and_then(|distance| onset_reason(ranked, distance)));
    if names_deeper_cause(&ranked.exemplar.text) {
        reasons.push("names the cause of the error before it".to_owned());
    }
    reasons.extend(
        ranked.traits.level.filter(|l| *l >= Level::Warn).map(|level| format!("its level is {level}")),
    );
    reasons.push(match ranked.count {
        1 => format!("the only such line among {}", bundle.lines),
        count => format!("one of {count} such lines among {}", bundle.lines),
    });
    let files =
        bundle.stats[ranked.index as usize].files.iter().map(|(file, _)| file).collect::<BTreeSet<_>>().len();
    if files > 1 {
        reasons.push(format!("seen in {files} files"));
    }
    if ranked.is_background {
        reasons.push("seen from beginning to end, so probably background".to_owned());
    }
    reasons
}

fn onset_reason(ranked: &Ranked<'_>, distance: Distance) -> Option<String> {
    let is_change = rule_of(ranked.traits).is_some_and(|rule| rule.kind == Kind::Change);
    let length = if distance.is_time {
        duration(distance.steps.abs())
    } else {
        format!("{} lines", distance.steps.abs())
    };
    match distance.steps {
        0 if ranked.severity >= SEVERE => Some("the first of the severe lines".to_owned()),
        ..0 if is_change => Some(format!("a change {length} before the first severe line")),
        0..SAME_MOMENT if is_change && distance.is_time => {
            Some("a change at the moment of the first severe line".to_owned())
        }
        ..0 if distance.relative > -1.0 => Some(format!("{length} before the first severe line")),
        1.. if distance.relative < 1.0 => Some(format!("{length} after the first severe line")),
        _ => None,
    }
}
