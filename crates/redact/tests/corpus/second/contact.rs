//! Who somebody is and where they can be reached.

use super::kind::{Kind, Value, of_person, person};
use super::time::civil;
use super::world::{DIGITS, UPPER, UPPER_DIGITS, World};

pub const KINDS: &[Kind] = &[
    of_person("email", email),
    of_person("email_quoted", |w| {
        let person = w.person();
        let mail = format!(
            "\"{} {}\"@{}",
            person.login,
            person.last.len(),
            person.mail.split('@').next_back().unwrap_or_default()
        );
        let identity = mail.to_lowercase();
        Value::spelled(mail, identity)
    }),
    of_person("phone", phone),
    of_person("full_name", |w| format!("{} {}", w.person().first, w.person().last).into()),
    of_person("name_last_first", |w| format!("{}, {}", w.person().last, w.person().first).into()),
    of_person("first_name", |w| w.person().first.clone().into()),
    of_person("last_name", |w| w.person().last.clone().into()),
    person("postal_address", |w| address(w).into()),
    person("street", |w| street(w).into()),
    person("date_of_birth", birth),
    person("passport_number", passport),
    person("driver_licence", driver_licence),
    person("licence_plate", plate),
    person("vin", vin),
    person("medical_record_number", |w| format!("{}", w.number(1_000_000, 99_999_999)).into()),
    person("employee_id", |w| format!("E{}", w.number(100_000, 999_999)).into()),
    person("imei", |w| {
        let digits = w.digits(12);
        let body: Vec<u32> = [3, 5].into_iter().chain(digits).collect();
        super::finance::with_luhn(&body).into()
    }),
    person("customer_position", |w| {
        let (north, east) = (w.number(36_000_000, 59_000_000), w.number(1_000_000, 24_000_000));
        format!(
            "{}.{:06}, {}.{:06}",
            north / 1_000_000,
            north % 1_000_000,
            east / 1_000_000,
            east % 1_000_000
        )
        .into()
    }),
];

/// Mail ignores case, and some systems write it in capitals.
fn email(w: &mut World) -> Value {
    let mail = w.person().mail.clone();
    let shouted = w.random.one_in(14) && mail.is_ascii();
    Value::spelled(if shouted { mail.to_uppercase() } else { mail.clone() }, mail)
}

/// The number with the separators that people use; the digits stay.
fn phone(w: &mut World) -> Value {
    let number = w.person().phone.clone();
    let identity: String = number.chars().filter(char::is_ascii_digit).collect();
    let spelling = match (number.starts_with('+'), w.number(0, 3)) {
        (true, 0) => format!("+{identity}"),
        (true, 1) => number.clone(),
        (true, _) => number.replace('-', " "),
        (false, 0) => number.replace('-', "."),
        (false, 1) => format!("({}) {}", &number[..3], &number[4..]),
        (false, _) => number.clone(),
    };
    Value::spelled(spelling, identity)
}

const GERMAN: &[&str] = &[
    "Linden", "Garten", "Bahnhof", "Schiller", "Goethe", "Mozart", "Berg", "Kirch", "Wald", "Rosen", "Ahorn",
    "Buchen",
];
const FRENCH: &[&str] = &[
    "de la Paix",
    "Victor Hugo",
    "Pasteur",
    "des Lilas",
    "Voltaire",
    "du Moulin",
    "Jean Moulin",
    "de Rivoli",
    "des Acacias",
];
const SPANISH: &[&str] = &[
    "Mayor",
    "de Alcalá",
    "Goya",
    "Serrano",
    "Velázquez",
    "del Sol",
    "Cervantes",
    "de la Luna",
    "Magallanes",
];
const POLISH: &[&str] =
    &["Lipowa", "Kwiatowa", "Polna", "Słoneczna", "Mickiewicza", "Długa", "Ogrodowa", "Leśna", "Kościuszki"];
const ITALIAN: &[&str] =
    &["Garibaldi", "Mazzini", "Dante", "Verdi", "Cavour", "Manzoni", "Roma", "delle Rose", "Leopardi"];
const SWEDISH: &[&str] =
    &["Kungs", "Drottning", "Svea", "Vasa", "Linné", "Skol", "Björk", "Norra Stor", "Kyrko"];

fn street(w: &mut World) -> String {
    let number = w.number(1, 289);
    let tree = super::credentials::capitalised(&super::credentials::word(w, super::words::WORDS));
    match w.number(0, 6) {
        0 => format!("{number} {tree} Street"),
        1 => format!("{number} {tree} Hill Road, Apt {}", w.number(1, 60)),
        2 => format!("{}straße {number}", w.random.pick(GERMAN)),
        3 => format!("{number} rue {}", w.random.pick(FRENCH)),
        4 => format!("Calle {} {number}, {}º B", w.random.pick(SPANISH), w.random.between(1, 9)),
        5 => format!("ul. {} {number}/{}", w.random.pick(POLISH), w.random.between(1, 90)),
        _ => format!("Via {} {number}", w.random.pick(ITALIAN)),
    }
}

