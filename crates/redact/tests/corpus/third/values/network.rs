//! Machines and accounts.

use std::net::Ipv6Addr;

use super::super::super::labelled::Tier;
use super::super::super::random::Random;
use super::super::scene::Scene;
use super::super::template::{Piece, infrastructure, plain, spelled};
use super::{names, shape};

const ROLES: &[&str] = &[
    "db",
    "app",
    "web",
    "mq",
    "kafka",
    "redis",
    "es",
    "lb",
    "vpn",
    "ad",
    "dc",
    "file",
    "print",
    "nas",
    "esx",
    "hv",
    "build",
    "jump",
    "mon",
    "log",
    "smtp",
    "sip",
    "pbx",
    "his",
    "erp",
    "crm",
    "sap",
    "ora",
    "sql",
    "etl",
    "hdfs",
    "k8s-node",
    "k8s-master",
    "fw",
    "core-sw",
    "proxy",
    "vault",
    "git",
    "registry",
    "backup",
];
const ZONES: &[&str] = &[
    "prod", "prd", "stg", "dev", "uat", "dr", "fra1", "ams2", "lon", "nyc3", "dmz", "muc", "waw", "sgp1",
    "east", "west",
];

pub fn host_name(random: &mut Random) -> String {
    let (role, zone, number) = (random.pick(ROLES), random.pick(ZONES), random.between(1, 48));
    match random.between(0, 3) {
        0 => format!("{role}-{zone}-{number:02}"),
        1 => format!("{zone}-{role}{number:02}"),
        2 => format!("{zone}{role}{number:03}").replace('-', ""),
        _ => format!("{}-{role}-{number:02}", names::word(random)),
    }
}

pub fn new_ipv4(random: &mut Random) -> String {
    let (third, last) = (random.between(0, 254), random.between(2, 253));
    match random.between(0, 5) {
        0 | 1 => format!("10.{}.{third}.{last}", random.between(1, 254)),
        2 => format!("192.168.{third}.{last}"),
        3 => format!("172.{}.{third}.{last}", random.between(16, 31)),
        _ => {
            let first = *random.pick(&[
                23, 31, 37, 45, 51, 62, 77, 81, 88, 91, 103, 109, 134, 145, 151, 176, 178, 185, 188, 193,
                212, 217,
            ]);
            format!("{first}.{}.{third}.{last}", random.between(1, 254))
        }
    }
}

pub fn new_ipv6(random: &mut Random) -> u128 {
    let tail = u128::from(random.next());
    match random.between(0, 4) {
        0 => 0xfe80 << 112 | tail | 1 << 62,
        1 => {
            0xfd00 << 112
                | u128::from(random.between(1, 0xff_ffff_ffff)) << 72
                | u128::from(random.between(1, 99)) << 64
                | tail & 0xffff
        }
        2 => 0xffff << 32 | 10 << 24 | tail & 0x00ff_ffff,
        _ => {
            let prefix = *random.pick(&[
                0x2a01_04f8,
                0x2001_0678,
                0x2a02_26f0,
                0x2600_1f18,
                0x2003_00e1,
                0x2a00_1450,
                0x2804_014c,
            ]);
            prefix << 96
                | u128::from(random.between(1, 0xffff)) << 80
                | u128::from(random.between(1, 0xffff)) << 64
                | if random.one_in(2) { tail & 0xff | 1 } else { tail }
        }
    }
}

pub fn new_mac(random: &mut Random) -> String {
    let vendor = *random.pick(&[
        "00505e", "005056", "3cecef", "b827eb", "f4ce46", "001b54", "ac1f6b", "d4ae52", "8c1645", "e0d55e",
        "7085c2", "f8bc12",
    ]);
    format!("{vendor}{}", random.text("0123456789abcdef", 6))
}

