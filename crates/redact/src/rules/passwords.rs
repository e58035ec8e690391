//! Passwords and other secrets behind telling keys, in URLs, in hashes.

use super::{Family, Find, Place, Rule, values};
use crate::keyed::{self, KeyedValue, Separator};
use std::ops::Range;

/// Longest line of a password file, in bytes.
const PGPASS_BYTES_MAX: usize = 300;
/// Longest name in a list of accounts, in bytes.
const PAIR_NAME_BYTES_MAX: usize = 40;

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "passwords.key",
            kind: "PASSWORD",
            confidence: 0.95,
            find: Find::Key {
                names: &[
                    "password",
                    "passwd",
                    "passphrase",
                    "pass_phrase",
                    "pwd",
                    "passwort",
                    "mot_de_passe",
                    "contrasena",
                    "senha",
                    "wachtwoord",
                    "pgpassword",
                    "mysql_pwd",
                    "userpass",
                    "user_pass",
                    "db_pass",
                    "dbpass",
                    "pass",
                    "requirepass",
                    "masterauth",
                    "sshpass",
                    "keypass",
                    "storepass",
                    "pword",
                    "psw",
                    "pw",
                    "identified_by",
                    "community_string",
                    "snmp_community",
                    "community",
                    "rocommunity",
                    "rwcommunity",
                    "psk",
                    "pre_shared_key",
                    "wpa_passphrase",
                    "bindpw",
                    "rootpw",
                    "smtp_pass",
                    "security_answer",
                    "secret_answer",
                    "default_password",
                    "unlock_pin",
                    "puk",
                    "credential",
                    "credentials",
                ],
                accept: is_password,
            },
        },
        Rule {
            id: "passwords.secret",
            kind: "SECRET",
            confidence: 0.92,
            find: Find::Key {
                names: &[
                    "secret",
                    "client_secret",
                    "app_secret",
                    "api_secret",
                    "shared_secret",
                    "secret_key",
                    "secret_key_base",
                    "secret_id",
                    "consumer_secret",
                    "webhook_secret",
                    "signing_secret",
                    "jwt_secret",
                    "cookie_secret",
                    "auth_secret",
                    "totp_secret",
                    "encryption_key",
                    "signing_key",
                    "master_key",
                    "validation_key",
                    "decryption_key",
                    "machine_key",
                    "secret_value",
                    "secret_string",
                    "access_token_secret",
                    "token_secret",
                    "storage_secret",
                    "application_secret",
                    "deploy_key",
                    "host_key",
                    "session_secret",
                    "admin_secret",
                    "auth_key",
                    "hmac_key",
                    "private_token",
                    "licence_key",
                    "ssh_key",
                    "data_key",
                    "kms_key",
                    "salt",
                    "unseal_key",
                ],
                accept: is_secret,
            },
        },
        Rule {
            id: "passwords.api_key",
            kind: "API_KEY",
            confidence: 0.92,
            find: Find::Key {
                names: &[
                    "api_key",
                    "app_key",
                    "application_key",
                    "access_key",
                    "x_api_key",
                    "subscription_key",
                    "service_key",
                    "function_key",
                    "write_key",
                    "dd_api_key",
                    "integration_key",
                    "routing_key",
                    "rest_key",
                    "apikey",
                    "ocp_apim_subscription_key",
                    "account_sid",
                    "access_key_id",
                    "license_key",
                    "ingest_key",
                    "server_key",
                    "publishable_key",
                    "admin_key",
                    "search_key",
                    "secret_api_key",
                    "rest_api_key",
                    "api_secret_key",
                    "personal_key",
                    "sdk_key",
                    "instrumentation_key",
                    "webhook_key",
                    "push_key",
                ],
                accept: is_secret,
            },
        },
        Rule {
            id: "passwords.url",
            kind: "PASSWORD",
            confidence: 0.96,
            find: Find::Around { literals: &["://"], take: take_url_password },
        },
        Rule {
            id: "passwords.random_key",
            kind: "API_KEY",
            confidence: 0.8,
            find: Find::Key { names: &["key"], accept: is_random_key },
        },
        Rule {
            id: "passwords.registry_auth",
            kind: "BASIC_AUTH",
            confidence: 0.9,
            find: Find::Key {
                names: &[
                    "auth",
                    "identity_token",
                    "registry_auth",
                    "docker_config_json",
                    "dockerconfigjson",
                    "_auth",
                ],
                accept: |value| {
                    value.separator == Separator::Assigned
                        && value.bytes().len() >= 12
                        && values::is_base64(value.bytes())
                        && values::looks_random(value.bytes())
                },
            },
        },
        Rule {
            id: "passwords.mysql_hash",
            kind: "PASSWORD_HASH",
            confidence: 0.97,
            find: Find::Token {
                prefixes: &["'*", "\"*"],
                pattern: r"['\x22](?<value>\*[0-9A-F]{40})['\x22]",
            },
        },
        Rule {
            id: "passwords.postgres_hash",
            kind: "PASSWORD_HASH",
            confidence: 0.93,
            find: Find::Token { prefixes: &["'md5"], pattern: r"'(?<value>md5[0-9a-f]{32})'" },
        },
        Rule {
            id: "passwords.seed_phrase",
            kind: "SECRET",
            confidence: 0.93,
            find: Find::Token {
                prefixes: &["mnemonic", "seed phrase", "seed_phrase", "recovery phrase", "recovery_phrase"],
                pattern: r"(?i)(?:mnemonic|(?:seed|recovery)[ _]phrase)[\x22']?(?: is)?[ =:]+[\x22']?(?<value>(?:[a-z]{3,8} ){11,23}[a-z]{3,8})\b",
            },
        },
        Rule {
            id: "passwords.directive",
            kind: "PASSWORD",
            confidence: 0.93,
            find: Find::Around {
                literals: &[
                    "requirepass ",
                    "masterauth ",
                    "convertto-securestring ",
                    "bindpw ",
                    "rootpw ",
                    "version 2c ",
                    "\"auth\" \"",
                    "auth user-pass ",
                    "chap-secret ",
                    "auth plain ",
                    "auth login ",
                    "-asplaintext ",
                ],
                take: take_directive,
            },
        },
        Rule {
            id: "passwords.ftp",
            kind: "PASSWORD",
            confidence: 0.93,
            find: Find::Token { prefixes: &["USER "], pattern: r"USER \S+ PASS (?<value>\S+)" },
        },
        Rule {
            id: "passwords.command",
            kind: "PASSWORD",
            confidence: 0.92,
            find: Find::Token {
                prefixes: &["htpasswd -", "acl setuser ", "params={{", "auth-pass ", "chpasswd <<< "],
                pattern: r"(?i)(?:htpasswd(?: -[a-z]+)+(?: [^ ]*/[^ ]*)? [^ /]+ |acl setuser [^ ]+ (?:[^ >]+ )*>|params=\{\{[^ ]+ |auth-pass [^ ]+ |chpasswd <<< ['\x22]?[^ :]+:)(?<value>[^\s'\x22}]+)",
            },
        },
        Rule {
            id: "passwords.pair",
            kind: "PASSWORD",
            confidence: 0.8,
            find: Find::LineStart { take: take_pair_line },
        },
        Rule {
            id: "passwords.piped",
            kind: "PASSWORD",
            confidence: 0.92,
            find: Find::Around {
                literals: &["| sudo -s", "| passwd --stdin", "| docker login", "|sudo -s", "| chpasswd"],
                take: take_piped,
            },
        },
        Rule {
            id: "passwords.arguments",
            kind: "PASSWORD",
            confidence: 0.93,
            find: Find::Around {
                literals: &[
                    "->__construct('",
                    "mysqli_connect('",
                    "new mysqli('",
                    "new pdo('",
                    "mysql_connect('",
                    "getconnection(\"",
                    "oci_connect('",
                ],
                take: take_third_argument,
            },
        },
        Rule {
            id: "passwords.hash",
            kind: "PASSWORD_HASH",
            confidence: 0.97,
            find: Find::Token {
                prefixes: &[
                    "$1$",
                    "$2a$",
                    "$2b$",
                    "$2y$",
                    "$5$",
                    "$6$",
                    "$y$",
                    "$7$",
                    "$argon2",
                    "$pbkdf2",
                    "$apr1$",
                    "$scrypt$",
                    "pbkdf2_sha",
                    "{SSHA",
                    "{SHA}",
                    "SCRAM-SHA-256$",
                    "$krb5",
                    "$NT$",
                    "$P$",
                    "$S$",
                    "$H$",
                    "$A$005$",
                    "scrypt:",
                    "0x0100",
                    "0x0200",
                ],
                pattern: r"(?:\$[PSH]\$[./0-9A-Za-z]{31,52}\b|\$A\$005\$[^\s'\x22,;<\\]{40,}|scrypt:\d+:\d+:\d+\$[^\s'\x22,;<\\]{16,}|0x0[12]00[0-9A-Fa-f]{48,140}\b|\$2[aby]\$\d\d\$[./0-9A-Za-z]{53}|\$argon2(?:id|i|d)\$[^\s'\x22;:<\\]{8,}|\$(?:1|5|6|7|y|apr1|pbkdf2[a-z0-9-]*|scrypt|NT|krb5[a-z0-9]*)\$[^\s'\x22,;:<\\]{8,}|pbkdf2_sha\d+\$[^\s'\x22,;<\\]{16,}|\{SS?HA\d*\}[0-9A-Za-z+/=]{16,}|SCRAM-SHA-256\$[^\s'\x22,;<\\]{16,})",
            },
        },
        Rule {
            id: "passwords.ntlm",
            kind: "PASSWORD_HASH",
            confidence: 0.97,
            find: Find::Shape { pattern: r"\b[0-9a-fA-F]{32}:[0-9a-fA-F]{32}\b", accept: |_| true },
        },
        Rule {
            id: "passwords.hash_key",
            kind: "PASSWORD_HASH",
            confidence: 0.93,
            find: Find::Key {
                names: &[
                    "password_hash",
                    "pwd_hash",
                    "passwd_hash",
                    "ntlm_hash",
                    "ntlm",
                    "nt_hash",
                    "lm_hash",
                    "hashed_password",
                    "ntlmv2",
                ],
                accept: |value| value.bytes().len() >= 8,
            },
        },
        Rule {
            id: "passwords.oracle_dsn",
            kind: "PASSWORD",
            confidence: 0.93,
            find: Find::Token {
                prefixes: &["jdbc:oracle:"],
                pattern: r"jdbc:oracle:[a-z]+:[0-9A-Za-z_$#]+/(?<value>[^@\s]+)@",
            },
        },
        Rule {
            id: "passwords.go_dsn",
            kind: "PASSWORD",
            confidence: 0.93,
            find: Find::Around { literals: &["@tcp(", "@unix("], take: take_go_dsn },
        },
    ],
    hits: &[
        "password=«hunter2»",
        "password: «hunter2»",
        "login ok user_id=7 password=«letmein», retry=3",
        r#"{"db":{"dbPassword":"«s3cr3t, with comma»"}}"#,
        r#"{"msg":"{\"password\":\"«abcdefgh»\"}"}"#,
        "<password>«Sup3r»</password>",
        r#"<add key="DbPassword" value="«Sup3r»"/>"#,
        r#"{"name":"DB_PASSWORD","value":"«Sup3r»"}"#,
        "app --password «Sup3r» --verbose",
        "postgres://app:«p@ss/w0rd»@db:5432/shop",
        "jdbc:mysql://db/shop?user=«app_rw»&password=«abc123»&useSSL=true",
        "Server=db;Database=shop;User Id=«app_rw»;Password=«Abc!23»;Encrypt=yes",
        "the password for staging is «correcthorse»",
        "password is «correcthorse».",
        "export DB_PASSWORD_PROD='«a b c»'",
        "dsn app:«s3cr3t»@tcp(db:3306)/shop",
        "CREATE USER x IDENTIFIED BY '«s3cr3t»'",
        "client_secret=«3nLQ8~abc»",
        "X-Api-Key: «a1b2c3d4e5f6»",
        "CONFIG SET requirepass «quartz-wip-crater»",
        "$cred = ConvertTo-SecureString '«Fu)Pth6Z~u5c2e»' -AsPlainText -Force",
        "echo «T88YsukBC22kTw7» | sudo -S systemctl restart x",
        "PDO->__construct('mysql:host=localhost;dbname=shop', 'root', '«wbHajxsJYJkfIbotR2z8»')",
        r#"127.0.0.1:57438] "AUTH" "«Wm8eGGR=P#EB2j»""#,
        "AS '«*8C7D6D39258C6AA7B118FB2E2328383274C29E12»'",
        r#""auth": "«Y2ktcHVsbDpkY2tyX3BhdF91N1R3dXd5»""#,
        "root:«$6$saltsalt$Wq9Xy8Zv7Ut6Sr5Qp4On3Ml2»:19000:0",
    ],
    misses: &[
        "password is required",
        "password: ******",
        "password=${DB_PASSWORD}",
        "password_length=12 password_policy=strong",
        "reset password link was sent",
        "Failed password for invalid",
        "passed=12 bypass=1 compass: north",
        "no password set",
        "password authentication failed for",
        "secret/data/app not found",
        "https://docs.python.org/3/library/re.html",
        "primary key: id",
        "invalid credentials",
    ],
};

