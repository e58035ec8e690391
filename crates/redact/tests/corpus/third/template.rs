//! Lines with places: `«ipv4»` becomes an address, `«password|url»` one in percent-encoding, and
//! `«=setting:max_tokens=4096»` the text behind the colon, labelled as harmless.

use super::super::labelled::{LabelledText, Tier};
use super::scene::Scene;
use super::values;

/// A part of what stands for a place; without a label it is neither to be hidden nor a trap.
#[derive(Debug, Clone)]
pub struct Piece {
    pub text: String,
    pub label: Option<(Tier, &'static str, String)>,
}

pub fn plain(text: impl Into<String>) -> Vec<Piece> {
    vec![Piece { text: text.into(), label: None }]
}

pub fn spelled(tier: Tier, kind: &'static str, text: String, identity: String) -> Vec<Piece> {
    vec![Piece { text, label: Some((tier, kind, identity)) }]
}

pub fn secret(kind: &'static str, text: String) -> Vec<Piece> {
    spelled(Tier::Secret, kind, text.clone(), text)
}

pub fn person(kind: &'static str, text: String) -> Vec<Piece> {
    spelled(Tier::Person, kind, text.clone(), text)
}

pub fn infrastructure(kind: &'static str, text: String) -> Vec<Piece> {
    spelled(Tier::Infrastructure, kind, text.clone(), text)
}

pub fn harmless(kind: &'static str, text: String) -> Vec<Piece> {
    spelled(Tier::Harmless, kind, text.clone(), text)
}

/// How values must be written where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escape {
    Raw,
    Json,
    Xml,
    Url,
}

impl Escape {
    pub fn write(self, text: &str) -> String {
        match self {
            Self::Raw => text.to_owned(),
            Self::Json => text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"),
            Self::Xml => {
                text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
            }
            Self::Url => percent_encoded(text),
        }
    }
}

fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
        out
    })
}

/// Fills every place of a template.
pub fn fill(template: &'static str, escape: Escape, scene: &mut Scene) -> LabelledText {
    let mut text = LabelledText::default();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('«') {
        let (place, after) = behind.split_once('»').expect("a place that is not closed");
        text.plain(before);
        fill_place(place, escape, scene, &mut text);
        rest = after;
    }
    text.plain(rest);
    text
}

fn fill_place(place: &'static str, escape: Escape, scene: &mut Scene, text: &mut LabelledText) {
    if let Some(literal) = place.strip_prefix('=') {
        let (kind, literal) = literal.split_once(':').expect("a literal without its kind");
        text.value(Tier::Harmless, kind, literal);
        return;
    }
    let mut parts = place.split('|');
    let name = parts.next().unwrap_or_default();
    let changes: Vec<&str> = parts.collect();
    for piece in values::make(name, scene) {
        let changed = changes.iter().fold(piece.text, |spelling, change| changed(&spelling, change));
        let spelling = escape.write(&changed);
        match piece.label {
            Some((tier, kind, identity)) => text.spelled(tier, kind, &spelling, &identity),
            None => text.plain(&spelling),
        };
    }
}

fn changed(text: &str, change: &str) -> String {
    match change {
        "json" => Escape::Json.write(text),
        "xml" => Escape::Xml.write(text),
        "url" => Escape::Url.write(text),
        "upper" => text.to_uppercase(),
        "sql" => text.replace('\'', "''"),
        "indent4" => text.replace('\n', "\n    "),
        "indent8" => text.replace('\n', "\n        "),
        other => panic!("no such change of a spelling: {other}"),
    }
}
