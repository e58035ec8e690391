//! Names of internal machines. Public hosts stay.

use super::{Family, Find, Place, Rule};
use crate::keyed::{KeyedValue, Separator};
use std::ops::Range;

/// Labels of a name that say that it is nobody else's.
const INTERNAL_LABELS: &[&str] =
    &["corp", "internal", "intra", "intranet", "prod", "staging", "stg", "dc1", "dc2", "int", "lan", "ad"];

/// Endings of names that a cloud gives to what one customer runs there.
const CLOUD_ENDINGS: &[&str] = &[
    ".rds.amazonaws.com",
    ".cache.amazonaws.com",
    ".elb.amazonaws.com",
    ".compute.amazonaws.com",
    ".redshift.amazonaws.com",
    ".es.amazonaws.com",
    ".blob.core.windows.net",
    ".file.core.windows.net",
    ".queue.core.windows.net",
    ".table.core.windows.net",
    ".dfs.core.windows.net",
    ".database.windows.net",
    ".vault.azure.net",
    ".redis.cache.windows.net",
    ".documents.azure.com",
    ".database.azure.com",
    ".azurecr.io",
    ".azurewebsites.net",
    ".mongodb.net",
];

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
                    "node_name",
                    "dbhost",
                    "db_host",
                    "host_name",
                ],
                accept: is_host_value,
            },
        },
        Rule {
            id: "hosts.machine_key",
            kind: "HOSTNAME",
            confidence: 0.88,
            find: Find::Key {
                names: &[
                    "computer",
                    "computer_name",
                    "workstation",
                    "workstation_name",
                    "machine_name",
                    "netbios_name",
                    "netbios_computer_name",
                    "client_name",
                    "device_name",
                    "agent_hostname",
                    "remote_host",
                    "source_host",
                    "src_host",
                    "dst_host",
                    "dest_host",
                    "target_server_name",
                    "domain_controller",
                    "account_domain",
                    "helo",
                    "ehlo",
                    "asset_name",
                ],
                accept: is_machine_value,
            },
        },
        Rule {
            id: "hosts.address_name",
            kind: "HOSTNAME",
            confidence: 0.9,
            find: Find::Shape { pattern: r"\bip-\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}\b", accept: |_| true },
        },
        Rule {
            id: "hosts.phrase",
            kind: "HOSTNAME",
            confidence: 0.8,
            find: Find::Around {
                literals: &[
                    "from client ",
                    "running on ",
                    "accepted at ",
                    "executed on ",
                    "connected to host ",
                    "hostname ",
                    "server name ",
                    " on ",
                    "on host ",
                    "to host ",
                    "from host ",
                    "for host ",
                    "resolve host ",
                    "host unreachable: ",
                    "\"host\":{\"name\":\"",
                    "\"host\":{\"hostname\":\"",
                    "devicedetail\":{\"displayname\":\"",
                ],
                take: take_phrase,
            },
        },
        Rule {
            id: "hosts.default_name",
            kind: "HOSTNAME",
            confidence: 0.9,
            find: Find::Shape {
                pattern: r"\b(?:DESKTOP|LAPTOP|WIN)-[0-9A-Z]{5,12}\b",
                accept: |place| place.bytes().iter().any(u8::is_ascii_digit),
            },
        },
        Rule {
            id: "hosts.parenthesized",
            kind: "HOSTNAME",
            confidence: 0.8,
            find: Find::Around {
                literals: &["h=(", "helo=(", "helo=<", "ehlo=<", ") via ", "failed for ("],
                take: take_parenthesized,
            },
        },
        Rule {
            id: "hosts.share",
            kind: "HOSTNAME",
            confidence: 0.88,
            find: Find::Around { literals: &["\\\\", "mount //"], take: take_share },
        },
        Rule {
            id: "hosts.url",
            kind: "HOSTNAME",
            confidence: 0.85,
            find: Find::Around { literals: &["://"], take: take_url_host },
        },
        Rule {
            id: "hosts.cloud",
            kind: "HOSTNAME",
            confidence: 0.88,
            find: Find::Around { literals: CLOUD_ENDINGS, take: take_cloud },
        },
    ],
    hits: &[
        "dial «db01.corp.acme.net»:5432 failed",
        "lookup «vault.service.internal» failed",
        "host=«build-07.example.com» up",
        "https://«wiki.intra.acme.io»/page",
        "H=(«PC-XD30») [127.0.0.1]",
        r"open \\«sgp1-sap23»\share failed",
        "GET http://«eastk8s01»:8080/x",
        "https://«finmed.blob.core.windows.net»/exports",
        "Workstation Name:\t«PC-TAH1895»",
    ],
    misses: &[
        "see https://docs.python.org/3/ and github.com",
        "read settings.local.json and app.internal.Foo",
        "at com.acme.internal.Cache.get(Cache.java:12)",
        "host=localhost",
        "conflicting server name localhost.localdomain",
        "HTTPSConnectionPool(host='repo.maven.apache.org', port=443)",
        r#""hostname":"auth-gateway-6b0ab5fb0-b2iy2""#,
        "http://checkout-api:8080/health",
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
    if labels[0].eq_ignore_ascii_case(b"localhost") {
        return false;
    }
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

/// Whether a word can be the name of a machine: no address, no reserved name, no pod.
pub(super) fn is_host(word: &[u8]) -> bool {
    let name = word.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(byte));
    let numbers = word.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
    let reserved = word.len() >= 9 && word[..9].eq_ignore_ascii_case(b"localhost");
    let hash = word.len() >= 12 && word.iter().all(u8::is_ascii_hexdigit);
    name && !numbers
        && !hash
        && !reserved
        && word.len() >= 2
        && word.first().is_some_and(u8::is_ascii_alphanumeric)
        && word.last().is_some_and(u8::is_ascii_alphanumeric)
        && !is_pod(word)
}

