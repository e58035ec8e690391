//! Numbers that states give to people: America, Asia, Africa and Oceania.

use super::finance::{join, with_luhn};
use super::kind::{Kind, Value, person};
use super::world::{DIGITS, UPPER, World};

pub const KINDS: &[Kind] = &[
    person("us_ssn", |w| {
        let area = w.number(1, 899);
        format!("{:03}-{:02}-{:04}", if area == 666 { 667 } else { area }, w.number(1, 99), w.number(1, 9999))
            .into()
    }),
    person("us_itin", |w| {
        let group = *w.random.pick(&[70, 74, 78, 80, 85, 88, 90, 92, 94, 97, 99]);
        format!("9{:02}-{group}-{:04}", w.number(0, 99), w.number(1, 9999)).into()
    }),
    person("brazilian_cpf", cpf),
    person("indian_aadhaar", aadhaar),
    person("indian_pan", |w| {
        format!("{}P{}{}{}", w.text(UPPER, 3), w.text(UPPER, 1), w.text(DIGITS, 4), w.text(UPPER, 1)).into()
    }),
    person("canadian_sin", |w| {
        let mut body = w.digits(8);
        body[0] = w.number(1, 7) as u32;
        let number = with_luhn(&body);
        let separator = *w.random.pick(&[" ", "-"]);
        [&number[..3], &number[3..6], &number[6..]].join(separator).into()
    }),
    person("australian_tfn", |w| {
        let number =
            retry(w, 8, &[1, 4, 3, 7, 5, 8, 6, 9], |sum| (0..10).find(|check| (sum + check * 10) % 11 == 0));
        [&number[..3], &number[3..6], &number[6..]].join(" ").into()
    }),
    person("australian_medicare", |w| {
        let mut body = w.digits(8);
        body[0] = w.number(2, 6) as u32;
        let sum = weighted(&body, &[1, 3, 7, 9, 1, 3, 7, 9]);
        let number = format!("{}{}{}", join(&body), sum % 10, w.number(1, 5));
        [&number[..4], &number[4..9], &number[9..]].join(" ").into()
    }),
    person("south_african_id", |w| {
        let born = birth_digits(w, "ymd");
        let body = [born, w.digits(4), vec![0, 8]].concat();
        with_luhn(&body).into()
    }),
    person("korean_rrn", |w| {
        let born = birth_digits(w, "ymd");
        let body = [born, vec![w.number(1, 2) as u32], w.digits(5)].concat();
        let sum = weighted(&body, &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
        let number = join(&body) + &((11 - sum % 11) % 10).to_string();
        format!("{}-{}", &number[..6], &number[6..]).into()
    }),
    person("chinese_id", chinese),
    person("singapore_nric", |w| {
        let body = w.digits(7);
        let sum = weighted(&body, &[2, 7, 6, 5, 4, 3, 2]);
        format!("S{}{}", join(&body), &"JZIHGFEDCBA"[(sum % 11) as usize..][..1]).into()
    }),
    person("turkish_tckn", |w| {
        let mut d = w.digits(9);
        d[0] = w.number(1, 9) as u32;
        let (odd, even) = (d[0] + d[2] + d[4] + d[6] + d[8], d[1] + d[3] + d[5] + d[7]);
        let tenth = (odd * 7 + 100 - even) % 10;
        let last = (odd + even + tenth) % 10;
        format!("{}{tenth}{last}", join(&d)).into()
    }),
    person("israeli_id", |w| {
        let body = [vec![0, w.number(1, 6) as u32], w.digits(6)].concat();
        with_luhn(&body).into()
    }),
    person("chilean_rut", |w| {
        let number = w.number(5_000_000, 25_999_999);
        let sum: u64 = (0..8)
            .map(|place| number / 10u64.pow(place) % 10 * [2, 3, 4, 5, 6, 7, 2, 3][place as usize])
            .sum();
        let check = &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "K"][((11 - sum % 11) % 11) as usize];
        format!("{}.{:03}.{:03}-{check}", number / 1_000_000, number / 1000 % 1000, number % 1000).into()
    }),
    person("japanese_my_number", |w| {
        let body = w.digits(11);
        let sum = weighted(&body, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        let number = join(&body) + &(if sum <= 1 { 0 } else { 11 - sum }).to_string();
        [&number[..4], &number[4..8], &number[8..]].join(" ").into()
    }),
];

pub fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Digits and their check digit; other digits where the rule has none for them.
pub fn retry(w: &mut World, length: usize, weights: &[u32], check: fn(u32) -> Option<u32>) -> String {
    loop {
        let mut body = w.digits(length);
        body[0] = w.number(1, 9) as u32;
        if let Some(check) = check(weighted(&body, weights)) {
            return join(&body) + &check.to_string();
        }
    }
}

/// The digits of a birthday, in the order that `order` says: `y` two digits of the year, `Y` four.
pub fn birth_digits(w: &mut World, order: &str) -> Vec<u32> {
    let (year, month, day) = (w.number(1945, 1999), w.number(1, 12), w.number(1, 28));
    let spelled: String = order
        .chars()
        .map(|part| match part {
            'Y' => year.to_string(),
            'y' => format!("{:02}", year % 100),
            'm' => format!("{month:02}"),
            _ => format!("{day:02}"),
        })
        .collect();
    spelled.chars().filter_map(|c| c.to_digit(10)).collect()
}

fn cpf(w: &mut World) -> Value {
    let mut d = w.digits(9);
    for _ in 0..2 {
        let highest = d.len() as u32 + 1;
        let sum: u32 = d.iter().zip((2..=highest).rev()).map(|(digit, weight)| digit * weight).sum();
        d.push(if sum % 11 < 2 { 0 } else { 11 - sum % 11 });
    }
    let number = join(&d);
    format!("{}.{}.{}-{}", &number[..3], &number[3..6], &number[6..9], &number[9..]).into()
}

/// Verhoeff's check digit, from the dihedral group rather than its tables.
fn aadhaar(w: &mut World) -> Value {
    let multiply = |a: u32, b: u32| match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => (a + b - 5) % 5 + 5,
        (false, true) => (a - 5 + 5 - b) % 5 + 5,
        (false, false) => (a + 5 - b) % 5,
    };
    let permute = |digit: u32, times: usize| {
        (0..times % 8).fold(digit, |d, _| [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][d as usize])
    };
    let mut body = w.digits(11);
    body[0] = w.number(2, 9) as u32;
    let sum = body
        .iter()
        .rev()
        .enumerate()
        .fold(0, |sum, (place, digit)| multiply(sum, permute(*digit, place + 1)));
    let check = (0..10).find(|check| multiply(sum, *check) == 0).unwrap_or_default();
    let number = join(&body) + &check.to_string();
    [&number[..4], &number[4..8], &number[8..]].join(" ").into()
}

fn chinese(w: &mut World) -> Value {
    let region = *w.random.pick(&["110105", "310104", "440305", "330106", "510107", "320102", "420106"]);
    let born = join(&birth_digits(w, "Ymd"));
    let body = format!("{region}{born}{}", w.text(DIGITS, 3));
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let digits: Vec<u32> = body.chars().filter_map(|c| c.to_digit(10)).collect();
    let check = &"10X98765432"[(weighted(&digits, &weights) % 11) as usize..][..1];
    format!("{body}{check}").into()
}
