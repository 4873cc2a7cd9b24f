//! Each article as a vector of weighted terms (TF-IDF): presence times rarity. Rarity comes from
//! the articles at hand and from news at large.

use std::collections::HashMap;

use nutgraf_model::Language;

use crate::stories::background::Background;
use crate::stories::fingerprint::Fingerprint;
use crate::stories::words::SPREAD;

/// How many articles of news at large count beside those at hand.
const PRIOR: f32 = 500.0;

/// A weighted word of an article, in eight bytes. Most of the time of linking is spent on reading
/// such words from memory.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WeightedTerm {
    /// The word's number, counted from 0 in order of appearance.
    pub id: u32,
    weight: u16,
    rarity: u8,
    /// [`Term::marks`](crate::stories::fingerprint::Term::marks).
    pub marks: u8,
}

/// A weight of 1, of a word that is all its article has.
const WHOLE: f32 = 65_535.0;

/// Steps of rarity to one of its logarithm.
const FINE: f32 = 16.0;

impl WeightedTerm {
    /// Presence times rarity; the squares of an article's weights add up to 1.
    pub(super) fn weight(&self) -> f32 {
        f32::from(self.weight) * (1.0 / WHOLE)
    }

    /// Rarity: the logarithm of one over the share of articles that have the word.
    pub(super) fn rarity(&self) -> f32 {
        f32::from(self.rarity) * (1.0 / FINE)
    }
}

/// All articles as vectors.
pub(super) struct TermVectors {
    /// Entries of all articles, one article after the other.
    entries: Vec<WeightedTerm>,
    /// Where each article's entries start; one more at the end.
    starts: Vec<usize>,
    /// How many articles have each word.
    pub frequency: Vec<u32>,
}

impl TermVectors {
    pub(super) fn of(members: &[&Fingerprint]) -> Self {
        let count = members.iter().map(|member| member.terms.len()).sum();
        let mut vocabulary = TermNumbers::new(members.len());
        let mut starts = Vec::with_capacity(members.len() + 1);
        let mut entries = Vec::with_capacity(count);
        for member in members {
            starts.push(entries.len());
            entries.extend(member.terms.iter().map(|term| WeightedTerm {
                id: vocabulary.number(term.hash),
                marks: term.marks,
                ..WeightedTerm::default()
            }));
        }
        starts.push(entries.len());
        let mut weighed = Self {
            entries,
            starts,
            frequency: vocabulary.frequency,
        };
        weighed.weigh(members);
        weighed
    }

    /// The entries of an article.
    pub(super) fn article(&self, article: usize) -> &[WeightedTerm] {
        &self.entries[self.starts[article]..self.starts[article + 1]]
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    fn weigh(&mut self, members: &[&Fingerprint]) {
        let mut of_language: HashMap<_, f32> = HashMap::new();
        for member in members {
            *of_language.entry(member.language).or_default() += 1.0;
        }
        let mut rarities = Rarities::new(self.frequency.len());
        let mut weights: Vec<f32> = Vec::new();
        for (article, member) in members.iter().enumerate() {
            let all = of_language[&member.language] + PRIOR;
            let range = self.starts[article]..self.starts[article + 1];
            let entries = &mut self.entries[range];
            weights.clear();
            for (entry, term) in entries.iter_mut().zip(&member.terms) {
                let id = entry.id as usize;
                let have = self.frequency[id] as f32;
                let rarity = rarities.of(id, member.language, |background| {
                    rarity(have, background.share(term.hash), all)
                });
                entry.rarity = (rarity * FINE).min(255.0) as u8;
                weights.push(term.presence() * rarity);
            }
            let length = weights.iter().map(|w| w * w).sum::<f32>().sqrt().max(1e-9);
            for (entry, weight) in entries.iter_mut().zip(&weights) {
                entry.weight = (weight / length * WHOLE).round() as u16;
            }
        }
    }
}

/// The rarity of each word in the language of its last article, which is nearly always the same.
struct Rarities {
    known: Vec<(Option<Language>, f32)>,
}

impl Rarities {
    fn new(words: usize) -> Self {
        Self {
            known: vec![(None, 0.0); words],
        }
    }

    fn of(&mut self, id: usize, language: Language, rarity: impl FnOnce(Background) -> f32) -> f32 {
        let known = &mut self.known[id];
        if known.0 != Some(language) {
            *known = (Some(language), rarity(Background::of(language)));
        }
        known.1
    }
}

/// The logarithm of one over the share of `all` articles that have a word.
fn rarity(have: f32, at_large: f32, all: f32) -> f32 {
    (all / (have + PRIOR * at_large)).max(1.0).ln()
}

/// Numbers for hashes, in order of appearance, in an open-addressing table.
struct TermNumbers {
    /// Hash and number; hash 0 for an empty slot.
    slots: Vec<(u32, u32)>,
    frequency: Vec<u32>,
}

impl TermNumbers {
    fn new(articles: usize) -> Self {
        let slots = (articles * 64).clamp(1024, 1 << 24).next_power_of_two();
        Self {
            slots: vec![(0, 0); slots],
            frequency: Vec::new(),
        }
    }

    fn number(&mut self, hash: u32) -> u32 {
        let slot = self.slot(hash);
        if self.slots[slot].0 == 0 {
            self.slots[slot] = (hash, self.frequency.len() as u32);
            self.frequency.push(0);
        }
        let number = self.slots[slot].1;
        self.frequency[number as usize] += 1;
        if self.frequency.len() * 2 > self.slots.len() {
            self.grow();
        }
        number
    }

    fn slot(&self, hash: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (u64::from(hash).wrapping_mul(SPREAD) >> 32) as usize & mask;
        while self.slots[slot].0 != hash && self.slots[slot].0 != 0 {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let doubled = vec![(0, 0); self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, doubled);
        for (hash, number) in old.into_iter().filter(|slot| slot.0 != 0) {
            let slot = self.slot(hash);
            self.slots[slot] = (hash, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_news_at_large_is_less_rare_than_an_unknown_one() {
        assert!(rarity(2.0, 0.3, 2.0 + PRIOR) < rarity(2.0, 1.0 / 16384.0, 2.0 + PRIOR));
        assert!(rarity(2.0, 1.0, 2.0) >= 0.0, "never negative");
    }
}
