//! Features as numbers. A feature is a template and one of its values: the template `words` and
//! the bucket of a length, for example. Templates and values are numbered densely, so that a model
//! is one list of weights.

/// The binary features that hold of a candidate, a segment or an attribution.
#[derive(Clone, Debug, Default)]
pub struct ActiveFeatures {
    /// The numbers of the features that hold.
    pub on: Vec<u16>,
}

/// A family of features: its name in the weights file, and how many values it takes.
pub type Template = (&'static str, usize);

/// An enum of templates, as [`templates!`] declares it.
pub(super) trait FeatureTemplate {
    /// The number of the template's first feature, and how many values it takes.
    fn range(self) -> (usize, usize);
}

impl ActiveFeatures {
    /// Notes that `template` has `value`. A value beyond the template's range counts as the last.
    pub(super) fn note(&mut self, template: impl FeatureTemplate, value: usize) {
        let (start, size) = template.range();
        self.on.push((start + value.min(size - 1)) as u16);
    }
}

/// Declares the templates of a model: a list of names and sizes, how many features they have
/// together, and an enum to note them by.
macro_rules! templates {
    (
        $(#[$doc:meta])*
        $list:ident, $count:ident, $name:ident { $($template:ident $text:literal $size:expr;)* }
    ) => {
        $(#[$doc])*
        pub const $list: [$crate::quotation::features::Template; [$($text),*].len()] =
            [$(($text, $size)),*];

        /// How many features the templates have together.
        pub const $count: usize = $crate::quotation::features::total(&$list);

        #[doc = concat!("The templates of [`", stringify!($list), "`].")]
        #[derive(Clone, Copy, Debug)]
        pub(in crate::quotation) enum $name { $($template),* }

        impl $crate::quotation::features::FeatureTemplate for $name {
            fn range(self) -> (usize, usize) {
                const RANGES: [(usize, usize); $list.len()] =
                    $crate::quotation::features::ranges(&$list);
                RANGES[self as usize]
            }
        }
    };
}

pub(super) use templates;

/// How many features some templates have together.
pub(super) const fn total(templates: &[Template]) -> usize {
    let (mut at, mut sum) = (0, 0);
    while at < templates.len() {
        sum += templates[at].1;
        at += 1;
    }
    sum
}

/// Of each template the number of its first feature, and how many values it takes.
pub(super) const fn ranges<const N: usize>(templates: &[Template; N]) -> [(usize, usize); N] {
    let mut ranges = [(0, 0); N];
    let (mut at, mut start) = (0, 0);
    while at < N {
        ranges[at] = (start, templates[at].1);
        start += templates[at].1;
        at += 1;
    }
    ranges
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

/// Frequent words next to quotes. A word’s number is its place here, from 1. The files of weights
/// repeat the list, so that a changed list is noticed.
pub const WORDS: [&str; 110] = [
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

/// How many numbers [`frequent_words`] gives, including 0 for any other word.
pub(super) const WORD_NUMBERS: usize = WORDS.len() + 1;

/// The frequent words with their numbers, from 1.
pub(super) fn frequent_words() -> impl Iterator<Item = (&'static str, u8)> {
    WORDS.iter().copied().zip(1..)
}
