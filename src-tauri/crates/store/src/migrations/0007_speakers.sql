-- One person is one speaker, however articles name them, and two people of one name are two: so a
-- name no longer tells a speaker. Names are compared within blocks; what may have changed is noted
-- block by block. Beside what analysis says stands what the reader says, in tables of its own,
-- found again by the words of the quote and the name in the article, so that it outlives versions.

PRAGMA defer_foreign_keys = ON;

CREATE TABLE speakers_before AS SELECT id, name, kind, key FROM speakers;
DROP TABLE speakers;
CREATE TABLE speakers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,               -- the fullest that articles print most often
    kind TEXT NOT NULL,
    key TEXT NOT NULL,                -- the name without case, accents and stray spaces
    chosen TEXT,                      -- the name the reader gave
    typed INTEGER NOT NULL DEFAULT 0, -- whether the reader named them first
    block TEXT,                       -- of a typed one: the names it is compared with
    became INTEGER,                   -- the speaker who took all their people in
    now INTEGER                       -- the speaker they are shown as; null: themselves
) STRICT;
INSERT INTO speakers (id, name, kind, key) SELECT id, name, kind, key FROM speakers_before;
DROP TABLE speakers_before;
CREATE INDEX speakers_by_key ON speakers (key, kind);
CREATE INDEX speakers_by_block ON speakers (block) WHERE block IS NOT NULL;

ALTER TABLE people ADD COLUMN block TEXT; -- '' for those without a name, null until it is known
ALTER TABLE people ADD COLUMN placed INTEGER REFERENCES speakers (id); -- by the reader
CREATE INDEX people_by_block ON people (block);
CREATE INDEX people_without_block ON people (version) WHERE block IS NULL;
CREATE INDEX people_placed ON people (placed) WHERE placed IS NOT NULL;

CREATE TABLE stale_blocks (block TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TRIGGER people_gone AFTER DELETE ON people WHEN old.block > ''
BEGIN
    INSERT OR IGNORE INTO stale_blocks VALUES (old.block);
END;

CREATE TRIGGER articles_moved AFTER UPDATE OF current, removed, story ON articles
WHEN old.current IS NOT new.current OR old.removed IS NOT new.removed OR old.story != new.story
BEGIN
    INSERT OR IGNORE INTO stale_blocks
    SELECT block FROM people WHERE version IN (old.current, new.current) AND block > '';
END;

-- What the reader says of a quote, and what follows from both: `voice` is the place in `people`
-- of the one who says it, `speaker` who that is across the library.
ALTER TABLE quotes ADD COLUMN verdict TEXT CHECK (verdict IN ('speaker', 'unclear', 'not-a-quote'));
ALTER TABLE quotes ADD COLUMN said_by INTEGER REFERENCES speakers (id);
ALTER TABLE quotes ADD COLUMN said_name TEXT; -- of somebody without a name
ALTER TABLE quotes ADD COLUMN voice INTEGER;
ALTER TABLE quotes ADD COLUMN speaker INTEGER REFERENCES speakers (id);
UPDATE quotes SET voice = person, speaker = (
    SELECT p.speaker FROM people p WHERE p.version = quotes.version AND p.place = quotes.person);
CREATE INDEX quotes_by_speaker ON quotes (speaker) WHERE speaker IS NOT NULL;
CREATE INDEX quotes_said_by ON quotes (said_by) WHERE said_by IS NOT NULL;

-- The latest that was not taken back counts.
CREATE TABLE quote_corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    text TEXT NOT NULL,  -- the quote as it stood
    said TEXT NOT NULL,  -- its words, folded
    nth INTEGER NOT NULL, -- among the article's quotes of the same words, from 0
    verdict TEXT NOT NULL CHECK (verdict IN ('speaker', 'unclear', 'not-a-quote')),
    speaker INTEGER REFERENCES speakers (id),
    name TEXT, -- of somebody without a name
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX quote_corrections_by_article ON quote_corrections (article);
CREATE INDEX quote_corrections_by_act ON quote_corrections (act);

-- Whoever an article calls so is this speaker.
CREATE TABLE placements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    name TEXT NOT NULL, -- folded
    speaker INTEGER NOT NULL REFERENCES speakers (id),
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX placements_by_article ON placements (article);
CREATE INDEX placements_by_act ON placements (act);

CREATE TABLE speaker_merges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    speaker INTEGER NOT NULL REFERENCES speakers (id),
    into_speaker INTEGER NOT NULL REFERENCES speakers (id),
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE speaker_names (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    speaker INTEGER NOT NULL REFERENCES speakers (id),
    name TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
