//! The novelty filter: whether a sentence says anything that earlier sentences do not say.

use std::collections::{HashMap, HashSet};

use nutgraf_model::Language;

use super::background::Background;
use super::words::{self, HashedWord};

/// The share of a sentence's weight that one earlier sentence must cover.
const COVERED: f32 = 0.8;

/// Sentences up to this many words are compared by their words. A longer one only equals itself.
const LONGEST: usize = 400;

/// How many earlier sentences one word leads to at most.
const PER_WORD: usize = 500;

/// The sentences that were shown before, to compare another with.
///
/// Precision goes before recall: a sentence with a figure, a name or a negation that the earlier
/// one lacks is new, however alike both are otherwise.
#[derive(Clone, Debug, Default)]
pub struct NoveltyFilter {
    /// Whole sentences, as the hash of their words in order.
    whole: HashSet<u64>,
    /// The words of each sentence.
    sentences: Vec<HashSet<u32>>,
    /// Which sentences have a word.
    having: HashMap<u32, Vec<u32>>,
}

impl NoveltyFilter {
    /// A filter that knows these sentences.
    pub fn of<'a>(sentences: impl IntoIterator<Item = &'a str>) -> Self {
        let mut told = Self::default();
        sentences
            .into_iter()
            .for_each(|sentence| told.add(sentence));
        told
    }

    /// Adds one more sentence.
    pub fn add(&mut self, sentence: &str) {
        let read = words_of(sentence);
        if !self.whole.insert(whole(&read)) || read.len() > LONGEST {
            return;
        }
        let number = self.sentences.len() as u32;
        let words: HashSet<u32> = read.iter().map(|word| word.hash).collect();
        for &word in &words {
            self.having.entry(word).or_default().push(number);
        }
        self.sentences.push(words);
    }

    /// Whether the known sentences cover `sentence`. A text without words is covered.
    pub fn says(&self, sentence: &str) -> bool {
        let read = words_of(sentence);
        if read.is_empty() || self.whole.contains(&whole(&read)) {
            return true;
        }
        if read.len() > LONGEST {
            return false;
        }
        let needed = RequiredWords::of(&read);
        self.near(&needed)
            .into_iter()
            .any(|number| needed.met_by(&self.sentences[number as usize]))
    }

    /// The known sentences that share much with what is required.
    fn near(&self, needed: &RequiredWords) -> Vec<u32> {
        let mut shared: HashMap<u32, f32> = HashMap::new();
        for (word, weight) in &needed.weights {
            let having = self.having.get(word).map_or(&[][..], Vec::as_slice);
            if having.len() <= PER_WORD {
                having
                    .iter()
                    .for_each(|&number| *shared.entry(number).or_default() += weight);
            }
        }
        let floor = needed.weight * COVERED / 2.0;
        let mut near: Vec<u32> = shared
            .into_iter()
            .filter(|&(_, sum)| sum >= floor)
            .map(|(number, _)| number)
            .collect();
        near.sort_unstable();
        near
    }
}

/// The words that a known sentence must have to cover another.
struct RequiredWords {
    /// Each word once, with its weight.
    weights: Vec<(u32, f32)>,
    /// The sum of the weights.
    weight: f32,
    /// Figures, names and negations: all must be there.
    decisive: Vec<u32>,
}

impl RequiredWords {
    fn of(read: &[HashedWord]) -> Self {
        let background = Background::of(Language::ENGLISH);
        let mut seen = HashSet::new();
        let mut needed = Self {
            weights: Vec::new(),
            weight: 0.0,
            decisive: Vec::new(),
        };
        for word in read.iter().filter(|word| seen.insert(word.hash)) {
            let weight = background.rarity(word.hash) + FLOOR;
            needed.weights.push((word.hash, weight));
            needed.weight += weight;
            if word.number || word.name || NEGATIONS.contains(&word.hash) {
                needed.decisive.push(word.hash);
            }
        }
        needed
    }

    fn met_by(&self, told: &HashSet<u32>) -> bool {
        let covered: f32 = self
            .weights
            .iter()
            .filter(|(word, _)| told.contains(word))
            .map(|(_, weight)| weight)
            .sum();
        self.decisive.iter().all(|word| told.contains(word)) && covered >= self.weight * COVERED
    }
}

/// The weight of the most common word.
const FLOOR: f32 = 0.5;

/// Negations in the languages of most articles.
static NEGATIONS: std::sync::LazyLock<HashSet<u32>> = std::sync::LazyLock::new(|| {
    let list = "not no never nor neither without cannot didn don doesn isn wasn won wouldn \
                nicht kein keine nie ne pas jamais sans no nunca sin non não nunca không chưa";
    words_of(list).iter().map(|word| word.hash).collect()
});

fn words_of(sentence: &str) -> Vec<HashedWord> {
    let mut read = Vec::new();
    words::read(sentence, |word| read.push(word));
    read
}

/// The words in order as one number.
fn whole(read: &[HashedWord]) -> u64 {
    read.iter().fold(read.len() as u64, |whole, word| {
        let mixed = (whole ^ u64::from(word.hash)).wrapping_mul(words::SPREAD);
        mixed ^ (mixed >> 31)
    })
}