pub fn make(name: &str, scene: &mut Scene) -> Option<Vec<Piece>> {
    Some(match name {
        "ipv4" => infrastructure("ipv4", scene.random.pick(&scene.ipv4).clone()),
        "ipv6" => ipv6(scene, true),
        "ipv6_short" => ipv6(scene, false),
        "ipv6_zone" => {
            let local: Vec<u128> =
                scene.ipv6.iter().copied().filter(|address| address >> 112 == 0xfe80).collect();
            let address = Ipv6Addr::from(*scene.random.pick(&local)).to_string();
            let mut pieces = infrastructure("ipv6", address);
            pieces.extend(plain(*scene.random.pick(&["%eth0", "%ens192", "%2"])));
            pieces
        }
        "mac" => mac(scene, ":"),
        "mac_dash" => mac(scene, "-"),
        "mac_dots" => mac(scene, "."),
        "host" => infrastructure("host_name", scene.host()),
        "netbios" => {
            let number = scene.random.between(100, 9999);
            let start = *scene.random.pick(&["WS", "NB", "SRV", "DESKTOP", "LT", "PC"]);
            infrastructure(
                "netbios_name",
                format!("{start}-{}{number}", scene.random.text("ABCDEFGHKLMNPRSTUVWX", 3)),
            )
        }
        "fqdn" => {
            // A machine is in one domain, and the company has few.
            let (host, company) = (scene.host(), scene.company.clone());
            let place = host.bytes().map(usize::from).sum::<usize>() + company.len();
            let ending = ["internal", "local", "internal", "corp", "lan"][place % 5];
            let start = ["", "corp.", "ad.", "prod."][place / 5 % 4];
            infrastructure("internal_host", format!("{host}.{start}{company}.{ending}"))
        }
        "svc" => {
            let service = format!(
                "{}-{}",
                names::word(&mut scene.random),
                scene.random.pick(&["api", "db", "cache", "worker", "gateway", "svc"])
            );
            let space = *scene
                .random
                .pick(&["billing", "payments", "identity", "checkout", "claims", "ledger", "search"]);
            infrastructure("cluster_host", format!("{service}.{space}.svc.cluster.local"))
        }
        "node" => infrastructure("internal_host", aws_node(&mut scene.random)),
        "rds" => {
            let (word, id) = (names::word(&mut scene.random), shape::of("c[a-z0-9]{11}", &mut scene.random));
            infrastructure("cloud_host", format!("{word}-prod.{id}.eu-west-1.rds.amazonaws.com"))
        }
        "sid" => infrastructure("windows_sid", windows_sid(scene)),
        "domain_user" => {
            infrastructure("domain_user", format!("{}\\{}", scene.company.to_uppercase(), scene.who().user))
        }
        "db_user" => {
            let word = names::word(&mut scene.random);
            infrastructure(
                "user_name",
                format!("{word}_{}", scene.random.pick(&["app", "rw", "ro", "svc", "etl", "batch"])),
            )
        }
        "aws_account" => infrastructure("aws_account_id", shape::of("[1-9][0-9]{11}", &mut scene.random)),
        "azure_tenant_host" => infrastructure(
            "cloud_host",
            format!("{}{}.blob.core.windows.net", scene.company, scene.random.between(10, 99)),
        ),
        _ => return None,
    })
}

fn aws_node(random: &mut Random) -> String {
    format!(
        "ip-10-{}-{}-{}.eu-central-1.compute.internal",
        random.between(0, 250),
        random.between(0, 250),
        random.between(2, 250)
    )
}

/// The company's domain has one identifier; people are numbered within it.
fn windows_sid(scene: &Scene) -> String {
    let domain = scene.company.bytes().fold(7, |hash: u64, byte| hash.wrapping_mul(31) + u64::from(byte));
    let mut fixed = Random::new(domain);
    let (one, two, three) =
        (fixed.between(1 << 28, 1 << 32), fixed.between(1 << 28, 1 << 32), fixed.between(1 << 28, 1 << 32));
    format!("S-1-5-21-{one}-{two}-{three}-{}", scene.own("sid").between(1104, 61_000))
}

fn ipv6(scene: &mut Scene, any: bool) -> Vec<Piece> {
    let address = Ipv6Addr::from(*scene.random.pick(&scene.ipv6));
    let short = address.to_string();
    let spelling = match scene.random.between(0, 5) {
        0 if any => address.segments().map(|part| format!("{part:04x}")).join(":"),
        1 if any => short.to_uppercase(),
        2 if any => address.segments().map(|part| format!("{part:x}")).join(":"),
        _ => short.clone(),
    };
    spelled(Tier::Infrastructure, "ipv6", spelling, short)
}

/// A card has one spelling throughout, so that nobody must say whether two spellings are one value.
fn mac(scene: &mut Scene, between: &str) -> Vec<Piece> {
    let third = match between {
        ":" => 0,
        "-" => 1,
        _ => 2,
    };
    let cards: Vec<String> = scene.macs.iter().skip(third).step_by(3).cloned().collect();
    let digits = scene.random.pick(&cards).clone();
    let width = if between == "." { 4 } else { 2 };
    let parts: Vec<&str> =
        (0..digits.len() / width).map(|at| &digits[at * width..(at + 1) * width]).collect();
    let text = parts.join(between);
    infrastructure("mac_address", if between == "-" { text.to_uppercase() } else { text })
}
