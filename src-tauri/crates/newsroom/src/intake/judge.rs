//! What becomes of an item that was read: new, already there, newer than what is there, or
//! rejected. Decided by the one writer, so that two copies dropped together are one article.

use nutgraf_model::{ArticleId, BatchId, Day, Outcome, Published, Receipt, ReceiptId, Warning};
use nutgraf_store::{
    Arrival, Item, Journal, Kept, NewVersion, OriginalId, Packed, Store, Way, Writing,
};

use super::changes::Changes;
use super::prepare::Prepared;
use super::wording;
use crate::newsroom::rfc3339;
use crate::{Error, Newsroom, linking};

/// Whether an item is read for the first time or again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Its receipt says that it waits.
    First,
    /// Its receipt says that it was rejected.
    Retry,
}

/// How many of the old sentences a page under the same headline must share to be its update.
const SAME_PAGE: f32 = 0.25;

/// Everything about an item that does not lie in its article.
struct Desk<'a> {
    writing: &'a Writing<'a>,
    batch: BatchId,
    item: &'a str,
    original: OriginalId,
    moment: &'a str,
    day: Day,
}

impl Newsroom {
    /// Writes a group of items and their receipts, all at once.
    pub(super) fn settle(
        &self,
        group: &[(Journal, Prepared)],
        turn: Turn,
    ) -> Result<Vec<Receipt>, Error> {
        self.write(|writing| {
            let day = self.today_in(writing)?;
            let moment = rfc3339(&self.now());
            let mut ended = Vec::with_capacity(group.len());
            for (journal, prepared) in group {
                if stands(writing, journal.receipt, turn)? {
                    settle_one(writing, journal, prepared, (&moment, day), &mut ended)?;
                }
            }
            let changed = |receipt: &Receipt| {
                matches!(
                    receipt.outcome,
                    Outcome::Added { .. } | Outcome::Updated { .. }
                )
            };
            if ended.iter().any(changed) {
                linking::mark_touched(writing)?;
            }
            Ok(ended)
        })
    }
}

/// Whether the receipt is still as it was when the item was taken up.
fn stands(store: &Store, receipt: ReceiptId, turn: Turn) -> Result<bool, Error> {
    let outcome = store.receipt(receipt)?.map(|receipt| receipt.outcome);
    Ok(match turn {
        Turn::First => matches!(outcome, Some(Outcome::Waiting)),
        Turn::Retry => matches!(outcome, Some(Outcome::Rejected { .. })),
    })
}

fn settle_one(
    writing: &Writing,
    journal: &Journal,
    prepared: &Prepared,
    (moment, day): (&str, Day),
    ended: &mut Vec<Receipt>,
) -> Result<(), Error> {
    let outcomes = match prepared {
        Prepared::Skipped => return Ok(()),
        Prepared::Rejected(code, reason) => vec![Outcome::Rejected {
            code: *code,
            reason: reason.clone(),
        }],
        // Only ever said of what was there a moment ago; gone now means removed since then, and
        // the item stays in the journal to be read again.
        Prepared::Known(original) => match had(writing, original)? {
            Some(outcome) => vec![outcome],
            None => return Ok(()),
        },
        Prepared::Read(original, versions) => {
            if let Some(outcome) = had(writing, original)? {
                vec![outcome]
            } else {
                let desk = Desk {
                    writing,
                    batch: journal.batch,
                    item: &journal.item.name,
                    original: writing.add_original(original)?,
                    moment,
                    day,
                };
                let judged: Result<Vec<_>, Error> =
                    versions.iter().map(|new| desk.judge(new)).collect();
                judged?
            }
        }
    };
    write_receipts(writing, journal, outcomes, day, ended)
}

/// The first article takes the item's receipt; each further one gets its own.
fn write_receipts(
    writing: &Writing,
    journal: &Journal,
    outcomes: Vec<Outcome>,
    day: Day,
    ended: &mut Vec<Receipt>,
) -> Result<(), Error> {
    for (place, outcome) in outcomes.into_iter().enumerate() {
        let mut receipt = Receipt {
            id: journal.receipt,
            batch: journal.batch,
            item: journal.item.name.clone(),
            outcome,
        };
        if place > 0 {
            receipt.item = format!("{} › {}", journal.item.name, place + 1);
            let item = Item {
                name: receipt.item.clone(),
                way: Way::None,
            };
            receipt.id = writing.add_receipt(journal.batch, &item)?;
        }
        writing.end_receipt(receipt.id, &receipt.outcome, day)?;
        ended.push(receipt);
    }
    Ok(())
}

