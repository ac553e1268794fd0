-- What this workstation has seen of the centre's log, and what spoke against it.
-- A life is the time with one log; another one begins when a person names another centre.
CREATE TABLE log_lives (
    life INTEGER PRIMARY KEY,
    begun_at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TRIGGER log_lives_are_never_changed BEFORE UPDATE ON log_lives
BEGIN SELECT RAISE(ABORT, 'when another log began is never changed'); END;
CREATE TRIGGER log_lives_are_never_removed BEFORE DELETE ON log_lives
BEGIN SELECT RAISE(ABORT, 'when another log began is never forgotten'); END;

CREATE TABLE log_heads (
    life INTEGER NOT NULL,
    era INTEGER NOT NULL CHECK (era >= 0),
    size INTEGER NOT NULL CHECK (size >= 0),
    seen_at TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (life, era, size)
) STRICT;
CREATE TRIGGER log_heads_are_never_changed BEFORE UPDATE ON log_heads
BEGIN SELECT RAISE(ABORT, 'a head that was seen is never changed'); END;
CREATE TRIGGER log_heads_are_never_removed BEFORE DELETE ON log_heads
BEGIN SELECT RAISE(ABORT, 'a head that was seen is never removed'); END;

CREATE TABLE log_restorations (
    life INTEGER NOT NULL,
    era INTEGER NOT NULL CHECK (era >= 1),
    size INTEGER NOT NULL CHECK (size >= 0),
    heard_at TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (life, era)
) STRICT;
CREATE TRIGGER log_restorations_are_never_changed BEFORE UPDATE ON log_restorations
BEGIN SELECT RAISE(ABORT, 'a restoration that was heard of is never changed'); END;
CREATE TRIGGER log_restorations_are_never_removed BEFORE DELETE ON log_restorations
BEGIN SELECT RAISE(ABORT, 'a restoration that was heard of is never removed'); END;

CREATE TABLE log_doubts (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    seen_json TEXT,
    shown_json TEXT
) STRICT;
CREATE TRIGGER log_doubts_are_never_changed BEFORE UPDATE ON log_doubts
BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;
CREATE TRIGGER log_doubts_are_never_removed BEFORE DELETE ON log_doubts
BEGIN SELECT RAISE(ABORT, 'evidence is never removed'); END;
