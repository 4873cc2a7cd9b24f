//! Which of the marks of a page's boxes count.

use std::collections::HashMap;

use nutgraf_model::BlockKind;

use super::marks::Mark;
use super::page::{Leaf, PageBox, WebPage};
use super::sure;
use crate::text::words;

/// The mark that counts for each leaf: the outermost. A mark is not believed of a box that holds
/// much of the page's text, as a body of class "with-sidebar" does, nor of any box where all
/// boxes so marked hold much of it, as paragraphs of class "hidden-until-login" do.
pub(super) fn marks(page: &WebPage) -> (Vec<Option<Mark>>, Vec<bool>) {
    let mut sums = vec![0.0f32];
    for leaf in &page.leaves {
        sums.push(sums.last().copied().unwrap_or(0.0) + gain(leaf, None).max(0.0));
    }
    let all = sums.last().copied().unwrap_or(0.0).max(1.0);
    let sure = sure::boxes(page);
    let mut distrusted = Vec::new();
    loop {
        let mut counting: Vec<Option<Mark>> = Vec::with_capacity(page.boxes.len());
        let mut totals: HashMap<Mark, f32> = HashMap::new();
        for (at, held) in page.boxes.iter().enumerate() {
            let share = (sums[held.to.max(held.from)] - sums[held.from]) / all;
            let believed =
                |mark: &Mark| sure[at] || share < most(*mark, held) && !distrusted.contains(mark);
            // A gallery need not be called one.
            let unnamed = sure[at].then_some(Mark::Caption);
            let own = held.mark.filter(believed).or(unnamed);
            let outer = counting.get(held.parent).copied().flatten();
            if let (None, Some(mark), false) = (outer, own, sure[at]) {
                *totals.entry(mark).or_default() += share;
            }
            counting.push(outer.or(own));
        }
        let too_much = totals
            .iter()
            .filter(|(mark, total)| **total > most_together(**mark))
            .map(|(mark, _)| *mark);
        let too_much: Vec<Mark> = too_much.collect();
        if too_much.is_empty() {
            let boxes = page.leaves.iter().map(|leaf| leaf.within);
            return boxes.map(|held| (counting[held], sure[held])).unzip();
        }
        distrusted.extend(too_much);
    }
}

/// The share of a page's text above which a mark is not believed of a box.
fn most(mark: Mark, held: &PageBox) -> f32 {
    let by_kind: f32 = match mark {
        Mark::Comments => 0.9,
        Mark::Menu | Mark::Foot => 0.7,
        Mark::Hidden => 0.5,
        Mark::Caption | Mark::Byline | Mark::Date | Mark::Tags => 0.3,
        _ => 0.4,
    };
    if held.holds_text || held.hint > 0 {
        by_kind.min(0.15)
    } else {
        by_kind
    }
}

/// The share of a page's text above which no mark of this kind is believed: text is hidden or
/// called a gallery paragraph by paragraph, but links to other articles may well outweigh it.
fn most_together(mark: Mark) -> f32 {
    match mark {
        Mark::Hidden | Mark::Caption | Mark::Byline | Mark::Date | Mark::Tags => 0.45,
        Mark::Ad | Mark::Subscribe | Mark::Share => 0.6,
        _ => 0.9,
    }
}

/// How much a leaf speaks for its box being the article.
pub(super) fn gain(leaf: &Leaf, mark: Option<Mark>) -> f32 {
    let words = leaf.words as f32;
    if mark.is_some() || leaf.words == 0 {
        return 0.0;
    }
    if leaf.linked > 0.5 {
        return -2.0 - 0.3 * words.min(30.0);
    }
    match leaf.kind {
        BlockKind::Heading => 0.0,
        BlockKind::Table => 0.0,
        _ if leaf.words >= 10 || words::ends_sentence(&leaf.text) => {
            let weight = if leaf.kind == BlockKind::ListItem {
                0.6
            } else {
                1.0
            };
            (words - 5.0).max(0.0) * weight * (1.0 - leaf.linked)
        }
        _ => -1.0,
    }
}
