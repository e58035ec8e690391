//! Where the system is: addresses, hosts, accounts.

use super::encoding::hex;
use super::kind::{Kind, Value, infrastructure};
use super::world::World;

pub const KINDS: &[Kind] = &[
    infrastructure("ipv4_public", |w| {
        let place = w.number(0, 700);
        scattered(w, place)
    }),
    infrastructure("ipv4_private", |w| {
        let host = w.number(2, 250);
        match w.number(0, 5) {
            0 => format!("192.168.{}.{host}", w.number(0, 40)).into(),
            1 => format!("172.{}.{}.{host}", w.number(16, 31), w.number(0, 60)).into(),
            _ => format!("10.{}.{}.{host}", w.number(1, 40), w.number(0, 30)).into(),
        }
    }),
    infrastructure("ipv6", ipv6),
    infrastructure("ipv6_link_local", |w| {
        let bytes = [vec![0xfe, 0x80, 0, 0, 0, 0, 0, 0], station(w)].concat();
        compressed(&bytes).into()
    }),
    infrastructure("ipv6_mapped", |w| {
        let address = scattered(w, 11).identity;
        format!("::ffff:{address}").into()
    }),
    infrastructure("mac_address", mac),
    infrastructure("internal_host", internal_host),
    infrastructure("short_host", |w| w.short_host().into()),
    infrastructure("netbios_name", |w| w.short_host().to_uppercase().into()),
    infrastructure("service_host", |w| {
        let (service, space) =
            (*w.random.pick(SERVICES), *w.random.pick(&["prod", "payments", "shop", "core", "data"]));
        format!("{service}.{space}.svc.cluster.local").into()
    }),
    infrastructure("ec2_host", |w| {
        let region = *w.random.pick(&["eu-west-1", "us-east-2", "eu-central-1", "ap-southeast-2"]);
        format!(
            "ip-10-{}-{}-{}.{region}.compute.internal",
            w.number(1, 40),
            w.number(0, 90),
            w.number(4, 250)
        )
        .into()
    }),
    infrastructure("user_name", |w| w.person().login.clone().into()),
    infrastructure("domain_user", |w| format!("{}\\{}", w.windows_domain, w.person().login).into()),
    infrastructure("windows_sid", |w| {
        // All accounts of a domain share its three numbers.
        let domain: u64 = w
            .windows_domain
            .bytes()
            .fold(11_u64, |sum, byte| sum.wrapping_mul(131).wrapping_add(u64::from(byte)))
            % 3_000_000_000;
        let account = w.about as u64 + 1104;
        format!(
            "S-1-5-21-{}-{}-{}-{account}",
            domain + 412_340_921,
            domain / 3 + 1_009_871,
            domain / 2 + 88_213_407
        )
        .into()
    }),
];

const SERVICES: &[&str] = &[
    "orders-api",
    "ledger",
    "checkout",
    "postgres-primary",
    "rabbitmq",
    "search-index",
    "billing-worker",
    "auth-gateway",
    "inventory",
    "notifier",
    "kafka-broker",
    "redis-master",
    "pricing",
    "reporting",
    "geo-lookup",
];

/// One of some hundred public addresses, so that clients come again.
fn scattered(w: &mut World, place: u64) -> Value {
    let company: u64 = w.company.bytes().fold(3, |sum, byte| (sum * 31 + u64::from(byte)) % 65_521);
    let spread = (place + 1) * 2_654_435_761 + company * 40_503;
    let first =
        [23, 31, 37, 41, 46, 52, 62, 77, 80, 84, 91, 95, 104, 109, 129, 138, 145, 151, 176, 185, 193, 212]
            [(spread % 22) as usize];
    format!("{first}.{}.{}.{}", spread / 22 % 256, spread / 5_632 % 256, spread / 1_441_792 % 254 + 1).into()
}

/// The last eight bytes of an address made of a hardware address.
fn station(w: &mut World) -> Vec<u8> {
    let mut bytes = w.bytes(8);
    bytes[0] = 2;
    bytes[3] = 0xff;
    bytes[4] = 0xfe;
    bytes
}

fn ipv6(w: &mut World) -> Value {
    let net = *w.random.pick(&[[0x2a, 0x02], [0x20, 0x01], [0x26, 0x00], [0x2a, 0x01], [0xfd, 0x3c]]);
    let company: u64 = w.company.bytes().fold(5, |sum, byte| sum * 17 + u64::from(byte));
    let mut bytes = vec![0; 16];
    bytes[..2].copy_from_slice(&net);
    bytes[2..6].copy_from_slice(&(company as u32 | 0x0400_0000).to_be_bytes());
    bytes[7] = w.number(1, 6) as u8;
    if w.random.one_in(2) {
        bytes[8..].copy_from_slice(&station(w));
    } else {
        bytes[15] = w.number(1, 120) as u8;
    }
    let identity = compressed(&bytes);
    let spelling = match w.number(0, 5) {
        0 => full(&bytes),
        1 => identity.to_uppercase(),
        _ => identity.clone(),
    };
    Value::spelled(spelling, identity)
}

fn groups(bytes: &[u8]) -> Vec<u16> {
    bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect()
}

fn full(bytes: &[u8]) -> String {
    groups(bytes).iter().map(|group| format!("{group:04x}")).collect::<Vec<_>>().join(":")
}

/// The spelling of RFC 5952: the longest run of zeros is left out.
fn compressed(bytes: &[u8]) -> String {
    let groups = groups(bytes);
    let run = |start: usize| groups[start..].iter().take_while(|group| **group == 0).count();
    let longest = (0..8).rev().max_by_key(|start| run(*start)).unwrap_or_default();
    let join = |part: &[u16]| part.iter().map(|group| format!("{group:x}")).collect::<Vec<_>>().join(":");
    if run(longest) < 2 {
        return join(&groups);
    }
    format!("{}::{}", join(&groups[..longest]), join(&groups[longest + run(longest)..]))
}

/// A hardware address; the same one is written in three manners.
fn mac(w: &mut World) -> Value {
    let makers = [
        [0x00, 0x50, 0x56],
        [0x00, 0x0c, 0x29],
        [0x52, 0x54, 0x00],
        [0x3c, 0xec, 0xef],
        [0xb8, 0x27, 0xeb],
        [0xf4, 0x8e, 0x38],
    ];
    let mut bytes = w.random.pick(&makers).to_vec();
    let company = w.company.len() as u8;
    bytes.extend([company, w.number(0, 9) as u8 * 23, w.number(1, 14) as u8 * 17]);
    let plain = hex(&bytes);
    let pairs: Vec<&str> = (0..6).map(|at| &plain[at * 2..at * 2 + 2]).collect();
    let identity = pairs.join(":");
    let spelling = match w.number(0, 6) {
        0 => pairs.join("-").to_uppercase(),
        1 => identity.to_uppercase(),
        2 => [&plain[..4], &plain[4..8], &plain[8..]].join("."),
        _ => identity.clone(),
    };
    Value::spelled(spelling, identity)
}

fn internal_host(w: &mut World) -> Value {
    let host = w.short_host();
    // A host stands in one domain, whoever writes of it.
    let which = host.bytes().map(usize::from).sum::<usize>() % w.internal_domains.len();
    format!("{host}.{}", w.internal_domains[which]).into()
}
