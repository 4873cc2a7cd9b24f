//! Duplicates: one text in several articles, such as a wire report under two mastheads or a page
//! saved twice. An edition tells the text once and lists all its places.

use nutgraf_analysis::stories::{Fingerprint, texts};
use nutgraf_model::SourceEntry;
use nutgraf_store::{Store, StoredArticle};

use crate::Error;
use crate::linking::fingerprint_of;
use crate::story_articles::source_entry;

/// A copy of another outlet represents the group if it is so much longer than the first: it has the
/// report and more.
const FULLER: f32 = 1.25;

/// Articles of one story that have the same text.
pub(crate) struct Duplicates {
    /// Earliest first; never empty.
    articles: Vec<StoredArticle>,
    /// The index of the article that represents the others.
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

    /// The article that represents the others: an outlet's latest version, the longest of several
    /// outlets, otherwise the first.
    pub(crate) fn representative(&self) -> &StoredArticle {
        &self.articles[self.representative]
    }

    /// The articles that are represented by another.
    pub(crate) fn others(&self) -> impl Iterator<Item = &StoredArticle> {
        let representative = self.representative;
        let articles = self.articles.iter().enumerate();
        articles
            .filter(move |(place, _)| *place != representative)
            .map(|(_, stored)| stored)
    }

    /// The entry in the list of a story's sources: the first article, with the others below it.
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

/// Groups the articles of one story by their text. `articles` come earliest first; the groups are
/// in the order of their first articles.
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

/// The article that represents each group.
pub(crate) fn representatives(duplicates: &[Duplicates]) -> Vec<StoredArticle> {
    duplicates
        .iter()
        .map(|duplicates| duplicates.representative().clone())
        .collect()
}
