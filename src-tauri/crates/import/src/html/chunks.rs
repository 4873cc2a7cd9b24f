//! An article cut into chunks: advertisement and pictures part its text into boxes of one kind,
//! of which only one or some are inside the box that was chosen.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use nutgraf_model::BlockKind;

use super::marks::Mark;
use super::page::{Leaf, WebPage};
use crate::furniture;

/// Leaves before and behind the chosen text that are looked at.
const REACH: usize = 150;
/// The share of the text's words that must stand in boxes of a kind for it to be the text's own.
const SHARE: f32 = 0.3;

/// The leaves outside `text` that stand in boxes like those of its paragraphs, from the headline
/// to the next one or to the page's tail.
pub(super) fn alike(
    page: &WebPage,
    marks: &[Option<Mark>],
    text: &Range<usize>,
) -> BTreeSet<usize> {
    let frequent = frequent(page, marks, text);
    if frequent.is_empty() {
        return BTreeSet::new();
    }
    let is_alike = |at: &usize| {
        let leaf = &page.leaves[*at];
        marks[*at].is_none() && leaf.linked < 0.5 && frequent.contains_key(&names(page, leaf))
    };
    let is_headline = |at: &usize| page.leaves[*at].level == 1;
    let before = (text.start.saturating_sub(REACH)..text.start)
        .rev()
        .take_while(|at| !is_headline(at));
    let before: Vec<usize> = before.collect();
    let is_end = |at: &usize| {
        let leaf = &page.leaves[*at];
        is_headline(at) || furniture::opens_tail(&leaf.text, leaf.words)
    };
    let behind = (text.end..(text.end + REACH).min(page.leaves.len())).take_while(|at| !is_end(at));
    before.into_iter().chain(behind).filter(is_alike).collect()
}

/// What a paragraph's box and the one around it are called.
type BoxNames<'a> = (&'a str, &'a str);

fn names<'a>(page: &'a WebPage, leaf: &Leaf) -> BoxNames<'a> {
    let own = &page.boxes[leaf.within];
    let outer = &page.boxes[own.parent];
    (own.class_and_id.as_str(), outer.class_and_id.as_str())
}

/// The kinds of boxes that hold much of the text, if they have a name.
fn frequent<'a>(
    page: &'a WebPage,
    marks: &[Option<Mark>],
    text: &Range<usize>,
) -> HashMap<BoxNames<'a>, f32> {
    let mut found: HashMap<BoxNames, f32> = HashMap::new();
    let mut all = 0.0;
    for at in text.clone() {
        let leaf = &page.leaves[at];
        if marks[at].is_some() || leaf.linked > 0.5 || leaf.kind != BlockKind::Paragraph {
            continue;
        }
        all += leaf.words as f32;
        *found.entry(names(page, leaf)).or_default() += leaf.words as f32;
    }
    found.retain(|(own, outer), words| {
        *words >= all * SHARE && !(own.trim().is_empty() && outer.trim().is_empty())
    });
    found
}
