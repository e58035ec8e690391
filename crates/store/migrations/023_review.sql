-- What a person needs to review a redaction: how sure the rule was, which one it was, how often and where
-- first the value stands. Rows from before this migration keep NULL until their log is sealed again.
ALTER TABLE pii_spans ADD COLUMN confidence REAL; -- 0 to 1
ALTER TABLE pii_spans ADD COLUMN rule TEXT;
ALTER TABLE pii_spans ADD COLUMN occurrences INTEGER NOT NULL DEFAULT 1; -- in this log
ALTER TABLE pii_spans ADD COLUMN line INTEGER; -- of the first occurrence, 1-based

-- What a person decided about a value, for every log and text of the issue.
CREATE TABLE redaction_decisions (
issue_id TEXT NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
value TEXT NOT NULL, -- as it stands in the logs
decision TEXT NOT NULL CHECK(decision IN ('accept', 'keep', 'replace')),
pii_type TEXT NOT NULL,
created_at TEXT NOT NULL,
PRIMARY KEY (issue_id, value)
) WITHOUT ROWID;

-- When a person approved the sealed version that sealed_hash names.
ALTER TABLE log_contents ADD COLUMN approved_at TEXT;

-- A line that a person pinned stays when the lines are ranked again.
ALTER TABLE evidence_lines ADD COLUMN origin TEXT NOT NULL DEFAULT 'ranked' CHECK(origin IN ('ranked', 'pinned'));
