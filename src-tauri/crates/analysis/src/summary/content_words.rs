//! The content-word importance model: how often each word and each pair of neighbouring words is
//! expected in a summary that a person writes (RegSum: Hong and Nenkova 2014; bigrams as concepts:
//! Gillick and Favre 2009). A better summary has more of the expected words and pairs in fewer
//! words.
//!
//! The model is a sum of weights, one for each feature of [`occurrence`](super::occurrence), found
//! by ridge regression; see `training/README.md`.

use rustc_hash::FxHashMap;

use super::occurrence::{Occurrences, PAIR_PARTS, Part, WORD_PARTS};
use super::vocabulary::Term;
use crate::weights::{WeightsError, WeightsFile};

/// Learned weights: one for each step of each feature of a word and of a pair.
#[derive(Debug)]
pub(super) struct ContentWordWeights {
    words: Vec<f32>,
    pairs: Vec<f32>,
    /// The mean number of words of the summaries learned from.
    pub(super) length: f32,
}

impl ContentWordWeights {
    /// Reads the file `training/content_words.py` writes: `length`, and a line for each of
    /// [`WORD_PARTS`] (`word.NAME`) and [`PAIR_PARTS`] (`pair.NAME`).
    pub(super) fn read(file: &str, text: &str) -> Result<Self, WeightsError> {
        let mut file = WeightsFile::read(file, text)?;
        let weights = Self {
            length: file.take("length")?.number()?,
            words: read_parts(&mut file, "word", &WORD_PARTS)?,
            pairs: read_parts(&mut file, "pair", &PAIR_PARTS)?,
        };
        file.end()?;
        Ok(weights)
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

/// The weights of all parts, one part after the other.
fn read_parts(file: &mut WeightsFile, of: &str, parts: &[Part]) -> Result<Vec<f32>, WeightsError> {
    let mut weights = Vec::new();
    for (name, size) in parts {
        let start = weights.len();
        weights.resize(start + size, 0.0);
        file.take(&format!("{of}.{name}"))?
            .fill(&mut weights[start..])?;
    }
    Ok(weights)
}

/// The most that is expected of a word and of a pair.
const MOST_WORDS: f32 = 3.0;
const MOST_PAIRS: f32 = 2.0;

/// The numbered words and pairs of some sentences, and how often each is expected.
pub(super) struct ExpectedContent {
    pub(super) words: Vec<f32>,
    pub(super) pairs: Vec<f32>,
    /// The words and pairs of each sentence by their numbers, with repetitions.
    pub(super) sentences: Vec<SentenceCounts>,
}

/// The words and pairs of a sentence, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct SentenceCounts {
    pub(super) words: Vec<CountedItem>,
    pub(super) pairs: Vec<CountedItem>,
}

/// A word or pair by its number, and how often the sentence has it before this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CountedItem {
    pub(super) number: u32,
    pub(super) before: u32,
}

/// For each number the last sentence that has it, and how often.
#[derive(Default)]
pub(super) struct RepeatCounter(Vec<(usize, u32)>);

impl RepeatCounter {
    /// Counts one more occurrence of a number in a sentence.
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
    /// How often the words and pairs of `sentences` are expected in a summary of about `length`
    /// words.
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

    const ENGLISH: &str = include_str!("weights/en.content-words.txt");

    fn fault(text: &str) -> String {
        let read = ContentWordWeights::read("test.txt", text);
        read.expect_err("an error").to_string()
    }

    #[test]
    fn weights_are_read_by_the_names_of_their_features() {
        let weights = ContentWordWeights::read("test.txt", ENGLISH).expect("weights");
        assert_eq!(weights.length, 38.0);
        let all = weights.words.iter().chain(&weights.pairs);
        let used = all.clone().filter(|&&weight| weight != 0.0).count();
        assert!(used * 2 > all.count(), "most weights say something");
        let renamed = ENGLISH.replacen("word.early", "word.late", 1);
        assert!(fault(&renamed).ends_with("`word.early` is missing"));
        let longer = ENGLISH.replacen("pair.in-headline ", "pair.in-headline 1 ", 1);
        assert!(fault(&longer).ends_with("`pair.in-headline` has 3 weights, the code expects 2"));
    }
}
