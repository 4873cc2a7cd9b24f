//! Words that are not the speaker's own: denied, refused, said by whom the speaker quotes, or written
//! on a sign. They go by the reporting words that link the speaker to the quote.

use nutgraf_language::{List, Words};

use super::annotated::{AnnotatedDocument, MentionId, Paragraph};
use super::clause::{CueForm, CueLink};
use super::lexicon::Flags;
use super::surroundings::Surroundings;
use super::token::{Token, lowered};

/// Words before a verb of speech by which somebody did not say it.
static DENIALS: Words = Words::new(List::Denial);
/// Things that bear words and speak for nobody.
static LETTERED: Words = Words::new(List::Lettered);
/// Words for the words on such a thing.
static LETTERING: Words = Words::new(List::Lettering);

/// Words of an outlet's name.
static OUTLETS: Words = Words::new(List::OutletWord);

/// How far before its verb a denial is looked for, in tokens.
const BEFORE_VERB: usize = 5;
/// How far before its verb a thing with words on it is looked for.
const BEFORE_READS: usize = 3;

/// "denied ever saying", "refused to say", "did not say": whether the subject of a verb did not say
/// what is quoted.
pub(super) fn is_denied(body: &str, paragraph: &Paragraph, link: &CueLink) -> bool {
    let tokens = &paragraph.tokens.list;
    let says = tokens[link.cue_end].has(Flags::SAY);
    let small = Flags::AUX | Flags::ADVERB | Flags::PREP | Flags::HE | Flags::SHE;
    let verb = matches!(link.form, CueForm::Before | CueForm::Shared);
    let before = tokens[..link.cue].iter().rev().take(BEFORE_VERB);
    for token in before.take_while(|token| token.is_word() && verb && says) {
        let word = token.stem(body);
        if lowered(word, |lower| DENIALS.has(lower)) {
            return true;
        }
        if !token.has(small) && word != "that" {
            return false;
        }
    }
    false
}

/// "the judge quoted Rial as saying", "Boye recalled the chairman saying": whom a speaker tells of, with
/// the link of that verb.
pub(super) fn told_of(
    annotated: &AnnotatedDocument,
    at: MentionId,
    link: usize,
) -> Option<(MentionId, usize)> {
    let paragraph = &annotated.paragraphs[at.paragraph];
    let end = paragraph.links[link].cue_end;
    let near = paragraph.links.iter().enumerate().skip(link + 1).take(4);
    let heard = |other: &CueLink| {
        let mention = &paragraph.mentions[other.mention];
        let says = paragraph.tokens.list[other.cue].stem(annotated.body);
        let direct = other.cue <= mention.last + 2 && mention.first == end + 1;
        direct && other.strong && says.ends_with("ing") && annotated.lexicon.habits.english
    };
    let (index, other) = near.into_iter().find(|(_, other)| heard(other))?;
    let mention = MentionId {
        mention: other.mention,
        ..at
    };
    Some((mention, index))
}

/// "a sign that read “…”", "with the words “…”": whether a quote stands written on a thing.
pub(super) fn is_written_on(
    annotated: &AnnotatedDocument,
    around: &Surroundings,
    at: MentionId,
    link: Option<usize>,
) -> bool {
    let paragraph = &annotated.paragraphs[around.paragraph];
    let tokens = &paragraph.tokens.list;
    if !annotated.lexicon.habits.english {
        return false;
    }
    let word = |token: &Token, list: &Words| {
        token.is_word() && lowered(token.stem(annotated.body), |lower| list.has(lower))
    };
    let near = &tokens[around.token.saturating_sub(3).max(around.low)..around.token];
    if let [.., by, article, name] = near
        && by.has(Flags::PREP)
        && article.has(Flags::DET)
        && word(name, &LETTERING)
    {
        return true;
    }
    let here = at.paragraph == around.paragraph;
    let Some(link) = link.filter(|_| here).map(|link| &paragraph.links[link]) else {
        return false;
    };
    let mention = annotated.mention(at);
    let bears = !mention_is_person(mention.flags) && word(&tokens[mention.last], &LETTERED);
    let from = link.cue.saturating_sub(BEFORE_READS).max(around.low);
    let reads = link.cue < around.token && link.cue > mention.last;
    bears
        || reads
            && tokens[from.min(link.cue)..link.cue]
                .iter()
                .any(|token| word(token, &LETTERED))
}

/// "according to the Harbour Times": an outlet tells what somebody else said.
pub(super) fn is_outlet(annotated: &AnnotatedDocument, at: MentionId, link: Option<usize>) -> bool {
    let paragraph = &annotated.paragraphs[at.paragraph];
    let mention = &paragraph.mentions[at.mention];
    let words = &paragraph.tokens.list[mention.first..=mention.last];
    let outlet = |token: &Token| lowered(token.stem(annotated.body), |word| OUTLETS.has(word));
    let according = link.is_some_and(|link| paragraph.links[link].form == CueForm::According);
    according && !mention_is_person(mention.flags) && words.iter().any(outlet)
}

fn mention_is_person(flags: Flags) -> bool {
    flags.has(Flags::ROLE | Flags::FIRST_NAME | Flags::HONORIFIC)
}
