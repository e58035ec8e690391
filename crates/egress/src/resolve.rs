//! From a host to addresses that may be connected to. What was checked is what is dialled: a second lookup,
//! which could answer something else, does not happen.

use crate::{EgressError, NamedBy, Origin, Reach, audit::BoxFuture};
use std::{
    io,
    net::{IpAddr, SocketAddr},
};
use url::Host;

/// How many addresses of one host are tried.
const ADDRESSES_MAX: usize = 4;
/// Endings of names that only an inner network resolves.
const INNER_ENDINGS: &[&str] =
    &["localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa"];

/// Turns a name into addresses.
pub trait Resolve: Send + Sync {
    /// All addresses of a name, in the order in which they should be tried.
    fn resolve<'a>(&'a self, name: &'a str, port: u16) -> BoxFuture<'a, io::Result<Vec<SocketAddr>>>;
}

/// The operating system's own lookup.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemResolver;

impl Resolve for SystemResolver {
    fn resolve<'a>(&'a self, name: &'a str, port: u16) -> BoxFuture<'a, io::Result<Vec<SocketAddr>>> {
        Box::pin(async move { Ok(tokio::net::lookup_host((name, port)).await?.collect()) })
    }
}

/// The addresses of a server, all of them allowed for who named it.
///
/// One forbidden address forbids the host: a server that answers with both is playing.
pub(crate) async fn allowed_addresses(
    resolver: &dyn Resolve,
    origin: &Origin,
    named_by: NamedBy,
) -> Result<Vec<SocketAddr>, EgressError> {
    let addresses = match address_of(origin) {
        Some(address) => vec![SocketAddr::new(address, origin.port())],
        None => look_up(resolver, origin).await?,
    };
    for address in &addresses {
        check(origin, address.ip(), named_by)?;
    }
    Ok(addresses)
}

/// What can be checked of a server that a proxy will resolve: its own spelling, and this machine's answer where
/// it has one. The proxy's answer cannot be seen, let alone pinned.
pub(crate) async fn check_behind_proxy(
    resolver: &dyn Resolve,
    origin: &Origin,
    named_by: NamedBy,
) -> Result<(), EgressError> {
    if let Some(address) = address_of(origin) {
        return check(origin, address, named_by);
    }
    if named_by == NamedBy::Person {
        return Ok(());
    }
    let name = origin.host_name();
    if is_inner_name(&name) {
        return Err(forbidden(origin, Reach::Private));
    }
    // Behind a proxy, this machine often cannot resolve outer names at all.
    let addresses = resolver.resolve(&name, origin.port()).await.unwrap_or_default();
    addresses.iter().try_for_each(|address| check(origin, address.ip(), named_by))
}

/// The addresses of a proxy, which settings or the environment named.
pub(crate) async fn proxy_addresses(
    resolver: &dyn Resolve,
    proxy: &Origin,
) -> Result<Vec<SocketAddr>, EgressError> {
    allowed_addresses(resolver, proxy, NamedBy::Person).await
}

/// Whether a server is on this machine or in a private network by its spelling or by this machine's lookup.
pub(crate) fn is_inner(addresses: &[SocketAddr]) -> bool {
    let inner = |address: &SocketAddr| matches!(Reach::of(address.ip()), Reach::Loopback | Reach::Private);
    !addresses.is_empty() && addresses.iter().all(inner)
}

fn address_of(origin: &Origin) -> Option<IpAddr> {
    match origin.host() {
        Host::Ipv4(address) => Some((*address).into()),
        Host::Ipv6(address) => Some((*address).into()),
        Host::Domain(_) => None,
    }
}

async fn look_up(resolver: &dyn Resolve, origin: &Origin) -> Result<Vec<SocketAddr>, EgressError> {
    let host = origin.host_name();
    match resolver.resolve(&host, origin.port()).await {
        Ok(addresses) if addresses.is_empty() => Err(EgressError::NoSuchHost { host, source: None }),
        Ok(mut addresses) => {
            addresses.truncate(ADDRESSES_MAX);
            Ok(addresses)
        }
        Err(source) => Err(EgressError::NoSuchHost { host, source: Some(source) }),
    }
}

fn check(origin: &Origin, address: IpAddr, named_by: NamedBy) -> Result<(), EgressError> {
    let reach = Reach::of(address);
    let is_allowed = match reach {
        Reach::Public => true,
        Reach::Loopback | Reach::Private => named_by == NamedBy::Person,
        Reach::LinkLocal | Reach::Unusable => false,
    };
    if is_allowed { Ok(()) } else { Err(forbidden(origin, reach)) }
}

