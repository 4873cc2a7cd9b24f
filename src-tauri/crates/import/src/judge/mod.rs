//! Which pieces belong to the body, as was learned: the rules come first, and trees that have seen
//! what annotators kept of pages say where the rules were wrong. A second set of trees knows what
//! the first said of the pieces around, and of those in boxes called alike.
//!
//! `training/README.md` says from what it was learned, and what it brings.

mod lexicon;
mod measures;
mod neighbours;
mod text;
#[cfg(feature = "training")]
pub mod training;
mod traits;
mod vocabulary;

use std::ops::Range;
use std::sync::LazyLock;

use nutgraf_model::{Format, FurnitureRule};
use nutgraf_trees::Trees;

use crate::draft::{Draft, Piece};

#[cfg(feature = "training")]
use measures::NAMES;
use measures::{Told, measures};
pub(crate) use traits::Traits;

/// What was learned for a kind of text.
struct Learned {
    first: Trees,
    second: Trees,
    /// What holds within the stretch of pieces that is most likely the article.
    within: Bounds,
    /// What holds before and behind it.
    beside: Bounds,
}

/// A kept piece below is cut, and a cut piece above is kept.
#[derive(Clone, Copy)]
struct Bounds {
    cut_below: f32,
    keep_above: f32,
}

impl Bounds {
    const fn new(cut_below: f32, keep_above: f32) -> Bounds {
        Bounds {
            cut_below,
            keep_above,
        }
    }
}

/// For web pages.
static PAGE: LazyLock<Learned> = LazyLock::new(|| Learned {
    first: first("weights/page-1.txt", include_str!("weights/page-1.txt")),
    second: second("weights/page-2.txt", include_str!("weights/page-2.txt")),
    within: Bounds::new(0.5, 0.5),
    beside: Bounds::new(0.5, 0.5),
});

/// For text copied from web pages.
static COPY: LazyLock<Learned> = LazyLock::new(|| Learned {
    first: first("weights/copy-1.txt", include_str!("weights/copy-1.txt")),
    second: second("weights/copy-2.txt", include_str!("weights/copy-2.txt")),
    within: Bounds::new(0.35, 0.55),
    beside: Bounds::new(0.8, 0.95),
});

fn first(file: &str, text: &str) -> Trees {
    trees(file, text, measures::NAMES)
}

fn second(file: &str, text: &str) -> Trees {
    trees(file, text, &[measures::NAMES, neighbours::NAMES].concat())
}

/// The trees of a committed file of weights. A test reads each: none is broken in a release.
fn trees(file: &str, text: &str, features: &[&str]) -> Trees {
    Trees::parse(file, text, features).unwrap_or_else(|error| panic!("{error}"))
}

/// Fewer pieces than this say too little about each other.
const FEWEST: usize = 4;
/// More pieces are a book.
const MOST: usize = 5_000;

/// Judges the pieces of a web page or of a copied text.
pub(crate) fn judge(draft: &mut Draft, headline: &str, standfirst: Option<&str>) {
    let learned = match draft.format {
        Format::Html => &*PAGE,
        Format::Text => &*COPY,
        _ => return,
    };
    if !(FEWEST..=MOST).contains(&draft.pieces.len()) {
        return;
    }
    let mut rows = rows(draft, headline, standfirst);
    let first = chances(&learned.first, &rows);
    neighbours::add(&mut rows, &draft.pieces, &first);
    let chances = chances(&learned.second, &rows);
    let article = stretch(&draft.pieces, &chances);
    let kept: Vec<bool> = chances
        .into_iter()
        .zip(&draft.pieces)
        .enumerate()
        .map(|(at, (chance, piece))| {
            let bounds = match article.contains(&at) {
                true => learned.within,
                false => learned.beside,
            };
            match piece.is_kept() {
                true => chance > bounds.cut_below,
                false => may_return(piece) && chance > bounds.keep_above,
            }
        })
        .collect();
    let words = |wanted: &dyn Fn(usize) -> bool| -> usize {
        let pieces = draft.pieces.iter().enumerate();
        pieces
            .filter(|(at, _)| wanted(*at))
            .map(|(_, piece)| piece.words)
            .sum()
    };
    // Where hardly anything would be left it is no text of the kind that was learned from.
    if words(&|at| kept[at]) * LEAST < words(&|at| draft.pieces[at].is_kept()) {
        return;
    }
    for (piece, kept) in draft.pieces.iter_mut().zip(kept) {
        match (piece.is_kept(), kept) {
            (true, false) => piece.cut(FurnitureRule::Unlike),
            // What came with the article in a mail, and no page knows.
            (false, true) if piece.cut == Some(FurnitureRule::MailFrame) => {}
            (false, true) => piece.cut = None,
            _ => {}
        }
    }
}

/// What is measured of the pieces of a draft.
fn rows(draft: &Draft, headline: &str, standfirst: Option<&str>) -> Vec<Vec<f32>> {
    let told = Told {
        headline,
        standfirst: standfirst.unwrap_or_default(),
        description: draft.clues.description.as_deref().unwrap_or_default(),
    };
    measures(&draft.pieces, &told)
}

/// A piece above this chance speaks for the stretch it stands in, one below against it.
const LIKELY: f32 = 0.4;

/// The stretch of pieces that is most likely the article: likely pieces speak for it by their
/// words, unlikely ones against it.
fn stretch(pieces: &[Piece], chances: &[f32]) -> Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0.0);
    let (mut from, mut sum) = (0, 0.0);
    for (at, (piece, chance)) in pieces.iter().zip(chances).enumerate() {
        if sum <= 0.0 {
            (from, sum) = (at, 0.0);
        }
        sum += piece.words.clamp(1, neighbours::HEAVIEST) as f32 * (chance - LIKELY);
        if sum > best_sum {
            (best, best_sum) = (from..at + 1, sum);
        }
    }
    best
}

/// Whether a rule may be wrong about a piece: what was read as byline, date or credit was told as
/// such.
fn may_return(piece: &Piece) -> bool {
    let told = [
        FurnitureRule::Byline,
        FurnitureRule::DateLine,
        FurnitureRule::Credit,
    ];
    !piece.cut.is_some_and(|rule| told.contains(&rule))
}

/// At least this part of the words must remain.
const LEAST: usize = 5;

/// The trees' sums as probabilities.
fn chances(trees: &Trees, rows: &[Vec<f32>]) -> Vec<f32> {
    let scores = trees.scores(rows).into_iter();
    scores.map(|score| 1.0 / (1.0 + (-score).exp())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_learned_weights_are_whole() {
        for (name, learned) in [("page", &*PAGE), ("copy", &*COPY)] {
            assert_eq!(learned.first.len(), 100, "{name}-1");
            assert_eq!(learned.second.len(), 100, "{name}-2");
        }
    }

    #[test]
    fn each_feature_has_a_name() {
        let pieces = [
            Piece::paragraph("The harbour of Avelar reopened.".to_owned()),
            Piece::paragraph("Read more".to_owned()),
        ];
        let told = Told {
            headline: "Harbour reopens",
            standfirst: "",
            description: "",
        };
        let mut rows = measures(&pieces, &told);
        assert!(rows.iter().all(|row| row.len() == measures::NAMES.len()));
        neighbours::add(&mut rows, &pieces, &[0.9, 0.1]);
        let all = measures::NAMES.len() + neighbours::NAMES.len();
        assert!(rows.iter().all(|row| row.len() == all));
    }
}
