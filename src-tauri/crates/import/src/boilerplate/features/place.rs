//! The features of a piece's place among the others, and of what it shares with the article.

use super::pieces::{Passed, Pieces, is_text, rule};
use crate::boilerplate::text::ln;
use crate::draft::Piece;

pub(super) fn features(pieces: &Pieces, passed: &Passed, at: usize) -> [f32; 21] {
    let piece = &pieces.all[at];
    let (previous, next) = (pieces.before(at, 1), pieces.all.get(at + 1));
    let own = u32::from(is_text(piece));
    let log_words = |piece: Option<&Piece>| piece.map_or(-1.0, |p| ln(p.words as f32));
    [
        f32::from(piece.kind as u8),
        rule(Some(piece)),
        f32::from(piece.is_prose()),
        ln(at as f32),
        ln((pieces.all.len() - at - 1) as f32),
        passed.words / pieces.kept_words,
        ln(pieces.kept_words),
        passed.last_text.map_or(-1.0, |i| (at - i) as f32),
        pieces.next_text[at + 1].map_or(-1.0, |i| (i - at) as f32),
        log_words(previous),
        rule(previous),
        log_words(next),
        rule(next),
        rule(pieces.before(at, 2)),
        rule(pieces.all.get(at + 2)),
        kept_around(pieces, at),
        piece.words as f32 / pieces.kept_words,
        pieces.share(at, |w| pieces.in_headline[w]),
        pieces.share(at, |w| pieces.said[w] > own),
        match &pieces.in_standfirst {
            Some(said) => pieces.share(at, |w| said[w]),
            None => -1.0,
        },
        f32::from(passed.last_text.is_none()),
    ]
}

/// The share of the pieces around that are kept.
fn kept_around(pieces: &Pieces, at: usize) -> f32 {
    let window = pieces.window(at);
    let kept = window.iter().filter(|piece| piece.is_kept()).count() as f32;
    let own = f32::from(pieces.all[at].is_kept());
    (kept - own) / (window.len().max(2) - 1) as f32
}
