//! Who said what: quotes, cues, speakers.

use nutgraf_model::{Person, Quote};

use crate::Document;

/// The quotes of an article and the people they are attributed to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotation {
    /// In the order of the body.
    pub quotes: Vec<Quote>,
    /// What [`nutgraf_model::Attribution::person`] indexes.
    pub people: Vec<Person>,
}

/// Finds quotes and their speakers.
pub fn find(_document: &Document) -> Quotation {
    Quotation::default()
}

/// A quote offered for a digest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer<'a> {
    /// [`Quote::weight`].
    pub weight: f32,
    /// The words inside the marks.
    pub text: &'a str,
    /// A number for the speaker, equal for one person; `None` where unclear.
    pub speaker: Option<i64>,
    /// A number for the story.
    pub story: i64,
}

/// The indices of the at most `most` offers a digest should show, best first: named speakers
/// before unnamed ones, one of a speaker before two, no statement twice.
pub fn choose(_offers: &[Offer], _most: usize) -> Vec<usize> {
    Vec::new()
}
