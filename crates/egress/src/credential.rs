//! What proves to a server who is asking. Goes to the origin it belongs to and nowhere else.

use crate::Origin;
use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderName, HeaderValue, header};
use std::fmt;
use tftsr_model::Sensitive;
use zeroize::Zeroizing;

/// A secret header of one origin. Cannot be printed, serialized or sent elsewhere.
///
/// ```compile_fail
/// # fn leak(credential: tftsr_egress::Credential) -> String {
/// // The value has no way out of the crate.
/// credential.value.expose().clone()
/// # }
/// ```
///
/// ```compile_fail
/// # fn leak(credential: tftsr_egress::Credential) -> String {
/// credential.to_string()
/// # }
/// ```
#[derive(Clone)]
pub struct Credential {
    origin: Origin,
    name: HeaderName,
    value: Sensitive<String>,
}

impl Credential {
    /// `authorization: Bearer …`.
    #[must_use]
    pub fn bearer(origin: &Origin, token: &Sensitive<String>) -> Self {
        Self::prefixed(origin, "Bearer ", token.expose())
    }

    /// `authorization: Basic …`.
    #[must_use]
    pub fn basic(origin: &Origin, user: &str, password: &Sensitive<String>) -> Self {
        Self::prefixed(origin, "Basic ", &basic_value(user, password))
    }

    /// A header of the server's own, e.g. `x-api-key`.
    #[must_use]
    pub fn header(origin: &Origin, name: &'static str, value: Sensitive<String>) -> Self {
        Self { origin: origin.clone(), name: HeaderName::from_static(name), value }
    }

    fn prefixed(origin: &Origin, prefix: &str, secret: &str) -> Self {
        let mut value = String::with_capacity(prefix.len() + secret.len());
        value.push_str(prefix);
        value.push_str(secret);
        Self { origin: origin.clone(), name: header::AUTHORIZATION, value: Sensitive::new(value) }
    }

    /// Whether it belongs to this origin.
    pub(crate) fn is_for(&self, origin: &Origin) -> bool {
        self.origin == *origin
    }

    /// The header; none when the secret holds bytes that no header can carry.
    pub(crate) fn to_header(&self) -> Option<(HeaderName, HeaderValue)> {
        let mut value = HeaderValue::from_str(self.value.expose()).ok()?;
        value.set_sensitive(true);
        Some((self.name.clone(), value))
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Credential({} for {})", self.name, self.origin)
    }
}

/// `base64(user:password)`, wiped when it is dropped.
pub(crate) fn basic_value(user: &str, password: &Sensitive<String>) -> Zeroizing<String> {
    let pair = Zeroizing::new(format!("{user}:{}", password.expose()));
    Zeroizing::new(STANDARD.encode(pair.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Destination;

    #[test]
    fn debug_output_names_the_header_and_never_the_secret() {
        let origin = Destination::typed("https://api.example.com").unwrap().origin().clone();
        let credential = Credential::bearer(&origin, &Sensitive::new("hunter2-token".to_owned()));
        assert_eq!(format!("{credential:?}"), "Credential(authorization for https://api.example.com:443)");
        let (name, value) = credential.to_header().unwrap();
        assert_eq!(format!("{name}: {value:?}"), "authorization: Sensitive");
    }

    #[test]
    fn another_scheme_port_or_host_is_another_origin() {
        let origin = |address| Destination::typed(address).unwrap().origin().clone();
        let credential = Credential::basic(&origin("https://a.example"), "jane", &Sensitive::new("x".into()));
        assert!(credential.is_for(&origin("https://a.example:443/deep/path")));
        for other in [
            "http://a.example:443",
            "https://a.example:444",
            "https://b.example",
            "https://a.example.evil.com",
        ] {
            assert!(!credential.is_for(&origin(other)), "{other}");
        }
    }
}
