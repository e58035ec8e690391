-- What a triage could say about the cause, and what it met and did not read; text is redacted.
CREATE TABLE triage_findings (
issue_id TEXT PRIMARY KEY REFERENCES issues(id) ON DELETE CASCADE,
verdict TEXT NOT NULL CHECK(verdict IN ('confirmed', 'likely', 'inconclusive')),
cause TEXT, -- JSON object; NULL when no cause can be supported
skipped TEXT NOT NULL, -- JSON array of {path, reason}
created_at TEXT NOT NULL
) WITHOUT ROWID;

-- The span of time that a log covers, RFC 3339, as far as its lines carry times.
ALTER TABLE log_contents ADD COLUMN first_timestamp TEXT;
ALTER TABLE log_contents ADD COLUMN last_timestamp TEXT;
