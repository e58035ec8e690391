//! Who somebody is and how to reach them.

use super::super::super::labelled::Tier;
use super::super::super::random::Random;
use super::super::scene::Scene;
use super::super::template::{Piece, infrastructure, person, spelled};
use super::places;

pub fn make(name: &str, scene: &mut Scene) -> Option<Vec<Piece>> {
    let who = scene.who().clone();
    let address = places::address(&mut scene.own("address"));
    Some(match name {
        "name" => person("person_name", format!("{} {}", who.first, who.last)),
        "name_turned" => person("person_name", format!("{}, {}", who.last, who.first)),
        "first" => person("first_name", who.first),
        "last" => person("last_name", who.last),
        "email" => email(&who.mail, scene),
        "email_quoted" => {
            let (local, house) = who.mail.split_once('@').unwrap_or((&who.mail, "localhost"));
            person("email", format!("\"{} {}\"@{house}", local, scene.random.between(2, 9)))
        }
        "email_lower" => person("email", who.mail),
        "user" => infrastructure("user_name", who.user),
        "user_in_path" => infrastructure("user_name_in_path", who.user),
        "phone" => {
            let spaced = phone(&mut scene.own("phone"));
            let spelling = match scene.random.between(0, 3) {
                0 => spaced.replace(' ', ""),
                1 => spaced.replace(' ', "-"),
                _ => spaced.clone(),
            };
            spelled(Tier::Person, "phone", spelling, digits(&spaced))
        }
        "phone_e164" => {
            let spaced = phone(&mut scene.own("phone"));
            spelled(Tier::Person, "phone", spaced.replace(' ', ""), digits(&spaced))
        }
        "phone_us" => {
            let mut own = scene.own("phone_us");
            let (area, office, line) = (own.between(201, 989), own.between(220, 989), own.between(0, 9999));
            let spelling = if own.one_in(2) {
                format!("({area}) {office}-{line:04}")
            } else {
                format!("{area}-{office}-{line:04}")
            };
            spelled(Tier::Person, "phone_national", spelling.clone(), digits(&spelling))
        }
        "phone_local" => {
            let spelling = local(&mut scene.own("phone_local"));
            spelled(Tier::Person, "phone_national", spelling.clone(), digits(&spelling))
        }
        "phone_plain" => {
            let mut own = scene.own("phone_plain");
            let number =
                format!("{}{}{:07}", own.between(4, 9), own.between(10, 99), own.between(0, 9_999_999));
            person("phone_national", number)
        }
        "address" => person("postal_address", address.whole),
        "street" => person("street", address.street),
        "postcode" => person("postal_code", address.code),
        "dob" => person("date_of_birth", born(&mut scene.own("born"), '-')),
        "dob_plain" => person("date_of_birth", born(&mut scene.own("born_plain"), '-').replace('-', "")),
        "dob_local" => {
            let mut own = scene.own("born_local");
            person(
                "date_of_birth",
                format!("{:02}.{:02}.{}", own.between(1, 28), own.between(1, 12), own.between(1941, 2006)),
            )
        }
        "employee" => {
            person("employee_id", format!("E{:06}", scene.own("employee").between(10_000, 899_999)))
        }
        "lat" => person("gps_coordinate", coordinate(&mut scene.own("lat"), 36, 58)),
        "lon" => person("gps_coordinate", coordinate(&mut scene.own("lon"), 2, 24)),
        _ => return None,
    })
}

/// One in five is written with capitals, as users and old systems do.
fn email(mail: &str, scene: &mut Scene) -> Vec<Piece> {
    let spelling = match scene.random.between(0, 9) {
        0 => mail.to_uppercase(),
        1 if mail.is_ascii() => mail[..1].to_uppercase() + &mail[1..],
        _ => mail.to_owned(),
    };
    spelled(Tier::Person, "email", spelling, mail.to_owned())
}

fn phone(own: &mut Random) -> String {
    match own.between(0, 8) {
        0 => format!("+49 {} {}", own.between(151, 179), own.between(2_000_000, 99_999_999)),
        1 => format!("+44 7{} {}", own.between(400, 987), own.between(200_000, 999_999)),
        2 => format!("+1 {} {} {:04}", own.between(201, 989), own.between(220, 989), own.between(0, 9999)),
        3 => format!(
            "+33 6 {} {} {} {}",
            own.between(10, 99),
            own.between(10, 99),
            own.between(10, 99),
            own.between(10, 99)
        ),
        4 => format!("+34 6{} {} {}", own.between(10, 99), own.between(100, 999), own.between(100, 999)),
        5 => format!("+48 {} {} {}", own.between(500, 899), own.between(100, 999), own.between(100, 999)),
        6 => format!("+91 {} {}", own.between(70_000, 99_999), own.between(10_000, 99_999)),
        7 => format!("+55 11 9{} {}", own.between(1000, 9999), own.between(1000, 9999)),
        _ => format!(
            "+46 7{} {} {} {}",
            own.between(0, 9),
            own.between(100, 999),
            own.between(10, 99),
            own.between(10, 99)
        ),
    }
}

fn local(own: &mut Random) -> String {
    match own.between(0, 3) {
        0 => format!("0{} {}", own.between(30, 89), own.between(200_000, 9_999_999)),
        1 => format!("0{}/{}", own.between(1510, 1799), own.between(2_000_000, 9_999_999)),
        2 => format!("020 7{} {:04}", own.between(100, 999), own.between(0, 9999)),
        _ => format!(
            "06 {} {} {} {}",
            own.between(10, 99),
            own.between(10, 99),
            own.between(10, 99),
            own.between(10, 99)
        ),
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn born(own: &mut Random, between: char) -> String {
    format!("{}{between}{:02}{between}{:02}", own.between(1941, 2006), own.between(1, 12), own.between(1, 28))
}

fn coordinate(own: &mut Random, low: u64, high: u64) -> String {
    format!("{}.{:05}{}", own.between(low, high), own.between(0, 99_999), own.between(1, 9))
}
