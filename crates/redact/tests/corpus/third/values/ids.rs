//! Numbers that states and institutions give to people, with valid check digits.

use super::super::super::random::Random;
use super::super::scene::Scene;
use super::super::template::{Piece, person};
use super::checks::{digits_of, iso_11_10, luhn, modulo, until, verhoeff, weighted, with_luhn};
use super::shape;

type Maker = fn(&mut Random) -> String;

const IDS: &[(&str, &str, Maker)] = &[
    ("ssn", "us_ssn", ssn),
    ("itin", "us_itin", itin),
    ("nino", "uk_nino", nino),
    ("nhs", "uk_nhs_number", nhs),
    ("steuer_id", "de_tax_id", steuer_id),
    ("nir", "fr_nir", nir),
    ("dni", "es_dni", dni),
    ("nie", "es_nie", nie),
    ("codice", "it_codice_fiscale", codice),
    ("bsn", "nl_bsn", bsn),
    ("pesel", "pl_pesel", pesel),
    ("hetu", "fi_hetu", hetu),
    ("personnummer", "se_personnummer", personnummer),
    ("fodselsnummer", "no_fodselsnummer", fodselsnummer),
    ("cpr", "dk_cpr", cpr),
    ("cpf", "br_cpf", cpf),
    ("aadhaar", "in_aadhaar", aadhaar),
    ("pan_in", "in_pan", pan),
    ("sin", "ca_sin", sin),
    ("tfn", "au_tfn", tfn),
    ("ahv", "ch_ahv", ahv),
    ("rijksnummer", "be_national_number", rijksnummer),
    ("passport", "passport", passport),
    ("driver_uk", "uk_driver_licence", driver_uk),
    ("driver_us", "us_driver_license", driver_us),
    ("plate", "licence_plate", plate),
    ("mrn", "medical_record_number", mrn),
    ("imei", "imei", imei),
    ("imsi", "imsi", imsi),
    ("iccid", "sim_iccid", iccid),
    ("vin", "vin", vin),
    ("health_card", "health_insurance_number", health_card),
];

pub fn make(name: &str, scene: &mut Scene) -> Option<Vec<Piece>> {
    let (_, kind, maker) = IDS.iter().find(|id| id.0 == name)?;
    Some(person(kind, maker(&mut scene.own(kind))))
}

/// Day, month and year of a birth, as most of these numbers contain it.
fn birth(random: &mut Random) -> (u64, u64, u64) {
    (random.between(1, 28), random.between(1, 12), random.between(41, 99))
}

fn ssn(random: &mut Random) -> String {
    let area = until(random, |random| Some(random.between(1, 899)).filter(|&area| area != 666));
    format!("{area:03}-{:02}-{:04}", random.between(1, 99), random.between(1, 9999))
}

fn itin(random: &mut Random) -> String {
    format!("9{:02}-{}-{:04}", random.between(0, 99), random.between(70, 88), random.between(1, 9999))
}

fn nino(random: &mut Random) -> String {
    let prefix =
        *random.pick(&["AB", "CE", "HJ", "JL", "KW", "LS", "MX", "NR", "PA", "RT", "SC", "WE", "YZ"]);
    let (digits, suffix) = (shape::of("[0-9]{6}", random), random.text("ABCD", 1));
    if random.one_in(2) {
        format!("{prefix}{digits}{suffix}")
    } else {
        format!("{prefix} {} {} {} {suffix}", &digits[..2], &digits[2..4], &digits[4..])
    }
}

