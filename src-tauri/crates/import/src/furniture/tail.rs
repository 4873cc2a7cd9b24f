//! The tail of a page: what follows "Most popular", "Mehr zum Thema", "À lire aussi".

use nutgraf_model::{BlockKind, FurnitureRule};

use super::phrases;
use crate::draft::Piece;
use crate::text::words;

/// A line that opens the tail has at most this many words.
const LONGEST: usize = 8;
/// The tail begins after this share of the sentences' words …
const AFTER: f32 = 0.55;
/// … and holds less than this share of them.
const UNDER: f32 = 0.40;
/// … or, on a web page, than this: boxes with such headings stand amid the text, too.
const UNDER_OF_PAGE: f32 = 0.15;

/// Marks the tail.
///
/// `is_page` says that links were told from text, so that little is left to cut.
pub(super) fn mark(pieces: &mut [Piece], is_page: bool) {
    mark_end(pieces, if is_page { UNDER_OF_PAGE } else { UNDER });
    mark_headings(pieces);
}

fn mark_end(pieces: &mut [Piece], under: f32) {
    let mass = |piece: &Piece| {
        if piece.is_kept() && piece.is_prose() {
            piece.words
        } else {
            0
        }
    };
    let all: usize = pieces.iter().map(mass).sum();
    let mut before = 0;
    for at in 0..pieces.len() {
        let (share, rest) = (before as f32, (all - before) as f32);
        if opens(&pieces[at]) && share >= AFTER * all as f32 && rest < under * all as f32 + 1.0 {
            let end = pieces.len();
            for piece in &mut pieces[at..end] {
                piece.cut(FurnitureRule::Related);
            }
            return;
        }
        before += mass(&pieces[at]);
    }
}

/// Headings of boxes that stand amid the text: "Related news", "Das könnte Sie interessieren".
fn mark_headings(pieces: &mut [Piece]) {
    let headings = pieces
        .iter_mut()
        .filter(|piece| piece.kind == BlockKind::Heading && piece.is_kept());
    for piece in headings {
        if phrases::TAIL.contains(words::fold(&piece.text).as_str()) {
            piece.cut(FurnitureRule::Related);
        }
    }
}

fn opens(piece: &Piece) -> bool {
    piece.is_kept() && opens_with(&piece.text, piece.words)
}

/// Whether a line of `count` words opens the tail.
pub(super) fn opens_with(text: &str, count: usize) -> bool {
    if count > LONGEST || text.ends_with('.') || is_pointer(text) {
        return false;
    }
    let folded = words::fold(text);
    phrases::TAIL.contains(folded.as_str())
        || count > 2
            && phrases::opens(&folded, &phrases::TAIL, LONGEST)
            && !opens_with_one_word(&folded)
}

/// "Topics of the day" may be a heading of the article: one word alone says too little.
fn opens_with_one_word(folded: &str) -> bool {
    let first = folded.split(' ').next().unwrap_or_default();
    phrases::TAIL.contains(first)
        && !folded
            .match_indices(' ')
            .skip(1)
            .any(|(at, _)| phrases::TAIL.contains(&folded[..at]))
}

/// "Read more: …" points to one article and ends nothing.
fn is_pointer(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(_, rest)| words::count(rest) > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], kept: usize) {
        let mut pieces: Vec<Piece> = lines
            .iter()
            .map(|line| Piece::paragraph(line.to_string()))
            .collect();
        mark(&mut pieces, false);
        let got = pieces.iter().take_while(|piece| piece.is_kept()).count();
        assert_eq!(got, kept, "{lines:?}");
    }

    #[test]
    fn the_tail_opens_late() {
        let prose = "The harbour board will meet again on Friday to hear the engineers.";
        check(&[prose, prose, "Most Popular", "Ferry fares rise"], 2);
        check(&["Most Popular", prose, prose, prose], 4);
        check(&[prose, prose, "Mehr zum Thema Hafen", prose], 2);
    }
}
