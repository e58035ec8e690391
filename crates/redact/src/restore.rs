//! The way back: which value, in which spelling, stood behind each placeholder of each file.
//!
//! A file is known by the SHA-256 of its redacted bytes *as written*. Texts are handed over decoded; the map
//! keeps each file's encoding label, so that the caller can decode, restore and encode again. The map holds
//! originals: crate vault encrypts its bytes before they are written.

use crate::placeholder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// First bytes of a serialized map, with its version.
const MAGIC: &[u8] = b"tftsr-map-1\n";

/// The spellings of one file, in order.
#[derive(Debug, Default, Clone)]
pub struct Spellings {
    first: BTreeMap<String, Spelling>,
    /// Occurrences whose spelling differs from the first: their number in the file, and the spelling.
    others: Vec<(u64, Spelling)>,
    count: u64,
}

/// A value as it stood in a file: text nearly always, bytes where the file was no valid UTF-8.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Spelling {
    Text(String),
    Bytes(Vec<u8>),
    /// A bare number whose placeholder was given quotes.
    Bare {
        bare: String,
        quote: String,
    },
}

impl Spelling {
    fn of(value: &[u8], quote: &[u8]) -> Self {
        if !quote.is_empty() {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            return Self::Bare { bare: text(value), quote: text(quote) };
        }
        match std::str::from_utf8(value) {
            Ok(text) => Self::Text(text.to_owned()),
            Err(_) => Self::Bytes(value.to_vec()),
        }
    }

    fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
            Self::Bare { bare, .. } => bare.as_bytes(),
        }
    }

    /// The quotes that do not stand in the original.
    fn quote(&self) -> &[u8] {
        match self {
            Self::Bare { quote, .. } => quote.as_bytes(),
            _ => b"",
        }
    }
}

/// Originals of all files of one call.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub struct RestoreMap {
    /// First spelling of each placeholder, over all files.
    first: BTreeMap<String, Spelling>,
    files: Vec<FileRecord>,
}

/// One redacted file.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct FileRecord {
    sha256: [u8; 32],
    encoding: String,
    /// First spellings in this file that differ from the map's.
    first: BTreeMap<String, Spelling>,
    /// Spellings that differ from the file's first one, by number of occurrence.
    others: Vec<(u64, Spelling)>,
}

/// A file that the map knows.
#[derive(Debug, Clone, Copy)]
pub struct KnownFile<'m> {
    map: &'m RestoreMap,
    record: &'m FileRecord,
}

/// Why a map cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RestoreError {
    /// The bytes are not a map of this version.
    #[error("this is not a redaction map, or it is damaged: {reason}")]
    Damaged {
        /// What is wrong.
        reason: String,
    },
}

impl Spellings {
    pub(crate) fn record(&mut self, holder: &str, value: &[u8], quote: &[u8]) {
        match self.first.get(holder) {
            None => {
                self.first.insert(holder.to_owned(), Spelling::of(value, quote));
            }
            Some(first) if first.as_bytes() == value && first.quote() == quote => {}
            Some(_) => self.others.push((self.count, Spelling::of(value, quote))),
        }
        self.count += 1;
    }
}

impl RestoreMap {
    /// Adds a redacted file: the SHA-256 of its bytes as written, the label of its encoding, its spellings.
    pub fn add_file(&mut self, sha256: [u8; 32], encoding: &str, spellings: Spellings) {
        let mut first = spellings.first;
        // Files share numbers but not always spellings: a file keeps those that differ from the map's.
        first.retain(|holder, value| {
            self.first.entry(holder.clone()).or_insert_with(|| value.clone()) != value
        });
        let record = FileRecord { sha256, encoding: encoding.to_owned(), first, others: spellings.others };
        self.files.push(record);
    }

    /// The file with these bytes, if it was redacted with this map and not changed since.
    #[must_use]
    pub fn lookup(&self, redacted_file: &[u8]) -> Option<KnownFile<'_>> {
        let sha256: [u8; 32] = Sha256::digest(redacted_file).into();
        let record = self.files.iter().find(|file| file.sha256 == sha256)?;
        Some(KnownFile { map: self, record })
    }

    /// The original of a UTF-8 text: byte for byte if the text is known, else (edited, an excerpt) with the
    /// first spelling of each value. Placeholders that the map does not know stay.
    #[must_use]
    pub fn restore(&self, redacted: &[u8]) -> Vec<u8> {
        self.restore_with(redacted, self.lookup(redacted).map(|known| known.record))
    }

    fn restore_with(&self, redacted: &[u8], record: Option<&FileRecord>) -> Vec<u8> {
        let mut out = Vec::with_capacity(redacted.len());
        let mut others = record.into_iter().flat_map(|record| &record.others).peekable();
        let (mut at, mut number) = (0, 0);
        for place in placeholder::all(redacted) {
            out.extend_from_slice(&redacted[at..place.start]);
            let holder = &redacted[place.clone()];
            at = place.end;
            if let Some(literal) = holder.strip_prefix(b"[!") {
                out.push(b'[');
                out.extend_from_slice(literal);
                continue;
            }
            let Some(first) = self.first_spelling(holder, record) else {
                out.extend_from_slice(holder);
                continue;
            };
            let other = others.next_if(|(occurrence, _)| *occurrence == number);
            let spelling = other.map_or(first, |(_, spelling)| spelling);
            let quote = spelling.quote();
            if out.ends_with(quote) && redacted[at..].starts_with(quote) {
                out.truncate(out.len() - quote.len());
                at += quote.len();
            }
            out.extend_from_slice(spelling.as_bytes());
            number += 1;
        }
        out.extend_from_slice(&redacted[at..]);
        out
    }

    fn first_spelling<'m>(&'m self, holder: &[u8], record: Option<&'m FileRecord>) -> Option<&'m Spelling> {
        let holder = std::str::from_utf8(holder).ok()?;
        record.and_then(|record| record.first.get(holder)).or_else(|| self.first.get(holder))
    }

    /// The map as bytes, to be encrypted by the caller.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        serde_json::to_writer(&mut bytes, self).expect("a map of plain values always serializes");
        bytes
    }

    /// Reads a map back.
    ///
    /// # Errors
    /// [`RestoreError::Damaged`] when the bytes are not a map of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RestoreError> {
        let damaged = |reason: String| RestoreError::Damaged { reason };
        let body = bytes.strip_prefix(MAGIC).ok_or_else(|| damaged("unknown header".to_owned()))?;
        serde_json::from_slice(body).map_err(|error| damaged(error.to_string()))
    }
}

impl KnownFile<'_> {
    /// The label of the encoding the file was written in.
    #[must_use]
    pub fn encoding(&self) -> &str {
        &self.record.encoding
    }

    /// The original's text, given the redacted file's text (decoded, without byte order mark).
    #[must_use]
    pub fn restore(&self, redacted_text: &[u8]) -> Vec<u8> {
        self.map.restore_with(redacted_text, Some(self.record))
    }
}
