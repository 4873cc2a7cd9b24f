//! Articles as records of fields whose names every program chooses for itself: JSON, tables.

mod details;
mod fields;
mod values;

use nutgraf_model::{Format, Link, LinkKind, Published, Warning};
use serde_json::{Map, Value};

use super::metadata;
use crate::draft::{Clues, Draft, Layout, Piece};
use crate::html;
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;
use fields::{
    ADDRESSES, AUTHORS, INNER, LANGUAGES, PUBLISHED, SOURCES, SUMMARIES, TEXTS, TITLES, UPDATED,
};
use values::{address, authors, long_text, moment, name, text};

/// Fields of a record that are looked at.
const MOST_FIELDS: usize = 400;
/// A text that nothing else is known of must have this many words to be an article.
const LONE_TEXT: usize = 60;
/// A text of which a little is known must have this many.
const KNOWN_TEXT: usize = 12;

/// What a record turns out to be.
pub(crate) enum Kind {
    /// It holds an article's text.
    Article(Draft),
    /// It holds only what an article begins with, or is about.
    Opening(Draft),
    /// It names an address.
    Link(Link),
    /// Nothing of the sort.
    Other,
}

/// A record's fields under names without case and signs.
struct Record<'a> {
    fields: Vec<(String, &'a Value)>,
}

impl<'a> Record<'a> {
    fn of(map: &'a Map<String, Value>) -> Record<'a> {
        let mut fields = own(map);
        let inner: Vec<_> = fields
            .iter()
            .filter(|(key, _)| INNER.contains(&key.as_str()))
            .filter_map(|(_, value)| value.as_object())
            .flat_map(own)
            .filter(|(key, _)| !INNER.contains(&key.as_str()))
            .collect();
        for (key, value) in inner {
            if fields.iter().all(|(known, _)| *known != key) {
                fields.push((key, value));
            }
        }
        Record { fields }
    }

    /// The values of those of `names` that are there, in the order of `names`.
    fn all<'b>(&'b self, names: &'b [&str]) -> impl Iterator<Item = (&'b str, &'a Value)> + 'b {
        names.iter().flat_map(move |name| {
            let fields = self.fields.iter().filter(move |(key, _)| key == name);
            fields.map(|(key, value)| (key.as_str(), *value))
        })
    }

    fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(key, _)| key == name)
    }

    /// The first of these fields that is a line of text.
    fn line(&self, names: &[&str]) -> Option<String> {
        self.all(names).find_map(|(_, value)| {
            let text = text(value, 0);
            metadata::some_line(&text).filter(|line| line.chars().count() <= 500)
        })
    }
}

fn own(map: &Map<String, Value>) -> Vec<(String, &Value)> {
    let fields = map.iter().take(MOST_FIELDS);
    fields.map(|(key, value)| (plain_key(key), value)).collect()
}

