-- One file per ceremony. Entries are only ever added: the triggers stop our own bugs, the chain shows everyone else's.
CREATE TABLE entries (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  body BLOB NOT NULL,
  head TEXT NOT NULL CHECK (length(head) = 64)
) STRICT;
CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
-- INSERT OR REPLACE deletes without asking the trigger above; this one also keeps seq without gaps.
CREATE TRIGGER entries_are_added_at_the_end BEFORE INSERT ON entries
WHEN NEW.seq <> (SELECT ifnull(max(seq), 0) + 1 FROM entries)
BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;

-- Personal data: one AEAD box a person, opened with the people key.
CREATE TABLE people (household TEXT PRIMARY KEY, box BLOB NOT NULL) STRICT;
-- What was signed, with its strokes, in a box each; `document` is the hash in ResultSigned.
CREATE TABLE documents (document TEXT PRIMARY KEY, batch TEXT NOT NULL, seq INTEGER NOT NULL, box BLOB NOT NULL) STRICT;
-- Keys and secrets, each sealed under a passphrase or the people key.
CREATE TABLE sealed (name TEXT PRIMARY KEY, box TEXT NOT NULL) STRICT;

-- Preparation, without personal data, as JSON: households, dwellings, settings.
CREATE TABLE preparation (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
-- The register's two files, byte for byte as frozen.
CREATE TABLE published (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
