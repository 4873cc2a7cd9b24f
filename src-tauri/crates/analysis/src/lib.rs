//! Article -> findings: sentences, summary, quotes, stories. Pure functions: no clock, no files,
//! no chance; dates come in as arguments.

mod document;
pub mod people;
pub mod quotation;
mod section;
mod segmented;
pub mod sentences;
pub mod stories;
pub mod summary;
pub mod telling;
mod weights;
pub mod words;

pub use document::Document;
pub use section::{SectionEvidence, section};
pub use segmented::Segmented;
pub use weights::{Fault, WeightsError};

use nutgraf_model::Findings;

/// Which analysis this is. It counts up whenever an article may get other findings: libraries then
/// analyse again what an earlier one read.
pub const ANALYSIS: u32 = 2;

/// Finds everything a digest needs in one article.
pub fn analyse(document: &Document) -> Findings {
    let sentences = summary::grade(Segmented::of(*document));
    let quotation::Quotation { quotes, people } = quotation::find(document);
    Findings {
        analysis: ANALYSIS,
        sentences,
        quotes,
        people,
    }
}
