//! The words of the articles being summarised, as numbers: equal for all forms of a word.

use nutgraf_model::Language;
use rustc_hash::FxHashMap;

use crate::words::{self, Lexicon};

/// A word's stem, numbered in the order of first appearance.
pub(super) type Term = u32;

/// Numbers the words of one or more articles in one language. Nothing depends on the order of
/// its maps: they are only ever asked for single words.
pub(super) struct Vocabulary {
    lexicon: Lexicon,
    /// By the hash of the word as printed in lower case.
    words: FxHashMap<u64, Entry>,
    /// By the hash of the stem.
    stems: FxHashMap<u64, Term>,
    /// By term.
    natures: Vec<Nature>,
}

/// What is known of a term whatever the text: of its first form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nature {
    /// Whether it carries grammar rather than news.
    pub(super) stop: bool,
    /// Whether it begins with a digit.
    pub(super) figure: bool,
    /// How many letters it has.
    pub(super) letters: u8,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) term: Term,
    /// Whether it carries grammar rather than news.
    pub(super) stop: bool,
}

impl Vocabulary {
    pub(super) fn of(language: Language) -> Self {
        Self {
            lexicon: Lexicon::of(language),
            words: FxHashMap::default(),
            stems: FxHashMap::default(),
            natures: Vec::new(),
        }
    }

    /// How many different stems were met.
    pub(super) fn len(&self) -> usize {
        self.stems.len()
    }

    /// What is known of a term.
    pub(super) fn nature(&self, term: Term) -> Nature {
        self.natures[term as usize]
    }

    /// Reads a word as printed.
    pub(super) fn read(&mut self, word: &str) -> Entry {
        let key = hash_lower(word);
        if let Some(&entry) = self.words.get(&key) {
            return entry;
        }
        let lower = words::lower(word);
        let stem = hash_lower(&self.lexicon.stem(&lower));
        let letters = lower.chars().count();
        let stop = self.lexicon.is_stop(&lower) || letters < 2 && lower.is_ascii();
        let natures = &mut self.natures;
        let term = *self.stems.entry(stem).or_insert_with(|| {
            natures.push(Nature {
                stop,
                figure: lower.starts_with(|c: char| c.is_ascii_digit()),
                letters: u8::try_from(letters).unwrap_or(u8::MAX),
            });
            natures.len() as Term - 1
        });
        let entry = Entry { term, stop };
        self.words.insert(key, entry);
        entry
    }
}

/// FNV-1a over the lower-case bytes: equal on every machine.
fn hash_lower(word: &str) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut add = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    if word.is_ascii() {
        word.bytes().for_each(|byte| add(byte.to_ascii_lowercase()));
    } else {
        let mut bytes = [0; 4];
        for lower in word.chars().flat_map(char::to_lowercase) {
            lower.encode_utf8(&mut bytes).bytes().for_each(&mut add);
        }
    }
    hash
}