/// `Date_Published`, `date-published` and `datePublished` are one name.
fn plain_key(key: &str) -> String {
    let letters = key.chars().take(60).filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The names in a field that is said to hold authors.
pub(crate) fn named_authors(value: &Value) -> Vec<String> {
    authors(value, 0)
}

/// What a record holds.
pub(crate) fn read(map: &Map<String, Value>, format: Option<Format>, outer: &Clues) -> Kind {
    let record = Record::of(map);
    let mut clues = clues(&record, outer);
    let (mut pieces, page) = body(&record, &clues);
    clues.details = details::of(&record);
    let order = metadata::order(&clues, &pieces);
    let date = |names: &[&str]| {
        let mut values = record.all(names);
        values.find_map(|(_, value)| metadata::date(&moment(value)?, order))
    };
    clues.published = date(if is_saved_list(&record) {
        &PUBLISHED[..22]
    } else {
        PUBLISHED
    });
    clues.updated = date(UPDATED);
    if clues.published.is_none() {
        clues.published = clues.updated.take().map(Published::changed);
    }
    if let Some(page) = page {
        complete(&mut clues, page);
    }
    if details::is_draft(&record) {
        clues.created = clues.published.take().map(metadata::hint);
        clues.warnings.push(Warning::Draft);
    }
    let known = clues.published.is_some() || clues.url.is_some() || clues.source.is_some();
    let count = pieces.iter().map(|piece| piece.words).sum::<usize>();
    let is_title = record.all(&TITLES[..TITLES.len() - 1]).next().is_some();
    let is_article = count >= KNOWN_TEXT && (is_title && clues.headline.is_some() || known)
        || count >= 5 && is_title && known
        || count >= LONE_TEXT && !record.has("role");
    let summary = summary(&record);
    let name = clues.headline.clone().or_else(|| clues.url.clone());
    if is_article {
        if cut_the_count(&mut pieces) {
            metadata::is_opening(&mut clues);
        }
        clues.standfirst = summary.filter(|summary| !begins(&pieces, summary));
        return Kind::Article(Draft {
            name,
            format,
            layout: Layout::Document,
            pieces,
            clues,
            damaged: false,
        });
    }
    let summary = summary.filter(|summary| words::count(summary) >= 8);
    if let (Some(summary), true, true) = (
        summary,
        is_title,
        clues.url.is_some() && clues.published.is_some(),
    ) {
        metadata::is_opening(&mut clues);
        let pieces = metadata::pieces(&summary);
        return Kind::Opening(Draft {
            name,
            format,
            layout: Layout::Document,
            pieces,
            clues,
            damaged: false,
        });
    }
    match clues.url {
        Some(url) if is_title || is_saved_list(&record) => Kind::Link(Link {
            kind: LinkKind::Page,
            url,
            title: clues.headline,
        }),
        _ => Kind::Other,
    }
}

/// Lists of pages to be read later give the day a page was saved as "created".
fn is_saved_list(record: &Record) -> bool {
    [
        "savedat",
        "timeadded",
        "isarchived",
        "readingprogress",
        "progress",
        "folder",
        "status",
    ]
    .iter()
    .any(|name| record.has(name))
}

fn clues(record: &Record, outer: &Clues) -> Clues {
    let mut clues = Clues {
        headline: record.line(TITLES),
        ..Clues::default()
    };
    let mut addresses = record.all(ADDRESSES).map(|(_, value)| address(value));
    clues.url = addresses.find_map(|address| metadata::address(&address?, outer.url.as_deref()));
    clues.source = record
        .all(SOURCES)
        .filter_map(|(_, value)| name(value))
        .find(|name| !name.contains("://") && name.chars().count() <= 80)
        .or_else(|| outer.source.clone());
    for (_, value) in record.all(LANGUAGES) {
        metadata::tongue(&mut clues, &text(value, 0));
    }
    clues.language = clues.language.or(outer.language);
    for (_, value) in record.all(AUTHORS) {
        if clues.byline.is_empty() {
            let names = authors(value, 0);
            metadata::add_authors(&mut clues, names);
        }
    }
    if clues.byline.is_empty() {
        clues.byline = outer.byline.clone();
    }
    clues
}

/// The text: the first field that holds about as much as any other. A whole page among the
/// fields is read as one, where there is nothing better.
fn body(record: &Record, clues: &Clues) -> (Vec<Piece>, Option<Clues>) {
    let mut found: Vec<Vec<Piece>> = Vec::new();
    let mut page = None;
    for (key, value) in record.all(TEXTS) {
        let text = long_text(value, 0);
        if words::head(&text, 2000)
            .to_ascii_lowercase()
            .contains("<html")
        {
            page = page.or(Some(text));
            continue;
        }
        if key.contains("markdown") {
            found.push(super::markdown::body(&text));
        } else {
            found.push(metadata::pieces(&text));
        }
    }
    let count = |pieces: &Vec<Piece>| pieces.iter().map(|piece| piece.words).sum::<usize>();
    // Readers of feeds keep the text of an entry in an object of that name.
    if found.iter().map(count).sum::<usize>() == 0 && page.is_none() {
        let held = record.all(&["summary", "description"]);
        let held = held.filter(|(_, value)| value.get("content").is_some_and(Value::is_string));
        found.extend(held.map(|(_, value)| metadata::pieces(&text(value, 0))));
    }
    let most = found.iter().map(count).max().unwrap_or(0);
    if let Some(page) = page.filter(|_| most < LONE_TEXT) {
        let read = html::read(&page, clues.url.as_deref());
        return (read.pieces, Some(read.clues));
    }
    let first = found
        .into_iter()
        .find(|pieces| count(pieces) * 10 >= most * 7);
    (first.unwrap_or_default(), None)
}

/// Fills what the record leaves open with what its page says.
fn complete(clues: &mut Clues, page: Clues) {
    clues.headline = clues.headline.take().or(page.headline);
    clues.published = clues.published.take().or(page.published);
    clues.updated = clues.updated.take().or(page.updated);
    clues.source = clues.source.take().or(page.source);
    clues.language = clues.language.or(page.language);
    clues.url = clues.url.take().or(page.url);
    if clues.byline.is_empty() {
        clues.byline = page.byline;
    }
}

fn summary(record: &Record) -> Option<String> {
    record.all(SUMMARIES).find_map(|(_, value)| {
        let line = metadata::line(&text(value, 0));
        (20..=1500).contains(&line.chars().count()).then_some(line)
    })
}

/// Whether a summary is only the text's own beginning.
fn begins(pieces: &[Piece], summary: &str) -> bool {
    let opening: Vec<&str> = pieces
        .iter()
        .take(6)
        .map(|piece| piece.text.as_str())
        .collect();
    let opening = words::fold(&opening.join(" "));
    let own = summary.trim_end_matches(['.', '…', '[', ']', ' ']);
    opening.contains(&words::fold(own)) || summary.chars().count() > 600
}

/// Cuts "… [+1234 chars]", with which news services break off.
fn cut_the_count(pieces: &mut [Piece]) -> bool {
    static COUNT: Pattern = Pattern::new(|| pattern(r"\s*\[\+\d+ chars\]$"));
    let Some(last) = pieces.last_mut() else {
        return false;
    };
    let Some(mark) = COUNT.find(&last.text).map(|mark| mark.start()) else {
        return false;
    };
    last.text.truncate(mark);
    true
}
