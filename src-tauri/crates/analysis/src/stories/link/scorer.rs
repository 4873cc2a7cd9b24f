//! How likely two articles tell one story: the features of a pair (what the articles share, when
//! they were published, how alike their other neighbours are), a small network over them, and an
//! upper bound for thin evidence.

use std::sync::LazyLock;

use super::Member;
use super::network::Network;
use super::pair_features::{AROUND, Feature, OWN};
use super::shared_terms::SharedTerms;
use crate::stories::signature::Signature;

/// Days beyond this are all the same.
const LONG_AGO: f32 = 3650.0;

/// What the scorer uses of one article.
#[derive(Clone, Copy, Debug)]
pub(super) struct ArticleFacts<'a> {
    signature: &'a Signature,
    source: Option<u32>,
    /// Days since 1970.
    when: Option<f32>,
    /// Logarithm of one more than the words of the body, over six.
    words: f32,
    /// Logarithm of one more than the terms of its fingerprint, less 3.5.
    terms: f32,
}

impl<'a> ArticleFacts<'a> {
    /// `source` is a number of its outlet.
    pub(super) fn of(member: &Member<'a>, source: Option<u32>) -> Self {
        let print = member.fingerprint;
        Self {
            signature: &print.signature,
            source,
            when: member
                .when
                .filter(|when| when.is_finite())
                .map(|when| when as f32),
            words: (print.words as f32).ln_1p() / 6.0,
            terms: (print.terms.len() as f32).ln_1p() - 3.5,
        }
    }

    /// When it was published, in days since 1970.
    pub(super) fn when(&self) -> Option<f32> {
        self.when
    }
}

/// The features of the two articles themselves.
pub(super) fn own(shared: &SharedTerms, one: &ArticleFacts, other: &ArticleFacts) -> [f32; OWN] {
    let days = one.when.zip(other.when);
    let days = days.map(|(a, b)| (a - b).abs().min(LONG_AGO));
    let words = one.words.min(other.words);
    let mut own = [0.0; OWN];
    let mut set = |feature: Feature, value: f32| own[feature as usize] = value;
    set(Feature::Cosine, shared.all.max(0.0));
    set(Feature::Days, days.unwrap_or(0.0).ln_1p());
    set(Feature::Undated, f32::from(days.is_none()));
    set(Feature::Terms, one.terms.min(other.terms));
    set(Feature::Headline, shared.title.sqrt());
    set(Feature::HeadlineTold, shared.told);
    set(Feature::HeadlineToldLess, shared.told_less);
    set(Feature::Lead, shared.lead.sqrt());
    set(Feature::Names, shared.names.sqrt());
    set(Feature::Numbers, shared.numbers.sqrt());
    set(Feature::Pairs, shared.pairs.sqrt());
    set(Feature::Rarest, shared.rarest / 10.0);
    let one_outlet = one.source.is_some() && one.source == other.source;
    set(Feature::OneOutlet, f32::from(one_outlet));
    set(Feature::Words, words);
    set(Feature::MoreWords, one.words.max(other.words) - words);
    set(
        Feature::Signature,
        one.signature.overlap(other.signature).sqrt(),
    );
    own
}

/// The cosine among the features of [`own`].
pub(super) fn cosine(own: &[f32; OWN]) -> f32 {
    own[Feature::Cosine as usize]
}

/// How similar an article is to its candidates.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Neighbours {
    /// The three highest cosines, highest first.
    top: [f32; 3],
    /// How many are above [`ALIKE`].
    alike: u32,
}

/// Logarithms of one more than a number.
static LOGARITHM: LazyLock<[f32; 256]> =
    LazyLock::new(|| std::array::from_fn(|number| (number as f32).ln_1p()));

/// A cosine that unrelated articles seldom have.
const ALIKE: f32 = 0.1;

impl Neighbours {
    fn crowd(&self) -> f32 {
        LOGARITHM[(self.alike as usize).min(LOGARITHM.len() - 1)]
    }

    /// Takes one more candidate's cosine.
    pub(super) fn add(&mut self, cosine: f32) {
        self.alike += u32::from(cosine > ALIKE);
        let mut falls = cosine;
        for top in &mut self.top {
            if falls > *top {
                std::mem::swap(&mut falls, top);
            }
        }
    }
}

/// The features of a pair's surroundings: the cosine as a share of the best that either article has
/// with any other, and how many others are alike. A weak similarity beside a strong one means
/// another story.
pub(super) fn around(cosine: f32, one: &Neighbours, other: &Neighbours) -> [f32; AROUND] {
    let share = |best: f32| cosine / best.max(1e-6);
    let mut around = [0.0; AROUND];
    let mut set = |feature: Feature, value: f32| around[feature as usize - OWN] = value;
    set(Feature::ShareOfBest, share(one.top[0].max(other.top[0])));
    set(Feature::ShareOfLesser, share(one.top[0].min(other.top[0])));
    set(Feature::ThirdBest, one.top[2].sqrt() + other.top[2].sqrt());
    set(Feature::Crowd, one.crowd() + other.crowd());
    around
}

/// The probability that a pair with these features is one story.
pub(super) fn probability(own: &[f32; OWN], around: &[f32; AROUND]) -> f32 {
    Network::shipped().probability(own.iter().chain(around)) * credible(own)
}

/// How far the network can be trusted for a pair, 0 to 1, by what the articles share. It was
/// trained on few libraries of a handful of short reports, where similarity says little.
fn credible(own: &[f32; OWN]) -> f32 {
    let of = |feature: Feature| own[feature as usize];
    let told = if of(Feature::OneOutlet) > 0.0 {
        of(Feature::HeadlineTold) / TOLD_ENOUGH
    } else {
        1.0
    };
    let cosine = of(Feature::Cosine) / COSINE_ENOUGH;
    let pairs = if BRIEF.contains(&of(Feature::Words)) && of(Feature::Pairs) == 0.0 {
        NO_PAIRS
    } else {
        1.0
    };
    told.min(cosine).min(pairs).min(1.0)
}

/// Articles of one outlet have sentences in common that say nothing of the event. They are one
/// story only where one article covers this much of the rarity of the other's headline.
const TOLD_ENOUGH: f32 = 0.3;

/// Articles on one event seldom have a smaller cosine.
const COSINE_ENOUGH: f32 = 0.06;

/// Brief reports on one event have two words in a row in common.
const NO_PAIRS: f32 = 0.4;

/// Words of a brief report: more than a headline, less than an article, which has other ways to
/// show what it is about: 20 to 120, in the form of [`ArticleFacts`].
const BRIEF: std::ops::Range<f32> = 0.507_42..0.799_30;
