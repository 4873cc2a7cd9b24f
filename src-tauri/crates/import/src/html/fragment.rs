//! The text of a fragment of a page.

use dom_query::Document;
use nutgraf_model::FurnitureRule;

use super::depth_limit::limit_depth;
use super::marks::Mark;
use super::newsletter;
use super::walk::{self, Strictness};
use crate::draft::Piece;

/// A box of more words is no caption, whatever its class says.
const MOST_IN_CAPTION: usize = 90;

/// All of a fragment's text: nothing is chosen; captions and the boxes of newsletters are marked.
pub(crate) fn pieces(fragment: &str) -> Vec<Piece> {
    let document = Document::from(limit_depth(fragment).as_ref());
    let page = walk::page(&document, Strictness::Full);
    let is_caption = |at: usize| {
        let mut around = page.around(at).take(3);
        around.any(|around| around.mark == Some(Mark::Caption) && around.hint == 0)
    };
    let leaves = page.leaves.iter().enumerate();
    let pieces = leaves.map(|(at, leaf)| {
        let mut piece = Piece::new(leaf.kind, leaf.text.clone());
        if leaf.words <= MOST_IN_CAPTION && is_caption(at) {
            piece.cut(FurnitureRule::Caption);
        }
        let classes = page.around(at).take(5);
        let mut rules = classes.filter_map(|around| newsletter::rule(&around.class_and_id));
        if let Some(rule) = rules.next() {
            piece.cut(rule);
        }
        piece
    });
    pieces.collect()
}
