//! Kinds that the form of a text shows: times before posts, numbered entries, ingredients.

use std::collections::HashMap;

use nutgraf_language::{List, all};
use nutgraf_model::{ArticleKind, Block, BlockKind};

use crate::text::pattern::{Pattern, any_of, pattern};
use crate::text::phrases::Phrases;
use crate::text::words;

/// Posts with a time that make a live blog.
const POSTS: usize = 5;
/// Turns of each of two speakers that make an interview.
const TURNS: usize = 3;
/// Entries that make a list.
const ENTRIES: usize = 3;
/// Phrases of a notice that make it one.
const PHRASES: usize = 2;
/// Words of a match, each counted once, that belong to a score.
const OF_MATCH: usize = 3;
/// Bytes in which a press release says what it is.
const OPENING: usize = 400;

static DEATH: Phrases = Phrases::new(List::DeathPhrase);
static RELEASE: Phrases = Phrases::new(List::ReleasePhrase);
static MATCH: Phrases = Phrases::new(List::MatchWord);

/// "14:05 The …", "9.15am …".
static TIME: Pattern = Pattern::new(|| {
    pattern(r"^\W{0,2}(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?i:[ap]\.?m\.?|uhr|utc|gmt))?[\s:–—-]")
});

/// "Q: …", "Marta Ekholm: …".
static TURN: Pattern = Pattern::new(|| pattern(r"^(\p{Lu}[^:.!?,“”]{0,39}):\s"));

/// "7 things you …", "The 10 best books".
static COUNTED: Pattern = Pattern::new(|| {
    let nouns = any_of(List::RankingNoun);
    pattern(&format!(
        r"(?i)^(?:\w+ )?(?:[2-9]|[1-9]\d|100|101) (?:\S+ ){{0,3}}(?:{nouns})\b"
    ))
});

/// "1. The pier", "2) …", "#3 …".
static NUMBER: Pattern = Pattern::new(|| pattern(r"^(?:#|№ ?)?\d{1,3}[.):]?\s"));

/// "3-1", "2:0".
static SCORE: Pattern =
    Pattern::new(|| pattern(r"(?:^|\s)\d{1,3}\s?[-–:]\s?\d{1,3}(?:$|[\s,.;)])"));

/// The kind that the form of a text shows, if any.
pub(super) fn kind(headline: &str, body: &str, blocks: &[Block]) -> Option<ArticleKind> {
    let texts: Vec<(BlockKind, &str)> = blocks
        .iter()
        .filter_map(|block| Some((block.kind, block.span.of(body)?)))
        .collect();
    let folded = words::fold(body);
    let found = [
        (is_recipe(&texts), ArticleKind::Recipe),
        (is_live(&texts), ArticleKind::LiveBlog),
        (is_interview(&texts), ArticleKind::Interview),
        (
            DEATH.count_folded(&folded) >= PHRASES,
            ArticleKind::Obituary,
        ),
        (is_release(&folded), ArticleKind::PressRelease),
        (is_list(headline, &texts), ArticleKind::List),
        (is_match(headline, &folded), ArticleKind::MatchReport),
    ];
    found.into_iter().find(|(is, _)| *is).map(|(_, kind)| kind)
}

/// Headings over ingredients and over steps.
fn is_recipe(texts: &[(BlockKind, &str)]) -> bool {
    let has = |list: List| {
        texts.iter().any(|(_, text)| {
            let line = text.trim_end_matches(':');
            words::are_fewer(line, 6) && all(list).any(|known| known == words::fold(line))
        })
    };
    has(List::IngredientsHeading) && has(List::StepsHeading)
}

fn is_live(texts: &[(BlockKind, &str)]) -> bool {
    texts.iter().filter(|(_, text)| TIME.is_match(text)).count() >= POSTS
}

/// Two who take turns in most of the text.
fn is_interview(texts: &[(BlockKind, &str)]) -> bool {
    let mut turns: HashMap<&str, usize> = HashMap::new();
    for (_, text) in texts {
        if let Some(name) = TURN.captures(text).and_then(|found| found.get(1)) {
            *turns.entry(name.as_str()).or_default() += 1;
        }
    }
    let mut turns: Vec<usize> = turns.into_values().collect();
    turns.sort_unstable_by(|a, b| b.cmp(a));
    match turns.as_slice() {
        [first, second, ..] => *second >= TURNS && (first + second) * 2 > texts.len(),
        _ => false,
    }
}

fn is_release(folded: &str) -> bool {
    RELEASE.count_folded(words::head(folded, OPENING)) > 0
        || RELEASE.count_folded(folded) >= PHRASES
}

/// A headline that counts, and a text that has as many entries.
fn is_list(headline: &str, texts: &[(BlockKind, &str)]) -> bool {
    let is_entry = |(kind, text): &&(BlockKind, &str)| {
        matches!(kind, BlockKind::Heading | BlockKind::ListItem) || NUMBER.is_match(text)
    };
    COUNTED.is_match(headline) && texts.iter().filter(is_entry).count() >= ENTRIES
}

fn is_match(headline: &str, folded: &str) -> bool {
    SCORE.is_match(headline) && MATCH.count_folded(folded) >= OF_MATCH
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(headline: &str, body: &str, want: Option<ArticleKind>) {
        let got = kind(headline, body, &Block::paragraphs(body));
        assert_eq!(got, want, "{headline}: {body}");
    }

    #[test]
    fn the_form_of_a_text_tells_its_kind() {
        check(
            "Storm reaches the coast",
            "14:05 The pier is closed.\n\n13:50 The ferry turns back.\n\n13:20 Wind rises.\n\n\
             12:00 The board meets.\n\n11:15 Schools close.",
            Some(ArticleKind::LiveBlog),
        );
        check(
            "Fish soup",
            "Ingredients\n\n1 cod\n\n2 onions\n\nMethod:\n\nBoil the onions.",
            Some(ArticleKind::Recipe),
        );
        check(
            "“Gates wear out”",
            "Ruth Adeyemi ran the dam.\n\nQ: Who told you?\n\nA: The board did.\n\nQ: When?\n\n\
             A: In 2018.\n\nQ: And then?\n\nA: Nothing.",
            Some(ArticleKind::Interview),
        );
        check(
            "Per Anders Holm",
            "Mr. Holm died on Sunday. He is survived by his wife.\n\nIn lieu of flowers, give to \
             the school.",
            Some(ArticleKind::Obituary),
        );
        check(
            "Mill doubles output",
            "OSTREL, Nov. 30, 2026 /PRNewswire/ -- The mill doubled its output.",
            Some(ArticleKind::PressRelease),
        );
        check(
            "7 things to do in Varnholm",
            "1. Swim\n\nIt is cold.\n\n2. Walk\n\nIt is flat.\n\n3. Eat\n\nFish.",
            Some(ArticleKind::List),
        );
        check(
            "Varnholm 3-1 Ostrel",
            "Lund scored twice before half time. The match was over when her penalty went in.",
            Some(ArticleKind::MatchReport),
        );
    }

    #[test]
    fn a_report_that_shares_a_word_with_a_kind_stays_one() {
        check(
            "Seven things hotel owners never say",
            "Sheets are dirty.\n\nHe is survived by his wife.",
            None,
        );
        check(
            "Court splits 5-4 on the harbour",
            "The judges ruled on Friday.\n\nThe case is over.",
            None,
        );
        check(
            "Timetable",
            "The boat leaves at 14:05 and 15:05.\n\nAsked: nobody.",
            None,
        );
    }
}
