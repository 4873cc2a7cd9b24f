//! The articles of a day, grouped into stories, with duplicates set apart.

use std::collections::{BTreeMap, HashMap, HashSet};

use nutgraf_model::{ArticleId, EditionKey, StoryId};
use nutgraf_store::{Store, StoredArticle};

use super::told;
use crate::Error;
use crate::duplicates;
use crate::embargoes::Embargoes;
use crate::story_articles::order;

/// The articles of one day.
pub(super) struct DayArticles {
    /// All articles, earliest first.
    pub(super) articles: Vec<StoredArticle>,
    /// The stories, in the order of their first articles.
    pub(super) stories: Vec<DayStory>,
    used: HashSet<ArticleId>,
}

/// The articles of a story on one day, earliest first.
#[derive(Clone)]
pub(super) struct DayStory {
    /// The story.
    pub(super) story: StoryId,
    /// The articles that the edition is made from; never empty.
    pub(super) used: Vec<StoredArticle>,
    /// Duplicates of them.
    pub(super) repeated: Vec<StoredArticle>,
    /// Articles on the same topic that are not on the event that the others tell.
    pub(super) related: Vec<StoredArticle>,
    /// The number of quotes of named speakers in the used articles.
    pub(super) quotes: usize,
}

impl DayStory {
    /// All articles, the used ones first.
    pub(super) fn articles(&self) -> impl Iterator<Item = &StoredArticle> {
        let used = self.used.iter();
        used.chain(&self.repeated).chain(&self.related)
    }

    /// Whether it may be told: one article at least reports what happened, or the user saved one.
    pub(super) fn is_news(&self) -> bool {
        let mut used = self.used.iter();
        used.any(|stored| stored.line.kind.is_report() || stored.line.saved)
    }
}

impl DayArticles {
    /// Reads the articles of a day.
    pub(super) fn read(
        store: &Store,
        key: EditionKey,
        embargoes: &Embargoes,
    ) -> Result<DayArticles, Error> {
        let mut articles = store.articles_of_day(key.by, key.day)?;
        articles.extend(embargoes.told_late(store, key)?);
        articles.sort_by_cached_key(order);
        let quotes: HashMap<ArticleId, usize> =
            store.named_quotes(key.by, key.day)?.into_iter().collect();
        let by_user = told::put_together(store)?;
        let mut stories = Vec::new();
        for (story, of_story) in by_story(
            articles
                .iter()
                .filter(|stored| embargoes.is_told_in(key, stored)),
        ) {
            stories.push(day_story(store, story, of_story, (&quotes, &by_user))?);
        }
        let used = stories
            .iter()
            .flat_map(|story| story.used.iter().chain(&story.related));
        Ok(DayArticles {
            used: used.map(|stored| stored.line.id).collect(),
            articles,
            stories,
        })
    }

    /// Whether the edition is made from an article, or names it as related.
    pub(super) fn is_used(&self, stored: &StoredArticle) -> bool {
        self.used.contains(&stored.line.id)
    }
}

/// The articles that are not very short, by story, in the order of each story's first article.
fn by_story<'a>(
    articles: impl Iterator<Item = &'a StoredArticle>,
) -> Vec<(StoryId, Vec<StoredArticle>)> {
    let mut places: BTreeMap<StoryId, usize> = BTreeMap::new();
    let mut stories: Vec<(StoryId, Vec<StoredArticle>)> = Vec::new();
    for stored in articles.filter(|stored| !stored.very_short) {
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
    (quotes, by_user): (&HashMap<ArticleId, usize>, &HashSet<ArticleId>),
) -> Result<DayStory, Error> {
    let gathered = duplicates::gather(store, articles)?;
    let representatives = duplicates::representatives(&gathered);
    let (used, related) = told::of_one_event(store, story, representatives, by_user)?;
    let named = |stored: &StoredArticle| quotes.get(&stored.line.id).copied().unwrap_or(0);
    Ok(DayStory {
        story,
        quotes: used.iter().map(named).sum(),
        used,
        repeated: gathered
            .iter()
            .flat_map(|duplicates| duplicates.others().cloned())
            .collect(),
        related,
    })
}
