//! What two articles share, measured in several ways.

use super::weigh::{Entry, Weighed};
use crate::stories::fingerprint::Term;

/// Compares one article with many: its words lie in a table by their number.
pub(super) struct Comparer<'a> {
    weighed: &'a Weighed,
    /// By the low bits of a word's number; [`u32::MAX`] for an empty slot.
    slots: Vec<Entry>,
    used: Vec<usize>,
    norms: Vec<Norms>,
}

/// What an article's words of each kind add up to.
#[derive(Clone, Copy, Debug, Default)]
struct Norms {
    title: f32,
    lead: f32,
    names: f32,
    numbers: f32,
    pairs: f32,
}

/// Slots of the table: about a tenth filled, so that most looks find nothing at once.
const SLOTS: usize = 2048;

impl<'a> Comparer<'a> {
    pub(super) fn new(weighed: &'a Weighed) -> Self {
        let empty = Entry {
            id: u32::MAX,
            ..Entry::default()
        };
        Self {
            weighed,
            slots: vec![empty; SLOTS],
            used: Vec::new(),
            norms: (0..weighed.len())
                .map(|at| norms(weighed.article(at)))
                .collect(),
        }
    }

    /// Lays an article's words out for the comparisons that follow.
    pub(super) fn lay_out(&mut self, article: usize) {
        for slot in self.used.drain(..) {
            self.slots[slot].id = u32::MAX;
        }
        for entry in self.weighed.article(article) {
            let mut slot = entry.id as usize % SLOTS;
            while self.slots[slot].id != u32::MAX {
                slot = (slot + 1) % SLOTS;
            }
            self.slots[slot] = *entry;
            self.used.push(slot);
        }
    }

    /// What the article laid out, `this`, shares with `other`.
    pub(super) fn shared(&self, this: usize, other: usize) -> Shared {
        let mut shared = Shared::default();
        for entry in self.weighed.article(other) {
            let mut slot = entry.id as usize % SLOTS;
            while self.slots[slot].id != entry.id && self.slots[slot].id != u32::MAX {
                slot = (slot + 1) % SLOTS;
            }
            if self.slots[slot].id == entry.id {
                shared.add(&self.slots[slot], entry);
            }
        }
        shared.normalise(&self.norms[this], &self.norms[other]);
        shared
    }
}

/// What two articles share, each from 0 to 1 but where said otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shared {
    /// Cosine of all words.
    pub all: f32,
    /// Cosine of the headlines' words.
    pub title: f32,
    /// How much of the headline's rarity the other article has: of the better told headline.
    pub told: f32,
    /// The same of the worse told headline.
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

impl Shared {
    fn add(&mut self, one: &Entry, other: &Entry) {
        let product = one.weight * other.weight;
        self.all += product;
        let square = one.rarity * other.rarity;
        let both = one.marks & other.marks;
        let when = |condition: u8, value: f32| if condition != 0 { value } else { 0.0 };
        self.title += when(both & Term::TITLE, square);
        self.told += when(one.marks & Term::TITLE, square);
        self.told_less += when(other.marks & Term::TITLE, square);
        self.lead += when(both & Term::LEAD, square);
        self.pairs += when(both & Term::PAIR, product);
        self.numbers += when(both & Term::NUMBER, square);
        self.names += when(both & Term::NAME, product);
        self.rarest = self.rarest.max(one.rarity);
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

fn norms(entries: &[Entry]) -> Norms {
    let mut norms = Norms::default();
    for entry in entries {
        let (rarity, weight) = (entry.rarity * entry.rarity, entry.weight * entry.weight);
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
