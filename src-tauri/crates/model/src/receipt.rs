//! Imports and their receipts.

use serde::{Deserialize, Serialize};

use crate::{ArticleId, BatchId, Day, ReceiptId, Warning};

/// One import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Batch {
    /// Its key.
    pub id: BatchId,
    /// When it began, RFC 3339 in the user's time zone.
    pub started: String,
    /// Whether every item has its receipt.
    pub finished: bool,
    /// Whether the user cancelled it.
    pub cancelled: bool,
    /// Whether the user undid it: its articles are out of sight until that is undone.
    pub undone: bool,
    /// How many items it has; an archive counts by its members.
    pub items: usize,
    /// How many were added.
    pub added: usize,
    /// How many the library already had.
    pub already_had: usize,
    /// How many replaced an older version.
    pub updated: usize,
    /// How many were rejected.
    pub rejected: usize,
    /// How many named addresses that the user may add.
    pub offered: usize,
    /// Whether these are the samples.
    pub samples: bool,
}

/// What became of one item of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Receipt {
    /// Its key.
    pub id: ReceiptId,
    /// The import it belongs to.
    pub batch: BatchId,
    /// The archive or file that contains it, if any.
    pub parent: Option<ReceiptId>,
    /// The item's name for a person: a path, an address, "pasted text"; a member's name stands
    /// behind that of its archive: `folder.zip › page.html`.
    pub item: String,
    /// Its outcome.
    pub outcome: Outcome,
}

/// How an item ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Outcome {
    /// Not read yet: the import is running, was cancelled or was cut off.
    Waiting,
    /// A new article.
    Added {
        /// The article.
        article: ArticleId,
        /// Its headline.
        headline: String,
        /// One line for the user: outlet, date, and what is uncertain.
        detail: String,
        /// The same in pieces, for whoever says it in another language; empty in receipts that were
        /// written before there were any.
        remarks: Vec<Remark>,
    },
    /// The library has the same content.
    AlreadyHad {
        /// The article it has.
        article: ArticleId,
        /// That article's headline.
        headline: String,
    },
    /// A newer version of an article the library has.
    Updated {
        /// The article.
        article: ArticleId,
        /// Its headline.
        headline: String,
        /// One line for a person: what changed.
        detail: String,
        /// The same in pieces.
        remarks: Vec<Remark>,
    },
    /// Not imported.
    Rejected {
        /// Why, for programs.
        code: RejectCode,
        /// Why, for a person: one sentence and what to do.
        reason: String,
    },
    /// An archive, a folder or a file of several articles: its contents have receipts of their own.
    Opened {
        /// One line for the user: what was left out; empty if nothing was.
        detail: String,
        /// The same in pieces.
        remarks: Vec<Remark>,
    },
    /// No article but the addresses of some, for the user to add.
    Offered {
        /// The addresses.
        links: Vec<Link>,
    },
}

/// A remark of a receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Remark {
    /// The outlet.
    Source {
        /// Its name.
        name: String,
    },
    /// When it was published.
    Published {
        /// The day.
        day: Day,
    },
    /// What is uncertain.
    Uncertain {
        /// What.
        warning: Warning,
    },
    /// Its length, if nothing else is known.
    Length {
        /// In words.
        words: usize,
    },
    /// What a later version changed.
    Changed {
        /// How many sentences are new.
        new: usize,
        /// How many are gone.
        gone: usize,
    },
    /// A later version has another headline.
    HeadlineChanged,
    /// It is an earlier version than the current one.
    Earlier,
    /// What a container holds that is no article.
    LeftOut {
        /// What it is.
        what: LeftOutKind,
        /// How many.
        count: usize,
    },
}

/// What is left out of an archive or a folder without a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum LeftOutKind {
    /// Pictures.
    Picture,
    /// Styles, scripts and fonts.
    Style,
    /// Sound and film.
    Recording,
    /// Parts of saved pages.
    Companion,
    /// Pages that their archive has without content.
    Undelivered,
}

/// The address of an article or a feed that a dropped file names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Link {
    /// What the address leads to.
    pub kind: LinkKind,
    /// The address, as the file has it.
    pub url: String,
    /// What the file calls it.
    pub title: Option<String>,
}

/// What a [`Link`] leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum LinkKind {
    /// A page.
    Page,
    /// A feed.
    Feed,
}

/// Why an item was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum RejectCode {
    /// No bytes, or only white space.
    Empty,
    /// No format of ours.
    UnknownFormat,
    /// Larger than the limit.
    TooLarge,
    /// Nothing that reads like an article was found in it.
    NoArticle,
    /// Locked by a password or by a shop.
    Locked,
    /// Its pages hold no text that can be read: pictures, or letters without their meaning.
    NoText,
    /// The file is gone.
    NotFound,
    /// The file may not be read.
    NotReadable,
    /// The network did not deliver it.
    Network,
    /// The address is not one that can be fetched.
    BadAddress,
    /// Reading it took too long.
    TooSlow,
    /// The format reader failed.
    ReaderFailed,
    /// The library cannot be written.
    LibraryReadOnly,
    /// The import was cancelled before its turn.
    Cancelled,
    /// More items than one import takes, or one archive.
    TooMany,
    /// Damaged, or cut off.
    Damaged,
    /// A container in a container in a container.
    TooDeep,
    /// Packed so that it unpacks to far more than it should.
    TooTight,
}

/// How far a running import is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Progress {
    /// The import.
    pub batch: BatchId,
    /// Items done.
    pub done: usize,
    /// Items known or expected so far: it grows as archives are opened.
    pub total: usize,
    /// Items per second over the last second.
    pub per_second: f32,
    /// Whether it has ended.
    pub finished: bool,
}
