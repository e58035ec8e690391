//! Passwords as people and programs choose them, and what is made of them.

use super::super::super::labelled::Tier;
use super::super::super::random::Random;
use super::super::scene::Scene;
use super::super::template::{Piece, secret, spelled};
use super::{digests, names, shape};

pub fn make(name: &str, scene: &mut Scene) -> Option<Vec<Piece>> {
    Some(match name {
        "password" => secret("password", remembered(scene)),
        "password_quoted" => secret("password", symbols(&mut scene.random, "!@#$%^&*()-_=+[]{}:,.?/~|<>")),
        "password_word" => secret("password", word_like(&mut scene.random)),
        "password_safe" => secret(
            "password",
            scene.random.text("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789", 20),
        ),
        "passphrase" => secret("passphrase", passphrase(&mut scene.random)),
        "basic" => {
            let password = word_like(&mut scene.random);
            let pair = format!("{}:{password}", scene.who().user);
            secret("basic_credentials", digests::base64(pair.as_bytes(), false))
        }
        "password_b64" => {
            let password = word_like(&mut scene.random);
            let encoded = digests::base64(password.as_bytes(), false);
            spelled(Tier::Secret, "kubernetes_secret_data", encoded.clone(), encoded)
        }
        "config_b64" => secret("base64_config", config(&mut scene.random)),
        "docker_auth" => {
            let pair =
                format!("ci-pull:{}", shape::of("dckr_pat_[A-Za-z0-9_-]{26}[A-Za-z0-9]", &mut scene.random));
            secret("docker_auth", digests::base64(pair.as_bytes(), false))
        }
        "community" => secret("snmp_community", community(&mut scene.random)),
        "pin" => secret("pin", shape::of("[1-9][0-9]{3}", &mut scene.random)),
        _ => return hash(name, &mut scene.random),
    })
}

/// One in six was seen before: the same password at another place, another day.
fn remembered(scene: &mut Scene) -> String {
    if !scene.passwords.is_empty() && scene.random.one_in(6) {
        return scene.random.pick(&scene.passwords).clone();
    }
    let fresh = any(&mut scene.random);
    scene.passwords.push(fresh.clone());
    fresh
}

/// Only signs that need no quotes where an unquoted word can stand.
fn any(random: &mut Random) -> String {
    match random.between(0, 6) {
        0 | 1 => word_like(random),
        2 => passphrase(random),
        3 => symbols(random, "!%@^*-_+.~"),
        4 => shape::of("[a-hj-km-np-z]{7,10}", random),
        5 => shape::of("[a-z][a-z0-9]{2}[0-9][a-z0-9]{2}", random),
        _ => shape::of("[A-Za-z][A-Za-z0-9]{13,22}[0-9]", random),
    }
}

/// A word, a year or a number, perhaps a sign: what a rule of eight characters brings forth.
fn word_like(random: &mut Random) -> String {
    let word = names::word(random);
    let mut letters: Vec<char> = word.chars().collect();
    letters[0] = letters[0].to_ascii_uppercase();
    if random.one_in(3) {
        letters.iter_mut().for_each(|letter| {
            *letter = match *letter {
                'a' => '4',
                'e' => '3',
                'o' => '0',
                other => other,
            }
        });
    }
    let number = if random.one_in(2) { random.between(1958, 2026) } else { random.between(10, 999) };
    let sign = if random.one_in(2) { random.text("!*+_", 1) } else { String::new() };
    format!("{}{number}{sign}", letters.into_iter().collect::<String>())
}

fn passphrase(random: &mut Random) -> String {
    let words: Vec<String> = (0..random.between(3, 5)).map(|_| names::word(random)).collect();
    let number = if random.one_in(2) { format!("-{}", random.between(2, 99)) } else { String::new() };
    words.join("-") + &number
}

/// At least one digit, one letter of either case and two signs, and neither the first nor the last is a sign.
fn symbols(random: &mut Random, signs: &str) -> String {
    let mut middle =
        random.text(signs, 2) + &random.text("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", 8);
    for place in (1..middle.len()).rev() {
        let other = random.between(0, place as u64) as usize;
        let mut letters: Vec<char> = middle.chars().collect();
        letters.swap(place, other);
        middle = letters.into_iter().collect();
    }
    format!("{}{middle}{}", shape::of("[A-Z][a-z]", random), shape::of("[0-9][a-z]", random))
}

fn community(random: &mut Random) -> String {
    let word = names::word(random);
    let end = *random.pick(&["RO", "rw", "-mon", "_snmp", "Read"]);
    format!("{word}{}{end}", random.between(2, 99))
}

fn config(random: &mut Random) -> String {
    let text = format!(
        "DB_HOST=10.{}.{}.{}\nDB_PASSWORD={}\nJWT_SECRET={}\n",
        random.between(0, 250),
        random.between(0, 250),
        random.between(1, 250),
        word_like(random),
        shape::of("[0-9a-f]{48}", random)
    );
    digests::base64(text.as_bytes(), false)
}

fn hash(name: &str, random: &mut Random) -> Option<Vec<Piece>> {
    let (kind, form) = match name {
        "bcrypt" => ("password_hash_bcrypt", "$2[aby]$1[0-2]$[./A-Za-z0-9]{53}"),
        "sha512_crypt" => ("password_hash_sha512_crypt", "$6$[./A-Za-z0-9]{16}$[./A-Za-z0-9]{86}"),
        "argon2" => {
            ("password_hash_argon2", "$argon2id$v=19$m=65536,t=3,p=4$[A-Za-z0-9+/]{22}$[A-Za-z0-9+/]{43}")
        }
        "ntlm" => ("password_hash_ntlm", "[0-9a-f]{32}"),
        "mysql_hash" => ("password_hash_mysql", "*[0-9A-F]{40}"),
        "pbkdf2" => ("password_hash_pbkdf2", "pbkdf2_sha256$600000$[A-Za-z0-9]{22}$[A-Za-z0-9+/]{43}="),
        "scram" => (
            "password_hash_scram",
            "SCRAM-SHA-256$4096:[A-Za-z0-9+/]{22}==$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=",
        ),
        "cisco7" => ("cisco_password_7", "0[0-9][0-9A-F]{18}"),
        "cisco5" => ("cisco_secret_5", "$1$[./A-Za-z0-9]{4}$[./A-Za-z0-9]{22}"),
        "cisco9" => ("cisco_secret_9", "$9$[./A-Za-z0-9]{14}$[./A-Za-z0-9]{43}"),
        _ => return None,
    };
    Some(secret(kind, shape::of(form, random)))
}
