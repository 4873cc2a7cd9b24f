-- Finds articles by their words, in any script. The index keeps no second copy of the texts; words
-- of scripts without spaces go in as overlapping pairs of characters, made by the store.

CREATE VIRTUAL TABLE found USING fts5 (
    headline,
    standfirst,
    body,
    content = '',
    contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);
