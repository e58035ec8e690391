//! People: names in context, dates of birth, addresses.

use super::{Family, Find, Place, Rule};
use crate::keyed::{self, KeyedValue, Separator};
use std::ops::Range;

/// Longest name of a person, in bytes.
const NAME_BYTES_MAX: usize = 80;
/// Most words of a name, particles counted.
const NAME_WORDS_MAX: usize = 5;
/// Longest local part of an address behind a name, in bytes.
const LOCAL_PART_BYTES_MAX: usize = 64;
/// Words of names that are written small.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
    "ibn", "ter", "ten", "zu", "zum", "af", "y",
];
/// Capitalised words that no name has: teams, products, what messages say.
const NO_NAME_WORDS: &[&str] = &[
    "account",
    "ag",
    "agent",
    "alert",
    "api",
    "app",
    "application",
    "bank",
    "build",
    "client",
    "cloud",
    "cluster",
    "company",
    "contact",
    "corp",
    "corporation",
    "customer",
    "data",
    "database",
    "department",
    "desk",
    "device",
    "engineering",
    "error",
    "failed",
    "file",
    "found",
    "from",
    "gateway",
    "gmbh",
    "group",
    "help",
    "holder",
    "id",
    "inc",
    "invalid",
    "is",
    "job",
    "limited",
    "linux",
    "llc",
    "log",
    "ltd",
    "manager",
    "microsoft",
    "module",
    "name",
    "network",
    "no",
    "none",
    "not",
    "null",
    "office",
    "ops",
    "operations",
    "order",
    "owner",
    "platform",
    "please",
    "policy",
    "queue",
    "request",
    "role",
    "root",
    "schema",
    "security",
    "server",
    "service",
    "services",
    "session",
    "software",
    "store",
    "support",
    "system",
    "systems",
    "table",
    "team",
    "test",
    "the",
    "to",
    "unknown",
    "update",
    "user",
    "windows",
    "your",
    "cc",
    "bcc",
    "reply",
    "admin",
    "administrator",
    "staging",
    "production",
    "runner",
    "pipeline",
    "bridge",
    "oncall",
    "exception",
    "handler",
    "controller",
    "pool",
    "thread",
    "worker",
    "scheduler",
    "monitoring",
    "monitor",
    "release",
    "integration",
    "handling",
    "deploy",
    "bot",
    "google",
    "apache",
];
/// What makes it likely that a mere `name` in the same line is a person's.
const PERSON_HINTS: &[&str] = &[
    "@", "%40", "email", "mail", "phone", "birth", "dob", "customer", "patient", "employee", "passport",
    "ssn", "address", "card", "iban", "account",
];

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "person.name_key",
            kind: "PERSON",
            confidence: 0.88,
            find: Find::Key {
                names: &[
                    "first_name",
                    "last_name",
                    "full_name",
                    "given_name",
                    "family_name",
                    "surname",
                    "middle_name",
                    "maiden_name",
                    "customer_name",
                    "patient_name",
                    "card_holder",
                    "cardholder_name",
                    "account_holder",
                    "employee_name",
                    "contact_name",
                    "vorname",
                    "nachname",
                ],
                accept: is_name,
            },
        },
        Rule {
            id: "person.name_of_mail",
            kind: "PERSON",
            confidence: 0.9,
            find: Find::Around { literals: &["@"], take: take_name_of_mail },
        },
        Rule {
            id: "person.role_key",
            kind: "PERSON",
            confidence: 0.85,
            find: Find::Key {
                names: &[
                    "customer",
                    "contact",
                    "caller",
                    "requester",
                    "requestor",
                    "requested_by",
                    "assignee",
                    "assigned_to",
                    "owner",
                    "patient",
                    "employee",
                    "cardholder",
                    "holder",
                    "recipient",
                    "sender",
                    "reporter",
                    "reported_by",
                    "approver",
                    "approved_by",
                    "passenger",
                    "beneficiary",
                    "payee",
                    "attendee",
                    "on_call",
                    "display_name",
                ],
                accept: |value| value.quoted && is_person(value.bytes()),
            },
        },
        Rule {
            id: "person.role",
            kind: "PERSON",
            confidence: 0.85,
            find: Find::Around {
                literals: &[
                    "customer",
                    "contact",
                    "caller",
                    "requester",
                    "requestor",
                    "assignee",
                    "assigned to",
                    "owner",
                    "patient",
                    "employee",
                    "cardholder",
                    "holder",
                    "recipient",
                    "sender",
                    "reporter",
                    "reported by",
                    "approver",
                    "approved by",
                    "passenger",
                    "beneficiary",
                    "payee",
                    "attendee",
                    "full_name",
                    "fullname",
                    "full name",
                    "display_name",
                    "displayname",
                    "display name",
                    "customer_name",
                    "customername",
                    "patient_name",
                    "employee_name",
                    "cardholder_name",
                    "contact_name",
                    "account_holder",
                    "card_holder",
                    "cardholdername",
                    "on call",
                    "user",
                    "my name is",
                    "welcome",
                    "welcome,",
                    "welcome back,",
                    "sent from my phone,",
                    "opened by",
                    "closed by",
                    "resolved by",
                    "created by",
                    "updated by",
                    "modified by",
                    "handled by",
                    "escalated by",
                    "escalated to",
                    "submitted by",
                    "raised by",
                    "signed by",
                    "reviewed by",
                    "called by",
                    "requested by",
                    "ordered by",
                    "paid by",
                    "on behalf of",
                    "spoke with",
                    "spoke to",
                    "talked to",
                    "belongs to",
                    "belonging to",
                    "registered to",
                    "issued to",
                    "addressed to",
                    "ship to",
                    "bill to",
                    "deliver to",
                    "attn",
                    "attn:",
                    "dear",
                    "hi",
                    "hello",
                    "thanks,",
                    "regards,",
                    "insured",
                    "tenant",
                    "guest",
                    "member",
                    "student",
                    "driver",
                    "subscriber",
                    "account name",
                    "name on card",
                    "cardholder name",
                    "customer name",
                    "patient name",
                    "employee name",
                    "contact name",
                    "beneficiary name",
                    "debtor",
                    "creditor",
                    "client",
                    "author",
                    "manager",
                    "supervisor",
                    "technician",
                    "engineer",
                    "agent",
                    "said",
                    "@from",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "herr",
                    "frau",
                    "mme",
                    "sig.",
                    "mr.",
                    "mrs.",
                    "ms.",
                    "dr.",
                ],
                take: take_name_of_role,
            },
        },
        Rule {
            id: "person.name",
            kind: "PERSON",
            confidence: 0.75,
            find: Find::Around { literals: &["name"], take: take_name_by_hint },
        },
        Rule {
            id: "person.chat",
            kind: "PERSON",
            confidence: 0.85,
            find: Find::LineStart { take: take_speaker },
        },
        Rule {
            id: "person.behind_mail",
            kind: "PERSON",
            confidence: 0.8,
            find: Find::Around { literals: &[" for "], take: take_name_behind_mail },
        },
        Rule {
            id: "person.health_record",
            kind: "PERSON",
            confidence: 0.9,
            find: Find::LineStart { take: take_health_record },
        },
        Rule {
            id: "person.postal_code",
            kind: "ADDRESS",
            confidence: 0.8,
            find: Find::GroupedKey {
                names: &[
                    "postal_code",
                    "postcode",
                    "post_code",
                    "zip",
                    "zip_code",
                    "plz",
                    "codice_postale",
                    "code_postal",
                ],
                accept: is_postal_code,
            },
        },
        Rule {
            id: "person.birth",
            kind: "DATE_OF_BIRTH",
            confidence: 0.9,
            find: Find::Key {
                names: &[
                    "dob",
                    "date_of_birth",
                    "birth_date",
                    "birthdate",
                    "birthday",
                    "born",
                    "born_on",
                    "birth",
                    "geburtsdatum",
                    "geb",
                    "date_de_naissance",
                    "fecha_de_nacimiento",
                    "data_nascita",
                    "fodselsdato",
                ],
                accept: |value| value.bytes().iter().filter(|byte| byte.is_ascii_digit()).count() >= 4,
            },
        },
        Rule {
            id: "person.address",
            kind: "ADDRESS",
            confidence: 0.85,
            find: Find::Key {
                names: &[
                    "street",
                    "street_address",
                    "home_address",
                    "billing_address",
                    "shipping_address",
                    "address_line1",
                    "address_line_1",
                    "postal_address",
                    "address",
                ],
                accept: is_address,
            },
        },
    ],
    hits: &[
        r#"{"firstName":"«Maria»","lastName":"«Nowak»"}"#,
        "user «Maria Nowak» logged in",
        "customer=«Ilse Brandtner» <«ilse@example.net»>",
        "From: \"«O'Brien, Séan»\" <«sean@example.net»>",
        "holder=«Sigrid Halvorsrud» expiry=«11/28»",
        "customer: «Jean-Luc d'Arcy», order 7",
        "assignee «Żaneta Łuczak» took it",
        "approved by «Ludwig van der Meer».",
        r#"{"owner":"«Ana María Núñez»"}"#,
        "sent by «Jane Roe» <«jr@example.net»> today",
        "name=«Priya Raman» email=«pr@example.net»",
        "dob=«1984-03-12»",
        "[10:09] «Sven Tesfaye»: the db is down",
        "INSERT INTO customers (first_name, last_name, born) VALUES ('«Heike»', '«Jovanović»', '«1985-09-08»')",
        "PID|1||«77034479»^^^HOSP^MR||«Großmann»^«Jiwoo»||«19490219»|F",
        r#"{"street":"«12 Rue X»","postalCode":"«69010»"}"#,
    ],
    misses: &[
        "Assigned To Queue: Level Two Support",
        "LevelDisplayName,Id\nInformation,4\n",
        "user Not found",
        "display_name=",
        "user logged in",
        "customer 42 updated",
        "customer=Acme Corporation",
        "owner: Platform Team",
        "name=Apache Tomcat started",
        "contact Support Team",
        "owner=ERROR NULL",
        "Customer Service is down",
        "holder=PaymentService CardClient",
        "owner: Build <none>",
        "[10:09] Deploy Bot: done",
        "code for Error Handling",
    ],
};

