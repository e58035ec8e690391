-- Log content lives inside the encrypted database in compressed chunks, or, above a size limit,
-- stays where it is and is referenced with its hash (log_files.content_hash).
CREATE TABLE log_contents (
log_file_id TEXT PRIMARY KEY REFERENCES log_files(id) ON DELETE CASCADE,
storage TEXT NOT NULL CHECK(storage IN ('chunks', 'reference')),
source_name TEXT NOT NULL, -- the name citations use; an archive's member is 'archive!member'
encoding TEXT NOT NULL, -- e.g. 'utf-8', 'utf-16le'
byte_count INTEGER NOT NULL, -- bytes of the original content
line_count INTEGER NOT NULL,
format TEXT, -- the log format that was recognised
zone TEXT, -- the zone given for times without one
clock_offset_seconds REAL NOT NULL DEFAULT 0, -- added to the file's times
sealed_hash TEXT -- SHA-256 hex of the sealed version of exactly these bytes
) WITHOUT ROWID;

-- The text of a stored log: whole lines, in order, zstd-compressed.
CREATE TABLE log_chunks (
log_file_id TEXT NOT NULL REFERENCES log_files(id) ON DELETE CASCADE,
chunk_index INTEGER NOT NULL, -- from 0, without gaps
first_line INTEGER NOT NULL, -- 1-based
line_count INTEGER NOT NULL,
byte_offset INTEGER NOT NULL, -- of the chunk's first byte in the original content
byte_count INTEGER NOT NULL, -- bytes after decompression
data BLOB NOT NULL,
PRIMARY KEY (log_file_id, chunk_index)
);

-- Cited lines and their neighbours, kept even when the content is only referenced,
-- so that a citation outlives log rotation.
CREATE TABLE cited_lines (
log_file_id TEXT NOT NULL REFERENCES log_files(id) ON DELETE CASCADE,
line INTEGER NOT NULL, -- 1-based
text TEXT NOT NULL,
PRIMARY KEY (log_file_id, line)
) WITHOUT ROWID;
