//! Templates: lines as they stand in logs, with `«…»` where a value goes.
//!
//! * `«kind»` a labelled value, `«kind|filter»` one that is escaped for its place; `«~kind»` without a label
//! * `«@iso»` the clock in one of its formats; `«#1-99»` a number; `«?a,b,c»` one of the words
//! * `«!armour|indent»` a key over several lines; with a backslash for the indent, in one line with escaped ends
//! * `«+list.form»` a key with its value out of one of the lists of `keyed`

use super::super::labelled::{LabelledText, Tier};
use super::hashes_and_keys;
use super::keyed;
use super::kind::{self, Value};
use super::time;
use super::world::World;

pub fn fill(world: &mut World, out: &mut LabelledText, template: &str) {
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('«') {
        let (hole, after) = behind.split_once('»').unwrap_or_else(|| panic!("an open hole in {template}"));
        out.plain(before);
        fill_hole(world, out, hole);
        rest = after;
    }
    out.plain(rest);
}

fn fill_hole(world: &mut World, out: &mut LabelledText, hole: &str) {
    match hole.split_at(1) {
        ("~", name) => {
            let value = world.draw(kind::find(name));
            out.plain(&value.spelling);
        }
        ("@", format) => write_time(world, out, format),
        ("#", range) => {
            let (low, high) = range.split_once('-').expect("a range of numbers");
            let number = world.number(low.parse().expect("a number"), high.parse().expect("a number"));
            out.plain(&number.to_string());
        }
        ("?", words) => {
            let words: Vec<&str> = words.split(',').collect();
            let word: &&str = world.random.pick(&words);
            out.plain(word);
        }
        ("!", armour) => {
            let (name, indent) = armour.split_once('|').unwrap_or((armour, ""));
            hashes_and_keys::write_armour(world, out, name, indent.trim_matches('\\'), indent == "\\");
        }
        ("+", list) => keyed::fill_pair(world, out, list),
        _ => fill_value(world, out, hole),
    }
}

/// Times at the head of lines are harmless; some are labelled so that mangled ones show.
fn write_time(world: &mut World, out: &mut LabelledText, format: &str) {
    let time = time::format(world.clock, world.random.next() % 1000, format);
    if world.random.one_in(5) && format.len() > 2 {
        out.value(Tier::Harmless, "timestamp", &time);
    } else {
        out.plain(&time);
    }
}

fn fill_value(world: &mut World, out: &mut LabelledText, hole: &str) {
    let (name, filter) = hole.split_once('|').unwrap_or((hole, ""));
    let kind = kind::find(name);
    let Value { spelling, identity } = world.draw(kind);
    out.spelled(kind.tier, kind.name, &escape(&spelling, filter), &identity);
}

/// The spelling of a value inside something that has rules of its own.
fn escape(value: &str, filter: &str) -> String {
    match filter {
        "" => value.to_owned(),
        "json" => json(value),
        "ascii" => json(value).chars().map(ascii).collect(),
        "nested" => json(&json(value)),
        "xml" => value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;"),
        "sql" => value.replace('\'', "''"),
        "url" => value.bytes().map(percent).collect(),
        other => panic!("no filter is called {other}"),
    }
}

fn json(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"")
}

fn ascii(character: char) -> String {
    if character.is_ascii() { character.to_string() } else { format!("\\u{:04x}", u32::from(character)) }
}

fn percent(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}
