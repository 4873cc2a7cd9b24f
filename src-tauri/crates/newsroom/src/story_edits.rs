//! Manual story edits: the user splits, merges and moves. They are stored as must-link and
//! cannot-link constraints between articles, which every linking obeys until the act is undone.

use nutgraf_model::{Act, ArticleId, StoryId};
use nutgraf_store::{ActId, StoredArticle, StoredLinkConstraint, Writing};

use crate::{Error, Newsroom, linking};

/// An article that is moved to a story must link to so many of its articles, in case some are
/// removed.
const ANCHORS: usize = 8;

/// An article that is moved out of a story cannot link to at most so many of its articles.
const APART: usize = 200;

impl Newsroom {
    /// Splits articles off a story into a new one. It is an error if they are all articles of the
    /// story.
    pub fn split_story(&self, story: StoryId, articles: &[ArticleId]) -> Result<Act, Error> {
        self.edit_stories(|writing| {
            let story = writing.story_now(story)?;
            let (chosen, rest) = part(writing.articles_of_story(story)?, articles);
            let first = chosen.first().ok_or(Error::NoStory(story))?;
            if rest.is_empty() {
                return Err(Error::WholeStory(story));
            }
            let own = writing.add_story()?;
            let act = Act::SplitStory {
                articles: chosen.len(),
            };
            let id = writing.log_act(&act, self.today_in(writing)?, None)?;
            must_link(writing, id, first, &chosen[1..])?;
            cannot_link(writing, id, first, &rest)?;
            for stored in &chosen {
                writing.move_by(id, stored.line.id, (story, own))?;
            }
            writing.set_central(own, first.line.id)?;
            Ok(act)
        })
    }

    /// Moves articles to a story.
    pub fn move_articles(&self, articles: &[ArticleId], to: StoryId) -> Result<Act, Error> {
        self.edit_stories(|writing| {
            let to = writing.story_now(to)?;
            let mut there = writing.articles_of_story(to)?;
            // The central article represents the story.
            let central = writing.central(to)?;
            there.sort_by_key(|stored| Some(stored.line.id) != central);
            there.truncate(ANCHORS);
            if there.is_empty() {
                return Err(Error::NoStory(to));
            }
            let mut moved = Vec::new();
            for &article in articles {
                let stored = writing.article(article)?;
                moved.push(stored.ok_or(Error::NoArticle(article))?);
            }
            moved.retain(|stored| stored.story != to);
            let act = Act::MovedArticles {
                articles: moved.len(),
            };
            if moved.is_empty() {
                return Ok(act);
            }
            let id = writing.log_act(&act, self.today_in(writing)?, None)?;
            for stored in &moved {
                let (_, left) = part(writing.articles_of_story(stored.story)?, articles);
                must_link(writing, id, stored, &there)?;
                cannot_link(writing, id, stored, &left)?;
                writing.move_by(id, stored.line.id, (stored.story, to))?;
            }
            Ok(act)
        })
    }

    /// Merges two stories. The older one keeps its key.
    pub fn merge_stories(&self, one: StoryId, other: StoryId) -> Result<Act, Error> {
        self.edit_stories(|writing| {
            let (one, other) = (writing.story_now(one)?, writing.story_now(other)?);
            let (stays, goes) = (one.min(other), one.max(other));
            let (there, moved) = (
                writing.articles_of_story(stays)?,
                writing.articles_of_story(goes)?,
            );
            let first = there.first().ok_or(Error::NoStory(stays))?;
            if moved.is_empty() {
                return Err(Error::NoStory(goes));
            }
            let act = Act::MergedStories {};
            if stays == goes {
                return Ok(act);
            }
            let id = writing.log_act(&act, self.today_in(writing)?, None)?;
            must_link(writing, id, first, &there[1..])?;
            must_link(writing, id, first, &moved)?;
            for stored in &moved {
                writing.move_by(id, stored.line.id, (goes, stays))?;
            }
            writing.set_merged(goes, stays)?;
            Ok(act)
        })
    }

    /// Does an edit, and links the articles that it affects.
    fn edit_stories(&self, act: impl FnOnce(&Writing) -> Result<Act, Error>) -> Result<Act, Error> {
        self.close_due()?;
        let act = self.write(|writing| {
            let act = act(writing)?;
            linking::mark_touched(writing)?;
            Ok(act)
        })?;
        self.relink_if_stale()?;
        Ok(act)
    }
}

/// Undoes an edit: moves the articles back. Its constraints hold no longer, since they depend on
/// the act.
pub(crate) fn undo(writing: &Writing, act: ActId) -> Result<(), Error> {
    for (article, story) in writing.moved_by(act)? {
        writing.set_story(article, story)?;
    }
    Ok(writing.clear_merged_where_alive()?)
}

/// Separates the chosen articles from the others.
fn part(
    stored: Vec<StoredArticle>,
    chosen: &[ArticleId],
) -> (Vec<StoredArticle>, Vec<StoredArticle>) {
    stored
        .into_iter()
        .partition(|stored| chosen.contains(&stored.line.id))
}

fn must_link(
    writing: &Writing,
    act: ActId,
    one: &StoredArticle,
    others: &[StoredArticle],
) -> Result<(), Error> {
    add_constraints(writing, act, one, others, true)
}

fn cannot_link(
    writing: &Writing,
    act: ActId,
    one: &StoredArticle,
    others: &[StoredArticle],
) -> Result<(), Error> {
    add_constraints(writing, act, one, &others[..others.len().min(APART)], false)
}

fn add_constraints(
    writing: &Writing,
    act: ActId,
    one: &StoredArticle,
    others: &[StoredArticle],
    together: bool,
) -> Result<(), Error> {
    for other in others.iter().filter(|other| other.line.id != one.line.id) {
        let add_constraints = StoredLinkConstraint {
            one: one.line.id,
            other: other.line.id,
            together,
        };
        writing.add_link_constraint(act, add_constraints)?;
    }
    Ok(())
}
