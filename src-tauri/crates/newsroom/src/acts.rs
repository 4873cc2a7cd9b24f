//! What a reader does to articles, and taking it back. Nothing is deleted: what is removed is
//! hidden from everything live, and closed editions stay as they are.

use nutgraf_model::{Act, ArticleId, BatchId, Day, Outcome, RejectCode};
use nutgraf_store::{ActId, Logged, Writing};

use crate::{Error, Newsroom, linking};

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
            let mut live = Vec::new();
            for &id in ids {
                if writing.article(id)?.is_some() && !live.contains(&id) {
                    live.push(id);
                }
            }
            if let (Some(&first), true) = (ids.first(), live.is_empty()) {
                return Err(Error::NoArticle(first));
            }
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

    /// Notes that an article was opened: it is read. No act of its own, for nobody means to take
    /// back having looked.
    pub fn note_opened(&self, id: ArticleId) -> Result<(), Error> {
        self.write(|writing| {
            writing.article(id)?.ok_or(Error::NoArticle(id))?;
            writing.set_read(id, true)?;
            Ok(())
        })
    }

    /// Marks an article read or unread.
    pub fn set_read(&self, id: ArticleId, read: bool) -> Result<(), Error> {
        self.flag(id, Act::Read { read })
    }

    /// Saves an article or no longer.
    pub fn set_saved(&self, id: ArticleId, saved: bool) -> Result<(), Error> {
        self.flag(id, Act::Saved { saved })
    }

    fn flag(&self, id: ArticleId, act: Act) -> Result<(), Error> {
        self.write(|writing| {
            writing.article(id)?.ok_or(Error::NoArticle(id))?;
            if set_flag(writing, id, &act, true)? {
                let logged = writing.log_act(&act, self.today_in(writing)?, None)?;
                writing.log_touched(logged, id, None)?;
            }
            Ok(())
        })
    }

    /// Takes back the latest act and says which it was; `None` where there is none left.
    pub fn undo(&self) -> Result<Option<Act>, Error> {
        self.close_due()?;
        let act = self.write(|writing| {
            let Some(logged) = writing.latest_act()? else {
                return Ok(None);
            };
            let today = self.today_in(writing)?;
            for (article, version) in &logged.articles {
                match (&logged.act, version) {
                    (Act::Read { .. } | Act::Saved { .. }, _) => {
                        set_flag(writing, *article, &logged.act, false)?;
                    }
                    (_, Some(version)) => bring_forward(writing, *article, *version)?,
                    (_, None) => bring_back(writing, *article, &logged, today)?,
                }
            }
            if let Some(batch) = logged.batch {
                writing.set_batch_undone(batch, None)?;
            }
            writing.mark_undone(logged.id)?;
            if !matches!(logged.act, Act::Read { .. } | Act::Saved { .. }) {
                linking::mark_touched(writing)?;
            }
            Ok(Some(logged.act))
        })?;
        self.relink_if_stale()?;
        Ok(act)
    }
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
        Act::Read { read } => writing.set_read(id, *read == as_said)?,
        Act::Saved { saved } => writing.set_saved(id, *saved == as_said)?,
        Act::RemovedArticles { .. } | Act::UndidBatch { .. } => false,
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

/// Brings an article back. Where its day was closed without it, it is in today's edition: a
/// closed one does not change.
fn bring_back(writing: &Writing, id: ArticleId, logged: &Logged, today: Day) -> Result<(), Error> {
    let act: ActId = logged.id;
    if !writing.restore(id, act)? {
        return Ok(());
    }
    let Some(kept) = writing.article(id)? else {
        return Ok(());
    };
    let day = kept.line.arrival_day;
    let closed = writing.last_closed()?.is_some_and(|closed| day <= closed);
    if closed && logged.day <= day {
        writing.set_arrival_day(id, today)?;
    }
    Ok(())
}
