//! The features of a piece.
//!
//! Each row has the features that [`NAMES`] names, in that order: those of the piece's words, of its
//! place among the pieces, of its boxes, of the headings and neighbours around it, of its print, and
//! of the running text near it.

mod near;
mod page;
mod pieces;
mod place;
mod print;

use super::lexicon::Lexicon;
use super::text::{PieceText, text};
use crate::draft::Piece;
use crate::text::words;
use pieces::{Passed, Pieces};

pub(super) use pieces::ArticleHead;

/// The features' names, in their order.
#[rustfmt::skip]
pub(super) const NAMES: &[&str] = &[
    "log_words", "word_length", "ends_sentence", "stops", "capitals", "digits", "commas", "quotes", "function_words",
    "you", "plea", "legal", "pointer", "picture", "bio", "address", "opens_low", "colon", "bars", "question", "kind",
    "rule", "prose", "before", "behind", "share_before", "log_kept", "to_previous", "to_next", "previous_words",
    "previous_rule", "next_words", "next_rule", "previous2_rule", "next2_rule", "kept_around", "share", "of_headline",
    "of_text", "of_standfirst", "is_first_prose", "linked", "level", "inside", "stated", "has_stated", "mark", "near_mark",
    "hint", "siblings", "cousins", "outer_share", "outer_links", "kind_share", "kind_count", "depth", "behind_headline",
    "headlines", "paragraph", "name_dek", "name_embed", "name_product", "name_note", "name_media", "name_body",
    "name_list", "name_fact", "name_plea", "name_meta", "with_previous", "kin_previous", "kin_next", "previous_linked",
    "next_linked", "previous_plea", "next_plea", "cookies", "heads_before", "heading_level", "since_heading",
    "heading_is_tail", "bold", "italic", "after_picture", "before_picture", "after_line", "described", "heads_behind",
    "all_heads_before", "same_opening", "previous_italic", "previous_after_picture", "next_after_line",
    "heading_linked", "kind_teasers", "kind_words", "copies", "copy_before", "copy_gap",
    "of_lead", "of_near", "prose_around", "words_around", "to_previous_long", "to_next_long", "long_before",
];

/// About as many features as a row comes to have, with those of its neighbours.
const WIDTH: usize = 128;

/// The features of all pieces, a row each, named by [`NAMES`].
pub(super) fn features(pieces: &[Piece], head: &ArticleHead) -> Vec<Vec<f32>> {
    let texts: Vec<PieceText> = pieces.iter().map(text).collect();
    let lexicon = Lexicon::of(&texts);
    let description = words::fold(head.description);
    let pieces = Pieces::of(pieces, &texts, &lexicon, head, &description);
    let mut passed = Passed::of(&pieces);
    let row = |at: usize| {
        let mut row = Vec::with_capacity(WIDTH);
        row.extend(texts[at].plain);
        row.extend(place::features(&pieces, &passed, at));
        row.extend(page::features(&pieces, at));
        row.extend(near::features(&pieces, &passed, at));
        row.extend(print::features(&pieces, &passed, at));
        row.extend(near::running_text(&pieces, &passed, at));
        passed.pass(&pieces, at);
        row
    };
    (0..texts.len()).map(row).collect()
}
