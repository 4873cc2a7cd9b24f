//! The longer words of all pieces as numbers, so that pieces are compared without comparing words.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::text::PieceText;
use crate::text::words;

/// The number of a word among those of a draft.
pub(super) type WordId = u32;

/// The longer words of the pieces of a draft.
pub(super) struct Lexicon<'a> {
    numbers: FxHashMap<&'a str, WordId>,
    /// The words of all pieces, one piece after the other.
    all: Vec<WordId>,
    places: Vec<Range<usize>>,
    /// Of each piece, the first that reads alike.
    pub(super) first_copy: Vec<usize>,
}

/// The words of a folded text with more than four letters.
pub(super) fn long(folded: &str) -> impl Iterator<Item = &str> {
    words::of(folded).filter(|word| word.len() > 4 && word.chars().nth(4).is_some())
}

impl<'a> Lexicon<'a> {
    pub(super) fn of(texts: &'a [PieceText]) -> Self {
        let mut lexicon = Self {
            numbers: FxHashMap::default(),
            all: Vec::new(),
            places: Vec::with_capacity(texts.len()),
            first_copy: Vec::with_capacity(texts.len()),
        };
        let mut firsts: FxHashMap<&str, usize> = FxHashMap::default();
        for (at, text) in texts.iter().enumerate() {
            let from = lexicon.all.len();
            for word in long(&text.folded) {
                let next = lexicon.numbers.len() as WordId;
                lexicon
                    .all
                    .push(*lexicon.numbers.entry(word).or_insert(next));
            }
            lexicon.places.push(from..lexicon.all.len());
            let first = *firsts.entry(&text.folded).or_insert(at);
            lexicon.first_copy.push(first);
        }
        lexicon
    }

    /// How many different words there are.
    pub(super) fn words(&self) -> usize {
        self.numbers.len()
    }

    /// The number of a word that stands in a piece.
    pub(super) fn number(&self, word: &str) -> Option<WordId> {
        self.numbers.get(word).copied()
    }

    /// The longer words of a piece, in order.
    pub(super) fn long_words(&self, piece: usize) -> &[WordId] {
        &self.all[self.places[piece].clone()]
    }
}
