//! Numbers that states give to people, with the check digits of each.

use super::super::labelled::Tier;
use super::super::random::Random;
use super::check_digits as check;
use super::kinds::{Kind, Value, from_pattern, made};
use super::world::World;

fn digits(random: &mut Random, length: usize) -> String {
    random.text("0123456789", length)
}

/// Day, month and year of two digits.
fn birthday(random: &mut Random) -> (String, String, String) {
    let year = random.between(48, 99);
    (format!("{:02}", random.between(1, 28)), format!("{:02}", random.between(1, 12)), format!("{year:02}"))
}

/// Numbers until one has a check digit below ten.
fn until(world: &mut World, mut one: impl FnMut(&mut Random) -> Option<String>) -> Value {
    loop {
        if let Some(number) = one(&mut world.random) {
            return Value::same(number);
        }
    }
}

fn us_ssn(w: &mut World) -> Value {
    until(w, |r| {
        let (area, group, serial) = (r.between(1, 899), r.between(1, 99), r.between(1, 9999));
        (area != 666 && area != 123).then(|| format!("{area:03}-{group:02}-{serial:04}"))
    })
}

fn us_itin(w: &mut World) -> Value {
    let group = *w.random.pick(&[50, 57, 63, 65, 70, 71, 78, 84, 88, 90, 92, 94, 97, 99]);
    Value::same(format!("9{}-{group}-{}", digits(&mut w.random, 2), digits(&mut w.random, 4)))
}

fn uk_nino(w: &mut World) -> Value {
    until(w, |r| {
        let prefix = r.text("ABCEGHJKLMNPRSTWXYZ", 1) + &r.text("ABCEGHJKLMNPRSTWXYZ", 1);
        let suffix = r.text("ABCD", 1);
        let bad = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(&prefix.as_str());
        let pairs: Vec<String> = (0..3).map(|_| digits(r, 2)).collect();
        let between = if r.one_in(2) { " " } else { "" };
        (!bad).then(|| [prefix, pairs.join(between), suffix].join(between))
    })
}

