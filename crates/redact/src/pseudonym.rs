//! Numbers for values: the same value gets the same placeholder, a new value the next number.

use crate::{Label, canonical};
use std::{collections::HashMap, sync::Arc};

/// The placeholders given so far. Keep one for all files of a call or of an issue.
#[derive(Debug, Clone, Default)]
pub struct Pseudonyms {
    by_value: HashMap<Box<[u8]>, Pseudonym>,
    last_numbers: HashMap<Label, u64>,
}

/// What stands for one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pseudonym {
    /// The type under which the value was first seen.
    pub kind: Label,
    /// Its number within the type, from 1.
    pub number: u64,
    /// The placeholder, e.g. `[EMAIL_1]`.
    pub text: Arc<str>,
}

/// A pseudonym as a row to be kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PseudonymRow {
    /// The type, e.g. `EMAIL`.
    pub kind: String,
    /// The number within the type, from 1.
    pub number: u64,
    /// The value in its canonical spelling. It is as secret as the value.
    pub canonical: Vec<u8>,
}

impl Pseudonyms {
    /// The pseudonym of a value. A value keeps the type it was first seen with, so that it reads the
    /// same everywhere even where another rule finds it.
    pub fn assign(&mut self, kind: &Label, value: &[u8]) -> Pseudonym {
        let canonical = canonical::of(kind.as_str(), value);
        if let Some(known) = self.by_value.get(&*canonical) {
            return known.clone();
        }
        let last = self.last_numbers.entry(kind.clone()).or_insert(0);
        *last += 1;
        let pseudonym = pseudonym(kind.clone(), *last);
        self.by_value.insert(canonical.into(), pseudonym.clone());
        pseudonym
    }

    /// How many distinct values have a pseudonym.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_value.len()
    }

    /// Whether no value has one yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_value.is_empty()
    }

    /// All of them as rows, by type and number.
    #[must_use]
    pub fn rows(&self) -> Vec<PseudonymRow> {
        let values = self.by_value.iter();
        let mut rows: Vec<_> = values
            .map(|(canonical, known)| PseudonymRow {
                kind: known.kind.as_str().to_owned(),
                number: known.number,
                canonical: canonical.to_vec(),
            })
            .collect();
        rows.sort_unstable();
        rows
    }

    /// Takes rows back. New values get numbers above the highest of their type.
    #[must_use]
    pub fn from_rows(rows: impl IntoIterator<Item = PseudonymRow>) -> Self {
        let mut all = Self::default();
        for row in rows {
            let kind = Label::from_user(&row.kind);
            let last = all.last_numbers.entry(kind.clone()).or_insert(0);
            *last = row.number.max(*last);
            all.by_value.insert(row.canonical.into(), pseudonym(kind, row.number));
        }
        all
    }
}

fn pseudonym(kind: Label, number: u64) -> Pseudonym {
    let text = format!("[{kind}_{number}]").into();
    Pseudonym { kind, number, text }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMAIL: Label = Label::built_in("EMAIL");

    #[test]
    fn one_value_in_two_spellings_has_one_number() {
        let mut all = Pseudonyms::default();
        assert_eq!(&*all.assign(&EMAIL, b"Jane@Example.org").text, "[EMAIL_1]");
        assert_eq!(&*all.assign(&EMAIL, b"joe@example.org").text, "[EMAIL_2]");
        assert_eq!(&*all.assign(&EMAIL, b"jane@example.ORG").text, "[EMAIL_1]");
    }

    #[test]
    fn numbers_go_on_after_rows_are_taken_back() {
        let mut first = Pseudonyms::default();
        first.assign(&EMAIL, b"jane@example.org");
        let mut second = Pseudonyms::from_rows(first.rows());
        assert_eq!(second.assign(&EMAIL, b"jane@example.org").number, 1);
        assert_eq!(second.assign(&EMAIL, b"joe@example.org").number, 2);
    }
}
