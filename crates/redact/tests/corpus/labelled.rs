//! Text with labels: what a generator writes and the scorer reads.

use std::ops::Range;

/// What a labelled value is, and so what must happen to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Opens something: keys, tokens, passwords, cookies. Must go.
    Secret,
    /// Says who or where a person is. Must go.
    Person,
    /// Says where the system is: addresses, internal host names, accounts. Must go.
    Infrastructure,
    /// Looks like one of the above and is none. Must stay, byte for byte.
    Harmless,
}

/// How the lines of a file are written, for the check that they still parse after redaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Structure {
    /// Prose and lines that no parser reads.
    Free,
    /// One JSON document a line.
    JsonLines,
    /// One JSON document.
    Json,
    /// RFC 4180, a header first; the number of fields of every record must stay.
    Csv,
    /// One XML document.
    Xml,
    /// `key=value` pairs, values quoted where needed; the keys of every line must stay.
    Logfmt,
    /// `key: value` lines with indentation; the keys and the indentation must stay.
    Yaml,
    /// `[section]` and `key = value`; sections and keys must stay.
    Ini,
}

/// A value in a file; the range is bytes of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    pub range: Range<usize>,
    /// The type as its author calls it, `aws_access_key_id`; one name for one type.
    pub kind: &'static str,
    pub tier: Tier,
    /// The value apart from its spelling here: equal for two spellings of one value (`JANE@X.ORG` and
    /// `jane@x.org`), different for two values. Equal ones must get one placeholder, different ones two.
    pub identity: String,
}

/// A generated file.
#[derive(Debug, Clone)]
pub struct LabelledFile {
    /// A file name that somebody could have given it, unique in its corpus.
    pub name: String,
    /// The format as people call it, `nginx access`, `kubectl describe`.
    pub format: &'static str,
    pub structure: Structure,
    pub text: LabelledText,
}

/// Text under construction: bytes, and which of them are labelled.
#[derive(Debug, Clone, Default)]
pub struct LabelledText {
    bytes: Vec<u8>,
    labels: Vec<Labelled>,
}

impl LabelledText {
    /// Text that is neither to be hidden nor a trap.
    pub fn plain(&mut self, text: &str) -> &mut Self {
        self.bytes.extend_from_slice(text.as_bytes());
        self
    }

    /// A value as it is spelled.
    pub fn value(&mut self, tier: Tier, kind: &'static str, value: &str) -> &mut Self {
        self.spelled(tier, kind, value, value)
    }

    /// A value in another spelling (escaped, in capitals, with spaces), with its identity.
    pub fn spelled(&mut self, tier: Tier, kind: &'static str, spelling: &str, identity: &str) -> &mut Self {
        assert!(!spelling.is_empty(), "an empty value of type {kind}");
        let start = self.bytes.len();
        self.bytes.extend_from_slice(spelling.as_bytes());
        let range = start..self.bytes.len();
        self.labels.push(Labelled { range, kind, tier, identity: identity.to_owned() });
        self
    }

    /// Another text with its labels, behind this one.
    pub fn append(&mut self, other: &LabelledText) -> &mut Self {
        let offset = self.bytes.len();
        self.bytes.extend_from_slice(&other.bytes);
        self.labels.extend(other.labels.iter().map(|label| Labelled {
            range: label.range.start + offset..label.range.end + offset,
            ..label.clone()
        }));
        self
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// In the order of their places; none overlaps another.
    #[must_use]
    pub fn labels(&self) -> &[Labelled] {
        &self.labels
    }
}
