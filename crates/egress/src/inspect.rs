//! The last look at what leaves: the exact bytes, and what they say once they are decoded.
//!
//! Redaction replaces what it finds; this only blocks. It reads each part of a message as it is and through up to
//! [`LAYERS_MAX`] encodings (percent, backslash, HTML entities, base64, hex, UTF-16, compression, in any order),
//! asks the rules about what looks like text, and looks for the issue's own values everywhere.

use crate::{
    decode::Layer,
    json_text::JsonTexts,
    message::{Message, Part},
    view::View,
};
use std::sync::Arc;
use tftsr_redact::{Decisions, Detector, KnownValues, Pseudonyms};

/// How many encodings may lie on top of each other.
const LAYERS_MAX: usize = 4;
/// How many times as many bytes are read in decoded views as the text has. Plain text takes about eight.
const EFFORT_FACTOR: usize = 64;
/// Decoded bytes that are read of any text, however short.
const EFFORT_BYTES_MIN: usize = 1 << 20;
/// Shortest run of printable characters in binary bytes that the rules are asked about: by chance, a run of 16
/// stands once in ten megabytes.
const PRINTABLE_BYTES_MIN: usize = 16;
/// Shortest decoded view that is asked about when all of it is printable.
const VIEW_BYTES_MIN: usize = 4;

/// What is looked for before bytes leave.
#[derive(Debug, Clone)]
pub struct Inspector {
    detector: Arc<Detector>,
    decisions: Decisions,
    known: Option<KnownValues>,
}

/// A value that must not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The part of the message: `body`, `path`, `query`, or a header's name.
    pub part: String,
    /// The type of the value.
    pub kind: String,
    /// Where it begins, in bytes of the part as it is sent.
    pub offset: usize,
    /// The rule that found it.
    pub rule: String,
    /// The encodings it stands in, outermost first.
    pub layers: Vec<Layer>,
}

/// What a search found: kind, offset, rule, layers.
type Hit = (String, usize, String, Vec<Layer>);

/// The rule's name when a value is known from before.
const KNOWN_RULE: &str = "known value of the issue";
/// The kind and rule when a text decodes to more than is read.
const TOO_DEEP: &str = "DEEPLY_ENCODED";

impl Inspector {
    /// Looks for what the rules find and for the values behind the placeholders, less what a person decided
    /// to keep. A value that the detector's policy allows must be rejected in the decisions as well.
    #[must_use]
    pub fn new(detector: Arc<Detector>, decisions: Decisions, pseudonyms: &Pseudonyms) -> Self {
        let known = KnownValues::of(pseudonyms, &decisions);
        Self { detector, decisions, known }
    }

    /// The first value that is left in a message.
    pub(crate) fn inspect(&self, message: &Message) -> Option<Finding> {
        message.parts().find_map(|part| self.inspect_part(&part))
    }

    fn inspect_part(&self, part: &Part<'_>) -> Option<Finding> {
        let found = |(kind, offset, rule, layers): Hit| Finding {
            part: part.name.to_owned(),
            kind,
            offset,
            rule,
            layers,
        };
        let mut search = Search::of(self, part.bytes.len());
        let whole = View::plain(part.bytes, 0);
        let hit = search.rules(&whole, &[]).or_else(|| search.values(&whole, &[]));
        let hit = hit.or_else(|| {
            if part.is_json { search.json(part.bytes) } else { search.layers(&whole, &[], true) }
        });
        hit.map(found)
    }
}

/// One search, with what it may still read.
struct Search<'a> {
    inspector: &'a Inspector,
    effort_bytes: usize,
}

impl<'a> Search<'a> {
    fn of(inspector: &'a Inspector, text_bytes: usize) -> Self {
        Self { inspector, effort_bytes: EFFORT_BYTES_MIN.max(text_bytes.saturating_mul(EFFORT_FACTOR)) }
    }

