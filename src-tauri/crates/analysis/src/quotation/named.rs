//! The name model: whether the mention that stands as a quote's speaker is the one who says it. Small
//! boosted trees over what the linear models say and over measures of their own.
//! `training/named.py` learns them.

use std::sync::LazyLock;

use nutgraf_model::Language;
use nutgraf_trees::Trees;

use super::annotated::{AnnotatedDocument, MentionId};
use super::attribute::AttributedQuote;
use super::clause::{CueForm, CueLink};
use super::lexicon::Flags;
use super::marks::MarkStyle;
use super::mention::is_comma;
use super::model::logit;
use super::names::Names;
use super::surroundings::link_kind;
use super::token::Token;

macro_rules! measures {
    ($($field:ident $name:literal,)*) => {
        /// The measures of one attribution.
        #[derive(Clone, Copy, Debug, Default)]
        struct Measures { $($field: f32),* }

        /// The names of the measures, in the order of a row.
        pub(super) const NAMES: [&str; [$($name),*].len()] = [$($name),*];

        impl Measures {
            fn row(self) -> [f32; NAMES.len()] {
                [$(self.$field),*]
            }
        }
    };
}

measures! {
    sure "sure",
    margin "margin",
    is_quote "is-quote",
    confidence "confidence",
    position "position",
    link "link",
    class "class",
    candidates "candidates",
    words "words",
    before "before",
    after "after",
    ending "ending",
    opens "opens",
    cue_gap "cue-gap",
    mention_gap "mention-gap",
    mention_words "mention-words",
    first_sign "first-sign",
    last_sign "last-sign",
    governed "governed",
    human "human",
    body "body",
    frequency "frequency",
    gender "gender",
    namesakes "namesakes",
    crude "crude",
    repeated "repeated",
    rivals "rivals",
    verbs "verbs",
    quotes "quotes",
    sentence "sentence",
    closed "closed",
}

/// The places of two measures in a row.
const POSITION: usize = 4;
const CRUDE: usize = 24;

/// One row of measures.
pub(super) type Row = [f32; NAMES.len()];

/// How far a gap is counted, in tokens.
const FAR: usize = 40;

/// The probability that the mention of each quote's speaker is right, in the order of `found`; for a
/// quote without one, that it has none.
pub(super) fn probabilities(
    annotated: &AnnotatedDocument,
    names: &Names,
    found: &[AttributedQuote],
    language: Language,
) -> Vec<f32> {
    let rows: Vec<Row> = rows(annotated, names, found);
    let trees = if language == Language::ENGLISH {
        &ENGLISH
    } else {
        &OTHER
    };
    let scores = trees.scores(&rows);
    let score = |((part, row), score): ((&AttributedQuote, &Row), f32)| match part.speaker {
        Some((at, _)) if is_labelled(annotated, part, at) => LABELLED,
        Some((at, link)) => {
            let learned = super::model::probability(score);
            if is_quoted_as_saying(annotated, at, link) {
                learned.max(QUOTED)
            } else if is_outer(row) {
                learned.min(OUTER)
            } else {
                learned
            }
        }
        None => part.evidence.confidence,
    };
    found.iter().zip(&rows).zip(scores).map(score).collect()
}

/// The probability of a speaker whom a label names: "CALDERA: We will build."
const LABELLED: f32 = 0.98;

/// The probability of somebody who is quoted as saying something.
const QUOTED: f32 = 0.93;

/// The highest probability where another verb of saying, with another subject, stands between the
/// speaker and the quote. Of the English speakers that were sure all the same, one in six was wrong.
const OUTER: f32 = 0.6;

/// "Farr said her lawyer had told her that “…”": whether the cruder resolver finds a nearer subject.
fn is_outer(row: &Row) -> bool {
    row[CRUDE] == 0.0 && row[POSITION] == 0.0
}

