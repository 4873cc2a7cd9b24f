//! Article -> findings: sentences, summary, quotes, stories. Pure functions: no clock, no files,
//! no chance; dates come in as arguments.

mod document;
pub mod people;
pub mod quotation;
pub mod sentences;
pub mod stories;
pub mod summary;
mod weights;
pub mod words;

pub use document::Document;
pub use weights::{Fault, WeightsError};

use nutgraf_model::Findings;

/// Finds everything a digest needs in one article.
pub fn analyse(document: &Document) -> Findings {
    let sentences = summary::grade(document, sentences::split(document));
    let quotation::Quotation { quotes, people } = quotation::find(document);
    Findings {
        sentences,
        quotes,
        people,
    }
}
