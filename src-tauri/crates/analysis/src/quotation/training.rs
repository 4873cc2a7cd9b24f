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

/// Quotes as other weights find them.
pub fn find(document: &Document, model: &Model) -> Quotation {
    find_with(document, model)
}
