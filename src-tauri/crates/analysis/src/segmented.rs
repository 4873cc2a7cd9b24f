//! A document with its sentences: what all analysis after the splitting reads.

use std::borrow::Cow;

use nutgraf_model::Sentence;

use crate::{Document, sentences};

/// A document and its sentences. They are found once, when the article comes, and stored; whatever
/// reads sentences after that reads these.
#[derive(Clone, Debug)]
pub struct Segmented<'a> {
    /// The document.
    pub document: Document<'a>,
    /// Its sentences, in order.
    pub sentences: Cow<'a, [Sentence]>,
}

impl<'a> Segmented<'a> {
    /// Finds the sentences of a document.
    pub fn of(document: Document<'a>) -> Self {
        Self {
            sentences: sentences::split(&document).into(),
            document,
        }
    }

    /// A document with its stored sentences.
    pub fn stored(document: Document<'a>, sentences: &'a [Sentence]) -> Self {
        Self {
            document,
            sentences: sentences.into(),
        }
    }
}