    fn json(&mut self, bytes: &[u8]) -> Option<Hit> {
        let JsonTexts { texts, joined } = JsonTexts::of(bytes);
        let in_texts = texts.iter().find_map(|text| {
            self.rules(text, &[]).or_else(|| self.values(text, &[])).or_else(|| self.layers(text, &[], true))
        });
        in_texts.or_else(|| {
            joined.iter().find_map(|text| self.values(text, &[]).or_else(|| self.layers(text, &[], false)))
        })
    }

    /// Reads a text through each encoding, and what comes out again.
    fn layers(&mut self, text: &View, above: &[Layer], asks_rules: bool) -> Option<Hit> {
        if above.len() == LAYERS_MAX {
            return None;
        }
        for layer in Layer::ALL {
            let layers = [above, &[*layer]].concat();
            for view in layer.views(&text.bytes, self.effort_bytes) {
                let view = view.within(text);
                match self.effort_bytes.checked_sub(view.bytes.len()) {
                    Some(left) => self.effort_bytes = left,
                    None => return Some((TOO_DEEP.to_owned(), view.origin(0), TOO_DEEP.to_owned(), layers)),
                }
                let hit = self.view(&view, &layers, asks_rules);
                if hit.is_some() {
                    return hit;
                }
            }
        }
        None
    }

    fn view(&mut self, view: &View, layers: &[Layer], asks_rules: bool) -> Option<Hit> {
        let known = self.values(view, layers);
        if known.is_some() || !is_worth_reading(&view.bytes) {
            return known;
        }
        let ruled = if asks_rules { self.printable(view, layers) } else { None };
        ruled.or_else(|| self.layers(view, layers, asks_rules))
    }

    /// Asks the rules about the printable runs of a view.
    fn printable(&self, view: &View, layers: &[Layer]) -> Option<Hit> {
        printable_runs(&view.bytes).find_map(|(start, end)| {
            let mut run = View::with_capacity(end - start);
            (start..end)
                .for_each(|at| run.push(view.bytes.get(at).copied().unwrap_or_default(), view.origin(at)));
            self.rules(&run, layers)
        })
    }

    fn rules(&self, view: &View, layers: &[Layer]) -> Option<Hit> {
        let Inspector { detector, decisions, .. } = self.inspector;
        let value = |start, end| view.bytes.get(start..end).unwrap_or_default();
        let spans = detector.detect_text(&view.bytes).into_iter();
        let mut left = spans.filter(|span| decisions.applies(&span.kind, value(span.start, span.end)));
        let span = left.next()?;
        Some((span.kind.to_string(), view.origin(span.start), span.rule.to_string(), layers.to_vec()))
    }

    fn values(&self, view: &View, layers: &[Layer]) -> Option<Hit> {
        let is_decoded = layers.last().is_some_and(|layer| layer.can_begin_anywhere());
        let (kind, place) = self.inspector.known.as_ref()?.first_in(&view.bytes, is_decoded)?;
        Some((kind.to_owned(), view.origin(place), KNOWN_RULE.to_owned(), layers.to_vec()))
    }
}

/// Whether a view can hold a value or another encoding: most of what base64 makes of plain words cannot.
fn is_worth_reading(bytes: &[u8]) -> bool {
    let is_packed = matches!(bytes, [0x1f, 0x8b, ..] | [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..]);
    is_packed || bytes.contains(&0) || printable_runs(bytes).next().is_some()
}

/// The whole of a view that is text, otherwise its runs of printable ASCII that are no chance.
fn printable_runs(bytes: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let is_text = bytes.len() >= VIEW_BYTES_MIN && is_text(bytes);
    let mut at = if is_text { bytes.len() } else { 0 };
    let runs = std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            let length = bytes.iter().skip(start).take_while(|byte| is_printable(**byte)).count();
            at = start + length + 1;
            if length >= PRINTABLE_BYTES_MIN {
                return Some((start, start + length));
            }
        }
        None
    });
    is_text.then_some((0, bytes.len())).into_iter().chain(runs)
}

fn is_text(bytes: &[u8]) -> bool {
    let is_control = |byte: &u8| byte.is_ascii() && !is_printable(*byte);
    !bytes.iter().any(is_control) && std::str::from_utf8(bytes).is_ok()
}

fn is_printable(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~')
}
