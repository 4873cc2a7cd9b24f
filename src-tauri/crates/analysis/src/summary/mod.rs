//! The choice of sentences: of one article, and of several on one event.

use nutgraf_model::{Sentence, Span};

use crate::Document;

/// How long a summary may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    /// At most this many sentences.
    Sentences(usize),
    /// Whole sentences with at most this many words together; at least one sentence.
    Words(usize),
}

/// A chosen sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pick {
    /// The index of its document; 0 for a single one.
    pub document: usize,
    /// Where it lies in that document's body.
    pub span: Span,
    /// How much it says, 0 to 1.
    pub score: f32,
}

/// Gives each sentence its score and the shortest length that shows it.
pub fn grade(_document: &Document, sentences: Vec<Sentence>) -> Vec<Sentence> {
    sentences
}

/// Summarises one document; picks in reading order.
pub fn summarize(_document: &Document, _budget: Budget) -> Vec<Pick> {
    Vec::new()
}

/// Summarises several documents on one event, without saying a thing twice; picks in the order
/// in which a reader should read them.
pub fn digest(_documents: &[Document], _budget: Budget) -> Vec<Pick> {
    Vec::new()
}
