//! Keys of the large clouds.

use super::{Family, Find, Place, Rule, values};
use crate::keyed::KeyedValue;
use std::ops::Range;

/// How far behind a key's id its secret may end, in bytes.
const SECRET_DISTANCE_BYTES: usize = 140;
/// Length of an AWS secret key.
const AWS_SECRET_BYTES: usize = 40;

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "cloud.aws_access_key",
            kind: "AWS_ACCESS_KEY",
            confidence: 0.99,
            find: Find::Token {
                prefixes: &["AKIA", "ASIA", "AROA", "AIDA", "AGPA", "ANPA", "ABIA", "ACCA"],
                pattern: r"A[KSRIGNBC][IOP][AC][A-Z0-9]{16}\b|A(?:BIA|CCA)[A-Z0-9]{16}\b",
            },
        },
        Rule {
            id: "cloud.aws_secret_key",
            kind: "AWS_SECRET_KEY",
            confidence: 0.99,
            find: Find::Key {
                names: &[
                    "secret_access_key",
                    "aws_secret_key",
                    "aws_secret",
                    "aws_secret_access_key",
                    "secretaccesskey",
                ],
                accept: |value| value.bytes().len() >= 16,
            },
        },
        Rule {
            id: "cloud.aws_session_token",
            kind: "AWS_SESSION_TOKEN",
            confidence: 0.99,
            find: Find::Key {
                names: &["aws_session_token", "x_amz_security_token", "aws_security_token"],
                accept: |value| value.bytes().len() >= 16,
            },
        },
        Rule {
            id: "cloud.gcp_api_key",
            kind: "GCP_API_KEY",
            confidence: 0.98,
            find: Find::Token { prefixes: &["AIza"], pattern: r"AIza[0-9A-Za-z_-]{35}" },
        },
        Rule {
            id: "cloud.gcp_oauth",
            kind: "GCP_OAUTH_TOKEN",
            confidence: 0.98,
            find: Find::Token {
                prefixes: &["ya29.", "GOCSPX-"],
                pattern: r"ya29\.[0-9A-Za-z_-]{20,}|GOCSPX-[0-9A-Za-z_-]{20,}",
            },
        },
        Rule {
            id: "cloud.azure_key",
            kind: "AZURE_KEY",
            confidence: 0.98,
            find: Find::Key {
                names: &[
                    "account_key",
                    "shared_access_key",
                    "shared_access_signature",
                    "storage_key",
                    "azure_key",
                ],
                accept: |value| value.bytes().len() >= 16,
            },
        },
        Rule {
            id: "cloud.azure_sas",
            kind: "AZURE_SAS",
            confidence: 0.97,
            find: Find::Token { prefixes: &["sig="], pattern: r"sig=(?<value>[0-9A-Za-z%+/=_-]{20,})" },
        },
        Rule {
            id: "cloud.azure_client_secret",
            kind: "AZURE_SECRET",
            confidence: 0.9,
            find: Find::Around { literals: &["7q~", "8q~"], take: take_azure_secret },
        },
        Rule {
            id: "cloud.secret_near_key_id",
            kind: "AWS_SECRET_KEY",
            confidence: 0.9,
            find: Find::Around { literals: &["AKIA", "ASIA", "aws"], take: take_secrets_behind },
        },
        Rule {
            id: "cloud.aws_account_in_arn",
            kind: "AWS_ACCOUNT_ID",
            confidence: 0.95,
            find: Find::Token {
                prefixes: &["arn:aws"],
                pattern: r"arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:(?<value>\d{12})\b",
            },
        },
        Rule {
            id: "cloud.aws_account_in_registry",
            kind: "AWS_ACCOUNT_ID",
            confidence: 0.95,
            find: Find::Around { literals: &[".dkr.ecr."], take: take_account_before },
        },
        Rule {
            id: "cloud.aws_account",
            kind: "AWS_ACCOUNT_ID",
            confidence: 0.9,
            find: Find::Key {
                names: &["account_id", "aws_account", "aws_account_id", "owner_id", "accountid"],
                accept: is_account_id,
            },
        },
    ],
    hits: &[
        "found «AKIAQ3EGRTLZ7XNB4WUV» in env",
        "AWS_SECRET_ACCESS_KEY=«qZ8vT1mWc4Yp6Rj0Kd2Hs9Lx3Nf5Bg7Ua1Ee+/Oi»",
        r#"{"secretAccessKey": "«qZ8vT1mWc4Yp6Rj0Kd2Hs9Lx3Nf5Bg7Ua1Ee+/Oi»"}"#,
        "creds «ASIAQ3EGRTLZ7XNB4WUV» / «qZ8vT1mWc4Yp6Rj0Kd2Hs9Lx3Nf5Bg7Ua1EeZ/Oi» loaded",
        "DefaultEndpointsProtocol=https;AccountName=logs;AccountKey=«c2VjcmV0LXN0b3JhZ2Uta2V5LXZhbHVl==»;EndpointSuffix=core",
        "GET /c/f?sv=2022-11-02&sp=r&sig=«aBcD1234eFgH5678iJkL9012mNoP%3D» 200",
        "role arn:aws:iam::«472910385561»:role/deploy assumed",
        "account_id=«472910385561» region=eu-west-1",
    ],
    misses: &[
        "AKIA is the prefix of a key id",
        "commit 3f2a9c4e5b6d7f8091a2b3c4d5e6f708192a3b4c pushed",
        "arn:aws:s3:::logs",
    ],
};

/// Three characters, `8Q~`, and 31 to 34 more.
fn take_azure_secret(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let belongs = |byte: &&u8| byte.is_ascii_alphanumeric() || b"_~.-".contains(byte);
    let before = place.head().iter().rev().take_while(belongs).count();
    let after = place.tail().iter().take_while(belongs).count();
    if before == 3 && (31..=34).contains(&after) {
        ranges.push(place.start - 3..place.end + after);
    }
}

/// Words of 40 random characters near what names an AWS key.
fn take_secrets_behind(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let near = place.tail().get(..place.tail().len().min(SECRET_DISTANCE_BYTES)).unwrap_or_default();
    let belongs = |byte: u8| byte.is_ascii_alphanumeric() || b"/+".contains(&byte);
    let mut start = place.end;
    for word in near.chunk_by(|a, b| belongs(*a) == belongs(*b)) {
        let is_secret = word.len() == AWS_SECRET_BYTES
            && belongs(word[0])
            && !word.iter().all(u8::is_ascii_hexdigit)
            && values::entropy(word) > 4.2;
        if is_secret {
            ranges.push(start..start + word.len());
        }
        start += word.len();
    }
}

/// `472910385561.dkr.ecr.eu-west-1.amazonaws.com`
fn take_account_before(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let digits = place.head().iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 12 {
        ranges.push(place.start - digits..place.start);
    }
}

fn is_account_id(value: &KeyedValue<'_>) -> bool {
    value.bytes().len() == 12 && value.bytes().iter().all(u8::is_ascii_digit)
}
