//! Addresses of machines: IPv4, IPv6, MAC. Loopback, unspecified and netmasks stay.

use super::{Family, Find, Place, Rule};
use std::{
    net::{Ipv4Addr, Ipv6Addr},
    ops::Range,
};

/// Words before four numbers that make them a version.
const VERSION_WORDS: &[&str] =
    &["version", "ver ", "ver=", "release", "build", "firmware", "upgrade", " v ", " rev "];
/// Words before four numbers that make them an object identifier.
const OID_WORDS: &[&str] = &["oid", "snmp get", "snmpget", "snmpwalk", "mib"];
/// Bytes before a candidate in which such a word counts.
const VERSION_DISTANCE_BYTES: usize = 12;

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "network.ipv4",
            kind: "IPV4",
            confidence: 0.95,
            find: Find::Shape { pattern: r"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b", accept: is_ipv4 },
        },
        Rule {
            id: "network.ipv6_full",
            kind: "IPV6",
            confidence: 0.95,
            find: Find::Shape {
                pattern: r"\b(?:[0-9A-Fa-f]{1,4}:){6}(?:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})\b",
                accept: |place| {
                    place.before() != b':'
                        && (place.after() != b':' || is_port(place.tail()))
                        && parse_ipv6(place.bytes()).is_some_and(is_public_ipv6)
                },
            },
        },
        Rule {
            id: "network.ipv6",
            kind: "IPV6",
            confidence: 0.95,
            find: Find::Around { literals: &["::"], take: take_compressed_ipv6 },
        },
        Rule {
            id: "network.mac",
            kind: "MAC",
            confidence: 0.95,
            find: Find::Shape {
                pattern: r"\b(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}\b|\b(?:[0-9A-Fa-f]{2}-){5}[0-9A-Fa-f]{2}\b|\b[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\b",
                accept: is_mac,
            },
        },
    ],
    hits: &[
        "connect to «10.20.30.41»:5432",
        "from «203.0.113.9», via «192.168.7.12»",
        "peer [«2001:db8::8a2e:370:7334»]:443 up",
        "peer «2001:0db8:85a3:0000:0000:8a2e:0370:7334» up",
        "via «fe80::1ff:fe23:4567:890a%eth0» up",
        "[client «2600:1f18::3»:45307] refused",
        "ntp server «10.104.224.36»",
        "mac «00:1B:44:11:3A:B7» seen",
        "mac «00-1b-44-11-3a-b7» seen",
        "to host/«10.1.2.3»:8080 and Node/«10.4.5.6» up",
        "pool «10.0.0.1»-20 and «203.0.113.4»-«203.0.113.9»",
        "arp «001b.4411.3ab7» dynamic",
    ],
    misses: &[
        "bind 127.0.0.1:80 and 0.0.0.0",
        "netmask 255.255.255.0",
        "version 1.2.3.4 installed",
        "oid 1.3.6.1.4.1.9.2",
        "snmp get 2.5.29.17 timed out",
        "listening on [::]:80 and ::1",
        "std::vector<int> a::b::c",
        "12:30:45 took 01:02:03",
        "pkg-1.2.3.4.tar.gz",
        "Mozilla/5.0 Chrome/141.0.0.0 Safari/537.36 Edg/119.0.0.0",
        "libclucene (2.3.3.4+dfsg-1.1), alsa (1.2.5.1-2)",
        "agent Version/1.2.3.4 (X11)",
        "mac ff:ff:ff:ff:ff:ff 00:00:00:00:00:00",
    ],
};

fn is_ipv4(place: &Place<'_>) -> bool {
    let Some(address) = parse_ipv4(place.bytes()) else { return false };
    let octets = address.octets();
    let longer = (place.after() == b'.' && place.tail().get(1).is_some_and(u8::is_ascii_alphanumeric))
        || (place.before() == b'.'
            && place.head().iter().rev().nth(1).is_some_and(u8::is_ascii_alphanumeric));
    let stays = address.is_loopback() || octets[0] == 0 || is_netmask(address);
    let is_version = place.follows_word(VERSION_WORDS, VERSION_DISTANCE_BYTES)
        || (octets[0] <= 2 && place.follows_word(OID_WORDS, VERSION_DISTANCE_BYTES))
        || is_package(place)
        || is_product(place, octets)
        || has_revision(place, address);
    !longer && !stays && !is_version
}

/// `name-1.2.3.4`, as packages are called.
fn is_package(place: &Place<'_>) -> bool {
    let head = place.head();
    head.ends_with(b"-")
        && head.iter().rev().nth(1).is_some_and(u8::is_ascii_lowercase)
        && !head.ends_with(b"ip-")
}

