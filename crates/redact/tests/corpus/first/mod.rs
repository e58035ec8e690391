//! A web company's logs: its applications, its cloud and the services it rents. Breadth before depth: every
//! kind of value turns up in the logs, configurations, tickets and exports of one imaginary company.

mod audit;
mod check_digits;
mod cloud;
mod credentials;
mod documents;
mod encodings;
mod fillers;
mod finance;
mod harmless;
mod keys;
mod kinds;
mod line_formats;
mod line_formats_system;
mod messages;
mod names;
mod national;
mod network;
mod people;
mod saas;
mod settings;
mod sheet;
mod tables;
mod template;
mod world;

use super::labelled::LabelledFile;
use world::World;

/// All files of one seed.
pub fn generate(seed: u64) -> Vec<LabelledFile> {
    let mut world = World::new(seed);
    let mut files = Vec::new();
    line_formats::write(&mut world, line_formats::FORMATS, &mut files);
    line_formats::write(&mut world, line_formats_system::FORMATS, &mut files);
    settings::write(&mut world, &mut files);
    documents::write(&mut world, &mut files);
    tables::write(&mut world, &mut files);
    audit::write(&mut world, &mut files);
    keys::write(&mut world, &mut files);
    files
}
