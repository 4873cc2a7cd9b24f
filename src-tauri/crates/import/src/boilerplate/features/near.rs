//! The features of the pieces, headings and running text around a piece.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::pieces::{Passed, Pieces, is_long, rule};
use crate::boilerplate::text::ln;
use crate::draft::Piece;

static COOKIE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("cookie"));

/// The places of `plea` and `legal` among the features of a piece's words.
const PLEA: [usize; 2] = [10, 11];

/// The features of the pieces beside it, and of the last heading.
pub(super) fn features(pieces: &Pieces, passed: &Passed, at: usize) -> [f32; 12] {
    let page = pieces.on_page(at);
    let linked = |piece: Option<&Piece>| {
        let page = piece.and_then(|piece| piece.page_features.as_deref());
        page.map_or(-1.0, |page| page.linked)
    };
    let plea = |at: Option<usize>| {
        let text = at.and_then(|at| pieces.texts.get(at));
        text.map_or(-1.0, |text| text.plain[PLEA[0]] + text.plain[PLEA[1]])
    };
    let folded = pieces.texts[at].folded.as_bytes();
    [
        f32::from(page.with_previous),
        f32::from(page.kin_previous),
        f32::from(page.kin_next),
        linked(pieces.before(at, 1)),
        linked(pieces.all.get(at + 1)),
        plea(at.checked_sub(1)),
        plea(Some(at + 1)),
        ln(COOKIE.find_iter(folded).count() as f32),
        passed.heads,
        passed.heading_level,
        passed.heading.map_or(-1.0, |i| ln((at - i) as f32)),
        passed.heading.map_or(-1.0, |i| rule(Some(&pieces.all[i]))),
    ]
}

/// The features of the running text near it.
pub(super) fn running_text(pieces: &Pieces, passed: &Passed, at: usize) -> [f32; 7] {
    let own = u32::from(pieces.lead.contains(&at));
    let window = pieces.window(at);
    let words = window.iter().map(|p| p.words).sum::<usize>() as f32;
    let longs = &pieces.longs;
    let (before, behind) = longs.split_at(longs.partition_point(|&long| long < at));
    let behind = &behind[usize::from(is_long(&pieces.all[at]))..];
    let to_long = |long: Option<usize>| long.map_or(-1.0, |n| (n as f32).min(30.0));
    [
        pieces.share(at, |w| {
            pieces.in_headline[w] || pieces.said_by_lead[w] > own
        }),
        pieces.share(at, |w| passed.nearest_long.contains(&passed.last_long[w])),
        window.iter().filter(|p| p.is_prose()).count() as f32 / window.len() as f32,
        ln(words / window.len() as f32),
        to_long(before.last().map(|long| at - 1 - long)),
        to_long(behind.first().map(|long| long - at - 1)),
        before.len() as f32 / longs.len().max(1) as f32,
    ]
}
