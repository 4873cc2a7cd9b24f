//! Whether an article belongs under a told story, judged more strictly than by linking: linking
//! joins running topics, a told story is one event.

mod compare;
mod features;
mod model;

use super::Member;

#[cfg(feature = "training")]
pub(super) use features::NAMES;
pub(super) use features::features;

/// An article that belongs to the event of `told`, the article a story is told from, with at least
/// this probability stands under the story. Of 866 judged articles 12 in 100 are below it, and more
/// than half of those are foreign (`training/membership.py`, cross-validated by story).
pub const BELONGS: f32 = 0.6;

/// The probability that `member` is about the event of `told`. `story` has all articles of the
/// story, both included.
pub fn membership(told: &Member, member: &Member, story: &[Member]) -> f32 {
    model::MODEL.probability(&features(told, member, story))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stories::Fingerprint;
    use nutgraf_model::Language;

    const TOLD: (&str, &str) = (
        "Harbour tunnel floods, ferries replace trains",
        "The harbour tunnel at Velm was closed on Tuesday after water came in through a joint. \
         Port engineer Ines Caldera said pumps would run all night. Ferries replace the trains \
         until Friday, the Velm transport office said.",
    );

    fn print((headline, body): (&str, &str)) -> Fingerprint {
        Fingerprint::of(headline, body, Language::ENGLISH)
    }

    fn chance(other: (&str, &str), days: f64) -> f32 {
        let (told, other) = (print(TOLD), print(other));
        let told = Member {
            fingerprint: &told,
            when: Some(20_000.0),
            source: Some("The Port Ledger"),
        };
        let member = Member {
            fingerprint: &other,
            when: Some(20_000.0 + days),
            source: Some("The Velm Echo"),
        };
        membership(&told, &member, &[told, member])
    }

    #[test]
    fn an_account_of_the_same_event_belongs() {
        let same = (
            "Velm harbour tunnel shut as water pours in",
            "Trains under the harbour at Velm stopped on Tuesday when water flooded the tunnel through \
             a joint. Pumps run, engineer Ines Caldera said. Ferries carry passengers until Friday.",
        );
        assert!(chance(same, 0.1) >= BELONGS, "{}", chance(same, 0.1));
    }

    #[test]
    fn another_event_on_the_topic_does_not() {
        let topic = (
            "Why tunnels are worth their price",
            "Fifty years ago this city dug its first tunnel. A look back at budgets, votes and the \
             engineers who argued for a bridge instead. Trains were slower then, and ferries full.",
        );
        assert!(chance(topic, 2.0) < BELONGS, "{}", chance(topic, 2.0));
        assert!(chance(TOLD, 0.0) > chance(topic, 2.0));
    }

    #[test]
    fn an_empty_text_is_no_danger() {
        let empty = chance(("", ""), 0.0);
        assert!((0.0..=1.0).contains(&empty), "{empty}");
    }
}
