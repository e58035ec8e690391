//! Names of people, companies and things: long lists, and syllables where lists would end.

use super::super::super::random::Random;
use super::super::scene::Person;
use super::vocabulary::{BRANDS, CODAS, ENDINGS, FIRST, LAST, NUCLEI, ONSETS, WORDS};

const BRAND_ENDS: &[&str] =
    &["vik", "dyne", "pay", "tec", "med", "core", "lane", "bank", "freight", "soft", "gate", "mark", "line"];

pub fn company(random: &mut Random) -> String {
    format!("{}{}", random.pick(BRANDS), random.pick(BRAND_ENDS))
}

pub fn word(random: &mut Random) -> String {
    if random.one_in(3) { syllables(random).to_lowercase() } else { (*random.pick(WORDS)).to_owned() }
}

fn syllables(random: &mut Random) -> String {
    let second = random.pick(ONSETS).to_lowercase();
    format!(
        "{}{}{second}{}{}",
        random.pick(ONSETS),
        random.pick(NUCLEI),
        random.pick(NUCLEI),
        random.pick(CODAS)
    )
}

fn surname(random: &mut Random) -> String {
    if random.one_in(2) {
        return (*random.pick(LAST)).to_owned();
    }
    format!("{}{}{}{}", random.pick(ONSETS), random.pick(NUCLEI), random.pick(CODAS), random.pick(ENDINGS))
}

pub fn person(random: &mut Random, company: &str) -> Person {
    let (first, last) = ((*random.pick(FIRST)).to_owned(), surname(random));
    let (given, family) = (folded(&first), folded(&last));
    let number = random.between(1, 99);
    let user = match random.between(0, 4) {
        0 => format!("{}{family}", &given[..1]),
        1 => format!("{given}.{family}"),
        2 => format!("{}{}{number:02}", &given[..1], &family[..family.len().min(6)]),
        3 => format!("{family}{}", &given[..1]),
        _ => format!("{}_{number}", &given[..given.len().min(3)].to_owned()) + &family[..2],
    };
    let mail = mail(random, &given, &family, number, company);
    Person { seed: random.next(), first, last, user, mail }
}

fn mail(random: &mut Random, given: &str, family: &str, number: u64, company: &str) -> String {
    const HOUSES: &[&str] = &[
        "gmail.com",
        "gmail.com",
        "outlook.com",
        "web.de",
        "orange.fr",
        "libero.it",
        "wp.pl",
        "yahoo.co.jp",
        "proton.me",
        "icloud.com",
        "ziggo.nl",
        "telia.se",
        "uol.com.br",
        "rediffmail.com",
        "bluewin.ch",
        "bücher-winkel.de",
        "müller-söhne.at",
        "seznam.cz",
    ];
    let part = match random.between(0, 5) {
        0 => format!("{given}.{family}"),
        1 => format!("{}.{family}{number}", &given[..1]),
        2 => format!("{given}{number}"),
        3 => format!("{family}_{given}"),
        4 => format!("{given}.{family}+{}", random.pick(&["shop", "billing", "newsletter", "jobs"])),
        _ => format!("{given}-{family}"),
    };
    match random.between(0, 2) {
        0 => format!("{given}.{family}{}@{company}.com", if number > 90 { "2" } else { "" }),
        1 => format!("{part}@{}", random.pick(HOUSES)),
        _ => format!(
            "{part}@{}-{}.{}",
            word(random),
            random.pick(&["consulting", "gmbh", "logistics", "clinic", "law", "foods"]),
            random.pick(&["com", "de", "co.uk", "fr", "eu", "org", "com.br", "in"])
        ),
    }
}

/// A name as it can stand in an account: ASCII, lower-case, one word.
pub fn folded(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter_map(|sign| match sign {
            'a'..='z' => Some(sign),
            'á' | 'à' | 'ä' | 'â' | 'å' | 'ã' | 'ạ' | 'ā' => Some('a'),
            'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ē' => Some('e'),
            'í' | 'ì' | 'ï' | 'ı' | 'ī' => Some('i'),
            'ó' | 'ò' | 'ö' | 'ô' | 'ø' | 'õ' => Some('o'),
            'ú' | 'ü' | 'û' | 'ū' | 'ů' => Some('u'),
            'ç' | 'č' | 'ć' => Some('c'),
            'ñ' | 'ņ' | 'ň' => Some('n'),
            'š' | 'ş' | 'ș' | 'ß' => Some('s'),
            'ž' => Some('z'),
            'ř' => Some('r'),
            'ý' => Some('y'),
            _ => None,
        })
        .collect()
}
