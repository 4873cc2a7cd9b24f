-- Who said what, with the words that prove it. People belong to one version of one article;
-- speakers are people and bodies known by name across the library. Anonymous ones are never
-- speakers: two senior officials are not one.

CREATE TABLE speakers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL, -- the name without case, accents and stray spaces
    UNIQUE (key, kind)
) STRICT;

CREATE TABLE people (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    kind TEXT NOT NULL,
    mentions TEXT NOT NULL, -- JSON spans
    speaker INTEGER REFERENCES speakers (id),
    PRIMARY KEY (version, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX people_by_speaker ON people (speaker);

CREATE TABLE quotes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person INTEGER, -- its place in `people`; null where the speaker is unclear
    mention_start INTEGER,
    mention_end INTEGER,
    cue_start INTEGER,
    cue_end INTEGER,
    confidence REAL NOT NULL,
    weight REAL NOT NULL,
    FOREIGN KEY (version, person) REFERENCES people (version, place)
) STRICT;

CREATE INDEX quotes_by_version ON quotes (version);
