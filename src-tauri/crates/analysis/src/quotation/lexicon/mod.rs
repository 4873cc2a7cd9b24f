//! What single words tell about who speaks: reporting verbs, pronouns, titles, roles, first
//! names. One word list per language beside this file, read once, on first use.

use std::sync::LazyLock;

use nutgraf_model::Language;
use rustc_hash::FxHashMap;

use super::features::frequent_words;

mod flags;

pub(super) use flags::Flags;

/// The words of one language.
pub(super) struct Lexicon {
    words: FxHashMap<Box<str>, (Flags, u8)>,
    /// Phrases such as "according to", by their first word.
    phrases: FxHashMap<Box<str>, Vec<Vec<Box<str>>>>,
    /// How the language writes.
    pub(super) habits: Habits,
}

/// How a language writes, as far as attribution cares.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habits {
    /// English word order: the subject stands before its verb but after a quote.
    pub(super) english: bool,
    /// All nouns are capitalised, so a capital is no sign of a name.
    pub(super) noun_capitals: bool,
    /// Words are joined by apostrophes ("l’agence", "dell’Interno").
    pub(super) elision: bool,
    /// Subject pronouns hang on the verb by a hyphen ("dit-il").
    pub(super) hyphen_pronouns: bool,
    /// A dash at the start of a paragraph introduces speech.
    pub(super) dash_speech: bool,
    /// Words are written without spaces.
    pub(super) spaceless: bool,
    /// Roles stand before a genitive and the name ("minister zdrowia Jan Nowak").
    pub(super) genitives: bool,
    /// Whether there is a word list for the language at all.
    pub(super) known: bool,
}

impl Lexicon {
    /// The words of `language`; only names and marks for one without a list.
    pub(super) fn of(language: Language) -> &'static Lexicon {
        match language.as_str() {
            "en" => &ENGLISH,
            "de" => &GERMAN,
            "fr" => &FRENCH,
            "es" => &SPANISH,
            "it" => &ITALIAN,
            "pt" => &PORTUGUESE,
            "nl" => &DUTCH,
            "ru" => &RUSSIAN,
            "pl" => &POLISH,
            "zh" => &CHINESE,
            "ja" => &JAPANESE,
            _ => &OTHER,
        }
    }

    /// What is known of a word, given in lower case.
    pub(super) fn flags(&self, lower: &str) -> Flags {
        self.entry(lower).0
    }

    /// The same, and its number among the frequent words.
    pub(super) fn entry(&self, lower: &str) -> (Flags, u8) {
        self.words.get(lower).copied().unwrap_or_default()
    }

    /// The further words of the "according to" phrases that start with `lower`.
    pub(super) fn phrases(&self, lower: &str) -> &[Vec<Box<str>>] {
        self.phrases.get(lower).map_or(&[], Vec::as_slice)
    }

    fn read(lists: &[&str], habits: Habits) -> Self {
        let mut lexicon = Lexicon {
            words: FxHashMap::default(),
            phrases: FxHashMap::default(),
            habits,
        };
        for list in lists {
            let mut flag = Flags::default();
            for word in list.split_whitespace() {
                match word.strip_suffix(':') {
                    Some(class) => flag = Flags::of_class(class),
                    None => lexicon.add(word, flag),
                }
            }
        }
        for (word, number) in frequent_words() {
            lexicon.words.entry(word.into()).or_default().1 = number;
        }
        lexicon
    }

    fn add(&mut self, word: &str, flag: Flags) {
        let mut parts = word.split('_');
        let first: Box<str> = parts.next().unwrap_or_default().into();
        let rest: Vec<Box<str>> = parts.map(Into::into).collect();
        if flag == Flags::ACCORDING {
            self.phrases.entry(first.clone()).or_default().push(rest);
        }
        if first.contains('’') {
            self.words
                .entry(first.replace('’', "'").into())
                .or_default()
                .0 |= flag;
        }
        self.words.entry(first).or_default().0 |= flag;
    }
}

const NAMES: &str = include_str!("names.txt");

macro_rules! lexicon {
    ($name:ident, $file:literal, $($habit:ident),*) => {
        static $name: LazyLock<Lexicon> = LazyLock::new(|| {
            let habits = Habits { known: true, $($habit: true,)* ..Habits::default() };
            Lexicon::read(&[include_str!($file), NAMES], habits)
        });
    };
}

lexicon!(ENGLISH, "en.txt", english);
lexicon!(GERMAN, "de.txt", noun_capitals);
lexicon!(FRENCH, "fr.txt", elision, hyphen_pronouns, dash_speech);
lexicon!(SPANISH, "es.txt", dash_speech);
lexicon!(ITALIAN, "it.txt", elision, dash_speech);
lexicon!(PORTUGUESE, "pt.txt", dash_speech);
lexicon!(DUTCH, "nl.txt",);
lexicon!(RUSSIAN, "ru.txt", dash_speech, genitives);
lexicon!(POLISH, "pl.txt", dash_speech, genitives);
lexicon!(CHINESE, "zh.txt", spaceless);
lexicon!(JAPANESE, "ja.txt", spaceless);
static OTHER: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(&[NAMES], Habits::default()));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_every_class_is_known() {
        for tag in ["en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl"] {
            let lexicon = Lexicon::of(tag.parse().expect("a tag"));
            assert!(lexicon.habits.known, "{tag} has a list");
            assert!(
                lexicon.words.len() > OTHER.words.len() + 300,
                "{tag} has its own words and the names, not {} in all",
                lexicon.words.len()
            );
            assert!(
                lexicon
                    .words
                    .values()
                    .all(|(flags, number)| *flags != Flags::default() || *number > 0),
                "{tag}: a word stands under an unknown class"
            );
            assert!(!lexicon.phrases.is_empty(), "{tag} says according to");
        }
        for tag in ["zh", "ja"] {
            let lexicon = Lexicon::of(tag.parse().expect("a tag"));
            assert!(lexicon.habits.spaceless, "{tag} is cut");
        }
    }
}
