//! When a page's article was published: metadata, a printed date line, `<time>`, the address.

use jiff::Timestamp;
use jiff::tz::Offset;
use nutgraf_model::{DateEvidence, Published};

use super::article::Chosen;
use super::marks::Mark;
use super::metadata::Found;
use super::page::Page;
use crate::dates::{self, Order};
use crate::head::dateprint;
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;

/// The date of publication: what the metadata says, unless the one date printed beside the headline
/// is another: metadata is set anew when a page is, servers count in UTC, which readers do not, and
/// a page that shows its readers only the day on which it was rewritten is the text of that day.
pub(super) fn published(
    found: &Found,
    page: &Page,
    chosen: &Chosen,
    order: Order,
) -> Option<Published> {
    let printed = near_headline(page, chosen, order);
    let told = told_date(found, order);
    let updated = updated(found, order);
    let local = told
        .as_ref()
        .and_then(|told| in_zone_of_readers(page, chosen, told, order));
    if local.is_some() {
        return local;
    }
    if let (Some(told), Some(printed)) = (&told, &printed) {
        let surest = surer(told, printed, updated.as_ref());
        let date = in_zone_of_page(found, surest, order).unwrap_or_else(|| surest.clone());
        let is_of_change = surest == &printed.date && printed.is_change
            || surest.day > told.day && updated.is_some_and(|updated| updated.day == surest.day);
        return Some(if is_of_change { date.changed() } else { date });
    }
    let address = || found.url.as_deref().and_then(in_address);
    if let Some(told) = told {
        // Some systems give every article the day of the last move to a new server.
        let address = found.url.as_deref().and_then(in_folders);
        // Others name the day of what is checked, without an hour.
        let address = address.filter(|date| {
            (date.day < told.day || told.time.is_none()) && !is_next_day(date, &told)
        });
        if address.is_some() {
            return address;
        }
        if let Some(local) = in_zone_of_page(found, &told, order) {
            return Some(local);
        }
        let shown = is_utc(&told)
            .then(|| in_short_line(page, chosen, order))
            .flatten();
        return shown
            .filter(|shown| is_next_day(&told, shown))
            .or(Some(told));
    }
    let marked = || {
        let mut dates = found.marked_dates.iter();
        dates.find_map(|(value, _)| dates::machine(value, order))
    };
    // A date without a box of its own may be that of a source named below the text.
    let folders = found.url.as_deref().and_then(in_folders);
    let is_other = |printed: &Printed| {
        let folders = folders.as_ref().filter(|_| !printed.is_marked);
        folders.is_some_and(|day| day.day != printed.date.day && !is_next_day(day, &printed.date))
    };
    printed
        .filter(|printed| !is_other(printed))
        .map(Printed::said)
        .or_else(marked)
        .or_else(address)
        .or_else(|| in_marked_line(page, chosen, order))
        .or_else(|| labelled(page, chosen, order))
        .or_else(|| opening(page, chosen, order))
        .or_else(|| in_short_line(page, chosen, order).filter(|_| updated.is_none()))
        .or_else(|| in_description(found, order))
        .or_else(|| completed(found, page, chosen, order))
}

/// The same moment as a date in UTC, as the page gives it to its readers in a zone of theirs.
fn in_zone_of_page(found: &Found, told: &Published, order: Order) -> Option<Published> {
    let moment = |date: &Published| date.time.as_deref()?.parse::<Timestamp>().ok();
    let told_at = moment(told).filter(|_| is_utc(told))?;
    let values = found.marked_dates.iter();
    let mut dates = values.filter_map(|(value, _)| dates::machine(value, order));
    dates.find(|date| !is_utc(date) && moment(date) == Some(told_at))
}

