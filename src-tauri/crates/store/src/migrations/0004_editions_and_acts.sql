-- A closed edition is kept as the words it showed, not as a way to make it again: whatever happens
-- to its articles, it reads the same for ever. The triggers hold even against our own mistakes.

CREATE TABLE editions (
    day TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    headline TEXT,
    frozen TEXT NOT NULL, -- JSON
    hash BLOB NOT NULL    -- BLAKE3 of `frozen`
) STRICT;

CREATE TRIGGER editions_never_change BEFORE UPDATE ON editions
BEGIN
    SELECT raise(ABORT, 'a closed edition never changes');
END;

-- What a reader did and may take back, latest last.
CREATE TABLE acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act TEXT NOT NULL, -- JSON
    day TEXT NOT NULL, -- the edition's day when it was done
    batch INTEGER,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX acts_standing ON acts (id) WHERE NOT undone;

CREATE TABLE act_articles (
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    version INTEGER, -- the version that was set back, where an update was undone
    PRIMARY KEY (act, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX act_articles_by_article ON act_articles (article);

-- Small numbers the library remembers about itself.
CREATE TABLE notes (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