fn forbidden(origin: &Origin, reach: Reach) -> EgressError {
    EgressError::Forbidden { host: origin.host_name(), reach }
}

fn is_inner_name(name: &str) -> bool {
    let ends = |ending: &str| name.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.'));
    !name.contains('.') || INNER_ENDINGS.iter().any(|ending| ends(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Destination;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Answers each lookup with the next of its answers: what an attacker's name server does.
    struct Rebinding {
        answers: Vec<Vec<&'static str>>,
        lookups: AtomicUsize,
    }

    impl Rebinding {
        fn answering(answers: &[&[&'static str]]) -> Self {
            let answers = answers.iter().map(|answer| answer.to_vec()).collect();
            Self { answers, lookups: AtomicUsize::new(0) }
        }
    }

    impl Resolve for Rebinding {
        fn resolve<'a>(&'a self, _: &'a str, port: u16) -> BoxFuture<'a, io::Result<Vec<SocketAddr>>> {
            let turn = self.lookups.fetch_add(1, Ordering::SeqCst);
            let answer = self.answers.get(turn).unwrap_or_else(|| panic!("lookup {turn} was not expected"));
            let addresses = answer.iter().map(|ip| SocketAddr::new(ip.parse().unwrap(), port)).collect();
            Box::pin(async move { Ok(addresses) })
        }
    }

    fn origin(host: &str) -> Origin {
        Destination::given(&format!("https://{host}")).unwrap().origin().clone()
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_is_refused_unless_a_person_typed_it() {
        for inner in ["127.0.0.1", "10.0.0.8", "::1", "fd00::1", "::ffff:192.168.0.1", "100.64.1.1"] {
            let resolver = Rebinding::answering(&[&[inner], &[inner]]);
            let named = |by| allowed_addresses(&resolver, &ORIGIN, by);
            static ORIGIN: std::sync::LazyLock<Origin> =
                std::sync::LazyLock::new(|| origin("rebind.example"));
            assert!(named(NamedBy::Other).await.is_err(), "{inner}");
            assert!(named(NamedBy::Person).await.is_ok(), "{inner}");
        }
    }

    #[tokio::test]
    async fn the_metadata_address_is_refused_whoever_names_it() {
        for named_by in [NamedBy::Person, NamedBy::Other] {
            let resolver = Rebinding::answering(&[&["169.254.169.254"]]);
            let refused = allowed_addresses(&resolver, &origin("meta.example"), named_by).await;
            assert!(matches!(refused, Err(EgressError::Forbidden { reach: Reach::LinkLocal, .. })));
        }
    }

    #[tokio::test]
    async fn one_inner_address_among_outer_ones_refuses_the_host() {
        let resolver = Rebinding::answering(&[&["93.184.216.34", "127.0.0.1"]]);
        assert!(allowed_addresses(&resolver, &origin("mixed.example"), NamedBy::Other).await.is_err());
    }

    #[tokio::test]
    async fn a_host_is_looked_up_once_and_the_answer_is_what_is_dialled() {
        let resolver = Rebinding::answering(&[&["93.184.216.34"], &["127.0.0.1"]]);
        let addresses =
            allowed_addresses(&resolver, &origin("rebind.example"), NamedBy::Other).await.unwrap();
        assert_eq!(addresses, ["93.184.216.34:443".parse::<SocketAddr>().unwrap()]);
        assert_eq!(resolver.lookups.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn behind_a_proxy_inner_spellings_and_inner_answers_are_refused() {
        let refused = [
            ("localhost", "8.8.8.8"),
            ("vault.corp", "8.8.8.8"),
            ("db", "8.8.8.8"),
            ("x.example", "10.0.0.1"),
        ];
        for (host, answer) in refused {
            let resolver = Rebinding::answering(&[&[answer]]);
            assert!(check_behind_proxy(&resolver, &origin(host), NamedBy::Other).await.is_err(), "{host}");
        }
        let unresolvable = Rebinding::answering(&[&[]]);
        assert!(check_behind_proxy(&unresolvable, &origin("api.example.com"), NamedBy::Other).await.is_ok());
        let nobody = Rebinding::answering(&[]);
        assert!(check_behind_proxy(&nobody, &origin("10.0.0.1"), NamedBy::Other).await.is_err());
        assert!(check_behind_proxy(&nobody, &origin("169.254.169.254"), NamedBy::Person).await.is_err());
    }
}
