//! From where an address can be reached. Decides what a server may make this program connect to.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

/// The network an address lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Everyone's network.
    Public,
    /// This machine.
    Loopback,
    /// A network of a house or a company: RFC 1918, unique-local, carrier-grade NAT.
    Private,
    /// The same wire only. Cloud machines find their own credentials there.
    LinkLocal,
    /// Nobody's: unspecified, multicast, broadcast, documentation, reserved.
    Unusable,
}

impl fmt::Display for Reach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Public => "the public network",
            Self::Loopback => "this machine",
            Self::Private => "a private network",
            Self::LinkLocal => "the local link, where cloud machines keep credentials",
            Self::Unusable => "no network that a server can be in",
        })
    }
}

impl Reach {
    /// Where an address lies. An IPv6 address that carries an IPv4 one is judged by what it carries.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(address) => of_v4(address),
            IpAddr::V6(address) => of_v6(address),
        }
    }
}

fn of_v4(address: Ipv4Addr) -> Reach {
    // https://www.iana.org/assignments/iana-ipv4-special-registry
    match address.octets() {
        [127, ..] => Reach::Loopback,
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] | [100, 64..=127, ..] => Reach::Private,
        [169, 254, ..] => Reach::LinkLocal,
        // 198.18.0.0/15 is for benchmarks, the /24s are documentation and protocol assignments.
        [0, ..]
        | [192, 0, 0 | 2, _]
        | [192, 88, 99, _]
        | [198, 18..=19, ..]
        | [198, 51, 100, _]
        | [203, 0, 113, _]
        | [224..=255, ..] => Reach::Unusable,
        _ => Reach::Public,
    }
}

fn of_v6(address: Ipv6Addr) -> Reach {
    if address == Ipv6Addr::LOCALHOST {
        return Reach::Loopback;
    }
    if let Some(inner) = carried_v4(address) {
        return of_v4(inner);
    }
    // https://www.iana.org/assignments/iana-ipv6-special-registry
    match address.segments() {
        [0xfe80..=0xfebf, ..] => Reach::LinkLocal,
        // Unique-local, and the site-local addresses of old.
        [0xfc00..=0xfdff | 0xfec0..=0xfeff, ..] => Reach::Private,
        // NAT64 with a prefix of the operator's own choice: what is behind it cannot be read.
        [0x64, 0xff9b, 1, ..] => Reach::Private,
        // Teredo and other protocol assignments, documentation.
        [0x2001, 0..=0x1ff | 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => Reach::Unusable,
        [0x2000..=0x3fff, ..] => Reach::Public,
        _ => Reach::Unusable,
    }
}

/// The IPv4 address inside a mapped, compatible, translated (NAT64) or 6to4 address.
fn carried_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let join = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff | 0, high, low]
        | [0, 0, 0, 0, 0xffff, 0, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, ..] => Some(join(high, low)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Destination;
    use url::Host;

    /// The reach of the host of an address, as the parser reads it.
    fn reach(host: &str) -> Reach {
        match Destination::given(&format!("http://{host}/")).unwrap().origin().host() {
            Host::Ipv4(address) => Reach::of((*address).into()),
            Host::Ipv6(address) => Reach::of((*address).into()),
            Host::Domain(name) => panic!("{host} was read as the name {name}"),
        }
    }

    #[test]
    fn every_spelling_of_an_inner_address_is_seen_through() {
        let table: &[(Reach, &[&str])] = &[
            (
                Reach::Loopback,
                &[
                    "127.0.0.1",
                    "127.1",
                    "127.255.0.9",
                    "0x7f.1",
                    "0x7f000001",
                    "2130706433",
                    "0177.0.0.1",
                    "017700000001",
                    "127.0.0.1.",
                    "[::1]",
                    "[0:0:0:0:0:0:0:1]",
                    "[::ffff:127.0.0.1]",
                    "[::ffff:7f00:1]",
                    "[::127.0.0.1]",
                    "[64:ff9b::7f00:1]",
                    "[2002:7f00:1::]",
                    "１２７.0.0.1",
                    "[::ffff:0:127.0.0.1]",
                ],
            ),
            (
                Reach::Private,
                &[
                    "10.0.0.1",
                    "10.1",
                    "0xa000001",
                    "167772161",
                    "172.16.0.1",
                    "172.31.255.255",
                    "192.168.0.1",
                    "100.64.0.1",
                    "100.127.255.255",
                    "[fc00::1]",
                    "[fd12:3456::1]",
                    "[fec0::1]",
                    "[::ffff:10.0.0.1]",
                    "[64:ff9b::a00:1]",
                    "[64:ff9b:1::1]",
                    "[2002:c0a8:1::]",
                ],
            ),
            (
                Reach::LinkLocal,
                &[
                    "169.254.169.254",
                    "2852039166",
                    "0xa9.0xfe.0xa9.0xfe",
                    "0251.0376.0251.0376",
                    "[fe80::1]",
                    "[::ffff:169.254.169.254]",
                    "[64:ff9b::a9fe:a9fe]",
                    "[2002:a9fe:a9fe::1]",
                ],
            ),
            (
                Reach::Unusable,
                &[
                    "0.0.0.0",
                    "0",
                    "224.0.0.1",
                    "239.255.255.250",
                    "255.255.255.255",
                    "240.0.0.1",
                    "192.0.2.1",
                    "198.18.0.1",
                    "198.51.100.1",
                    "203.0.113.1",
                    "[::]",
                    "[ff02::1]",
                    "[2001:db8::1]",
                    "[2001::1]",
                    "[100::1]",
                    "[::ffff:0.0.0.0]",
                ],
            ),
            (
                Reach::Public,
                &[
                    "1.1.1.1",
                    "8.8.8.8",
                    "172.15.0.1",
                    "172.32.0.1",
                    "100.63.0.1",
                    "100.128.0.1",
                    "169.253.0.1",
                    "192.169.0.1",
                    "[2606:4700::1111]",
                    "[2a00:1450::1]",
                    "[64:ff9b::808:808]",
                    "[2001:4860:4860::8888]",
                ],
            ),
        ];
        for (wanted, hosts) in table {
            for host in *hosts {
                assert_eq!(reach(host), *wanted, "{host}");
            }
        }
    }
}
