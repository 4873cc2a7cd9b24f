//! Stories: their list, and one as a page.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_model::{
    By, Day, Excerpt, Length, SourceEntry, StoryId, StoryLine, StoryView, TimelineEntry,
};
use nutgraf_store::{Kept, Store, StoryRow};

use super::related;
use crate::picks::Picks;
use crate::reading::Reading;
use crate::telling::{self, Plan};
use crate::{Error, Newsroom, repeats, revision};

/// Days of a sparkline.
pub(super) const DAYS: usize = 14;

/// Sentences of one day in a timeline.
const OF_A_DAY: usize = 2;

impl Newsroom {
    /// Stories, latest first; with `day`, those with an article that arrived or was published
    /// then.
    pub fn stories(&self, day: Option<Day>) -> Result<Vec<StoryLine>, Error> {
        self.read(|store| {
            if day.is_some() {
                return lines(store, day);
            }
            Ok(self.all_stories(store)?.to_vec())
        })
    }

    /// All of them, as they are remembered.
    pub(super) fn all_stories(&self, store: &Store) -> Result<Arc<Vec<StoryLine>>, Error> {
        let kept = &self.remembered.stories;
        kept.or(store, |store| lines(store, None))
    }

    /// The stories in which an article's headline has these words, latest first; at most so many.
    pub fn stories_headed(&self, words: &str, most: usize) -> Result<Vec<StoryLine>, Error> {
        self.read(|store| {
            let stories = store.stories_headed(words, most)?;
            let lines = stories
                .into_iter()
                .map(|id| Ok(line(&store.story_rows(Some(id))?)));
            let lines: Vec<_> = lines.collect::<Result<_, Error>>()?;
            Ok(lines.into_iter().flatten().collect())
        })
    }

    /// A story as a page. The key of a story that another took in leads to that one.
    pub fn story(&self, id: StoryId) -> Result<StoryView, Error> {
        self.read(|store| {
            let id = store.story_now(id)?;
            let line = line(&store.story_rows(Some(id))?).ok_or(Error::NoStory(id))?;
            let mut articles = store.articles_of_story(id)?;
            articles.sort_by_key(order);
            let gathered = repeats::gather(store, articles)?;
            let sources = gathered.iter().map(|repeats| repeats.entry(day)).collect();
            let read = repeats::told(&gathered);
            let related = related::related(store, &line, &read)?;
            let readings = telling::open(store, read)?;
            let told = NoveltyFilter::default();
            let mut sentences = telling::tell((&self.picks, &readings), Plan::PAGE, &told);
            mark_updates(store, &readings, &mut sentences)?;
            // The page lists who said what: also what a sentence shows.
            let quotes = telling::quotes(store, &readings, Plan::PAGE, (&told, &[]))?;
            Ok(StoryView {
                line,
                sources,
                sentences,
                quotes,
                timeline: timeline(&self.picks, &readings),
                related,
            })
        })
    }
}

/// All stories as lines, latest first; with `day`, those that have an article of it.
fn lines(store: &Store, day: Option<Day>) -> Result<Vec<StoryLine>, Error> {
    let rows = store.story_rows(None)?;
    let of_day = |row: &StoryRow| day.is_none_or(|d| row.day == d || row.arrival_day == d);
    let mut lines: Vec<StoryLine> = rows
        .chunk_by(|a, b| a.story == b.story)
        .filter(|rows| rows.iter().any(of_day))
        .filter_map(line)
        .collect();
    lines.sort_by(|a, b| {
        let key = |line: &StoryLine| (line.last_day, line.articles);
        key(b).cmp(&key(a)).then(a.id.cmp(&b.id))
    });
    Ok(lines)
}

/// Marks the sentences that an update of their article brought, and no others.
fn mark_updates(
    store: &Store,
    readings: &[Reading],
    sentences: &mut [Excerpt],
) -> Result<(), Error> {
    let mut brought = HashMap::new();
    for reading in readings {
        brought.insert(
            reading.kept.line.id,
            revision::brought(store, &reading.kept)?,
        );
    }
    for excerpt in sentences {
        let of_article = brought.get(&excerpt.article);
        excerpt.new = of_article.is_some_and(|spans| spans.contains(&excerpt.span));
    }
    Ok(())
}

