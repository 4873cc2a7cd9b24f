-- An archive's members are items of their own, and some files name addresses instead of holding an
-- article. SQLite cannot change what a column may hold, so the table is written anew.

CREATE TABLE receipts_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    path BLOB,
    url TEXT,
    original INTEGER REFERENCES originals (id),
    parent INTEGER,                     -- the receipt of what it lies in
    place INTEGER,                      -- where in there
    reached INTEGER NOT NULL DEFAULT 0, -- up to which place its own members have been read
    outcome TEXT NOT NULL DEFAULT 'waiting'
        CHECK (outcome IN ('waiting', 'added', 'already-had', 'updated', 'rejected', 'opened',
                           'offered')),
    article INTEGER,
    headline TEXT,
    detail TEXT, -- for a rejected item: the reason
    code TEXT,   -- of a rejected item
    links TEXT,  -- of an item that names addresses: JSON
    day TEXT     -- the edition's day when it ended
) STRICT;

INSERT INTO receipts_new (id, batch, item, path, url, original, outcome, article, headline, detail,
                          code, day)
    SELECT id, batch, item, path, url, original, outcome, article, headline, detail, code, day
    FROM receipts;

DROP TABLE receipts;
ALTER TABLE receipts_new RENAME TO receipts;

CREATE INDEX receipts_by_batch ON receipts (batch, outcome);
CREATE INDEX receipts_rejected ON receipts (day) WHERE outcome = 'rejected';
CREATE INDEX receipts_by_parent ON receipts (parent, place) WHERE parent IS NOT NULL;
