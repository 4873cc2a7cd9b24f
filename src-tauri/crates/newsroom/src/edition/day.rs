//! A day's articles, sorted for the edition: which are used, which repeat another, and which
//! belong together.

use std::collections::{BTreeMap, HashMap, HashSet};

use nutgraf_analysis::stories::{Fingerprint, duplicates};
use nutgraf_model::{ArticleId, EditionKey, StoryId};
use nutgraf_store::{Kept, Store};

use crate::Error;
use crate::linking::fingerprint_anew;
use crate::views::order;

/// The articles of one day.
pub(super) struct OfDay {
    /// All, earliest first.
    pub(super) articles: Vec<Kept>,
    /// Those that repeat another of the day.
    pub(super) repeated: HashSet<ArticleId>,
    /// Quotes of named speakers in each.
    quotes: HashMap<ArticleId, usize>,
}

/// A story's articles of the day that are read for the edition, earliest first.
pub(super) struct DayStory {
    /// The story.
    pub(super) story: StoryId,
    /// Its articles; never empty.
    pub(super) used: Vec<Kept>,
    /// Quotes of named speakers in them.
    pub(super) quotes: usize,
}

impl OfDay {
    /// Reads a day.
    pub(super) fn read(store: &Store, key: EditionKey) -> Result<OfDay, Error> {
        let mut articles = store.articles_of_day(key.by, key.day)?;
        articles.sort_by_cached_key(order);
        let repeated = repeated(store, key, &articles)?;
        let quotes = store.named_quotes(key.by, key.day)?.into_iter().collect();
        Ok(OfDay {
            articles,
            repeated,
            quotes,
        })
    }

    /// Whether an article is read for the edition.
    pub(super) fn is_used(&self, kept: &Kept) -> bool {
        !kept.very_short && !self.repeated.contains(&kept.line.id)
    }

    /// The day's stories, by their first article.
    pub(super) fn stories(&self) -> Vec<DayStory> {
        let mut places: BTreeMap<StoryId, usize> = BTreeMap::new();
        let mut stories: Vec<DayStory> = Vec::new();
        for kept in self.articles.iter().filter(|kept| self.is_used(kept)) {
            let place = *places.entry(kept.story).or_insert_with(|| {
                stories.push(DayStory {
                    story: kept.story,
                    used: Vec::new(),
                    quotes: 0,
                });
                stories.len() - 1
            });
            stories[place].used.push(kept.clone());
            stories[place].quotes += self.quotes.get(&kept.line.id).copied().unwrap_or(0);
        }
        stories
    }
}

fn repeated(
    store: &Store,
    key: EditionKey,
    articles: &[Kept],
) -> Result<HashSet<ArticleId>, Error> {
    let mut prints: HashMap<ArticleId, Fingerprint> = HashMap::new();
    for (article, bytes) in store.fingerprints_of_day(key.by, key.day)? {
        let print = match Fingerprint::from_bytes(&bytes) {
            Some(print) => print,
            None => fingerprint_anew(store, article)?,
        };
        prints.insert(article, print);
    }
    let known: Vec<(ArticleId, &Fingerprint)> = articles
        .iter()
        .filter_map(|kept| Some((kept.line.id, prints.get(&kept.line.id)?)))
        .collect();
    let members: Vec<&Fingerprint> = known.iter().map(|(_, print)| *print).collect();
    let first = duplicates(&members);
    Ok(known
        .iter()
        .zip(first)
        .filter(|(_, first)| first.is_some())
        .map(|((article, _), _)| *article)
        .collect())
}
