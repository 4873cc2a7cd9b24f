//! Each article as a vector of weighted words: presence times rarity, rarity learned from the
//! articles at hand and from news at large.

use std::collections::HashMap;

use crate::stories::background::Background;
use crate::stories::fingerprint::Fingerprint;
use crate::stories::words::SPREAD;

/// How many articles of news at large count beside those at hand.
const PRIOR: f32 = 500.0;

/// A weighted word of an article.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// The word's number, counted from 0 in order of appearance.
    pub id: u32,
    /// Presence times rarity; the squares of an article's weights add up to 1.
    pub weight: f32,
    /// Rarity: the logarithm of one over the share of articles that have it.
    pub rarity: f32,
    /// [`Term::marks`].
    pub marks: u8,
}

/// All articles as vectors.
pub(super) struct Weighed {
    /// Entries of all articles, one article after the other.
    entries: Vec<Entry>,
    /// Where each article's entries start; one more at the end.
    starts: Vec<usize>,
    /// How many articles have each word.
    pub frequency: Vec<u32>,
}

impl Weighed {
    pub(super) fn of(members: &[&Fingerprint]) -> Self {
        let mut vocabulary = Vocabulary::new(members.len());
        let mut starts = vec![0];
        let mut entries = Vec::new();
        for member in members {
            entries.extend(member.terms.iter().map(|term| Entry {
                id: vocabulary.number(term.hash),
                weight: term.presence(),
                rarity: 0.0,
                marks: term.marks,
            }));
            starts.push(entries.len());
        }
        let mut weighed = Self {
            entries,
            starts,
            frequency: vocabulary.frequency,
        };
        weighed.weigh(members);
        weighed
    }

    /// The entries of an article.
    pub(super) fn article(&self, article: usize) -> &[Entry] {
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
        for (article, member) in members.iter().enumerate() {
            let all = of_language[&member.language] + PRIOR;
            let background = Background::of(member.language);
            let range = self.starts[article]..self.starts[article + 1];
            for (entry, term) in self.entries[range.clone()].iter_mut().zip(&member.terms) {
                let have = self.frequency[entry.id as usize] as f32;
                entry.rarity = rarity(have, background.share(term.hash), all);
                entry.weight *= entry.rarity;
            }
            normalise(&mut self.entries[range]);
        }
    }
}

/// The logarithm of one over the share of `all` articles that have a word.
fn rarity(have: f32, at_large: f32, all: f32) -> f32 {
    (all / (have + PRIOR * at_large)).max(1.0).ln()
}

fn normalise(entries: &mut [Entry]) {
    let length = entries
        .iter()
        .map(|entry| entry.weight * entry.weight)
        .sum::<f32>()
        .sqrt();
    if length > 0.0 {
        entries.iter_mut().for_each(|entry| entry.weight /= length);
    }
}

/// Numbers for hashes, in order of appearance, in an open-addressing table.
struct Vocabulary {
    /// Hash and number; hash 0 for an empty slot.
    slots: Vec<(u32, u32)>,
    frequency: Vec<u32>,
}

impl Vocabulary {
    fn new(articles: usize) -> Self {
        let slots = (articles * 32).clamp(1024, 1 << 20).next_power_of_two();
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