/// "quoted Rial as saying".
fn is_quoted_as_saying(annotated: &AnnotatedDocument, at: MentionId, link: Option<usize>) -> bool {
    let paragraph = &annotated.paragraphs[at.paragraph];
    let Some(link) = link.map(|link| &paragraph.links[link]) else {
        return false;
    };
    let mention = &paragraph.mentions[at.mention];
    let verb = paragraph.tokens.list[link.cue].stem(annotated.body);
    let heard = link.form == CueForm::Before && link.strong && verb.ends_with("ing");
    annotated.lexicon.habits.english && heard && link.cue == mention.last + 2
}

/// Whether a label before the colon names the speaker.
fn is_labelled(annotated: &AnnotatedDocument, part: &AttributedQuote, at: MentionId) -> bool {
    let segment = &annotated.segments[part.segment];
    segment.style == MarkStyle::Label
        && at.paragraph == part.around.paragraph
        && annotated.span(at).end <= segment.content.start
}

/// The measures of all quotes.
pub(super) fn rows(
    annotated: &AnnotatedDocument,
    names: &Names,
    found: &[AttributedQuote],
) -> Vec<Row> {
    let mut last = None;
    let row = |part: &AttributedQuote| {
        let row = part.speaker.map_or_else(Measures::default, |(at, link)| {
            let measures = measures(annotated, names, part, at, link, last);
            last = Some(at);
            measures
        });
        row.row()
    };
    found.iter().map(row).collect()
}

fn measures(
    annotated: &AnnotatedDocument,
    names: &Names,
    part: &AttributedQuote,
    at: MentionId,
    link: Option<usize>,
    last: Option<MentionId>,
) -> Measures {
    let (around, evidence) = (&part.around, &part.evidence);
    let paragraph = &annotated.paragraphs[at.paragraph];
    let mention = &paragraph.mentions[at.mention];
    let tokens = &paragraph.tokens.list;
    let link = link.map(|link| &paragraph.links[link]);
    let here = at.paragraph == around.paragraph;
    let name = names.at(at).map(|name| &names.all[name]);
    let own = &annotated.paragraphs[around.paragraph];
    let inside = &own.tokens.list[around.low..around.high];
    let gap = |one: usize, other: usize| one.abs_diff(other).min(FAR) as f32;
    let (namesakes, beside) = names.rivals(annotated, at);
    Measures {
        sure: logit(evidence.sure),
        margin: logit(evidence.sure - evidence.second),
        is_quote: logit(evidence.is_quote),
        confidence: logit(evidence.confidence),
        position: evidence.position as f32,
        link: link_kind(link) as f32,
        class: evidence.class as f32,
        candidates: evidence.candidates as f32,
        words: around.words.min(FAR) as f32,
        before: around.before as f32,
        after: around.after as f32,
        ending: around.ending as f32,
        opens: f32::from(u8::from(around.opens)),
        cue_gap: link
            .filter(|_| here)
            .map_or(FAR as f32, |link| gap(link.cue, around.token)),
        mention_gap: link.map_or(FAR as f32, |link| gap(link.cue, mention.first)),
        mention_words: (mention.last - mention.first + 1) as f32,
        first_sign: neighbour(mention.first.checked_sub(1).map(|at| &tokens[at])),
        last_sign: neighbour(tokens.get(mention.last + 1)),
        governed: f32::from(u8::from(is_governed(tokens, mention.first))),
        human: name.map_or(-1.0, |name| f32::from(u8::from(name.human))),
        body: name.map_or(-1.0, |name| f32::from(u8::from(name.body))),
        frequency: name.map_or(0, |name| name.mentions.len().min(20)) as f32,
        gender: name.map_or(-1.0, |name| f32::from(u8::from(name.gender.is_some()))),
        namesakes: (namesakes.min(5) + 10 * usize::from(beside)) as f32,
        crude: agreement(annotated, names, part, at),
        repeated: last.map_or(-1.0, |last| f32::from(u8::from(same(names, last, at)))),
        rivals: rivals(annotated, part, at) as f32,
        verbs: inside
            .iter()
            .filter(|token| token.has(Flags::CUE))
            .count()
            .min(9) as f32,
        quotes: inside
            .iter()
            .filter(|token| token.is_quote())
            .count()
            .min(9) as f32,
        sentence: inside.len() as f32,
        closed: f32::from(u8::from(annotated.segments[part.segment].closed)),
    }
}

