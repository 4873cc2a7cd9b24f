//! The list of stories, and the page of one story.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_model::{Day, Excerpt, Length, StoryId, StoryLine, StoryView, TimelineEntry};
use nutgraf_store::{Store, StoryRow};

use super::related;
use super::story_line::line;
use crate::embargoes::Embargoes;
use crate::open_article::OpenArticle;
use crate::selection_cache::SelectionCache;
use crate::story_articles::{day, order};
use crate::story_summary::{self, Plan};
use crate::{Error, Newsroom, duplicates, revision};

/// The most sentences for one day of a timeline.
const OF_A_DAY: usize = 2;

impl Newsroom {
    /// Stories, latest first; with a `day`, only stories with an article that arrived or was
    /// published on it.
    pub fn stories(&self, day: Option<Day>) -> Result<Vec<StoryLine>, Error> {
        self.read(|store| {
            if day.is_some() {
                return lines(store, day);
            }
            Ok(self.all_stories(store)?.to_vec())
        })
    }

    /// All stories, from the cache.
    pub(super) fn all_stories(&self, store: &Store) -> Result<Arc<Vec<StoryLine>>, Error> {
        let cached = &self.cache.stories;
        cached.get_or(store, |store| lines(store, None))
    }

    /// At most `most` stories with an article whose headline has these words, latest first.
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

    /// The page of a story. The key of a story that was merged leads to the other story.
    pub fn story(&self, id: StoryId) -> Result<StoryView, Error> {
        let now = self.now();
        self.read(|store| {
            let id = store.story_now(id)?;
            let line = line(&store.story_rows(Some(id))?).ok_or(Error::NoStory(id))?;
            let mut articles = store.articles_of_story(id)?;
            articles.sort_by_key(order);
            let gathered = duplicates::gather(store, articles)?;
            let sources = gathered
                .iter()
                .map(|duplicates| duplicates.entry(day))
                .collect();
            let mut read = duplicates::representatives(&gathered);
            let embargoes = Embargoes::at(store, &now)?;
            read.retain(|stored| embargoes.may_be_told(stored));
            let related = related::related(store, &line, &read)?;
            let open_articles = story_summary::open(store, read)?;
            let told = NoveltyFilter::default();
            let picks = (&self.selections, open_articles.as_slice());
            let mut telling = story_summary::tell(picks, Plan::PAGE, &told);
            mark_updates(store, &open_articles, &mut telling.sentences)?;
            for account in &mut telling.additions {
                mark_updates(store, &open_articles, &mut account.sentences)?;
            }
            let (central, headline) = telling.frame.unzip();
            // The page lists who said what: also what a sentence shows.
            let quotes = story_summary::quotes(store, &open_articles, Plan::PAGE, (&told, &[]))?;
            Ok(StoryView {
                headline: headline.unwrap_or_else(|| line.headline.clone()),
                central,
                line,
                sources,
                sentences: telling.sentences,
                additions: telling.additions,
                differences: telling.differences,
                quotes,
                timeline: timeline(&self.selections, &open_articles),
                related,
            })
        })
    }
}

/// Stories as lines, latest first; with a `day`, only stories that have an article of it.
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

/// Marks as new the sentences that an update of their article added, and no others.
fn mark_updates(
    store: &Store,
    open_articles: &[OpenArticle],
    sentences: &mut [Excerpt],
) -> Result<(), Error> {
    let mut brought = HashMap::new();
    for open_article in open_articles {
        brought.insert(
            open_article.stored.line.id,
            revision::brought(store, open_article)?,
        );
    }
    for excerpt in sentences {
        let of_article = brought.get(&excerpt.article);
        excerpt.new = of_article.is_some_and(|spans| spans.contains(&excerpt.span));
    }
    Ok(())
}

/// The sentences for each day. A sentence that repeats an earlier day is left out.
fn timeline(picks: &SelectionCache, open_articles: &[OpenArticle]) -> Vec<TimelineEntry> {
    let mut days: BTreeMap<Day, Vec<&OpenArticle>> = BTreeMap::new();
    for open_article in open_articles {
        days.entry(day(&open_article.stored))
            .or_default()
            .push(open_article);
    }
    let mut entries: Vec<TimelineEntry> = Vec::new();
    for (day, open_articles) in days {
        let told = NoveltyFilter::of(entries.iter().map(|entry| entry.excerpt.text.as_str()));
        let Some(telling) = picks.of(&open_articles) else {
            continue;
        };
        let excerpts = telling
            .run
            .iter()
            .take(telling.cut(OF_A_DAY))
            .filter_map(|span| open_articles[telling.frame].excerpt(*span, Length::Normal, true))
            .filter(|excerpt| !told.says(&excerpt.text));
        entries.extend(
            excerpts
                .map(|excerpt| TimelineEntry { day, excerpt })
                .collect::<Vec<_>>(),
        );
    }
    entries
}
