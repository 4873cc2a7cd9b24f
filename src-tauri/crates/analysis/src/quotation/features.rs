//! What the ranker looks at, as numbers. Every feature is a template and a value; the pairs are
//! numbered densely, so that a model is one list of weights.

/// The features of one candidate, quote or attribution.
#[derive(Clone, Debug, Default)]
pub struct ActiveFeatures {
    /// The numbers of the features that hold.
    pub on: Vec<u16>,
}

/// A family of features: its name and how many values it takes.
pub type Template = (&'static str, usize);

/// Where a template’s features start.
pub(super) const fn offset(templates: &[Template], template: usize) -> usize {
    let mut at = 0;
    let mut sum = 0;
    while at < template {
        sum += templates[at].1;
        at += 1;
    }
    sum
}

impl ActiveFeatures {
    /// Notes that `template` has `value`; values beyond its range count as the last.
    pub(super) fn note(
        &mut self,
        templates: &[Template],
        offsets: &[usize],
        template: usize,
        value: usize,
    ) {
        let value = value.min(templates[template].1 - 1);
        self.on.push((offsets[template] + value) as u16);
    }
}

/// The offsets of all templates of a list.
pub(super) const fn offsets<const N: usize>(templates: &[Template; N]) -> [usize; N] {
    let mut found = [0; N];
    let mut at = 0;
    while at < N {
        found[at] = offset(templates, at);
        at += 1;
    }
    found
}

/// The bucket of a count: 0, 1, 2, 3–5, 6–10, more.
pub(super) fn gap_bucket(count: usize) -> usize {
    match count {
        0..=2 => count,
        3..=5 => 3,
        6..=10 => 4,
        _ => 5,
    }
}

/// The bucket of a length in words: 1, 2, 3, 4–5, 6–8, 9–14, 15–25, more.
pub(super) fn word_bucket(words: usize) -> usize {
    match words {
        0..=3 => words.saturating_sub(1),
        4..=5 => 3,
        6..=8 => 4,
        9..=14 => 5,
        15..=25 => 6,
        _ => 7,
    }
}

/// Frequent words next to quotes; a word’s number is its place here, 1 and up.
const WORDS: [&str; 110] = [
    "a",
    "about",
    "according",
    "accused",
    "acknowledged",
    "added",
    "adding",
    "against",
    "agreed",
    "also",
    "an",
    "and",
    "announced",
    "argued",
    "as",
    "asked",
    "asking",
    "at",
    "be",
    "became",
    "because",
    "been",
    "being",
    "blasted",
    "but",
    "by",
    "called",
    "calling",
    "calls",
    "charged",
    "cited",
    "claimed",
    "claiming",
    "claims",
    "concluded",
    "continued",
    "criticized",
    "declared",
    "deemed",
    "denounced",
    "described",
    "describes",
    "describing",
    "dismissed",
    "dubbed",
    "explained",
    "for",
    "from",
    "had",
    "has",
    "have",
    "he",
    "her",
    "his",
    "in",
    "insisted",
    "into",
    "is",
    "it",
    "its",
    "joked",
    "like",
    "mocked",
    "more",
    "named",
    "not",
    "noted",
    "noting",
    "of",
    "on",
    "or",
    "praised",
    "promised",
    "read",
    "reads",
    "referred",
    "referring",
    "replied",
    "reported",
    "responded",
    "said",
    "saying",
    "says",
    "she",
    "slammed",
    "so-called",
    "stated",
    "tells",
    "that",
    "the",
    "their",
    "they",
    "this",
    "titled",
    "to",
    "told",
    "tweeted",
    "urged",
    "vowed",
    "warned",
    "was",
    "were",
    "what",
    "when",
    "who",
    "with",
    "writes",
    "writing",
    "wrote",
    "yelled",
];

/// How many numbers [`frequent_words`] gives, with 0 for any other word.
pub(super) const WORD_NUMBERS: usize = WORDS.len() + 1;

/// The frequent words with their numbers, from 1.
pub(super) fn frequent_words() -> impl Iterator<Item = (&'static str, u8)> {
    WORDS.iter().copied().zip(1..)
}
