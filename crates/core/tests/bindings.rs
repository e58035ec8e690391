//! Fails when a file written from the list of commands is stale; writes it when asked to.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    path::{Path, PathBuf},
};

const BEGIN: &str = "<!-- commands:begin -->";
const END: &str = "<!-- commands:end -->";

fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// With `TFTSR_UPDATE_BINDINGS=1` (that is `make bindings`) the file is written, otherwise compared.
fn expect_fresh(path: &Path, wanted: &str) {
    if std::env::var_os("TFTSR_UPDATE_BINDINGS").is_some() {
        fs::write(path, wanted).unwrap();
    }
    let found = fs::read_to_string(path).unwrap_or_default();
    assert!(found == wanted, "{} is stale: run `make bindings`", path.display());
}

#[test]
fn the_typescript_client_is_fresh() {
    expect_fresh(&workspace().join("src/bindings.ts"), &tftsr_core::bindings::typescript());
}

#[test]
fn the_command_table_of_the_wiki_is_fresh() {
    let path = workspace().join("docs/wiki/IPC-Commands.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let table = tftsr_core::bindings::markdown_table();
    expect_fresh(&path, &format!("{before}{BEGIN}\n{table}{END}{after}"));
}
