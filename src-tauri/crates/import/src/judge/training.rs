//! What training sees of the pieces of an item.

use std::cell::RefCell;

use super::{NAMES, rows};
use crate::draft::Draft;

/// A piece as it reached the end of the desk.
#[derive(Clone, Debug)]
pub struct Noted {
    /// Its words.
    pub text: String,
    /// Whether the rules keep it.
    pub is_kept: bool,
    /// Why it was cut.
    pub rule: String,
    /// What is measured of it.
    pub measures: Vec<f32>,
    /// What its boxes are called, as a number.
    pub kind: Option<u32>,
    /// Whether it is the standfirst.
    pub is_standfirst: bool,
}

thread_local! {
    static LAST: RefCell<Vec<Noted>> = const { RefCell::new(Vec::new()) };
}

pub(crate) fn note(draft: &Draft, headline: &str, standfirst: Option<&str>) {
    let rows = rows(draft, headline, standfirst);
    let noted = draft
        .pieces
        .iter()
        .zip(rows)
        .map(|(piece, measures)| Noted {
            text: piece.text.clone(),
            is_kept: piece.is_kept(),
            rule: format!("{:?}", piece.cut),
            measures,
            kind: piece.traits.as_ref().map(|t| t.kind),
            is_standfirst: piece.is_standfirst,
        });
    LAST.set(noted.collect());
}

/// The pieces of the article that this thread read last.
pub fn last() -> Vec<Noted> {
    LAST.take()
}

/// The measures' names.
pub fn names() -> &'static [&'static str] {
    NAMES
}