/// `2.3.3.4+dfsg-1`, `1.2.5.1-2`, as distributions number packages; `10.0.0.1-20` is a range.
fn has_revision(place: &Place<'_>, address: Ipv4Addr) -> bool {
    let tail = place.tail().get(1..).unwrap_or_default();
    let digits = tail.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match place.after() {
        b'+' | b'~' => tail.first().is_some_and(u8::is_ascii_alphanumeric),
        b'-' => digits > 0 && !address.is_private() && tail.get(digits) != Some(&b'.'),
        _ => false,
    }
}

/// `Chrome/141.0.0.0`, `Version/1.2.3.4`, as user agents name products; `host/10.1.2.3:8080` is an address.
fn is_product(place: &Place<'_>, octets: [u8; 4]) -> bool {
    let Some(head) = place.head().strip_suffix(b"/") else { return false };
    let length = head.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
    let word = head.get(head.len() - length..).unwrap_or_default();
    let apart = head.get(..head.len() - length).and_then(<[u8]>::last).is_none_or(|b| b" \"'(;[".contains(b));
    let address_like = matches!(octets[0], 10 | 172 | 192) && octets[3] != 0;
    let ends = !matches!(place.after(), b':' | b'/') && word.iter().any(u8::is_ascii_lowercase);
    apart && ends && word.first().is_some_and(u8::is_ascii_uppercase) && !address_like
}

fn is_netmask(address: Ipv4Addr) -> bool {
    let bits = u32::from(address);
    bits.leading_ones() + bits.trailing_zeros() == 32 && bits.leading_ones() >= 8
}

fn parse_ipv4(text: &[u8]) -> Option<Ipv4Addr> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

fn parse_ipv6(text: &[u8]) -> Option<Ipv6Addr> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

fn is_public_ipv6(address: Ipv6Addr) -> bool {
    !address.is_loopback() && !address.is_unspecified()
}

fn take_compressed_ipv6(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let belongs = |byte: &&u8| byte.is_ascii_hexdigit() || matches!(**byte, b':' | b'.');
    let start = place.start - place.head().iter().rev().take_while(belongs).count();
    let end = place.end + place.tail().iter().take_while(belongs).count();
    let text = place.line.get(start..end).unwrap_or_default();
    let text = &text[..text.iter().rposition(|byte| !matches!(byte, b'.' | b':')).map_or(0, |at| at + 1)];
    let word = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let edges =
        word(place.line.get(..start).and_then(<[u8]>::last)) || word(place.line.get(start + text.len()));
    // `a::b` is more often a path of names than an address.
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    if edges || digits == 0 || text.len() < 4 {
        return;
    }
    // `fe80::1:45307`: a port that stands without brackets is too long for a group.
    let before_port = text.iter().rposition(|byte| *byte == b':').and_then(|colon| text.get(..colon));
    let address = [Some(text), before_port].into_iter().flatten().find(|text| parse_ipv6(text).is_some());
    if let Some(address) = address.filter(|address| parse_ipv6(address).is_some_and(is_public_ipv6)) {
        let end = start + address.len();
        ranges.push(start..end + zone_length(place.line.get(end..).unwrap_or_default()));
    }
}

/// Whether `:43079` and the end of a word follow.
fn is_port(tail: &[u8]) -> bool {
    let digits = tail.iter().skip(1).take_while(|byte| byte.is_ascii_digit()).count();
    (2..=5).contains(&digits)
        && !tail.get(digits + 1).is_some_and(|byte| byte.is_ascii_hexdigit() || *byte == b':')
}

/// The bytes of `%eth0` behind an address.
fn zone_length(text: &[u8]) -> usize {
    let Some(zone) = text.strip_prefix(b"%") else { return 0 };
    let length = zone.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(byte)).count();
    if zone.first().is_some_and(u8::is_ascii_alphabetic) { length + 1 } else { 0 }
}

fn is_mac(place: &Place<'_>) -> bool {
    let hex: Vec<u8> = place.bytes().iter().copied().filter(u8::is_ascii_hexdigit).collect();
    let joins = |byte: u8| matches!(byte, b':' | b'-' | b'.');
    let longer = joins(place.before()) && place.head().iter().rev().nth(1).is_some_and(u8::is_ascii_hexdigit)
        || joins(place.after()) && place.tail().get(1).is_some_and(u8::is_ascii_hexdigit);
    let cisco_number = place.bytes().contains(&b'.') && hex.iter().all(u8::is_ascii_digit);
    !longer && !cisco_number && hex.iter().any(|byte| !byte.eq_ignore_ascii_case(&hex[0]))
}
