//! Who felt the incident, and how much.

use crate::facts::Facts;
use crate::tree::{Block, Inline};
use crate::words::{Remedy, gap, heading, item};

/// Impact in numbers, with whatever is missing named.
pub(crate) fn impact(facts: &Facts) -> Vec<Block> {
    let impact = &facts.impact;
    let mut lines = Vec::new();
    let mut missing = Vec::new();
    for (name, value, what) in [
        ("Affected", &impact.affected, "who was affected"),
        ("Effect", &impact.effect, "what they could not do"),
    ] {
        match value {
            Some(text) => {
                let pieces = [Inline::strong(format!("{name}:")), Inline::text(format!(" {text}"))];
                lines.push(item(pieces));
            }
            None => missing.push(what),
        }
    }
    lines.extend(impact.numbers.iter().map(|number| item([Inline::text(number)])));
    if impact.numbers.is_empty() {
        missing.push("how many, how much, for how long");
    }
    let mut blocks = vec![heading("Impact"), Block::BulletList(lines)];
    if !missing.is_empty() {
        blocks.push(gap(&missing.join("; "), Remedy::WriteHere));
    }
    blocks
}
