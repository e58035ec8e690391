//! What people and programs log in with: passwords, sessions, bearer and basic values, one-time codes.

use super::encoding::{base64, base64_url, hex};
use super::kind::{Kind, Value, secret};
use super::words::{FOREIGN, WORDS};
use super::world::{ALNUM, DIGITS, HEX, LOWER, LOWER_DIGITS, UPPER, World};

pub const KINDS: &[Kind] = &[
    secret("password", |w| password(w).into()),
    secret("passphrase", |w| passphrase(w).into()),
    secret("password_with_quotes", password_with_quotes),
    secret("password_in_base64", |w| base64(password(w).as_bytes()).into()),
    secret("password_of_letters", |w| capitalised(&(word(w, WORDS) + &word(w, WORDS))).into()),
    secret("password_short", |w| (w.text(LOWER, 1) + &w.text(LOWER_DIGITS, 4) + &w.text(DIGITS, 1)).into()),
    secret("jwt", jwt),
    secret("bearer_token", |w| w.text(ALNUM, 43).into()),
    secret("basic_credentials", |w| {
        let login = w.person().login.clone();
        base64(format!("{login}:{}", password(w)).as_bytes()).into()
    }),
    secret("docker_auth", |w| {
        let robot = format!("robot${}+ci", w.company);
        base64(format!("{robot}:{}", w.text(ALNUM, 32)).as_bytes()).into()
    }),
    secret("jsessionid", |w| hex(&w.bytes(16)).to_uppercase().into()),
    secret("phpsessid", |w| w.text(LOWER_DIGITS, 26).into()),
    secret("express_session", |w| {
        let (id, signature) = (w.text(ALNUM, 32), base64(&w.bytes(32)));
        let escaped = signature.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
        Value::spelled(format!("s%3A{id}.{escaped}"), format!("s:{id}.{signature}"))
    }),
    secret("aspnet_session", |w| w.text("abcdefghijklmnopqrstuvwxyz012345", 24).into()),
    secret("django_session", |w| w.text(LOWER_DIGITS, 32).into()),
    secret("rails_session", |w| format!("{}--{}", base64_url(&w.bytes(96)), hex(&w.bytes(20))).into()),
    secret("session_id", |w| w.text(ALNUM, 40).into()),
    secret("csrf_token", |w| w.text(ALNUM, 64).into()),
    secret("one_time_code", |w| w.text(DIGITS, 6).into()),
    secret("totp_seed", |w| w.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32).into()),
    secret("oauth_refresh_token", |w| format!("0.{}", w.text(ALNUM, 86)).into()),
    secret("oauth_authorization_code", |w| w.text(ALNUM, 44).into()),
    secret("password_reset_token", |w| hex(&w.bytes(24)).into()),
    secret("snmp_community", |w| format!("{}{}", word(w, WORDS), w.text(DIGITS, 3)).into()),
    secret("webhook_signature", |w| hex(&w.bytes(32)).into()),
    secret("wifi_key", |w| (word(w, WORDS) + "-" + &word(w, FOREIGN) + "-" + &w.text(DIGITS, 3)).into()),
    secret("api_key", |w| w.text(ALNUM, 32).into()),
    secret("license_key", |w| {
        (0..5).map(|_| w.text("ABCDEFGHJKMNPQRTUVWXY2346789", 5)).collect::<Vec<_>>().join("-").into()
    }),
];

pub fn word(w: &mut World, words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    (*w.random.pick(&words)).to_owned()
}

pub fn capitalised(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// One as people or their password managers choose it; it begins with a letter or a digit, and holds nothing that
/// a place without quotes could not hold.
pub fn password(w: &mut World) -> String {
    let (one, two) = (word(w, WORDS), word(w, WORDS));
    let year = w.number(1974, 2025);
    match w.number(0, 13) {
        0 => format!("{}{year}!", capitalised(&one)),
        1 => format!("{one}{}", w.number(10, 9999)),
        2 => format!("{}{}{}", capitalised(&one), capitalised(&two), w.number(1, 999)),
        3 => format!("{}@{year}", capitalised(&word(w, FOREIGN))),
        4 => one.replace('a', "4").replace('e', "3").replace('o', "0") + "#" + &w.text(DIGITS, 3),
        5 | 6 => {
            w.text(LOWER, 1)
                + &w.text("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%*+-_?^~", 15)
                + &w.text(DIGITS, 1)
        }
        7 => w.text(UPPER, 1) + &w.text("abcdefghijkmnopqrstuvwxyz23456789$!%*", 10) + &w.text(LOWER, 1),
        8 | 9 => w.text(LOWER, 1) + &w.text(ALNUM, 19),
        10 => format!("{}-{}-{}{}", w.text(LOWER, 6), w.text(ALNUM, 6), w.text(LOWER, 5), w.text(DIGITS, 1)),
        11 => format!("{one}_{two}{}", w.number(10, 99)),
        12 => w.text("qwertzasdfgh", 4) + &w.text(DIGITS, 2),
        _ => format!(
            "{}{}{}",
            capitalised(&word(w, FOREIGN)),
            w.number(10, 99),
            w.random.pick(&["!", "*", "#", "_x"])
        ),
    }
}

fn passphrase(w: &mut World) -> String {
    let count = w.number(3, 5);
    let words: Vec<String> = (0..count).map(|_| word(w, WORDS)).collect();
    words.join(if w.random.one_in(4) { "." } else { "-" })
}

/// Such a password must be escaped wherever quotes are.
fn password_with_quotes(w: &mut World) -> Value {
    let (one, middle, end) = (word(w, WORDS), w.text("\"\\&<", 1), w.text(ALNUM, 5));
    format!("{}{}{middle}{end}", capitalised(&one), w.number(10, 99)).into()
}

fn jwt(w: &mut World) -> Value {
    let algorithm = *w.random.pick(&["HS256", "RS256", "ES256"]);
    let (subject, issued) = (super::cloud_keys::uuid(w), w.clock);
    let header = format!("{{\"alg\":\"{algorithm}\",\"typ\":\"JWT\",\"kid\":\"{}\"}}", w.text(HEX, 8));
    let payload = format!(
        "{{\"sub\":\"{subject}\",\"iat\":{issued},\"exp\":{},\"scope\":\"read write\"}}",
        issued + 3600
    );
    let signature = w.bytes(match algorithm {
        "RS256" => 256,
        "ES256" => 64,
        _ => 32,
    });
    let parts = [header.as_bytes(), payload.as_bytes(), &signature].map(base64_url);
    parts.join(".").into()
}