fn nhs(random: &mut Random) -> String {
    until(random, |random| {
        let body = shape::of("[4-7][0-9]{8}", random);
        let check = (11 - weighted(&body, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
        (check < 10).then(|| format!("{} {} {}{check}", &body[..3], &body[3..6], &body[6..]))
    })
}

/// Ten digits of which exactly one occurs twice, and none of the others does.
fn steuer_id(random: &mut Random) -> String {
    let mut digits: Vec<u64> = (0..10).collect();
    for place in (1..10).rev() {
        digits.swap(place, random.between(0, place as u64) as usize);
    }
    let (from, to) = (random.between(0, 4) as usize, random.between(5, 9) as usize);
    digits[to] = digits[from];
    if digits[0] == 0 {
        let place = digits.iter().position(|&digit| digit != 0).unwrap_or(1);
        digits.swap(0, place);
    }
    let body: String = digits.iter().map(u64::to_string).collect();
    let check = iso_11_10(&body);
    format!("{body}{check}")
}

fn nir(random: &mut Random) -> String {
    let (_, month, year) = birth(random);
    let body = format!(
        "{}{year}{month:02}{:02}{:03}{:03}",
        random.between(1, 2),
        random.between(21, 95),
        random.between(1, 580),
        random.between(1, 399)
    );
    let key = 97 - modulo(&body, 97);
    if random.one_in(2) {
        return format!("{body}{key:02}");
    }
    format!(
        "{} {} {} {} {} {} {key:02}",
        &body[..1],
        &body[1..3],
        &body[3..5],
        &body[5..7],
        &body[7..10],
        &body[10..]
    )
}

const SPANISH: &str = "TRWAGMYFPDXBNJZSQVHLCKE";

fn dni(random: &mut Random) -> String {
    let number = random.between(10_000_000, 79_999_999);
    format!("{number}{}", SPANISH.as_bytes()[(number % 23) as usize] as char)
}

fn nie(random: &mut Random) -> String {
    let (first, number) = (random.between(0, 2), random.between(1, 9_999_999));
    let letter = SPANISH.as_bytes()[((first * 10_000_000 + number) % 23) as usize] as char;
    format!("{}{number:07}{letter}", ["X", "Y", "Z"][first as usize])
}

fn codice(random: &mut Random) -> String {
    let (day, month, year) = birth(random);
    let letters = random.text("BCDFGLMNPRSTVZ", 6);
    let day = if random.one_in(2) { day + 40 } else { day };
    let town = *random.pick(&["H501", "F205", "L219", "D612", "A944", "G273", "F839"]);
    let body =
        format!("{letters}{year}{}{day:02}{town}", &"ABCDEHLMPRST"[month as usize - 1..month as usize]);
    const ODD: [u64; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let sum: u64 = body
        .bytes()
        .enumerate()
        .map(|(place, sign)| {
            let value = if sign.is_ascii_digit() { sign - b'0' } else { sign - b'A' };
            if place % 2 == 0 { ODD[value as usize] } else { u64::from(value) }
        })
        .sum();
    format!("{body}{}", (b'A' + (sum % 26) as u8) as char)
}

fn bsn(random: &mut Random) -> String {
    until(random, |random| {
        let body = shape::of("[1-9][0-9]{7}", random);
        let check = weighted(&body, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        (check < 10).then(|| format!("{body}{check}"))
    })
}

fn pesel(random: &mut Random) -> String {
    let (day, month, year) = birth(random);
    let body = format!("{year}{month:02}{day:02}{:04}", random.between(0, 9999));
    let check = (10 - weighted(&body, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
    format!("{body}{check}")
}

fn hetu(random: &mut Random) -> String {
    let (day, month, year) = birth(random);
    let serial = random.between(2, 899);
    let number = ((day * 100 + month) * 100 + year) * 1000 + serial;
    let check = b"0123456789ABCDEFHJKLMNPRSTUVWXY"[(number % 31) as usize] as char;
    format!("{day:02}{month:02}{year}-{serial:03}{check}")
}

fn personnummer(random: &mut Random) -> String {
    let (day, month, year) = birth(random);
    let (date, serial) = (format!("{year}{month:02}{day:02}"), format!("{:03}", random.between(1, 999)));
    let check = luhn(&format!("{date}{serial}"));
    let century = if random.one_in(2) { "19" } else { "" };
    format!("{century}{date}-{serial}{check}")
}

fn fodselsnummer(random: &mut Random) -> String {
    until(random, |random| {
        let (day, month, year) = birth(random);
        let body = format!("{day:02}{month:02}{year}{:03}", random.between(0, 499));
        let first = (11 - weighted(&body, &[3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11;
        let longer = format!("{body}{first}");
        let second = (11 - weighted(&longer, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
        (first < 10 && second < 10).then(|| format!("{longer}{second}"))
    })
}

fn cpr(random: &mut Random) -> String {
    until(random, |random| {
        let (day, month, year) = birth(random);
        let body = format!("{day:02}{month:02}{year}{:03}", random.between(1, 399));
        let check = (11 - weighted(&body, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
        (check < 10).then(|| format!("{}-{}{check}", &body[..6], &body[6..]))
    })
}

fn cpf(random: &mut Random) -> String {
    let body = shape::of("[0-9]{9}", random);
    let check = |digits: &str, top: u64| {
        let sum: u64 =
            digits_of(digits).iter().zip((2..=top).rev()).map(|(digit, weight)| digit * weight).sum();
        sum * 10 % 11 % 10
    };
    let first = check(&body, 10);
    let second = check(&format!("{body}{first}"), 11);
    format!("{}.{}.{}-{first}{second}", &body[..3], &body[3..6], &body[6..])
}

fn aadhaar(random: &mut Random) -> String {
    let body = shape::of("[2-9][0-9]{10}", random);
    let check = verhoeff(&body);
    format!("{} {} {}{check}", &body[..4], &body[4..8], &body[8..])
}

fn pan(random: &mut Random) -> String {
    shape::of("[A-Z]{3}P[A-Z][0-9]{4}[A-Z]", random)
}

fn sin(random: &mut Random) -> String {
    let number = with_luhn(&shape::of("[1-7][0-9]{7}", random));
    format!("{} {} {}", &number[..3], &number[3..6], &number[6..])
}

fn tfn(random: &mut Random) -> String {
    until(random, |random| {
        let number = shape::of("[1-9][0-9]{8}", random);
        weighted(&number, &[1, 4, 3, 7, 5, 8, 6, 9, 10])
            .is_multiple_of(11)
            .then(|| format!("{} {} {}", &number[..3], &number[3..6], &number[6..]))
    })
}

fn ahv(random: &mut Random) -> String {
    let body = format!("756{}", shape::of("[0-9]{9}", random));
    let check = (10 - weighted(&body, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10) % 10;
    format!("756.{}.{}.{}{check}", &body[3..7], &body[7..11], &body[11..])
}

fn rijksnummer(random: &mut Random) -> String {
    let (day, month, year) = birth(random);
    let body = format!("{year}{month:02}{day:02}{:03}", random.between(1, 997));
    let check = 97 - modulo(&body, 97);
    format!("{}.{}.{}-{}.{check:02}", &body[..2], &body[2..4], &body[4..6], &body[6..])
}

fn passport(random: &mut Random) -> String {
    let form = *random.pick(&[
        "C[0-9CFGHJKLMNPRTVWXYZ]{7}[0-9]",
        "[1-9][0-9]{8}",
        "[0-9]{2}[A-Z]{2}[0-9]{5}",
        "[A-Z][0-9]{8}",
        "[A-Z]{2}[0-9]{7}",
    ]);
    shape::of(form, random)
}

fn driver_uk(random: &mut Random) -> String {
    let (day, month, year) = birth(random);
    let name = random.text("BCDFGHJKLMNPRSTW", 5);
    format!(
        "{name}{}{month:02}{day:02}{}{}9{}",
        year / 10,
        year % 10,
        random.text("ABCDEFGHJKLMNPRSTW", 2),
        random.text("ABCDEFGHJKLMNPRSTUVWXYZ", 2)
    )
}

fn driver_us(random: &mut Random) -> String {
    shape::of("[A-Z][0-9]{7}", random)
}

fn plate(random: &mut Random) -> String {
    if random.one_in(2) {
        return shape::of("[A-HJ-PR-Y]{2}[0-9]{2} [A-HJ-PR-Z]{3}", random);
    }
    let town = *random.pick(&["M", "HH", "KA", "B", "DD", "OS", "WÜ", "ER"]);
    format!("{town}-{} {}", random.text("ABCDEFGHJKLMNPRSTUVWXYZ", 2), random.between(10, 9999))
}

fn mrn(random: &mut Random) -> String {
    shape::of("[1-9][0-9]{7}", random)
}

fn imei(random: &mut Random) -> String {
    with_luhn(&format!("35{}", shape::of("[0-9]{12}", random)))
}

fn imsi(random: &mut Random) -> String {
    let network = *random.pick(&["26201", "23410", "20801", "31026", "22210", "21407", "26003"]);
    format!("{network}{}", shape::of("[0-9]{10}", random))
}

fn iccid(random: &mut Random) -> String {
    with_luhn(&format!("8949{}", shape::of("[0-9]{14}", random)))
}

/// The digit in the ninth place is a weighted sum of all others, letters counting by their column on a card.
fn vin(random: &mut Random) -> String {
    let start = *random.pick(&["WVW", "WBA", "1HG", "JTD", "VF1", "ZFA", "5YJ", "WDB"]);
    let mut signs: Vec<u8> = format!(
        "{start}{}",
        shape::of("[A-HJ-NPR-Z0-9]{5}0[A-HJ-NPRSTV-Y1-9][A-HJ-NPR-Z0-9][0-9]{6}", random)
    )
    .into_bytes();
    const WEIGHTS: [u64; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    const LETTERS: [u64; 26] = [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];
    let sum: u64 = signs
        .iter()
        .zip(WEIGHTS)
        .map(|(&sign, weight)| {
            let value =
                if sign.is_ascii_digit() { u64::from(sign - b'0') } else { LETTERS[(sign - b'A') as usize] };
            value * weight
        })
        .sum();
    signs[8] = b"0123456789X"[(sum % 11) as usize];
    signs.iter().map(|&sign| sign as char).collect()
}

fn health_card(random: &mut Random) -> String {
    let body = shape::of("[A-Z][0-9]{8}", random);
    let number = u64::from(body.as_bytes()[0] - b'A') + 1;
    let check = luhn_from_left(&format!("{number:02}{}", &body[1..]));
    format!("{body}{check}")
}

/// The German health card doubles from the left, not from the right; with ten digits that is every second one.
fn luhn_from_left(text: &str) -> u64 {
    digits_of(text)
        .iter()
        .enumerate()
        .map(|(place, &digit)| {
            let weighted = digit * if place % 2 == 0 { 1 } else { 2 };
            weighted / 10 + weighted % 10
        })
        .sum::<u64>()
        % 10
}
