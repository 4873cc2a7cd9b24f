//! Quotation attribution: quotes, cues, speakers. The order of work: marks, tokens, mentions and
//! cue links ([`annotated`]), names, the speaker ranker and the classifiers ([`attribute`]),
//! people, key quotes ([`key_quotes`]).

#![cfg_attr(
    not(feature = "training"),
    allow(unreachable_pub, reason = "public for training")
)]

mod annotated;
mod attribute;
mod candidate;
mod clause;
mod competing;
mod confidence;
mod coreference;
mod features;
mod key_quotes;
mod lexicon;
mod marks;
mod mention;
mod model;
mod named;
mod names;
mod people;
mod plain;
mod quote_classifier;
mod ranker;
mod relayed;
mod spaceless;
mod speaker;
mod speaker_features;
mod speech;
mod surroundings;
mod token;
#[cfg(feature = "training")]
pub mod training;

use nutgraf_model::{Attribution, Language, Person, Quote, Span};

use crate::Document;
use annotated::AnnotatedDocument;
use attribute::AttributedQuote;
use model::Model;
use names::Names;
use people::AssignedPerson;

pub use key_quotes::{KeyQuoteCandidate, choose};

/// The highest confidence of an attribution that is not plain, in another language than English. Below
/// [`Quote::NAMED_FROM`].
const NOT_PLAIN: f32 = 0.6;

/// The least probability of a plain one there.
const PLAIN: f32 = 0.95;

/// The quotes of an article and the people they are attributed to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotation {
    /// In the order of the body.
    pub quotes: Vec<Quote>,
    /// The people that [`nutgraf_model::Attribution::person`] indexes.
    pub people: Vec<Person>,
}

/// Finds quotes and their speakers.
pub fn find(document: &Document) -> Quotation {
    find_with(document, Model::shipped(document.language))
}

fn find_with(document: &Document, model: &Model) -> Quotation {
    let annotated = AnnotatedDocument::of(document);
    if annotated.segments.is_empty() {
        return Quotation::default();
    }
    let names = Names::of(&annotated);
    let found = attribute::attribute(&annotated, &names, model);
    let (people, who) = people::people(&annotated, &names, &found);
    let confidence = confidences(&annotated, &names, &found, &who, document.language);
    let quotes = found
        .iter()
        .zip(who)
        .enumerate()
        .map(|(index, (part, who))| {
            let content = annotated.segments[part.segment].content;
            let kind = key_quotes::kind(&annotated, part);
            let speaker = part.speaker.zip(who).map(|((at, link), who)| Attribution {
                mention: annotated.span(at),
                cue: cue(&annotated, at, link),
                person: who.person,
            });
            let confidence = confidence[index];
            let weight = key_quotes::weight(
                &annotated,
                part,
                kind,
                speaker.map(|by| &people[by.person]),
                confidence,
            );
            Quote {
                content,
                kind,
                speaker,
                confidence,
                weight,
            }
        })
        .collect();
    Quotation { quotes, people }
}

/// The probability that each quote's speaker is right: that the mention is, times that the person is
/// whom it means.
fn confidences(
    annotated: &AnnotatedDocument,
    names: &Names,
    found: &[AttributedQuote],
    who: &[Option<AssignedPerson>],
    language: Language,
) -> Vec<f32> {
    let named = named::probabilities(annotated, names, found, language);
    let english = annotated.lexicon.habits.english;
    let plain = (!english).then(|| plain::plain(annotated, names, found));
    let mut all: Vec<f32> = Vec::with_capacity(found.len());
    for (index, part) in found.iter().enumerate() {
        let mention = match &plain {
            Some(plain) if plain[index] => named[index].max(PLAIN),
            Some(_) => named[index].min(NOT_PLAIN),
            None => named[index],
        };
        let sure = who[index].map_or(1.0, |who| who.sure);
        let own = (mention * sure).min(part.most) * annotated.trust();
        let before = index.checked_sub(1).filter(|&before| {
            let person = |at: usize| who[at].map(|who| who.person);
            person(before) == person(index) && goes_on(annotated, &found[before], part)
        });
        all.push(before.map_or(own, |before| all[before]));
    }
    all
}

/// Whether a quote is the next paragraph of the one before, which has no closing mark.
fn goes_on(
    annotated: &AnnotatedDocument,
    before: &AttributedQuote,
    part: &AttributedQuote,
) -> bool {
    let (first, next) = (
        &annotated.segments[before.segment],
        &annotated.segments[part.segment],
    );
    !first.closed && next.paragraph == first.paragraph + 1 && part.around.opens
}

/// The reporting words that link the mention at `at` to its quote.
fn cue(
    annotated: &AnnotatedDocument,
    at: annotated::MentionId,
    link: Option<usize>,
) -> Option<Span> {
    let paragraph = &annotated.paragraphs[at.paragraph];
    let link = paragraph.links.get(link?)?;
    let tokens = &paragraph.tokens.list;
    Some(Span::new(
        tokens[link.cue].span.start,
        tokens[link.cue_end].span.end,
    ))
}
