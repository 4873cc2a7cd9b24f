//! The journal of imports: the items to read, and their outcomes.

use nutgraf_model::{ArticleId, BatchId, Day, Outcome, Receipt, ReceiptId, RejectCode, Remark};
use rusqlite::{OptionalExtension, Row, params};

use crate::json::{from_json, from_json_option, from_name_option, name, to_json};
use crate::{Error, OriginalId, Store, Writing};

/// Where the bytes of an item are, also after a restart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemLocation {
    /// A file: its path as bytes of the system, which may not be valid text.
    Path(Vec<u8>),
    /// An address to fetch.
    Url(String),
    /// An original in the library.
    Original(OriginalId),
    /// Inside another item: the receipt of that item, and the place in it.
    Member(ReceiptId, u64),
    /// Nowhere: the item was rejected before it was read.
    None,
}

/// An item of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportItem {
    /// Its name for the user.
    pub name: String,
    /// Where its bytes are.
    pub location: ItemLocation,
}

/// An item in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its receipt.
    pub receipt: ReceiptId,
    /// The import it belongs to.
    pub batch: BatchId,
    /// The item.
    pub item: ImportItem,
    /// If it is a container: the place up to which its members are read.
    pub reached: u64,
}

const RECEIPT: &str = "SELECT id, batch, item, outcome, article, headline, detail, code,
    path, url, original, parent, place, reached, links, remarks FROM receipts";

fn receipt(row: &Row) -> rusqlite::Result<Receipt> {
    Ok(Receipt {
        id: ReceiptId(row.get(0)?),
        batch: BatchId(row.get(1)?),
        parent: parent(row)?,
        item: row.get(2)?,
        outcome: outcome(row)?,
    })
}

fn parent(row: &Row) -> rusqlite::Result<Option<ReceiptId>> {
    Ok(row.get::<_, Option<i64>>(11)?.map(ReceiptId))
}

fn outcome(row: &Row) -> rusqlite::Result<Outcome> {
    let kind = row.get_ref(3)?.as_str()?;
    let article = || row.get(4).map(ArticleId);
    Ok(match kind {
        "added" => Outcome::Added {
            article: article()?,
            headline: row.get(5)?,
            detail: row.get(6)?,
            remarks: remarks(row)?,
        },
        "already-had" => Outcome::AlreadyHad {
            article: article()?,
            headline: row.get(5)?,
        },
        "updated" => Outcome::Updated {
            article: article()?,
            headline: row.get(5)?,
            detail: row.get(6)?,
            remarks: remarks(row)?,
        },
        "rejected" => Outcome::Rejected {
            code: from_name_option(row, 7)?.unwrap_or(RejectCode::ReaderFailed),
            reason: row.get(6)?,
        },
        "opened" => Outcome::Opened {
            detail: row.get::<_, Option<String>>(6)?.unwrap_or_default(),
            remarks: remarks(row)?,
        },
        "offered" => Outcome::Offered {
            links: from_json(row, 14)?,
        },
        _ => Outcome::Waiting,
    })
}

fn remarks(row: &Row) -> rusqlite::Result<Vec<Remark>> {
    Ok(from_json_option(row, 15)?.unwrap_or_default())
}

