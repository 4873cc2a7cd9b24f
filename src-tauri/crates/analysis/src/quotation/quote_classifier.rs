//! The is-quotation classifier: whether words in quotation marks quote anybody. It tells statements
//! from titles, nicknames, slogans and irony.

use nutgraf_language::{List, Words};

use super::annotated::AnnotatedDocument;
use super::features::{ActiveFeatures, WORD_NUMBERS, gap_bucket, templates, word_bucket};
use super::lexicon::Flags;
use super::marks::{MarkStyle, Segment};
use super::surroundings::{AFTER, BEFORE, ENDING, LINK_KINDS, Surroundings, coarse, link_kind};
use super::token::lowered;

/// Openings of words that say a quotation is not meant so.
static SO_CALLED: Words = Words::new(List::SoCalled);

templates! {
    /// The feature templates of a quoted segment.
    IS_QUOTE, IS_QUOTE_SIZE, IsQuoteTemplate {
        WordsBefore "words-before" 8 * BEFORE;
        WordsAfter "words-after" 8 * AFTER;
        WordsEnding "words-ending" 8 * ENDING;
        CapitalsWords "capitals-words" 4 * 8;
        CapitalsBefore "capitals-before" 4 * BEFORE;
        LeftLinkWords "left-link-words" LINK_KINDS * 8;
        RightLinkWords "right-link-words" LINK_KINDS * 8;
        LeftGapLink "left-gap-link" 6 * 4;
        RightGapLink "right-gap-link" 6 * 4;
        PersonsWords "persons-words" 4 * 8;
        NamedBefore "named-before" 4 * 8;
        StyleWords "style-words" 5 * 8;
        QuotesInSentence "quotes-in-sentence" 4 * 8;
        Alone "alone" 2 * 8;
        BeforeEnding "before-ending" BEFORE * ENDING;
        AfterEnding "after-ending" AFTER * ENDING;
        BeforeAfter "before-after" BEFORE * AFTER;
        CapitalsEnding "capitals-ending" 4 * ENDING * 2;
        Signs "signs" 4;
        WordBefore "word-before" 4 * WORD_NUMBERS;
        SecondWordBefore "second-word-before" 4 * WORD_NUMBERS;
        WordAfter "word-after" 4 * WORD_NUMBERS;
        OwnerBefore "owner-before" 6 * 4;
        OtherLanguageBefore "other-language-before" 8 * BEFORE;
        OtherLanguageAfter "other-language-after" 8 * AFTER;
    }
}

use IsQuoteTemplate as T;

/// The features of a segment, for and against its being a quote.
pub(super) fn quote_features(
    annotated: &AnnotatedDocument,
    segment: &Segment,
    around: &Surroundings,
) -> ActiveFeatures {
    let text = segment.content.of(annotated.body).unwrap_or_default();
    let words = word_bucket(around.words);
    let capitals = capitals(annotated, text);
    let mut features = ActiveFeatures::default();
    let mut note = |template, value| features.note(template, value);
    note(T::WordsBefore, words * BEFORE + around.before);
    note(T::WordsAfter, words * AFTER + around.after);
    note(T::WordsEnding, words * ENDING + around.ending);
    note(T::CapitalsWords, capitals * 8 + words);
    note(T::CapitalsBefore, capitals * BEFORE + around.before);
    note_links(&mut features, annotated, around, words);
    let mut note = |template, value| features.note(template, value);
    note(T::PersonsWords, persons(annotated, text) * 8 + words);
    note(T::NamedBefore, named(annotated, around) * 8 + words);
    note(T::StyleWords, style(annotated, segment) * 8 + words);
    note_sentence(&mut features, annotated, around, words);
    note_edges(&mut features, around, capitals);
    let mut note = |template, value| features.note(template, value);
    note(T::OwnerBefore, owner(annotated, around) * 4 + capitals);
    if !annotated.lexicon.habits.english {
        note(T::OtherLanguageBefore, words * BEFORE + around.before);
        note(T::OtherLanguageAfter, words * AFTER + around.after);
    }
    let head = text.get(..text.len().min(200)).unwrap_or(text);
    note(
        T::Signs,
        usize::from(head.contains(['@', '#', '_', '<'])) * 2 + usize::from(!segment.closed),
    );
    features
}

/// The nearest reporting words and verbs to either side.
fn note_links(
    features: &mut ActiveFeatures,
    annotated: &AnnotatedDocument,
    around: &Surroundings,
    words: usize,
) {
    let paragraph = &annotated.paragraphs[around.paragraph];
    let link = |index: Option<usize>| index.map(|index| &paragraph.links[index]);
    let gap = |at: usize| gap_bucket(at.abs_diff(around.token) - 1);
    let reports = |index| link_kind(link(index)) * 8 + words;
    let nearest = |index| {
        let link = link(index);
        link.map_or(5, |link| gap(link.cue)) * 4 + coarse(link_kind(link))
    };
    features.note(T::LeftLinkWords, reports(around.left.0));
    features.note(T::RightLinkWords, reports(around.right.0));
    features.note(T::LeftGapLink, nearest(around.left.1));
    features.note(T::RightGapLink, nearest(around.right.1));
}

