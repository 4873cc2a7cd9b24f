//! One day's digest, with everything it shows. A closed edition is this, frozen.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    ArticleId, Day, EditionKey, Length, Lengths, QuoteId, Section, Span, SpeakerId, SpeakerKind,
    StoryId,
};

/// The digest of one day, at all lengths.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Edition {
    /// Which one.
    pub key: EditionKey,
    /// Its number: editions by arrival count from the library's first; `None` by publication.
    pub number: Option<u32>,
    /// Whether it will never change again.
    pub closed: bool,
    /// When it closes or closed, RFC 3339 in the user's zone; `None` by publication.
    pub closes: Option<String>,
    /// IANA name of the user's time zone.
    pub time_zone: String,
    /// The day's counts.
    pub facts: Facts,
    /// What is new against the edition before.
    pub since: Since,
    /// The first story; `None` on a quiet day.
    pub lead: Option<StoryEntry>,
    /// The other stories, most important first.
    pub stories: Vec<StoryEntry>,
    /// The key quotes of the day.
    pub said: Vec<QuoteEntry>,
    /// In brief: a line for each remaining story, most important first.
    pub briefs: Vec<Brief>,
    /// What was not used, and why.
    pub unused: Vec<Unused>,
}

/// Counts of an edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Facts {
    /// Articles of the day.
    pub articles: usize,
    /// Outlets they come from.
    pub sources: usize,
    /// The number of stories, those included that no length shows without request.
    pub stories: usize,
    /// Key quotes with a named speaker, at the greatest length.
    pub quotes: usize,
    /// Minutes to read everything that a length shows, at 230 words a minute, at least one.
    pub minutes: Lengths<usize>,
}

/// What is new since the edition before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Since {
    /// The edition compared with; `None` for the first.
    pub day: Option<Day>,
    /// Stories that are new.
    pub new: usize,
    /// Earlier stories with news.
    pub developing: usize,
    /// Stories of the edition before with nothing new.
    pub quiet: usize,
}

/// Whether a story has something new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum StoryState {
    /// It is new.
    New,
    /// Told before, with something new.
    Developing,
    /// Told before, nothing new.
    Quiet,
}

/// A story on the digest page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct StoryEntry {
    /// The story.
    pub story: StoryId,
    /// The headline of the article that tells it, verbatim.
    pub headline: String,
    /// That article.
    pub central: ArticleId,
    /// New, developing or quiet.
    pub state: StoryState,
    /// The part of the paper it belongs to.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(test, ts(as = "Option<Section>", optional))]
    pub section: Section,
    /// The shortest length at which it is told. At a shorter one it is a line in brief.
    #[serde(
        default = "at_every_length",
        skip_serializing_if = "is_at_every_length"
    )]
    #[cfg_attr(test, ts(as = "Option<Length>", optional))]
    pub shown_from: Length,
    /// The articles of the story up to this day, earliest first. Duplicates are one entry.
    pub sources: Vec<SourceEntry>,
    /// The sentences that open that article, those of all lengths.
    pub sentences: Vec<Excerpt>,
    /// What other outlets add, the most important first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<Account>>", optional))]
    pub additions: Vec<Account>,
    /// What the outlets tell differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<Difference>>", optional))]
    pub differences: Vec<Difference>,
    /// Its best quotes.
    pub quotes: Vec<QuoteEntry>,
    /// Articles of the story on each of the 14 days up to this one, oldest first.
    pub sparkline: Vec<u32>,
}

impl StoryEntry {
    /// Every sentence that it shows: those of the article that tells it, then those of others.
    pub fn excerpts(&self) -> impl Iterator<Item = &Excerpt> + Clone {
        excerpts(&self.sentences, &self.additions, &self.differences)
    }
}

/// Every sentence of a told story, in the order in which they are shown.
pub(crate) fn excerpts<'a>(
    sentences: &'a [Excerpt],
    additions: &'a [Account],
    differences: &'a [Difference],
) -> impl Iterator<Item = &'a Excerpt> + Clone {
    let accounts = differences.iter().flat_map(|one| &one.accounts);
    let beside = additions.iter().chain(accounts);
    sentences
        .iter()
        .chain(beside.flat_map(|account| &account.sentences))
}

