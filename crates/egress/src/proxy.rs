//! Through which proxy a request goes: settings and the variables that every tool reads.

use crate::{AddressError, Destination, NetworkError, Origin, Reach, Scheme};
use std::net::IpAddr;
use tftsr_model::Sensitive;
use url::Host;

/// Proxies as a person or the environment named them.
#[derive(Debug, Clone, Default)]
pub struct ProxySettings {
    /// For `http://` addresses, e.g. `http://proxy.example.com:3128`.
    pub http: Option<String>,
    /// For `https://` addresses.
    pub https: Option<String>,
    /// Hosts that are reached without a proxy, with commas between them: `.corp.example, 10.0.0.0/8`.
    pub no_proxy: String,
    /// Who signs in to the proxy.
    pub sign_in: Option<ProxySignIn>,
}

/// Name and password for a proxy.
#[derive(Debug, Clone)]
pub struct ProxySignIn {
    /// The user's name.
    pub user: String,
    /// Sent to the proxy alone, in `proxy-authorization`.
    pub password: Sensitive<String>,
}

impl ProxySettings {
    /// What the variables `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` say; lower case goes first.
    ///
    /// A user name and password inside such an address become the sign-in.
    #[must_use]
    pub fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Self {
        let read = |name: &str| {
            let lower = variable(&name.to_ascii_lowercase());
            lower
                .or_else(|| variable(name))
                .map(|text| text.trim().to_owned())
                .filter(|text| !text.is_empty())
        };
        let all = read("ALL_PROXY");
        let mut settings = Self {
            http: read("HTTP_PROXY").or_else(|| all.clone()),
            https: read("HTTPS_PROXY").or(all),
            no_proxy: read("NO_PROXY").unwrap_or_default(),
            sign_in: None,
        };
        settings.take_sign_in();
        settings
    }

    /// Takes `user:password@` out of the addresses.
    fn take_sign_in(&mut self) {
        for address in [&mut self.https, &mut self.http].into_iter().flatten() {
            let Ok(mut url) = url::Url::parse(&with_scheme(address)) else { continue };
            if url.username().is_empty() && url.password().is_none() {
                continue;
            }
            let sign_in = ProxySignIn {
                user: decoded(url.username()),
                password: Sensitive::new(decoded(url.password().unwrap_or_default())),
            };
            self.sign_in.get_or_insert(sign_in);
            // Only an address without a host refuses this, and that one is refused later by name.
            let _ = (url.set_username(""), url.set_password(None));
            *address = url.to_string();
        }
    }
}

fn decoded(text: &str) -> String {
    let views = crate::decode::Layer::Percent.views(text.replace('+', "%2B").as_bytes(), text.len()).next();
    views.and_then(|view| String::from_utf8(view.bytes).ok()).unwrap_or_else(|| text.to_owned())
}

/// `proxy:3128` is what people write; it means HTTP.
fn with_scheme(address: &str) -> String {
    if address.contains("://") { address.to_owned() } else { format!("http://{address}") }
}

/// The proxies, parsed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Proxies {
    http: Option<Origin>,
    https: Option<Origin>,
    exceptions: Vec<Exception>,
    sign_in: Option<ProxySignIn>,
}

impl Proxies {
    pub(crate) fn parse(settings: &ProxySettings) -> Result<Self, NetworkError> {
        let exceptions = settings.no_proxy.split([',', ' ']).map(str::trim).filter(|text| !text.is_empty());
        Ok(Self {
            http: settings.http.as_deref().map(origin).transpose()?,
            https: settings.https.as_deref().map(origin).transpose()?,
            exceptions: exceptions.map(Exception::parse).collect(),
            sign_in: settings.sign_in.clone(),
        })
    }

    /// The proxy on the way to a server, if there is one. This machine is reached directly: behind a proxy its address
    /// would be the proxy's own.
    pub(crate) fn to(&self, server: &Origin) -> Option<&Origin> {
        if is_this_machine(server) {
            return None;
        }
        let proxy = match server.scheme() {
            Scheme::Http => self.http.as_ref(),
            Scheme::Https => self.https.as_ref(),
        };
        proxy.filter(|_| !self.exceptions.iter().any(|exception| exception.covers(server)))
    }

    pub(crate) fn sign_in(&self) -> Option<&ProxySignIn> {
        self.sign_in.as_ref()
    }
}

fn origin(address: &str) -> Result<Origin, NetworkError> {
    match Destination::typed(&with_scheme(address)) {
        Ok(destination) => Ok(destination.origin().clone()),
        Err(AddressError::Scheme { scheme }) => Err(NetworkError::ProxyScheme { scheme }),
        Err(source) => Err(NetworkError::Proxy { source }),
    }
}

/// One entry of the list of hosts without a proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Exception {
    Everything,
    /// A name and all names below it.
    Name(String, Option<u16>),
    /// An address and how many of its bits count.
    Network(IpAddr, u8, Option<u16>),
}

impl Exception {
    fn parse(text: &str) -> Self {
        if text == "*" {
            return Self::Everything;
        }
        if let Some((address, bits)) = text.split_once('/')
            && let (Ok(address), Ok(bits)) = (address.parse(), bits.parse())
        {
            return Self::Network(address, bits, None);
        }
        if let Ok(address) = text.trim_matches(['[', ']']).parse::<IpAddr>() {
            return Self::Network(address, 128, None);
        }
        let (host, port) = match text.rsplit_once(':').map(|(host, port)| (host, port.parse().ok())) {
            Some((host, port @ Some(_))) => (host, port),
            _ => (text, None),
        };
        match host.trim_matches(['[', ']']).parse::<IpAddr>() {
            Ok(address) => Self::Network(address, 128, port),
            Err(_) => {
                let name = host.trim_start_matches('*').trim_matches('.').to_ascii_lowercase();
                Self::Name(name, port)
            }
        }
    }

