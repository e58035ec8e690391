//! Reading typed values out of rows. A value that no writer of ours could have stored is an error
//! that names its table and column.

use crate::StoreError;
use rusqlite::{Connection, Params, Row};
use std::str::FromStr;

/// Every row of a query.
pub(super) fn all<T>(
    connection: &Connection,
    sql: &str,
    parameters: impl Params,
    from_row: impl Fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    let mut values = Vec::new();
    while let Some(row) = rows.next()? {
        values.push(from_row(row)?);
    }
    Ok(values)
}

/// The first row of a query, if there is one.
pub(super) fn first<T>(
    connection: &Connection,
    sql: &str,
    parameters: impl Params,
    from_row: impl Fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    rows.next()?.map(from_row).transpose()
}

/// Runs a statement that returns no rows; gives the number of rows it changed.
pub(super) fn execute(
    connection: &Connection,
    sql: &str,
    parameters: impl Params,
) -> Result<usize, StoreError> {
    Ok(connection.prepare_cached(sql)?.execute(parameters)?)
}

/// A text column as one of its typed values: an id or a member of a closed set.
pub(super) fn parsed<T: FromStr>(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<T, StoreError> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| StoreError::UnreadableRow { table, column })
}

/// [`parsed`] for a column that may be NULL.
pub(super) fn parsed_or_null<T: FromStr>(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| StoreError::UnreadableRow { table, column })).transpose()
}

/// An integer column that never holds a negative number.
pub(super) fn unsigned(row: &Row<'_>, table: &'static str, column: &'static str) -> Result<u64, StoreError> {
    let number: i64 = row.get(column)?;
    number.try_into().map_err(|_| StoreError::UnreadableRow { table, column })
}

/// [`unsigned`] for a column that may be NULL.
pub(super) fn unsigned_or_null(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<Option<u64>, StoreError> {
    let number: Option<i64> = row.get(column)?;
    number
        .map(|number| number.try_into().map_err(|_| StoreError::UnreadableRow { table, column }))
        .transpose()
}

/// A number as SQLite's signed 64 bits hold it.
pub(super) fn signed(table: &'static str, column: &'static str, value: u64) -> Result<i64, StoreError> {
    value.try_into().map_err(|_| StoreError::OutOfRange { table, column, value })
}

/// A JSON array of strings; NULL is the empty list.
pub(super) fn string_list(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<Vec<String>, StoreError> {
    let text: Option<String> = row.get(column)?;
    let Some(text) = text else { return Ok(Vec::new()) };
    serde_json::from_str(&text).map_err(|_| StoreError::UnreadableRow { table, column })
}

/// The JSON array that [`string_list`] reads.
pub(super) fn string_list_text(strings: &[String]) -> String {
    serde_json::Value::from(strings).to_string()
}
