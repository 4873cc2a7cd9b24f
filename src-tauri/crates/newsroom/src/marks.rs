//! The user's marks on articles: read, saved, tags.

use nutgraf_model::{Act, ArticleId};
use nutgraf_store::{LoggedAct, Writing};

use crate::live::live;
use crate::names::valid_name;
use crate::{Error, Newsroom};

impl Newsroom {
    /// Marks an article as opened and read. This is not an act that can be undone.
    pub fn note_opened(&self, id: ArticleId) -> Result<(), Error> {
        self.write(|writing| {
            writing.article(id)?.ok_or(Error::NoArticle(id))?;
            writing.set_opened(id)?;
            writing.set_read(id, true)?;
            Ok(())
        })
    }

    /// Marks articles read or unread.
    pub fn set_read(&self, ids: &[ArticleId], read: bool) -> Result<(), Error> {
        self.flag(ids, |articles| Act::Read { read, articles })
    }

    /// Saves articles, or stops saving them.
    pub fn set_saved(&self, ids: &[ArticleId], saved: bool) -> Result<(), Error> {
        self.flag(ids, |articles| Act::Saved { saved, articles })
    }

    /// Adds a tag to articles, or removes it.
    pub fn set_tag(&self, ids: &[ArticleId], tag: &str, on: bool) -> Result<(), Error> {
        let tag = valid_name(tag)?;
        self.flag(ids, |articles| Act::Tagged {
            tag: tag.clone(),
            on,
            articles,
        })
    }

    /// Applies an act to each article, and logs it with the articles that it changed, if any.
    fn flag(&self, ids: &[ArticleId], act: impl Fn(usize) -> Act) -> Result<(), Error> {
        self.write(|writing| {
            let live = live(writing, ids)?;
            let meant = act(live.len());
            let mut changed = Vec::with_capacity(live.len());
            for id in live {
                if set_flag(writing, id, &meant, true)? {
                    changed.push(id);
                }
            }
            if changed.is_empty() {
                return Ok(());
            }
            let logged = writing.log_act(&act(changed.len()), self.today_in(writing)?, None)?;
            for id in changed {
                writing.log_touched(logged, id, None)?;
            }
            Ok(())
        })
    }

    /// The tags and their numbers of articles, by name.
    pub fn tags(&self) -> Result<Vec<(String, usize)>, Error> {
        self.read(|store| Ok(store.tags()?))
    }

    /// The tags that all of these articles have, by name.
    pub fn tags_of_all(&self, articles: &[ArticleId]) -> Result<Vec<String>, Error> {
        self.read(|store| Ok(store.tags_of_all(articles)?))
    }
}

/// Undoes [`Act::Read`], [`Act::Saved`] or [`Act::Tagged`].
pub(crate) fn undo(writing: &Writing, logged: &LoggedAct) -> Result<(), Error> {
    for (article, _) in &logged.articles {
        set_flag(writing, *article, &logged.act, false)?;
    }
    Ok(())
}

/// Applies an act, or its opposite. Returns whether that changed anything.
fn set_flag(writing: &Writing, id: ArticleId, act: &Act, as_said: bool) -> Result<bool, Error> {
    Ok(match act {
        Act::Read { read, .. } => {
            if *read && as_said {
                writing.set_opened(id)?;
            }
            writing.set_read(id, *read == as_said)?
        }
        Act::Saved { saved, .. } => writing.set_saved(id, *saved == as_said)?,
        Act::Tagged { tag, on, .. } => writing.set_tag(id, tag, *on == as_said)?,
        _ => false,
    })
}
