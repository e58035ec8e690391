//! What stands for a signed-in user: JWT, bearer and basic headers, cookies, session ids, one-time codes.

use super::{Family, Find, Place, Rule, values};
use crate::keyed::{self, KeyedValue, Separator};
use std::ops::Range;

/// Attributes of `Set-Cookie`, which are no secrets.
const COOKIE_ATTRIBUTES: &[&str] =
    &["path", "domain", "expires", "max-age", "samesite", "secure", "httponly", "version", "priority"];

/// Length from which a random word behind "session" is its id, in bytes.
const SESSION_BYTES_MIN: usize = 20;

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "sessions.jwt",
            kind: "JWT",
            confidence: 0.98,
            find: Find::Token {
                prefixes: &["eyJ"],
                pattern: r"eyJ[0-9A-Za-z_-]{8,}\.(?:[0-9A-Za-z_-]{4,}|)\.?(?:[0-9A-Za-z_-]*\.?){0,3}",
            },
        },
        Rule {
            id: "sessions.bearer",
            kind: "BEARER_TOKEN",
            confidence: 0.95,
            find: Find::Token {
                prefixes: &["bearer "],
                pattern: r"(?i)bearer +(?<value>[0-9A-Za-z._~+/:-]{8,}=*)(?:[^0-9A-Za-z=]|$)",
            },
        },
        Rule {
            id: "sessions.basic",
            kind: "BASIC_AUTH",
            confidence: 0.95,
            find: Find::Token {
                prefixes: &["basic "],
                pattern: r"(?i)basic +(?<value>(?:[0-9A-Za-z+/]{4}){2,}(?:[0-9A-Za-z+/]{2}==|[0-9A-Za-z+/]{3}=)?|[0-9A-Za-z+/]{4,}={1,2})(?:[^0-9A-Za-z+/=]|$)",
            },
        },
        Rule {
            id: "sessions.authorization",
            kind: "AUTHORIZATION",
            confidence: 0.9,
            find: Find::Around {
                literals: &["authorization:", "authorization=", "authorization\":"],
                take: take_authorization,
            },
        },
        Rule {
            id: "sessions.cookie",
            kind: "COOKIE",
            confidence: 0.9,
            find: Find::Around {
                literals: &["cookie: ", "cookie:", "cookie\": \"", "cookie\":\"", "cookie=\""],
                take: take_cookies,
            },
        },
        Rule {
            id: "sessions.session_id",
            kind: "SESSION_ID",
            confidence: 0.9,
            find: Find::Key {
                names: &[
                    "session_id",
                    "sessionid",
                    "jsessionid",
                    "phpsessid",
                    "sess_id",
                    "connect_sid",
                    "session_key",
                    "session_token",
                    "sid",
                    "asp_net_sessionid",
                    "session",
                    "sso_token",
                ],
                accept: |value| {
                    (assigned(value) || value.bytes().len() >= SESSION_BYTES_MIN)
                        && values::looks_random(value.bytes())
                },
            },
        },
        Rule {
            id: "sessions.token",
            kind: "TOKEN",
            confidence: 0.9,
            find: Find::Key {
                names: &[
                    "token",
                    "access_token",
                    "refresh_token",
                    "id_token",
                    "auth_token",
                    "oauth_token",
                    "csrf_token",
                    "xsrf_token",
                    "csrf",
                    "xsrf",
                    "csrfmiddlewaretoken",
                    "bearer_token",
                    "api_token",
                    "bot_token",
                    "device_token",
                    "x_auth_token",
                    "x_csrf_token",
                    "x_vault_token",
                    "private_token",
                    "deploy_token",
                    "personal_access_token",
                    "authtoken",
                    "nonce",
                    "pat",
                    "invite_code",
                    "sas_token",
                    "saml_response",
                    "samlresponse",
                    "saml_assertion",
                    "client_assertion",
                    "code_verifier",
                    "id_token_hint",
                    "aspxauth",
                    "auth_cookie",
                    "session_cookie",
                    "push_token",
                    "registration_token",
                    "magic_link_token",
                    "join_token",
                    "bootstrap_token",
                    "worker_token",
                    "manager_token",
                    "paseto",
                    "macaroon",
                ],
                accept: is_token,
            },
        },
        Rule {
            id: "sessions.signature",
            kind: "SIGNATURE",
            confidence: 0.85,
            find: Find::Key {
                names: &[
                    "signature",
                    "hmac",
                    "x_hub_signature",
                    "x_hub_signature_256",
                    "x_amz_signature",
                    "x_signature",
                    "x_slack_signature",
                    "x_amz_credential",
                ],
                accept: |value| {
                    assigned(value)
                        && !value.bytes().starts_with(b"t=")
                        && values::looks_random(value.bytes())
                },
            },
        },
        Rule {
            id: "sessions.query_code",
            kind: "OAUTH_CODE",
            confidence: 0.88,
            find: Find::Token {
                prefixes: &["?code=", "&code="],
                pattern: r"[?&]code=(?<value>[0-9A-Za-z._~%/-]{16,})",
            },
        },
        Rule {
            id: "sessions.stripe_signature",
            kind: "SIGNATURE",
            confidence: 0.9,
            find: Find::Token { prefixes: &["v1=", "v0="], pattern: r"v[01]=(?<value>[0-9a-f]{64})\b" },
        },
        Rule {
            id: "sessions.recovery_code",
            kind: "OTP",
            confidence: 0.88,
            find: Find::Key {
                names: &["recovery_code", "backup_code", "recovery_key", "scratch_code", "unlock_code"],
                accept: |value| {
                    let bytes = value.bytes();
                    bytes.len() >= 8 && bytes.iter().any(|byte| byte.is_ascii_digit() || *byte == b'-')
                },
            },
        },
        Rule {
            id: "sessions.digest",
            kind: "SIGNATURE",
            confidence: 0.9,
            find: Find::Token {
                prefixes: &["response=\""],
                pattern: r"response=\x22(?<value>[0-9a-f]{32,64})\x22",
            },
        },
        Rule {
            id: "sessions.object",
            kind: "SESSION_ID",
            confidence: 0.88,
            find: Find::Token {
                prefixes: &[
                    "session { id: '",
                    "session: { id: '",
                    "session {id:'",
                    "session\":{\"id\":\"",
                    "sess:",
                    "session:",
                ],
                pattern: r"(?i)(?:session:? ?\{ ?id: ?'|session\x22:\{\x22id\x22:\x22|sess(?:ion)?:)(?<value>[0-9A-Za-z_-]{20,})",
            },
        },
        Rule {
            id: "sessions.code_first",
            kind: "OTP",
            confidence: 0.88,
            find: Find::Token { prefixes: &["G-"], pattern: r"G-(?<value>\d{6}) is your" },
        },
        Rule {
            id: "sessions.sent_code",
            kind: "OTP",
            confidence: 0.85,
            find: Find::Around {
                literals: &["code=", "code ", "code: ", "code is ", "password ", "use "],
                take: take_sent_code,
            },
        },
        Rule {
            id: "sessions.one_time_code",
            kind: "OTP",
            confidence: 0.85,
            find: Find::Key {
                names: &[
                    "otp",
                    "otp_code",
                    "one_time_code",
                    "one_time_password",
                    "verification_code",
                    "mfa_code",
                    "totp",
                    "2fa_code",
                    "sms_code",
                    "passcode",
                    "auth_code",
                    "security_code",
                    "pin_code",
                    "pin",
                    "backup_code",
                    "recovery_code",
                    "authorization_code",
                    "mfa_token",
                    "one_time_passcode",
                    "login_code",
                    "access_code",
                    "confirmation_code",
                    "reset_code",
                    "activation_code",
                    "authentication_code",
                    "security_pin",
                    "tan",
                ],
                accept: |value| is_code(value.bytes()),
            },
        },
    ],
    hits: &[
        "auth «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk» ok",
        "Authorization: Bearer «mF_9.B5f-4.1JqM»",
        "Authorization: Basic «YWxpY2U6aHVudGVyMg==»",
        "Cookie: sid=«31d4d96e407aad42»; theme=«dark»",
        "Set-Cookie: sid=«31d4d96e407aad42»; Path=/; HttpOnly",
        "GET /cb?access_token=«gho4XyzAbcDefGh12» HTTP/1.1",
        r#"{"refreshToken":"«8xLOxBtZp8tT3vQwErTy»"}"#,
        "your verification code is «482913»",
        "X-Hub-Signature-256: «sha256=b8f9c0d1e2a3948576f0e1d2c3b4a5968778695a4b3c2d1e0f9a8b7c6d5e4f30»",
    ],
    misses: &[
        "unexpected token: }",
        "token expired after 3600 s",
        "max_tokens=4096 total_tokens: 812",
        "token_type=bearer",
        "token_type=Bearer max_tokens=4096",
        "key=CI_JOB_TOKEN token=none",
        "session closed for job 8",
        "basic authentication failed",
        "the bearer of this",
        "exit code is 137",
    ],
};

