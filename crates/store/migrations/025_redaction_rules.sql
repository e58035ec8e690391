-- The user's own redaction rules, for every issue.
CREATE TABLE redaction_rules (
id TEXT PRIMARY KEY,
name TEXT NOT NULL UNIQUE,
pii_type TEXT NOT NULL,
pattern TEXT NOT NULL,
validator TEXT, -- JSON object; NULL when every match counts
near TEXT, -- JSON object of words, distance and side; NULL when nothing must stand near
severity TEXT NOT NULL CHECK(severity IN ('secret', 'personal', 'infrastructure')),
confidence REAL NOT NULL CHECK(confidence BETWEEN 0 AND 1),
is_enabled INTEGER NOT NULL CHECK(is_enabled IN (0, 1)),
created_at TEXT NOT NULL,
updated_at TEXT NOT NULL
) WITHOUT ROWID;

-- Values that are never replaced, in any issue.
CREATE TABLE redaction_allowed (
id TEXT PRIMARY KEY,
value TEXT NOT NULL,
match_by TEXT NOT NULL CHECK(match_by IN ('exact', 'pattern')),
pii_type TEXT NOT NULL, -- empty for values of any type
ignores_case INTEGER NOT NULL CHECK(ignores_case IN (0, 1)),
reason TEXT NOT NULL,
created_at TEXT NOT NULL,
updated_at TEXT NOT NULL,
UNIQUE (value, match_by, pii_type)
) WITHOUT ROWID;

-- Which rules sealed_hash was made under; empty for the rules that come with the program and nothing else.
ALTER TABLE log_contents ADD COLUMN rules_hash TEXT NOT NULL DEFAULT '';
