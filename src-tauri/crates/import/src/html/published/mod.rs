//! When a page's article was published: metadata, a printed date line, `<time>`, the address.

mod address;
mod printed;
mod stated;
mod zones;

use nutgraf_model::{DateEvidence, Published};

use super::main_content::MainContent;
use super::metadata::PageMetadata;
use super::page::WebPage;
use crate::dates::{self, Order};
use crate::head::dateprint;
use printed::Printed;
use zones::is_utc;

pub(super) use stated::updated;

/// The date of publication: what the metadata says, unless the one date printed beside the headline
/// is another. Metadata is set anew when a page is, servers count in UTC while users do not, and a
/// page that shows only the day on which it was rewritten is the text of that day.
pub(super) fn published(
    metadata: &PageMetadata,
    page: &WebPage,
    main: &MainContent,
    order: Order,
) -> Option<Published> {
    let printed = printed::near_headline(page, main, order);
    let Some(stated) = stated::published(metadata, order) else {
        return unstated(metadata, page, main, printed, order);
    };
    let local = zones::as_printed(page, main, &stated, order);
    local.or_else(|| match &printed {
        Some(printed) => Some(either(metadata, &stated, printed, order)),
        None => Some(checked(metadata, page, main, stated, order)),
    })
}

/// The surer of a stated and a printed date, in the zone of the page.
fn either(
    metadata: &PageMetadata,
    stated: &Published,
    printed: &Printed,
    order: Order,
) -> Published {
    let updated = stated::updated(metadata, order);
    let surest = surer(stated, printed, updated.as_ref(), stated::is_firm(metadata));
    let date = zones::as_marked(metadata, surest, order).unwrap_or_else(|| surest.clone());
    let is_of_change = surest == &printed.date && printed.is_change
        || surest.day > stated.day && updated.is_some_and(|updated| updated.day == surest.day);
    if is_of_change { date.changed() } else { date }
}

/// A stated date, compared with the address and with the zone of the page.
fn checked(
    metadata: &PageMetadata,
    page: &WebPage,
    main: &MainContent,
    stated: Published,
    order: Order,
) -> Published {
    // Some systems give every article the day of the last move to a new server; others name the
    // day of an edit, without an hour.
    let address = metadata.url.as_deref().and_then(address::in_folders);
    let address = address.filter(|date| {
        (date.day < stated.day || stated.time.is_none()) && !is_next_day(date, &stated)
    });
    let local = || zones::as_marked(metadata, &stated, order);
    let shown = || {
        let shown = is_utc(&stated).then(|| printed::in_short_line(page, main, order))?;
        shown.filter(|shown| is_next_day(&stated, shown))
    };
    address.or_else(local).or_else(shown).unwrap_or(stated)
}

/// The date of a page whose metadata states none.
fn unstated(
    metadata: &PageMetadata,
    page: &WebPage,
    main: &MainContent,
    printed: Option<Printed>,
    order: Order,
) -> Option<Published> {
    let marked = || {
        let mut dates = metadata.marked_dates.iter();
        dates.find_map(|(value, _)| dates::machine(value, order))
    };
    let address = || metadata.url.as_deref().and_then(address::in_address);
    // A date without a box of its own may be that of a source named below the text.
    let folders = metadata.url.as_deref().and_then(address::in_folders);
    let is_other = |printed: &Printed| {
        let folders = folders.as_ref().filter(|_| !printed.is_marked);
        folders.is_some_and(|day| day.day != printed.date.day && !is_next_day(day, &printed.date))
    };
    let is_updated = || stated::updated(metadata, order).is_some();
    printed
        .filter(|printed| !is_other(printed))
        .map(Printed::said)
        .map(|printed| {
            let same = marked().filter(|marked| marked.day == printed.day);
            let is_fuller = printed.time.is_none() && printed.evidence == DateEvidence::Printed;
            same.filter(|marked| is_fuller && marked.time.is_some())
                .unwrap_or(printed)
        })
        .or_else(marked)
        .or_else(address)
        .or_else(|| printed::in_marked_line(page, main, order))
        .or_else(|| printed::labelled(page, main, order))
        .or_else(|| printed::opening(page, main, order))
        .or_else(|| printed::in_short_line(page, main, order).filter(|_| !is_updated()))
        .or_else(|| stated::in_description(metadata, order))
        .or_else(|| completed(metadata, page, main, order))
}

/// Which of a stated and a printed date to believe.
fn surer<'a>(
    stated: &'a Published,
    printed: &'a Printed,
    updated: Option<&Published>,
    is_firm: bool,
) -> &'a Published {
    let shown = &printed.date;
    let is_change =
        updated.is_some_and(|updated| updated.day == shown.day || is_next_day(updated, shown));
    let rewritten_after = days_between(stated, shown);
    if printed.is_change
        && is_firm
        && stated.day < shown.day
        && REWRITTEN.contains(&rewritten_after)
    {
        return stated;
    }
    if is_change && stated.day < shown.day && !is_next_day(stated, shown) {
        return shown;
    }
    if stated.day == shown.day || is_swapped(stated, shown) {
        stated
    } else if is_next_day(stated, shown) {
        if is_utc(stated) || stated.time.is_none() {
            shown
        } else {
            stated
        }
    } else if is_change || days_between(stated, shown) > if printed.is_marked { FAR } else { NEAR }
    {
        stated
    } else {
        shown
    }
}

/// Days after its publication at which a report that says its day of publication firmly has been
/// changed and is still the report of that day. Within a month the page is the text of the later
/// day; after years the day stated was that of a system before this one.
const REWRITTEN: std::ops::RangeInclusive<i32> = 31..=5 * 365;

/// Days by which a date that only stands beside the headline may differ from the metadata's: one
/// that is farther away is in the story.
const NEAR: i32 = 45;
/// The same for a date in a box for the article's date.
const FAR: i32 = 366;

fn days_between(a: &Published, b: &Published) -> i32 {
    let days = a.day.0.until(b.day.0).map(|span| span.get_days());
    days.map_or(i32::MAX, i32::abs)
}

/// "11/01" read as the first of November by one and the eleventh of January by the other.
fn is_swapped(a: &Published, b: &Published) -> bool {
    let (a, b) = (a.day.0, b.day.0);
    a.year() == b.year() && a.month() == b.day() && a.day() == b.month()
}

fn is_next_day(a: &Published, b: &Published) -> bool {
    a.day.tomorrow() == b.day || b.day.tomorrow() == a.day
}

/// A day without a year or "3 hours ago" beside the headline, counted from another date that the
/// page shows.
fn completed(
    metadata: &PageMetadata,
    page: &WebPage,
    main: &MainContent,
    order: Order,
) -> Option<Published> {
    let anchor = stated::updated(metadata, order)
        .map(|date| date.day.0)
        .or_else(|| {
            let leaves = page.leaves.iter().filter(|leaf| leaf.words <= 25);
            let dates = leaves.filter_map(|leaf| dates::find(&leaf.text, order));
            dates.map(|date| date.day).max()
        })?;
    dateprint::beside(printed::lines(page, main), order, anchor.at(12, 0, 0, 0))
}
