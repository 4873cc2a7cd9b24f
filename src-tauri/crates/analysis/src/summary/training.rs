//! The words and pairs of words of a story, for training.

use std::collections::{HashMap, HashSet};

use super::candidate::SentenceWord;
use super::digest::SentencePool;
pub use super::occurrence::Part;
use super::occurrence::{self, Occurrences, PairSlots, WordSlots};
use super::vocabulary::{Term, Vocabulary};
use crate::{Segmented, words};

/// A word or pair of the story, and how often each reference has it.
#[derive(Clone, Debug)]
pub struct CountedOccurrence<Slots> {
    /// Its features as slots of the weights. For a pair its words count as not expected.
    pub slots: Slots,
    /// How often, in each reference.
    pub said: Vec<usize>,
}

/// The words and pairs of a story.
#[derive(Clone, Debug, Default)]
pub struct ContentWordExamples {
    /// Each different word.
    pub words: Vec<CountedOccurrence<WordSlots>>,
    /// Each different pair, by the indexes of its words.
    pub pairs: Vec<((usize, usize), CountedOccurrence<PairSlots>)>,
    /// Of each sentence its words, in order, by their indexes.
    pub sentences: Vec<Vec<usize>>,
}

/// The features of all words and pairs of the candidate sentences.
pub fn material(texts: &[Segmented], references: &[&str]) -> ContentWordExamples {
    let Some(first) = texts.first() else {
        return ContentWordExamples::default();
    };
    let mut vocabulary = Vocabulary::of(first.document.language);
    let pool = SentencePool::of(texts, &mut vocabulary);
    let references: Vec<Vec<Term>> = references
        .iter()
        .map(|text| {
            words::words(text)
                .map(|word| vocabulary.read(word.text).term)
                .collect()
        })
        .collect();
    let (candidates, headlines) = (pool.placed(), pool.headline_words());
    let occurrences = Occurrences::of(&candidates, 0..candidates.len(), &headlines, &vocabulary);
    let mut numbers: HashMap<Term, usize> = HashMap::new();
    let mut known: HashSet<(Term, Term)> = HashSet::new();
    let mut material = ContentWordExamples::default();
    for placed in &candidates {
        for word in &placed.candidate.all_words {
            let next = numbers.len();
            if *numbers.entry(word.term).or_insert(next) == next {
                let said = |words: &Vec<Term>| words.iter().filter(|&&w| w == word.term).count();
                material.words.push(CountedOccurrence {
                    slots: occurrences.word(word.term),
                    said: references.iter().map(said).collect(),
                });
            }
        }
        let number = |word: &SentenceWord| numbers[&word.term];
        material
            .sentences
            .push(placed.candidate.all_words.iter().map(number).collect());
        for pair in placed.candidate.pairs() {
            if known.insert(pair) {
                let same = |two: &&[Term]| (two[0], two[1]) == pair;
                let said = |words: &Vec<Term>| words.windows(2).filter(same).count();
                let occurring = CountedOccurrence {
                    slots: occurrences.pair(pair, (0.0, 0.0)),
                    said: references.iter().map(said).collect(),
                };
                let of = (numbers[&pair.0], numbers[&pair.1]);
                material.pairs.push((of, occurring));
            }
        }
    }
    material
}

/// What training must know of the slots: the features of words and of pairs, and the steps of what
/// is expected of a word and of the product of two.
pub struct Parts {
    /// The features of a word.
    pub words: &'static [Part],
    /// The features of a pair.
    pub pairs: &'static [Part],
    /// The steps of what is expected of a word.
    pub expected: &'static [f32],
    /// The steps of the product of two.
    pub product: &'static [f32],
}

/// The slots as the engine fills them.
pub const PARTS: Parts = Parts {
    words: &occurrence::WORD_PARTS,
    pairs: &occurrence::PAIR_PARTS,
    expected: &occurrence::EXPECTED,
    product: &occurrence::PRODUCT,
};
