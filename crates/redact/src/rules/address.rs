//! Postal addresses in sentences, by the words that streets have in many countries.

use super::{Family, Find, Place, Rule};
use std::ops::Range;

/// Longest part of a street before its telling word, in bytes.
const STREET_BYTES_MAX: usize = 48;
/// Most words of a street's name.
const STREET_WORDS_MAX: usize = 5;
/// Words of street names that are written small.
const PARTICLES: &[&str] = &[
    "de", "la", "le", "les", "des", "du", "del", "della", "di", "da", "do", "dos", "van", "von", "der",
    "den", "of", "the", "rue",
];

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "address.number_first",
            kind: "ADDRESS",
            confidence: 0.8,
            find: Find::Around {
                literals: &[
                    " street",
                    " st",
                    " avenue",
                    " ave",
                    " road",
                    " rd",
                    " boulevard",
                    " blvd",
                    " lane",
                    " ln",
                    " drive",
                    " dr",
                    " court",
                    " ct",
                    " way",
                    " place",
                    " pl",
                    " square",
                    " terrace",
                    " close",
                    " crescent",
                    " gardens",
                    " parkway",
                    " pkwy",
                    " highway",
                    " hwy",
                    " circle",
                    " trail",
                    " hill",
                    " mews",
                    " grove",
                    " row",
                    " walk",
                    " view",
                    " quay",
                    " rise",
                ],
                take: take_number_first,
            },
        },
        Rule {
            id: "address.word_first",
            kind: "ADDRESS",
            confidence: 0.8,
            find: Find::Around {
                literals: &[
                    " rue ",
                    " avenue ",
                    " boulevard ",
                    " place ",
                    " impasse ",
                    " chemin ",
                    " quai ",
                    " all\u{e9}e ",
                    " cours ",
                    " route ",
                    " via ",
                    " calle ",
                    " rua ",
                    " avenida ",
                    " piazza ",
                ],
                take: take_word_behind_number,
            },
        },
        Rule {
            id: "address.number_last",
            kind: "ADDRESS",
            confidence: 0.8,
            find: Find::Around {
                literals: &[
                    "stra\u{df}e ",
                    "strasse ",
                    "str. ",
                    "weg ",
                    "platz ",
                    "allee ",
                    "gasse ",
                    "ring ",
                    "damm ",
                    "ufer ",
                    "gatan ",
                    "v\u{e4}gen ",
                    "gata ",
                    "veien ",
                    "vej ",
                    "gade ",
                    "straat ",
                    "laan ",
                    "plein ",
                    "kade ",
                    "gracht ",
                    "katu ",
                    "utca ",
                    "bach ",
                ],
                take: take_number_last,
            },
        },
        Rule {
            id: "address.country_style",
            kind: "ADDRESS",
            confidence: 0.8,
            find: Find::Around {
                literals: &[
                    "calle ", "via ", "rua ", "avenida ", "ulica ", "ul. ", "piazza ", "plaza ", "paseo ",
                    "corso ", "viale ",
                ],
                take: take_southern,
            },
        },
    ],
    hits: &[
        "ship to «221 Baker Street, London NW1 6XE» now",
        "for x, «564 Peachtree Pkwy, Tampa, FL 33604»",
        "I live at «71 avenue Jean Jaurès, 21070 Dijon».",
        "geocoder gave 0 results for «Brookgasse 218, 0150 Oslo»",
        "to «Goethestr. 120, 62678 Würzburg»",
        "at «137 rue de la République, 35070 Rennes» today",
    ],
    misses: &[
        "3 errors on the way",
        "12 items in row 4",
        "5 retries, next place 7",
        "level 3 drive failed",
        "moved 12 Files via FTP 3 times",
        "Ring 3 and the weg 12",
        "took 3 ms in Place 5",
        "Token ring 5 down",
    ],
};

/// `221 Baker Street`
fn take_number_first(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let is_word_end = !(place.after().is_ascii_alphanumeric() || place.after() == b'_');
    let capital = place.bytes().get(1).is_some_and(u8::is_ascii_uppercase);
    let Some(start) = number_before(place.line, place.start).filter(|_| is_word_end && capital) else {
        return;
    };
    let dot = usize::from(place.after() == b'.' && place.tail().get(1) == Some(&b','));
    ranges.push(start..with_town(place.line, place.end + dot));
}

/// `71 avenue Jean Jaurès`
fn take_word_behind_number(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let digits = place.head().iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let joined = place
        .head()
        .iter()
        .rev()
        .nth(digits)
        .is_some_and(|byte| byte.is_ascii_alphanumeric() || b".:-/".contains(byte));
    let Some(length) = street_words(place.line, place.end).filter(|_| (1..=4).contains(&digits) && !joined)
    else {
        return;
    };
    ranges.push(place.start - digits..with_town(place.line, place.end + length));
}

