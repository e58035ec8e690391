//! Passwords as people choose them, their hashes, sessions, and what else opens a door.

use super::super::labelled::Tier;
use super::encodings;
use super::kinds::{Kind, Value, from_pattern, made, secret};
use super::names;
use super::world::World;

const WORDS: &str = "autumn bicycle candle dolphin ember falcon garlic harbor indigo jigsaw kettle lantern mango nectar \
    otter pepper quartz raven saffron thistle umbrella velvet walnut yonder zephyr anchor biscuit cobalt dagger \
    echo fjord glacier hazel igloo jasmine koala lemon marble nimbus orchid pickle rhubarb spruce turnip violin";

fn word(w: &mut World) -> String {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    (*w.random.pick(&words)).to_owned()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Never with a quote, a space or punctuation at its end: there experts would debate where it ends.
fn password(w: &mut World) -> Value {
    let word = word(w);
    let year = w.random.between(1975, 2025);
    Value::same(match w.random.between(0, 9) {
        0 => format!("{}{year}!", capital(&word)),
        1 => format!("{word}{}", w.random.between(10, 999)),
        2 => (0..4).fold(word, |all, _| format!("{all}-{}", self::word(w))),
        3 => from_pattern(&mut w.random, "{a*5}!{a*4}%{a*5}#{d*1}{s*1}"),
        4 => from_pattern(&mut w.random, "{l*1}{L*4}{d*1}"),
        5 => format!("{}{}", names::ascii(&names::given(&mut w.random)), w.random.between(60, 99)),
        6 => format!("{}{}{}", word, capital(&self::word(w)), capital(&self::word(w))),
        7 => format!("{}@{}", capital(&word), w.random.between(100, 9999)),
        8 => from_pattern(&mut w.random, "{s*14}"),
        _ => from_pattern(&mut w.random, "{a*20-28}"),
    })
}

fn jwt(w: &mut World) -> Value {
    let header = *w.random.pick(&[
        "{\"alg\":\"HS256\",\"typ\":\"JWT\"}",
        "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"2024-11\"}",
    ]);
    let (subject, issued) = (w.random.between(1000, 99_999_999), w.clock);
    let payload = format!(
        "{{\"sub\":\"{subject}\",\"iss\":\"https://login.{}\",\"iat\":{issued},\"exp\":{}}}",
        w.company.domain,
        issued + 3600
    );
    let length = if header.contains("HS256") { "{w*42}{a*1}" } else { "{w*341}{a*1}" };
    let signature = from_pattern(&mut w.random, length);
    Value::same(format!(
        "{}.{}.{signature}",
        encodings::base64_url(header.as_bytes()),
        encodings::base64_url(payload.as_bytes())
    ))
}

fn basic(w: &mut World) -> Value {
    let (user, password) = (w.person().user.clone(), password(w).spelling);
    Value::same(encodings::base64(format!("{user}:{password}").as_bytes()))
}

fn otp(w: &mut World) -> Value {
    Value::same(format!("{}", w.random.between(100_000, 999_999)))
}

const SECRET: Tier = Tier::Secret;

#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    made(SECRET, "password", password, &["password", "db password", "smtp password", "admin password", "redis password", "ldap bind password", "keystore password"],
        &["the password is «» until Friday", "pw: «»", "login failed for user=«user_name» password=«»", "Connecting with jdbc:postgresql://«internal_host»:5432/orders?user=orders&password=«url:»",
          "redis://:«url:»@«internal_host»:6379/2", "mysql -h «internal_host» -u billing -p'«»' billing", "mongodb://«user_name»:«url:»@«internal_host»:27017/admin?replicaSet=rs0",
          "Server=«internal_host»,1433;Database=Billing;User Id=«user_name»;Password=«»;Encrypt=True", "ALTER USER '«user_name»'@'%' IDENTIFIED BY '«»'",
          "CREATE ROLE «user_name» LOGIN PASSWORD '«»'", "sshpass -p '«»' ssh «user_name»@«internal_host»", "ftp login USER «user_name» PASS «»", "psql 'host=«internal_host» user=«user_name» password=«»'",
          "amqp://«user_name»:«url:»@«internal_host»:5672/%2Fshop", "Passwort: «»", "temporary password «» set for «user_name»", "restic --password '«»' failed", "request body: {\"user\":\"«user_name»\",\"password\":\"«»\"}"]),
    made(SECRET, "jwt", jwt, &["access token", "id token", "auth token"], &["Authorization: Bearer «»", "jwt expired: «»", "token verification failed token=«»", "GET /callback?id_token=«»&state=ok"]),
    secret("bearer_token", "{w*42}{a*1}", &["api token", "x auth token", "bearer token"], &["Authorization: Bearer «»", "X-Auth-Token: «»", "GET /api/v2/me?access_token=«» 200"]),
    made(SECRET, "basic_credentials", basic, &[], &["Authorization: Basic «»", "Proxy-Authorization: Basic «»", "> Authorization: Basic «»"]),
    secret("session_id", "{L*26}", &["session id", "phpsessid"], &["Cookie: PHPSESSID=«»; lang=de", "Set-Cookie: sessionid=«»; HttpOnly; Path=/; SameSite=Lax", "session «session_id» expired, session_id=«session_id»"]),
    secret("java_session_id", "{X*32}", &["jsessionid"], &["Cookie: JSESSIONID=«»", "GET /checkout;jsessionid=«» 302"]),
    secret("signed_cookie", "s%3A{w*32}.{a*43}", &["connect sid"], &["cookie: connect.sid=«»; theme=dark"]),
    secret("csrf_token", "{a*64}", &["csrf token", "csrfmiddlewaretoken"], &["CSRF token mismatch: X-CSRF-Token: «»", "form data: csrfmiddlewaretoken=«»&next=%2F"]),
    made(SECRET, "otp", otp, &["otp", "verification code", "one time code"], &["OTP is «», valid for 10 minutes", "Your verification code is «»", "2FA failed: otp=«»"]),
    secret("totp_seed", "{B*32}", &["totp secret", "mfa secret"], &["otpauth://totp/Shop:admin?secret=«»&issuer=Shop"]),
    secret("client_secret", "{w*39}{a*1}", &["client secret", "oauth client secret", "oidc client secret"], &["grant_type=client_credentials&client_id=web&client_secret=«»"]),
    secret("api_key", "{x*32}", &["api key", "x api key", "partner api key", "internal api key"], &["401 for apikey=«»", "X-Api-Key: «»", "GET /v1/rates?api_key=«»&base=EUR"]),
    secret("service_secret_key", "{a*48}", &["payment service secret key", "jwt secret", "app secret", "django secret key", "session secret", "rails master key", "encryption key"], &["SECRET_KEY=«» loaded"]),
    secret("webhook_signature", "{x*64}", &[], &["X-Hub-Signature-256: sha256=«»", "webhook rejected, header X-Hub-Signature-256: sha256=«»"]),
    secret("stripe_signature", "{x*64}", &[], &["Stripe-Signature: t=1736503142,v1=«»"]),
    secret("bcrypt_hash", "$2b$12${h*53}", &["password hash", "encrypted password"], &["password_hash=«» does not match", "UPDATE users SET encrypted_password = '«»' WHERE id = 8"]),
    secret("sha512_crypt_hash", "$6${h*16}${h*86}", &["shadow hash", "root password hash"], &["cloud-init: chpasswd -e «user_name»:«»"]),
    secret("argon2_hash", "$argon2id$v=19$m=65536,t=3,p=4${b*21}{q*1}${b*42}{e*1}", &["argon2 hash", "password digest"], &["verify failed against «»"]),
    secret("ntlm_hash", "{x*32}", &["ntlm hash", "nt hash"], &["NTLM hash: «» (user «user_name»)"]),
    secret("snmp_community", "{l*6}{d*2}{u*2}", &["snmp community"], &["snmp-server community «» RO", "snmpwalk -v2c -c «» «ipv4_private» sysUpTime"]),
];
