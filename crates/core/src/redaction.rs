//! Redacting and restoring files without a database.

use crate::{CoreError, analysis, file_out, unlock::KeySource};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
    sync::Arc,
};
use tftsr_input::{Cancel, Encoding, Entry, walk};
use tftsr_model::{RedactionProfile, Skipped};
use tftsr_redact::{Detector, Piece, Policy, Pseudonyms, Redactor, Replacement, RestoreMap, RulesFile};

/// Bytes of a rules file.
pub(crate) const RULES_BYTES_MAX: u64 = 1024 * 1024;
/// Bytes of a map or of a text to restore: both are held in memory.
const RESTORE_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;

/// What to redact and how.
#[derive(Clone)]
pub struct RedactRequest {
    /// Files, folders, archives; `-` for standard input.
    pub paths: Vec<PathBuf>,
    /// A JSON file with rules of the user's.
    pub rules: Option<PathBuf>,
    /// Only these types; all when empty.
    pub types: Vec<String>,
    /// How much is replaced.
    pub profile: RedactionProfile,
    /// Leave findings below this confidence (0 to 1) alone; the profile decides when nothing is said.
    pub min_confidence: Option<f32>,
    /// Where to write an encrypted map, and with which keys.
    pub map: Option<(PathBuf, KeySource)>,
    /// Threads that look for values; the output is the same for every number.
    pub threads: usize,
    /// Stops reading.
    pub cancel: Cancel,
}

/// A value that was replaced.
#[derive(Debug, Clone, Serialize)]
pub struct ReplacedSpan {
    /// The kind of value, `UPPER_SNAKE`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its first byte in the file as it is.
    pub start: u64,
    /// The byte after it.
    pub end: u64,
    /// What stands in its place.
    pub replacement: String,
    /// How sure the rule is, 0 to 1.
    pub confidence: f32,
    /// The rule that found it.
    pub rule: String,
}

impl From<&Replacement<'_>> for ReplacedSpan {
    fn from(replaced: &Replacement<'_>) -> Self {
        Self {
            kind: replaced.kind.to_string(),
            start: replaced.start,
            end: replaced.end,
            replacement: replaced.written(),
            confidence: replaced.confidence,
            rule: replaced.rule.to_string(),
        }
    }
}

/// One redacted file.
#[derive(Debug, Clone, Serialize)]
pub struct RedactedFile {
    /// The file as given.
    pub file: String,
    /// Its encoding.
    pub encoding: &'static str,
    /// Its size in bytes, after decompression.
    pub bytes: u64,
    /// The redacted text as UTF-8.
    pub redacted: String,
    /// What was replaced; offsets are bytes of the file as it is.
    pub spans: Vec<ReplacedSpan>,
}

/// What takes the redacted files.
pub trait RedactOutput {
    /// A piece of redacted text, in the file's own encoding.
    ///
    /// # Errors
    /// What writing it reports.
    fn text(&mut self, bytes: &[u8]) -> Result<(), CoreError>;

    /// Whether whole files are wanted as well.
    fn wants_files(&self) -> bool;

    /// A whole file, when wanted.
    ///
    /// # Errors
    /// What writing it reports.
    fn file(&mut self, file: RedactedFile) -> Result<(), CoreError>;
}

/// Redacts files one after the other; placeholders are shared by all of them.
///
/// # Errors
/// `keystore_unavailable` when a map is asked for and no key is given, before anything is read or
/// written; a rule that cannot be used; what reading and writing report.
pub fn redact(request: &RedactRequest, output: &mut dyn RedactOutput) -> Result<Vec<Skipped>, CoreError> {
    let map = match &request.map {
        Some((path, keys)) => Some((path, keys.map_secret()?)),
        None => None,
    };
    if let Some((path, _)) = &map {
        file_out::require_free(path)?;
    }
    let detector = Arc::new(Detector::new(&policy(request)?)?);
    let mut run = Run {
        redactor: Redactor::new(detector, Pseudonyms::default()).on_threads(request.threads),
        map: map.is_some().then(RestoreMap::default),
        output,
    };
    let skipped =
        walk(&request.paths, &analysis::walk_options(&request.cancel), &mut |entry| run.entry(entry))?;
    if let (Some((path, secret)), Some(recorded)) = (map, run.map) {
        let sealed = tftsr_vault::seal_map(&secret, &recorded.to_bytes())?;
        file_out::write_whole(path, &sealed, false)?;
    }
    Ok(skipped)
}

fn policy(request: &RedactRequest) -> Result<Policy, CoreError> {
    let mut policy = Policy {
        types: (!request.types.is_empty()).then(|| request.types.iter().cloned().collect::<BTreeSet<_>>()),
        profile: request.profile,
        min_confidence: request.min_confidence,
        ..Policy::default()
    };
    if let Some(path) = &request.rules {
        policy.add_rules_file(RulesFile::parse(&read_limited(path, RULES_BYTES_MAX)?)?);
    }
    Ok(policy)
}

