//! What a user rule must look like, and what a match of its pattern must pass to be a value.

use crate::{
    CandidateOutcome, RuleError, placeholder,
    policy::{
        NEAR_DISTANCE_BYTES_MAX, NEAR_WORD_BYTES_MAX, NEAR_WORDS_MAX, USER_NAME_BYTES_MAX,
        USER_PATTERN_BYTES_MAX, is_type_name,
    },
    rules::{Place, values},
};
use std::borrow::Cow;
use tftsr_model::{Near, NearSide, RedactionRule, Validator};

/// Most characters a length may ask for.
const LENGTH_CHARS_MAX: u32 = 10_000;
/// Bytes that are looked at beyond the distance, so that a placeholder across its edge is known as one.
const PLACEHOLDER_BYTES_MAX: usize = 80;
/// Bits in a byte: no text has more entropy.
const BITS_MAX: f64 = 8.0;

/// Checks what can be checked without compiling.
pub(crate) fn check_form(rule: &RedactionRule) -> Result<(), RuleError> {
    let name = || rule.name.clone();
    if rule.name.trim().is_empty() {
        return Err(RuleError::NoName);
    }
    if !is_type_name(&rule.kind) {
        return Err(RuleError::TypeName { rule: name(), kind: rule.kind.clone() });
    }
    for (what, length, limit_bytes) in [
        ("name", rule.name.len(), USER_NAME_BYTES_MAX),
        ("pattern", rule.pattern.len(), USER_PATTERN_BYTES_MAX),
    ] {
        if length > limit_bytes {
            return Err(RuleError::TooLarge { rule: name(), what, limit_bytes });
        }
    }
    if !(0.0..=1.0).contains(&rule.confidence) {
        return Err(RuleError::Confidence { rule: name() });
    }
    if let Some(reason) = rule.validator.and_then(unpassable) {
        return Err(RuleError::Validator { rule: name(), reason });
    }
    match &rule.near {
        Some(near) if !is_usable(near) => Err(RuleError::Near { rule: name() }),
        _ => Ok(()),
    }
}

/// Why no value could pass a validator.
fn unpassable(validator: Validator) -> Option<&'static str> {
    match validator {
        Validator::Luhn | Validator::Mod97 | Validator::Verhoeff => None,
        Validator::Entropy { bits_min } => (!(0.0..=BITS_MAX).contains(&bits_min))
            .then_some("the entropy must lie between 0 and 8 bits a byte"),
        Validator::Length { chars_min, chars_max } => {
            let is_range = (1..=LENGTH_CHARS_MAX).contains(&chars_max) && chars_min <= chars_max;
            (!is_range).then_some("the length must be a range within 1 to 10,000 characters")
        }
    }
}

fn is_usable(near: &Near) -> bool {
    let is_word = |word: &String| !word.trim().is_empty() && word.len() <= NEAR_WORD_BYTES_MAX;
    (1..=NEAR_WORDS_MAX).contains(&near.words.len())
        && near.words.iter().all(is_word)
        && (1..=NEAR_DISTANCE_BYTES_MAX).contains(&near.distance_bytes)
}

/// What becomes of a match at a place.
pub(crate) fn outcome(rule: &RedactionRule, place: &Place<'_>) -> CandidateOutcome {
    if rule.near.as_ref().is_some_and(|near| !stands_near(near, place)) {
        CandidateOutcome::NoWordNear
    } else if rule.validator.is_some_and(|validator| !passes(validator, place.bytes())) {
        CandidateOutcome::FailsValidator
    } else {
        CandidateOutcome::Found
    }
}

fn passes(validator: Validator, value: &[u8]) -> bool {
    match validator {
        Validator::Luhn => values::luhn(&values::digits(value)),
        Validator::Mod97 => values::mod_97(value),
        Validator::Verhoeff => {
            let digits = values::digits(value);
            digits.len() > 1 && values::verhoeff(&digits)
        }
        Validator::Entropy { bits_min } => values::entropy(value) >= bits_min,
        Validator::Length { chars_min, chars_max } => {
            let chars = String::from_utf8_lossy(value).chars().count();
            (chars_min as usize..=chars_max as usize).contains(&chars)
        }
    }
}

