//! Placeholders between the redactor, which gives them out, and the store, which keeps them per issue.

use tftsr_redact::{PseudonymRow, Pseudonyms, Redactor};
use tftsr_store::tables::pseudonyms::Pseudonym;

/// The redactor's state as it was when the issue was last written.
pub(crate) fn from_rows(rows: Vec<Pseudonym>) -> Pseudonyms {
    Pseudonyms::from_rows(rows.into_iter().map(|row| PseudonymRow {
        kind: row.pii_type,
        number: row.number,
        canonical: from_column(&row.canonical),
    }))
}

/// The rows to keep.
pub(crate) fn rows(redactor: &Redactor) -> Vec<Pseudonym> {
    let rows = redactor.pseudonyms().rows().into_iter();
    rows.map(|row| Pseudonym { pii_type: row.kind, number: row.number, canonical: to_column(row.canonical) })
        .collect()
}

/// Begins a value in the column that is not UTF-8: its hex digits follow.
const HEX_MARK: char = '\u{1}';

fn to_column(canonical: Vec<u8>) -> String {
    match String::from_utf8(canonical) {
        Ok(text) if !text.starts_with(HEX_MARK) => text,
        Ok(text) => format!("{HEX_MARK}{}", hex::encode(text)),
        Err(error) => format!("{HEX_MARK}{}", hex::encode(error.into_bytes())),
    }
}

fn from_column(text: &str) -> Vec<u8> {
    let decoded = text.strip_prefix(HEX_MARK).and_then(|digits| hex::decode(digits).ok());
    decoded.unwrap_or_else(|| text.as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_comes_back_from_its_column() {
        for value in [&b"plain"[..], "caf\u{e9}".as_bytes(), b"caf\xe9", b"\x01begins with the mark", b""] {
            assert_eq!(from_column(&to_column(value.to_vec())), value);
        }
    }
}
