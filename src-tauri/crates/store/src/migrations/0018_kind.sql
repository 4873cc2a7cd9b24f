-- An opinion, a recipe and a horoscope are no report of what happened, so the digest must know them.

-- The name of an article's kind. Versions of earlier extractors were not told apart: news.
ALTER TABLE versions ADD COLUMN kind TEXT NOT NULL DEFAULT 'news';