fn stands_near(near: &Near, place: &Place<'_>) -> bool {
    let distance = near.distance_bytes as usize;
    let before = || {
        let head = place.head();
        let seen = without_placeholders(&head[head.len().saturating_sub(distance + PLACEHOLDER_BYTES_MAX)..]);
        has_word(&seen[seen.len().saturating_sub(distance)..], &near.words)
    };
    let after = || {
        let tail = place.tail();
        let seen = without_placeholders(&tail[..tail.len().min(distance + PLACEHOLDER_BYTES_MAX)]);
        has_word(&seen[..seen.len().min(distance)], &near.words)
    };
    match near.side {
        NearSide::Before => before(),
        NearSide::After => after(),
        NearSide::Either => before() || after(),
    }
}

/// The text with blanks in the place of its placeholders: the `ORDER` of `[ORDER_1]` is no word of the log.
fn without_placeholders(text: &[u8]) -> Cow<'_, [u8]> {
    let mut text = Cow::Borrowed(text);
    let placeholders: Vec<_> = placeholder::all(&text).collect();
    for range in placeholders {
        text.to_mut()[range].fill(b' ');
    }
    text
}

/// Whether one of the words stands in a text as a word of its own, in any letter case. Letters and digits
/// make a word longer, `_` and `-` do not: `id` stands in `user_id`, and not in `valid`.
fn has_word(text: &[u8], words: &[String]) -> bool {
    let text = String::from_utf8_lossy(text).to_lowercase();
    let is_free = |around: Option<char>| around.is_none_or(|letter| !letter.is_alphanumeric());
    words.iter().any(|word| {
        let word = word.to_lowercase();
        text.match_indices(&word).any(|(start, _)| {
            let (head, tail) = (text.get(..start), text.get(start + word.len()..));
            is_free(head.and_then(|head| head.chars().next_back()))
                && is_free(tail.and_then(|tail| tail.chars().next()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Policy, try_rule};
    use serde_json::{Value, json};

    fn rule(more: &Value) -> RedactionRule {
        let mut rule = json!({"name": "mine", "type": "MINE", "pattern": r"\b\d{6,}\b"});
        rule.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(rule).unwrap()
    }

    fn outcomes(more: &Value, text: &str) -> Vec<CandidateOutcome> {
        let tried = try_rule(&rule(more), &Policy::default(), text.as_bytes()).unwrap();
        tried.iter().map(|candidate| candidate.outcome).collect()
    }

    #[test]
    fn words_must_stand_near_on_their_side_and_whole() {
        use CandidateOutcome::{Found, NoWordNear};
        let before = json!({"near": {"words": ["id", "Größe"], "distance_bytes": 12}});
        assert_eq!(outcomes(&before, "user_ID=123456 and then 654321"), [Found, NoWordNear]);
        assert_eq!(outcomes(&before, "valid 123456"), [NoWordNear]);
        assert_eq!(outcomes(&before, "GRÖSSE, größe: 123456"), [Found]);
        assert_eq!(outcomes(&before, "123456 id"), [NoWordNear]);
        let placeholder = json!({"near": {"words": ["order"]}});
        assert_eq!(outcomes(&placeholder, "[ORDER_1] 123456"), [NoWordNear]);
        let after = json!({"near": {"words": ["points"], "side": "after"}});
        assert_eq!(outcomes(&after, "123456 points"), [Found]);
    }

    #[test]
    fn a_validator_tells_values_from_numbers() {
        use CandidateOutcome::{FailsValidator, Found};
        let luhn = json!({"validator": {"name": "luhn"}});
        assert_eq!(outcomes(&luhn, "79927398713 and 79927398710"), [Found, FailsValidator]);
        let length = json!({"validator": {"name": "length", "chars_min": 6, "chars_max": 7}});
        assert_eq!(outcomes(&length, "123456 12345678"), [Found, FailsValidator]);
        let entropy = json!({"validator": {"name": "entropy", "bits_min": 2.0}});
        assert_eq!(outcomes(&entropy, "1111112 12345678"), [FailsValidator, Found]);
        let verhoeff = json!({"validator": {"name": "verhoeff"}});
        assert_eq!(outcomes(&verhoeff, "1234567890120 123456"), [Found, FailsValidator]);
    }

    #[test]
    fn numbers_that_no_value_could_meet_are_refused() {
        for more in [
            json!({"validator": {"name": "entropy", "bits_min": 9.0}}),
            json!({"validator": {"name": "length", "chars_min": 9, "chars_max": 3}}),
            json!({"near": {"words": []}}),
            json!({"near": {"words": [" "]}}),
            json!({"near": {"words": ["id"], "distance_bytes": 100_000}}),
            json!({"confidence": 1.5}),
            json!({"name": " "}),
        ] {
            assert!(check_form(&rule(&more)).is_err(), "{more}");
        }
    }
}