/// A password can be anything, so only what cannot be one is refused.
fn is_password(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    if value.quoted && value.separator == Separator::Assigned {
        return true;
    }
    match value.separator {
        Separator::Prose => value.quoted || follows_link(value) || is_unlike_prose(bytes),
        _ => !bytes.starts_with(b"/") || bytes.len() > 1,
    }
}

fn is_secret(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    match value.separator {
        Separator::Prose => values::looks_random(bytes),
        _ => bytes.len() >= 4 && !is_path(bytes) && !bytes.starts_with(b"arn:"),
    }
}

/// `user:secret` alone in a line, as lists of accounts are written.
fn take_pair_line(line: &[u8], ranges: &mut Vec<Range<usize>>) {
    ranges.extend(pgpass(line));
    let Some(colon) = line.iter().take(PAIR_NAME_BYTES_MAX).position(|byte| *byte == b':') else { return };
    let (name, secret) = (&line[..colon], &line[colon + 1..]);
    let is_name = name.len() >= 3
        && name[0].is_ascii_lowercase()
        && name
            .iter()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(byte));
    let has = |class: fn(&u8) -> bool| secret.iter().any(class);
    let is_secret = secret.len() >= 12
        && secret.iter().all(u8::is_ascii_alphanumeric)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && (has(u8::is_ascii_digit) || (secret.len() >= 16 && values::entropy(secret) > 3.5));
    if is_name && is_secret {
        ranges.push(colon + 1..line.len());
    }
}

