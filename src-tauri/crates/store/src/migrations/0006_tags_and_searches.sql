-- The reader's own order: words on articles, and searches kept under a name.

CREATE TABLE tags (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    key TEXT NOT NULL, -- the tag without case and accents
    tag TEXT NOT NULL,
    PRIMARY KEY (article, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX tags_by_key ON tags (key, article);

CREATE TABLE searches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    filter TEXT NOT NULL, -- JSON
    added INTEGER NOT NULL, -- the act that kept it
    removed INTEGER         -- the act that removed it
) STRICT;
