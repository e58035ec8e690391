//! Cards, accounts and wallets.

use super::super::labelled::Tier;
use super::check_digits as check;
use super::encodings;
use super::kinds::{Kind, Value, from_pattern, made};
use super::world::World;

fn card(w: &mut World) -> Value {
    let r = &mut w.random;
    let pattern =
        *r.pick(&["4{d*14}", "4{d*14}", "52{d*13}", "55{d*13}", "2720{d*11}", "37{d*12}", "6011{d*11}"]);
    let start = from_pattern(r, pattern);
    let number = format!("{start}{}", check::luhn(&start));
    let between = *r.pick(&["", " ", "-"]);
    let groups: Vec<String> =
        number.as_bytes().chunks(4).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
    let spelling = if number.len() == 16 { groups.join(between) } else { number.clone() };
    Value { spelling, identity: number }
}

fn iban(w: &mut World) -> Value {
    let r = &mut w.random;
    let (country, pattern) = *r.pick(&[
        ("DE", "{d*18}"),
        ("AT", "{d*16}"),
        ("NL", "ABNA{d*10}"),
        ("NL", "INGB{d*10}"),
        ("GB", "BARC{d*14}"),
        ("IE", "AIBK{d*14}"),
        ("CH", "00{d*15}"),
        ("DK", "{d*14}"),
        ("LT", "{d*16}"),
        ("LU", "{d*16}"),
    ]);
    let account = from_pattern(r, pattern);
    let sum = 98 - check::modulo(&format!("{account}{country}00"), 97);
    let number = format!("{country}{sum:02}{account}");
    let groups: Vec<String> =
        number.as_bytes().chunks(4).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
    let spelling = if r.one_in(2) { groups.join(" ") } else { number.clone() };
    Value { spelling, identity: number }
}

fn routing(w: &mut World) -> Value {
    let start = format!("{:02}{}", w.random.between(1, 12), w.random.text("0123456789", 6));
    let sum = check::weighted(&start, &[3, 7, 1, 3, 7, 1, 3, 7]);
    Value::same(format!("{start}{}", (10 - sum % 10) % 10))
}

fn bic(w: &mut World) -> Value {
    let country = *w.random.pick(&["DE", "FR", "NL", "GB", "IT", "ES", "AT", "CH", "PL", "SE", "US", "IE"]);
    let branch = *w.random.pick(&["", "XXX"]);
    Value::same(from_pattern(&mut w.random, &format!("{{u*4}}{country}{{u*1}}{{U*1}}{branch}")))
}

fn bitcoin(w: &mut World) -> Value {
    let program: Vec<u8> = (0..32).map(|_| w.random.next() as u8).collect();
    let prefixed = |version: u8| [&[version], &program[..20]].concat();
    Value::same(match w.random.between(0, 3) {
        0 => encodings::base58_check(&prefixed(0)),
        1 => encodings::base58_check(&prefixed(5)),
        2 => encodings::segwit(0, &program[..20]),
        _ => encodings::segwit(1, &program),
    })
}

const PERSON: Tier = Tier::Person;

#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    made(PERSON, "payment_card", card, &["card number", "credit card", "pan"], &["card declined: «» (do_not_honor)", "customer typed card number «» into the chat", "3DS challenge failed for card «»"]),
    made(PERSON, "card_cvv", |w| Value::same(from_pattern(&mut w.random, "{d*3}")), &["cvv", "cvc"], &["gateway trace: cvv=«» exp=09/28", "request body had cvc: «»"]),
    made(PERSON, "iban", iban, &["iban", "account iban", "creditor iban"], &["SEPA direct debit returned AC04 for IBAN «»", "payout to «» failed", "refund IBAN: «» is blocked"]),
    made(PERSON, "bic", bic, &["bic", "swift code"], &["unknown BIC «» in pain.001", "SWIFT/BIC: «» not reachable for SCT Inst"]),
    made(PERSON, "bank_account", |w| Value::same(from_pattern(&mut w.random, "{d*8-11}")), &["bank account number", "account number"], &["ACH return R03, account number: «»", "bank account number «» failed micro-deposit check"]),
    made(PERSON, "us_routing_number", routing, &["routing number", "aba routing"], &["ACH routing number «» is retired", "Plaid link: routing_number=«»"]),
    made(PERSON, "bitcoin_address", bitcoin, &["btc address", "payout wallet"], &["BTC withdrawal to «» needs 2 approvals", "deposit address «» funded, 3 confirmations"]),
    made(PERSON, "ethereum_address", |w| Value::same(from_pattern(&mut w.random, "0x{x*40}")), &["eth address", "wallet address"], &["ETH payout to wallet «» reverted", "wallet address «» flagged by screening"]),
];
