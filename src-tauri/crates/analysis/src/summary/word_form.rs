//! The stem and the kind of a printed word, which do not depend on the article. Most words of an
//! article occur in the article before, so each thread has a cache. A cached value is a function of
//! the word and the language, so the cache changes no result.

use std::cell::RefCell;

use nutgraf_model::Language;

use super::discourse_markers;
use crate::words::{self, Lexicon};

/// The properties of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct WordForm {
    /// The hash of its stem.
    pub(super) stem: u64,
    /// Whether it carries grammar rather than news.
    pub(super) stop: bool,
    /// Whether it begins with a digit.
    pub(super) figure: bool,
    /// Whether it reports that somebody says something.
    pub(super) reports: bool,
    /// Whether it means the author or the audience ("we", "you").
    pub(super) first_person: bool,
    /// How many letters it has.
    pub(super) letters: u8,
}

/// The forms of the words of a language.
pub(super) struct WordForms {
    language: Language,
    lexicon: Lexicon,
}

impl WordForms {
    pub(super) fn of(language: Language) -> Self {
        Self {
            language,
            lexicon: Lexicon::of(language),
        }
    }

    /// The form of a word as printed, given its [`hash_lower`].
    pub(super) fn of_word(&self, word: &str, hash: u64) -> WordForm {
        let lower = words::lower(word);
        let Some(key) = CacheKey::of(self.language, &lower) else {
            return self.find_out(&lower);
        };
        KEPT.with_borrow_mut(|kept| {
            if kept.is_empty() {
                kept.resize_with(SLOTS, Default::default);
            }
            let slot = &mut kept[hash as usize % SLOTS];
            if slot.0 != key {
                *slot = (key, self.find_out(&lower));
            }
            slot.1
        })
    }

    fn find_out(&self, lower: &str) -> WordForm {
        let letters = lower.chars().count();
        WordForm {
            stem: hash_lower(&self.lexicon.stem(lower)),
            stop: self.lexicon.is_stop(lower) || letters < 2 && lower.is_ascii(),
            figure: lower.starts_with(|c: char| c.is_ascii_digit()),
            reports: discourse_markers::reports(lower, self.language.as_str()),
            first_person: discourse_markers::is_first_person(lower, self.language.as_str()),
            letters: u8::try_from(letters).unwrap_or(u8::MAX),
        }
    }
}

/// Words in the cache of a thread: 1.6 MB.
const SLOTS: usize = 1 << 15;

thread_local! {
    static KEPT: RefCell<Vec<(CacheKey, WordForm)>> = const { RefCell::new(Vec::new()) };
}

/// A word with its language. The cache compares the word itself and not its hash, so that two words
/// are never confused.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct CacheKey {
    language: [u8; 3],
    len: u8,
    word: [u8; CacheKey::LONGEST],
}

impl CacheKey {
    /// Longer words, in bytes, are not cached.
    const LONGEST: usize = 20;

    fn of(language: Language, lower: &str) -> Option<Self> {
        let mut key = Self::default();
        let tag = language.as_str().as_bytes();
        key.language.get_mut(..tag.len())?.copy_from_slice(tag);
        key.word
            .get_mut(..lower.len())?
            .copy_from_slice(lower.as_bytes());
        key.len = lower.len() as u8;
        Some(key)
    }
}

/// FNV-1a over the lower-case bytes: equal on every machine.
pub(super) fn hash_lower(word: &str) -> u64 {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn form(tag: &str, word: &str) -> WordForm {
        let forms = WordForms::of(tag.parse().expect(tag));
        let form = forms.of_word(word, hash_lower(word));
        assert_eq!(form, forms.find_out(&words::lower(word)), "{tag} {word}");
        form
    }

    #[test]
    fn a_kept_form_is_the_form_found_out() {
        // Twice, and words that share a slot in between.
        for _ in 0..2 {
            for word in [
                "Bridges",
                "bridge",
                "said",
                "We",
                "3rd",
                "überschwemmungsgebiete",
            ] {
                form("en", word);
                form("de", word);
            }
            for number in 0..3 * SLOTS {
                form("xx", &number.to_string());
            }
        }
    }

    #[test]
    fn forms_know_their_language() {
        assert_eq!(form("en", "Bridges").stem, form("en", "bridge").stem);
        assert!(form("en", "die").stem != 0 && !form("en", "die").stop);
        assert!(form("de", "die").stop);
        assert!(form("en", "said").reports && !form("de", "said").reports);
        assert!(form("en", "Our").first_person && form("en", "12th").figure);
    }
}
