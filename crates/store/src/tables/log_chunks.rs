//! `log_chunks`: the text of stored logs, whole lines in zstd frames.

use super::rows::{self, parsed, signed, unsigned};
use crate::{Place, StoreError};
use rusqlite::{Connection, Row, Transaction, params};
use tftsr_model::LogFileId;

const TABLE: &str = "log_chunks";
/// zstd's default: on logs, higher levels cost several times the time for a few per cent.
const ZSTD_LEVEL: i32 = 3;
/// A chunk that claims to be larger than this was not written here; bounds the memory of a read.
const CHUNK_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// A run of whole lines as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogChunk {
    /// The log it belongs to.
    pub log_file_id: LogFileId,
    /// Its place, from 0, without gaps.
    pub chunk_index: u64,
    /// Number of its first line, 1-based. A chunk that goes on inside a line carries that line's number.
    pub first_line: u64,
    /// How many lines it touches.
    pub line_count: u64,
    /// Offset of its first byte in the original content.
    pub byte_offset: u64,
    /// The lines with their terminators.
    pub text: Vec<u8>,
}

/// A chunk ready to be written. Made outside the writer thread, which must not spend its time compressing.
#[derive(Debug, Clone)]
pub struct CompressedChunk {
    log_file_id: LogFileId,
    chunk_index: u64,
    first_line: u64,
    line_count: u64,
    byte_offset: u64,
    byte_count: u64,
    data: Vec<u8>,
}

impl LogChunk {
    /// Compresses the chunk for [`insert`].
    ///
    /// # Errors
    /// [`StoreError::OutOfRange`] for a chunk of more than 64 MiB, [`StoreError::InputOutput`] when zstd fails.
    pub fn compress(&self) -> Result<CompressedChunk, StoreError> {
        let byte_count = self.text.len() as u64;
        if byte_count > CHUNK_BYTES_MAX {
            return Err(StoreError::OutOfRange { table: TABLE, column: "byte_count", value: byte_count });
        }
        let data = zstd::bulk::compress(&self.text, ZSTD_LEVEL)
            .map_err(|source| StoreError::InputOutput { place: Place::default(), source })?;
        Ok(CompressedChunk {
            log_file_id: self.log_file_id,
            chunk_index: self.chunk_index,
            first_line: self.first_line,
            line_count: self.line_count,
            byte_offset: self.byte_offset,
            byte_count,
            data,
        })
    }

    /// The chunk's lines with their numbers, terminators included.
    fn lines(&self) -> impl Iterator<Item = (u64, &[u8])> {
        (self.first_line..).zip(self.text.split_inclusive(|&byte| byte == b'\n'))
    }
}

/// Adds a chunk.
///
/// # Errors
/// [`StoreError::Statement`] when its place is taken or the log does not exist.
pub fn insert(transaction: &Transaction<'_>, chunk: &CompressedChunk) -> Result<(), StoreError> {
    rows::execute(
        transaction,
        "INSERT INTO log_chunks (log_file_id, chunk_index, first_line, line_count, byte_offset, byte_count, data)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            chunk.log_file_id.to_string(),
            signed(TABLE, "chunk_index", chunk.chunk_index)?,
            signed(TABLE, "first_line", chunk.first_line)?,
            signed(TABLE, "line_count", chunk.line_count)?,
            signed(TABLE, "byte_offset", chunk.byte_offset)?,
            signed(TABLE, "byte_count", chunk.byte_count)?,
            chunk.data,
        ],
    )?;
    Ok(())
}

