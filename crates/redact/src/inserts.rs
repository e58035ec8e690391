//! `INSERT INTO t (name, password) VALUES ('x', 'y')`: the columns say what the values are.

use crate::{Detector, keyed, keyed::KeyedValue};
use std::ops::Range;

/// Most columns and most values of a statement that are looked at.
const VALUES_MAX: usize = 2_000;
/// Longest way from the statement's beginning to its columns, in bytes.
const TABLE_BYTES_MAX: usize = 256;
const VALUES: &[u8] = b"values";

/// The values of a statement that begins in a line, each with the rule of its column.
pub(crate) fn values(detector: &Detector, line: &[u8], from: usize) -> Vec<(usize, Range<usize>)> {
    let name = line.get(from..line.len().min(from + TABLE_BYTES_MAX)).unwrap_or_default();
    let columns = memchr::memchr(b'(', name).and_then(|_| tuple(line, from));
    let Some((columns, behind)) = columns else { return Vec::new() };
    let rules: Vec<Option<usize>> =
        columns.iter().map(|column| detector.rule_of_key(&line[column.clone()])).collect();
    let rest = line[behind..].trim_ascii_start();
    let is_values = rest.get(..VALUES.len()).is_some_and(|word| word.eq_ignore_ascii_case(VALUES));
    if rules.iter().all(Option::is_none) || !is_values {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = line.len() - rest.len();
    while found.len() < VALUES_MAX
        && let Some((cells, behind)) = tuple(line, at)
    {
        for (cell, rule) in cells.into_iter().zip(&rules) {
            let Some(rule) = *rule else { continue };
            let value = KeyedValue::of_cell(line, cell.clone());
            if !keyed::is_nothing(value.bytes()) && detector.accepts(rule, &value) {
                found.push((rule, cell));
            }
        }
        at = behind;
    }
    found
}

/// The items of the next parenthesis, without blanks and quotes, and the place behind it.
fn tuple(line: &[u8], from: usize) -> Option<(Vec<Range<usize>>, usize)> {
    let mut at = from + line.get(from..)?.iter().position(|byte| *byte == b'(')? + 1;
    let mut items = Vec::new();
    loop {
        at += line.get(at..)?.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let quote = line.get(at).copied().filter(|byte| b"'\"`".contains(byte));
        let start = at + usize::from(quote.is_some());
        let length = match quote {
            Some(quote) => quoted_length(line.get(start..)?, quote),
            None => line.get(start..)?.iter().position(|byte| b",)".contains(byte))?,
        };
        items.push(start..start + line[start..start + length].trim_ascii_end().len());
        at = start + length;
        at += line.get(at..)?.iter().position(|byte| b",)".contains(byte))?;
        if line[at] == b')' || items.len() >= VALUES_MAX {
            return Some((items, at + 1));
        }
        at += 1;
    }
}

/// Bytes up to the closing quote; a doubled or escaped one belongs to the value.
fn quoted_length(text: &[u8], quote: u8) -> usize {
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        match *byte {
            b'\\' => at += 1,
            byte if byte == quote && text.get(at + 1) == Some(&quote) => at += 1,
            byte if byte == quote => return at,
            _ => {}
        }
        at += 1;
    }
    text.len()
}
