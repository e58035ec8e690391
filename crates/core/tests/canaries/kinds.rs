//! The canaries: one value of each kind that must not leave, in the words it is found in.
//!
//! None of them is real. They are put together from pieces, so that no scanner of this repository takes them for
//! somebody's.

/// A value and what stands around it in a log.
pub(crate) struct Canary {
    pub(crate) kind: &'static str,
    /// What is looked for.
    pub(crate) value: String,
    /// A line that says what the value is.
    pub(crate) line: String,
}

const ALNUM: &str = "Zk7QpX2mV9sLr4TnB8wYc5HdJ6gFa3Ue1RoKtMiNxPbSvWyCzDqEhGjLfAu0I";

/// `length` characters that look random and differ from kind to kind.
fn noise(seed: usize, length: usize) -> String {
    let letters = ALNUM.as_bytes();
    (0..length).map(|at| char::from(letters[(seed * 7 + at * (seed % 5 + 11)) % letters.len()])).collect()
}

fn upper(seed: usize, length: usize) -> String {
    noise(seed, length * 2)
        .to_ascii_uppercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(length)
        .collect()
}

fn hex(seed: usize, length: usize) -> String {
    (0..length).map(|at| char::from(b"0123456789abcdef"[(seed * 5 + at * at * 3 + at * 7) % 16])).collect()
}

fn canary(kind: &'static str, value: String, line: &str) -> Canary {
    let line = line.replace("{}", &value);
    Canary { kind, value, line }
}

/// All of them.
pub(crate) fn canaries() -> Vec<Canary> {
    let jwt = format!("eyJ{}.eyJ{}.{}", "hbGciOiJIUzI1NiJ9", "zdWIiOiJjYW5hcnkifQ", noise(3, 43));
    vec![
        canary("aws access key", format!("AK{}{}", "IA", upper(1, 16)), "key {} in use"),
        canary("aws secret key", noise(2, 40), "aws_secret_access_key={}"),
        canary("aws session token", noise(4, 80), "aws_session_token={}"),
        canary("google api key", format!("AI{}{}", "za", noise(5, 35)), "maps key {} rejected"),
        canary(
            "azure storage key",
            format!("{}==", noise(6, 86)),
            "AccountName=shop;AccountKey={};EndpointSuffix=core.windows.net",
        ),
        canary(
            "azure sas",
            format!("{}%3D", noise(7, 43)),
            "https://shop.blob.core.windows.net/c?sv=2024-01-01&se=2026-01-01&sr=c&sp=r&sig={}",
        ),
        canary("github classic", format!("gh{}_{}", "p", noise(8, 36)), "push with {} failed"),
        canary(
            "github fine grained",
            format!("github_{}_{}_{}", "pat", noise(9, 22), noise(10, 59)),
            "clone with {}",
        ),
        canary("gitlab", format!("gl{}-{}", "pat", noise(11, 20)), "runner uses {}"),
        canary("npm", format!("np{}_{}", "m", noise(12, 36)), "//registry.npmjs.org/:_authToken={}"),
        canary("pypi", format!("py{}-{}{}", "pi", "AgEIcHlwaS5vcmc", noise(13, 80)), "upload with {}"),
        canary(
            "slack token",
            format!("xo{}-{}-{}-{}", "xb", "214748364799", "314748364798", noise(14, 24)),
            "bot {} kicked",
        ),
        canary(
            "slack webhook",
            format!("T{}/B{}/{}", upper(15, 8), upper(16, 8), noise(17, 24)),
            "posting to https://hooks.slack.com/services/{}",
        ),
        canary("stripe", format!("sk_{}_{}", "live", noise(18, 24)), "charge with {}"),
        canary("twilio", format!("S{}{}", "K", hex(19, 32)), "sms through {}"),
        canary("sendgrid", format!("S{}.{}.{}", "G", noise(20, 22), noise(21, 43)), "mail through {}"),
        canary("datadog", hex(22, 32), "DD_API_KEY={}"),
        canary("openai", format!("sk-{}-{}", "proj", noise(23, 48)), "model refused {}"),
        canary("anthropic", format!("sk-{}-api03-{}", "ant", noise(24, 80)), "model refused {}"),
        canary("hugging face", format!("h{}_{}", "f", noise(25, 34)), "pull with {}"),
        canary("jwt", jwt, "session {} expired"),
        canary("bearer", noise(26, 40), "authorization: Bearer {}"),
        canary("basic", "Y2FuYXJ5LXVzZXI6YzRuNHJ5LXBhc3M=".to_owned(), "authorization: Basic {}"),
        canary("cookie", noise(27, 32), "Cookie: sessionid={}; theme=dark"),
        canary("csrf", noise(28, 32), "X-CSRF-Token: {}"),
        canary("private key", noise(29, 64), "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----"),
        canary("password pair", "Tr0ub4dor&c4nary".to_owned(), "password={}"),
        canary("password json", "c4nAry-j50n-Pw".to_owned(), r#"{"user":"app","password":"{}"}"#),
        canary("password flag", "c4nAry-fl4g-Pw".to_owned(), "mysqldump --user root --password {} shop"),
        canary("password url", "c4nAry-ur1-Pw".to_owned(), "fetch https://deploy:{}@git.example.com/x"),
        canary("password dsn", "c4nAry-d5n-Pw".to_owned(), "postgres://app:{}@db.example.com:5432/shop"),
        canary(
            "password jdbc",
            "c4nAry-jdbc-Pw".to_owned(),
            "jdbc:sqlserver://db.example.com;user=sa;password={};encrypt=true",
        ),
        canary("password prose", "c4nAry-pr0se-Pw".to_owned(), "the password is {} for now"),
        canary("password xml", "c4nAry-xm1-Pw".to_owned(), "<password>{}</password>"),
        canary("password yaml", "c4nAry-y4ml-Pw".to_owned(), "password: {}"),
        canary("password hash", format!("$2b$12${}", noise(30, 53)), "stored {} for app"),
        canary("snmp community", "c4nAry-c0mmunity".to_owned(), "snmp-server community {} RO"),
        canary("webhook signature", hex(31, 64), "X-Hub-Signature-256: sha256={}"),
        canary("e-mail", "kanari.vogel+ops@example-mail.org".to_owned(), "sent to {} at noon"),
        canary("phone", "+49 30 9018 2736".to_owned(), "call {} back"),
        canary("person", "Kanarina Vogelsang".to_owned(), r#"{"fullName":"{}"}"#),
        canary("card", "4539 5787 6362 1486".to_owned(), "paid with card {} today"),
        canary("iban", "DE89370400440532013000".to_owned(), "IBAN {} credited"),
        canary("ssn", "536-22-8157".to_owned(), "ssn {} on file"),
        canary("crypto address", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq".to_owned(), "wallet {} paid"),
        canary("ipv4", "10.47.213.86".to_owned(), "connect to {}:5432 refused"),
        canary("ipv6", "fd7a:91c4:6e2b::5d:8f31".to_owned(), "peer [{}]:443 up"),
        canary("mac", "00:1b:44:c4:9a:7e".to_owned(), "mac {} seen"),
        canary("internal host", "kanari-db07.prod.corp.internal".to_owned(), "lookup of host {} failed"),
        canary("domain user", "KANARI\\svc-vogel7".to_owned(), "logon of user {} failed"),
        canary("home path", "kanari-vogel".to_owned(), "open /home/{}/app.log failed"),
        canary("windows sid", "S-1-5-21-3623811015-3361044348-30300820-1013".to_owned(), "account {} locked"),
    ]
}
