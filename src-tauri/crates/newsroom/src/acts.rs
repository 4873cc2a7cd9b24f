//! What a reader does to articles, and taking it back. Nothing is deleted: what is removed is
//! hidden from everything live, and closed editions stay as they are.

use std::collections::HashSet;

use nutgraf_model::{
    Act, ArticleFilter, ArticleId, BatchId, Day, Outcome, RejectCode, SavedSearch, SearchId,
};
use nutgraf_store::{ActId, Writing};

use crate::{Error, Newsroom, by_hand, corrections, intake, linking};

impl Newsroom {
    /// Takes an import back: its articles are hidden, and articles it updated are as they were,
    /// until this is undone.
    pub fn undo_batch(&self, batch: BatchId) -> Result<Act, Error> {
        self.close_due()?;
        let known = self.batch(batch)?;
        if known.undone {
            return Err(Error::AlreadyUndone(batch));
        }
        // Held until we are done, so that nobody goes on with it meanwhile.
        let _lease = match known.finished {
            true => None,
            false => Some(self.lease(batch)?.ok_or(Error::StillRunning(batch))?),
        };
        let act = self.write(|writing| {
            let day = self.today_in(writing)?;
            if !known.finished {
                stop(writing, batch, day)?;
            }
            let brought = writing.articles_of_batch(batch)?;
            let act = Act::UndidBatch {
                articles: brought.len(),
            };
            let id = writing.log_act(&act, day, Some(batch))?;
            for kept in brought {
                writing.remove(kept.line.id, id)?;
                writing.log_touched(id, kept.line.id, None)?;
            }
            for (kept, earlier) in writing.updated_by(batch)? {
                writing.set_current(kept.line.id, earlier)?;
                writing.log_touched(id, kept.line.id, Some(kept.version))?;
            }
            writing.set_batch_undone(batch, Some(id))?;
            linking::mark_touched(writing)?;
            Ok(act)
        })?;
        self.relink_if_stale()?;
        Ok(act)
    }

    /// Removes articles: they are hidden until this is undone. Those that are not there are
    /// passed over; it is an error only where none is.
    pub fn remove_articles(&self, ids: &[ArticleId]) -> Result<Act, Error> {
        self.close_due()?;
        let act = self.write(|writing| {
            let live = live(writing, ids)?;
            let act = Act::RemovedArticles {
                articles: live.len(),
            };
            let id = writing.log_act(&act, self.today_in(writing)?, None)?;
            for article in live {
                writing.remove(article, id)?;
                writing.log_touched(id, article, None)?;
            }
            linking::mark_touched(writing)?;
            Ok(act)
        })?;
        self.relink_if_stale()?;
        Ok(act)
    }

    /// Brings back an article that was removed, whatever was done since. Of one that is there it
    /// is an error, and of one that was imported anew meanwhile: it would be there twice.
    pub fn bring_back(&self, id: ArticleId) -> Result<Act, Error> {
        self.close_due()?;
        let act = self.write(|writing| {
            let (removed_by, day) = writing.removal(id)?.ok_or(Error::NoArticle(id))?;
            let today = self.today_in(writing)?;
            if !bring_back(writing, id, (removed_by, day), today)? {
                return Err(Error::ThereAgain(id));
            }
            let act = Act::BroughtBack {};
            let logged = writing.log_act(&act, today, None)?;
            writing.log_touched(logged, id, None)?;
            linking::mark_touched(writing)?;
            Ok(act)
        })?;
        self.relink_if_stale()?;
        Ok(act)
    }

    /// Notes that an article was opened: it is read. No act of its own, for nobody means to take
    /// back having looked.
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

    /// Saves articles or no longer.
    pub fn set_saved(&self, ids: &[ArticleId], saved: bool) -> Result<(), Error> {
        self.flag(ids, |articles| Act::Saved { saved, articles })
    }

    /// Puts a tag on articles or takes it off.
    pub fn set_tag(&self, ids: &[ArticleId], tag: &str, on: bool) -> Result<(), Error> {
        let tag = named(tag)?;
        self.flag(ids, |articles| Act::Tagged {
            tag: tag.clone(),
            on,
            articles,
        })
    }

    /// Does to each article what the act says; logs it with those it changed, where there are any.
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

    /// The searches the reader keeps, oldest first.
    pub fn searches(&self) -> Result<Vec<SavedSearch>, Error> {
        self.read(|store| Ok(store.searches()?))
    }

    /// Keeps a search under a name.
    pub fn keep_search(&self, name: &str, filter: &ArticleFilter) -> Result<SearchId, Error> {
        let name = named(name)?;
        self.write(|writing| {
            let act = Act::KeptSearch { name: name.clone() };
            let id = writing.log_act(&act, self.today_in(writing)?, None)?;
            Ok(writing.add_search(&name, filter, id)?)
        })
    }

    /// Removes a kept search.
    pub fn remove_search(&self, id: SearchId) -> Result<Act, Error> {
        self.write(|writing| {
            let mut kept = writing.searches()?.into_iter();
            let found = kept.find(|search| search.id == id);
            let name = found.ok_or(Error::NoSearch(id))?.name;
            let act = Act::RemovedSearch { name };
            let logged = writing.log_act(&act, self.today_in(writing)?, None)?;
            writing.remove_search(id, logged)?;
            Ok(act)
        })
    }

    /// The tags in use with their number of articles, by name.
    pub fn tags(&self) -> Result<Vec<(String, usize)>, Error> {
        self.read(|store| Ok(store.tags()?))
    }

    /// The tags that all of these articles bear, by name.
    pub fn tags_of_all(&self, articles: &[ArticleId]) -> Result<Vec<String>, Error> {
        self.read(|store| Ok(store.tags_of_all(articles)?))
    }

