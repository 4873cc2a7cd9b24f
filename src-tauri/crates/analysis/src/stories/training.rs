//! What `training/stories.py` asks for: the features of pairs of articles, and the table of how
//! common words are.

use std::collections::{BTreeMap, HashSet};

use nutgraf_model::Language;

use super::Member;
use super::background::{self, Background};
use super::link;
use super::membership;
use super::words;

pub use super::link::FEATURE_NAMES;

/// Of each pair of members that the network sees, their places and its features, named by
/// [`FEATURE_NAMES`].
pub fn pairs(members: &[Member]) -> Vec<(usize, usize, Vec<f32>)> {
    link::pair_features(members)
}

/// The names of the features of [`membership_features`].
pub const MEMBERSHIP_NAMES: &[&str] = &membership::NAMES;

/// The features of `member` against `told`, the article its story is told from.
pub fn membership_features(told: &Member, member: &Member, story: &[Member]) -> Vec<f32> {
    membership::features(told, member, story).to_vec()
}

/// Counts in how many articles each word and pair of words is; gives the background table.
#[derive(Default)]
pub struct BackgroundCounter {
    languages: BTreeMap<Language, LanguageCounts>,
    /// Keys of words known to be function words.
    function_words: HashSet<u32>,
}

#[derive(Default)]
struct LanguageCounts {
    articles: u32,
    have: BTreeMap<u32, u32>,
}

/// A word in fewer articles than this share of them is left to the user's library.
const RARE: f32 = 0.004;

/// A word in fewer articles than this is chance.
const FEW: u32 = 4;

impl BackgroundCounter {
    /// Counts an article.
    pub fn article(&mut self, language: Language, text: &str) {
        let mut seen = HashSet::new();
        let mut before = None;
        words::read(text, |word| {
            seen.insert(word.hash);
            if let Some(before) = before.filter(|_| word.follows) {
                seen.insert(words::mix(before, word.hash));
            }
            before = Some(word.hash);
        });
        let words = self.languages.entry(language).or_default();
        words.articles += 1;
        seen.into_iter()
            .for_each(|hash| *words.have.entry(hash).or_default() += 1);
    }

    /// Takes function words of a language of which there are too few articles.
    pub fn function_words(&mut self, language: Language, list: &str) {
        let background = Background::of(language);
        for line in list.lines() {
            words::read(line, |word| {
                self.function_words.insert(background.key(word.hash));
            });
        }
    }

    /// The background table of what was counted.
    pub fn table(&self) -> Vec<u8> {
        let mut levels: BTreeMap<u32, u8> = BTreeMap::new();
        for (&language, words) in &self.languages {
            let background = Background::of(language);
            let common = words
                .have
                .iter()
                .filter(|&(_, &have)| have >= FEW && have as f32 >= RARE * words.articles as f32);
            for (&hash, &have) in common {
                let share = have as f32 / words.articles as f32;
                let level = (255.0 + 16.0 * share.log2()).round().clamp(1.0, 255.0);
                levels.insert(background.key(hash), level as u8);
            }
        }
        let listed = self
            .function_words
            .iter()
            .map(|&key| (key, background::FUNCTION_WORD));
        levels.extend(listed);
        background::table(levels.into_iter())
    }
}
