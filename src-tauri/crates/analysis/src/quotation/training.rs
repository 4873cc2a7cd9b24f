//! For `training/quotes.py`: the features of the models, and predictions with other weights.

use nutgraf_model::Span;

use super::annotated::AnnotatedDocument;
use super::attribute;
pub use super::candidate::{SPEAKER, SPEAKER_SIZE};
pub use super::confidence::{CONFIDENCE, CONFIDENCE_SIZE};
pub use super::features::WORDS;
pub use super::features::{ActiveFeatures, Template};
pub use super::model::Model;
use super::names::Names;
pub use super::quote_classifier::{IS_QUOTE, IS_QUOTE_SIZE};
use super::{Quotation, confidence, find_with, quote_classifier};
use crate::Document;

/// The features of one quoted segment.
#[derive(Clone, Debug)]
pub struct Example {
    /// The characters inside the marks.
    pub content: Span,
    /// The features of the is-quotation classifier.
    pub is_quote: ActiveFeatures,
    /// The candidates for its speaker.
    pub candidates: Vec<CandidateExample>,
}

/// A candidate for a speaker.
#[derive(Clone, Debug)]
pub struct CandidateExample {
    /// The mention.
    pub mention: Span,
    /// A number for the named person; `None` where the mention stands alone.
    pub person: Option<usize>,
    /// The features of the speaker ranker.
    pub speaker: ActiveFeatures,
    /// The features of the confidence model.
    pub confidence: ActiveFeatures,
}

/// The features of all segments of an article.
pub fn examples(document: &Document, model: &Model) -> Vec<Example> {
    let annotated = AnnotatedDocument::of(document);
    let names = Names::of(&annotated);
    let mut found = Vec::new();
    attribute::each(&annotated, &names, model, |segment, decision| {
        let part = &annotated.segments[segment];
        let choices = decision.candidates.iter().map(|one| CandidateExample {
            mention: annotated.span(one.at),
            person: names.at(one.at),
            speaker: one.features.clone(),
            confidence: confidence::confidence_features(&annotated, &decision.around, Some(one)),
        });
        found.push(Example {
            content: part.content,
            is_quote: quote_classifier::quote_features(&annotated, part, &decision.around),
            candidates: choices.collect(),
        });
    });
    found
}

/// One pronoun that speaks: the quote, and for each antecedent its name (`None` for a person
/// without a name) and its features.
pub type PronounExample = (Span, Vec<(Option<Span>, Vec<&'static str>)>);

/// The antecedents of an article’s pronouns.
pub fn pronouns(document: &Document, model: &Model) -> Vec<PronounExample> {
    let annotated = AnnotatedDocument::of(document);
    let names = Names::of(&annotated);
    let quotes = attribute::attribute(&annotated, &names, model);
    let mut found: Vec<PronounExample> = Vec::new();
    let mut before = None;
    super::people::people_observed(
        &annotated,
        &names,
        &quotes,
        &mut |segment, at, antecedents| {
            if before == Some(at) {
                // The other half of a quote around its cue: decided already.
                let antecedents = found.last().map(|last| last.1.clone()).unwrap_or_default();
                return found.push((annotated.segments[segment].content, antecedents));
            }
            before = Some(at);
            let antecedent = |antecedent: &super::coreference::features::Antecedent| {
                let name = match antecedent.speaker {
                    super::speaker::Speaker::Named(name) => Some(names.all[name].name),
                    super::speaker::Speaker::Noun(noun) => Some(annotated.span(noun)),
                    super::speaker::Speaker::Nameless(_) => None,
                };
                let features = antecedent
                    .features
                    .iter()
                    .map(|&one| super::coreference::features::NAMES[one as usize]);
                (name, features.collect())
            };
            found.push((
                annotated.segments[segment].content,
                antecedents.iter().map(antecedent).collect(),
            ));
        },
    );
    found
}

/// The names of the measures of the name model.
pub const NAMED: [&str; super::named::NAMES.len()] = super::named::NAMES;

/// The measures of each quote with a speaker: the quote, the mention, a row, and how sure the person
/// is whom the mention means.
pub type NamedExample = (Span, Span, [f32; NAMED.len()], f32);

/// The measures of the name model for all quotes of an article.
pub fn named(document: &Document, model: &Model) -> Vec<NamedExample> {
    let annotated = AnnotatedDocument::of(document);
    let names = Names::of(&annotated);
    let found = attribute::attribute(&annotated, &names, model);
    let (_, who) = super::people::people(&annotated, &names, &found);
    let rows = super::named::rows(&annotated, &names, &found);
    let example = |((part, who), row): ((&attribute::AttributedQuote, Option<_>), _)| {
        let who: super::people::AssignedPerson = who?;
        let content = annotated.segments[part.segment].content;
        let (at, _) = part.speaker?;
        Some((content, annotated.span(at), row, who.sure))
    };
    found
        .iter()
        .zip(who)
        .zip(rows)
        .filter_map(example)
        .collect()
}

/// Quotes as other weights find them.
pub fn find(document: &Document, model: &Model) -> Quotation {
    find_with(document, model)
}
