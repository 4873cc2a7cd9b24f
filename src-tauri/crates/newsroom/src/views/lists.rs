//! Lists of articles, and counts.

use std::collections::BTreeSet;

use nutgraf_model::{
    ArticleFilter, ArticleId, ArticleLine, By, Counts, Language, Page, SearchHit, Span,
};
use nutgraf_store::{Query, Store, passage};

use crate::library_cache::Totals;
use crate::open_article::OpenArticle;
use crate::{Error, Newsroom};

impl Newsroom {
    /// A part of the list of articles: best match first if the filter has words, otherwise latest
    /// first.
    pub fn articles(
        &self,
        filter: &ArticleFilter,
        offset: usize,
        limit: usize,
    ) -> Result<Page<ArticleLine>, Error> {
        let found = self.read(|store| Ok(store.list(filter, offset, limit)?))?;
        Ok(Page {
            total: found.total,
            items: found.items.into_iter().map(|stored| stored.line).collect(),
        })
    }

    /// The keys of all articles in that list.
    pub fn article_ids(&self, filter: &ArticleFilter) -> Result<Vec<ArticleId>, Error> {
        self.read(|store| Ok(store.list_ids(filter)?))
    }

    /// The same list. Each article has a passage with the words of the search; the passage is empty
    /// if the filter has no words.
    pub fn search(
        &self,
        filter: &ArticleFilter,
        offset: usize,
        limit: usize,
    ) -> Result<Page<SearchHit>, Error> {
        let query = filter.query.as_deref().map(Query::of).unwrap_or_default();
        self.read(|store| {
            let found = store.list(filter, offset, limit)?;
            let hit = |stored: nutgraf_store::StoredArticle| hit(store, stored, &query);
            Ok(Page {
                total: found.total,
                items: found.items.into_iter().map(hit).collect::<Result<_, _>>()?,
            })
        })
    }

    /// The outlets and their numbers of articles, largest first.
    pub fn sources(&self) -> Result<Vec<(String, usize)>, Error> {
        self.read(|store| {
            let cached = &self.cache.sources;
            Ok(cached.get_or(store, |store| Ok(store.sources()?))?.to_vec())
        })
    }

    /// The languages and their numbers of articles, largest first.
    pub fn languages(&self) -> Result<Vec<(Language, usize)>, Error> {
        self.read(|store| {
            let cached = &self.cache.languages;
            Ok(cached
                .get_or(store, |store| Ok(store.languages()?))?
                .to_vec())
        })
    }

    /// Fills the caches of the long lists and the counts, so that the lists open at once until the
    /// library changes.
    pub fn prepare_lists(&self) -> Result<(), Error> {
        self.read(|store| {
            self.all_stories(store)?;
            self.all_speakers(store)?;
            Ok(())
        })?;
        self.sources()?;
        self.languages()?;
        self.counts()?;
        Ok(())
    }

    /// The counts of the sidebar.
    pub fn counts(&self) -> Result<Counts, Error> {
        self.read(|store| {
            let today = self.today_in(store)?;
            let arrived = store.articles_of_day(By::Arrival, today)?;
            let told: BTreeSet<_> = arrived
                .iter()
                .filter(|stored| !stored.very_short && !stored.withdrawn)
                .map(|stored| stored.story)
                .collect();
            let totals = self.cache.totals.get_or(store, |store| {
                Ok(Totals {
                    stories: store.story_count()?,
                    speakers: store.speaker_count()?,
                    editions: edition_count(store)?,
                })
            })?;
            let (articles, saved) = store.article_counts()?;
            let (batches, samples) = store.batch_counts()?;
            Ok(Counts {
                today: told.len(),
                editions: totals.editions,
                stories: totals.stories,
                speakers: totals.speakers,
                articles,
                saved,
                batches,
                samples,
            })
        })
    }
}

/// The number of days that have an edition by arrival.
fn edition_count(store: &Store) -> Result<usize, Error> {
    let live = store.days(By::Arrival)?.into_iter().map(|(day, _)| day);
    let closed = store.closed_days()?.into_iter();
    Ok(live.chain(closed).collect::<BTreeSet<_>>().len())
}

fn hit(
    store: &Store,
    stored: nutgraf_store::StoredArticle,
    query: &Query,
) -> Result<SearchHit, Error> {
    if !query.has_words() {
        return Ok(SearchHit {
            line: stored.line,
            snippet: String::new(),
            span: Span::new(0, 0),
            marks: Vec::new(),
        });
    }
    let OpenArticle { stored, text } = OpenArticle::open(store, stored)?;
    let found = passage(&text.body, &text.sentences, query);
    Ok(SearchHit {
        snippet: found.span.of(&text.body).unwrap_or_default().to_owned(),
        span: found.span,
        marks: found.marks,
        line: stored.line,
    })
}
