//! Whether words in quotation marks quote anybody: statements against titles, nicknames,
//! slogans and irony. And how far an attribution can be trusted.

use super::features::{Sheet, Template, WORD_NUMBERS, offsets, word_bucket};
use super::lexicon::Flags;
use super::marks::{Segment, Style};
use super::rank::{Candidate, LOOKS, PLACES};
use super::scene::Scene;
use super::surroundings::{AFTER, BEFORE, ENDING, KINDS, Surroundings, coarse, link_kind};
use super::token::lowered;

/// The families of features of a quoted segment.
pub const KEEP: [Template; 25] = [
    ("words-before", 8 * BEFORE),
    ("words-after", 8 * AFTER),
    ("words-ending", 8 * ENDING),
    ("capitals-words", 4 * 8),
    ("capitals-before", 4 * BEFORE),
    ("left-link-words", KINDS * 8),
    ("right-link-words", KINDS * 8),
    ("left-gap-link", 6 * 4),
    ("right-gap-link", 6 * 4),
    ("persons-words", 4 * 8),
    ("named-before", 4 * 8),
    ("style-words", 5 * 8),
    ("quotes-in-sentence", 4 * 8),
    ("alone", 2 * 8),
    ("before-ending", BEFORE * ENDING),
    ("after-ending", AFTER * ENDING),
    ("before-after", BEFORE * AFTER),
    ("capitals-ending", 4 * ENDING * 2),
    ("signs", 4),
    ("word-before", 4 * WORD_NUMBERS),
    ("second-word-before", 4 * WORD_NUMBERS),
    ("word-after", 4 * WORD_NUMBERS),
    ("owner-before", 6 * 4),
    ("foreign-before", 8 * BEFORE),
    ("foreign-after", 8 * AFTER),
];

const OFFSETS: [usize; KEEP.len()] = offsets(&KEEP);

/// How many features a segment can have, and one for how sure its speaker is.
pub const KEEP_SIZE: usize = OFFSETS[KEEP.len() - 1] + KEEP[KEEP.len() - 1].1;

/// The families of features of an attribution.
pub const TRUST: [Template; 6] = [
    ("place-link", PLACES * KINDS),
    ("look", LOOKS),
    ("before-ending", BEFORE * ENDING),
    ("words", 8),
    ("place-look", PLACES * LOOKS),
    ("after", AFTER),
];

const TRUST_OFFSETS: [usize; TRUST.len()] = offsets(&TRUST);

/// How many features an attribution can have.
pub const TRUST_SIZE: usize = TRUST_OFFSETS[TRUST.len() - 1] + TRUST[TRUST.len() - 1].1;

/// What speaks for and against a segment being a quote.
pub(super) fn sheet(scene: &Scene, segment: &Segment, around: &Surroundings) -> Sheet {
    let text = segment.content.of(scene.body).unwrap_or_default();
    let words = word_bucket(around.words);
    let capitals = capitals(scene, text);
    let paragraph = &scene.paragraphs[around.paragraph];
    let (left, right) = (around.left.1, around.right.1);
    let link = |index: Option<usize>| index.map(|index| &paragraph.links[index]);
    let (left_kind, right_kind) = (
        link_kind(link(around.left.0)),
        link_kind(link(around.right.0)),
    );
    let mut sheet = Sheet::default();
    let mut note = |template, value| sheet.note(&KEEP, &OFFSETS, template, value);
    note(0, words * BEFORE + around.before);
    note(1, words * AFTER + around.after);
    note(2, words * ENDING + around.ending);
    note(3, capitals * 8 + words);
    note(4, capitals * BEFORE + around.before);
    note(5, left_kind * 8 + words);
    note(6, right_kind * 8 + words);
    let gap = |at: usize| super::features::gap_bucket(at.abs_diff(around.token) - 1);
    note(
        7,
        link(left).map_or(5, |link| gap(link.cue)) * 4 + coarse(link_kind(link(left))),
    );
    note(
        8,
        link(right).map_or(5, |link| gap(link.cue)) * 4 + coarse(link_kind(link(right))),
    );
    note(9, persons(scene, text) * 8 + words);
    note(10, named(scene, around) * 8 + words);
    let style = match segment.style {
        Style::Double => 0,
        Style::Guillemet => 1,
        style if scene.main_single() == Some(style) => 0,
        Style::Single | Style::Tick => 2,
        Style::Dash => 3,
        Style::Label => 4,
    };
    note(11, style * 8 + words);
    let tokens = &paragraph.tokens.list[around.low..around.high];
    let quotes = tokens.iter().filter(|token| token.is_quote()).count();
    note(12, quotes.saturating_sub(1).min(3) * 8 + words);
    note(
        13,
        usize::from(around.opens && around.high == around.token + 1) * 8 + words,
    );
    note(14, around.before * ENDING + around.ending);
    note(15, around.after * ENDING + around.ending);
    note(16, around.before * AFTER + around.after);
    note(
        17,
        (capitals * ENDING + around.ending) * 2 + usize::from(around.opens),
    );
    for (step, word) in around.near.into_iter().enumerate() {
        note(19 + step, capitals * WORD_NUMBERS + word);
    }
    note(22, owner(scene, around) * 4 + capitals);
    if !scene.lexicon.habits.english {
        note(23, words * BEFORE + around.before);
        note(24, words * AFTER + around.after);
    }
    let head = text.get(..text.len().min(200)).unwrap_or(text);
    note(
        18,
        usize::from(head.contains(['@', '#', '_', '<'])) * 2 + usize::from(!segment.closed),
    );
    sheet
}

