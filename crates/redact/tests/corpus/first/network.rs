//! Addresses, hosts and accounts of the company's systems.

use super::super::labelled::Tier;
use super::super::random::Random;
use super::kinds::{Kind, Value, from_pattern, made};
use super::world::World;
use std::net::Ipv6Addr;

fn private(w: &mut World) -> Value {
    let r = &mut w.random;
    let (b, c, d) = (r.between(0, 255), r.between(0, 255), r.between(2, 254));
    Value::same(match r.between(0, 3) {
        0 => format!("192.168.{c}.{d}"),
        1 => format!("172.{}.{c}.{d}", 16 + b % 16),
        _ => format!("10.{b}.{c}.{d}"),
    })
}

fn public(w: &mut World) -> Value {
    let r = &mut w.random;
    let first = *r.pick(&[
        18, 31, 46, 52, 62, 77, 81, 85, 91, 93, 109, 145, 151, 176, 178, 185, 188, 193, 194, 212, 213, 217,
    ]);
    Value::same(format!("{first}.{}.{}.{}", r.between(20, 255), r.between(0, 255), r.between(1, 254)))
}

fn ipv6(w: &mut World) -> Value {
    let r = &mut w.random;
    let mut groups = [0_u16; 8];
    let prefix = *r.pick(&[
        [0x2a01, 0x04f8],
        [0x2a02, 0x8108],
        [0x2003, 0x00c7],
        [0x2600, 0x1f18],
        [0x2a00, 0x1450],
        [0xfd12, 0x3456],
        [0x2001, 0x0470],
    ]);
    groups[0] = prefix[0];
    groups[1] = prefix[1];
    let tail = r.between(1, 5) as usize;
    for group in groups.iter_mut().skip(8 - tail).chain([]) {
        *group = r.between(1, 0xffff) as u16;
    }
    groups[2] = r.between(1, 0xffff) as u16;
    let address = Ipv6Addr::from(groups);
    Value { spelling: ipv6_spelling(r, address), identity: address.to_string() }
}

fn ipv6_spelling(r: &mut Random, address: Ipv6Addr) -> String {
    let full: Vec<String> = address.segments().iter().map(|group| format!("{group:04x}")).collect();
    match r.between(0, 5) {
        0 => full.join(":"),
        1 => address.to_string().to_uppercase(),
        _ => address.to_string(),
    }
}

fn link_local(w: &mut World) -> Value {
    let r = &mut w.random;
    let zone = *r.pick(&["eth0", "ens5", "en0", "wlan0"]);
    let (a, b, c) = (r.between(0x200, 0xffff), r.between(0, 255), r.between(0x1000, 0xffff));
    Value::same(format!("fe80::{a:x}:{b:x}ff:fe{:02x}:{c:x}%{zone}", b % 200))
}

fn mapped(w: &mut World) -> Value {
    let address = if w.random.one_in(2) { private(w) } else { public(w) };
    Value::same(format!("::ffff:{}", address.spelling))
}

fn mac(w: &mut World) -> Value {
    let r = &mut w.random;
    let maker = *r.pick(&[
        "00:1b:21", "3c:22:fb", "b8:27:eb", "f4:5c:89", "00:50:56", "d8:bb:c1", "a4:83:e7", "02:42:ac",
    ]);
    let hex = format!("{maker}:{}", from_pattern(r, "{x*2}:{x*2}:{x*2}"));
    let bare = hex.replace(':', "");
    let spelling = match r.between(0, 5) {
        0 => hex.replace(':', "-").to_uppercase(),
        1 => bare
            .as_bytes()
            .chunks(4)
            .map(|c| String::from_utf8_lossy(c).into_owned())
            .collect::<Vec<_>>()
            .join("."),
        _ => hex.clone(),
    };
    Value { spelling, identity: hex }
}

const ROLES: &str = "db pg mysql redis kafka es mongo api web app auth billing search cache queue ldap dc mail vpn proxy lb nfs \
    backup jenkins vault consul grafana prom elastic rabbit minio etl batch edge gw bastion git artifact license print";

/// The name of a machine without its zone.
fn machine(r: &mut Random) -> String {
    let roles: Vec<&str> = ROLES.split_whitespace().collect();
    let role = *r.pick(&roles);
    let place = *r.pick(&["prod", "stg", "fra", "ams", "dub", "iad", "par", "waw", "lon", "hel"]);
    match r.between(0, 3) {
        0 => format!("{role}-{place}-{:02}", r.between(1, 48)),
        1 => format!("{place}-{role}{}", r.between(1, 99)),
        2 => format!("{role}{:02}-{place}{}", r.between(1, 60), r.between(1, 4)),
        _ => format!("{place}{}-{role}-{:03}", r.between(1, 9), r.between(1, 240)),
    }
}

