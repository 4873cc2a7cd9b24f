//! Which of a page's boxes holds the article, and which of its leaves belong to it.

use std::collections::{BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use nutgraf_model::{BlockKind, FurnitureRule};

use super::main_content::MainContent;
use super::marks::Mark;
use super::metadata::PageMetadata;
use super::page::{Leaf, WebPage};
use super::{chunks, counting, following_articles, page_features};
use crate::draft::Piece;
use crate::text::words;

/// Chooses the box whose leaves are most text and least furniture.
pub(super) fn choose(page: &WebPage, metadata: &PageMetadata) -> MainContent {
    let (marks, sure) = counting::marks(page);
    let stated = stated_by_metadata(page, metadata);
    let gains: Vec<f32> = page
        .leaves
        .iter()
        .enumerate()
        .map(|(at, leaf)| {
            if stated.contains(&at) {
                leaf.words as f32 * 2.0
            } else {
                counting::gain(leaf, marks[at])
            }
        })
        .collect();
    let mut sums = Vec::with_capacity(gains.len() + 1);
    sums.push(0.0);
    for gain in &gains {
        sums.push(sums.last().copied().unwrap_or(0.0) + gain);
    }
    let score =
        |at: usize| sums[page.boxes[at].to.max(page.boxes[at].from)] - sums[page.boxes[at].from];
    let around = widened(page, best(page, &score), &gains);
    let inner = narrowed(page, around, &score);
    let range = |at: usize| page.boxes[at].from..page.boxes[at].to.max(page.boxes[at].from);
    let text = range(inner);
    let mut inside = chunks::alike(page, &marks, &text);
    inside.extend(text.clone());
    let alone = following_articles::alone(page, metadata, &marks);
    if inside.iter().any(|at| alone.contains(at)) {
        inside.retain(|at| alone.contains(at));
    }
    let first = inside.first().copied().unwrap_or(text.start);
    let last = inside.last().map_or(text.end, |last| last + 1);
    let shown = if range(around).len() <= last - first + MOST_AROUND {
        range(around).start.min(first)..range(around).end.max(last)
    } else {
        first..last
    };
    let shown = under_headline(page, shown.start)..shown.end;
    let shown = match inside.first().is_some_and(|at| alone.contains(at)) {
        true => shown.start.max(alone.start)..shown.end.min(alone.end),
        false => shown,
    };
    let pieces = pieces(page, (&marks, &sure), &stated, &inside, shown);
    MainContent {
        pieces,
        from: first,
        to: last,
        marks,
    }
}

/// The first leaf behind the headline above `start`, where one is near: the standfirst often stands
/// outside of the box that holds the text.
fn under_headline(page: &WebPage, start: usize) -> usize {
    let from = start.saturating_sub(MOST_UNDER_HEADLINE);
    let headline = (from..start).rfind(|&at| page.leaves[at].level == 1);
    headline.unwrap_or(start)
}

/// Leaves between a headline and its text.
const MOST_UNDER_HEADLINE: usize = 40;

/// Leaves around the article's box that are still shown as furniture.
const MOST_AROUND: usize = 60;

/// The box with the most text and the least furniture; the inner one of equals.
fn best(page: &WebPage, score: &dyn Fn(usize) -> f32) -> usize {
    (0..page.boxes.len())
        .max_by(|&a, &b| score(a).total_cmp(&score(b)).then(a.cmp(&b)))
        .unwrap_or(0)
}

/// A box said to hold the article, headline and all, where the best box is a small part of its
/// text: the links of a list of offers speak against the article that they are.
fn widened(page: &WebPage, best: usize, gains: &[f32]) -> usize {
    let text = |at: usize| -> f32 {
        let held = &page.boxes[at];
        let gains = &gains[held.from..held.to.max(held.from)];
        gains.iter().filter(|gain| **gain > 0.0).sum()
    };
    let own = text(best);
    if own > SMALL {
        return best;
    }
    let has_headline = |at: &usize| {
        let held = &page.boxes[*at];
        let leaves = &page.leaves[held.from..held.to.max(held.from)];
        leaves.iter().any(|leaf| leaf.level == 1)
    };
    (0..page.boxes.len())
        .filter(|at| page.boxes[*at].hint > 0)
        .filter(|at| text(*at) > own * TIMES)
        .filter(has_headline)
        .max_by(|&a, &b| text(a).total_cmp(&text(b)).then(a.cmp(&b)))
        .unwrap_or(best)
}

/// A best box with more text than this is the article …
const SMALL: f32 = 120.0;
/// … and one with less is not, beside a box said to be it with this many times the text.
const TIMES: f32 = 3.0;

/// The share of a box's score that a box inside it must have to be taken in its place: by class
/// or schema the article's text, by tag an article, or neither.
const ENOUGH: [f32; 4] = [2.0, 0.85, 0.7, 0.6];

/// A box inside the best one, where it holds most of its text and is said to be the article:
/// what is left out are teasers, which read like text but belong to other articles.
fn narrowed(page: &WebPage, best: usize, score: &dyn Fn(usize) -> f32) -> usize {
    let outer = &page.boxes[best];
    let whole = score(best);
    (best + 1..page.boxes.len())
        .take_while(|&at| page.boxes[at].from < outer.to)
        .filter(|&at| page.boxes[at].to <= outer.to)
        .filter(|&at| score(at) >= whole * ENOUGH[usize::from(page.boxes[at].hint.min(3))])
        .max_by(|&a, &b| {
            let by_hint = page.boxes[a].hint.cmp(&page.boxes[b].hint);
            by_hint.then(score(a).total_cmp(&score(b))).then(a.cmp(&b))
        })
        .unwrap_or(best)
}

/// Leaves that stand in the text that the page's metadata states as the article's: nearly all their
/// runs of [`RUN`] words do.
fn stated_by_metadata(page: &WebPage, metadata: &PageMetadata) -> HashSet<usize> {
    let Some(body) = &metadata.body else {
        return HashSet::new();
    };
    let body = words::fold(body);
    let known: HashSet<u64> = runs(&body).collect();
    let is_stated = |leaf: &Leaf| {
        let folded = words::fold(&leaf.text);
        let (mut all, mut hits) = (0, 0);
        for run in runs(&folded) {
            all += 1;
            hits += usize::from(known.contains(&run));
        }
        all > 0 && hits * 10 >= all * 9
    };
    let leaves = page.leaves.iter().enumerate();
    leaves
        .filter(|(_, leaf)| leaf.words >= 8 && leaf.linked < 0.6 && is_stated(leaf))
        .map(|(at, _)| at)
        .collect()
}

/// Words that must follow each other for two texts to agree there.
const RUN: usize = 4;

/// The runs of [`RUN`] words of a folded text, hashed.
fn runs(folded: &str) -> impl Iterator<Item = u64> + '_ {
    let starts = std::iter::once(0).chain(folded.match_indices(' ').map(|(at, _)| at + 1));
    starts.map_while(|start| {
        let mut ends = folded[start..]
            .match_indices(' ')
            .map(|(at, _)| start + at)
            .chain([folded.len()]);
        let end = ends.nth(RUN - 1)?;
        let mut hasher = DefaultHasher::new();
        folded[start..end].hash(&mut hasher);
        Some(hasher.finish())
    })
}

