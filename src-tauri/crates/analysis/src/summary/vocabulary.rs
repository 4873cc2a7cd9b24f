//! The words of the articles being summarised, as numbers: equal for all forms of a word.

use nutgraf_model::Language;
use rustc_hash::FxHashMap;

use super::word_form::{WordForm, WordForms, hash_lower};

/// A word's stem, numbered in the order of first appearance.
pub(super) type Term = u32;

/// Numbers the words of one or more articles in one language. Nothing depends on the order of
/// its maps: they are only ever asked for single words.
pub(super) struct Vocabulary {
    forms: WordForms,
    /// By the hash of the word as printed in lower case.
    words: FxHashMap<u64, KnownWord>,
    /// By the hash of the stem.
    stems: FxHashMap<u64, Term>,
    /// By term: of its first form.
    natures: Vec<WordForm>,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct KnownWord {
    pub(super) term: Term,
    pub(super) form: WordForm,
}

/// About as many different words as an article has.
const WORDS: usize = 512;

impl Vocabulary {
    pub(super) fn of(language: Language) -> Self {
        Self {
            forms: WordForms::of(language),
            words: FxHashMap::with_capacity_and_hasher(WORDS, Default::default()),
            stems: FxHashMap::with_capacity_and_hasher(WORDS, Default::default()),
            natures: Vec::with_capacity(WORDS),
        }
    }

    /// How many different stems were met.
    pub(super) fn len(&self) -> usize {
        self.natures.len()
    }

    /// What is known of a term whatever the text.
    pub(super) fn nature(&self, term: Term) -> &WordForm {
        &self.natures[term as usize]
    }

    /// Reads a word as printed.
    pub(super) fn read(&mut self, word: &str) -> KnownWord {
        let key = hash_lower(word);
        if let Some(&entry) = self.words.get(&key) {
            return entry;
        }
        let form = self.forms.of_word(word, key);
        let natures = &mut self.natures;
        let term = *self.stems.entry(form.stem).or_insert_with(|| {
            natures.push(form);
            natures.len() as Term - 1
        });
        let entry = KnownWord { term, form };
        self.words.insert(key, entry);
        entry
    }
}
