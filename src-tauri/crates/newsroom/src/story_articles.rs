//! The articles of a story: their order, and their entries in its list of sources.

use nutgraf_model::{By, Day, SourceEntry, StoryId};
use nutgraf_store::{Store, StoredArticle};

use crate::Error;
use crate::dates::days_since_1970;

/// The entry of an article in the list of a story's sources.
pub(crate) fn source_entry(stored: &StoredArticle, day: Day) -> SourceEntry {
    SourceEntry {
        article: stored.line.id,
        source: stored.line.source.clone(),
        headline: stored.line.headline.clone(),
        when: stored.when(),
        day,
        related: false,
        also: Vec::new(),
    }
}

/// The day of an article: its publication, otherwise its arrival.
pub(crate) fn day(stored: &StoredArticle) -> Day {
    let published = stored.day(By::Publication);
    published.unwrap_or(stored.line.arrival_day)
}

/// The sort key of articles: the day, then the moment if it is known, then the order of arrival.
pub(crate) fn order(stored: &StoredArticle) -> (Day, i64, i64) {
    let moment = days_since_1970(&stored.when()).unwrap_or_default();
    (day(stored), (moment * 86_400.0) as i64, stored.line.id.0)
}

/// The articles of a story up to a day, earliest first.
pub(crate) fn sources_until(
    store: &Store,
    id: StoryId,
    by: By,
    last: Day,
) -> Result<Vec<StoredArticle>, Error> {
    let mut articles = store.articles_of_story(id)?;
    articles.retain(|stored| !stored.withdrawn && stored.day(by).is_some_and(|day| day <= last));
    articles.sort_by_key(order);
    Ok(articles)
}