/// The same moment as a line of the page prints it, without naming the zone: the distance from UTC
/// is one that a zone has. At a full hour or its quarters that would often be chance.
fn in_zone_of_readers(
    page: &Page,
    chosen: &Chosen,
    told: &Published,
    order: Order,
) -> Option<Published> {
    let told_at = told.time.as_deref()?.parse::<Timestamp>().ok();
    let told_at = told_at.filter(|_| is_utc(told))?;
    let minute = told_at.as_second().div_euclid(60).rem_euclid(60);
    if minute % 15 == 0 {
        return None;
    }
    let minutes = [0, 15, 30, 45].map(|more| format!("{:02}", (minute + more) % 60));
    let lines = page.leaves.iter().zip(&chosen.marks);
    let lines = lines.filter(|(leaf, mark)| {
        leaf.words <= 25
            && !matches!(mark, Some(Mark::Related | Mark::Comments | Mark::Menu))
            && minutes
                .iter()
                .any(|minute| leaf.text.contains(minute.as_str()))
    });
    let mut dates = lines.filter_map(|(leaf, _)| dates::find(&leaf.text, order));
    dates.find_map(|found| {
        let printed = Offset::UTC.to_timestamp(found.day.to_datetime(found.time?));
        let seconds = printed.ok()?.as_second() - told_at.as_second();
        let minutes = (seconds + 59).div_euclid(60);
        let is_zone = minutes != 0 && minutes % 15 == 0 && EAST_AND_WEST.contains(&minutes);
        let offset = Offset::from_seconds(i32::try_from(minutes * 60).ok()?).ok()?;
        let local = dates::Found {
            offset: Some(offset),
            ..found
        };
        (found.offset.is_none() && !found.is_counted && is_zone)
            .then(|| local.published(DateEvidence::Metadata))
    })
}

/// Minutes by which zones differ from UTC.
const EAST_AND_WEST: std::ops::RangeInclusive<i64> = -12 * 60..=14 * 60;

/// Which of a told and a printed date to believe.
fn surer<'a>(
    told: &'a Published,
    printed: &'a Printed,
    updated: Option<&Published>,
) -> &'a Published {
    let shown = &printed.date;
    let is_change =
        updated.is_some_and(|updated| updated.day == shown.day || is_next_day(updated, shown));
    if is_change && told.day < shown.day && !is_next_day(told, shown) {
        return shown;
    }
    if told.day == shown.day || is_swapped(told, shown) {
        told
    } else if is_next_day(told, shown) {
        if is_utc(told) || told.time.is_none() {
            shown
        } else {
            told
        }
    } else if is_change || days_between(told, shown) > if printed.is_marked { FAR } else { NEAR } {
        told
    } else {
        shown
    }
}

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

fn is_utc(date: &Published) -> bool {
    date.time
        .as_deref()
        .is_some_and(|time| time.ends_with("+00:00"))
}

fn is_next_day(a: &Published, b: &Published) -> bool {
    a.day.tomorrow() == b.day || b.day.tomorrow() == a.day
}

/// Words that say a date beside them is that of publication, wherever they stand on a page.
static LABEL: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)(?:published|posted|publication date|veröffentlicht|erstellt|geschrieben|erschienen|wurde am|publié|mis en ligne|publicado|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|opublikowano|dodano|опубликован|发布|發布|公開日|掲載|게시|입력)",
    )
});

