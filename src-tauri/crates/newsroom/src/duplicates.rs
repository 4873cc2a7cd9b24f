//! One text in several articles: the same wire report under two mastheads, a page saved again, a
//! later version. It is told once and shown once, with all the places it stands in.

use nutgraf_analysis::stories::{Fingerprint, texts};
use nutgraf_model::SourceEntry;
use nutgraf_store::{Store, StoredArticle};

use crate::Error;
use crate::linking::fingerprint_of;
use crate::story_articles::source_entry;

/// Another masthead's text is told in place of the first where it is so much longer: it has the
/// report and more.
const FULLER: f32 = 1.25;

/// The articles of one story that have one text.
pub(crate) struct Duplicates {
    /// Earliest first; never empty.
    articles: Vec<StoredArticle>,
    /// The one that is read for all.
    representative: usize,
}

impl Duplicates {
    fn of(articles: Vec<StoredArticle>) -> Duplicates {
        let mut representative = 0;
        for (place, stored) in articles.iter().enumerate().skip(1) {
            let (line, best) = (&stored.line, &articles[representative].line);
            let later = line.source.is_some() && line.source == best.source;
            if later || line.words as f32 > best.words as f32 * FULLER {
                representative = place;
            }
        }
        Duplicates {
            articles,
            representative,
        }
    }

    /// The one that is read for all: an outlet's latest version, the fullest of several outlets,
    /// else the first.
    pub(crate) fn representative(&self) -> &StoredArticle {
        &self.articles[self.representative]
    }

    /// Those that are not read.
    pub(crate) fn others(&self) -> impl Iterator<Item = &StoredArticle> {
        let representative = self.representative;
        let articles = self.articles.iter().enumerate();
        articles
            .filter(move |(place, _)| *place != representative)
            .map(|(_, stored)| stored)
    }

    /// How a story shows them: the first, with the others beneath it.
    pub(crate) fn entry(&self, day: impl Fn(&StoredArticle) -> nutgraf_model::Day) -> SourceEntry {
        let mut entries = self
            .articles
            .iter()
            .map(|stored| source_entry(stored, day(stored)));
        let first = &self.articles[0];
        let mut entry = entries
            .next()
            .unwrap_or_else(|| source_entry(first, day(first)));
        entry.also = entries.collect();
        entry
    }
}

/// The articles of one story, given earliest first, gathered by their text, in the order of the
/// first of each.
pub(crate) fn gather(
    store: &Store,
    articles: Vec<StoredArticle>,
) -> Result<Vec<Duplicates>, Error> {
    if articles.len() < 2 {
        return Ok(articles
            .into_iter()
            .map(|stored| Duplicates::of(vec![stored]))
            .collect());
    }
    let print = |stored: &StoredArticle| fingerprint_of(store, stored.line.id);
    let prints: Vec<Fingerprint> = articles.iter().map(print).collect::<Result<_, Error>>()?;
    let first = texts(&prints.iter().collect::<Vec<_>>());
    let mut gathered: Vec<Vec<StoredArticle>> = vec![Vec::new(); articles.len()];
    for (stored, first) in articles.into_iter().zip(first) {
        gathered[first].push(stored);
    }
    let some = gathered
        .into_iter()
        .filter(|duplicates| !duplicates.is_empty());
    Ok(some.map(Duplicates::of).collect())
}

/// The articles of each text that are read.
pub(crate) fn representatives(duplicates: &[Duplicates]) -> Vec<StoredArticle> {
    duplicates
        .iter()
        .map(|duplicates| duplicates.representative().clone())
        .collect()
}