/// Sentences of one article beside a story: what its outlet adds, or how it tells a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Account {
    /// The sentences, in their order; never empty.
    pub sentences: Vec<Excerpt>,
    /// When their article was published (RFC 3339 or a day), else when it arrived.
    pub when: String,
}

/// A thing that two outlets tell differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Difference {
    /// What each says, earliest first.
    pub accounts: Vec<Account>,
}

/// An article as a story's source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SourceEntry {
    /// The article.
    pub article: ArticleId,
    /// The outlet; `None` where unknown.
    pub source: Option<String>,
    /// The article's headline.
    pub headline: String,
    /// When it was published (RFC 3339 or a day), else when it arrived.
    pub when: String,
    /// The day of the edition it belongs to.
    pub day: Day,
    /// Whether it is only related: on the same topic, not on the event that is told. Nothing is
    /// told from it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(as = "Option<bool>", optional))]
    pub related: bool,
    /// The other articles with the same text, earliest first: the same wire report under another
    /// masthead, a page saved twice, a later version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<SourceEntry>>", optional))]
    pub also: Vec<SourceEntry>,
}

/// A sentence of an article, verbatim, with the way to its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Excerpt {
    /// The article.
    pub article: ArticleId,
    /// The outlet.
    pub source: Option<String>,
    /// Where it lies in the article's body.
    pub span: Span,
    /// `body[span]`, byte for byte.
    pub text: String,
    /// The number of its block, from 1.
    pub paragraph: usize,
    /// The shortest length that shows it.
    pub shown_from: Length,
    /// Whether the previous edition did not contain this.
    pub new: bool,
}

/// A quote with its speaker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct QuoteEntry {
    /// The quote.
    pub quote: QuoteId,
    /// The article.
    pub article: ArticleId,
    /// The outlet.
    pub source: Option<String>,
    /// Where it lies in the article's body, inside the marks.
    pub span: Span,
    /// `body[span]`, byte for byte.
    pub text: String,
    /// What the speaker went on to say behind the words that name them, in order: `“A,” said X.
    /// “B.”` is one utterance, of which this entry is `A` and `rest` is `B`.
    pub rest: Vec<QuotePart>,
    /// The speaker's name; `None` means "speaker unclear".
    pub speaker: Option<String>,
    /// The speaker in the library.
    pub speaker_id: Option<SpeakerId>,
    /// The speaker's role as the article gives it.
    pub role: Option<String>,
    /// What kind of speaker.
    pub speaker_kind: Option<SpeakerKind>,
    /// Whether the user set the speaker.
    #[serde(default)]
    pub corrected: bool,
    /// When its article was published (RFC 3339 or a day), else when it arrived.
    pub when: String,
    /// The number of its block, from 1.
    pub paragraph: usize,
    /// The shortest length that shows it.
    pub shown_from: Length,
    /// Whether the edition before did not show it.
    pub new: bool,
}

/// A further part of an utterance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct QuotePart {
    /// The quote.
    pub quote: QuoteId,
    /// Where it lies in the article's body, inside the marks.
    pub span: Span,
    /// `body[span]`, byte for byte.
    pub text: String,
}

/// A story in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Brief {
    /// The story.
    pub story: StoryId,
    /// The headline of its most central article, verbatim.
    pub headline: String,
    /// That article.
    pub article: ArticleId,
    /// Its outlet.
    pub source: Option<String>,
    /// New, developing or quiet.
    pub state: StoryState,
    /// How many articles tell it.
    pub articles: usize,
    /// The part of the paper it belongs to.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(test, ts(as = "Option<Section>", optional))]
    pub section: Section,
    /// The shortest length that shows it; `None` if every length only counts it, and it is shown
    /// on request.
    #[serde(
        default = "brief_at_every_length",
        skip_serializing_if = "is_brief_at_every_length"
    )]
    #[cfg_attr(test, ts(optional = nullable))]
    pub shown_from: Option<Length>,
}