/// Street, code and town in the order of the country.
fn address(w: &mut World) -> String {
    let (number, code, tail) = (w.number(1, 240), w.number(10, 99), w.text(DIGITS, 3));
    let tree = super::credentials::capitalised(&super::credentials::word(w, super::words::WORDS));
    let random = &mut w.random;
    match random.between(0, 8) {
        0 => format!(
            "{}{number} {tree} Avenue, Springfield, IL 627{:02}",
            random.between(1, 9),
            random.between(1, 12)
        ),
        1 => format!("{number} {tree} Lane, Austin, TX 787{:02}", random.between(1, 59)),
        2 => format!(
            "{}straße {number}, {code}{tail} {}",
            random.pick(GERMAN).to_owned(),
            random.pick(&["Hamburg", "Köln", "Leipzig", "Ulm"])
        ),
        3 => {
            format!("{number} rue {}, 750{:02} Paris", random.pick(FRENCH).to_owned(), random.between(1, 20))
        }
        4 => format!(
            "Calle {} {number}, 280{:02} Madrid",
            random.pick(SPANISH).to_owned(),
            random.between(1, 54)
        ),
        5 => format!(
            "{number} {tree} Close, Leeds LS{} {}{}",
            random.between(1, 28),
            random.between(1, 9),
            random.text("ABDEFGHJLNPQRSTUWXYZ", 2)
        ),
        6 => {
            format!("Via {} {number}, 201{} Milano", random.pick(ITALIAN).to_owned(), random.between(21, 62))
        }
        7 => format!(
            "ul. {} {number}, 0{}-{tail} Warszawa",
            random.pick(POLISH).to_owned(),
            random.between(0, 4)
        ),
        _ => format!(
            "{}gatan {number}, 11{} {} Stockholm",
            random.pick(SWEDISH).to_owned(),
            random.between(1, 9),
            random.between(10, 69)
        ),
    }
}

fn birth(w: &mut World) -> Value {
    let (year, month, day) = civil(w.number(0, 13_000));
    let year = year - 19;
    let spelling = match w.number(0, 4) {
        0 => format!("{day:02}.{month:02}.{year}"),
        1 => format!("{month:02}/{day:02}/{year}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    };
    spelling.into()
}

fn passport(w: &mut World) -> Value {
    match w.number(0, 4) {
        0 => format!("C{}", w.text("CFGHJKLMNPRTVWXYZ0123456789", 8)).into(),
        1 => format!("{}{}", w.text("123456", 1), w.text(DIGITS, 8)).into(),
        2 => format!("{}{}{}", w.text(DIGITS, 2), w.text(UPPER, 2), w.text(DIGITS, 5)).into(),
        3 => format!("{}{}", w.text(UPPER, 2), w.text(DIGITS, 7)).into(),
        _ => format!("{}{}", w.text("ABCDEFGH", 1), w.text(DIGITS, 8)).into(),
    }
}

fn driver_licence(w: &mut World) -> Value {
    match w.number(0, 3) {
        0 => format!("{}{}", w.text("ABCDEFY", 1), w.text(DIGITS, 7)).into(),
        1 => format!("{}{}", w.text("MSWHK", 1), w.text(DIGITS, 12)).into(),
        2 => {
            let name: String = super::names::plain_letters(&w.person().last).to_uppercase() + "99999";
            let day =
                format!("{}{:02}{:02}{}", w.number(5, 9), w.number(1, 12), w.number(1, 28), w.number(0, 9));
            format!("{}{day}{}{}{}", &name[..5], w.text(UPPER, 1), "9", w.text(DIGITS, 1) + &w.text(UPPER, 2))
                .into()
        }
        _ => format!("{}{}", w.text("BCDFGHJKL", 1), w.text(UPPER_DIGITS, 10)).into(),
    }
}

fn plate(w: &mut World) -> Value {
    match w.number(0, 3) {
        0 => format!(
            "{}-{} {}",
            w.random.pick(&["B", "HH", "M", "K", "F", "DD"]),
            w.text("ABCDEFHKLMNPRSTW", 2),
            w.number(100, 9999)
        )
        .into(),
        1 => format!(
            "{}{} {}",
            w.text("ABCDEFGHKLMNOPRSVWY", 2),
            w.number(51, 74),
            w.text("ABCDEFGHJKLMNOPRSTUVWXYZ", 3)
        )
        .into(),
        2 => format!(
            "{}-{}-{}",
            w.text("ABCDEFGHJKLMNPQRSTVWXYZ", 2),
            w.text(DIGITS, 3),
            w.text("ABCDEFGHJKLMNPQRSTVWXYZ", 2)
        )
        .into(),
        _ => format!("{}{}{}", w.number(4, 9), w.text(UPPER, 3), w.text(DIGITS, 3)).into(),
    }
}

/// Seventeen characters of which the ninth is a check digit.
fn vin(w: &mut World) -> Value {
    let makers = ["1HG", "1FT", "2T1", "3VW", "4T1", "5YJ", "1C4", "1G1", "WBA", "WDD"];
    let alphabet = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    let start = (*w.random.pick(&makers)).to_owned() + &w.text(alphabet, 5);
    let end = w.text("HJKLMNPRS", 1) + &w.text("ABCDEFGHJKLMNPR", 1) + &w.text(DIGITS, 6);
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 9, 8, 7, 6, 5, 4, 3, 2];
    let sum: u32 = start
        .chars()
        .chain(end.chars())
        .zip(weights)
        .map(|(letter, weight)| vin_value(letter) * weight)
        .sum();
    let check = char::from_digit(sum % 11, 10).unwrap_or('X');
    format!("{start}{check}{end}").into()
}

fn vin_value(letter: char) -> u32 {
    let (row, values) =
        ("ABCDEFGHJKLMNPRSTUVWXYZ", [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9]);
    letter.to_digit(10).unwrap_or_else(|| row.find(letter).map_or(0, |place| values[place]))
}
