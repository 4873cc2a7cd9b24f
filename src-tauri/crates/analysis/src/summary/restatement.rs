//! Whether a sentence restates another in other words.

use std::collections::BTreeSet;

use crate::words::{Lexicon, lower, words};

/// Two sentences that report one fact share this much of their content, or this much where both
/// open with the same subject. Found by reading pairs of sentences from several reports on one
/// event.
const AGAIN: f32 = 0.42;
const AGAIN_OF_SUBJECT: f32 = 0.3;
/// Sentences with less content share much by chance.
const LEAST: f32 = 6.0;

/// The stems of a sentence's words without those that carry grammar; figures are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContentStems {
    stems: BTreeSet<String>,
    /// The first of them.
    subject: Option<String>,
}

impl ContentStems {
    /// Reads a sentence of the lexicon's language.
    pub fn of(sentence: &str, lexicon: &Lexicon) -> Self {
        let mut content = Self::default();
        for word in words(sentence) {
            let word = lower(word.text);
            let is_figure = word.starts_with(|c: char| c.is_ascii_digit());
            if is_figure || !lexicon.is_stop(&word) && word.chars().nth(1).is_some() {
                let stem = lexicon.stem(&word).into_owned();
                content.subject.get_or_insert_with(|| stem.clone());
                content.stems.insert(stem);
            }
        }
        content
    }

    /// The share of this content that `other` has too, 0 to 1; 0 where there is none.
    pub fn share_in(&self, other: &ContentStems) -> f32 {
        let shared = self.stems.intersection(&other.stems).count();
        shared as f32 / self.stems.len().max(1) as f32
    }

    /// Whether both sentences report the same: most of the shorter one's content is in the other. A
    /// figure counts twice.
    pub fn says_again(&self, other: &ContentStems) -> bool {
        let shared: f32 = self
            .stems
            .intersection(&other.stems)
            .map(|s| weight(s))
            .sum();
        let less = self.weight().min(other.weight()).max(LEAST);
        let enough = if self.subject == other.subject {
            AGAIN_OF_SUBJECT
        } else {
            AGAIN
        };
        shared / less >= enough
    }

    fn weight(&self) -> f32 {
        self.stems.iter().map(|stem| weight(stem)).sum()
    }
}

fn weight(stem: &str) -> f32 {
    if stem.starts_with(|c: char| c.is_ascii_digit()) {
        2.0
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use nutgraf_model::Language;

    use super::*;

    #[test]
    fn other_words_for_the_same_share_most_of_their_content() {
        let lexicon = Lexicon::of(Language::ENGLISH);
        let share = |a: &str, b: &str| {
            ContentStems::of(a, &lexicon).share_in(&ContentStems::of(b, &lexicon))
        };
        let told = "The bridge at Corvo will reopen on May 3, the port office said on Friday.";
        let again = "On 3 May, the port office is to reopen the Corvo bridge to cars.";
        let news = "Lorries of more than 20 tonnes will have to wait until the autumn.";
        assert!(share(again, told) > 0.6, "{}", share(again, told));
        assert!(share(news, told) < 0.2, "{}", share(news, told));
        assert_eq!(share("And so it was.", told), 0.0, "nothing but grammar");
    }

    #[test]
    fn two_reporters_who_say_the_same_in_other_words_are_found() {
        let lexicon = Lexicon::of(Language::ENGLISH);
        let of = |text: &str| ContentStems::of(text, &lexicon);
        let check = |a: &str, b: &str, want: bool| {
            assert_eq!(of(a).says_again(&of(b)), want, "{a}\n{b}");
            assert_eq!(of(b).says_again(&of(a)), want, "both ways: {a}\n{b}");
        };
        let approved = "The regulator approved the inspectors’ measurements early on Friday.";
        let approval = "The regulator gave its approval overnight on condition that sensors watch \
                        the lining.";
        check(approved, approval, true);
        let lifted = "Farmers lifted a blockade of the ring road on Friday after the government \
                      agreed to guarantee 41 cents for a litre of milk.";
        let left = "Tractors left the ring road before dawn on Friday after the ministry accepted \
                    a floor of 41 cents a litre.";
        check(lifted, left, true);
        let limited = "Traffic on the ring road will be limited to 60 kilometres an hour.";
        check(limited, lifted, false);
        check(limited, approval, false);
        check("And so it was.", approved, false);
    }
}