/// Gives every chunk of a log to `each`, in order, one in memory at a time.
///
/// # Errors
/// What `each` returns, or [`StoreError`] when a row cannot be read.
pub fn for_each<E: From<StoreError>>(
    connection: &Connection,
    log_file: LogFileId,
    mut each: impl FnMut(LogChunk) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = connection
        .prepare_cached(
            "SELECT log_file_id, chunk_index, first_line, line_count, byte_offset, byte_count, data
             FROM log_chunks WHERE log_file_id = ?1 ORDER BY chunk_index",
        )
        .map_err(StoreError::from)?;
    let mut chunks = statement.query(params![log_file.to_string()]).map_err(StoreError::from)?;
    while let Some(row) = chunks.next().map_err(StoreError::from)? {
        each(from_row(row)?)?;
    }
    Ok(())
}

/// Where the text of a log begins in its original content: behind its byte order mark, if it has one.
///
/// # Errors
/// [`StoreError`] when the row cannot be read.
pub fn first_offset(connection: &Connection, log_file: LogFileId) -> Result<u64, StoreError> {
    let offset = rows::first(
        connection,
        "SELECT byte_offset FROM log_chunks WHERE log_file_id = ?1 AND chunk_index = 0",
        params![log_file.to_string()],
        |row| unsigned(row, TABLE, "byte_offset"),
    )?;
    Ok(offset.unwrap_or(0))
}

/// The lines `from..=to` (1-based) that exist, with their numbers, without terminators.
///
/// A line that was cut at the limit of a chunk is put together again.
///
/// # Errors
/// [`StoreError`] when a row cannot be read.
pub fn read_lines(
    connection: &Connection,
    log_file: LogFileId,
    from: u64,
    to: u64,
) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
    let chunks = rows::all(
        connection,
        "SELECT log_file_id, chunk_index, first_line, line_count, byte_offset, byte_count, data
         FROM log_chunks WHERE log_file_id = ?1 AND first_line <= ?3 AND first_line + line_count > ?2
         ORDER BY chunk_index",
        params![log_file.to_string(), clamped(from), clamped(to)],
        from_row,
    )?;
    let mut lines: Vec<(u64, Vec<u8>)> = Vec::new();
    for (number, text) in chunks.iter().flat_map(LogChunk::lines) {
        match lines.last_mut() {
            Some((last, begun)) if *last == number => begun.extend_from_slice(text),
            _ if (from..=to).contains(&number) => lines.push((number, text.to_vec())),
            _ => {}
        }
    }
    lines.iter_mut().for_each(|(_, text)| remove_terminator(text));
    Ok(lines)
}

/// A line number past SQLite's range is past every line.
fn clamped(line: u64) -> i64 {
    i64::try_from(line).unwrap_or(i64::MAX)
}

fn remove_terminator(line: &mut Vec<u8>) {
    if line.last() == Some(&b'\n') {
        line.pop();
        if line.last() == Some(&b'\r') {
            line.pop();
        }
    }
}

fn from_row(row: &Row<'_>) -> Result<LogChunk, StoreError> {
    let byte_count = unsigned(row, TABLE, "byte_count")?;
    let data = row.get_ref("data")?.as_blob().map_err(|_| unreadable("data"))?;
    Ok(LogChunk {
        log_file_id: parsed(row, TABLE, "log_file_id")?,
        chunk_index: unsigned(row, TABLE, "chunk_index")?,
        first_line: unsigned(row, TABLE, "first_line")?,
        line_count: unsigned(row, TABLE, "line_count")?,
        byte_offset: unsigned(row, TABLE, "byte_offset")?,
        text: decompress(data, byte_count)?,
    })
}

fn decompress(data: &[u8], byte_count: u64) -> Result<Vec<u8>, StoreError> {
    let capacity = usize::try_from(byte_count.min(CHUNK_BYTES_MAX)).map_err(|_| unreadable("byte_count"))?;
    let text = zstd::bulk::decompress(data, capacity).map_err(|_| unreadable("data"))?;
    if text.len() as u64 == byte_count { Ok(text) } else { Err(unreadable("byte_count")) }
}

fn unreadable(column: &'static str) -> StoreError {
    StoreError::UnreadableRow { table: TABLE, column }
}
