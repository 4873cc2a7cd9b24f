-- Which versions quote a speaker is answered by the index alone: a search for one reads no quotes.
DROP INDEX quotes_by_speaker;
CREATE INDEX quotes_by_speaker ON quotes (speaker, version) WHERE speaker IS NOT NULL;
