//! The rules as a table for people to read.

use crate::{Detector, rules::FAMILIES};
use std::fmt::Write as _;

/// Most examples shown for one type.
const EXAMPLES_MAX: usize = 2;
/// Longest example that is shown, in bytes.
const EXAMPLE_BYTES_MAX: usize = 90;

/// A Markdown table of every type that the built-in rules find: type, rules, examples. The values found stand
/// between `«` and `»`. The examples are the rules' own tests.
///
/// `detector` must look for everything, as that of the default policy does.
#[must_use]
pub fn markdown_table(detector: &Detector) -> String {
    let mut table = String::from("| Type | Rules | Examples |\n|---|---|---|\n");
    for kind in Detector::built_in_types() {
        let rules = FAMILIES.iter().flat_map(|family| family.rules).filter(|rule| rule.kind == kind);
        let ids: Vec<String> = rules.map(|rule| format!("`{}`", rule.id)).collect();
        let examples: Vec<String> = examples_of(detector, kind).iter().map(|text| code(text)).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(table, "| `{kind}` | {} | {} |", ids.join(", "), examples.join("<br>"));
    }
    table
}

/// The first short examples in which a value of this type is found.
fn examples_of(detector: &Detector, kind: &str) -> Vec<&'static str> {
    let hits = FAMILIES.iter().flat_map(|family| family.hits).copied();
    let short = hits.filter(|hit| hit.len() <= EXAMPLE_BYTES_MAX && !hit.contains('\n'));
    let of_kind = short.filter(|hit| {
        let text = hit.replace(['«', '»'], "");
        detector.detect_text(text.as_bytes()).iter().any(|span| span.kind.as_str() == kind)
    });
    of_kind.take(EXAMPLES_MAX).collect()
}

/// Text as code in a table's cell.
fn code(text: &str) -> String {
    let fence = if text.contains('`') { "``" } else { "`" };
    format!("{fence}{}{fence}", text.replace('|', "\\|"))
}
