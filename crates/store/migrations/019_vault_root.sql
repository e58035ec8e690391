-- In env mode the passphrase opens this file directly, so the random root that every other key is
-- derived from lives inside it. With a vault the root is in keys.json and this table stays empty.
CREATE TABLE vault_root (
id INTEGER PRIMARY KEY CHECK(id = 1),
root_key BLOB NOT NULL CHECK(length(root_key) = 32),
created_at TEXT NOT NULL
);
