//! Holds the import table of `docs/ARCHITECTURE.md` against what the crates really import.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    process::Command,
};

type Imports = BTreeMap<String, BTreeSet<String>>;

fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The rows between the markers: crate name to the names it may import.
fn documented() -> Imports {
    let text = std::fs::read_to_string(workspace().join("docs/ARCHITECTURE.md")).unwrap();
    let (_, rest) = text.split_once("<!-- imports:begin -->").unwrap();
    let (table, _) = rest.split_once("<!-- imports:end -->").unwrap();
    table.lines().filter(|line| line.starts_with("| ")).skip(1).map(parse_row).collect()
}

fn parse_row(row: &str) -> (String, BTreeSet<String>) {
    let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
    let imports = cells[1].split(',').map(str::trim).filter(|name| *name != "–").map(str::to_owned).collect();
    (cells[0].to_owned(), imports)
}

/// What the manifests say: the workspace crates that each crate depends on outside its tests.
fn measured() -> Imports {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(workspace())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().iter().map(imports_of).collect()
}

fn imports_of(package: &Value) -> (String, BTreeSet<String>) {
    let imports = package["dependencies"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|dependency| dependency["kind"] != "dev")
        .filter_map(|dependency| short_name(&dependency["name"]))
        .collect();
    (short_name(&package["name"]).unwrap(), imports)
}

fn short_name(name: &Value) -> Option<String> {
    name.as_str()?.strip_prefix("tftsr-").map(str::to_owned)
}

#[test]
fn crates_import_only_what_the_architecture_allows() {
    let allowed = documented();
    for (name, imports) in measured() {
        let allowed =
            allowed.get(&name).unwrap_or_else(|| panic!("{name} is missing in docs/ARCHITECTURE.md"));
        let forbidden: Vec<_> = imports.difference(allowed).collect();
        assert!(
            forbidden.is_empty(),
            "{name} imports {forbidden:?}, which docs/ARCHITECTURE.md does not allow"
        );
    }
}

#[test]
fn every_crate_of_the_table_exists() {
    let measured = measured();
    for name in documented().keys() {
        assert!(measured.contains_key(name), "docs/ARCHITECTURE.md lists {name}, which is not a crate");
    }
}
