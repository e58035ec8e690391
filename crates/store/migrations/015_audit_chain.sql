-- The audit log as a chain: each entry carries the hash of the one before it, so that an entry
-- that was edited, removed, added or moved no longer fits its neighbours.
ALTER TABLE audit_log ADD COLUMN sequence INTEGER; -- gapless from 1
ALTER TABLE audit_log ADD COLUMN prev_hash TEXT; -- 64 zeros for the first entry
ALTER TABLE audit_log ADD COLUMN hash TEXT; -- SHA-256 hex over the entry's canonical encoding
ALTER TABLE audit_log ADD COLUMN epoch INTEGER; -- the signing epoch, from 1

CREATE UNIQUE INDEX idx_audit_log_sequence ON audit_log(sequence);
CREATE INDEX idx_audit_log_entity ON audit_log(entity_type, entity_id);

-- A second statement of where the chain ends: a cut tail shows unless this row is edited too.
CREATE TABLE audit_head (
id INTEGER PRIMARY KEY CHECK(id = 1),
sequence INTEGER NOT NULL,
hash TEXT NOT NULL
);

-- One signed checkpoint closes each epoch and certifies the key of the next.
CREATE TABLE audit_checkpoints (
sequence INTEGER PRIMARY KEY, -- of the last entry of the epoch
hash TEXT NOT NULL,
epoch INTEGER NOT NULL UNIQUE,
public_key TEXT NOT NULL,
next_public_key TEXT NOT NULL,
signature TEXT NOT NULL,
created_at TEXT NOT NULL
);

-- The log is append-only for every program that opens this file, not only for this one.
CREATE TRIGGER audit_log_refuses_update BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only: no update'); END;

CREATE TRIGGER audit_log_refuses_delete BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only: no delete'); END;

-- INSERT OR REPLACE would delete a row without the delete trigger; this also keeps gaps out.
CREATE TRIGGER audit_log_refuses_replace BEFORE INSERT ON audit_log
WHEN NEW.sequence IS NOT (SELECT COALESCE(MAX(sequence), 0) + 1 FROM audit_log)
OR EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only: the next sequence number and a new id'); END;
