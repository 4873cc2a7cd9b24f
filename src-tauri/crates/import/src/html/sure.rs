//! Boxes that are furniture for sure, however much of the page's text they hold: a consent dialog
//! over a short report, teasers behind it, a hidden copy of it, a gallery of other stories amid it.

use rustc_hash::FxHashSet;

use super::marks::Mark;
use super::page::{Leaf, PageBox, WebPage};
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;

/// Words of running text in a box said to hold the article, by which it does.
const ARTICLE: usize = 30;
/// Slides that make a gallery.
const SLIDES: usize = 3;
/// Words of running text outside a gallery by which the gallery is not the article.
const BESIDE: usize = 40;

/// Of each box, whether it, or one around it, is furniture for sure.
pub(super) fn boxes(page: &WebPage) -> Vec<bool> {
    let article = article(page);
    let shown = shown_texts(page);
    let galleries = galleries(page);
    let mut sure: Vec<bool> = Vec::with_capacity(page.boxes.len());
    for (at, held) in page.boxes.iter().enumerate() {
        let outer = at > 0 && sure[held.parent];
        let own = match held.mark {
            _ if at == 0 => false,
            Some(Mark::Hidden) => is_copy(page, held, &shown),
            Some(_) if held.is_dialog => !holds_headline(page, held),
            Some(mark) if is_aside(mark) => {
                article.is_some_and(|article| is_apart(held, &page.boxes[article]))
            }
            _ => false,
        };
        sure.push(outer || own || galleries.contains(&at));
    }
    sure
}

/// Marks of boxes that lie beside an article.
fn is_aside(mark: Mark) -> bool {
    matches!(
        mark,
        Mark::Related | Mark::Comments | Mark::Side | Mark::Foot | Mark::Menu
    )
}

fn range(held: &PageBox) -> std::ops::Range<usize> {
    held.from..held.to.max(held.from)
}

fn is_apart(held: &PageBox, article: &PageBox) -> bool {
    range(held).end <= article.from || held.from >= range(article).end
}

fn holds_headline(page: &WebPage, held: &PageBox) -> bool {
    held.holds_text || page.leaves[range(held)].iter().any(|leaf| leaf.level == 1)
}

/// The innermost box said to hold the article that has the page's one headline and text of it.
fn article(page: &WebPage) -> Option<usize> {
    let mut headlines = (0..page.leaves.len()).filter(|&at| page.leaves[at].level == 1);
    let headline = headlines.next().filter(|_| headlines.next().is_none())?;
    let is_it = |held: &PageBox| {
        let text = page.leaves[range(held)].iter().filter(|leaf| is_text(leaf));
        let own = text.filter(|leaf| !page.lies_in_mark(leaf));
        held.hint > 0 && own.map(|leaf| leaf.words).sum::<usize>() >= ARTICLE
    };
    let mut at = page.leaves[headline].within;
    loop {
        if is_it(&page.boxes[at]) {
            return Some(at);
        }
        if at == 0 {
            return None;
        }
        at = page.boxes[at].parent;
    }
}

fn is_text(leaf: &Leaf) -> bool {
    leaf.words >= 10 && leaf.linked < 0.5 && leaf.level == 0
}

/// What is said in paragraphs that are shown.
fn shown_texts(page: &WebPage) -> FxHashSet<String> {
    let has_hidden = page
        .boxes
        .iter()
        .any(|held| held.mark == Some(Mark::Hidden));
    let leaves = page.leaves.iter().enumerate().filter(|_| has_hidden);
    let shown = leaves.filter(|(at, leaf)| {
        is_text(leaf) && !page.around(*at).any(|held| held.mark == Some(Mark::Hidden))
    });
    shown.map(|(_, leaf)| words::fold(&leaf.text)).collect()
}

/// Whether nearly all that a hidden box says is shown elsewhere.
fn is_copy(page: &WebPage, held: &PageBox, shown: &FxHashSet<String>) -> bool {
    let text = || page.leaves[range(held)].iter().filter(|leaf| is_text(leaf));
    let copied = text().filter(|leaf| shown.contains(&words::fold(&leaf.text)));
    let count = text().count();
    count > 0 && copied.count() * 5 >= count * 4
}

/// "3/50", "Slide 3 of 50".
static SLIDE: Pattern =
    Pattern::new(|| pattern(r"(?i)^(?:\w+ )?(\d{1,3})\s?(?:/|of|von|de|di|sur|van)\s?(\d{1,3})\b"));

/// The boxes of galleries amid a text: numbered slides one behind the other, in one box.
fn galleries(page: &WebPage) -> Vec<usize> {
    let mut slides: Vec<(usize, u32, u32)> = Vec::new();
    for (at, leaf) in page
        .leaves
        .iter()
        .enumerate()
        .filter(|(_, leaf)| leaf.words <= 40)
    {
        let Some(found) = SLIDE.captures(&leaf.text) else {
            continue;
        };
        let number = |group: usize| found.get(group).and_then(|n| n.as_str().parse().ok());
        if let (Some(nth), Some(all)) = (number(1), number(2))
            && (1..=all).contains(&nth)
        {
            slides.push((at, nth, all));
        }
    }
    let runs = slides.chunk_by(|a, b| a.2 == b.2 && a.1 + 1 == b.1);
    let galleries = runs.filter(|run| run.len() >= SLIDES);
    galleries
        .filter_map(|run| gallery(page, run[0].0, run[run.len() - 1].0))
        .collect()
}

/// The smallest box around the slides, where an article stands beside it.
fn gallery(page: &WebPage, first: usize, last: usize) -> Option<usize> {
    let mut at = page.leaves[first].within;
    while at != 0 && !range(&page.boxes[at]).contains(&last) {
        at = page.boxes[at].parent;
    }
    let held = &page.boxes[at];
    // The box around may name itself a gallery, and opens with its title.
    let outer = &page.boxes[held.parent];
    let at = match outer.mark == Some(Mark::Caption) && at != 0 {
        true => held.parent,
        false => at,
    };
    let held = range(&page.boxes[at]);
    let text = |leaves: &[Leaf]| -> usize {
        let text = leaves.iter().filter(|leaf| is_text(leaf));
        text.map(|leaf| leaf.words).sum()
    };
    let beside = text(&page.leaves[..held.start]) + text(&page.leaves[held.end..]);
    (at != 0 && beside >= BESIDE && !page.leaves[held].iter().any(|leaf| leaf.level == 1))
        .then_some(at)
}
