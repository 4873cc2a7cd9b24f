-- What a reader has read is a version: a later one shows what it changed since then.
ALTER TABLE articles ADD COLUMN opened INTEGER;        -- the version the reader opened last
ALTER TABLE articles ADD COLUMN opened_before INTEGER; -- the other one they opened before it

UPDATE articles SET opened = current WHERE read;

-- A text that a hundred outlets print is found by outlet without reading all hundred.
DROP INDEX versions_by_body;
CREATE INDEX versions_by_body ON versions (body_hash, source);
DROP INDEX versions_by_headline;
CREATE INDEX versions_by_headline ON versions (headline, source);

-- What was said of an article is sought by either end of a tie.
CREATE INDEX ties_by_one ON ties (one);
CREATE INDEX ties_by_other ON ties (other);