/// The leaves of `shown` as pieces; those not `inside` are furniture.
fn pieces(
    page: &WebPage,
    (marks, sure): (&[Option<Mark>], &[bool]),
    stated: &HashSet<usize>,
    inside: &BTreeSet<usize>,
    shown: Range<usize>,
) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut features = page_features::of(page, marks, stated, inside, &shown).into_iter();
    let leaves = page.leaves.iter().zip(marks).enumerate();
    for (at, (leaf, mark)) in leaves.take(shown.end).skip(shown.start) {
        let mut piece = Piece::new(leaf.kind, leaf.text.clone());
        piece.place = Some(at);
        piece.is_surely_cut = sure[at];
        piece.page_features = features.next().map(Box::new);
        let is_inside = inside.contains(&at);
        match *mark {
            _ if is_inside && stated.contains(&at) => {}
            Some(Mark::Hidden) => continue,
            Some(mark) => piece.cut(rule(mark)),
            None if !is_inside || is_linked_away(leaf) => piece.cut(FurnitureRule::Related),
            None => {}
        }
        found.push(piece);
    }
    cut_lonely_headings(&mut found);
    found
}

pub(super) fn is_linked_away(leaf: &Leaf) -> bool {
    match leaf.kind {
        BlockKind::Heading => leaf.linked > 0.8,
        BlockKind::ListItem => leaf.linked > 0.6,
        _ => leaf.linked > 0.7 && leaf.words < 40,
    }
}

/// A heading that nothing follows before the next one, or the end, heads furniture.
fn cut_lonely_headings(pieces: &mut [Piece]) {
    let mut followed = false;
    for piece in pieces.iter_mut().rev() {
        if piece.kind == BlockKind::Heading {
            if piece.is_kept() && !followed {
                piece.cut(FurnitureRule::Related);
            }
        } else if piece.is_kept() {
            followed = true;
        }
    }
}

/// The rule that a mark stands for.
pub(super) fn rule(mark: Mark) -> FurnitureRule {
    match mark {
        Mark::Related | Mark::Side => FurnitureRule::Related,
        Mark::Caption => FurnitureRule::Caption,
        Mark::Byline => FurnitureRule::Byline,
        Mark::Date => FurnitureRule::DateLine,
        _ => FurnitureRule::Chrome,
    }
}