    /// Takes back the latest act and says which it was; `None` where there is none left.
    pub fn undo(&self) -> Result<Option<Act>, Error> {
        self.close_due()?;
        let act = self.write(|writing| {
            let Some(logged) = writing.latest_act()? else {
                return Ok(None);
            };
            if corrections::is_word(&logged.act) {
                let touched = logged.articles.iter().map(|(article, _)| *article);
                corrections::take_back(writing, logged.id, touched)?;
                writing.mark_undone(logged.id)?;
                return Ok(Some(logged.act));
            }
            let today = self.today_in(writing)?;
            by_hand::take_back(writing, logged.id)?;
            if is_reading(&logged.act) {
                intake::take_back(writing, logged.id)?;
                writing.mark_undone(logged.id)?;
                linking::mark_touched(writing)?;
                return Ok(Some(logged.act));
            }
            for (article, version) in &logged.articles {
                match (&logged.act, version) {
                    (Act::BroughtBack {}, _) => remove_again(writing, *article, logged.id)?,
                    (act, _) if is_mark(act) => {
                        set_flag(writing, *article, &logged.act, false)?;
                    }
                    (_, Some(version)) => bring_forward(writing, *article, *version)?,
                    (_, None) => {
                        bring_back(writing, *article, (logged.id, logged.day), today)?;
                    }
                }
            }
            if let Some(batch) = logged.batch {
                writing.set_batch_undone(batch, None)?;
            }
            writing.undo_searches(logged.id)?;
            writing.undo_highlights(logged.id)?;
            writing.mark_undone(logged.id)?;
            if !is_mark(&logged.act) {
                linking::mark_touched(writing)?;
            }
            Ok(Some(logged.act))
        })?;
        self.relink_if_stale()?;
        Ok(act)
    }
}

/// The longest name of a tag or a search, in characters.
const LONGEST_NAME: usize = 60;

/// A name a reader gave, on one line without stray spaces.
pub(crate) fn named(given: &str) -> Result<String, Error> {
    let name = given.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_fit = !name.is_empty()
        && name.chars().count() <= LONGEST_NAME
        && !name.contains(|c: char| c.is_control() || c == '"');
    if is_fit {
        Ok(name)
    } else {
        Err(Error::BadName)
    }
}

/// Those of the articles that are there, each once; it is an error only where none is.
fn live(writing: &Writing, ids: &[ArticleId]) -> Result<Vec<ArticleId>, Error> {
    let mut seen = HashSet::with_capacity(ids.len());
    let mut live = Vec::with_capacity(ids.len());
    for &id in ids {
        if seen.insert(id) && writing.article(id)?.is_some() {
            live.push(id);
        }
    }
    match (ids.first(), live.is_empty()) {
        (Some(&first), true) => Err(Error::NoArticle(first)),
        _ => Ok(live),
    }
}

/// Whether an act only marks articles or keeps searches, so that no story changes with it.
fn is_mark(act: &Act) -> bool {
    match act {
        Act::Read { .. }
        | Act::Saved { .. }
        | Act::Tagged { .. }
        | Act::KeptSearch { .. }
        | Act::RemovedSearch { .. }
        | Act::Highlighted {}
        | Act::RemovedHighlight {}
        | Act::Noted {} => true,
        Act::RemovedArticles { .. }
        | Act::BroughtBack {}
        | Act::UndidBatch { .. }
        | Act::SplitStory { .. }
        | Act::MovedArticles { .. }
        | Act::MergedStories {}
        | Act::ReadAgain { .. }
        | Act::ChoseBlocks { .. } => false,
        act => corrections::is_word(act),
    }
}

/// Whether an act made other versions of articles from their originals.
fn is_reading(act: &Act) -> bool {
    matches!(act, Act::ReadAgain { .. } | Act::ChoseBlocks { .. })
}

/// Ends what is left of a cut-off import.
fn stop(writing: &Writing, batch: BatchId, day: Day) -> Result<(), Error> {
    let waiting = writing.waiting(batch)?;
    for journal in &waiting {
        let outcome = Outcome::Rejected {
            code: RejectCode::Cancelled,
            reason: "the import was undone before its turn".to_owned(),
        };
        writing.end_receipt(journal.receipt, &outcome, day)?;
    }
    Ok(writing.finish_batch(batch, !waiting.is_empty())?)
}

/// Does what an act says, or its contrary; whether that changed anything.
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

/// Makes an update count again, unless a later one came meanwhile.
fn bring_forward(writing: &Writing, article: ArticleId, version: i64) -> Result<(), Error> {
    if writing
        .current(article)?
        .is_some_and(|current| current < version)
    {
        writing.set_current(article, version)?;
    }
    Ok(())
}

/// Brings an article back that an act of some day removed; whether it is back. Where its own day
/// was closed without it, it is in today's edition: a closed one does not change.
fn bring_back(
    writing: &Writing,
    id: ArticleId,
    (act, done_on): (ActId, Day),
    today: Day,
) -> Result<bool, Error> {
    if !writing.restore(id, act)? {
        return Ok(false);
    }
    let Some(kept) = writing.article(id)? else {
        return Ok(true);
    };
    let day = kept.line.arrival_day;
    let closed = writing.last_closed()?.is_some_and(|closed| day <= closed);
    if closed && done_on <= day {
        writing.set_arrival_day(id, today)?;
    }
    Ok(true)
}

/// Takes a bringing back back: the article is removed by the act that had removed it, so that
/// this can be taken back, too.
fn remove_again(writing: &Writing, id: ArticleId, brought_back: ActId) -> Result<(), Error> {
    let before = writing.removal_before(id, brought_back)?;
    writing.remove(id, before.unwrap_or(brought_back))?;
    Ok(())
}
