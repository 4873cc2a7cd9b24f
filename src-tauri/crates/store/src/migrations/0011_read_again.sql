-- The bytes are kept so that better readers can read them again: for that it must be known what a
-- version was read by, and what was known beside the bytes. And a reader may say which blocks of an
-- original are the article: that holds for the article and that original, until it is taken back.

ALTER TABLE versions ADD COLUMN reader INTEGER; -- which readers read it; null: before they counted
ALTER TABLE versions ADD COLUMN place INTEGER;  -- which of its original's articles it is
ALTER TABLE versions ADD COLUMN saved TEXT;     -- the local time at which its item was saved

-- The version an act made of an article, and the one it was before.
CREATE TABLE act_versions (
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    earlier INTEGER NOT NULL REFERENCES versions (id),
    made INTEGER NOT NULL REFERENCES versions (id),
    PRIMARY KEY (act, article)
) STRICT, WITHOUT ROWID;

-- The latest that was not taken back counts.
CREATE TABLE choices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    original INTEGER NOT NULL REFERENCES originals (id),
    kept TEXT, -- keys of blocks as JSON; null: as the extractor reads it
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX choices_by_article ON choices (article, original);
CREATE INDEX choices_by_act ON choices (act);