/// `web-7d4b9c6f5-x2x8z`: a deployment's name with the hashes of its replica set and pod.
fn is_pod(word: &[u8]) -> bool {
    let mut parts = word.rsplit(|byte| *byte == b'-');
    let (Some(pod), Some(set), Some(_)) = (parts.next(), parts.next(), parts.next()) else { return false };
    let lower = |part: &[u8]| part.iter().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    pod.len() == 5
        && (8..=10).contains(&set.len())
        && lower(pod)
        && lower(set)
        && set.iter().any(u8::is_ascii_digit)
}

/// The value of a key that names hosts. Public sites stay: a name with a public ending is only taken where its
/// first label is numbered.
fn is_host_value(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    let first = bytes.split(|byte| *byte == b'.').next().unwrap_or_default();
    let numbered = first.iter().any(u8::is_ascii_digit) && first.iter().any(u8::is_ascii_alphabetic);
    value.separator == Separator::Assigned && bytes.len() >= 4 && is_host(bytes) && numbered
}

/// The value of a key that only machines have.
fn is_machine_value(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    let signed = bytes.iter().any(|byte| byte.is_ascii_digit() || *byte == b'-');
    value.separator == Separator::Assigned && bytes.len() >= 3 && is_host(bytes) && signed
}

fn host_length(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(byte)).count()
}

fn push_host(place: &Place<'_>, range: Range<usize>, ranges: &mut Vec<Range<usize>>) {
    if place.line.get(range.clone()).is_some_and(|word| is_host(word) && word.iter().any(u8::is_ascii_digit))
    {
        ranges.push(range);
    }
}

/// `from client uat-esx02 port 0`: a name with a number in it.
fn take_phrase(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let is_weak = place.bytes() == b" on ";
    let quote = usize::from(place.tail().first().is_some_and(|byte| b"'\"".contains(byte)));
    let start = place.end + quote;
    let length = host_length(&place.line[start..]);
    let word = &place.line[start..start + length];
    let trimmed = word.iter().rposition(|byte| !b".-_".contains(byte)).map_or(0, |at| at + 1);
    if !is_weak || is_machine_name(&word[..trimmed]) {
        push_host(place, start..start + trimmed, ranges);
    }
}

/// `SRV-UEF1211`: capitals, a dash, and letters and digits behind it; `PROJ-1211` is a ticket.
fn is_machine_name(word: &[u8]) -> bool {
    let dash = word.iter().position(|byte| *byte == b'-').unwrap_or(0);
    let (head, tail) = word.split_at(dash);
    let upper = |text: &[u8]| {
        text.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'-')
    };
    dash >= 2
        && upper(head)
        && upper(tail)
        && tail.iter().any(u8::is_ascii_uppercase)
        && tail.iter().any(u8::is_ascii_digit)
}

/// `H=(NAME) [`, `helo=<NAME>`, `(NAME) via eth1`: what a client calls itself.
fn take_parenthesized(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    if place.bytes().starts_with(b")") {
        let head = place.head();
        let length = head
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(byte))
            .count();
        let start = head.len() - length;
        if head[..start].ends_with(b"(") && is_host(&head[start..]) {
            ranges.push(start..head.len());
        }
        return;
    }
    let range = place.end..place.end + host_length(place.tail());
    let closed = place.line.get(range.end).is_some_and(|byte| matches!(byte, b')' | b'>'));
    if closed && is_host(&place.line[range.clone()]) && !place.line[range.clone()].contains(&b'.') {
        ranges.push(range);
    }
}

/// `\\\\NAME\\share`, `mount //NAME/share`
fn take_share(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let slashes = place.tail().iter().take_while(|byte| **byte == b'\\').count();
    let start = place.end + slashes;
    let range = start..start + host_length(&place.line[start..]);
    let opens = !matches!(place.before(), b'\\' | b':' | b'/') && !place.before().is_ascii_alphanumeric();
    let goes_on = place.line.get(range.end).is_some_and(|byte| matches!(byte, b'\\' | b'/'));
    let opens = opens || place.bytes().starts_with(b"mount");
    if opens && goes_on && is_host(&place.line[range.clone()]) {
        ranges.push(range);
    }
}

/// The host of a URL where it is one label with a number in it.
fn take_url_host(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let tail = place.tail();
    let stop = tail.iter().position(|byte| byte.is_ascii_whitespace() || b"\"'<>`\\/?#,)".contains(byte));
    let authority = &tail[..stop.unwrap_or(tail.len())];
    let start = authority.iter().rposition(|byte| *byte == b'@').map_or(0, |at| at + 1);
    let start = place.end + start;
    let range = start..start + host_length(&place.line[start..place.end + authority.len()]);
    if !place.line[range.clone()].contains(&b'.') && range.len() >= 3 {
        push_host(place, range, ranges);
    }
}

/// `name.eu-west-1.rds.amazonaws.com`
fn take_cloud(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let belongs = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let length = place.head().iter().rev().take_while(belongs).count();
    let goes_on = place.after().is_ascii_alphanumeric() || place.after() == b'-';
    if length > 0 && !goes_on {
        ranges.push(place.start - length..place.end);
    }
}
