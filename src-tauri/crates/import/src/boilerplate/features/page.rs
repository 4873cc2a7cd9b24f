//! The features of a piece's boxes on its page.

use super::pieces::Pieces;
use crate::boilerplate::text::ln;

/// Groups of names that a box may have: a feature each.
const NAME_GROUPS: usize = 10;

pub(super) fn features(pieces: &Pieces, at: usize) -> impl Iterator<Item = f32> {
    let page = pieces.on_page(at);
    let names = page.names;
    let boxes = [
        page.linked,
        f32::from(page.level),
        f32::from(page.is_inside),
        f32::from(page.is_stated),
        f32::from(page.has_stated),
        f32::from(page.mark),
        f32::from(page.near_mark),
        f32::from(page.hint),
        ln(page.siblings as f32),
        ln(page.cousins as f32),
        page.outer_share,
        page.outer_links,
        page.kind_share,
        ln(page.kind_count),
        page.depth,
        page.behind_headline.min(60.0),
        f32::from(page.headlines.min(9)),
        f32::from(page.is_paragraph),
    ];
    let names = (0..NAME_GROUPS).map(move |bit| f32::from(names >> bit & 1));
    boxes.into_iter().chain(names)
}
