//! Whether a user rule is too slow or too broad: measured on log text that comes with the program, in steps
//! and matches and never in seconds, so that a rule is judged the same everywhere and always.

use crate::{RuleError, search_steps, user_rules::Compiled};

/// Steps of the automaton that a search may take for each byte of the sample. Plain rules take about ten, and
/// those that explode hundreds; at this limit a rule still reads a megabyte a second when no fast path helps.
pub const STEPS_PER_BYTE_MAX: u64 = 100;
/// Matches of a pattern in a KiB of the sample, before they are checked. A line is about 100 bytes, so this
/// is three in every line.
pub const CANDIDATES_PER_KIB_MAX: usize = 30;
/// Share of the sample that a rule may replace.
pub const COVERED_PERCENT_MAX: usize = 10;

/// Ordinary lines of many formats, with nothing in them that must go.
const SAMPLE: &str = include_str!("rule_sample.log");

/// Refuses a rule that is too slow or too broad.
pub(crate) fn check_cost(compiled: &Compiled) -> Result<(), RuleError> {
    let rule = || compiled.rule.name.clone();
    if !is_quick(&compiled.rule.pattern) {
        return Err(RuleError::TooSlow { rule: rule() });
    }
    let (mut candidates, mut covered) = (0, 0);
    compiled.candidates(SAMPLE.as_bytes(), &mut |_, _| candidates += 1);
    let per_kib = candidates * 1024 / SAMPLE.len();
    if per_kib > CANDIDATES_PER_KIB_MAX {
        return Err(RuleError::TooManyCandidates { rule: rule(), per_kib });
    }
    compiled.values(SAMPLE.as_bytes(), &mut |value| covered += value.len());
    let percent = covered * 100 / SAMPLE.len();
    if percent > COVERED_PERCENT_MAX {
        return Err(RuleError::CoversTooMuch { rule: rule(), percent });
    }
    Ok(())
}

/// Whether searching the sample stays within the steps, as lines and as one line: a search that looks far
/// ahead for each match is cheap on short lines and costs the square of a long one.
fn is_quick(pattern: &str) -> bool {
    let one_line = SAMPLE.replace('\n', " ");
    let steps_max = STEPS_PER_BYTE_MAX * SAMPLE.len() as u64;
    [SAMPLE, &one_line].iter().all(|text| search_steps::count(pattern, text, steps_max).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tftsr_model::RedactionRule;

    fn judged(pattern: &str) -> Result<(), RuleError> {
        let json = serde_json::json!({"name": "mine", "type": "MINE", "pattern": pattern});
        let rule: RedactionRule = serde_json::from_value(json).unwrap();
        check_cost(&Compiled::new(&rule).unwrap())
    }

    #[test]
    fn rules_that_people_write_are_let_in() {
        for pattern in [
            r"\bE-\d{6}\b",
            r"store-(?<value>\d{4})",
            r"(?i)customer[ _-]?(?:no|number|id)\W{1,3}(?<value>[A-Z0-9-]{4,20})",
            r"\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b",
            r"\b\w+\.corp\.internal\b",
            r"https://wiki\.example\.com/\S+",
            r"\b\d{12}\b",
            r"(?:tenant|workspace)=(?<value>[^\s&;,]+)",
            r"Kunde: (?<value>\p{Lu}\p{L}+ \p{Lu}\p{L}+)",
        ] {
            assert_eq!(judged(pattern), Ok(()), "{pattern}");
        }
    }

    #[test]
    fn a_rule_that_matches_nearly_everywhere_is_refused() {
        for pattern in [".", r"\w", r"\w+", r"\d+", "[a-z]{3,}", " ", "e"] {
            let refused = judged(pattern).unwrap_err();
            assert!(matches!(refused, RuleError::TooManyCandidates { .. }), "{pattern}: {refused}");
        }
        for pattern in [".+", "^.*x?.+$", r"\S.{20,}"] {
            let refused = judged(pattern).unwrap_err();
            assert!(matches!(refused, RuleError::CoversTooMuch { .. }), "{pattern}: {refused}");
        }
    }

    #[test]
    fn a_rule_whose_search_explodes_is_refused() {
        for pattern in
            [r"(?:[a-z ]{1,40}\d?){1,20}~", r"(?:.{0,100}x){3}~", r"[a-z].*~|[a-z]", r"[^~]{1,100}~"]
        {
            let refused = judged(pattern).map_err(|error| error.to_string());
            assert!(refused.is_err_and(|error| error.contains("too slow")), "{pattern}");
        }
    }
}
