//! Tells furniture from article: captions, repeats, sign-offs, page chrome, the tail of a page.
//!
//! Every rule marks pieces, none deletes them: the user can see what was left out, and why.

mod captions;
mod lines;
mod notices;
mod page;
mod phrases;
mod repeats;
mod tail;

pub(crate) use captions::mark as mark_captions;
pub(crate) use page::{mark as mark_page, mark_above, mark_runs};

use crate::draft::Piece;

/// Marks all furniture but captions and what lies outside the article's part of a page.
///
/// `is_page` says that the format told lists and headings from menus.
pub(crate) fn mark_all(pieces: &mut [Piece], is_page: bool) {
    repeats::mark(pieces);
    tail::mark(pieces, is_page);
    lines::mark(pieces, is_page);
    notices::mark(pieces);
}

/// Whether a line is furniture wherever it stands.
pub(crate) fn is_line_furniture(text: &str) -> bool {
    lines::rule(text).is_some()
}

/// Whether a line of `words` words opens the tail of a page.
pub(crate) fn opens_tail(text: &str, words: usize) -> bool {
    tail::opens_with(text, words)
}
