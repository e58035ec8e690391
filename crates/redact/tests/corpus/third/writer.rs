//! Makes files out of formats, and sees to it that no value also occurs where it bears no label.

use std::collections::BTreeSet;

use super::super::labelled::{LabelledFile, LabelledText, Structure, Tier};
use super::scene::Scene;
use super::template::{Escape, fill};

/// How a kind of software writes its files.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    pub name: &'static str,
    /// `#` becomes a number.
    pub file: &'static str,
    pub structure: Structure,
    pub escape: Escape,
    pub files: u64,
    pub records: (u64, u64),
    pub head: &'static str,
    pub between: &'static str,
    pub tail: &'static str,
    /// Stands before every record.
    pub prefix: &'static str,
    /// Records in which nothing must go; many of them hold traps.
    pub quiet: &'static [&'static str],
    pub loud: &'static [&'static str],
    /// How many of a hundred records are loud.
    pub loudness: u64,
}

/// What most formats have in common.
pub const LINES: Format = Format {
    name: "",
    file: "",
    structure: Structure::Free,
    escape: Escape::Raw,
    files: 1,
    records: (70, 110),
    head: "",
    between: "\n",
    tail: "\n",
    prefix: "",
    quiet: &[],
    loud: &[],
    loudness: 45,
};

#[derive(Debug)]
pub struct Writer {
    scene: Scene,
    files: Vec<LabelledFile>,
    /// Spellings of the whole corpus, so that none is both to go and harmless.
    gone: BTreeSet<String>,
    harmless: BTreeSet<String>,
}

impl Writer {
    pub fn new(seed: u64) -> Self {
        Self { scene: Scene::new(seed), files: Vec::new(), gone: BTreeSet::new(), harmless: BTreeSet::new() }
    }

    pub fn into_files(self) -> Vec<LabelledFile> {
        self.files
    }

    pub fn write_files(&mut self, format: &Format) {
        for number in 1..=format.files {
            let text = self.write_text(format);
            let name = format.file.replace('#', &format!("{number}"));
            self.files.push(LabelledFile { name, format: format.name, structure: format.structure, text });
        }
    }

    fn write_text(&mut self, format: &Format) -> LabelledText {
        self.scene.enter_file();
        let mut page = Page::default();
        let mut turns = (Turns::new(format.quiet), Turns::new(format.loud));
        let wanted = self.scene.random.between(format.records.0, format.records.1);
        for _ in 0..wanted {
            let loud = !format.loud.is_empty()
                && (format.quiet.is_empty() || self.scene.random.between(1, 100) <= format.loudness);
            let turn = if loud { &mut turns.1 } else { &mut turns.0 };
            let template = turn.next(&mut self.scene);
            if let Some(record) = self.fitting(template, format, &page) {
                let before = if page.text.bytes().is_empty() { format.head } else { format.between };
                page.add(before, &record);
            }
        }
        page.text.plain(format.tail);
        page.text
    }

    /// A record none of whose values stands anywhere without a label; a few attempts suffice.
    fn fitting(&mut self, template: &'static str, format: &Format, page: &Page) -> Option<LabelledText> {
        for _ in 0..12 {
            self.scene.enter_record();
            let mut record = fill(format.prefix, format.escape, &mut self.scene);
            record.append(&fill(template, format.escape, &mut self.scene));
            if page.suits(format, &record) && self.agrees(&record) {
                self.remember(&record);
                return Some(record);
            }
        }
        None
    }

    fn agrees(&self, record: &LabelledText) -> bool {
        record.labels().iter().all(|label| {
            let other = if label.tier == Tier::Harmless { &self.gone } else { &self.harmless };
            !other.contains(spelling(record, &label.range))
        })
    }

    fn remember(&mut self, record: &LabelledText) {
        for label in record.labels() {
            let spellings = if label.tier == Tier::Harmless { &mut self.harmless } else { &mut self.gone };
            spellings.insert(spelling(record, &label.range).to_owned());
        }
    }
}

fn spelling<'a>(text: &'a LabelledText, range: &std::ops::Range<usize>) -> &'a str {
    std::str::from_utf8(&text.bytes()[range.clone()]).expect("templates and values are UTF-8")
}

/// Every template once before any of them twice.
struct Turns {
    templates: &'static [&'static str],
    left: Vec<&'static str>,
}

impl Turns {
    fn new(templates: &'static [&'static str]) -> Self {
        Self { templates, left: Vec::new() }
    }

    fn next(&mut self, scene: &mut Scene) -> &'static str {
        if self.left.is_empty() {
            self.left = self.templates.to_vec();
        }
        let place = scene.random.between(0, self.left.len() as u64 - 1) as usize;
        self.left.swap_remove(place)
    }
}

/// A file under construction, with what is to go in it and what stays.
#[derive(Default)]
struct Page {
    text: LabelledText,
    gone: BTreeSet<String>,
    stays: String,
}

impl Page {
    fn suits(&self, format: &Format, record: &LabelledText) -> bool {
        let (gone, stays) = split(record);
        let frame = format!("{}\n{}\n{}", format.head, format.between, format.tail);
        gone.iter().all(|value| [&self.stays, &stays, &frame].iter().all(|text| !has_word(text, value)))
            && self.gone.iter().all(|value| !has_word(&stays, value))
    }

    fn add(&mut self, before: &str, record: &LabelledText) {
        let (gone, stays) = split(record);
        self.gone.extend(gone);
        self.stays.push_str(&stays);
        self.stays.push('\n');
        self.text.plain(before).append(record);
    }
}

/// The values that must go, and everything else, a line for every stretch.
fn split(record: &LabelledText) -> (Vec<String>, String) {
    let all = spelling(record, &(0..record.bytes().len()));
    let (mut gone, mut stays, mut end) = (Vec::new(), String::new(), 0);
    for label in record.labels().iter().filter(|label| label.tier != Tier::Harmless) {
        stays.push_str(&all[end..label.range.start]);
        stays.push('\n');
        gone.push(all[label.range.clone()].to_owned());
        end = label.range.end;
    }
    stays.push_str(&all[end..]);
    (gone, stays)
}

/// True if a text holds a value that no letter or digit adjoins.
fn has_word(text: &str, value: &str) -> bool {
    text.match_indices(value).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        let behind = text[start + value.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
    })
}
