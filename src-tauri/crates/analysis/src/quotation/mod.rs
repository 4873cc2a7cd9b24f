//! Who said what: quotes, cues, speakers. The order of work: marks, tokens, mentions, links
//! ([`scene`]), names, attribution by a learned ranker, people, and what is worth showing.

mod attribute;
mod clause;
mod describe;
#[cfg_attr(
    not(feature = "training"),
    allow(unreachable_pub, reason = "public for training")
)]
mod features;
mod holds;
#[cfg_attr(
    not(feature = "training"),
    allow(unreachable_pub, reason = "public for training")
)]
mod keep;
mod key;
mod lexicon;
mod marks;
mod mention;
#[cfg_attr(
    not(feature = "training"),
    allow(unreachable_pub, reason = "public for training")
)]
mod model;
mod names;
mod people;
mod pronoun;
#[cfg_attr(
    not(feature = "training"),
    allow(unreachable_pub, reason = "public for training")
)]
mod rank;
mod rivals;
mod scene;
mod spaceless;
mod speech;
mod surroundings;
mod token;
#[cfg(feature = "training")]
pub mod training;

use nutgraf_model::{Attribution, Person, Quote, Span};

use crate::Document;
use model::Model;
use names::Names;
use scene::Scene;

pub use key::{Offer, choose};

/// The quotes of an article and the people they are attributed to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotation {
    /// In the order of the body.
    pub quotes: Vec<Quote>,
    /// What [`nutgraf_model::Attribution::person`] indexes.
    pub people: Vec<Person>,
}

/// Finds quotes and their speakers.
pub fn find(document: &Document) -> Quotation {
    find_with(document, Model::shipped(document.language))
}

fn find_with(document: &Document, model: &Model) -> Quotation {
    let scene = Scene::of(document);
    if scene.segments.is_empty() {
        return Quotation::default();
    }
    let names = Names::of(&scene);
    let found = attribute::attribute(&scene, &names, model);
    let (people, who) = people::people(&scene, &names, &found);
    let quotes = found
        .iter()
        .zip(who)
        .map(|(part, who)| {
            let content = scene.segments[part.segment].content;
            let kind = key::kind(&scene, part);
            let speaker = part.speaker.zip(who).map(|((at, link), who)| Attribution {
                mention: scene.span(at),
                cue: cue(&scene, at, link),
                person: who.person,
            });
            let confidence = part.confidence * who.map_or(1.0, people::Who::share) * scene.trust();
            let weight = key::weight(
                &scene,
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
fn cue(scene: &Scene, at: scene::At, link: Option<usize>) -> Option<Span> {
    let paragraph = &scene.paragraphs[at.paragraph];
    let link = paragraph.links.get(link?)?;
    let tokens = &paragraph.tokens.list;
    Some(Span::new(
        tokens[link.cue].span.start,
        tokens[link.cue_end].span.end,
    ))
}
