//! What two articles share: the terms, and features computed from them.

use super::term_vectors::{TermVectors, WeightedTerm};
use crate::stories::fingerprint::{TERMS, Term};

/// Compares one article with many. A table finds its words by their number.
pub(super) struct Comparer<'a> {
    weighed: &'a TermVectors,
    /// Places in `this` by the low bits of a word's number; [`NONE`] for an empty slot.
    slots: Vec<u8>,
    this: &'a [WeightedTerm],
    norms: Vec<Norms>,
}

/// The sums of an article's words of each kind.
#[derive(Clone, Copy, Debug, Default)]
struct Norms {
    title: f32,
    lead: f32,
    names: f32,
    numbers: f32,
    pairs: f32,
}

/// Slots of the table: few enough for the fastest memory, and enough that most look-ups end at the
/// first slot.
const SLOTS: usize = 4096;

/// An empty slot. An article has fewer words.
const NONE: u8 = u8::MAX;
const _: () = assert!(TERMS < NONE as usize);

impl<'a> Comparer<'a> {
    pub(super) fn new(weighed: &'a TermVectors) -> Self {
        Self {
            weighed,
            slots: vec![NONE; SLOTS],
            this: &[],
            norms: (0..weighed.len())
                .map(|at| norms(weighed.article(at)))
                .collect(),
        }
    }

    /// Puts an article's words into the table for the comparisons that follow.
    pub(super) fn lay_out(&mut self, article: usize) {
        let before = std::mem::replace(&mut self.this, self.weighed.article(article));
        for entry in before {
            let mut slot = entry.id as usize % SLOTS;
            while self.slots[slot] != NONE {
                self.slots[slot] = NONE;
                slot = (slot + 1) % SLOTS;
            }
        }
        for (place, entry) in self.this.iter().enumerate() {
            let mut slot = entry.id as usize % SLOTS;
            while self.slots[slot] != NONE {
                slot = (slot + 1) % SLOTS;
            }
            self.slots[slot] = place as u8;
        }
    }

    /// What the article in the table, `this`, shares with `other`.
    pub(super) fn shared(&self, this: usize, other: usize) -> SharedTerms {
        let theirs = self.weighed.article(other);
        // First all words that may be shared, without a branch: a processor cannot predict them.
        let mut hits = [0u8; TERMS + 1];
        let mut count = 0;
        for (place, entry) in theirs.iter().enumerate().take(TERMS) {
            hits[count] = place as u8;
            count += usize::from(self.slots[entry.id as usize % SLOTS] != NONE);
        }
        let mut shared = SharedTerms::default();
        for &place in &hits[..count] {
            let entry = &theirs[usize::from(place)];
            if let Some(own) = self.find(entry.id) {
                shared.add(own, entry);
            }
        }
        shared.normalise(&self.norms[this], &self.norms[other]);
        shared
    }

    fn find(&self, id: u32) -> Option<&WeightedTerm> {
        let mut slot = id as usize % SLOTS;
        while self.slots[slot] != NONE {
            let entry = &self.this[usize::from(self.slots[slot])];
            if entry.id == id {
                return Some(entry);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// What two articles share, each from 0 to 1 but where said otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SharedTerms {
    /// Cosine of all words.
    pub all: f32,
    /// Cosine of the headlines' words.
    pub title: f32,
    /// How much of the headline's rarity the other article covers, for the headline that is covered
    /// better.
    pub told: f32,
    /// The same for the other headline.
    pub told_less: f32,
    /// Cosine of the words that open the bodies.
    pub lead: f32,
    /// Cosine of names.
    pub names: f32,
    /// Cosine of figures.
    pub numbers: f32,
    /// Cosine of pairs of words.
    pub pairs: f32,
    /// The rarity of the rarest word shared; not limited.
    pub rarest: f32,
}

impl SharedTerms {
    fn add(&mut self, one: &WeightedTerm, other: &WeightedTerm) {
        let product = one.weight() * other.weight();
        self.all += product;
        let square = one.rarity() * other.rarity();
        let both = one.marks & other.marks;
        let when = |condition: u8, value: f32| if condition != 0 { value } else { 0.0 };
        self.title += when(both & Term::TITLE, square);
        self.told += when(one.marks & Term::TITLE, square);
        self.told_less += when(other.marks & Term::TITLE, square);
        self.lead += when(both & Term::LEAD, square);
        self.pairs += when(both & Term::PAIR, product);
        self.numbers += when(both & Term::NUMBER, square);
        self.names += when(both & Term::NAME, product);
        self.rarest = self.rarest.max(one.rarity());
    }

    fn normalise(&mut self, one: &Norms, other: &Norms) {
        let share = |sum: f32, a: f32, b: f32| {
            if a * b > 0.0 {
                sum / (a * b).sqrt()
            } else {
                0.0
            }
        };
        self.title = share(self.title, one.title, other.title);
        let (a, b) = (
            share(self.told, one.title, one.title),
            share(self.told_less, other.title, other.title),
        );
        (self.told, self.told_less) = (a.max(b), a.min(b));
        self.lead = share(self.lead, one.lead, other.lead);
        self.names = share(self.names, one.names, other.names);
        self.numbers = share(self.numbers, one.numbers, other.numbers);
        self.pairs = share(self.pairs, one.pairs, other.pairs);
    }
}

fn norms(entries: &[WeightedTerm]) -> Norms {
    let mut norms = Norms::default();
    for entry in entries {
        let (rarity, weight) = (entry.rarity().powi(2), entry.weight().powi(2));
        let add = |mark: u8, to: &mut f32, much: f32| {
            if entry.marks & mark != 0 {
                *to += much;
            }
        };
        add(Term::TITLE, &mut norms.title, rarity);
        add(Term::LEAD, &mut norms.lead, rarity);
        add(Term::NAME, &mut norms.names, weight);
        add(Term::NUMBER, &mut norms.numbers, rarity);
        add(Term::PAIR, &mut norms.pairs, weight);
    }
    norms
}
