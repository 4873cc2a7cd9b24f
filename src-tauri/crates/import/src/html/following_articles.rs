//! Pages that go on with other articles below the one they are about, each in boxes made alike.

use std::ops::Range;

use super::marks::Mark;
use super::metadata::PageMetadata;
use super::page::{Leaf, WebPage};
use crate::text::words;

/// Words of running text that make another box with a headline an article.
const ARTICLE: usize = 40;

/// The leaves of the article that the page is about: up to the next box that has a headline in a
/// box called like this one's, and text of its own. Sections with headlines of the first level
/// stand in the same box as the article's.
pub(super) fn alone(
    page: &WebPage,
    metadata: &PageMetadata,
    marks: &[Option<Mark>],
) -> Range<usize> {
    let all = 0..page.leaves.len();
    let headlines: Vec<usize> = all
        .clone()
        .filter(|&at| page.leaves[at].level == 1)
        .collect();
    let Some(&own) = headlines
        .iter()
        .find(|&&at| is_title(&page.leaves[at].text, metadata))
        .or(headlines.first())
    else {
        return all;
    };
    let own_kind = kind(page, own);
    let outer = |at: usize| page.boxes[page.leaves[at].within].parent;
    let other = |&at: &usize| -> Option<Range<usize>> {
        let is_alike = at != own && kind(page, at) == own_kind;
        let is_apart = outer(at) != outer(own);
        (is_alike && is_apart).then(|| apart(page, marks, at, own))?
    };
    let before = headlines
        .iter()
        .rev()
        .filter(|at| **at < own)
        .find_map(other);
    let behind = headlines.iter().filter(|at| **at > own).find_map(other);
    let from = before.map_or(all.start, |held| held.end);
    let to = behind.map_or(all.end, |held| held.start);
    if prose(&page.leaves[own..to.max(own)]) < ARTICLE {
        return all;
    }
    from..to
}

/// The outermost box that opens with the headline `at` and does not hold `own`, where author or
/// date stand in it and text enough.
fn apart(page: &WebPage, marks: &[Option<Mark>], at: usize, own: usize) -> Option<Range<usize>> {
    let ranges = page
        .around(at)
        .map(|held| held.from..held.to.max(held.from));
    let is_its = |held: &Range<usize>| !held.contains(&own) && at - held.start <= HEAD;
    let held = ranges.take_while(is_its).last()?;
    let mut head = at.saturating_sub(HEAD).max(held.start)..(at + HEAD).min(held.end);
    let has_head = head.any(|at| matches!(marks[at], Some(Mark::Date | Mark::Byline)));
    (has_head && prose(page.leaves.get(held.clone())?) >= ARTICLE).then_some(held)
}

/// Leaves around a headline among which its author and date stand.
const HEAD: usize = 12;

fn prose(leaves: &[Leaf]) -> usize {
    let text = leaves
        .iter()
        .filter(|leaf| leaf.words >= 10 && leaf.linked < 0.5);
    text.map(|leaf| leaf.words).sum()
}

/// What a headline's box and the one around it are called, without numbers.
fn kind(page: &WebPage, at: usize) -> [String; 2] {
    let own = &page.boxes[page.leaves[at].within];
    let outer = &page.boxes[own.parent];
    [own, outer].map(|held| {
        let name = held.class_and_id.chars();
        name.filter(|c| !c.is_ascii_digit()).collect()
    })
}

/// Whether a headline is the one the page says it is about.
fn is_title(headline: &str, metadata: &PageMetadata) -> bool {
    let said = metadata.json_ld.headline.as_deref();
    let stated = said
        .or(metadata.meta(&["og:title"]))
        .or(metadata.title.as_deref());
    let headline = words::fold(headline);
    stated
        .map(words::fold)
        .is_some_and(|stated| !headline.is_empty() && stated.contains(&headline))
}
