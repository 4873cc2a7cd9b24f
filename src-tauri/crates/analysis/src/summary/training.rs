//! What training sees of the words and pairs of words of a story.

use std::collections::{HashMap, HashSet};

use super::digest::Pool;
use super::line::Heard;
use super::occurrence::{self, Occurrences, PairSlots, WordSlots};
use super::vocabulary::{Term, Vocabulary};
use crate::{Document, sentences, words};

/// A word or pair of the story, and how often each reference has it.
#[derive(Clone, Debug)]
pub struct Occurring<Slots> {
    /// The slots of its weights; for a pair as if nothing were expected of its words.
    pub slots: Slots,
    /// How often, in each reference.
    pub said: Vec<usize>,
}

/// The words and pairs of a story.
#[derive(Clone, Debug, Default)]
pub struct Material {
    /// Each different word.
    pub words: Vec<Occurring<WordSlots>>,
    /// Each different pair, by the indexes of its words.
    pub pairs: Vec<((usize, usize), Occurring<PairSlots>)>,
    /// Of each sentence its words, in order, by their indexes.
    pub sentences: Vec<Vec<usize>>,
}

/// Measures all words and pairs of the documents that may be chosen.
pub fn material(documents: &[Document], references: &[&str]) -> Material {
    let Some(first) = documents.first() else {
        return Material::default();
    };
    let split: Vec<_> = documents.iter().map(sentences::split).collect();
    let mut vocabulary = Vocabulary::of(first.language);
    let pool = Pool::of(documents, &split, &mut vocabulary);
    let references: Vec<Vec<Term>> = references
        .iter()
        .map(|text| {
            words::words(text)
                .map(|word| vocabulary.read(word.text).term)
                .collect()
        })
        .collect();
    let (lines, headlines) = (pool.placed(), pool.headline_words());
    let occurrences = Occurrences::of(&lines, 0..lines.len(), &headlines, &vocabulary);
    let mut numbers: HashMap<Term, usize> = HashMap::new();
    let mut known: HashSet<(Term, Term)> = HashSet::new();
    let mut material = Material::default();
    for placed in &lines {
        for heard in &placed.line.heard {
            let next = numbers.len();
            if *numbers.entry(heard.term).or_insert(next) == next {
                let said = |words: &Vec<Term>| words.iter().filter(|&&w| w == heard.term).count();
                material.words.push(Occurring {
                    slots: occurrences.word(heard.term),
                    said: references.iter().map(said).collect(),
                });
            }
        }
        let number = |heard: &Heard| numbers[&heard.term];
        material
            .sentences
            .push(placed.line.heard.iter().map(number).collect());
        for pair in placed.line.pairs() {
            if known.insert(pair) {
                let same = |two: &&[Term]| (two[0], two[1]) == pair;
                let said = |words: &Vec<Term>| words.windows(2).filter(same).count();
                let occurring = Occurring {
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

/// What training must know to fill the slots of pairs: the sizes of their parts, and the steps of
/// what is expected of a word and of the product of two.
pub fn pair_parts() -> (&'static [usize], &'static [f32], &'static [f32]) {
    (
        &occurrence::PAIR_PARTS,
        &occurrence::EXPECTED,
        &occurrence::PRODUCT,
    )
}
