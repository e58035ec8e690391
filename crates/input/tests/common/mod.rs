//! What the tests of a walk share: a folder to walk, archives to put in it, and what was seen.

#![allow(dead_code, reason = "each test file uses its part of this")]

use std::{
    io::{Cursor, Write},
    path::{Path, PathBuf},
    sync::Arc,
};
use tftsr_input::{Entry, InputError, WalkOptions, walk};
use tftsr_model::Skipped;

/// What a walk showed and left out.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// Names and texts, in the order of the visits.
    pub(crate) texts: Vec<(String, Vec<u8>)>,
    /// Names and reasons.
    pub(crate) skipped: Vec<(String, String)>,
}

impl Seen {
    pub(crate) fn names(&self) -> Vec<&str> {
        self.texts.iter().map(|(name, _)| name.as_str()).collect()
    }

    pub(crate) fn text(&self, name: &str) -> &[u8] {
        &self.texts.iter().find(|(seen, _)| seen.ends_with(name)).expect("the text was visited").1
    }

    pub(crate) fn reason(&self, name: &str) -> &str {
        &self.skipped.iter().find(|(path, _)| path.ends_with(name)).expect("the path was skipped").1
    }
}

/// Reads an entry whole into the list, also when it breaks off.
pub(crate) fn read_into(seen: &mut Seen, entry: Entry<'_>) -> Result<(), InputError> {
    seen.texts.push((entry.name.clone(), Vec::new()));
    let mut lines = entry.lines();
    while let Some(chunk) = lines.next_chunk()? {
        seen.texts.last_mut().expect("pushed above").1.extend_from_slice(chunk.text);
    }
    Ok(())
}

/// Walks and reads everything; gives what was seen before an error, too.
pub(crate) fn see(paths: &[PathBuf], options: &WalkOptions) -> (Seen, Option<InputError>) {
    let mut seen = Seen::default();
    let outcome = walk(paths, options, &mut |entry| read_into(&mut seen, entry));
    match outcome {
        Ok(skipped) => {
            seen.skipped = skipped.into_iter().map(|Skipped { path, reason }| (path, reason)).collect();
            (seen, None)
        }
        Err(error) => (seen, Some(error)),
    }
}

/// Walks one path that can be read.
pub(crate) fn seen(path: &Path) -> Seen {
    let (seen, error) = see(&[path.to_owned()], &WalkOptions::default());
    assert!(error.is_none(), "{error:?}");
    seen
}

/// Walks one path that cannot be read whole.
pub(crate) fn failure(path: &Path) -> InputError {
    see(&[path.to_owned()], &WalkOptions::default()).1.expect("the walk fails")
}

/// Options whose standard input is `bytes`.
pub(crate) fn with_stdin(bytes: &[u8]) -> WalkOptions {
    let bytes: Arc<[u8]> = bytes.into();
    let stdin = move || Box::new(Cursor::new(bytes.to_vec())) as Box<dyn std::io::Read>;
    WalkOptions { stdin: Arc::new(stdin), ..WalkOptions::default() }
}

/// Walks bytes as if they came on standard input.
pub(crate) fn see_bytes(bytes: &[u8]) -> (Seen, Option<InputError>) {
    see(&["-".into()], &with_stdin(bytes))
}

pub(crate) fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

pub(crate) fn bz2(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::best());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

pub(crate) fn xz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = liblzma::write::XzEncoder::new(Vec::new(), 1);
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

pub(crate) fn zst(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = zstd::stream::write::Encoder::new(Vec::new(), 3).expect("the level is valid");
    encoder.include_checksum(true).expect("the option is valid");
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

pub(crate) fn tar(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, content) in members {
        builder.append_data(&mut file_header(content.len()), name, *content).expect("memory takes it");
    }
    builder.into_inner().expect("memory takes it")
}

/// The header of a plain file.
pub(crate) fn file_header(len: usize) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_size(len as u64);
    header.set_mode(0o644);
    header.set_mtime(1_700_000_000);
    header
}

/// A tar with one member of any name, type and content, as no well-meaning writer makes it.
pub(crate) fn raw_tar(name: &[u8], kind: tar::EntryType, content: &[u8]) -> Vec<u8> {
    let mut header = file_header(content.len());
    header.set_entry_type(kind);
    header.as_mut_bytes()[..name.len()].copy_from_slice(name);
    header.set_cksum();
    let mut builder = tar::Builder::new(Vec::new());
    builder.append(&header, content).expect("memory takes it");
    builder.into_inner().expect("memory takes it")
}

pub(crate) fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("memory takes it");
        writer.write_all(content).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

/// Lines that compress badly enough to make streams of some kilobytes.
pub(crate) fn sample_lines(count: u32) -> Vec<u8> {
    let line = |n: u32| {
        let noise = n.wrapping_mul(2_654_435_761) ^ (n << 7);
        format!(
            "2026-11-23T09:{:02}:{:02}Z host-{noise:08x} app[{n}]: step {noise} took {n} ms\n",
            n / 60 % 60,
            n % 60
        )
    };
    (0..count).flat_map(|n| line(n).into_bytes()).collect()
}
