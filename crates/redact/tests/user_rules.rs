//! What holds for every text holds under the user's rules, allow-lists and profiles too.
#![allow(clippy::unwrap_used, reason = "a failed setup is a failed test")]

use proptest::prelude::*;
use std::sync::{Arc, LazyLock};
use tftsr_model::RedactionProfile;
use tftsr_redact::{Detector, ExactValue, Policy, Pseudonyms, Redactor, RulesFile};

const RULES: &str = r#"{
    "rules": [
        {"name": "order", "type": "ORDER", "pattern": "\\bAB-?[0-9]{4,}\\b"},
        {"name": "near", "type": "BADGE", "pattern": "\\b[0-9]{5,9}\\b",
         "near": {"words": ["order", "badge"], "distance_bytes": 30, "side": "either"}},
        {"name": "card", "type": "CARD_OF_STAFF", "pattern": "[0-9](?:[ -]?[0-9]){9,15}", "validator": {"name": "luhn"}}
    ],
    "allow": ["AB-0000", {"value": "AB-7[0-9]*", "match": "pattern", "type": "ORDER"}]
}"#;

fn detector(profile: RedactionProfile) -> Arc<Detector> {
    let replaced = vec![ExactValue { kind: "CODENAME".into(), value: "blue-river".into() }];
    let mut policy = Policy { profile, replaced, ..Policy::default() };
    policy.add_rules_file(RulesFile::parse(RULES.as_bytes()).unwrap());
    Arc::new(Detector::new(&policy).unwrap())
}

static STANDARD: LazyLock<Arc<Detector>> = LazyLock::new(|| detector(RedactionProfile::Standard));
static STRICT: LazyLock<Arc<Detector>> = LazyLock::new(|| detector(RedactionProfile::Strict));

/// Texts of what the rules look for, glued and apart.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "AB-?[0-9]{3,6}",
        "[0-9 -]{4,16}",
        Just("order".to_owned()),
        Just("badge ".to_owned()),
        Just("blue-river".to_owned()),
        "password=[a-z0-9]{8,40} ",
        Just("[ORDER_1]".to_owned()),
        Just("\n".to_owned()),
        "[ ,=\"a-zA-Zäß]{1,8}",
    ];
    proptest::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn redacted(detector: &Arc<Detector>, text: &str) -> String {
    Redactor::new(Arc::clone(detector), Pseudonyms::default()).redact_text(text).into_inner()
}

#[test]
fn a_word_that_a_placeholder_brings_near_counts() {
    let text = format!("badge password={} 123456", "q8".repeat(15));
    let once = redacted(&STANDARD, &text);
    assert!(!once.contains("123456"), "{once}");
    assert!(STANDARD.detect_text(once.as_bytes()).is_empty(), "{once}");
}

proptest! {
    #[test]
    fn redacting_redacted_text_finds_nothing(text in texts()) {
        for detector in [&*STANDARD, &*STRICT] {
            let once = redacted(detector, &text);
            let found = detector.detect_text(once.as_bytes());
            prop_assert!(found.is_empty(), "{:?} in {:?} of {:?}", found, once, text);
        }
    }

    #[test]
    fn a_value_that_must_go_is_nowhere_left(text in texts()) {
        prop_assert!(!redacted(&STANDARD, &text).contains("blue-river"));
    }

    #[test]
    fn spans_are_in_order_apart_and_on_characters(text in texts()) {
        let spans = STRICT.detect_text(text.as_bytes());
        for span in &spans {
            prop_assert!(text.get(span.start..span.end).is_some_and(|value| !value.is_empty()));
        }
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
}
