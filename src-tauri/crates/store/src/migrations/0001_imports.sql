-- What a reader hands in must survive anything that happens afterwards: the bytes as they were,
-- and a journal with a line for every item, written before the item is read.

CREATE TABLE originals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE, -- BLAKE3 of the bytes
    size INTEGER NOT NULL,     -- in bytes, unpacked
    packed BLOB NOT NULL       -- Zstandard
) STRICT;

CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started TEXT NOT NULL, -- RFC 3339 in the reader's zone
    finished INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0,
    samples INTEGER NOT NULL DEFAULT 0,
    undone INTEGER -- the act that undid it
) STRICT;

-- An item resumes from its path, its address, or its original where the bytes came with it.
-- `article` is no foreign key: a receipt outlives the article it speaks of.
CREATE TABLE receipts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    path BLOB,
    url TEXT,
    original INTEGER REFERENCES originals (id),
    outcome TEXT NOT NULL DEFAULT 'waiting'
        CHECK (outcome IN ('waiting', 'added', 'already-had', 'updated', 'rejected')),
    article INTEGER,
    headline TEXT,
    detail TEXT, -- for a rejected item: the reason
    code TEXT,   -- of a rejected item
    day TEXT     -- the edition's day when it ended
) STRICT;

CREATE INDEX receipts_by_batch ON receipts (batch, outcome);
CREATE INDEX receipts_rejected ON receipts (day) WHERE outcome = 'rejected';
