//! What redaction left of a labelled corpus, what it took without need, and what it broke.
//!
//! Strict: a value counts as left when one letter or digit of it is left, a harmless one as touched when one
//! byte of it is gone.

use super::{
    labelled::{Labelled, LabelledFile, Structure, Tier},
    structure,
};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    convert::Infallible,
    ops::Range,
    sync::Arc,
};
use tftsr_input::{Encoding, LineChunk};
use tftsr_redact::{Detector, Piece, Policy, Pseudonyms, Redactor};

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    pub part: usize,
    pub of: usize,
}

impl Share {
    #[must_use]
    pub fn percent(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.part as f64 * 100.0 / self.of as f64 }
    }

    fn count(&mut self, is_part: bool) {
        self.part += usize::from(is_part);
        self.of += 1;
    }
}

/// The score of a corpus.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// Values left, by tier; for [`Tier::Harmless`] values touched.
    pub tiers: BTreeMap<Tier, Share>,
    /// The same by type, for whoever makes the rules.
    pub kinds: BTreeMap<(Tier, &'static str), Share>,
    /// Files in which a secret is left.
    pub files_with_secret: Share,
    /// Occurrences of a value that stands more than once which have the placeholder most of them have.
    pub consistent: Share,
    /// Placeholders that stand for one value only.
    pub distinct: Share,
    /// Documents, records and lines that a parser reads after redaction as it did before.
    pub parsed: Share,
    /// The redacted text of each file with a unit that no longer reads as it did.
    pub broken: Vec<(String, Vec<u8>)>,
    /// Each value left and each harmless one touched, with its line, for whoever makes the rules.
    pub faults: Vec<Fault>,
}

/// One value that was handled wrongly.
#[derive(Debug, Clone)]
pub struct Fault {
    pub kind: &'static str,
    pub tier: Tier,
    pub file: String,
    pub line: String,
    pub value: String,
    /// For a harmless value: the rule that took it.
    pub rule: Option<String>,
}

/// A redacted file: what was replaced, by place in the original.
struct Redaction {
    text: Vec<u8>,
    spans: Vec<Replaced>,
}

struct Replaced {
    range: Range<usize>,
    placeholder: Arc<str>,
    rule: String,
}

/// Redacts the files with shared pseudonyms, as one issue, and scores them.
#[must_use]
pub fn score(files: &[LabelledFile]) -> Score {
    let detector = Arc::new(Detector::new(&Policy::default()).expect("the built-in rules compile"));
    let mut redactor = Redactor::new(detector, Pseudonyms::default());
    let mut score = Score::default();
    let mut identities = Identities::default();
    for file in files {
        let redaction = redact(&mut redactor, file.text.bytes());
        score.take_labels(file, &redaction);
        identities.take(file, &redaction);
        if file.structure != Structure::Free {
            let (kept, of) = structure::kept(file.structure, file.text.bytes(), &redaction.text);
            score.parsed.part += kept;
            score.parsed.of += of;
            if kept < of {
                score.broken.push((file.name.clone(), redaction.text));
            }
        }
    }
    score.consistent = identities.consistent();
    score.distinct = identities.distinct();
    score
}

fn redact(redactor: &mut Redactor, text: &[u8]) -> Redaction {
    let mut redaction = Redaction { text: Vec::new(), spans: Vec::new() };
    let mut sink = |piece: Piece<'_>| {
        redaction.text.extend_from_slice(piece.text);
        redaction.spans.extend(piece.replacements.iter().map(|one| Replaced {
            range: one.start as usize..one.end as usize,
            placeholder: Arc::clone(&one.placeholder),
            rule: one.rule.to_string(),
        }));
        Ok::<(), Infallible>(())
    };
    redactor.begin_file();
    let Ok(()) = redactor.push(&LineChunk::whole(text), &mut sink);
    let Ok(_) = redactor.finish(Encoding::Utf8, &mut sink);
    redaction
}

impl Redaction {
    fn overlapping(&self, range: &Range<usize>) -> &[Replaced] {
        let first = self.spans.partition_point(|span| span.range.end <= range.start);
        let behind = self.spans.partition_point(|span| span.range.start < range.end);
        self.spans.get(first..behind).unwrap_or_default()
    }

    /// Whether a letter or digit of the range is in no span.
    fn is_left(&self, text: &[u8], range: &Range<usize>) -> bool {
        let spans = self.overlapping(range);
        let covered = |at: usize| spans.iter().any(|span| span.range.contains(&at));
        range.clone().any(|at| !covered(at) && (text[at].is_ascii_alphanumeric() || text[at] >= 0x80))
    }
}

impl Score {
    fn take_labels(&mut self, file: &LabelledFile, redaction: &Redaction) {
        let text = file.text.bytes();
        let mut has_secret = false;
        for label in file.text.labels() {
            let spans = redaction.overlapping(&label.range);
            let is_wrong = match label.tier {
                Tier::Harmless => !spans.is_empty(),
                _ => redaction.is_left(text, &label.range),
            };
            self.tiers.entry(label.tier).or_default().count(is_wrong);
            self.kinds.entry((label.tier, label.kind)).or_default().count(is_wrong);
            has_secret |= is_wrong && label.tier == Tier::Secret;
            if is_wrong {
                let rule = spans.first().map(|span| span.rule.clone());
                self.faults.push(fault(file, label, rule));
            }
        }
        self.files_with_secret.count(has_secret);
    }
}

fn fault(file: &LabelledFile, label: &Labelled, rule: Option<String>) -> Fault {
    let text = file.text.bytes();
    let start = memchr::memrchr(b'\n', &text[..label.range.start]).map_or(0, |at| at + 1);
    let end = memchr::memchr(b'\n', &text[label.range.end..]).map_or(text.len(), |at| label.range.end + at);
    Fault {
        kind: label.kind,
        tier: label.tier,
        file: file.name.clone(),
        line: String::from_utf8_lossy(&text[start..end]).into_owned(),
        value: String::from_utf8_lossy(&text[label.range.clone()]).into_owned(),
        rule,
    }
}

/// Which placeholders stand for which values.
#[derive(Default)]
struct Identities<'f> {
    placeholders: HashMap<&'f str, BTreeMap<Arc<str>, usize>>,
    values: HashMap<Arc<str>, BTreeSet<&'f str>>,
}

impl<'f> Identities<'f> {
    /// Counts the labels that one span covers alone.
    fn take(&mut self, file: &'f LabelledFile, redaction: &Redaction) {
        for label in file.text.labels().iter().filter(|label| label.tier != Tier::Harmless) {
            if let [only] = redaction.overlapping(&label.range)
                && only.range == label.range
            {
                let holder = Arc::clone(&only.placeholder);
                *self
                    .placeholders
                    .entry(&label.identity)
                    .or_default()
                    .entry(Arc::clone(&holder))
                    .or_default() += 1;
                self.values.entry(holder).or_default().insert(&label.identity);
            }
        }
    }

    fn consistent(&self) -> Share {
        let mut share = Share::default();
        for counts in self.placeholders.values() {
            let all: usize = counts.values().sum();
            if all > 1 {
                share.part += counts.values().max().copied().unwrap_or(0);
                share.of += all;
            }
        }
        share
    }

    fn distinct(&self) -> Share {
        let part = self.values.values().filter(|identities| identities.len() == 1).count();
        Share { part, of: self.values.len() }
    }
}
