//! Corrections of quotes and speakers.

use serde::{Deserialize, Serialize};

use crate::{ArticleId, Day, QuoteId, Span, SpeakerId, SpeakerKind, StoryId};

/// What the user says about a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Verdict {
    /// A speaker of the library says it.
    Speaker {
        /// Who.
        id: SpeakerId,
    },
    /// The speaker of this name, or a new one.
    Named {
        /// The name.
        name: String,
    },
    /// An anonymous speaker, as its article calls them.
    Unnamed {
        /// What the article calls them.
        name: String,
    },
    /// The speaker is unclear.
    Unclear,
    /// It is not a quote.
    NotAQuote,
    /// It is a quote after all: earlier corrections apply again.
    AQuote,
}

/// The speaker who gets quotes of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Parted {
    /// A new person, by this name; it may be the same name.
    New {
        /// The name.
        name: String,
    },
    /// A speaker of the library.
    Known {
        /// Who.
        id: SpeakerId,
    },
}

/// A person of an article, to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ArticlePerson {
    /// Their name, as the article gives it.
    pub name: String,
    /// Their role, as the article gives it.
    pub role: Option<String>,
    /// What kind.
    pub kind: SpeakerKind,
    /// The speaker they are in the library.
    pub speaker: Option<SpeakerId>,
}

/// A role of a speaker in articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct RoleEntry {
    /// The role, as the articles give it.
    pub role: String,
    /// The day of the first article that gives it.
    pub first_day: Day,
    /// The day of the latest.
    pub last_day: Day,
    /// The outlets that give it, by name.
    pub sources: Vec<String>,
}

/// The story an article belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ArticleStory {
    /// The article.
    pub article: ArticleId,
    /// The article's headline.
    pub headline: String,
    /// Its story.
    pub story: StoryId,
}

/// An anonymous source of one article, such as "a senior official". Two of them may be the same
/// person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct UnnamedLine {
    /// What the article calls them.
    pub name: String,
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub headline: String,
    /// Its outlet.
    pub source: Option<String>,
    /// The day of publication, otherwise of arrival.
    pub day: Day,
    /// How many quotes.
    pub quotes: usize,
    /// Where the first of them lies in the article's body.
    pub span: Span,
    /// The first of them.
    pub quote: QuoteId,
}
