//! What single words tell about who speaks: reporting verbs, pronouns, titles, roles, first
//! names. They come from the language's folder and are gathered once, on first use.

use std::sync::LazyLock;

use nutgraf_language::{Folder, List, MONTHS, WEEKDAYS};
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
    /// Endings of verbs that stand behind a role and its genitive ("prezydent spotkał Nowaka").
    pub(super) verb_endings: &'static [&'static str],
    /// Endings of compounds that are roles ("Kultusministerin").
    pub(super) role_endings: &'static [&'static str],
    /// Whether the language's folder knows verbs of speech.
    pub(super) known: bool,
}

impl Habits {
    fn of(folder: &Folder) -> Self {
        let has = |habit| folder.has(List::Habits, habit);
        Self {
            english: has("subject before verb"),
            noun_capitals: has("capital nouns"),
            elision: has("elision"),
            hyphen_pronouns: has("hyphen pronouns"),
            dash_speech: has("dash speech"),
            spaceless: has("no spaces"),
            genitives: has("genitives"),
            verb_endings: folder.list(List::VerbEnding),
            role_endings: folder.list(List::RoleEnding),
            known: true,
        }
    }

    /// Whether a word is a compound whose last part is a role.
    pub(super) fn ends_role(&self, word: &str) -> bool {
        self.role_endings
            .iter()
            .any(|end| word.len() > end.len() + 2 && word.ends_with(end))
    }

    /// Whether a lower-case word ends as a verb behind a role and its genitive does.
    pub(super) fn ends_verb(&self, word: &str) -> bool {
        self.verb_endings.iter().any(|end| word.ends_with(end))
    }
}

impl Lexicon {
    /// The words of `language`; only names and marks for one whose folder knows no verbs of
    /// speech.
    pub(super) fn of(language: Language) -> &'static Lexicon {
        match LEXICONS.get(&language) {
            Some(lexicon) => lexicon,
            None => &OTHER,
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

    fn read(folder: &'static Folder) -> Self {
        let mut lexicon = Lexicon::shared();
        lexicon.habits = Habits::of(folder);
        lexicon.add_lists(folder);
        for list in dates(folder) {
            lexicon.add_list(folder, list, Flags::TIME);
        }
        lexicon
    }

    /// What all languages share: first names, and the numbers of the frequent words.
    fn shared() -> Self {
        let mut lexicon = Lexicon {
            words: FxHashMap::default(),
            phrases: FxHashMap::default(),
            habits: Habits::default(),
        };
        lexicon.add_lists(nutgraf_language::shared());
        for (word, number) in frequent_words() {
            lexicon.words.entry(word.into()).or_default().1 = number;
        }
        lexicon
    }

    fn add_lists(&mut self, folder: &Folder) {
        for &(list, flag) in Flags::LISTS {
            self.add_list(folder, list, flag);
        }
    }

    fn add_list(&mut self, folder: &Folder, list: List, flag: Flags) {
        for word in folder.list(list) {
            self.add(word, flag);
        }
    }

    fn add(&mut self, word: &str, flag: Flags) {
        let mut parts = word.split(' ');
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

/// The names of days and months that running text uses.
fn dates(folder: &Folder) -> impl Iterator<Item = List> {
    let shortens = folder.has(List::Habits, "short months");
    let months = MONTHS.iter().flat_map(move |[full, short]| {
        [Some(*full), shortens.then_some(*short)]
            .into_iter()
            .flatten()
    });
    months.chain(WEEKDAYS.iter().flatten().copied())
}

/// The word lists of a language, gathered when it is first asked for.
type LazyLexicon = LazyLock<Lexicon, Box<dyn FnOnce() -> Lexicon + Send>>;

/// The languages whose folders know verbs of speech.
static LEXICONS: LazyLock<FxHashMap<Language, LazyLexicon>> = LazyLock::new(|| {
    let known = |folder: &&&Folder| !folder.list(List::Say).is_empty();
    let folders = nutgraf_language::languages().iter().filter(known);
    let keyed = |&folder: &&'static Folder| {
        let read: Box<dyn FnOnce() -> Lexicon + Send> = Box::new(move || Lexicon::read(folder));
        Some((folder.name().parse().ok()?, LazyLock::new(read)))
    };
    folders.filter_map(keyed).collect()
});

static OTHER: LazyLock<Lexicon> = LazyLock::new(Lexicon::shared);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_knows_speech_knows_enough() {
        for language in LEXICONS.keys() {
            let lexicon = Lexicon::of(*language);
            let own = if lexicon.habits.spaceless { 100 } else { 300 };
            assert!(
                lexicon.words.len() > OTHER.words.len() + own,
                "{language} has its own words and the names, not {} in all",
                lexicon.words.len()
            );
            assert!(!lexicon.phrases.is_empty(), "{language} says according to");
        }
    }
}
