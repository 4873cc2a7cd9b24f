//! How often each word and each pair of neighbouring words is likely to stand in a summary that
//! a person writes (RegSum: Hong and Nenkova 2014; bigrams as concepts: Gillick and Favre 2009).
//! A summary that holds more of what is expected, in fewer words, is the better one.
//!
//! A sum of weights, one for each part of what [`occurrence`](super::occurrence) measures, found
//! by ridge regression; see `training/README.md`.

use rustc_hash::FxHashMap;

use super::occurrence::{Occurrences, PAIR_SLOTS, WORD_SLOTS};
use super::vocabulary::Term;

/// Learned weights: a line for words, a line for pairs, and one with the mean number of words of
/// the summaries learned from.
#[derive(Debug, Default)]
pub(super) struct ContentWordWeights {
    words: Vec<f32>,
    pairs: Vec<f32>,
    /// How many words the summaries had that were learned from.
    pub(super) length: f32,
}

impl ContentWordWeights {
    /// Reads weights as `training/content_words.py` writes them; a missing weight is 0.
    pub(super) fn parse(text: &str) -> Self {
        let line = |name: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(name))
                .unwrap_or_default()
                .split_ascii_whitespace()
                .filter_map(|number| number.parse().ok())
                .collect::<Vec<f32>>()
        };
        let mut weights = Self {
            words: line("words"),
            pairs: line("pairs"),
            length: line("length").first().copied().unwrap_or(40.0),
        };
        weights.words.resize(WORD_SLOTS, 0.0);
        weights.pairs.resize(PAIR_SLOTS, 0.0);
        weights
    }

    /// Whether there is a weight for each slot, and some say something.
    #[cfg(test)]
    pub(super) fn is_whole(&self) -> bool {
        let whole = |weights: &[f32], slots: usize| {
            weights.len() == slots && weights.iter().filter(|&&w| w != 0.0).count() * 2 > slots
        };
        whole(&self.words, WORD_SLOTS) && whole(&self.pairs, PAIR_SLOTS)
    }

    fn word(&self, occurrences: &Occurrences, term: Term) -> f32 {
        let slots = occurrences.word(term);
        let sum: f32 = slots
            .iter()
            .map(|&slot| self.words[usize::from(slot)])
            .sum();
        sum.clamp(0.0, MOST_WORDS)
    }

    fn pair(&self, occurrences: &Occurrences, pair: (Term, Term), words: (f32, f32)) -> f32 {
        let slots = occurrences.pair(pair, words);
        let sum: f32 = slots
            .iter()
            .map(|&slot| self.pairs[usize::from(slot)])
            .sum();
        sum.clamp(0.0, MOST_PAIRS)
    }
}

/// No word is expected more often, no pair either.
const MOST_WORDS: f32 = 3.0;
const MOST_PAIRS: f32 = 2.0;

/// The words and pairs of some sentences, numbered, with what is expected of each.
pub(super) struct ExpectedContent {
    pub(super) words: Vec<f32>,
    pub(super) pairs: Vec<f32>,
    /// Of each sentence the numbers of its words and pairs, repeated as they repeat.
    pub(super) sentences: Vec<SentenceCounts>,
}

/// What a sentence says, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct SentenceCounts {
    pub(super) words: Vec<CountedItem>,
    pub(super) pairs: Vec<CountedItem>,
}

/// A word or pair by its number, and how often the sentence said it before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CountedItem {
    pub(super) number: u32,
    pub(super) before: u32,
}

/// Of each number the sentence that said it last, and how often.
#[derive(Default)]
pub(super) struct RepeatCounter(Vec<(usize, u32)>);

impl RepeatCounter {
    /// A number as a sentence says it now.
    pub(super) fn again(&mut self, sentence: usize, number: u32) -> CountedItem {
        let at = number as usize;
        if at >= self.0.len() {
            self.0.resize(at + 1, (usize::MAX, 0));
        }
        let (latest, often) = &mut self.0[at];
        *often = if *latest == sentence { *often + 1 } else { 0 };
        *latest = sentence;
        CountedItem {
            number,
            before: *often,
        }
    }
}

impl ExpectedContent {
    /// What is expected of the words of `sentences`, each given by its words in order, in a
    /// summary of about `length` words.
    pub(super) fn of<'l>(
        sentences: impl Iterator<Item = &'l super::candidate::CandidateSentence>,
        occurrences: &Occurrences,
        weights: &ContentWordWeights,
        length: f32,
    ) -> Self {
        let scale = (length / weights.length).clamp(0.5, 6.0);
        let mut expected = Self {
            words: Vec::new(),
            pairs: Vec::new(),
            sentences: Vec::new(),
        };
        let mut words: FxHashMap<Term, (u32, f32)> = FxHashMap::default();
        let mut pairs: FxHashMap<(Term, Term), u32> = FxHashMap::default();
        let (mut words_told, mut pairs_told) = (RepeatCounter::default(), RepeatCounter::default());
        for (sentence, candidate) in sentences.enumerate() {
            let mut said = SentenceCounts::default();
            for word in &candidate.all_words {
                let (number, _) = *words.entry(word.term).or_insert_with(|| {
                    let often = weights.word(occurrences, word.term);
                    expected.words.push((often * scale).min(MOST_WORDS));
                    (expected.words.len() as u32 - 1, often)
                });
                said.words.push(words_told.again(sentence, number));
            }
            for pair in candidate.pairs() {
                let number = *pairs.entry(pair).or_insert_with(|| {
                    let of = |term| words.get(&term).map_or(0.0, |&(_, often)| often);
                    let often = weights.pair(occurrences, pair, (of(pair.0), of(pair.1)));
                    expected.pairs.push((often * scale).min(MOST_PAIRS));
                    expected.pairs.len() as u32 - 1
                });
                said.pairs.push(pairs_told.again(sentence, number));
            }
            expected.sentences.push(said);
        }
        expected
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_read_as_written() {
        let weights =
            ContentWordWeights::parse("# a note\nlength 38.5\nwords 0.5 -1\npairs 0.25\n");
        assert_eq!(weights.length, 38.5);
        assert_eq!(weights.words[..3], [0.5, -1.0, 0.0]);
        assert_eq!(weights.pairs.len(), PAIR_SLOTS);
        assert_eq!(weights.words.len(), WORD_SLOTS);
    }
}