/// `host:5432:database:user:secret`, a line of PostgreSQL's password file.
fn pgpass(line: &[u8]) -> Option<Range<usize>> {
    let head = line.get(..line.len().min(PGPASS_BYTES_MAX))?;
    let colons: Vec<usize> = memchr::memchr_iter(b':', head).take(4).collect();
    let [host, port, _, user] = colons[..] else { return None };
    let digits = &line[host + 1..port];
    let is_port = (4..=5).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    let plain = line[..user].iter().all(|byte| byte.is_ascii_alphanumeric() || b"._-*:".contains(byte));
    let secret = &line[user + 1..];
    (is_port && plain && secret.len() >= 3 && !secret.contains(&b' ')).then_some(user + 1..line.len())
}

/// The word behind a setting that can only be a secret.
fn take_directive(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let rest = place.line.get(place.end..).unwrap_or_default();
    let skipped = if rest.starts_with(b"-String ") { 8 } else { 0 };
    let rest = &rest[skipped..];
    let is_open = place.bytes().ends_with(b"\"");
    let quote = if is_open { Some(b'"') } else { rest.first().copied().filter(|byte| b"'\"".contains(byte)) };
    let start = place.end + skipped + usize::from(!is_open && quote.is_some());
    let body = &place.line[start..];
    let ends =
        |byte: &u8| quote.map_or(byte.is_ascii_whitespace() || b"'\"".contains(byte), |quote| *byte == quote);
    let value = &body[..body.iter().position(ends).unwrap_or(body.len())];
    if value.len() >= 3
        && !value.starts_with(b"-")
        && !value.starts_with(b"$")
        && !keyed::is_nothing(value)
        && !keyed::is_prose_word(value)
    {
        ranges.push(start..start + value.len());
    }
}

