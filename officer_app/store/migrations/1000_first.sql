CREATE TABLE procedures (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    order_json TEXT NOT NULL,
    officer TEXT NOT NULL,
    subscriber TEXT,
    token TEXT,
    status TEXT NOT NULL,
    trouble_json TEXT,
    started_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX procedures_by_status ON procedures (status, started_at);
CREATE INDEX procedures_by_start ON procedures (started_at);
CREATE TRIGGER procedures_end_once BEFORE UPDATE OF status ON procedures
WHEN OLD.status IN ('done', 'undone') AND NEW.status <> OLD.status
BEGIN SELECT RAISE(ABORT, 'a procedure that ended stays ended'); END;

CREATE TABLE steps (
    procedure TEXT NOT NULL REFERENCES procedures (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    intent_json TEXT NOT NULL,
    result_json TEXT,
    begun_at TEXT NOT NULL,
    done_at TEXT,
    undone_at TEXT,
    PRIMARY KEY (procedure, position)
) STRICT;

CREATE TABLE claims (
    procedure TEXT PRIMARY KEY REFERENCES procedures (id),
    owner TEXT NOT NULL
) STRICT;

CREATE TABLE records (
    sequence INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    token TEXT,
    subscriber TEXT,
    sha256 TEXT NOT NULL UNIQUE,
    signed_json TEXT NOT NULL
) STRICT;
CREATE TRIGGER records_are_never_changed BEFORE UPDATE ON records
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;
CREATE TRIGGER records_are_never_removed BEFORE DELETE ON records
BEGIN SELECT RAISE(ABORT, 'a record is never removed'); END;
CREATE TRIGGER records_have_no_gaps BEFORE INSERT ON records
WHEN NEW.sequence <> (SELECT coalesce(max(sequence) + 1, 0) FROM records)
BEGIN SELECT RAISE(ABORT, 'a record is out of place'); END;

CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY REFERENCES records (sequence)
) STRICT;

CREATE TABLE tokens (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    subscriber TEXT,
    changed_at TEXT NOT NULL,
    json TEXT NOT NULL
) STRICT;
CREATE INDEX tokens_by_subscriber ON tokens (subscriber);

CREATE TABLE certificates (
    sha256 TEXT PRIMARY KEY,
    token TEXT NOT NULL,
    subscriber TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    json TEXT NOT NULL
) STRICT;
CREATE INDEX certificates_by_token ON certificates (token);
CREATE INDEX certificates_by_subscriber ON certificates (subscriber);

CREATE TABLE vault (
    token TEXT PRIMARY KEY,
    procedure TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

-- Searching sorts by name whatever it finds: what it reads for that is kept small.
CREATE TABLE people (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    family_name TEXT NOT NULL,
    given_name TEXT NOT NULL
) STRICT;
CREATE INDEX people_by_name ON people (family_name, given_name);
CREATE TABLE people_content (
    row INTEGER PRIMARY KEY REFERENCES people (row),
    json TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE people_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE officers (
    id TEXT PRIMARY KEY,
    spki_sha256 TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE anchors (
    kind TEXT NOT NULL,
    der BLOB NOT NULL,
    UNIQUE (kind, der)
) STRICT;

CREATE TABLE singles (
    name TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;
CREATE TRIGGER keys_are_made_once BEFORE INSERT ON singles
WHEN NEW.name GLOB 'key.*' AND EXISTS (SELECT 1 FROM singles WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'a key of this workstation is never replaced'); END;
CREATE TRIGGER keys_are_never_changed BEFORE UPDATE ON singles
WHEN OLD.name GLOB 'key.*' OR NEW.name GLOB 'key.*'
BEGIN SELECT RAISE(ABORT, 'a key of this workstation is never replaced'); END;
CREATE TRIGGER keys_are_never_removed BEFORE DELETE ON singles
WHEN OLD.name GLOB 'key.*'
BEGIN SELECT RAISE(ABORT, 'a key of this workstation is never removed'); END;
