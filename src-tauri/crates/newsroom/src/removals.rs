//! Removing articles and imports, and bringing them back. Nothing is deleted: a removed article is
//! hidden from all live lists, and closed editions stay as they are.

use nutgraf_model::{Act, ArticleId, BatchId, Day, Outcome, RejectCode};
use nutgraf_store::{ActId, LoggedAct, Writing};

use crate::live::live;
use crate::{Error, Newsroom, linking};

impl Newsroom {
    /// Undoes an import: hides its articles, and restores the earlier versions of articles that it
    /// updated.
    pub fn undo_batch(&self, batch: BatchId) -> Result<Act, Error> {
        self.close_due()?;
        let known = self.batch(batch)?;
        if known.undone {
            return Err(Error::AlreadyUndone(batch));
        }
        // Held until the end, so that no other program continues the import.
        let _lease = if known.finished {
            None
        } else {
            Some(self.lease(batch)?.ok_or(Error::StillRunning(batch))?)
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
            for stored in brought {
                writing.remove(stored.line.id, id)?;
                writing.log_touched(id, stored.line.id, None)?;
            }
            for (stored, earlier) in writing.updated_by(batch)? {
                writing.set_current(stored.line.id, earlier)?;
                writing.log_touched(id, stored.line.id, Some(stored.version))?;
            }
            writing.set_batch_undone(batch, Some(id))?;
            linking::mark_touched(writing)?;
            Ok(act)
        })?;
        self.relink_if_stale()?;
        Ok(act)
    }

    /// Removes articles: hides them from all lists. Unknown articles are skipped; it is an error
    /// only if none is known.
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

    /// Brings a removed article back. It is an error if the article is not removed, or if it was
    /// imported again meanwhile, since it would be there twice.
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
}

/// Undoes [`Act::RemovedArticles`]: brings the articles back.
pub(crate) fn undo_removal(writing: &Writing, logged: &LoggedAct, today: Day) -> Result<(), Error> {
    for (article, _) in &logged.articles {
        bring_back(writing, *article, (logged.id, logged.day), today)?;
    }
    Ok(writing.clear_merged_where_alive()?)
}

/// Undoes [`Act::BroughtBack`]: removes the articles again.
pub(crate) fn undo_return(writing: &Writing, logged: &LoggedAct) -> Result<(), Error> {
    for (article, _) in &logged.articles {
        remove_again(writing, *article, logged.id)?;
    }
    Ok(writing.clear_merged_where_alive()?)
}

/// Undoes [`Act::UndidBatch`]: brings back the articles of the import and its updates.
pub(crate) fn undo_batch_removal(
    writing: &Writing,
    logged: &LoggedAct,
    today: Day,
) -> Result<(), Error> {
    for (article, version) in &logged.articles {
        match version {
            Some(version) => bring_forward(writing, *article, *version)?,
            None => {
                bring_back(writing, *article, (logged.id, logged.day), today)?;
            }
        }
    }
    if let Some(batch) = logged.batch {
        writing.set_batch_undone(batch, None)?;
    }
    Ok(writing.clear_merged_where_alive()?)
}

/// Ends the waiting items of an interrupted import.
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

/// Makes a version current again, unless a later one came meanwhile.
fn bring_forward(writing: &Writing, article: ArticleId, version: i64) -> Result<(), Error> {
    if writing
        .current(article)?
        .is_some_and(|current| current < version)
    {
        writing.set_current(article, version)?;
    }
    Ok(())
}

/// Brings back an article that an act removed on a day. Returns whether it is back. If its own day
/// was closed without it, it moves to today's edition, since a closed edition does not change.
fn bring_back(
    writing: &Writing,
    id: ArticleId,
    (act, done_on): (ActId, Day),
    today: Day,
) -> Result<bool, Error> {
    if !writing.restore(id, act)? {
        return Ok(false);
    }
    let Some(stored) = writing.article(id)? else {
        return Ok(true);
    };
    let day = stored.line.arrival_day;
    let closed = writing.last_closed()?.is_some_and(|closed| day <= closed);
    if closed && done_on <= day {
        writing.set_arrival_day(id, today)?;
    }
    Ok(true)
}

/// Removes an article again, under the act that removed it first, so that undoing that act brings
/// it back.
fn remove_again(writing: &Writing, id: ArticleId, brought_back: ActId) -> Result<(), Error> {
    let before = writing.removal_before(id, brought_back)?;
    writing.remove(id, before.unwrap_or(brought_back))?;
    Ok(())
}
