//! Plain attributions: the name stands beside its verb of saying, and the verb beside the quote.
//! Languages without annotated articles show these names and no others.

use nutgraf_language::{List, Words};

use super::annotated::{AnnotatedDocument, MentionId};
use super::attribute::AttributedQuote;
use super::clause::{CueForm, CueLink};
use super::lexicon::Flags;
use super::marks::MarkStyle;
use super::mention::MentionKind;
use super::names::Names;
use super::token::{Token, lowered};

/// Verbs by which an outlet tells what somebody else said.
static CITING: Words = Words::new(List::CitingVerb);

/// The most tokens between a quote and its verb, and between the verb and its subject.
const NEAR: usize = 3;
/// The same where who hears it stands between them.
const FAR: usize = 6;

/// For each quote, whether its attribution is plain.
pub(super) fn plain(
    annotated: &AnnotatedDocument,
    names: &Names,
    found: &[AttributedQuote],
) -> Vec<bool> {
    let mut all: Vec<bool> = Vec::with_capacity(found.len());
    for (index, part) in found.iter().enumerate() {
        let before = index.checked_sub(1).filter(|&before| all[before]);
        let goes_on = before.is_some_and(|before| goes_on(annotated, &found[before], part));
        all.push(is_plain(annotated, names, part) || goes_on);
    }
    all
}

fn is_plain(annotated: &AnnotatedDocument, names: &Names, part: &AttributedQuote) -> bool {
    let Some((at, _)) = part.speaker else {
        return false;
    };
    let around = &part.around;
    if annotated.segments[part.segment].style == MarkStyle::Label {
        return true;
    }
    if at.paragraph != around.paragraph || !is_somebody(annotated, names, at) {
        return false;
    }
    let links = &annotated.paragraphs[at.paragraph].links;
    let from = links.partition_point(|link| link.cue < around.low);
    let to = links.partition_point(|link| link.cue < around.high);
    let own = |link: &&CueLink| link.mention == at.mention && says(annotated, at, link);
    let spaceless = annotated.lexicon.habits.spaceless;
    let mut own = links[from..to].iter().filter(own);
    own.any(|link| spaceless || beside(annotated, part, at, link))
}

/// Whether the reporting words say it, and cite nobody else: a verb of saying, or another verb that may
/// report right before a full name.
fn says(annotated: &AnnotatedDocument, at: MentionId, link: &CueLink) -> bool {
    let tokens = &annotated.paragraphs[at.paragraph].tokens.list;
    let mention = annotated.mention(at);
    let cites = lowered(tokens[link.cue].stem(annotated.body), |word| {
        CITING.has(word)
    });
    let full = mention.kind == MentionKind::Name && mention.last > mention.first;
    !cites && (link.strong || full && link.form != CueForm::Other)
}

/// A name that is no outlet's and no place's, a role, or a pronoun of one person.
fn is_somebody(annotated: &AnnotatedDocument, names: &Names, at: MentionId) -> bool {
    let mention = annotated.mention(at);
    match mention.kind {
        MentionKind::Pronoun => mention.flags.has(Flags::HE | Flags::SHE),
        MentionKind::Possessive => false,
        MentionKind::Noun => mention.flags.has(Flags::ROLE),
        MentionKind::Name => names.at(at).is_some_and(|name| {
            let name = &names.all[name];
            let text = name.name.of(annotated.body).unwrap_or_default();
            let mut letters = text.chars().filter(|sign| sign.is_alphabetic());
            let cased = text.chars().any(char::is_lowercase) || annotated.lexicon.habits.spaceless;
            let shouts = !cased && letters.all(char::is_uppercase) && text.len() > 5;
            let body = name.flags.has(Flags::ORG) && !name.flags.has(Flags::ROLE);
            let place = name.words == 1 && (name.flags.has(Flags::PLACE) || body);
            !shouts && !place && !text.contains(['の', '.', '@'])
        }),
    }
}

/// Whether nothing but small words stands between quote, verb and subject.
fn beside(
    annotated: &AnnotatedDocument,
    part: &AttributedQuote,
    at: MentionId,
    link: &CueLink,
) -> bool {
    let around = &part.around;
    let tokens = &annotated.paragraphs[at.paragraph].tokens.list;
    let mention = annotated.mention(at);
    let small = |from: usize, to: usize| {
        let between = tokens.get(from..to).unwrap_or_default();
        let hearer = between.first().is_some_and(|token| token.has(Flags::PREP));
        between.len() <= if hearer { FAR } else { NEAR }
            && !between.iter().any(Token::is_quote)
            && (hearer || !between.iter().any(|token| token.capital))
    };
    let governed = mention.first > around.low && tokens[mention.first - 1].has(Flags::PREP);
    let colon = around.before == 2 && mention.last + 2 == around.token;
    match link.form {
        CueForm::After if link.cue < around.token => {
            colon && small(link.cue_end + 1, mention.first)
        }
        CueForm::After => {
            link.cue > around.token
                && small(around.token + 1, link.cue)
                && small(link.cue_end + 1, mention.first)
        }
        // "Gauck äußerte sich positiv über seine Gastgeber: “…”".
        CueForm::Before
            if around.before == 2
                && mention.first == around.low
                && link.cue < around.token
                && !reports(annotated, part, link) =>
        {
            small(mention.last + 1, link.cue)
        }
        CueForm::Before if link.cue < around.token => {
            !governed && small(mention.last + 1, link.cue) && small(link.cue_end + 1, around.token)
        }
        CueForm::Before => {
            !governed && small(around.token + 1, mention.first) && small(mention.last + 1, link.cue)
        }
        CueForm::According => {
            let after = link.cue > around.token && small(around.token + 1, link.cue);
            let opens = link.cue == around.low && !reports(annotated, part, link);
            let before = mention.last < around.token;
            after || before && (opens || small(mention.last + 1, around.token))
        }
        CueForm::Colon => {
            mention.kind == MentionKind::Name
                && mention.last > mention.first
                && mention.first == around.low
        }
        _ => false,
    }
}

/// Whether the sentence of a quote has another verb of saying than this one.
fn reports(annotated: &AnnotatedDocument, part: &AttributedQuote, link: &CueLink) -> bool {
    let around = &part.around;
    let links = &annotated.paragraphs[around.paragraph].links;
    let inside = |other: &&CueLink| other.cue >= around.low && other.cue < around.high;
    links
        .iter()
        .filter(inside)
        .any(|other| other.strong && other.cue != link.cue)
}

/// Whether a quote goes on after the cue of a plain one: “…,” said X. “…”
fn goes_on(
    annotated: &AnnotatedDocument,
    before: &AttributedQuote,
    part: &AttributedQuote,
) -> bool {
    let same = before.speaker.map(|(at, _)| at) == part.speaker.map(|(at, _)| at);
    let (first, next) = (&before.around, &part.around);
    let tokens = &annotated.paragraphs[next.paragraph].tokens;
    let close = first.paragraph == next.paragraph
        && tokens.sentence[next.token].saturating_sub(tokens.sentence[first.token]) <= 1;
    let dashed = annotated.segments[part.segment].style == MarkStyle::Dash;
    same && close && (next.opens || dashed)
}
