"""Reads a database with another SQLCipher, by the documented settings alone.

Usage: independent_reader.py DATABASE, with the passphrase (or raw:HEX) in TFTSR_DB_KEY.
Prints one JSON document: tables with their columns, migrations, and the issues' titles.
"""

import json
import os
import sys

import sqlcipher3


def key_literal(key):
    if key.startswith("raw:"):
        return "\"x'" + key.removeprefix("raw:") + "'\""
    return "'" + key.replace("'", "''") + "'"


def main(path):
    connection = sqlcipher3.connect(path)
    connection.execute("PRAGMA key = " + key_literal(os.environ["TFTSR_DB_KEY"]))
    # Said aloud although they are the defaults: this is the documented format.
    for setting in (
        "cipher_page_size = 4096",
        "kdf_iter = 256000",
        "cipher_kdf_algorithm = PBKDF2_HMAC_SHA512",
        "cipher_hmac_algorithm = HMAC_SHA512",
    ):
        connection.execute("PRAGMA " + setting)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in names}
    migrations = [row[0] for row in connection.execute("SELECT name FROM _migrations ORDER BY name")]
    titles = [row[0] for row in connection.execute("SELECT title FROM issues")]
    found = connection.execute("SELECT count(*) FROM issues_fts WHERE issues_fts MATCH 'checkout'").fetchone()[0]
    print(json.dumps({"tables": tables, "migrations": migrations, "titles": titles, "found": found}))


main(sys.argv[1])
