-- What the maker of an article says of it besides its head and text: its key there, its place in a
-- paper, its subjects, and whether and when it may be told.

-- All of it, as JSON; null where nothing is said.
ALTER TABLE texts ADD COLUMN details TEXT;

-- The key it has where it comes from: the guid of a feed's entry, the Message-ID of a mail.
ALTER TABLE versions ADD COLUMN maker_key TEXT;
CREATE INDEX versions_by_maker_key ON versions (maker_key) WHERE maker_key IS NOT NULL;

-- It is not to be told before this moment or day; null where it may be told.
ALTER TABLE versions ADD COLUMN embargo TEXT;

-- Whether its agency took it back.
ALTER TABLE versions ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
UPDATE versions SET withdrawn = 1
    WHERE id IN (SELECT version FROM texts WHERE warnings LIKE '%"withdrawn"%');
