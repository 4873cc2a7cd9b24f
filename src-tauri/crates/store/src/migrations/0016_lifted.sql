-- A reader who said that words are no quote may say later, from the article, that they are one after
-- all. That is an act of its own, which undo takes back, so what was said before is not forgotten.

-- The act that took it back; no key of another table, for it holds when that act is forgotten.
ALTER TABLE quote_corrections ADD COLUMN lifted INTEGER;
