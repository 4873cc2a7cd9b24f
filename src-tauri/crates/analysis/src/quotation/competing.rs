//! Competing speakers beside a quote: "he told Flake, according to officials", "Cross said that
//! Cox, who called it “…”". A candidate is more likely the fewer of them stand between it and the
//! quote.

use super::annotated::{AnnotatedDocument, Paragraph};
use super::clause::{CueForm, CueLink};
use super::lexicon::Flags;
use super::mention::{MentionKind, is_comma};
use super::surroundings::{Surroundings, coarse, link_kind};

/// The subjects of reporting words in a quote’s sentence.
pub(super) struct CompetingSpeakers {
    /// Left of the quote, nearest first: the mention and the kind of its link. Kind 0 means none.
    pub(super) left: [(usize, usize); 2],
    /// The same to its right.
    pub(super) right: [(usize, usize); 2],
    /// The mention behind "according to" or the like.
    pub(super) according: Option<usize>,
}

const NOBODY: (usize, usize) = (usize::MAX, 0);

impl CompetingSpeakers {
    /// The competing speakers of one quote.
    pub(super) fn of(annotated: &AnnotatedDocument, around: &Surroundings) -> Self {
        let links = &annotated.paragraphs[around.paragraph].links;
        let from = links.partition_point(|link| link.cue < around.low);
        let middle = links.partition_point(|link| link.cue < around.token);
        let to = links.partition_point(|link| link.cue < around.high);
        let here = &links[from..to];
        CompetingSpeakers {
            left: nearest(links[from..middle].iter().rev()),
            right: nearest(links[middle..to].iter()),
            according: here
                .iter()
                .find(|link| link.form == CueForm::According)
                .map(|link| link.mention),
        }
    }
}

/// The first two different subjects of reporting words.
fn nearest<'a>(links: impl Iterator<Item = &'a CueLink>) -> [(usize, usize); 2] {
    let mut found = [NOBODY; 2];
    for link in links.filter(|link| link.form != CueForm::Other) {
        let one = (link.mention, link_kind(Some(link)));
        if found[0] == NOBODY {
            found[0] = one;
        } else if one.0 != found[0].0 {
            found[1] = one;
            break;
        }
    }
    found
}

/// The nearest verb between a cue and its quote: the kind of its link in four classes (none, a verb
/// of saying, another reporting verb, another verb) times the class of its subject in six.
pub(super) fn inner(annotated: &AnnotatedDocument, around: &Surroundings, link: &CueLink) -> usize {
    let paragraph = &annotated.paragraphs[around.paragraph];
    let links = &paragraph.links;
    let from = links.partition_point(|other| other.cue <= link.cue_end);
    let to = links.partition_point(|other| other.cue < around.token);
    let others = links[from.min(to)..to].iter().rev();
    let Some(other) = others.take(8).find(|other| other.mention != link.mention) else {
        return 0;
    };
    let subject = &paragraph.mentions[other.mention];
    let person = subject.flags.has(Flags::HE | Flags::SHE);
    let looks = match subject.kind {
        MentionKind::Pronoun if person => 1,
        MentionKind::Pronoun if subject.flags.has(Flags::WHO) => 2,
        MentionKind::Pronoun => 3,
        MentionKind::Name => 4,
        MentionKind::Noun | MentionKind::Possessive => 5,
    };
    coarse(link_kind(Some(other))) * 6 + looks
}

/// The token of the quote before in the sentence, where a name behind that quote is the speaker of
/// this one ("X said it was “…,” but Y said it was “…”"). Nobody before that token speaks.
pub(super) fn taken_over(annotated: &AnnotatedDocument, around: &Surroundings) -> Option<usize> {
    let paragraph = &annotated.paragraphs[around.paragraph];
    let tokens = &paragraph.tokens.list;
    let before = (around.low..around.token)
        .rev()
        .find(|&at| tokens[at].is_quote())?;
    let link = &paragraph.links[around.left.0?];
    let subject = &paragraph.mentions[link.mention];
    let new = link.strong
        && link.form == CueForm::Before
        && subject.kind == MentionKind::Name
        && subject.first > before;
    new.then_some(before)
}

/// How many values [`between`] has.
pub(super) const BETWEEN: usize = 9;

/// The words between a cue and the quote: 0 nothing, 1 a comma or colon, 2 "that", 3 an object, 4
/// an object and a comma, 5 a clause of its own, 6 another quote, 7 a preposition or article alone,
/// 8 more than 25 tokens.
pub(super) fn between(paragraph: &Paragraph, around: &Surroundings, link: &CueLink) -> usize {
    let tokens = &paragraph.tokens.list[link.cue_end + 1..around.token];
    let Some(first) = tokens.first() else {
        return 0;
    };
    let comma = |token: &super::token::Token| is_comma(token) || token.is(':');
    let small = Flags::DET | Flags::PREP | Flags::POSSESSIVE | Flags::ADVERB;
    match tokens {
        _ if tokens.len() > 25 => 8,
        _ if tokens.iter().any(super::token::Token::is_quote) => 6,
        [one] if comma(one) => 1,
        [_] | [_, _] if first.has(Flags::BOUND) => 2,
        _ if tokens.iter().all(|token| token.has(small)) => 7,
        _ if tokens
            .iter()
            .any(|token| token.has(Flags::BOUND | Flags::AUX)) =>
        {
            5
        }
        [.., last] if comma(last) => 4,
        _ => 3,
    }
}

/// How many verbs stand between a cue and the quote, up to three.
pub(super) fn verbs(paragraph: &Paragraph, around: &Surroundings, link: &CueLink) -> usize {
    let tokens = &paragraph.tokens.list[link.cue_end + 1..around.token];
    let verbs = tokens
        .iter()
        .take(30)
        .filter(|token| token.has(Flags::AUX | Flags::CUE));
    verbs.count().min(3)
}
