CREATE TABLE ai_providers (
id TEXT PRIMARY KEY,
name TEXT NOT NULL UNIQUE,
engine TEXT NOT NULL, -- the wire protocol
preset TEXT, -- the preset it was made from
base_url TEXT NOT NULL,
model TEXT NOT NULL,
config TEXT NOT NULL DEFAULT '{}', -- JSON object with what belongs to the engine
encrypted_key TEXT, -- base64(nonce || ciphertext || tag), AES-256-GCM
enabled INTEGER NOT NULL DEFAULT 1, -- boolean: 0/1
created_at TEXT NOT NULL,
updated_at TEXT NOT NULL
);
