//! A corpus by somebody who has not seen the rules: logs of one company as an engineer on call would drop them.
//!
//! Values are made by their `kind`s, lines are templates (`fill`), files are `recipe`s by families of formats.

mod applications;
mod cloud_keys;
mod clouds;
mod clusters;
mod configs;
mod contact;
mod credentials;
mod documents;
mod encoding;
mod fill;
mod finance;
mod harmless;
mod harmless_words;
mod hashes_and_keys;
mod json_logs;
mod keyed;
mod kind;
mod names;
mod national_ids;
mod national_ids_more;
mod network;
mod networks;
mod prose;
mod recipe;
mod saas_tokens;
mod stores;
mod systems;
mod tables;
mod time;
mod web;
mod words;
mod world;

use super::labelled::LabelledFile;

/// The files of a seed; another seed gives another company.
pub fn generate(seed: u64) -> Vec<LabelledFile> {
    let mut world = world::World::new(seed);
    let families = [
        web::RECIPES,
        systems::RECIPES,
        json_logs::RECIPES,
        applications::RECIPES,
        clusters::RECIPES,
        clouds::RECIPES,
        configs::RECIPES,
        documents::RECIPES,
        tables::RECIPES,
        networks::RECIPES,
        stores::RECIPES,
        prose::RECIPES,
    ];
    let mut files = Vec::new();
    for recipe in families.into_iter().flatten() {
        for copy in 1..=recipe.copies {
            files.push(recipe::write(&mut world, recipe, copy));
        }
    }
    files
}
