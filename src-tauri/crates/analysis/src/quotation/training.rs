//! For `training/quotes.py`: what the rankers see, and predictions with other weights.

use nutgraf_model::Span;

use super::attribute;
pub use super::features::{Sheet, Template};
pub use super::keep::{KEEP, KEEP_SIZE, TRUST, TRUST_SIZE};
pub use super::model::Model;
use super::names::Names;
pub use super::rank::{RANK, RANK_SIZE};
use super::scene::Scene;
use super::{Quotation, find_with, keep};
use crate::Document;

/// All that is known of one quoted segment.
#[derive(Clone, Debug)]
pub struct Example {
    /// The characters inside the marks.
    pub content: Span,
    /// What speaks for its being a quote.
    pub keep: Sheet,
    /// The candidates for its speaker.
    pub candidates: Vec<Choice>,
}

/// A candidate for a speaker.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The mention.
    pub mention: Span,
    /// A number for the named person; `None` where the mention stands alone.
    pub person: Option<usize>,
    /// What speaks for it.
    pub rank: Sheet,
    /// How far it could be trusted.
    pub trust: Sheet,
}

/// What the rankers see of an article.
pub fn examples(document: &Document, model: &Model) -> Vec<Example> {
    let scene = Scene::of(document);
    let names = Names::of(&scene);
    let mut found = Vec::new();
    attribute::each(&scene, &names, model, |segment, decision| {
        let part = &scene.segments[segment];
        let choices = decision.candidates.iter().map(|one| Choice {
            mention: scene.span(one.at),
            person: names.at(one.at),
            rank: one.sheet.clone(),
            trust: keep::trust_sheet(&scene, &decision.around, Some(one)),
        });
        found.push(Example {
            content: part.content,
            keep: keep::sheet(&scene, part, &decision.around),
            candidates: choices.collect(),
        });
    });
    found
}

/// What the resolver sees of one pronoun that speaks: the quote, and for everybody whom it can
/// mean their name (`None` for one without a name) and what holds of them.
pub type Pronoun = (Span, Vec<(Option<Span>, Vec<&'static str>)>);

/// What the resolver sees of an article’s pronouns.
pub fn pronouns(document: &Document, model: &Model) -> Vec<Pronoun> {
    let scene = Scene::of(document);
    let names = Names::of(&scene);
    let quotes = attribute::attribute(&scene, &names, model);
    let mut found: Vec<Pronoun> = Vec::new();
    let mut before = None;
    super::people::people_seen(&scene, &names, &quotes, &mut |segment, at, offers| {
        if before == Some(at) {
            // The other half of a quote around its cue: decided already.
            let offers = found.last().map(|last| last.1.clone()).unwrap_or_default();
            return found.push((scene.segments[segment].content, offers));
        }
        before = Some(at);
        let offer = |offer: &super::holds::Offer| {
            let name = match offer.speaker {
                super::people::Speaker::Named(name) => Some(names.all[name].name),
                super::people::Speaker::Nameless(_) => None,
            };
            let holds = offer
                .holds
                .iter()
                .map(|&one| super::holds::NAMES[one as usize]);
            (name, holds.collect())
        };
        found.push((
            scene.segments[segment].content,
            offers.iter().map(offer).collect(),
        ));
    });
    found
}

/// Quotes as other weights find them.
pub fn find(document: &Document, model: &Model) -> Quotation {
    find_with(document, model)
}