fn is_name(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    value.separator != Separator::Prose
        && bytes.iter().any(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80)
        && !bytes.iter().any(|byte| byte.is_ascii_digit() || b"_/\\=$".contains(byte))
}

fn is_address(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    value.quoted && bytes.contains(&b' ') && bytes.iter().any(u8::is_ascii_digit)
}

/// The text up to the first byte that is not valid.
fn valid(text: &[u8]) -> &str {
    let near = text.get(..text.len().min(NAME_BYTES_MAX)).unwrap_or_default();
    match std::str::from_utf8(near) {
        Ok(text) => text,
        Err(error) => near.get(..error.valid_up_to()).and_then(|t| std::str::from_utf8(t).ok()).unwrap_or(""),
    }
}

/// The bytes of the person's name that a text begins with: two words or more, particles not counted.
fn name_length(text: &[u8]) -> Option<usize> {
    let first = *text.first()?;
    // Nearly every word behind a role is small, and no particle.
    let may_begin = first.is_ascii_uppercase() || first >= 0x80 || b"vdlebitzay".contains(&first);
    may_begin.then_some(())?;
    let text = valid(text);
    let (mut length, mut end, mut names) = (0, 0, 0);
    for word in text.split(' ').take(NAME_WORDS_MAX) {
        let body = word.trim_end_matches(|c: char| !c.is_alphabetic() && c != '.');
        let body = if is_initial(body) { body } else { body.trim_end_matches('.') };
        let letters =
            body.find(|c: char| !(c.is_alphabetic() || "'\u{2019}-.".contains(c))).unwrap_or(body.len());
        let body = body.get(..letters)?;
        if is_name_word(body) {
            names += 1;
            end = length + body.len();
        } else if !PARTICLES.contains(&body) {
            break;
        }
        if body.len() < word.len() {
            break;
        }
        length += word.len() + 1;
    }
    (names >= 2).then_some(end)
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next() == Some('.') && chars.next().is_none()
}