/// The length of what editions show that were closed before lengths chose their stories.
fn at_every_length() -> Length {
    Length::Short
}

fn brief_at_every_length() -> Option<Length> {
    Some(Length::Short)
}

// What an earlier version could not say is not written, so that its editions keep their bytes.

fn is_at_every_length(from: &Length) -> bool {
    *from == at_every_length()
}

fn is_brief_at_every_length(from: &Option<Length>) -> bool {
    *from == brief_at_every_length()
}

fn is_default(section: &Section) -> bool {
    *section == Section::default()
}

impl StoryEntry {
    /// The story as a line in brief, shown at every length.
    pub fn brief(&self) -> Brief {
        let central = self
            .sources
            .iter()
            .flat_map(|entry| [entry].into_iter().chain(&entry.also))
            .find(|entry| entry.article == self.central);
        Brief {
            story: self.story,
            headline: self.headline.clone(),
            article: self.central,
            source: central.and_then(|entry| entry.source.clone()),
            state: self.state,
            articles: self.sources.iter().map(|entry| 1 + entry.also.len()).sum(),
            section: self.section,
            shown_from: Some(Length::Short),
        }
    }
}

impl Edition {
    /// The stories told at a length, the lead first.
    pub fn told(&self, length: Length) -> impl Iterator<Item = &StoryEntry> {
        let stories = self.lead.iter().chain(&self.stories);
        stories.filter(move |story| story.shown_from <= length)
    }

    /// The lines in brief at a length, most important first: the stories that only a longer one
    /// tells, then the others.
    pub fn lines(&self, length: Length) -> Vec<Brief> {
        let stories = self.lead.iter().chain(&self.stories);
        let untold = stories.filter(|story| story.shown_from > length);
        let briefs = self.briefs.iter();
        let shown = briefs.filter(|brief| brief.shown_from.is_some_and(|from| from <= length));
        untold
            .map(StoryEntry::brief)
            .chain(shown.cloned())
            .collect()
    }

    /// How many further stories of each section a length counts without showing them, in the order
    /// of the page.
    pub fn folded(&self, length: Length) -> Vec<(Section, usize)> {
        let hidden = |brief: &&Brief| brief.shown_from.is_none_or(|from| from > length);
        let mut counts = BTreeMap::new();
        for brief in self.briefs.iter().filter(hidden) {
            *counts.entry(brief.section).or_default() += 1;
        }
        counts.into_iter().collect()
    }

    /// How many stories a length shows, told or in brief.
    pub fn shown_stories(&self, length: Length) -> usize {
        self.told(length).count() + self.lines(length).len()
    }

    /// How many quotes of named speakers a length shows, in its stories and by themselves.
    pub fn shown_quotes(&self, length: Length) -> usize {
        let quotes = self.told(length).flat_map(|story| &story.quotes);
        let shown = quotes
            .chain(&self.said)
            .filter(|quote| quote.shown_from <= length && quote.speaker.is_some());
        let once: BTreeSet<_> = shown.map(|quote| quote.quote.0).collect();
        once.len()
    }
}

/// Something the edition did not use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Unused {
    /// Why.
    pub reason: UnusedReason,
    /// The item's headline or name.
    pub item: String,
    /// Its article, if there is one.
    pub article: Option<ArticleId>,
}

/// Why something was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum UnusedReason {
    /// The same text as another article of its story that day.
    Duplicate,
    /// The file could not be read.
    Unreadable,
    /// It has no date (by publication only).
    Undated,
    /// Too short to be used.
    VeryShort,
    /// Its agency took it back.
    Withdrawn,
    /// It is not to be told before a moment that has not come.
    Embargoed,
}

/// An edition in the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EditionLine {
    /// Which one.
    pub key: EditionKey,
    /// Its number, by arrival.
    pub number: Option<u32>,
    /// Whether it is closed.
    pub closed: bool,
    /// Articles of the day.
    pub articles: usize,
    /// Its first headline.
    pub headline: Option<String>,
}
