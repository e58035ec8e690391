//! Where people live: streets, towns and codes of several countries, each in its own order.

use super::super::super::random::Random;

const GERMAN: &[&str] = &[
    "Lindenallee",
    "Hauptstraße",
    "Bahnhofstraße",
    "Goethestr.",
    "Am Mühlbach",
    "Kirchgasse",
    "Rosenweg",
    "Schillerplatz",
    "Bergstraße",
    "Gartenweg",
    "Ringstr.",
    "Lessingstraße",
];
const GERMAN_TOWNS: &[&str] = &[
    "Bremen",
    "Freiburg im Breisgau",
    "Köln",
    "Leipzig",
    "Münster",
    "Kassel",
    "Augsburg",
    "Rostock",
    "Göttingen",
    "Würzburg",
];
const ENGLISH: &[&str] = &[
    "Maple Ave",
    "Oakwood Drive",
    "W 14th St",
    "Cedar Lane",
    "Elm Street",
    "Old Mill Rd",
    "Sunset Blvd",
    "Harbor View Ct",
    "Prospect Hill Road",
    "Washington St",
    "Peachtree Pkwy",
    "Birch Hollow Ln",
];
const STATES: &[(&str, &str, u64)] = &[
    ("Denver", "CO", 80202),
    ("Tulsa", "OK", 74103),
    ("Madison", "WI", 53703),
    ("Tampa", "FL", 33602),
    ("Spokane", "WA", 99201),
    ("Columbus", "OH", 43085),
    ("Raleigh", "NC", 27601),
    ("Boise", "ID", 83702),
    ("El Paso", "TX", 79901),
    ("Omaha", "NE", 68102),
];
const BRITISH: &[&str] = &[
    "Church Lane",
    "Victoria Road",
    "Station Road",
    "Kingsway",
    "Abbey Close",
    "Mill Hill",
    "Queen Street",
    "The Crescent",
    "Park Terrace",
    "Chestnut Grove",
];
const BRITISH_TOWNS: &[(&str, &str)] = &[
    ("Leeds", "LS"),
    ("Cardiff", "CF"),
    ("Norwich", "NR"),
    ("Exeter", "EX"),
    ("Stockport", "SK"),
    ("Perth", "PH"),
    ("Derby", "DE"),
    ("Belfast", "BT"),
];
const FRENCH: &[&str] = &[
    "rue de la République",
    "avenue Jean Jaurès",
    "rue Victor Hugo",
    "boulevard Voltaire",
    "rue des Lilas",
    "place du Marché",
    "impasse des Acacias",
    "chemin du Moulin",
];
const FRENCH_TOWNS: &[(&str, &str)] = &[
    ("Lyon", "690"),
    ("Nantes", "440"),
    ("Lille", "590"),
    ("Rennes", "350"),
    ("Dijon", "210"),
    ("Grenoble", "380"),
];

/// Street with number, town, code, and the whole as one writes it on an envelope in one line.
pub struct Address {
    pub street: String,
    pub town: String,
    pub code: String,
    pub whole: String,
}

pub fn address(random: &mut Random) -> Address {
    let number = random.between(1, 188);
    match random.between(0, 3) {
        0 => {
            let street = format!("{} {number}", random.pick(GERMAN));
            let (code, town) =
                (format!("{:05}", random.between(10115, 97999)), (*random.pick(GERMAN_TOWNS)).to_owned());
            Address { whole: format!("{street}, {code} {town}"), street, town, code }
        }
        1 => {
            let street = format!("{} {}", number * 17 + 3, random.pick(ENGLISH));
            let (town, state, code) = *random.pick(STATES);
            let code = format!("{}", code + random.between(0, 9));
            Address {
                whole: format!("{street}, {town}, {state} {code}"),
                street,
                town: town.to_owned(),
                code,
            }
        }
        2 => {
            let street = format!("{number} {}", random.pick(BRITISH));
            let (town, area) = *random.pick(BRITISH_TOWNS);
            let code = format!(
                "{area}{} {}{}",
                random.between(1, 19),
                random.between(1, 9),
                random.text("ABDEFGHJLNPQRSTUWXYZ", 2)
            );
            Address { whole: format!("{street}, {town} {code}"), street, town: town.to_owned(), code }
        }
        _ => {
            let street = format!("{number} {}", random.pick(FRENCH));
            let (town, area) = *random.pick(FRENCH_TOWNS);
            let code = format!("{area}{:02}", random.between(0, 9) * 10);
            Address { whole: format!("{street}, {code} {town}"), street, town: town.to_owned(), code }
        }
    }
}
