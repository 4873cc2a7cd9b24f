//! The boilerplate classifier: which pieces belong to the body. The rules decide first; boosted
//! trees, trained on pages of which annotators marked the article, say where the rules are wrong. A
//! second set of trees also sees the first set's probabilities for the pieces around a piece, and
//! for those in boxes of the same name.
//!
//! `training/README.md` says what it was trained on, and what it brings.

mod features;
mod lexicon;
mod neighbours;
mod text;
#[cfg(feature = "training")]
pub mod training;
mod vocabulary;

use std::ops::Range;
use std::sync::LazyLock;

use nutgraf_model::FurnitureRule;
use nutgraf_trees::Trees;

use crate::draft::{Draft, Layout, Piece};
use features::{ArticleHead, features};

/// The classifier for a kind of text.
struct Classifier {
    first: Trees,
    second: Trees,
    /// The thresholds within the stretch of pieces that is most likely the article.
    within: Thresholds,
    /// The thresholds before and behind it.
    beside: Thresholds,
}

/// Probabilities: a kept piece below is cut, and a cut piece above is kept.
#[derive(Clone, Copy)]
struct Thresholds {
    cut_below: f32,
    keep_above: f32,
}

impl Thresholds {
    const fn new(cut_below: f32, keep_above: f32) -> Thresholds {
        Thresholds {
            cut_below,
            keep_above,
        }
    }
}

/// For web pages.
static PAGE: LazyLock<Classifier> = LazyLock::new(|| Classifier {
    first: first("weights/page-1.txt", include_str!("weights/page-1.txt")),
    second: second("weights/page-2.txt", include_str!("weights/page-2.txt")),
    within: Thresholds::new(0.5, 0.5),
    beside: Thresholds::new(0.5, 0.5),
});

/// For text copied from web pages.
static COPY: LazyLock<Classifier> = LazyLock::new(|| Classifier {
    first: first("weights/copy-1.txt", include_str!("weights/copy-1.txt")),
    second: second("weights/copy-2.txt", include_str!("weights/copy-2.txt")),
    within: Thresholds::new(0.35, 0.55),
    beside: Thresholds::new(0.8, 0.95),
});

fn first(file: &str, text: &str) -> Trees {
    trees(file, text, features::NAMES)
}

fn second(file: &str, text: &str) -> Trees {
    trees(file, text, &[features::NAMES, neighbours::NAMES].concat())
}

/// The trees of a committed file of weights. A test reads each: none is broken in a release.
fn trees(file: &str, text: &str, features: &[&str]) -> Trees {
    Trees::parse(file, text, features).unwrap_or_else(|error| panic!("{error}"))
}

/// Fewer pieces than this say too little about each other.
const FEWEST: usize = 4;
/// More pieces are a book.
const MOST: usize = 5_000;

/// Cuts what the classifier takes for boilerplate out of a web page or a copied text, and brings
/// back what the rules cut wrongly.
pub(crate) fn classify(draft: &mut Draft, headline: &str, standfirst: Option<&str>) {
    let classifier = match draft.layout {
        Layout::Page => &*PAGE,
        Layout::Plain => &*COPY,
        _ => return,
    };
    if !(FEWEST..=MOST).contains(&draft.pieces.len()) {
        return;
    }
    let rows = rows(draft, headline, standfirst);
    let kept = classifier.kept(&draft.pieces, rows);
    let words = |wanted: &dyn Fn(usize) -> bool| -> usize {
        let pieces = draft.pieces.iter().enumerate();
        pieces
            .filter(|(at, _)| wanted(*at))
            .map(|(_, piece)| piece.words)
            .sum()
    };
    // Where hardly anything would be left the text is of another kind than the training set.
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

impl Classifier {
    /// Which pieces belong to the body.
    fn kept(&self, pieces: &[Piece], mut rows: Vec<Vec<f32>>) -> Vec<bool> {
        let first = probabilities(&self.first, &rows);
        neighbours::add(&mut rows, pieces, &first);
        let probabilities = probabilities(&self.second, &rows);
        let article = stretch(pieces, &probabilities);
        let pieces = pieces.iter().zip(probabilities).enumerate();
        let kept = pieces.map(|(at, (piece, probability))| {
            let thresholds = if article.contains(&at) {
                self.within
            } else {
                self.beside
            };
            if piece.is_kept() {
                probability > thresholds.cut_below
            } else {
                may_return(piece) && probability > thresholds.keep_above
            }
        });
        kept.collect()
    }
}

/// The features of the pieces of a draft, a row each.
fn rows(draft: &Draft, headline: &str, standfirst: Option<&str>) -> Vec<Vec<f32>> {
    let head = ArticleHead {
        headline,
        standfirst: standfirst.unwrap_or_default(),
        description: draft.clues.description.as_deref().unwrap_or_default(),
    };
    features(&draft.pieces, &head)
}

/// A piece above this probability speaks for the stretch it stands in, one below against it.
const LIKELY: f32 = 0.4;

/// The stretch of pieces that is most likely the article: likely pieces speak for it by their
/// words, unlikely ones against it.
fn stretch(pieces: &[Piece], probabilities: &[f32]) -> Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0.0);
    let (mut from, mut sum) = (0, 0.0);
    for (at, (piece, probability)) in pieces.iter().zip(probabilities).enumerate() {
        if sum <= 0.0 {
            (from, sum) = (at, 0.0);
        }
        sum += piece.words.clamp(1, neighbours::HEAVIEST) as f32 * (probability - LIKELY);
        if sum > best_sum {
            (best, best_sum) = (from..at + 1, sum);
        }
    }
    best
}

/// Whether a rule may be wrong about a piece: a byline, date or credit that was read stays one.
fn may_return(piece: &Piece) -> bool {
    let read = [
        FurnitureRule::Byline,
        FurnitureRule::DateLine,
        FurnitureRule::Credit,
    ];
    !piece.is_surely_cut && !piece.cut.is_some_and(|rule| read.contains(&rule))
}

/// At least this part of the words must remain.
const LEAST: usize = 5;

/// The trees' sums as probabilities.
fn probabilities(trees: &Trees, rows: &[Vec<f32>]) -> Vec<f32> {
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
        let head = ArticleHead {
            headline: "Harbour reopens",
            standfirst: "",
            description: "",
        };
        let mut rows = features(&pieces, &head);
        assert!(rows.iter().all(|row| row.len() == features::NAMES.len()));
        neighbours::add(&mut rows, &pieces, &[0.9, 0.1]);
        let all = features::NAMES.len() + neighbours::NAMES.len();
        assert!(rows.iter().all(|row| row.len() == all));
    }
}
