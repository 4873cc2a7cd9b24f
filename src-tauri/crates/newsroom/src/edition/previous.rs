//! What the reader was told before: the edition before this one, and what a story said earlier.

use std::collections::BTreeSet;

use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_model::{By, Day, Edition, EditionKey, StoryId, StoryState};
use nutgraf_store::{Store, StoredArticle};

use super::Frame;
use super::compose::compose_without_previous;
use crate::open_article::OpenArticle;
use crate::selection_cache::EditionInput;
use crate::views::order;
use crate::{Error, story_summary};

/// How many days back an edition by publication looks for the one before it. In an archive the
/// next older article may be years old, and nobody waited for news of it since. By arrival the
/// edition before is what the reader last had, however long ago.
const RECENT: i32 = 7;

/// The edition before.
#[derive(Default)]
pub(super) struct PreviousEdition {
    /// Its day; `None` where there is none.
    pub(super) day: Option<Day>,
    /// The stories it told something new about.
    pub(super) stories: BTreeSet<StoryId>,
    /// Everything it said, at its longest.
    pub(super) said: Vec<String>,
}

impl PreviousEdition {
    /// The latest edition before a day that was not empty.
    pub(super) fn of(input: EditionInput, key: EditionKey) -> Result<PreviousEdition, Error> {
        let mut day = input.day_before(key.by, key.day)?;
        if key.by == By::Arrival {
            day = day.max(input.closed_before(key.day)?);
        }
        let recent = |day: &Day| key.by == By::Arrival || day_distance(*day, key.day) <= RECENT;
        let Some(day) = day.filter(recent) else {
            return Ok(PreviousEdition::default());
        };
        let edition = edition(input, EditionKey { by: key.by, day })?;
        let told = |id: StoryId| input.story_now(id);
        let stories: Result<_, _> = stories(&edition).map(told).collect();
        Ok(PreviousEdition {
            day: Some(day),
            stories: stories?,
            said: said(edition),
        })
    }

    /// What the reader was told of a story: the edition before, and the summaries of the story's
    /// earlier articles. `None` where the story was never told.
    pub(super) fn told(
        &self,
        store: &Store,
        story: StoryId,
        key: EditionKey,
    ) -> Result<Option<NoveltyFilter>, Error> {
        let earlier = earlier(store, story, key)?;
        if earlier.is_empty() && !self.stories.contains(&story) {
            return Ok(None);
        }
        let mut told = NoveltyFilter::of(self.said.iter().map(String::as_str));
        for open_article in story_summary::open(store, earlier)? {
            told.add(&open_article.stored.line.headline);
            summary(&open_article).for_each(|sentence| told.add(sentence));
        }
        Ok(Some(told))
    }
}

fn day_distance(one: Day, other: Day) -> i32 {
    (other.0 - one.0).get_days().abs()
}

/// What a story's articles said before a day: an update replaces a text, but not what the reader
/// was told of it.
fn earlier(store: &Store, story: StoryId, key: EditionKey) -> Result<Vec<StoredArticle>, Error> {
    let yesterday = key.day.yesterday();
    if yesterday == key.day {
        return Ok(Vec::new());
    }
    let mut told = store.versions_of_story(story, key.by, yesterday)?;
    told.sort_by_cached_key(order);
    Ok(told)
}

fn summary(open_article: &OpenArticle) -> impl Iterator<Item = &str> {
    let shown = |s: &&nutgraf_model::Sentence| s.shown_from.is_some();
    let sentences = open_article.text.sentences.iter().filter(shown);
    sentences.filter_map(|sentence| sentence.span.of(&open_article.text.body))
}

/// The edition before as it was frozen, or as it is where it is still open or by publication.
fn edition(input: EditionInput, key: EditionKey) -> Result<Edition, Error> {
    if key.by == By::Arrival
        && let Some(closed_edition) = input.closed_edition(key.day)?
    {
        return Ok(closed_edition.edition()?);
    }
    let frame = Frame {
        key,
        number: None,
        closed: false,
        closes: None,
        time_zone: String::new(),
    };
    compose_without_previous(input, frame)
}

fn stories(edition: &Edition) -> impl Iterator<Item = StoryId> {
    let told = edition.lead.iter().chain(&edition.stories).map(|s| s.story);
    let brief = edition.briefs.iter();
    told.chain(
        brief
            .filter(|b| b.state != StoryState::Quiet)
            .map(|b| b.story),
    )
}

fn said(edition: Edition) -> Vec<String> {
    let mut said = Vec::new();
    for story in edition.lead.into_iter().chain(edition.stories) {
        said.push(story.headline);
        said.extend(story.sentences.into_iter().map(|excerpt| excerpt.text));
        said.extend(story.quotes.into_iter().map(|quote| quote.text));
    }
    said.extend(edition.said.into_iter().map(|quote| quote.text));
    said.extend(edition.briefs.into_iter().map(|brief| brief.headline));
    said
}
