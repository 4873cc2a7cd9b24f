//! The article's part of a whole page copied with "select all": menus above, links below.
//!
//! Sentences speak for the article, short lines against it; the stretch with the greatest sum is
//! the article, and above it the lines that may be its head are left to the head's reader.

use std::ops::Range;

use nutgraf_model::{BlockKind, FurnitureRule};

use crate::draft::Piece;
use crate::text::words;

/// Short lines a text must have to be taken for a whole page.
const SHORT_LINES: usize = 20;
/// Lines at each end of a page, of which [`EDGE_SHORT`] must be short.
const EDGE: usize = 12;
const EDGE_SHORT: usize = 8;
/// Lines above the text that may be headline, byline and date.
const HEAD: usize = 25;

/// Marks what lies outside the article; whether the text was a whole page.
pub(crate) fn mark(pieces: &mut [Piece]) -> bool {
    let short = |pieces: &[Piece]| pieces.iter().filter(|piece| !piece.is_prose()).count();
    let edge = EDGE.min(pieces.len());
    let (top, foot) = (&pieces[..edge], &pieces[pieces.len() - edge..]);
    if short(pieces) < SHORT_LINES || short(top) < EDGE_SHORT || short(foot) < EDGE_SHORT {
        return false;
    }
    let Some(text) = stretch(pieces) else {
        return false;
    };
    let head = text.start.saturating_sub(HEAD);
    for piece in &mut pieces[..head] {
        piece.cut(FurnitureRule::Chrome);
    }
    for piece in &mut pieces[text.end..] {
        piece.cut(FurnitureRule::Related);
    }
    true
}

/// Marks the short lines between headline and text that the head's reader had no use for.
pub(crate) fn mark_above(pieces: &mut [Piece]) {
    for piece in pieces
        .iter_mut()
        .take_while(|piece| !piece.is_kept() || !piece.is_prose())
    {
        piece.cut(FurnitureRule::Chrome);
    }
}

/// Marks runs of lines amid the text that end like no sentence: headlines of other articles,
/// names, tags. A line alone is a heading.
pub(crate) fn mark_runs(pieces: &mut [Piece]) {
    let is_line = |piece: &Piece| {
        piece.words < LONGEST_TEASER
            && !words::ends_sentence(&piece.text)
            && !piece.text.starts_with(['“', '"', '„', '«', '‘', '「'])
    };
    let mut from = 0;
    while from < pieces.len() {
        let run = pieces[from..].iter().take_while(|piece| is_line(piece));
        let (len, kept) = run.fold((0, 0), |(len, kept), piece| {
            (len + 1, kept + usize::from(piece.is_kept()))
        });
        if len >= RUN && kept > 0 {
            for piece in &mut pieces[from..from + len] {
                piece.cut(FurnitureRule::Related);
            }
        }
        from += len.max(1);
    }
}

/// A headline of another article has fewer words.
const LONGEST_TEASER: usize = 25;
/// So many lines in a row are no headings.
const RUN: usize = 2;

/// The stretch of pieces with the greatest sum.
fn stretch(pieces: &[Piece]) -> Option<Range<usize>> {
    let (mut best, mut best_sum) = (None, 0.0f32);
    let (mut from, mut sum) = (0, 0.0f32);
    for (at, piece) in pieces.iter().enumerate() {
        if sum <= 0.0 {
            (from, sum) = (at, 0.0);
        }
        sum += weight(piece);
        if sum > best_sum {
            (best, best_sum) = (Some(from..at + 1), sum);
        }
    }
    best
}

fn weight(piece: &Piece) -> f32 {
    let words = piece.words as f32;
    match piece.cut {
        Some(FurnitureRule::Caption | FurnitureRule::Credit) => return -1.0,
        _ if super::is_line_furniture(&piece.text) => return -6.0,
        _ => {}
    }
    if piece.kind == BlockKind::ListItem && !words::ends_sentence(&piece.text) {
        return -4.0;
    }
    let is_teaser = !words::ends_sentence(&piece.text) && !piece.text.contains(". ");
    match piece.words {
        _ if is_teaser => -6.0,
        ..6 => -2.0,
        6..12 => words * 0.4,
        _ => words.min(80.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn menus_above_and_links_below_are_not_the_article() {
        let prose = "The ferry line that has crossed the bay every night will end its late runs.";
        let mut lines = vec!["Home"; 40];
        lines.extend([
            "Ferry line to end night runs",
            prose,
            prose,
            "A heading",
            prose,
        ]);
        lines.extend(["Storm takes the roof off the hall"; 20]);
        let mut pieces: Vec<Piece> = lines
            .iter()
            .map(|l| Piece::paragraph(l.to_string()))
            .collect();
        assert!(mark(&mut pieces), "a whole page");
        let kept: Vec<usize> = (0..pieces.len())
            .filter(|&at| pieces[at].is_kept())
            .collect();
        assert_eq!((kept[0], kept.last().copied()), (41 - HEAD, Some(44)));
        mark_above(&mut pieces);
        assert_eq!(pieces.iter().position(Piece::is_kept), Some(41));
    }

    #[test]
    fn an_article_alone_is_left_alone() {
        let prose = "The ferry line that has crossed the bay every night will end its late runs.";
        let mut pieces: Vec<Piece> = (0..9).map(|_| Piece::paragraph(prose.to_owned())).collect();
        assert!(!mark(&mut pieces));
    }
}
