//! Money: cards, accounts and wallets with the check digits that banks demand.

use super::encoding::{base58_check, bech32, hex};
use super::kind::{Kind, Value, person};
use super::world::{DIGITS, UPPER, World};

pub const KINDS: &[Kind] = &[
    person("card_number", card),
    person("card_security_code", |w| {
        // None of the round numbers and exit codes that stand elsewhere as harmless ones.
        let code = w.text("3456789", 1) + &w.text("0123456789", 1) + &w.text("12345679", 1);
        if code == "900" { "917".into() } else { code.into() }
    }),
    person("iban", iban),
    person("bic", |w| {
        let country = *w.random.pick(&["DE", "FR", "NL", "ES", "IT", "GB", "BE", "SE", "PL", "AT"]);
        let (bank, place) = (w.text(UPPER, 4), w.text("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 2));
        let branch = if w.random.one_in(2) { "XXX" } else { "" };
        format!("{bank}{country}{place}{branch}").into()
    }),
    person("bank_account_number", |w| format!("{}", w.number(10_000_000, 9_999_999_999)).into()),
    person("routing_number", routing),
    person("sort_code", |w| {
        format!("{:02}-{:02}-{:02}", w.number(1, 89), w.number(1, 99), w.number(1, 99)).into()
    }),
    person("bitcoin_legacy_address", |w| {
        let payload = [vec![0], w.bytes(20)].concat();
        base58_check(&payload).into()
    }),
    person("bitcoin_script_address", |w| {
        let payload = [vec![5], w.bytes(20)].concat();
        base58_check(&payload).into()
    }),
    person("bitcoin_segwit_address", |w| bech32("bc", Some(0), &w.bytes(20), 1).into()),
    person("bitcoin_taproot_address", |w| bech32("bc", Some(1), &w.bytes(32), 0x2bc8_30a3).into()),
    person("ethereum_address", |w| format!("0x{}", hex(&w.bytes(20))).into()),
];

/// The digits and the Luhn digit behind them.
pub fn with_luhn(body: &[u32]) -> String {
    let sum: u32 = body.iter().rev().enumerate().map(|(place, digit)| luhn_part(place, *digit)).sum();
    join(body) + &((10 - sum % 10) % 10).to_string()
}

fn luhn_part(place: usize, digit: u32) -> u32 {
    let doubled = digit * if place.is_multiple_of(2) { 2 } else { 1 };
    doubled / 10 + doubled % 10
}

pub fn join(digits: &[u32]) -> String {
    digits.iter().map(u32::to_string).collect()
}

fn card(w: &mut World) -> Value {
    let prefixes = ["4", "4532", "4929", "51", "53", "55", "2720", "34", "37", "6011", "3530"];
    let prefix = *w.random.pick(&prefixes);
    let american = prefix.starts_with("34") || prefix.starts_with("37");
    let length = if american { 15 } else { 16 };
    let body: Vec<u32> = (prefix.to_owned() + &w.text(DIGITS, length - 1 - prefix.len()))
        .chars()
        .filter_map(|c| c.to_digit(10))
        .collect();
    let number = with_luhn(&body);
    let groups: Vec<&str> = if american {
        vec![&number[..4], &number[4..10], &number[10..]]
    } else {
        vec![&number[..4], &number[4..8], &number[8..12], &number[12..]]
    };
    let spelling = match w.number(0, 3) {
        0 => groups.join(" "),
        1 => groups.join("-"),
        _ => number.clone(),
    };
    Value::spelled(spelling, number)
}

/// Countries with their structure: `n` a digit, `a` a letter.
fn iban(w: &mut World) -> Value {
    let shapes = [
        ("DE", "nnnnnnnnnnnnnnnnnn"),
        ("GB", "aaaannnnnnnnnnnnnn"),
        ("NL", "aaaannnnnnnnnn"),
        ("AT", "nnnnnnnnnnnnnnnn"),
        ("PL", "nnnnnnnnnnnnnnnnnnnnnnnn"),
        ("SE", "nnnnnnnnnnnnnnnnnnnn"),
        ("CH", "nnnnnnnnnnnnnnnnn"),
        ("DK", "nnnnnnnnnnnnnn"),
    ];
    let (country, shape) = *w.random.pick(&shapes);
    let account: String =
        shape.chars().map(|c| if c == 'n' { w.text(DIGITS, 1) } else { w.text(UPPER, 1) }).collect();
    let check = 98 - remainder_of_97(&format!("{account}{country}00"));
    let plain = format!("{country}{check:02}{account}");
    let groups: Vec<&str> =
        (0..plain.len()).step_by(4).map(|at| &plain[at..plain.len().min(at + 4)]).collect();
    let spelling = if w.random.one_in(3) { groups.join(" ") } else { plain.clone() };
    Value::spelled(spelling, plain)
}

fn remainder_of_97(text: &str) -> u32 {
    text.chars()
        .filter_map(|c| c.to_digit(36))
        .fold(0, |rest, digit| (if digit > 9 { rest * 100 + digit } else { rest * 10 + digit }) % 97)
}

/// A number of a bank in the United States: weights 3, 7, 1.
fn routing(w: &mut World) -> Value {
    let start = *w.random.pick(&["02", "03", "05", "06", "07", "11", "12", "26", "31"]);
    let body: Vec<u32> =
        (start.to_owned() + &w.text(DIGITS, 6)).chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = body.iter().zip([3, 7, 1, 3, 7, 1, 3, 7]).map(|(digit, weight)| digit * weight).sum();
    (join(&body) + &((10 - sum % 10) % 10).to_string()).into()
}