fn assigned(value: &KeyedValue<'_>) -> bool {
    value.separator != Separator::Prose
}

fn is_token(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    values::looks_random(bytes) || (assigned(value) && bytes.len() >= 6 && !values::is_plain_word(bytes))
}

/// Words of a line that say that a code in it was sent to somebody.
const SENT_WORDS: &[&str] = &[
    "otp",
    "sms",
    "2fa",
    "mfa",
    "one-time",
    "verification",
    "gateway",
    "sent to",
    "login code",
    "to=+",
    "as your",
];

/// Four to eight digits in a line that says that a code was sent.
fn take_sent_code(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let digits = place.tail().iter().take_while(|byte| byte.is_ascii_digit()).count();
    let after = place.tail().get(digits).copied().unwrap_or(b' ');
    let lower = || [place.near_head(), place.near_tail()].concat().to_ascii_lowercase();
    let is_sent =
        |line: Vec<u8>| SENT_WORDS.iter().any(|word| memchr::memmem::find(&line, word.as_bytes()).is_some());
    if matches!(digits, 4..=8)
        && !after.is_ascii_alphanumeric()
        && !place.before().is_ascii_alphabetic()
        && is_sent(lower())
    {
        ranges.push(place.end..place.end + digits);
    }
}

fn is_code(value: &[u8]) -> bool {
    (4..=12).contains(&value.len())
        && value.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        && value.iter().filter(|byte| byte.is_ascii_digit()).count() >= 3
}