/// `echo SECRET | sudo -S`
fn take_piped(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let Some(echo) = memchr::memmem::rfind(place.head(), b"echo ") else { return };
    let words = place.line[echo + 5..place.start].split(|byte| *byte == b' ');
    let mut start = echo + 5;
    for word in words {
        let quotes = usize::from(word.first().is_some_and(|byte| b"'\"".contains(byte)));
        let closing = usize::from(word.len() > 1 && word.last().is_some_and(|byte| b"'\"".contains(byte)));
        let value = start + quotes..start + word.len() - closing;
        let text = place.line.get(value.clone()).unwrap_or_default();
        if text.len() >= 3 && !text.starts_with(b"-") && !text.starts_with(b"$") && !keyed::is_nothing(text) {
            // `user:password`, as chpasswd reads it.
            let colon = if place.bytes().ends_with(b"chpasswd") {
                text.iter().position(|byte| *byte == b':')
            } else {
                None
            };
            ranges.push(value.start + colon.map_or(0, |at| at + 1)..value.end);
        }
        start += word.len() + 1;
    }
}

/// The third quoted argument of a call: data source, user, password.
fn take_third_argument(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let quote = *place.bytes().last().unwrap_or(&b'\'');
    let quotes: Vec<usize> =
        memchr::memchr_iter(quote, place.tail()).take(5).map(|at| place.end + at).collect();
    if let [_, _, _, open, close] = quotes[..]
        && close > open + 1
        && !keyed::is_nothing(&place.line[open + 1..close])
    {
        ranges.push(open + 1..close);
    }
}

