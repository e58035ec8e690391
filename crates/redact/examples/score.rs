//! Scores redaction on the labelled corpora:
//! `cargo run --release --example score -- [--seed N] [--faults CORPUS | --write FOLDER]`.
//!
//! Without `--faults` it prints one column a corpus. With it, the types of that corpus that are handled wrongly
//! and a few lines of each; never for `second`, which is only scored.

#[allow(dead_code, unreachable_pub, reason = "a test and an example share it, and each uses a part")]
#[path = "../tests/corpus/mod.rs"]
mod corpus;

use corpus::{
    first,
    labelled::{LabelledFile, Tier},
    score::{Score, Share, score},
    second, third,
};
use std::{
    io::{self, Write},
    path::Path,
};

/// Lines shown of each type that is handled wrongly.
const LINES_SHOWN: usize = 400;
/// Longest part of a line that is shown, in characters.
const LINE_CHARS_MAX: usize = 300;

type Generate = fn(u64) -> Vec<LabelledFile>;

const CORPORA: [(&str, Generate); 3] =
    [("first", first::generate), ("second", second::generate), ("third", third::generate)];

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1));
    let seed = option("--seed").and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let mut out = io::stdout().lock();
    if let Some(folder) = option("--write") {
        return write_files(folder.as_ref(), seed);
    }
    match option("--faults").map(String::as_str) {
        Some("second") => Err(io::Error::other("the second corpus is only scored, never looked into")),
        Some(name) => match CORPORA.iter().find(|(corpus, _)| *corpus == name) {
            Some((_, generate)) => print_faults(&mut out, &score(&generate(seed)), option("--kind")),
            None => Err(io::Error::other(format!("there is no corpus {name}"))),
        },
        None => print_scores(&mut out, seed),
    }
}

/// Writes the files of the corpora that may be looked into, for the benches and for whoever makes the rules.
fn write_files(folder: &Path, seed: u64) -> io::Result<()> {
    for (corpus, generate) in CORPORA.iter().filter(|(corpus, _)| *corpus != "second") {
        for file in generate(seed) {
            let path = folder.join(corpus).join(&file.name);
            std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
            std::fs::write(path, file.text.bytes())?;
        }
    }
    Ok(())
}

fn print_scores(out: &mut impl Write, seed: u64) -> io::Result<()> {
    let scores: Vec<Score> = CORPORA.iter().map(|(_, generate)| score(&generate(seed))).collect();
    writeln!(out, "{:34} {:>22} {:>22} {:>22}", format!("seed {seed}"), "first", "second", "third")?;
    let mut row = |name: &str, of: fn(&Score) -> Share| -> io::Result<()> {
        write!(out, "{name:34}")?;
        for score in &scores {
            let share = of(score);
            write!(out, " {:>8.2} % ({:>4}/{:>4})", share.percent(), share.part, share.of)?;
        }
        writeln!(out)
    };
    row("secrets left (at most 1 %)", |s| s.tiers[&Tier::Secret])?;
    row("files with a secret left (1 %)", |s| s.files_with_secret)?;
    row("personal data left (5 %)", |s| s.tiers[&Tier::Person])?;
    row("infrastructure left (2 %)", |s| s.tiers[&Tier::Infrastructure])?;
    row("harmless values touched (1 %)", |s| s.tiers[&Tier::Harmless])?;
    row("same value, same placeholder", |s| s.consistent)?;
    row("placeholder of one value only", |s| s.distinct)?;
    row("structure that still parses", |s| s.parsed)
}

fn print_faults(out: &mut impl Write, score: &Score, only: Option<&String>) -> io::Result<()> {
    for (name, text) in &score.broken {
        writeln!(out, "== broken {name}")?;
        if let Err(error) = roxmltree::Document::parse(&String::from_utf8_lossy(text))
            && text.starts_with(b"<")
        {
            writeln!(out, "   {error}")?;
        }
        let odd = |line: &&[u8]| memchr::memchr_iter(b'"', line).count() % 2 == 1;
        for line in text.split(|byte| *byte == b'\n').filter(odd).take(LINES_SHOWN) {
            writeln!(out, "   odd {}", String::from_utf8_lossy(line))?;
        }
        let lines = text.split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"{"));
        for line in
            lines.filter(|line| serde_json::from_slice::<serde_json::Value>(line).is_err()).take(LINES_SHOWN)
        {
            writeln!(out, "   {}", String::from_utf8_lossy(line))?;
        }
    }
    for ((tier, kind), share) in score.kinds.iter().filter(|(_, share)| share.part > 0) {
        if only.is_some_and(|only| only != kind) {
            continue;
        }
        writeln!(out, "== {tier:?} {kind}: {} of {}", share.part, share.of)?;
        let faults = score.faults.iter().filter(|fault| fault.kind == *kind && fault.tier == *tier);
        for fault in faults.take(if only.is_some() { usize::MAX } else { LINES_SHOWN }) {
            let line: String = around(&fault.line, &fault.value);
            let rule = fault.rule.as_deref().unwrap_or("");
            writeln!(out, "   {rule} «{}» {}: {line}", fault.value, fault.file)?;
        }
    }
    Ok(())
}

/// The part of a long line around a value.
fn around(line: &str, value: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let at = line.find(value).map_or(0, |at| line.get(..at).unwrap_or_default().chars().count());
    let start = at.saturating_sub(LINE_CHARS_MAX / 2);
    chars.iter().skip(start).take(LINE_CHARS_MAX).collect()
}
