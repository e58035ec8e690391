//! Tells the window which commands a page may call, and where its page is.
//!
//! The commands come from the core's one list: what is not on it is denied by name.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

// Only names are taken from the list, so its types need not be known here.
include!("../crates/core/src/api/list.rs");

macro_rules! name_list {
    ($($area:ident::$name:ident($request:ty) -> $response:ty
        => $effect:ident [$($tag:ident),*] $(, $flag:ident)*;)+) => {
        /// The name of every command.
        const COMMANDS: &[&str] = &[$(stringify!($name)),+];
    };
}
for_each_command!(name_list);

/// The page as `npm run build` leaves it.
const FRONT_END: &str = "../dist";
/// What the window shows when it was built without its page.
const MISSING_PAGE: &str =
    "<!doctype html><title>TFTSR</title><p>This build has no page: run <code>npm run build</code>.";

fn main() {
    println!("cargo:rerun-if-changed=../crates/core/src/api/list.rs");
    println!("cargo:rerun-if-changed={FRONT_END}");
    let out_dir = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it for every build script"));
    if !Path::new(FRONT_END).join("index.html").exists() {
        use_missing_page(&out_dir);
    }
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern(permission_file(&out_dir));
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .expect("tauri.conf.json, capabilities/ and the command list belong together");
}

/// Writes the permission `commands`, which allows every command of the list and nothing else.
fn permission_file(out_dir: &Path) -> &'static str {
    let path = out_dir.join("commands.json");
    let permission = format!(
        r#"{{"permission": [{{"identifier": "commands", "description": "Every command of the list.", "commands": {{"allow": {COMMANDS:?}, "deny": []}}}}]}}"#
    );
    fs::write(&path, permission).expect("OUT_DIR can be written");
    path.into_os_string().into_string().expect("the target folder has a readable name").leak()
}

/// A fresh clone compiles, lints and tests before the front end was built; a release does not.
fn use_missing_page(out_dir: &Path) {
    let is_release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    assert!(!is_release, "dist/ is missing: run `npm ci && npm run build` first");
    println!("cargo:warning=dist/ is missing: this window will say so (npm run build makes it)");
    let folder = out_dir.join("missing-page");
    fs::create_dir_all(&folder).expect("OUT_DIR can be written");
    fs::write(folder.join("index.html"), MISSING_PAGE).expect("OUT_DIR can be written");
    // The macro that embeds the page reads this variable while the crate is compiled.
    println!("cargo:rustc-env=TAURI_CONFIG={{\"build\":{{\"frontendDist\":{folder:?}}}}}");
}
