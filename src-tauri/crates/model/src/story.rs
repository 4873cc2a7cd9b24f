//! Stories and speakers across days.

use serde::{Deserialize, Serialize};

use crate::{
    Account, ArticleId, ArticleStory, Day, Difference, Excerpt, QuoteEntry, RoleEntry, SourceEntry,
    SpeakerId, SpeakerKind, StoryId,
};

/// A story in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct StoryLine {
    /// Its key.
    pub id: StoryId,
    /// The headline of its most central article.
    pub headline: String,
    /// How many articles.
    pub articles: usize,
    /// How many outlets.
    pub sources: usize,
    /// The day of its first article.
    pub first_day: Day,
    /// The day of its latest article.
    pub last_day: Day,
    /// Articles on each of the 14 days up to `last_day`, oldest first.
    pub sparkline: Vec<u32>,
}

/// A story as a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct StoryView {
    /// Its line in the list.
    pub line: StoryLine,
    /// Its articles, earliest first; each text once.
    pub sources: Vec<SourceEntry>,
    /// The headline of the article that tells it, verbatim.
    pub headline: String,
    /// That article; `None` where none has a sentence to tell it by.
    pub central: Option<ArticleId>,
    /// The sentences that open that article; new are those that an update brought.
    pub sentences: Vec<Excerpt>,
    /// What other outlets add, the most important first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<Account>>", optional))]
    pub additions: Vec<Account>,
    /// What the outlets tell differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<Difference>>", optional))]
    pub differences: Vec<Difference>,
    /// Its key quotes.
    pub quotes: Vec<QuoteEntry>,
    /// What happened when, in the articles' words.
    pub timeline: Vec<TimelineEntry>,
    /// Earlier stories on like matters, the most alike first.
    pub related: Vec<RelatedStory>,
}

/// An earlier story that resembles another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct RelatedStory {
    /// Its line in the list.
    pub line: StoryLine,
    /// Who speaks in both.
    pub speakers: Vec<RelatedSpeaker>,
}

/// Somebody who speaks in two stories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct RelatedSpeaker {
    /// Their key.
    pub id: SpeakerId,
    /// Their name.
    pub name: String,
}

/// A dated sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TimelineEntry {
    /// The day its article belongs to.
    pub day: Day,
    /// The sentence.
    pub excerpt: Excerpt,
}

/// A speaker in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SpeakerLine {
    /// Their key.
    pub id: SpeakerId,
    /// Their name.
    pub name: String,
    /// What kind.
    pub kind: SpeakerKind,
    /// The latest role an article gave.
    pub role: Option<String>,
    /// How many quotes.
    pub quotes: usize,
    /// The day of the latest.
    pub last_day: Option<Day>,
}

/// Which speakers a list shows, and in what order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SpeakerFilter {
    /// Only speakers whose name contains this, without regard to letter case and accents. Names
    /// with a word that begins with it come first. An empty name matches all.
    pub name: String,
    /// Only those of this kind.
    pub kind: Option<SpeakerKind>,
    /// What comes first.
    pub order: SpeakerOrder,
}

/// How speakers are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum SpeakerOrder {
    /// The most quoted first.
    #[default]
    Quotes,
    /// The one quoted last first.
    Recent,
    /// By name.
    Name,
}

/// A speaker as a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SpeakerView {
    /// Their line in the list.
    pub line: SpeakerLine,
    /// Every role an article gave, latest first, without repetition.
    pub roles: Vec<String>,
    /// The same with when and where, latest first.
    #[serde(default)]
    pub history: Vec<RoleEntry>,
    /// Other names in articles.
    #[serde(default)]
    pub names: Vec<String>,
    /// The stories of the articles that quote them.
    #[serde(default)]
    pub stories: Vec<ArticleStory>,
    /// Their quotes, latest first.
    pub quotes: Vec<QuoteEntry>,
}
