//! Tables of lines, a module for each family of formats.

mod applications;
mod ci;
mod cloud;
mod configs;
mod containers;
mod databases;
mod documents;
mod exchange;
mod gear;
mod json_lines;
mod people;
mod systems;
mod web;
mod windows;

use super::writer::Format;

pub fn all() -> Vec<&'static [Format]> {
    vec![
        web::FORMATS,
        systems::FORMATS,
        applications::FORMATS,
        json_lines::FORMATS,
        containers::FORMATS,
        ci::FORMATS,
        cloud::FORMATS,
        databases::FORMATS,
        configs::FORMATS,
        gear::FORMATS,
        windows::FORMATS,
        documents::FORMATS,
        exchange::FORMATS,
        people::FORMATS,
    ]
}
