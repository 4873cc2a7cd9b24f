//! What an article is about, in about a kilobyte: its weightiest words with the places they
//! stand in, and a signature of its text.

use nutgraf_model::Language;

use super::background::{self, Background, FUNCTION_WORD};
use super::signature::{Shingler, Signature};
use super::words::{self, Word};

/// What an article is about, small enough to keep for every article: compare two to learn
/// whether they tell one story, or are one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Fingerprint {
    pub(super) language: Language,
    /// Words read of the body.
    pub(super) words: u32,
    /// Ordered by hash, each once, at most [`TERMS`].
    pub(super) terms: Vec<Term>,
    pub(super) signature: Signature,
}

/// A word (or pair of words) of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    pub hash: u32,
    /// How often it stands in the body; 255 for more.
    pub count: u8,
    /// Where it stands and what it is: the bits below.
    pub marks: u8,
}

impl Term {
    /// Stands in the headline.
    pub(super) const TITLE: u8 = 1;
    /// Stands among the first [`LEAD`] words of the body.
    pub(super) const LEAD: u8 = 2;
    /// Was seen with a capital inside a sentence.
    pub(super) const NAME: u8 = 4;
    /// Is a figure.
    pub(super) const NUMBER: u8 = 8;
    /// Is two words in a row.
    pub(super) const PAIR: u8 = 16;

    pub(super) fn is(&self, mark: u8) -> bool {
        self.marks & mark != 0
    }

    /// How much the word's places in its article say, without regard to its rarity.
    pub(super) fn presence(&self) -> f32 {
        let body = match self.count {
            0 => 0.0,
            1 => 1.0,
            count => 1.0 + f32::from(count).ln(),
        };
        let title = if self.is(Self::TITLE) {
            TITLE_WEIGHT
        } else {
            0.0
        };
        let whole = body + title;
        if self.is(Self::PAIR) {
            whole * PAIR_WEIGHT
        } else {
            whole
        }
    }
}

/// A headline's word counts as much as this many logarithmic steps of repetition in the body.
const TITLE_WEIGHT: f32 = 1.5;

/// A pair repeats what its two words say.
const PAIR_WEIGHT: f32 = 0.5;

/// The most terms kept of an article.
pub(super) const TERMS: usize = 160;

/// The words of the body that count as its lead.
const LEAD: u32 = 60;

/// No article is longer; what is more is not read.
const MOST_BYTES: usize = 1 << 17;

impl Default for Fingerprint {
    fn default() -> Self {
        Self {
            language: Language::ENGLISH,
            words: 0,
            terms: Vec::new(),
            signature: Signature::default(),
        }
    }
}

impl Fingerprint {
    /// Reads an article. Only the first 128 KiB of the body count.
    pub fn of(headline: &str, body: &str, language: Language) -> Self {
        let body = &body[..body.floor_char_boundary(MOST_BYTES)];
        let headline = &headline[..headline.floor_char_boundary(MOST_BYTES / 64)];
        let mut tally = Tally::new(Background::of(language), (headline.len() + body.len()) / 4);
        let mut before = None;
        words::read(headline, |word| {
            // Headlines are often set in capitals: they do not tell a name.
            let word = Word {
                name: false,
                ..word
            };
            tally.add(word, &mut before, Term::TITLE, 0);
        });
        let mut shingler = Shingler::default();
        let mut read = 0;
        before = None;
        words::read(body, |word| {
            shingler.push(word.hash);
            let lead = if read < LEAD { Term::LEAD } else { 0 };
            tally.add(word, &mut before, lead, 1);
            read += 1;
        });
        Self {
            language,
            words: read,
            terms: tally.weightiest(),
            signature: shingler.finish(),
        }
    }
}

impl Fingerprint {
    /// A number that differs between fingerprints that differ, but for one chance in 2^64.
    pub(super) fn key(&self) -> u64 {
        let mut hasher = Fold(u64::from(self.words));
        self.terms.iter().for_each(|term| {
            hasher.add(
                u64::from(term.hash) << 16 | u64::from(term.count) << 8 | u64::from(term.marks),
            )
        });
        self.signature
            .buckets()
            .iter()
            .for_each(|&bucket| hasher.add(u64::from(bucket)));
        hasher.0
    }
}

struct Fold(u64);

impl Fold {
    fn add(&mut self, part: u64) {
        self.0 = (self.0 ^ part).wrapping_mul(words::SPREAD);
        self.0 ^= self.0 >> 31;
    }
}

/// Counts words in an open-addressing table that doubles as it fills.
struct Tally {
    background: Background,
    slots: Vec<Slot>,
    used: usize,
}

/// A word and how common it is; hash 0 for an empty slot.
#[derive(Clone, Copy, Default)]
struct Slot {
    term: Term,
    level: u8,
}

impl Tally {
    fn new(background: Background, expected: usize) -> Self {
        let slots = expected.clamp(32, 2048).next_power_of_two();
        Self {
            background,
            slots: vec![Slot::default(); slots],
            used: 0,
        }
    }

    /// Adds a word, and the pair it makes with the one `before`; function words are left out.
    fn add(&mut self, word: Word, before: &mut Option<u32>, marks: u8, count: u8) {
        let level = self.background.level(word.hash);
        if level >= FUNCTION_WORD {
            *before = None;
            return;
        }
        let name = if word.name { Term::NAME } else { 0 };
        let number = if word.number { Term::NUMBER } else { 0 };
        self.count(word.hash, marks | name | number, count, |_| level);
        if let Some(first) = before.filter(|_| word.follows) {
            let pair = words::mix(first, word.hash);
            self.count(pair, marks | Term::PAIR, count, |background| {
                background.level(pair)
            });
        }
        *before = Some(word.hash);
    }

    fn count(&mut self, hash: u32, marks: u8, count: u8, level: impl FnOnce(Background) -> u8) {
        // Zero marks an empty slot.
        let hash = hash.max(1);
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at].term.hash != hash && self.slots[at].term.hash != 0 {
            at = (at + 1) & mask;
        }
        let slot = &mut self.slots[at];
        if slot.term.hash == 0 {
            slot.term.hash = hash;
            slot.level = level(self.background);
            self.used += 1;
        }
        slot.term.count = slot.term.count.saturating_add(count);
        slot.term.marks |= marks;
        if self.used * 4 > self.slots.len() * 3 {
            self.grow();
        }
    }

    fn grow(&mut self) {
        let doubled = vec![Slot::default(); self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, doubled);
        self.used = 0;
        for slot in old.into_iter().filter(|slot| slot.term.hash != 0) {
            self.count(slot.term.hash, slot.term.marks, slot.term.count, |_| {
                slot.level
            });
        }
    }

    /// The [`TERMS`] that say most by their presence and rarity, ordered by hash.
    fn weightiest(self) -> Vec<Term> {
        let weight = |slot: &Slot| slot.term.presence() * background::rarity(slot.level);
        let filled = self.slots.iter().filter(|slot| slot.term.hash != 0);
        let mut ranked: Vec<(f32, Term)> = filled.map(|slot| (weight(slot), slot.term)).collect();
        if ranked.len() > TERMS {
            ranked.select_nth_unstable_by(TERMS, |(a, one), (b, other)| {
                b.total_cmp(a).then(one.hash.cmp(&other.hash))
            });
            ranked.truncate(TERMS);
        }
        let mut terms: Vec<Term> = ranked.into_iter().map(|(_, term)| term).collect();
        terms.sort_unstable_by_key(|term| term.hash);
        terms
    }
}
