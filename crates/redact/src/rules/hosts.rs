//! Names of internal machines. Public hosts stay.

use super::{Family, Find, Place, Rule};
use crate::keyed::{KeyedValue, Separator};
use std::ops::Range;

/// Labels of a name that say that it is nobody else's.
const INTERNAL_LABELS: &[&str] =
    &["corp", "internal", "intra", "intranet", "prod", "staging", "stg", "dc1", "dc2", "int", "lan", "ad"];

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "hosts.internal",
            kind: "HOSTNAME",
            confidence: 0.9,
            find: Find::Around {
                literals: &[
                    ".internal",
                    ".local",
                    ".corp",
                    ".lan",
                    ".intra",
                    ".intranet",
                    ".localdomain",
                    ".home.arpa",
                    ".private",
                    ".prod.",
                    ".staging.",
                    ".stg.",
                    ".corp.",
                    ".internal.",
                    ".int.",
                    ".intra.",
                    ".dc1.",
                    ".ad.",
                    ".lan.",
                ],
                take: take_name,
            },
        },
        Rule {
            id: "hosts.key",
            kind: "HOSTNAME",
            confidence: 0.85,
            find: Find::Key {
                names: &[
                    "host",
                    "hostname",
                    "server_name",
                    "fqdn",
                    "computer_name",
                    "workstation",
                    "node_name",
                    "machine_name",
                    "dbhost",
                    "db_host",
                ],
                accept: is_host_value,
            },
        },
    ],
    hits: &[
        "dial «db01.corp.acme.net»:5432 failed",
        "lookup «vault.service.internal» failed",
        "host=«build-07.example.com» up",
        "https://«wiki.intra.acme.io»/page",
    ],
    misses: &[
        "see https://docs.python.org/3/ and github.com",
        "read settings.local.json and app.internal.Foo",
        "at com.acme.internal.Cache.get(Cache.java:12)",
        "host=localhost",
        "pod web-7d4b9c6f5-x2x8z restarted",
    ],
};

fn take_name(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let belongs = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(**byte, b'.' | b'-');
    let mut start = place.start - place.head().iter().rev().take_while(belongs).count();
    let mut end = place.end + place.tail().iter().take_while(belongs).count();
    start += place.line[start..end].iter().take_while(|byte| matches!(byte, b'.' | b'-')).count();
    end -= place.line[start..end].iter().rev().take_while(|byte| matches!(byte, b'.' | b'-')).count();
    let name = &place.line[start..end];
    let next = place.line.get(end).copied().unwrap_or(b' ');
    let before = start.checked_sub(1).map_or(b' ', |at| place.line[at]);
    if is_internal(name) && !matches!(next, b'(' | b'_' | b'$') && !matches!(before, b'_' | b'$') {
        ranges.push(start..end);
    }
}

/// A host name with a label or an ending of the inside; not a class (`Foo`) and not a file (`a.json`).
fn is_internal(name: &[u8]) -> bool {
    let labels: Vec<&[u8]> = name.split(|byte| *byte == b'.').collect();
    let Some((top, rest)) = labels.split_last() else { return false };
    let is_marker =
        |label: &[u8], set: &[&str]| set.iter().any(|marker| label.eq_ignore_ascii_case(marker.as_bytes()));
    let reversed =
        is_marker(labels[0], &["com", "org", "net", "io", "java", "javax", "sun", "jdk", "kotlin", "scala"]);
    let top_is_internal = is_marker(
        top,
        &["internal", "local", "corp", "lan", "intra", "intranet", "localdomain", "arpa", "private"],
    );
    let marked = rest.len() >= 2
        && rest.iter().skip(1).any(|label| is_marker(label, INTERNAL_LABELS))
        && is_top_level(top);
    let mixed = name.iter().any(u8::is_ascii_uppercase) && name.iter().any(u8::is_ascii_lowercase);
    labels.iter().all(|label| !label.is_empty())
        && !reversed
        && !mixed
        && !rest.is_empty()
        && (top_is_internal || marked)
}

fn is_top_level(label: &[u8]) -> bool {
    const FILE_ENDINGS: [&[u8]; 12] =
        [b"json", b"yaml", b"yml", b"xml", b"log", b"java", b"py", b"js", b"ts", b"rs", b"conf", b"sh"];
    (2..=6).contains(&label.len())
        && label.iter().all(u8::is_ascii_alphabetic)
        && !FILE_ENDINGS.contains(&label)
}

fn is_host_value(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    let name = bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(byte));
    let telling = bytes.contains(&b'.') || (bytes.contains(&b'-') && bytes.iter().any(u8::is_ascii_digit));
    let numbers = bytes.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
    value.separator == Separator::Assigned && name && telling && !numbers && bytes.len() >= 4
}