/// Whether the value of just some key can only be made by a machine to be secret: long, of mixed case and digits.
fn is_random_key(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    let body = &bytes[..bytes.iter().rposition(|byte| *byte != b'=').map_or(0, |at| at + 1)];
    let has = |class: fn(&u8) -> bool| body.iter().any(class);
    body.len() >= 24
        && body.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/_-".contains(byte))
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_digit)
        && values::entropy(body) > 3.8
}

/// `/run/secrets/db`, not base64 that happens to begin with a slash.
fn is_path(value: &[u8]) -> bool {
    let is_random = value.len() >= 24 && values::entropy(value) > 4.0 && !value.contains(&b'.');
    value.starts_with(b"/") && !is_random
}

/// Whether "is" or "to" stands before the value, rather than a mere blank.
fn follows_link(value: &KeyedValue<'_>) -> bool {
    let head = value.line.get(..value.start).unwrap_or_default().trim_ascii_end();
    [&b" is"[..], b" was", b" to", b" is:", b" now"].iter().any(|link| head.ends_with(link))
        && value.bytes().len() >= 3
        && !value.bytes().ends_with(b"ed")
}

/// Whether a word after a mere blank cannot be part of a sentence.
fn is_unlike_prose(word: &[u8]) -> bool {
    let has = |class: fn(&u8) -> bool| word.iter().any(class);
    word.len() >= 5 && has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic)
}

/// The password of `scheme://user:password@host`, up to the last `@` before the path's end.
fn take_url_password(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let tail = place.tail();
    let stop = tail.iter().position(|byte| byte.is_ascii_whitespace() || b"\"'<>`\\".contains(byte));
    let rest = &tail[..stop.unwrap_or(tail.len())];
    let query = rest.iter().position(|byte| *byte == b'?').unwrap_or(rest.len());
    let Some(at) = rest[..query].iter().rposition(|byte| *byte == b'@') else { return };
    let Some(colon) = rest[..at].iter().position(|byte| *byte == b':') else { return };
    let password = &rest[colon + 1..at];
    let host_came_first = rest[..colon].contains(&b'/') || is_port_and_path(password);
    if !host_came_first && !keyed::is_nothing(password) {
        ranges.push(place.end + colon + 1..place.end + at);
    }
}

/// `host:8080/path@version` is no password.
fn is_port_and_path(text: &[u8]) -> bool {
    let port = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (1..=5).contains(&port) && text.get(port) == Some(&b'/')
}

/// `user:password@tcp(host)`, as Go's drivers write it.
fn take_go_dsn(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let head = place.head();
    let start = head
        .iter()
        .rposition(|byte| byte.is_ascii_whitespace() || b"\"'=".contains(byte))
        .map_or(0, |at| at + 1);
    if let Some(colon) = head[start..].iter().position(|byte| *byte == b':') {
        ranges.push(start + colon + 1..place.start);
    }
}
