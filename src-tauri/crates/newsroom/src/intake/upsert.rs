//! Upsert: decides whether an article is new, a duplicate, an update or rejected. Only the one
//! writer decides this, so two copies imported together become one article.

use nutgraf_model::{ArticleId, BatchId, Day, Outcome, Published, Receipt, ReceiptId, Warning};
use nutgraf_store::{
    Arrival, ImportItem, ItemLocation, NewVersion, OriginalId, PackedOriginal, Store,
    StoredArticle, Writing,
};

use super::changes::{ChangeNote, Changes};
use super::group::{GroupItem, ItemGroup};
use super::prepare::{ItemPart, Prepared};
use super::sameness::{self, Likeness};
use super::wording;
use crate::clock::rfc3339;
use crate::open_article::OpenArticle;
use crate::open_day::open_day;
use crate::{Error, Newsroom, linking};

/// Whether an item is read for the first time or is retried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attempt {
    /// Its receipt is waiting.
    First,
    /// Its receipt is rejected.
    Retry,
}

impl Newsroom {
    /// Writes a group of items and their receipts in one transaction.
    pub(super) fn settle(
        &self,
        group: &ItemGroup,
        attempt: Attempt,
    ) -> Result<Vec<Receipt>, Error> {
        self.write(|writing| {
            let now = self.now();
            let writer = ItemWriter {
                writing,
                moment: &rfc3339(&now),
                day: open_day(writing, &now)?,
            };
            let mut ended = Vec::with_capacity(group.items.len());
            for (subject, prepared) in &group.items {
                if stands(writing, subject.receipt, attempt)? {
                    writer.settle(subject, prepared, &mut ended)?;
                }
            }
            if let Some(passed) = &group.passed {
                writing.set_reached(passed.container, passed.place)?;
            }
            if let Some((container, outcome)) = &group.ended {
                let subject = GroupItem::of(container);
                ended.push(writer.end(&subject, container.receipt, outcome.clone())?);
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

/// Whether the receipt has not changed since the item was read. A member has no receipt yet.
fn stands(store: &Store, receipt: Option<ReceiptId>, attempt: Attempt) -> Result<bool, Error> {
    let Some(receipt) = receipt else {
        return Ok(true);
    };
    let outcome = store.receipt(receipt)?.map(|receipt| receipt.outcome);
    Ok(match attempt {
        Attempt::First => matches!(outcome, Some(Outcome::Waiting)),
        Attempt::Retry => matches!(outcome, Some(Outcome::Rejected { .. })),
    })
}

/// The writer of a group of items, with the moment and day of their arrival.
struct ItemWriter<'a> {
    writing: &'a Writing<'a>,
    moment: &'a str,
    day: Day,
}

impl ItemWriter<'_> {
    fn settle(
        &self,
        subject: &GroupItem,
        prepared: &Prepared,
        ended: &mut Vec<Receipt>,
    ) -> Result<(), Error> {
        let outcome = match prepared {
            // A container's receipt ends after its last member.
            Prepared::Skipped | Prepared::Opens(_) => return Ok(()),
            Prepared::Rejected(code, reason) => Outcome::Rejected {
                code: *code,
                reason: reason.clone(),
            },
            Prepared::Links(links) => Outcome::Offered {
                links: links.clone(),
            },
            // The original was in the library a moment ago. If it is gone, it was removed since,
            // and the item stays in the journal to be read again.
            Prepared::Known(original) => match had(self.writing, original)? {
                Some(outcome) => outcome,
                None => {
                    self.receipt(subject)?;
                    return Ok(());
                }
            },
            Prepared::Part(original, part) => {
                let file = self.file(subject, original)?;
                file.upsert_part(part)?
            }
            Prepared::Read(original, parts) => match had(self.writing, original)? {
                Some(outcome) => outcome,
                None => return self.settle_parts(subject, original, parts, ended),
            },
        };
        let receipt = self.receipt(subject)?;
        ended.push(self.end(subject, receipt, outcome)?);
        Ok(())
    }

    /// A single article uses the receipt of its item. Of several articles, each gets its own.
    fn settle_parts(
        &self,
        subject: &GroupItem,
        original: &PackedOriginal,
        parts: &[ItemPart],
        ended: &mut Vec<Receipt>,
    ) -> Result<(), Error> {
        let file = self.file(subject, original)?;
        let receipt = self.receipt(subject)?;
        if let [part] = parts {
            ended.push(self.end(subject, receipt, file.upsert_part(part)?)?);
            return Ok(());
        }
        for (place, part) in parts.iter().enumerate() {
            let part_of = GroupItem {
                receipt: None,
                batch: subject.batch,
                item: ImportItem {
                    name: wording::part(&subject.item.name, part.name.as_deref(), place),
                    location: ItemLocation::Member(receipt, place as u64),
                },
            };
            let file = ArticleUpsert {
                item: &part_of.item.name,
                ..file
            };
            let outcome = file.upsert_part(part)?;
            let receipt = self.receipt(&part_of)?;
            ended.push(self.end(&part_of, receipt, outcome)?);
        }
        let opened = Outcome::Opened {
            detail: String::new(),
            remarks: Vec::new(),
        };
        ended.push(self.end(subject, receipt, opened)?);
        Ok(())
    }

    fn file<'f>(
        &'f self,
        subject: &'f GroupItem,
        original: &PackedOriginal,
    ) -> Result<ArticleUpsert<'f>, Error> {
        Ok(ArticleUpsert {
            writer: self,
            batch: subject.batch,
            item: &subject.item.name,
            original: self.writing.add_original(original)?,
        })
    }

    /// The item's receipt. A member gets a new one.
    fn receipt(&self, subject: &GroupItem) -> Result<ReceiptId, Error> {
        match subject.receipt {
            Some(receipt) => Ok(receipt),
            None => Ok(self.writing.add_receipt(subject.batch, &subject.item)?),
        }
    }

    fn end(&self, subject: &GroupItem, id: ReceiptId, outcome: Outcome) -> Result<Receipt, Error> {
        self.writing.end_receipt(id, &outcome, self.day)?;
        Ok(Receipt {
            id,
            batch: subject.batch,
            parent: match subject.item.location {
                ItemLocation::Member(parent, _) => Some(parent),
                _ => None,
            },
            item: subject.item.name.clone(),
            outcome,
        })
    }
}

/// The outcome for bytes that are in the library already.
fn had(store: &Store, original: &PackedOriginal) -> Result<Option<Outcome>, Error> {
    let Some(id) = store.original_with(original.hash())? else {
        return Ok(None);
    };
    Ok(store.articles_from(id)?.first().map(already_had))
}

fn already_had(stored: &StoredArticle) -> Outcome {
    Outcome::AlreadyHad {
        article: stored.line.id,
        headline: stored.line.headline.clone(),
    }
}

/// A file whose articles are added, updated or skipped.
#[derive(Clone, Copy)]
struct ArticleUpsert<'a> {
    writer: &'a ItemWriter<'a>,
    batch: BatchId,
    item: &'a str,
    original: OriginalId,
}

