//! Errors of the newsroom.

use nutgraf_model::{
    ArticleId, BatchId, HighlightId, QuoteId, ReceiptId, SearchId, SpeakerId, StoryId,
};
use nutgraf_store as store;

/// An error of the newsroom.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such article, or it was removed.
    #[error("there is no article {0} in the library")]
    NoArticle(ArticleId),
    /// The article was imported again since it was removed.
    #[error("article {0} was added again since; it is in the library under another number")]
    ThereAgain(ArticleId),
    /// There is no such story.
    #[error("there is no story {0} in the library")]
    NoStory(StoryId),
    /// The articles to split off are the whole story.
    #[error("these are all the articles of story {0}")]
    WholeStory(StoryId),
    /// There is no such speaker.
    #[error("there is no speaker {0} in the library")]
    NoSpeaker(SpeakerId),
    /// There is no such quote.
    #[error("there is no quote {0} in the library")]
    NoQuote(QuoteId),
    /// Both are the same speaker already.
    #[error("speaker {0} is both already")]
    SameSpeaker(SpeakerId),
    /// No speaker has this name.
    #[error("nobody called \u{201c}{0}\u{201d} is quoted in the library")]
    NobodyNamed(String),
    /// Several speakers have this name.
    #[error("several are called \u{201c}{0}\u{201d}: {1}; say the whole name or the number")]
    SeveralNamed(String, String),
    /// There is no such import.
    #[error("there is no import {0} in the library")]
    NoBatch(BatchId),
    /// There is no such search.
    #[error("there is no kept search {0} in the library")]
    NoSearch(SearchId),
    /// There is no such highlight, or it was removed.
    #[error("there is no highlight {0} in the library")]
    NoHighlight(HighlightId),
    /// The words are not at this place in any version of the article.
    #[error("article {0} does not have these words at this place")]
    NotTheWords(ArticleId),
    /// The article has the maximum number of highlights.
    #[error("an article can have {0} highlights at most")]
    TooManyHighlights(usize),
    /// The note is too long.
    #[error("a note has {0} characters at most")]
    LongNote(usize),
    /// The name is empty, too long, or has quotation marks or control characters.
    #[error("a name has one to sixty characters and no quotation marks")]
    BadName,
    /// The hour is not between 0 and 23.
    #[error("a day ends at an hour from 0 to 23, not at {0}")]
    NoHour(u8),
    /// There is no such receipt.
    #[error("there is no receipt {0} in the library")]
    NoReceipt(ReceiptId),
    /// The import is undone already.
    #[error("import {0} is undone already")]
    AlreadyUndone(BatchId),
    /// The import is still running, here or in another program.
    #[error("import {0} is still running")]
    StillRunning(BatchId),
    /// The article cannot be read from its original any more.
    #[error("article {0} cannot be read from its original: {1}")]
    CannotReread(ArticleId, String),
    /// No block is chosen.
    #[error("an article needs one block at least")]
    NothingChosen,
    /// The library could not be read or written.
    #[error(transparent)]
    Library(#[from] store::Error),
}

impl Error {
    /// The error code for programs, in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NoArticle(_)
            | Error::NoStory(_)
            | Error::NoSpeaker(_)
            | Error::NoQuote(_)
            | Error::NobodyNamed(_)
            | Error::NoBatch(_)
            | Error::NoSearch(_)
            | Error::NoHighlight(_)
            | Error::NoReceipt(_) => "not-found",
            Error::ThereAgain(_) => "there-again",
            Error::BadName => "bad-name",
            Error::NoHour(_) => "no-hour",
            Error::NotTheWords(_) => "not-the-words",
            Error::TooManyHighlights(_) => "too-many",
            Error::LongNote(_) => "too-long",
            Error::CannotReread(..) => "cannot-reread",
            Error::NothingChosen => "nothing-chosen",
            Error::SeveralNamed(..) => "ambiguous",
            Error::SameSpeaker(_) => "same-speaker",
            Error::WholeStory(_) => "whole-story",
            Error::AlreadyUndone(_) => "already-undone",
            Error::StillRunning(_) => "still-running",
            Error::Library(store::Error::ReadOnly) => "library-read-only",
            Error::Library(store::Error::Busy) => "busy",
            Error::Library(store::Error::TooNew { .. }) => "library-too-new",
            Error::Library(store::Error::Full) => "disk-full",
            Error::Library(store::Error::Damaged(_)) => "library-damaged",
            Error::Library(store::Error::CannotOpen(_)) => "library-cannot-open",
            Error::Library(store::Error::Database(_)) => "library-failed",
        }
    }
}