fn journal(row: &Row) -> rusqlite::Result<JournalEntry> {
    let location = match (row.get(8)?, row.get(9)?, row.get(10)?) {
        (_, _, Some(original)) => ItemLocation::Original(original),
        (_, Some(url), _) => ItemLocation::Url(url),
        (Some(path), _, _) => ItemLocation::Path(path),
        _ => match (parent(row)?, row.get(12)?) {
            (Some(parent), Some(place)) => ItemLocation::Member(parent, place),
            _ => ItemLocation::None,
        },
    };
    Ok(JournalEntry {
        receipt: ReceiptId(row.get(0)?),
        batch: BatchId(row.get(1)?),
        item: ImportItem {
            name: row.get(2)?,
            location,
        },
        reached: row.get(13)?,
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

    /// The journal entry of a receipt.
    pub fn journal(&self, id: ReceiptId) -> Result<Option<JournalEntry>, Error> {
        let sql = format!("{RECEIPT} WHERE id = ?1");
        let mut query = self.db().prepare_cached(&sql)?;
        Ok(query.query_row([id.0], journal).optional()?)
    }

    /// The waiting items of an import, in order.
    pub fn waiting(&self, batch: BatchId) -> Result<Vec<JournalEntry>, Error> {
        let sql = format!("{RECEIPT} WHERE batch = ?1 AND outcome = 'waiting' ORDER BY id");
        let mut query = self.db().prepare_cached(&sql)?;
        let all = query.query_map([batch.0], journal)?;
        Ok(all.collect::<Result<_, _>>()?)
    }

    /// The item at a place in another, if it is in the journal.
    pub fn member(&self, parent: ReceiptId, place: u64) -> Result<Option<JournalEntry>, Error> {
        let sql = format!("{RECEIPT} WHERE parent = ?1 AND place = ?2");
        let mut query = self.db().prepare_cached(&sql)?;
        Ok(query
            .query_row(params![parent.0, place], journal)
            .optional()?)
    }

    /// The names of the items that could not be read on a day, without those that were never tried.
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
    pub fn add_receipt(&self, batch: BatchId, item: &ImportItem) -> Result<ReceiptId, Error> {
        let (mut path, mut url, mut original, mut member) = (None, None, None, None);
        match &item.location {
            ItemLocation::Path(bytes) => path = Some(bytes),
            ItemLocation::Url(address) => url = Some(address),
            ItemLocation::Original(id) => original = Some(id),
            ItemLocation::Member(parent, place) => member = Some((parent.0, *place)),
            ItemLocation::None => {}
        }
        let (parent, place) = member.unzip();
        self.db()
            .prepare_cached(
                "INSERT INTO receipts (batch, item, path, url, original, parent, place)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                batch.0, item.name, path, url, original, parent, place
            ])?;
        Ok(ReceiptId(self.db().last_insert_rowid()))
    }

    /// Stores up to which place the members of a container are read.
    pub fn set_reached(&self, id: ReceiptId, place: u64) -> Result<(), Error> {
        let sql = "UPDATE receipts SET reached = ?2 WHERE id = ?1";
        self.db()
            .prepare_cached(sql)?
            .execute(params![id.0, place])?;
        Ok(())
    }

    /// Stores the original of a fetched item, so that it can be continued after a restart.
    pub fn keep_fetched(&self, id: ReceiptId, original: OriginalId) -> Result<(), Error> {
        let sql = "UPDATE receipts SET original = ?2 WHERE id = ?1";
        self.db()
            .prepare_cached(sql)?
            .execute(params![id.0, original])?;
        Ok(())
    }

    /// Stores the outcome of an item.
    pub fn end_receipt(&self, id: ReceiptId, outcome: &Outcome, day: Day) -> Result<(), Error> {
        let columns = OutcomeColumns::of(outcome)?;
        self.db()
            .prepare_cached(
                "UPDATE receipts SET outcome = ?2, article = ?3, headline = ?4, detail = ?5,
                     code = ?6, links = ?7, day = ?8, remarks = ?9 WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                columns.kind,
                columns.article,
                columns.headline,
                columns.detail,
                columns.code,
                columns.links,
                day.to_string(),
                columns.remarks
            ])?;
        Ok(())
    }
}

/// An outcome as columns of the table.
#[derive(Default)]
struct OutcomeColumns<'a> {
    kind: &'static str,
    article: Option<i64>,
    headline: Option<&'a str>,
    detail: Option<&'a str>,
    code: Option<String>,
    links: Option<String>,
    remarks: Option<String>,
}

impl OutcomeColumns<'_> {
    fn of(outcome: &Outcome) -> Result<OutcomeColumns<'_>, Error> {
        let mut columns = OutcomeColumns::default();
        match outcome {
            Outcome::Waiting => columns.kind = "waiting",
            Outcome::Added {
                article,
                headline,
                detail,
                remarks,
            } => {
                columns.kind = "added";
                columns.article = Some(article.0);
                columns.headline = Some(headline);
                columns.detail = Some(detail);
                columns.remarks = Some(to_json(remarks)?);
            }
            Outcome::AlreadyHad { article, headline } => {
                columns.kind = "already-had";
                columns.article = Some(article.0);
                columns.headline = Some(headline);
            }
            Outcome::Updated {
                article,
                headline,
                detail,
                remarks,
            } => {
                columns.kind = "updated";
                columns.article = Some(article.0);
                columns.headline = Some(headline);
                columns.detail = Some(detail);
                columns.remarks = Some(to_json(remarks)?);
            }
            Outcome::Rejected { code, reason } => {
                columns.kind = "rejected";
                columns.detail = Some(reason);
                columns.code = Some(name(code)?);
            }
            Outcome::Opened { detail, remarks } => {
                columns.kind = "opened";
                columns.detail = Some(detail);
                columns.remarks = Some(to_json(remarks)?);
            }
            Outcome::Offered { links } => {
                columns.kind = "offered";
                columns.links = Some(to_json(links)?);
            }
        }
        Ok(columns)
    }
}
