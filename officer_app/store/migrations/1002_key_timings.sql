-- How long this desk's cards took to make keys; the forecast learns from it.
CREATE TABLE key_timings (
    number INTEGER PRIMARY KEY,
    algorithm TEXT NOT NULL,
    model TEXT NOT NULL,
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0)
) STRICT;
CREATE INDEX key_timings_by_kind ON key_timings (algorithm, model, number);
