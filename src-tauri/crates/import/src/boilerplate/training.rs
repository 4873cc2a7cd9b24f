//! What training sees of the pieces of an item.

use std::cell::RefCell;

use super::{features, rows};
use crate::draft::Draft;

/// A piece, after the rules.
#[derive(Clone, Debug)]
pub struct TrainingPiece {
    /// Its words.
    pub text: String,
    /// Whether the rules keep it.
    pub is_kept: bool,
    /// Why it was cut.
    pub rule: String,
    /// Its features.
    pub features: Vec<f32>,
    /// What its boxes are called, as a number.
    pub kind: Option<u32>,
    /// Whether it is the standfirst.
    pub is_standfirst: bool,
}

thread_local! {
    static LAST: RefCell<Vec<TrainingPiece>> = const { RefCell::new(Vec::new()) };
}

pub(crate) fn note(draft: &Draft, headline: &str, standfirst: Option<&str>) {
    let rows = rows(draft, headline, standfirst);
    let noted = draft
        .pieces
        .iter()
        .zip(rows)
        .map(|(piece, features)| TrainingPiece {
            text: piece.text.clone(),
            is_kept: piece.is_kept(),
            rule: format!("{:?}", piece.cut),
            features,
            kind: piece.page_features.as_ref().map(|page| page.kind),
            is_standfirst: piece.is_standfirst,
        });
    LAST.set(noted.collect());
}

/// The pieces of the article that this thread read last.
pub fn last() -> Vec<TrainingPiece> {
    LAST.take()
}

/// The features' names.
pub fn names() -> &'static [&'static str] {
    features::NAMES
}
