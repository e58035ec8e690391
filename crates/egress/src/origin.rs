//! Where bytes may go: the origin of a server, and the destination somebody named.

use std::fmt;
use url::{Host, Url};

/// Longest address that is taken, in bytes.
const ADDRESS_BYTES_MAX: usize = 8 * 1024;

/// The two ways of speaking HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// In the clear.
    Http,
    /// Inside TLS.
    Https,
}

impl Scheme {
    /// As it stands in an address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    const fn default_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

/// A server as credentials know it: scheme, host and port.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Origin {
    scheme: Scheme,
    host: Host<String>,
    port: u16,
}

impl Origin {
    /// How it is spoken to.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The host, a name in lower case or an address.
    #[must_use]
    pub fn host(&self) -> &Host<String> {
        &self.host
    }

    /// The port, also where it is the scheme's own.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The host as name lookup and certificates spell it: an IPv6 address without brackets.
    #[must_use]
    pub fn host_name(&self) -> String {
        match &self.host {
            Host::Domain(name) => name.trim_end_matches('.').to_owned(),
            Host::Ipv4(address) => address.to_string(),
            Host::Ipv6(address) => address.to_string(),
        }
    }

    /// The value of the `host` header: with the port unless it is the scheme's own.
    pub(crate) fn authority(&self) -> String {
        if self.port == self.scheme.default_port() {
            self.host.to_string()
        } else {
            self.authority_with_port()
        }
    }

    /// Host and port, as a proxy wants them.
    pub(crate) fn authority_with_port(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Whether `other` is the same server, or the same host where plain HTTP only points to its TLS side.
    pub(crate) fn is_same_server(&self, other: &Self) -> bool {
        let is_upgrade = (self.scheme, self.port, other.scheme, other.port)
            == (Scheme::Http, Scheme::Http.default_port(), Scheme::Https, Scheme::Https.default_port());
        self == other || (self.host == other.host && is_upgrade)
    }

    fn of(url: &Url) -> Result<Self, AddressError> {
        let scheme = match url.scheme() {
            "http" => Scheme::Http,
            "https" => Scheme::Https,
            other => return Err(AddressError::Scheme { scheme: other.to_owned() }),
        };
        let host = url.host().ok_or(AddressError::NoHost)?.to_owned();
        Ok(Self { scheme, host, port: url.port().unwrap_or(scheme.default_port()) })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme.as_str(), self.authority_with_port())
    }
}

/// Who named a host. It decides which networks the host may lie in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedBy {
    /// A person typed it: it may be on this machine or in a private network.
    Person,
    /// A redirect, a server or a document: it must be reachable by everyone.
    Other,
}

/// An address that bytes can be sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    origin: Origin,
    /// Beginning with `/`, percent-encoded.
    path: String,
    /// Without `?`.
    query: Option<String>,
    named_by: NamedBy,
}

impl Destination {
    /// An address that a person typed. It has no query: what varies is added as sealed parts.
    ///
    /// ```
    /// # use tftsr_egress::Destination;
    /// assert!(Destination::typed("http://192.168.1.9:11434/v1").is_ok());
    /// assert!(Destination::typed("ftp://example.com").is_err());
    /// ```
    ///
    /// # Errors
    /// [`AddressError`] says what about it cannot be used.
    pub fn typed(address: &str) -> Result<Self, AddressError> {
        let url = parse(address)?;
        if url.query().is_some() {
            return Err(AddressError::Query);
        }
        Self::of(&url, NamedBy::Person)
    }

    /// An address that a server or a document named. It may have a query, and may not lead inside.
    ///
    /// # Errors
    /// [`AddressError`] says what about it cannot be used.
    pub fn given(address: &str) -> Result<Self, AddressError> {
        Self::of(&parse(address)?, NamedBy::Other)
    }

    /// Where a `Location` leads from here. The new place is a person's word only while the server stays the same.
    pub(crate) fn redirected(&self, location: &str) -> Result<Self, AddressError> {
        let here = format!("{}{}", self.origin, self.path);
        let base = Url::parse(&here).map_err(|_| AddressError::Malformed)?;
        if location.len() > ADDRESS_BYTES_MAX {
            return Err(AddressError::TooLong);
        }
        let url = base.join(location).map_err(|_| AddressError::Malformed)?;
        let mut next = Self::of(&url, NamedBy::Other)?;
        if self.origin.is_same_server(&next.origin) {
            next.named_by = self.named_by;
        }
        Ok(next)
    }