/// The marks, in five kinds.
fn style(annotated: &AnnotatedDocument, segment: &Segment) -> usize {
    match segment.style {
        MarkStyle::Double => 0,
        MarkStyle::Guillemet => 1,
        style if annotated.main_single() == Some(style) => 0,
        MarkStyle::Single | MarkStyle::Tick => 2,
        MarkStyle::Dash => 3,
        MarkStyle::Label => 4,
    }
}

/// How many quotes the sentence has, and whether it has nothing else.
fn note_sentence(
    features: &mut ActiveFeatures,
    annotated: &AnnotatedDocument,
    around: &Surroundings,
    words: usize,
) {
    let paragraph = &annotated.paragraphs[around.paragraph];
    let tokens = &paragraph.tokens.list[around.low..around.high];
    let quotes = tokens.iter().filter(|token| token.is_quote()).count();
    let others = quotes.saturating_sub(1).min(3);
    features.note(T::QuotesInSentence, others * 8 + words);
    let alone = around.opens && around.high == around.token + 1;
    features.note(T::Alone, usize::from(alone) * 8 + words);
}

/// What stands next to the segment and how it ends.
fn note_edges(features: &mut ActiveFeatures, around: &Surroundings, capitals: usize) {
    let mut note = |template, value| features.note(template, value);
    note(T::BeforeEnding, around.before * ENDING + around.ending);
    note(T::AfterEnding, around.after * ENDING + around.ending);
    note(T::BeforeAfter, around.before * AFTER + around.after);
    note(
        T::CapitalsEnding,
        (capitals * ENDING + around.ending) * 2 + usize::from(around.opens),
    );
    let near = [T::WordBefore, T::SecondWordBefore, T::WordAfter];
    for (template, word) in near.into_iter().zip(around.near) {
        note(template, capitals * WORD_NUMBERS + word);
    }
}

/// Whether a verb of saying with its subject stands right at the quote: behind it, or before its
/// colon. This decides in languages without annotated articles.
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

/// Whether capitalised words stand like a title: next to a word for a work or name, or directly
/// behind a preposition.
pub(super) fn is_title(
    annotated: &AnnotatedDocument,
    segment: &Segment,
    around: &Surroundings,
) -> bool {
    let text = segment.content.of(annotated.body).unwrap_or_default();
    let titled = around.words > 1 && capitals(annotated, text) == 2;
    titled && (named(annotated, around) > 0 || around.before == 5 && around.ending == 4)
        || around.words <= 2 && is_so_called(annotated, around)
        || around.words <= 3 && capitals(annotated, text) > 0 && is_named_so(annotated, around)
}

/// A nickname: "goes by the name “Shorty”", "known as “Old Bess”".
fn is_named_so(annotated: &AnnotatedDocument, around: &Surroundings) -> bool {
    let tokens = &annotated.paragraphs[around.paragraph].tokens.list;
    let before = &tokens[around.token.saturating_sub(1).max(around.low)..around.token];
    before
        .iter()
        .any(|token| token.has(Flags::NAMED) && !token.has(Flags::NOUN | Flags::CUE))
}

/// Scare quotes: "the so-called “smart” meters".
fn is_so_called(annotated: &AnnotatedDocument, around: &Surroundings) -> bool {
    let tokens = &annotated.paragraphs[around.paragraph].tokens.list;
    let before = around.token.checked_sub(1).filter(|&at| at >= around.low);
    before.is_some_and(|at| {
        let word = tokens[at].stem(annotated.body);
        SO_CALLED.open(word)
    })
}

/// The capitals of a segment: 0 small start, 1 capital start, 2 all longer words, 3 all letters.
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

/// Whether the words are in the first person: 0 no, 1 auxiliaries, 2 other pronouns, 3 I, we, you.
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

/// The owner of the quoted words, by the word before: 0 none, 1 an organisation or place ("CNN’s"),
/// 2 a name, 3 another noun, 4 his, her or their, 5 after a noun of saying.
fn owner(annotated: &AnnotatedDocument, around: &Surroundings) -> usize {
    let tokens = &annotated.paragraphs[around.paragraph].tokens.list;
    let before = around.token.checked_sub(1).filter(|&at| at >= around.low);
    let Some(token) = before.map(|at| &tokens[at]) else {
        return 0;
    };
    if token.has(Flags::POSSESSIVE) {
        4
    } else if token.has(Flags::NOUN) {
        5
    } else if !token.possessive() {
        0
    } else if token.has(Flags::ORG | Flags::PLACE) {
        1
    } else if token.capital {
        2
    } else {
        3
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