/// Whether a verb of saying with its subject stands right at the quote: behind it, or before its
/// colon. In languages without articles to learn from this decides.
pub(super) fn has_cue_beside(scene: &Scene, around: &Surroundings) -> bool {
    let links = &scene.paragraphs[around.paragraph].links;
    let beside = |index: Option<usize>, reach: usize| {
        index.is_some_and(|index| {
            let link = &links[index];
            link.strong && link.cue.abs_diff(around.token) <= reach
        })
    };
    beside(around.right.0, 4) || around.before == 2 && beside(around.left.0, 4)
}

/// Whether words in capitals stand where a title stands: after or before a word for a work or
/// name, or bare behind a preposition.
pub(super) fn is_title(scene: &Scene, segment: &Segment, around: &Surroundings) -> bool {
    let text = segment.content.of(scene.body).unwrap_or_default();
    let titled = around.words > 1 && capitals(scene, text) == 2;
    titled && (named(scene, around) > 0 || around.before == 5 && around.ending == 4)
        || around.words <= 2 && is_so_called(scene, around)
}

/// The so-called “smart” meters: words held at arm’s length.
fn is_so_called(scene: &Scene, around: &Surroundings) -> bool {
    let tokens = &scene.paragraphs[around.paragraph].tokens.list;
    let before = around.token.checked_sub(1).filter(|&at| at >= around.low);
    before.is_some_and(|at| {
        let word = tokens[at].stem(scene.body);
        word == "so-called" || word.starts_with("sogenannte")
    })
}

/// How far an attribution can be trusted, from its own look.
pub(super) fn trust_sheet(
    scene: &Scene,
    around: &Surroundings,
    candidate: Option<&Candidate>,
) -> Sheet {
    let mut sheet = Sheet::default();
    let mut note = |template, value| sheet.note(&TRUST, &TRUST_OFFSETS, template, value);
    if let Some(found) = candidate {
        let link = found
            .link
            .map(|index| &scene.paragraphs[found.at.paragraph].links[index]);
        note(0, found.place * KINDS + link_kind(link));
        note(1, found.look);
        note(4, found.place * LOOKS + found.look);
    }
    note(2, around.before * ENDING + around.ending);
    note(3, word_bucket(around.words));
    note(5, around.after);
    sheet
}

/// How a segment is capitalised: 0 small start, 1 capital start, 2 all longer words, 3 all
/// letters.
fn capitals(scene: &Scene, text: &str) -> usize {
    let mut letters = text.chars().filter(|sign| sign.is_alphabetic()).take(80);
    let Some(first) = letters.next() else {
        return 0;
    };
    if !first.is_uppercase() {
        return 0;
    }
    if text.len() > 3 && letters.all(char::is_uppercase) {
        return 3;
    }
    let words = text.split_whitespace().take(12);
    let small = |word: &str| {
        let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        let capital = word.chars().next().is_none_or(|sign| !sign.is_lowercase());
        capital
            || lowered(word, |lower| {
                scene.lexicon.flags(lower).has(Flags::GRAMMAR | Flags::DET) && lower.len() < 5
            })
    };
    if words.clone().count() > 1 && words.clone().all(small) {
        2
    } else {
        1
    }
}

/// Whether the words speak as a person: 0 no, 1 auxiliaries, 2 other pronouns, 3 I, we, you.
fn persons(scene: &Scene, text: &str) -> usize {
    let mut found = 0;
    for word in text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(30)
    {
        let flags = lowered(word, |lower| scene.lexicon.flags(lower));
        let value = if flags.has(Flags::FIRST) {
            3
        } else if flags.has(Flags::PRONOUN) {
            2
        } else {
            usize::from(flags.has(Flags::AUX))
        };
        found = found.max(value);
    }
    found
}

/// Whose the quoted words are by the word before: 0 nobody’s, 1 a body’s or place’s ("CNN’s"),
/// 2 a name’s, 3 another noun’s, 4 his, hers or theirs, 5 after a noun of saying.
fn owner(scene: &Scene, around: &Surroundings) -> usize {
    let tokens = &scene.paragraphs[around.paragraph].tokens.list;
    let before = around.token.checked_sub(1).filter(|&at| at >= around.low);
    let Some(token) = before.map(|at| &tokens[at]) else {
        return 0;
    };
    match () {
        () if token.has(Flags::POSSESSIVE) => 4,
        () if token.has(Flags::NOUN) => 5,
        () if !token.possessive() => 0,
        () if token.has(Flags::ORG | Flags::PLACE) => 1,
        () if token.capital => 2,
        () => 3,
    }
}

/// Whether a word before or after says that a name or title is quoted: bit 0 before, bit 1 after.
fn named(scene: &Scene, around: &Surroundings) -> usize {
    let tokens = &scene.paragraphs[around.paragraph].tokens.list;
    let before = &tokens[around.token.saturating_sub(3).max(around.low)..around.token];
    let after = tokens
        .get(around.token + 1)
        .is_some_and(|token| token.has(Flags::NAMED));
    usize::from(before.iter().any(|token| token.has(Flags::NAMED))) + 2 * usize::from(after)
}
