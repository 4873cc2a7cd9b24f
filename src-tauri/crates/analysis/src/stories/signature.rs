//! MinHash with one permutation: of all runs of five words the smallest hash in each of 128
//! buckets; the share of equal buckets estimates how much text two articles have in common.
//! Empty buckets borrow from filled ones (Shrivastava, "Optimal Densification", 2017).

use super::words::{SPREAD, mix};

/// Buckets of a signature.
pub(super) const BUCKETS: usize = 128;

/// Words in a shingle.
const RUN: usize = 5;

/// Not a value of any filled bucket.
const EMPTY: u16 = u16::MAX;

/// The signature of a text; empty where the text has fewer than five words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Signature {
    /// [`BUCKETS`] values or none.
    buckets: Vec<u16>,
}

impl Signature {
    /// From stored values; `None` unless there are as many as a signature has.
    pub(super) fn from_buckets(buckets: Vec<u16>) -> Option<Self> {
        matches!(buckets.len(), 0 | BUCKETS).then_some(Self { buckets })
    }

    pub(super) fn buckets(&self) -> &[u16] {
        &self.buckets
    }

    /// The estimated share of the two texts' shingles that both have (Jaccard), 0 to 1.
    pub(super) fn overlap(&self, other: &Signature) -> f32 {
        let equal = self
            .buckets
            .iter()
            .zip(&other.buckets)
            .filter(|(one, two)| one == two);
        equal.count() as f32 / BUCKETS as f32
    }
}

/// Builds a signature from words in order.
pub(super) struct Shingler {
    run: [u32; RUN],
    seen: usize,
    rolling: u64,
    lowest: [u16; BUCKETS],
}

impl Default for Shingler {
    fn default() -> Self {
        Self {
            run: [0; RUN],
            seen: 0,
            rolling: 0,
            lowest: [EMPTY; BUCKETS],
        }
    }
}

/// What the word that leaves the run has been multiplied by.
const OLDEST: u64 = SPREAD.wrapping_pow(RUN as u32 + 1);

impl Shingler {
    /// Takes the next word.
    pub(super) fn push(&mut self, word: u32) {
        let oldest = std::mem::replace(&mut self.run[self.seen % RUN], word);
        self.rolling = self
            .rolling
            .wrapping_add(u64::from(word))
            .wrapping_mul(SPREAD)
            .wrapping_sub(u64::from(oldest).wrapping_mul(OLDEST));
        self.seen += 1;
        if self.seen >= RUN {
            let mut mixed = self.rolling ^ (self.rolling >> 31);
            mixed = mixed.wrapping_mul(SPREAD);
            let bucket = &mut self.lowest[(mixed >> 57) as usize];
            *bucket = (*bucket).min(((mixed >> 32) as u16).min(EMPTY - 1));
        }
    }

    /// The signature of the words taken.
    pub(super) fn finish(self) -> Signature {
        if self.seen < RUN {
            return Signature::default();
        }
        let lowest = self.lowest;
        let filled = |bucket: usize| match lowest[bucket] {
            EMPTY => borrowed(&lowest, bucket),
            value => value,
        };
        Signature {
            buckets: (0..BUCKETS).map(filled).collect(),
        }
    }
}

/// The value of a filled bucket that only the place of the empty one decides.
fn borrowed(lowest: &[u16; BUCKETS], bucket: usize) -> u16 {
    (1..)
        .map(|attempt| lowest[mix(bucket as u32, attempt) as usize % BUCKETS])
        .find(|&value| value != EMPTY)
        .unwrap_or(EMPTY)
}
