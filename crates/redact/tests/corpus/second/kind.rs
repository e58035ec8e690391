//! What a type of value is to the templates: a name, a tier and a way to make one.

use super::super::labelled::Tier;
use super::world::World;

/// A value: how it is written, and what it is apart from that.
#[derive(Debug, Clone)]
pub struct Value {
    pub spelling: String,
    pub identity: String,
}

impl Value {
    pub fn spelled(spelling: String, identity: String) -> Self {
        Self { spelling, identity }
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self { identity: value.clone(), spelling: value }
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::from(value.to_owned())
    }
}

/// One type of value.
pub struct Kind {
    pub name: &'static str,
    pub tier: Tier,
    pub make: fn(&mut World) -> Value,
    /// Whether an earlier value may come again; those out of a pool recur by themselves.
    pub recurs: bool,
}

pub const fn secret(name: &'static str, make: fn(&mut World) -> Value) -> Kind {
    Kind { name, tier: Tier::Secret, make, recurs: true }
}

pub const fn person(name: &'static str, make: fn(&mut World) -> Value) -> Kind {
    Kind { name, tier: Tier::Person, make, recurs: true }
}

/// A datum of the person that a line is about.
pub const fn of_person(name: &'static str, make: fn(&mut World) -> Value) -> Kind {
    Kind { name, tier: Tier::Person, make, recurs: false }
}

pub const fn infrastructure(name: &'static str, make: fn(&mut World) -> Value) -> Kind {
    Kind { name, tier: Tier::Infrastructure, make, recurs: false }
}

pub const fn harmless(name: &'static str, make: fn(&mut World) -> Value) -> Kind {
    Kind { name, tier: Tier::Harmless, make, recurs: false }
}

/// All types; a name that is not among them is a mistake in a template.
pub fn find(name: &str) -> &'static Kind {
    let families = [
        super::cloud_keys::KINDS,
        super::saas_tokens::KINDS,
        super::credentials::KINDS,
        super::hashes_and_keys::KINDS,
        super::contact::KINDS,
        super::national_ids::KINDS,
        super::national_ids_more::KINDS,
        super::finance::KINDS,
        super::network::KINDS,
        super::harmless::KINDS,
        super::harmless_words::KINDS,
    ];
    families
        .into_iter()
        .flatten()
        .find(|kind| kind.name == name)
        .unwrap_or_else(|| panic!("no type of value is called {name}"))
}