/// One call: the redactor that all files share, and where its output goes.
struct Run<'o> {
    redactor: Redactor,
    map: Option<RestoreMap>,
    output: &'o mut dyn RedactOutput,
}

impl Run<'_> {
    fn entry(&mut self, entry: Entry<'_>) -> Result<(), CoreError> {
        let encoding = entry.encoding;
        let mut file = OpenFile::new(&entry, self.output)?;
        match self.map {
            Some(_) => self.redactor.begin_file_for_map(),
            None => self.redactor.begin_file(),
        }
        let mut lines = entry.lines();
        let read = loop {
            match lines.next_chunk() {
                Ok(Some(chunk)) => self.redactor.push(&chunk, &mut |piece| file.take(&piece))?,
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        // What was read before a fault is redacted and delivered; the fault is reported all the same.
        let spellings = self.redactor.finish(encoding, &mut |piece| file.take(&piece))?;
        let sha256 = file.complete(lines.bytes_read())?;
        if let (Some(map), Some(spellings)) = (&mut self.map, spellings) {
            map.add_file(sha256, encoding.label(), spellings);
        }
        Ok(read?)
    }
}

/// A file while it is redacted.
struct OpenFile<'o> {
    output: &'o mut dyn RedactOutput,
    whole: Option<RedactedFile>,
    whole_text: Vec<u8>,
    encoding: Encoding,
    sha256: Sha256,
}

impl<'o> OpenFile<'o> {
    fn new(entry: &Entry<'_>, output: &'o mut dyn RedactOutput) -> Result<Self, CoreError> {
        let encoding = entry.encoding;
        let whole = output.wants_files().then(|| RedactedFile {
            file: entry.name.clone(),
            encoding: encoding.label(),
            bytes: 0,
            redacted: String::new(),
            spans: Vec::new(),
        });
        output.text(encoding.bom())?;
        let sha256 = Sha256::new().chain_update(encoding.bom());
        Ok(Self { output, whole, whole_text: Vec::new(), encoding, sha256 })
    }

    fn take(&mut self, piece: &Piece<'_>) -> Result<(), CoreError> {
        let encoded = self.encoding.encode(piece.text);
        self.sha256.update(&encoded);
        match &mut self.whole {
            None => self.output.text(&encoded),
            Some(whole) => {
                self.whole_text.extend_from_slice(piece.text);
                whole.spans.extend(piece.replacements.iter().map(ReplacedSpan::from));
                Ok(())
            }
        }
    }

    /// Delivers the whole file where it is wanted; gives the SHA-256 of the redacted bytes.
    fn complete(self, bytes: u64) -> Result<[u8; 32], CoreError> {
        if let Some(whole) = self.whole {
            let redacted = String::from_utf8_lossy(&self.whole_text).into_owned();
            self.output.file(RedactedFile { bytes, redacted, ..whole })?;
        }
        Ok(self.sha256.finalize().into())
    }
}

/// The original of a redacted text, byte for byte in its own encoding.
///
/// # Errors
/// `keystore_unavailable`, `wrong_key`, `damaged`; what reading reports.
pub fn restore(map: &Path, file: &Path, keys: &KeySource) -> Result<Vec<u8>, CoreError> {
    let secret = keys.map_secret()?;
    let opened = tftsr_vault::open_map(&secret, &read_limited(map, RESTORE_BYTES_MAX)?)?;
    let map = RestoreMap::from_bytes(opened.expose())?;
    let redacted = read_limited(file, RESTORE_BYTES_MAX)?;
    let Some(known) = map.lookup(&redacted) else {
        // Edited text or an excerpt: each placeholder gets its first spelling.
        return Ok(map.restore(&redacted));
    };
    let encoding = Encoding::labelled(known.encoding(), &redacted).unwrap_or(Encoding::Utf8);
    let text = known.restore(&encoding.decode(&redacted));
    let mut bytes = encoding.bom().to_vec();
    bytes.extend_from_slice(&encoding.encode(&text));
    Ok(bytes)
}

/// A whole file, or standard input for `-`, up to a limit.
pub(crate) fn read_limited(path: &Path, bytes_max: u64) -> Result<Vec<u8>, CoreError> {
    let failed = |source| CoreError::reading(path, source);
    let mut source: Box<dyn io::Read> = match path.to_str() {
        Some("-") => Box::new(io::stdin()),
        _ => Box::new(fs::File::open(path).map_err(failed)?),
    };
    let mut bytes = Vec::new();
    source.by_ref().take(bytes_max + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > bytes_max {
        return Err(CoreError::limit("bytes of such a file", bytes_max));
    }
    Ok(bytes)
}
