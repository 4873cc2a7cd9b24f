-- Words a reader marked in an article, and what they noted about them. An article's text may be
-- replaced: the words are kept beside the place they had.

CREATE TABLE highlights (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    start INTEGER NOT NULL, -- bytes of the body they were marked in
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    made TEXT NOT NULL,
    added INTEGER NOT NULL, -- the act that marked them
    removed INTEGER         -- the act that took the mark away
) STRICT;

CREATE INDEX highlights_standing ON highlights (article) WHERE removed IS NULL;

-- What was noted, by the act that noted it; the latest counts.
CREATE TABLE highlight_notes (
    act INTEGER PRIMARY KEY,
    highlight INTEGER NOT NULL REFERENCES highlights (id) ON DELETE CASCADE,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX highlight_notes_latest ON highlight_notes (highlight, act);
