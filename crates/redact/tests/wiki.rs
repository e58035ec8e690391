//! Fails when the wiki's page on detection is stale; writes its table when `TFTSR_UPDATE_BINDINGS=1`.

use std::{fs, path::PathBuf};
use tftsr_redact::{Detector, Policy, markdown_table};

const BEGIN: &str = "<!-- rules:begin -->";
const END: &str = "<!-- rules:end -->";

#[test]
fn the_table_of_rules_in_the_wiki_is_fresh() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/wiki/PII-Detection.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let table = markdown_table(&Detector::new(&Policy::default()).unwrap());
    let wanted = format!("{before}{BEGIN}\n{table}{END}{after}");
    if std::env::var_os("TFTSR_UPDATE_BINDINGS").is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap();
    assert!(found == wanted, "docs/wiki/PII-Detection.md is stale: run with TFTSR_UPDATE_BINDINGS=1");
}
