//! Key quotes: the kind of a quote, how much it is worth in a digest, and the choice of the best.

use std::sync::LazyLock;

use nutgraf_language::{List, Words};
use nutgraf_model::{Person, Quote, QuoteKind, SpeakerKind};

use super::annotated::AnnotatedDocument;
use super::attribute::AttributedQuote;
use super::lexicon::Flags;
use super::marks::MarkStyle;
use super::token::lowered;

/// Direct where a quote is a sentence of its own: it opens its sentence, or follows a comma or
/// colon with a capital. Else mixed.
pub(super) fn kind(annotated: &AnnotatedDocument, part: &AttributedQuote) -> QuoteKind {
    let around = &part.around;
    let segment = &annotated.segments[part.segment];
    let text = segment.content.of(annotated.body).unwrap_or_default();
    let capital = text
        .chars()
        .find(|sign| sign.is_alphanumeric())
        .is_some_and(|sign| !sign.is_lowercase());
    let spoken = matches!(segment.style, MarkStyle::Dash | MarkStyle::Label);
    let alone = around.opens || matches!(around.before, 1 | 2 | 10) && capital;
    if spoken || alone {
        QuoteKind::Direct
    } else {
        QuoteKind::Mixed
    }
}

/// How much a quote is worth showing, 0 to 1: 0 for fragments and where the speaker is unclear.
pub(super) fn weight(
    annotated: &AnnotatedDocument,
    part: &AttributedQuote,
    kind: QuoteKind,
    speaker: Option<&Person>,
    confidence: f32,
) -> f32 {
    let words = part.around.words;
    let segment = &annotated.segments[part.segment];
    let text = segment.content.of(annotated.body).unwrap_or_default();
    let asks = ends_as_question(text);
    let asked = segment.style == MarkStyle::Label && asks;
    if words < SHORTEST || asked || text.contains("http") || text.contains("pic.twitter") {
        return 0.0;
    }
    let length: f32 = match words {
        SHORTEST..=7 => 0.4,
        8..=9 => 0.8,
        10..=35 => 1.0,
        36..=60 => 0.7,
        _ => 0.4,
    };
    let named: f32 = match speaker.map(|person| person.kind) {
        Some(_) if confidence < Quote::NAMED_FROM => UNCLEAR,
        Some(_) if speaker.is_some_and(|person| is_handle(&person.name)) => UNCLEAR,
        Some(SpeakerKind::Person) => 1.0,
        Some(SpeakerKind::Organisation) => 0.5,
        Some(SpeakerKind::Anonymous) => 0.3,
        None => UNCLEAR,
    };
    let whole = wholeness(text, kind, segment.closed);
    let substance = substance(annotated, text);
    let sure = confidence.clamp(0.0, 1.0);
    let stands = standing(annotated, text, asks);
    (length * named * whole * stands * (0.45 + 0.55 * substance) * sure * sure).clamp(0.0, 1.0)
}

/// The fewest words of a key quote.
const SHORTEST: usize = 6;

/// The factor for a quote whose speaker is not shown.
const UNCLEAR: f32 = 0.1;

/// An account's name, not a person's: "@portavelar".
fn is_handle(name: &str) -> bool {
    name.starts_with(['@', '#']) || name.contains('_')
}

fn ends_as_question(text: &str) -> bool {
    let end = text.trim_end_matches(['’', '\'', '”', ')']);
    end.ends_with(['?', '？', '؟'])
}

/// How whole a quote is, 0 to 1: a sentence of its own, a long part of one, a scrap; less where it is
/// cut off.
fn wholeness(text: &str, kind: QuoteKind, closed: bool) -> f32 {
    let small = text.chars().next().is_some_and(char::is_lowercase);
    let long = text.split_whitespace().count() >= 10;
    let part: f32 = match kind {
        QuoteKind::Direct if !small => 1.0,
        QuoteKind::Direct => 0.7,
        QuoteKind::Mixed if long => 0.5,
        QuoteKind::Mixed => 0.25,
    };
    let cut =
        text.trim_end().ends_with(['…', '—', '–', ':', '-']) || text.trim_end().ends_with("...");
    let kept = |holds: bool, factor: f32| if holds { factor } else { 1.0 };
    part * kept(cut, 0.6) * kept(!closed, 0.4) * kept(text.contains('['), 0.8)
}

/// How self-contained a quote is, 0 to 1: less for a question, for a connective at the start, and
/// for a pronoun at the start whose antecedent is elsewhere.
fn standing(annotated: &AnnotatedDocument, text: &str, asks: bool) -> f32 {
    let first = text
        .split(|sign: char| !sign.is_alphanumeric())
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    let (goes_on, flags) = lowered(first, |word| {
        (LINKS.has(word), annotated.lexicon.flags(word))
    });
    let points = flags.has(Flags::HE | Flags::SHE | Flags::THEY | Flags::IT);
    let factor = |holds: bool, factor: f32| if holds { factor } else { 1.0 };
    factor(asks, 0.4) * factor(goes_on, 0.7) * factor(points, 0.7)
}