/// The article whose headline a story bears: its central one, or the first where that is gone.
pub(super) fn bearer(rows: &[StoryRow]) -> Option<&StoryRow> {
    let central = rows.iter().find(|row| row.central == Some(row.article));
    central.or(rows.first())
}

/// A story as a line; `None` where it has no live articles.
pub(super) fn line(rows: &[StoryRow]) -> Option<StoryLine> {
    let bearer = bearer(rows)?;
    let days: Vec<Day> = rows.iter().map(|row| row.day).collect();
    let (first, last) = (*days.iter().min()?, *days.iter().max()?);
    let sources: BTreeSet<_> = rows.iter().filter_map(|row| row.source.as_ref()).collect();
    Some(StoryLine {
        id: bearer.story,
        headline: bearer.headline.clone(),
        articles: rows.len(),
        sources: sources.len(),
        first_day: first,
        last_day: last,
        sparkline: sparkline(last, days.into_iter()),
    })
}

/// How many of `days` fall on each of the 14 days up to `last`, oldest first.
pub(crate) fn sparkline(last: Day, days: impl Iterator<Item = Day>) -> Vec<u32> {
    let mut counts: HashMap<Day, u32> = HashMap::new();
    for day in days {
        *counts.entry(day).or_default() += 1;
    }
    let mut line: Vec<u32> = std::iter::successors(Some(last), |day| Some(day.yesterday()))
        .take(DAYS)
        .map(|day| counts.get(&day).copied().unwrap_or(0))
        .collect();
    line.reverse();
    line
}

/// An article as a source of its story.
pub(crate) fn source_entry(kept: &Kept, day: Day) -> SourceEntry {
    SourceEntry {
        article: kept.line.id,
        source: kept.line.source.clone(),
        headline: kept.line.headline.clone(),
        when: kept.when(),
        day,
        also: Vec::new(),
    }
}

/// The day an article tells of: that of its publication, else of its arrival.
fn day(kept: &Kept) -> Day {
    let published = kept.day(By::Publication);
    published.unwrap_or(kept.line.arrival_day)
}

/// Earliest first: by the day, then by the moment where it is known, then as they came.
pub(crate) fn order(kept: &Kept) -> (Day, i64, i64) {
    let moment = crate::desk::when(&kept.when()).unwrap_or_default();
    (day(kept), (moment * 86_400.0) as i64, kept.line.id.0)
}

/// What each day told, in its articles' words, without what an earlier day had said.
fn timeline(picks: &Picks, readings: &[Reading]) -> Vec<TimelineEntry> {
    let mut days: BTreeMap<Day, Vec<&Reading>> = BTreeMap::new();
    for reading in readings {
        days.entry(day(&reading.kept)).or_default().push(reading);
    }
    let mut entries: Vec<TimelineEntry> = Vec::new();
    for (day, readings) in days {
        let told = NoveltyFilter::of(entries.iter().map(|entry| entry.excerpt.text.as_str()));
        let picks = picks.of(&readings, OF_A_DAY);
        let excerpts = picks
            .iter()
            .filter_map(|pick| readings[pick.document].excerpt(pick.span, Length::Normal, true))
            .filter(|excerpt| !told.says(&excerpt.text));
        entries.extend(
            excerpts
                .map(|excerpt| TimelineEntry { day, excerpt })
                .collect::<Vec<_>>(),
        );
    }
    entries
}

/// The store's articles of a story up to a day, earliest first.
pub(crate) fn sources_until(
    store: &Store,
    id: StoryId,
    by: By,
    last: Day,
) -> Result<Vec<Kept>, Error> {
    let mut articles = store.articles_of_story(id)?;
    articles.retain(|kept| kept.day(by).is_some_and(|day| day <= last));
    articles.sort_by_key(order);
    Ok(articles)
}
