//! Full-text search, and the passages that show why an article was found.

use nutgraf_model::{ArticleId, Sentence, Span};

use crate::index_update::IndexUpdate;
use crate::{Error, Query, Store, Writing, terms};

/// The approximate length of a passage in bytes.
const PASSAGE: usize = 240;

/// A passage of a body, verbatim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Its place in the body.
    pub span: Span,
    /// The places of the words in the passage, in bytes.
    pub marks: Vec<Span>,
}

impl Store {
    /// The number of articles that are missing in the index, and the number of index entries
    /// without an article.
    pub fn index_gaps(&self) -> Result<(usize, usize), Error> {
        let missing = "SELECT count(*) FROM articles WHERE current IS NOT NULL
            AND id NOT IN (SELECT id FROM found_docsize)";
        let stray = "SELECT count(*) FROM found_docsize
            WHERE id NOT IN (SELECT id FROM articles)";
        let count = |sql| self.db().query_row(sql, [], |row| row.get(0));
        Ok((count(missing)?, count(stray)?))
    }
}

impl Writing<'_> {
    pub(crate) fn add_to_index(&self, id: ArticleId, texts: [String; 3]) -> Result<(), Error> {
        self.tell_index(IndexUpdate::Added(id, texts))
    }

    pub(crate) fn remove_from_index(&self, id: ArticleId) -> Result<(), Error> {
        self.tell_index(IndexUpdate::Removed(id))
    }
}

/// The places of the query's words in a text, in order; at most `most`.
pub fn hits(text: &str, query: &Query, most: usize) -> Vec<Span> {
    let mut hits = query.marks(&terms::words(text));
    hits.truncate(most);
    hits
}

/// The passage of `body` with the most words of the query. It begins at a sentence if one is near.
/// If the body has none of the words, it is the opening.
pub fn passage(body: &str, sentences: &[Sentence], query: &Query) -> Passage {
    let marks = query.marks(&terms::words(body));
    let within = |first: usize| {
        let end = marks[first].start + PASSAGE;
        marks[first..]
            .iter()
            .take_while(|mark| mark.end <= end)
            .count()
    };
    let best = (0..marks.len()).max_by_key(|&first| (within(first), std::cmp::Reverse(first)));
    let from = best.map_or(0, |first| marks[first].start);
    let start = start_near(body, sentences, from);
    let end = end_near(body, start, best.map_or(0, |first| marks[first].end));
    let shown = Span::new(start, end);
    let inside = marks.iter().filter(|mark| shown.contains(**mark));
    Passage {
        span: shown,
        marks: inside
            .map(|mark| Span::new(mark.start - start, mark.end - start))
            .collect(),
    }
}

/// The start of the sentence at `from` if it is near, otherwise the start of a word before it.
fn start_near(body: &str, sentences: &[Sentence], from: usize) -> usize {
    let after = sentences.partition_point(|sentence| sentence.span.start <= from);
    let sentence = after.checked_sub(1).map(|at| sentences[at].span.start);
    if let Some(start) = sentence.filter(|&start| from - start <= PASSAGE / 2) {
        return start;
    }
    let mut early = from.saturating_sub(PASSAGE / 4);
    while !body.is_char_boundary(early) {
        early += 1;
    }
    let space = body[early..from].find(char::is_whitespace);
    space.map_or(early, |at| early + at).min(from)
        + leading(&body[early + space.unwrap_or(0)..from])
}

fn leading(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The end of a passage: after a whole word, within the block, and not before `least`.
fn end_near(body: &str, start: usize, least: usize) -> usize {
    let mut end = (start + PASSAGE).max(least).min(body.len());
    while !body.is_char_boundary(end) {
        end += 1;
    }
    if let Some(blank) = body[start..end]
        .find("\n\n")
        .filter(|at| start + at >= least)
    {
        return start + blank;
    }
    if end < body.len() {
        let space = body[start..end].rfind(char::is_whitespace);
        end = space.map_or(end, |at| start + at).max(least);
    }
    start
        + body[start..end]
            .trim_end()
            .len()
            .max(least.saturating_sub(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_verbatim_whole_words_with_marks_on_what_was_sought() {
        let opening = "Nothing of note happened. ".repeat(30);
        let body = format!("{opening}The dwarf planet has a ring.\n\nAnother block.");
        let at = body.find("The dwarf").expect("there");
        let sentences = [Sentence {
            span: Span::new(at, at + 28),
            block: 0,
            shown_from: None,
        }];
        let query = Query::of("planet ring");
        let found = passage(&body, &sentences, &query);
        let text = found.span.of(&body).expect("on boundaries");
        assert_eq!(text, "The dwarf planet has a ring.");
        let marked: Vec<_> = found.marks.iter().filter_map(|m| m.of(text)).collect();
        assert_eq!(marked, ["planet", "ring"]);
    }

    #[test]
    fn passages_hold_on_any_text() {
        for body in [
            "",
            "x",
            "é",
            "日本語のとても長い文章。",
            &"é".repeat(900),
            &"日本".repeat(700),
        ] {
            for query in ["é", "本", "zzz", "文章"] {
                let found = passage(body, &[], &Query::of(query));
                assert!(found.span.of(body).is_some(), "{query} in {body}");
            }
        }
    }
}
