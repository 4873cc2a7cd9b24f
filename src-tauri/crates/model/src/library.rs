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

/// A search the user keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SavedSearch {
    /// Its key.
    pub id: SearchId,
    /// What the user calls it.
    pub name: String,
    /// What it finds.
    pub filter: ArticleFilter,
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
    /// An article that had been removed was brought back by itself.
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
    /// The user said who says quotes.
    CorrectedSpeaker {
        /// How many quotes.
        quotes: usize,
        /// Who; `None` where nobody can tell.
        name: Option<String>,
    },
    /// The user said that quotes quote nobody.
    NotQuotes {
        /// How many.
        quotes: usize,
    },
    /// The user said that what they took for none are quotes after all.
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
    /// The user said which blocks of its original an article is made of.
    ChoseBlocks {
        /// Whether they chose, or left it to the extractor again.
        chosen: bool,
    },
}

/// Acts of the first versions were always on one article.
fn one() -> usize {
    1
}

/// How far reading originals again is, and what came of it.
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
