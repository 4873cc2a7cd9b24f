//! Sentence spans.

use nutgraf_model::Sentence;

use crate::Document;

/// The sentences of a document in order; no sentence crosses a block, white space is outside.
pub fn split(document: &Document) -> Vec<Sentence> {
    let whole = |(block, part): (usize, &nutgraf_model::Block)| Sentence {
        span: part.span,
        block,
        score: 0.0,
        shown_from: None,
    };
    document.blocks.iter().enumerate().map(whole).collect()
}
