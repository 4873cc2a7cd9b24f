//! Articles as records of fields whose names every program chooses for itself: JSON, tables.

use nutgraf_model::{Format, Link, LinkKind};
use serde_json::{Map, Value};

use super::field;
use crate::draft::{Clues, Draft, Piece};
use crate::html;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, words};

/// Fields of a record that are looked at.
const MOST_FIELDS: usize = 400;
/// How deep a value may lie inside its field.
const DEEPEST: usize = 4;
/// A text that nothing else is known of must have this many words to be an article.
const LONE_TEXT: usize = 60;
/// A text of which a little is known must have this many.
const KNOWN_TEXT: usize = 12;

const TITLES: &[&str] = &[
    "headline",
    "title",
    "webtitle",
    "articletitle",
    "resolvedtitle",
    "giventitle",
    "heading",
    "hed",
    "newstitle",
    "headlines",
    "name",
];
const TEXTS: &[&str] = &[
    "articlebody",
    "bodyhtml",
    "bodyxhtml",
    "contenthtml",
    "body",
    "content",
    "maintext",
    "fulltext",
    "articletext",
    "text",
    "textcontent",
    "bodytext",
    "contenttext",
    "plaintext",
    "cleanedtext",
    "articlecontent",
    "article",
    "story",
    "document",
    "markdown",
    "contentmarkdown",
    "bodies",
    "paragraphs",
    "transcript",
    "html",
    "rawhtml",
];
const SUMMARIES: &[&str] = &[
    "standfirst",
    "dek",
    "deck",
    "subtitle",
    "subheadline",
    "subheading",
    "alternativeheadline",
    "trailtext",
    "description",
    "summary",
    "excerpt",
    "customexcerpt",
    "abstract",
    "teaser",
    "leadparagraph",
    "lead",
    "lede",
    "snippet",
];
const AUTHORS: &[&str] = &[
    "byline",
    "authors",
    "author",
    "authorname",
    "authornames",
    "creator",
    "creators",
    "writer",
    "writers",
    "journalist",
    "by",
    "publishedby",
    "contributors",
];
const PUBLISHED: &[&str] = &[
    "datepublished",
    "publishedat",
    "published",
    "publisheddate",
    "datepublish",
    "publishdate",
    "pubdate",
    "publicationdate",
    "webpublicationdate",
    "firstpublished",
    "firstpublicationdate",
    "firstpublishedat",
    "publishedtime",
    "publishedon",
    "publishtime",
    "posteddate",
    "postdate",
    "posted",
    "datetimepub",
    "date",
    "datetime",
    "issued",
    "dateissued",
    "createdutc",
    "timestamp",
    "created",
    "createdat",
    "datecreated",
];
const UPDATED: &[&str] = &[
    "datemodified",
    "modified",
    "modifiedat",
    "modifieddate",
    "updated",
    "updatedat",
    "updateddate",
    "lastmodified",
    "lastupdated",
    "datemodify",
    "lastmodifieddate",
];
const ADDRESSES: &[&str] = &[
    "url",
    "link",
    "weburl",
    "permalink",
    "canonicalurl",
    "canonical",
    "articleurl",
    "sourceurl",
    "originalurl",
    "resolvedurl",
    "givenurl",
    "mainentityofpage",
    "externalurl",
    "href",
    "uri",
    "source",
    "alternate",
    "guid",
    "id",
];
const SOURCES: &[&str] = &[
    "sourcename",
    "source",
    "publisher",
    "publication",
    "publicationname",
    "sitename",
    "site",
    "outlet",
    "newspaper",
    "provider",
    "origin",
    "website",
    "journal",
    "domain",
    "domainname",
    "hostname",
    "sourcedomain",
];
const LANGUAGES: &[&str] = &["language", "lang", "inlanguage", "locale"];
/// Objects inside a record that hold the rest of its fields.
const INNER: &[&str] = &[
    "fields",
    "attributes",
    "source",
    "properties",
    "article",
    "post",
    "data",
    "metadata",
    "meta",
    "item",
    "node",
    "document",
];

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
            field::some_line(&text).filter(|line| line.chars().count() <= 500)
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

