//! What the reader was told before: the edition before this one, and what a story said earlier.

use std::collections::BTreeSet;

use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_model::{Day, Edition, EditionKey, StoryId, StoryState};
use nutgraf_store::{Store, StoredArticle};

use crate::open_article::OpenArticle;
use crate::story_articles::order;
use crate::{Error, story_summary};

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
    /// What an edition told.
    pub(super) fn of(store: &Store, edition: Edition) -> Result<PreviousEdition, Error> {
        let now = |id: StoryId| store.story_now(id);
        Ok(PreviousEdition {
            day: Some(edition.key.day),
            stories: stories(&edition).map(now).collect::<Result<_, _>>()?,
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
