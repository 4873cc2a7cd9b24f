//! The baseline of an edition: what the previous edition and earlier articles told the user.

use std::collections::BTreeSet;

use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_model::{Day, Edition, EditionKey, StoryId, StoryState};
use nutgraf_store::{Store, StoredArticle};

use crate::open_article::OpenArticle;
use crate::story_articles::order;
use crate::{Error, story_summary};

/// What the previous edition told.
#[derive(Default)]
pub(super) struct PreviousEdition {
    /// Its day; `None` if there is no previous edition.
    pub(super) day: Option<Day>,
    /// The stories with news.
    pub(super) stories: BTreeSet<StoryId>,
    /// All its texts, at the greatest length.
    pub(super) said: Vec<String>,
}

impl PreviousEdition {
    /// The baseline that an edition makes.
    pub(super) fn of(store: &Store, edition: Edition) -> Result<PreviousEdition, Error> {
        let now = |id: StoryId| store.story_now(id);
        Ok(PreviousEdition {
            day: Some(edition.key.day),
            stories: stories(&edition).map(now).collect::<Result<_, _>>()?,
            said: said(edition),
        })
    }

    /// What the user was told of a story: the previous edition, and the summaries of the story's
    /// earlier articles. `None` if the story was never told.
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

/// The versions of a story's articles before a day. Replaced versions count, since the user was
/// told what they said.
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
        said.extend(story.excerpts().map(|excerpt| excerpt.text.clone()));
        said.push(story.headline);
        said.extend(story.quotes.into_iter().map(|quote| quote.text));
    }
    said.extend(edition.said.into_iter().map(|quote| quote.text));
    said.extend(edition.briefs.into_iter().map(|brief| brief.headline));
    said
}
