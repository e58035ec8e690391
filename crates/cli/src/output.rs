//! How results reach the terminal: one JSON document, or text for people; errors likewise.

use crate::args::Format;
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{self, Write as _};
use tftsr_core::ApiError;
use tftsr_model::ErrorCode;

/// Exit status of a triage that found no cause it can support.
pub(crate) const STATUS_INCONCLUSIVE: u8 = 11;
/// Exit status of a verification that found something.
pub(crate) const STATUS_FINDINGS: u8 = 10;

/// What a verb answers: the same facts as JSON and as text.
pub(crate) struct Report {
    value: Value,
    text: String,
    status: u8,
}

impl Report {
    /// A report with exit status 0. `text` is what people read.
    pub(crate) fn new(value: &impl Serialize, text: impl Into<String>) -> Result<Self, ApiError> {
        let value = serde_json::to_value(value).map_err(|error| ApiError::internal(&error))?;
        Ok(Self { value, text: text.into(), status: 0 })
    }

    /// For verbs that have written their output themselves.
    pub(crate) fn already_written() -> Self {
        Self { value: Value::Null, text: String::new(), status: 0 }
    }

    /// The same report with another exit status.
    pub(crate) fn with_status(self, status: u8) -> Self {
        Self { status, ..self }
    }

    /// Prints the report and gives the exit status.
    pub(crate) fn print(&self, format: Format) -> io::Result<u8> {
        let mut out = io::stdout().lock();
        match format {
            Format::Json if !self.value.is_null() => writeln!(out, "{}", self.value)?,
            Format::Json => {}
            Format::Text | Format::Csv | Format::Md => write_text(&mut out, &self.text)?,
        }
        out.flush()?;
        Ok(self.status)
    }
}

/// Text without what a terminal would obey: a log line must not move the cursor or rename the window.
fn for_terminal(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\n' | '\t' => letter,
        _ if letter.is_control() => char::REPLACEMENT_CHARACTER,
        _ => letter,
    };
    text.chars().map(shown).collect()
}

fn write_text(out: &mut impl io::Write, text: &str) -> io::Result<()> {
    out.write_all(for_terminal(text).as_bytes())?;
    if text.is_empty() || text.ends_with('\n') { Ok(()) } else { out.write_all(b"\n") }
}

/// Prints an error where the format wants it and gives its exit status.
pub(crate) fn print_error(error: &ApiError, format: Format) -> u8 {
    let written = match format {
        Format::Json => writeln!(io::stdout(), "{}", error_document(error)),
        Format::Text | Format::Csv | Format::Md => write_error_text(error),
    };
    // Nobody is left to tell when the stream itself is gone; the exit status still speaks.
    drop(written);
    error.code.exit_status()
}

/// A failure as the command line promises it: these four keys. The field is for forms.
fn error_document(ApiError { code, message, hint, detail, field: _ }: &ApiError) -> serde_json::Value {
    json!({ "error": { "code": code, "message": message, "hint": hint, "detail": detail } })
}

fn write_error_text(error: &ApiError) -> io::Result<()> {
    let mut err = io::stderr().lock();
    writeln!(err, "error: {}", for_terminal(&error.message))?;
    if error.hint.is_empty() { Ok(()) } else { writeln!(err, "hint: {}", error.hint) }
}

/// Standard output is gone or full.
pub(crate) fn stdout_failed(error: &io::Error) -> ApiError {
    ApiError {
        code: ErrorCode::InputOutput,
        message: "standard output cannot be written".to_owned(),
        hint: "check where the output goes".to_owned(),
        detail: Some(error.to_string()),
        field: None,
    }
}

/// A usage error of the command line itself.
pub(crate) fn usage(message: impl Into<String>, hint: impl Into<String>) -> ApiError {
    ApiError {
        code: ErrorCode::InvalidRequest,
        message: message.into(),
        hint: hint.into(),
        detail: None,
        field: None,
    }
}

/// Rows as text columns, each as wide as its widest cell.
pub(crate) fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..count).map(|column| width(column).unwrap_or(0)).collect();
    rows.iter().map(|row| line_of_columns(row, &widths)).collect()
}

fn line_of_columns(row: &[String], widths: &[usize]) -> String {
    let padded = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
    let line = padded.collect::<Vec<_>>().join("  ");
    format!("{}\n", line.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_line_cannot_speak_to_the_terminal() {
        assert_eq!(for_terminal("a\u{1b}]0;owned\u{7}\tb\n"), "a\u{fffd}]0;owned\u{fffd}\tb\n");
    }

    #[test]
    fn columns_line_up_and_leave_no_trailing_space() {
        let rows = [vec!["a".to_owned(), "bb".to_owned()], vec!["ccc".to_owned(), "d".to_owned()]];
        assert_eq!(columns(&rows), "a    bb\nccc  d\n");
    }
}