/// The class of a token beside a mention.
fn neighbour(token: Option<&Token>) -> f32 {
    let Some(token) = token else { return 0.0 };
    let classes = [
        Flags::SAY,
        Flags::REPORT,
        Flags::PREP,
        Flags::BOUND,
        Flags::WHO,
        Flags::AUX,
    ];
    let class = classes.iter().position(|&class| token.has(class));
    let class = match class {
        _ if token.is_quote() => 1,
        _ if is_comma(token) => 2,
        _ if !token.is_word() => 3,
        Some(class) => class + 4,
        None if token.capital => 10,
        None => 11,
    };
    class as f32
}

fn is_governed(tokens: &[Token], first: usize) -> bool {
    first > 0 && tokens[first - 1].has(Flags::PREP)
}

/// Whether two mentions are one, or name one.
fn same(names: &Names, one: MentionId, other: MentionId) -> bool {
    one == other || names.at(one).is_some() && names.at(one) == names.at(other)
}

/// Whether a cruder resolver finds the same mention: the subject of the verb of saying that stands
/// nearest to the quote in its sentence. -1 where there is none.
fn agreement(
    annotated: &AnnotatedDocument,
    names: &Names,
    part: &AttributedQuote,
    at: MentionId,
) -> f32 {
    let around = &part.around;
    let reports = |link: &&CueLink| {
        let form = matches!(
            link.form,
            CueForm::Before | CueForm::After | CueForm::According
        );
        link.strong && form
    };
    let inside = links_inside(annotated, part);
    let nearest = inside
        .filter(reports)
        .min_by_key(|link| link.cue.abs_diff(around.token));
    nearest.map_or(-1.0, |link| {
        let crude = MentionId {
            paragraph: around.paragraph,
            mention: link.mention,
        };
        f32::from(u8::from(same(names, crude, at)))
    })
}

/// How many other subjects of reporting words the quote's sentence has.
fn rivals(annotated: &AnnotatedDocument, part: &AttributedQuote, at: MentionId) -> usize {
    let here = at.paragraph == part.around.paragraph;
    let other =
        |link: &&CueLink| link.form != CueForm::Other && !(here && link.mention == at.mention);
    let mut mentions: Vec<usize> = links_inside(annotated, part)
        .filter(other)
        .map(|link| link.mention)
        .collect();
    mentions.dedup();
    mentions.len().min(9)
}

fn links_inside<'a>(
    annotated: &'a AnnotatedDocument,
    part: &AttributedQuote,
) -> impl Iterator<Item = &'a CueLink> {
    let around = &part.around;
    let links = &annotated.paragraphs[around.paragraph].links;
    let from = links.partition_point(|link| link.cue < around.low);
    let to = links.partition_point(|link| link.cue < around.high);
    links[from..to].iter()
}

static ENGLISH: LazyLock<Trees> = LazyLock::new(|| {
    read(
        "english/named.txt",
        include_str!("weights/english/named.txt"),
    )
});
static OTHER: LazyLock<Trees> =
    LazyLock::new(|| read("other/named.txt", include_str!("weights/other/named.txt")));

/// Trees of a weights file that comes with the crate.
#[allow(clippy::panic, reason = "a test reads the same text")]
fn read(file: &str, text: &str) -> Trees {
    Trees::parse(file, text, &NAMES).unwrap_or_else(|error| panic!("{error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_fit_the_code() {
        assert!(!ENGLISH.is_empty() && !OTHER.is_empty());
        assert_eq!((NAMES[POSITION], NAMES[CRUDE]), ("position", "crude"));
    }
}
