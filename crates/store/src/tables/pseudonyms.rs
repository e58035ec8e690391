//! `pseudonyms`: which value a placeholder of an issue stands for.

use super::rows::{self, signed, unsigned};
use crate::StoreError;
use rusqlite::{Connection, Transaction, params};
use tftsr_model::IssueId;

const TABLE: &str = "pseudonyms";

/// One placeholder, `[PII_TYPE_number]`, and its value.
#[derive(Clone, PartialEq, Eq)]
pub struct Pseudonym {
    /// The kind of value, `UPPER_SNAKE`.
    pub pii_type: String,
    /// Its number within the kind, from 1.
    pub number: u64,
    /// The value, in the form by which equal values are known.
    pub canonical: String,
}

impl std::fmt::Debug for Pseudonym {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The value is what redaction hides, so it must not reach a log either.
        write!(f, "Pseudonym([{}_{}])", self.pii_type, self.number)
    }
}

/// The placeholders of an issue, by kind and number.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn load(connection: &Connection, issue: IssueId) -> Result<Vec<Pseudonym>, StoreError> {
    rows::all(
        connection,
        "SELECT pii_type, number, canonical FROM pseudonyms WHERE issue_id = ?1 ORDER BY pii_type, number",
        params![issue.to_string()],
        |row| {
            Ok(Pseudonym {
                pii_type: row.get("pii_type")?,
                number: unsigned(row, TABLE, "number")?,
                canonical: row.get("canonical")?,
            })
        },
    )
}

/// Adds the placeholders that the issue does not have yet.
///
/// # Errors
/// [`StoreError::Statement`] when a number or a value is taken by another: nobody may change what a
/// placeholder stands for.
pub fn save(
    transaction: &Transaction<'_>,
    issue: IssueId,
    pseudonyms: &[Pseudonym],
) -> Result<(), StoreError> {
    for pseudonym in pseudonyms {
        rows::execute(
            transaction,
            "INSERT INTO pseudonyms (issue_id, pii_type, number, canonical)
             SELECT ?1, ?2, ?3, ?4
             WHERE NOT EXISTS (SELECT 1 FROM pseudonyms
                               WHERE issue_id = ?1 AND pii_type = ?2 AND number = ?3 AND canonical = ?4)",
            params![
                issue.to_string(),
                pseudonym.pii_type,
                signed(TABLE, "number", pseudonym.number)?,
                pseudonym.canonical,
            ],
        )?;
    }
    Ok(())
}
