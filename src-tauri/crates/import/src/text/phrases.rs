//! Phrases of a list in all languages, looked for in one pass.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use nutgraf_language::{List, all};

use super::words;

/// Folded phrases, gathered on first use. Made for a `static`.
pub(crate) struct Phrases {
    list: List,
    finder: OnceLock<Option<AhoCorasick>>,
}

impl Phrases {
    /// The phrases of `list`.
    pub(crate) const fn new(list: List) -> Phrases {
        Phrases {
            list,
            finder: OnceLock::new(),
        }
    }

    /// How many different phrases a text holds, as whole words.
    pub(crate) fn count(&self, text: &str) -> usize {
        self.count_folded(&words::fold(text))
    }

    /// The same of a text that is folded.
    pub(crate) fn count_folded(&self, folded: &str) -> usize {
        let finder = self.finder.get_or_init(|| {
            AhoCorasick::new(all(self.list).map(|phrase| format!(" {phrase} "))).ok()
        });
        let Some(finder) = finder else {
            return 0;
        };
        let padded = format!(" {folded} ");
        let found = finder.find_overlapping_iter(&padded);
        let mut found: Vec<_> = found.map(|found| found.pattern()).collect();
        found.sort_unstable();
        found.dedup();
        found.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_whole_words_and_counted_once() {
        static WALL: Phrases = Phrases::new(List::PaywallPhrase);
        assert_eq!(WALL.count("Already a subscriber? Already a subscriber!"), 1);
        assert_eq!(WALL.count("Already a subscribers’ paper"), 0);
    }
}
