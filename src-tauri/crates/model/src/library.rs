//! The library as a whole.

use serde::{Deserialize, Serialize};

use crate::{Day, Language};

/// What the sidebar counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Counts {
    /// Stories in today's edition.
    pub today: usize,
    /// Editions by arrival.
    pub editions: usize,
    /// Stories.
    pub stories: usize,
    /// Speakers.
    pub speakers: usize,
    /// Articles.
    pub articles: usize,
    /// Saved articles.
    pub saved: usize,
    /// Imports.
    pub batches: usize,
    /// Whether the samples are in the library.
    pub samples: bool,
}

/// Which articles a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ArticleFilter {
    /// Words sought in headline and body, and conditions; all must hold. `"…"` seeks a phrase,
    /// `source:`, `speaker:`, `before:`, `after:`, `on:`, `language:` and `is:` state conditions.
    pub query: Option<String>,
    /// Only those that arrived on this day.
    pub day: Option<Day>,
    /// Only those of this outlet.
    pub source: Option<String>,
    /// Only those in this language.
    pub language: Option<Language>,
    /// Only unread ones.
    pub unread: bool,
    /// Only saved ones.
    pub saved: bool,
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Page<T> {
    /// How many there are in all.
    pub total: usize,
    /// This part.
    pub items: Vec<T>,
}

/// The last act that can be undone, in words the page translates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Act {
    /// Articles were removed.
    RemovedArticles {
        /// How many.
        articles: usize,
    },
    /// An import was undone.
    UndidBatch {
        /// How many articles went with it.
        articles: usize,
    },
    /// An article was saved or no longer saved.
    Saved {
        /// Which it is now.
        saved: bool,
    },
    /// An article was marked read or unread.
    Read {
        /// Which it is now.
        read: bool,
    },
}

/// What `verify` looked at and what it found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct VerifyReport {
    /// Articles checked.
    pub articles: usize,
    /// Spans checked.
    pub spans: usize,
    /// Closed editions checked.
    pub editions: usize,
    /// What is wrong; empty where all is well.
    pub problems: Vec<VerifyProblem>,
}

/// Something wrong in the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct VerifyProblem {
    /// Where, e.g. `article 12, quote 3`.
    pub place: String,
    /// What.
    pub problem: String,
}