/// `Goethestr. 120`
fn take_number_last(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let belongs = |byte: &&u8| byte.is_ascii_alphabetic() || **byte >= 0x80 || **byte == b'-';
    let head = place.head();
    let word = head.iter().rev().take(STREET_BYTES_MAX).take_while(belongs).count();
    let start = place.start - word;
    // `Am Mühlbach 104`, `Karl-Marx-Allee 3`: a word of its own needs another one before it.
    let lead = [&b"Am "[..], b"An der ", b"Im ", b"Auf der ", b"Zum ", b"Zur ", b"Alte ", b"Neue "]
        .iter()
        .find(|lead| head[..start].ends_with(lead))
        .map_or(0, |lead| lead.len());
    let is_capital = place.line.get(start).is_some_and(|byte| byte.is_ascii_uppercase() || *byte >= 0x80);
    let Some(number) = house_number(place.line, place.end) else { return };
    let bach_alone = place.bytes().starts_with(b"bach") && lead == 0;
    if word >= 2 && is_capital && !bach_alone {
        ranges.push(start - lead..with_town(place.line, place.end + number));
    }
}

/// `Calle Mayor 12`, `Via Roma, 3`
fn take_southern(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let starts = !place.before().is_ascii_alphanumeric() && place.bytes()[0].is_ascii_uppercase();
    let Some(words) = street_words(place.line, place.end).filter(|_| starts) else { return };
    let behind = place.end + words;
    let comma = if place.line[behind..].starts_with(b", ") {
        2
    } else {
        usize::from(place.line[behind..].starts_with(b" "))
    };
    let number = house_number(place.line, behind + comma);
    let own = place.head().iter().rev().skip(1).take_while(|byte| byte.is_ascii_digit()).count();
    match number {
        Some(number) if comma > 0 => ranges.push(place.start..with_town(place.line, behind + comma + number)),
        _ if own > 0 && place.before() == b' ' => {
            ranges.push(place.start - 1 - own..with_town(place.line, behind));
        }
        _ => {}
    }
}

/// Where the number begins that stands before capitalised words that end at `end`: `221 Baker`.
fn number_before(line: &[u8], end: usize) -> Option<usize> {
    let head = line.get(end.saturating_sub(STREET_BYTES_MAX)..end)?;
    let offset = end - head.len();
    let mut at = head.len();
    for count in 0..=STREET_WORDS_MAX {
        let start = head[..at].iter().rposition(|byte| *byte == b' ').map_or(0, |blank| blank + 1);
        let word = &head[start..at];
        let is_number = word.first().is_some_and(u8::is_ascii_digit)
            && word.len() <= 6
            && word.iter().all(u8::is_ascii_alphanumeric)
            && word.iter().filter(|byte| byte.is_ascii_alphabetic()).count() <= 1;
        if is_number && count > 0 {
            return Some(offset + start);
        }
        let is_name = word.first().is_some_and(|byte| byte.is_ascii_uppercase() || *byte >= 0x80)
            || (count > 0 && word.len() <= 4 && word.first().is_some_and(u8::is_ascii_digit));
        if !is_name || start == 0 {
            return None;
        }
        at = start - 1;
    }
    None
}

/// The bytes of the capitalised words and particles that begin here; at least one capitalised.
fn street_words(line: &[u8], from: usize) -> Option<usize> {
    let rest = line.get(from..)?;
    let (mut at, mut end) = (0, 0);
    for _ in 0..STREET_WORDS_MAX {
        let length = rest[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_alphabetic() || **byte >= 0x80 || b"'-".contains(byte))
            .count();
        let word = &rest[at..at + length];
        let is_name = word.first().is_some_and(|byte| byte.is_ascii_uppercase() || *byte >= 0x80);
        let is_particle = PARTICLES.iter().any(|one| word == one.as_bytes())
            || word.starts_with(b"d'")
            || word.starts_with(b"l'");
        if is_name {
            end = at + length;
        }
        if !(is_name || is_particle) || rest.get(at + length) != Some(&b' ') {
            break;
        }
        at += length + 1;
    }
    (end > 0).then_some(end)
}

/// The bytes of `12`, `12a`.
fn house_number(line: &[u8], from: usize) -> Option<usize> {
    let rest = line.get(from..)?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let letter = usize::from(rest.get(digits).is_some_and(u8::is_ascii_lowercase));
    let ends = !rest.get(digits + letter).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    ((1..=4).contains(&digits) && ends).then_some(digits + letter)
}

/// The end of an address with the town and postal code behind its street, if they are there.
fn with_town(line: &[u8], street_end: usize) -> usize {
    let mut end = street_end;
    // `, Tampa, FL 33604`, `, 21070 Dijon`, `, London NW1 6XE`
    for _ in 0..3 {
        let Some(rest) = line.get(end..).and_then(|rest| rest.strip_prefix(b", ")) else { break };
        let length = town_length(rest);
        if length == 0 {
            break;
        }
        end += 2 + length;
    }
    end
}

/// The bytes of words of a town and its codes: capitalised, or with digits.
fn town_length(text: &[u8]) -> usize {
    let (mut at, mut end) = (0, 0);
    for _ in 0..4 {
        let length = text[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte >= 0x80 || **byte == b'-')
            .count();
        let word = &text[at..at + length];
        let is_code = (2..=8).contains(&length)
            && word.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase() || *byte == b'-');
        let is_name = length >= 2
            && word.first().is_some_and(|byte| byte.is_ascii_uppercase() || *byte >= 0x80)
            && word.iter().skip(1).all(|byte| {
                byte.is_ascii_lowercase() || *byte >= 0x80 || *byte == b'-' || byte.is_ascii_uppercase()
            });
        if !(is_code || is_name) {
            break;
        }
        end = at + length;
        if text.get(end) != Some(&b' ') {
            break;
        }
        at = end + 1;
    }
    end
}