/// Whether a word can be part of a name: `Anna`, `O'Brien`, `Jean-Luc`, `McNeil`; not `ERROR`, not `CardClient`.
fn is_name_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    let known = NO_NAME_WORDS.contains(&lower.as_str());
    let first = lower.starts_with("d'") || word.chars().next().is_some_and(char::is_uppercase);
    let has_lower = word.chars().any(char::is_lowercase);
    let humps = word.chars().zip(word.chars().skip(1)).filter(|(a, b)| a.is_lowercase() && b.is_uppercase());
    let hump = usize::from(["mc", "mac", "de", "la", "le"].iter().any(|head| lower.starts_with(head)));
    let dotted = word.contains('.') && !is_initial(word);
    !known && first && (has_lower || is_initial(word)) && humps.count() <= hump && !dotted
}

fn is_person(text: &[u8]) -> bool {
    name_length(text) == Some(text.len())
}

/// `Given Family <a@b.c>`, `"Family, Given" <a@b.c>`: the name.
fn take_name_of_mail(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let head = place.head();
    let local =
        head.iter().rev().take(LOCAL_PART_BYTES_MAX).take_while(|byte| !b"<> \"".contains(byte)).count();
    let Some((b'<', head)) =
        head.get(..head.len() - local).and_then(<[u8]>::split_last).map(|(l, h)| (*l, h))
    else {
        return;
    };
    let head = head.trim_ascii_end();
    if let Some(quoted) = head.strip_suffix(b"\"") {
        let quoted = quoted.strip_suffix(b"\\").unwrap_or(quoted);
        let start = quoted.iter().rposition(|byte| *byte == b'"').map_or(quoted.len(), |at| at + 1);
        let name = quoted.get(start..).unwrap_or_default();
        let plain =
            name.iter().all(|byte| byte.is_ascii_alphabetic() || b" ,.'-".contains(byte) || *byte >= 0x80);
        if plain && name.len() >= 2 && name.contains(&b' ') {
            ranges.push(start..quoted.len());
        }
        return;
    }
    ranges.extend(name_start(head).map(|start| start..head.len()));
}

