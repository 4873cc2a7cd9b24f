//! The part of a page that holds its article.

use super::marks::Mark;
use crate::draft::Piece;

/// The article's part of a page.
pub(super) struct MainContent {
    /// Its pieces, furniture inside it marked.
    pub(super) pieces: Vec<Piece>,
    /// First leaf of its box.
    pub(super) from: usize,
    /// One past the last leaf of its box.
    pub(super) to: usize,
    /// The mark that counts for each leaf of the page.
    pub(super) marks: Vec<Option<Mark>>,
}