/// A line anywhere on the page that says when this was published.
fn labelled(page: &Page, chosen: &Chosen, order: Order) -> Option<Published> {
    let lines = page.leaves.iter().zip(&chosen.marks);
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
fn opening(page: &Page, chosen: &Chosen, order: Order) -> Option<Published> {
    let text = page.leaves.get(chosen.from..chosen.to)?;
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

/// A date in the page's description of itself: "News of 14 January 2020".
fn in_description(found: &Found, order: Order) -> Option<Published> {
    let description = found.meta(&["description", "og:description"])?;
    Some(dates::find(description, order)?.published(DateEvidence::Inferred))
}

/// A day without a year or "3 hours ago" beside the headline, counted from another date that the
/// page shows.
fn completed(found: &Found, page: &Page, chosen: &Chosen, order: Order) -> Option<Published> {
    let anchor = updated(found, order).map(|date| date.day.0).or_else(|| {
        let leaves = page.leaves.iter().filter(|leaf| leaf.words <= 25);
        let dates = leaves.filter_map(|leaf| dates::find(&leaf.text, order));
        dates.map(|date| date.day).max()
    })?;
    dateprint::beside(lines(page, chosen), order, anchor.at(12, 0, 0, 0))
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

/// A short line with a date above or below the text.
fn in_short_line(page: &Page, chosen: &Chosen, order: Order) -> Option<Published> {
    in_marked_line(page, chosen, order)
        .or_else(|| in_line(page, chosen, order, |mark| mark.is_none()))
}

/// The same in a box for such lines.
fn in_marked_line(page: &Page, chosen: &Chosen, order: Order) -> Option<Published> {
    let is_marked = |mark| matches!(mark, Some(Mark::Date | Mark::Byline));
    in_line(page, chosen, order, is_marked)
}

fn in_line(
    page: &Page,
    chosen: &Chosen,
    order: Order,
    wanted: impl Fn(Option<Mark>) -> bool,
) -> Option<Published> {
    let from = chosen.from.saturating_sub(40);
    let to = (chosen.to + 15).min(page.leaves.len());
    let mut lines =
        (from..to).filter(|&at| page.leaves[at].words <= 25 && wanted(chosen.marks[at]));
    lines.find_map(|at| {
        let date = dates::find(&page.leaves[at].text, order)?;
        Some(date.published(DateEvidence::Printed))
    })
}

/// A printed date line between headline and text, or at the text's end.
fn near_headline(page: &Page, chosen: &Chosen, order: Order) -> Option<Printed> {
    head_and_foot(page, chosen)
        .filter(|&at| {
            chosen.marks[at] != Some(Mark::Related) && chosen.marks[at] != Some(Mark::Comments)
        })
        .find_map(|at| {
            let printed = printed_at(page, chosen, at, order)?;
            if !printed.is_change {
                return Some(printed);
            }
            // "Updated …" may stand above "Published …".
            let mut below = (at + 1..page.leaves.len()).take(BELOW);
            let published = below.find_map(|at| printed_at(page, chosen, at, order));
            published.filter(|other| !other.is_change).or(Some(printed))
        })
}

/// Lines below a date of change in which that of publication is sought.
const BELOW: usize = 2;

/// The date of a date line: that of publication, where it has both.
fn printed_at(page: &Page, chosen: &Chosen, at: usize, order: Order) -> Option<Printed> {
    let line = dateprint::read(&page.leaves[at].text, order)?;
    let published = line.dates.iter().find(|(_, is_update)| !is_update);
    let (date, is_change) = published.or(line.dates.first())?.clone();
    Some(Printed {
        date,
        is_change,
        is_marked: chosen.marks[at] == Some(Mark::Date),
    })
}

/// A printed date.
struct Printed {
    date: Published,
    /// Whether it is said to be that of a change.
    is_change: bool,
    /// Whether its box says that it is the article's.
    is_marked: bool,
}

impl Printed {
    fn said(self) -> Published {
        match self.is_change {
            true => self.date.changed(),
            false => self.date,
        }
    }
}

/// The lines from the headline into the text, and around the text's end.
fn head_and_foot(page: &Page, chosen: &Chosen) -> impl Iterator<Item = usize> {
    let head = page.leaves[..chosen.from.min(page.leaves.len())]
        .iter()
        .rposition(|leaf| leaf.level == 1)
        .unwrap_or(chosen.from.saturating_sub(8))
        .max(chosen.from.saturating_sub(25));
    let foot = chosen.to.saturating_sub(4).max(chosen.from);
    (head..(chosen.from + 6).min(page.leaves.len()))
        .chain(foot..(chosen.to + 3).min(page.leaves.len()))
}

fn lines<'a>(page: &'a Page, chosen: &Chosen) -> impl Iterator<Item = &'a str> {
    let marks = &chosen.marks;
    head_and_foot(page, chosen)
        .filter(move |&at| !matches!(marks[at], Some(Mark::Related | Mark::Comments)))
        .map(|at| page.leaves[at].text.as_str())
}

/// `/2019/02/27/` or `/20190227/` in an address.
fn in_address(url: &str) -> Option<Published> {
    let path = path(url)?;
    let run = || {
        let mut parts = path.split(['/', '-', '_', '.']);
        parts.find_map(|part| {
            let is_day = part.len() == 8 && part.starts_with("20");
            is_day.then(|| dates::machine(part, Order::DayFirst))?
        })
    };
    in_parts(path, &['/', '-', '_', '.']).or_else(run)
}

/// `/2019/02/27/` as the folders of an address: the system's own word for the day.
fn in_folders(url: &str) -> Option<Published> {
    in_parts(path(url)?, &['/'])
}

fn path(url: &str) -> Option<&str> {
    Some(url.split_once("://")?.1.split_once('/')?.1)
}

fn in_parts(path: &str, signs: &[char]) -> Option<Published> {
    let parts: Vec<&str> = path.split(signs).collect();
    parts.windows(3).find_map(|three| {
        let [year, month, day] = three else {
            return None;
        };
        if year.len() != 4 || day.is_empty() || day.len() > 2 {
            return None;
        }
        let month = match month.len() {
            1 | 2 => (*month).to_owned(),
            _ => dates::month(&month.to_lowercase())?.to_string(),
        };
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
        "dateupdate",
        "last-modified",
    ]);
    found
        .said
        .updated
        .as_deref()
        .or(meta)
        .and_then(|text| dates::machine(text, order))
}
