//! One article of a press archive's export.

use crate::draft::{Clues, Piece};
use crate::formats::text::pieces;

/// What an export says of an article, and its text.
pub(super) type Entry = (Clues, Vec<Piece>);

/// A body's lines as paragraphs.
pub(super) fn body(lines: &[&str]) -> Vec<Piece> {
    pieces::pieces(&lines.join("\n"))
}
