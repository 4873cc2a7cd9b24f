//! The features of a piece's print, and of others that read or look alike.

use rustc_hash::FxHashSet;

use super::pieces::{Passed, Pieces, opening};
use crate::boilerplate::lexicon::long;
use crate::boilerplate::text::ln;
use crate::text::words;

/// Pieces behind one among which a byline makes it likely that it stands above the text.
const HEAD: usize = 6;
/// Bytes of a piece that are compared with a description, which is short.
const COMPARED: usize = 600;

pub(super) fn features(pieces: &Pieces, passed: &Passed, at: usize) -> [f32; 18] {
    let page = pieces.on_page(at);
    let near = |at: Option<usize>| at.and_then(|at| pieces.all.get(at)?.page_features.as_deref());
    let (previous, next) = (near(at.checked_sub(1)), near(Some(at + 1)));
    let folded = &pieces.texts[at].folded;
    let heads = &pieces.heads_before;
    let first = pieces.lexicon.first_copy[at];
    let shown_at = passed.shown_at[first];
    let openings = pieces.openings.get(opening(folded)).copied();
    [
        page.bold,
        page.italic,
        f32::from(page.after_picture),
        f32::from(page.before_picture),
        f32::from(page.after_line),
        share_of(folded, &pieces.described),
        heads[(at + 1 + HEAD).min(pieces.all.len())] - heads[at + 1],
        heads[at],
        ln(openings.unwrap_or(1) as f32),
        previous.map_or(-1.0, |page| page.italic),
        previous.map_or(-1.0, |page| f32::from(page.after_picture)),
        next.map_or(-1.0, |page| f32::from(page.after_line)),
        page.heading_linked,
        page.kind_teasers,
        ln(page.kind_words),
        ln(pieces.copies[first] as f32),
        f32::from(shown_at.is_some()),
        shown_at.map_or(-1.0, |other| ln((at - other) as f32)),
    ]
}

/// The share of a text's longer words that are among `known`; -1 where none are known.
fn share_of(folded: &str, known: &FxHashSet<&str>) -> f32 {
    if known.is_empty() {
        return -1.0;
    }
    let (mut all, mut hits) = (0, 0);
    for word in long(words::head(folded, COMPARED)) {
        all += 1;
        hits += usize::from(known.contains(word));
    }
    hits as f32 / f32::max(all as f32, 1.0)
}
