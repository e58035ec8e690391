//! Cards, accounts and coins.

use super::super::super::labelled::Tier;
use super::super::super::random::Random;
use super::super::scene::Scene;
use super::super::template::{Piece, harmless, person, spelled};
use super::checks::{modulo, weighted, with_luhn};
use super::{digests, shape};

pub fn make(name: &str, scene: &mut Scene) -> Option<Vec<Piece>> {
    let mut own = scene.own(name);
    Some(match name {
        "card" => {
            let number = card(&mut scene.own("card"));
            let spelling = match scene.random.between(0, 3) {
                0 => grouped(&number, " "),
                1 => grouped(&number, "-"),
                _ => number.clone(),
            };
            spelled(Tier::Person, "card_number", spelling, number)
        }
        "card_plain" => person("card_number", card(&mut scene.own("card"))),
        "cvv" => person("card_cvv", shape::of("[0-9]{3}", &mut own)),
        "expiry" => person("card_expiry", format!("{:02}/{}", own.between(1, 12), own.between(26, 31))),
        "iban" => person("iban", iban(&mut scene.own("iban"))),
        "bic" => person("bic", bic(&mut own)),
        "account" => person("bank_account", shape::of("[1-9][0-9]{9}", &mut own)),
        "sort_code" => person("sort_code", shape::of("[2-8][0-9]-[0-9]{2}-[0-9]{2}", &mut own)),
        "routing" => person("routing_number", routing(&mut own)),
        "btc" => person("bitcoin_address", bitcoin(&mut own)),
        "eth" => person("ethereum_address", shape::of("0x[0-9a-f]{40}", &mut own)),
        "not_a_card" => harmless("number_failing_luhn", broken(&card(&mut scene.random))),
        "not_an_iban" => harmless("reference_like_iban", broken_iban(&mut scene.random)),
        _ => return None,
    })
}

fn card(random: &mut Random) -> String {
    let start = *random.pick(&["4[0-9]{14}", "4[0-9]{14}", "5[1-5][0-9]{13}", "3[47][0-9]{12}"]);
    with_luhn(&shape::of(start, random))
}

fn broken(number: &str) -> String {
    let (body, last) = number.split_at(number.len() - 1);
    let digit: u64 = last.parse().unwrap_or_default();
    format!("{body}{}", (digit + 3) % 10)
}

fn grouped(number: &str, between: &str) -> String {
    let cuts: &[usize] = if number.len() == 15 { &[0, 4, 10, 15] } else { &[0, 4, 8, 12, 16] };
    let parts: Vec<&str> = cuts.windows(2).map(|cut| &number[cut[0]..cut[1]]).collect();
    parts.join(between)
}

fn iban(random: &mut Random) -> String {
    let (country, form) = *random.pick(&[
        ("DE", "[1-9][0-9]{17}"),
        ("GB", "[A-Z]{4}[0-9]{14}"),
        ("NL", "[A-Z]{4}0[0-9]{9}"),
        ("CH", "00[0-9]{3}[0-9]{12}"),
        ("AT", "[1-6][0-9]{15}"),
        ("IE", "[A-Z]{4}9[0-9]{13}"),
        ("SE", "[5-9][0-9]{19}"),
        ("DK", "[0-9]{14}"),
        ("LT", "[7][0-9]{15}"),
    ]);
    let body = shape::of(form, random);
    let check = 98 - modulo(&format!("{body}{country}00"), 97);
    let whole = format!("{country}{check:02}{body}");
    if random.one_in(3) { in_fours(&whole) } else { whole }
}

fn in_fours(text: &str) -> String {
    text.as_bytes()
        .chunks(4)
        .map(|four| four.iter().map(|&sign| sign as char).collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

fn broken_iban(random: &mut Random) -> String {
    let body = shape::of("[0-9]{18}", random);
    let check = (98 - modulo(&format!("{body}DE00"), 97) + 11) % 97 + 2;
    format!("DE{check:02}{body}")
}

fn bic(random: &mut Random) -> String {
    let bank = random.text("BCDFGHKLMNPRST", 1) + &random.text("ABCDEILMNORSTU", 3);
    let country = *random.pick(&["DE", "FR", "GB", "NL", "IT", "ES", "PL", "AT", "CH", "BE"]);
    format!("{bank}{country}{}{}", random.text("2368FHLMPW", 2), random.pick(&["XXX", "", "100"]))
}

fn routing(random: &mut Random) -> String {
    let body = format!("{:02}{}", random.between(1, 12), shape::of("[0-9]{6}", random));
    let check = (10 - weighted(&body, &[3, 7, 1, 3, 7, 1, 3, 7]) % 10) % 10;
    format!("{body}{check}")
}

fn bitcoin(random: &mut Random) -> String {
    let mut bytes = |count: usize| -> Vec<u8> { (0..count).map(|_| random.next() as u8).collect() };
    match bytes(1)[0] % 5 {
        0 => digests::base58_check(0, &bytes(20)),
        1 => digests::base58_check(5, &bytes(20)),
        2 => digests::segwit(0, &bytes(32)),
        3 => digests::segwit(1, &bytes(32)),
        _ => digests::segwit(0, &bytes(20)),
    }
}