    /// The server's first page: nothing of the path goes along.
    #[must_use]
    pub fn root(&self) -> Self {
        Self { path: "/".to_owned(), query: None, ..self.clone() }
    }

    /// The server.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Who named it.
    #[must_use]
    pub fn named_by(&self) -> NamedBy {
        self.named_by
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn query(&self) -> Option<&str> {
        self.query.as_deref()
    }

    fn of(url: &Url, named_by: NamedBy) -> Result<Self, AddressError> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::UserInfo);
        }
        let origin = Origin::of(url)?;
        Ok(Self { origin, path: url.path().to_owned(), query: url.query().map(str::to_owned), named_by })
    }
}

fn parse(address: &str) -> Result<Url, AddressError> {
    if address.len() > ADDRESS_BYTES_MAX {
        return Err(AddressError::TooLong);
    }
    match Url::parse(address.trim()) {
        Ok(url) => Ok(url),
        Err(url::ParseError::RelativeUrlWithoutBase) => Err(AddressError::NoScheme),
        Err(url::ParseError::EmptyHost) => Err(AddressError::NoHost),
        Err(_) => Err(AddressError::Malformed),
    }
}

/// Why an address cannot be used. Never repeats the address: it can hold a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// It does not parse.
    #[error("this is not a web address")]
    Malformed,
    /// It does not begin with a scheme.
    #[error("the address does not begin with https:// or http://")]
    NoScheme,
    /// It begins with another scheme.
    #[error("addresses that begin with {scheme}: are not supported")]
    Scheme {
        /// The scheme as given.
        scheme: String,
    },
    /// It names no host.
    #[error("the address names no host")]
    NoHost,
    /// It holds a user name or a password.
    #[error("the address holds a user name or a password")]
    UserInfo,
    /// A typed address has a query.
    #[error("the address has a part after \"?\"")]
    Query,
    /// It is longer than any real one.
    #[error("the address is longer than {ADDRESS_BYTES_MAX} bytes")]
    TooLong,
}

impl AddressError {
    /// The next step.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::UserInfo => "leave it out of the address; credentials are kept apart and encrypted",
            Self::Query => "leave out \"?\" and what follows",
            _ => "give an address such as https://wiki.example.com/rest",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_plain_web_address_is_refused_and_not_repeated() {
        let table = [
            ("wiki.example.com", AddressError::NoScheme),
            ("ftp://example.com", AddressError::Scheme { scheme: "ftp".into() }),
            ("file:///etc/passwd", AddressError::Scheme { scheme: "file".into() }),
            ("https://jane:hunter2@example.com", AddressError::UserInfo),
            ("https://example.com/?token=1", AddressError::Query),
            ("https://", AddressError::NoHost),
            ("https://exa mple.com", AddressError::Malformed),
            ("https://256.256.256.256", AddressError::Malformed),
        ];
        for (address, wanted) in table {
            assert_eq!(Destination::typed(address).unwrap_err(), wanted, "{address}");
        }
        assert!(!AddressError::UserInfo.to_string().contains("hunter2"));
    }

    #[test]
    fn an_address_keeps_the_word_of_a_person_only_on_the_same_server() {
        let typed = Destination::typed("http://10.0.0.5/wiki").unwrap();
        let table = [
            ("/login", NamedBy::Person),
            ("http://10.0.0.5/login?x=1", NamedBy::Person),
            ("https://10.0.0.5/", NamedBy::Person),
            ("http://10.0.0.5:6379/", NamedBy::Other),
            ("//10.0.0.6/", NamedBy::Other),
            ("http://169.254.169.254/latest/meta-data", NamedBy::Other),
        ];
        for (location, wanted) in table {
            assert_eq!(typed.redirected(location).unwrap().named_by(), wanted, "{location}");
        }
    }

    #[test]
    fn an_origin_is_spelled_with_its_port() {
        let origin = |address| Destination::typed(address).unwrap().origin().clone();
        assert_eq!(origin("https://Example.COM/a").to_string(), "https://example.com:443");
        assert_eq!(origin("http://[::1]:8080").to_string(), "http://[::1]:8080");
        assert_eq!(origin("https://example.com:443").authority(), "example.com");
        assert_eq!(origin("https://example.com:8443").authority(), "example.com:8443");
    }
}
