//! What a reader may rely on in every summary.

use nutgraf_model::{Block, Language};

use super::*;

/// An article of our own with everything a summary must not take.
const BODY: &str = "The harbour board of Port Avelar voted on Tuesday to close the old ferry pier after engineers found cracks in eleven of its forty piles.\n\nBy Ines Caldera\n\nHowever, the vote was not unanimous.\n\nHe said the pier could still be saved.\n\nA ferry leaves the pier in Port Avelar on Monday. (Tom Reed/AFP)\n\nThe closure will move six daily crossings to the cargo terminal, two kilometres west of the harbour, from the first of March.\n\n“We waited too long,” board chairman Luis Marque told reporters after the vote. “The sea does not wait.”\n\nRepairs to the ferry pier will cost nine million crowns and take two years, the board estimates, and the state will pay half of that.\n\nShopkeepers near the ferry pier fear that passengers will stay away until it opens again.\n\nRead more: Ten things to know about ferries";

fn check(body: &str) -> (Vec<Block>, Language) {
    (Block::paragraphs(body), Language::ENGLISH)
}

fn shown(body: &str, length: Length) -> Vec<String> {
    let (blocks, language) = check(body);
    let document = Document {
        headline: "Port Avelar closes its ferry pier",
        body,
        blocks: &blocks,
        dateline: None,
        language,
    };
    let sentences = grade(&document, crate::sentences::split(&document));
    sentences
        .iter()
        .filter(|sentence| sentence.shown_from.is_some_and(|from| from <= length))
        .map(|sentence| sentence.span.of(body).expect("in the body").to_owned())
        .collect()
}

#[test]
fn a_longer_summary_contains_the_shorter_ones() {
    let [short, normal, long] =
        [Length::Short, Length::Normal, Length::Long].map(|length| shown(BODY, length));
    assert!(short.iter().all(|sentence| normal.contains(sentence)));
    assert!(normal.iter().all(|sentence| long.contains(sentence)));
    assert!((1..=2).contains(&short.len()) && (3..=4).contains(&normal.len()));
    assert!(long.len() > normal.len());
}

#[test]
fn nothing_is_shown_that_cannot_stand() {
    let long = shown(BODY, Length::Long).join("\n");
    for never in ["By Ines", "However", "He said", "AFP", "Read more"] {
        assert!(!long.contains(never), "{never:?} is shown in:\n{long}");
    }
}

#[test]
fn the_first_sentence_leads_a_plain_article() {
    assert!(shown(BODY, Length::Short)[0].starts_with("The harbour board"));
}

#[test]
fn budgets_are_kept_and_picks_are_in_reading_order() {
    let (blocks, language) = check(BODY);
    let document = Document {
        headline: "",
        body: BODY,
        blocks: &blocks,
        dateline: None,
        language,
    };
    let three = summarize(&document, Budget::Sentences(3));
    assert_eq!(three.len(), 3);
    assert!(
        three
            .windows(2)
            .all(|pair| pair[0].span.end <= pair[1].span.start)
    );
    let picks = summarize(&document, Budget::Words(60));
    let words: usize = picks
        .iter()
        .filter_map(|pick| pick.span.of(BODY))
        .map(words::count)
        .sum();
    assert!(words <= 60 && !picks.is_empty());
    assert_eq!(
        summarize(&document, Budget::Words(1)).len(),
        1,
        "at least one sentence"
    );
}

#[test]
fn a_digest_says_nothing_twice() {
    let (blocks, language) = check(BODY);
    let document = Document {
        headline: "",
        body: BODY,
        blocks: &blocks,
        dateline: None,
        language,
    };
    let picks = digest(&[document, document, document], Budget::Sentences(5));
    let mut texts: Vec<_> = picks.iter().filter_map(|pick| pick.span.of(BODY)).collect();
    let count = texts.len();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(
        texts.len(),
        count,
        "the same article three times is told once"
    );
    assert!(digest(&[], Budget::Sentences(3)).is_empty());
}

#[test]
fn an_article_without_anything_to_show_is_no_error() {
    for body in ["", "Hm.", "...", "“No.”"] {
        let (blocks, language) = check(body);
        let document = Document {
            headline: "",
            body,
            blocks: &blocks,
            dateline: None,
            language,
        };
        assert!(summarize(&document, Budget::Sentences(3)).len() <= 1);
    }
}
