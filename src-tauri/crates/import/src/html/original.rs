//! A whole page, menus and all: what a user chooses from where the extractor chose wrongly.

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use nutgraf_model::{BlockKind, FurnitureRule};

use super::main_content::MainContent;
use super::marks::Mark;
use super::metadata::PageMetadata;
use super::page::{Leaf, WebPage};
use super::{article, clues};
use crate::draft::{Clues, Original, Piece};
use crate::furniture;

/// A page as it was walked, and what it says of itself.
pub(super) struct WholePage {
    page: WebPage,
    metadata: PageMetadata,
    marks: Vec<Option<Mark>>,
}

impl fmt::Debug for WholePage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a page of {} leaves", self.page.leaves.len())
    }
}

/// Boxes that are offered.
const MOST_BOXES: usize = 12;
/// Words of running text below which a box is not offered.
const FEWEST_WORDS: usize = 25;
/// A box with this share of the running text of the one around it says the same.
const SAME: f32 = 0.97;

impl WholePage {
    pub(super) fn of(page: WebPage, metadata: PageMetadata, marks: Vec<Option<Mark>>) -> WholePage {
        WholePage {
            page,
            metadata,
            marks,
        }
    }
}

impl Original for WholePage {
    fn pieces(&self) -> Vec<Piece> {
        let leaves = self.page.leaves.iter().zip(&self.marks).enumerate();
        let pieces = leaves.map(|(at, (leaf, mark))| {
            let mut piece = Piece::new(leaf.kind, leaf.text.clone());
            piece.place = Some(at);
            if let Some(mark) = mark {
                piece.cut(article::rule(*mark));
            } else if article::is_linked_away(leaf) {
                piece.cut(FurnitureRule::Related);
            } else if furniture::is_line_furniture(&leaf.text) {
                piece.cut(FurnitureRule::Chrome);
            }
            piece
        });
        pieces.collect()
    }

    fn texts(&self) -> Vec<&str> {
        let leaves = self.page.leaves.iter();
        leaves.map(|leaf| leaf.text.as_str()).collect()
    }

    fn boxes(&self) -> Vec<(Range<usize>, usize)> {
        let mut words = vec![0];
        let mut gains = vec![0.0f32];
        for leaf in &self.page.leaves {
            let last = (words[words.len() - 1], gains[gains.len() - 1]);
            words.push(last.0 + if is_text(leaf) { leaf.words } else { 0 });
            gains.push(last.1 + gain(leaf));
        }
        let within = |list: &[usize], held: &Range<usize>| list[held.end] - list[held.start];
        let mut seen = HashSet::new();
        let mut boxes: Vec<(Range<usize>, usize)> = Vec::new();
        // Inner boxes come behind those around them: of two that say the same the inner one stays.
        for held in self.page.boxes.iter().rev() {
            let range = held.from..held.to.max(held.from);
            let own = within(&words, &range);
            let is_new = seen.insert((range.start, range.end));
            let says_more = !boxes.iter().any(|(inner, words)| {
                inner.start >= range.start
                    && inner.end <= range.end
                    && *words as f32 >= own as f32 * SAME
            });
            if own >= FEWEST_WORDS && range.len() > 1 && is_new && says_more {
                boxes.push((range, own));
            }
        }
        let score = |held: &Range<usize>| gains[held.end] - gains[held.start];
        boxes.sort_by(|(a, _), (b, _)| score(b).total_cmp(&score(a)).then(a.start.cmp(&b.start)));
        boxes.truncate(MOST_BOXES);
        boxes
    }

    fn clues(&self, text: &Range<usize>) -> Clues {
        let main = MainContent {
            pieces: Vec::new(),
            from: text.start,
            to: text.end,
            marks: self.marks.clone(),
        };
        clues::clues(&self.metadata, &self.page, &main)
    }
}

fn is_text(leaf: &Leaf) -> bool {
    leaf.linked <= 0.5 && leaf.words >= 10 && leaf.kind != BlockKind::Heading
}

/// How much a leaf speaks for the box it stands in, whatever boxes are called.
fn gain(leaf: &Leaf) -> f32 {
    let words = leaf.words as f32;
    match leaf.kind {
        _ if leaf.linked > 0.5 => -2.0 - 0.3 * words.min(30.0),
        BlockKind::Heading | BlockKind::Table => 0.0,
        _ if leaf.words >= 10 => (words - 5.0) * (1.0 - leaf.linked),
        _ => -1.0,
    }
}
