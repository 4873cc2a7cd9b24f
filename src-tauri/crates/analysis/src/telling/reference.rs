//! Whether what a sentence refers to was introduced before it.

use std::sync::LazyLock;

use nutgraf_language::List;
use nutgraf_model::Language;
use regex::Regex;

use super::phrases::{Phrases, outside_quotes};
use crate::words::{Lexicon, Word, lower, words};

/// What the user has read so far, and what the article said before the sentence.
pub(super) struct Known<'a> {
    /// Headline and sentences that are shown above.
    pub(super) shown: &'a str,
    /// The body of the sentence's article before it.
    pub(super) before: &'a str,
    /// The language.
    pub(super) language: Language,
}

impl Known<'_> {
    /// Whether everything that a sentence names or points to is introduced in what is shown, or
    /// in the sentence itself.
    pub(super) fn introduces(&self, sentence: &str) -> bool {
        !self.has_stray_surname(sentence)
            && !self.has_stray_acronym(sentence)
            && !self.opens_with_stray_noun(sentence)
            && !self.has_stray_pronoun(sentence)
    }

    /// A name of one word that the article gave in full before, and that is not shown above.
    pub(super) fn has_stray_surname(&self, sentence: &str) -> bool {
        let all: Vec<Word> = words(sentence).collect();
        let is_capital = |at: usize| {
            all.get(at)
                .is_some_and(|word| word.text.starts_with(char::is_uppercase))
        };
        (0..all.len()).any(|at| {
            let alone = is_capital(at)
                && !(at > 0 && is_capital(at - 1) && follows(sentence, &all, at))
                && !(is_capital(at + 1) && follows(sentence, &all, at + 1));
            let word = all[at].text;
            alone
                && word.chars().count() > 2
                && !holds(self.shown, word)
                && is_full_name_in(self.before, word)
        })
    }

    fn has_stray_acronym(&self, sentence: &str) -> bool {
        let phrases = Phrases::of(self.language.as_str());
        let mut all = words(sentence).map(|word| word.text);
        all.any(|word| {
            let is_acronym = (2..=6).contains(&word.len())
                && word
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
                && word.chars().filter(char::is_ascii_uppercase).count() >= 2;
            let in_brackets = sentence.contains(&format!("({word})"));
            is_acronym && !in_brackets && !phrases.is_standing(word) && !holds(self.shown, word)
        })
    }

    /// "The company", "Der Bericht": a noun that nothing above mentions.
    fn opens_with_stray_noun(&self, sentence: &str) -> bool {
        let mut opening = words(sentence);
        let (Some(article), Some(noun)) = (opening.next(), opening.next()) else {
            return true;
        };
        let Some(folder) = nutgraf_language::of(self.language) else {
            return false;
        };
        let article = lower(article.text);
        let definite = folder.has(List::Article, &article)
            && !folder.has(List::Indefinite, &article)
            && !folder.has(List::Oblique, &article);
        let proper = noun.text.starts_with(char::is_uppercase) && !self.capital_nouns();
        let lexicon = Lexicon::of(self.language);
        let stem = lexicon.stem(&lower(noun.text)).into_owned();
        definite
            && !proper
            && !words(self.shown).any(|word| lexicon.stem(&lower(word.text)) == stem)
    }

    /// "He", "their" before any name that it could mean.
    fn has_stray_pronoun(&self, sentence: &str) -> bool {
        let Some(folder) = nutgraf_language::of(self.language) else {
            return false;
        };
        let mut named = false;
        for (at, word) in words(&outside_quotes(sentence)).enumerate() {
            named |= at > 0 && word.text.starts_with(char::is_uppercase);
            let word = lower(word.text);
            let lists = [
                List::He,
                List::She,
                List::They,
                List::His,
                List::Her,
                List::Their,
            ];
            if !named && lists.iter().any(|list| folder.has(*list, &word)) {
                return true;
            }
        }
        false
    }

    fn capital_nouns(&self) -> bool {
        self.language.as_str() == "de"
    }
}

/// Whether nothing but a space or a name's stop stands between two words.
fn follows(sentence: &str, all: &[Word], at: usize) -> bool {
    let between = sentence.get(all[at - 1].span.end..all[at].span.start);
    between.is_some_and(|between| matches!(between, " " | ". " | "-" | "’" | "'"))
}

fn holds(text: &str, word: &str) -> bool {
    words(text).any(|other| other.text == word)
}

static FULL_NAME: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\p{Lu}[\p{Ll}]+\.?(?: \p{Lu}\.)? (\p{Lu}[\p{L}’'-]+)").ok());

/// Whether a text gives a name in full that ends with this word.
fn is_full_name_in(text: &str, word: &str) -> bool {
    if !text.contains(word) {
        return false;
    }
    FULL_NAME.as_ref().is_some_and(|full| {
        full.captures_iter(text)
            .any(|name| name.get(1).is_some_and(|last| last.as_str() == word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_introduced_is_found() {
        let known = Known {
            shown: "Harbour board closes pier. The board of Port Avelar voted to close the old pier \
                    on Monday, chairman Luis Marque said.",
            before: "The engineer Ines Caldera warned the board for years.",
            language: Language::ENGLISH,
        };
        for (sentence, want) in [
            ("Marque called the vote a relief.", true),
            ("Caldera called the vote a relief.", false),
            ("Engineer Ines Caldera called the vote a relief.", true),
            ("The pier was built in 1911.", true),
            ("The company that built it went bankrupt.", false),
            ("According to her lawyer, nothing was signed.", false),
            ("A study by the MPAQ found cracks in the wood.", false),
            (
                "A study by the Morrow Port Authority (MPA) found cracks.",
                true,
            ),
            ("Divers from the FBI found cracks in the wood.", true),
        ] {
            assert_eq!(known.introduces(sentence), want, "{sentence}");
        }
    }
}
