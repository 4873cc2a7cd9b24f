//! Anaphora and discourse markers at the start of a sentence, which make it depend on the sentence
//! before, by language.

use std::sync::LazyLock;

use nutgraf_language::{List, WEEKDAYS, all};
use rustc_hash::FxHashSet;

/// Words after "this", "that", "it", … that give the opening a sense of its own: "This week".
static OWN_SENSE: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let weekdays = WEEKDAYS.iter().flat_map(|[full, _]| all(*full));
    weekdays.chain(all(List::OwnSense)).collect()
});

/// Whether a sentence opens with a word that leans on the sentence before it.
pub(super) fn leans(text: &str, language: &str) -> bool {
    let mut words = crate::words::words(text);
    let Some(first) = words.next() else {
        return false;
    };
    if !has(language, List::Leaning, &crate::words::lower(first.text)) {
        return false;
    }
    let second = words
        .next()
        .map(|word| crate::words::lower(word.text).into_owned());
    !second.is_some_and(|second| OWN_SENSE.contains(second.as_str()))
}

/// Whether a sentence opens by pointing back at an event told before it: "The incident, …", "The
/// suspect …".
pub(super) fn points_back(text: &str, language: &str) -> bool {
    let Some(rest) = text.strip_prefix("The ") else {
        return false;
    };
    let mut words = rest.split(' ');
    let noun = words.next().unwrap_or_default();
    // "The decision of the board", "the attack on the port" say themselves which.
    let named = words
        .next()
        .is_some_and(|word| has(language, List::NamingWord, word));
    has(language, List::PointingNoun, noun.trim_end_matches(',')) && !named
}

/// Whether the words after a quotation name its speaker by a pronoun: `he said`, `said she`.
pub(super) fn names_by_pronoun(after: &str, language: &str) -> bool {
    let mut words = crate::words::words(after).take(4);
    words.any(|word| {
        has(
            language,
            List::PronounBehindQuote,
            &crate::words::lower(word.text),
        )
    })
}

/// Whether a word in lower case reports what somebody says.
pub(super) fn reports(word: &str, language: &str) -> bool {
    has(language, List::ReportingWord, word)
}

/// Whether a word in lower case means the author or the audience ("we", "you").
pub(super) fn is_first_person(word: &str, language: &str) -> bool {
    has(language, List::WriterWord, word)
}

/// Whether a list of a language holds a word.
fn has(language: &str, list: List, word: &str) -> bool {
    nutgraf_language::named(language).is_some_and(|folder| folder.has(list, word))
}
