//! Figures of a sentence and what they count: "17 dead" counts the dead.

use nutgraf_language::List;
use nutgraf_model::Language;

use crate::words::{Lexicon, Word, lower, words};

/// A figure and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) value: f64,
    /// The stems of the words behind it, up to the noun.
    pub(super) counted: Vec<String>,
    /// Whether the sentence says "about", "at least".
    pub(super) rough: bool,
}

/// So many words behind a figure say what it counts.
const BEHIND: usize = 2;

/// The figures of a sentence that count something.
pub(super) fn figures(text: &str, language: Language) -> Vec<Figure> {
    let lexicon = Lexicon::of(language);
    let all: Vec<Word> = words(text).collect();
    let mut found = Vec::new();
    for (at, word) in all.iter().enumerate() {
        let Some(value) = value(text, word) else {
            continue;
        };
        let behind = all[at + 1..].iter().take(BEHIND).take_while(|next| {
            // A comma or stop ends what is counted.
            let from = word.span.end;
            let between = text.get(from..next.span.start).unwrap_or_default();
            !between.contains([',', '.', ';', ':', '(', '%', '-', '–', '—', '/'])
        });
        let counted: Vec<String> = behind
            .map(|next| lower(next.text).into_owned())
            .take_while(|next| !lexicon.is_stop(next))
            .filter(|next| next.chars().all(char::is_alphabetic))
            .map(|next| lexicon.stem(&next).into_owned())
            .collect();
        if !counted.is_empty() && !is_date(&all, at, language) {
            found.push(Figure {
                value,
                counted,
                rough: is_rough(&all, at, language),
            });
        }
    }
    found
}

/// The value of a figure in digits; `None` for years and parts of larger figures.
fn value(text: &str, word: &Word) -> Option<f64> {
    let before = text[..word.span.start].chars().next_back();
    let after = text[word.span.end..].chars().next();
    let joined = |c: Option<char>| c.is_some_and(|c| "$€£#.,:-–/".contains(c));
    if joined(before) || after.is_some_and(|c| ",:-–/%".contains(c)) {
        return None;
    }
    let value: f64 = word.text.parse().ok()?;
    (!(1900.0..2100.0).contains(&value) && value > 1.0).then_some(value)
}

/// Whether a month stands beside the figure.
fn is_date(all: &[Word], at: usize, language: Language) -> bool {
    let Some(folder) = nutgraf_language::of(language) else {
        return false;
    };
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    beside.filter_map(|at| all.get(at)).any(|word| {
        let word = lower(word.text);
        let mut months = nutgraf_language::MONTHS.iter().flatten();
        months.any(|list| folder.has(*list, &word))
    })
}

/// Whether one of the two words before a figure makes it rough.
fn is_rough(all: &[Word], at: usize, language: Language) -> bool {
    let Some(folder) = nutgraf_language::of(language) else {
        return false;
    };
    let before = &all[at.saturating_sub(2)..at];
    before
        .iter()
        .any(|word| folder.has(List::RoughWord, &lower(word.text)))
}

impl Figure {
    /// Whether both count the same and one cannot be a rounded form of the other.
    pub(super) fn contradicts(&self, other: &Figure) -> bool {
        let (low, high) = (self.value.min(other.value), self.value.max(other.value));
        let near = high - low <= 0.1 * high;
        self.counted == other.counted
            && low != high
            && !((self.rough || other.rough) && (near || high >= 1000.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_one_measure_are_compared() {
        for (one, other, want) in [
            (
                "The fire killed 14 people.",
                "It killed at least 17 people.",
                true,
            ),
            // They may count other people: only equal words are compared.
            (
                "The fire killed 14 people.",
                "At least 17 people marched.",
                false,
            ),
            (
                "The fire killed 14 people.",
                "The fire killed 14 people.",
                false,
            ),
            (
                "The fire killed 14 people.",
                "The fire hurt 30 workers.",
                false,
            ),
            (
                "About 90 people were hurt.",
                "Some 88 people were hurt.",
                false,
            ),
            (
                "It fell on 14 June 2019.",
                "It fell on 16 June 2019.",
                false,
            ),
            ("It has 212 segments.", "It has 214 segments.", true),
        ] {
            let of = |text| figures(text, Language::ENGLISH);
            let (a, b) = (of(one), of(other));
            let found = a.iter().any(|x| b.iter().any(|y| x.contradicts(y)));
            assert_eq!(found, want, "{one} / {other}");
        }
    }
}
