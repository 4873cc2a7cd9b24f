-- An article is what a reader keeps; a version is its text at one time. An update adds a version
-- and never touches the old one, so what was shown can always be proved.

CREATE TABLE stories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    central INTEGER, -- the article whose headline it bears
    merged INTEGER   -- the story that took it in
) STRICT;

CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL REFERENCES batches (id),
    current INTEGER REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED,
    story INTEGER NOT NULL REFERENCES stories (id),
    read INTEGER NOT NULL DEFAULT 0,
    saved INTEGER NOT NULL DEFAULT 0,
    removed INTEGER -- the act that removed it
) STRICT;

CREATE INDEX articles_by_story ON articles (story);
CREATE INDEX articles_by_batch ON articles (batch);
CREATE INDEX articles_by_version ON articles (current);

CREATE TABLE versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    batch INTEGER NOT NULL REFERENCES batches (id),
    original INTEGER NOT NULL REFERENCES originals (id),
    item TEXT NOT NULL,
    arrived TEXT NOT NULL,     -- RFC 3339 in the reader's zone
    arrival_day TEXT NOT NULL, -- the edition it is in
    headline TEXT NOT NULL,
    source TEXT,
    url TEXT,
    address TEXT,              -- the url, stripped to what names the page
    language TEXT,
    published_day TEXT,
    published TEXT,            -- JSON
    body_hash BLOB NOT NULL,   -- BLAKE3 of its words
    words INTEGER NOT NULL,
    very_short INTEGER NOT NULL
) STRICT;

CREATE INDEX versions_by_article ON versions (article);
CREATE INDEX versions_by_original ON versions (original);
CREATE INDEX versions_by_arrival ON versions (arrival_day);
CREATE INDEX versions_by_publication ON versions (published_day) WHERE published_day IS NOT NULL;
CREATE INDEX versions_by_address ON versions (address) WHERE address IS NOT NULL;
CREATE INDEX versions_by_body ON versions (body_hash);
CREATE INDEX versions_by_headline ON versions (headline);

-- Apart from `versions`, so that lists never read past texts. Blocks, furniture, sentences and the
-- like are JSON: they are only ever read together, and always whole.
CREATE TABLE texts (
    version INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    standfirst TEXT,
    body TEXT NOT NULL,
    format TEXT NOT NULL,
    byline TEXT NOT NULL,
    dateline TEXT,
    updated TEXT,
    blocks TEXT NOT NULL,
    furniture TEXT NOT NULL,
    warnings TEXT NOT NULL,
    sentences TEXT NOT NULL
) STRICT;

CREATE TABLE fingerprints (
    version INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    bytes BLOB NOT NULL
) STRICT;