/// Where the name begins that a text ends with.
fn name_start(head: &[u8]) -> Option<usize> {
    let near = head.len().saturating_sub(NAME_BYTES_MAX);
    let text = head.get(near..)?;
    let belongs = |byte: &u8| byte.is_ascii_alphabetic() || b" '.-".contains(byte) || *byte >= 0x80;
    let run = text.iter().rposition(|byte| !belongs(byte)).map_or(0, |at| at + 1);
    let run = run + text.get(run..)?.iter().take_while(|byte| **byte == b' ').count();
    let blanks =
        text.iter().enumerate().filter(|(at, byte)| *at >= run && **byte == b' ').map(|(at, _)| at + 1);
    let start = std::iter::once(run).chain(blanks).find(|at| text.get(*at..).is_some_and(is_person))?;
    Some(near + start)
}

/// `customer=Given Family`, `approved by Given Family`: the name behind a role.
fn take_name_of_role(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    ranges.extend(name_behind(place, b" \t=:\"'("));
}

/// `[10:09] Given Family: text`, as chats are exported.
fn take_speaker(line: &[u8], ranges: &mut Vec<Range<usize>>) {
    let digit_first = |text: &[u8]| text.first().is_some_and(u8::is_ascii_digit);
    let start = match line.first() {
        Some(b'[') if digit_first(&line[1..]) => {
            line.iter().take(32).position(|byte| *byte == b']').map(|at| at + 1)
        }
        Some(byte) if byte.is_ascii_digit() => line.iter().take(24).position(|byte| *byte == b' '),
        Some(byte) if byte.is_ascii_uppercase() => Some(0),
        _ => None,
    };
    let Some(start) = start else { return };
    let start = start + line[start..].iter().take_while(|byte| b" -".contains(byte)).count();
    let Some(length) = line.get(start..).and_then(name_length) else { return };
    let behind = line.get(start + length..).unwrap_or_default();
    let speaks = if start == 0 {
        behind.starts_with(b"  ") && behind.contains(&b':')
    } else {
        behind.starts_with(b": ")
    };
    if speaks {
        ranges.push(start..start + length);
    }
}

/// `sent to a@b.c for Given Family`: a name behind "for" in a line with an address.
fn take_name_behind_mail(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let rest = place.line.get(place.end..).unwrap_or_default();
    let head = place.near_head();
    if memchr::memchr2(b'@', b']', head).is_some() {
        let length = name_length(rest)
            .filter(|length| matches!(rest.get(*length), None | Some(b',' | b'.' | b'(' | b';')));
        ranges.extend(length.map(|length| place.end..place.end + length));
    }
}

/// The fields of HL7's patient and next-of-kin segments that say who somebody is.
fn take_health_record(line: &[u8], ranges: &mut Vec<Range<usize>>) {
    let personal: &[usize] = match line.get(..4) {
        Some(b"PID|") => &[2, 3, 4, 5, 6, 7, 9, 11, 13, 14, 18, 19, 20],
        Some(b"NK1|" | b"GT1|" | b"IN1|") => &[2, 3, 4, 5, 6, 7, 16, 36],
        _ => return,
    };
    let mut start = 0;
    for (index, field) in line.split(|byte| *byte == b'|').enumerate() {
        let mut at = start;
        for part in field.split(|byte| *byte == b'^') {
            let is_code = part.len() <= 4 && part.iter().all(u8::is_ascii_uppercase);
            if personal.contains(&index) && part.len() >= 2 && !is_code {
                ranges.push(at..at + part.len());
            }
            at += part.len() + 1;
        }
        start += field.len() + 1;
    }
}

fn is_postal_code(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    value.separator == Separator::Assigned
        && (4..=10).contains(&bytes.len())
        && bytes.iter().any(u8::is_ascii_digit)
        && bytes.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b" -".contains(byte))
}

/// `name=Given Family`, where the line says that it is about a person.
fn take_name_by_hint(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let free = !matches!(place.before(), b'_' | b'-' | b'.');
    let assigned = place.near_tail().iter().any(|byte| matches!(byte, b'=' | b':'));
    let lower = || [place.near_head(), place.near_tail()].concat().to_ascii_lowercase();
    let hinted = |line: Vec<u8>| {
        PERSON_HINTS.iter().any(|hint| memchr::memmem::find(&line, hint.as_bytes()).is_some())
    };
    if free && assigned {
        ranges.extend(name_behind(place, b" \t=:\"'\\").filter(|_| hinted(lower())));
    }
}

fn name_behind(place: &Place<'_>, joints: &[u8]) -> Option<Range<usize>> {
    keyed::is_key(place).then_some(())?;
    let lead = place.tail().iter().take_while(|byte| joints.contains(byte)).count();
    (lead > 0).then_some(())?;
    let start = place.end + lead;
    let length = name_length(place.line.get(start..)?)?;
    Some(start..start + length)
}
