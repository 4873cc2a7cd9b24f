//! Words the user marked in articles, and what they noted about them.

use serde::{Deserialize, Serialize};

use crate::{ArticleId, Cited, HighlightId, Span};

/// Words marked in an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Highlight {
    /// Its key.
    pub id: HighlightId,
    /// The words, and where they lay in the text they were marked in.
    pub cited: Cited,
    /// Where they lie in the text shown, in bytes; `None` where that text does not have them.
    pub span: Option<Span>,
    /// What the user noted; empty where nothing.
    pub note: String,
    /// When they were marked, RFC 3339 in the user's zone.
    pub made: String,
}

/// A highlight in the list of all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct HighlightLine {
    /// Its key.
    pub id: HighlightId,
    /// The article.
    pub article: ArticleId,
    /// The article's headline.
    pub headline: String,
    /// The article's outlet.
    pub source: Option<String>,
    /// The words, and where they lay in the text they were marked in.
    pub cited: Cited,
    /// What the user noted; empty where nothing.
    pub note: String,
    /// When they were marked, RFC 3339 in the user's zone.
    pub made: String,
}
