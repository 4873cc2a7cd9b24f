//! How likely two articles tell one story: a small network over what they share, when they were
//! published, and how alike their other neighbours are.

use std::sync::LazyLock;

use super::Member;
use super::shared_terms::SharedTerms;
use super::weights::{HIDDEN, INNER, OUTER};
use crate::stories::signature::Signature;

/// What is measured of a pair itself; `training/stories.py` names each.
pub(super) const OWN: usize = 16;

/// What the pair's surroundings add.
pub(super) const AROUND: usize = 4;

/// All that is measured of a pair, and a constant.
pub(super) const FEATURES: usize = OWN + AROUND;

/// Days beyond this are all the same.
const LONG_AGO: f32 = 3650.0;

/// What the scorer knows of one article.
#[derive(Clone, Copy, Debug)]
pub(super) struct ArticleFacts<'a> {
    signature: &'a Signature,
    source: Option<u32>,
    /// Days since 1970.
    when: Option<f32>,
    /// Logarithm of one more than the words of the body, over six.
    words: f32,
    /// Logarithm of one more than the terms of its fingerprint, about its middle.
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

/// What the two articles themselves say; the first is the cosine.
pub(super) fn own(shared: &SharedTerms, one: &ArticleFacts, other: &ArticleFacts) -> [f32; OWN] {
    let days = one.when.zip(other.when);
    let days = days.map(|(a, b)| (a - b).abs().min(LONG_AGO));
    let words = one.words.min(other.words);
    [
        shared.all.max(0.0),
        days.unwrap_or(0.0).ln_1p(),
        f32::from(days.is_none()),
        one.terms.min(other.terms),
        shared.title.sqrt(),
        shared.told,
        shared.told_less,
        shared.lead.sqrt(),
        shared.names.sqrt(),
        shared.numbers.sqrt(),
        shared.pairs.sqrt(),
        shared.rarest / 10.0,
        f32::from(one.source.is_some() && one.source == other.source),
        words,
        one.words.max(other.words) - words,
        one.signature.overlap(other.signature).sqrt(),
    ]
}

/// An article's likeness to its candidates.
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

/// What the surroundings say: the cosine as a share of the best that either article of the pair
/// has with any other, and how crowded the place is. A weak likeness beside a strong one is
/// another story.
pub(super) fn around(cosine: f32, one: &Neighbours, other: &Neighbours) -> [f32; AROUND] {
    let share = |best: f32| cosine / best.max(1e-6);
    [
        share(one.top[0].max(other.top[0])),
        share(one.top[0].min(other.top[0])),
        one.top[2].sqrt() + other.top[2].sqrt(),
        one.crowd() + other.crowd(),
    ]
}

/// The probability that a pair so measured is one story.
pub(super) fn probability(own: &[f32; OWN], around: &[f32; AROUND]) -> f32 {
    let mut hidden = INNER[FEATURES];
    for (measure, weights) in own.iter().chain(around).zip(&INNER) {
        for (sum, weight) in hidden.iter_mut().zip(weights) {
            *sum += measure * weight;
        }
    }
    let sum: f32 = hidden
        .iter()
        .zip(&OUTER)
        .map(|(sum, weight)| sum.max(0.0) * weight)
        .sum();
    let probability = 1.0 / (1.0 + (-sum - OUTER[HIDDEN]).exp());
    probability * credible(own)
}

/// What two articles must share before the network is believed, 0 to 1: it saw few libraries of
/// a handful of short reports, where likeness has little to be measured against.
fn credible(own: &[f32; OWN]) -> f32 {
    let told = if own[ONE_OUTLET] > 0.0 {
        own[TOLD] / TOLD_ENOUGH
    } else {
        1.0
    };
    let cosine = own[COSINE] / COSINE_ENOUGH;
    let brief = own[WORDS] >= BRIEF.start && own[WORDS] < BRIEF.end;
    let pairs = if brief && own[PAIRS] == 0.0 {
        NO_PAIRS
    } else {
        1.0
    };
    told.min(cosine).min(pairs).min(1.0)
}

/// Where [`own`] keeps them.
const COSINE: usize = 0;
const TOLD: usize = 5;
const PAIRS: usize = 10;
const ONE_OUTLET: usize = 12;
const WORDS: usize = 13;

/// Articles of one outlet have sentences in common that say nothing of the event. They are one
/// story only where one's headline is told by the other, this much of its rarity at least.
const TOLD_ENOUGH: f32 = 0.3;

/// Articles on one event seldom have a smaller cosine.
const COSINE_ENOUGH: f32 = 0.06;

/// Brief reports on one event have two words in a row in common.
const NO_PAIRS: f32 = 0.4;

/// Words of a brief report: more than a headline, less than an article, which has other ways
/// to show what it is about. As [`ArticleFacts`] keeps them: 20 to 120.
const BRIEF: std::ops::Range<f32> = 0.507_42..0.799_30;