/// Opinion, promise, accusation, figure, decision: 0 to 1 by the words that carry them.
fn substance(annotated: &AnnotatedDocument, text: &str) -> f32 {
    let mut sum: f32 = 0.0;
    for word in text
        .split(|sign: char| !sign.is_alphanumeric() && sign != '’' && sign != '\'')
        .take(60)
    {
        if word.is_empty() {
            continue;
        }
        let flags = lowered(word, |lower| annotated.lexicon.flags(lower));
        if word.starts_with(|sign: char| sign.is_ascii_digit()) {
            sum += 0.35;
        } else if lowered(word, telling) {
            sum += 0.3;
        } else if flags.has(Flags::FIRST) {
            sum += 0.08;
        } else if word.chars().next().is_some_and(char::is_uppercase) {
            sum += 0.05;
        }
    }
    let greeting = lowered(
        text.get(..text.len().min(24)).unwrap_or_default(),
        |start| GREETINGS.open(start),
    );
    (sum - if greeting { 0.4 } else { 0.0 }).clamp(0.0, 1.0)
}

/// Whether a word is one of judgement, promise, blame, need or decision.
fn telling(word: &str) -> bool {
    let stems = word
        .bytes()
        .next()
        .map(|first| &BY_FIRST[usize::from(first)]);
    stems.is_some_and(|stems| {
        let is_stem = |&(stem, opens): &(&str, bool)| match opens {
            true => word.starts_with(stem),
            false => word == stem,
        };
        stems.iter().any(is_stem)
    })
}

/// The stems by their first byte, and whether a word may continue after the stem. A short stem is a
/// whole word.
static BY_FIRST: LazyLock<[Vec<(&str, bool)>; 256]> = LazyLock::new(|| {
    let mut stems = std::array::from_fn(|_| Vec::new());
    for &stem in STEMS.listed() {
        stems[usize::from(stem.as_bytes()[0])].push((stem, stem.chars().count() >= 5));
    }
    stems
});

/// Words by which a quote goes on from what was said before.
static LINKS: Words = Words::new(List::QuoteLink);
static GREETINGS: Words = Words::new(List::Greeting);
static STEMS: Words = Words::new(List::TellingStem);

/// A candidate for the key quotes of a digest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KeyQuoteCandidate<'a> {
    /// [`nutgraf_model::Quote::weight`].
    pub weight: f32,
    /// The words inside the marks.
    pub text: &'a str,
    /// A number for the speaker, equal for one person; `None` where unclear.
    pub speaker: Option<i64>,
    /// A number for the story.
    pub story: i64,
}

/// The indices of the key quotes, at most `most`, best first: named speakers before unnamed ones,
/// one quote of a speaker before two, no statement twice.
pub fn choose(offers: &[KeyQuoteCandidate], most: usize) -> Vec<usize> {
    let mut open: Vec<usize> = (0..offers.len())
        .filter(|&index| offers[index].weight > 0.0)
        .collect();
    open.sort_by(|&one, &other| {
        offers[other]
            .weight
            .total_cmp(&offers[one].weight)
            .then(one.cmp(&other))
    });
    // Quotes beyond this many are too light to be chosen. The limit keeps the work small.
    open.truncate((most * 12).max(200));
    let words: Vec<Vec<String>> = open
        .iter()
        .map(|&index| content_words(offers[index].text))
        .collect();
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < most {
        let best = (0..open.len())
            .filter(|at| !chosen.contains(at))
            .filter(|&at| {
                !chosen
                    .iter()
                    .any(|&other| same_statement(&words[at], &words[other]))
            })
            .map(|at| (at, value(offers, &open, &chosen, at)))
            .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
        match best {
            Some((at, _)) => chosen.push(at),
            None => break,
        }
    }
    chosen.into_iter().map(|at| open[at]).collect()
}

/// The value of a candidate beside those already chosen.
fn value(offers: &[KeyQuoteCandidate], open: &[usize], chosen: &[usize], at: usize) -> f32 {
    let offer = &offers[open[at]];
    let same = |what: &dyn Fn(&KeyQuoteCandidate) -> bool| {
        chosen
            .iter()
            .filter(|&&other| what(&offers[open[other]]))
            .count() as i32
    };
    let speaker = match offer.speaker {
        Some(number) => same(&|other| other.speaker == Some(number)),
        None => 2,
    };
    let story = same(&|other| other.story == offer.story);
    offer.weight * 0.35_f32.powi(speaker) * 0.75_f32.powi(story)
}

fn content_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().count() > 3)
        .take(80)
        .map(str::to_lowercase)
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether two quotes share most of their words.
fn same_statement(one: &[String], other: &[String]) -> bool {
    let shared = one
        .iter()
        .filter(|word| other.binary_search(word).is_ok())
        .count();
    let shorter = one.len().min(other.len());
    shorter > 0 && shared * 10 >= shorter * 7
}
