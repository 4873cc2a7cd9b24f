//! What the reader was told before: the edition before this one, and what a story said earlier.

use std::collections::BTreeSet;

use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_model::{By, Day, Edition, EditionKey, StoryId, StoryState};
use nutgraf_store::{Kept, Store};

use super::Frame;
use super::compose::compose_without_before;
use crate::picks::Teller;
use crate::reading::Reading;
use crate::views::order;
use crate::{Error, telling};

/// How many days back an edition by publication looks for the one before it. In an archive the
/// next older article may be years old, and nobody waited for news of it since. By arrival the
/// edition before is what the reader last had, however long ago.
const RECENT: i32 = 7;

/// The edition before.
#[derive(Default)]
pub(super) struct Before {
    /// Its day; `None` where there is none.
    pub(super) day: Option<Day>,
    /// The stories it told something new about.
    pub(super) stories: BTreeSet<StoryId>,
    /// Everything it said, at its longest.
    pub(super) said: Vec<String>,
}

impl Before {
    /// The latest edition before a day that was not empty.
    pub(super) fn of(desk: Teller, key: EditionKey) -> Result<Before, Error> {
        let mut day = desk.day_before(key.by, key.day)?;
        if key.by == By::Arrival {
            day = day.max(desk.closed_before(key.day)?);
        }
        let recent = |day: &Day| key.by == By::Arrival || day_distance(*day, key.day) <= RECENT;
        let Some(day) = day.filter(recent) else {
            return Ok(Before::default());
        };
        let edition = edition(desk, EditionKey { by: key.by, day })?;
        let told = |id: StoryId| desk.story_now(id);
        let stories: Result<_, _> = stories(&edition).map(told).collect();
        Ok(Before {
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
        for reading in telling::open(store, earlier)? {
            told.add(&reading.kept.line.headline);
            summary(&reading).for_each(|sentence| told.add(sentence));
        }
        Ok(Some(told))
    }
}

fn day_distance(one: Day, other: Day) -> i32 {
    (other.0 - one.0).get_days().abs()
}

/// What a story's articles said before a day: an update replaces a text, but not what the reader
/// was told of it.
fn earlier(store: &Store, story: StoryId, key: EditionKey) -> Result<Vec<Kept>, Error> {
    let yesterday = key.day.yesterday();
    if yesterday == key.day {
        return Ok(Vec::new());
    }
    let mut told = store.versions_of_story(story, key.by, yesterday)?;
    told.sort_by_cached_key(order);
    Ok(told)
}

fn summary(reading: &Reading) -> impl Iterator<Item = &str> {
    let shown = |s: &&nutgraf_model::Sentence| s.shown_from.is_some();
    let sentences = reading.text.sentences.iter().filter(shown);
    sentences.filter_map(|sentence| sentence.span.of(&reading.text.body))
}

/// The edition before as it was frozen, or as it is where it is still open or by publication.
fn edition(desk: Teller, key: EditionKey) -> Result<Edition, Error> {
    if key.by == By::Arrival
        && let Some(frozen) = desk.frozen(key.day)?
    {
        return Ok(frozen.edition()?);
    }
    let frame = Frame {
        key,
        number: None,
        closed: false,
        closes: None,
        time_zone: String::new(),
    };
    compose_without_before(desk, frame)
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
