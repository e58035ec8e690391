//! A corpus written from real formats: each format is a table of lines as that software writes them, with
//! places for values. The tables live in `formats`, the values in `values`; `writer` brings them together.

#![allow(clippy::string_slice, reason = "what is cut here is ASCII, or cut at a place just found in it")]

mod formats;
mod scene;
mod template;
mod values;
mod writer;

use super::labelled::LabelledFile;

/// The corpus of a seed.
#[must_use]
pub fn generate(seed: u64) -> Vec<LabelledFile> {
    let mut writer = writer::Writer::new(seed);
    formats::all().into_iter().flatten().for_each(|format| writer.write_files(format));
    writer.into_files()
}
