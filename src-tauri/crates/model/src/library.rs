//! The library as a whole.

use serde::{Deserialize, Serialize};

use crate::{Day, Language, RejectCode, SearchId};

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
    /// `source:`, `speaker:`, `before:`, `after:`, `on:`, `language:`, `tag:` and `is:` state
    /// conditions.
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
    /// Only those with this tag.
    pub tag: Option<String>,
}

/// A saved search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SavedSearch {
    /// Its key.
    pub id: SearchId,
    /// Its name.
    pub name: String,
    /// What it finds.
    pub filter: ArticleFilter,
}

/// A portion of a list.
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
    /// A removed article was brought back.
    BroughtBack {},
    /// An import was undone.
    UndidBatch {
        /// How many articles went with it.
        articles: usize,
    },
    /// Articles were saved or no longer saved.
    Saved {
        /// Which they are now.
        saved: bool,
        /// How many.
        #[serde(default = "one")]
        articles: usize,
    },
    /// Articles of a story became a story of their own.
    SplitStory {
        /// How many.
        articles: usize,
    },
    /// Articles were moved to another story.
    MovedArticles {
        /// How many.
        articles: usize,
    },
    /// Two stories became one.
    MergedStories {},
    /// Articles were marked read or unread.
    Read {
        /// Which they are now.
        read: bool,
        /// How many.
        #[serde(default = "one")]
        articles: usize,
    },
    /// Articles got a tag or lost it.
    Tagged {
        /// The tag.
        tag: String,
        /// Whether they have it now.
        on: bool,
        /// How many.
        articles: usize,
    },
    /// A search was kept.
    KeptSearch {
        /// Its name.
        name: String,
    },
    /// A search was removed.
    RemovedSearch {
        /// Its name.
        name: String,
    },
    /// Words were marked in an article.
    Highlighted {},
    /// Marked words are marked no more.
    RemovedHighlight {},
    /// What is noted about marked words was changed.
    Noted {},
    /// The user set the speaker of quotes.
    CorrectedSpeaker {
        /// How many quotes.
        quotes: usize,
        /// The speaker; `None` if unclear.
        name: Option<String>,
    },
    /// The user rejected quotes.
    NotQuotes {
        /// How many.
        quotes: usize,
    },
    /// The user restored rejected quotes.
    RestoredQuotes {
        /// How many.
        quotes: usize,
    },
    /// Two speakers were made one.
    MergedSpeakers {
        /// The one that is shown as the other.
        name: String,
        /// The other.
        into: String,
    },
    /// Quotes of one speaker were given to another.
    SplitSpeaker {
        /// How many quotes.
        quotes: usize,
        /// The other.
        name: String,
    },
    /// A speaker was given a name.
    RenamedSpeaker {
        /// The name.
        name: String,
    },
    /// Originals were read again.
    ReadAgain {
        /// How many articles changed by it.
        articles: usize,
    },
    /// The user chose the blocks of an article's original.
    ChoseBlocks {
        /// Whether they chose, or left it to the extractor again.
        chosen: bool,
    },
}

/// Acts of the first versions were always on one article.
fn one() -> usize {
    1
}

/// The progress and result of reading originals again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Rereading {
    /// Articles read.
    pub done: usize,
    /// Articles to be read.
    pub total: usize,
    /// Articles that read differently now.
    pub changed: usize,
    /// Articles that cannot be read any more; they stay as they are.
    pub failed: usize,
    /// Why the first of those cannot.
    pub reason: Option<String>,
    /// The same as a code, for other languages.
    pub code: Option<RejectCode>,
    /// Whether there is anything to take back.
    pub undoable: bool,
    /// Whether it has ended.
    pub finished: bool,
}

/// How far analysing again is: of texts that an earlier analysis read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Reanalysis {
    /// Texts analysed.
    pub done: usize,
    /// Texts to be analysed.
    pub total: usize,
    /// Whether it has ended.
    pub finished: bool,
}

/// The report of `verify`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct VerifyReport {
    /// Articles checked.
    pub articles: usize,
    /// Spans checked.
    pub spans: usize,
    /// Closed editions checked.
    pub editions: usize,
    /// The problems; empty if there are none.
    pub problems: Vec<VerifyProblem>,
    /// What is well but waits: corrections whose quote the present text does not have.
    #[serde(default)]
    pub waiting: Vec<VerifyProblem>,
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
