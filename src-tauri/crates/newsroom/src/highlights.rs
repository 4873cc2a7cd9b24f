//! Highlights: words that the user marks in articles, with notes. A highlight belongs to the words,
//! not only to the place: after an update of the article, it is found by its words.

use nutgraf_model::{Act, ArticleId, Cited, Highlight, HighlightId, HighlightLine, Page, Span};
use nutgraf_store::{Store, StoredHighlight, Writing};

use crate::clock::rfc3339;
use crate::open_day::open_day;
use crate::{Error, Newsroom};

/// The maximum length of a note, in characters.
const LONGEST_NOTE: usize = 20_000;
/// The maximum number of highlights in one article.
const MOST: usize = 2_000;

impl Newsroom {
    /// Marks words of an article, in any of its versions. Words that are marked already keep their
    /// highlight.
    pub fn highlight(
        &self,
        article: ArticleId,
        cited: &Cited,
        note: &str,
    ) -> Result<HighlightId, Error> {
        let note = fit(note)?;
        self.write(|writing| {
            writing.article(article)?.ok_or(Error::NoArticle(article))?;
            if cited.text.trim().is_empty() || !is_verbatim(writing, article, cited)? {
                return Err(Error::NotTheWords(article));
            }
            let stored = writing.highlights_of(article)?;
            if let Some(same) = stored.iter().find(|one| one.cited == *cited) {
                return Ok(same.id);
            }
            if stored.len() >= MOST {
                return Err(Error::TooManyHighlights(MOST));
            }
            let now = self.now();
            let act = writing.log_act(&Act::Highlighted {}, open_day(writing, &now)?, None)?;
            let id = writing.add_highlight(article, cited, &rfc3339(&now), act)?;
            if !note.is_empty() {
                writing.note_highlight(id, note, act)?;
            }
            Ok(id)
        })
    }

    /// Sets the note of a highlight.
    pub fn note_highlight(&self, id: HighlightId, note: &str) -> Result<(), Error> {
        let note = fit(note)?;
        self.write(|writing| {
            let stored = writing.highlight(id)?.ok_or(Error::NoHighlight(id))?;
            if stored.note == note {
                return Ok(());
            }
            let act = writing.log_act(&Act::Noted {}, self.today_in(writing)?, None)?;
            Ok(writing.note_highlight(id, note, act)?)
        })
    }

    /// Removes a highlight and its note.
    pub fn remove_highlight(&self, id: HighlightId) -> Result<Act, Error> {
        self.write(|writing| {
            writing.highlight(id)?.ok_or(Error::NoHighlight(id))?;
            let act = Act::RemovedHighlight {};
            let logged = writing.log_act(&act, self.today_in(writing)?, None)?;
            writing.remove_highlight(id, logged)?;
            Ok(act)
        })
    }

    /// A part of the list of all highlights, latest first.
    pub fn highlights(&self, offset: usize, limit: usize) -> Result<Page<HighlightLine>, Error> {
        self.read(|store| Ok(store.highlights(offset, limit)?))
    }
}

/// The highlights of an article, in the order of their places in `body`. Highlights that `body`
/// does not contain come last.
pub(crate) fn placed(
    store: &Store,
    article: ArticleId,
    body: &str,
) -> Result<Vec<Highlight>, Error> {
    let stored = store.highlights_of(article)?;
    let mut placed: Vec<Highlight> = stored.into_iter().map(|one| place(one, body)).collect();
    placed.sort_by_key(|one| (one.span.is_none(), one.span, one.id));
    Ok(placed)
}

fn place(stored: StoredHighlight, body: &str) -> Highlight {
    Highlight {
        id: stored.id,
        span: find(body, &stored.cited),
        cited: stored.cited,
        note: stored.note,
        made: stored.made,
    }
}

/// The place of the words: where they were marked, otherwise the nearest occurrence.
fn find(body: &str, cited: &Cited) -> Option<Span> {
    let text = cited.text.as_str();
    if cited.span.of(body) == Some(text) {
        return Some(cited.span);
    }
    let places = body.match_indices(text).map(|(start, _)| start);
    let start = places.min_by_key(|start| start.abs_diff(cited.span.start))?;
    Some(Span {
        start,
        end: start + text.len(),
    })
}

/// Whether a version of the article has the words at this place.
fn is_verbatim(writing: &Writing, article: ArticleId, cited: &Cited) -> Result<bool, Error> {
    for version in writing.versions(article)?.into_iter().rev() {
        if cited.span.of(&writing.text(version)?.body) == Some(cited.text.as_str()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The note without surrounding white space.
fn fit(note: &str) -> Result<&str, Error> {
    let note = note.trim();
    if note.chars().count() <= LONGEST_NOTE {
        Ok(note)
    } else {
        Err(Error::LongNote(LONGEST_NOTE))
    }
}
