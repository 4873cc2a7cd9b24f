//! What the user says of who said what.

use serde::{Deserialize, Serialize};

use crate::{ArticleId, Day, QuoteId, Span, SpeakerId, SpeakerKind, StoryId};

/// The user's word on a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Verdict {
    /// A speaker of the library says it.
    Speaker {
        /// Who.
        id: SpeakerId,
    },
    /// Somebody says it whom the user names: the speaker of that name, else a new one.
    Named {
        /// The name.
        name: String,
    },
    /// Somebody without a name says it, as its article calls them.
    Unnamed {
        /// What the article calls them.
        name: String,
    },
    /// Nobody can tell who says it.
    Unclear,
    /// It quotes nobody.
    NotAQuote,
    /// It is a quote after all: what was said of it before counts again.
    AQuote,
}

/// Whose words are parted from a speaker's.
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

/// Somebody an article names or quotes, to choose from.
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

/// A role articles gave a speaker.
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

/// A source without a name in one article: "a senior official". Nobody knows whether two are one.
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
    /// The day it was published, else arrived.
    pub day: Day,
    /// How many quotes.
    pub quotes: usize,
    /// Where the first of them lies in the article's body.
    pub span: Span,
    /// The first of them.
    pub quote: QuoteId,
}
