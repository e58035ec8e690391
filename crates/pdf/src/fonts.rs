//! The fonts of one rendering: the embedded ones, and what the system adds for other scripts.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Folders below a font folder are searched this deep.
const FOLDER_DEPTH_MAX: usize = 6;
/// At most so many font files are looked at.
const FILES_MAX: usize = 5_000;
/// Larger files are no fonts one would want to embed a part of.
const FILE_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// The embedded families the template names; the others that typst brings are for formulas.
const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// The fonts that typst may use for one document.
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

impl Fonts {
    /// The embedded fonts, and from the system whatever covers the characters that these lack.
    pub(crate) fn for_characters(characters: BTreeSet<char>, system: &SystemFonts) -> Self {
        let mut fonts = embedded().to_vec();
        let missing: BTreeSet<char> = characters.into_iter().filter(|c| !covers(&fonts, *c)).collect();
        if !missing.is_empty() {
            fonts.extend(system.covering(&missing));
        }
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Whether some font can show this character.
    pub(crate) fn covers(&self, c: char) -> bool {
        covers(&self.fonts, c)
    }
}

fn covers(fonts: &[Font], c: char) -> bool {
    fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
}

/// The embedded fonts, parsed once a process.
fn embedded() -> &'static [Font] {
    static EMBEDDED: OnceLock<Vec<Font>> = OnceLock::new();
    EMBEDDED.get_or_init(|| {
        let fonts = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data)));
        fonts.filter(|font| FAMILIES.contains(&font.info().family.as_str())).collect()
    })
}

/// Fonts of the system, opened only when a document needs a character that no embedded font has.
#[derive(Debug)]
pub(crate) struct SystemFonts {
    folders: Vec<PathBuf>,
    /// What an earlier search has found for a character; none when no font has it.
    found: Mutex<HashMap<char, Option<Font>>>,
}

impl SystemFonts {
    pub(crate) fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders, found: Mutex::new(HashMap::new()) }
    }

    /// Fonts that cover as many of these characters as the system can.
    fn covering(&self, characters: &BTreeSet<char>) -> Vec<Font> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let unknown = characters.iter().copied().filter(|c| !found.contains_key(c)).collect();
        self.search(unknown, &mut found);
        let mut fonts: Vec<Font> = Vec::new();
        for font in characters.iter().filter_map(|c| found.get(c).cloned().flatten()) {
            if !fonts.contains(&font) {
                fonts.push(font);
            }
        }
        fonts
    }

    fn search(&self, mut wanted: BTreeSet<char>, found: &mut HashMap<char, Option<Font>>) {
        if wanted.is_empty() {
            return;
        }
        for font in self.files().iter().flat_map(|file| fonts_in(file)) {
            let (covered, rest) = wanted.iter().partition(|c| font.info().coverage.contains(u32::from(**c)));
            wanted = rest;
            found.extend(BTreeSet::into_iter(covered).map(|c| (c, Some(font.clone()))));
            if wanted.is_empty() {
                return;
            }
        }
        found.extend(wanted.into_iter().map(|c| (c, None)));
    }

    /// The font files, in the order of their paths so that every run chooses the same ones.
    fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        for folder in &self.folders {
            collect_files(folder, FOLDER_DEPTH_MAX, &mut files);
        }
        files.sort();
        files
    }
}

fn collect_files(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if files.len() >= FILES_MAX {
            return;
        }
        if path.is_dir() && depth > 0 {
            collect_files(&path, depth - 1, files);
        } else if is_font(&path) {
            files.push(path);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let is_named_so = ["ttf", "otf", "ttc", "otc"].iter().any(|known| extension.eq_ignore_ascii_case(known));
    is_named_so && path.metadata().is_ok_and(|metadata| metadata.len() <= FILE_BYTES_MAX)
}

/// The fonts in a file; a file that cannot be read has none.
fn fonts_in(file: &Path) -> Vec<Font> {
    let Ok(data) = std::fs::read(file) else { return Vec::new() };
    Font::iter(Bytes::new(data)).collect()
}

/// Where this platform keeps its fonts.
pub(crate) fn platform_folders() -> Vec<PathBuf> {
    if cfg!(windows) {
        return vec![PathBuf::from("C:\\Windows\\Fonts")];
    }
    if cfg!(target_os = "macos") {
        return ["/System/Library/Fonts", "/Library/Fonts"].map(PathBuf::from).to_vec();
    }
    ["/usr/share/fonts", "/usr/local/share/fonts"].map(PathBuf::from).to_vec()
}
