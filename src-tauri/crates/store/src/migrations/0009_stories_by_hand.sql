-- What a reader said of stories must outlive every linking: a tie says of two articles that they
-- tell one story, or that they do not. It holds as long as its act was not taken back.

CREATE TABLE ties (
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    one INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    together INTEGER NOT NULL,
    PRIMARY KEY (act, one, other)
) STRICT, WITHOUT ROWID;

-- The story an article was in before an act moved it.
CREATE TABLE act_stories (
    act INTEGER NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    story INTEGER NOT NULL REFERENCES stories (id),
    PRIMARY KEY (act, article)
) STRICT, WITHOUT ROWID;

-- The words that say most of what an article is about, so that a new one finds those it may belong
-- to without reading the whole library.
CREATE TABLE keywords (
    word INTEGER NOT NULL, -- its hash
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (word, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX keywords_by_article ON keywords (article);

-- The version by which an article was last linked; null until it was.
ALTER TABLE articles ADD COLUMN linked INTEGER;

CREATE INDEX articles_unlinked ON articles (id) WHERE linked IS NOT current;
