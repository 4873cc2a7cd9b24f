//! Whether words in quotation marks quote anybody: statements against titles, nicknames,
//! slogans and irony. And how far an attribution can be trusted.

use super::annotated::AnnotatedDocument;
use super::candidate::{Candidate, MENTION_CLASSES, POSITIONS};
use super::features::{ActiveFeatures, Template, WORD_NUMBERS, offsets, word_bucket};
use super::lexicon::Flags;
use super::marks::{MarkStyle, Segment};
use super::surroundings::{AFTER, BEFORE, ENDING, LINK_KINDS, Surroundings, coarse, link_kind};
use super::token::lowered;

/// The families of features of a quoted segment.
pub const IS_QUOTE: [Template; 25] = [
    ("words-before", 8 * BEFORE),
    ("words-after", 8 * AFTER),
    ("words-ending", 8 * ENDING),
    ("capitals-words", 4 * 8),
    ("capitals-before", 4 * BEFORE),
    ("left-link-words", LINK_KINDS * 8),
    ("right-link-words", LINK_KINDS * 8),
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

const OFFSETS: [usize; IS_QUOTE.len()] = offsets(&IS_QUOTE);

/// How many features a segment can have, and one for how sure its speaker is.
pub const IS_QUOTE_SIZE: usize = OFFSETS[IS_QUOTE.len() - 1] + IS_QUOTE[IS_QUOTE.len() - 1].1;

/// The families of features of an attribution.
pub const CONFIDENCE: [Template; 6] = [
    ("place-link", POSITIONS * LINK_KINDS),
    ("look", MENTION_CLASSES),
    ("before-ending", BEFORE * ENDING),
    ("words", 8),
    ("place-look", POSITIONS * MENTION_CLASSES),
    ("after", AFTER),
];

const CONFIDENCE_OFFSETS: [usize; CONFIDENCE.len()] = offsets(&CONFIDENCE);

/// How many features an attribution can have.
pub const CONFIDENCE_SIZE: usize =
    CONFIDENCE_OFFSETS[CONFIDENCE.len() - 1] + CONFIDENCE[CONFIDENCE.len() - 1].1;

/// What speaks for and against a segment being a quote.
pub(super) fn quote_features(
    annotated: &AnnotatedDocument,
    segment: &Segment,
    around: &Surroundings,
) -> ActiveFeatures {
    let text = segment.content.of(annotated.body).unwrap_or_default();
    let words = word_bucket(around.words);
    let capitals = capitals(annotated, text);
    let paragraph = &annotated.paragraphs[around.paragraph];
    let (left, right) = (around.left.1, around.right.1);
    let link = |index: Option<usize>| index.map(|index| &paragraph.links[index]);
    let (left_kind, right_kind) = (
        link_kind(link(around.left.0)),
        link_kind(link(around.right.0)),
    );
    let mut features = ActiveFeatures::default();
    let mut note = |template, value| features.note(&IS_QUOTE, &OFFSETS, template, value);
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
    note(9, persons(annotated, text) * 8 + words);
    note(10, named(annotated, around) * 8 + words);
    let style = match segment.style {
        MarkStyle::Double => 0,
        MarkStyle::Guillemet => 1,
        style if annotated.main_single() == Some(style) => 0,
        MarkStyle::Single | MarkStyle::Tick => 2,
        MarkStyle::Dash => 3,
        MarkStyle::Label => 4,
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
    note(22, owner(annotated, around) * 4 + capitals);
    if !annotated.lexicon.habits.english {
        note(23, words * BEFORE + around.before);
        note(24, words * AFTER + around.after);
    }
    let head = text.get(..text.len().min(200)).unwrap_or(text);
    note(
        18,
        usize::from(head.contains(['@', '#', '_', '<'])) * 2 + usize::from(!segment.closed),
    );
    features
}

/// Whether a verb of saying with its subject stands right at the quote: behind it, or before its
/// colon. In languages without articles to learn from this decides.
pub(super) fn has_cue_beside(annotated: &AnnotatedDocument, around: &Surroundings) -> bool {
    let links = &annotated.paragraphs[around.paragraph].links;
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
pub(super) fn is_title(
    annotated: &AnnotatedDocument,
    segment: &Segment,
    around: &Surroundings,
) -> bool {
    let text = segment.content.of(annotated.body).unwrap_or_default();
    let titled = around.words > 1 && capitals(annotated, text) == 2;
    titled && (named(annotated, around) > 0 || around.before == 5 && around.ending == 4)
        || around.words <= 2 && is_so_called(annotated, around)
}

/// The so-called “smart” meters: words held at arm’s length.
fn is_so_called(annotated: &AnnotatedDocument, around: &Surroundings) -> bool {
    let tokens = &annotated.paragraphs[around.paragraph].tokens.list;
    let before = around.token.checked_sub(1).filter(|&at| at >= around.low);
    before.is_some_and(|at| {
        let word = tokens[at].stem(annotated.body);
        word == "so-called" || word.starts_with("sogenannte")
    })
}

/// How far an attribution can be trusted, from its own look.
pub(super) fn confidence_features(
    annotated: &AnnotatedDocument,
    around: &Surroundings,
    candidate: Option<&Candidate>,
) -> ActiveFeatures {
    let mut features = ActiveFeatures::default();
    let mut note =
        |template, value| features.note(&CONFIDENCE, &CONFIDENCE_OFFSETS, template, value);
    if let Some(found) = candidate {
        let link = found
            .link
            .map(|index| &annotated.paragraphs[found.at.paragraph].links[index]);
        note(0, found.position * LINK_KINDS + link_kind(link));
        note(1, found.mention_class);
        note(4, found.position * MENTION_CLASSES + found.mention_class);
    }
    note(2, around.before * ENDING + around.ending);
    note(3, word_bucket(around.words));
    note(5, around.after);
    features
}

/// How a segment is capitalised: 0 small start, 1 capital start, 2 all longer words, 3 all
/// letters.
fn capitals(annotated: &AnnotatedDocument, text: &str) -> usize {
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
                annotated
                    .lexicon
                    .flags(lower)
                    .has(Flags::GRAMMAR | Flags::DET)
                    && lower.len() < 5
            })
    };
    if words.clone().count() > 1 && words.clone().all(small) {
        2
    } else {
        1
    }
}

/// Whether the words speak as a person: 0 no, 1 auxiliaries, 2 other pronouns, 3 I, we, you.
fn persons(annotated: &AnnotatedDocument, text: &str) -> usize {
    let mut found = 0;
    for word in text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(30)
    {
        let flags = lowered(word, |lower| annotated.lexicon.flags(lower));
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
fn owner(annotated: &AnnotatedDocument, around: &Surroundings) -> usize {
    let tokens = &annotated.paragraphs[around.paragraph].tokens.list;
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
fn named(annotated: &AnnotatedDocument, around: &Surroundings) -> usize {
    let tokens = &annotated.paragraphs[around.paragraph].tokens.list;
    let before = &tokens[around.token.saturating_sub(3).max(around.low)..around.token];
    let after = tokens
        .get(around.token + 1)
        .is_some_and(|token| token.has(Flags::NAMED));
    usize::from(before.iter().any(|token| token.has(Flags::NAMED))) + 2 * usize::from(after)
}
