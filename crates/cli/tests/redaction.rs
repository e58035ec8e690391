//! `tftsr redact` and `restore`: what is replaced, where it stood, and the way back byte for byte.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bench, KEY_FILE, Ran, contains, keys, rows, text_of};
use serde_json::Value;
use std::fs;

const TEXT: &str = "2026-03-01 login of jane.doe@example.com from 203.0.113.9\n\
    password=Tr0ub4dor&3x and then again jane.doe@example.com — ü\n";

/// The text in UTF-16, little endian, behind a byte order mark.
fn utf16_le(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

/// The text in Latin-1; only letters that it has may occur.
fn latin_1(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

/// The same log as it comes from different machines.
fn spellings() -> Vec<(&'static str, Vec<u8>)> {
    let plain = TEXT.replace('—', "-");
    vec![
        ("utf-8.log", TEXT.into()),
        ("utf-8 with mark.log", [b"\xef\xbb\xbf", TEXT.as_bytes()].concat()),
        ("no last newline.log", TEXT.trim_end().into()),
        ("crlf.log", TEXT.replace('\n', "\r\n").into()),
        ("utf-16.log", utf16_le(TEXT)),
        ("utf-16 crlf.log", utf16_le(&TEXT.replace('\n', "\r\n"))),
        ("latin-1.log", latin_1(&plain)),
        ("placeholders.log", format!("[EMAIL_1] wrote [PASSWORD_7] and \\[EMAIL_2]\n{TEXT}").into()),
    ]
}

/// The lines of JSON that `redact --json` prints, one a file.
fn redact(bench: &Bench, arguments: &[&str]) -> Vec<Value> {
    let ran = bench.run_bare(&[&["--json", "redact"], arguments].concat());
    assert_eq!(ran.status, 0, "{arguments:?}: {} {}", ran.text(), ran.stderr);
    ran.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn types_of(document: &Value) -> Vec<String> {
    rows(&document["spans"]).iter().map(|span| text_of(&span["type"])).collect()
}

#[test]
fn what_redact_wrote_restore_turns_back_byte_for_byte() {
    let bench = Bench::new();
    for (name, original) in spellings() {
        bench.write(name, &original);
        let map = format!("{name}.map");
        let redacted = bench.run_bare(&["--key-file", KEY_FILE, "redact", "--map", &map, name]);
        assert_eq!(redacted.status, 0, "{name}: {}", redacted.stderr);
        assert_ne!(redacted.stdout, original, "{name}");
        bench.write("redacted", &redacted.stdout);
        let restored = bench.run_bare(&["--key-file", KEY_FILE, "restore", "--map", &map, "redacted"]);
        assert!(restored.stdout == original, "{name}: {} {}", restored.text(), restored.stderr);
        let mut from_stdin = bench.bare(&["--key-file", KEY_FILE, "restore", "--map", &map, "-"]);
        assert!(Ran::with_stdin(&mut from_stdin, &redacted.stdout).stdout == original, "{name}");
    }
}

#[test]
fn a_map_shows_none_of_the_values_it_holds() {
    let bench = Bench::new();
    bench.write("app.log", TEXT);
    assert_eq!(bench.run_bare(&["--key-file", KEY_FILE, "redact", "--map", "m", "app.log"]).status, 0);
    let map = fs::read(bench.path("m")).unwrap();
    for value in ["jane.doe@example.com", "Tr0ub4dor&3x", "203.0.113.9"] {
        assert!(!contains(&map, value.as_bytes()), "{value}");
    }
}

#[test]
fn offsets_point_at_the_value_in_the_bytes_of_the_file() {
    let bench = Bench::new();
    for (name, original) in spellings() {
        bench.write(name, &original);
        let document = redact(&bench, &[name]).remove(0);
        assert_eq!(keys(&document), ["file", "encoding", "bytes", "redacted", "spans"], "{name}");
        assert_eq!((&document["file"], &document["bytes"]), (&name.into(), &original.len().into()));
        let cut = |span: &Value| {
            let (start, end) = (span["start"].as_u64().unwrap(), span["end"].as_u64().unwrap());
            original[usize::try_from(start).unwrap()..usize::try_from(end).unwrap()].to_vec()
        };
        let emails: Vec<Vec<u8>> =
            rows(&document["spans"]).iter().filter(|span| span["type"] == "EMAIL").map(cut).collect();
        let value = "jane.doe@example.com";
        let expected = if name.starts_with("utf-16") { utf16_le(value).split_off(2) } else { value.into() };
        assert_eq!(emails, [expected.clone(), expected], "{name}");
    }
}

#[test]
fn spans_and_text_agree_and_carry_all_their_names() {
    let bench = Bench::new();
    bench.write("app.log", TEXT);
    let document = redact(&bench, &["app.log"]).remove(0);
    let redacted = text_of(&document["redacted"]);
    for span in rows(&document["spans"]) {
        assert_eq!(keys(span), ["type", "start", "end", "replacement", "confidence", "rule"]);
        assert!(redacted.contains(&text_of(&span["replacement"])), "{span}");
        assert!((0.0..=1.0).contains(&span["confidence"].as_f64().unwrap()), "{span}");
    }
    assert_eq!(types_of(&document), ["EMAIL", "IPV4", "PASSWORD", "EMAIL"]);
    assert_eq!(bench.run_bare(&["redact", "app.log"]).text(), redacted);
}

#[test]
fn the_files_of_one_call_share_their_placeholders() {
    let bench = Bench::new();
    bench.write("a.log", "from ann@example.com\n");
    bench.write("b.log", "from bob@example.com, cc ann@example.com\n");
    let texts: Vec<String> =
        redact(&bench, &["a.log", "b.log"]).iter().map(|document| text_of(&document["redacted"])).collect();
    assert_eq!(texts, ["from [EMAIL_1]\n", "from [EMAIL_2], cc [EMAIL_1]\n"]);
    let both = bench.run_bare(&["redact", "a.log", "b.log"]).text();
    assert_eq!(both, texts.concat());
}

#[test]
fn redacting_redacted_text_finds_nothing() {
    let bench = Bench::new();
    for (name, original) in spellings() {
        bench.write(name, original);
        let once = text_of(&redact(&bench, &[name]).remove(0)["redacted"]);
        bench.write("once.log", &once);
        let twice = redact(&bench, &["once.log"]).remove(0);
        assert_eq!((types_of(&twice), text_of(&twice["redacted"])), (Vec::new(), once), "{name}");
    }
}

#[test]
fn types_and_min_confidence_narrow_what_is_replaced() {
    let bench = Bench::new();
    bench.write("app.log", TEXT);
    assert_eq!(types_of(&redact(&bench, &["--types", "IPV4", "app.log"])[0]), ["IPV4"]);
    assert_eq!(types_of(&redact(&bench, &["--types", "IPV4,PASSWORD", "app.log"])[0]), ["IPV4", "PASSWORD"]);
    let all = redact(&bench, &["--min-confidence", "0", "app.log"]).remove(0);
    for span in rows(&redact(&bench, &["--min-confidence", "0.95", "app.log"])[0]["spans"]) {
        assert!(span["confidence"].as_f64().unwrap() >= 0.95, "{span}");
    }
    assert_eq!(types_of(&all).len(), 4);
}

#[test]
fn rules_of_the_user_join_the_built_in_ones() {
    let bench = Bench::new();
    bench.write("app.log", "ticket OPS-4711 of jane.doe@example.com, kept for root@localhost.test\n");
    bench.write(
        "rules.json",
        r#"{"rules":[{"name":"tickets","type":"TICKET","pattern":"OPS-[0-9]+"}],"allow":["root@localhost.test"]}"#,
    );
    let document = redact(&bench, &["--rules", "rules.json", "app.log"]).remove(0);
    assert_eq!(
        text_of(&document["redacted"]),
        "ticket [TICKET_1] of [EMAIL_1], kept for root@localhost.test\n"
    );
    assert_eq!(document["spans"][0]["rule"], "tickets");
    for (name, rules) in
        [("not.json", "nonsense"), ("bad.json", r#"{"rules":[{"name":"x","type":"X","pattern":"("}]}"#)]
    {
        bench.write(name, rules);
        bench.run_bare(&["--json", "redact", "--rules", name, "app.log"]).assert_error(1, "invalid_request");
    }
}

#[test]
fn a_profile_says_how_much_is_replaced_and_a_confidence_has_the_last_word() {
    let bench = Bench::new();
    bench.write("app.log", "password=hunter2! by jane@example.com, handle Zq8vK2mXw4Rt9LpB3nYc\n");
    let types = |arguments: &[&str]| types_of(&redact(&bench, &[arguments, &["app.log"]].concat())[0]);
    assert_eq!(types(&["--profile", "minimal"]), ["PASSWORD"]);
    assert_eq!(types(&["--profile", "standard"]), types(&[]));
    assert_eq!(types(&["--profile", "strict"]), ["PASSWORD", "EMAIL", "SECRET"]);
    assert_eq!(types(&["--profile", "strict", "--min-confidence", "0.5"]), ["PASSWORD", "EMAIL"]);
    assert_eq!(bench.run_bare(&["redact", "--profile", "lax", "app.log"]).status, 1);
}

#[test]
fn a_rule_that_is_too_broad_is_refused_with_a_hint() {
    let bench = Bench::new();
    bench.write("app.log", "x");
    bench.write("broad.json", r#"{"rules":[{"name":"all words","type":"WORD","pattern":"\\w+"}]}"#);
    let ran = bench.run_bare(&["--json", "redact", "--rules", "broad.json", "app.log"]);
    ran.assert_error(1, "invalid_request");
    let message = text_of(&ran.json()["error"]["message"]);
    assert!(message.contains("too broad"), "{message}");
}

#[test]
fn standard_input_is_redacted_under_its_own_name() {
    let bench = Bench::new();
    let ran = Ran::with_stdin(&mut bench.bare(&["redact", "-"]), TEXT.as_bytes());
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    assert!(ran.text().contains("login of [EMAIL_1] from [IPV4_1]"), "{}", ran.text());
    let ran = Ran::with_stdin(&mut bench.bare(&["--json", "redact", "-"]), TEXT.as_bytes());
    assert_eq!(ran.json()["file"], "-");
}

#[test]
fn text_mode_keeps_the_encoding_and_the_byte_order_mark() {
    let bench = Bench::new();
    bench.write("utf-16.log", utf16_le("mail to jane@example.com\r\n"));
    let ran = bench.run_bare(&["redact", "utf-16.log"]);
    assert!(ran.stdout == utf16_le("mail to [EMAIL_1]\r\n"), "{:?}", ran.stdout);
}
