-- Whys become a tree with a state, an author and links to the lines that support the answer.
ALTER TABLE resolution_steps ADD COLUMN parent_id TEXT REFERENCES resolution_steps(id) ON DELETE SET NULL;
ALTER TABLE resolution_steps ADD COLUMN state TEXT NOT NULL DEFAULT 'open'
CHECK(state IN ('open', 'answered', 'verified', 'refuted'));
ALTER TABLE resolution_steps ADD COLUMN author TEXT NOT NULL DEFAULT 'person'
CHECK(author IN ('person', 'proposal'));

-- A timeline event says when it happened and where that was read, beside when it was written.
ALTER TABLE timeline_events ADD COLUMN class TEXT NOT NULL DEFAULT 'app' CHECK(class IN ('incident', 'app'));
ALTER TABLE timeline_events ADD COLUMN occurred_at TEXT; -- RFC 3339 with its offset
ALTER TABLE timeline_events ADD COLUMN confidence TEXT; -- comma-separated: exact, zone_assumed, …
ALTER TABLE timeline_events ADD COLUMN log_file_id TEXT REFERENCES log_files(id) ON DELETE SET NULL;
ALTER TABLE timeline_events ADD COLUMN source TEXT;
ALTER TABLE timeline_events ADD COLUMN source_line INTEGER; -- 1-based
ALTER TABLE timeline_events ADD COLUMN source_hash TEXT; -- SHA-256 hex of the line's original bytes

-- The lines kept as evidence, best first; text is redacted.
CREATE TABLE evidence_lines (
id TEXT PRIMARY KEY,
issue_id TEXT NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
log_file_id TEXT NOT NULL REFERENCES log_files(id) ON DELETE CASCADE,
rank INTEGER NOT NULL, -- 1 is the best
file TEXT NOT NULL,
line INTEGER NOT NULL, -- 1-based
text TEXT NOT NULL,
score REAL NOT NULL,
level TEXT,
timestamp TEXT, -- RFC 3339
template TEXT NOT NULL,
count INTEGER NOT NULL, -- lines of the run that belong to the template
reasons TEXT NOT NULL -- JSON array of strings
);

-- The lines that support the answer of a why; text is redacted.
CREATE TABLE why_evidence (
step_id TEXT NOT NULL REFERENCES resolution_steps(id) ON DELETE CASCADE,
position INTEGER NOT NULL, -- order of the links, from 0
evidence_id TEXT REFERENCES evidence_lines(id) ON DELETE SET NULL,
log_file_id TEXT NOT NULL REFERENCES log_files(id) ON DELETE CASCADE,
file TEXT NOT NULL,
line INTEGER NOT NULL, -- 1-based
text TEXT NOT NULL,
PRIMARY KEY (step_id, position)
);

-- Which value a placeholder such as [IPV4_1] stands for: the same in every file of an issue.
CREATE TABLE pseudonyms (
issue_id TEXT NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
pii_type TEXT NOT NULL,
number INTEGER NOT NULL, -- from 1
canonical TEXT NOT NULL, -- the value, in the form by which equal values are known
PRIMARY KEY (issue_id, pii_type, number),
UNIQUE (issue_id, pii_type, canonical)
) WITHOUT ROWID;
