-- Lists and counts over the whole library change far less often than they are asked for. One number
-- grows with everything they are made of, so that an answer can be kept until it is no longer true;
-- marks such as read and saved leave it alone. The order of the list of articles gets an index.

INSERT OR IGNORE INTO notes (name, value) VALUES ('generation', 0);

CREATE TRIGGER generation_articles_added AFTER INSERT ON articles
BEGIN UPDATE notes SET value = value + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_articles AFTER UPDATE OF current, removed, story ON articles
BEGIN UPDATE notes SET value = value + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_articles_gone AFTER DELETE ON articles
BEGIN UPDATE notes SET value = value + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_days AFTER UPDATE OF arrival_day ON versions
BEGIN UPDATE notes SET value = value + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_stories AFTER UPDATE OF central, merged ON stories
BEGIN UPDATE notes SET value = value + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_quotes AFTER UPDATE OF speaker, voice, verdict ON quotes
BEGIN UPDATE notes SET value = value + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_speakers AFTER UPDATE OF name, kind, chosen, now ON speakers
BEGIN UPDATE notes SET value = value + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_editions AFTER INSERT ON editions
BEGIN UPDATE notes SET value = value + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_editions_gone AFTER DELETE ON editions
BEGIN UPDATE notes SET value = value + 1 WHERE name = 'generation'; END;

CREATE INDEX versions_by_moment ON versions (arrived, article);
