//! People: names, mail, telephone, addresses, logins and what a customer record has besides.

use super::super::labelled::Tier;
use super::super::random::Random;
use super::check_digits;
use super::kinds::{Kind, Value, from_pattern, made};
use super::names::{self, Company, ascii};
use super::world::World;

pub struct Person {
    given: String,
    family: String,
    pub user: String,
    email: String,
    phone: String,
    address: String,
    born: String,
}

/// Kinds that hang on the person of the line, so that a line speaks of one person.
pub const FROM_PERSON: &[&str] = &[
    "person_name",
    "given_name",
    "family_name",
    "email",
    "phone",
    "postal_address",
    "date_of_birth",
    "user_name",
    "path_user",
    "windows_account",
];

const PROVIDERS: &str = "gmail.com outlook.com yahoo.co.uk gmx.de web.de orange.fr libero.it proton.me icloud.com \
    telefonica.net ziggo.nl wp.pl seznam.cz telia.se btinternet.com hotmail.com fastmail.fm posteo.de bluewin.ch";

impl Person {
    pub fn new(random: &mut Random, company: &Company) -> Self {
        let (given, family) = (names::given(random), names::family(random));
        let user = user_name(random, &given, &family);
        Self {
            email: email(random, company, &given, &family),
            phone: phone(random),
            address: names::address(random),
            born: format!(
                "{}-{:02}-{:02}",
                random.between(1944, 2006),
                random.between(1, 12),
                random.between(1, 28)
            ),
            given,
            family,
            user,
        }
    }
}

fn user_name(random: &mut Random, given: &str, family: &str) -> String {
    let (given, family) = (ascii(given), ascii(family));
    let initial: String = given.chars().take(1).collect();
    let short: String = family.chars().take(7).collect();
    match random.between(0, 5) {
        0 => format!("{given}.{family}"),
        1 => format!("{initial}{short}{}", random.between(1, 99)),
        2 => format!("{given}_{family}"),
        3 => format!("{short}{initial}"),
        _ => format!("{initial}{family}"),
    }
}

fn email(random: &mut Random, company: &Company, given: &str, family: &str) -> String {
    let (given, family) = (ascii(given), ascii(family));
    let providers: Vec<&str> = PROVIDERS.split_whitespace().collect();
    let own = random.one_in(3);
    let domain = if own { company.domain.as_str() } else { random.pick::<&str>(&providers) };
    match random.between(0, 11) {
        0 => format!("{given}.{family}+{}@{domain}", random.pick(&["billing", "news", "orders", "trial2"])),
        1 => format!("{given}@{family}.{}", random.pick(&["de", "family", "me", "eu", "co", "email"])),
        2 => format!("{given}@bücher-{family}.de"),
        3 => format!("\"{given} {family}\"@{domain}"),
        4 => format!("{family}{}@{domain}", random.between(60, 99)),
        5 => format!("{given}_{family}{}@{domain}", random.between(1, 9)),
        _ => format!("{given}.{family}@{domain}"),
    }
}

fn phone(random: &mut Random) -> String {
    let pattern = *random.pick(&[
        "+49 15{d*1} {d*8}",
        "+49 30 9{d*7}",
        "+44 7700 9{d*5}",
        "+44 20 7{d*3} {d*4}",
        "+33 6 {d*2} {d*2} {d*2} {d*2}",
        "+1 415-55{d*1}-{d*4}",
        "+1 (646) 55{d*1}-{d*4}",
        "+34 6{d*2} {d*3} {d*3}",
        "+39 34{d*1} {d*7}",
        "+31 6 {d*8}",
        "+48 6{d*2} {d*3} {d*3}",
        "+46 70 {d*3} {d*2} {d*2}",
        "+41 79 {d*3} {d*2} {d*2}",
        "+351 91{d*1} {d*3} {d*3}",
        "+353 87 {d*3} {d*4}",
        "+45 2{d*1} {d*2} {d*2} {d*2}",
        "+358 40 {d*7}",
        "+420 60{d*1} {d*3} {d*3}",
        "+91 98{d*3} {d*5}",
        "(503) 55{d*1}-{d*4}",
        "07700 9{d*5}",
        "0171 {d*7}",
        "06 {d*2} {d*2} {d*2} {d*2}",
    ]);
    from_pattern(random, pattern)
}

/// A value that was there before, as somebody else writes it.
pub fn respelled(random: &mut Random, kind: &str, value: Value) -> Value {
    let spelling = match kind {
        "payment_card" => grouped(random, &value.identity, &["", " ", "-"]),
        "iban" if random.one_in(2) => value.identity.clone(),
        _ => value.spelling,
    };
    Value { spelling, ..value }
}

/// Digits in groups of four, when they are sixteen.
fn grouped(random: &mut Random, digits: &str, between: &[&str]) -> String {
    if digits.len() != 16 {
        return digits.to_owned();
    }
    let all: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = all.chunks(4).map(|chunk| chunk.iter().collect()).collect();
    groups.join(random.pick::<&str>(between))
}

fn name(world: &mut World) -> Value {
    let person = world.person();
    Value::same(format!("{} {}", person.given, person.family))
}

fn mail(world: &mut World) -> Value {
    let email = world.person().email.clone();
    let capitals = world.random.one_in(9) && email.is_ascii();
    Value { identity: email.to_lowercase(), spelling: if capitals { email.to_uppercase() } else { email } }
}

fn telephone(world: &mut World) -> Value {
    let phone = world.person().phone.clone();
    let identity: String = phone.chars().filter(char::is_ascii_digit).collect();
    let compact = phone.starts_with('+') && world.random.one_in(3);
    Value { spelling: if compact { format!("+{identity}") } else { phone }, identity }
}