fn internal_host(w: &mut World) -> Value {
    let zone = w.random.pick(&w.company.zones).clone();
    let machine = machine(&mut w.random);
    Value::same(if w.random.one_in(7) {
        let spaces = ["payments", "checkout", "identity", "data", "core"];
        let (service, space) = (machine.replace(|c: char| c.is_ascii_digit(), ""), w.random.pick(&spaces));
        format!("{}svc-{}.{space}.svc.cluster.local", service, w.random.between(1, 30))
    } else {
        format!("{machine}.{zone}")
    })
}

fn netbios(w: &mut World) -> Value {
    let name = match w.random.between(0, 2) {
        0 => from_pattern(&mut w.random, "WIN-{U*11}"),
        1 => from_pattern(&mut w.random, "DESKTOP-{U*7}"),
        _ => machine(&mut w.random).to_uppercase(),
    };
    Value::same(name)
}

fn windows_account(w: &mut World) -> Value {
    Value::same(format!("{}\\{}", w.company.windows_domain, w.person().user))
}

const INFRA: Tier = Tier::Infrastructure;

#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    made(INFRA, "ipv4_private", private, &["bind address", "node ip", "gateway ip", "dns server"],
        &["connection from «» refused", "upstream «»:8080 timed out", "dial tcp «»:5432: connect: connection refused", "health check of «» failed 3 times", "moved partition 7 from «» to «ipv4_private#2»"]),
    made(INFRA, "ipv4_public", public, &["client ip", "remote addr", "x forwarded for"], &["rate limit hit by «»", "blocked «» (country=BR)", "X-Forwarded-For: «», «ipv4_private»"]),
    made(INFRA, "ipv6", ipv6, &["ipv6 address", "client ip"], &["connect to [«»]:443 failed: No route to host", "client «» banned for 600 s", "new peer «»"]),
    made(INFRA, "ipv6_link_local", link_local, &[], &["bound to «»", "neighbour «» is unreachable"]),
    made(INFRA, "ipv4_mapped_ipv6", mapped, &["remote address"], &["request from «» took 1204 ms", "closed socket of «»"]),
    made(INFRA, "mac_address", mac, &["mac address", "hw addr"], &["DHCPDISCOVER from «» via eth1", "port security violation by «» on Gi1/0/12", "duplicate address seen, MAC «»"]),
    made(INFRA, "internal_host", internal_host, &["db host", "hostname", "redis host", "smtp host", "ldap url host"],
        &["lookup «» on «ipv4_private»:53: no such host", "failover: new primary is «»", "GET http://«»:9200/_cluster/health 503", "certificate of «» expires in 9 days", "replica «» lags 14 s"]),
    made(INFRA, "netbios_host", netbios, &["computer name", "workstation", "machine name"], &["Workstation Name: «»", "computer=«» joined", "host=«» went silent for 5m"]),
    made(INFRA, "syslog_host", |w| Value::same(machine(&mut w.random)), &[], &[]),
    made(INFRA, "windows_sid", |w| Value::same(from_pattern(&mut w.random, "S-1-5-21-{d*9}-1{d*9}-2{d*8}-11{d*2}")), &["user sid", "object sid"], &["Security ID: «»", "profile «» could not be unloaded"]),
    made(INFRA, "windows_account", windows_account, &["run as", "service account name"], &["Logon failure for «»", "Access denied: «» on share Finance$"]),
    made(INFRA, "user_name", |w| Value::same(w.person().user.clone()), &["username", "user", "login", "db user"],
        &["Accepted publickey for «» from «ipv4_private» port 52144 ssh2", "user=«» logged in", "login: «» succeeded", "session opened for user «»", "permission denied for user «»"]),
    made(INFRA, "path_user", |w| Value::same(w.person().user.clone()), &[], &["cannot open /home/«»/.ssh/config: Permission denied", "C:\\Users\\«»\\AppData\\Local\\Temp\\build.log is locked", "File \"/Users/«»/src/shop/manage.py\", line 22"]),
    made(INFRA, "aws_account_id", |w| Value::same(from_pattern(&mut w.random, "{d*12}")), &["aws account id"],
        &["AccessDenied: arn:aws:iam::«»:role/deploy is not authorized to perform sts:AssumeRole", "pulling «».dkr.ecr.eu-central-1.amazonaws.com/shop:1.18.2", "queue arn:aws:sqs:eu-west-1:«»:orders-dlq has 12 messages"]),
];
