//! When a page's article was published: metadata, a printed date line, `<time>`, the address.

use nutgraf_model::{DateEvidence, Published};

use super::article::Chosen;
use super::marks::Mark;
use super::metadata::Found;
use super::page::Page;
use crate::dates::{self, Order};
use crate::head::dateprint;

/// The date of publication: what the metadata says, unless a printed date beside the headline is
/// the day before or after and the metadata counts in UTC, as servers do and readers do not.
pub(super) fn published(
    found: &Found,
    page: &Page,
    chosen: &Chosen,
    order: Order,
) -> Option<Published> {
    let printed = near_headline(page, chosen, order);
    match (told_date(found, order), printed) {
        (Some(told), Some(printed)) if is_utc(&told) && is_next_day(&told, &printed) => {
            Some(printed)
        }
        (Some(told), _) => Some(told),
        (None, printed) => {
            let marked = || {
                found
                    .marked_dates
                    .iter()
                    .find_map(|(value, _)| dates::machine(value, order))
            };
            printed
                .or_else(marked)
                .or_else(|| found.url.as_deref().and_then(in_address))
                .or_else(|| in_short_line(page, chosen, order))
        }
    }
}

fn is_utc(date: &Published) -> bool {
    date.time
        .as_deref()
        .is_some_and(|time| time.ends_with("+00:00"))
}

fn is_next_day(a: &Published, b: &Published) -> bool {
    a.day.tomorrow() == b.day || b.day.tomorrow() == a.day
}

/// Publication as JSON-LD, meta tags or microdata tell it.
fn told_date(found: &Found, order: Order) -> Option<Published> {
    const METAS: &[&str] = &[
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "article:published",
        "og:published_time",
        "publishdate",
        "publish-date",
        "published-date",
        "pubdate",
        "publication_date",
        "publish_date",
        "published_time",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "article:post_date",
        "article_date_original",
        "cxenseparse:recs:publishtime",
        "originalpublicationdate",
        "citation_publication_date",
        "citation_date",
        "prism.publicationdate",
        "rnews:datepublished",
        "shareaholic:article_published_time",
        "bt:pubdate",
        "dc.date",
        "dcterms.date",
        "date",
        "og:pubdate",
        "article.published",
        "datecreated",
        "timestamp",
    ];
    let read = |text: &str| dates::machine(text, order);
    let sure = found.marked_dates.iter().filter(|(_, sure)| *sure);
    found
        .said
        .published
        .as_deref()
        .and_then(read)
        .or_else(|| {
            METAS
                .iter()
                .find_map(|name| found.meta(&[name]).and_then(read))
        })
        .or_else(|| sure.into_iter().find_map(|(value, _)| read(value)))
}

/// A short line with a date above or below the text, in a box for such lines first.
fn in_short_line(page: &Page, chosen: &Chosen, order: Order) -> Option<Published> {
    let from = chosen.from.saturating_sub(40);
    let to = (chosen.to + 15).min(page.leaves.len());
    let find = |at: usize| {
        let leaf = &page.leaves[at];
        let found = if leaf.words <= 25 {
            dates::find(&leaf.text, order)
        } else {
            None
        };
        found.map(|date| date.published(DateEvidence::Printed))
    };
    let marked =
        (from..to).filter(|&at| matches!(chosen.marks[at], Some(Mark::Date | Mark::Byline)));
    let bare = (from..to).filter(|&at| chosen.marks[at].is_none());
    marked.chain(bare).find_map(find)
}

/// A printed date line between headline and text, or at the text's end.
fn near_headline(page: &Page, chosen: &Chosen, order: Order) -> Option<Published> {
    let head = page.leaves[..chosen.from.min(page.leaves.len())]
        .iter()
        .rposition(|leaf| leaf.level == 1)
        .unwrap_or(chosen.from.saturating_sub(8))
        .max(chosen.from.saturating_sub(25));
    let foot = chosen.to.saturating_sub(4).max(chosen.from);
    let lines = (head..(chosen.from + 6).min(page.leaves.len()))
        .chain(foot..(chosen.to + 3).min(page.leaves.len()));
    lines
        .filter(|&at| {
            chosen.marks[at] != Some(Mark::Related) && chosen.marks[at] != Some(Mark::Comments)
        })
        .find_map(|at| {
            let line = dateprint::read(&page.leaves[at].text, order)?;
            let published = line
                .dates
                .iter()
                .find(|(_, is_update)| !is_update)
                .or(line.dates.first());
            published.map(|(date, _)| date.clone())
        })
}

/// `/2019/02/27/` or `/20190227/` in an address.
fn in_address(url: &str) -> Option<Published> {
    let path = url.split_once("://")?.1.split_once('/')?.1;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    parts.windows(3).find_map(|three| {
        let [year, month, day] = three else {
            return None;
        };
        if year.len() != 4 || month.len() > 2 || day.len() > 2 {
            return None;
        }
        dates::machine(&format!("{year}-{month}-{day}"), Order::DayFirst)
    })
}

/// When the page says it was last changed.
pub(super) fn updated(found: &Found, order: Order) -> Option<Published> {
    let meta = found.meta(&[
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "last-modified",
    ]);
    found
        .said
        .updated
        .as_deref()
        .or(meta)
        .and_then(|text| dates::machine(text, order))
}