/// The credentials of an `Authorization` header, without the scheme.
fn take_authorization(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let tail = place.tail();
    let lead = tail.iter().take_while(|byte| b" \"'\\".contains(byte)).count();
    let rest = &tail[lead..];
    let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\'' | b'\r' | b',')).unwrap_or(rest.len());
    let end = rest[..end].iter().rposition(|byte| !b" \\".contains(byte)).map_or(0, |at| at + 1);
    let scheme = rest[..end].iter().position(|byte| *byte == b' ').map_or(0, |at| at + 1);
    let credentials = &rest[scheme..end];
    if credentials.len() >= 8 && !credentials.contains(&b' ') && !keyed::is_nothing(credentials) {
        ranges.push(place.end + lead + scheme..place.end + lead + end);
    }
}

/// The values of a cookie header; the attributes of `Set-Cookie` stay.
fn take_cookies(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let mut at = place.end;
    for pair in place.tail().split(|byte| *byte == b';') {
        let start = at;
        at += pair.len() + 1;
        let Some(equals) = pair.iter().position(|byte| *byte == b'=') else { continue };
        let name = pair[..equals].trim_ascii();
        let is_attribute =
            COOKIE_ATTRIBUTES.iter().any(|attribute| name.eq_ignore_ascii_case(attribute.as_bytes()));
        let value = &pair[equals + 1..];
        let length = value.iter().position(|byte| byte.is_ascii_whitespace() || b"\"'\\,".contains(byte));
        let length = length.unwrap_or(value.len());
        if !is_attribute && length > 0 && !keyed::is_nothing(&value[..length]) {
            ranges.push(start + equals + 1..start + equals + 1 + length);
        }
        if length < value.len() {
            return;
        }
    }
}
