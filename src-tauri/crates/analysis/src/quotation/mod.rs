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
mod names;
mod people;
mod quote_classifier;
mod ranker;
mod spaceless;
mod speaker;
mod speaker_features;
mod speech;
mod surroundings;
mod token;
#[cfg(feature = "training")]
pub mod training;

use nutgraf_model::{Attribution, Person, Quote, Span};

use crate::Document;
use annotated::AnnotatedDocument;
use model::Model;
use names::Names;

pub use key_quotes::{KeyQuoteCandidate, choose};

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
    let quotes = found
        .iter()
        .zip(who)
        .map(|(part, who)| {
            let content = annotated.segments[part.segment].content;
            let kind = key_quotes::kind(&annotated, part);
            let speaker = part.speaker.zip(who).map(|((at, link), who)| Attribution {
                mention: annotated.span(at),
                cue: cue(&annotated, at, link),
                person: who.person,
            });
            let confidence = part.confidence
                * who.map_or(1.0, people::AssignedPerson::share)
                * annotated.trust();
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