/// The receipt of bytes that an article was read from before.
fn had(store: &Store, original: &Packed) -> Result<Option<Outcome>, Error> {
    let Some(id) = store.original_with(original.hash())? else {
        return Ok(None);
    };
    Ok(store.articles_from(id)?.first().map(already_had))
}

fn already_had(kept: &Kept) -> Outcome {
    Outcome::AlreadyHad {
        article: kept.line.id,
        headline: kept.line.headline.clone(),
    }
}

impl Desk<'_> {
    fn judge(&self, new: &NewVersion) -> Result<Outcome, Error> {
        let same_words = self.writing.articles_with_body(new.body_hash())?;
        if let Some(kept) = same_words.iter().find(|kept| same_outlet(kept, new)) {
            if headline_changed(kept, new) {
                return self.update(kept, new, "the headline changed".to_owned());
            }
            return Ok(already_had(kept));
        }
        match self.earlier(new)? {
            Some((kept, changes)) => self.update(&kept, new, changes.to_string()),
            None => self.add(new),
        }
    }

    fn add(&self, new: &NewVersion) -> Result<Outcome, Error> {
        let article = self.writing.add_article(new, self.arrival())?;
        Ok(Outcome::Added {
            article,
            headline: new.article.headline.clone(),
            detail: wording::detail(new),
        })
    }

    fn update(&self, kept: &Kept, new: &NewVersion, changes: String) -> Result<Outcome, Error> {
        let article: ArticleId = kept.line.id;
        let detail = if self.is_older(kept, new)? {
            self.writing.add_version(article, new, self.arrival())?;
            "an earlier version, kept behind the present one".to_owned()
        } else {
            self.writing.update_article(article, new, self.arrival())?;
            changes
        };
        Ok(Outcome::Updated {
            article,
            headline: new.article.headline.clone(),
            detail,
        })
    }

    fn arrival(&self) -> Arrival<'_> {
        Arrival {
            batch: self.batch,
            original: self.original,
            item: self.item,
            moment: self.moment,
            day: self.day,
        }
    }

    /// The article that `new` is a later version of: the same page, or the same outlet's page
    /// under the same headline that still says much of the same.
    fn earlier(&self, new: &NewVersion) -> Result<Option<(Kept, Changes)>, Error> {
        // A bare host is a front page: another article every day.
        let page = new.address.as_deref().filter(|page| page.contains('/'));
        if let Some(page) = page
            && let Some(kept) = self.writing.articles_at(page)?.pop()
        {
            let changes = self.changes(&kept, new)?;
            return Ok(Some((kept, changes)));
        }
        for kept in self.writing.articles_headed(&new.article.headline)? {
            let other_page = kept.url.is_some() && new.article.url.is_some();
            if kept.line.source != new.article.source || other_page {
                continue;
            }
            let changes = self.changes(&kept, new)?;
            if changes.shared() >= SAME_PAGE {
                return Ok(Some((kept, changes)));
            }
        }
        Ok(None)
    }

    fn changes(&self, kept: &Kept, new: &NewVersion) -> Result<Changes, Error> {
        Ok(Changes::between(&self.writing.text(kept.version)?, new))
    }

    fn is_older(&self, kept: &Kept, new: &NewVersion) -> Result<bool, Error> {
        let text = self.writing.text(kept.version)?;
        let present = moment(text.updated.as_ref(), kept.line.published.as_ref());
        let coming = moment(new.article.updated.as_ref(), new.article.published.as_ref());
        Ok(match (coming, present) {
            (Some(coming), Some(present)) => coming < present,
            _ => false,
        })
    }
}

/// When a version was last touched, in days since 1970.
fn moment(updated: Option<&Published>, published: Option<&Published>) -> Option<f64> {
    let date = updated.or(published)?;
    crate::desk::when(&date.rfc3339())
}

/// The same words under another masthead are another article.
fn same_outlet(kept: &Kept, new: &NewVersion) -> bool {
    match (&kept.line.source, &new.article.source) {
        (Some(kept), Some(new)) => kept == new,
        _ => true,
    }
}

fn headline_changed(kept: &Kept, new: &NewVersion) -> bool {
    let guessed = new.article.warnings.contains(&Warning::HeadlineGuessed);
    kept.line.source.is_some()
        && kept.line.source == new.article.source
        && kept.line.headline != new.article.headline
        && !guessed
}
