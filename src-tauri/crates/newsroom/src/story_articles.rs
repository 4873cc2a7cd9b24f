//! The articles of a story: their order, and how a story lists them.

use nutgraf_model::{By, Day, SourceEntry, StoryId};
use nutgraf_store::{Store, StoredArticle};

use crate::Error;
use crate::dates::days_since_1970;

/// An article as a source of its story.
pub(crate) fn source_entry(stored: &StoredArticle, day: Day) -> SourceEntry {
    SourceEntry {
        article: stored.line.id,
        source: stored.line.source.clone(),
        headline: stored.line.headline.clone(),
        when: stored.when(),
        day,
        also: Vec::new(),
    }
}

/// The day an article tells of: that of its publication, else of its arrival.
pub(crate) fn day(stored: &StoredArticle) -> Day {
    let published = stored.day(By::Publication);
    published.unwrap_or(stored.line.arrival_day)
}

/// Earliest first: by the day, then by the moment where it is known, then as they came.
pub(crate) fn order(stored: &StoredArticle) -> (Day, i64, i64) {
    let moment = days_since_1970(&stored.when()).unwrap_or_default();
    (day(stored), (moment * 86_400.0) as i64, stored.line.id.0)
}

/// The store's articles of a story up to a day, earliest first.
pub(crate) fn sources_until(
    store: &Store,
    id: StoryId,
    by: By,
    last: Day,
) -> Result<Vec<StoredArticle>, Error> {
    let mut articles = store.articles_of_story(id)?;
    articles.retain(|stored| stored.day(by).is_some_and(|day| day <= last));
    articles.sort_by_key(order);
    Ok(articles)
}
