//! Articles as lists and pages show them.

use serde::{Deserialize, Serialize};

use crate::{
    ArticleId, ArticleKind, Block, Cited, Dateline, Day, Details, Excerpt, Format, Furniture,
    Highlight, Language, Published, QuoteId, QuoteKind, Span, SpeakerId, SpeakerKind, StoryId,
    Warning,
};

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ArticleLine {
    /// Its key.
    pub id: ArticleId,
    /// Its headline.
    pub headline: String,
    /// The outlet.
    pub source: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// When it arrived, RFC 3339 in the user's zone.
    pub arrived: String,
    /// The day of the edition it arrived in.
    pub arrival_day: Day,
    /// Its language.
    pub language: Option<Language>,
    /// What kind of article it is.
    #[serde(default)]
    pub kind: ArticleKind,
    /// Words in its body.
    pub words: usize,
    /// Whether the user has read it.
    pub read: bool,
    /// Whether the user saved it.
    pub saved: bool,
    /// The user's tags on it.
    pub tags: Vec<String>,
}

/// An article with everything its page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ArticleView {
    /// Its line in a list.
    pub line: ArticleLine,
    /// The standfirst.
    pub standfirst: Option<String>,
    /// The authors.
    pub byline: Vec<String>,
    /// Place and agency.
    pub dateline: Option<Dateline>,
    /// When it was last changed.
    pub updated: Option<Published>,
    /// Its address.
    pub url: Option<String>,
    /// What kind of file it came from.
    pub format: Format,
    /// The name of the item it was imported from.
    pub item: String,
    /// The text; every span points into it (bytes of its UTF-8).
    pub body: String,
    /// The parts of the body.
    pub blocks: Vec<Block>,
    /// The furniture.
    pub furniture: Vec<Furniture>,
    /// What is uncertain about it.
    pub warnings: Vec<Warning>,
    /// What its maker says of it besides.
    #[serde(default)]
    pub details: Details,
    /// Its summary, the sentences of all lengths.
    pub summary: Vec<Excerpt>,
    /// Its quotes, in order.
    pub quotes: Vec<QuoteView>,
    /// Quotes that the user rejected, in order.
    #[serde(default)]
    pub not_quotes: Vec<NotQuote>,
    /// The highlights, by place. Those that this text does not have come last.
    pub highlights: Vec<Highlight>,
    /// The story it belongs to.
    pub story: Option<StoryRef>,
    /// Which version this is.
    pub standing: Standing,
    /// Whether the user chose which blocks of its original it is made of.
    #[serde(default)]
    pub chosen: bool,
    /// How it differs from an earlier version; `None` if there is none.
    pub revision: Option<Revision>,
}

/// Words of an article that the user rejected as a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct NotQuote {
    /// The quote that it was.
    pub id: QuoteId,
    /// Where it lies in the body.
    pub content: Span,
    /// Its words.
    pub text: String,
}

/// How an article's text differs from an earlier one, sentence by sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Revision {
    /// When the earlier text arrived, RFC 3339 in the user's zone.
    pub since: String,
    /// Whether the user opened that version; otherwise it is the previous one.
    pub read: bool,
    /// Its headline, if that was different.
    pub headline: Option<String>,
    /// The new sentences: places in the present body.
    pub new: Vec<Span>,
    /// The deleted sentences: their places in its body, and their words.
    pub gone: Vec<Cited>,
}

/// Which version of an article is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Standing {
    /// The present version.
    Present,
    /// A version that was replaced: no later one has the cited words.
    Earlier {
        /// When it arrived, RFC 3339 in the user's zone.
        arrived: String,
    },
    /// The article was removed; a closed edition still cites it.
    Removed,
}

/// A quote with the evidence that marks it in the article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct QuoteView {
    /// Its key.
    pub id: QuoteId,
    /// The characters inside the marks.
    pub content: Span,
    /// Direct or mixed.
    pub kind: QuoteKind,
    /// The reporting words.
    pub cue: Option<Span>,
    /// The words that name the speaker at the cue.
    pub mention: Option<Span>,
    /// The speaker's name; `None` means "speaker unclear".
    pub speaker: Option<String>,
    /// The speaker in the library.
    pub speaker_id: Option<SpeakerId>,
    /// The role as the article gives it.
    pub role: Option<String>,
    /// What kind of speaker.
    pub speaker_kind: Option<SpeakerKind>,
    /// 0 to 1.
    pub confidence: f32,
    /// Whether the user set the speaker.
    #[serde(default)]
    pub corrected: bool,
}

/// A story an article belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct StoryRef {
    /// The story.
    pub id: StoryId,
    /// Its headline.
    pub headline: String,
    /// How many articles tell it.
    pub articles: usize,
}

/// An article found by a search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SearchHit {
    /// The article.
    pub line: ArticleLine,
    /// A passage of the body, verbatim; empty where no words were sought.
    pub snippet: String,
    /// Where the passage lies in the body.
    pub span: Span,
    /// Where the words sought lie, as bytes of `snippet`.
    pub marks: Vec<Span>,
}

/// The original as it was dropped, ready to be shown safely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Original {
    /// The article.
    pub article: ArticleId,
    /// The name of the item.
    pub item: String,
    /// What `text` is.
    pub kind: OriginalKind,
    /// Plain text, or HTML without scripts, styles from elsewhere or remote loads.
    pub text: String,
    /// Bytes of the original file.
    pub bytes: usize,
}

/// How an original is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum OriginalKind {
    /// Plain text.
    Text,
    /// Sanitised HTML.
    Html,
}
