//! Passwords and other secrets behind telling keys, in URLs, in hashes.

use super::{Family, Find, Place, Rule, values};
use crate::keyed::{self, KeyedValue, Separator};
use std::ops::Range;

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
                    "auth_key",
                    "hmac_key",
                    "private_token",
                    "license_key",
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
                ],
                pattern: r"(?:\$2[aby]\$\d\d\$[./0-9A-Za-z]{53}|\$(?:1|5|6|7|y|apr1|argon2(?:id|i|d)|pbkdf2[a-z0-9-]*|scrypt|NT|krb5[a-z0-9]*)\$[^\s'\x22,;:]{8,}|pbkdf2_sha\d+\$[^\s'\x22,;]{16,}|\{SS?HA\d*\}[0-9A-Za-z+/=]{16,}|SCRAM-SHA-256\$[^\s'\x22,;]{16,})",
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
        "Server=db;Database=shop;User Id=app_rw;Password=«Abc!23»;Encrypt=yes",
        "the password for staging is «correcthorse»",
        "password is «correcthorse».",
        "export DB_PASSWORD_PROD='«a b c»'",
        "dsn app:«s3cr3t»@tcp(db:3306)/shop",
        "CREATE USER x IDENTIFIED BY '«s3cr3t»'",
        "client_secret=«3nLQ8~abc»",
        "X-Api-Key: «a1b2c3d4e5f6»",
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
        _ => bytes.len() >= 4 && !bytes.starts_with(b"/") && !bytes.starts_with(b"arn:"),
    }
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
