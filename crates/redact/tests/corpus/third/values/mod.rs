//! What stands at a place of a template, by name; one module for each family.

mod checks;
mod digests;
mod finance;
mod harmless;
mod ids;
mod keys;
pub mod names;
pub mod network;
mod passwords;
mod people;
mod places;
mod shape;
mod times;
mod tokens;
mod vocabulary;

use super::scene::Scene;
use super::template::Piece;

type Maker = fn(&str, &mut Scene) -> Option<Vec<Piece>>;

const FAMILIES: &[Maker] = &[
    people::make,
    ids::make,
    finance::make,
    network::make,
    passwords::make,
    tokens::make,
    keys::make,
    times::make,
    harmless::make,
];

/// The pieces of a value of this name.
pub fn make(name: &str, scene: &mut Scene) -> Vec<Piece> {
    FAMILIES
        .iter()
        .find_map(|family| family(name, scene))
        .unwrap_or_else(|| panic!("nothing is called «{name}»"))
}
