//! Paragraphs printed twice, and pull quotes: the first and the longer one stay.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use nutgraf_model::FurnitureRule;

use crate::draft::Piece;
use crate::text::words;

/// A line of fewer words may well be said twice.
const FEWEST: usize = 5;
/// Two paragraphs of so many words each are never printed twice on purpose.
const SURE: usize = 12;
/// A pull quote has at most this many words.
const LONGEST_PULL: usize = 45;
/// Bytes of a paragraph beyond which it is not searched for pull quotes.
const LONGEST_HOST: usize = 20_000;
/// The words by which a paragraph that contains a pull quote is looked up.
const KEY: usize = 4;

/// Marks repeated pieces.
pub(super) fn mark(pieces: &mut [Piece]) {
    let folded: Vec<String> = pieces
        .iter()
        .map(|piece| words::fold(&piece.text))
        .collect();
    let mut seen = HashSet::default();
    let mut seen_aside = HashSet::default();
    for (piece, folded) in pieces.iter_mut().zip(&folded) {
        if piece.words < FEWEST || piece.is_standfirst {
            continue;
        }
        // A sentence that was only a caption or a teaser before is no repeat in the text.
        let is_aside = !piece.is_kept() && piece.is_prose();
        let is_copy = seen.contains(folded.as_str())
            || !piece.is_kept() && seen_aside.contains(folded.as_str());
        if is_copy {
            piece.cut = Some(FurnitureRule::Repeated);
        } else if is_aside {
            seen_aside.insert(folded.as_str());
        } else {
            seen.insert(folded.as_str());
        }
    }
    mark_copies(pieces);
    mark_pull_quotes(pieces, &folded);
}

/// Paragraphs that are repeated one behind the other are a copy of the text, for phones or for
/// printing. One alone may be a question that is asked again.
fn mark_copies(pieces: &mut [Piece]) {
    let is_copy = |piece: &Piece| {
        piece.cut == Some(FurnitureRule::Repeated) && piece.is_prose() && piece.words >= SURE
    };
    let copies: Vec<bool> = pieces.iter().map(is_copy).collect();
    for (at, piece) in pieces.iter_mut().enumerate() {
        let is_beside = at > 0 && copies[at - 1] || copies.get(at + 1) == Some(&true);
        piece.is_surely_cut |= copies[at] && is_beside;
    }
}

fn mark_pull_quotes(pieces: &mut [Piece], folded: &[String]) {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::default();
    let wanted: HashSet<&str> = (0..pieces.len())
        .filter(|&at| could_be_pulled(&pieces[at]))
        .filter_map(|at| key(&folded[at]))
        .collect();
    if wanted.is_empty() {
        return;
    }
    for (at, text) in folded.iter().enumerate() {
        if !pieces[at].is_kept() || pieces[at].words < FEWEST || text.len() > LONGEST_HOST {
            continue;
        }
        for run in runs(text).filter(|run| wanted.contains(run)) {
            let found = places.entry(run).or_default();
            if found.len() < 8 && found.last() != Some(&at) {
                found.push(at);
            }
        }
    }
    for at in 0..pieces.len() {
        let Some(key) = could_be_pulled(&pieces[at])
            .then(|| key(&folded[at]))
            .flatten()
        else {
            continue;
        };
        let pulled = places.get(key).is_some_and(|found| {
            found.iter().any(|&other| {
                other != at
                    && pieces[other].words > pieces[at].words
                    && pieces[other].is_kept()
                    && folded[other].contains(&folded[at])
            })
        });
        if pulled {
            pieces[at].cut(FurnitureRule::Repeated);
        }
    }
}

fn could_be_pulled(piece: &Piece) -> bool {
    piece.is_kept() && (FEWEST..=LONGEST_PULL).contains(&piece.words)
}

fn key(folded: &str) -> Option<&str> {
    runs(folded).next()
}

/// The runs of [`KEY`] words of a folded text, one from each word on.
fn runs(folded: &str) -> impl Iterator<Item = &str> {
    let starts = words::ends(folded).map(|end| end + 1);
    let starts = [0].into_iter().chain(starts);
    let ends = words::ends(folded).skip(KEY - 1);
    starts.zip(ends).map(|(start, end)| &folded[start..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_copy_and_the_longer_text_stay() {
        let mut pieces: Vec<Piece> = [
            "The harbour board will meet again on Friday.",
            "“We will not wait for spring,” she told the board on Tuesday evening.",
            "The harbour board will meet again on Friday.",
            "We will not wait for spring",
            "Yes.",
            "Yes.",
        ]
        .into_iter()
        .map(|text| Piece::paragraph(text.to_owned()))
        .collect();
        mark(&mut pieces);
        let cut: Vec<bool> = pieces.iter().map(|piece| !piece.is_kept()).collect();
        assert_eq!(cut, [false, false, true, true, false, false]);
    }
}