fn vehicle(world: &mut World) -> Value {
    let random = &mut world.random;
    let maker =
        *random.pick(&["WVW", "WBA", "WDB", "VF1", "ZFA", "YV1", "TMB", "1HG", "5YJ", "2T1", "JTD", "SAL"]);
    let rest = random.text("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 14);
    let digit = check_digits::vin(&format!("{maker}{rest}"));
    Value::same(
        format!("{maker}{rest}").chars().enumerate().map(|(at, c)| if at == 8 { digit } else { c }).collect(),
    )
}

fn imei(world: &mut World) -> Value {
    let start = format!("35{}", from_pattern(&mut world.random, "{d*12}"));
    Value::same(format!("{start}{}", check_digits::luhn(&start)))
}

fn coordinates(world: &mut World) -> Value {
    let random = &mut world.random;
    let (north, east) = (random.between(360_000, 680_000), random.between(10_000, 290_000));
    let tail = random.between(10, 99);
    Value::same(format!(
        "{}.{:04}{tail}, {}.{:04}{tail}",
        north / 10_000,
        north % 10_000,
        east / 10_000,
        east % 10_000
    ))
}

fn plate(world: &mut World) -> Value {
    let pattern = *world.random.pick(&[
        "B-{u*2} {d*4}",
        "HH-{u*2} {d*3}",
        "{u*2}5{d*1} {u*3}",
        "{u*2}-{d*3}-{u*2}",
        "{d*4} {u*3}",
    ]);
    Value::same(from_pattern(&mut world.random, pattern))
}

fn passport(world: &mut World) -> Value {
    let pattern = *world.random.pick(&["C{p*8}", "{d*9}", "A{d*8}", "{d*2}{u*2}{d*5}", "{u*2}{d*7}"]);
    Value::same(from_pattern(&mut world.random, pattern))
}

fn licence(world: &mut World) -> Value {
    let pattern = *world.random.pick(&["{u*5}6{d*5}{u*2}9{u*2}", "D{d*7}", "{p*1}072{p*6}{d*1}", "{d*12}"]);
    Value::same(from_pattern(&mut world.random, pattern))
}

const PERSON: Tier = Tier::Person;

#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    made(PERSON, "person_name", name, &["customer name", "account owner", "full name", "contact person", "cardholder name"],
        &["Customer: «»", "ticket opened by «»", "user «» requested account deletion", "escalated to «» (on call)",
          "welcome back, «»!", "order placed by «», awaiting payment", "approved by «» after review"]),
    made(PERSON, "given_name", |w| Value::same(w.person().given.clone()), &["first name", "given name"], &["firstName=«» lastName=«family_name» locale=de_DE"]),
    made(PERSON, "family_name", |w| Value::same(w.person().family.clone()), &["last name", "family name", "surname"], &["duplicate profile: given_name='«given_name»' surname='«»'"]),
    made(PERSON, "email", mail, &["email", "contact email", "recipient", "reply to", "notify"],
        &["password reset mail queued for «»", "bounce from «»: mailbox full", "subscribed «» to newsletter", "account «» locked after 5 attempts",
          "invite sent to «» by «person_name»", "SMTP 550 5.1.1 <«»> unknown recipient"]),
    made(PERSON, "phone", telephone, &["phone", "mobile", "phone number", "contact phone"],
        &["sms sent to phone «» (provider=messagebird)", "call back customer on «» before noon", "2fa code dispatched, mobile: «»", "invalid phone number «» rejected by validator"]),
    made(PERSON, "postal_address", |w| Value::same(w.person().address.clone()), &["address", "shipping address", "billing address", "postal address"],
        &["shipping address: «»", "parcel returned, address \"«»\" not found", "geocoder gave 0 results for address: «»"]),
    made(PERSON, "date_of_birth", |w| Value::same(w.person().born.clone()), &["date of birth", "birth date", "dob"],
        &["age check failed, date of birth: «»", "KYC mismatch dob=«» source=passport"]),
    made(PERSON, "passport_number", passport, &["passport number", "passport no"], &["passport number «» expired", "KYC document accepted, passport no. «»"]),
    made(PERSON, "driver_licence", licence, &["driver licence", "driving license number"], &["driver licence «» could not be verified", "driver's license number: «»"]),
    made(PERSON, "vin", vehicle, &["vin", "vehicle vin"], &["telematics: no signal from VIN «» since 2 h", "insurance quote for vin=«» failed"]),
    made(PERSON, "licence_plate", plate, &["license plate", "licence plate"], &["parking permit issued, licence plate: «»", "license plate «» already registered"]),
    made(PERSON, "medical_record_number", |w| Value::same(from_pattern(&mut w.random, "00{d*6}")), &["mrn", "medical record number"],
        &["HL7 ADT^A08 rejected for MRN «»", "patient lookup failed, medical record number «»"]),
    made(PERSON, "imei", imei, &["imei", "device imei"], &["device enrolled IMEI «» model SM-A546B", "push failed for imei=«»"]),
    made(PERSON, "employee_id", |w| Value::same(from_pattern(&mut w.random, "E{d*6}")), &["employee id", "employee number"],
        &["payroll export skipped employee id «»", "badge reader: employee number «» denied at door 4"]),
    made(PERSON, "gps_coordinates", coordinates, &["customer location", "gps position", "last known location"],
        &["customer location «» outside delivery zone", "driver gps position: «» (accuracy 8 m)"]),
];