impl ArticleUpsert<'_> {
    fn upsert_part(&self, part: &ItemPart) -> Result<Outcome, Error> {
        match &part.version {
            Ok(new) => self.upsert(new),
            Err((code, reason)) => Ok(Outcome::Rejected {
                code: *code,
                reason: reason.clone(),
            }),
        }
    }

    fn upsert(&self, new: &NewVersion) -> Result<Outcome, Error> {
        // The same words from another outlet are another article.
        let source = new.article.source.as_deref();
        let with_words = self
            .writer
            .writing
            .articles_with_body(new.body_hash(), source)?;
        let is_same = |stored: &StoredArticle| Likeness::of(stored, new).is_same_by_words();
        if let Some(stored) = with_words.into_iter().find(is_same) {
            if let Some(change) = use_changed(&stored, new) {
                return self.update(&stored, new, change);
            }
            if headline_changed(&stored, new) {
                return self.update(&stored, new, ChangeNote::headline());
            }
            return Ok(already_had(&stored));
        }
        match self.earlier(new)? {
            Some((stored, changes)) => self.update(&stored, new, changes.change()),
            None => self.add(new),
        }
    }

    fn add(&self, new: &NewVersion) -> Result<Outcome, Error> {
        let writing = self.writer.writing;
        let article = writing.add_article(new, self.arrival())?;
        writing.inherit_link_constraints(
            article,
            new.body_hash(),
            new.article.source.as_deref(),
        )?;
        Ok(Outcome::Added {
            article,
            headline: new.article.headline.clone(),
            detail: wording::detail(new),
            remarks: wording::remarks(new),
        })
    }

    fn update(
        &self,
        stored: &StoredArticle,
        new: &NewVersion,
        change: ChangeNote,
    ) -> Result<Outcome, Error> {
        let article: ArticleId = stored.line.id;
        let ChangeNote { detail, remark } = if self.is_older(stored, new)? {
            self.writer
                .writing
                .add_version(article, new, self.arrival())?;
            ChangeNote::earlier()
        } else {
            self.writer
                .writing
                .update_article(article, new, self.arrival())?;
            change
        };
        Ok(Outcome::Updated {
            article,
            headline: new.article.headline.clone(),
            detail,
            remarks: vec![remark],
        })
    }

    fn arrival(&self) -> Arrival<'_> {
        Arrival {
            batch: self.batch,
            original: self.original,
            item: self.item,
            moment: self.writer.moment,
            day: self.writer.day,
        }
    }

    /// The article that `new` updates: one with the same key or address, or with the same outlet
    /// and headline, as far as day and sentences do not speak against it.
    fn earlier(&self, new: &NewVersion) -> Result<Option<(StoredArticle, Changes)>, Error> {
        let writing = self.writer.writing;
        let (headline, source) = (&new.article.headline, new.article.source.as_deref());
        let key = new.article.details.key.as_deref();
        let mut there = match key.filter(|key| sameness::is_telling(key)) {
            Some(key) => writing.articles_keyed(key, source)?,
            None => Vec::new(),
        };
        // An address without a path is a front page, with another article every day.
        let page = new.address.as_deref().filter(|page| page.contains('/'));
        if let Some(page) = page {
            there.extend(writing.articles_at(page)?.into_iter().rev());
        }
        for stored in there {
            let changes = self.changes(&stored, new)?;
            if Likeness::of(&stored, new).is_same_by_place(changes.shared()) {
                return Ok(Some((stored, changes)));
            }
        }
        for stored in writing.articles_headed(headline, source)? {
            if stored.url.is_some() && new.article.url.is_some() {
                continue;
            }
            let changes = self.changes(&stored, new)?;
            if Likeness::of(&stored, new).is_same_by_headline(changes.shared()) {
                return Ok(Some((stored, changes)));
            }
        }
        Ok(None)
    }

    fn changes(&self, stored: &StoredArticle, new: &NewVersion) -> Result<Changes, Error> {
        let present = OpenArticle::open(self.writer.writing, stored.clone())?;
        Ok(Changes::between(&present.text, new))
    }

    fn is_older(&self, stored: &StoredArticle, new: &NewVersion) -> Result<bool, Error> {
        let text = self.writer.writing.text(stored.version)?;
        let present = moment(text.updated.as_ref(), stored.line.published.as_ref());
        let coming = moment(new.article.updated.as_ref(), new.article.published.as_ref());
        Ok(match (coming, present) {
            (Some(coming), Some(present)) => coming < present,
            _ => false,
        })
    }
}

/// When a version was last changed or published, in days since 1970.
fn moment(updated: Option<&Published>, published: Option<&Published>) -> Option<f64> {
    let date = updated.or(published)?;
    crate::dates::days_since_1970(&date.rfc3339())
}

/// What the agency says anew of the use of the same words: it takes them back, or holds them.
fn use_changed(stored: &StoredArticle, new: &NewVersion) -> Option<ChangeNote> {
    let withdrawn = new.article.warnings.contains(&Warning::Withdrawn);
    let embargo = &new.article.details.embargo;
    let is_same = stored.withdrawn == withdrawn && stored.embargo == *embargo;
    let is_wire = stored.line.source == new.article.source;
    (!is_same && is_wire).then(|| ChangeNote::of_use(withdrawn, embargo.is_some()))
}

fn headline_changed(stored: &StoredArticle, new: &NewVersion) -> bool {
    let guessed = new.article.warnings.contains(&Warning::HeadlineGuessed);
    stored.line.source.is_some()
        && stored.line.source == new.article.source
        && stored.line.headline != new.article.headline
        && !guessed
}