/// What a record holds.
pub(crate) fn read(map: &Map<String, Value>, format: Format, outer: &Clues) -> Kind {
    let record = Record::of(map);
    let mut clues = clues(&record, outer);
    let (mut pieces, page) = body(&record, &clues);
    let order = field::order(&clues, &pieces);
    let date = |names: &[&str]| {
        let mut values = record.all(names);
        values.find_map(|(_, value)| field::date(&moment(value)?, order))
    };
    clues.published = date(if is_saved_list(&record) {
        &PUBLISHED[..21]
    } else {
        PUBLISHED
    });
    clues.updated = date(UPDATED);
    if clues.published.is_none() {
        clues.published = clues.updated.take();
    }
    if let Some(page) = page {
        complete(&mut clues, page);
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
            field::is_opening(&mut clues);
        }
        clues.standfirst = summary.filter(|summary| !begins(&pieces, summary));
        return Kind::Article(Draft {
            name,
            format,
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
        field::is_opening(&mut clues);
        let pieces = field::pieces(&summary);
        return Kind::Opening(Draft {
            name,
            format,
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
    clues.url = addresses.find_map(|address| field::address(&address?, outer.url.as_deref()));
    clues.source = record
        .all(SOURCES)
        .filter_map(|(_, value)| name(value))
        .find(|name| !name.contains("://") && name.chars().count() <= 80)
        .or_else(|| outer.source.clone());
    for (_, value) in record.all(LANGUAGES) {
        field::tongue(&mut clues, &text(value, 0));
    }
    clues.language = clues.language.or(outer.language);
    for (_, value) in record.all(AUTHORS) {
        if clues.byline.is_empty() {
            let names = authors(value, 0);
            field::add_authors(&mut clues, names);
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
            found.push(field::pieces(&text));
        }
    }
    let count = |pieces: &Vec<Piece>| pieces.iter().map(|piece| piece.words).sum::<usize>();
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
        let line = field::line(&text(value, 0));
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

/// A value as text: of objects what they render to, of lists the main one.
fn text(value: &Value, depth: usize) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Object(map) if depth < DEEPEST => {
            const INSIDE: &[&str] = &[
                "rendered", "main", "value", "html", "text", "content", "name", "title", "$text",
                "#text", "_", "en",
            ];
            let inside = INSIDE.iter().find_map(|key| map.get(*key));
            inside.map_or_else(String::new, |inner| text(inner, depth + 1))
        }
        Value::Array(list) if depth < DEEPEST => {
            let is_main = |value: &&Value| {
                let role = value.get("role").or_else(|| value.get("contenttype"));
                role.and_then(Value::as_str)
                    .is_some_and(|role| role.contains("main") || role.contains("html"))
            };
            let main = list.iter().find(is_main).or(list.first());
            main.map_or_else(String::new, |main| text(main, depth + 1))
        }
        _ => String::new(),
    }
}

/// As [`text`], but a list is the paragraphs of a text.
fn long_text(value: &Value, depth: usize) -> String {
    match value {
        Value::Array(list) if depth < DEEPEST && list.iter().all(is_paragraph) => {
            let parts: Vec<String> = list.iter().map(|part| long_text(part, depth + 1)).collect();
            parts.join("\n\n")
        }
        Value::Object(map) if depth < DEEPEST => {
            let inside = [
                "rendered",
                "html",
                "content",
                "text",
                "value",
                "paragraphs",
                "blocks",
                "children",
                "data",
            ];
            let inside = inside.iter().find_map(|key| map.get(*key));
            inside.map_or_else(String::new, |inner| long_text(inner, depth + 1))
        }
        Value::Number(_) => String::new(),
        other => text(other, depth),
    }
}

/// Whether a member of a list is a part of one text and not a thing of its own.
fn is_paragraph(part: &Value) -> bool {
    ["role", "contenttype", "title", "headline", "url", "author"]
        .iter()
        .all(|key| part.get(*key).is_none())
}

/// A moment as text: machine dates, or seconds of all sizes since 1970.
fn moment(value: &Value) -> Option<String> {
    let text = match value {
        Value::Object(map) => text(
            map.get("$date").or_else(|| map.get("iso")).unwrap_or(value),
            0,
        ),
        _ => text(value, 0),
    };
    let text = text.trim();
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    if whole.len() >= 9 && whole.bytes().all(|b| b.is_ascii_digit()) {
        let digits = match whole.len() {
            16 => &whole[..13],
            19 => &whole[..13],
            _ => whole,
        };
        return Some(digits.to_owned());
    }
    (!text.is_empty()).then(|| text.to_owned())
}

fn address(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(list) => address(list.first()?),
        Value::Object(map) => {
            let inside = ["href", "@id", "url"].iter().find_map(|key| map.get(*key));
            inside.and_then(Value::as_str).map(str::to_owned)
        }
        _ => None,
    }
}

fn name(value: &Value) -> Option<String> {
    let text = match value {
        Value::Object(map) => {
            let inside = ["name", "title", "longname"]
                .iter()
                .find_map(|key| map.get(*key));
            text(inside?, 0)
        }
        Value::Array(list) => return name(list.first()?),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    field::some_line(&text)
}

fn authors(value: &Value, depth: usize) -> Vec<String> {
    match value {
        // Lists that a program wrote as text: "['Ana Sorel', 'Mark Otten']".
        Value::String(text) if text.starts_with('[') && text.ends_with(']') => {
            let names = text[1..text.len() - 1].split(',');
            names
                .flat_map(|name| field::authors(name.trim().trim_matches(['\'', '"'])))
                .collect()
        }
        Value::String(text) => field::authors(text),
        Value::Array(list) if depth < DEEPEST => list
            .iter()
            .take(30)
            .flat_map(|one| authors(one, depth + 1))
            .collect(),
        Value::Object(map) if depth < DEEPEST => {
            let inside = [
                "name",
                "fullname",
                "full_name",
                "display_name",
                "displayName",
                "original",
                "title",
                "rendered",
            ];
            if let Some(name) = inside.iter().find_map(|key| map.get(*key)) {
                return authors(name, depth + 1);
            }
            let part = |keys: [&str; 3]| {
                let part = keys.iter().find_map(|key| map.get(*key))?;
                part.as_str().map(str::to_owned)
            };
            let first = part(["first_name", "firstname", "firstName"]);
            let last = part(["last_name", "lastname", "lastName"]);
            match (first, last) {
                (Some(first), Some(last)) => {
                    field::authors(&tidy::one_line(&format!("{first} {last}")))
                }
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}
