//! Roles beside a name: before it, behind a comma, and what a role word tells of who bears it.

use nutgraf_language::{List, Words};
use nutgraf_model::Span;

use super::super::annotated::{AnnotatedDocument, MentionId};
use super::super::lexicon::Flags;
use super::super::mention::{MentionKind, is_comma};
use super::super::token::{Token, lowered};
use super::Gender;

/// Endings of roles that women bear, and of those that men bear.
static WOMEN: Words = Words::new(List::WomanEnding);
static MEN: Words = Words::new(List::ManEnding);
static MAN: Words = Words::new(List::ManWord);
static FORMER: Words = Words::new(List::Former);

/// Titles that are no role: a doctor's degree, a clergyman's address.
const DEGREES: [&str; 7] = ["dr", "rev", "hon", "st", "jr", "sr", "saint"];

/// What a role word tells: spokeswoman, congressman, Sprecherin.
pub(in crate::quotation) fn role_gender(token: &Token, body: &str) -> Option<Gender> {
    if !token.has(Flags::ROLE) {
        return None;
    }
    lowered(token.stem(body), |word| {
        if WOMEN.end(word) {
            Some(Gender::Female)
        } else if MAN.has(word) || MEN.end(word) {
            Some(Gender::Male)
        } else {
            None
        }
    })
}

/// "Russian President", "chief engineer": the words before the name, without article and
/// courtesy titles. A degree is no role either.
pub(super) fn role_before(before: &[Token], body: &str) -> Option<Span> {
    let last = before.iter().rposition(|token| {
        let courtesy = token.has(Flags::MISTER | Flags::MISSIS)
            || lowered(token.stem(body).trim_end_matches('.'), |word| {
                DEGREES.contains(&word)
            });
        token.has(Flags::ROLE) || token.has(Flags::TITLE) && !courtesy
    })?;
    let stop = before[..=last]
        .iter()
        .rposition(|token| token.has(Flags::DET | Flags::POSSESSIVE) || token.possessive())
        .map_or(0, |at| at + 1);
    // A title in capitals takes capitals and little else before it: "whose views resemble Sen.".
    let part = |token: &Token| {
        let time = FORMER.has(token.stem(body));
        token.capital || token.has(Flags::ROLE | Flags::GROUP) || time
    };
    let first = match before[last].capital {
        true => (stop..=last)
            .rev()
            .take_while(|&at| part(&before[at]))
            .last()?,
        false => stop,
    };
    // "minister zdrowia": what stands behind the role in the genitive.
    let rest = &before[last + 1..];
    let plain = |token: &Token| {
        token.is_word() && !token.capital && !token.has(Flags::GRAMMAR | Flags::DET | Flags::CUE)
    };
    let end = if rest.iter().all(plain) {
        before.len() - 1
    } else {
        last
    };
    (first <= last).then(|| Span::new(before[first].span.start, before[end].stem_end))
}

/// "The foreign minister, X, said": the role before the name of a mention.
pub(in crate::quotation) fn role_noun_before(
    annotated: &AnnotatedDocument,
    at: MentionId,
) -> Option<MentionId> {
    let noun = MentionId {
        mention: at.mention.checked_sub(1)?,
        ..at
    };
    (apposed_name(annotated, noun) == Some(at)).then_some(noun)
}

/// The name that stands behind a role and a comma, in commas. Behind a noun that no list knows as
/// a role ("the librarian, Teodora Haas,") a full name is asked for.
pub(in crate::quotation) fn apposed_name(
    annotated: &AnnotatedDocument,
    noun: MentionId,
) -> Option<MentionId> {
    let part = &annotated.paragraphs[noun.paragraph];
    let role = &part.mentions[noun.mention];
    let name = part.mentions.get(noun.mention + 1)?;
    let tokens = &part.tokens.list;
    let closed = tokens.get(name.last + 1).is_none_or(|next| !next.is_word());
    let full = name.last > name.first && !name.flags.has(Flags::ORG | Flags::PLACE);
    let definite = tokens[role.first].has(Flags::DET) && !role.flags.has(Flags::INDEFINITE);
    let telling = role.flags.has(Flags::ROLE)
        || full && definite && !role.flags.has(Flags::ORG | Flags::PLACE | Flags::ANONYMOUS);
    let fits = role.kind == MentionKind::Noun
        && telling
        && name.kind == MentionKind::Name
        && name.first == role.last + 2
        && is_comma(&tokens[role.last + 1])
        && closed;
    fits.then_some(MentionId {
        mention: noun.mention + 1,
        ..noun
    })
}

/// A noun phrase without its article; with it where the article is an owner's ("the authority's
/// chief engineer").
pub(super) fn noun_phrase(annotated: &AnnotatedDocument, at: MentionId) -> Option<Span> {
    let part = &annotated.paragraphs[at.paragraph];
    let noun = &part.mentions[at.mention];
    let tokens = &part.tokens.list[noun.first..=noun.last];
    let skip = tokens
        .iter()
        .take_while(|token| token.has(Flags::DET | Flags::POSSESSIVE))
        .count();
    let first = tokens.get(if is_owned(tokens) { 0 } else { skip })?;
    Some(Span::new(
        first.span.start,
        tokens[tokens.len() - 1].stem_end,
    ))
}

/// Whether a phrase opens with an owner's article within its sentence: "the authority's …".
fn is_owned(phrase: &[Token]) -> bool {
    let article = phrase.first().is_some_and(|token| {
        token.has(Flags::DET) && !token.has(Flags::POSSESSIVE) && !token.capital
    });
    article && phrase.iter().any(Token::possessive)
}

/// "X, a doctor from Y,": the apposition without its article, unless that is an owner's.
pub(super) fn role_after(annotated: &AnnotatedDocument, at: MentionId) -> Option<Span> {
    let paragraph = &annotated.paragraphs[at.paragraph];
    let tokens = &paragraph.tokens.list;
    let last = paragraph.mentions[at.mention].last;
    let next = paragraph.mentions.get(at.mention + 1)?;
    if !is_comma(tokens.get(last + 1)?) || next.first > last + 3 || !next.flags.has(Flags::ROLE) {
        return None;
    }
    let head = tokens[next.last].stem(annotated.body);
    if annotated.lexicon.habits.english && head.ends_with('s') && !head.ends_with("ss") {
        // "X, members of the board": several people are nobody's role.
        return None;
    }
    let mut first = next.first;
    let owned = is_owned(&tokens[first..=next.last]);
    while !owned && tokens[first].has(Flags::DET) && first < next.last {
        first += 1;
    }
    if next.kind == MentionKind::Name
        && tokens[next.last].capital
        && !tokens[next.last].has(Flags::ROLE)
    {
        let glued = tokens[first..=next.last]
            .iter()
            .any(|token| token.has(Flags::PREP));
        if !glued && !tokens[first].has(Flags::ROLE) {
            return None;
        }
    }
    let stop = (first..tokens.len().min(first + 9)).find(|&at| !tokens[at].is_word());
    let end = stop
        .filter(|&stop| is_comma(&tokens[stop]) && stop > next.last)
        .map_or(next.last, |stop| stop - 1);
    tokens
        .get(end)
        .map(|token| Span::new(tokens[first].span.start, token.stem_end))
}
