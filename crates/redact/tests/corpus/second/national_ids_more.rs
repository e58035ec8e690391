//! Numbers that states give to people: Europe.

use super::finance::{join, with_luhn};
use super::kind::{Kind, Value, person};
use super::national_ids::{birth_digits, retry, weighted};
use super::world::{DIGITS, World};

pub const KINDS: &[Kind] = &[
    person("british_nino", nino),
    person("british_nhs_number", |w| {
        let number = retry(w, 9, &[10, 9, 8, 7, 6, 5, 4, 3, 2], |sum| match 11 - sum % 11 {
            10 => None,
            check => Some(check % 11),
        });
        [&number[..3], &number[3..6], &number[6..]].join(" ").into()
    }),
    person("german_tax_id", german_tax_id),
    person("french_nir", |w| {
        let department = *w.random.pick(&[13, 31, 33, 59, 69, 75, 92]);
        let born = (w.number(45, 99), w.number(1, 12));
        let body = format!(
            "{}{:02}{:02}{department}{:03}{:03}",
            w.number(1, 2),
            born.0,
            born.1,
            w.number(1, 400),
            w.number(1, 800)
        );
        let check = 97 - body.parse::<u64>().unwrap_or_default() % 97;
        format!("{body}{check:02}").into()
    }),
    person("spanish_dni", |w| {
        let number = w.number(1_000_000, 79_999_999);
        format!("{number:08}{}", spanish_letter(number)).into()
    }),
    person("spanish_nie", |w| {
        let (first, number) = (w.number(0, 2), w.number(100_000, 9_999_999));
        let letter = spanish_letter(first * 10_000_000 + number);
        format!("{}{number:07}{letter}", ["X", "Y", "Z"][first as usize]).into()
    }),
    person("italian_codice_fiscale", codice_fiscale),
    person("dutch_bsn", |w| {
        retry(w, 8, &[9, 8, 7, 6, 5, 4, 3, 2], |sum| Some(sum % 11).filter(|check| *check < 10)).into()
    }),
    person("polish_pesel", |w| {
        let body = [birth_digits(w, "ymd"), w.digits(4)].concat();
        let sum = weighted(&body, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
        (join(&body) + &((10 - sum % 10) % 10).to_string()).into()
    }),
    person("finnish_hetu", |w| {
        let (born, serial) = (join(&birth_digits(w, "dmy")), w.number(2, 899));
        let number: usize = format!("{born}{serial:03}").parse().unwrap_or_default();
        format!("{born}-{serial:03}{}", &"0123456789ABCDEFHJKLMNPRSTUVWXY"[number % 31..][..1]).into()
    }),
    person("swedish_personnummer", |w| {
        let body = [birth_digits(w, "ymd"), w.digits(3)].concat();
        let number = with_luhn(&body);
        format!("{}-{}", &number[..6], &number[6..]).into()
    }),
    person("norwegian_fnr", norwegian),
    person("danish_cpr", |w| {
        loop {
            let body = [birth_digits(w, "dmy"), vec![w.number(0, 3) as u32], w.digits(2)].concat();
            let check = (11 - weighted(&body, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
            if check < 10 {
                let number = join(&body);
                return format!("{}-{}{check}", &number[..6], &number[6..]).into();
            }
        }
    }),
    person("belgian_nrn", |w| {
        let (born, serial) = (join(&birth_digits(w, "ymd")), w.number(1, 997));
        let number: u64 = format!("{born}{serial:03}").parse().unwrap_or_default();
        format!("{}.{}.{}-{serial:03}.{:02}", &born[..2], &born[2..4], &born[4..], 97 - number % 97).into()
    }),
    person("swiss_ahv", |w| {
        let body = [vec![7, 5, 6], w.digits(9)].concat();
        let check = (10 - weighted(&body, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10) % 10;
        let number = join(&body);
        format!("{}.{}.{}.{}{check}", &number[..3], &number[3..7], &number[7..11], &number[11..]).into()
    }),
    person("austrian_svnr", |w| {
        loop {
            let (mut serial, born) = (w.digits(3), birth_digits(w, "dmy"));
            serial[0] = w.number(1, 9) as u32;
            let check = (weighted(&serial, &[3, 7, 9]) + weighted(&born, &[5, 8, 4, 2, 1, 6])) % 11;
            if check < 10 {
                return format!("{}{check} {}", join(&serial), join(&born)).into();
            }
        }
    }),
    person("portuguese_nif", |w| {
        let body = [vec![2], w.digits(7)].concat();
        let rest = weighted(&body, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        (join(&body) + &(if rest < 2 { 0 } else { 11 - rest }).to_string()).into()
    }),
    person("romanian_cnp", |w| {
        let county = w.number(1, 46) as u32;
        let body = [
            vec![w.number(1, 2) as u32],
            birth_digits(w, "ymd"),
            vec![county / 10, county % 10],
            w.digits(3),
        ]
        .concat();
        let rest = weighted(&body, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
        (join(&body) + &(if rest == 10 { 1 } else { rest }).to_string()).into()
    }),
    person("bulgarian_egn", |w| {
        let body = [birth_digits(w, "ymd"), w.digits(3)].concat();
        (join(&body) + &(weighted(&body, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10).to_string()).into()
    }),
    person("czech_birth_number", |w| {
        loop {
            let body = join(&[birth_digits(w, "ymd"), w.digits(3)].concat());
            let check = body.parse::<u64>().unwrap_or_default() % 11;
            if check < 10 && &body[..2] >= "54" {
                return format!("{}/{}{check}", &body[..6], &body[6..]).into();
            }
        }
    }),
    person("irish_pps", |w| {
        let body = w.digits(7);
        let rest = weighted(&body, &[8, 7, 6, 5, 4, 3, 2]) % 23;
        format!("{}{}", join(&body), &"WABCDEFGHIJKLMNOPQRSTUV"[rest as usize..][..1]).into()
    }),
];

fn nino(w: &mut World) -> Value {
    let barred = ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"];
    let mut prefix = String::new();
    while prefix.is_empty() || barred.contains(&prefix.as_str()) {
        prefix = w.text("ABCEGHJKLMNPRSTWXYZ", 1) + &w.text("ABCEGHJKLMNPRSTWXYZ", 1);
    }
    let (digits, suffix) = (w.text(DIGITS, 6), w.text("ABCD", 1));
    if w.random.one_in(2) {
        format!("{prefix} {} {} {} {suffix}", &digits[..2], &digits[2..4], &digits[4..]).into()
    } else {
        format!("{prefix}{digits}{suffix}").into()
    }
}

/// Of the first ten digits exactly one comes twice; the eleventh is after ISO 7064, MOD 11,10.
fn german_tax_id(w: &mut World) -> Value {
    let mut pool: Vec<u32> = (0..10).collect();
    for place in (1..10).rev() {
        pool.swap(place, w.number(0, place as u64) as usize);
    }
    pool[9] = pool[w.number(0, 8) as usize];
    if pool[0] == 0 {
        // A zero cannot stand first; some other place holds something else.
        let other = pool.iter().position(|digit| *digit != 0).unwrap_or_default();
        pool.swap(0, other);
    }
    let product = pool.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (join(&pool) + &((11 - product) % 10).to_string()).into()
}

fn spanish_letter(number: u64) -> &'static str {
    &"TRWAGMYFPDXBNJZSQVHLCKE"[(number % 23) as usize..][..1]
}

fn codice_fiscale(w: &mut World) -> Value {
    let (letters, year) = (w.text("BCDFGLMNPRSTVZ", 6), w.number(45, 99));
    let (month, day) = (w.text("ABCDEHLMPRST", 1), w.number(1, 28) + if w.random.one_in(2) { 40 } else { 0 });
    let town = *w.random.pick(&["H501", "F205", "L219", "D612", "A944", "G273", "F839", "L736"]);
    let body = format!("{letters}{year}{month}{day:02}{town}");
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let sum: u32 = body
        .chars()
        .enumerate()
        .map(|(place, letter)| {
            let value = letter.to_digit(10).unwrap_or_else(|| u32::from(letter) - u32::from('A'));
            if place.is_multiple_of(2) { odd[value as usize] } else { value }
        })
        .sum();
    format!("{body}{}", char::from(b'A' + (sum % 26) as u8)).into()
}

fn norwegian(w: &mut World) -> Value {
    loop {
        let mut body = [birth_digits(w, "dmy"), vec![w.number(0, 4) as u32], w.digits(2)].concat();
        let first = (11 - weighted(&body, &[3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11;
        body.push(first);
        let second = (11 - weighted(&body, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
        if first < 10 && second < 10 {
            body.push(second);
            return join(&body).into();
        }
    }
}
