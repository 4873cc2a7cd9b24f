//! The dates that a page prints beside its article.

use nutgraf_language::List;
use nutgraf_model::{DateEvidence, Published};

use crate::dates::{self, Order};
use crate::head::dateprint;
use crate::html::main_content::MainContent;
use crate::html::marks::Mark;
use crate::html::page::WebPage;
use crate::text::pattern::{Pattern, any_of, pattern};
use crate::text::words;

/// A short line with a date above or below the text.
pub(super) fn in_short_line(page: &WebPage, main: &MainContent, order: Order) -> Option<Published> {
    in_marked_line(page, main, order).or_else(|| in_line(page, main, order, |mark| mark.is_none()))
}

/// The same in a box for such lines.
pub(super) fn in_marked_line(
    page: &WebPage,
    main: &MainContent,
    order: Order,
) -> Option<Published> {
    let is_marked = |mark| matches!(mark, Some(Mark::Date | Mark::Byline));
    in_line(page, main, order, is_marked)
}

fn in_line(
    page: &WebPage,
    main: &MainContent,
    order: Order,
    wanted: impl Fn(Option<Mark>) -> bool,
) -> Option<Published> {
    let from = main.from.saturating_sub(40);
    let to = (main.to + 15).min(page.leaves.len());
    let mut lines = (from..to).filter(|&at| page.leaves[at].words <= 25 && wanted(main.marks[at]));
    lines.find_map(|at| {
        let date = dates::find(&page.leaves[at].text, order)?;
        Some(date.published(DateEvidence::Printed))
    })
}

/// A printed date line between headline and text, or at the text's end.
pub(super) fn near_headline(page: &WebPage, main: &MainContent, order: Order) -> Option<Printed> {
    head_and_foot(page, main)
        .filter(|&at| {
            main.marks[at] != Some(Mark::Related) && main.marks[at] != Some(Mark::Comments)
        })
        .find_map(|at| {
            let printed = printed_at(page, main, at, order)?;
            if !printed.is_change {
                return Some(printed);
            }
            // "Updated …" may stand above "Published …".
            let mut below = (at + 1..page.leaves.len()).take(BELOW);
            let published = below.find_map(|at| printed_at(page, main, at, order));
            published.filter(|other| !other.is_change).or(Some(printed))
        })
}

/// Lines below a date of change in which that of publication is sought.
const BELOW: usize = 2;

/// The date of a date line: that of publication, where it has both.
fn printed_at(page: &WebPage, main: &MainContent, at: usize, order: Order) -> Option<Printed> {
    let line = dateprint::read(&page.leaves[at].text, order)?;
    let published = line.dates.iter().find(|(_, is_update)| !is_update);
    let (date, is_change) = published.or(line.dates.first())?.clone();
    Some(Printed {
        date,
        is_change,
        is_marked: main.marks[at] == Some(Mark::Date),
    })
}

/// A printed date.
pub(super) struct Printed {
    pub(super) date: Published,
    /// Whether it is said to be that of a change.
    pub(super) is_change: bool,
    /// Whether its box says that it is the article's.
    pub(super) is_marked: bool,
}

impl Printed {
    /// The date, marked as one of change where it is that.
    pub(super) fn said(self) -> Published {
        match self.is_change {
            true => self.date.changed(),
            false => self.date,
        }
    }
}

/// The lines from the headline into the text, and around the text's end.
fn head_and_foot(page: &WebPage, main: &MainContent) -> impl Iterator<Item = usize> {
    let head = page.leaves[..main.from.min(page.leaves.len())]
        .iter()
        .rposition(|leaf| leaf.level == 1)
        .unwrap_or(main.from.saturating_sub(8))
        .max(main.from.saturating_sub(25));
    let foot = main.to.saturating_sub(4).max(main.from);
    (head..(main.from + 6).min(page.leaves.len())).chain(foot..(main.to + 3).min(page.leaves.len()))
}

pub(super) fn lines<'a>(page: &'a WebPage, main: &MainContent) -> impl Iterator<Item = &'a str> {
    let marks = &main.marks;
    head_and_foot(page, main)
        .filter(move |&at| !matches!(marks[at], Some(Mark::Related | Mark::Comments)))
        .map(|at| page.leaves[at].text.as_str())
}

/// Words that say a date beside them is that of publication, wherever they stand on a page.
static LABEL: Pattern =
    Pattern::new(|| pattern(&format!("(?i)(?:{})", any_of(List::PublicationLabel))));

/// A line anywhere on the page that says when this was published.
pub(super) fn labelled(page: &WebPage, main: &MainContent, order: Order) -> Option<Published> {
    let lines = page.leaves.iter().zip(&main.marks);
    let mut lines = lines.filter(|(leaf, mark)| {
        leaf.words <= 30
            && !matches!(mark, Some(Mark::Related | Mark::Comments | Mark::Menu))
            && LABEL.is_match(&leaf.text)
    });
    lines.find_map(|(leaf, _)| {
        Some(dates::find(&leaf.text, order)?.published(DateEvidence::Printed))
    })
}

/// "(18.01.2018) Researchers …", "Karlsruhe (12.11.2021). Traditionally …".
pub(super) fn opening(page: &WebPage, main: &MainContent, order: Order) -> Option<Published> {
    let text = page.leaves.get(main.from..main.to)?;
    let first = text
        .iter()
        .find(|leaf| leaf.level == 0 && leaf.words >= 8)?;
    let found = dates::find(words::head(&first.text, OPENING), order)?;
    let before = first.text[..found.start].trim_end();
    before
        .ends_with('(')
        .then(|| found.published(DateEvidence::Dateline))
}

/// Bytes in which a text opens with its date.
const OPENING: usize = 80;
