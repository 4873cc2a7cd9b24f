//! The journal of imports: what is to be read, and what became of it.

use nutgraf_model::{ArticleId, BatchId, Day, Outcome, Receipt, ReceiptId, RejectCode};
use rusqlite::{OptionalExtension, Row, params};

use crate::json::{from_name_option, name};
use crate::{Error, OriginalId, Store, Writing};

/// Where an item's bytes are found, now or after a restart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// A file: its path as the system's bytes, which need not be text.
    Path(Vec<u8>),
    /// An address to fetch.
    Url(String),
    /// Bytes the library already keeps.
    Original(OriginalId),
    /// Nowhere: the item was rejected before it could be read.
    None,
}

/// An item about to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name for a person.
    pub name: String,
    /// Where its bytes are.
    pub way: Way,
}

/// An item with its place in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// Its receipt.
    pub receipt: ReceiptId,
    /// The import it belongs to.
    pub batch: BatchId,
    /// The item.
    pub item: Item,
}

const RECEIPT: &str = "SELECT id, batch, item, outcome, article, headline, detail, code,
    path, url, original FROM receipts";

fn receipt(row: &Row) -> rusqlite::Result<Receipt> {
    Ok(Receipt {
        id: ReceiptId(row.get(0)?),
        batch: BatchId(row.get(1)?),
        item: row.get(2)?,
        outcome: outcome(row)?,
    })
}

fn outcome(row: &Row) -> rusqlite::Result<Outcome> {
    let kind = row.get_ref(3)?.as_str()?;
    let article = || row.get(4).map(ArticleId);
    Ok(match kind {
        "added" => Outcome::Added {
            article: article()?,
            headline: row.get(5)?,
            detail: row.get(6)?,
        },
        "already-had" => Outcome::AlreadyHad {
            article: article()?,
            headline: row.get(5)?,
        },
        "updated" => Outcome::Updated {
            article: article()?,
            headline: row.get(5)?,
            detail: row.get(6)?,
        },
        "rejected" => Outcome::Rejected {
            code: from_name_option(row, 7)?.unwrap_or(RejectCode::ReaderFailed),
            reason: row.get(6)?,
        },
        _ => Outcome::Waiting,
    })
}

fn journal(row: &Row) -> rusqlite::Result<Journal> {
    let way = match (row.get(8)?, row.get(9)?, row.get(10)?) {
        (_, _, Some(original)) => Way::Original(original),
        (_, Some(url), _) => Way::Url(url),
        (Some(path), _, _) => Way::Path(path),
        _ => Way::None,
    };
    Ok(Journal {
        receipt: ReceiptId(row.get(0)?),
        batch: BatchId(row.get(1)?),
        item: Item {
            name: row.get(2)?,
            way,
        },
    })
}

impl Store {
    /// One receipt.
    pub fn receipt(&self, id: ReceiptId) -> Result<Option<Receipt>, Error> {
        let sql = format!("{RECEIPT} WHERE id = ?1");
        let mut query = self.db().prepare_cached(&sql)?;
        Ok(query.query_row([id.0], receipt).optional()?)
    }

    /// The receipts of an import, in the order of its items.
    pub fn receipts(&self, batch: BatchId) -> Result<Vec<Receipt>, Error> {
        let sql = format!("{RECEIPT} WHERE batch = ?1 ORDER BY id");
        let mut query = self.db().prepare_cached(&sql)?;
        let all = query.query_map([batch.0], receipt)?;
        Ok(all.collect::<Result<_, _>>()?)
    }

    /// What one receipt needs to be tried again.
    pub fn journal(&self, id: ReceiptId) -> Result<Option<Journal>, Error> {
        let sql = format!("{RECEIPT} WHERE id = ?1");
        let mut query = self.db().prepare_cached(&sql)?;
        Ok(query.query_row([id.0], journal).optional()?)
    }

    /// The items of an import that have not been read, in order.
    pub fn waiting(&self, batch: BatchId) -> Result<Vec<Journal>, Error> {
        let sql = format!("{RECEIPT} WHERE batch = ?1 AND outcome = 'waiting' ORDER BY id");
        let mut query = self.db().prepare_cached(&sql)?;
        let all = query.query_map([batch.0], journal)?;
        Ok(all.collect::<Result<_, _>>()?)
    }

    /// The names of the items that could not be read on a day; those never tried are left out.
    pub fn unreadable(&self, day: Day) -> Result<Vec<String>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT r.item FROM receipts r JOIN batches b ON b.id = r.batch
             WHERE r.outcome = 'rejected' AND r.day = ?1 AND b.undone IS NULL
               AND r.code NOT IN ('cancelled', 'too-many', 'library-read-only')
             ORDER BY r.id",
        )?;
        let items = query.query_map([day.to_string()], |row| row.get(0))?;
        Ok(items.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Enters an item into the journal before it is read.
    pub fn add_receipt(&self, batch: BatchId, item: &Item) -> Result<ReceiptId, Error> {
        let (path, url, original) = match &item.way {
            Way::Path(path) => (Some(path), None, None),
            Way::Url(url) => (None, Some(url), None),
            Way::Original(original) => (None, None, Some(original)),
            Way::None => (None, None, None),
        };
        self.db()
            .prepare_cached(
                "INSERT INTO receipts (batch, item, path, url, original)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![batch.0, item.name, path, url, original])?;
        Ok(ReceiptId(self.db().last_insert_rowid()))
    }

    /// Says what became of an item.
    pub fn end_receipt(&self, id: ReceiptId, outcome: &Outcome, day: Day) -> Result<(), Error> {
        let (kind, article, headline, detail, code) = columns(outcome)?;
        self.db()
            .prepare_cached(
                "UPDATE receipts SET outcome = ?2, article = ?3, headline = ?4, detail = ?5,
                     code = ?6, day = ?7 WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                kind,
                article,
                headline,
                detail,
                code,
                day.to_string()
            ])?;
        Ok(())
    }
}

type Columns<'a> = (
    &'static str,
    Option<i64>,
    Option<&'a str>,
    Option<&'a str>,
    Option<String>,
);

fn columns(outcome: &Outcome) -> Result<Columns<'_>, Error> {
    Ok(match outcome {
        Outcome::Waiting => ("waiting", None, None, None, None),
        Outcome::Added {
            article,
            headline,
            detail,
        } => ("added", Some(article.0), Some(headline), Some(detail), None),
        Outcome::AlreadyHad { article, headline } => {
            ("already-had", Some(article.0), Some(headline), None, None)
        }
        Outcome::Updated {
            article,
            headline,
            detail,
        } => (
            "updated",
            Some(article.0),
            Some(headline),
            Some(detail),
            None,
        ),
        Outcome::Rejected { code, reason } => {
            ("rejected", None, None, Some(reason), Some(name(code)?))
        }
    })
}
