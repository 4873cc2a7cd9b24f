//! Words, stop words and stems: one way of reading words for the whole crate.
//!
//! Scripts written without spaces (Chinese, Japanese, Thai, …) yield overlapping pairs of
//! characters, which find the same things as words without a dictionary.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use nutgraf_language::List;
use nutgraf_model::{Language, Span};
use rust_stemmers::{Algorithm, Stemmer};

/// The words of a text, in order: runs of letters, digits and marks. An apostrophe parts words
/// (`l'eau` is two), as does a hyphen.
pub fn words(text: &str) -> Words<'_> {
    Words {
        text,
        at: 0,
        pair: None,
    }
}

/// Iterator of [`words`].
#[derive(Clone, Debug)]
pub struct Words<'a> {
    text: &'a str,
    at: usize,
    /// Start and end of the character that opened the latest pair, inside an unspaced run.
    pair: Option<(usize, usize)>,
}

/// A word and where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// As printed.
    pub text: &'a str,
    /// Where.
    pub span: Span,
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        loop {
            let start = self.at;
            let first = self.char_at(start)?;
            self.at += first.len_utf8();
            if is_unspaced(first) {
                if let Some(word) = self.pair_from(start) {
                    return Some(word);
                }
            } else {
                self.pair = None;
                if is_word(first) {
                    self.skip_word();
                    return Some(self.word(start, self.at));
                }
            }
        }
    }
}

impl<'a> Words<'a> {
    fn char_at(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at)? {
            &byte if byte < 0x80 => Some(byte as char),
            _ => self.text[at..].chars().next(),
        }
    }

    fn skip_word(&mut self) {
        while let Some(next) = self.char_at(self.at)
            && is_word(next)
            && !is_unspaced(next)
        {
            self.at += next.len_utf8();
        }
    }

    /// The pair that ends with the unspaced character at `start`; the character itself where it
    /// stands alone; nothing where a pair begins here.
    fn pair_from(&mut self, start: usize) -> Option<Word<'a>> {
        let before = self.pair.replace((start, self.at));
        match before {
            Some((from, _)) => Some(self.word(from, self.at)),
            None if self.char_at(self.at).is_some_and(is_unspaced) => None,
            None => Some(self.word(start, self.at)),
        }
    }

    fn word(&self, start: usize, end: usize) -> Word<'a> {
        Word {
            text: &self.text[start..end],
            span: Span::new(start, end),
        }
    }
}

/// How many words a person would count: what spaces part, and one for every two characters of
/// scripts without spaces (a Chinese word has about that length).
pub fn count(text: &str) -> usize {
    let spaced = text.split_whitespace().count();
    if text.is_ascii() {
        return spaced;
    }
    let unspaced = text.chars().filter(|&c| is_unspaced(c)).count();
    spaced.max(unspaced.div_ceil(2))
}

/// Whether a character is part of a word.
pub fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    // Indic vowel killers and the joiners are no letters for Unicode, yet never part a word.
    c.is_alphanumeric()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
        || (matches!(c, '\u{900}'..='\u{dff}') && !matches!(c, '\u{964}' | '\u{965}'))
        || is_unspaced(c)
}

/// Whether a character belongs to a script written without spaces between words.
pub fn is_unspaced(c: char) -> bool {
    c >= '\u{e00}'
        && matches!(c,
            '\u{e00}'..='\u{eff}'          // Thai, Lao
            | '\u{1000}'..='\u{109f}'      // Burmese
            | '\u{1780}'..='\u{17ff}'      // Khmer
            | '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{30ff}'      // kana
            | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}'
            | '\u{20000}'..='\u{3ffff}')
        && !matches!(
            c,
            '\u{e2f}'
                | '\u{e4f}'
                | '\u{e5a}'
                | '\u{104a}'
                | '\u{104b}'
                | '\u{17d4}'
                | '\u{17d5}'
                | '\u{30fb}'
        )
}

/// A word in lower case, for comparing; borrowed where it is so already.
pub fn lower(word: &str) -> Cow<'_, str> {
    if word.chars().any(char::is_uppercase) {
        Cow::Owned(word.to_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}

/// What is known of one language's words.
pub struct Lexicon {
    stops: Option<&'static [&'static str]>,
    stemmer: Option<Stemmer>,
}

impl Lexicon {
    /// The lexicon of a language; one that knows no stop words and stems nothing where there is
    /// none for it.
    pub fn of(language: Language) -> Self {
        Self {
            stops: STOPS.get(language.as_str()).map(Vec::as_slice),
            stemmer: algorithm(language.as_str()).map(Stemmer::create),
        }
    }

    /// Whether a word in lower case carries grammar rather than news ("the", "und").
    pub fn is_stop(&self, lower: &str) -> bool {
        self.stops
            .is_some_and(|stops| stops.binary_search(&lower).is_ok())
    }

    /// The stem of a word in lower case, by which its forms are one.
    pub fn stem<'w>(&self, lower: &'w str) -> Cow<'w, str> {
        match &self.stemmer {
            Some(stemmer) => stemmer.stem(lower),
            None => Cow::Borrowed(lower),
        }
    }
}

/// Sorted stop words by language: those of the language's folder, else the short NLTK list where
/// there is one, else the ISO list.
static STOPS: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let list = |&code: &&'static str| {
        let mut words = stop_words::lookup(code).unwrap_or_default().to_vec();
        words.sort_unstable();
        (code, words)
    };
    let mut lists: BTreeMap<_, _> = stop_words::available_languages().iter().map(list).collect();
    for folder in nutgraf_language::languages() {
        let mut own = folder.list(List::StopWord).to_vec();
        if !own.is_empty() {
            own.sort_unstable();
            lists.insert(folder.name(), own);
        }
    }
    lists
});

fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language {
        "ar" => Algorithm::Arabic,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "no" | "nb" | "nn" => Algorithm::Norwegian,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    #[test]
    fn words_are_found_in_every_kind_of_script() {
        assert_eq!(
            texts("The U.N.'s 3,000 men"),
            ["The", "U", "N", "s", "3", "000", "men"]
        );
        assert_eq!(texts("L’eau, déjà!"), ["L", "eau", "déjà"]);
        assert_eq!(texts("東京都は A 社"), ["東京", "京都", "都は", "A", "社"]);
        assert_eq!(
            texts("प्रधान मंत्री।"),
            ["प्रधान", "मंत्री"],
            "the virama parts no word"
        );
        assert_eq!(texts(""), [""; 0]);
    }

    #[test]
    fn stop_words_and_stems_know_their_language() {
        let of = |tag: &str| Lexicon::of(tag.parse().expect(tag));
        assert!(of("en").is_stop("the") && !of("en").is_stop("harbour"));
        assert!(of("de").is_stop("und") && !of("de").is_stop("the"));
        assert_eq!(of("en").stem("bridges"), of("en").stem("bridge"));
        assert_eq!(of("zh").stem("大桥"), "大桥");
        assert!(
            !of("xx").is_stop("the"),
            "an unknown language has no stop words"
        );
    }

    #[test]
    fn unspaced_words_are_counted_by_their_characters() {
        assert_eq!(count("a ferry left"), 3);
        assert_eq!(count("渡轮离开了港口"), 4);
    }

    proptest! {
        #[test]
        fn words_lie_where_they_say(text in "\\PC{0,200}") {
            for word in words(&text) {
                prop_assert_eq!(word.span.of(&text), Some(word.text));
                prop_assert!(word.text.chars().all(is_word));
            }
        }
    }
}
