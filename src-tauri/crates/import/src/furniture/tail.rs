//! The tail of a page: what follows "Most popular", "Mehr zum Thema", "À lire aussi".

use nutgraf_model::FurnitureRule;

use super::phrases;
use crate::draft::Piece;
use crate::text::words;

/// A line that opens the tail has at most this many words.
const LONGEST: usize = 8;
/// The tail begins after this share of the sentences' words …
const AFTER: f32 = 0.55;
/// … and holds less than this share of them.
const UNDER: f32 = 0.40;

/// Marks the tail.
pub(super) fn mark(pieces: &mut [Piece]) {
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
        if opens(&pieces[at]) && share >= AFTER * all as f32 && rest < UNDER * all as f32 + 1.0 {
            let end = pieces.len();
            for piece in &mut pieces[at..end] {
                piece.cut(FurnitureRule::Related);
            }
            return;
        }
        before += mass(&pieces[at]);
    }
}

fn opens(piece: &Piece) -> bool {
    if !piece.is_kept()
        || piece.words > LONGEST
        || piece.text.ends_with('.')
        || is_pointer(&piece.text)
    {
        return false;
    }
    let folded = words::fold(&piece.text);
    phrases::TAIL.contains(folded.as_str())
        || piece.words > 2
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
        mark(&mut pieces);
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
