//! Articles on one event: fingerprints, near-duplicates, stories, what is new, what matters.

use nutgraf_model::Language;

/// What an article is about, small enough to keep for every article: compare two to learn
/// whether they tell one story, or are one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fingerprint {}

impl Fingerprint {
    /// Reads an article.
    pub fn of(_headline: &str, _body: &str, _language: Language) -> Self {
        Self::default()
    }

    /// As bytes for storage. The first byte is the version of the form.
    pub fn to_bytes(&self) -> Vec<u8> {
        vec![0]
    }

    /// From stored bytes; `None` where they are of another version or damaged.
    pub fn from_bytes(_bytes: &[u8]) -> Option<Self> {
        Some(Self::default())
    }
}

/// An article to be linked into a story.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// Its fingerprint.
    pub fingerprint: &'a Fingerprint,
    /// When it was published, in days (with fractions) since 1970; `None` where unknown.
    pub when: Option<f64>,
    /// Its outlet.
    pub source: Option<&'a str>,
}

/// Links articles into stories: for each article the number of its story, counted from 0 in
/// order of first appearance. The order of the members does not change who belongs together.
pub fn link(members: &[Member]) -> Vec<usize> {
    (0..members.len()).collect()
}

/// For each article the index of the earlier one whose text it repeats (the first of them).
pub fn duplicates(members: &[&Fingerprint]) -> Vec<Option<usize>> {
    vec![None; members.len()]
}

/// The index of the article closest to all the others; the first of equals.
pub fn central(_members: &[&Fingerprint]) -> usize {
    0
}

/// What a reader has been told: compare a sentence with it.
#[derive(Clone, Debug, Default)]
pub struct Told {}

impl Told {
    /// Remembers sentences.
    pub fn of<'a>(_sentences: impl IntoIterator<Item = &'a str>) -> Self {
        Self::default()
    }

    /// Whether `sentence` says nothing beyond what was told.
    pub fn says(&self, _sentence: &str) -> bool {
        false
    }
}

/// What makes a story important.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Weighing {
    /// Outlets that tell it on the day.
    pub sources: usize,
    /// Articles of the day.
    pub articles: usize,
    /// Words of its longest article of the day.
    pub words: usize,
    /// The share of its sentences of the day that were not told before, 0 to 1.
    pub novelty: f32,
    /// Quotes of named speakers in it.
    pub quotes: usize,
    /// Whether the reader saved an article of it.
    pub saved: bool,
}

/// How important a story is; larger leads. Never by engagement.
pub fn importance(weighing: &Weighing) -> f32 {
    weighing.sources as f32
}
