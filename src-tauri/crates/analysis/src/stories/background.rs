//! How common a word is in news at large. A small library does not tell which words are rare, so
//! the comparison of articles starts from this table.
//!
//! `background.bin` is written by `training/stories.py`: a hash table of words and word pairs.

use nutgraf_model::Language;

use super::words::{self, SPREAD};

/// Slots of four bytes: the level of commonness (0 for an empty slot), then three bytes of the
/// key. The level is `255 + 16 · log2(share of articles that have the word)`.
static TABLE: &[u8] = include_bytes!("background.bin");

/// The rarity of a word that the table does not have: one article in a thousand has it.
const UNKNOWN: f32 = 6.907_755;

/// The level of function words: 4 of 10 articles have them.
pub(super) const FUNCTION_WORD: u8 = 234;

/// The background frequencies of one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Background {
    salt: u32,
}

impl Background {
    pub(super) fn of(language: Language) -> Self {
        let letters = language.as_str().bytes();
        Self {
            salt: letters.fold(0, |salt, letter| words::mix(salt, u32::from(letter))),
        }
    }

    /// How common the word is, as a level; 0 where the table does not know it.
    pub(super) fn level(self, hash: u32) -> u8 {
        level(TABLE, self.key(hash))
    }

    /// The share of articles that have the word, above 0 to 1.
    pub(super) fn share(self, hash: u32) -> f32 {
        (-rarity(self.level(hash))).exp()
    }

    /// The logarithm of one over the share of articles that have the word; 0 for the commonest.
    pub(super) fn rarity(self, hash: u32) -> f32 {
        rarity(self.level(hash))
    }

    /// The key of a word in the table. `die` is one word in English and another in German.
    pub(super) fn key(self, hash: u32) -> u32 {
        hash.wrapping_add(self.salt)
    }
}

/// The rarity that a level stands for.
pub(super) fn rarity(level: u8) -> f32 {
    RARITY[usize::from(level)]
}

static RARITY: [f32; 256] = {
    let mut rarity = [UNKNOWN; 256];
    let mut level = 1;
    while level < 256 {
        rarity[level] = (255 - level) as f32 * (std::f32::consts::LN_2 / 16.0);
        level += 1;
    }
    rarity
};

fn level(table: &[u8], key: u32) -> u8 {
    let (slots, _) = table.as_chunks::<4>();
    let [_, mark @ ..] = key.to_le_bytes();
    let start = place(key, slots.len());
    let probe = slots[start..].iter().chain(&slots[..start]);
    for &[level, at @ ..] in probe {
        if level == 0 || at == mark {
            return level;
        }
    }
    0
}

/// The slot where the search for a key begins.
fn place(key: u32, slots: usize) -> usize {
    let spread = u64::from(key).wrapping_mul(SPREAD) >> 32;
    ((spread * slots as u64) >> 32) as usize
}

/// The table of keys and their levels, a third of its slots empty.
#[cfg(any(test, feature = "training"))]
pub(super) fn table(levels: impl ExactSizeIterator<Item = (u32, u8)>) -> Vec<u8> {
    let mut slots = vec![[0u8; 4]; levels.len() * 3 / 2 + 1];
    for (key, level) in levels.filter(|&(_, level)| level > 0) {
        let [_, mark @ ..] = key.to_le_bytes();
        let mut at = place(key, slots.len());
        while slots[at][0] != 0 {
            at = (at + 1) % slots.len();
        }
        slots[at] = [level, mark[0], mark[1], mark[2]];
    }
    slots.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_gives_back_what_was_put_in() {
        let levels: Vec<(u32, u8)> = (1..2000u32)
            .map(|n| (n.wrapping_mul(0x9E37_79B9), n as u8 | 1))
            .collect();
        let table = table(levels.iter().copied());
        for (key, expected) in levels {
            assert_eq!(level(&table, key), expected, "key {key}");
        }
        assert_eq!(level(&table, 12345), 0, "an unknown key has no level");
    }
}