fn uk_nhs(w: &mut World) -> Value {
    until(w, |r| {
        let start = format!("4{}", digits(r, 8));
        let digit = (11 - check::weighted(&start, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
        let (first, rest) = start.split_at(3);
        let (second, third) = rest.split_at(3);
        (digit < 10).then(|| format!("{first} {second} {third}{digit}"))
    })
}

fn de_tax_id(w: &mut World) -> Value {
    until(w, |r| {
        // One digit twice, one not at all, the others once.
        let mut all: Vec<u64> = super::world::shuffled(r, (0..10).collect());
        all[9] = all[0];
        let mut all = super::world::shuffled(r, all);
        if all[0] == 0 {
            all.rotate_left(1);
        }
        let start: String = all.iter().map(u64::to_string).collect();
        (!start.starts_with('0')).then(|| format!("{start}{}", check::mod_11_10(&start)))
    })
}

fn fr_nir(w: &mut World) -> Value {
    let (_, month, year) = birthday(&mut w.random);
    let sex = w.random.between(1, 2);
    let (department, rest) = (w.random.between(1, 89), digits(&mut w.random, 6));
    let start = format!("{sex}{year}{month}{department:02}{rest}");
    Value::same(format!("{start}{:02}", 97 - check::modulo(&start, 97)))
}

fn spanish_letter(number: u64) -> char {
    "TRWAGMYFPDXBNJZSQVHLCKE".chars().nth((number % 23) as usize).unwrap_or('T')
}

fn es_dni(w: &mut World) -> Value {
    let number = w.random.between(10_000_000, 79_999_999);
    Value::same(format!("{number}{}", spanish_letter(number)))
}

fn es_nie(w: &mut World) -> Value {
    let (first, number) = (w.random.between(0, 2), w.random.between(1_000_000, 9_999_999));
    let letter = ['X', 'Y', 'Z'][first as usize];
    Value::same(format!("{letter}{number}{}", spanish_letter(first * 10_000_000 + number)))
}

fn it_codice_fiscale(w: &mut World) -> Value {
    let r = &mut w.random;
    let (day, _, year) = birthday(r);
    let start = format!(
        "{}{year}{}{day}{}{}",
        r.text("BCDFGLMNPRSTVZ", 6),
        r.text("ABCDEHLMPRST", 1),
        r.pick(&["H", "F", "L", "G", "A", "D"]),
        r.between(101, 989)
    );
    Value::same(format!("{start}{}", check::codice_fiscale(&start)))
}

fn nl_bsn(w: &mut World) -> Value {
    until(w, |r| {
        let start = format!("{}{}", r.between(1, 6), digits(r, 7));
        let digit = check::weighted(&start, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        (digit < 10).then(|| format!("{start}{digit}"))
    })
}

fn pl_pesel(w: &mut World) -> Value {
    let (day, month, year) = birthday(&mut w.random);
    let start = format!("{year}{month}{day}{}", digits(&mut w.random, 4));
    let sum = check::weighted(&start, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
    Value::same(format!("{start}{}", (10 - sum % 10) % 10))
}

fn fi_hetu(w: &mut World) -> Value {
    let (day, month, year) = birthday(&mut w.random);
    let serial = w.random.between(2, 899);
    let number: u64 = format!("{day}{month}{year}{serial:03}").parse().unwrap_or(0);
    let letter = "0123456789ABCDEFHJKLMNPRSTUVWXY".chars().nth((number % 31) as usize).unwrap_or('0');
    Value::same(format!("{day}{month}{year}-{serial:03}{letter}"))
}

fn se_personnummer(w: &mut World) -> Value {
    let (day, month, year) = birthday(&mut w.random);
    let serial = digits(&mut w.random, 3);
    let digit = check::luhn(&format!("{year}{month}{day}{serial}"));
    let century = if w.random.one_in(2) { "19" } else { "" };
    Value::same(format!("{century}{year}{month}{day}-{serial}{digit}"))
}

fn no_fodselsnummer(w: &mut World) -> Value {
    until(w, |r| {
        let (day, month, year) = birthday(r);
        let start = format!("{day}{month}{year}{:03}", r.between(0, 499));
        let first = (11 - check::weighted(&start, &[3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11;
        let second =
            (11 - check::weighted(&format!("{start}{first}"), &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
        (first < 10 && second < 10).then(|| format!("{start}{first}{second}"))
    })
}

fn dk_cpr(w: &mut World) -> Value {
    until(w, |r| {
        let (day, month, year) = birthday(r);
        let serial = format!("{}{}", r.between(0, 3), digits(r, 2));
        let sum = check::weighted(&format!("{day}{month}{year}{serial}"), &[4, 3, 2, 7, 6, 5, 4, 3, 2]);
        let digit = (11 - sum % 11) % 11;
        (digit < 10).then(|| format!("{day}{month}{year}-{serial}{digit}"))
    })
}

fn br_cpf(w: &mut World) -> Value {
    let start = digits(&mut w.random, 9);
    let digit = |text: &str, weights: &[u64]| (check::weighted(text, weights) * 10 % 11) % 10;
    let first = digit(&start, &[10, 9, 8, 7, 6, 5, 4, 3, 2]);
    let second = digit(&format!("{start}{first}"), &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    let groups: Vec<String> =
        start.as_bytes().chunks(3).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
    Value::same(format!("{}-{first}{second}", groups.join(".")))
}

fn in_aadhaar(w: &mut World) -> Value {
    let start = format!("{}{}", w.random.between(2, 9), digits(&mut w.random, 10));
    let all = format!("{start}{}", check::verhoeff(&start));
    let groups: Vec<String> =
        all.as_bytes().chunks(4).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
    Value::same(groups.join(" "))
}

fn ca_sin(w: &mut World) -> Value {
    let start = format!("{}{}", w.random.between(1, 7), digits(&mut w.random, 7));
    let all = format!("{start}{}", check::luhn(&start));
    let groups: Vec<String> =
        all.as_bytes().chunks(3).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
    Value::same(groups.join(if w.random.one_in(2) { " " } else { "-" }))
}

fn au_tfn(w: &mut World) -> Value {
    until(w, |r| {
        let start = format!("{}{}", r.between(1, 8), digits(r, 7));
        let sum = check::weighted(&start, &[1, 4, 3, 7, 5, 8, 6, 9]);
        // The last weight is ten, and ten is minus one modulo eleven.
        let digit = sum % 11;
        (digit < 10).then(|| format!("{start}{digit}"))
    })
}

fn be_national(w: &mut World) -> Value {
    let (day, month, year) = birthday(&mut w.random);
    let serial = w.random.between(1, 997);
    let rest = 97 - check::modulo(&format!("{year}{month}{day}{serial:03}"), 97);
    Value::same(format!("{year}.{month}.{day}-{serial:03}.{rest:02}"))
}

fn ch_ahv(w: &mut World) -> Value {
    let (one, two, three) = (digits(&mut w.random, 4), digits(&mut w.random, 4), digits(&mut w.random, 1));
    let sum = check::weighted(&format!("756{one}{two}{three}"), &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
    Value::same(format!("756.{one}.{two}.{three}{}", (10 - sum % 10) % 10))
}

fn pt_nif(w: &mut World) -> Value {
    let start = format!("2{}", digits(&mut w.random, 7));
    let digit = 11 - check::weighted(&start, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    Value::same(format!("{start}{}", if digit > 9 { 0 } else { digit }))
}

fn ie_pps(w: &mut World) -> Value {
    let start = digits(&mut w.random, 7);
    let sum = check::weighted(&start, &[8, 7, 6, 5, 4, 3, 2]) + 9;
    let letter = "WABCDEFGHIJKLMNOPQRSTUV".chars().nth((sum % 23) as usize).unwrap_or('W');
    Value::same(format!("{start}{letter}A"))
}

const PERSON: Tier = Tier::Person;

#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    made(PERSON, "us_ssn", us_ssn, &["ssn", "social security number"], &["W-9 rejected, SSN «» does not match name", "credit check ssn=«» returned no hit"]),
    made(PERSON, "us_itin", us_itin, &["itin"], &["ITIN «» expired, ask for form W-7"]),
    made(PERSON, "uk_nino", uk_nino, &["national insurance number", "nino"], &["RTI submission refused: NINO «»", "national insurance number «» is not on record"]),
    made(PERSON, "uk_nhs_number", uk_nhs, &["nhs number"], &["PDS trace failed for NHS number «»", "NHS no: «» merged"]),
    made(PERSON, "de_tax_id", de_tax_id, &["steuer id", "tax id"], &["ELStAM-Abruf fehlgeschlagen, Steuer-ID «»", "Steueridentifikationsnummer: «»"]),
    made(PERSON, "fr_nir", fr_nir, &["nir", "numero securite sociale"], &["DSN rejetée: NIR «» inconnu", "numéro de sécurité sociale: «»"]),
    made(PERSON, "es_dni", es_dni, &["dni"], &["DNI «» no coincide con el titular", "cliente con DNI: «» ya existe"]),
    made(PERSON, "es_nie", es_nie, &["nie"], &["NIE «» caducado"]),
    made(PERSON, "it_codice_fiscale", it_codice_fiscale, &["codice fiscale"], &["codice fiscale «» non valido per la fattura", "fattura elettronica scartata: CF «»"]),
    made(PERSON, "nl_bsn", nl_bsn, &["bsn"], &["loonaangifte: BSN «» onbekend", "BSN: «» komt dubbel voor"]),
    made(PERSON, "pl_pesel", pl_pesel, &["pesel"], &["PESEL «» nie istnieje w bazie", "weryfikacja klienta, PESEL: «»"]),
    made(PERSON, "fi_hetu", fi_hetu, &["hetu", "henkilotunnus"], &["tunnistus epäonnistui, henkilötunnus «»", "hetu=«» rejected"]),
    made(PERSON, "se_personnummer", se_personnummer, &["personnummer"], &["BankID order cancelled, personnummer «»", "personnummer: «» saknas"]),
    made(PERSON, "no_fodselsnummer", no_fodselsnummer, &["fodselsnummer"], &["Altinn: fødselsnummer «» ikke funnet", "fodselsnummer=«» avvist"]),
    made(PERSON, "dk_cpr", dk_cpr, &["cpr", "cpr number"], &["CPR-nummer «» findes ikke", "MitID: cpr «» matcher ikke"]),
    made(PERSON, "br_cpf", br_cpf, &["cpf"], &["NF-e rejeitada: CPF «» irregular", "cliente CPF: «» bloqueado"]),
    made(PERSON, "in_aadhaar", in_aadhaar, &["aadhaar", "aadhaar number"], &["eKYC timed out for Aadhaar «»", "aadhaar number: «» not linked"]),
    made(PERSON, "in_pan", |w| Value::same(from_pattern(&mut w.random, "{u*3}P{u*1}{d*4}{u*1}")), &["pan number", "income tax pan"], &["income tax PAN «» not linked", "PAN: «» name mismatch, TDS at 20%"]),
    made(PERSON, "ca_sin", ca_sin, &["sin", "social insurance number"], &["T4 slip failed, SIN «»", "social insurance number «» begins with a province digit that is closed"]),
    made(PERSON, "au_tfn", au_tfn, &["tfn", "tax file number"], &["STP event rejected: TFN «»", "tax file number: «» duplicated"]),
    made(PERSON, "be_national_number", be_national, &["rijksregisternummer", "national register number"], &["Dimona: rijksregisternummer «» onbekend"]),
    made(PERSON, "ch_ahv", ch_ahv, &["ahv nummer"], &["AHV-Nummer «» bereits erfasst"]),
    made(PERSON, "pt_nif", pt_nif, &["nif"], &["fatura rejeitada, NIF «»", "contribuinte NIF: «» inativo"]),
    made(PERSON, "ie_pps", ie_pps, &["pps number"], &["ROS: PPS number «» not registered"]),
];
