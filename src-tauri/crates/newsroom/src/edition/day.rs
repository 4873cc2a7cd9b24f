//! A day's articles, sorted for the edition: which belong together, which are read, and which
//! repeat another.

use std::collections::{BTreeMap, HashMap, HashSet};

use nutgraf_model::{ArticleId, EditionKey, StoryId};
use nutgraf_store::{Store, StoredArticle};

use crate::Error;
use crate::duplicates;
use crate::story_articles::order;

/// The articles of one day.
pub(super) struct DayArticles {
    /// All, earliest first.
    pub(super) articles: Vec<StoredArticle>,
    /// Its stories, by their first article.
    pub(super) stories: Vec<DayStory>,
    used: HashSet<ArticleId>,
}

/// A story's articles of the day, earliest first.
#[derive(Clone)]
pub(super) struct DayStory {
    /// The story.
    pub(super) story: StoryId,
    /// Those that are read for the edition; never empty.
    pub(super) used: Vec<StoredArticle>,
    /// Those that repeat one that is read.
    pub(super) repeated: Vec<StoredArticle>,
    /// Quotes of named speakers in those that are read.
    pub(super) quotes: usize,
}

impl DayStory {
    /// All of them, those that are read first.
    pub(super) fn articles(&self) -> impl Iterator<Item = &StoredArticle> {
        self.used.iter().chain(&self.repeated)
    }
}

impl DayArticles {
    /// Reads a day.
    pub(super) fn read(store: &Store, key: EditionKey) -> Result<DayArticles, Error> {
        let mut articles = store.articles_of_day(key.by, key.day)?;
        articles.sort_by_cached_key(order);
        let quotes: HashMap<ArticleId, usize> =
            store.named_quotes(key.by, key.day)?.into_iter().collect();
        let mut stories = Vec::new();
        for (story, of_story) in by_story(&articles) {
            stories.push(day_story(store, story, of_story, &quotes)?);
        }
        let used = stories.iter().flat_map(|story| &story.used);
        Ok(DayArticles {
            used: used.map(|stored| stored.line.id).collect(),
            articles,
            stories,
        })
    }

    /// Whether an article is read for the edition.
    pub(super) fn is_used(&self, stored: &StoredArticle) -> bool {
        self.used.contains(&stored.line.id)
    }
}

/// The articles that say enough, by story, in the order of the first of each.
fn by_story(articles: &[StoredArticle]) -> Vec<(StoryId, Vec<StoredArticle>)> {
    let mut places: BTreeMap<StoryId, usize> = BTreeMap::new();
    let mut stories: Vec<(StoryId, Vec<StoredArticle>)> = Vec::new();
    for stored in articles.iter().filter(|stored| !stored.very_short) {
        let place = *places.entry(stored.story).or_insert_with(|| {
            stories.push((stored.story, Vec::new()));
            stories.len() - 1
        });
        stories[place].1.push(stored.clone());
    }
    stories
}

fn day_story(
    store: &Store,
    story: StoryId,
    articles: Vec<StoredArticle>,
    quotes: &HashMap<ArticleId, usize>,
) -> Result<DayStory, Error> {
    let gathered = duplicates::gather(store, articles)?;
    let used = duplicates::representatives(&gathered);
    let named = |stored: &StoredArticle| quotes.get(&stored.line.id).copied().unwrap_or(0);
    Ok(DayStory {
        story,
        quotes: used.iter().map(named).sum(),
        used,
        repeated: gathered
            .iter()
            .flat_map(|duplicates| duplicates.others().cloned())
            .collect(),
    })
}