    fn covers(&self, server: &Origin) -> bool {
        let is_port = |port: &Option<u16>| port.is_none_or(|port| port == server.port());
        match (self, server.host()) {
            (Self::Everything, _) => true,
            (Self::Name(name, port), Host::Domain(_)) => {
                is_port(port) && is_at_or_below(&server.host_name(), name)
            }
            (Self::Network(network, bits, port), Host::Ipv4(address)) => {
                is_port(port) && is_within((*address).into(), *network, *bits)
            }
            (Self::Network(network, bits, port), Host::Ipv6(address)) => {
                is_port(port) && is_within((*address).into(), *network, *bits)
            }
            _ => false,
        }
    }
}

fn is_this_machine(server: &Origin) -> bool {
    match server.host() {
        Host::Domain(_) => is_at_or_below(&server.host_name(), "localhost"),
        Host::Ipv4(address) => Reach::of((*address).into()) == Reach::Loopback,
        Host::Ipv6(address) => Reach::of((*address).into()) == Reach::Loopback,
    }
}

fn is_at_or_below(name: &str, above: &str) -> bool {
    name == above || name.strip_suffix(above).is_some_and(|rest| rest.ends_with('.'))
}

fn is_within(address: IpAddr, network: IpAddr, bits: u8) -> bool {
    let same = |left: u128, right: u128, width: u32| {
        let drop = width.saturating_sub(u32::from(bits));
        left.checked_shr(drop).unwrap_or(0) == right.checked_shr(drop).unwrap_or(0)
    };
    match (address, network) {
        (IpAddr::V4(left), IpAddr::V4(right)) => same(u32::from(left).into(), u32::from(right).into(), 32),
        (IpAddr::V6(left), IpAddr::V6(right)) => same(left.into(), right.into(), 128),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(address: &str) -> Origin {
        Destination::typed(address).unwrap().origin().clone()
    }

    #[test]
    fn variables_are_read_as_other_tools_read_them() {
        let settings = ProxySettings::from_variables(|name| match name {
            "http_proxy" => Some("lower:1".into()),
            "HTTP_PROXY" => Some("upper:1".into()),
            "ALL_PROXY" => Some("http://jane%40corp:p%40ss+word@all.example:3128".into()),
            "NO_PROXY" => Some(" localhost,10.0.0.0/8 ".into()),
            _ => None,
        });
        assert_eq!(settings.http.as_deref(), Some("lower:1"));
        assert_eq!(settings.https.as_deref(), Some("http://all.example:3128/"));
        assert_eq!(settings.no_proxy, "localhost,10.0.0.0/8");
        let sign_in = settings.sign_in.unwrap();
        assert_eq!((sign_in.user.as_str(), sign_in.password.expose().as_str()), ("jane@corp", "p@ss+word"));
        assert!(!format!("{sign_in:?}").contains("p@ss"));
        let none = ProxySettings::from_variables(|_| Some("  ".into()));
        assert!(none.http.is_none() && none.https.is_none());
    }

    #[test]
    fn hosts_of_the_list_are_reached_without_a_proxy() {
        let table = [
            ("corp.example", "https://corp.example", true),
            ("corp.example", "https://wiki.corp.example", true),
            (".corp.example", "https://wiki.corp.example", true),
            ("*.corp.example", "https://wiki.corp.example", true),
            ("CORP.example", "https://wiki.corp.EXAMPLE.", true),
            ("corp.example", "https://evilcorp.example", false),
            ("corp.example:8443", "https://corp.example", false),
            ("corp.example:8443", "https://corp.example:8443", true),
            ("10.0.0.0/8", "http://10.200.3.4", true),
            ("10.0.0.0/8", "http://11.0.0.1", false),
            ("192.168.1.7", "http://192.168.1.7:9000", true),
            ("192.168.1.7:80", "http://192.168.1.7:9000", false),
            ("fd00::/8", "http://[fd12::1]", true),
            ("::1", "http://[::1]:8080", true),
            ("0.0.0.0/0", "http://8.8.8.8", true),
            ("*", "https://anything.example", true),
            ("", "https://anything.example", false),
            ("", "http://localhost:11434", true),
            ("", "http://127.0.0.1:11434", true),
            ("", "http://[::ffff:127.0.0.1]:11434", true),
            ("", "https://localhost.example", false),
            ("a.example, b.example", "https://b.example", true),
            ("a.example b.example", "https://b.example", true),
        ];
        for (no_proxy, address, is_direct) in table {
            let settings = ProxySettings {
                http: Some("proxy:3128".into()),
                https: Some("proxy:3128".into()),
                no_proxy: no_proxy.into(),
                sign_in: None,
            };
            let proxies = Proxies::parse(&settings).unwrap();
            assert_eq!(proxies.to(&server(address)).is_none(), is_direct, "{no_proxy} {address}");
        }
    }

    #[test]
    fn a_proxy_that_cannot_be_used_is_refused_by_name() {
        let refused = |address: &str| {
            let settings = ProxySettings { https: Some(address.into()), ..ProxySettings::default() };
            Proxies::parse(&settings).unwrap_err()
        };
        assert!(
            matches!(refused("socks5://proxy:1080"), NetworkError::ProxyScheme { scheme } if scheme == "socks5")
        );
        assert!(matches!(refused("http://jane:secret@proxy"), NetworkError::Proxy { .. }));
    }
}
