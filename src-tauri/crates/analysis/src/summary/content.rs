//! What a sentence is about, to tell whether another says it again in other words.

use std::collections::BTreeSet;

use crate::words::{Lexicon, lower, words};

/// The stems of a sentence's words without those that carry grammar; figures are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content(BTreeSet<String>);

impl Content {
    /// Reads a sentence of the lexicon's language.
    pub fn of(sentence: &str, lexicon: &Lexicon) -> Self {
        let mut stems = BTreeSet::new();
        for word in words(sentence) {
            let word = lower(word.text);
            let is_figure = word.starts_with(|c: char| c.is_ascii_digit());
            if is_figure || !lexicon.is_stop(&word) && word.chars().nth(1).is_some() {
                stems.insert(lexicon.stem(&word).into_owned());
            }
        }
        Self(stems)
    }

    /// The share of this content that `other` has too, 0 to 1; 0 where there is none.
    pub fn share_in(&self, other: &Content) -> f32 {
        let shared = self.0.intersection(&other.0).count();
        shared as f32 / self.0.len().max(1) as f32
    }
}

#[cfg(test)]
mod tests {
    use nutgraf_model::Language;

    use super::*;

    #[test]
    fn other_words_for_the_same_share_most_of_their_content() {
        let lexicon = Lexicon::of(Language::ENGLISH);
        let share = |a: &str, b: &str| Content::of(a, &lexicon).share_in(&Content::of(b, &lexicon));
        let told = "The bridge at Corvo will reopen on May 3, the port office said on Friday.";
        let again = "On 3 May, the port office is to reopen the Corvo bridge to cars.";
        let news = "Lorries of more than 20 tonnes will have to wait until the autumn.";
        assert!(share(again, told) > 0.6, "{}", share(again, told));
        assert!(share(news, told) < 0.2, "{}", share(news, told));
        assert_eq!(share("And so it was.", told), 0.0, "nothing but grammar");
    }
}
