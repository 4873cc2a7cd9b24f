//! What analysis finds in one article.

use serde::{Deserialize, Serialize};

use crate::Span;

/// Everything analysis says of one article. A pure function of the article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    /// Which analysis found it, counted up as it improves.
    pub analysis: u32,
    /// Every sentence of the body, in order.
    pub sentences: Vec<Sentence>,
    /// Every quote, in order.
    pub quotes: Vec<Quote>,
    /// The people and bodies quoted or speaking in the article.
    pub people: Vec<Person>,
}

/// A sentence of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Its place, without the white space around it.
    pub span: Span,
    /// The index of its block.
    pub block: usize,
    /// The shortest summary it belongs to; `None` where it belongs to none.
    pub shown_from: Option<Length>,
}

/// How much the user wants to read. Each length shows all that the shorter ones show.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Length {
    /// Only the essentials.
    Short,
    /// About five minutes a day.
    #[default]
    Normal,
    /// For those with time.
    Long,
}

/// One value for each length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Lengths<T> {
    /// At [`Length::Short`].
    pub short: T,
    /// At [`Length::Normal`].
    pub normal: T,
    /// At [`Length::Long`].
    pub long: T,
}

impl<T: Copy> Lengths<T> {
    /// The value at one length.
    pub fn at(&self, length: Length) -> T {
        match length {
            Length::Short => self.short,
            Length::Normal => self.normal,
            Length::Long => self.long,
        }
    }
}

/// Words in quotation marks that somebody is quoted with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// The characters inside the marks.
    pub content: Span,
    /// Whole statement or part of a sentence.
    pub kind: QuoteKind,
    /// The speaker with the evidence; `None` if none was found.
    pub speaker: Option<Attribution>,
    /// How sure the attribution (speaker or none) is: 0 to 1.
    pub confidence: f32,
    /// How much the quote is worth showing in a digest: 0 (never a key quote) to 1.
    pub weight: f32,
}

impl Quote {
    /// Below this confidence a quote is shown as "speaker unclear". Chosen from the curve of predictions
    /// for English articles that the models never saw (`analysis/training/README.md`). Languages without
    /// annotated articles reach it only where the name stands beside its verb and the verb beside the
    /// quote.
    pub const NAMED_FROM: f32 = 0.85;
}

/// Whether a quote is a whole statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum QuoteKind {
    /// Whole sentences or clauses that stand as quoted speech.
    Direct,
    /// Quoted words that are part of the reporter's sentence.
    Mixed,
}

/// The evidence for a quote's speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// The words that name the speaker at the cue; may be a pronoun.
    pub mention: Span,
    /// The reporting words ("said", "according to"), where there are any.
    pub cue: Option<Span>,
    /// The speaker: an index into [`Findings::people`].
    pub person: usize,
}

/// A speaker within one article, all mentions merged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The fullest name the article gives, verbatim, without title ("Ines Caldera").
    pub name: String,
    /// The role or title as the article gives it ("chief engineer"), verbatim.
    pub role: Option<String>,
    /// What kind of speaker.
    pub kind: SpeakerKind,
    /// Where the article mentions them, in order.
    pub mentions: Vec<Span>,
}

/// What kind of speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum SpeakerKind {
    /// A named human being.
    Person,
    /// A company, office, newspaper, country.
    Organisation,
    /// "A senior official": never merged with another.
    Anonymous,
}
