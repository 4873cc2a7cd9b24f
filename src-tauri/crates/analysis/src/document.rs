//! What analysis reads of an article.

use nutgraf_model::{Article, Block, Language, Span};

/// A text with its blocks: all that analysis needs of an article.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The headline; may be empty.
    pub headline: &'a str,
    /// The body; all spans point into it.
    pub body: &'a str,
    /// The parts of the body, in order.
    pub blocks: &'a [Block],
    /// The dateline that opens the body, where it has one: no sentence starts inside it.
    pub dateline: Option<Span>,
    /// The language.
    pub language: Language,
}

impl<'a> Document<'a> {
    /// The document of an article; English where its language is unknown.
    pub fn of(article: &'a Article) -> Self {
        Self {
            headline: &article.headline,
            body: &article.body,
            blocks: &article.blocks,
            dateline: article.dateline.as_ref().map(|line| line.span),
            language: article.language.unwrap_or(Language::ENGLISH),
        }
    }
}
